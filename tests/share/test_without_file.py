"""Without a file: pages for paper and for a talk pass the same check, and their lines say what they are."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from support.packets import choices, entry

from npgs_journal.errors import Cancelled, HeldWordLeft, ReleaseRefused
from npgs_journal.nouns import Alias, HeldBack, LedgerState
from npgs_journal.share import FORMATS, PRINT, Sharing, intended_text, sharing
from npgs_journal.share.formats import Format

ONE = entry(1, "Rosa came", "She sat with me. It rained.")
CHOSEN = choices(ONE, aliases=(Alias("Rosa", "Person A"),), held_back=(HeldBack("It rained."),))


@pytest.fixture
def made(journal):
    journal.writer.entries.add(ONE)
    return Sharing(journal.writer, journal.reader, journal.clock)


def test_the_pages_are_those_of_the_file(made, tmp_path):
    checked = made.checked_pages(CHOSEN)
    made.hand_over(CHOSEN, "pdf", tmp_path / "p.pdf")
    assert checked.data == (tmp_path / "p.pdf").read_bytes()


@pytest.mark.parametrize("keep_copy", [True, False])
def test_the_line_of_what_was_printed(made, journal, keep_copy):
    checked = made.checked_pages(CHOSEN)
    assert journal.reader.ledger.lines() == ()
    line = made.note_print(checked, keep_copy=keep_copy)
    assert (line.format, line.state, line.has_copy) == (PRINT, LedgerState.RELEASED, keep_copy)
    assert (line.size_bytes, line.sha256) == (len(checked.data), hashlib.sha256(checked.data).hexdigest())
    assert (line.held_back, line.replaced, line.at) == (1, 1, journal.clock.now())
    sent = journal.reader.ledger.sent(line.id)
    assert (sent.place, sent.held_back) == (None, (HeldBack("It rained.", ONE.id),))
    assert sent.text == (intended_text(checked.built.packet) if keep_copy else "")
    if keep_copy:
        assert journal.reader.ledger.copy(line.id) == checked.data
    assert journal.reader.ledger.prepared() == ()


def test_a_packet_that_says_too_much_is_refused(made, journal, monkeypatch):
    """Two planted bugs: a passage stays in the packet, and words are added to the finished bytes."""
    real = sharing.build
    with monkeypatch.context() as planted:
        planted.setattr(sharing, "build", lambda entries, asked: real(entries, replace(asked, held_back=())))
        with pytest.raises(ReleaseRefused) as refused:
            made.checked_pages(CHOSEN)
    assert refused.value.facts["finding"] == "held-back"
    leaky = replace(made.build(CHOSEN), title="It rained.")
    spoilt = Format(".pdf", lambda _: FORMATS["pdf"].write(leaky))
    monkeypatch.setattr(sharing, "FORMATS", {"pdf": spoilt})
    with pytest.raises(ReleaseRefused):
        made.checked_pages(CHOSEN)
    assert journal.reader.ledger.lines() == ()


def test_a_word_never_let_out_stops_paper_and_talk(journal):
    journal.writer.entries.add(ONE)
    made = Sharing(journal.writer, journal.reader, journal.clock, journal.word_key())
    made.held_words.add("sat")
    with pytest.raises(HeldWordLeft):
        made.checked_pages(CHOSEN)
    assert journal.reader.ledger.lines() == ()


def test_stop_before_it_is_checked(made, journal):
    class Stops:
        def step(self, done: int, _total: int) -> None:
            if done == 2:
                raise Cancelled

    with pytest.raises(Cancelled):
        made.checked_pages(CHOSEN, Stops())
    assert journal.reader.ledger.lines() == ()
