"""Choices, passages, names and undo: text in, choices out."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from npgs_journal.nouns import Answer, EntryId, HeldBack, How, Label
from npgs_journal.ui.share import state

ROSA = Answer(Label.NAME, ("Rosa",), How.REPLACE, "Person A")
ONE, TWO, THREE = (EntryId(f"{n:032x}") for n in (1, 2, 3))
BODY = "Rosa asked me.\nShe waited.\n\n- one\n- two\n\n# Later\nThe end."
bodies = st.text(st.sampled_from("ab \n"), min_size=1, max_size=40)


def fresh(*ids: EntryId):
    return state.fresh_choices(ids, "Dana")


def covered(choices, entry_id) -> set[int]:
    return {at for low, high in state.held_ranges(choices, entry_id) for at in range(low, high)}


def test_an_entry_is_chosen_once():
    assert state.with_entry(fresh(ONE), ONE).entry_ids == (ONE,)
    assert state.fresh_choices([ONE, TWO, ONE]).entry_ids == (ONE, TWO)


def test_moving_stops_at_the_ends():
    choices = fresh(ONE, TWO, THREE)
    assert state.moved(choices, THREE, -1).entry_ids == (ONE, THREE, TWO)
    assert state.moved(choices, ONE, -1).entry_ids == (ONE, TWO, THREE)
    assert state.moved(choices, ONE, 9).entry_ids == (TWO, THREE, ONE)
    assert state.moved(choices, EntryId("f" * 32), 1) == choices


def test_taking_an_entry_out_takes_its_passages_and_no_others():
    choices = state.turn_passage(fresh(ONE, TWO), ONE, BODY, 0, 4)
    choices = state.turn_passage(choices, TWO, BODY, 0, 4)
    assert state.held_ranges(state.without_entry(choices, ONE), TWO) == ((0, 4),)
    assert state.held_ranges(state.without_entry(choices, ONE), ONE) == ()


def test_a_passage_carries_its_words():
    choices = state.turn_passage(fresh(ONE), ONE, BODY, 0, 4)
    assert choices.held_back == (HeldBack("Rosa", ONE, 0, 4),)


def test_passages_that_touch_become_one():
    choices = state.turn_passage(fresh(ONE), ONE, BODY, 0, 4)
    choices = state.turn_passage(choices, ONE, BODY, 3, 10)
    assert state.held_ranges(choices, ONE) == ((0, 10),)


def test_bringing_back_the_middle_leaves_both_ends():
    body = "one two three"
    choices = state.turn_passage(fresh(ONE), ONE, body, 0, len(body))
    choices = state.turn_passage(choices, ONE, body, 4, 7)
    assert [body[low:high] for low, high in state.held_ranges(choices, ONE)] == ["one", "three"]


def test_blanks_alone_are_no_passage():
    assert state.turn_passage(fresh(ONE), ONE, "a  b", 1, 3) == fresh(ONE)


@given(bodies, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6))
def test_holding_back_covers_exactly_what_was_marked(body, stretches):
    choices, wanted = fresh(ONE), set()
    for one, other in stretches:
        low, high = state.trimmed(body, min(one, other), max(one, other))
        if low >= high or state.is_held(choices, ONE, low, high):
            continue
        choices = state.turn_passage(choices, ONE, body, low, high)
        wanted |= set(range(low, high))
    assert covered(choices, ONE) == wanted
    assert all(one.text == body[one.start : one.end] for one in choices.held_back)


@given(bodies, st.integers(0, 40), st.integers(0, 40))
def test_twice_is_never(body, one, other):
    low, high = min(one, other), max(one, other)
    choices = state.turn_passage(fresh(ONE), ONE, body, low, high)
    assert state.turn_passage(choices, ONE, body, low, high) == fresh(ONE)


def test_words_of_a_title_go_and_come_back():
    choices = state.turn_words(fresh(ONE), " The clinic ")
    assert state.held_texts(choices) == ("The clinic",)
    assert state.turn_words(choices, "The clinic") == fresh(ONE)


def test_the_paragraph_goes_to_the_blank_line_and_a_list_line_stands_alone():
    def paragraph(word: str) -> str:
        low, high = state.paragraph_at(BODY, BODY.index(word) + 1)
        return BODY[low:high]

    assert paragraph("waited") == "Rosa asked me.\nShe waited."
    assert paragraph("one") == "- one"
    assert paragraph("two") == "- two"
    assert paragraph("Later") == "# Later"
    assert paragraph("end") == "The end."
    assert state.paragraph_at("", 0) == (0, 0)


@given(bodies, st.integers(0, 40))
def test_a_paragraph_holds_its_cursor(body, at):
    at = min(at, len(body))
    low, high = state.paragraph_at(body, at)
    assert low <= at <= high


# Entries edited since -------------------------------------------------------------------------


def test_a_passage_is_followed_to_its_new_place():
    choices = state.turn_passage(fresh(ONE), ONE, BODY, 0, 14)
    moved = state.reanchored(choices, {ONE: "Before that. " + BODY})
    assert moved.changed == {ONE}
    assert state.held_ranges(moved.choices, ONE) == ((13, 27),)


def test_a_passage_that_stands_twice_now_is_held_back_twice():
    choices = state.turn_passage(fresh(ONE), ONE, "x Rosa", 2, 6)
    moved = state.reanchored(choices, {ONE: "Rosa and Rosa"})
    assert state.held_ranges(moved.choices, ONE) == ((0, 4), (9, 13))


def test_a_passage_whose_words_changed_is_named():
    choices = state.turn_passage(fresh(ONE, TWO), ONE, BODY, 0, 14)
    moved = state.reanchored(choices, {ONE: "Other words.", TWO: BODY})
    assert moved.changed == {ONE}
    assert moved.choices.held_back == ()


def test_nothing_changed_changes_nothing():
    choices = state.turn_passage(fresh(ONE), ONE, BODY, 0, 14)
    assert state.reanchored(choices, {ONE: BODY}) == state.Reanchored(choices, frozenset())


# Names ----------------------------------------------------------------------------------------


def test_the_name_at_the_cursor_leaves_its_ending():
    def name(text: str, start: int, end: int) -> str:
        low, high = state.name_at(text, start, end)
        return text[low:high]

    assert name("I saw Rosa's car", 8, 8) == "Rosa"
    assert name("I saw Rosa’s car", 8, 8) == "Rosa"
    assert name("with Jean-Luc today", 12, 12) == "Jean-Luc"
    assert name("“Rosa,” she said", 0, 7) == "Rosa"
    assert name("Jose\u0301 came", 2, 2) == "Jose\u0301"
    assert name("at Harbor House.", 3, 16) == "Harbor House"
    assert name("  ", 1, 1) == ""


# Undo -----------------------------------------------------------------------------------------


def test_each_choice_is_taken_back_alone():
    history = state.History(fresh(ONE))
    history.put(replace(history.now, answers=(ROSA,)), "Replace a name")
    history.put(state.turn_passage(history.now, ONE, BODY, 0, 4), "Hold back")
    assert history.undo() == "Hold back"
    assert history.now.held_back == ()
    assert history.now.answers == (ROSA,)
    assert history.undo() == "Replace a name"
    assert history.now == fresh(ONE)
    assert history.undo() == ""
    assert history.redo() == "Replace a name"
    assert history.redo_label == "Hold back"


def test_a_new_choice_ends_what_could_be_done_again():
    history = state.History(fresh(ONE))
    history.put(fresh(TWO), "a")
    history.undo()
    history.put(fresh(THREE), "b")
    assert history.redo() == ""


def test_typing_counts_as_one_step_and_the_same_as_none():
    history = state.History(state.fresh_choices([ONE]))
    for text in ("D", "Da", "Dana"):
        history.put(state.fresh_choices([ONE], text), "Who is it for?", "reader")
    assert not history.put(history.now, "x")
    history.undo()
    assert history.now.reader == ""
