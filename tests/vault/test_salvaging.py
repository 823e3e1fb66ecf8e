"""A damaged journal, open or closed, becomes a new one that opens the same ways; the old one stays."""

from __future__ import annotations

import random

import pytest
from support.costs import CHEAP
from support.damage import emptied
from support.written import WORDS, draft, entry

from npgs_journal import vault
from npgs_journal.errors import (
    Cancelled,
    FolderNotEmpty,
    JournalMissing,
    JournalOpenElsewhere,
    MistypedRecoveryCode,
    WrongPassphrase,
    WrongRecoveryCode,
)
from npgs_journal.nouns import SilentProgress
from npgs_journal.security.folder import is_journal
from npgs_journal.vault import salvage_journal, salvage_open, salvage_with_recovery_code


def told(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "lock"}


@pytest.fixture
def opening_code(folder, opening):
    with opening() as journal:
        return journal.recovery_code()


@pytest.fixture
def damaged(opening_code, folder, opening):
    with opening() as journal:
        journal.writer.entries.add_many([entry(number) for number in range(3, 29)])
    path = folder / "journal.db"
    path.write_bytes(emptied(path.read_bytes(), random.Random(11)))
    return folder


def test_the_new_one_opens_by_the_same_passphrase_and_the_same_code(damaged, tmp_path, frozen_clock):
    before = told(damaged)
    to = tmp_path / "new"
    result = salvage_journal(damaged, WORDS, to, clock=frozen_clock)
    assert result.saved + result.lost <= 28
    assert result.saved >= 20
    assert told(damaged) == before
    assert vault.check_journal(to, WORDS).findings == ()
    with vault.open_journal(to, WORDS, frozen_clock) as journal:
        assert journal.reader.entries.count() == result.saved
        code = journal.recovery_code()
    with vault.open_with_recovery_code(to, code, frozen_clock) as journal:
        assert journal.reader.entries.count() == result.saved
    assert sorted(path.name for path in to.iterdir()) == ["journal.db", "keys.bak.json", "keys.json", "lock"]


@pytest.mark.parametrize("keys", ["there", "damaged", "gone"])
def test_by_the_recovery_code_with_or_without_the_key_files(damaged, tmp_path, opening_code, keys):
    code = opening_code
    for name in ("keys.json", "keys.bak.json"):
        if keys == "gone":
            (damaged / name).unlink()
        elif keys == "damaged":
            (damaged / name).write_bytes(b"{")
    before = told(damaged)
    to = tmp_path / "new"
    result = salvage_with_recovery_code(damaged, code.lower(), to)
    assert result.saved >= 20
    assert told(damaged) == before
    assert (to / "keys.json").exists() == (keys == "there")
    with vault.open_with_recovery_code(to, code) as journal:
        assert journal.reader.entries.count() == result.saved


@pytest.mark.parametrize("keys", ["there", "gone"])
def test_the_code_of_another_journal_makes_nothing(damaged, tmp_path, keys):
    with vault.create_journal(tmp_path / "other", WORDS, CHEAP) as other:
        code = other.recovery_code()
    if keys == "gone":
        (damaged / "keys.json").unlink()
        (damaged / "keys.bak.json").unlink()
    with pytest.raises(WrongRecoveryCode):
        salvage_with_recovery_code(damaged, code, tmp_path / "new")
    with pytest.raises(MistypedRecoveryCode):
        salvage_with_recovery_code(damaged, code[:-1], tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_of_an_open_journal_what_was_typed_last_comes_along(opening, tmp_path):
    to = tmp_path / "new"
    with opening() as journal:
        journal.writer.drafts.put(draft(9), journal.clock.now())
        journal.writer.entries.add(entry(4))
        result = salvage_open(journal, to, SilentProgress())
        assert is_journal(to)
    assert (result.saved, result.cut, result.lost) == (3, 0, 0)
    with vault.open_journal(to, WORDS) as journal:
        assert journal.reader.entries.get(draft(9).entry_id).body == draft(9).body
        assert journal.reader.entries.get(entry(4).id) == entry(4)


def test_without_key_files_the_recovery_sheet_opens_the_new_one(opening, folder, tmp_path):
    with opening() as journal:
        code = journal.recovery_code()
        for name in ("keys.json", "keys.bak.json"):
            (folder / name).unlink()
        salvage_open(journal, tmp_path / "new", SilentProgress())
    with vault.open_with_recovery_code(tmp_path / "new", code) as journal:
        assert journal.reader.entries.count() == 2


def test_what_is_refused_leaves_nothing(folder, opening, tmp_path):
    class Stop:
        def step(self, *_):
            raise Cancelled

    before = told(folder)
    to = tmp_path / "new"
    with pytest.raises(WrongPassphrase):
        salvage_journal(folder, "other", to)
    with pytest.raises(JournalMissing):
        salvage_journal(tmp_path / "nowhere", WORDS, to)
    with pytest.raises(FolderNotEmpty):
        salvage_journal(folder, WORDS, folder / "inside")
    with pytest.raises(Cancelled):
        salvage_journal(folder, WORDS, to, progress=Stop())
    with opening(), pytest.raises(JournalOpenElsewhere):
        salvage_journal(folder, WORDS, to)
    assert not to.exists()
    assert told(folder).keys() == before.keys()
