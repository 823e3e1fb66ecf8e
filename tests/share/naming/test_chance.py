"""Whatever the entries: nobody who is replaced is left, nobody shares a word, keep once keeps one place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from support.finished import let_pass
from support.naming import all_answered, peopled
from support.packets import journals

from npgs_journal.errors import AliasHoldsName, AliasTaken, NameNotFound, NothingLeft, PassageNotFound
from npgs_journal.nouns import Answer, How, Label, Packet
from npgs_journal.redaction.forms import form_spans, is_bound
from npgs_journal.redaction.identifiers import Strength
from npgs_journal.share import FORMATS, build_packet, seek
from npgs_journal.share.naming.answering import accepted, kept_once
from npgs_journal.share.naming.leftover import leftovers
from npgs_journal.share.naming.lines import gather
from npgs_journal.share.sought import leak_in

CALM = settings(deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, max_examples=60)


def texts(packet: Packet) -> list[str]:
    return [
        text
        for each in packet.entries
        for text in (each.title, *("".join(run.text for run in block.runs) for block in each.blocks))
    ]


def count(packet: Packet, form: str) -> int:
    return sum(len(form_spans(text, form)) for text in texts(packet))


@CALM
@given(peopled())
def test_no_form_of_a_replaced_person_is_left(made):
    entries, chosen = made
    chosen = all_answered(entries, chosen, {})
    packet = build_packet(entries, chosen)
    assert leak_in(packet, seek(entries, chosen)) is None
    for answer in chosen.answers:
        if answer.how is How.REPLACE and answer.label is Label.NAME:
            for form in answer.forms:
                assert is_bound(Label.NAME, form) or count(packet, form) == 0, (form, texts(packet))


@CALM
@given(peopled())
def test_no_two_people_share_a_word_and_no_word_names_anybody(made):
    entries, chosen = made
    chosen = accepted(chosen, gather(entries, chosen))
    words = [each.stands_as for each in chosen.answers if each.label is Label.NAME]
    assert len(set(words)) == len(words)
    forms = [form for each in chosen.answers for form in each.forms if not is_bound(each.label, form)]
    assert [word for word in words for form in forms if form_spans(word, form)] == []


@CALM
@given(peopled(), st.data())
def test_keep_once_keeps_exactly_that_place(made, data):
    entries, chosen = made
    chosen = accepted(chosen, gather(entries, chosen))
    lines = [
        line
        for line in gather(entries, chosen)
        if line.answer and line.answer.how is How.REPLACE and line.label is Label.NAME
    ]
    assume(lines)
    line = data.draw(st.sampled_from(lines))
    places = [seen for seen in line.seen if not seen.stays]
    assume(places)
    place = data.draw(st.sampled_from(places))
    before, after = build_packet(entries, chosen), build_packet(entries, kept_once(chosen, line, place.spot))
    word = line.answer.stands_as
    said = [sum(text.count(word) for text in texts(packet)) for packet in (before, after)]
    assert said[0] - said[1] == 1
    differing = [(a, b) for a, b in zip(texts(before), texts(after), strict=True) if a != b]
    assert len(differing) == 1
    assert differing[0][1].count(place.words) >= 1
    assert leak_in(after, seek(entries, kept_once(chosen, line, place.spot))) is None


def pass_in_every_format(made):
    """Everything answered, the packet passes whatever it is written as, and nothing is left over."""
    entries, chosen = made
    chosen = all_answered(entries, chosen, {})
    packet = build_packet(entries, chosen)
    for kind in FORMATS:
        let_pass(kind, packet, seek(entries, chosen))
    assert [one for one in leftovers(packet, chosen) if one.strength is Strength.SURE] == []


@settings(CALM, max_examples=8)
@given(peopled())
def test_a_packet_with_every_name_answered_passes_in_every_format(made):
    pass_in_every_format(made)


@pytest.mark.torture
@settings(CALM, max_examples=200, derandomize=False)
@given(peopled())
def test_200_packets_with_every_name_answered_pass_in_every_format(made):
    pass_in_every_format(made)


NAMES = (
    "Rosa",
    "Rosa Lee",
    "Mark",
    "Al",
    "Hope",
    "Art",
    "Will",
    "O'Neil",
    "José",
    "王芳",
    "Harbor House",
    "مريم",
)
HOWS = st.sampled_from(How)


@st.composite
def answers(draw: st.DrawFn) -> tuple[Answer, ...]:
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=5))
    return tuple(
        Answer(draw(st.sampled_from([Label.NAME, Label.ORG])), (name,), draw(HOWS), f"Person {chr(65 + at)}")
        for at, name in enumerate(names)
    )


def let_through(made, given_answers) -> None:
    """Any text at all with any answers and passages held back: a packet that was built is never refused."""
    entries, chosen = made
    chosen = replace(chosen, answers=given_answers, aliases=())
    try:
        packet = build_packet(entries, chosen)
    except (AliasHoldsName, AliasTaken, NameNotFound, NothingLeft, PassageNotFound):
        assume(False)
        return
    assert leak_in(packet, seek(entries, chosen)) is None


@CALM
@given(journals(), answers())
def test_no_honest_packet_is_refused(made, given_answers):
    let_through(made, given_answers)


@pytest.mark.torture
@settings(CALM, max_examples=2000, derandomize=False)
@given(journals(), answers())
def test_none_of_2000_honest_packets_is_refused(made, given_answers):
    let_through(made, given_answers)


@pytest.mark.torture
@settings(CALM, max_examples=1000, derandomize=False)
@given(peopled())
def test_no_form_is_left_in_1000_packets(made):
    test_no_form_of_a_replaced_person_is_left.hypothesis.inner_test(made)
