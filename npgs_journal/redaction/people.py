"""Whether two names could be one person's. Only ever offered: who is who, the writer knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Final

from npgs_journal.redaction.forms import key_of
from npgs_journal.redaction.identifiers import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

_PARTS = re.compile(r"[ .]+")
_PET_ENDINGS: Final = ("ie", "y", "i", "ey", "ito", "ita", "cito", "cita", "o", "a")
_SAME_BEGINNING: Final = 3
_LONG_ENOUGH_TO_MISTYPE: Final = 5


@dataclass(frozen=True, slots=True)
class Person:
    """A name in parts, folded. `given` and `last` are "" where the name has one part only."""

    parts: tuple[str, ...]

    @property
    def given(self) -> str:
        return self.parts[0] if len(self.parts) > 1 else ""

    @property
    def last(self) -> str:
        return self.parts[-1] if len(self.parts) > 1 else ""


@lru_cache(maxsize=1024)
def person_of(form: str) -> Person:
    words = [word for word in _PARTS.split(key_of(form)) if word]
    return Person(tuple(word for word in words if word not in lexicon.PARTICLES) or tuple(words))


def beginnings(forms: Iterable[str]) -> frozenset[str]:
    """What two names share when `may_be_one` could say so: so that not all need be held against all."""
    parts = {part for form in forms for part in person_of(form).parts if part}
    return frozenset(each for part in parts for each in (part[0], f"-{part}", f"-{part[1:]}"))


def may_be_one(forms: Iterable[str], others: Iterable[str]) -> bool:
    """Whether some form of each could name one person: a part of the other, a pet name, a slip."""
    return any(_may_be(person_of(form), person_of(other)) for form, other in product(forms, others))


def _may_be(one: Person, other: Person) -> bool:
    if one.given and other.given:
        return one.last == other.last and _alike(one.given, other.given)
    full, short = (one, other) if one.given else (other, one)
    word = short.parts[0] if short.parts else ""
    if not full.given:
        return bool(full.parts) and _alike(full.parts[0], word)
    return word == full.last or _alike(full.given, word)


def _alike(name: str, other: str) -> bool:
    if name == other:
        return True
    short, long = sorted((name, other), key=len)
    if not short:
        return False
    if len(short) == 1:
        return long.startswith(short)
    is_pet_name = short[:_SAME_BEGINNING] == long[:_SAME_BEGINNING] and (
        name.endswith(_PET_ENDINGS) or other.endswith(_PET_ENDINGS) or long.startswith(short)
    )
    return (is_pet_name and len(short) >= _SAME_BEGINNING) or _is_a_slip(short, long)


def _is_a_slip(short: str, long: str) -> bool:
    """One letter more, less or other."""
    if len(short) < _LONG_ENOUGH_TO_MISTYPE or len(long) - len(short) > 1:
        return False
    at = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at:] == long[at + 1 :] or short[at + 1 :] == long[at + 1 :]
