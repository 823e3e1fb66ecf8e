"""Names in the writer's own copy: which one the cursor is on, and one key to keep it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent

from npgs_journal.nouns import How
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import name_keys, naming, state
from npgs_journal.ui.share.spans import Source

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from npgs_journal.share.naming.lines import Line, Seen
    from npgs_journal.ui.share.entry_view import EntryView
    from npgs_journal.ui.share.names import Names


class EntryNames(QObject):
    """`turn` is the button that follows the cursor: replace a name, keep it here, let it go again."""

    def __init__(self, view: EntryView, names: Names, turn: QPushButton) -> None:
        super().__init__(view)
        self._view, self._names, self._turn = view, names, turn
        view.installEventFilter(self)

    def at_cursor(self) -> tuple[Line, Seen] | None:
        """The name that the cursor is on, or that is marked: only one whose words could go."""
        entry = self._view.entry
        if entry is None:
            return None
        (_, _), (source, at) = self._view.selection()
        found = naming.place_at(self._names.lines, entry.id, at, in_title=source is Source.TITLE)
        if found is None or naming.how_of(found[0]) not in {How.REPLACE, How.REMOVE}:
            return None
        return found

    def turn_here(self) -> bool:
        """Keep the name at the cursor in this place, or let it go again. False where there is none."""
        found = self.at_cursor()
        if found is not None:
            self._names.answers.turn_place(*found)
        return found is not None

    def marked(self) -> str:
        """The marked words, or the name or the word at the cursor."""
        entry = self._view.entry
        if entry is None:
            return ""
        (first, start), (last, end) = self._view.selection()
        if (first, start) == (last, end):
            found = naming.place_at(self._names.lines, entry.id, end, in_title=last is Source.TITLE)
            if found is not None:
                return naming.forms_of(found[0])[0]
        text = entry.title if last is Source.TITLE else entry.body
        low, high = state.name_at(text, start if first is last else end, end)
        return " ".join(text[low:high].split())

    def say_button(self) -> None:
        found = self.at_cursor()
        if found is None:
            words = tr("Replace a name")
        else:
            words = tr("Let it go here too") if found[1].stays else tr("Keep the name here")
        self._turn.setText(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The key that keeps a name in one place, on the name itself; the text is not typed in."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_plain = not event.modifiers()
            if is_plain and event.text().upper() == name_keys.KEEP_HERE and self.turn_here():
                return True
        return super().eventFilter(watched, event)
