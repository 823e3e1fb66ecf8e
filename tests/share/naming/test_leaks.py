"""How many labelled identifiers a packet of about 97 still says, each answered once for the whole packet.

Nothing is remembered from packet to packet; what asks is answered by the label.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from support.identifier_score import read
from support.naming import all_answered
from support.packets import choices, entry

from npgs_journal.nouns import DateShown, Entry, PacketChoices
from npgs_journal.share import build_packet, intended_text, seek
from npgs_journal.share.naming.leftover import leftovers
from npgs_journal.share.naming.places import Naming
from npgs_journal.share.pages import read_entry
from npgs_journal.share.sought import leak_in

SAMPLE = read(Path(__file__).parents[2] / "redaction" / "sample.jsonl")
IN_A_PACKET = 97
AIM = 3


def picked(seed: int) -> list[dict[str, Any]]:
    """Entries of the sample by chance, until they hold enough labelled identifiers."""
    left = random.Random(seed).sample(SAMPLE, len(SAMPLE))
    chosen: list[dict[str, Any]] = []
    while sum(len(one["spans"]) for one in chosen) < IN_A_PACKET:
        chosen.append(left.pop())
    return chosen


def answered(labelled: list[dict[str, Any]], dates: DateShown) -> tuple[list[Entry], PacketChoices]:
    entries = [entry(number, "", one["text"]) for number, one in enumerate(labelled)]
    places = {
        each.id: [(span["start"], span["end"]) for span in one["spans"]]
        for each, one in zip(entries, labelled, strict=True)
    }
    return entries, all_answered(entries, choices(*entries, dates=dates), places)


def leaked(entries: list[Entry], labelled: list[dict[str, Any]], chosen: PacketChoices) -> list[str]:
    """The labelled words of which a letter or digit is still printed in its place."""
    naming = Naming(chosen.answers)
    found = []
    for each, one in zip(entries, labelled, strict=True):
        gone = {
            at
            for place in naming.of(read_entry(each))
            if not place.stays
            for at in range(place.spot.start, place.spot.end)
        }
        for span in one["spans"]:
            places = range(span["start"], span["end"])
            if any(each.body[at].isalnum() and at not in gone for at in places):
                found.append(each.body[span["start"] : span["end"]])
    return found


@pytest.mark.parametrize("seed", range(6))
def test_identifiers_left_in_a_packet(seed):
    labelled = picked(seed)
    entries, chosen = answered(labelled, DateShown.NONE)
    assert len(leaked(entries, labelled, chosen)) <= AIM


@pytest.mark.parametrize("seed", range(2))
def test_with_months_shown_only_months_stay_besides(seed):
    labelled = picked(seed)
    entries, chosen = answered(labelled, DateShown.MONTH)
    left = [words for words in leaked(entries, labelled, chosen) if words not in {"June", "November"}]
    assert len(left) <= AIM


def test_the_packet_says_what_the_places_say_and_passes():
    entries, chosen = answered(SAMPLE, DateShown.NONE)
    packet = build_packet(entries, chosen)
    text = intended_text(replace(packet, top=()))
    for words in ("Krantz", "410-555-0123", "Amtrak", "2022-08-15"):
        assert any(words in each.body for each in entries), words
        assert words not in text
    assert leak_in(packet, seek(entries, chosen)) is None
    assert leftovers(packet, chosen) == ()


def test_entries_from_another_town():
    """Entries of one packet, written apart from the rules; [[ ]] marks what could identify someone."""
    lines = Path(__file__).with_name("elsewhere.txt").read_text("utf-8").splitlines()
    labelled = [marked(line) for line in lines]
    entries, chosen = answered(labelled, DateShown.NONE)
    assert sum(len(one["spans"]) for one in labelled) == 71
    assert len(leaked(entries, labelled, chosen)) <= AIM


def marked(line: str) -> dict[str, Any]:
    text, spans = "", []
    for number, piece in enumerate(re.split(r"\[\[(.*?)\]\]", line)):
        if number % 2:
            spans.append({"start": len(text), "end": len(text) + len(piece)})
        text += piece
    return {"text": text, "spans": spans}


def test_one_person_is_one_line():
    """Names that the sample calls one person's have one answer, in each packet of one writer's entries."""
    apart = 0
    for journal in sorted({one["journal"] for one in SAMPLE}):
        labelled = [one for one in SAMPLE if one["journal"] == journal]
        entries, chosen = answered(labelled, DateShown.NONE)
        naming = Naming(chosen.answers)
        words: dict[str, set[str]] = {}
        for each, one in zip(entries, labelled, strict=True):
            places = naming.of(read_entry(each))
            for span in one["spans"]:
                for place in places if span["label"] == "NAME" else ():
                    if place.spot.start < span["end"] and span["start"] < place.spot.end and not place.stays:
                        answer = chosen.answers[place.placed.which]
                        words.setdefault(span["who"], set()).add(answer.stands_as)
        apart += sum(len(each) - 1 for each in words.values())
    assert apart <= 5  # surnames alone, initials and pet names: offered to be joined, never joined unasked
