"""Questions to write from: one at a time, never required. And sets of them, as files for other people."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NewType

from npgs_journal.errors import PromptSetRefused
from npgs_journal.nouns import ValueId
from npgs_journal.templates import one_line
from npgs_journal.values import values

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from random import Random

PromptId = NewType("PromptId", int)

LONGEST, MOST = 500, 500
"""Letters in one question of one's own, and questions in one set."""
LARGEST_BYTES: Final = 256 << 10
LONGEST_LINE: Final = 4_000
"""No line of a set needs more; a longer one could ask the reader of TOML for very much work."""
SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question. `own_id` is None for those that come with the journal; `value` for those of no value."""

    text: str = field(repr=False)
    value: ValueId | None = None
    own_id: PromptId | None = None
    is_hidden: bool = False


@cache
def built_in(language: str = "en") -> tuple[Prompt, ...]:
    """Those that come with the journal, in the order of the values."""
    return tuple(Prompt(text, value.id) for value in values(language) for text in value.journal_prompts)


def tidy(text: str) -> str:
    """A question as it is kept: one line of at most 500 letters."""
    return one_line(text, LONGEST)


class Deck:
    """Gives questions by chance, and none twice before all of its kind were shown."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._shown: set[str] = set()
        self._last = ""

    def draw(self, prompts: Iterable[Prompt], value: ValueId | None = None) -> Prompt | None:
        """One that is not hidden, of `value` or of any; None when there is none."""
        of_kind = [one for one in prompts if not one.is_hidden and value in {None, one.value}]
        if not of_kind:
            return None
        fresh = [one for one in of_kind if one.text not in self._shown]
        if not fresh:
            self._shown.difference_update(one.text for one in of_kind)
            fresh = [one for one in of_kind if one.text != self._last] or of_kind
        drawn = self._chance.choice(fresh)
        self._shown.add(drawn.text)
        self._last = drawn.text
        return drawn


# Sets as files ---------------------------------------------------------------------------------


def as_set(prompts: Sequence[Prompt]) -> str:
    """A set as TOML: the questions with their values, and nothing else of the journal."""
    import tomli_w  # noqa: PLC0415 - seldom used

    rows = [{"text": one.text, **({"value": one.value} if one.value else {})} for one in prompts]
    head = "# Questions to write from. This file holds questions and nothing else.\n"
    return head + tomli_w.dumps({"schema": SCHEMA, "prompt": rows})


def from_set(data: bytes) -> tuple[Prompt, ...]:
    """Read a set from anybody's file. Each question once, in order.

    Raises:
        PromptSetRefused: it is no set; `reason` says why, `which` counts its questions from 1.
    """
    rows = _rows(data)
    found: dict[str, Prompt] = {}
    for which, row in enumerate(rows, 1):
        one = _prompt(row, which)
        found.setdefault(one.text, one)
    return tuple(found.values())


def _rows(data: bytes) -> list[Any]:
    content = _parsed(data)
    if set(content) - {"schema", "language", "prompt"}:
        raise PromptSetRefused(reason="not-known", which=0)
    schema, rows = content.get("schema"), content.get("prompt", [])
    if type(schema) is not int or schema != SCHEMA:
        raise PromptSetRefused(reason="other-schema")
    if not isinstance(rows, list) or not isinstance(content.get("language", ""), str):
        raise PromptSetRefused(reason="not-a-set")
    if not rows:
        raise PromptSetRefused(reason="empty")
    if len(rows) > MOST:
        raise PromptSetRefused(reason="too-many")
    return rows


def _parsed(data: bytes) -> dict[str, Any]:
    if len(data) > LARGEST_BYTES or any(len(line) > LONGEST_LINE for line in data.splitlines()):
        raise PromptSetRefused(reason="too-large")
    try:
        return tomllib.loads(data.decode("utf-8-sig"))  # some editors begin a file with a mark of its kind
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise PromptSetRefused(reason="not-a-set") from error


def _prompt(row: object, which: int) -> Prompt:
    if not isinstance(row, dict):
        raise PromptSetRefused(reason="not-a-set")
    if set(row) - {"text", "value"}:
        raise PromptSetRefused(reason="not-known", which=which)
    text, value = row.get("text"), row.get("value")
    if not isinstance(text, str) or len(text) > LONGEST or not tidy(text):
        raise PromptSetRefused(reason="not-a-question", which=which)
    if value is not None and value not in [one.id for one in values()]:
        raise PromptSetRefused(reason="not-a-value", which=which)
    return Prompt(tidy(text), None if value is None else ValueId(value))
