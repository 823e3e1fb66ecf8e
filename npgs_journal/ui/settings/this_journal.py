"""Settings: the open journal itself. Its name, where it lives, other journals, and the ways to part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit

from npgs_journal import backup
from npgs_journal.errors import PlaceNotSafe
from npgs_journal.nouns import LedgerState
from npgs_journal.paths import default_journal_dir
from npgs_journal.security.places import is_synced_or_network
from npgs_journal.ui.first_run.comfort import FOLDER_ON_STICK
from npgs_journal.ui.lock.parting import what_stays
from npgs_journal.ui.messages import message
from npgs_journal.ui.other_journal import choose_other
from npgs_journal.ui.settings.parts import SettingsCard
from npgs_journal.ui.settings.proof import Proof
from npgs_journal.ui.unlock.where import free_place
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.vault.journal import LONGEST_NAME

if TYPE_CHECKING:
    from npgs_journal.ui.session import Session


class ThisJournalCard(SettingsCard):
    renamed = Signal(str)
    move_requested = Signal(object)
    """The folder to move to."""
    other_requested = Signal(object)
    """The folder of another journal, or None: lock, and know this one no more."""
    salvage_requested = Signal(object)
    """The folder for a new journal, for what can be read of this one."""
    delete_requested = Signal(int)
    """With the number of packets that left."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.theme, self.tr("This journal"))
        self._session = session
        self._add_name()
        self._add_place()
        self._add_kept()
        self._add_salvage()
        self._add_others()
        self._add_delete()

    # Name ------------------------------------------------------------------------------------

    def _add_name(self) -> None:
        words = label(self.tr("A name for it"), "strong")
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("A name for it"))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setReadOnly(self._session.journal.is_read_only)
        words.setBuddy(self.name)
        self.add(words, self.name)
        self.say(
            self.tr("Usual: none. It shows in the menu bar while the journal is open, and nowhere else."),
            "hint",
        )
        self.name.editingFinished.connect(self._rename)
        journal = self._session.journal
        self._session.jobs.read(lambda _: journal.name(), self.name.setText)

    def _rename(self) -> None:
        if not self.name.isModified() or self._session.journal.is_read_only:
            return
        self.name.setModified(False)
        journal, name = self._session.journal, self.name.text()
        self._session.jobs.write(lambda _: journal.rename(name), lambda _: self.renamed.emit(name))

    # Place -----------------------------------------------------------------------------------

    def _add_place(self) -> None:
        self.gap()
        self.say(self.tr("Where it lives"), "strong")
        self.place(self._session.journal.folder, self.tr("Where it lives"))
        self.say(
            self.tr(
                "Anyone who uses this account can delete that folder. "
                "Nobody can read it without your passphrase. A copy on a stick helps."
            ),
            "hint",
        )
        self.moves = button(self.tr("Move it"), on_click=self._move, size="small")
        self.row(self.moves)
        if self._session.journal.is_read_only:
            self.moves.setEnabled(False)
            self.say(self.tr("It can only be read here, so it stays where it is."), "hint")

    def _move(self) -> None:
        dialogs = self._session.dialogs
        chosen = dialogs.open_folder(self.tr("Choose the new place"), self._session.journal.folder.parent)
        if chosen is None:
            return
        to = free_place(chosen / FOLDER_ON_STICK)
        if is_synced_or_network(to):
            dialogs.tell(self.tr("Choose another place"), message(PlaceNotSafe()))
            return
        move, stay = self.tr("Move it"), self.tr("Leave it where it is")
        answer = dialogs.ask(
            self.tr("Move your journal?"),
            self.tr(
                "It will live in {folder}.\n\nIt locks first. You can stop the move. "
                "The old place is emptied only when the new one is whole."
            ).format(folder=to),
            (move, stay),
            way_out=stay,
        )
        if answer == move:
            self.move_requested.emit(to)

    # What is kept ----------------------------------------------------------------------------

    def _add_kept(self) -> None:
        self.gap()
        self.say(self.tr("How long things are kept"), "strong")
        self.say(self.tr("Deleted entries: for 30 days."), "small")
        self.say(
            self.tr(
                "Earlier versions of an entry: all from the last 7 days, then the last of each day "
                "for a month, then the last of each month."
            ),
            "small",
        )
        self.hold = self.switch(
            self.tr("Stop all clean-up until I say so"),
            False,
            self._stop_clean_up,
            usual=self.tr(
                "Usual: off. For when a lawyer or a court has asked. Then nothing goes by itself: "
                "no deleted entry, no earlier version, no backup."
            ),
        )
        journal = self._session.journal
        self.hold.setEnabled(not journal.is_read_only)
        self._session.jobs.read(lambda _: backup.clean_up_is_stopped(journal.reader), self._show_hold)

    def _show_hold(self, is_stopped: bool) -> None:
        with QSignalBlocker(self.hold):
            self.hold.setChecked(is_stopped)

    def _stop_clean_up(self, wish: bool) -> None:
        writer = self._session.journal.writer
        self._session.jobs.write(lambda _: backup.stop_clean_up(writer, wish))

    # What can be read -------------------------------------------------------------------------

    def _add_salvage(self) -> None:
        self.gap()
        self.say(self.tr("When part of it is spoiled"), "strong")
        self.say(
            self.tr("What can be read goes into a new journal. This one locks first, and stays as it is."),
            "small",
        )
        self.salvages = button(self.tr("Save what can be read"), on_click=self._salvage, size="small")
        self.row(self.salvages)

    def _salvage(self) -> None:
        dialogs = self._session.dialogs
        chosen = dialogs.open_folder(
            self.tr("Choose where the new journal goes"), self._session.journal.folder.parent
        )
        if chosen is None:
            return
        to = free_place(chosen / FOLDER_ON_STICK)
        if is_synced_or_network(to):
            dialogs.tell(self.tr("Choose another place"), message(PlaceNotSafe()))
            return
        save, leave = self.tr("Save it there"), self.tr("Not now")
        answer = dialogs.ask(
            self.tr("Save what can be read into a new journal?"),
            self.tr(
                "It will live in {folder} and open with the same passphrase.\n\n"
                "Then the app opens the new one. The old folder stays as it is."
            ).format(folder=to),
            (save, leave),
            way_out=leave,
        )
        if answer == save:
            self.salvage_requested.emit(to)

    # Others ----------------------------------------------------------------------------------

    def _add_others(self) -> None:
        self.gap()
        self.say(self.tr("Other journals"), "strong")
        self.say(
            self.tr(
                "This app keeps no list of them. It locks this one, then opens the folder you choose. "
                "To make a new one, lock, and choose Open another journal."
            ),
            "small",
        )
        self.other = button(self.tr("Open another journal"), on_click=self._open_another, size="small")
        self.row(self.other)
        self.gap()
        self.forget = button(self.tr("Take it off this app"), on_click=self._forget, size="small")
        self.row(self.forget)
        is_at_home = self._session.journal.folder == default_journal_dir()
        self.forget.setEnabled(not is_at_home)
        self.say(
            self.tr("It lives where this app looks first. To take it off, move it.")
            if is_at_home
            else self.tr("This app forgets where it lives. The folder stays as it is."),
            "hint",
        )

    def _open_another(self) -> None:
        folder = choose_other(self._session.dialogs, self._session.journal.folder)
        if folder is not None:
            self.other_requested.emit(folder)

    def _forget(self) -> None:
        forget, keep = self.tr("Take it off"), self.tr("Keep it")
        answer = self._session.dialogs.ask(
            self.tr("Take this journal off the app?"),
            self.tr("It locks, and the app forgets this place:\n\n{folder}\n\nNothing is deleted.").format(
                folder=self._session.journal.folder
            ),
            (forget, keep),
            way_out=keep,
        )
        if answer == forget:
            self._session.prefs.change(journal=None)
            self.other_requested.emit(None)

    # Deleting --------------------------------------------------------------------------------

    def _add_delete(self) -> None:
        self.gap()
        self.delete = Proof(
            self._session,
            self.tr("Delete this journal"),
            self.tr("Your passphrase, to delete the journal"),
            kind="danger",
        )
        self.delete.proven.connect(self._count_packets)
        self.add(self.delete)
        self.say(self.tr("You are asked once more, and told what stays."), "hint")
        self.delete.setVisible(not self._session.journal.is_read_only)

    def _count_packets(self) -> None:
        ledger = self._session.journal.reader.ledger
        self._session.jobs.read(
            lambda _: sum(line.state is LedgerState.RELEASED for line in ledger.lines()), self._ask_to_delete
        )

    def _ask_to_delete(self, packets: int) -> None:
        delete, keep = self.tr("Delete it for good"), self.tr("Keep it")
        answer = self._session.dialogs.ask(
            self.tr("Delete this journal for good?"),
            self.tr("Every entry in it goes, and nobody can bring them back.\n\n{stays}").format(
                stays=what_stays(packets)
            ),
            (delete, keep),
            way_out=keep,
        )
        if answer == delete:
            self.delete_requested.emit(packets)
