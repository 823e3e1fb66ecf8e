"""The title of an entry: one line, in the writing font, from which Enter leads into the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from npgs_journal.ui.theme.fonts import as_style

if TYPE_CHECKING:
    from npgs_journal.ui.theme.theme import Theme

TITLE_PX = 28
LONGEST = 1_000_000
"""Qt's own limit would quietly cut a long title that came by import."""


class TitleField(QLineEdit):
    passed_on = Signal()
    """The keyboard is wished in the text below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("kind", "plain")
        self.setAccessibleName(self.tr("Title"))
        self.setPlaceholderText(self.tr("A title, if you like"))
        self.setFrame(False)
        self.setMaxLength(LONGEST)
        self.setAcceptDrops(False)  # it would take a file's path for words
        self.setTextMargins(-2, 0, 0, 0)  # a line edit's own inset, so that title and text align
        theme.changed.connect(self._dress)
        self._dress()

    def words(self) -> str:
        """What it says in one line: pasted line ends are shown as signs and kept, and a title has none."""
        return " ".join(self.text().splitlines())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}
        if ends and not event.matches(QKeySequence.StandardKey.MoveToEndOfDocument):
            self.passed_on.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        font, hint = self._theme.writing_font(TITLE_PX, 600), self._theme.color("ink3").name()
        high = QFontMetrics(font).height() + 2
        self.setStyleSheet(
            f"QLineEdit {{ {as_style(font)} min-height: {high}px; placeholder-text-color: {hint}; }}"
        )
