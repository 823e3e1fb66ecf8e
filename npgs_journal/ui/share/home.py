"""Supervision's first page: what was shared, what is begun, what is marked to bring."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from npgs_journal.nouns import EntryHead, EntryId, Filter, LedgerLine, PacketChoices, Space
from npgs_journal.supervision.meetings import Meetings
from npgs_journal.ui.browse.dates import short_day
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share import words
from npgs_journal.ui.share.parts import clear, column, in_tab_order
from npgs_journal.ui.share.timeline import Met, Timeline
from npgs_journal.ui.supervision.questions import QuestionsCard
from npgs_journal.ui.widgets.basic import button, frame, label
from npgs_journal.ui.widgets.notice import NoticeCard
from npgs_journal.ui.widgets.row_or_column import RowOrColumn
from npgs_journal.ui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from npgs_journal.nouns.meetings import Question
    from npgs_journal.ui.session import Session

WIDE_PX, SIDE_PX, MOST_MARKED = 820, 330, 50


class _Read(NamedTuple):
    lines: tuple[LedgerLine, ...]
    packet: PacketChoices | None
    marked: tuple[EntryHead, ...]
    met: tuple[Met, ...]
    questions: tuple[Question, ...]


class Home(QWidget):
    prepare_wished = Signal(list)
    """The ids of the marked entries that are ticked."""
    resume_wished = Signal()
    discard_wished = Signal()
    record_wished = Signal(object)
    readers_wished = Signal()
    meeting_wished = Signal(object)
    """The id of the meeting to open."""
    plan_wished = Signal()
    hours_wished = Signal()
    check_wished = Signal()
    loaded = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, session.theme
        self._boxes: dict[EntryId, QCheckBox] = {}
        self._unticked: set[EntryId] = set()
        self.prepare = button(tr("Prepare a packet"), "primary", self._on_prepare)
        self.plan = button(tr("Plan a meeting"), "quiet", self.plan_wished.emit, size="small")
        self.hours = button(tr("Hours log"), "quiet", self.hours_wished.emit, size="small")
        self.check = button(tr("How is supervision going?"), "quiet", self.check_wished.emit, size="small")
        self.timeline = Timeline(session.theme)
        self.questions = QuestionsCard(session)
        self.trouble = NoticeCard(session.theme, "", "", (tr("Try again"),))
        self.undo_bar = self._undo_bar()
        self._build()
        self.timeline.record_wished.connect(self.record_wished)
        self.timeline.resume_wished.connect(self.resume_wished)
        self.timeline.discard_wished.connect(self.discard_wished)
        self.timeline.meeting_wished.connect(self.meeting_wished)
        self.trouble.chosen.connect(lambda _: self.reload())
        session.theme.changed.connect(self._fold)

    # Building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self._theme
        theme.set_icon(self.prepare, "plus", "accent_ink", 18)
        outer = QVBoxLayout(self)
        self._outer = outer
        outer.addLayout(self._head())
        outer.addWidget(self.trouble)
        self.trouble.hide()
        inner = QWidget()
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        theme.scaled(self._panes, setSpacing=34, setContentsMargins=(2, 2, 4, 12))
        left_pane = QWidget()
        left = column(theme, left_pane, gap=10)
        self.readers = button(tr("Readers"), "quiet", self.readers_wished.emit, size="small")
        theme.set_icon(self.plan, "plus", "accent_text", 18)
        theme.set_icon(self.hours, "calendar-days", "accent_text", 18)
        theme.set_icon(self.readers, "users-round", "accent_text", 18)
        left.addWidget(label(tr("Supervision over time"), "card-title"))
        left.addWidget(RowOrColumn(theme, (self.plan, self.hours, self.readers, self.check)))
        left.addWidget(self.timeline)
        left.addStretch(1)
        self._panes.addWidget(left_pane, 1)
        self.side = QWidget()
        side = column(theme, self.side, gap=14)
        side.addWidget(self._make_marked())
        side.addWidget(self.questions)
        self._panes.addWidget(self.side)
        outer.addWidget(scrolled(inner, self), 1)
        outer.addWidget(self.undo_bar)

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        titles = column(self._theme, gap=2)
        titles.addWidget(label(tr("Supervision"), "screen-title"))
        titles.addWidget(label(tr("Nothing leaves this journal unless you share it."), "second"))
        line.addLayout(titles, 1)
        line.addWidget(self.prepare, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    def _make_marked(self) -> QFrame:
        self.marked = frame("card")
        inside = QVBoxLayout(self.marked)
        self._theme.scaled(inside, setContentsMargins=(20, 16, 18, 18), setSpacing=4)
        inside.addWidget(label(tr("Marked to bring"), "card-title"))
        self.marked_hint = label("", "small")
        inside.addWidget(self.marked_hint)
        self._ticks = column(self._theme, gap=2)
        inside.addLayout(self._ticks)
        return self.marked

    def _undo_bar(self) -> QFrame:
        made = frame("well")
        line = QHBoxLayout(made)
        self._theme.scaled(line, setContentsMargins=(14, 6, 8, 6), setSpacing=8)
        line.addWidget(label(tr("The packet was put away. Your entries are not changed."), "small"), 1)
        self.undo = button(tr("Undo"), size="small")
        line.addWidget(self.undo)
        made.hide()
        return made

    # Reading ----------------------------------------------------------------------------------

    def reload(self) -> None:
        store = self._session.journal.reader

        def read(_: object) -> _Read:
            marked = store.entries.page(None, MOST_MARKED, Filter(space=Space.MINE, bring=True))
            meetings = Meetings(store)
            agreed = meetings.agreed_at_all()
            met = tuple(Met(one, len(agreed.get(one.id, ()))) for one in reversed(meetings.all()) if one.id)
            lines, packet = store.ledger.lines(), store.packets.unfinished()
            return _Read(lines, packet, marked.heads, met, meetings.waiting())

        self._session.jobs.read(read, self._on_read, self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        self.trouble.say(tr("This page could not be read."), message(error))

    def _on_read(self, found: _Read) -> None:
        self.trouble.hide()
        held = len(found.packet.held_back) if found.packet is not None else 0
        self.timeline.show_lines(found.lines, found.packet, held, self._session.today, found.met)
        self._show_marked(found.marked)
        self.questions.show_questions(found.questions)
        later = (*self.timeline.stops, self.timeline.earlier, *self._boxes.values())
        in_tab_order(self.check, (*later, *self.questions.stops()))
        self.loaded.emit()

    def _show_marked(self, heads: tuple[EntryHead, ...]) -> None:
        clear(self._ticks)
        self._boxes = {}
        for head in heads:
            self._ticks.addWidget(self._tick(head))
        some, none = (
            tr("You marked these while writing."),
            tr("Nothing is marked. You can mark an entry while writing."),
        )
        self.marked_hint.setText(some if heads else none)

    def _tick(self, head: EntryHead) -> QWidget:
        """A box, the title, and the day under it."""
        made = QWidget()
        inside = column(self._theme, made, gap=0)
        self._theme.scaled(inside, setContentsMargins=(0, 6, 0, 0))
        title = words.title_of(head)
        when = short_day(head.day_on, self._session.clock.now().date())
        box = QCheckBox()
        font = box.font()
        box.setFont(font)
        wide = self._theme.px(SIDE_PX - 38 - 30)
        box.setText(box.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, wide).replace("&", "&&"))
        box.setToolTip(title)
        box.setAccessibleName(tr("{title}, {day}").format(title=title, day=when))
        box.setProperty("kind", "strong")
        box.setChecked(head.id not in self._unticked)
        box.toggled.connect(lambda checked, key=head.id: self._on_ticked(key, checked=checked))
        self._boxes[head.id] = box
        day = label(when, "small", wraps=False)
        self._theme.scaled(day, setIndent=27)
        inside.addWidget(box)
        inside.addWidget(day)
        return made

    def _on_ticked(self, entry_id: EntryId, *, checked: bool) -> None:
        (self._unticked.discard if checked else self._unticked.add)(entry_id)

    def boxes(self) -> dict[EntryId, QCheckBox]:
        return dict(self._boxes)

    def _on_prepare(self) -> None:
        self.prepare_wished.emit([one for one, box in self._boxes.items() if box.isChecked()])

    # Widths -----------------------------------------------------------------------------------

    def _fold(self) -> None:
        wide = self.width() >= self._theme.px(WIDE_PX)
        ways = QBoxLayout.Direction
        self._panes.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        margins, gap = ((30, 22, 24, 12), 16) if wide else ((20, 12, 12, 6), 8)
        self._theme.scaled(self._outer, setContentsMargins=margins, setSpacing=gap)
        self._panes.setAlignment(self.side, Qt.AlignmentFlag.AlignTop if wide else Qt.AlignmentFlag(0))
        self.side.setMinimumWidth(self._theme.px(SIDE_PX) if wide else 0)
        self.side.setMaximumWidth(self._theme.px(SIDE_PX) if wide else 16_777_215)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
