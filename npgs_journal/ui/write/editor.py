"""The page one writes on: plain text with light Markdown, and nothing that comes in by paste but words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from npgs_journal.ui.theme.fonts import as_style
from npgs_journal.ui.write import strokes, typed
from npgs_journal.ui.write.leading import LEADING, lines_for, measure_px
from npgs_journal.ui.write.passages import Passages
from npgs_journal.ui.write.tags import form_of
from npgs_journal.ui.write.words_only import WordsOnly, has_words, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from npgs_journal.nouns import Mark
    from npgs_journal.ui.write.tags import Passage, Tag, Tags

NEARLY = 0.25
"""So much more than the window holds is tried once without the scroll bar."""


class Editor(QTextEdit):
    """A plain-text page. `edited` comes once for each change a person makes, never for loading."""

    edited = Signal()
    entered, left = Signal(), Signal()
    """The keyboard came here from another part of the window; it went elsewhere."""
    placed = Signal()
    """It stands in another place, or is of another size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAutoFormatting(QTextEdit.AutoFormattingFlag.AutoNone)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(0)
        self._loading = False
        self._least_lines = 1
        self._is_fitting = False
        self._hint, self._hint_colour = "", QColor()
        self.passages, self._words_only = Passages(self.document()), WordsOnly(self)
        self.tell: Callable[[Tags], str] = lambda _: ""
        """What marks are called in words, for whoever points at them."""
        self.document().contentsChange.connect(self._on_contents_change)

    # Text in and out ------------------------------------------------------------------------

    def load(self, body: str, marks: Sequence[Mark] = ()) -> None:
        """Show another text with the marks on its passages.

        Undo starts afresh, so it can never bring back another entry's words.
        """
        self._loading = True
        self.tint(())
        self.setUndoRedoEnabled(False)
        # Not setPlainText: lines set apart afterwards would be laid out and highlighted a second time.
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        cursor.setBlockFormat(lines_for(self.document().defaultFont()))
        cursor.insertText(body, form_of(()))
        self.passages.lay(body, marks)
        cursor.endEditBlock()
        self.setUndoRedoEnabled(True)
        self.document().setModified(False)
        self._loading = False
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def body(self) -> str:
        # Not toPlainText: it makes plain spaces of the ones that hold words together.
        return plain(self.document().toRawText())

    def put(self, cursor: QTextCursor, text: str, tags: Collection[Tag] = ()) -> None:
        """Put words in the place of what `cursor` has chosen, as one step.

        They carry the marks of the passages they come to stand inside of, and `tags`.
        """
        inside = self.passages.around(cursor.selectionStart(), cursor.selectionEnd())
        cursor.insertText(text, form_of({*inside, *tags}))

    def put_instead(self, cursor: QTextCursor, text: str) -> None:
        """Put other words for the chosen ones, in the passages that those were part of."""
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        self.put(cursor, text, self.passages.on_every_letter(start, end))

    def insertPlainText(self, text: str) -> None:
        self.put(self.textCursor(), text)

    def _on_contents_change(self, _position: int, removed: int, added: int) -> None:
        if not self._loading and (removed or added):
            self.edited.emit()

    def tint(self, passages: Sequence[tuple[Passage, QColor]]) -> None:
        """Lay a color behind passages, until the next text; what was tinted before is plain again."""
        tinted = []
        for passage, colour in passages:
            stretch = QTextEdit.ExtraSelection()
            stretch.cursor = QTextCursor(self.document())
            stretch.cursor.setPosition(passage.start)
            stretch.cursor.setPosition(passage.end, QTextCursor.MoveMode.KeepAnchor)
            stretch.format.setBackground(colour)
            tinted.append(stretch)
        self.setExtraSelections(tinted)

    def _fit_lines(self) -> None:
        """The distances for letters of another size or kind.

        They would be a step of undo that changes no word, so a text with something to undo or redo keeps
        its distances until it is next loaded.
        """
        if self.document().isUndoAvailable() or self.document().isRedoAvailable():
            return
        self._loading = True
        self.setUndoRedoEnabled(False)
        self._lay_out_lines()
        self.setUndoRedoEnabled(True)
        self._loading = False

    def _lay_out_lines(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines_for(self.document().defaultFont()))

    # Looks ----------------------------------------------------------------------------------

    def dress(self, font: QFont, hint: QColor) -> None:
        """Take on the writing font and the theme's colour for hints. Text and undo stay as they are."""
        is_new_font = font != self.document().defaultFont()
        self.setStyleSheet(f"QTextEdit {{ {as_style(font)} }}")
        self.document().setDefaultFont(font)
        if is_new_font:
            self._fit_lines()
        self._hint_colour = hint
        self.viewport().update()

    def set_hint(self, words: str) -> None:
        """What an empty page says; drawn in the writing font, a step away from the cursor."""
        self._hint = words
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._hint and self.document().isEmpty():
            painter = QPainter(self.viewport())
            painter.setFont(self.document().defaultFont())
            painter.setPen(self._hint_colour)
            place = self.viewport().rect().adjusted(8, self.cursorRect().top(), -8, 0)
            painter.drawText(
                place, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading), self._hint
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._let_go_of_bar()
        self.placed.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.placed.emit()

    def _let_go_of_bar(self) -> None:
        """The bar makes lines shorter, so a text that would fit without it can need it once it is there."""
        bar, high = self.verticalScrollBar(), self.viewport().height()
        if self._is_fitting or not 0 < bar.maximum() < high * NEARLY:
            return
        self._is_fitting = True
        for policy in (Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded):
            self.setVerticalScrollBarPolicy(policy)
        self._is_fitting = False

    def gutter_px(self) -> int:
        """The width that the scroll bar takes beside the words."""
        return self.verticalScrollBar().sizeHint().width()

    def sizeHint(self) -> QSize:
        """As low as may be: the page gives all the height that is left."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        size = self.document().defaultFont().pixelSize()
        return QSize(super().minimumSizeHint().width(), round(self._least_lines * LEADING * size))

    def keep_lines(self, count: int) -> None:
        """How many lines to write in stay, whatever else the page shows."""
        if count != self._least_lines:  # it is asked with every letter of a new page
            self._least_lines = count
            self.updateGeometry()

    def measure_px(self) -> int:
        """The width of `MEASURE` average characters."""
        return measure_px(self.document().defaultFont())

    # Keys -----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            nothing_here = (
                event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable()
            )
            if nothing_here:  # then the window's Undo may bring back a deleted entry
                event.ignore()
                return False
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.cursorForPosition(self.viewport().mapFromGlobal(event.globalPos())).position()
            QToolTip.showText(event.globalPos(), self.tell(self.passages.tags_in(place, place)), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain and not self.isReadOnly():
            strokes.break_line(self)
        elif self.passages.may_have_any and not self.isReadOnly() and typed.brings_words(event):
            with typed.at_right_marks(self):
                super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        with typed.set_right_afterwards(self, event):
            super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in {
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.MenuBarFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        }:
            self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    # Bold and italic ------------------------------------------------------------------------

    def toggle_bold(self) -> None:
        strokes.toggle(self, "**")

    def toggle_italic(self) -> None:
        strokes.toggle(self, "*")

    # Nothing but words ----------------------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        return self._words_only.copied()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return has_words(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only, with the marks they had in this window.

        A picture, a link's target or a page's markup stays outside.
        """
        if not self.isReadOnly() and self.canInsertFromMimeData(source):
            self._words_only.paste(source)

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        """Answer every wish for a picture with one clear point, so that no file or server is asked."""
        image = QImage(1, 1, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        return image
