"""Which entries the list shows: by mark, space, days and value; chosen from a menu, said in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from drivers.session import ABOUT_ME, NOON, entry, mark

from npgs_journal.nouns import EVERYTHING, Direction, Filter, Space, ValueId
from npgs_journal.ui.browse.scopes import empty_words, scope_words
from npgs_journal.values import values

LIVED, STRAIN = Direction.LIVED, Direction.UNDER_STRAIN
DAY = NOON.date()
TRANSPARENT = ValueId("transparent")
ROWS = (
    entry(1, bring=True, marks=(mark("transparent", STRAIN),)),
    entry(2, space=ABOUT_ME, marks=(mark("transparent"),)),
    entry(3, marks=(mark("hopeful"),)),
    entry(4, deleted_at=NOON),
)


@pytest.mark.parametrize(
    ("scope", "titles", "words"),
    [
        (EVERYTHING, ["Day 1", "Day 2", "Day 3"], ""),
        (Filter(bring=True), ["Day 1"], "Marked to bring"),
        (Filter(space=Space.ABOUT_ME), ["Day 2"], "About me"),
        (Filter(deleted=True), ["Day 4"], "Recently deleted"),
        (Filter(value=TRANSPARENT), ["Day 1", "Day 2"], "With Transparent"),
        (Filter(value=TRANSPARENT, direction=LIVED), ["Day 2"], "With Transparent, lived"),
        (Filter(value=TRANSPARENT, direction=STRAIN), ["Day 1"], "With Transparent, under strain"),
        (Filter(until=DAY - timedelta(2)), ["Day 2", "Day 3"], "Wednesday 11 November 2026 and before"),
        (Filter(since=DAY - timedelta(2)), ["Day 1", "Day 2"], "Wednesday 11 November 2026 and after"),
        (
            Filter(value=TRANSPARENT, since=DAY - timedelta(2), until=DAY - timedelta(2)),
            ["Day 2"],
            "With Transparent. Wednesday 11 November 2026 to Wednesday 11 November 2026",
        ),
    ],
)
def test_what_is_shown_is_what_the_scope_holds(desk_of, scope, titles, words):
    room = desk_of(ROWS)
    room.room.show_scope(scope)
    room.settle()
    assert room.titles() == titles
    assert scope_words(scope) == words
    held = [row.title for row in ROWS if scope.holds(_head(room, row))]
    assert held == titles


def _head(room, row):
    return replace(room.session.journal.writer.entries.head(row.id))


def test_every_value_is_in_the_menu_and_a_value_can_be_let_go(desk_of):
    room = desk_of(ROWS)
    menu = room.room.listing.scopes
    (by_value,) = [action.menu() for action in menu.actions() if action.menu() is not None]
    assert [action.text() for action in by_value.actions()] == [value.label for value in values()]
    next(action for action in by_value.actions() if action.text() == "Hopeful").trigger()
    room.settle()
    assert room.titles() == ["Day 3"]
    assert "With Hopeful" in room.words_on_screen()
    room.click(room.room.listing._all_button)
    room.settle()
    assert room.titles() == ["Day 1", "Day 2", "Day 3"]


def test_a_value_put_on_the_page_brings_its_row_into_the_list(desk_of):
    room = desk_of(ROWS)
    room.open_entry("Day 3")
    room.room.show_scope(Filter(value=TRANSPARENT, direction=LIVED))
    room.settle()
    room.room.desk.put_marks((mark("transparent"),))
    room.settle()
    assert room.titles() == ["Day 2", "Day 3"]
    room.room.desk.put_marks(())
    room.settle()
    assert room.titles() == ["Day 2"]


@pytest.mark.parametrize(
    "scope",
    [
        Filter(),
        Filter(bring=True),
        Filter(deleted=True),
        Filter(space=Space.ABOUT_ME),
        Filter(value=TRANSPARENT),
        Filter(until=DAY),
        Filter(since=DAY, until=DAY),
    ],
)
def test_an_empty_list_says_so_in_its_own_words(desk_of, scope):
    room = desk_of()
    room.room.show_scope(scope)
    room.settle()
    assert empty_words(scope) in room.words_on_screen()


def test_a_day_leaves_nothing_ticked_in_the_menu(desk_of):
    room = desk_of(ROWS)
    room.room.show_scope(Filter(until=DAY))
    assert not [action for action in room.room.listing.scopes.actions() if action.isChecked()]
    room.room.show_scope(EVERYTHING)
    (ticked,) = [action for action in room.room.listing.scopes.actions() if action.isChecked()]
    assert ticked.text() == "All entries"
