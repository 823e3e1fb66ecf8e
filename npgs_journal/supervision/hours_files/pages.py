"""The hours log as words for pages: tables and lines to sign on. Another room sets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.nouns.hours import HoursPages, PageTable
from npgs_journal.supervision.hours_words import check_note, words
from npgs_journal.supervision.totals import by_period, so_far, totals

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from npgs_journal.nouns.hours import CertificationPeriod, HoursLine
    from npgs_journal.supervision.hours_words import Words
    from npgs_journal.supervision.totals import Totals


def as_pages(
    lines: Sequence[HoursLine], periods: Sequence[CertificationPeriod], language: str = "en"
) -> HoursPages:
    said = words(language)
    return HoursPages(
        language,
        said.title,
        (days(lines, said), said.totals_note) if lines else (said.no_lines,),
        (_lines(lines, said), *totals_tables(lines, periods, language)) if lines else (),
        said.signatures,
        signatures(said),
    )


def days(lines: Sequence[HoursLine], said: Words) -> str:
    """Such as "From 2026-01-08 to 2026-11-23": the first and the last day there is a line of."""
    return said.days.format(
        since=_day(min(line.on for line in lines)), until=_day(max(line.on for line in lines))
    )


def totals_tables(
    lines: Sequence[HoursLine], periods: Sequence[CertificationPeriod], language: str
) -> tuple[PageTable, ...]:
    """All together, by format and mode, by domain, and each certification period that holds a line."""
    said, every = words(language), totals(lines)
    found = [
        _table(said.totals_heading, [(said.all, every.minutes)], said),
        _table(said.by_format, _formats(every, said), said),
        _table(said.by_mode, [(said.modes[each], minutes) for each, minutes in every.by_mode], said),
        _table(said.by_domain, _domains(every, said), said),
    ]
    for period, each in by_period(lines, periods) if periods else ():
        if each.minutes:
            rows = [(said.all, each.minutes), *_formats(each, said), *_domains(each, said)]
            found.append(_table(period_label(period, said), rows, said, _asked(period, language)))
    return tuple(found)


def period_label(period: CertificationPeriod | None, said: Words) -> str:
    if period is None:
        return said.no_period
    told = said.period.format(since=_day(period.starts_on), until=_day(period.ends_on))
    return f"{said.by_period}: {told}"


def signatures(said: Words) -> tuple[tuple[str, ...], ...]:
    return tuple((who, said.signature, said.signed_on) for who in (said.peer_supporter, said.supervisor))


def _asked(period: CertificationPeriod | None, language: str) -> str:
    if period is None or not period.asked:
        return ""
    return words(language).asked.format(text=_ended(period.asked), note=check_note(language))


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "…")) else f"{text}."


def _lines(lines: Sequence[HoursLine], said: Words) -> PageTable:
    names = ("on", "minutes", "so_far", "format", "mode", "with", "credential", "organization", "domain")
    rows = tuple(
        (
            _day(line.on),
            str(line.minutes),
            str(minutes),
            said.formats[line.format],
            said.modes[line.mode],
            line.with_whom,
            line.credential,
            line.organization,
            line.domain,
        )
        for line, minutes in zip(lines, so_far(lines), strict=True)
    )
    return PageTable(said.lines_heading, tuple(said.columns[name] for name in names), rows, (1, 2))


def _table(title: str, sums: Sequence[tuple[str, int]], said: Words, note: str = "") -> PageTable:
    rows = tuple((label, str(minutes), said.time_of(minutes)) for label, minutes in sums)
    return PageTable(title, (said.part, said.columns["minutes"], said.time), rows, (1, 2), note)


def _formats(found: Totals, said: Words) -> list[tuple[str, int]]:
    return [(said.formats[each], minutes) for each, minutes in found.by_format]


def _domains(found: Totals, said: Words) -> list[tuple[str, int]]:
    return [(domain or said.no_domain, minutes) for domain, minutes in found.by_domain]


def _day(day: date) -> str:
    return day.isoformat()
