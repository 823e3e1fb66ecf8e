"""Hours as hypothesis and tests invent them, and a plain recount that shares no code with the program."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from npgs_journal.nouns.hours import CertificationPeriod, HoursLine, MeetingFormat, MeetingMode
from npgs_journal.supervision.hours_form import FIRST_DAY, MOST_MINUTES, one_line

WICKED = (
    "=1+1",
    "'=1+1",
    "''=1",
    "+1",
    "-1",
    "@x",
    "|x",
    "%x",
    "\uff1dx",
    "'Twas",
    "'",
    'a"b',
    "a,b;c",
    "'-",
    "x\u200by",
)
_TEXTS = st.one_of(st.just(""), st.sampled_from(WICKED), st.text(max_size=220)).map(one_line)
LINES = st.builds(
    HoursLine,
    st.dates(min_value=FIRST_DAY),
    st.integers(1, MOST_MINUTES),
    st.sampled_from(MeetingFormat),
    st.sampled_from(MeetingMode),
    _TEXTS,
    _TEXTS,
    _TEXTS,
    _TEXTS,
)


def line(on: str, minutes: int = 60, **fields) -> HoursLine:
    fields.setdefault("format", MeetingFormat.INDIVIDUAL)
    fields.setdefault("mode", MeetingMode.IN_PERSON)
    return HoursLine(date.fromisoformat(on), minutes, **fields)


def period(starts_on: str, ends_on: str, asked: str = "") -> CertificationPeriod:
    return CertificationPeriod(date.fromisoformat(starts_on), date.fromisoformat(ends_on), asked)


def recount(rows: list[dict], by: str, since: str = "0000", until: str = "9999-99") -> dict[str, int]:
    """Minutes by one key of lines as the command line prints them; days are compared as text."""
    found: dict[str, int] = {}
    for row in rows:
        if since <= row["on"] <= until:
            found[row[by]] = found.get(row[by], 0) + row["minutes"]
    return found
