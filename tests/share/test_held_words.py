"""The private list of words never to let out, in a real journal."""

from __future__ import annotations

import pytest
from support.costs import CHEAP
from support.naming import line_of
from support.packets import choices, entry

from npgs_journal import vault
from npgs_journal.errors import HeldWordLeft
from npgs_journal.nouns import How
from npgs_journal.share import Sharing
from npgs_journal.share.held_words import HeldWordList
from npgs_journal.share.naming.answering import answered

PASSPHRASE = "a plum tree in the yard"


@pytest.fixture
def journal(tmp_path):
    with vault.create_journal(tmp_path / "journal", PASSPHRASE, CHEAP) as opened:
        yield opened


def words_of(journal) -> HeldWordList:
    return HeldWordList(journal.writer, journal.reader, journal.word_key())


def test_words_are_added_found_and_taken_away(journal):
    held = words_of(journal)
    assert held.is_empty()
    assert held.add("Rosa Alvarez")
    assert held.add("ROSA  ÁLVAREZ")  # the same words
    assert held.add("plum")
    assert not held.add("one two three four five")
    assert held.count() == 2
    assert held.finder().spans("rosa alvarez ate a plum") == [(0, 12), (19, 23)]
    assert held.remove("Plum")
    assert not held.remove("Plum")
    assert held.finder(journal.writer).spans("a plum") == []
    held.clear()
    assert held.is_empty()


def test_the_list_is_there_again_after_a_lock_and_under_a_new_passphrase(tmp_path):
    folder = tmp_path / "journal"
    with vault.create_journal(folder, PASSPHRASE, CHEAP) as opened:
        words_of(opened).add("Rosa")
        vault.change_passphrase(opened, PASSPHRASE, "another plum tree", CHEAP)
    with vault.open_journal(folder, "another plum tree") as opened:
        assert words_of(opened).finder().spans("with Rosa") == [(5, 9)]


def test_the_table_names_nobody_and_its_key_is_not_in_the_file(journal):
    words_of(journal).add("Rosa")
    with journal.word_key() as key, journal.reader._database.bare() as connection:
        dump = "\n".join(
            str(row)
            for (table,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
            ).fetchall()
            for row in connection.execute(f'SELECT * FROM "{table}"').fetchall()
        )
        assert "rosa" not in dump.lower()
        assert bytes(key.raw).hex() not in dump
        assert repr(bytes(key.raw)) not in dump
        assert connection.execute("SELECT count(*) FROM held_words").fetchone() == (1,)


def test_two_journals_keep_different_hashes_of_one_word(tmp_path):
    kept = set()
    for name in ("one", "two"):
        with vault.create_journal(tmp_path / name, PASSPHRASE, CHEAP) as opened:
            words_of(opened).add("Rosa")
            kept |= {form.digest for form in opened.reader.held_words.all()}
    assert len(kept) == 2


# On the way into a packet ----------------------------------------------------------------------------


@pytest.fixture
def sharing(journal):
    """Two entries that say a word which is never let out, and a `Sharing` that knows of it."""
    one, two = entry(1, "Rosa", "The plum tree. Jamal sat."), entry(2, "", "Another PLUM’s stone.")
    for each in (one, two):
        journal.writer.entries.add(each)
    made = Sharing(journal.writer, journal.reader, journal.clock, journal.word_key())
    made.held_words.add("plum")
    return made


CHOSEN = choices(entry(1), entry(2))


def test_such_a_word_is_a_line_as_sure_as_can_be(sharing):
    line = line_of(sharing.lines(CHOSEN), "plum")
    assert (line.is_held, line.is_ticked, len(line.seen)) == (True, True, 2)
    assert "plum" in {one.words for one in sharing.leftovers(CHOSEN) if one.is_held}


def test_no_packet_lets_it_out_unseen(sharing, journal, tmp_path):
    out = tmp_path / "packet.txt"
    with pytest.raises(HeldWordLeft):
        sharing.hand_over(CHOSEN, "text", out)
    assert not out.exists()
    assert journal.reader.ledger.lines() == ()


@pytest.mark.parametrize("how", How)
def test_an_answer_lets_the_packet_go(sharing, tmp_path, how):
    out = tmp_path / "packet.txt"
    sharing.hand_over(answered(CHOSEN, line_of(sharing.lines(CHOSEN), "plum"), how), "text", out)
    assert ("plum" in out.read_text("utf-8")) is (how is How.KEEP)


def test_without_a_list_nothing_is_asked(sharing, tmp_path):
    sharing.held_words.clear()
    sharing.hand_over(CHOSEN, "text", tmp_path / "packet.txt")
    assert "plum" in (tmp_path / "packet.txt").read_text("utf-8")
