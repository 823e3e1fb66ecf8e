"""Lines of JSON from outside, turned into entries one by one; the first that cannot be taken stops all.

Every line is checked for shape, kinds and ids before it becomes an entry. docs/cli.md is the contract.
"""

from __future__ import annotations

import json
import secrets
import sys
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, NoReturn, TypeVar

from npgs_journal import values
from npgs_journal.clock import own_day
from npgs_journal.errors import ImportRefused, WrongCall
from npgs_journal.nouns import ConcernId, Direction, Entry, EntryId, Mark, Space, ValueId
from npgs_journal.text.letters import refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_LINE_BYTES: Final = 16 * 1024 * 1024
_BYTE_ORDER_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_KEYS: Final = frozenset({"created_at", "body", "title", "values", "space", "bring"})
_MARK_KEYS: Final = frozenset({"id", "direction", "concerns"})
_LONGEST_KEY_SHOWN: Final = 60
_Word = TypeVar("_Word", Space, Direction)


def entries(lines: IO[bytes], day_ends_hour: int = 0) -> Iterator[Entry]:
    """One entry a line; blank lines are passed over and counted.

    Raises:
        ImportRefused: with `line` (from 1), `reason` and, where one is meant, `key`.
        WrongCall: the file stopped being readable.
    """
    value_ids = frozenset(value.id for value in values.values())
    concern_ids = frozenset(concern.id for concern in values.concerns())
    known = _Known(value_ids, concern_ids, day_ends_hour)
    for number, data in numbered(lines):
        if len(data.removesuffix(b"\n")) > LONGEST_LINE_BYTES:
            raise ImportRefused(line=number, reason="too-long")
        yield _Line(number, known).entry(data)


def source(name: str, option: str = "FILE") -> AbstractContextManager[IO[bytes]]:
    """The file to read lines from; "-" is standard input. `option` is what named it."""
    if name == "-":
        if sys.stdin is None:
            raise WrongCall(reason="cannot-read", option=option)
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(name).open("rb")
    except (OSError, ValueError):
        raise WrongCall(reason="cannot-read", option=option) from None


