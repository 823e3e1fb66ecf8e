"""One quiet line that says where the words on the page are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.widgets.basic import IconLabel, label
from npgs_journal.ui.write.keeper import SaveState

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from npgs_journal.ui.theme.theme import Theme


class _Dot(QWidget):
    """Parts two groups of words for the eye; to be heard it means nothing, so it is no label."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.scaled(self, setFixedSize=(4, 4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("ink2"))
        middle, wide = self.rect().center(), self._theme.px(2)
        painter.drawEllipse(middle.x(), middle.y(), wide, wide)


class SaveLine(QWidget):
    """ "Saved in your locked journal" stands here only after the journal said so."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, at_end: bool = False) -> None:
        """`at_end`: it stands at the end of its row, and says less where there is little room."""
        super().__init__(parent)
        self._theme, self._whole, self._short = theme, "", ""
        self._tick = IconLabel(theme, "check", "ink3", 16)
        self._words, self._dot = label("", "small", wraps=False), _Dot(theme)
        self._count = label("", "small", wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        theme.scaled(row, setSpacing=8)
        row.addStretch(int(at_end))
        for part in (self._tick, self._words, self._dot, self._count):
            row.addWidget(part)
        row.addStretch(int(not at_end))
        self._words.setMinimumWidth(1)
        self.show_state(SaveState.UNTOUCHED)
        self.show_count(0)

    def show_state(self, state: SaveState) -> None:
        words = {
            SaveState.UNTOUCHED: (
                self.tr("Saves by itself in your locked journal"),
                self.tr("Saves by itself"),
            ),
            SaveState.SAVING: (self.tr("Saving…"), self.tr("Saving…")),
            SaveState.SAVED: (self.tr("Saved in your locked journal"), self.tr("Saved")),
            SaveState.TROUBLE: (
                self.tr("Not saved yet. Your text is still here."),
                self.tr("Not saved yet."),
            ),
        }
        self._tick.setVisible(state is SaveState.SAVED)
        self._say(*words[state])

    def show_count(self, words: int) -> None:
        self._count.setText(tr("%Ln word(s)", "", words))
        for part in (self._dot, self._count):
            part.setVisible(words > 0)

    def show_note(self, words: str) -> None:
        """Say something in place of the state, until the state next changes."""
        self._say(words, words)

    def text(self) -> str:
        """The whole of what it says, also where only the short form has room."""
        return self._whole

    def count_text(self) -> str:
        return self._count.text()

    # As much as there is room for -----------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(self._beside() + self._width_of(self._whole), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._beside() + self._width_of(self._short), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _say(self, whole: str, short: str) -> None:
        self._whole, self._short = whole, short
        self._words.setAccessibleName(whole)
        self.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        is_whole = self.width() >= self.sizeHint().width()
        self._words.setText(self._whole if is_whole else self._short)

    def _beside(self) -> int:
        parts = (self._tick, self._dot, self._count)
        gap = self._theme.px(8)
        wide = (max(part.sizeHint().width(), part.minimumWidth()) for part in parts if not part.isHidden())
        return sum(one + gap for one in wide)

    def _width_of(self, words: str) -> int:
        self._words.ensurePolished()
        return self._words.fontMetrics().size(0, words).width() + 2
