"""One meeting with all that belongs to it, as the page shows it; every change goes through the writer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from npgs_journal.supervision.hours import Hours
from npgs_journal.supervision.meetings import Meetings, shared_for
from npgs_journal.ui.share.alive import while_alive

if TYPE_CHECKING:
    from collections.abc import Callable

    from npgs_journal.nouns import LedgerLine
    from npgs_journal.nouns.hours import HoursLine
    from npgs_journal.nouns.meetings import FollowUp, Meeting, MeetingId, Point
    from npgs_journal.store import Store
    from npgs_journal.ui.session import Session


class Held(NamedTuple):
    """A meeting, its agenda in the person's order, what was agreed, the packets that left for it, and the

    newest line of the hours log that names the same person: what the next line is likely to say.
    """

    meeting: Meeting
    points: tuple[Point, ...]
    agreed: tuple[FollowUp, ...]
    shared: tuple[LedgerLine, ...]
    like: HoursLine | None


class MeetingModel(QObject):
    changed = Signal()
    """`held` is new."""
    failed = Signal(object)
    gone = Signal()
    """The meeting was taken away."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.held: Held | None = None

    def open(self, meeting_id: MeetingId) -> None:
        self.held = None
        self._do(lambda _: meeting_id)

    def forget(self) -> None:
        """Leave nothing of it behind on a page that is not shown."""
        self.held = None

    def put(self, meeting: Meeting, said: str = "") -> None:
        """Keep it, new or changed, and show it."""
        self._do(lambda meetings: meetings.put(meeting).id, said)

    def change(self, work: Callable[[Meetings], object], said: str = "") -> None:
        """Do `work` with the writer's meetings; then show what became of this one."""
        held = self.held
        if held is None:
            return
        meeting_id = held.meeting.id

        def do(meetings: Meetings) -> MeetingId | None:
            work(meetings)
            return meeting_id

        self._do(do, said)

    def jot(self, notes: str) -> None:
        """Keep the notes; the page stays as it is, somebody is writing on it."""
        held = self.held
        if held is None or held.meeting.id is None or held.meeting.notes == notes:
            return
        meeting_id = held.meeting.id
        self.held = held._replace(meeting=replace(held.meeting, notes=notes))
        writer = self._session.journal.writer
        self._session.jobs.write(
            lambda _: Meetings(writer).jot(meeting_id, notes), None, while_alive(self, self.failed.emit)
        )

    def delete(self) -> None:
        held = self.held
        if held is not None and held.meeting.id is not None:
            meeting_id, writer = held.meeting.id, self._session.journal.writer
            self._session.jobs.write(
                lambda _: Meetings(writer).delete(meeting_id),
                while_alive(self, lambda _: self.gone.emit()),
                while_alive(self, self.failed.emit),
            )

    def _do(self, work: Callable[[Meetings], MeetingId | None], said: str = "") -> None:
        journal = self._session.journal

        def write(_: object) -> Held | None:
            meeting_id = work(Meetings(journal.writer))
            return None if meeting_id is None else _held(journal.writer, meeting_id, journal.is_read_only)

        def done(held: Held | None) -> None:
            self.held = held
            if said:
                self._session.announce(said)
            self.changed.emit()

        self._session.jobs.write(write, while_alive(self, done), while_alive(self, self.failed.emit))


def _held(store: Store, meeting_id: MeetingId, is_read_only: bool) -> Held:
    meetings = Meetings(store)
    meeting = meetings.get(meeting_id)
    can_gather = not (meeting.is_over or is_read_only)
    points = meetings.gather(meeting_id) if can_gather else meetings.agenda(meeting_id)
    shared = shared_for(meeting, meetings.all(), store.ledger.lines())
    logged = [line for line in Hours(store).lines() if line.with_whom == meeting.reader]
    return Held(meeting, points, meetings.agreed(meeting_id), shared, logged[-1] if logged else None)
