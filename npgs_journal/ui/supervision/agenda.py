"""What a meeting is to be about: in one's own order, each with a rough length, ticked off as one talks."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from npgs_journal.nouns.meetings import FollowUpState, PointId
from npgs_journal.supervision.meetings import LONGEST, rough_minutes
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.share.two_lines import HEADING, SECOND, dress_list
from npgs_journal.ui.supervision import meeting_words as words
from npgs_journal.ui.widgets.basic import button, icon_button, label
from npgs_journal.ui.widgets.minutes_field import MinutesField
from npgs_journal.ui.widgets.row_or_column import RowOrColumn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from npgs_journal.nouns.meetings import Meeting, Point
    from npgs_journal.ui.session import Session

POINT_ID = int(Qt.ItemDataRole.UserRole) + 9
MOST_PX, LEAST_PX = 420, 60


class Agenda(QFrame):
    ordered = Signal(list)
    """The ids of all points, in their new order."""
    point_changed = Signal(object, str)
    """The `Point` as it is now, and what is to be said of it."""
    closed = Signal(object, object)
    """The `FollowUp`, and the `FollowUpState` it has now."""
    question_added = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._theme = session, session.theme
        self._points: dict[PointId, Point] = {}
        self._is_filling = False
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("Agenda"))
        self.list = QListWidget()
        dress_list(self.list, self._theme, tr("Agenda"))
        self.none = label("", "second")
        self.total = label("", "small")
        self.up = icon_button(self._theme, "arrow-up", tr("Move up (Alt+Up)"), lambda: self.move_by(-1))
        self.down = icon_button(
            self._theme, "arrow-down", tr("Move down (Alt+Down)"), lambda: self.move_by(1)
        )
        self.park = button(tr("Not ready yet"), "quiet", self.turn_parked, size="small")
        self.done = button(tr("It is done"), "quiet", partial(self._close, FollowUpState.DONE), size="small")
        self.let_go = button(
            tr("Let it go"), "quiet", partial(self._close, FollowUpState.LET_GO), size="small"
        )
        self.reopen = button(
            tr("It is open again"), "quiet", partial(self._close, FollowUpState.OPEN), size="small"
        )
        self.minutes = MinutesField(self._theme, tr("About how long this takes, in minutes"))
        self.question = QLineEdit()
        self.question.setMaxLength(LONGEST)
        self.question.setAccessibleName(tr("A question I want to ask"))
        self.add = button(tr("Add a question"), "quiet", self._on_add)
        self._build()

    def _build(self) -> None:
        theme = self._theme
        inside = column(theme, self, gap=8, pad=18)
        inside.addWidget(label(tr("Agenda"), "card-title"))
        inside.addWidget(self.none)
        inside.addWidget(self.list)
        how_long = label(tr("About how long, in minutes"), "small", wraps=False)
        how_long.setBuddy(self.minutes)
        self.controls = QWidget()
        controls = column(theme, self.controls, gap=4)
        moves = (self.up, self.down, self.park, self.done, self.let_go, self.reopen)
        controls.addWidget(RowOrColumn(theme, moves, gap=4))
        controls.addWidget(RowOrColumn(theme, (how_long, self.minutes)))
        inside.addWidget(self.controls)
        inside.addWidget(self.total)
        theme.set_icon(self.add, "plus", "accent_text", 18)
        self.asking = QWidget()
        below = column(theme, self.asking, gap=4)
        heading = label(tr("A question I want to ask"), "small-strong")
        heading.setBuddy(self.question)
        below.addWidget(heading)
        below.addWidget(self.question)
        below.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        inside.addWidget(self.asking)
        for key, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            made = QShortcut(QKeySequence(key), self)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(partial(self.move_by, by))
        self._let_drag()
        self.list.currentItemChanged.connect(lambda *_: self._show_controls())
        self.list.itemChanged.connect(self._on_ticked)
        self.minutes.editingFinished.connect(self._on_minutes)
        self.question.returnPressed.connect(self._on_add)
        theme.changed.connect(self._fit)

    def _let_drag(self) -> None:
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        # The list is filled anew from the journal: not while Qt is still moving its rows.
        soon = QTimer(self, singleShot=True, interval=0)
        soon.timeout.connect(lambda: self.ordered.emit(self._ids()))
        self.list.model().rowsMoved.connect(lambda *_: soon.start())

    # Showing ----------------------------------------------------------------------------------

    def show_points(self, meeting: Meeting, points: Sequence[Point], today: date, *, can_write: bool) -> None:
        """What is parked stands last, under a heading of its own."""
        now, had_focus = self.current(), self.list.hasFocus()
        self._points = {point.id: point for point in points if point.id is not None}
        self._can_write = can_write
        self._is_filling = True
        self.list.clear()
        ready = [point for point in points if not point.is_parked]
        parked = [point for point in points if point.is_parked]
        for number, point in enumerate((*ready, *parked)):
            is_first_parked = bool(parked) and point is parked[0]
            self.list.addItem(self._item(point, meeting, today, number, is_first_parked=is_first_parked))
        ids = self._ids()
        if ids:
            at = ids.index(now.id) if now is not None and now.id in ids else 0
            self.list.setCurrentRow(at)
        self._is_filling = False
        self.list.setVisible(bool(points))
        waits = tr("What you mark to bring, your questions, and what was agreed before come here.")
        self.none.setText(tr("Nothing was on it.") if meeting.is_over else waits)
        self.none.setVisible(not points)
        self.asking.setVisible(can_write and not meeting.is_over)
        self.total.setText(words.in_all(rough_minutes(points)))
        self.total.setVisible(bool(self.total.text()))
        self._fit()
        self._show_controls()
        if had_focus:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _item(
        self, point: Point, meeting: Meeting, today: date, number: int, *, is_first_parked: bool
    ) -> QListWidgetItem:
        title = point.text or tr("An entry without words")
        second = words.about(point, meeting.reader, today)
        item = QListWidgetItem(title)
        item.setData(POINT_ID, point.id)
        item.setData(SECOND, second)
        item.setData(HEADING, tr("Parked, not ready yet") if is_first_parked else "")
        flags = item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled
        ticked = tr("talked about") if point.is_talked_about else ""
        said = tr("{n} of {count}: {title}").format(n=number + 1, count=len(self._points), title=title)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (said, second, ticked))))
        if not point.is_parked:
            is_on = Qt.CheckState.Checked if point.is_talked_about else Qt.CheckState.Unchecked
            item.setData(Qt.ItemDataRole.CheckStateRole, is_on)
        if point.is_parked or not self._can_write:
            flags &= ~Qt.ItemFlag.ItemIsUserCheckable
        item.setFlags(flags)
        return item

    def _fit(self) -> None:
        """As tall as its rows, up to a height; then it scrolls."""
        rows = sum(self.list.sizeHintForRow(at) for at in range(self.list.count()))
        theme = self._theme
        self.list.setFixedHeight(min(theme.px(MOST_PX), max(rows + 2, theme.px(LEAST_PX))))

    def _show_controls(self) -> None:
        if self._is_filling:
            return
        point = self.current()
        self.controls.setVisible(point is not None and self._can_write)
        if point is None:
            return
        self.park.setText(tr("It is ready") if point.is_parked else tr("Not ready yet"))
        is_open = point.follow_up is not None and point.follow_up.state is FollowUpState.OPEN
        self.done.setVisible(is_open)
        self.let_go.setVisible(is_open)
        self.reopen.setVisible(point.follow_up is not None and not is_open)
        with QSignalBlocker(self.minutes):
            self.minutes.setValue(point.minutes or 0)

    def stops(self) -> list[QWidget]:
        """What the keyboard comes to, in reading order."""
        moves = (self.up, self.down, self.park, self.done, self.let_go, self.reopen)
        return [self.list, *moves, self.minutes, self.question, self.add]

    # Doing ------------------------------------------------------------------------------------

    def current(self) -> Point | None:
        item = self.list.currentItem()
        return None if item is None else self._points.get(item.data(POINT_ID))

    def _ids(self) -> list[PointId]:
        return [PointId(self.list.item(at).data(POINT_ID)) for at in range(self.list.count())]

    def move_by(self, by: int) -> None:
        point, ids = self.current(), self._ids()
        if point is None or point.id is None or not self._can_write:
            return
        at = ids.index(point.id)
        to = at + by
        if not 0 <= to < len(ids) or self._points[ids[to]].is_parked is not point.is_parked:
            return
        ids[at], ids[to] = ids[to], ids[at]
        self.ordered.emit(ids)
        self._session.announce(tr("Now {n} of {count}").format(n=to + 1, count=len(ids)))

    def turn_parked(self) -> None:
        """Aside, because it is not ready; or back among the others."""
        point = self.current()
        if point is not None:
            said = tr("It is on the agenda.") if point.is_parked else tr("It is parked.")
            self.point_changed.emit(
                replace(point, is_parked=not point.is_parked, is_talked_about=False), said
            )

    def _on_ticked(self, item: QListWidgetItem) -> None:
        point = self._points.get(item.data(POINT_ID))
        if self._is_filling or point is None:
            return
        is_on = item.checkState() is Qt.CheckState.Checked
        if is_on is not point.is_talked_about:
            said = tr("Talked about.") if is_on else tr("Not talked about.")
            # The list is filled anew from the journal: not while Qt is still in one of its items.
            QTimer.singleShot(
                0, self, lambda: self.point_changed.emit(replace(point, is_talked_about=is_on), said)
            )

    def _on_minutes(self) -> None:
        point = self.current()
        if point is not None and (point.minutes or 0) != self.minutes.value():
            self.point_changed.emit(replace(point, minutes=self.minutes.value() or None), "")

    def _close(self, state: FollowUpState) -> None:
        point = self.current()
        if point is not None and point.follow_up is not None:
            self.closed.emit(point.follow_up, state)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_add(self) -> None:
        text = self.question.text().strip()
        self.question.setFocus(Qt.FocusReason.OtherFocusReason)
        if text:
            self.question.clear()
            self.question_added.emit(text)
