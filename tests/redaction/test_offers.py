from __future__ import annotations

import pytest

from npgs_journal.nouns import Answer, DateShown, How, Label
from npgs_journal.redaction.offers import (
    OFFERED,
    default_answer,
    holds_a_form,
    is_month_alone,
    led_in,
    next_person,
    next_place,
    offers,
    ways_to_say,
)


def test_the_next_free_alias():
    assert next_person([]) == "Person A"
    assert next_person(["Person A", "person b"]) == "Person C"
    assert next_person([f"Person {chr(65 + at)}" for at in range(26)]) == "Person AA"
    assert next_place(["Place 1"]) == "Place 2"
    assert next_person([], "es") == "Persona A"
    assert next_place([], "es") == "Lugar 1"


@pytest.mark.parametrize(
    ("label", "form", "words"),
    [
        (Label.NAME, "Rosa", ("Person A",)),
        (Label.PLACE, "Walla Walla", ("Place 1", "a town")),
        (Label.PLACE, "21224", ("a town", "Place 1")),
        (Label.ORG, "Harbor House", ("Place 1", "an organization")),
        (Label.AGE, "93", ("90 or older",)),
        (Label.PHONE, "410-555-0123", ("[phone]",)),
        (Label.EMAIL, "a@example.org", ("[email]",)),
        (Label.ID, "24CR-1", ("[number]",)),
        (Label.URL, "example.org", ("[web address]",)),
        (Label.ADDRESS, "P.O. Box 114", ("[address]",)),
        (Label.DATE, "March 20", ("March", "that week")),
        (Label.DATE, "March 20, 2026", ("March 2026", "2026", "that week")),
        (Label.DATE, "3/27", ("March", "that week")),
        (Label.DATE, "27/3/2026", ("March 2026", "2026", "that week")),
        (Label.DATE, "2026-03-27", ("March 2026", "2026", "that week")),
        (Label.DATE, "08/2026", ("August 2026", "2026", "that week")),
        (Label.DATE, "Sept. 30th", ("September", "that week")),
        (Label.DATE, "the 5th", ("that week",)),
        (Label.DATE, "Christmas Eve", ("December", "that week")),
        (Label.DATE, "8 de mayo de 1990", ("mayo de 1990", "1990", "esa semana")),
        (Label.DATE, "2 de setiembre", ("septiembre", "esa semana")),
        (Label.DATE, "March", ("that month",)),
        (Label.DATE, "marzo de 2026", ("2026", "ese mes")),
    ],
)
def test_what_is_offered(label, form, words):
    assert offers(label, form) == words


def test_an_offer_never_says_the_name():
    assert offers(Label.NAME, "Person") == ("Place 1",)
    assert holds_a_form("my friend ROSÁ", ["Rosa"])
    assert not holds_a_form("Rosario", ["Rosa"])


@pytest.mark.parametrize(
    ("form", "shown", "how", "words"),
    [
        ("March 20", DateShown.EXACT, How.KEEP, None),
        ("March 20", DateShown.MONTH, How.REPLACE, "March"),
        ("March 20", DateShown.NONE, How.REPLACE, "that week"),
        ("March", DateShown.MONTH, How.KEEP, None),
        ("March", DateShown.NONE, How.REPLACE, "that month"),
        ("the 5th", DateShown.MONTH, How.REPLACE, "that week"),
    ],
)
def test_days_follow_what_the_packet_shows_of_days(form, shown, how, words):
    answer = default_answer(Label.DATE, (form,), dates=shown)
    assert answer.how is how
    assert words is None or answer.stands_as == words


def test_a_month_alone():
    assert is_month_alone("March")
    assert is_month_alone("marzo de 2026")
    assert not is_month_alone("March 20")
    assert not is_month_alone("3/27")


@pytest.mark.parametrize(
    ("text", "form", "words", "written"),
    [
        ("We met on March 20.", "March 20", "March", "We met in March."),
        ("On March 20 we met.", "March 20", "March", "In March we met."),
        ("On the 5th we met.", "5th", "that week", "That week we met."),
        ("before March 20", "March 20", "March", "before March"),
        ("Vino el 8 de mayo.", "8 de mayo", "mayo", "Vino en mayo."),
        ("desde el 8 de mayo", "8 de mayo", "mayo", "desde mayo"),
        ("antes del 8 de mayo", "8 de mayo", "mayo", "antes de mayo"),
        ("el 8 de mayo", "8 de mayo", "esa semana", "esa semana"),
    ],
)
def test_the_small_word_before_a_day_goes_with_it(text, form, words, written):
    at = text.index(form)
    start, put = led_in(text, at, words)
    assert text[:start] + put + text[at + len(form) :] == written
    assert put in ways_to_say(Answer(Label.DATE, (form,), How.REPLACE, words))


def test_both_languages_offer_the_same_kinds():
    english, spanish = OFFERED["en"], OFFERED["es"]
    assert english.fixed.keys() == spanish.fixed.keys()
    assert len(english.months) == len(spanish.months) == 12
    assert not set(english.fixed.values()) & set(spanish.fixed.values())