def numbered(lines: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, numbered from 1. Of one longer than the longest only the beginning."""
    for number, data in enumerate(iter(lambda: _next_line(lines), b""), start=1):
        if data.strip(b" \t\r\n"):
            yield number, data


def _next_line(lines: IO[bytes]) -> bytes:
    try:
        return lines.readline(LONGEST_LINE_BYTES + 1)
    except OSError:
        raise WrongCall(reason="cannot-read", option="FILE") from None


@dataclass(frozen=True, slots=True)
class _Known:
    values: frozenset[str]
    concerns: frozenset[str]
    day_ends_hour: int


class _Number:
    """Any JSON number. No key takes one, so none is ever worked out, however long it is."""


class _KeyTwice(Exception):
    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the file and what is known of its world. `refuse` ends it."""

    number: int
    known: _Known

    def entry(self, data: bytes) -> Entry:
        thing = self._object(data)
        self._keys(thing, _KEYS, "")
        written_at = self._time(self._needed(thing, "created_at"))
        space = self._word("space", thing.get("space", Space.MINE), Space, "space-not-known")
        return Entry(
            id=EntryId(secrets.token_hex(16)),
            written_at=written_at,
            day_on=own_day(written_at, self.known.day_ends_hour),
            title=self._text("title", thing.get("title", "")),
            body=self._text("body", self._needed(thing, "body")),
            marks=self._marks(thing.get("values", [])),
            space=space,
            bring=self._bring(thing.get("bring", False), space),
        )

    def refuse(self, reason: str, key: str = "") -> NoReturn:
        """Stop the import. A key from the file is cut short: it may be anything."""
        shown = key if len(key) <= _LONGEST_KEY_SHOWN else key[:_LONGEST_KEY_SHOWN] + "…"
        raise ImportRefused(line=self.number, reason=reason, key=shown)

    def _object(self, data: bytes) -> dict[str, Any]:
        if data.startswith(_BYTE_ORDER_MARKS):
            self.refuse("byte-order-mark")
        try:
            thing = _DECODER.decode(data.decode("utf-8"))
        except UnicodeDecodeError:
            self.refuse("not-utf8")
        except _KeyTwice as twice:
            self.refuse("key-twice", twice.key)
        except RecursionError:
            self.refuse("too-deep")
        except ValueError:
            self.refuse("not-json")
        if not isinstance(thing, dict):
            self.refuse("not-an-object")
        return thing

    def _keys(self, thing: dict[str, Any], known: frozenset[str], path: str) -> None:
        for key in thing:
            if key not in known:
                self.refuse("key-not-known", path + key)

    def _needed(self, thing: dict[str, Any], key: str, path: str = "") -> Any:
        if key not in thing:
            self.refuse("key-needed", path + key)
        return thing[key]

    def _text(self, key: str, thing: Any) -> str:
        """Any Unicode text but half signs (lone surrogates) and NUL, which no file of ours holds."""
        if not isinstance(thing, str):
            self.refuse("not-text", key)
        if refusal(thing) is not None:
            self.refuse("sign-not-text", key)
        return thing

    def _word(self, key: str, thing: Any, words: type[_Word], reason: str) -> _Word:
        try:
            return words(self._text(key, thing))
        except ValueError:
            self.refuse(reason, key)

    def _time(self, thing: Any) -> datetime:
        """An instant with its offset, both of which the journal can hold (whole seconds of offset)."""
        text = self._text("created_at", thing)
        try:
            at = datetime.fromisoformat(text)
        except ValueError:
            self.refuse("not-a-time", "created_at")
        offset = at.utcoffset()
        if offset is None:
            self.refuse("no-offset", "created_at")
        try:
            at.astimezone(UTC)
            own_day(at, self.known.day_ends_hour)
        except OverflowError:
            self.refuse("not-a-time", "created_at")
        if offset.microseconds or not any(sign in "Tt " for sign in text):
            self.refuse("not-a-time", "created_at")
        return at

    def _bring(self, thing: Any, space: Space) -> bool:
        if not isinstance(thing, bool):
            self.refuse("not-yes-or-no", "bring")
        if thing and space is Space.ABOUT_ME:
            self.refuse("bring-about-me", "bring")
        return thing

    def _marks(self, thing: Any) -> tuple[Mark, ...]:
        if not isinstance(thing, list):
            self.refuse("not-a-list", "values")
        marks = tuple(self._mark(f"values[{place}]", one) for place, one in enumerate(thing))
        stances: set[tuple[str, str]] = set()
        for place, mark in enumerate(marks):
            if (mark.value, mark.direction) in stances:
                self.refuse("mark-twice", f"values[{place}]")
            stances.add((mark.value, mark.direction))
        return marks

    def _mark(self, path: str, thing: Any) -> Mark:
        if not isinstance(thing, dict):
            self.refuse("not-a-mark", path)
        self._keys(thing, _MARK_KEYS, f"{path}.")
        value = self._text(f"{path}.id", self._needed(thing, "id", f"{path}."))
        if value not in self.known.values:
            self.refuse("value-not-known", f"{path}.id")
        given = self._needed(thing, "direction", f"{path}.")
        direction = self._word(f"{path}.direction", given, Direction, "direction-not-known")
        concerns = self._concerns(f"{path}.concerns", thing.get("concerns", []))
        if concerns and direction is Direction.LIVED:
            self.refuse("concerns-on-lived", f"{path}.concerns")
        return Mark(ValueId(value), direction, concerns)

    def _concerns(self, path: str, thing: Any) -> tuple[ConcernId, ...]:
        if not isinstance(thing, list):
            self.refuse("not-a-list", path)
        found = tuple(ConcernId(self._text(f"{path}[{place}]", one)) for place, one in enumerate(thing))
        for place, concern in enumerate(found):
            if concern not in self.known.concerns:
                self.refuse("concern-not-known", f"{path}[{place}]")
        if len(set(found)) < len(found):
            self.refuse("mark-twice", path)
        return found


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    thing = dict(pairs)
    if len(thing) < len(pairs):
        seen: set[str] = set()
        raise _KeyTwice(next(key for key, _ in pairs if key in seen or seen.add(key)))  # type: ignore[func-returns-value]
    return thing


def _no_constant(_name: str) -> NoReturn:
    """NaN and Infinity are not JSON, although Python would read them."""
    raise ValueError


def _number(_text: str) -> _Number:
    return _Number()


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_no_key_twice, parse_int=_number, parse_float=_number, parse_constant=_no_constant
)
