"""What the finder hands back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from npgs_journal.nouns import Label

__all__ = ["Label", "Strength", "Suggestion"]


class Strength(IntEnum):
    """How much speaks for it. ASK is for words that are names too: a person must say."""

    ASK = 1
    LIKELY = 2
    SURE = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A possible identifier from `start` to `end`, offsets of the text as it was given."""

    start: int
    end: int
    label: Label
    strength: Strength
