"""Deleting an entry for good: first what holds parts of it is looked up, then each of that is a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from npgs_journal import backup
from npgs_journal.nouns import LedgerState
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.widgets.slow import SLOW_MS
from npgs_journal.ui.write.questions import asks_for_good

if TYPE_CHECKING:
    from npgs_journal.nouns import AnswerId, EntryId, LedgerId, Progress
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.write.desk import Desk
    from npgs_journal.vault import Journal


@dataclass(frozen=True)
class Held:
    """What holds parts of one entry, as far as this computer can tell.

    `shared` is how many packets with parts of it left; `copies` are those of which the record keeps the exact
    bytes, `answers` the notes of what was said to them. `is_away`: a folder for backups is not there now.
    """

    backups: tuple[backup.Backup, ...] = ()
    unknown: tuple[backup.Backup, ...] = ()
    shared: int = 0
    copies: tuple[LedgerId, ...] = ()
    answers: tuple[AnswerId, ...] = ()
    is_away: bool = False

    def words(self) -> str:
        """One thing a line, then what is out of reach."""
        told = [
            tr("%Ln backup(s) on this computer.", "", len(self.backups)) if self.backups else "",
            tr("%Ln backup(s) that cannot be looked into.", "", len(self.unknown)) if self.unknown else "",
            tr("%Ln packet(s) you gave away.", "", self.shared) if self.shared else "",
            tr("%Ln exact copy(s) of packets, in your record.", "", len(self.copies)) if self.copies else "",
            tr("%Ln answer(s) to packets, in your record.", "", len(self.answers)) if self.answers else "",
            tr("Perhaps the folder for backups that is not there now.") if self.is_away else "",
        ]
        lines = [f"• {line}" for line in told if line]
        reach = tr("Copies on sticks and older versions in a synced folder are out of reach.")
        if not lines:
            return tr("Nothing on this computer still holds it.") + " " + reach
        return tr("What still holds parts of it:") + "\n" + "\n".join(lines) + "\n\n" + reach


def what_holds(journal: Journal, entry_id: EntryId, progress: Progress | None = None) -> Held:
    """On the reader's thread. Raises Cancelled."""
    found = backup.holding(journal, entry_id, progress)
    lines = [line for line in journal.reader.ledger.lines() if entry_id in line.entry_ids]
    chosen = backup.choices(journal.reader)
    answers = [answer.id for line in lines for answer in journal.reader.answers.of_line(line.id)]
    return Held(
        found.backups,
        found.unknown,
        sum(line.state is LedgerState.RELEASED for line in lines),
        tuple(line.id for line in lines if line.has_copy),
        tuple(answers),
        any(place is not None and not place.is_dir() for place in (chosen.folder, chosen.second)),
    )


class ForGood(QObject):
    said = Signal(str)

    def __init__(self, session: Session, desk: Desk) -> None:
        super().__init__(desk)
        self._session, self._desk = session, desk
        self._patience = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._patience.timeout.connect(lambda: self.said.emit(self.tr("Looking through your backups…")))

    def ask(self, entry_id: EntryId) -> None:
        """Look up what holds it, ask, delete, and ask about each of what still does."""
        journal = self._session.journal
        job = self._session.jobs.read(
            lambda progress: what_holds(journal, entry_id, progress),
            lambda held: self._ask(entry_id, held),
            lambda _: self._ask(entry_id, Held(is_away=True)),
        )
        job.ended.connect(self._patience.stop)
        self._patience.start()

    def _ask(self, entry_id: EntryId, held: Held) -> None:
        if asks_for_good(self._session.dialogs, held.words()):
            self._desk.delete_for_good(entry_id, lambda: self._on_gone(held))

    def _on_gone(self, held: Held) -> None:
        if held.copies or held.answers:
            self._ask_about_record(held)
        if held.backups and not self._session.journal.is_read_only:
            self._ask_about_backups(held)

    def _ask_about_record(self, held: Held) -> None:
        take, keep = self.tr("Take them out"), self.tr("Keep them")
        answer = self._session.dialogs.ask(
            self.tr("Take it out of your record, too?"),
            self.tr(
                "Your record keeps the exact copies of packets that hold parts of it, and the answers you "
                "noted. The lines about what left stay."
            ),
            (keep, take),
            way_out=keep,
        )
        if answer != take:
            return
        store = self._session.journal.writer

        def work(_: Progress) -> None:
            for line_id in held.copies:
                store.ledger.delete_copy(line_id)
            for answer_id in held.answers:
                store.answers.delete(answer_id)

        self._session.jobs.write(work, lambda _: self.said.emit(self.tr("Taken out of your record")))

    def _ask_about_backups(self, held: Held) -> None:
        fresh, keep = self.tr("Make a fresh one and remove those"), self.tr("Keep them")
        answer = self._session.dialogs.ask(
            self.tr("Remove the backups that hold it?"),
            tr(
                "%Ln backup(s) on this computer still hold it. First a fresh one is made and read back. "
                "What else was only in those is gone with them.",
                "",
                len(held.backups),
            ),
            (keep, fresh),
            way_out=keep,
        )
        if answer == fresh:
            backing_up = self._session.backing_up
            backing_up.ended.connect(
                lambda outcome: self._on_fresh(held, outcome), Qt.ConnectionType.SingleShotConnection
            )
            backing_up.make()

    def _on_fresh(self, held: Held, outcome: object) -> None:
        """The old ones go only once the fresh one is whole."""
        if not isinstance(outcome, backup.Made):
            trouble = outcome if isinstance(outcome, Exception) else None
            words = self.tr("Those backups are still there.")
            told = words if trouble is None else f"{words} {message(trouble)}"
            self._session.dialogs.tell(self.tr("There is no fresh backup"), told)
            return
        self._session.jobs.keep(
            lambda _: backup.remove_backups(held.backups),
            lambda many: self.said.emit(tr("%Ln backup(s) removed", "", many)),
        )
