"""What must not be in a packet, worked out anew from the choices."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.packets import choices, entry

from npgs_journal.nouns import Alias, Block, BlockKind, HeldBack, Packet, PacketEntry, Run
from npgs_journal.share import build_packet, seek
from npgs_journal.share.sought import leak_in, places, whole_places


def packet_of(text: str, title: str = "") -> Packet:
    """A packet that says `text`, whatever was chosen."""
    block = Block(BlockKind.PARAGRAPH, (Run(text),))
    return Packet("en", "For Dana", (), (PacketEntry(title, "November 2026", (block,), ""),), 0, 0)


def found(body: str, text: str, title: str = "", **facts) -> str | None:
    """What is found in a packet that says `text` where the entry says `body`."""
    one = entry(1, title, body)
    return leak_in(packet_of(text, title), seek([one], choices(one, **facts)))


def stretch(body: str, start: int, end: int) -> HeldBack:
    return HeldBack(body[start:end], entry(1).id, start, end)


@pytest.mark.parametrize(
    ("text", "passage", "at"),
    [
        ("aaa", "aa", [0, 1]),
        ("café", "cafe", []),
        ("q\u0323\u0301", "q", []),
        ("❤\ufe0f ❤", "❤", [3]),
        ("x", "", []),
    ],
)
def test_places(text, passage, at):
    assert places(text, passage) == at


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("Rosa, Rosario", "Rosa", 1),
        ("Rosa是", "Rosa", 1),
        ("是Rosa", "Rosa", 1),
        ("王芳是", "王芳", 1),
        ("“Rosa”", "Rosa", 1),
        ("aRosa Rosa1", "Rosa", 0),
    ],
)
def test_whole_places(text, name, count):
    assert len(whole_places(text, name)) == count


ONE = "It rained. It rained. Dry."


@pytest.mark.parametrize(
    ("held", "text", "what"),
    [
        ((HeldBack("It rained."),), "Dry.", None),
        ((HeldBack("It rained."),), "It rained. Dry.", "held-back"),
        ((HeldBack("It\nrained."),), "It rained. Dry.", "held-back"),
        ((stretch(ONE, 0, 10),), "It rained. Dry.", None),
        ((stretch(ONE, 0, 10),), ONE, "held-back"),
        ((stretch(ONE, 0, 10), stretch(ONE, 11, 21)), "It rained. Dry.", "held-back"),
        ((stretch(ONE, 0, 10), stretch(ONE, 0, 11)), "It rained. Dry.", None),
        ((stretch(ONE, 10, 11),), ONE, None),
        ((), ONE, None),
        ((), "It snowed. Dry.", "foreign"),
        ((), "Dry. It rained.", "foreign"),
    ],
)
def test_passages(held, text, what):
    assert found(ONE, text, held_back=held) == what


def test_a_stretch_over_two_blocks():
    body = "one two\n\nthree four"
    cut = stretch(body, 4, 14)
    assert found(body, "one four", held_back=(cut,)) is None
    assert found(body, "one two three four", held_back=(cut,)) == "held-back"


def test_a_sign_without_the_form_it_asked_for():
    body = "❤\ufe0f ❤"
    assert found(body, "❤", held_back=(stretch(body, 0, 1),)) is None


@pytest.mark.parametrize(
    ("text", "title", "what"),
    [
        ("Person A came.", "Person A", None),
        ("Rosa came.", "Person A", "name"),
        ("Person A came.", "Rosa", "name"),
    ],
)
def test_names(text, title, what):
    one = entry(1, "Rosa", "Rosa came.")
    sought = seek([one], choices(one, aliases=(Alias("Rosa", "Person A"),)))
    assert leak_in(packet_of(text, title), sought) == what


def test_an_alias_may_be_another_name_or_hold_a_passage():
    one = entry(1, "", "Hope asked Will. A place.")
    chosen = choices(
        one, aliases=(Alias("Hope", "Will"), Alias("Will", "A place")), held_back=(HeldBack("A place."),)
    )
    assert leak_in(build_packet([one], chosen), seek([one], chosen)) is None


def test_an_alias_inside_a_word_is_not_the_packets_own():
    """Taking it out there would hide what stands around it."""
    one = entry(1, "", "Rosa said Willow")
    chosen = choices(one, aliases=(Alias("Rosa", "Will"),), held_back=(HeldBack("Willow"),))
    packet = build_packet([one], chosen)
    assert leak_in(packet, seek([one], chosen)) is None
    assert leak_in(packet_of("Will said Willow"), seek([one], chosen)) == "held-back"


def test_entries_keep_their_order_and_none_comes_twice():
    one, two = entry(1, "One", "first"), entry(2, "Two", "second")
    chosen = choices(one, two)
    packet, sought = build_packet([one, two], chosen), seek([one, two], chosen)
    assert leak_in(packet, sought) is None
    assert leak_in(replace(packet, entries=packet.entries[1:]), sought) is None
    assert leak_in(replace(packet, entries=packet.entries[::-1]), sought) == "foreign"
    assert leak_in(replace(packet, entries=packet.entries * 2), sought) == "foreign"


def test_nothing_sought_is_shown_by_mistake():
    one = entry(1, "", "Rosa came")
    assert "Rosa" not in repr(seek([one], choices(one, aliases=(Alias("Rosa", "Person A"),))))
