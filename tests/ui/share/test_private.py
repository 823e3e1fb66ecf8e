"""Answers to private questions start held back; one key brings each back, and then it stays so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drivers.session import entry
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import Qt

from npgs_journal.nouns import EntryId
from npgs_journal.templates import Field, Template, TemplateId
from npgs_journal.ui.share import state
from npgs_journal.ui.share.private import private_at, with_private_held
from npgs_journal.ui.share.spans import Source

FELT = "How it felt"
AGREED = "## What we agreed, on both sides\nA walk each week."
SECRET = f"## {FELT}\nSmall.\n\nI cried in the car."
BODY = f"{AGREED}\n{SECRET}\n"
ONE, TWO = EntryId(f"{9:032x}"), EntryId(f"{3:032x}")
AFTER = entry(9, title="After the talk", body=BODY, template="after-supervision")


# On choices ------------------------------------------------------------------------------------


def fresh(*ids):
    return state.fresh_choices(ids or (ONE,))


def held(choices, entry_id=ONE):
    return [one.text for one in choices.held_back if one.entry_id == entry_id]


def test_a_private_answer_is_held_back_once():
    choices = with_private_held(fresh(), {ONE: BODY}, (FELT,))
    assert held(choices) == [SECRET]
    start = BODY.index(SECRET)
    back = state.turn_passage(choices, ONE, BODY, start, start + len(SECRET))
    assert held(back) == []
    assert with_private_held(back, {ONE: BODY}, (FELT,)) == back


def test_what_was_held_back_already_stays_so():
    choices = state.turn_passage(fresh(), ONE, BODY, 0, 12)
    assert held(with_private_held(choices, {ONE: BODY}, (FELT,))) == [BODY[:12], SECRET]
    within = BODY.index("Small")
    choices = state.turn_passage(fresh(), ONE, BODY, within, within + 5)
    assert held(with_private_held(choices, {ONE: BODY}, (FELT,))) == [SECRET]


@pytest.mark.parametrize("is_back", [False, True])
def test_an_answer_that_changed_is_another_answer(is_back):
    choices = with_private_held(fresh(), {ONE: BODY}, (FELT,))
    if is_back:
        choices = state.with_ranges(choices, ONE, BODY, ())
    grown = BODY.rstrip() + " All of it.\n"
    followed = state.reanchored(choices, {ONE: grown}).choices
    assert held(with_private_held(followed, {ONE: grown}, (FELT,))) == [SECRET + " All of it."]


def test_an_entry_that_left_and_came_back_starts_afresh():
    choices = with_private_held(fresh(ONE, TWO), {ONE: BODY, TWO: "Open."}, (FELT,))
    choices = state.with_ranges(choices, ONE, BODY, ())
    choices = with_private_held(state.without_entry(choices, ONE), {ONE: BODY}, (FELT,))
    assert choices.private_met == ()
    assert held(with_private_held(state.with_entry(choices, ONE), {ONE: BODY}, (FELT,))) == [SECRET]


def test_an_entry_whose_words_are_not_at_hand_waits():
    choices = with_private_held(fresh(), {}, (FELT,))
    assert choices == fresh()
    assert held(with_private_held(choices, {ONE: BODY}, (FELT,))) == [SECRET]


LINES = some.sampled_from(
    [f"## {FELT}", "## Open", "### Below", "Small.", "", "I cried.", "# **how it felt**", "Small. I cried."]
)


@given(some.lists(some.lists(LINES, max_size=6).map("\n".join), min_size=1, max_size=4))
def test_whatever_is_written_no_private_word_is_open_that_was_not_brought_back(bodies):
    from npgs_journal.templates import private_stretches

    choices = fresh()
    for body in bodies:
        choices = state.reanchored(choices, {ONE: body}).choices
        choices = with_private_held(choices, {ONE: body}, (FELT,))
        for (start, end), _ in private_stretches(body, (FELT,)):
            assert state.is_held(choices, ONE, start, end)
            assert private_at(choices, ONE, body, (start + end) // 2, (FELT,)) == (start, end)


# In the window ---------------------------------------------------------------------------------


@pytest.fixture
def driver(open_room):
    made = open_room((entry(3, body="Open."), AFTER))
    made.to_review(9)
    return made


def test_a_packet_starts_without_it(driver):
    assert held(driver.choices) == [SECRET]
    text = driver.preview().text
    assert "A walk each week." in text
    for word in (FELT, "Small", "cried"):
        assert word not in text
    assert driver.sees("1 passage held back")
    assert not driver.room.model.undo_label.startswith("Hold")


def test_one_key_brings_it_back_and_it_stays_through_steps_and_reopening(driver):
    driver.review.entry.select(Source.BODY, BODY.index("cried"), BODY.index("cried"))
    driver.review.entry.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    driver.key(Qt.Key.Key_H, both, on=driver.review.entry)
    assert held(driver.choices) == []
    assert driver.said[-1] == "Brought back"
    assert "I cried in the car." in driver.preview().text
    driver.room.model.load_entries()
    driver.rest()
    driver.page.go_back()
    driver.page.go_forward()
    driver.rest()
    assert held(driver.choices) == []
    again = driver.unfinished()
    assert again == driver.choices
    driver.room.model.begin(again, keep=False)
    driver.room.model.load_entries()
    driver.rest()
    assert held(driver.choices) == []
    driver.room.model.begin(replace(again, private_met=()), keep=False)
    driver.room.model.load_entries()
    driver.rest()
    assert held(driver.choices) == [SECRET]


def test_undo_never_opens_what_was_not_brought_back(driver):
    driver.page.go_back()
    driver.room.model.put(state.with_entry(driver.choices, TWO), "Add an entry")
    driver.rest()
    driver.room.model.put(state.with_entry(state.without_entry(driver.choices, ONE), ONE), "Move")
    driver.rest()
    while driver.room.model.undo_label:
        driver.room.model.undo()
        driver.rest()
        if ONE in driver.choices.entry_ids:
            assert held(driver.choices) == [SECRET]


def test_a_private_question_of_ones_own_counts_whatever_the_entry_began_with(open_room):
    mine = Template(TemplateId(""), "Mine", fields=(Field("", "Only between us?", True),))
    body = "Open.\n\n# Only between us?\nA name."
    driver = open_room((entry(3, body="Open."), entry(9, body=body)))
    driver.session.starts.change(lambda starting: starting.put_template(mine))
    driver.rest()
    driver.to_review(9)
    assert held(driver.choices) == ["# Only between us?\nA name."]
