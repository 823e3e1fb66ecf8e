"""Entries that may go into a packet: marked to bring first, then every other that is just mine.

Pages are read one after the other as one scrolls. About me entries are asked for by no route.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from npgs_journal.nouns import Cursor, EntryHead, EntryId, Space
from npgs_journal.ui.browse.dates import short_day
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import words
from npgs_journal.ui.share.alive import while_alive
from npgs_journal.ui.share.narrowing import MINE
from npgs_journal.ui.share.two_lines import ENTRY_ID, HEADING, SECOND

if TYPE_CHECKING:
    from npgs_journal.nouns import Filter
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.model import PacketModel

Index = QModelIndex | QPersistentModelIndex
PAGE_SIZE = 50
MOST_HITS = 200


@dataclass(frozen=True, slots=True)
class _Batch:
    """What one read brought: heads, and where the next one starts."""

    heads: tuple[EntryHead, ...]
    bring: bool
    after: Cursor | None
    is_end: bool


class ChoosableModel(QAbstractListModel):
    page_loaded = Signal()
    load_failed = Signal(object)

    def __init__(self, session: Session, packet: PacketModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._packet = packet
        self._heads: list[EntryHead] = []
        self._words = ""
        self._wanted = MINE
        self._bring = True
        self._after: Cursor | None = None
        self._is_loading, self._has_more = False, True
        self._token: object = None
        packet.changed.connect(self._on_packet_changed)

    # Loading ----------------------------------------------------------------------------------

    def start_over(self, search_words: str = "", wanted: Filter = MINE) -> None:
        """Read from the top what is `wanted`, or what of it holds these words. About me is never read."""
        self._words = search_words.strip()
        self._wanted = replace(wanted, space=Space.MINE)
        self._token = None
        self._bring, self._after = True, None
        self._is_loading, self._has_more = False, True
        self._fetch(fresh=True)

    @property
    def is_searching(self) -> bool:
        return bool(self._words)

    @property
    def is_narrowed(self) -> bool:
        return self._wanted != MINE

    @property
    def heads(self) -> tuple[EntryHead, ...]:
        return tuple(self._heads)

    def canFetchMore(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008 - Qt's own default
        return not parent.isValid() and self._has_more and not self._is_loading

    def fetchMore(self, parent: Index) -> None:  # noqa: ARG002 - Qt's signature
        self._fetch(fresh=False)

    def _fetch(self, *, fresh: bool) -> None:
        self._is_loading = True
        self._token = token = object()
        store, search_words, wanted = self._session.journal.reader, self._words, self._wanted
        bring, after = self._bring, self._after

        def read(_: object) -> _Batch:
            if search_words:
                hits = store.search.find(search_words, MOST_HITS, wanted)
                return _Batch(tuple(hit.head for hit in hits), bring=False, after=None, is_end=True)
            page = store.entries.page(after, PAGE_SIZE, replace(wanted, bring=bring))
            if page.after is not None or not bring:
                return _Batch(page.heads, bring, page.after, is_end=page.after is None)
            rest = store.entries.page(None, PAGE_SIZE, replace(wanted, bring=False))
            return _Batch(page.heads + rest.heads, bring=False, after=rest.after, is_end=rest.after is None)

        self._session.jobs.read(
            read,
            while_alive(self, lambda batch: self._on_batch(token, batch, fresh=fresh)),
            while_alive(self, lambda error: self._on_failed(token, error)),
        )

    def _on_batch(self, token: object, batch: _Batch, *, fresh: bool) -> None:
        if token is not self._token:
            return
        heads = [head for head in batch.heads if head.space is Space.MINE]
        self._is_loading = False
        self._bring, self._after, self._has_more = batch.bring, batch.after, not batch.is_end
        if fresh:
            self.beginResetModel()
            self._heads = heads
            self.endResetModel()
        elif heads:
            first = len(self._heads)
            self.beginInsertRows(QModelIndex(), first, first + len(heads) - 1)
            self._heads += heads
            self.endInsertRows()
        self.page_loaded.emit()

    def _on_failed(self, token: object, error: BaseException) -> None:
        if token is self._token:
            self._is_loading, self._has_more = False, False
            self.load_failed.emit(error)

    # Rows -------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        head = self._heads[index.row()]
        if role == HEADING:
            return self._heading(index.row())
        if role == Qt.ItemDataRole.CheckStateRole:
            is_in = head.id in self._packet.choices.entry_ids
            return Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked
        told = {
            int(Qt.ItemDataRole.DisplayRole): words.title_of,
            SECOND: self._second,
            ENTRY_ID: lambda head: head.id,
            int(Qt.ItemDataRole.AccessibleTextRole): self._said,
        }
        return told[role](head) if role in told else None

    def _said(self, head: EntryHead) -> str:
        return f"{words.title_of(head)}. {self._second(head)}"

    def _second(self, head: EntryHead) -> str:
        when = short_day(head.day_on, self._session.clock.now().date())
        start = words.first_words(head.excerpt, 120) if head.title.strip() else ""
        return tr("{date} · {words}").format(date=when, words=start) if start else when

    def _heading(self, row: int) -> str:
        if self.is_searching:
            return tr("Found") if row == 0 else ""
        now = self._heads[row].bring
        if row and self._heads[row - 1].bring == now:
            return ""
        return tr("Marked to bring") if now else tr("Everything that is just mine")

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def head_of(self, entry_id: EntryId) -> EntryHead | None:
        return next((head for head in self._heads if head.id == entry_id), None)

    def _on_packet_changed(self) -> None:
        if self._heads:
            first, last = self.index(0), self.index(len(self._heads) - 1)
            self.dataChanged.emit(first, last, [int(Qt.ItemDataRole.CheckStateRole)])
