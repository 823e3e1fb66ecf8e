"""What the hours log shows while no form is open: lines at the start, sums and periods at the end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.supervision.hours_days import Days
from npgs_journal.ui.supervision.hours_list import HoursList
from npgs_journal.ui.supervision.hours_model import HoursModel
from npgs_journal.ui.supervision.hours_sums import Sums
from npgs_journal.ui.supervision.periods import Periods
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.row_or_column import RowOrColumn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.nouns.hours import CertificationPeriod, HoursLine
    from npgs_journal.ui.session import Session

SIDE_PX, MOST_PX = 330, 16_777_215


class Overview(QWidget):
    add_wished, bring_in_wished = Signal(), Signal()
    change_wished, delete_wished = Signal(object), Signal(object)
    save_wished = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, theme = session, session.theme
        self._lines: Sequence[HoursLine] = ()
        self.model = HoursModel()
        self.days, self.list = Days(session), HoursList(theme, self.model)
        self.sums, self.periods = Sums(theme), Periods(theme)
        self.add = button(tr("Add a line"), "primary", self.add_wished.emit)
        self.change = button(tr("Change"), on_click=self._on_change, size="small")
        self.change.setAccessibleName(tr("Change the chosen line"))
        self.delete = button(tr("Take away"), on_click=self._on_delete, size="small")
        self.delete.setAccessibleName(tr("Take away the chosen line"))
        self.none = label(tr("Hours you log will show here, newest first."), "second")
        names = {"pdf": tr("Save as PDF…"), "csv": tr("Save as CSV…"), "xlsx": tr("Save as XLSX…")}
        self.saves = {
            kind: button(said, on_click=partial(self.save_wished.emit, kind), size="small")
            for kind, said in names.items()
        }
        self.bring_in = button(tr("Bring in from CSV…"), on_click=self.bring_in_wished.emit, size="small")
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        theme.scaled(self._panes, setSpacing=24, setContentsMargins=(4, 4, 6, 12))
        start, self._side = QWidget(), QWidget()
        left, right = column(theme, start, gap=10), column(theme, self._side, gap=14)
        left.addWidget(RowOrColumn(theme, (self.add, self.days)))
        left.addWidget(self.none)
        left.addWidget(self.list, 1)
        left.addWidget(RowOrColumn(theme, (self.change, self.delete)))
        left.addWidget(RowOrColumn(theme, (*self.saves.values(), self.bring_in)))
        left.addStretch(0)  # takes the room that is over while there is no list
        right.addWidget(self.sums)
        right.addWidget(self.periods)
        right.addStretch(1)
        self._panes.addWidget(start, 1)
        self._panes.addWidget(self._side)
        self.list.change_wished.connect(self._on_change)
        self.list.delete_wished.connect(self._on_delete)
        self.days.changed.connect(self._show)

    def show_log(self, lines: Sequence[HoursLine], periods: Sequence[CertificationPeriod]) -> None:
        self._lines = lines
        self.days.know(periods)
        self.periods.show_periods(lines, periods, self._session.today)
        self._show()

    def fold(self, *, is_wide: bool) -> None:
        ways, px = QBoxLayout.Direction, self._session.theme.px
        self._panes.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        self._side.setMinimumWidth(px(SIDE_PX) if is_wide else 0)
        self._side.setMaximumWidth(px(SIDE_PX) if is_wide else MOST_PX)

    def _show(self) -> None:
        since, until = self.days.wanted()
        shown = [
            one
            for one in self._lines
            if (since is None or since <= one.on) and (until is None or one.on <= until)
        ]
        at, had_focus = self.list.currentIndex().row(), self.list.hasFocus()
        self.model.show_lines(shown)
        self.sums.show_lines(shown)
        self.none.setText(
            tr("No hours are logged in this time.")
            if self._lines
            else tr("Hours you log will show here, newest first.")
        )
        self.none.setVisible(not shown)
        if not shown and (had_focus or self.change.hasFocus() or self.delete.hasFocus()):
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (self.list, self.change, self.delete):
            part.setVisible(bool(shown))
        if shown:
            self.list.setCurrentIndex(self.model.index(min(max(at, 0), len(shown) - 1)))

    def _chosen(self) -> HoursLine | None:
        at = self.list.currentIndex()
        return self.model.lines[at.row()] if at.isValid() else None

    def _on_change(self) -> None:
        line = self._chosen()
        if line is not None:
            self.change_wished.emit(line)

    def _on_delete(self) -> None:
        line = self._chosen()
        if line is not None:
            self.delete_wished.emit(line)
