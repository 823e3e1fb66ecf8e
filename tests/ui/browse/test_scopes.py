"""Which entries the list shows, and how that is said: in chips, in ticks, and where nothing is left."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from drivers.session import ABOUT_ME, NOON, entry, mark

from npgs_journal.nouns import EVERYTHING, ConcernId, Direction, Filter, Mark, Space, ValueId
from npgs_journal.ui.browse.scopes import empty_words, parts, scope_words
from npgs_journal.values import concerns, values

LIVED, STRAIN = Direction.LIVED, Direction.UNDER_STRAIN
DAY = NOON.date()
TRANSPARENT = ValueId("transparent")
PRESSED = ConcernId("asked-to-coerce")
ROWS = (
    entry(1, bring=True, marks=(Mark(TRANSPARENT, STRAIN, (PRESSED,)),)),
    entry(2, space=ABOUT_ME, marks=(mark("transparent"),)),
    entry(3, marks=(mark("hopeful"),), template="quick-note"),
    entry(4, deleted_at=NOON),
    entry(367, body="A year and two days before, about the bus"),
)
OLD = "Day 367"


@pytest.mark.parametrize(
    ("wanted", "titles", "words"),
    [
        (EVERYTHING, ["Day 1", "Day 2", "Day 3", OLD], ""),
        (Filter(bring=True), ["Day 1"], "Marked to bring"),
        (Filter(bring=False), ["Day 2", "Day 3", OLD], "Not marked to bring"),
        (Filter(space=Space.ABOUT_ME), ["Day 2"], "About me"),
        (Filter(space=Space.MINE), ["Day 1", "Day 3", OLD], "Just mine"),
        (Filter(deleted=True), ["Day 4"], "Recently deleted"),
        (Filter(value=TRANSPARENT), ["Day 1", "Day 2"], "Transparent"),
        (Filter(value=TRANSPARENT, direction=LIVED), ["Day 2"], "Transparent, Lived"),
        (Filter(direction=STRAIN), ["Day 1"], "Under strain"),
        (Filter(concern=PRESSED), ["Day 1"], "Asked to pressure someone"),
        (Filter(shared=True), [], "Part of it was shared"),
        (Filter(shared=False), ["Day 1", "Day 2", "Day 3", OLD], "Nothing of it was shared"),
        (Filter(template="quick-note"), ["Day 3"], "Quick note"),
        (Filter(template=""), ["Day 1", "Day 2", OLD], "Started with nothing"),
        (Filter(template="gone"), [], "Started another way"),
        (Filter(until=DAY - timedelta(2)), ["Day 2", "Day 3", OLD], "11 November and before"),
        (Filter(until=date(2025, 12, 1)), [OLD], "1 December 2025 and before"),
        (Filter(since=DAY - timedelta(2)), ["Day 1", "Day 2"], "11 November and after"),
        (Filter(since=DAY - timedelta(2), until=DAY - timedelta(2)), ["Day 2"], "11 November"),
        (
            Filter(value=TRANSPARENT, since=DAY - timedelta(3), until=DAY - timedelta(2)),
            ["Day 2"],
            "Transparent, 10 November to 11 November",
        ),
        (Filter(same_day=date(2026, 11, 11)), [OLD], "11 November in other years"),
    ],
)
def test_what_is_shown_is_what_is_asked_and_what_the_chips_say(desk_of, wanted, titles, words):
    room = desk_of(ROWS)
    room.room.show_scope(wanted)
    room.settle()
    assert room.titles() == titles
    assert scope_words(wanted, DAY, {"quick-note": "Quick note"}) == words
    assert ", ".join(room.chips()) == words
    heads = room.session.journal.writer.entries.heads([row.id for row in ROWS])
    assert [head.title for head in heads if wanted.holds(head)] == titles


def test_each_part_can_be_taken_away_by_itself():
    wanted = Filter(value=TRANSPARENT, since=DAY, until=DAY, bring=True)
    shown = parts(wanted, DAY, {})
    assert [part.words for part in shown] == ["Transparent", "Marked to bring", "13 November"]
    assert [part.rest for part in shown] == [
        Filter(since=DAY, until=DAY, bring=True),
        Filter(value=TRANSPARENT, since=DAY, until=DAY),
        Filter(value=TRANSPARENT, bring=True),
    ]


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (EVERYTHING, "Your entries will show here, newest first."),
        (Filter(bring=True), "No entry is marked to bring."),
        (Filter(deleted=True), "Nothing here. Deleted entries stay for 30 days."),
        (Filter(space=Space.ABOUT_ME), "No entry is in About me."),
        (Filter(value=TRANSPARENT), "No entry here has this value."),
        (Filter(until=DAY), "No entry on this day or before it."),
        (Filter(since=DAY, until=DAY), "No entry in this time."),
        (Filter(same_day=DAY), "No entry on this day in other years."),
        (Filter(value=TRANSPARENT, bring=True), "No entries like this."),
        (Filter(concern=PRESSED), "No entries like this."),
    ],
)
def test_an_empty_list_says_so_in_its_own_words(desk_of, wanted, words):
    room = desk_of()
    room.room.show_scope(wanted)
    room.settle()
    assert empty_words(wanted) == words
    assert words in room.words_on_screen()


# The menu ----------------------------------------------------------------------------------------


def submenu(room, words):
    menu = room.room.listing.narrowing.menu
    return next(action.menu() for action in menu.actions() if action.text() == words)


def test_every_value_concern_and_way_to_start_can_be_asked_for(desk_of):
    room = desk_of(ROWS)
    assert [one.text() for one in submenu(room, "Value").actions()[1:]] == [one.label for one in values()]
    assert [one.text() for one in submenu(room, "Concern").actions()[1:]] == [one.label for one in concerns()]
    ways = [one.text() for one in submenu(room, "How it was started").actions()]
    assert ways[:2] == ["Any way", "Quick note"]
    assert ways[-1] == "Started with nothing"


@pytest.mark.parametrize(
    ("path", "titles"),
    [
        (("Value", "Hopeful"), ["Day 3"]),
        (("Lived or under strain", "Under strain"), ["Day 1"]),
        (("Concern", "Asked to pressure someone"), ["Day 1"]),
        (("Where it stands", "About me"), ["Day 2"]),
        (("When", "The last 4 weeks"), ["Day 1", "Day 2", "Day 3"]),
        (("When", "The last 12 months"), ["Day 1", "Day 2", "Day 3"]),
        (("When", "This year"), ["Day 1", "Day 2", "Day 3"]),
        (("Marked to bring or not", "Marked to bring"), ["Day 1"]),
        (("Shared or not", "Part of it was shared"), []),
        (("How it was started", "Quick note"), ["Day 3"]),
        (("On this day in other years",), []),
        (("Recently deleted",), ["Day 4"]),
    ],
)
def test_a_choice_narrows_the_list_is_ticked_and_can_be_let_go(desk_of, path, titles):
    room = desk_of(ROWS)
    room.narrow(*path)
    assert room.titles() == titles
    assert room.ticked() == [path[-1]]
    (chip,) = room.chips()
    room.let_go(chip)
    assert room.titles() == ["Day 1", "Day 2", "Day 3", OLD]
    assert room.ticked() == ["All entries"]


def test_choices_add_up_and_any_takes_one_away(desk_of):
    room = desk_of(ROWS)
    room.narrow("Value", "Transparent")
    room.narrow("Lived or under strain", "Lived")
    assert room.titles() == ["Day 2"]
    assert room.chips() == ["Transparent", "Lived"]
    room.narrow("Value", "Hopeful")
    assert room.titles() == ["Day 3"]
    room.narrow("Lived or under strain", "Either")
    assert room.chips() == ["Hopeful"]
    room.narrow("Recently deleted")
    assert room.chips() == ["Recently deleted"]
    room.narrow("Value", "Transparent")
    assert room.chips() == ["Transparent"]
    room.narrow("All entries")
    assert room.chips() == []


def test_a_day_is_one_time_and_another_takes_its_place(desk_of):
    room = desk_of(ROWS)
    room.narrow("When", "This year")
    room.narrow("On this day in other years")
    assert room.chips() == ["13 November in other years"]
    room.narrow("When", "This year")
    assert room.chips() == ["1 January and after"]
    room.narrow("When", "Any time")
    assert room.chips() == []


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
