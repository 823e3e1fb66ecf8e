"""Answers take hold letter by letter: what is held back, styled, cleaned or spelled apart changes nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.packets import choices, entry

from npgs_journal.nouns import Answer, HeldBack, How, Label, Spot, Style
from npgs_journal.share import build_packet
from npgs_journal.share.naming.places import Naming, body_origins, title_origins
from npgs_journal.share.pages import read_entry

ROSA = Answer(Label.NAME, ("Rosa",), How.REPLACE, "Person A")


def body(
    text: str, *answers: Answer, title: str = "", held: tuple[HeldBack, ...] = (), **facts: object
) -> str:
    one = entry(1, title, text)
    packet = build_packet([one], choices(one, answers=answers, held_back=held, **facts))
    return "\n".join("".join(run.text for run in block.runs) for block in packet.entries[0].blocks)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Rosa's van, ROSA’s dog", "Person A's van, Person A’s dog"),
        ("**Ro**sa and *rosa*", "Person A and Person A"),
        ("Ro\u00adsa and R\u200bosa", "Person A and Person A"),
        ("Rosario stays", "Rosario stays"),
        ("- Rosa\n- one\n\n> Rosa said", "Person A\none\nPerson A said"),
        ("Rósa and Rosa\u0301", "Person A and Person A"),
    ],
)
def test_every_spelling_is_replaced(text, written):
    assert body(text, ROSA) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("I met Rosa there.", "I met there."),
        ("Rosa came.", "came."),
        ("I met Rosa.", "I met."),
        ("I met (Rosa) there", "I met () there"),
        ("Rosa's sister", "sister"),
        ("Rosa, Rosa", ","),
        ("with Rosa and Rosa Rosa now", "with and now"),
    ],
)
def test_what_is_removed_takes_its_space_and_ending_along(text, written):
    assert body(text, replace(ROSA, how=How.REMOVE)) == written


def test_longer_names_come_first_and_what_is_kept_shields_what_is_in_it():
    clinic = Answer(Label.ORG, ("Rosa Parks Clinic",), How.KEEP)
    assert body("Rosa at Rosa Parks Clinic", ROSA, clinic) == "Person A at Rosa Parks Clinic"
    full = Answer(Label.NAME, ("Rosa Lee",), How.REPLACE, "Person B")
    assert body("Rosa Lee and Rosa", ROSA, full) == "Person B and Person A"


def test_a_word_is_what_the_finder_says_it_is_there():
    june = Answer(Label.NAME, ("June",), How.REPLACE, "Person B")
    month = Answer(Label.DATE, ("June",), How.REPLACE, "that month")
    text = "His wife June came last June."
    assert body(text, june, month) == "His wife Person B came last that month."


def test_titles_are_treated_like_text():
    one = entry(1, "  Rosa's \n ROSA ", "Quiet.")
    packet = build_packet([one], choices(one, answers=(ROSA,)))
    assert packet.entries[0].title == "Person A's Person A"


def test_wishes_and_questions_are_treated_like_text():
    one = entry(1, "", "Rosa.")
    packet = build_packet([one], choices(one, answers=(ROSA,), question="Was I fair to rosa?"))
    assert "My question: Was I fair to Person A?" in packet.top


def test_styles_stay_where_they_were():
    one = entry(1, "", "I met **Rosa Lee** at *noon*.")
    answer = Answer(Label.NAME, ("Rosa Lee",), How.REPLACE, "Person A")
    (block,) = build_packet([one], choices(one, answers=(answer,))).entries[0].blocks
    assert [(run.text, run.style) for run in block.runs] == [
        ("I met ", Style.PLAIN),
        ("Person A", Style.STRONG),
        (" at ", Style.PLAIN),
        ("noon", Style.EMPHASIS),
        (".", Style.PLAIN),
    ]


def test_a_name_that_is_held_back_in_part_is_replaced_in_its_rest():
    held = (HeldBack("", entry(1).id, 6, 8),)
    assert body("I met Rosa there.", ROSA, held=held) == "I met Person A there."


def test_a_name_that_holding_back_brings_together_is_replaced():
    fang = Answer(Label.NAME, ("王芳",), How.REPLACE, "Person A")
    assert body("I met 王x芳.", fang, held=(HeldBack("x"),)) == "I met Person A."


def test_marks_of_what_was_held_back_stay():
    held = (HeldBack("at noon"),)
    assert body("Rosa came at noon, said Rosa.", ROSA, held=held, mark_held_back=True) == (
        "Person A came [Held back], said Person A."
    )


def test_replaced_names_are_counted_once():
    one = entry(1, "Rosa", "Rosa and Jamal and Rosa.")
    jamal = Answer(Label.NAME, ("Jamal",), How.KEEP)
    nobody = Answer(Label.NAME, ("Nobody",), How.REPLACE, "Person Q")
    assert build_packet([one], choices(one, answers=(ROSA, jamal, nobody))).replaced == 1


def test_kept_places_are_of_one_entry_and_of_title_or_text():
    one, two = entry(1, "Rosa", "Rosa"), entry(2, "Rosa", "Rosa")
    kept = replace(ROSA, kept_at=(Spot(one.id, 0, 4), Spot(two.id, 0, 4, in_title=True)))
    packet = build_packet([one, two], choices(one, two, answers=(kept,)))
    assert [(each.title, each.blocks[0].runs[0].text) for each in packet.entries] == [
        ("Person A", "Rosa"),
        ("Rosa", "Person A"),
    ]


def test_every_letter_leads_back_to_the_entry_as_it_was_written():
    one = entry(1, "  Ro\u00adsa \t Lee ", "# *A* b\n\n- c\u0301 d")
    read = read_entry(one)
    assert read.title == "Rosa Lee"
    assert "".join(one.title[at] for at in title_origins(read)) == "Rosa Lee"
    assert [one.body[at] for at in body_origins(read) if at >= 0][:3] == list("A b")
    assert len(body_origins(read)) == len(read.flat)
    (found,) = Naming([Answer(Label.WORD, ("ć",), How.REPLACE, "x")]).of(read)
    assert one.body[found.spot.start : found.spot.end] == "c\u0301"
