"""One meeting on one page: before it the agenda, during it what is agreed, after it what it took."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from npgs_journal.nouns.meetings import FollowUp, FollowUpState, Meeting, Question
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share import words as packet_words
from npgs_journal.ui.share.folding import FoldingPanes, Pane
from npgs_journal.ui.share.parts import clear, column, in_tab_order
from npgs_journal.ui.supervision import meeting_words as words
from npgs_journal.ui.supervision.agenda import Agenda
from npgs_journal.ui.supervision.agreed import Agreed
from npgs_journal.ui.supervision.ending import Ending
from npgs_journal.ui.supervision.meeting_form import MeetingForm
from npgs_journal.ui.supervision.meeting_model import MeetingModel
from npgs_journal.ui.widgets.basic import button, frame, label
from npgs_journal.ui.widgets.notice import NoticeCard
from npgs_journal.ui.widgets.row_or_column import RowOrColumn
from npgs_journal.ui.widgets.scrolled import measured, scrolled

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from npgs_journal.nouns import LedgerLine
    from npgs_journal.nouns.meetings import MeetingId
    from npgs_journal.ui.session import Session

WIDE_PX, SIDE_PX, NOTES_PX = 820, 380, 120
JOT_AFTER_MS = 500
"""From the first unsaved keystroke, as for an entry."""


class MeetingPage(QWidget):
    back_wished = Signal()
    record_wished = Signal(object)
    """The `LedgerLine` to open."""
    packet_wished = Signal()
    felt_wished = Signal(object)
    """The `Meeting` a private note is to be written on, or read."""
    loaded = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, session.theme
        self.model = MeetingModel(session, self)
        self.title, self.facts = label("", "screen-title"), label("", "second")
        self.back = button(tr("Back"), on_click=self.leave)
        self.change = button(tr("Change when or with whom"), "quiet", self._on_change, size="small")
        self.delete = button(tr("Take this meeting away"), "quiet", self._on_delete, size="small")
        self.form = MeetingForm(session)
        self.agenda, self.agreed, self.ending = Agenda(session), Agreed(session), Ending(session)
        self.notes = QPlainTextEdit()
        self.trouble = NoticeCard(self._theme, "", "")
        self._jot_timer = QTimer(self, singleShot=True, interval=JOT_AFTER_MS)
        self._build()
        self._listen()

    # Building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        self._outer = outer = QVBoxLayout(self)
        head = QHBoxLayout()
        titles = column(self._theme, gap=2)
        titles.addWidget(self.title)
        titles.addWidget(self.facts)
        head.addLayout(titles, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(head)
        outer.addWidget(self.trouble)
        self.trouble.hide()
        self.wishes = RowOrColumn(self._theme, (self.change, self.delete))
        outer.addWidget(self.wishes)
        asked = QWidget()
        below = column(self._theme, asked, gap=0)
        below.addLayout(measured(self._theme, self.form))
        below.addStretch(1)
        self.asking = scrolled(asked)
        outer.addWidget(self.asking, 1)
        left, right = QWidget(), QWidget()
        main, side = column(self._theme, left, gap=14), column(self._theme, right, gap=14)
        for part in (main, side):
            self._theme.scaled(part, setContentsMargins=(2, 2, 8, 12))
        main.addWidget(self.agenda)
        main.addWidget(self._make_shared())
        main.addStretch(1)
        for one in (self.agreed, self._make_notes(), self.ending):
            side.addWidget(one)
        side.addStretch(1)
        self.before, self.after = scrolled(left), scrolled(right)
        panes = (
            Pane(self.before, tr("Agenda"), 1),
            Pane(self.after, tr("Agreed, and afterwards"), 0, SIDE_PX),
        )
        self.panes = FoldingPanes(self._theme, panes, WIDE_PX, self)
        outer.addWidget(self.panes, 1)

    def _make_notes(self) -> QFrame:
        made = frame("card")
        inside = column(self._theme, made, gap=6, pad=18)
        heading = label(tr("Notes"), "card-title")
        heading.setBuddy(self.notes)
        self.notes.setProperty("kind", "field")
        self.notes.setAccessibleName(tr("Notes of this meeting"))
        self.notes.setTabChangesFocus(True)
        self._theme.scaled(self.notes, setFixedHeight=NOTES_PX)
        inside.addWidget(heading)
        inside.addWidget(self.notes)
        return made

    def _make_shared(self) -> QFrame:
        self.shared = frame("card")
        inside = column(self._theme, self.shared, gap=6, pad=18)
        inside.addWidget(label(tr("What was shared"), "card-title"))
        self.no_packet = label("", "second")
        inside.addWidget(self.no_packet)
        self._links = column(self._theme, gap=2)
        self._shared_links: list[QWidget] = []
        inside.addLayout(self._links)
        self.packet = button(tr("Make a packet for it"), "quiet", self.packet_wished.emit)
        self._theme.set_icon(self.packet, "plus", "accent_text", 18)
        inside.addWidget(self.packet, 0, Qt.AlignmentFlag.AlignLeading)
        return self.shared

    def _listen(self) -> None:
        model, agenda, agreed = self.model, self.agenda, self.agreed
        model.changed.connect(self._show)
        model.failed.connect(self._on_failed)
        model.gone.connect(self._on_gone)
        agenda.ordered.connect(
            lambda ids: model.change(lambda meetings: meetings.put_in_order(self._id(), ids))
        )
        agenda.point_changed.connect(
            lambda point, said: model.change(lambda meetings: meetings.change_point(point), said)
        )
        agenda.closed.connect(self._on_closed)
        agenda.question_added.connect(
            lambda text: model.change(
                lambda meetings: meetings.put_question(Question(text)), tr("The question is on the agenda.")
            )
        )
        agreed.put.connect(lambda one, said: model.change(lambda meetings: meetings.put_follow_up(one), said))
        agreed.delete_wished.connect(self._on_take_away)
        self.ending.ended.connect(self._on_ended)
        self.ending.taken_up_again.connect(
            lambda: model.change(
                lambda meetings: meetings.take_up_again(self._id()), tr("It is taken up again.")
            )
        )
        self.ending.felt_wished.connect(self._on_felt)
        self.form.kept.connect(self._on_kept)
        self.form.closed.connect(self._on_form_closed)
        self.notes.textChanged.connect(self._on_typed)
        self._jot_timer.timeout.connect(self.flush)

    # Coming and going -------------------------------------------------------------------------

    def begin(self, meeting: Meeting) -> None:
        """A meeting nobody has kept yet."""
        self._start_over()
        self.title.setText(tr("Plan a meeting"))
        self.facts.hide()
        self._ask(meeting)

    def open(self, meeting_id: MeetingId) -> None:
        self._start_over()
        self.model.open(meeting_id)
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, meeting: Meeting) -> None:
        """When, with whom and how: in place of the meeting itself."""
        self.wishes.hide()
        self.panes.hide()
        self.asking.show()
        self.form.open_for(meeting)

    def reload(self) -> None:
        """The meeting as it is now: entries may have changed since. What is being planned stays."""
        self.model.change(lambda _: None)

    def _start_over(self) -> None:
        self.model.forget()
        self.trouble.hide()
        self.asking.hide()
        self.agreed.put_away()
        self.ending.forget()

    def leave(self) -> None:
        """What stands in the notes goes on its way first."""
        self.flush()
        self.back_wished.emit()

    def flush(self) -> None:
        self._jot_timer.stop()
        self.model.jot(self.notes.toPlainText())

    # Showing ----------------------------------------------------------------------------------

    def _id(self) -> MeetingId:
        assert self.model.held is not None
        assert self.model.held.meeting.id is not None
        return self.model.held.meeting.id

    def _show(self) -> None:
        held = self.model.held
        if held is None:
            return
        meeting, today = held.meeting, self._session.today
        can_write = not self._session.journal.is_read_only
        self.trouble.hide()
        self.title.setText(words.title(meeting))
        self.facts.show()
        self.facts.setText(
            tr("{day}. {kinds}.").format(day=packet_words.day(meeting.on, today), kinds=words.kinds(meeting))
        )
        self.wishes.setVisible(can_write and self.asking.isHidden())
        self.panes.setVisible(self.asking.isHidden())
        self.agenda.show_points(meeting, held.points, today, can_write=can_write and not meeting.is_over)
        self.agreed.show_agreed(meeting, held.agreed, today, can_write=can_write)
        self.ending.show_meeting(meeting, held.like, can_write=can_write)
        self._show_shared(held.shared)
        in_tab_order(self.back, self._stops())
        self.packet.setVisible(can_write and not meeting.is_over)
        self.notes.setReadOnly(not can_write)
        if not self.notes.hasFocus() and self.notes.toPlainText() != meeting.notes:
            self.notes.blockSignals(True)
            self.notes.setPlainText(meeting.notes)
            self.notes.blockSignals(False)
        self.loaded.emit()

    def _stops(self) -> list[QWidget]:
        """What the keyboard comes to, in reading order; rows and links were made later than what follows."""
        return [
            self.change,
            self.delete,
            *self.panes.tabs.buttons(),
            *self.agenda.stops(),
            *self._shared_links,
            self.packet,
            *self.agreed.stops(),
            self.notes,
            *self.ending.stops(),
        ]

    def _show_shared(self, lines: tuple[LedgerLine, ...]) -> None:
        clear(self._links)
        self._shared_links = []
        today = self._session.today
        for line in lines:
            day = packet_words.day(line.at.date(), today)
            link = button(tr("See exactly what was shared on {day}").format(day=day), "link")
            link.clicked.connect(partial(self._on_record, line))
            self._links.addWidget(link)
            self._shared_links.append(link)
        self.no_packet.setText(tr("No packet was made for this meeting."))
        self.no_packet.setVisible(not lines)

    def _on_record(self, line: LedgerLine) -> None:
        self.flush()
        self.record_wished.emit(line)

    def _on_failed(self, error: BaseException) -> None:
        self.trouble.say_aloud(tr("This could not be done."), message(error))

    # Doing ------------------------------------------------------------------------------------

    def _on_change(self) -> None:
        if self.model.held is not None:
            self._ask(self.model.held.meeting)

    def _on_kept(self, meeting: Meeting) -> None:
        # The keyboard leaves a field before it is hidden: else the window goes on taking it for the one.
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.asking.hide()
        self.model.put(meeting, tr("The meeting is kept."))

    def _on_form_closed(self) -> None:
        if self.model.held is None:
            self.back_wished.emit()
        else:
            self.wishes.show()
            self.change.setFocus(Qt.FocusReason.OtherFocusReason)
            self.asking.hide()
            self.panes.show()

    def _on_closed(self, follow_up: FollowUp, state: FollowUpState) -> None:
        today = self._session.today
        said = tr("It comes up no more.") if state is not FollowUpState.OPEN else tr("It is open again.")
        self.model.change(lambda meetings: meetings.close(follow_up, state, today), said)

    def _on_take_away(self, follow_up: FollowUp) -> None:
        take, keep = tr("Take it away"), tr("Keep it")
        sentence = tr("It goes for good, from every agenda too.")
        title = tr("Take this away?")
        if self._session.dialogs.ask(title, sentence, (take, keep), way_out=keep) == take:
            gone = follow_up.id
            assert gone is not None
            self.agreed.put_away()
            self.model.change(lambda meetings: meetings.delete_follow_up(gone), tr("It is gone."))

    def _on_ended(self, line: object, logs: bool, unmark: bool) -> None:
        self.flush()
        said = tr("The meeting is over. What was agreed comes up again until it is done.")
        self.model.change(
            lambda meetings: meetings.end(self._id(), line, logs=logs, unmark=unmark),  # type: ignore[arg-type]
            said,
        )

    def _on_felt(self) -> None:
        self.flush()
        if self.model.held is not None:
            self.felt_wished.emit(self.model.held.meeting)

    def _on_delete(self) -> None:
        take, keep = tr("Take it away"), tr("Keep it")
        sentence = tr("Its agenda, its notes and what was agreed go for good. Entries and hours stay.")
        title = tr("Take this meeting away?")
        if self._session.dialogs.ask(title, sentence, (take, keep), way_out=keep) == take:
            self.model.delete()

    def _on_gone(self) -> None:
        self._session.announce(tr("The meeting is taken away."))
        self.model.forget()
        self.back_wished.emit()

    def _on_typed(self) -> None:
        if not self._jot_timer.isActive():
            self._jot_timer.start()

    # Widths -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(WIDE_PX)
        margins, gap = ((30, 22, 24, 12), 12) if wide else ((20, 10, 12, 6), 6)
        self._theme.scaled(self._outer, setContentsMargins=margins, setSpacing=gap)
