"""The values over time as a table with headers: twelve rows, a column for each period, and one for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from npgs_journal.lookback import Held
from npgs_journal.ui.language import tr
from npgs_journal.ui.values.over_words import (
    cell_words,
    head_of,
    is_new_above,
    period_words,
    table_words,
    total_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from npgs_journal.lookback import Line, OverTime
    from npgs_journal.nouns import ValueId

Index = QModelIndex | QPersistentModelIndex
_SHOWN, _SPOKEN = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole


class OverTimeModel(QAbstractTableModel):
    """Marks and words are drawn from the same cells, so the picture and the table cannot differ."""

    def __init__(self, names: Sequence[tuple[ValueId, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = dict(names)
        self._seen: OverTime | None = None
        self._today: date | None = None

    def show_time(self, seen: OverTime, today: date) -> None:
        self.beginResetModel()
        self._seen, self._today = seen, today
        self.endResetModel()

    # What the view draws ----------------------------------------------------------------------

    def line(self, row: int) -> Line | None:
        return None if self._seen is None else self._seen.lines[row]

    def held(self, row: int, column: int) -> Held:
        line = self.line(row)
        if line is None:
            return Held()
        return line.total if self.is_total(column) else line.cells[column]

    def is_total(self, column: int) -> bool:
        return self._seen is not None and column == len(self._seen.periods)

    def head(self, column: int) -> tuple[str, str]:
        """The two lines above a column."""
        if self._seen is None or self.is_total(column):
            return "", tr("In all")
        return head_of(self._seen, column)

    def is_new_above(self, column: int) -> bool:
        """Whether the upper line differs from that of the column before, and wants saying."""
        return self._seen is None or self.is_total(column) or is_new_above(self._seen, column)

    def name(self, row: int) -> str:
        line = self.line(row)
        return "" if line is None else self._names[line.value]

    def spoken(self, index: Index) -> str:
        """Hopeful, week of 21 September: lived 2, under strain 0."""
        held, name = self.held(index.row(), index.column()), self.name(index.row())
        if self.is_total(index.column()):
            return total_words(name, held)
        return cell_words(name, self._period(index.column()), held)

    def _period(self, column: int) -> str:
        assert self._seen is not None
        assert self._today is not None
        return period_words(self._seen.step, self._seen.periods[column], self._today)

    # Qt's side ----------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        inside = parent is not None and parent.isValid()
        return 0 if inside or self._seen is None else len(self._seen.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        inside = parent is not None and parent.isValid()
        return 0 if inside or self._seen is None else len(self._seen.periods) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = _SHOWN) -> Any:
        if not index.isValid():
            return None
        if role == _SPOKEN:
            return self.spoken(index)
        if role == _SHOWN:
            held = self.held(index.row(), index.column())
            if self.is_total(index.column()) and not held.entries:
                return tr("Not noted")
            return table_words(held)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _SHOWN) -> Any:
        if role not in {_SHOWN, _SPOKEN} or self._seen is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self.name(section)
        if self.is_total(section):
            return tr("In all")
        return self._period(section) if role == _SPOKEN else " ".join(filter(None, self.head(section)))
