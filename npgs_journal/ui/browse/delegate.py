"""How an entry's row is drawn: title, two lines, date, then the marks with their counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from npgs_journal.nouns import Direction, Space
from npgs_journal.ui.browse.list_model import ROW_ROLE, RowsModel
from npgs_journal.ui.browse.list_view import GAP_PX, HEADING_PX, ROW_PX
from npgs_journal.ui.browse.rows import Row, Spans
from npgs_journal.ui.language import tr
from npgs_journal.ui.values.glyphs import paint_glyph, stance_token

if TYPE_CHECKING:
    from npgs_journal.ui.theme.theme import Theme

PAD_PX, LINE_PX, TITLE_TOP_PX, TEXT_TOP_PX, FOOT_PX = 17, 19, 10, 31, 26


class EntryDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._fonts: dict[tuple[int, int], QFont] = {}
        theme.changed.connect(self._fonts.clear)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = index.data(ROW_ROLE)
        high = ROW_PX + GAP_PX + (HEADING_PX if isinstance(row, Row) and row.heading else 0)
        return QSize(self._theme.px(250), self._theme.px(high))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, model = index.data(ROW_ROLE), index.model()
        if not isinstance(row, Row) or not isinstance(model, RowsModel):
            return
        px = self._theme.px
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = rect.adjusted(0, px(HEADING_PX) if row.heading else 0, 0, -px(GAP_PX))
        if row.heading:
            self._heading(painter, QRect(rect.x(), rect.y(), rect.width(), px(HEADING_PX)), row.heading)
        self._ground(painter, card, state)
        inner = card.adjusted(px(PAD_PX), 0, -px(12), 0)
        self._title(painter, inner, row, is_hidden=model.hides_text)
        if not model.hides_text:
            self._lines(painter, inner, row)
        self._foot(painter, inner, row, model)
        painter.restore()

    def _font(self, pixels: int, weight: int = 400) -> QFont:
        """Fonts are asked for with every row; making one anew costs more than drawing with it."""
        key = (pixels, weight)
        if key not in self._fonts:
            self._fonts[key] = self._theme.ui_font(pixels, weight)
        return self._fonts[key]

    # Parts ----------------------------------------------------------------------------------

    def _heading(self, painter: QPainter, rect: QRect, heading: str) -> None:
        painter.setFont(self._font(13, 500))
        painter.setPen(self._theme.color("ink3"))
        self._text(painter, rect.adjusted(self._theme.px(PAD_PX), 0, 0, self._theme.px(-4)), heading)

    def _ground(self, painter: QPainter, card: QRect, state: QStyle.StateFlag) -> None:
        px, theme = self._theme.px, self._theme
        box = QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(box, px(10), px(10))
            bar = QRect(card.x() + px(5), card.y() + px(14), px(3), card.height() - px(28))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            bar = self._side(card, bar)
            painter.drawRoundedRect(QRectF(bar), px(3) / 2, px(3) / 2)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(10), px(10))

    def _title(self, painter: QPainter, inner: QRect, row: Row, is_hidden: bool) -> None:
        px = self._theme.px
        place = QRect(inner.x(), inner.y() + px(TITLE_TOP_PX), inner.width(), px(20))
        token = "ink" if row.head.title or is_hidden else "ink2"
        spans = () if is_hidden or not row.head.title else row.title_spans
        self._layout(
            painter,
            place,
            row.title(is_hidden),
            font=self._font(15, 600),
            ink=token,
            spans=spans,
            lines=1,
        )

    def _lines(self, painter: QPainter, inner: QRect, row: Row) -> None:
        px = self._theme.px
        place = QRect(inner.x(), inner.y() + px(TEXT_TOP_PX), inner.width(), 2 * px(LINE_PX))
        self._layout(
            painter,
            place,
            row.text,
            font=self._font(14),
            ink="ink2",
            spans=row.text_spans,
            lines=2,
        )

    def _layout(
        self, painter: QPainter, place: QRect, text: str, *, font: QFont, ink: str, spans: Spans, lines: int
    ) -> None:
        """Draw up to `lines` lines, the last one elided; found words stand bold on a tint."""
        words = text.replace("\n", " ")
        layout, last_at, shown = self._laid_out(words, place.width(), font, spans, lines)
        if shown < _units(words):
            before, last = _cut_units(words, last_at)
            last = QFontMetricsF(font).elidedText(last, Qt.TextElideMode.ElideRight, place.width() - 2)
            layout, _, _ = self._laid_out(before + last, place.width(), font, spans, lines)
        painter.setPen(self._theme.color(ink))
        layout.draw(painter, QPointF(place.topLeft()))

    def _laid_out(
        self, words: str, width: int, font: QFont, spans: Spans, lines: int
    ) -> tuple[QTextLayout, int, int]:
        """The lines; where the last one starts and ends, in UTF-16 units of `words`."""
        layout = QTextLayout(words, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.setFormats([self._found(words, span) for span in spans])
        last_at, shown = 0, 0
        layout.beginLayout()
        for at in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, at * self._theme.px(LINE_PX)))
            last_at, shown = line.textStart(), line.textStart() + line.textLength()
        layout.endLayout()
        return layout, last_at, shown

    def _found(self, text: str, span: tuple[int, int]) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        start, end = (_units(text[:at]) for at in span)
        found.start, found.length = start, end - start
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold)
        look.setForeground(self._theme.color("ink"))
        look.setBackground(self._theme.color("accent_soft"))
        found.format = look
        return found

    def _foot(self, painter: QPainter, inner: QRect, row: Row, model: RowsModel) -> None:
        px, theme = self._theme.px, self._theme
        place = QRect(inner.x(), inner.bottom() - px(FOOT_PX), inner.width(), px(20))
        painter.setFont(self._font(13, 500))
        painter.setPen(theme.color("ink3"))
        said = self._foot_words(row, model)
        self._text(painter, place, said)
        end = place.width()
        if row.head.shared:
            end -= px(15)
            spot = self._side(place, QRect(place.x() + end, place.y() + px(2), px(15), px(15)))
            painter.drawPixmap(spot, theme.pixmap("send", "ink3", 15))
            end -= px(10)
        if not row.head.marks:
            words, metrics = tr("No values yet"), QFontMetrics(painter.font())
            wide = metrics.horizontalAdvance(words)
            if metrics.horizontalAdvance(said) + px(10) + wide > end:
                return  # no sign says the same, and the row is told in full to those who hear it
            spot = QRect(place.x() + end - wide - 2, place.y(), wide + 2, place.height())
            self._text(painter, self._side(place, spot), words)
            return
        counts = ((Direction.UNDER_STRAIN, row.under_strain), (Direction.LIVED, row.lived))
        for direction, count in counts:
            if count:
                end = self._count(painter, place, end, direction, count)

    def _count(self, painter: QPainter, place: QRect, end: int, direction: Direction, count: int) -> int:
        """Draw one sign with its number before `end`; returns where the next one ends."""
        px, theme = self._theme.px, self._theme
        number = str(count)
        wide = QFontMetrics(painter.font()).horizontalAdvance(number)
        spot = QRect(place.x() + end - wide, place.y(), wide + 1, place.height())
        painter.setPen(theme.color("ink2"))
        self._text(painter, self._side(place, spot), number)
        sign = QRect(place.x() + end - wide - px(18), place.y() + px(4), px(12), px(12))
        centre = QPointF(QRectF(self._side(place, sign)).center())
        paint_glyph(
            painter, centre, px(11), direction, colour=theme.color(stance_token(direction)), is_on=True
        )
        return end - wide - px(18) - px(10)

    def _foot_words(self, row: Row, model: RowsModel) -> str:
        words = row.date_words(model.today)
        if row.head.space is Space.ABOUT_ME:
            return tr("{date} · About me").format(date=words)
        return tr("{date} · To bring").format(date=words) if row.head.bring else words

    def _side(self, whole: QRect, part: QRect) -> QRect:
        """`part` where it belongs when the window reads from right to left."""
        return self._view.style().visualRect(self._view.layoutDirection(), whole, part)

    def _text(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), words)


def _units(text: str) -> int:
    """Qt counts UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _cut_units(text: str, at: int) -> tuple[str, str]:
    """Split `text` at `at` UTF-16 units."""
    coded = text.encode("utf-16-le")
    return coded[: 2 * at].decode("utf-16-le", "ignore"), coded[2 * at :].decode("utf-16-le", "ignore")
