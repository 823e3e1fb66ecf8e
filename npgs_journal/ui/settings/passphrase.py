"""Changing the passphrase, inside Settings: the one of now, then a new one twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from npgs_journal import vault
from npgs_journal.security.passphrases import is_too_easy
from npgs_journal.ui.messages import message
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.passphrase import PassphraseField

if TYPE_CHECKING:
    from npgs_journal.ui.session import Session


class ChangePassphrase(QWidget):
    """Folded until it is wanted. An older copy of the journal still opens with the older passphrase."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        session.theme.scaled(column, setSpacing=6)
        self.open = button(self.tr("Change my passphrase"), on_click=self._unfold, size="small")
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self._form = QWidget()
        rows = QVBoxLayout(self._form)
        rows.setContentsMargins(0, 0, 0, 0)
        session.theme.scaled(rows, setSpacing=6)
        self.now = self._field(rows, self.tr("The passphrase of now"))
        self.first = self._field(rows, self.tr("New passphrase"))
        self.again = self._field(rows, self.tr("The same again"))
        self.change = button(self.tr("Change it"), on_click=self._change)
        rows.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        self._form.hide()
        column.addWidget(self._form)
        self.news = label("", "small-strong")
        self.news.hide()
        column.addWidget(self.news)

    def _field(self, rows: QVBoxLayout, name: str) -> PassphraseField:
        words, made = label(name, "strong"), PassphraseField(self._session.theme, name)
        words.setBuddy(made)
        rows.addWidget(words)
        rows.addWidget(made)
        return made

    def _unfold(self) -> None:
        self._form.setVisible(not self._form.isVisible())
        if self._form.isVisible():
            self.now.setFocus()

    def _change(self) -> None:
        if is_too_easy(self.first.text()):
            self._say(self.tr("That one is easy to guess. Use five words, or 12 signs and more."))
            return
        if self.first.text() != self.again.text():
            self._say(self.tr("The two are not the same yet."))
            return
        journal, now, new = self._session.journal, self.now.text(), self.first.text()
        self.change.setEnabled(False)
        self._say(self.tr("Changing it. This can take a second or two."))
        self._session.jobs.write(
            lambda _: vault.change_passphrase(journal, now, new), self._on_changed, self._on_trouble
        )

    def _on_changed(self, _: object) -> None:
        self._clear()
        self._form.hide()
        self._say(self.tr("Changed. Older copies of the journal still open with the older passphrase."))

    def _on_trouble(self, error: Exception) -> None:
        self.change.setEnabled(True)
        self._say(message(error))

    def _clear(self) -> None:
        self.change.setEnabled(True)
        for field in (self.now, self.first, self.again):
            field.clear()
            field.hide_letters()

    def _say(self, words: str) -> None:
        self.news.setText(words)
        self.news.show()
        self._session.announce(words)
