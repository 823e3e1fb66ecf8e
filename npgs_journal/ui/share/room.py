"""The supervision room: its first page, the packet under way, and what was shared before."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from npgs_journal.nouns.meetings import Meeting
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import state
from npgs_journal.ui.share.alive import while_alive
from npgs_journal.ui.share.home import Home
from npgs_journal.ui.share.model import PacketModel
from npgs_journal.ui.share.packet_page import CHOOSE, REVIEW, PacketPage
from npgs_journal.ui.share.room_actions import RoomActions
from npgs_journal.ui.share.sentences import put_into_packet, with_sentence
from npgs_journal.ui.widgets.page_ground import paint_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtGui import QAction, QPaintEvent

    from npgs_journal.nouns import Draft, EntryId, LedgerLine, PacketChoices
    from npgs_journal.nouns.meetings import MeetingId
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.compare import Compare
    from npgs_journal.ui.share.readers import Readers
    from npgs_journal.ui.share.record import Record
    from npgs_journal.ui.supervision.hours_page import HoursPage
    from npgs_journal.ui.supervision.meeting_page import MeetingPage


class _Before(NamedTuple):
    packet: PacketChoices | None
    seen: Mapping[EntryId, str]
    reader: str
    from_name: str


class SupervisionRoom(QWidget):
    packet_requested = Signal(str)
    announced = Signal(str)
    check_requested = Signal()
    """An entry is to be begun on how supervision is going."""
    felt_requested = Signal(object)
    """The `Meeting` a private note is to be written on, or whose note is to be read."""
    started = Signal()
    """A packet is on the page, new or taken up again."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Supervision")
        self._session = session
        self.model = PacketModel(session, self)
        self._stack = QStackedWidget(self)
        self.home = Home(session, self._stack)
        self._stack.addWidget(self.home)
        self._came_from: QWidget = self.home
        """Where a record was opened, and its Back leads."""
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.commands = RoomActions(self, self.home, lambda: self.packet, self._on_back)
        _name_pane(self.home, self.title)
        self._put_away: PacketChoices | None = None
        self._listen()
        self._refresh_actions()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_page(self, self._session.theme)

    def _listen(self) -> None:
        self.home.prepare_wished.connect(self.start_with)
        self.home.resume_wished.connect(self.resume)
        self.home.discard_wished.connect(self.put_away)
        self.home.record_wished.connect(self.open_record)
        self.home.undo.clicked.connect(lambda _: self._undo_put_away())
        self.home.readers_wished.connect(self.open_readers)
        self.home.meeting_wished.connect(self.open_meeting)
        self.home.plan_wished.connect(self.plan_meeting)
        self.home.hours_wished.connect(self.open_hours)
        self.home.check_wished.connect(self.check_requested)
        self.model.changed.connect(self._refresh_actions)
        self._stack.currentChanged.connect(lambda _: self._refresh_actions())

    # Pages that are made when they are first opened: the room is quicker to come to without them.
    # Each is made where it will stay, for the styles of a whole page are worked out anew when it moves.

    @cached_property
    def packet(self) -> PacketPage:
        made = PacketPage(self._session, self.model, self._stack)
        self._stack.addWidget(made)
        made.left.connect(self.go_home)
        made.step_changed.connect(lambda _: self._refresh_actions())
        made.share.state_changed.connect(self._refresh_actions)
        review, choose, share = made.review, made.choose, made.share
        for pane, name in (
            (choose.picker, tr("Entries you can bring")),
            (choose.side, tr("For whom, and in which order")),
            (review.side, tr("In this packet, names and options")),
            (review.middle, tr("Your entry, only you see this")),
            (review.preview, tr("Exactly what the other will see")),
            (share, tr("How will you share it?")),
            (made.foot, tr("Back and on")),
        ):
            _name_pane(pane, name)
        return made

    @cached_property
    def record(self) -> Record:
        from npgs_journal.ui.share.record import Record  # noqa: PLC0415 - see above

        made = Record(self._session, self._stack)
        self._stack.addWidget(made)
        made.back_wished.connect(self._leave_record)
        made.compare_wished.connect(self.open_compare)
        _name_pane(made.copy, tr("Exactly what was shared"))
        _name_pane(made.side, tr("What you know of it"))
        return made

    @cached_property
    def compare(self) -> Compare:
        from npgs_journal.ui.share.compare import Compare  # noqa: PLC0415 - see above

        made = Compare(self._session, self._stack)
        self._stack.addWidget(made)
        made.back_wished.connect(self._leave_compare)
        _name_pane(made, tr("Two packets"))
        return made

    @cached_property
    def readers(self) -> Readers:
        from npgs_journal.ui.share.readers import Readers  # noqa: PLC0415 - see above

        made = Readers(self._session, self._stack)
        self._stack.addWidget(made)
        made.back_wished.connect(self.go_home)
        _name_pane(made, tr("Readers"))
        return made

    @cached_property
    def meeting(self) -> MeetingPage:
        from npgs_journal.ui.supervision.meeting_page import MeetingPage  # noqa: PLC0415 - see above

        made = MeetingPage(self._session, self._stack)
        self._stack.addWidget(made)
        made.back_wished.connect(self.go_home)
        made.record_wished.connect(self.open_record)
        made.packet_wished.connect(self._on_packet_for_meeting)
        made.felt_wished.connect(self.felt_requested)
        _name_pane(made.before, tr("Agenda"))
        _name_pane(made.after, tr("Agreed, and afterwards"))
        return made

    @cached_property
    def hours(self) -> HoursPage:
        from npgs_journal.ui.supervision.hours_page import HoursPage  # noqa: PLC0415 - see above

        made = HoursPage(self._session, self._stack)
        self._stack.addWidget(made)
        made.back_wished.connect(self.go_home)
        _name_pane(made, tr("Hours log"))
        return made

    def _made(self, page: str) -> Any:
        """One of the pages above by its name, if it is made."""
        return self.__dict__.get(page)

    def _is_in_front(self, page: str) -> bool:
        """Whether one of the pages above is made and shown."""
        made = self._made(page)
        return made is not None and self._stack.currentWidget() is made

    # What the window asks of a room ------------------------------------------------------------

    def actions(self) -> dict[str, list[QAction]]:  # type: ignore[override]
        """The room's commands by the menu they stand in."""
        return {name: list(actions) for name, actions in self.commands.by_menu.items()}

    def unsaved(self) -> list[Draft]:
        """Nothing is written here; choices are on their way to the journal as they are made."""
        return []

    def flush(self) -> None:
        """Send the notes of a meeting on their way to the journal."""
        if self._made("meeting") is not None:
            self.meeting.flush()

    def shown(self) -> None:
        """The room came to the front: entries may have changed since."""
        if self._stack.currentWidget() is self.home:
            self.home.reload()
            self.home.prepare.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._is_in_front("meeting"):
            self.meeting.reload()
        elif self._is_in_front("packet") and not self.packet.share.is_saved:
            self.model.load_entries()
            if self.packet.step == CHOOSE:
                self.packet.choose.shown()

    # Actions ----------------------------------------------------------------------------------

    def _refresh_actions(self) -> None:
        packet = self.packet if self._is_in_front("packet") else None
        self.commands.refresh(self.model, packet, is_home=self._stack.currentWidget() is self.home)

    def _on_back(self) -> None:
        if self._is_in_front("record"):
            self._leave_record()
        elif self._is_in_front("compare"):
            self._leave_compare()
        elif self._is_in_front("readers"):
            self.go_home()
        elif self._is_in_front("meeting"):
            self.meeting.leave()
        elif self._is_in_front("hours"):
            self.hours.back.click()
        elif self._is_in_front("packet"):
            self.packet.go_back()

    # Beginning --------------------------------------------------------------------------------

    def start_short(self, entry_id: EntryId) -> None:
        """From an entry straight to one page: its preview, its names, who it is for."""
        self.start_with((entry_id,), is_short=True)

    def start_with(self, entry_ids: Iterable[EntryId], *, is_short: bool = False) -> None:
        """Begin a packet with these entries; where one is begun already, ask which it shall be."""
        wanted = tuple(entry_ids)
        store = self._session.journal.reader

        def read(_: object) -> _Before:
            settings = store.settings
            reader, from_name = settings.get("last_reader"), settings.get("from_name")
            packets = store.packets
            return _Before(packets.unfinished(), packets.seen(), reader or "", from_name or "")

        self._session.jobs.read(
            read, while_alive(self, lambda before: self._begin(wanted, before, is_short=is_short))
        )

    def _begin(self, wanted: tuple[EntryId, ...], before: _Before, *, is_short: bool) -> None:
        choices = state.fresh_choices(wanted, before.reader, before.from_name)
        unfinished = before.packet
        seen: Mapping[EntryId, str] = {}
        if unfinished is not None and unfinished.entry_ids:
            go_on, anew = tr("Add to it"), tr("Begin a new one")
            if not wanted or set(wanted) <= set(unfinished.entry_ids):
                go_on = tr("Keep working on it")
            sentence = tr("A packet is begun already. A new one takes its place. Entries are not changed.")
            answer = self._session.dialogs.ask(tr("A packet is begun already"), sentence, (go_on, anew))
            if not answer:
                return
            if answer == go_on:
                ids = tuple(dict.fromkeys((*unfinished.entry_ids, *wanted)))
                choices, seen, is_short = replace(unfinished, entry_ids=ids), before.seen, False
        elif unfinished is not None:  # begun with a sentence, before any entry was chosen
            choices = replace(choices, sentences=unfinished.sentences)
        step = REVIEW if is_short else CHOOSE
        self._open(choices, step, keep=bool(choices.entry_ids), seen=seen, is_short=is_short)

    def add_sentence(self, words: str, done: Callable[[], object]) -> None:
        """Put a sentence of the person's own into the packet that is open, or else the one that is begun."""
        is_open = self._is_in_front("packet") and not self.packet.share.is_saved
        if is_open:
            self.model.put(with_sentence(self.model.choices, words), tr("A sentence"))
            done()
        else:
            put_into_packet(self._session, words, self, done)

    def resume(self) -> None:
        """Go on with the packet that is begun."""
        packets = self._session.journal.reader.packets
        self._session.jobs.read(lambda _: (packets.unfinished(), packets.seen()), self._on_resume)

    def _on_resume(self, found: tuple[PacketChoices | None, dict[EntryId, str]]) -> None:
        choices, seen = found
        if choices is None:
            self.home.reload()
            return
        is_ready = bool(choices.entry_ids and choices.reader.strip())
        self._open(choices, REVIEW if is_ready else CHOOSE, keep=False, seen=seen)

    def _open(
        self,
        choices: PacketChoices,
        step: int,
        *,
        keep: bool,
        seen: Mapping[EntryId, str] | None = None,
        is_short: bool = False,
    ) -> None:
        self._forget_put_away()
        self.packet.rendering.forget()
        self._stack.setCurrentWidget(self.packet)
        self.packet.share.start_over()
        self.model.begin(choices, keep=keep, seen=seen)
        self.packet.start(step, is_short=is_short)
        self.started.emit()

    def go_home(self) -> None:
        if self._made("packet") is not None:
            self.packet.rendering.forget()
        self._stack.setCurrentWidget(self.home)
        self.home.reload()
        self.home.prepare.setFocus(Qt.FocusReason.OtherFocusReason)

    # Putting away -----------------------------------------------------------------------------

    def put_away(self) -> None:
        """Let the begun packet go. Undo brings it back until the next thing is begun."""
        store = self._session.journal.writer

        def drop(_: object) -> PacketChoices | None:
            choices = store.packets.unfinished()
            store.packets.drop()
            return choices

        self._session.jobs.write(drop, self._on_put_away)

    def _on_put_away(self, choices: PacketChoices | None) -> None:
        self._put_away = choices
        self.home.undo_bar.setVisible(choices is not None)
        self.home.undo.setFocus(Qt.FocusReason.OtherFocusReason)
        self.home.reload()
        self._session.announce(tr("The packet was put away. Your entries are not changed."))

    def _undo_put_away(self) -> None:
        choices, store = self._put_away, self._session.journal.writer
        self._forget_put_away()
        if choices is not None:
            self._session.jobs.write(
                lambda _: store.packets.save(choices), while_alive(self, lambda _: self.home.reload())
            )

    def _forget_put_away(self) -> None:
        self._put_away = None
        self.home.undo_bar.hide()

    # Records ----------------------------------------------------------------------------------

    def open_record(self, line: LedgerLine) -> None:
        self._came_from = self.meeting if self._is_in_front("meeting") else self.home
        self._stack.setCurrentWidget(self.record)
        self.record.show_line(line)
        self.record.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_compare(self, one: LedgerLine, other: LedgerLine) -> None:
        self._stack.setCurrentWidget(self.compare)
        self.compare.show_two(one, other)
        self.compare.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_compare(self) -> None:
        self.compare.forget()
        self._stack.setCurrentWidget(self.record)
        self.record.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_readers(self) -> None:
        """From anywhere; but what is being shared right now stays in front, to say how it ends."""
        if self._made("packet") is not None:
            share = self.packet.share
            if share.is_busy:
                return
            if share.is_saved:
                share.forget_words()
        self._stack.setCurrentWidget(self.readers)
        self.readers.reload()

    def _leave_record(self) -> None:
        self.record.forget()
        if self._came_from is not self.home:
            self._stack.setCurrentWidget(self.meeting)
            self.meeting.reload()
            self.meeting.back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.go_home()

    # Meetings ---------------------------------------------------------------------------------

    def open_meeting(self, meeting_id: MeetingId) -> None:
        self._stack.setCurrentWidget(self.meeting)
        self.meeting.open(meeting_id)

    def open_hours(self) -> None:
        self._stack.setCurrentWidget(self.hours)
        self.hours.reload()
        self.hours.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def plan_meeting(self) -> None:
        """Like the last meeting, a week from now; or with whom the last packet was for."""
        store, day = self._session.journal.reader, self._session.today + timedelta(days=7)

        def read(_: object) -> Meeting:
            held = store.meetings.all()
            if not held:
                return Meeting(day, store.settings.get("last_reader") or "")
            last = held[-1]
            return Meeting(day, last.reader, last.format, last.mode, last.minutes)

        def planned(meeting: Meeting) -> None:
            self._stack.setCurrentWidget(self.meeting)
            self.meeting.begin(meeting)

        self._session.jobs.read(read, while_alive(self, planned))

    def _on_packet_for_meeting(self) -> None:
        """With the entries on its agenda, in their order there."""
        self.meeting.flush()
        held = self.meeting.model.held
        points = held.points if held is not None else ()
        self.start_with(
            point.entry_id for point in points if point.entry_id is not None and not point.is_parked
        )


def _name_pane(pane: QWidget, name: str) -> None:
    pane.setProperty("pane", True)
    pane.setAccessibleName(name)
