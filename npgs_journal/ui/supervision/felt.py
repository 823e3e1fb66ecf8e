"""The private note on how a meeting felt: an entry in About me, which no packet takes unless it is moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from npgs_journal.nouns import Space
from npgs_journal.supervision.meetings import Meetings
from npgs_journal.ui.browse.dates import plain_day
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share.alive import while_alive

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from npgs_journal.nouns import EntryHead
    from npgs_journal.nouns.meetings import Meeting
    from npgs_journal.ui.session import Session


def open_felt(
    session: Session, meeting: Meeting, owner: QObject, show: Callable[[EntryHead], object]
) -> None:
    """Hand the note of `meeting` to `show`, made with the first wish for one."""
    journal, writing = session.journal, session.writing
    title = tr("After supervision, {day}").format(day=plain_day(meeting.on, session.today))

    def find(_: object) -> EntryHead | None:
        if meeting.felt_id is not None:
            return journal.writer.entries.head(meeting.felt_id)
        entry = writing.finish(replace(writing.new_page(), space=Space.ABOUT_ME, title=title))
        if entry is None or meeting.id is None:
            return None
        Meetings(journal.writer).set_felt(meeting.id, entry.id)
        return journal.writer.entries.head(entry.id)

    def found(head: EntryHead | None) -> None:
        if head is not None:
            show(head)

    def failed(error: BaseException) -> None:
        session.announce(message(error))

    session.jobs.write(find, while_alive(owner, found), while_alive(owner, failed))
