"""Between nouns and rows: instants, days, marks, and what an entry may not hold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Any

from npgs_journal.nouns import ConcernId, Direction, Draft, Entry, EntryId, Mark, Space, ValueId
from npgs_journal.text.excerpt import excerpt
from npgs_journal.text.folding import search_text
from npgs_journal.text.letters import even_lines, refusal

_START = datetime(1970, 1, 1)  # noqa: DTZ001 - arithmetic without a zone reaches every offset in years 1 and 9999
_US = timedelta(microseconds=1)
_SECOND = timedelta(seconds=1)

Row = Mapping[str, Any]


# Instants ----------------------------------------------------------------------------------------


def instant(at: datetime) -> tuple[int, int]:
    """Split an aware moment into microseconds since 1970 UTC and its offset in seconds."""
    offset = at.utcoffset()
    if offset is None:
        raise ValueError("a moment needs an offset")
    seconds, rest = divmod(offset, _SECOND)
    if rest:
        raise ValueError("an offset has whole seconds")
    return (at.replace(tzinfo=None) - _START - offset) // _US, seconds


def instant_us(at: datetime | None) -> int | None:
    return None if at is None else instant(at)[0]


def moment(at_us: int, offset_s: int) -> datetime:
    """Join what `instant` split, exactly."""
    offset, zone = _offset(offset_s)
    return (_START + (timedelta(microseconds=at_us) + offset)).replace(tzinfo=zone)


@lru_cache(maxsize=256)
def _offset(offset_s: int) -> tuple[timedelta, tzinfo]:
    offset = timedelta(seconds=offset_s)
    return offset, timezone(offset) if offset else UTC


def moment_utc(at_us: int | None) -> datetime | None:
    return None if at_us is None else moment(at_us, 0)


def day_number(day: date) -> int:
    """The day as yyyymmdd: sorts by itself and can be read by anyone."""
    return (day.year * 100 + day.month) * 100 + day.day


def day_of(number: int) -> date:
    return date(number // 10000, number // 100 % 100, number % 100)


# What an entry may not hold ------------------------------------------------------------------------


def entry_refusal(entry: Entry) -> str | None:
    """Say by a code why `entry` cannot be kept exactly as it is, or None when it can."""
    offset = entry.written_at.utcoffset()
    if offset is None or offset % _SECOND:
        return "offset"
    if entry.bring and entry.space is Space.ABOUT_ME:
        return "about-me-brought"
    words = (entry.title, entry.body, entry.prompt, entry.template)
    return next(filter(None, map(refusal, words)), None) or marks_refusal(entry.marks, len(entry.body))


def marks_refusal(marks: Sequence[Mark], body_letters: int = 0) -> str | None:
    """Say by a code why `marks` cannot stand on an entry whose body has that many letters."""
    if len({(mark.value, mark.direction, mark.start, mark.end) for mark in marks}) != len(marks):
        return "mark-twice"
    if not all(_stands_within(mark, body_letters) for mark in marks):
        return "passage-outside"
    if any(mark.concerns and mark.direction is Direction.LIVED for mark in marks):
        return "concern-with-lived"
    return None


def _stands_within(mark: Mark, letters: int) -> bool:
    if mark.start is None or mark.end is None:
        return mark.start is mark.end
    return 0 <= mark.start < mark.end <= letters


# Rows of an entry ----------------------------------------------------------------------------------


def entry_row(seq: int, entry: Entry) -> dict[str, Any]:
    at_us, offset_s = instant(entry.written_at)
    day = day_number(entry.day_on)
    return {
        "seq": seq,
        "id": entry.id,
        "written_at_us": at_us,
        "offset_s": offset_s,
        "day_on": day,
        "month": day // 100,
        "space": entry.space.value,
        "bring": int(entry.bring),
        "edited_at_us": instant_us(entry.edited_at),
        "deleted_at_us": instant_us(entry.deleted_at),
        "template": entry.template,
    }


def text_row(seq: int, title: str, body: str, prompt: str = "") -> dict[str, Any]:
    title, body = even_lines(title), even_lines(body)
    return {"entry": seq, "title": title, "excerpt": excerpt(body), "body": body, "prompt": prompt}


def index_row(seq: int, title: str, body: str) -> dict[str, Any]:
    return {"rowid": seq, "title": search_text(title), "body": search_text(body)}


def mark_rows(seq: int, marks: Sequence[Mark]) -> list[dict[str, Any]]:
    return [
        {
            "entry": seq,
            "position": place,
            "value": mark.value,
            "direction": mark.direction.value,
            "span_start": mark.start,
            "span_end": mark.end,
        }
        for place, mark in enumerate(marks)
    ]


def concern_rows(seq: int, marks: Sequence[Mark]) -> list[dict[str, Any]]:
    return [
        {"entry": seq, "mark_position": place, "position": nth, "concern": concern}
        for place, mark in enumerate(marks)
        for nth, concern in enumerate(mark.concerns)
    ]


def joined_marks(found: Iterable[Any]) -> dict[int, tuple[Mark, ...]]:
    """Put marks together by the entry's `seq`.

    Args:
        found: (entry, position, value, direction, span_start, span_end, concern or None), in order of
            entry, of position and of the concern's own place.
    """
    of_mark: dict[tuple[int, int, str, str, int | None, int | None], list[str]] = {}
    for *key, concern in found:
        concerns = of_mark.setdefault(tuple(key), [])
        if concern is not None:
            concerns.append(concern)
    of_entry: dict[int, list[Mark]] = {}
    for (entry, _, value, direction, start, end), concerns in of_mark.items():
        of_entry.setdefault(entry, []).append(_mark(value, direction, tuple(concerns), start, end))
    return {seq: tuple(marks) for seq, marks in of_entry.items()}


@lru_cache(maxsize=1024)
def _mark(
    value: str, direction: str, concerns: tuple[str, ...], start: int | None = None, end: int | None = None
) -> Mark:
    return Mark(ValueId(value), Direction(direction), tuple(map(ConcernId, concerns)), start, end)


# Marks as one text, where nothing asks for a single one ----------------------------------------------


def marks_text(marks: Iterable[Mark]) -> str:
    return json.dumps(
        [[mark.value, mark.direction.value, list(mark.concerns), mark.start, mark.end] for mark in marks]
    )


def marks_of(text: str) -> tuple[Mark, ...]:
    return tuple(
        _mark(value, direction, tuple(concerns), start, end)
        for value, direction, concerns, start, end in json.loads(text)
    )


# Rows of a draft -----------------------------------------------------------------------------------


def draft_row(draft: Draft, saved_at: datetime) -> dict[str, Any]:
    at_us, offset_s = instant(draft.written_at)
    return {
        "entry_id": draft.entry_id,
        "written_at_us": at_us,
        "offset_s": offset_s,
        "title": even_lines(draft.title),
        "body": even_lines(draft.body),
        "space": draft.space.value,
        "bring": int(draft.bring),
        "marks": marks_text(draft.marks),
        "template": draft.template,
        "prompt": draft.prompt,
        "is_new": int(draft.is_new),
        "saved_at_us": instant(saved_at)[0],
    }


def draft_of(row: Any) -> Draft:
    return Draft(
        EntryId(row.entry_id),
        moment(row.written_at_us, row.offset_s),
        row.title,
        row.body,
        Space(row.space),
        bool(row.bring),
        marks_of(row.marks),
        bool(row.is_new),
        row.template,
        row.prompt,
    )
