"""A backup file is what docs/format.md says: read here by that page alone, without the program's reader."""

from __future__ import annotations

import hashlib
import json
import random
import struct
import unicodedata

import pytest
from conftest import PASSPHRASE
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from support.contents import content_hash
from support.pages import decrypted
from support.remains import spellings

from npgs_journal import backup
from npgs_journal.backup import form
from npgs_journal.backup.pages import PageSeals
from npgs_journal.errors import BackupDamaged, JournalTooNew
from npgs_journal.security.keys import Secret, database_key
from npgs_journal.store import check_store


def drawn(root: bytes, purpose: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=f"npgs-journal/1/{purpose}".encode()).derive(
        root
    )


def test_the_page_on_formats_is_enough_to_read_one(written, made, tmp_path):
    data = made.path.read_bytes()
    magic, version, length = struct.unpack(">8sHH", data[:12])
    assert (magic, version) == (b"NPGSBKUP", 1)
    keys, sealed, summed = data[12 : 12 + length], data[12 + length : 297 + length], data[297 + length :][:32]
    snapshot = data[329 + length :]
    assert summed == hashlib.sha256(data[: 297 + length] + snapshot).digest()
    assert keys == (written.folder / "keys.json").read_bytes()

    header = json.loads(keys)
    wrapping = Argon2id(
        salt=bytes.fromhex(header["salt"]),
        length=32,
        iterations=header["passes"],
        lanes=header["lanes"],
        memory_cost=header["memory_kib"],
    ).derive(unicodedata.normalize("NFC", PASSPHRASE).encode())
    bound = {name: value for name, value in header.items() if name not in {"wrapped", "sha256"}}
    root = AESGCM(wrapping).decrypt(
        bytes.fromhex(header["nonce"]),
        bytes.fromhex(header["wrapped"]),
        json.dumps(bound, sort_keys=True, separators=(",", ":")).encode(),
    )
    assert made.path.name == f"journal-{drawn(root, 'name of the backups')[:4].hex()}-000001.npgsbackup"
    facts = json.loads(
        AESGCM(drawn(root, "facts of a backup")).decrypt(sealed[1:13], sealed[13:], b"\x01facts of a backup")
    )
    assert facts == {
        "seq": 1,
        "made_at": "2026-11-23T16:40:00+00:00",
        "entries": 3,
        "newest_day": "2026-11-03",
        "changes": 1,
        "snapshot_bytes": len(snapshot),
    }
    cut_out = tmp_path / "cut-out.db"
    cut_out.write_bytes(snapshot)
    pages = decrypted(cut_out, drawn(root, "database"))
    assert all(f"Body {number}".encode() in pages for number in (1, 2, 3))
    assert check_store(cut_out, Secret(drawn(root, "database")), snapshot[:16]).findings == ()


def test_nothing_outside_the_seals_says_what_is_in_the_journal(written, made):
    data = made.path.read_bytes()
    assert made.path.stat().st_mode & 0o777 == 0o600
    told = ["Entry 1", "Body 2", "2026-11-03", "2026-11-23", "made_at", written.folder.name + ".db"]
    found = [text for text in told if any(form_ in data for form_ in spellings(text))]
    assert found == []


def test_a_later_version_is_said_to_be_one_and_other_files_are_none(made, tmp_path):
    data = made.path.read_bytes()
    later, other = tmp_path / "later.npgsbackup", tmp_path / "other.npgsbackup"
    later.write_bytes(data[:8] + b"\x00\x02" + data[10:])
    with pytest.raises(JournalTooNew):
        form.read_head(later)
    for content in (b"", b"NPGSBKUP", b"PK\x03\x04" * 400, data[:200], data[:8] + b"\x00\x00" + data[10:]):
        other.write_bytes(content)
        with pytest.raises(BackupDamaged):
            form.read_head(other)


@pytest.mark.parametrize("seed", range(24))
def test_a_flipped_bit_anywhere_is_noticed(written, made, seed):
    data, chance = bytearray(made.path.read_bytes()), random.Random(seed)
    data[chance.randrange(len(data)) if seed else len(data) - 1] ^= 1 << chance.randrange(8)
    made.path.write_bytes(data)
    assert not backup.verified(made, written.root)
    with pytest.raises(BackupDamaged):
        backup.open_backup(made.path, backup.by_passphrase(PASSPHRASE), written.folder.with_name("other"))
    assert not written.folder.with_name(".other.restoring").exists()


@pytest.mark.parametrize("seed", range(24))
def test_the_look_at_page_seals_agrees_with_the_engine(written, tmp_path, seed):
    """A bit flipped in a sealed page is seen by both; the salt in front is neither's to seal."""
    path, chance = tmp_path / "copy.db", random.Random(seed)
    written.opened.copy_to(path)
    data = bytearray(path.read_bytes())
    PageSeals(written.root)(bytes(data))
    data[16 + chance.randrange(len(data) - 16)] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    with pytest.raises(BackupDamaged):
        PageSeals(written.root)(bytes(data))
    with database_key(written.root) as key:
        findings = check_store(path, key, written.db_salt).findings
    assert {"cipher-pages", "first-page"} & set(findings)


def test_a_missing_or_doubled_page_breaks_the_seals(written, tmp_path):
    path = tmp_path / "copy.db"
    written.opened.copy_to(path)
    data = path.read_bytes()
    for spoiled in (data[:4096] + data[8192:], data[:8192] + data[4096:], data[:-1]):
        with pytest.raises(BackupDamaged):
            PageSeals(written.root)(spoiled)


def test_the_hash_of_contents_can_tell_two_journals_apart(written, tmp_path):
    first, second = tmp_path / "first.db", tmp_path / "second.db"
    written.opened.copy_to(first)
    written.writer.entries.set_bring(written.reader.entries.all_ids()[0], True)
    written.opened.copy_to(second)
    with database_key(written.root) as key:
        assert content_hash(first, key) != content_hash(second, key)
        assert content_hash(first, key) == content_hash(first, key)
