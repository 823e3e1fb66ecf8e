"""Small things one after the other, on as many lines as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QStyle, QWidget

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme


class Flow(QLayout):
    """Wraps like words do. What is wider than a line gets just the line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, at: int) -> QLayoutItem | None:
        return self._items[at] if 0 <= at < len(self._items) else None

    def takeAt(self, at: int) -> QLayoutItem | None:
        return self._items.pop(at) if 0 <= at < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), is_real=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """As narrow as one likes: what does not fit is shortened by itself."""
        return QSize(0, max((item.sizeHint().height() for item in self._shown()), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, is_real=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, is_real: bool) -> int:
        """Lay everything out in `rect`, or only see how high that comes to be."""
        y = 0
        for at, line in enumerate(self._lines(rect.width())):
            x, high = 0, max(size.height() for _, size in line)
            y += self.spacing() if at else 0
            for item, size in line:
                corner = rect.topLeft() + QPoint(x, y + (high - size.height()) // 2)
                if is_real:
                    item.setGeometry(QStyle.visualRect(self._direction(), rect, QRect(corner, size)))
                x += size.width() + self.spacing()
            y += high
        return y

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = -1
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(width, item.sizeHint().height()))
            if size.width() > left:
                lines.append([])
                left = width
            lines[-1].append((item, size))
            left -= size.width() + self.spacing()
        return lines

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return Qt.LayoutDirection.LeftToRight if parent is None else parent.layoutDirection()


class FlowRow(QWidget):
    """A widget whose parts flow. It is as high as they need at its width."""

    def __init__(self, theme: Theme, *, gap: int = 6) -> None:
        super().__init__()
        self.flow = Flow(self)
        theme.scaled(self.flow, setSpacing=gap)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
