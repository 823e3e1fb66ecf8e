"""The pages of an encrypted file, read without the engine: each by itself, and only while its seal holds.

The engine stops at the first page that is not as it was sealed; what stands on the others is still there.
A page has 4,096 bytes: text, a nonce of 16 and a keyed hash of 64 over both and the page's number. The
first begins with 16 bytes of salt. Numbers below are those of SQLite's file format, "B-tree pages".
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from npgs_journal.store.engine import PAGE_BYTES, SALT_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from npgs_journal.security.keys import Secret

_SEAL_BYTES, _NONCE_BYTES, _MASK, _ROUNDS = 64, 16, 0x3A, 2
USABLE: Final = PAGE_BYTES - _SEAL_BYTES - _NONCE_BYTES
"""The bytes of a page that the engine writes on."""
_TABLE_LEAF, _TABLE_INNER, _INDEX_LEAF, _INDEX_INNER = 0x0D, 0x05, 0x0A, 0x02
_FIRST_HEADER: Final = 100
_LONGEST_VARINT: Final = 9

Value = int | float | str | bytes | None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table (with its `rowid`) or of an index. `is_whole`: no part of it lay on a lost page."""

    rowid: int | None
    values: tuple[Value, ...]
    is_whole: bool


class Pages:
    """The file's pages by number, from 1."""

    def __init__(self, file: IO[bytes], size_bytes: int, key: Secret, salt: bytes) -> None:
        """`salt` is the one the file was sealed with: what it starts with may be damaged."""
        self._file, self.count = file, size_bytes // PAGE_BYTES
        self._key = bytes(key.raw)
        masked = bytes(byte ^ _MASK for byte in salt)
        self._seal_key = hashlib.pbkdf2_hmac("sha512", self._key, masked, _ROUNDS, dklen=32)

    def page(self, number: int) -> bytes | None:
        """What stands on a page, or None when it is not there or not as it was sealed."""
        if not 1 <= number <= self.count:
            return None
        self._file.seek((number - 1) * PAGE_BYTES)
        sealed = self._file.read(PAGE_BYTES)
        start = SALT_BYTES if number == 1 else 0
        told = sealed[start:-_SEAL_BYTES] + number.to_bytes(4, "little")
        if not hmac.compare_digest(hmac.digest(self._seal_key, told, "sha512"), sealed[-_SEAL_BYTES:]):
            return None
        nonce = sealed[USABLE : USABLE + _NONCE_BYTES]
        opened = Cipher(algorithms.AES(self._key), modes.CBC(nonce)).decryptor().update(sealed[start:USABLE])
        return bytes(start) + opened

    def rows(self, number: int) -> Iterator[Row]:
        """The rows that stand on a page; of a row that goes on elsewhere as much as can be read."""
        page = self.page(number)
        if page is None:
            return
        head = _FIRST_HEADER if number == 1 else 0
        kind = page[head]
        if kind not in {_TABLE_LEAF, _INDEX_LEAF, _INDEX_INNER}:
            return
        for at in _cells(page, head):
            place = at + 4 if kind == _INDEX_INNER else at
            try:
                yield self._row(page, place, is_table=kind == _TABLE_LEAF)
            except (IndexError, ValueError):
                continue

    def children(self, number: int) -> list[int]:
        """The pages below an inner page; none below a leaf, or below a page that cannot be read."""
        page = self.page(number)
        head = _FIRST_HEADER if number == 1 else 0
        if page is None or page[head] not in {_TABLE_INNER, _INDEX_INNER}:
            return []
        below = [int.from_bytes(page[at : at + 4]) for at in _cells(page, head)]
        return [*below, int.from_bytes(page[head + 8 : head + 12])]

    def _row(self, page: bytes, at: int, *, is_table: bool) -> Row:
        size, at = _varint(page, at)
        rowid = None
        if is_table:
            rowid, at = _varint(page, at)
        here = _local_bytes(size, is_table=is_table)
        payload = page[at : at + here]
        if here < size:
            payload += self._overflow(int.from_bytes(page[at + here : at + here + 4]), size - here)
        return Row(rowid, _record(payload), len(payload) == size)

    def _overflow(self, number: int, size: int) -> bytes:
        """What stands on a chain of pages, as far as it can be followed."""
        parts: list[bytes] = []
        left, seen = size, set[int]()
        while left > 0 and number not in seen:
            seen.add(number)
            page = self.page(number)
            if page is None:
                break
            parts.append(page[4 : min(USABLE, 4 + left)])
            left -= len(parts[-1])
            number = int.from_bytes(page[:4])
        return b"".join(parts)


def _cells(page: bytes, head: int) -> Iterator[int]:
    many = int.from_bytes(page[head + 3 : head + 5])
    first = head + (8 if page[head] in {_TABLE_LEAF, _INDEX_LEAF} else 12)
    for at in range(first, first + 2 * many, 2):
        yield int.from_bytes(page[at : at + 2])


def _local_bytes(size: int, *, is_table: bool) -> int:
    """How much of a row stands on its own page (file format, 1.6)."""
    most = USABLE - 35 if is_table else (USABLE - 12) * 64 // 255 - 23
    if size <= most:
        return size
    least = (USABLE - 12) * 32 // 255 - 23
    here = least + (size - least) % (USABLE - 4)
    return here if here <= most else least


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(_LONGEST_VARINT):
        byte = data[at + place]
        if place == _LONGEST_VARINT - 1:
            value = value << 8 | byte
            return value - (1 << 64 if value >> 63 else 0), at + _LONGEST_VARINT
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 - the sign that no more follows
            return value, at + place + 1
    raise ValueError


_INT_BYTES: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_FIRST_SIZED, _NO_BYTES = 12, {0: None, 8: 0, 9: 1}


def _record(payload: bytes) -> tuple[Value, ...]:
    """The columns of a row; where the payload was cut short, text ends early."""
    header, at = _varint(payload, 0)
    kinds: list[int] = []
    while at < header:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Value] = []
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in _NO_BYTES:
        return _NO_BYTES[kind], at
    if kind in _INT_BYTES:
        end = at + _INT_BYTES[kind]
        return int.from_bytes(payload[at:end], signed=True), end
    if kind < _FIRST_SIZED:
        raise ValueError  # no column of ours is a floating number
    end = at + (kind - _FIRST_SIZED) // 2
    data = payload[at:end]
    return (data.decode("utf-8", "ignore") if kind % 2 else data), end
