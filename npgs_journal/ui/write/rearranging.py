"""Another template on the page: its words laid out anew as one step of undo, marks and all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocumentFragment

if TYPE_CHECKING:
    from npgs_journal.templates import Laid
    from npgs_journal.ui.write.editor import Editor


@dataclass(frozen=True, slots=True)
class _Step:
    """Where on the undo stack a template came in the place of another."""

    before: int
    after: int
    was: str
    now: str


class Rearranging(QObject):
    template_changed = Signal(str)
    """Undo or redo brought another template's questions back: its id."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._is_under_way, self._only_asked = False, ""
        editor.document().contentsChanged.connect(self._follow)

    def start_over(self) -> None:
        """Another text is on the page."""
        self._done, self._undone, self._only_asked = [], [], ""

    def holds_only_questions(self) -> bool:
        """Whether the page is as a template left it that came first: nobody's words yet."""
        size = self._editor.document().characterCount() - 1
        return 0 < size == _units(self._only_asked) and self._editor.body() == self._only_asked

    def lay(self, laid: Laid, was: str, now: str, *, is_first: bool = False) -> None:
        """Lay the page out; letters that stay keep what they carry. `was` and `now` are template ids.

        `is_first`: nobody has written on the page yet.
        """
        self._only_asked = laid.body if is_first else ""
        document, body = self._editor.document(), self._editor.body()
        cursor = QTextCursor(document)
        if laid.body != body:
            before = document.availableUndoSteps()
            pieces = [part if isinstance(part, str) else self._taken(body, *part) for part in laid.parts]
            self._is_under_way = True
            _put(cursor, pieces)
            self._is_under_way = False
            self._done.append(_Step(before, document.availableUndoSteps(), was, now))
            self._undone = []
        cursor.setPosition(_units(laid.body[: laid.cursor]))
        self._editor.setTextCursor(cursor)
        self._editor.ensureCursorVisible()

    def _taken(self, body: str, start: int, end: int) -> QTextDocumentFragment:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(_units(body[:start]))
        cursor.setPosition(cursor.position() + _units(body[start:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor.selection()

    def _follow(self) -> None:
        """The words go back and forth by undo; the template's name goes with them."""
        if self._is_under_way or not (self._done or self._undone):
            return
        document = self._editor.document()
        steps = document.availableUndoSteps()
        while self._done and steps <= self._done[-1].before:
            self._undone.append(step := self._done.pop())
            self.template_changed.emit(step.was)
        if not document.isRedoAvailable() and self._undone and steps != self._undone[-1].after:
            self._undone = []
        while self._undone and steps >= self._undone[-1].after:
            self._done.append(step := self._undone.pop())
            self.template_changed.emit(step.now)


def _put(cursor: QTextCursor, pieces: list[str | QTextDocumentFragment]) -> None:
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    cursor.setBlockCharFormat(QTextCharFormat())
    for piece in pieces:
        if isinstance(piece, str):
            cursor.insertText(piece, QTextCharFormat())
        else:
            cursor.insertFragment(piece)
    cursor.endEditBlock()


def _units(text: str) -> int:
    """How many UTF-16 units Qt counts in `text`."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
