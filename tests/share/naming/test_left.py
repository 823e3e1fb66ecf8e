"""How often a name may still stand is counted from the answers, by other means than replacing."""

from __future__ import annotations

import pytest
from support.packets import choices, entry

from npgs_journal.nouns import Answer, HeldBack, How, Label, Spot
from npgs_journal.share.naming.left import at_most, is_left, says_more
from npgs_journal.share.pages import read_entry

ONE = entry(1, "Rosa", "Rosa at Rosa Parks Clinic. Hope told me. I hope so.")
ROSA = Answer(Label.NAME, ("Rosa",), How.REPLACE, "Person A")


def allowed(*answers: Answer, held: tuple[HeldBack, ...] = ()):
    return at_most([read_entry(ONE)], ["Was rosa there?"], choices(ONE, answers=answers, held_back=held))


def test_a_name_may_stand_nowhere():
    assert allowed(ROSA) == {("rosa", Label.NAME): 0}
    assert allowed(Answer(Label.NAME, ("Rosa",), How.KEEP)) == {}


def test_a_name_may_stand_where_it_is_kept_by_itself_or_inside_a_longer_one():
    clinic = Answer(Label.ORG, ("Rosa Parks Clinic",), How.KEEP)
    assert allowed(ROSA, clinic) == {("rosa", Label.NAME): 1}
    once = Answer(Label.NAME, ("Rosa",), How.REMOVE, "", (Spot(ONE.id, 0, 4),))
    assert allowed(once) == {("rosa", Label.NAME): 1}


def test_an_ordinary_word_may_stand_as_often_as_it_names_nobody():
    hope = Answer(Label.NAME, ("Hope",), How.REPLACE, "Person B")
    assert allowed(hope) == {("hope", Label.NAME): 1}
    assert allowed(hope, held=(HeldBack("I hope so."),)) == {("hope", Label.NAME): 2}


@pytest.mark.parametrize("text", ["with ROSA", "Rósa’s", "the Rosas"])
def test_any_form_counts(text):
    assert is_left([text], allowed(ROSA))
    assert says_more(f"a b {text}", "a b", allowed(ROSA))


@pytest.mark.parametrize("text", ["Rosario", "Person A", "prosa"])
def test_what_only_begins_alike_does_not(text):
    assert not is_left([text], allowed(ROSA))
    assert not says_more(text, "", allowed(ROSA))
