"""Holding back, in the writer's own copy: what is meant by the cursor, and the button that follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.ui.language import tr
from npgs_journal.ui.share import state
from npgs_journal.ui.share.spans import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton

    from npgs_journal.nouns import Entry
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.entry_view import EntryView
    from npgs_journal.ui.share.model import PacketModel

Stretch = tuple[Source, int, int]


class Holding:
    """`entry` says which one is on the page; `hold` is the button: hold back, or bring back."""

    def __init__(
        self,
        session: Session,
        model: PacketModel,
        view: EntryView,
        entry: Callable[[], Entry | None],
        hold: QPushButton,
    ) -> None:
        self._session, self._model = session, model
        self._view, self._entry, self._hold = view, entry, hold

    def turn(self) -> None:
        """Hold the marked passage back, or bring it back."""
        entry = self._entry()
        if entry is None:
            return
        source, start, end = stretch = self._stretch(entry)
        was_held = self._is_held(entry, stretch)
        words = tr("Bring back") if was_held else tr("Hold back")
        if source is Source.TITLE:
            text = entry.title[start:end]
            changed = self._model.put(state.turn_words(self._model.choices, text), words)
        else:
            choices = state.turn_passage(self._model.choices, entry.id, entry.body, start, end)
            changed = self._model.put(choices, words)
        if changed:
            self._session.announce(tr("Brought back") if was_held else tr("Held back"))

    def say_button(self) -> None:
        entry = self._entry()
        is_held = entry is not None and self._is_held(entry, self._stretch(entry))
        self._hold.setText(tr("Bring back") if is_held else tr("Hold back"))
        self._session.theme.set_icon(self._hold, "eye" if is_held else "eye-off")

    def _stretch(self, entry: Entry) -> Stretch:
        """What is marked, or the paragraph at the cursor; the body's part where both are marked."""
        (first, start), (last, end) = self._view.selection()
        if first is Source.TITLE and last is Source.TITLE:
            whole = start == end
            return Source.TITLE, 0 if whole else start, len(entry.title) if whole else end
        start = 0 if first is Source.TITLE else start
        if start == end:
            answer = self._model.private_at(entry, end)
            start, end = answer or state.paragraph_at(entry.body, end)
        return Source.BODY, *state.trimmed(entry.body, start, end)

    def _is_held(self, entry: Entry, stretch: Stretch) -> bool:
        source, start, end = stretch
        if start >= end:
            return False
        if source is Source.TITLE:
            return entry.title[start:end].strip() in state.held_texts(self._model.choices)
        return state.is_held(self._model.choices, entry.id, start, end)
