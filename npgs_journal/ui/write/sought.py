"""The passages of the entry on the page that are marked with the value somebody looks for, tinted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.nouns import Direction
from npgs_journal.ui.values.glyphs import stance_token

if TYPE_CHECKING:
    from npgs_journal.nouns import ValueId
    from npgs_journal.ui.theme.theme import Theme
    from npgs_journal.ui.write.editor import Editor
    from npgs_journal.ui.write.tags import Passage


class Sought:
    """Of one entry; the page forgets it with the next."""

    def __init__(self, theme: Theme, editor: Editor) -> None:
        self._theme, self._editor = theme, editor
        self._wanted: tuple[ValueId, Direction | None] | None = None

    def forget(self) -> None:
        self._wanted = None

    def show(self, value: ValueId, direction: Direction | None) -> int:
        """Tint them and bring the first into view; how many there are. Without `direction`: both."""
        self._wanted = (value, direction)
        found = self.tint()
        if found:
            cursor = self._editor.textCursor()
            cursor.setPosition(found[0].start)
            self._editor.setTextCursor(cursor)
            self._editor.ensureCursorVisible()
        return len(found)

    def tint(self) -> list[Passage]:
        """Tint them in the colors of now."""
        if self._wanted is None:
            return []
        value, direction = self._wanted
        every = [each for each in self._editor.passages.all() if each.tag.value == value]
        found = [each for each in every if direction in {None, each.tag.direction}]
        soft = {way: self._theme.color(f"{stance_token(way)}_soft") for way in Direction}
        self._editor.tint([(each, soft[each.tag.direction]) for each in found])
        return found
