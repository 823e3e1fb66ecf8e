"""One ring for the whole window: 2 px of `focus`, 2 px away from whatever has the keyboard.

And what has the keyboard is in sight: Qt scrolls to it only when Tab is pressed inside the same area.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme

AWAY_PX, LINE_PX = 2, 2
_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
}


class FocusRing(QWidget):
    """Drawn over the window, so that no neighbour and no layout clips it. Fields draw their own border."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self._held: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        theme.changed.connect(self._follow)

    def _on_focus_changed(self, _before: QWidget | None, new: QWidget | None) -> None:
        for old in self._watched:
            if isValid(old):
                old.removeEventFilter(self)
        self._watched = []
        self._held = new if self._wants_ring(new) else None
        if new is not None and new.window() is self.window() and not _is_pressing():
            _bring_into_view(new)
        widget: QWidget | None = self._held
        while widget is not None and widget is not self.window():
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._follow()

    def _wants_ring(self, widget: QWidget | None) -> bool:
        return isinstance(widget, QAbstractButton) and widget.window() is self.window()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        held = self._held
        if held is None or not isValid(held) or not held.isVisible():
            self.hide()
            return
        out = AWAY_PX + LINE_PX
        around = QRect(held.mapTo(self.window(), QPoint(0, 0)), held.size()).adjusted(-out, -out, out, out)
        self.setGeometry(around & self._visible_part(held))  # whole, even where a part is out of sight
        self.show()
        self.raise_()
        self.update()

    def _visible_part(self, held: QWidget) -> QRect:
        """The window, or the part of it that a scrolling area around `held` shows."""
        area: QWidget | None = held.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is None:
            return self.window().rect()
        view = area.viewport()
        return QRect(view.mapTo(self.window(), QPoint(0, 0)), view.size())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("focus"), LINE_PX))
        half = LINE_PX / 2
        ring = QRectF(self.rect()).adjusted(half, half, -half, -half)
        radius = self._theme.px(10)
        painter.drawRoundedRect(ring, radius, radius)


def _is_pressing() -> bool:
    """Nothing may move away under a button that is held down."""
    return QApplication.mouseButtons() != Qt.MouseButton.NoButton


def _bring_into_view(widget: QWidget) -> None:
    area = widget.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea) and area.viewport().isAncestorOf(widget):
            area.ensureWidgetVisible(widget, 0, AWAY_PX + LINE_PX)
        area = area.parentWidget()
