"""Values over time, and settings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drivers.stage import entries, many_entries
from support.states.registry import STATES, state
from support.states.share import choose_some

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
def values_three(stage: Stage) -> None:
    stage.enter(many_entries(3))
    stage.go("values")


@state
def values_three_hundred(stage: Stage) -> None:
    stage.enter(many_entries(300))
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
def values_sentence_told(stage: Stage) -> None:
    values_marks(stage)
    stage.looking_back.say_told()


@state
def choose_sentence(stage: Stage) -> None:
    choose_some(stage)
    for words in ("Four times since August I was asked to press someone.", "Once this month I was left out."):
        stage.supervision.add_sentence(words, stage.settle)
    side = stage.supervision.packet.choose
    stage.again = lambda: side.side.ensureWidgetVisible(side.sentences)
    stage.again()
    stage.settle()


@state
def menu_of_concerns(stage: Stage) -> None:
    values_marks(stage)
    room = stage.looking_back
    stage.open_menu(room.concerns.tell)
    pop_up = stage.again

    def come_to_it() -> None:
        room.concerns.menu.close()
        room.area.ensureWidgetVisible(room.concerns.tell)
        stage.settle()
        pop_up()

    stage.again = come_to_it


@state
def box_sentence(stage: Stage) -> None:
    values_marks(stage)
    room = stage.looking_back
    concern = room._seen.concerns[0][0]
    stage.open_box(lambda: room.telling.ask(concern, room._seen, room._today))


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
