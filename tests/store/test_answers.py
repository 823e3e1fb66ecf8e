from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from support.invented import START

from npgs_journal.errors import EntryMissing
from npgs_journal.nouns import AnswerId, LedgerId

LATER = START + timedelta(days=3)


@pytest.fixture
def line(store):
    return store.writer.ledger.prepare(
        at=START,
        reader="Dana",
        purpose="",
        entry_ids=(),
        format="talk",
        held_back=0,
        replaced=0,
        temp_path=Path("x"),
        copy=b"",
    )


def test_notes_stand_beside_their_words_in_their_order(store, line):
    whole = store.writer.answers.add(line.id, LATER, "", "She wants to hear more.")
    part = store.writer.answers.add(line.id, LATER, "I have been in that seat.", "So has she.")
    assert store.reader.answers.of_line(line.id) == (whole, part)
    assert (part.at, part.quote, part.note) == (LATER, "I have been in that seat.", "So has she.")
    assert "seat" not in repr(part)
    assert "She wants" not in repr(whole)


def test_a_note_is_changed_and_deleted(store, line):
    note = store.writer.answers.add(line.id, LATER, "words", "A first try.")
    store.writer.answers.change(note.id, "Better.")
    (changed,) = store.reader.answers.of_line(line.id)
    assert (changed.quote, changed.note, changed.at) == ("words", "Better.", LATER)
    store.writer.answers.delete(note.id)
    store.writer.answers.delete(note.id)
    assert store.reader.answers.of_line(line.id) == ()


def test_notes_go_with_their_line_and_not_with_its_copy(store, line):
    store.writer.ledger.release(line.id, Path("y"), 0, "")
    note = store.writer.answers.add(line.id, LATER, "", "Kept.")
    store.writer.ledger.delete_copy(line.id)
    assert store.reader.answers.of_line(line.id) == (note,)
    store.writer.ledger.delete_line(line.id)
    assert store.reader.answers.of_line(line.id) == ()


def test_notes_on_what_is_not_there(store, line):
    with pytest.raises(EntryMissing):
        store.writer.answers.add(LedgerId("0" * 32), LATER, "", "x")
    with pytest.raises(EntryMissing):
        store.writer.answers.change(AnswerId(99), "x")
    assert store.reader.answers.of_line(LedgerId("0" * 32)) == ()
