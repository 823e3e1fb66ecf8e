"""The packet under way: its choices, the entries they speak of, and the journal that keeps them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from npgs_journal.errors import EntryMissing
from npgs_journal.nouns import Entry, EntryId, PacketChoices, Progress, Space
from npgs_journal.starting import Starting
from npgs_journal.ui.share import state
from npgs_journal.ui.share.alive import while_alive
from npgs_journal.ui.share.private import private_at, with_private_held

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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
        self._private: tuple[str, ...] = ()
        self.changed_entries: frozenset[EntryId] = frozenset()
        self._seen: dict[EntryId, str] = {}

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

    def begin(self, choices: PacketChoices, *, keep: bool, seen: Mapping[EntryId, str] | None = None) -> None:
        """Start over from these choices; `seen` is how their entries were when the person looked at them.

        `keep` saves the choices at once.
        """
        self._history = state.History(choices)
        self.entries, self.changed_entries = {}, frozenset()
        self._seen = dict(seen or {})
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

    def _hold_private(self) -> bool:
        """Private answers start held back, before anybody sees these choices. It is no step to take back."""
        bodies = {entry_id: entry.body for entry_id, entry in self.entries.items()}
        choices = with_private_held(self.choices, bodies, self._private)
        is_new, self._history.now = choices != self.choices, choices
        return is_new

    def private_at(self, entry: Entry, at: int) -> state.Range | None:
        """The private answer around an offset of the body, as long as all of it is held back."""
        return private_at(self.choices, entry.id, entry.body, at, self._private)

    def _tell(self, *, keep: bool) -> None:
        self._hold_private()
        if keep:
            self._keep()
        self.changed.emit()

    # Keeping -------------------------------------------------------------------------------

    def _keep(self) -> None:
        """Save on the writer's thread; where changes queue up, only the newest is written."""
        choices = self.choices
        self._seen = {one: as_it_was for one, as_it_was in self._seen.items() if one in choices.entry_ids}
        seen = dict(self._seen)
        self._newest = token = object()
        store = self._session.journal.writer

        def save(_: Progress) -> bool:
            if token is not self._newest:
                return False
            store.packets.save(choices, seen)
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
            lambda _: (_sharable(store, wanted), Starting(store).private_questions()),
            while_alive(self, lambda found: self._on_entries(wanted, *found)),
            while_alive(self, self.load_failed.emit),
        )

    def _on_entries(
        self, wanted: tuple[EntryId, ...], found: tuple[Entry, ...], private: tuple[str, ...]
    ) -> None:
        self._private = private
        for entry_id in wanted:
            self.entries.pop(entry_id, None)
        self.entries.update({entry.id: entry for entry in found})
        self._let_go_of_absent(wanted)
        followed = state.reanchored(self.choices, {one.id: one.body for one in found})
        edited = self._edited(found) | followed.changed
        if edited:
            self.changed_entries |= edited
            self.put(followed.choices, self.tr("Follow what you changed"))
            self.look_again.emit()
        if self._hold_private():
            self._tell(keep=True)
        self.entries_loaded.emit()

    def _edited(self, found: tuple[Entry, ...]) -> frozenset[EntryId]:
        """The entries that are not as the person saw them; those seen for the first time are noted."""
        now = {entry.id: known_by(entry) for entry in found}
        fresh = {entry_id: as_it_is for entry_id, as_it_is in now.items() if entry_id not in self._seen}
        self._seen |= fresh
        if fresh and self.choices.entry_ids:
            self._keep()
        return frozenset(one for one, as_it_is in now.items() if self._seen.get(one, as_it_is) != as_it_is)

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
        if entry_id in self.entries:
            self._seen[entry_id] = known_by(self.entries[entry_id])
            self._keep()
        self.look_again.emit()


def known_by(entry: Entry) -> str:
    """Tells whether an entry still says what it said: its title, its words and its marks, as a digest."""
    marks = "".join(sorted(map(repr, entry.marks)))
    told = f"{entry.title}\0{entry.body}\0{marks}"
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()


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
