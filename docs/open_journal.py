"""Your journal without the program: python open_journal.py FOLDER_OR_BACKUP ["SELECT ..."]

It asks for the passphrase or the recovery code, makes plain SQLite of the journal in memory, and prints every entry, or
what you ask for (the tables are in format.md). It needs `pip install cryptography`, and writes no file.
"""

import contextlib
import getpass
import hashlib
import hmac
import json
import sqlite3
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PAGE, TEXT, SEALED, SIGNS = 4096, 4016, 4032, "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
ENTRIES = """SELECT datetime(written_at_us / 1000000 + offset_s, 'unixepoch') || '  ' || title || '\n\n' || body || '\n'
FROM entries JOIN entry_texts ON entry = seq ORDER BY written_at_us, seq"""


def parts(place: Path) -> tuple[dict, bytes, bytes]:
    """The key header, the encrypted file, and what stands in the write-ahead file beside it."""
    if place.is_file():
        whole = place.read_bytes()
        size = int.from_bytes(whole[10:12])
        return json.loads(whole[12 : 12 + size]), whole[329 + size :], b""
    header, wal = {}, place / "journal.db-wal"
    for name in ("keys.bak.json", "keys.json"):
        with contextlib.suppress(OSError, ValueError):
            header = json.loads((place / name).read_bytes())
    return header, (place / "journal.db").read_bytes(), wal.read_bytes() if wal.exists() else b""


def root_secrets(typed: str, header: dict) -> Iterator[bytes]:
    """The 20 bytes that all keys come from: as the recovery code spells them, or as the passphrase opens them."""
    code = "".join(filter(str.isalnum, typed.upper())).translate(str.maketrans("OIL", "011"))
    if len(code) == 36 and set(code) <= set(SIGNS):
        number = sum(SIGNS.index(sign) << 5 * place for place, sign in enumerate(code[::-1]))
        yield (number >> 20).to_bytes(20)
    if header:
        cost = {"iterations": header["passes"], "lanes": header["lanes"], "memory_cost": header["memory_kib"]}
        words = unicodedata.normalize("NFC", typed).encode()
        key = Argon2id(salt=bytes.fromhex(header["salt"]), length=32, **cost).derive(words)
        bound = {name: value for name, value in header.items() if name not in {"wrapped", "sha256"}}
        told = json.dumps(bound, sort_keys=True, separators=(",", ":")).encode()
        with contextlib.suppress(InvalidTag):
            yield AESGCM(key).decrypt(bytes.fromhex(header["nonce"]), bytes.fromhex(header["wrapped"]), told)


def newest_pages(data: bytes, wal: bytes) -> dict[int, bytes]:
    """The pages by number; those of the write-ahead file's whole commits lie on top."""
    pages = {at // PAGE + 1: data[at : at + PAGE] for at in range(0, len(data), PAGE)}
    waiting: dict[int, bytes] = {}
    for at in (at for at in range(32, len(wal), 24 + PAGE) if wal[at + 8 : at + 16] == wal[16:24]):
        waiting[int.from_bytes(wal[at : at + 4])] = wal[at + 24 : at + 24 + PAGE]
        if count := int.from_bytes(wal[at + 4 : at + 8]):
            pages = {number: page for number, page in (pages | waiting).items() if number <= count}
    return pages


def opened(pages: dict[int, bytes], root: bytes, salt: bytes) -> sqlite3.Connection:
    """Plain SQLite, in memory. A page that is not as it was sealed stops it."""
    key = HKDF(SHA256(), 32, None, b"npgs-journal/1/database").derive(root)
    seal_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    image = bytearray()
    for number, page in sorted(pages.items()):
        start = 16 if number == 1 else 0
        seal = hmac.digest(seal_key, page[start:SEALED] + number.to_bytes(4, "little"), "sha512")
        if not hmac.compare_digest(seal, page[SEALED:]):
            raise LookupError(number)
        text = Cipher(algorithms.AES(key), modes.CBC(page[TEXT:SEALED])).decryptor().update(page[start:TEXT])
        image += b"SQLite format 3\0"[:start] + text + bytes(PAGE - TEXT)
    image[18:20] = b"\1\1"  # no write-ahead file belongs to what lies in memory
    plain = sqlite3.connect(":memory:")
    plain.deserialize(bytes(image))
    return plain


def journal(place: Path, typed: str) -> sqlite3.Connection:
    header, data, wal = parts(place)
    pages, salt = newest_pages(data, wal), bytes.fromhex(header.get("db_salt", data[:16].hex()))
    for root in root_secrets(typed, header):
        with contextlib.suppress(LookupError):
            return opened(pages, root, salt)
    raise SystemExit("That does not open it, or a page of it is not as it was sealed.")


if __name__ == "__main__":
    with contextlib.closing(journal(Path(sys.argv[1]), getpass.getpass("Passphrase or code: "))) as found:
        for row in found.execute(*sys.argv[2:3] or [ENTRIES]):
            print(*row, sep="\t")
