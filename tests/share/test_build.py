"""From entries and choices to the frozen packet."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from support.packets import choices, entry, ids

from npgs_journal.errors import (
    AliasHoldsName,
    EntryIsPrivate,
    EntryMissing,
    NameNotFound,
    NothingChosen,
    NothingLeft,
    PassageNotFound,
    WrongCall,
)
from npgs_journal.nouns import (
    Alias,
    BlockKind,
    ConcernId,
    DateShown,
    Direction,
    HeldBack,
    Mark,
    PacketChoices,
    Space,
    Style,
    ValueId,
)
from npgs_journal.share import build_packet, intended_text, values_line
from npgs_journal.values import primer

FIXED = (primer().chosen_line, primer().note_to_reader)
ONE = entry(1, "Rosa came", "Rosa sat with **me**. It rained.\n\nI was *glad*.")
TWO = entry(2, "Two", "It rained. Hope, not Hopeful.")


def told(*entries, **facts) -> str:
    facts.setdefault("reader", "")
    facts.setdefault("dates", DateShown.NONE)
    text = intended_text(build_packet(entries, choices(*entries, **facts)))
    return text.split(f"{FIXED[-1]}\n\n", 1)[1].rstrip("\n")


def body(text: str, **facts) -> str:
    return told(entry(1, "", text), **facts)


def held(text: str, start: int, end: int) -> HeldBack:
    return HeldBack(text[start:end], entry(1).id, start, end)


def test_the_whole_text_of_a_packet():
    full = entry(
        1,
        "A *day* with Rosa",
        "# First\n\nOne **bold**\nand _soft_.\n\n"
        "- a\n- b\n\n  more of b\n  1. deep\n\n> said\n> again\n\n7. x\n8. y",
        marks=(
            Mark(ValueId("transparent"), Direction.LIVED),
            Mark(ValueId("hopeful"), Direction.UNDER_STRAIN, (ConcernId("stigma"),)),
            Mark(ValueId("hopeful"), Direction.LIVED),
        ),
    )
    chosen = choices(
        full,
        TWO,
        reader=" Dana  Lee ",
        from_name="Sam",
        purpose="to be heard",
        aliases=(Alias("Rosa", "Person A"),),
        show_direction=True,
        dates=DateShown.EXACT,
    )
    packet = build_packet([TWO, full], chosen)
    assert packet.title == "For Dana Lee"
    assert (packet.held_back, packet.replaced, packet.language) == (0, 1, "en")
    assert (
        intended_text(packet)
        == """\
From Sam
For Dana Lee
About 1 minute to read
This holds what I chose to share.
This is reflection, not a clinical record or a report. Please do not copy it into a chart or personnel \
file without asking me. If something here means you must act, please talk with me first if you can.

A *day* with Person A
12 November 2026

First

One bold
and soft.

• a
• b

more of b
  1. deep

  said
  again

7. x
8. y

Lived: Hopeful, Transparent. Under strain: Hopeful.

Two
12 November 2026

