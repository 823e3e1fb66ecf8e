"""The packet under way: its choices, the entries they speak of, and the journal that keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from npgs_journal.errors import EntryMissing
from npgs_journal.nouns import Entry, EntryId, PacketChoices, Progress, Space
from npgs_journal.ui.share import state
from npgs_journal.ui.share.alive import while_alive

if TYPE_CHECKING:
    from collections.abc import Iterable

    from npgs_journal.store import Store
    from npgs_journal.ui.session import Session


class PacketModel(QObject):
    """Choices that can be taken back, saved in the journal at each change."""

    changed = Signal()
    """The choices are others now."""
    entries_loaded = Signal()
    """Every chosen entry is at hand in `entries`."""
    look_again = Signal()
    """`changed_entries` is another set now."""
    kept = Signal()
    """The newest choices are in the journal."""
    keep_failed = Signal(object)
    load_failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._history = state.History(state.fresh_choices(()))
        self._newest: object = None
        self.entries: dict[EntryId, Entry] = {}
        self.changed_entries: frozenset[EntryId] = frozenset()

    @property
    def choices(self) -> PacketChoices:
        return self._history.now

    @property
    def undo_label(self) -> str:
        return self._history.undo_label

    @property
    def redo_label(self) -> str:
        return self._history.redo_label

    @property
    def is_loaded(self) -> bool:
        return all(one in self.entries for one in self.choices.entry_ids)

    def begin(self, choices: PacketChoices, *, keep: bool) -> None:
        """Start over from these choices. `keep` saves them at once."""
        self._history = state.History(choices)
        self.entries, self.changed_entries = {}, frozenset()
        self._tell(keep=keep)

    def put(self, choices: PacketChoices, label: str, merge: str = "") -> bool:
        if not self._history.put(choices, label, merge):
            return False
        self._tell(keep=True)
        return True

    def undo(self) -> str:
        return self._turned(self._history.undo())

    def redo(self) -> str:
        return self._turned(self._history.redo())

    def _turned(self, label: str) -> str:
        if label:
            self._tell(keep=True)
        return label

    def _tell(self, *, keep: bool) -> None:
        if keep:
            self._keep()
        self.changed.emit()

    # Keeping -------------------------------------------------------------------------------

    def _keep(self) -> None:
        """Save on the writer's thread; where changes queue up, only the newest is written."""
        choices = self.choices
        self._newest = token = object()
        store = self._session.journal.writer

        def save(_: Progress) -> bool:
            if token is not self._newest:
                return False
            store.packets.save(choices)
            return True

        self._session.jobs.write(save, self._on_kept, while_alive(self, self.keep_failed.emit))

    def _on_kept(self, was_newest: bool) -> None:
        if was_newest:
            self.kept.emit()

    def keep_again(self) -> None:
        """The person asked to try once more."""
        self._keep()

    def drop(self) -> None:
        """Take the unfinished packet out of the journal. Entries and ledger are untouched."""
        self._newest = None
        store = self._session.journal.writer
        self._session.jobs.write(
            lambda _: store.packets.drop(),
            while_alive(self, lambda _: self.kept.emit()),
            while_alive(self, self.keep_failed.emit),
        )

    # Entries -------------------------------------------------------------------------------

    def load_entries(self) -> None:
        """Read every chosen entry again; what was edited since is found by its passages."""
        wanted = self.choices.entry_ids
        store = self._session.journal.reader
        self._session.jobs.read(
            lambda _: _sharable(store, wanted),
            while_alive(self, lambda found: self._on_entries(wanted, found)),
            while_alive(self, self.load_failed.emit),
        )

    def _on_entries(self, wanted: tuple[EntryId, ...], found: tuple[Entry, ...]) -> None:
        for entry_id in wanted:
            self.entries.pop(entry_id, None)
        self.entries.update({entry.id: entry for entry in found})
        self._let_go_of_absent(wanted)
        followed = state.reanchored(self.choices, {one.id: one.body for one in found})
        if followed.changed:
            self.changed_entries |= followed.changed
            self.put(followed.choices, self.tr("Follow what you changed"))
            self.look_again.emit()
        self.entries_loaded.emit()

    def _let_go_of_absent(self, wanted: tuple[EntryId, ...]) -> None:
        """An entry that was deleted or moved to About me since is no longer chosen."""
        choices = self.choices
        for gone in [one for one in wanted if one not in self.entries]:
            choices = state.without_entry(choices, gone)
        if choices != self.choices:
            self._history = state.History(choices)
            self._tell(keep=True)

    def looked_at(self, entry_id: EntryId) -> None:
        self.changed_entries -= {entry_id}
        self.look_again.emit()


def _sharable(store: Store, wanted: Iterable[EntryId]) -> tuple[Entry, ...]:
    """The entries that may go into a packet: not About me, not in the trash, still there."""
    found = []
    for entry_id in wanted:
        try:
            entry = store.entries.get(entry_id)
        except EntryMissing:
            continue
        if entry.space is Space.MINE and entry.deleted_at is None:
            found.append(entry)
    return tuple(found)
