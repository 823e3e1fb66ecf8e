"""The lines of the hours log, newest first, each with the sum up to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from npgs_journal.supervision.hours_words import words
from npgs_journal.supervision.totals import so_far
from npgs_journal.ui.browse.dates import whole_day
from npgs_journal.ui.language import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.nouns.hours import HoursLine

KINDS, ABOUT, SO_FAR = (Qt.ItemDataRole.UserRole + number for number in (1, 2, 3))
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class HoursModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[HoursLine, ...] = ()
        self._so_far: tuple[int, ...] = ()

    def show_lines(self, lines: Sequence[HoursLine]) -> None:
        """`lines`: oldest first, as they add up."""
        self.beginResetModel()
        self.lines, self._so_far = tuple(reversed(lines)), tuple(reversed(so_far(lines)))
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: PLR0911 - a role each
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return whole_day(line.on)
        if role == KINDS:
            return kinds(line)
        if role == ABOUT:
            return about(line)
        if role == SO_FAR:
            return tr("{time} so far").format(time=words().time_of(self._so_far[index.row()]))
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            parts = (whole_day(line.on), kinds(line), about(line), self.data(index, SO_FAR))
            return ". ".join(filter(None, parts))
        return None


def kinds(line: HoursLine) -> str:
    """1 h 30 min, Individual, In person."""
    said = words()
    return ", ".join((said.time_of(line.minutes), said.formats[line.format], said.modes[line.mode]))


def about(line: HoursLine) -> str:
    """With whom and their credential, the organization, the domain; what was left empty is left out."""
    return ", ".join(filter(None, (line.with_whom, line.credential, line.organization, line.domain)))
