"""What a line of the hours log may be: days, minutes, and words of one line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from npgs_journal import templates
from npgs_journal.errors import HoursNotTaken
from npgs_journal.redaction.clean import clean

if TYPE_CHECKING:
    from npgs_journal.nouns.hours import HoursLine

LONGEST: Final = 200
"""Letters in a name, a credential, an organization, a domain, or what is asked for."""
MOST_MINUTES: Final = 60_000
"""A thousand hours: more than any line needs, also one that brings a sum over from paper."""
FIRST_DAY, LAST_DAY = date(1901, 1, 1), date(9999, 12, 31)
"""Spreadsheets count days from 1900, and are not at one about its February."""


def one_line(words: str) -> str:
    """`words` on one line, without what nobody sees."""
    return templates.one_line(clean(words).text, LONGEST)


def kept_line(line: HoursLine) -> HoursLine:
    """`line` as it can be kept.

    Raises:
        HoursNotTaken: its minutes or its day cannot be ("minutes", "day").
    """
    if not 0 < line.minutes <= MOST_MINUTES:
        raise HoursNotTaken(reason="minutes")
    if not FIRST_DAY <= line.on <= LAST_DAY:
        raise HoursNotTaken(reason="day")
    return replace(
        line,
        with_whom=one_line(line.with_whom),
        credential=one_line(line.credential),
        organization=one_line(line.organization),
        domain=one_line(line.domain),
    )
