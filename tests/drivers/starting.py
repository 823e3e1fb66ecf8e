"""Starts pages as a person does: picks a template from the list, takes or leaves a question."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING
from unittest import mock

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from npgs_journal.prompts import Deck
from npgs_journal.ui.starting.chooser import TemplateChooser

if TYPE_CHECKING:
    from drivers.journal import JournalDriver


class StartingDriver:
    """`seed` is the chance by which questions are drawn."""

    def __init__(self, journal: JournalDriver, seed: int = 5) -> None:
        self.journal = journal
        self.page, self.offer = journal.page, journal.page.offer
        journal.session.starts.deck = Deck(Random(seed))
        journal.settle()

    @property
    def body(self) -> str:
        return self.page.editor.body()

    @property
    def template(self) -> str:
        return self.page.base.template

    @property
    def question(self) -> str:
        """The question above the text, as it is read."""
        return self.page.asked.words.text() if self.page.asked.isVisible() else ""

    @property
    def offered(self) -> str:
        return self.offer.prompt.text if self.offer.isVisible() and self.offer.prompt is not None else ""

    def choose(self, label: str, leave: bool = False) -> None:
        """Open the list with the command, go to `label` by arrow keys, and press Enter (or Esc)."""

        def by_keys(box: TemplateChooser) -> int:
            box.show()
            names = box.names
            assert names.hasFocus() or names.focusPolicy() != Qt.FocusPolicy.NoFocus
            row = [names.item(at).text() for at in range(names.count())].index(label)
            while names.currentRow() != row:
                QTest.keyClick(names, Qt.Key.Key_Down if names.currentRow() < row else Qt.Key.Key_Up)
            self.told = box.text.toPlainText()
            QTest.keyClick(box if leave else names, Qt.Key.Key_Escape if leave else Qt.Key.Key_Return)
            return box.result()

        with mock.patch.object(QDialog, "exec", by_keys):
            self.journal.room.commands.template.trigger()
        self.journal.settle()

    def ask(self) -> str:
        """The command for a question; what is offered then."""
        self.journal.room.commands.question.trigger()
        self.journal.settle()
        return self.offered

    def say(self, words: str) -> None:
        """Press a button of the offer by its words."""
        one = next(
            each
            for each in (self.offer.use, self.offer.another, self.offer.not_today)
            if each.text() == words
        )
        self.journal.click(one)
        self.journal.settle()

    def about(self, words: str) -> None:
        menu = self.offer.about.menu()
        next(action for action in menu.actions() if action.text() == words).trigger()
        self.journal.settle()
