"""The few questions of the journal room. Everything else can be undone and is not asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.ui.language import tr

if TYPE_CHECKING:
    from npgs_journal.ui.dialogs import Dialogs


def asks_out_of_about_me(dialogs: Dialogs) -> bool:
    """Twice, because what leaves About me can then be put into a packet."""
    stay, move = tr("Keep it in About me"), tr("Move it out")
    first = dialogs.ask(
        tr("Move this entry out of About me?"),
        tr("Outside About me it can be put into a packet. Nothing is shared by moving it."),
        (stay, move),
        way_out=stay,
    )
    if first != move:
        return False
    sure = tr("Yes, move it to Just mine")
    second = dialogs.ask(
        tr("Is there anything about your own health in it?"),
        tr("Someone could read it if you share it later. The journal keeps a note that you moved it."),
        (stay, sure),
        way_out=stay,
    )
    return second == sure


def asks_for_good(dialogs: Dialogs, what_holds: str) -> bool:
    """`what_holds` says what else holds parts of it."""
    keep, delete = tr("Keep it"), tr("Delete for good")
    answer = dialogs.ask(
        tr("Delete this entry for good?"),
        tr("Nobody can bring it back from this journal.") + "\n\n" + what_holds,
        (keep, delete),
        way_out=keep,
    )
    return answer == delete
