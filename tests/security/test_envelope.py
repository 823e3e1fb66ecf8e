"""The key files: damage, hostile files, two copies, and what a full disk does."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import stat
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.costs import CHEAP

from npgs_journal.errors import (
    DiskFull,
    JournalTooNew,
    KeyCostRefused,
    KeysDamaged,
    NotEnoughMemory,
    PassphraseRefused,
    StorageTrouble,
    WrongPassphrase,
)
from npgs_journal.security import envelope, files
from npgs_journal.security.envelope import KEYS, KEYS_COPY, Header
from npgs_journal.security.keys import KeyCost, RootSecret, derive_key

DB_SALT = bytes(range(100, 116))
ROOT = RootSecret(bytes(range(20)))
WORDS = "open sesame"
HEADER = envelope.wrap(ROOT, WORDS, DB_SALT, CHEAP)
DATA = HEADER.to_bytes()


def resealed(**changes) -> bytes:
    """The key file with other fields and a checksum that holds: what a hostile hand would make."""
    fields = {**json.loads(DATA), **changes}
    del fields["sha256"]
    lines = "".join(f" {json.dumps(k)}: {json.dumps(v)},\n" for k, v in fields.items() if v is not None)
    above = ("{\n" + lines).encode()
    return above + f' "sha256": "{hashlib.sha256(above).hexdigest()}"\n}}\n'.encode()


def test_a_written_header_is_read_and_unwraps():
    assert Header.from_bytes(DATA) == HEADER
    assert envelope.unwrap(Header.from_bytes(DATA), WORDS) == ROOT


def test_the_file_is_json_that_says_what_it_is():
    fields = json.loads(DATA)
    assert fields["format"] == "npgs-journal-keys"
    assert fields["cipher"] == {"name": "sqlcipher", "version": 4, "page_bytes": 4096, "hmac": "sha512"}
    assert bytes.fromhex(fields["db_salt"]) == DB_SALT
    assert list(fields)[-1] == "sha256"


def test_the_file_holds_neither_secret_nor_passphrase():
    for secret in (bytes(ROOT.raw), WORDS.encode()):
        assert secret not in DATA
        assert secret.hex().encode() not in DATA


@pytest.mark.parametrize("typed", ["open sesam", "Open sesame", "open sesame ", "", "x" * 20_000, "\ud800"])
def test_another_passphrase_is_the_wrong_one(typed):
    with pytest.raises(WrongPassphrase):
        envelope.unwrap(HEADER, typed)


def test_an_unusable_new_passphrase_is_refused():
    with pytest.raises(PassphraseRefused):
        envelope.wrap(ROOT, "", DB_SALT, CHEAP)


def test_every_single_bit_flip_is_caught():
    for place in range(len(DATA)):
        for bit in range(8):
            damaged = bytearray(DATA)
            damaged[place] ^= 1 << bit
            with pytest.raises(KeysDamaged):
                Header.from_bytes(bytes(damaged))


@pytest.mark.parametrize("cut", [0, 1, 10, 76, 77, 78, len(DATA) - 1])
def test_a_cut_file_is_damaged(cut):
    with pytest.raises(KeysDamaged):
        Header.from_bytes(DATA[:cut])
    with pytest.raises(KeysDamaged):
        Header.from_bytes(DATA[cut + 1 :])


@pytest.mark.parametrize(
    "changes",
    [
        {"generation": 2},
        {"memory_kib": 128},
        {"passes": 2},
        {"lanes": 2, "memory_kib": 64},
        {"salt": "00" * 16},
        {"nonce": "00" * 12},
        {"db_salt": "00" * 16},
        {"sign": "00" * 16},
        {"wrapped": "00" * 36},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_no_field_can_be_changed_without_the_passphrase(changes):
    """Also with a checksum that holds: every field is bound to the wrapped secret."""
    header = Header.from_bytes(resealed(**changes))
    with pytest.raises(WrongPassphrase):
        envelope.unwrap(header, WORDS)


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "other"},
        {"version": True},
        {"version": None},
        {"version": 0},
        {"generation": 0},
        {"generation": -1},
        {"generation": 2**53 + 1},
        {"generation": 1.0},
        {"kdf": "scrypt"},
        {"cipher": {"name": "none"}},
        {"salt": "00" * 15},
        {"salt": "0G" * 16},
        {"salt": "AA" * 16},
        {"salt": 7},
        {"wrapped": ""},
        {"extra": 1},
        {"lanes": None},
    ],
    ids=str,
)
def test_what_we_would_not_write_is_not_read(changes):
    with pytest.raises(KeysDamaged):
        Header.from_bytes(resealed(**changes))


@pytest.mark.parametrize(
    "changes",
    [{"memory_kib": 2**20 + 1}, {"passes": 65}, {"lanes": 9}, {"memory_kib": 2**40}, {"memory_kib": 1}],
)
def test_a_cost_that_would_eat_the_machine_is_refused_unread(changes):
    with pytest.raises(KeyCostRefused):
        Header.from_bytes(resealed(**changes))


def test_a_later_version_is_told_from_damage():
    with pytest.raises(JournalTooNew):
        Header.from_bytes(resealed(version=2, more="fields", salt=None))


@pytest.mark.parametrize("above", [b"[1,\n", b"{\n" + b"[" * 5000, b"\xff", b"", b"{\n" + b"9" * 5000])
def test_a_checksum_that_holds_over_nonsense_is_damage(above):
    line = f' "sha256": "{hashlib.sha256(above).hexdigest()}"\n}}\n'.encode()
    with pytest.raises(KeysDamaged):
        Header.from_bytes(above + line)


def test_json_that_is_no_object_is_damage(monkeypatch):
    monkeypatch.setattr(envelope.json, "loads", lambda _: [])
    with pytest.raises(KeysDamaged):
        Header.from_bytes(DATA)


@given(st.binary(max_size=600))
@settings(max_examples=200)
def test_any_bytes_at_all_are_read_or_refused(data):
    with pytest.raises((KeysDamaged, JournalTooNew)):
        Header.from_bytes(data)


def test_a_wrapped_secret_that_opens_but_is_not_the_one_vouched_for_is_refused():
    """AES-GCM does not commit to a key; the sign does."""
    stranger = RootSecret(b"s" * 20)
    with derive_key(WORDS, HEADER.salt, CHEAP) as key:
        forged = envelope._wrapped(stranger, key, HEADER)
    with pytest.raises(WrongPassphrase):
        envelope.unwrap(forged, WORDS)
    assert envelope.belongs(HEADER, ROOT)
    assert not envelope.belongs(HEADER, stranger)


def test_two_wraps_share_nothing_random():
    other = envelope.wrap(ROOT, WORDS, DB_SALT, CHEAP)
    assert (other.salt, other.nonce, other.wrapped) != (HEADER.salt, HEADER.nonce, HEADER.wrapped)
    assert other.salt != HEADER.salt
    assert other.nonce != HEADER.nonce


@pytest.mark.parametrize(("free_mib", "expected"), [(300, (256, 3)), (130, (128, 6)), (64, (64, 12))])
def test_wrapping_steps_down_where_there_is_less_memory(monkeypatch, free_mib, expected):
    derived = []

    def derive(passphrase, salt, cost):
        if cost.memory_kib > free_mib * 1024:
            raise NotEnoughMemory(needed_mib=cost.memory_kib // 1024)
        derived.append(salt)
        return derive_key(passphrase, salt, CHEAP)

    monkeypatch.setattr(envelope, "derive_key", derive)
    header = envelope.wrap(ROOT, WORDS, DB_SALT, KeyCost(256 * 1024, 3, 4))
    assert (header.cost.memory_kib // 1024, header.cost.passes) == expected
    assert envelope.unwrap(header, WORDS) == ROOT


def test_wrapping_without_64_mib_says_so(monkeypatch):
    def derive(*_):
        raise NotEnoughMemory(needed_mib=64)

    monkeypatch.setattr(envelope, "derive_key", derive)
    with pytest.raises(NotEnoughMemory):
        envelope.wrap(ROOT, WORDS, DB_SALT, KeyCost(256 * 1024, 3, 4))


# The two copies --------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path):
    envelope.write_header(tmp_path, HEADER, WORDS)
    return tmp_path


def test_both_copies_are_written_alike_and_private(folder):
    assert (folder / KEYS).read_bytes() == (folder / KEYS_COPY).read_bytes() == DATA
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    assert sorted(path.name for path in folder.iterdir()) == [KEYS_COPY, KEYS]
    assert envelope.unlike_copies(folder, HEADER) == []


@pytest.mark.parametrize("lost", [KEYS, KEYS_COPY])
def test_one_copy_is_enough(folder, lost):
    (folder / lost).unlink()
    assert envelope.read_header(folder) == HEADER
    (folder / lost).write_bytes(DATA[:-5])
    assert envelope.read_header(folder) == HEADER
    assert envelope.unlike_copies(folder, HEADER) == [lost]


def test_with_neither_copy_the_keys_are_damaged(folder):
    (folder / KEYS).unlink()
    (folder / KEYS_COPY).write_bytes(b"")
    with pytest.raises(KeysDamaged):
        envelope.read_header(folder)


@pytest.mark.parametrize("newer_at", [KEYS, KEYS_COPY])
def test_the_copy_with_the_higher_generation_counts(folder, newer_at):
    newer = envelope.wrap(ROOT, "new words", DB_SALT, CHEAP, generation=2)
    (folder / newer_at).write_bytes(newer.to_bytes())
    assert envelope.read_header(folder) == newer


def test_a_copy_from_a_later_version_stops_everything(folder):
    (folder / KEYS_COPY).write_bytes(resealed(version=2))
    with pytest.raises(JournalTooNew):
        envelope.read_header(folder)


def test_a_copy_that_asks_too_much_counts_only_when_no_other_is_whole(folder):
    (folder / KEYS).write_bytes(resealed(memory_kib=2**30))
    assert envelope.read_header(folder) == HEADER
    (folder / KEYS_COPY).write_bytes(b"damaged")
    with pytest.raises(KeyCostRefused):
        envelope.read_header(folder)


def test_links_pipes_and_endless_files_are_no_key_files(folder):
    (folder / "elsewhere").write_bytes(DATA)
    (folder / KEYS).unlink()
    (folder / KEYS).symlink_to(folder / "elsewhere")
    (folder / KEYS_COPY).unlink()
    os.mkfifo(folder / KEYS_COPY)
    with pytest.raises(KeysDamaged):
        envelope.read_header(folder)
    (folder / KEYS_COPY).unlink()
    (folder / KEYS_COPY).write_bytes(DATA + b" " * 20_000)
    with pytest.raises(KeysDamaged):
        envelope.read_header(folder)


def test_a_lagging_copy_is_mended_and_leftovers_go(folder):
    files.stage(folder / KEYS, b"half")
    (folder / KEYS).unlink()
    (folder / KEYS_COPY).write_bytes(b"damaged")
    envelope.mend(folder, HEADER)
    assert envelope.unlike_copies(folder, HEADER) == []
    assert len(list(folder.iterdir())) == 2


NEWER = envelope.wrap(ROOT, "new words", DB_SALT, CHEAP, generation=2)


@pytest.mark.parametrize("writes_before", [0, 1])
def test_a_full_disk_leaves_both_key_files_as_they_were(folder, monkeypatch, writes_before):
    left = [writes_before]
    write = os.write

    def full(handle, data):
        if not left[0]:
            raise OSError(errno.ENOSPC, "full")
        left[0] -= 1
        return write(handle, data)

    monkeypatch.setattr(files.os, "write", full)
    with pytest.raises(DiskFull):
        envelope.write_header(folder, NEWER, "new words")
    assert envelope.unlike_copies(folder, HEADER) == []
    assert len(list(folder.iterdir())) == 2


def test_what_does_not_unwrap_from_the_disk_is_never_put_in_place(folder):
    """A bit that fell over on its way to the disk, or a passphrase that is not the one wrapped."""
    with pytest.raises(StorageTrouble):
        envelope.write_header(folder, replace(NEWER, wrapped=bytes(36)), "new words")
    with pytest.raises(StorageTrouble):
        envelope.write_header(folder, NEWER, "old words")
    assert envelope.unlike_copies(folder, HEADER) == []
    assert len(list(folder.iterdir())) == 2


def test_a_disk_that_forgets_is_noticed(folder, monkeypatch):
    def forget(staged, _path):
        staged.unlink()

    monkeypatch.setattr(files, "settle", forget)
    with pytest.raises(StorageTrouble):
        envelope.write_header(folder, NEWER, "new words")
