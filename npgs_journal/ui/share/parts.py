"""Small shared pieces of the packet's pages: the three steps, the foot, a column, a heading with an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.widgets.basic import IconLabel, frame, label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from npgs_journal.ui.theme import Theme

ROUND_PX, GAP_PX, LINK_PX, FONT_PX = 24, 6, 24, 15


class Steps(QLabel):
    """Choose, Review, Share: where one is. A label, so that it is said in words; it takes no input."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._now = 0
        self.names = (tr("Choose"), tr("Review"), tr("Share"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)
        self.show_step(0)

    def show_step(self, now: int) -> None:
        self._now = now
        self.setAccessibleName(tr("Step {n} of 3: {name}").format(n=now + 1, name=self.names[now]))
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        wide = sum(self._wide(name) for name in self.names)
        return QSize(wide + 2 * px(LINK_PX + 2 * 10) + 2, px(ROUND_PX + 8))

    def _wide(self, name: str) -> int:
        metrics = QFontMetrics(self._theme.ui_font(FONT_PX, 600))
        return self._theme.px(ROUND_PX + GAP_PX) + metrics.horizontalAdvance(name)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        px, painter = self._theme.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at, middle = 1, self.height() / 2
        for number, name in enumerate(self.names):
            wide = self._wide(name)
            left = self.width() - at - wide if is_mirrored else at
            self._paint_step(painter, QRectF(left, 0, wide, self.height()), number, name)
            at += wide + px(10)
            if number < len(self.names) - 1:
                x = self.width() - at - px(LINK_PX) if is_mirrored else at
                painter.setPen(QPen(self._theme.color("line_strong"), 1))
                painter.drawLine(QPointF(x, middle), QPointF(x + px(LINK_PX), middle))
                at += px(LINK_PX + 10)

    def _paint_step(self, painter: QPainter, place: QRectF, number: int, name: str) -> None:
        theme, px = self._theme, self._theme.px
        is_now = number == self._now
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = place.right() - px(ROUND_PX) if is_mirrored else place.left()
        disc = QRectF(left, place.center().y() - px(ROUND_PX) / 2, px(ROUND_PX), px(ROUND_PX))
        painter.setPen(QPen(theme.color("accent" if is_now else "line_strong"), 2))
        painter.setBrush(theme.color("accent") if is_now else QColor(Qt.GlobalColor.transparent))
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
        painter.setFont(theme.ui_font(13, 700))
        painter.setPen(theme.color("accent_ink" if is_now else "ink2"))
        sign = "✓" if number < self._now else str(number + 1)
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), sign)
        painter.setFont(theme.ui_font(FONT_PX, 600 if is_now else 400))
        painter.setPen(theme.color("ink" if is_now else "ink2"))
        room = px(ROUND_PX + GAP_PX)
        text = place.adjusted(0, 0, -room, 0) if is_mirrored else place.adjusted(room, 0, 2, 0)
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(text, int(side | Qt.AlignmentFlag.AlignVCenter), name)


def headed(theme: Theme, icon: str, heading: QLabel, end: QWidget | None = None) -> QHBoxLayout:
    """A row of an icon that means nothing by itself, a heading, and what stands at the end."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    theme.scaled(row, setSpacing=8)
    row.addWidget(IconLabel(theme, icon, size=16))
    row.addWidget(heading, 1)
    if end is not None:
        row.addWidget(end)
    return row


def column(theme: Theme, parent: QWidget | None = None, *, gap: int = 8, pad: int = 0) -> QVBoxLayout:
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    theme.scaled(made, setSpacing=gap, setContentsMargins=(pad, pad, pad, pad))
    return made


def row(theme: Theme, parent: QWidget | None = None, *, gap: int = 8) -> QHBoxLayout:
    made = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    theme.scaled(made, setSpacing=gap)
    return made


def card(theme: Theme, title: str, *, gap: int = 6) -> tuple[QWidget, QVBoxLayout]:
    made = frame("card")
    inside = column(theme, made, gap=gap, pad=18)
    heading = label(title, "card-title")
    inside.addWidget(heading)
    made.setAccessibleName(title)
    return made, inside


def in_tab_order(first: QWidget, then: Iterable[QWidget]) -> None:
    """Let Tab come from `first` to `then`, which were made later; what followed comes after them."""
    for stop in then:
        QWidget.setTabOrder(first, stop)
        first = stop


def clear(layout: QLayout, keep: Callable[[QWidget], bool] = lambda _: False) -> None:
    """Take every widget out of a layout and throw it away."""
    for at in reversed(range(layout.count())):
        item = layout.itemAt(at)
        widget = item.widget() if item is not None else None
        if widget is not None and keep(widget):
            continue
        layout.takeAt(at)
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Ringed(QFrame):
    """Room for the focus ring around something that scrolls; drawn while the keyboard is there."""

    def __init__(self, inner: QWidget, theme: Theme) -> None:
        super().__init__()
        self._inner, self._theme = inner, theme
        outer = QVBoxLayout(self)
        theme.scaled(outer, setContentsMargins=(6, 6, 6, 6))
        outer.addWidget(inner)
        inner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._inner.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


def ringed(inner: QWidget, theme: Theme) -> Ringed:
    return Ringed(inner, theme)


class FocusCard(QFrame):
    """A card that the keyboard can be led to, so that what it says is heard before its buttons."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            radius = self._theme.px(12)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
