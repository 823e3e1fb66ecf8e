from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from support.invented import START, entry_id

from npgs_journal.errors import EntryMissing, ReaderExists
from npgs_journal.nouns import PacketChoices, Reader, ReaderId
from npgs_journal.store.readers import LAST_READER

CHOICES = PacketChoices((entry_id(1),), " Dana ", "why")


def sent(store, reader="Dana"):
    line = store.writer.ledger.prepare(
        at=START,
        reader=reader,
        purpose="",
        entry_ids=(),
        format="text",
        held_back=0,
        replaced=0,
        temp_path=Path("x"),
        copy=b"For Dana",
    )
    return store.writer.ledger.release(line.id, Path("y"), 8, line.sha256)


def test_readers_are_found_again_by_their_name(store):
    dana = store.writer.readers.find_or_add(" Dána ")
    assert store.writer.readers.find_or_add("Da\u0301na") == dana
    sam = store.writer.readers.find_or_add("Sam")
    assert store.reader.readers.all() == (dana, sam)
    assert dana.name == "Dána"


def test_a_new_name_is_followed_by_all_that_means_this_reader(store):
    dana, sam = store.writer.readers.find_or_add("Dana"), store.writer.readers.find_or_add("Sam")
    mine, other = sent(store, "Dana "), sent(store, "Sam")
    store.writer.packets.save(CHOICES)
    store.writer.settings.put(LAST_READER, "Dana")
    assert store.writer.readers.rename(dana.id, " Danae\u0301 ") == Reader(dana.id, "Danaé")
    assert store.reader.readers.all() == (Reader(dana.id, "Danaé"), sam)
    assert store.reader.ledger.line(mine.id) == replace(mine, reader="Danaé")
    assert store.reader.ledger.line(other.id) == other
    assert store.reader.packets.unfinished() == replace(CHOICES, reader="Danaé")
    assert store.reader.settings.get(LAST_READER) == "Danaé"
    assert store.reader.ledger.copy(mine.id) == b"For Dana"


def test_a_new_name_leaves_what_is_somebody_elses(store):
    dana = store.writer.readers.find_or_add("Dana")
    store.writer.packets.save(replace(CHOICES, reader="Sam"))
    store.writer.settings.put(LAST_READER, "Sam")
    store.writer.readers.rename(dana.id, "Dee")
    assert store.reader.packets.unfinished() == replace(CHOICES, reader="Sam")
    assert store.reader.settings.get(LAST_READER) == "Sam"


def test_two_readers_cannot_have_one_name(store):
    dana, sam = store.writer.readers.find_or_add("Dana"), store.writer.readers.find_or_add("Sam")
    with pytest.raises(ReaderExists):
        store.writer.readers.rename(sam.id, "Dana")
    assert store.reader.readers.all() == (dana, sam)
    assert store.writer.readers.rename(dana.id, "Dana") == dana


def test_two_that_are_one_person_become_one(store):
    dana, dee = store.writer.readers.find_or_add("Dana"), store.writer.readers.find_or_add("Dee")
    lines = sent(store, "Dana"), sent(store, "Dee")
    assert store.writer.readers.merge(dee.id, dana.id) == dana
    assert store.reader.readers.all() == (dana,)
    assert [line.id for line in store.reader.ledger.lines()] == [line.id for line in reversed(lines)]
    assert {line.reader for line in store.reader.ledger.lines()} == {"Dana"}
    assert store.writer.readers.merge(dana.id, dana.id) == dana
    assert store.reader.readers.all() == (dana,)


def test_what_was_shared_keeps_the_name_of_a_reader_who_was_removed(store):
    dana, sam = store.writer.readers.find_or_add("Dana"), store.writer.readers.find_or_add("Sam")
    line = sent(store)
    store.writer.settings.put(LAST_READER, "Dana")
    store.writer.readers.remove(dana.id)
    assert store.reader.readers.all() == (sam,)
    assert store.reader.ledger.lines() == (line,)
    assert store.reader.settings.get(LAST_READER) is None


def test_readers_that_are_not_there(store):
    dana, nobody = store.writer.readers.find_or_add("Dana"), ReaderId(99)
    for change in (
        lambda: store.writer.readers.rename(nobody, "x"),
        lambda: store.writer.readers.merge(nobody, dana.id),
        lambda: store.writer.readers.merge(dana.id, nobody),
        lambda: store.writer.readers.remove(nobody),
    ):
        with pytest.raises(EntryMissing):
            change()
    assert store.reader.readers.all() == (dana,)
