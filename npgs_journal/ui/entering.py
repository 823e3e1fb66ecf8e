"""What happens between an opened journal and its first page. Loaded behind the unlock window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.ui.commands import Commands
from npgs_journal.ui.locking import Locking
from npgs_journal.ui.messages import message
from npgs_journal.ui.rooms import Rooms
from npgs_journal.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from npgs_journal.ui.dialogs import Dialogs
    from npgs_journal.ui.jobs import Jobs
    from npgs_journal.ui.main_window import MainWindow
    from npgs_journal.ui.preferences import PreferencesHolder
    from npgs_journal.ui.theme import Theme
    from npgs_journal.vault import Journal


def enter(
    window: MainWindow,
    journal: Journal,
    jobs: Jobs,
    theme: Theme,
    dialogs: Dialogs,
    *,
    prefs: PreferencesHolder,
    start_fresh: Callable[[Path, str], None],
) -> Locking:
    """Build the session, the rooms, the menus and the lock, and show the journal."""
    session = Session(journal, jobs, theme, dialogs, prefs, parent=window)
    rooms = Rooms(session)
    commands = Commands(window, rooms, session)
    locking = Locking(window, session, rooms, start_fresh)
    session.announced.connect(window.say)
    rooms.lock_requested.connect(locking.lock)
    commands.lock_requested.connect(locking.lock)
    locking.covered.connect(commands.take_down)
    window.menuBar().show()
    window.show_page(rooms, is_kept=True)
    rooms.room.shown()
    jobs.unanswered.connect(lambda error: dialogs.tell(window.windowTitle(), message(error)))
    return locking
