"""Lock this file? Two equal answers, and none is set beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.share.parts import FocusCard, column, row
from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme


class LockQuestion(FocusCard):
    answered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        inside = column(theme, self, gap=8, pad=18)
        sentence = tr("An open file can be read by anyone who has it, and you cannot take it back.")
        self.setAccessibleName(tr("Lock this file?"))
        self.setAccessibleDescription(sentence)
        inside.addWidget(label(tr("Lock this file?"), "card-title"))
        inside.addWidget(label(sentence, "second"))
        self.lock_it = self._answer(tr("Lock it"), "lock")
        self.leave_open = self._answer(tr("Leave it open"), "lock-open")
        answers = QWidget()
        line = row(theme, answers, gap=10)
        line.addWidget(self.lock_it, 1)
        line.addWidget(self.leave_open, 1)
        inside.addWidget(answers)
        self.hint = label(tr("It gets six words of its own. You see them once it is saved."), "small")
        inside.addWidget(self.hint)
        self.start_over()

    def _answer(self, words: str, icon: str) -> QPushButton:
        made = button(words)
        made.setCheckable(True)
        self._theme.set_icon(made, icon, "ink", 18)
        # In a group of buttons Qt would lead Tab to the first alone, before any is chosen.
        made.clicked.connect(lambda _checked=False: made.setChecked(True))
        made.toggled.connect(lambda is_on: self._on_toggled(made, is_on=is_on))
        return made

    def start_over(self) -> None:
        for answer in (self.lock_it, self.leave_open):
            answer.setChecked(False)
        self.hint.hide()

    @property
    def is_answered(self) -> bool:
        return self.lock_it.isChecked() or self.leave_open.isChecked()

    @property
    def locks(self) -> bool:
        return self.lock_it.isChecked()

    def ask(self) -> None:
        """Lead the keyboard to the question, to no answer before another."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_toggled(self, answer: QPushButton, *, is_on: bool) -> None:
        if is_on:
            other = self.leave_open if answer is self.lock_it else self.lock_it
            other.setChecked(False)
        self.hint.setVisible(self.locks)
        if is_on:
            self.answered.emit()
