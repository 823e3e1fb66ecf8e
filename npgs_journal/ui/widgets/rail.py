"""The rail at the window's start: rooms above, Settings and Lock at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout

from npgs_journal.ui.widgets.logo import Logo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.ui.theme import Theme

WIDE, HIGH, LOW = 94, 60, 44
_PILL, _LOW_PILL = (54, 31), (54, 23)


class RailButton(QAbstractButton):
    """An icon over its label. The chosen one has a pill behind the icon and a bold label."""

    def __init__(self, theme: Theme, icon: str, text: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._theme.ui_font(13, 700)).horizontalAdvance(self.text())
        return QSize(max(self._theme.px(WIDE), words + self._theme.px(8)), self._theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Lower, where the window is low and the letters are large."""
        return QSize(self.sizeHint().width(), self._theme.px(LOW))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        px = self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_low = self.height() < px(HIGH)
        wide, high = (px(side) for side in (_LOW_PILL if is_low else _PILL))
        pill = QRectF((self.width() - wide) / 2, px(1 if is_low else 4), wide, high)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent_soft"))
            painter.drawRoundedRect(pill, high / 2, high / 2)
        if self.isChecked() and self._theme.is_high_contrast:
            painter.setPen(self._theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(pill, high / 2, high / 2)
        tint = "accent_text" if self.isChecked() else "ink2"
        drawn = self._theme.pixmap(self._icon, tint)
        side = px(20)
        painter.drawPixmap(round(pill.center().x() - side / 2), round(pill.center().y() - side / 2), drawn)
        painter.setPen(self._theme.color("ink" if self.isChecked() else "ink2"))
        painter.setFont(self._theme.ui_font(13, 700 if self.isChecked() else 400))
        words = QRectF(0, pill.bottom(), self.width(), px(20 if is_low else 22))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())


class Rail(QFrame):
    chosen = Signal(str)
    lock_requested = Signal()

    def __init__(
        self, theme: Theme, rooms: Sequence[tuple[str, str, str]], foot: Sequence[tuple[str, str, str]]
    ) -> None:
        """`rooms` and `foot` are (id, icon, words). The foot's id "lock" asks to lock."""
        super().__init__()
        self.setProperty("kind", "rail")
        self.setAccessibleName(self.tr("Rooms"))
        self._theme = theme
        self._buttons: dict[str, RailButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        theme.scaled(column, setSpacing=6)
        self._logo = Logo(theme, 46)
        self._logo.setObjectName("logo")
        column.addSpacing(8)
        column.addWidget(self._logo, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        for key, icon, words in rooms:
            column.addWidget(self._button(key, icon, words))
        column.addStretch(1)
        for key, icon, words in foot:
            column.addWidget(self._button(key, icon, words))
        column.addSpacing(14)

    def show_chosen(self, key: str) -> None:
        for name, button in self._buttons.items():
            button.setChecked(name == key)

    def button(self, key: str) -> RailButton:
        return self._buttons[key]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """If the rail is too tall, the logo goes first; then what is left moves together."""
        super().resizeEvent(event)
        needed = len(self._buttons) * (self._theme.px(HIGH) + self._theme.px(6)) + self._theme.px(76)
        self._logo.setVisible(self.height() >= needed)

    def _button(self, key: str, icon: str, words: str) -> RailButton:
        made = RailButton(self._theme, icon, words)
        if key == "lock":
            made.clicked.connect(self.lock_requested)
        else:
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, key=key: self._on_chosen(key))
        self._buttons[key] = made
        return made

    def _on_chosen(self, key: str) -> None:
        self.show_chosen(key)
        self.chosen.emit(key)
