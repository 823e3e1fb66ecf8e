"""Menus and boxes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from support.states.journal import journal_about_me, journal_deleted, journal_entry
from support.states.registry import STATES, state

from npgs_journal.nouns import Filter

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


def part_of_filter(words: str) -> Callable[[Stage], None]:
    def make(stage: Stage) -> None:
        journal_entry(stage)
        narrowing = stage.journal.listing.narrowing
        name = stage.said("Asked to pressure someone")
        stage.app.locking._session.writing.keep_view(name, "", Filter(bring=True))
        narrowing.read()
        stage.settle()
        menu = next(one for one in narrowing.menu.actions() if one.text() == stage.said(words)).menu()

        def pop_up() -> None:
            menu.close()
            menu.popup(narrowing.button.mapToGlobal(QPoint(0, narrowing.button.height())))
            QApplication.processEvents()

        stage.again = pop_up
        pop_up()

    return make


STATES |= {
    "menu-of-filter-value": part_of_filter("Value"),
    "menu-of-filter-concern": part_of_filter("Concern"),
    "menu-of-filter-when": part_of_filter("When"),
    "menu-of-filter-views": part_of_filter("Change your views"),
}


@state
def box_days(stage: Stage) -> None:
    journal_entry(stage)
    stage.open_box(stage.journal.listing.narrowing.ask_days)


@state
def box_view_name(stage: Stage) -> None:
    journal_entry(stage)
    stage.open_box(stage.journal.listing.narrowing.ask_name)


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


def change_words(stage: Stage) -> None:
    """The entry on the page is changed twice, as at two sittings."""
    entry_id, writing = stage.journal.desk.entry_id, stage.app.locking._session.writing
    was = stage.journal.page.draft()
    for body in (was.body.partition("\n")[0] + " Some words", f"{was.body}\n\nSome words"):
        writing.finish(replace(was, body=body))
    stage.journal.desk.new_page()
    stage.journal.listing.reload()
    stage.settle()
    stage.open_entry("The ride to the clinic")
    assert stage.journal.desk.entry_id == entry_id


def open_earlier(stage: Stage) -> None:
    """The box opens when the versions are read; it is whole when they are compared."""
    stage.open_box(stage.journal.commands.earlier.trigger)
    open_again = stage.again

    def open_and_compare() -> None:
        open_again()
        stage.settle()

    stage.again = open_and_compare
    stage.settle()


@state
def box_earlier_versions(stage: Stage) -> None:
    journal_entry(stage)
    change_words(stage)
    open_earlier(stage)


@state
def box_earlier_of_deleted(stage: Stage) -> None:
    journal_entry(stage)
    change_words(stage)
    stage.journal.desk.delete(stage.journal.desk.entry_id)
    stage.settle()
    stage.journal.commands.trash.trigger()
    stage.settle()
    stage.open_entry("The ride to the clinic")
    open_earlier(stage)


@state
def box_earlier_none(stage: Stage) -> None:
    journal_entry(stage)
    open_earlier(stage)


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