It rained. Hope, not Hopeful.
"""
    )


@pytest.mark.parametrize(
    ("shown", "line"),
    [(DateShown.EXACT, "12 November 2026"), (DateShown.MONTH, "November 2026"), (DateShown.NONE, "")],
)
def test_the_day_is_the_persons_own(shown, line):
    late = replace(ONE, written_at=datetime(2026, 11, 13, 3, tzinfo=UTC))
    assert build_packet([late], choices(late, dates=shown)).entries[0].when == line


def test_nothing_is_named_unasked():
    packet = build_packet([ONE], PacketChoices(ids(ONE), ""))
    assert packet.title == "A packet"
    assert packet.top == ("About 1 minute to read", *FIXED)
    assert packet.sections == ()
    assert packet.entries[0].room_lines == 0
    assert packet.entries[0].values_line == ""
    assert packet.entries[0].when == "November 2026"


def test_values():
    marks = (Mark(ValueId("transparent"), Direction.LIVED), Mark(ValueId("hopeful"), Direction.UNDER_STRAIN))
    assert values_line(marks) == "Values: Hopeful, Transparent"
    assert values_line(marks, show_direction=True) == "Lived: Transparent. Under strain: Hopeful."
    assert values_line(marks[:1], show_direction=True) == "Lived: Transparent."
    assert values_line(()) == values_line((), show_direction=True) == ""
    marked = replace(ONE, marks=marks)
    assert build_packet([marked], choices(marked, show_values=False)).entries[0].values_line == ""


# Chosen ----------------------------------------------------------------------------------------------


def test_the_order_is_the_persons_and_each_entry_comes_once():
    chosen = PacketChoices((TWO.id, ONE.id, TWO.id), "Dana")
    assert [made.title for made in build_packet([ONE, TWO], chosen).entries] == ["Two", "Rosa came"]


@pytest.mark.parametrize(
    ("entries", "chosen", "error"),
    [
        ([ONE], (), NothingChosen),
        ([ONE], ids(TWO), EntryMissing),
        ([ONE, replace(TWO, deleted_at=TWO.written_at)], ids(ONE, TWO), EntryMissing),
        ([ONE, replace(TWO, space=Space.ABOUT_ME)], ids(ONE, TWO), EntryIsPrivate),
        ([entry(1, "", " \n ")], ids(ONE), NothingLeft),
        ([entry(1, "\u200b", "\u202e\n\u00a0")], ids(ONE), NothingLeft),
    ],
)
def test_what_cannot_be_chosen(entries, chosen, error):
    with pytest.raises(error):
        build_packet(entries, PacketChoices(chosen, "Dana"))


# Held back -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "passages", "left"),
    [
        ("One two three.", ["two"], "One three."),
        ("One **two** three.", ["two"], "One three."),
        ("One **two** three.", ["**two**"], "One three."),
        ("One **two** three.", ["One two"], "three."),
        ("One **two** three.", ["One **two** three"], "."),
        ("One two\nthree.", ["two three"], "One."),
        ("One\n\ntwo", ["One two"], ""),
        ("One\n\ntwo\n\nthree", ["One two"], "three"),
        ("- One\n- two\n- three", ["two"], "• One\n• three"),
        ("- One\n- two", ["- One"], "• two"),
        ("1. a\n2. b\n3. c", ["b"], "1. a\n2. c"),
        ("3. a\n4. b\n5. c", ["a"], "3. b\n4. c"),
        ("1. a\n\n   more\n2. b", ["a"], "1. more\n2. b"),
        ("# Head\n\ntext", ["Head"], "text"),
        ("> said", ["> said"], ""),
        ("a \\*star\\* b", ["*star*"], "a b"),
        ("a \\*star\\* b", ["\\*star\\*"], "a b"),
        ("cafe\u0301 x", ["café"], "x"),
        ("café x", ["cafe\u0301"], "x"),
        ("so\u00adft x", ["soft"], "x"),
        ("👍🏽 x", ["👍🏽"], "x"),
        ("a\u00a0b c", ["a b"], "c"),
        ("It rained. It rained. Dry.", ["It rained."], "Dry."),
        ("\U00012000 x", ["\U00012000"], "x"),
    ],
)
def test_passages_wherever_they_stand(text, passages, left):
    over = tuple(map(HeldBack, passages))
    assert told(entry(1, "T", text), held_back=over).removeprefix("T").strip("\n") == left


@pytest.mark.parametrize(
    ("text", "stretch", "left"),
    [
        ("One two two.", (4, 7), "One two."),
        ("One **two** two.", (4, 11), "One two."),
        ("One **two** two.", (6, 9), "One two."),
        ("One **two** two.", (4, 6), "One two two."),
        ("- a\n- b\n- c", (4, 7), "• a\n• c"),
        ("1. a\n2. b\n3. c", (0, 4), "1. b\n2. c"),
        ("cafe\u0301 x", (3, 4), "caf x"),
        ("❤\ufe0f x", (0, 1), "x"),
        ("a\r\nb c", (3, 4), "a\nc"),
    ],
)
def test_stretches(text, stretch, left):
    assert body(text, held_back=(held(text, *stretch),)) == left


def test_a_stretch_is_of_its_own_entry_alone():
    other = entry(2, "", "One two.")
    assert told(entry(1, "", "One two."), other, held_back=(held("One two.", 4, 7),)) == "One.\n\nOne two."


def test_a_stretch_without_words_of_its_own():
    assert body("One two.", held_back=(HeldBack("", entry(1).id, 3, 7),)) == "One."


@pytest.mark.parametrize(
    "passage",
    [
        HeldBack("snow"),
        HeldBack("it rained."),
        HeldBack("rain", entry(1).id, 0, 4),
        HeldBack("Rosa", entry(9).id, 0, 4),
        HeldBack("x", entry(1).id, 5, 5),
        HeldBack("x", entry(1).id, 5, 5000),
        HeldBack("x", entry(1).id, -1, 5),
        HeldBack("snow", entry(1).id),
        HeldBack(" \n"),
        HeldBack(""),
    ],
)
def test_a_passage_that_stands_nowhere_is_named_by_its_place(passage):
    with pytest.raises(PassageNotFound) as told_so:
        build_packet([ONE], choices(ONE, held_back=(HeldBack("It rained."), passage)))
    assert told_so.value.facts == {"which": 2}


def test_titles_too():
    assert told(entry(1, "The plum tree", "x"), held_back=(HeldBack("plum tree"),)) == "The\n\nx"
    assert told(entry(1, "The plum tree", "x"), held_back=(HeldBack("The plum tree"),)) == "x"


def test_a_title_alone():
    assert told(entry(1, "Only a title", " ")) == "Only a title"
    assert told(entry(1, "T", "x y"), held_back=(HeldBack("x y"),)) == "T"


def test_a_mark_where_something_was_held_back():
    over = (HeldBack("two"),)
    packet = build_packet(
        [entry(1, "two", "One two.")], choices(entry(1), held_back=over, mark_held_back=True)
    )
    (made,) = packet.entries
    assert made.title == "[Held back]"
    assert [(run.text, run.style) for run in made.blocks[0].runs] == [
        ("One ", Style.PLAIN),
        ("[Held back]", Style.EMPHASIS),
        (".", Style.PLAIN),
    ]


def test_an_entry_of_which_nothing_is_left_goes_and_the_others_stay():
    assert told(entry(1, "", "gone"), entry(2, "", "stays"), held_back=(HeldBack("gone"),)) == "stays"
    with pytest.raises(NothingLeft):
        body("gone", held_back=(HeldBack("gone"),))


# Names -----------------------------------------------------------------------------------------------


def test_names_in_titles_and_text_and_in_more_than_one_style():
    aliases = (Alias("Rosa", "Person A"), Alias("Hope", "Person B"))
    packet = build_packet([ONE, TWO], choices(ONE, TWO, aliases=aliases))
    assert packet.entries[0].title == "Person A came"
    assert "Person A sat" in intended_text(packet)
    assert "Person B, not Hopeful." in intended_text(packet)
    assert packet.replaced == 2
    assert body("**Ro**sa and *Rosa*", aliases=aliases[:1]) == "Person A and Person A"


def test_a_name_only_inside_what_is_held_back_counts_as_found_and_not_as_replaced():
    over = (HeldBack("Rosa sat with me."), HeldBack("Rosa came"))
    packet = build_packet([ONE], choices(ONE, held_back=over, aliases=(Alias("Rosa", "Person A"),)))
    assert (packet.replaced, packet.held_back) == (0, 2)


def test_a_name_that_comes_together_when_something_is_held_back():
    assert (
        body("Ro(x)sa. 王x芳", held_back=(HeldBack("x"),), aliases=(Alias("王x芳", "Q."),)) == "Ro()sa. 王芳"
    )


@pytest.mark.parametrize(
    ("alias", "error", "facts"),
    [
        (Alias("Tobias", "Person A"), NameNotFound, {"which": 2}),
        (Alias("rosa", "Person A"), NameNotFound, {"which": 2}),
        (Alias("Hopef", "Person A"), NameNotFound, {"which": 2}),
        (Alias("", "Person A"), NameNotFound, {"which": 2}),
        (Alias("Rosa", "My rosa"), AliasHoldsName, {"which": 2}),
        (Alias("Rosa", " \u200b"), WrongCall, {"reason": "empty-alias", "which": 2}),
    ],
)
def test_aliases_that_do_not_fit(alias, error, facts):
    with pytest.raises(error) as told_so:
        build_packet([ONE], choices(ONE, aliases=(Alias("me", "us"), alias)))
    assert told_so.value.facts == facts


# What cannot be drawn --------------------------------------------------------------------------------


def test_boxes():
    assert body("a \U00012000 b \u0301c \ud83d") == "a □ b □c \ufffd"
    assert told(entry(1, "\U00012000", "x")) == "□\n\nx"
    packet = build_packet([ONE], choices(ONE, reader="\U00012000", from_name="\n"))
    assert packet.top[0] == "For □"


def test_kinds_and_depths():
    packet = build_packet(
        [one := entry(1, "", "## Head\n\n- a\n  - b\n\n> > deep\n\n2. n")], choices(one, reader="")
    )
    kinds = [(block.kind, block.level, block.label) for block in packet.entries[0].blocks]
    assert kinds == [
        (BlockKind.HEADING, 2, ""),
        (BlockKind.LIST_ITEM, 1, "•"),
        (BlockKind.LIST_ITEM, 2, "•"),
        (BlockKind.QUOTE, 2, ""),
        (BlockKind.LIST_ITEM, 1, "2."),
    ]


def test_the_same_choices_give_the_same_packet():
    assert build_packet([ONE, TWO], choices(ONE, TWO)) == build_packet([TWO, ONE], choices(ONE, TWO))
