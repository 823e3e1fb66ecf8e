"""The side of first run: where one is among the two pages."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from npgs_journal.ui.theme import Theme, restyle
from npgs_journal.ui.widgets.basic import label
from npgs_journal.ui.widgets.logo import Logo

SIDE_WIDE = 269


class _Dot(QWidget):
    """A number in a disc: filled for this page, a tick for one that is done."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme = theme
        self._number = number
        self.state = "later"
        theme.scaled(self, setFixedSize=(28, 28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_now = self.state == "now"
        painter.setPen(QPen(self._theme.color("accent" if is_now else "line_strong"), 2))
        painter.setBrush(self._theme.color("accent" if is_now else "panel"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setPen(self._theme.color("accent_ink" if is_now else "ink2"))
        painter.setFont(self._theme.ui_font(13, 700))
        sign = "✓" if self.state == "done" else str(self._number)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, sign)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(28), self._theme.px(28))


class Steps(QFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("steps")
        self.setProperty("side", "right" if self.isRightToLeft() else "left")
        theme.scaled(self, setFixedWidth=SIDE_WIDE)
        column = QVBoxLayout(self)
        theme.scaled(column, setContentsMargins=(30, 36, 24, 28), setSpacing=16)
        column.addWidget(Logo(theme, 64))
        column.addWidget(label(self.tr("Set up your journal"), "side-title"))
        self._rows: list[tuple[_Dot, QLabel]] = []
        for number, words in enumerate((self.tr("Make it comfortable"), self.tr("Choose a passphrase")), 1):
            row = QHBoxLayout()
            theme.scaled(row, setSpacing=12)
            dot, text = _Dot(theme, number), label(words, "second")
            row.addWidget(dot)
            row.addWidget(text, 1)
            column.addLayout(row)
            self._rows.append((dot, text))
        column.addStretch(1)
        column.addWidget(label(self.tr("Two short pages. You can change all of this later."), "small"))

    def show_step(self, step: int) -> None:
        for at, (dot, text) in enumerate(self._rows):
            dot.state = "now" if at == step else "done" if at < step else "later"
            dot.update()
            restyle(text, kind="strong" if at == step else "second")
