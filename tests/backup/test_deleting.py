"""Deleted for good: no page of the journal holds the words, and what else holds them is named truly."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.pages import decrypted
from support.remains import spellings
from support.written import draft, entry

from npgs_journal import backup
from npgs_journal.nouns import (
    Alias,
    Answer,
    EntryAsk,
    HeldBack,
    How,
    Label,
    PacketChoices,
    Space,
    Spot,
)
from npgs_journal.security.keys import database_key
from npgs_journal.writing import Writing

WORD = "kintsugi"
PLANTED = replace(entry(7), title=f"On {WORD}", body=f"The {WORD} bowl. " * 40)


def copies(journal) -> int:
    """How often the word stands in the decrypted pages of the file and of its log, in any spelling."""
    with database_key(journal.root) as key:
        pages = decrypted(journal.folder / "journal.db", bytes(key.raw))
    return sum(pages.count(form) for form in spellings(WORD))


@pytest.fixture
def planted(written):
    """The word in an entry, its earlier words, a draft of it, a move, and the packet that is being made."""
    store, clock = written.writer, written.clock
    store.entries.add(PLANTED)
    writing = Writing(store, clock)
    writing.finish(replace(writing.draft_of(PLANTED), body=f"{WORD} again"))
    store.drafts.put(replace(draft(7), entry_id=PLANTED.id, body=f"{WORD} on the page"), clock.now())
    store.entries.move(PLANTED.id, Space.ABOUT_ME, clock.now())
    store.entries.move(PLANTED.id, Space.MINE, clock.now())
    store.packets.save(
        PacketChoices(
            (PLANTED.id, entry(1).id),
            "Dana",
            held_back=(
                HeldBack(f"{WORD} bowl", PLANTED.id, 4, 17),
                HeldBack(f"On {WORD}"),
                HeldBack("Body 1"),
            ),
            aliases=(Alias(WORD, "Person A"), Alias("Entry", "Person B")),
            answers=(
                Answer(Label.NAME, (WORD,), How.REPLACE, "Person A", (Spot(PLANTED.id, 0, 3),)),
                Answer(Label.NAME, ("Entry", WORD), How.KEEP, "", (Spot(entry(1).id, 0, 5),)),
            ),
            entry_asks=(EntryAsk(PLANTED.id, (), f"What of {WORD}?"), EntryAsk(entry(1).id, (), "And this?")),
            strain_answered=(PLANTED.id,),
            private_met=((PLANTED.id, f"private {WORD}"),),
        ),
        {PLANTED.id: "known", entry(1).id: "too"},
    )
    return written


def test_nothing_of_it_is_left_in_the_file_and_its_log(planted):
    assert copies(planted) > 0
    writing = Writing(planted.writer, planted.clock)
    writing.delete(PLANTED.id)
    writing.delete_for_good(PLANTED.id)
    assert copies(planted) == 0
    planted.opened.close()
    assert copies(planted) == 0


def test_the_packet_that_is_being_made_goes_on_without_it(planted):
    planted.writer.entries.delete_for_good(PLANTED.id)
    left = planted.reader.packets.unfinished()
    assert left.entry_ids == (entry(1).id,)
    assert left.held_back == (HeldBack("Body 1"),)
    assert left.aliases == (Alias("Entry", "Person B"),)
    assert [one.forms for one in left.answers] == [("Entry",)]
    assert left.entry_asks == (EntryAsk(entry(1).id, (), "And this?"),)
    assert (left.strain_answered, left.private_met) == ((), ())
    assert planted.reader.packets.seen() == {entry(1).id: "too"}


def test_a_packet_of_nothing_else_is_given_up(written):
    written.writer.packets.save(PacketChoices((entry(1).id,), "Dana", held_back=(HeldBack("Body 1"),)))
    written.writer.entries.delete_for_good(entry(1).id)
    assert written.reader.packets.unfinished() is None


def test_a_packet_without_it_is_left_alone(written):
    choices = PacketChoices((entry(1).id,), "Dana", aliases=(Alias("Nobody", "Person A"),))
    written.writer.packets.save(choices)
    written.writer.entries.delete_for_good(entry(2).id)
    assert written.reader.packets.unfinished() == choices


def test_the_list_of_what_still_holds_it_is_true(planted):
    """Before and after: the backups that are named hold the word, all others and a fresh one do not."""
    older = [backup.make_backup(planted).backup for _ in range(2)]
    Writing(planted.writer, planted.clock).delete(PLANTED.id)
    held = backup.holding(planted, PLANTED.id).backups
    assert {one.path for one in held} == {one.path for one in older}
    planted.writer.entries.delete_for_good(PLANTED.id)
    fresh = backup.make_backup(planted).backup
    for one in (*older, fresh):
        with backup.look_inside(planted, one.path) as inside, database_key(planted.root) as key:
            pages = decrypted(inside.folder / "journal.db", bytes(key.raw))
        holds = any(form in pages for form in spellings(WORD))
        assert holds == (one.path in {each.path for each in held})
    backup.remove_backups(held)
    assert backup.holding(planted, PLANTED.id).backups == ()
