from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from support.invented import START, entry_id, invent

from npgs_journal.errors import EntryMissing
from npgs_journal.nouns import Alias, HeldBack, LedgerId, LedgerState, Sent

COPY = b"%PDF exact bytes \x00\xff"
ALIASES = (Alias("Rosa", "Person A"), Alias("Harbor House", "Place 1"))


ONE = (entry_id(1),)


def prepare(store, entry_ids=ONE, copy=COPY, reader="Dana", **other):
    return store.writer.ledger.prepare(
        at=START,
        reader=reader,
        purpose="listen",
        entry_ids=entry_ids,
        format="pdf",
        held_back=2,
        replaced=1,
        temp_path=Path("/some/where.part"),
        copy=copy,
        **other,
    )


def release(store, *given, **other):
    line = prepare(store, *given, **other)
    return store.writer.ledger.release(line.id, Path("/some/where.pdf"), line.size_bytes, line.sha256)


def test_a_line_goes_from_prepared_to_released(store):
    entries = [invent("a"), invent("b")]
    store.writer.entries.add_many(entries)
    line = prepare(store, [entries[1].id, entries[0].id])
    assert line.state is LedgerState.PREPARED
    assert (line.size_bytes, line.sha256) == (len(COPY), hashlib.sha256(COPY).hexdigest())
    assert line.entry_ids == (entries[1].id, entries[0].id)
    assert (line.at, line.reader, line.purpose, line.held_back, line.replaced) == (
        START,
        "Dana",
        "listen",
        2,
        1,
    )
    assert store.reader.ledger.prepared() == ((line.id, Path("/some/where.part")),)
    assert not store.reader.entries.head(entries[0].id).shared
    out = store.writer.ledger.release(line.id, Path("/some/where.pdf"), line.size_bytes, line.sha256)
    assert out == replace(line, state=LedgerState.RELEASED)
    assert store.reader.ledger.lines() == (out,)
    assert store.reader.ledger.line(line.id) == out
    assert store.reader.ledger.prepared() == ()
    assert store.reader.ledger.copy(line.id) == COPY
    assert all(head.shared for head in store.reader.entries.page().heads)
    assert all(hit.head.shared for hit in store.reader.search.find("a"))


def test_lines_come_newest_made_first_even_when_the_clock_was_set_back(store):
    first, second = prepare(store), prepare(store)
    assert [line.id for line in store.reader.ledger.lines()] == [second.id, first.id]


def test_what_a_kill_left_is_said_not_to_be_known_to_have_left(store):
    line = prepare(store)
    store.writer.ledger.mark_not_left(line.id)
    assert store.reader.ledger.line(line.id).state is LedgerState.NOT_KNOWN_TO_HAVE_LEFT
    assert store.reader.ledger.prepared() == ()
    assert store.reader.ledger.copy(line.id) == COPY


def test_only_a_prepared_line_can_be_given_up_or_doubted(store):
    given_up, released = prepare(store), prepare(store)
    store.writer.ledger.release(released.id, Path("x"), 1, "y")
    for line in (given_up, released):
        store.writer.ledger.drop(line.id)
        store.writer.ledger.mark_not_left(line.id)
    (left,) = store.reader.ledger.lines()
    assert (left.id, left.state) == (released.id, LedgerState.RELEASED)
    with pytest.raises(EntryMissing):
        store.reader.ledger.copy(given_up.id)


def test_a_line_without_its_copy(store):
    line = prepare(store, (), copy=None, size_bytes=3, sha256="abc")
    assert (line.has_copy, line.size_bytes, line.sha256, line.entry_ids) == (False, 3, "abc", ())
    with pytest.raises(EntryMissing):
        store.reader.ledger.copy(line.id)


def test_lines_that_are_not_there(store):
    nobody = LedgerId("0" * 32)
    with pytest.raises(EntryMissing):
        store.reader.ledger.line(nobody)
    with pytest.raises(EntryMissing):
        store.writer.ledger.release(nobody, Path("x"), 1, "y")


def test_deleting_an_entry_for_good_leaves_the_ledger_its_line(store):
    entry = invent()
    store.writer.entries.add(entry)
    line = prepare(store, [entry.id])
    store.writer.entries.delete_for_good(entry.id)
    assert store.reader.ledger.line(line.id).entry_ids == (entry.id,)


# All that is remembered of a line -------------------------------------------------------------------


def test_what_was_held_back_and_the_aliases_are_remembered_with_the_line(store):
    entry = invent(body="Kept. Held back.")
    store.writer.entries.add(entry)
    held = (HeldBack("Held back.", entry.id, 6, 16), HeldBack("Kept", entry.id))
    line = release(store, [entry.id], text="For Dana\n", passages=held, aliases=ALIASES)
    assert store.reader.ledger.sent(line.id) == Sent(
        line, held, ALIASES, "For Dana\n", Path("/some/where.pdf")
    )
    assert store.reader.ledger.sent_to(" Dana ") == (store.reader.ledger.sent(line.id),)
    assert store.reader.ledger.sent_to("Sam") == ()


def test_only_what_is_known_to_have_left_was_sent(store):
    prepare(store)
    first, second = release(store), release(store)
    doubted = prepare(store)
    store.writer.ledger.mark_not_left(doubted.id)
    assert [sent.line for sent in store.reader.ledger.sent_to("Dana")] == [second, first]


