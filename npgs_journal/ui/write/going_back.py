"""From an entry to what it said before, and back: reads its versions, shows them, brings one back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from npgs_journal.ui.write.earlier import EarlierVersions

if TYPE_CHECKING:
    from npgs_journal.nouns import Draft, EntryId, Version
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.write.room import JournalRoom


class GoingBack(QObject):
    told = Signal(str, str)
    """A title and a sentence about what came of it."""

    def __init__(self, session: Session, room: JournalRoom) -> None:
        super().__init__(room)
        self._session, self._room = session, room
        room.desk.brought_back.connect(self._on_brought_back)

    def show(self) -> None:
        """Of the entry on the page, once everything that was typed is in it."""
        page, desk = self._room.page, self._room.desk
        if page.base.is_new:
            return
        entry_id = desk.entry_id
        desk.keeper.finish()
        self._session.jobs.write(lambda _: None, lambda _: self._read(entry_id))

    def _read(self, entry_id: EntryId) -> None:
        self._session.jobs.read(
            lambda _: self._session.finding.versions(entry_id),
            lambda versions: self._show(entry_id, versions),
        )

    def _show(self, entry_id: EntryId, versions: tuple[Version, ...]) -> None:
        page = self._room.page
        if self._room.desk.entry_id != entry_id:
            return
        now: Draft = page.draft()
        asked = EarlierVersions(self._session, now, versions, self._room, can_change=not page.is_fixed)
        asked.exec()
        if asked.chosen is not None:
            self._room.desk.bring_back(asked.chosen.id)
        asked.deleteLater()

    def _on_brought_back(self) -> None:
        self.told.emit(
            self.tr("It says again what it said then."),
            self.tr("What stood here before is kept under Earlier versions."),
        )
