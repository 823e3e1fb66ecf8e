"""Opening a journal: each kind of trouble by its own class, and nothing changed by any of it."""

from __future__ import annotations

import hashlib
import os
from datetime import timedelta

import pytest
from support import disks
from support.costs import CHEAP
from support.newer import make_newer
from support.written import WORDS, draft, entry

from npgs_journal import vault
from npgs_journal.errors import (
    DiskFull,
    FolderReadOnly,
    JournalDamaged,
    JournalMissing,
    JournalTooNew,
    KeyCostRefused,
    KeysDamaged,
    NotEncrypted,
    NotEnoughMemory,
    StorageTrouble,
    WrongPassphrase,
)
from npgs_journal.security import envelope, keys
from npgs_journal.vault import create_journal, is_journal, open_journal
from npgs_journal.vault import journal as opened_journal


def fingerprint(folder) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def test_what_was_written_is_there(opening):
    with opening() as journal:
        assert [head.title for head in journal.reader.entries.page().heads] == ["Entry 2", "Entry 1"]


def test_it_tells_when_it_was_last_opened(opening, frozen_clock):
    made_at = frozen_clock.now()
    frozen_clock.advance(timedelta(days=1))
    with opening() as journal:
        assert journal.last_opened_at == made_at
    with opening() as journal:
        assert journal.last_opened_at == frozen_clock.now()


@pytest.mark.parametrize(
    "passphrase",
    ['it\'s "quoted"', "  spaces  kept  ", "🗝👩‍👩‍👧", "x'00'; --", "日本語", "é", "a\nb\tc", "\x00", "ﬁ" * 9],
)
def test_any_passphrase_opens_what_it_made_and_its_neighbours_do_not(tmp_path, passphrase):
    create_journal(tmp_path / "j", passphrase, CHEAP).close()
    open_journal(tmp_path / "j", passphrase).close()
    for near in (passphrase + " ", " " + passphrase, passphrase * 2):
        with pytest.raises(WrongPassphrase):
            open_journal(tmp_path / "j", near)


def test_composed_and_decomposed_letters_open_the_same(tmp_path):
    create_journal(tmp_path / "j", "caf\u00e9 noir", CHEAP).close()
    open_journal(tmp_path / "j", "cafe\u0301 noir").close()


def test_wrong_passphrases_change_nothing_and_the_right_one_still_opens(folder, opening):
    before = fingerprint(folder)
    for typed in [f"wrong {number}" for number in range(100)] + ["", "\ud800", "x" * 100_000]:
        with pytest.raises(WrongPassphrase):
            open_journal(folder, typed)
    assert fingerprint(folder) == before
    with opening() as journal:
        assert journal.reader.entries.count() == 2


@pytest.mark.parametrize("place", ["nowhere", "empty", "file", "file/below", "nul\0"])
def test_where_no_journal_is_it_is_missing(tmp_path, place):
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("")
    assert not is_journal(tmp_path / place)
    with pytest.raises(JournalMissing):
        open_journal(tmp_path / place, WORDS)
    assert list((tmp_path / "empty").iterdir()) == []


def test_keys_alone_are_no_journal(folder):
    (folder / "journal.db").unlink()
    with pytest.raises(JournalMissing):
        open_journal(folder, WORDS)


@pytest.mark.parametrize("size", [0, 1, 16, 4095, 4096, 5000])
def test_an_empty_or_cut_file_is_damaged_and_left_as_it_is(folder, size):
    os.truncate(folder / "journal.db", size)
    before = fingerprint(folder)
    with pytest.raises(JournalDamaged), open_journal(folder, WORDS) as journal:
        journal.reader.entries.page()
    assert fingerprint(folder)["journal.db"] == before["journal.db"]


def test_a_damaged_first_page_is_told_from_a_wrong_passphrase(folder):
    data = bytearray((folder / "journal.db").read_bytes())
    data[100] ^= 1
    (folder / "journal.db").write_bytes(data)
    with pytest.raises(WrongPassphrase):
        open_journal(folder, "wrong")
    with pytest.raises(JournalDamaged):
        open_journal(folder, WORDS)
    assert (folder / "journal.db").read_bytes() == data


def test_with_its_first_bytes_gone_it_opens_by_the_salt_in_the_key_file(folder, opening):
    data = bytearray((folder / "journal.db").read_bytes())
    data[:16] = bytes(16)
    (folder / "journal.db").write_bytes(data)
    with opening() as journal:
        assert journal.reader.entries.count() == 2


def test_a_plain_database_in_its_place_is_refused(folder):
    (folder / "journal.db").write_bytes(b"SQLite format 3\0" + bytes(4080))
    with pytest.raises(NotEncrypted):
        open_journal(folder, WORDS)


def test_a_newer_journal_is_refused_by_name(folder):
    make_newer(folder, WORDS)
    with pytest.raises(JournalTooNew):
        open_journal(folder, WORDS)


def test_without_key_files_the_keys_are_damaged(folder):
    for name in ("keys.json", "keys.bak.json"):
        (folder / name).write_bytes(b"")
    with pytest.raises(KeysDamaged):
        open_journal(folder, WORDS)


def test_a_key_file_that_would_eat_the_machine_is_refused_at_once(folder, monkeypatch):
    header = envelope.read_header(folder)
    hostile = header.to_bytes().replace(b'"memory_kib": 64', b'"memory_kib": 99999999')
    above = hostile[: -envelope._SUM_LINE_BYTES]
    line = f' "sha256": "{hashlib.sha256(above).hexdigest()}"\n}}\n'.encode()
    for name in ("keys.json", "keys.bak.json"):
        (folder / name).write_bytes(above + line)
    monkeypatch.setattr(keys, "Argon2id", lambda **_: pytest.fail("nothing is derived"))
    with pytest.raises(KeyCostRefused):
        open_journal(folder, WORDS)


