"""Menus and boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.states.journal import journal_about_me, journal_deleted, journal_entry
from support.states.registry import STATES, state

if TYPE_CHECKING:
    from collections.abc import Callable

    from drivers.stage import Stage


def menu_of_bar(name: str) -> Callable[[Stage], None]:
    def make(stage: Stage) -> None:
        journal_entry(stage)
        stage.open_menu_of_bar(name)

    return make


STATES |= {
    f"menu-{name.lower()}": menu_of_bar(name) for name in ("File", "Edit", "Entry", "View", "Go", "Help")
}


@state
def menu_of_chip(stage: Stage) -> None:
    journal_entry(stage)
    stage.open_menu(stage.journal.page.head.chip)


@state
def menu_of_filter(stage: Stage) -> None:
    journal_entry(stage)
    stage.open_menu(stage.journal.listing.filter_button)


@state
def menu_of_page(stage: Stage) -> None:
    journal_entry(stage)
    stage.open_menu(stage.journal.page.head.more)


@state
def menu_of_text_size(stage: Stage) -> None:
    journal_entry(stage)
    stage.open_menu(stage.journal.page.head.text_size)


@state
def box_when(stage: Stage) -> None:
    journal_entry(stage)
    stage.open_box(stage.journal.commands.when.trigger)


@state
def box_meanings(stage: Stage) -> None:
    journal_entry(stage)
    stage.open_box(stage.journal.commands.meanings.trigger)


@state
def box_out_of_about_me(stage: Stage) -> None:
    journal_about_me(stage)
    stage.open_box(stage.journal.commands.to_mine.trigger)


@state
def box_for_good(stage: Stage) -> None:
    journal_deleted(stage)
    stage.open_box(lambda: stage.journal.wishes.answer_deleted(stage.said("Delete for good")))


def box_of_help(words: str) -> Callable[[Stage], None]:
    def make(stage: Stage) -> None:
        stage.enter()
        help_menu = stage.window.menuBar().actions()[-1].menu()
        action = next(one for one in help_menu.actions() if one.text() == stage.said(words))
        stage.open_box(action.trigger)

    return make


STATES |= {"box-help": box_of_help("Help"), "box-keys": box_of_help("Keys")}
