"""The harmless choices while the program runs: read by everyone, written behind the window."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from npgs_journal import prefs

if TYPE_CHECKING:
    from collections.abc import Callable

    from npgs_journal.prefs import Preferences
    from npgs_journal.ui.jobs import Jobs


class PreferencesHolder(QObject):
    """`value` is what holds now. Saving never blocks the window, and the last change always wins."""

    changed = Signal(object)

    def __init__(
        self,
        value: Preferences,
        jobs: Jobs,
        save: Callable[[Preferences], None] = prefs.save,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._value = value
        self._jobs = jobs
        self._save = save
        self._saving: Preferences | None = None
        self._is_saving = False

    @property
    def value(self) -> Preferences:
        return self._value

    def change(self, **choices: Any) -> None:
        """Apply at once and keep. A choice that is the same as before writes nothing."""
        value = dataclasses.replace(self._value, **choices)
        if value == self._value:
            return
        self._value = value
        self._keep()
        self.changed.emit(value)

    def _keep(self) -> None:
        if self._is_saving:
            return
        self._is_saving = True
        self._saving = value = self._value
        self._jobs.keep(lambda _: self._save(value), self._on_kept, self._on_not_kept)

    def _on_kept(self, _: object) -> None:
        self._is_saving = False
        if self._saving != self._value:
            self._keep()

    def _on_not_kept(self, _: object) -> None:
        # A choice that could not be kept still holds until the program ends; the job has logged why.
        self._is_saving = False
