"""Passphrases worth offering, and the one rule there is for one's own: length."""

from __future__ import annotations

import secrets
import unicodedata
from functools import cache
from typing import Final

from npgs_journal.assets import asset

LEAST_CHARACTERS: Final = 12


def offered_passphrase(words: int = 5) -> str:
    """`words` words drawn by the system's own randomness; five are about 65 bits, six about 78."""
    return " ".join(secrets.choice(_word_list()) for _ in range(words))


def is_too_easy(passphrase: str) -> bool:
    """Whether it is shorter than 12 characters. What it is made of is nobody's business."""
    return len(unicodedata.normalize("NFC", passphrase)) < LEAST_CHARACTERS


@cache
def _word_list() -> tuple[str, ...]:
    return tuple(asset("words/eff_large.txt").read_text("ascii").split())
