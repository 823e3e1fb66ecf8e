"""Whom a person can turn to: people first, and after them what came with the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from npgs_journal import support
from npgs_journal.nouns.contacts import Contact
from npgs_journal.support import Support, is_as_it_came


@pytest.fixture
def kept(journal):
    return Support(journal.writer)


def names(kept):
    return [one.name for one in kept.contacts()]


WARMLINE, LIFELINE = (one.name for one in support.built_in())


def test_before_anything_is_changed_there_is_what_came_with_the_journal(kept):
    assert kept.contacts() == support.built_in()


def test_people_stand_before_the_lines(kept):
    kept.put(Contact("Ana", "555-0100", "my sister", date(2026, 11, 1)))
    kept.put(Contact("  Ben \n B. "))
    assert names(kept) == ["Ana", "Ben B.", WARMLINE, LIFELINE]
    assert kept.contacts()[0].checked_on == date(2026, 11, 1)


def test_one_can_be_changed_and_stays_the_same(kept):
    ana = kept.put(Contact("Ana"))
    kept.put(Contact("Ben"))
    again = kept.put(replace(ana, reach="555-0101"))
    assert again.id == ana.id
    assert names(kept)[:2] == ["Ana", "Ben"]
    assert kept.contacts()[0].reach == "555-0101"


def test_a_move_skips_what_is_hidden_and_ends_at_the_ends(kept):
    ana = kept.put(Contact("Ana"))
    kept.hide(kept.contacts()[1])
    kept.move(ana, 1)
    assert names(kept) == [LIFELINE, WARMLINE, "Ana"]
    kept.move(ana, 1)
    assert names(kept) == [LIFELINE, WARMLINE, "Ana"]
    kept.move(ana, -1)
    assert names(kept) == ["Ana", WARMLINE, LIFELINE]


def test_what_came_with_the_journal_can_be_changed_hidden_and_brought_back(kept):
    line = kept.contacts()[1]
    changed = kept.put(replace(line, note="My words.", checked_on=None))
    assert not is_as_it_came(changed)
    kept.hide(changed)
    assert [one.is_hidden for one in kept.contacts()] == [False, True]
    kept.hide(kept.contacts()[1], is_hidden=False)
    assert kept.contacts()[1].note == "My words."
    kept.as_it_came(kept.contacts()[1])
    assert replace(kept.contacts()[1], id=None) == line


def test_words_that_were_not_changed_follow_a_later_version(kept, monkeypatch):
    kept.put(Contact("Ana"))
    later = tuple(replace(one, note="Corrected.") for one in support.built_in())
    monkeypatch.setattr(support, "built_in", lambda: later)
    assert [one.note for one in kept.contacts()] == ["", "Corrected.", "Corrected."]


def test_what_was_before_can_be_put_back(kept):
    kept.put(Contact("Ana"))
    ben = kept.put(Contact("Ben"))
    before = kept.contacts()
    kept.take_away(ben)
    assert "Ben" not in names(kept)
    kept.put(Contact("Cleo"))
    kept.put_all(before)
    assert kept.contacts() == before
