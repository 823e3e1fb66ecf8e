"""The hours log, standing alone in the supervision room."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from drivers.stage import NOW
from support.states.registry import state

from npgs_journal.nouns.hours import CertificationPeriod, HoursLine, MeetingFormat, MeetingMode
from npgs_journal.supervision.hours import Hours

if TYPE_CHECKING:
    from drivers.stage import Stage

    from npgs_journal.ui.supervision.hours_page import HoursPage

PERIOD = CertificationPeriod(
    NOW.date().replace(month=1, day=1), NOW.date().replace(month=12, day=31), "25 hours over four domains"
)


DOMAINS = ("Ethics and boundaries", "Recovery", "", "Working with families and allies")
OWN_WORDS = (PERIOD.asked, "Dana Okonkwo-Lindqvist", "LCSW", "Harbor House", *DOMAINS)
"""What people wrote in these states."""


def lines() -> list[HoursLine]:
    kinds, ways = tuple(MeetingFormat), tuple(MeetingMode)
    return [
        HoursLine(
            NOW.date() - timedelta(days=7 * number),
            60 + 15 * (number % 3),
            kinds[number % 4],
            ways[number % 2],
            "Dana Okonkwo-Lindqvist",
            "LCSW",
            "Harbor House",
            DOMAINS[number % 4],
        )
        for number in range(60)
    ]


def page(stage: Stage) -> HoursPage:
    room = stage.supervision
    made: HoursPage = room.hours
    room._stack.setCurrentWidget(made)
    made.reload()
    made.back.setFocus()
    stage.settle()
    return made


@state
def hours_none(stage: Stage) -> None:
    stage.enter(())
    stage.go("supervision")
    page(stage)


@state
def hours_some(stage: Stage) -> None:
    stage.enter(())
    stage.go("supervision")
    log = Hours(stage.app.locking._session.journal.writer)
    log.add_all(lines())
    log.put_period(PERIOD)
    page(stage)


@state
def hours_form(stage: Stage) -> None:
    hours_some(stage)
    page(stage).overview.add.click()
    stage.settle()


@state
def hours_form_amiss(stage: Stage) -> None:
    hours_some(stage)
    made = page(stage)
    made.overview.add.click()
    made.form.minutes.setText("90000")
    made.form.do.click()
    stage.settle()


@state
def hours_period(stage: Stage) -> None:
    hours_some(stage)
    page(stage).overview.periods.add.click()
    stage.settle()


@state
def hours_undo(stage: Stage) -> None:
    hours_some(stage)
    page(stage).overview.delete.click()
    stage.settle()