def test_too_little_memory_is_said_so_and_the_lock_is_let_go(folder, opening, monkeypatch):
    with monkeypatch.context() as poor:

        class Argon:
            def __init__(self, **_):
                pass

            def derive_into(self, *_):
                raise MemoryError

        poor.setattr(keys, "Argon2id", Argon)
        with pytest.raises(NotEnoughMemory):
            open_journal(folder, WORDS)
    with opening():
        pass


@pytest.mark.parametrize("lost", ["keys.json", "keys.bak.json"])
def test_a_lost_key_file_is_made_anew_by_the_next_opening(folder, opening, lost):
    kept = (folder / lost).read_bytes()
    (folder / lost).unlink()
    with opening():
        assert (folder / lost).read_bytes() == kept


def test_a_key_file_that_cannot_be_mended_keeps_nobody_out(folder, opening, monkeypatch, caplog):
    (folder / "keys.json").unlink()

    def refuse(*_):
        raise StorageTrouble

    monkeypatch.setattr(envelope, "mend", refuse)
    with opening() as journal:
        assert journal.reader.entries.count() == 2
    assert [record.getMessage() for record in caplog.records] == [
        "a key file is still to be mended (storage-trouble)"
    ]


def test_a_link_to_the_folder_is_followed(folder, tmp_path):
    (tmp_path / "link").symlink_to(folder)
    with open_journal(tmp_path / "link", WORDS) as journal:
        assert journal.reader.entries.count() == 2


def test_a_place_that_may_not_be_looked_at_holds_no_journal(folder, monkeypatch):
    def refuse(_):
        raise PermissionError

    monkeypatch.setattr(type(folder), "is_file", refuse)
    assert not is_journal(folder)


# Where nothing can be written ------------------------------------------------------------------


def test_a_read_only_folder_opens_for_reading(folder, opening):
    with disks.read_only(folder):
        before = fingerprint(folder)
        with opening() as journal:
            assert journal.is_read_only
            assert journal.reader.entries.count() == 2
            assert journal.last_opened_at is not None
            with pytest.raises(FolderReadOnly):
                journal.writer.entries.add(entry(3))
            with pytest.raises(FolderReadOnly):
                vault.change_passphrase(journal, WORDS, "new words", CHEAP)
        assert fingerprint(folder) == before
    with opening() as journal:
        assert not journal.is_read_only


def test_text_kept_outside_waits_until_the_folder_takes_it(folder, opening):
    with opening() as journal:
        journal.seal_unsaved([draft(7)])
    with disks.read_only(folder), opening() as journal:
        assert journal.kept_outside == (draft(7),)
    with opening() as journal:
        assert journal.kept_outside == ()
        assert journal.reader.entries.get(draft(7).entry_id).body == "Typed 7"


def test_a_full_disk_still_lets_the_journal_be_read(tmp_path, frozen_clock):
    with disks.tiny(tmp_path / "disk", "1m") as disk:
        with create_journal(disk / "j", WORDS, CHEAP, frozen_clock) as journal:
            journal.writer.entries.add(entry(1))
        with pytest.raises(OSError, match="space"):
            (disk / "filling").write_bytes(bytes(2_000_000))
        with open_journal(disk / "j", WORDS, frozen_clock) as journal:
            assert journal.reader.entries.get(entry(1).id).body == "Body 1"
        (disk / "filling").unlink()
        with open_journal(disk / "j", WORDS, frozen_clock) as journal:
            assert not journal.is_read_only


def test_what_cannot_be_read_without_writing_says_why(folder, monkeypatch):
    asked = []

    def full(*_, read_only=False):
        asked.append(read_only)
        raise DiskFull

    monkeypatch.setattr(opened_journal, "open_store", full)
    with pytest.raises(DiskFull):
        open_journal(folder, WORDS)
    assert asked == [False, True]


# Closing ---------------------------------------------------------------------------------------


def test_closing_wipes_the_keys_and_may_be_done_twice(folder, opening):
    with opening() as journal:
        root, reserve_key = journal.root.raw, journal.reserve._key.raw
        assert len(root) == 20
    assert not root
    assert not reserve_key
    journal.close()
    assert journal.is_closed


def test_a_closed_journal_gives_nothing_away(opening):
    with opening() as journal:
        pass
    for asking in (
        journal.recovery_code,
        journal.check,
        lambda: journal.seal_unsaved([]),
        lambda: vault.change_passphrase(journal, WORDS, "new words", CHEAP),
        lambda: vault.set_passphrase_by_recovery(journal, "new words", CHEAP),
    ):
        with pytest.raises(ValueError, match="closed"):
            asking()


def test_the_lock_is_let_go_and_the_keys_wiped_even_when_the_store_will_not_close(
    opening, folder, monkeypatch
):
    with opening() as journal:
        root = journal.root.raw
        monkeypatch.setattr(type(journal.opened), "close", lambda _: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            journal.close()
        assert not root
        monkeypatch.undo()
        journal.opened.close()
    with opening():
        pass


def test_a_journal_says_nothing_of_its_secrets(opening):
    with opening() as journal:
        code = journal.recovery_code()
        shown = repr(journal)
        assert code not in shown
        assert bytes(journal.root.raw).hex() not in shown
        assert journal.db_salt.hex() not in shown


def test_an_open_journal_can_be_checked(opening):
    with opening() as journal:
        report = journal.check()
        assert report.findings == ()
        assert report.entries == 2
