from __future__ import annotations

import pytest

from npgs_journal.nouns import Answer, How, Label
from npgs_journal.redaction import BREAK
from npgs_journal.redaction.placing import placed, suggestions

ROSA = Answer(Label.NAME, ("Rosa Lee", "Rosa"), How.REPLACE, "Person A")
HOPE = Answer(Label.NAME, ("Hope",), How.REPLACE, "Person B")


def places(text: str, *answers: Answer, **more: object) -> list[tuple[str, int, bool]]:
    return [(text[one.start : one.end], one.which, one.is_meant) for one in placed(text, answers, **more)]


def test_the_longest_comes_first_and_none_overlaps_another():
    assert places("Rosa Lee and rosa", ROSA) == [("Rosa Lee", 0, True), ("rosa", 0, True)]
    lee = Answer(Label.ORG, ("Lee Clinic Center",), How.KEEP)
    assert places("Rosa Lee Clinic Center", ROSA, lee) == [("Rosa", 0, True), ("Lee Clinic Center", 1, True)]


def test_an_ordinary_word_is_meant_where_it_reads_as_a_name():
    text = "Hope told me. I hope so. Then I met Hope at noon."
    assert places(text, HOPE) == [
        ("Hope", 0, True),
        ("hope", 0, False),
        ("Hope", 0, True),
    ]


def test_an_ordinary_word_is_meant_where_the_person_says_so():
    text = "I hope so and hope not."
    assert places(text, HOPE, also=lambda _, start, __: start == 2) == [
        ("hope", 0, True),
        ("hope", 0, False),
    ]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("My friend hope called. We hope so.", [10]),
        ("Hope got the key.", [0]),
        ("We met about hope. I hope just this.", [13]),
        ("The hope of it. She will read.", []),
        ("Hope's sister and hope's end.", [0]),
    ],
)
def test_places_that_would_stand_for_a_person_can_be_asked_about(text, asked):
    words = [one.start for one in placed(text, [HOPE]) if one.is_meant]
    assert words == asked


def test_a_number_is_meant_where_it_is_an_age():
    age = Answer(Label.AGE, ("93",), How.REPLACE, "90 or older")
    assert places("She turned 93. It was 93 miles.", age) == [("93", 0, True), ("93", 0, False)]


def test_of_two_answers_for_one_word_the_kind_decides():
    month = Answer(Label.DATE, ("June",), How.KEEP)
    june = Answer(Label.NAME, ("June",), How.REPLACE, "Person C")
    assert places("His wife June left last June.", june, month) == [("June", 0, True), ("June", 1, True)]


def test_a_text_that_was_cut_is_not_shown_to_the_finder():
    assert places("Hope told rosa", HOPE, ROSA, is_whole=False) == [("rosa", 1, True)]


def test_nothing_is_looked_for_without_answers():
    assert placed("Rosa", ()) == []


def test_a_name_never_reaches_from_one_block_into_the_next():
    text = f"I met Rosa{BREAK}Lee came"
    assert [text[one.start : one.end] for one in placed(text, [ROSA])] == ["Rosa"]
    assert all(BREAK not in text[one.start : one.end] for one in suggestions(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I met Beto Cárdenas there.", ["Beto Cárdenas"]),
        ("I met Rosa in Boston.", ["Rosa", "Boston"]),
    ],
)
def test_a_surname_that_is_a_town_too_belongs_to_the_given_name_before_it(text, found):
    assert [text[one.start : one.end] for one in suggestions(text)] == found
