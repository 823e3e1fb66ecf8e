"""What happens to files: a bit turned over, pages emptied, changed about or missing, nothing left at all."""

from __future__ import annotations

import random
from collections.abc import Callable

PAGE = 4096


def flipped(data: bytes, chance: random.Random) -> bytes:
    at, bit = chance.randrange(len(data)), 1 << chance.randrange(8)
    return data[:at] + bytes([data[at] ^ bit]) + data[at + 1 :]


def emptied(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) // PAGE) * PAGE
    return data[:at] + bytes(PAGE) + data[at + PAGE :]


def changed_about(data: bytes, chance: random.Random) -> bytes:
    pages = [data[at : at + PAGE] for at in range(0, len(data), PAGE)]
    one, other = chance.sample(range(len(pages)), 2)
    pages[one], pages[other] = pages[other], pages[one]
    return b"".join(pages)


def cut_short(data: bytes, chance: random.Random) -> bytes:
    """By a few whole pages, or in the middle of one."""
    left = len(data) // PAGE - chance.randrange(1, 9)
    return data[: left * PAGE + chance.choice([0, 0, chance.randrange(PAGE)])]


def nothing(_data: bytes, _chance: random.Random) -> bytes:
    return b""


KINDS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    flipped,
    emptied,
    changed_about,
    cut_short,
    nothing,
)
PAGES_LOST = {"flipped": 1, "emptied": 1, "changed_about": 2}
"""How many pages each kind costs; the others may cost more."""
