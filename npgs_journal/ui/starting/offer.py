"""One question at a time, offered on the page: write from it, see another, or none today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.chip import Chip
from npgs_journal.ui.widgets.row_or_column import RowOrColumn
from npgs_journal.values import values

if TYPE_CHECKING:
    from npgs_journal.nouns import ValueId
    from npgs_journal.prompts import Prompt
    from npgs_journal.ui.theme import Theme

ANY = "any"


class PromptOffer(QFrame):
    used = Signal(object)
    """The `Prompt` that somebody writes from."""
    another_wished = Signal()
    not_today_wished = Signal()
    value_wished = Signal(str)
    """A value's id, or `ANY`."""
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prompt: Prompt | None = None
        self.setProperty("kind", "card")
        self._title = label(self.tr("A question, if you like"), "small", wraps=False)
        self.about = Chip(
            theme,
            self.tr("Questions about"),
            ((ANY, self.tr("Any value")), *((value.id, value.label) for value in values())),
        )
        self.about.chosen.connect(self.value_wished)
        self._words = label("", "strong")
        self.use = button(self.tr("Write from this"), on_click=self._use, size="small")
        self.another = button(self.tr("Another"), on_click=self.another_wished.emit, size="small")
        self.not_today = button(self.tr("Not today"), on_click=self.not_today_wished.emit, size="small")
        column, head = QVBoxLayout(self), QHBoxLayout()
        theme.scaled(column, setContentsMargins=(18, 12, 18, 14), setSpacing=8)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.about)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addWidget(RowOrColumn(theme, (self.use, self.another, self.not_today)))
        self.hide()

    def show_prompt(self, prompt: Prompt | None, value: ValueId | None) -> None:
        """Show a question of `value` or of any; with None say that there is none."""
        self.prompt = prompt
        self._words.setText(self.tr("There is no question here now.") if prompt is None else prompt.text)
        self.about.show_choice(value or ANY)
        for part in (self.use, self.another):
            part.setVisible(prompt is not None)
        self.setAccessibleName(f"{self._title.text()}: {self._words.text()}")
        self.show()

    @property
    def in_front(self) -> QWidget:
        """What takes the keyboard first."""
        return self.not_today if self.prompt is None else self.use

    def take_keyboard(self) -> None:
        self.in_front.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_offer(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def _use(self) -> None:
        if self.prompt is not None:
            self.used.emit(self.prompt)
