"""What a person wishes by menu, key, chip or card: one step each, asked about only where it must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit

from npgs_journal.nouns import Space
from npgs_journal.ui.values.meanings import Meanings
from npgs_journal.ui.write.for_good import ForGood
from npgs_journal.ui.write.head import ABOUT_ME, BRING
from npgs_journal.ui.write.keeper import SaveState
from npgs_journal.ui.write.panes import Pane, Width
from npgs_journal.ui.write.questions import asks_out_of_about_me
from npgs_journal.ui.write.when import WhenDialog
from npgs_journal.values import values

if TYPE_CHECKING:
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.write.editor import Editor
    from npgs_journal.ui.write.room import JournalRoom


class Wishes(QObject):
    said = Signal(str)

    def __init__(self, session: Session, room: JournalRoom) -> None:
        super().__init__(room)
        self._session, self._room = session, room
        self._listing, self._page, self._panel = room.listing, room.page, room.panel
        self._panes, self._desk, self._own_copy = room.panes, room.desk, room.own_copy
        self._twelve = [value.id for value in values()]
        self.for_good = ForGood(session, self._desk)
        self.for_good.said.connect(self._on_told)

    def new_entry(self) -> None:
        if not (self._page.base.is_new and self._page.is_bare and not self._page.base.marks):
            self._desk.new_page()
        self._panes.go(Pane.PAGE)

    def save_now(self) -> None:
        self._desk.keeper.finish()
        if self._desk.keeper.state in {SaveState.SAVED, SaveState.UNTOUCHED}:
            self._page.say_note(self.tr("Already saved"))
            self.said.emit(self.tr("Already saved"))

    def copy_elsewhere(self) -> None:
        """What no commit holds, and at least the page: somebody asks for it because something is amiss."""
        self._own_copy.save(self._desk.keeper.unsaved() or [self._page.draft()])

    def field(self) -> QLineEdit | Editor:
        """Where words would go: the field with the keyboard, or else the text."""
        now = QApplication.focusWidget()
        return now if isinstance(now, QLineEdit) and self._room.isAncestorOf(now) else self._page.editor

    def undo(self) -> None:
        field = self.field()
        if isinstance(field, QLineEdit) and field.isUndoAvailable():
            field.undo()
        elif self._page.editor.document().isUndoAvailable():
            self._page.editor.undo()
        else:
            self._page.undo_bar.take_back()

    def search(self) -> None:
        self._panes.go(Pane.LIST)
        self._listing.start_search()

    def find_here(self) -> None:
        self._panes.go(Pane.PAGE)
        self._page.open_find()

    def jump_to_day(self) -> None:
        self._panes.go(Pane.LIST)
        self._listing.jump_to_day()

    def change_when(self) -> None:
        if self._page.is_fixed:
            return
        asked = WhenDialog(self._session.theme, self._page.base.written_at, self._room)
        if asked.exec():
            self._desk.put_when(asked.chosen())
        asked.deleteLater()

    def stand(self, stand: str) -> None:
        """The chip, or the Entry menu: to About me at once, out of it only after two questions."""
        is_about_me = self._page.base.space is Space.ABOUT_ME
        if stand == ABOUT_ME:
            self._desk.move(Space.ABOUT_ME)
        elif not is_about_me:
            self._desk.put_bring(stand == BRING)
        elif asks_out_of_about_me(self._session.dialogs):
            self._desk.move(Space.MINE, bring=stand == BRING)
        self._page.show_base(self._page.base)  # the chip shows what is, also when the answer was no

    def answer_deleted(self, answer: str) -> None:
        entry_id = self._desk.entry_id
        if answer == self._page.put_back_words:
            self._desk.put_back(entry_id)
        else:
            self.for_good.ask(entry_id)

    def _on_told(self, words: str) -> None:
        self._page.say_note(words)
        self.said.emit(words)

    def show_meanings(self) -> None:
        row = self._panel.table.currentIndex().row()
        chosen = self._twelve[row] if row >= 0 else None
        told = Meanings(
            self._session.theme, self._session.dialogs, chosen, self._room, asks=not self._page.is_fixed
        )
        told.exec()
        if told.asked_about is not None:
            self._room.starting.offer(told.asked_about)
        told.deleteLater()

    def go_back(self) -> None:
        """Out of whatever is open, one thing at a time."""
        if self._page.find_bar.isVisible():
            self._page.find_bar.close_bar()
        elif self._page.offer.isVisible():
            self._page.offer.close_offer()
        elif self._panes.is_focus_mode:
            self._panes.set_focus_mode(is_on=False)
        elif self._listing.search.text():
            self._listing.search.clear()
        elif self._panes.width_class is not Width.WIDE and self._panes.pane is Pane.VALUES:
            self._panes.go(Pane.PAGE)
        elif self._panes.width_class is Width.NARROW and self._panes.pane is Pane.PAGE:
            self._panes.go(Pane.LIST)
        else:
            self._panes.go(Pane.PAGE)
