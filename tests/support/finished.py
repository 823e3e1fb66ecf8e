"""Packets finished in any format, also those that are locked."""

from __future__ import annotations

from collections.abc import Callable

from npgs_journal.nouns import Packet
from npgs_journal.share import FORMATS, Lock, Sought, check_release

WORDS = "amber basket cello dune ember fjord"


def finished(kind: str, packet: Packet) -> tuple[bytes, Lock | None]:
    """The bytes as they would stand on a disk, and what opens them where they are locked."""
    way = FORMATS[kind]
    written = way.write(packet)
    if way.lock is None:
        return written, None
    return way.lock(written, WORDS), Lock(WORDS, written)


def let_pass(kind: str, packet: Packet, sought: Sought, spoil: Callable[[bytes], bytes] = bytes) -> bytes:
    """The bytes that the release check let pass; it raises when it does not."""
    data, lock = finished(kind, packet)
    spoiled = spoil(data)
    check_release(spoiled, kind, packet, sought, lock)
    return spoiled
