"""Twelve rows, two toggles each: what the value panel shows and speaks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from npgs_journal.nouns import Direction, Mark, ValueId

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from npgs_journal.nouns import ConcernId

Index = QModelIndex | QPersistentModelIndex
DIRECTIONS = (None, Direction.LIVED, Direction.UNDER_STRAIN)
"""What each column is about; the first holds the value's name."""


class ValueModel(QAbstractTableModel):
    """Shows the marks of the entry in front, or of words in it.

    A toggle is a wish: `marks_wished` carries the new marks.
    """

    marks_wished = Signal(object)
    said = Signal(str)

    def __init__(self, names: Sequence[tuple[ValueId, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._marks: tuple[Mark, ...] = ()
        self._in_text: frozenset[tuple[ValueId, Direction]] = frozenset()
        self._can_change = True
        self.letters = letters([name for _, name in self._names])
        """The letter that leads to each value; "" where none was left."""

    @property
    def marks(self) -> tuple[Mark, ...]:
        return self._marks

    @property
    def can_change(self) -> bool:
        return self._can_change

    def show_marks(
        self,
        marks: Sequence[Mark],
        can_change: bool = True,
        in_text: Collection[tuple[ValueId, Direction]] = (),
    ) -> None:
        """`in_text`: what stands on words of the entry, beside `marks`; only told, never changed here."""
        new = (tuple(marks), can_change, frozenset(in_text))
        if new != (self._marks, self._can_change, self._in_text):
            self._marks, self._can_change, self._in_text = new
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

    def set_concerns(self, row: int, concerns: Sequence[ConcernId]) -> None:
        """Name other concerns for the value's mark under strain."""
        strained = self._mark(row, Direction.UNDER_STRAIN)
        if strained is None or not self._can_change or strained.concerns == tuple(concerns):
            return
        new = replace(strained, concerns=tuple(concerns))
        self._marks = tuple(new if mark is strained else mark for mark in self._marks)
        self._changed(row, row)
        self.marks_wished.emit(self._marks)

    def concerns(self, row: int) -> tuple[ConcernId, ...]:
        strained = self._mark(row, Direction.UNDER_STRAIN)
        return () if strained is None else strained.concerns

    def value(self, row: int) -> tuple[ValueId, str]:
        """The value's id and name."""
        return self._names[row]

    def is_on(self, row: int, direction: Direction) -> bool:
        return self._mark(row, direction) is not None

    def is_in_text(self, row: int, direction: Direction) -> bool:
        """Whether words of the entry are marked so, beside what is shown."""
        return (self._names[row][0], direction) in self._in_text

    def _mark(self, row: int, direction: Direction) -> Mark | None:
        kind = (self._names[row][0], direction)
        return next((mark for mark in self._marks if (mark.value, mark.direction) == kind), None)

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
        said = forms[direction, self.is_on(index.row(), direction)].format(value=name)
        if self.is_in_text(index.row(), direction):
            return self.tr("{stance}; marked on words in the text").format(stance=said)
        return said

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
        is_told = role == Qt.ItemDataRole.ToolTipRole and direction is not None
        if role == Qt.ItemDataRole.AccessibleTextRole or is_told:
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


def letters(names: Sequence[str]) -> tuple[str, ...]:
    """For each name its first letter that no name before it has taken."""
    taken: list[str] = []
    for name in names:
        free = (each for each in name.casefold() if each.isalpha() and each not in taken)
        taken.append(next(free, ""))
    return tuple(taken)
