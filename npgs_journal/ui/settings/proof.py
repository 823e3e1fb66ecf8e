"""A button behind which the passphrase is asked for: for what only the owner may do while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from npgs_journal import vault
from npgs_journal.ui.messages import message
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.passphrase import PassphraseField

if TYPE_CHECKING:
    from npgs_journal.ui.session import Session


class Proof(QWidget):
    """Folded until it is wanted."""

    proven = Signal()

    def __init__(self, session: Session, words: str, why: str, *, kind: str = "outlined") -> None:
        """`words` stand on the button; `why` says what the passphrase is asked for."""
        super().__init__()
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        session.theme.scaled(column, setSpacing=6)
        self.open = button(words, kind, self._unfold, size="small")
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self._form = QWidget()
        rows = QVBoxLayout(self._form)
        rows.setContentsMargins(0, 0, 0, 0)
        session.theme.scaled(rows, setSpacing=6)
        asked = label(why, "strong")
        self.field = PassphraseField(session.theme, why)
        asked.setBuddy(self.field)
        self.go_on = button(self.tr("Go on"), on_click=self._prove)
        for widget in (asked, self.field):
            rows.addWidget(widget)
        rows.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignLeft)
        self.field.returnPressed.connect(self._prove)
        self._form.hide()
        column.addWidget(self._form)
        self.news = label("", "small-strong")
        self.news.hide()
        column.addWidget(self.news)

    def _unfold(self) -> None:
        self._form.setVisible(not self._form.isVisible())
        self.news.hide()
        self._clear()
        if self._form.isVisible():
            self.field.setFocus()

    def _prove(self) -> None:
        if not self.go_on.isEnabled():
            return
        if not self.field.text():
            self._say(self.tr("Type your passphrase first."))
            return
        journal, typed = self._session.journal, self.field.text()
        self.go_on.setEnabled(False)
        self._say(self.tr("One moment."))
        self._session.jobs.compute(
            lambda _: vault.prove_passphrase(journal, typed), self._on_proven, self._on_trouble
        )

    def _on_proven(self, _: object) -> None:
        self._clear()
        self._form.hide()
        self.news.hide()
        self.proven.emit()

    def _on_trouble(self, error: Exception) -> None:
        self._clear()
        self._say(message(error))
        self.field.setFocus()

    def _clear(self) -> None:
        self.go_on.setEnabled(True)
        self.field.clear()
        self.field.hide_letters()

    def _say(self, words: str) -> None:
        self.news.setText(words)
        self.news.show()
        self._session.announce(words)
