"""The recovery code alone, and changing the passphrase."""

from __future__ import annotations

import errno
import os

import pytest
from support.costs import CHEAP
from support.written import WORDS, entry

from npgs_journal.errors import (
    DiskFull,
    JournalDamaged,
    JournalMissing,
    JournalTooNew,
    KeysDamaged,
    MistypedRecoveryCode,
    PassphraseRefused,
    WrongPassphrase,
    WrongRecoveryCode,
)
from npgs_journal.security import envelope, files
from npgs_journal.security.keys import RootSecret
from npgs_journal.security.recovery import recovery_code
from npgs_journal.vault import (
    change_passphrase,
    check_journal,
    create_journal,
    open_journal,
    open_with_recovery_code,
    set_passphrase_by_recovery,
)
from npgs_journal.vault import (
    opening as opening_module,
)

KEYS = ("keys.json", "keys.bak.json")


@pytest.fixture
def code(opening):
    with opening() as journal:
        return journal.recovery_code()


def lose_keys(folder) -> None:
    for name in KEYS:
        (folder / name).unlink()


def test_the_code_opens_a_journal_whose_passphrase_is_forgotten(folder, code):
    with open_with_recovery_code(folder, code) as journal:
        assert journal.reader.entries.count() == 2
        assert journal.recovery_code() == code
        journal.writer.entries.add(entry(3))


@pytest.mark.parametrize(
    "typed", [str.lower, lambda code: code.replace("-", " "), lambda code: code.replace("0", "O")]
)
def test_the_code_may_be_typed_loosely(folder, code, typed):
    open_with_recovery_code(folder, typed(code)).close()


def test_with_both_key_files_gone_the_code_alone_opens_it_and_makes_them_anew(folder, code):
    lose_keys(folder)
    with pytest.raises(KeysDamaged):
        open_journal(folder, WORDS)
    with open_with_recovery_code(folder, code) as journal:
        assert journal.reader.entries.count() == 2
        set_passphrase_by_recovery(journal, "new words", CHEAP)
    assert (folder / KEYS[0]).read_bytes() == (folder / KEYS[1]).read_bytes()
    with open_journal(folder, "new words") as journal:
        assert journal.recovery_code() == code
    with pytest.raises(WrongPassphrase):
        open_journal(folder, WORDS)
    assert check_journal(folder, "new words").findings == ()


def test_a_hundred_times_of_a_hundred(tmp_path):
    """Ten here; the number is a hundred in the long run below."""
    lose_and_recover(tmp_path, 10)


@pytest.mark.torture
def test_a_hundred_times_of_a_hundred_in_full(tmp_path):
    lose_and_recover(tmp_path, 100)


def lose_and_recover(tmp_path, times: int) -> None:
    for number in range(times):
        folder = tmp_path / str(number)
        with create_journal(folder, WORDS, CHEAP) as journal:
            journal.writer.entries.add(entry(1))
            code = journal.recovery_code()
        lose_keys(folder)
        with open_with_recovery_code(folder, code) as journal:
            assert journal.reader.entries.get(entry(1).id) == entry(1)


def test_opening_by_code_without_a_new_passphrase_leaves_the_files_as_they_are(folder, code):
    before = [(folder / name).read_bytes() for name in KEYS]
    open_with_recovery_code(folder, code).close()
    assert [(folder / name).read_bytes() for name in KEYS] == before
    lose_keys(folder)
    open_with_recovery_code(folder, code).close()
    assert not (folder / KEYS[0]).exists()
    open_with_recovery_code(folder, code).close()


@pytest.mark.parametrize("keys_there", [True, False])
def test_another_journals_code_is_told_from_damage(folder, code, keys_there):
    if not keys_there:
        lose_keys(folder)
    before = (folder / "journal.db").read_bytes()
    with pytest.raises(WrongRecoveryCode):
        open_with_recovery_code(folder, recovery_code(RootSecret.fresh()))
    assert (folder / "journal.db").read_bytes() == before


@pytest.mark.parametrize("typed", ["", "nonsense", "0" * 35 + "1"])
def test_a_mistyped_code_touches_nothing(folder, code, typed):
    with pytest.raises(MistypedRecoveryCode):
        open_with_recovery_code(folder, typed)


def test_where_no_journal_is_the_code_says_so(tmp_path, code):
    with pytest.raises(JournalMissing):
        open_with_recovery_code(tmp_path / "nowhere", code)


@pytest.mark.parametrize("keys_there", [True, False])
def test_the_right_code_for_a_cut_file_says_damaged(folder, code, keys_there):
    if not keys_there:
        lose_keys(folder)
    os.truncate(folder / "journal.db", 4097)
    with pytest.raises(JournalDamaged):
        open_with_recovery_code(folder, code)


