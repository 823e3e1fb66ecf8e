"""The words of the hours log, and what a certifying body may ask for: read from `resources/content/`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from npgs_journal.assets import asset
from npgs_journal.nouns.hours import MeetingFormat, MeetingMode, Requirement

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Words:
    """What is printed around the lines. `columns`, `formats` and `modes` give a label for each id."""

    title: str
    days: str
    lines_heading: str
    totals_heading: str
    totals_note: str
    no_lines: str
    all: str
    by_format: str
    by_mode: str
    by_domain: str
    by_period: str
    no_domain: str
    no_period: str
    period: str
    asked: str
    hours: str
    part: str
    time: str
    signatures: str
    peer_supporter: str
    supervisor: str
    signature: str
    signed_on: str
    columns: Mapping[str, str]
    formats: Mapping[MeetingFormat, str]
    modes: Mapping[MeetingMode, str]

    def time_of(self, minutes: int) -> str:
        """Such as "12 h 30 min"."""
        return self.hours.format(hours=f"{minutes // 60:,}", minutes=minutes % 60)


@cache
def words(language: str = "en") -> Words:
    told = dict(_content(language)["words"])
    told["formats"] = {MeetingFormat(each): label for each, label in told["formats"].items()}
    told["modes"] = {MeetingMode(each): label for each, label in told["modes"].items()}
    return Words(**told)


@cache
def requirements(language: str = "en") -> tuple[Requirement, ...]:
    """Those that come with the journal."""
    return tuple(Requirement(row["text"]) for row in _content(language)["requirement"])


@cache
def check_note(language: str = "en") -> str:
    """What stands beside every requirement, wherever it is shown."""
    return str(_content(language)["note"])


@cache
def _content(language: str) -> dict[str, Any]:
    return tomllib.loads(asset(f"content/hours.{language}.toml").read_text(encoding="utf-8"))
