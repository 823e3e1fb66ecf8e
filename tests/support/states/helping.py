"""Support for me: as it comes, with people, with something hidden, just undone, read only, and its sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.states.registry import state

from npgs_journal.nouns.contacts import Contact
from npgs_journal.support import Support

if TYPE_CHECKING:
    from drivers.stage import Stage


ANA = ("Ana Okonkwo-Lindqvist", "555 0100, after six", "My sister. She knows.")
BEN = ("Ben", "555 0101")
OWN_WORDS = (*ANA, *BEN, "after six")
"""What people wrote in these states."""


def wish(stage: Stage, name: str, what: str) -> None:
    next(row for row in stage.helping.rows if row.contact.name == name).buttons[what].click()
    stage.settle()


@state
def support_as_it_comes(stage: Stage) -> None:
    stage.enter()
    stage.go("support")


@state
def support_people(stage: Stage) -> None:
    stage.enter()
    kept = Support(stage.app.locking._session.journal.writer)
    on = stage.app.locking._session.today
    kept.put(Contact(*ANA, on))
    kept.put(Contact(*BEN))
    kept.hide(kept.contacts()[-2])
    stage.go("support")


@state
def support_taken_away(stage: Stage) -> None:
    support_people(stage)
    wish(stage, "Ben", "take-away")


@state
def support_read_only(stage: Stage) -> None:
    stage.enter()
    stage.app.locking._session.journal.is_read_only = True
    stage.go("support")


@state
def box_support_contact(stage: Stage) -> None:
    support_as_it_comes(stage)
    stage.open_box(stage.helping.add.click)