def test_what_was_held_back_goes_with_its_entry_and_with_its_line(store):
    gone, stays = invent(body="Secret one."), invent(body="Secret two.")
    store.writer.entries.add_many([gone, stays])
    held = (HeldBack("Secret one.", gone.id, 0, 11), HeldBack("Secret two.", stays.id, 0, 11))
    line = release(store, [gone.id, stays.id], passages=held)
    store.writer.entries.delete_for_good(gone.id)
    assert store.reader.ledger.sent(line.id).held_back == held[1:]
    store.writer.ledger.delete_line(line.id)
    with store.reader._database.bare() as connection:
        for table in ("passages", "entries", "aliases", "copies"):
            assert connection.execute(f"SELECT count(*) FROM ledger_{table}").fetchone() == (0,)


def test_a_passage_of_an_entry_that_is_not_there_is_not_kept(store):
    line = release(store, passages=(HeldBack("x", entry_id(7), 0, 1), HeldBack("y")))
    assert store.reader.ledger.sent(line.id).held_back == ()


def test_the_text_is_kept_with_the_copy_alone(store):
    line = release(store, copy=None, text="For Dana\n", size_bytes=3, sha256="abc")
    assert store.reader.ledger.sent(line.id).text == ""


def test_deleting_the_copy_leaves_the_line(store):
    line = release(store, text="For Dana\n", aliases=ALIASES)
    left = store.writer.ledger.delete_copy(line.id)
    assert left == replace(line, has_copy=False)
    assert store.reader.ledger.sent(line.id) == Sent(left, (), ALIASES, "", Path("/some/where.pdf"))
    with pytest.raises(EntryMissing):
        store.reader.ledger.copy(line.id)
    with pytest.raises(EntryMissing):
        store.writer.ledger.delete_copy(LedgerId("0" * 32))


def test_a_packet_is_marked_as_replaced_and_loses_the_mark_with_the_newer_one(store):
    old, newer = release(store), release(store)
    assert store.writer.ledger.set_newer(old.id, newer.id).newer == newer.id
    assert [line.newer for line in store.reader.ledger.lines()] == [None, newer.id]
    assert store.writer.ledger.set_newer(old.id, None) == old
    store.writer.ledger.set_newer(old.id, newer.id)
    store.writer.ledger.delete_line(newer.id)
    assert store.reader.ledger.lines() == (old,)
    with pytest.raises(EntryMissing):
        store.writer.ledger.set_newer(old.id, newer.id)


def test_a_line_that_is_being_written_cannot_be_deleted(store):
    line = prepare(store)
    store.writer.ledger.delete_line(line.id)
    assert store.reader.ledger.line(line.id) == line


def test_writing_a_copy_again_can_be_caught_by_a_kill(store):
    line = release(store)
    store.writer.ledger.begin_again(line.id, Path("/some/again.part"))
    assert store.reader.ledger.prepared() == ((line.id, Path("/some/again.part")),)
    store.writer.ledger.mark_not_left(line.id)
    assert store.reader.ledger.prepared() == ()
    assert store.reader.ledger.line(line.id) == line
    store.writer.ledger.begin_again(line.id, Path("/some/again.part"))
    assert store.writer.ledger.set_place(line.id, Path("/some/again.pdf")) == line
    assert store.reader.ledger.prepared() == ()
    assert store.reader.ledger.sent(line.id).place == Path("/some/again.pdf")
    store.writer.ledger.set_place(line.id, None)
    assert store.reader.ledger.sent(line.id).place is None


# Aliases --------------------------------------------------------------------------------------------


def test_the_last_alias_of_each_name_is_known_for_each_reader(store):
    release(store, aliases=ALIASES)
    release(store, aliases=(Alias("Rosa", "Person B"), Alias("Jamal", "Person A")))
    release(store, reader="Sam", aliases=(Alias("Rosa", "Person C"),))
    prepare(store, aliases=(Alias("Rosa", "Person D"),))
    assert store.reader.ledger.aliases_with("Dana") == (
        Alias("Rosa", "Person B"),
        Alias("Jamal", "Person A"),
        Alias("Harbor House", "Place 1"),
    )
    store.writer.ledger.forget_aliases("Dana")
    assert store.reader.ledger.aliases_with("Dana") == ()
    assert store.reader.ledger.aliases_with("Sam") == (Alias("Rosa", "Person C"),)
    store.writer.ledger.forget_aliases()
    assert store.reader.ledger.aliases_with("Sam") == ()


def test_aliases_are_not_remembered_when_that_is_the_wish(store):
    before = release(store, aliases=ALIASES)
    assert store.reader.ledger.remembers_aliases()
    store.writer.ledger.remember_aliases(False)
    assert not store.reader.ledger.remembers_aliases()
    for line in (before, release(store, aliases=ALIASES)):
        assert store.reader.ledger.sent(line.id).aliases == ()
    store.writer.ledger.remember_aliases(True)
    assert store.reader.ledger.remembers_aliases()
    assert store.reader.ledger.sent(release(store, aliases=ALIASES).id).aliases == ALIASES
