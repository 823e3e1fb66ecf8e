"""How will you share it: a way is a large radio button with a sentence and a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QStyle, QWidget

from npgs_journal.share import FORMATS, PRINT, TALK
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.one_of import OneOf

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme

TALL_PX, SIDE_PX, DISC_PX, ICON_PX = 60, 14, 18, 20
NO_LIMIT = 16_777_215


class WayTile(QRadioButton):
    def __init__(self, theme: Theme, title: str, sentence: str, icon: str) -> None:
        super().__init__(title)
        self._theme, self._sentence, self._icon = theme, sentence, icon
        self.setProperty("kind", "way")
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self._theme.px(TALL_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(TALL_PX))

    def hitButton(self, at: object) -> bool:
        return self.rect().contains(at)  # type: ignore[call-overload, no-any-return]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        theme, px, painter = self._theme, self._theme.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on = self.isChecked()
        thick = 2 if is_on else 1
        painter.setPen(QPen(theme.color("accent" if is_on else "line_strong"), thick))
        painter.setBrush(theme.color("accent_soft" if is_on or self.underMouse() else "raised"))
        edge = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.drawRoundedRect(edge, px(10), px(10))
        inner = self.rect().adjusted(px(SIDE_PX), 0, -px(SIDE_PX), 0)
        self._paint_disc(painter, self._side(inner, self._at(inner, inner.x(), DISC_PX)), is_on=is_on)
        spot = self._side(inner, self._at(inner, inner.right() - px(ICON_PX), ICON_PX))
        painter.drawPixmap(spot.topLeft(), theme.pixmap(self._icon, "ink2", ICON_PX))
        words = inner.adjusted(px(DISC_PX + 12), px(9), -px(ICON_PX + 12), -px(8))
        self._paint_words(painter, self._side(inner, words))

    def _at(self, inner: QRect, left: int, side: int) -> QRect:
        tall = self._theme.px(side)
        return QRect(left, inner.center().y() - tall // 2, tall, tall)

    def _side(self, whole: QRect, part: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), whole, part)

    def _paint_disc(self, painter: QPainter, place: QRect, *, is_on: bool) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.color("accent" if is_on else "line_strong"), 2))
        painter.setBrush(theme.color("raised"))
        disc = QRectF(place).adjusted(1, 1, -1, -1)
        painter.drawEllipse(disc)
        if is_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(QPointF(disc.center()), theme.px(4.5), theme.px(4.5))

    def _paint_words(self, painter: QPainter, place: QRect) -> None:
        theme = self._theme
        start = Qt.AlignmentFlag.AlignLeading
        painter.setFont(theme.ui_font(15, 600))
        painter.setPen(theme.color("ink"))
        painter.drawText(place, int(start | Qt.AlignmentFlag.AlignTop), self.text())
        painter.setFont(theme.ui_font(14))
        painter.setPen(theme.color("ink2"))
        wraps = Qt.TextFlag.TextWordWrap
        painter.drawText(place, int(start | Qt.AlignmentFlag.AlignBottom | wraps), self._sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As tall as the sentence asks for at this width."""
        px, wraps = self._theme.px, Qt.TextFlag.TextWordWrap
        wide = self.width() - px(2 * SIDE_PX + DISC_PX + 12 + ICON_PX + 12)
        title, sentence = (QFontMetrics(self._theme.ui_font(*font)) for font in ((15, 600), (14,)))
        lines = sentence.boundingRect(QRect(0, 0, wide, NO_LIMIT), wraps, self._sentence)
        self.setFixedHeight(max(px(TALL_PX), title.height() + lines.height() + px(9 + 8)))


class Ways(QWidget):
    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.talk = WayTile(
            theme, tr("Talk it through"), tr("No file is made. Only your notes stay here."), "message-circle"
        )
        self.print = WayTile(theme, tr("Print on paper"), tr("Opens the print window."), "printer")
        self.pdf = WayTile(
            theme, tr("PDF file"), tr("Looks the same everywhere. Good for reading."), "file-text"
        )
        self.docx = WayTile(
            theme, tr("Word file"), tr("Can be written in. Good for an answer."), "notebook-pen"
        )
        self.text = WayTile(theme, tr("Plain text"), tr("Words only. Opens anywhere."), "list")
        self.html = WayTile(theme, tr("Web page"), tr("One page for any browser."), "panels-top-left")
        self.markdown = WayTile(theme, tr("Markdown"), tr("Plain text with signs for its form."), "heading")
        self.others = (self.docx, self.text, self.html, self.markdown)
        self.more = button(tr("More ways: Word, plain text, web page"), "quiet", self._on_more)
        self._group = OneOf(self)
        in_front = (self.talk, self.print, self.pdf)
        for tile in (*in_front, *self.others):
            self._group.addButton(tile)
        self._group.buttonClicked.connect(lambda _: self.changed.emit())
        inside = column(theme, self, gap=10)
        inside.addWidget(label(tr("How will you share it?"), "card-title"))
        for tile in in_front:
            inside.addWidget(tile)
        inside.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        for tile in self.others:
            inside.addWidget(tile)
        self.start_over()

    def start_over(self) -> None:
        self.pdf.setChecked(True)
        self._show_more(more=False)

    def _on_more(self) -> None:
        self._show_more(more=not self.docx.isVisibleTo(self))

    def _show_more(self, *, more: bool) -> None:
        """Open the others, or close them while none of them is chosen."""
        is_open = more or any(tile.isChecked() for tile in self.others)
        for tile in self.others:
            tile.setVisible(is_open)
        self._theme.set_icon(self.more, "chevron-down" if is_open else "chevron-right", "accent_text", 16)

    @property
    def format(self) -> str:
        """The chosen one as the ledger names it; a PDF is not locked yet."""
        named = {
            TALK: self.talk,
            PRINT: self.print,
            "docx": self.docx,
            "text": self.text,
            "html": self.html,
            "markdown": self.markdown,
        }
        return next((name for name, tile in named.items() if tile.isChecked()), "pdf")

    @property
    def makes_file(self) -> bool:
        return self.format in FORMATS

    @property
    def extension(self) -> str:
        return FORMATS[self.format].suffix
