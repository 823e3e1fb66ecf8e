"""What the reader gets besides the entries: the top, what is asked about each, the primer, room to answer."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from support import finished
from support.packets import choices, entry

from npgs_journal.errors import NameNotFound, WrongCall
from npgs_journal.nouns import (
    Alias,
    BlockKind,
    ConcernId,
    DateShown,
    Direction,
    EntryAsk,
    HeldBack,
    Mark,
    ValueId,
)
from npgs_journal.share import FORMATS, build_packet, intended_text, page_count, seek
from npgs_journal.share.intended import block_words
from npgs_journal.share.length import with_pages
from npgs_journal.share.pages import read_entry
from npgs_journal.values import concerns, primer, values

ONE = entry(1, "Rosa came", "Rosa sat with me. It rained.")
TWO = entry(2, "Two", "It rained.")
FIXED = (primer().chosen_line, primer().note_to_reader)


def packet_of(*entries, **facts):
    return build_packet(entries, choices(*entries, **facts))


def let_pass(*entries, **facts) -> None:
    """Write the packet in every format and look through each."""
    chosen = choices(*entries, **facts)
    packet, sought = build_packet(entries, chosen), seek(entries, chosen)
    for kind in FORMATS:
        finished.let_pass(kind, packet, sought)


# The top ---------------------------------------------------------------------------------------------

FILLED = {
    "from_name": "Sam",
    "would_like": ("Just listen", " my own\nwords "),
    "question": "How do I go on?",
    "sentences": ("Four times since August I was asked to press someone.", " Twice\nI said no. "),
    "from_last_time": "We wanted to try it.",
}


def test_the_top_says_what_was_filled_in_and_then_what_it_is():
    assert packet_of(ONE, **FILLED).top == (
        "From Sam",
        "For Dana",
        "What I would like: Just listen; my own words",
        "My question: How do I go on?",
        "Four times since August I was asked to press someone.",
        "Twice I said no.",
        "About 1 minute to read",
        "From last time: We wanted to try it.",
        *FIXED,
    )
    let_pass(ONE, **FILLED)


def test_what_is_empty_is_not_there():
    assert packet_of(ONE, reader="", would_like=("", " "), question="\n", from_last_time="\u200b").top == (
        "About 1 minute to read",
        *FIXED,
    )


@pytest.mark.parametrize(
    ("count", "line"),
    [
        (1, "About 1 minute to read"),
        (150, "About 1 minute to read"),
        (399, "About 2 minutes to read"),
        (2000, "About 11 minutes to read"),
    ],
)
def test_about_how_long(count, line):
    """At 200 words a minute, rounded up; the title counts too."""
    assert line in packet_of(entry(1, "T", "word " * count)).top


def test_scripts_without_spaces_are_counted_by_letters():
    assert "About 2 minutes to read" in packet_of(entry(1, "", "字" * 700)).top


def test_a_format_with_pages_says_how_many_and_the_others_do_not():
    long = entry(1, "T", "word " * 2000)
    packet = packet_of(long)
    data = FORMATS["pdf"].write(packet)
    count = page_count(data)
    assert count > 2
    assert f"About 11 minutes to read, {count} pages" in with_pages(packet, count).top
    assert "About 11 minutes to read\n" in FORMATS["text"].write(packet).decode()
    assert "About 11 minutes to read, 1 page" in with_pages(packet, 1).top
    let_pass(long)


def test_my_questions_can_be_left_out():
    asked = (EntryAsk(ONE.id, ("Back me up",), "And now?"),)
    packet = packet_of(ONE, **FILLED, entry_asks=asked, show_questions=False)
    assert "question" not in intended_text(packet).split(FIXED[0])[0]
    assert packet.entries[0].asks == ("What I would like: Back me up",)
    let_pass(ONE, **FILLED, entry_asks=asked, show_questions=False)


def test_each_entry_has_its_own_asks():
    asked = (EntryAsk(TWO.id, ("Just listen",), "Why?"), EntryAsk(entry(9).id, (), "Not chosen"))
    packet = packet_of(ONE, TWO, entry_asks=asked, dates=DateShown.NONE)
    assert [each.asks for each in packet.entries] == [
        (),
        ("What I would like: Just listen", "My question: Why?"),
    ]
    assert "Two\nWhat I would like: Just listen\nMy question: Why?\n\nIt rained.\n" in intended_text(packet)
    let_pass(ONE, TWO, entry_asks=asked)


def test_asks_go_with_their_entry():
    asked = (EntryAsk(TWO.id, ("Just listen",), "Why?"),)
    held = (HeldBack("It rained."), HeldBack("Two"))
    packet = packet_of(ONE, TWO, entry_asks=asked, held_back=held)
    assert len(packet.entries) == 1
    assert "Why?" not in intended_text(packet)
    let_pass(ONE, TWO, entry_asks=asked, held_back=held)


# Held back and renamed like titles -------------------------------------------------------------------


def test_names_and_passages_in_the_persons_own_words():
    facts = {
        "would_like": ("Talk about Rosa", "It rained.", "Just listen"),
        "question": "Is Rosa well? It rained.",
        "sentences": ("Twice since May Rosa was asked to leave. It rained.", "It rained."),
        "from_last_time": "It rained.",
        "entry_asks": (EntryAsk(ONE.id, ("It rained.",), "Rosa's turn?"),),
        "aliases": (Alias("Rosa", "Person A"),),
        "held_back": (HeldBack("It rained."),),
    }
    packet = packet_of(ONE, **facts)
    assert packet.top[1:5] == (
        "What I would like: Talk about Person A; Just listen",
        "My question: Is Person A well?",
        "Twice since May Person A was asked to leave.",
        "About 1 minute to read",
    )
    assert not any(line.startswith("From last time") for line in packet.top)
    assert packet.entries[0].asks == ("My question: Person A's turn?",)
    let_pass(ONE, **facts)


def test_a_passage_that_comes_together_when_a_wish_is_left_out():
    facts = {"would_like": ("one", "gone", "two"), "held_back": (HeldBack("gone"), HeldBack("one; two"))}
    with_words = entry(1, "", "gone. one; two")
    assert not any(line.startswith("What I") for line in packet_of(with_words, **facts).top)
    let_pass(with_words, **facts)


def test_a_name_or_passage_that_stands_in_my_question_alone_is_found():
    facts = {
        "question": "Does Tobias know about the plum tree?",
        "aliases": (Alias("Tobias", "Person A"),),
        "held_back": (HeldBack("the plum tree"),),
    }
    assert packet_of(ONE, **facts).top[1] == "My question: Does Person A know about?"
    let_pass(ONE, **facts)
    with pytest.raises(NameNotFound):
        packet_of(ONE, **{**facts, "held_back": ()}, show_questions=False)


def test_a_passage_cut_in_its_place_may_be_asked_about():
    facts = {"question": "It rained. Why?", "held_back": (HeldBack("It rained.", TWO.id, 0, 10),)}
    assert "My question: It rained. Why?" in packet_of(TWO, **facts).top
    let_pass(TWO, **facts)


def test_a_mark_where_something_was_held_back():
    facts = {"question": "Why the rain?", "held_back": (HeldBack("the rain"),), "mark_held_back": True}
    assert packet_of(ONE, **facts).top[1] == "My question: Why [Held back]?"
    let_pass(ONE, **facts)


def test_what_the_person_writes_stays_text():
    facts = {"question": "{text} *not* #bold \U00012000", "from_last_time": "My question: {0}"}
    top = packet_of(ONE, **facts).top
    assert "My question: {text} *not* #bold □" in top
    assert "From last time: My question: {0}" in top
    let_pass(ONE, **facts)


# Values of passages ----------------------------------------------------------------------------------


def passage_mark(body: str, passage: str, value: str = "hopeful") -> Mark:
    start = body.index(passage)
    return Mark(ValueId(value), Direction.UNDER_STRAIN, (), start, start + len(passage))


@pytest.mark.parametrize(
    ("held", "line"),
    [
        ((), "Values: Hopeful"),
        ((HeldBack("the **boat** sank"),), ""),
        ((HeldBack("the boat sank"),), ""),
        ((HeldBack("boat"),), "Values: Hopeful"),
        ((HeldBack("I said:"),), "Values: Hopeful"),
        ((HeldBack("", entry(1).id, 8, 25),), ""),
        ((HeldBack("", entry(1).id, 8, 16),), "Values: Hopeful"),
        ((HeldBack("the boat"), HeldBack("sank")), ""),
    ],
)
def test_a_value_of_a_passage_is_named_while_some_of_the_passage_is_there(held, line):
    body = "I said: the **boat** sank. So."
    one = entry(1, "", body, marks=(passage_mark(body, "the **boat** sank"),))
    assert packet_of(one, held_back=held).entries[0].values_line == line
    let_pass(one, held_back=held)


def test_a_full_stop_that_is_left_says_nothing_of_a_passage():
    body = "One. Two."
    one = entry(1, "", body, marks=(passage_mark(body, "Two."),))
    assert packet_of(one, held_back=(HeldBack("Two"),)).entries[0].values_line == ""


def test_a_mark_on_the_whole_entry_stays():
    body = "One. Two."
    marks = (passage_mark(body, "Two."), Mark(ValueId("transparent"), Direction.LIVED))
    one = entry(1, "", body, marks=marks)
    held = (HeldBack("Two."),)
    assert packet_of(one, held_back=held).entries[0].values_line == "Values: Transparent"
    assert packet_of(one, held_back=held, show_direction=True).entries[0].values_line == "Lived: Transparent."


def test_the_letters_that_a_mark_is_about():
    """Letters of words where there are any; of a mark on the whole entry, or on blanks, there are none."""
    read = read_entry(entry(1, "", "a *b*, 😀 !"))
    assert read.flat == "a b, 😀 !"

    def about(start=None, end=None) -> str:
        mark = Mark(ValueId("hopeful"), Direction.LIVED, (), start, end)
        return "".join(read.flat[at] for at in read.letters_of(mark))

    found = [about(0, 6), about(7, 10), about(1, 2), about()]
    assert found == ["ab", "😀!", "", ""]


def test_a_replaced_name_is_still_there():
    one = entry(1, "", "Rosa came.", marks=(passage_mark("Rosa came.", "Rosa"),))
    aliases = (Alias("Rosa", "Person A"),)
    assert packet_of(one, aliases=aliases).entries[0].values_line == "Values: Hopeful"
    let_pass(one, aliases=aliases)


# The primer ------------------------------------------------------------------------------------------

PICKED = tuple(map(ValueId, ("transparent", "voluntary")))


def test_the_primer_explains_what_was_picked_in_the_official_order():
    (section,) = packet_of(ONE, primer=PICKED).sections
    told = [(block.kind, block_words(block)) for block in section.blocks]
    said, by_id = primer(), {value.id: value for value in values()}
    voluntary, transparent = by_id["voluntary"], by_id["transparent"]
    p, h, item = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM
    assert section.title == "What peer support is"
    assert told == [
        (p, said.opening),
        (h, "Voluntary"),
        (p, voluntary.explanation),
        (p, f"What a supervisor can do: {voluntary.supervisor}"),
        (h, "Transparent"),
        (p, transparent.explanation),
        (p, f"What a supervisor can do: {transparent.supervisor}"),
        (h, "Questions you could ask me"),
        (item, voluntary.supervisor_prompts[0]),
        (item, transparent.supervisor_prompts[0]),
        (h, "A question you could ask yourself"),
        (p, said.supervisor_question),
        (p, said.closing),
        (p, said.purpose_source),
    ]
    let_pass(ONE, primer=PICKED)


def test_signs_and_concerns_are_never_printed():
    strained = Mark(ValueId("hopeful"), Direction.UNDER_STRAIN, (ConcernId("stigma"),))
    told = intended_text(packet_of(replace(ONE, marks=(strained,)), primer=(ValueId("hopeful"),)))
    (value,) = (each for each in values() if each.id == "hopeful")
    assert value.explanation in told
    signs = (*value.signs_lived, *(sign.text for sign in value.signs_under_strain))
    assert [sign for sign in signs if sign in told] == []
    assert [each.label for each in concerns() if each.label in told] == []


@pytest.mark.parametrize(
    "picked", [("voluntary", "hopeful", "respectful", "transparent"), ("kindness",), ("hopeful", "kindness")]
)
def test_a_primer_holds_three_known_values_at_most(picked):
    with pytest.raises(WrongCall) as told:
        packet_of(ONE, primer=tuple(map(ValueId, picked)))
    assert told.value.facts == {"reason": "primer"}


def test_the_primer_fits_on_one_page_with_room_to_answer():
    def length(value) -> int:
        return -len(value.explanation + value.supervisor + value.supervisor_prompts[0])

    for three in combinations(sorted(values(), key=length)[:4], 3):
        packet = packet_of(TWO, primer=tuple(value.id for value in three), room_to_answer=True)
        assert page_count(FORMATS["pdf"].write(packet)) == 2


# Room to answer --------------------------------------------------------------------------------------


def test_room_to_answer_changes_no_word():
    plain, roomy = packet_of(ONE, TWO, primer=PICKED), packet_of(ONE, TWO, primer=PICKED, room_to_answer=True)
    assert intended_text(plain) == intended_text(roomy)
    assert [each.room_lines for each in (*plain.entries, *plain.sections)] == [0, 0, 0]
    assert all(each.room_lines > 0 for each in (*roomy.entries, *roomy.sections))
    let_pass(ONE, TWO, primer=PICKED, room_to_answer=True)
