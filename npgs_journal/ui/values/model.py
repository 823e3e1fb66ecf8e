"""Twelve rows, two toggles each: what the value panel shows and speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from npgs_journal.nouns import Direction, Mark, ValueId

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
DIRECTIONS = (None, Direction.LIVED, Direction.UNDER_STRAIN)
"""What each column is about; the first holds the value's name."""


class ValueModel(QAbstractTableModel):
    """Shows the marks of the entry in front. A toggle is a wish: `marks_wished` carries the new marks."""

    marks_wished = Signal(object)
    said = Signal(str)

    def __init__(self, names: Sequence[tuple[ValueId, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._marks: tuple[Mark, ...] = ()
        self._can_change = True

    @property
    def marks(self) -> tuple[Mark, ...]:
        return self._marks

    def show_marks(self, marks: Sequence[Mark], can_change: bool = True) -> None:
        self._marks, self._can_change = tuple(marks), can_change
        self._changed(0, len(self._names) - 1)

    def toggle(self, index: Index) -> None:
        direction = DIRECTIONS[index.column()]
        if direction is None or not self._can_change:
            return
        value = self._names[index.row()][0]
        kept = tuple(mark for mark in self._marks if (mark.value, mark.direction) != (value, direction))
        if len(kept) == len(self._marks):
            kept = (*kept, Mark(value, direction))
        self._marks = tuple(sorted(kept, key=self._place))
        self._changed(index.row(), index.row())
        self.said.emit(self.spoken(index))
        self.marks_wished.emit(self._marks)

    def is_on(self, row: int, direction: Direction) -> bool:
        value = self._names[row][0]
        return any(mark.value == value and mark.direction is direction for mark in self._marks)

    def spoken(self, index: Index) -> str:
        """Transparent, under strain, on."""
        name, direction = self._names[index.row()][1], DIRECTIONS[index.column()]
        if direction is None:
            return name
        forms = {
            (Direction.LIVED, True): self.tr("{value}, lived, on"),
            (Direction.LIVED, False): self.tr("{value}, lived, off"),
            (Direction.UNDER_STRAIN, True): self.tr("{value}, under strain, on"),
            (Direction.UNDER_STRAIN, False): self.tr("{value}, under strain, off"),
        }
        return forms[direction, self.is_on(index.row(), direction)].format(value=name)

    # Qt's side ------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._names)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(DIRECTIONS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.column() == 0:
            return Qt.ItemFlag.ItemNeverHasChildren
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        direction = DIRECTIONS[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index)
        if role == Qt.ItemDataRole.DisplayRole and direction is None:
            return self._names[index.row()][1]
        if role == Qt.ItemDataRole.CheckStateRole and direction is not None:
            is_on = self.is_on(index.row(), direction)
            return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self._names[section][1] if section < len(self._names) else None
        return (self.tr("Value"), self.tr("Lived"), self.tr("Under strain"))[section]

    def _place(self, mark: Mark) -> tuple[int, int]:
        order = next(
            (at for at, (value, _) in enumerate(self._names) if value == mark.value), len(self._names)
        )
        return order, DIRECTIONS.index(mark.direction)

    def _changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(DIRECTIONS) - 1))
