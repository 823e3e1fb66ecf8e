"""The hours log as frozen values. Nothing here holds a word of any entry."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from datetime import date

HoursId = NewType("HoursId", int)
PeriodId = NewType("PeriodId", int)
RequirementId = NewType("RequirementId", int)


class MeetingFormat(StrEnum):
    INDIVIDUAL = "individual"
    GROUP = "group"
    CO_SUPERVISION = "co-supervision"
    OBSERVATION = "observation"


class MeetingMode(StrEnum):
    IN_PERSON = "in-person"
    REMOTE = "remote"


class HoursSource(StrEnum):
    """Where a line of the hours log comes from."""

    MEETING = "meeting"
    BY_HAND = "by-hand"


@dataclass(frozen=True, slots=True)
class HoursLine:
    """One line of the hours log. It holds nothing of any entry.

    `on` is the person's own day, so no change of time zone moves it. `minutes` is 1 or more. `with_whom`
    to `domain` are one line each and may be empty. `id` is None until the journal has it, and says nothing
    about whether two lines are alike.
    """

    on: date
    minutes: int
    format: MeetingFormat
    mode: MeetingMode
    with_whom: str = ""
    credential: str = ""
    organization: str = ""
    domain: str = ""
    source: HoursSource = HoursSource.BY_HAND
    id: HoursId | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class CertificationPeriod:
    """From one day to another, both counted. `asked` is what somebody asks for, in words: never a goal."""

    starts_on: date
    ends_on: date
    asked: str = ""
    id: PeriodId | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Requirement:
    """What a certifying body may ask for, in words to choose from. `own_id` is None for the journal's own."""

    text: str
    own_id: RequirementId | None = None


@dataclass(frozen=True, slots=True)
class PageTable:
    """A table as it is printed, every word final. `numbers`: which columns are figures, counted from 0."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class HoursPages:
    """The hours log as it is printed, every word final and in reading order.

    `tables` are those of the lines and of all totals. Each of `signatures` is a line to sign on: what stands
    under it, part by part.
    """

    language: str
    title: str
    top: tuple[str, ...]
    tables: tuple[PageTable, ...]
    signatures_heading: str
    signatures: tuple[tuple[str, ...], ...]