def test_the_right_code_for_a_damaged_first_page_says_damaged(folder, code):
    data = bytearray((folder / "journal.db").read_bytes())
    data[2000] ^= 1
    (folder / "journal.db").write_bytes(data)
    with pytest.raises(JournalDamaged):
        open_with_recovery_code(folder, code)


def test_with_its_first_bytes_gone_the_code_opens_it_by_the_key_files_salt(folder, code):
    data = bytearray((folder / "journal.db").read_bytes())
    data[:16] = bytes(16)
    (folder / "journal.db").write_bytes(data)
    with open_with_recovery_code(folder, code) as journal:
        assert journal.reader.entries.count() == 2


def test_key_files_of_another_journal_are_no_hindrance(folder, code, tmp_path):
    create_journal(tmp_path / "other", "other words", CHEAP).close()
    for name in KEYS:
        (folder / name).write_bytes((tmp_path / "other" / name).read_bytes())
    with open_with_recovery_code(folder, code) as journal:
        assert journal.reader.entries.count() == 2
        set_passphrase_by_recovery(journal, "new words", CHEAP)
    open_journal(folder, "new words").close()
    # The other journal's passphrase unwraps the other root secret, which opens nothing here.
    for name in KEYS:
        (folder / name).write_bytes((tmp_path / "other" / name).read_bytes())
    with pytest.raises(JournalDamaged):
        open_journal(folder, "other words")


def test_a_key_file_with_the_wrong_salt_keeps_the_code_from_nothing(folder, code):
    header = envelope.wrap(_root_of(folder), WORDS, bytes(16), CHEAP, generation=5)
    envelope.write_header(folder, header, WORDS)
    with open_with_recovery_code(folder, code) as journal:
        assert journal.reader.entries.count() == 2
        set_passphrase_by_recovery(journal, WORDS, CHEAP)
    assert envelope.read_header(folder).generation == 6
    assert check_journal(folder, WORDS).findings == ()


def _root_of(folder) -> RootSecret:
    return envelope.unwrap(envelope.read_header(folder), WORDS)


def test_key_files_of_a_later_version_stop_the_code_too(folder, code, monkeypatch):
    def too_new(_):
        raise JournalTooNew

    monkeypatch.setattr(envelope, "read_header", too_new)
    with pytest.raises(JournalTooNew):
        open_with_recovery_code(folder, code)


# Changing the passphrase -----------------------------------------------------------------------


def test_a_changed_passphrase_opens_and_the_old_one_does_not(folder, opening, code):
    with opening() as journal:
        change_passphrase(journal, WORDS, "new words", CHEAP)
        journal.writer.entries.add(entry(3))
    with pytest.raises(WrongPassphrase):
        open_journal(folder, WORDS)
    with opening("new words") as journal:
        assert journal.reader.entries.count() == 3
        assert journal.recovery_code() == code
    assert envelope.read_header(folder).generation == 2
    assert check_journal(folder, "new words").findings == ()


def test_only_the_key_files_are_rewritten(folder, opening):
    with opening() as journal:
        before = (folder / "keys.json").stat().st_ino
        change_passphrase(journal, WORDS, "new words", CHEAP)
        assert (folder / "keys.json").stat().st_ino != before
        assert (folder / "keys.json").stat().st_size < 700


def test_the_old_passphrase_must_be_given(folder, opening):
    with opening() as journal:
        with pytest.raises(WrongPassphrase):
            change_passphrase(journal, "wrong", "new words", CHEAP)
        with pytest.raises(PassphraseRefused):
            change_passphrase(journal, WORDS, "", CHEAP)
    with opening():
        pass


def test_another_journals_key_files_do_not_vouch_for_the_old_passphrase(opening, tmp_path, folder):
    create_journal(tmp_path / "other", "other words", CHEAP).close()
    with opening() as journal:
        for name in KEYS:
            (folder / name).write_bytes((tmp_path / "other" / name).read_bytes())
        with pytest.raises(WrongPassphrase):
            change_passphrase(journal, "other words", "new words", CHEAP)


def test_on_a_full_disk_the_old_passphrase_stays(folder, opening, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "full")

    with opening() as journal, monkeypatch.context() as broken:
        broken.setattr(files.os, "write", full)
        with pytest.raises(DiskFull):
            change_passphrase(journal, WORDS, "new words", CHEAP)
    with opening():
        pass


def test_without_a_cost_the_computers_own_is_taken(opening, folder, monkeypatch):
    monkeypatch.setattr(opening_module, "calibrated_cost", lambda: CHEAP)
    with opening() as journal:
        change_passphrase(journal, WORDS, "new words")
    assert envelope.read_header(folder).cost == CHEAP
