"""The entries as a list: keyset pages, fetched on the reader's thread while one scrolls."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from npgs_journal.nouns import EVERYTHING
from npgs_journal.ui.browse.rows import Row, headed, row_of_hit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.finding import Finding
    from npgs_journal.nouns import Cursor, EntryHead, EntryId, Filter, Hit, Page
    from npgs_journal.ui.jobs import Jobs

Index = QModelIndex | QPersistentModelIndex
PAGE_SIZE = 50
AND_BELOW = 2
"""A row that comes or goes changes its own heading and that of the next, and no other."""
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class RowsModel(QAbstractListModel):
    """Rows that are there already. `hides_text` keeps titles and previews off the screen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.today = date.min
        self.hides_text = False

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title(self.hides_text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken(self.hides_text)
        return None

    def row_of(self, entry_id: EntryId) -> int:
        """The place of an entry in the list, or -1."""
        return next((at for at, row in enumerate(self.rows) if row.head.id == entry_id), -1)

    def hide_text(self, is_hidden: bool) -> None:
        self.hides_text = is_hidden
        self._changed_from(0)

    def _changed_from(self, first: int) -> None:
        if first < len(self.rows):
            self.dataChanged.emit(self.index(first), self.index(len(self.rows) - 1))


class HitsModel(RowsModel):
    """What a search found, newest first, with its words marked."""

    def show_hits(self, hits: Sequence[Hit], today: date) -> None:
        self.beginResetModel()
        self.today = today
        self.rows = [row_of_hit(hit) for hit in hits]
        self.endResetModel()


class EntryListModel(RowsModel):
    page_loaded = Signal()
    load_failed = Signal(object)

    def __init__(
        self, finding: Finding, jobs: Jobs, page_size: int = PAGE_SIZE, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._finding, self._jobs, self._page_size = finding, jobs, page_size
        self.scope = EVERYTHING
        self._known: set[EntryId] = set()
        self._after: Cursor | None = None
        self._more = False
        self._loading = False
        self._turn = 0

    @property
    def is_whole(self) -> bool:
        return not self._more

    # Pages ----------------------------------------------------------------------------------

    def reload(self, today: date, scope: Filter | None = None) -> None:
        """Start over from the newest entry of `scope` (the present one when None).

        The rows of the same scope stay until the first page is there, so nothing flickers.
        """
        if scope is not None and scope != self.scope:
            self.scope = scope
            self._replace([])
        self.today = today
        self._turn += 1
        self._loading = True
        self._read(None, max(self._page_size, min(len(self.rows), 4 * self._page_size)), self._turn)

    def give_up(self) -> None:
        """What is being read is not wanted any more. The rows that are there stay."""
        self._turn += 1
        self._loading = False

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and not self._loading

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._loading = True
            self._read(self._after, self._page_size, self._turn)

    def _read(self, after: Cursor | None, limit: int, turn: int) -> None:
        scope = self.scope
        self._jobs.read(
            lambda _: self._finding.page(after, limit, scope),
            lambda page: self._on_page(page, turn, is_first=after is None),
            lambda error: self._on_trouble(error, turn),
        )

    def _on_page(self, page: Page, turn: int, is_first: bool) -> None:
        if turn != self._turn:
            return
        self._loading = False
        self._after, self._more = page.after, page.after is not None
        if is_first:
            self._replace([_row(head) for head in page.heads])
        else:
            self._append(page.heads)
        self.page_loaded.emit()

    def _on_trouble(self, error: object, turn: int) -> None:
        if turn == self._turn:
            self._loading = False
            self.load_failed.emit(error)

    def _replace(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self._known = {row.head.id for row in rows}
        headed(self.rows, self.today)
        self.endResetModel()

    def _append(self, heads: Sequence[EntryHead]) -> None:
        fresh = [_row(head) for head in heads if head.id not in self._known]
        if not fresh:
            return
        self._known.update(row.head.id for row in fresh)
        first = len(self.rows)
        self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
        self.rows.extend(fresh)
        headed(self.rows, self.today, first)
        self.endInsertRows()

    # One entry ------------------------------------------------------------------------------

    def put(self, head: EntryHead) -> None:
        """Show an entry as it is now: in its row, or as a new row where its time puts it."""
        at = self.row_of(head.id)
        if not self.scope.holds(head):
            self.take_out(head.id)
            return
        if at >= 0 and self.rows[at].head.written_at == head.written_at:
            self.rows[at] = Row(head, self.rows[at].heading, head.excerpt)
            self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.take_out(head.id)
        place = next((n for n, row in enumerate(self.rows) if row.head.written_at <= head.written_at), None)
        if place is None and self._more:
            return
        place = len(self.rows) if place is None else place
        self.beginInsertRows(QModelIndex(), place, place)
        self.rows.insert(place, _row(head))
        self._known.add(head.id)
        headed(self.rows, self.today, place, AND_BELOW)
        self.endInsertRows()
        self._changed_from(place)

    def take_out(self, entry_id: EntryId) -> None:
        at = self.row_of(entry_id)
        if at < 0:
            return
        self.beginRemoveRows(QModelIndex(), at, at)
        del self.rows[at]
        self._known.discard(entry_id)
        headed(self.rows, self.today, at, AND_BELOW)
        self.endRemoveRows()
        self._changed_from(at)


def _row(head: EntryHead) -> Row:
    return Row(head, "", head.excerpt)
