"""The page one writes on: plain text with light Markdown, and nothing that comes in by paste but words."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from npgs_journal.ui.theme.fonts import as_style
from npgs_journal.ui.write import strokes
from npgs_journal.ui.write.carrying import Carried
from npgs_journal.ui.write.passages import Passages
from npgs_journal.ui.write.tags import form_of, tags_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from npgs_journal.nouns import Mark
    from npgs_journal.ui.write.tags import Passage, Tag, Tags

LEADING = 1.7
PARAGRAPH_GAP = 0.78
NEARLY = 0.25
"""So much more than the window holds is tried once without the scroll bar."""
MEASURE = 64
"""Characters in a line at most."""

_SOFT_BREAKS = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\ufdd0": "\n", "\ufdd1": "\n"})


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
        self.passages, self._carried = Passages(self.document()), Carried()
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
        cursor.setBlockFormat(self._lines())
        cursor.insertText(body, form_of(()))
        self.passages.lay(body, marks)
        cursor.endEditBlock()
        self.setUndoRedoEnabled(True)
        self.document().setModified(False)
        self._loading = False
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def body(self) -> str:
        # Not toPlainText: it makes plain spaces of the ones that hold words together.
        return self.document().toRawText().translate(_SOFT_BREAKS)

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

    def _lines(self) -> QTextBlockFormat:
        lines = QTextBlockFormat()
        natural = QFontMetricsF(self.document().defaultFont()).lineSpacing()
        size = self.document().defaultFont().pixelSize()
        lines.setLineHeight(
            100 * LEADING * size / natural, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        lines.setBottomMargin(round(size * PARAGRAPH_GAP))
        return lines

    def _lay_out_lines(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(self._lines())

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
        metrics = QFontMetricsF(self.document().defaultFont())
        sample = "the quick brown fox jumps over a lazy dog, and she said so too. "
        return round(metrics.horizontalAdvance(sample) * MEASURE / len(sample))

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
        elif self.passages.may_have_any and not self.isReadOnly() and _brings_words(event):
            with self._at_right_marks():
                super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    @contextmanager
    def _at_right_marks(self) -> Iterator[None]:
        """Have what is typed carry the marks it stands inside of; Qt would go on like the letter before."""
        cursor = self.textCursor()
        is_one_step = cursor.hasSelection()
        if is_one_step:
            cursor.beginEditBlock()
            cursor.removeSelectedText()
        tags = self.passages.around(cursor.position(), cursor.position())
        if tags_of(self.textCursor().charFormat()) != tags:
            self.setCurrentCharFormat(form_of(tags))
        try:
            yield
        finally:
            if is_one_step:
                cursor.endEditBlock()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Words of an input method. Qt puts them in by itself, so they are set right afterwards."""
        cursor, document = self.textCursor(), self.document()
        chosen = cursor.selectionEnd() - cursor.selectionStart()
        start = cursor.selectionStart() + event.replacementStart()
        end = start + event.replacementLength()
        end += chosen if end >= cursor.selectionStart() else 0
        tags = self.passages.around(start, end)
        is_beside = self.passages.tags_in(max(start - 1, 0), end + 1)
        if not event.commitString() or not is_beside or self.isReadOnly():
            super().inputMethodEvent(event)
            return
        before = document.characterCount() - chosen - event.replacementLength()
        cursor.beginEditBlock()
        super().inputMethodEvent(event)
        self.passages.carry(start, start + document.characterCount() - before, tags)
        cursor.endEditBlock()

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
        """Copy words only: no fonts, no colours, no html for another program to keep."""
        data, cursor = QMimeData(), self.textCursor()
        words = cursor.selection().toPlainText().translate(_SOFT_BREAKS)
        data.setText(words)
        self._carried.put_on(
            data, words, self.passages.copied(cursor.selectionStart(), cursor.selectionEnd())
        )
        data.setData("x-kde-passwordManagerHint", b"secret")  # clipboard managers then keep no history of it
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        # Not hasText: that is also true of files, and would put their paths into the entry.
        return source.hasFormat("text/plain") and not _names_files(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only, with the marks they had in this window.

        A picture, a link's target or a page's markup stays outside.
        """
        if not self.isReadOnly() and self.canInsertFromMimeData(source):
            text = source.text().replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
            cursor = self.textCursor()
            start = cursor.selectionStart()
            cursor.beginEditBlock()
            self.put(cursor, text)
            self.passages.lay_over(start, self._carried.brought_by(source, text))
            cursor.endEditBlock()
            self.ensureCursorVisible()

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        """Answer every wish for a picture with one clear point, so that no file or server is asked."""
        image = QImage(1, 1, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        return image


def _names_files(source: QMimeData) -> bool:
    return any(url.isLocalFile() for url in source.urls())


def _brings_words(event: QKeyEvent) -> bool:
    """Whether Qt would put a letter or a new line in for this key."""
    if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
        return True
    modifiers = Qt.KeyboardModifier
    if event.modifiers() & ~modifiers.ShiftModifier == modifiers.ControlModifier:
        return False
    return bool(event.text()) and (event.text()[0].isprintable() or event.text()[0] == "\t")
