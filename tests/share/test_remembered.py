"""What earlier packets and this one show together, though one of them held it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from support.packets import choices, entry, journals

from npgs_journal.errors import EntryIsPrivate, JournalError
from npgs_journal.nouns import (
    Alias,
    Answer,
    HeldBack,
    How,
    Label,
    LedgerId,
    LedgerLine,
    LedgerState,
    Sent,
    Space,
)
from npgs_journal.share import Seen, Sharing, aliases_used, build_packet, intended_text, seen_together
from npgs_journal.share.remembered import passages_held

BODY = "Rosa asked me. I felt the pull to just answer. I have been in that seat."
PULL, SEAT = "I felt the pull to just answer.", "I have been in that seat."
RIDE = entry(1, "The ride", BODY)
RAIN = entry(2, "Rain", "It rained all day, and I have been in that seat.")
SENT_AT = datetime(2026, 11, 14, 9, tzinfo=UTC)


def held(text, of=RIDE):
    start = of.body.index(text)
    return HeldBack(text, of.id, start, start + len(text))


def sent(*entries, number=1, **facts):
    """A packet that left with these entries."""
    made = choices(*entries, **facts)
    line = LedgerLine(
        LedgerId(f"{number:032x}"), SENT_AT, "Dana", "", made.entry_ids, "text", 1, "5" * 64, 0, 0,
        LedgerState.RELEASED, has_copy=True,
    )  # fmt: skip
    text = intended_text(build_packet(entries, made))
    return Sent(line, passages_held(entries, made), aliases_used(made), text)


def together(now, earlier, *entries):
    return [(one.seen, one.quote) for one in seen_together(entries or (RIDE,), now, earlier)]


def test_held_back_last_time_and_shown_now():
    before = sent(RIDE, held_back=(held(SEAT),))
    (found,) = seen_together((RIDE,), choices(RIDE), [before])
    assert (found.seen, found.quote, found.line, found.entry_id) == (Seen.NOW, SEAT, before.line, RIDE.id)
    assert "seat" not in repr(found)


def test_shown_last_time_and_held_back_now():
    assert together(choices(RIDE, held_back=(held(SEAT),)), [sent(RIDE)]) == [(Seen.BEFORE, SEAT)]


def test_the_same_held_back_again_says_nothing():
    now = choices(RIDE, held_back=(held(SEAT),))
    assert together(now, [sent(RIDE, held_back=(held(SEAT),))]) == []
    assert together(choices(RIDE), [sent(RIDE)]) == []
    assert together(now, []) == []


def test_only_the_part_that_differs_is_named():
    before = sent(RIDE, held_back=(held(f"{PULL} {SEAT}"),))
    assert together(choices(RIDE, held_back=(held(PULL),)), [before]) == [(Seen.NOW, SEAT)]
    assert together(choices(RIDE, held_back=(held(BODY),)), [before]) == [(Seen.BEFORE, "Rosa asked me.")]


def test_words_that_were_held_back_wherever_they_stand_in_titles_too():
    before = sent(RIDE, held_back=(HeldBack("The ride"), HeldBack(SEAT)))
    found = together(choices(RIDE), [before])
    assert found == [(Seen.NOW, "The ride"), (Seen.NOW, SEAT)]
    again = choices(RIDE, held_back=(HeldBack("The ride"), held(SEAT)))
    assert together(again, [before]) == []


def test_the_same_words_in_another_entry_are_found_and_a_few_words_are_not():
    before = sent(RIDE, held_back=(HeldBack("I have been in that seat"), held("Rosa")))
    rosa = entry(3, "", "Rosa came by.")
    assert together(choices(RAIN, rosa), [before], RAIN, rosa) == [(Seen.NOW, "I have been in that seat")]


def test_the_same_words_elsewhere_in_the_entry_were_not_held_back():
    twice = entry(4, "", "I said so. Then she laughed. I said so.")
    before = sent(twice, held_back=(HeldBack("I said so.", twice.id, 0, 10),))
    assert (
        together(choices(twice, held_back=(HeldBack("I said so.", twice.id, 0, 10),)), [before], twice) == []
    )


def test_what_was_moved_by_an_edit_is_followed_by_its_words():
    moved = entry(1, "The ride", f"Something new. {BODY}", edited_at=SENT_AT + timedelta(days=1))
    before = sent(RIDE, held_back=(held(SEAT),))
    assert together(choices(moved), [before], moved) == [(Seen.NOW, SEAT)]


def test_of_what_was_edited_since_only_what_was_sent_counts_as_shown():
    later = SENT_AT + timedelta(days=1)
    edited = entry(1, "The ride", f"{BODY} I told nobody of the winter.", edited_at=later)
    winter, rosa = "I told nobody of the winter.", "Rosa asked me."
    now = choices(edited, held_back=(held(winter, edited), held(rosa, edited)))
    aliased = sent(RIDE, aliases=(Alias("Rosa", "Person A"),))
    assert together(now, [aliased], edited) == [(Seen.BEFORE, rosa)]
    without = Sent(aliased.line, aliased.held_back)
    assert together(now, [without], edited) == [], "no copy was kept: nothing is known, nothing is said"


def test_of_a_talk_nobody_knows_what_was_said():
    talk = sent(RIDE, held_back=(held(SEAT),))
    talk = replace(talk, line=replace(talk.line, format="talk", sha256=""))
    assert together(choices(RIDE, held_back=(held(PULL),)), [talk]) == []


def test_an_entry_that_was_not_sent_was_not_shown():
    assert together(choices(RAIN, held_back=(held("It rained all day", RAIN),)), [sent(RIDE)], RAIN) == []


def test_the_newest_packet_it_is_true_of_is_named():
    older, newer = (
        sent(RIDE, number=1, held_back=(held(SEAT),)),
        sent(RIDE, number=2, held_back=(held(SEAT),)),
    )
    (found,) = seen_together((RIDE,), choices(RIDE), [newer, older])
    assert found.line is newer.line


def test_blanks_and_stops_say_nothing():
    assert together(choices(RIDE, held_back=(held(". "),)), [sent(RIDE)]) == []


def test_markdown_signs_do_not_hide_a_passage():
    bold = entry(5, "", "A **very quiet** day it was.")
    before = sent(bold, held_back=(HeldBack("very quiet"),))
    assert together(choices(bold), [before], bold) == [(Seen.NOW, "very quiet")]


def test_about_me_is_refused_here_too():
    mine = entry(6, "", "Mine.", space=Space.ABOUT_ME)
    with pytest.raises(EntryIsPrivate):
        seen_together((mine,), choices(mine), [])


@given(made=journals())
def test_a_packet_after_the_same_packet_tells_nothing_new(made):
    """Whatever was chosen and held back. The same words in another entry are another place."""
    entries, wanted = made
    try:
        build_packet(entries, wanted)
    except JournalError:
        return
    line = replace(sent(RIDE).line, entry_ids=wanted.entry_ids)
    before = Sent(line, passages_held(entries, wanted))
    found = seen_together(entries, wanted, [before])
    assert all(one.seen is Seen.NOW for one in found)
    if len(wanted.entry_ids) == 1:
        assert not found


# What a packet leaves in the ledger --------------------------------------------------------------


def test_passages_are_kept_with_their_entries():
    assert passages_held(
        (RIDE, RAIN), choices(RIDE, RAIN, held_back=(held(PULL), HeldBack("that seat")))
    ) == (
        held(PULL),
        HeldBack("that seat", RIDE.id),
        HeldBack("that seat", RAIN.id),
    )
    place = HeldBack("", RIDE.id, 0, 4)
    assert passages_held((RIDE,), choices(RIDE, held_back=(place,))) == (HeldBack("Rosa", RIDE.id, 0, 4),)


def test_every_spelling_of_a_replaced_name_is_an_alias():
    answers = (
        Answer(Label.NAME, ("Rosa Lee", "Rosa"), stands_as="Person A"),
        Answer(Label.NAME, ("Mark",), How.KEEP),
        Answer(Label.PHONE, ("555",), How.REMOVE),
        Answer(Label.DATE, ("12 November",), stands_as="that month"),
        Answer(Label.WORD, ("quokka",), stands_as="[word]"),
        Answer(Label.ORG, ("Harbor House",), stands_as="Place 1"),
    )
    made = choices(RIDE, answers=answers, aliases=(Alias("Jamal", "Person B"),))
    assert aliases_used(made) == (
        Alias("Jamal", "Person B"),
        Alias("Rosa Lee", "Person A"),
        Alias("Rosa", "Person A"),
        Alias("Harbor House", "Place 1"),
    )


def test_a_talk_leaves_a_line_and_no_file(journal):
    journal.writer.entries.add(RIDE)
    made = choices(RIDE, held_back=(held(SEAT),), aliases=(Alias("Rosa", "Person A"),), purpose="to be heard")
    sharing = Sharing(journal.writer, journal.reader, journal.clock)
    line = sharing.talk_through(sharing.checked_pages(made))
    assert (line.format, line.state, line.has_copy) == ("talk", LedgerState.RELEASED, False)
    assert (line.size_bytes, line.sha256, line.held_back, line.replaced) == (0, "", 1, 1)
    assert (line.reader, line.purpose, line.entry_ids) == ("Dana", "to be heard", (RIDE.id,))
    assert journal.reader.ledger.sent(line.id) == Sent(line, (held(SEAT),), made.aliases)
    assert journal.reader.ledger.prepared() == ()
    assert [reader.name for reader in journal.reader.readers.all()] == ["Dana"]


@pytest.mark.parametrize("keep_copy", [True, False])
def test_the_ledger_remembers_what_the_next_packet_needs(journal, tmp_path, keep_copy):
    journal.writer.entries.add(RIDE)
    made = choices(RIDE, held_back=(held(SEAT),), aliases=(Alias("Rosa", "Person A"),))
    sharing = Sharing(journal.writer, journal.reader, journal.clock)
    out = tmp_path / "p.txt"
    line = sharing.hand_over(made, "text", out, keep_copy=keep_copy)
    kept = journal.reader.ledger.sent(line.id)
    text = intended_text(sharing.build(made))
    assert kept == Sent(line, (held(SEAT),), made.aliases, text if keep_copy else "", out)
    assert line.has_copy is keep_copy
    assert (line.size_bytes, len(line.sha256)) == (len(out.read_bytes()), 64)
    assert "Person A asked me." in text
    assert [one.seen for one in seen_together((RIDE,), choices(RIDE), [kept])] == [Seen.NOW]
