"""Your entry, only you see this: the text with what is held back and which names are replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QSignalBlocker, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QPixmap,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit

from npgs_journal.ui.language import tr
from npgs_journal.ui.share.places import looks_of
from npgs_journal.ui.share.spans import Piece, Shown, Source, shown
from npgs_journal.ui.write.highlighter import MarkdownHighlighter

if TYPE_CHECKING:
    from npgs_journal.nouns import Entry, PacketChoices
    from npgs_journal.share.naming.lines import Line
    from npgs_journal.ui.theme import Theme

TEXT_PX, TITLE_PX, WORDS_PX, LEADING = 18, 22, 13, 1.5
HATCH_PX, GAP_PX = 6, 10
Place = tuple[Source, int]


class EntryView(QTextEdit):
    """Read only, with a cursor to mark by. Places are told as offsets of the title or the body."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._entry: Entry | None = None
        self._choices: PacketChoices | None = None
        self._lines_of_names: tuple[Line, ...] = ()
        self._shown = Shown(())
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setCursorWidth(2)
        self.setAccessibleName(tr("Your entry, only you see this"))
        self.document().setDocumentMargin(0)
        self.setStyleSheet("QTextEdit { background: transparent; }")  # the card's ground shows through
        self._signs = MarkdownHighlighter(self.document(), theme.color, theme.px(TEXT_PX))
        theme.changed.connect(self._dress)
        self._dress()

    # What is shown ----------------------------------------------------------------------------

    @property
    def entry(self) -> Entry | None:
        return self._entry

    def show_entry(self, entry: Entry | None, choices: PacketChoices, lines: tuple[Line, ...] = ()) -> None:
        """Show an entry with these choices and names. The same entry keeps its cursor and its place."""
        if (entry, choices, lines) != (self._entry, self._choices, self._lines_of_names):
            self._show(entry, choices, lines)

    def _show(self, entry: Entry | None, choices: PacketChoices, lines: tuple[Line, ...]) -> None:
        is_same = self._entry is not None and entry is not None and self._entry.id == entry.id
        anchor, position = self.marked() if is_same else ((Source.TITLE, 0), (Source.TITLE, 0))
        top = self.verticalScrollBar().value() if is_same else 0
        self._entry, self._choices, self._lines_of_names = entry, choices, lines
        with QSignalBlocker(self):  # the cursor moves once for whoever listens, not once for each piece
            self._lay_out()
            if is_same:
                self._mark(anchor, position)
            elif entry is not None:
                self._mark((Source.BODY, 0), (Source.BODY, 0))
        self.verticalScrollBar().setValue(top)

    def _lay_out(self) -> None:
        entry, choices = self._entry, self._choices
        if entry is None or choices is None:
            self._shown = Shown(())
            self.clear()
            return
        in_title, in_body = looks_of(entry, choices, self._lines_of_names)
        held = tr("held back")
        self._shown = shown(entry.title, entry.body, in_title, in_body, f"  {held}")
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        cursor.setBlockFormat(self._lines(TITLE_PX if entry.title else TEXT_PX))
        looks: dict[tuple[Source, bool, bool], QTextCharFormat] = {}
        lines = self._lines(TEXT_PX)
        for piece in self._shown.pieces:
            kind = (piece.source, piece.is_held, piece.is_name)
            if kind not in looks:
                looks[kind] = self._look(piece)
            _insert(cursor, piece, looks[kind], lines)
        self._close_gaps()
        cursor.endEditBlock()

    def _close_gaps(self) -> None:
        """A blank line parts two paragraphs; it need not be as tall as a line of text."""
        gap = QTextBlockFormat()
        gap.setLineHeight(self._theme.px(GAP_PX), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        while block.isValid():
            if not block.text().strip():
                cursor.setPosition(block.position())
                cursor.mergeBlockFormat(gap)
            block = block.next()

    # Looks ------------------------------------------------------------------------------------

    def _dress(self) -> None:
        self.setFont(self._theme.writing_font(TEXT_PX))
        self.document().setDefaultFont(self._theme.writing_font(TEXT_PX))
        self._signs.restyle(self._theme.px(TEXT_PX))
        if self._entry is not None and self._choices is not None:
            self._show(self._entry, self._choices, self._lines_of_names)

    def _lines(self, size: int) -> QTextBlockFormat:
        lines = QTextBlockFormat()
        font = self._theme.writing_font(size)
        percent = 100 * LEADING * font.pixelSize() / QFontMetricsF(font).lineSpacing()
        lines.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        lines.setBottomMargin(self._theme.px(4))
        return lines

    def _look(self, piece: Piece) -> QTextCharFormat:
        theme, look = self._theme, QTextCharFormat()
        if piece.source is Source.ADDED:
            look.setFont(theme.ui_font(WORDS_PX, 600))
            look.setForeground(theme.color("held"))
            return look
        is_title = piece.source is Source.TITLE
        weight = 700 if piece.is_name else 600 if is_title else 400
        look.setFont(theme.writing_font(TITLE_PX if is_title else TEXT_PX, weight))
        look.setForeground(theme.color("ink"))
        if piece.is_name:
            look.setFontUnderline(True)
        if piece.is_held:
            look.setBackground(self._hatch())
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            look.setUnderlineColor(theme.color("held"))
        return look

    def _hatch(self) -> QBrush:
        """The soft tint with diagonal lines: no colour alone says that a passage is held back."""
        ratio, side = self.devicePixelRatioF(), self._theme.px(HATCH_PX)
        tile = QPixmap(round(side * ratio), round(side * ratio))
        tile.setDevicePixelRatio(ratio)
        tile.fill(self._theme.color("held_soft"))
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QColor(self._theme.color("held"))
        line.setAlpha(90)
        painter.setPen(QPen(line, 1))
        for shift in (-side, 0, side):
            painter.drawLine(shift, side, shift + side, 0)
        painter.end()
        return QBrush(tile)

    # Places -----------------------------------------------------------------------------------

    def marked(self) -> tuple[Place, Place]:
        """Where the selection begins and ends (its anchor and its cursor)."""
        cursor = self.textCursor()
        return self._shown.place(cursor.anchor()), self._shown.place(cursor.position())

    def selection(self) -> tuple[Place, Place]:
        """The same, in reading order."""
        cursor = self.textCursor()
        return self._shown.place(cursor.selectionStart()), self._shown.place(cursor.selectionEnd())

    def select(self, source: Source, start: int, end: int) -> None:
        self._mark((source, start), (source, end))
        self.ensureCursorVisible()

    def _mark(self, anchor: Place, position: Place) -> None:
        cursor = self.textCursor()
        last = self.document().characterCount() - 1
        is_backward, is_forward = _is_before(position, anchor), _is_before(anchor, position)
        begin = self._shown.shown_at(*anchor, late=is_forward)
        end = self._shown.shown_at(*position, late=is_backward)
        cursor.setPosition(min(last, begin))
        cursor.setPosition(min(last, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    # Qt's own methods --------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ours = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in ours):  # choices are taken back, not typing
                event.ignore()
                return False
        return super().event(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain words only leave by copying."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def loadResource(self, kind: int, name: QUrl | str) -> QImage:  # noqa: ARG002 - Qt's signature
        """Nothing is fetched for a text; a real picture of one dot ends the question."""
        return QImage(1, 1, QImage.Format.Format_ARGB32)


def _is_before(one: Place, other: Place) -> bool:
    """Whether `one` comes first in reading order."""
    order = (Source.TITLE, Source.BODY)
    return (order.index(one[0]), one[1]) < (order.index(other[0]), other[1])


def _insert(cursor: QTextCursor, piece: Piece, look: QTextCharFormat, lines: QTextBlockFormat) -> None:
    if piece.text == "\n" and piece.source is Source.ADDED:
        cursor.insertBlock(lines, look)
        return
    for number, line in enumerate(piece.text.split("\n")):
        if number:
            cursor.insertBlock(lines, look)
        cursor.insertText(line, look)
