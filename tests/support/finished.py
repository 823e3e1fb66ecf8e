"""Packets finished in any format, also those that are locked."""

from __future__ import annotations

from collections.abc import Callable

from npgs_journal.nouns import Packet
from npgs_journal.share import FORMATS, Sought, check_release

WORDS = "amber basket cello dune ember fjord"


def finished(kind: str, packet: Packet) -> bytes:
    """The bytes as they would stand on a disk."""
    way = FORMATS[kind]
    written = way.write(packet)
    return written if way.lock is None else way.lock(written, WORDS)


def let_pass(kind: str, packet: Packet, sought: Sought, spoil: Callable[[bytes], bytes] = bytes) -> bytes:
    """The bytes that the release check let pass; it raises when it does not."""
    spoiled = spoil(finished(kind, packet))
    check_release(spoiled, kind, packet, sought, WORDS if FORMATS[kind].lock else "")
    return spoiled
