"""Values over time, and settings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drivers.stage import entries
from support.states.registry import STATES, state

from npgs_journal import errors
from npgs_journal.lookback import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from drivers.stage import Stage


@state
def values_young(stage: Stage) -> None:
    stage.enter(())
    stage.go("values")


@state
def values_none_in_range(stage: Stage) -> None:
    stage.enter([replace(one, marks=()) for one in entries()])
    stage.go("values")


@state
def values_marks(stage: Stage) -> None:
    stage.enter()
    stage.go("values")


@state
def values_table(stage: Stage) -> None:
    values_marks(stage)
    stage.looking_back.table_button.click()
    stage.settle()


def _values_over(span: Span) -> Callable[[Stage], None]:
    def bring(stage: Stage) -> None:
        values_marks(stage)
        stage.looking_back.spans.segment(span).click()
        stage.settle()

    return bring


STATES |= {
    f"values-{span.name.lower().replace('_', '-')}": _values_over(span)
    for span in Span
    if span is not Span.MONTHS_3
}


@state
def values_trouble(stage: Stage) -> None:
    values_marks(stage)
    room = stage.looking_back
    room._on_failed(room._turn, errors.StorageTrouble())


@state
def values_stopped(stage: Stage) -> None:
    values_marks(stage)
    stage.looking_back.slow.begin("Still counting…")
    stage.looking_back.slow.show()


@state
def settings_top(stage: Stage) -> None:
    stage.enter()
    stage.go("settings")


def _settings_at(row: int) -> Callable[[Stage], None]:
    def bring(stage: Stage) -> None:
        settings_top(stage)
        stage.settings.sections.setCurrentRow(row)
        stage.settle()

    return bring


STATES |= {
    f"settings-{name}": _settings_at(row + 1)
    for row, name in enumerate(("starts", "privacy", "journal", "backup", "names", "about"))
}


@state
def settings_passphrase(stage: Stage) -> None:
    settings_top(stage)
    stage.click("Change my passphrase")
