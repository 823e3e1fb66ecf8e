"""What happens between an opened journal and its first page. Loaded behind the unlock window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from npgs_journal.ui.coming_forward import ComingForward
from npgs_journal.ui.commands import Commands
from npgs_journal.ui.loading import OTHER_ROOMS, load
from npgs_journal.ui.lock.sheet_flow import SheetFlow
from npgs_journal.ui.locking import Locking
from npgs_journal.ui.messages import message
from npgs_journal.ui.other_journal import choose_other
from npgs_journal.ui.rooms import Rooms
from npgs_journal.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from npgs_journal.ui.dialogs import Dialogs
    from npgs_journal.ui.jobs import Jobs
    from npgs_journal.ui.main_window import MainWindow
    from npgs_journal.ui.preferences import PreferencesHolder
    from npgs_journal.ui.settings.room import SettingsRoom
    from npgs_journal.ui.theme import Theme
    from npgs_journal.vault import Journal

SETTLED_MS = 700
"""By then the list is painted and the first letter may come: what is loaded now keeps nobody waiting."""


def enter(
    window: MainWindow,
    journal: Journal,
    jobs: Jobs,
    theme: Theme,
    dialogs: Dialogs,
    *,
    prefs: PreferencesHolder,
    start_fresh: Callable[[Path | None, str], None],
) -> Locking:
    """Build the session, the rooms, the menus and the lock, and show the journal."""
    session = Session(journal, jobs, theme, dialogs, prefs, parent=window)
    rooms = Rooms(session, window.centralWidget())
    commands = Commands(window, rooms, session)
    locking = Locking(window, session, rooms, start_fresh)
    session.announced.connect(window.say)
    rooms.lock_requested.connect(locking.lock)
    rooms.settings_made.connect(lambda settings: _serve(settings, window, session, rooms, commands, locking))
    commands.lock_requested.connect(locking.lock)
    commands.another_requested.connect(lambda: _open_another(session, locking))
    locking.covered.connect(commands.take_down)
    window.menuBar().show()
    window.show_page(rooms, is_kept=True)
    rooms.room.shown()
    jobs.unanswered.connect(lambda error: dialogs.tell(window.windowTitle(), message(error)))
    heavy = ("npgs_journal.lookback", "npgs_journal.share")
    QTimer.singleShot(SETTLED_MS, jobs, lambda: load(jobs, heavy, OTHER_ROOMS))
    ComingForward(window, journal, session)
    session.looking_after.begin_later()
    session.backing_up.begin_later()
    return locking


def _serve(  # noqa: PLR0917 - what an open journal is made of
    settings: SettingsRoom,
    window: MainWindow,
    session: Session,
    rooms: Rooms,
    commands: Commands,
    locking: Locking,
) -> None:
    """What Settings wishes of the journal itself."""
    settings.journal.renamed.connect(commands.show_name)
    settings.journal.move_requested.connect(locking.move)
    settings.journal.delete_requested.connect(locking.delete)
    settings.journal.salvage_requested.connect(locking.salvage)
    settings.journal.other_requested.connect(locking.open_next)
    settings.sheet_requested.connect(lambda: _visit_sheet(window, session, rooms, locking))


def _open_another(session: Session, locking: Locking) -> None:
    folder = choose_other(session.dialogs, session.journal.folder)
    if folder is not None:
        locking.open_next(folder)


def _visit_sheet(window: MainWindow, session: Session, rooms: Rooms, locking: Locking) -> None:
    def back() -> None:
        if not locking.is_under_way:
            window.show_page(rooms)
            rooms.room.shown()

    flow = SheetFlow(window, session, is_locking=False)
    flow.done.connect(back)
    flow.show_sheet()
