"""The twelve values: stable ids in the official order. Every text is read from `resources/content/`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from npgs_journal.assets import asset
from npgs_journal.nouns import ConcernId, ValueId

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign that a value is under strain, and the concern it speaks of."""

    text: str
    concern: ConcernId


@dataclass(frozen=True, slots=True)
class Value:
    """One value. `order` is 1 to 12; `phrase_is_checked`: `practice` was held beside the guidelines."""

    order: int
    id: ValueId
    label: str
    name: str
    practice: str
    phrase_is_checked: bool
    explanation: str
    peer_supporter: str
    supervisor: str
    journal_prompts: tuple[str, ...]
    supervisor_prompts: tuple[str, ...]
    signs_lived: tuple[str, ...]
    signs_under_strain: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Concern:
    """An optional second label on a mark that is under strain.

    `said` ends a sentence that begins with how often and since when.
    """

    id: ConcernId
    label: str
    said: str


@dataclass(frozen=True, slots=True)
class Ask:
    """What a person may want from a talk. Never required."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Primer:
    """The fixed words around the values in a packet."""

    opening: str
    closing: str
    note_to_reader: str
    names_line: str
    chosen_line: str
    supervisor_question: str
    questions_heading: str
    supervisor_heading: str
    purpose_source: str


@cache
def values(language: str = "en") -> tuple[Value, ...]:
    """The twelve, in the official order."""
    return tuple(sorted(map(_value, _content(language)["value"]), key=lambda value: value.order))


@cache
def concerns(language: str = "en") -> tuple[Concern, ...]:
    rows = _content(language)["concern"]
    return tuple(Concern(ConcernId(row["id"]), row["label"], row["said"]) for row in rows)


@cache
def asks(language: str = "en") -> tuple[Ask, ...]:
    return tuple(Ask(row["id"], row["label"]) for row in _content(language)["ask"])


@cache
def primer(language: str = "en") -> Primer:
    return Primer(**_content(language)["primer"])


def label(value_id: ValueId, language: str = "en") -> str:
    """The short name of a value, such as "Open minded".

    Raises:
        KeyError: there is no such value.
    """
    return _labels(language)[value_id]


@cache
def _labels(language: str) -> Mapping[ValueId, str]:
    return {value.id: value.label for value in values(language)}


@cache
def _content(language: str) -> dict[str, Any]:
    return tomllib.loads(asset(f"content/values.{language}.toml").read_text(encoding="utf-8"))


def _value(row: Mapping[str, Any]) -> Value:
    return Value(
        order=row["order"],
        id=ValueId(row["id"]),
        label=row["label"],
        name=row["name"],
        practice=row["practice"],
        phrase_is_checked=row["phrase_checked"] == "source",
        explanation=row["explanation"],
        peer_supporter=row["peer_supporter"],
        supervisor=row["supervisor"],
        journal_prompts=tuple(row["journal_prompts"]),
        supervisor_prompts=tuple(row["supervisor_prompts"]),
        signs_lived=tuple(row["signs_lived"]),
        signs_under_strain=tuple(
            Sign(sign["text"], ConcernId(sign["concern"])) for sign in row["signs_under_strain"]
        ),
    )
