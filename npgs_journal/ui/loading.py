"""Loading what comes later, behind what is on screen.

Qt's classes and names are made when they are first touched, and two threads that make them at once can end
the process. So what knows Qt is loaded in the window's thread, a little in each turn of its loop; what knows
no Qt (the database, what writes documents) is loaded by a worker before.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from npgs_journal.ui.jobs import Jobs

FOR_OPENING = (
    "npgs_journal.ui.browse.list_pane",
    "npgs_journal.ui.write.page",
    "npgs_journal.ui.write.room",
    "npgs_journal.ui.commands",
    "npgs_journal.ui.locking",
    "npgs_journal.ui.entering",
)
"""What opening a journal needs, in parts of a few hundredths of a second, in the order they stand on."""
OTHER_ROOMS = (
    "npgs_journal.ui.share.home",
    "npgs_journal.ui.share.choose",
    "npgs_journal.ui.share.review",
    "npgs_journal.ui.share.room",
    "npgs_journal.ui.values.room",
    "npgs_journal.ui.settings.room",
    "npgs_journal.ui.support.room",
)


def load(jobs: Jobs, heavy: Sequence[str], names: Sequence[str]) -> None:
    """Load `heavy` on a worker's thread, then `names` in the window's, one a turn. Gone with `jobs`."""

    def load_heavy(_: object) -> None:
        for name in heavy:
            import_module(name)

    jobs.compute(load_heavy, lambda _: load_in_turns(jobs, names), lambda _: None)


def load_in_turns(parent: QObject, names: Sequence[str]) -> None:
    if not names:
        return
    import_module(names[0])
    QTimer.singleShot(0, parent, lambda: load_in_turns(parent, names[1:]))
