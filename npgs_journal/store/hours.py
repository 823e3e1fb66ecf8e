"""The hours log, certification periods and requirements of one's own. They point to no entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, update

from npgs_journal.nouns.hours import (
    CertificationPeriod,
    HoursId,
    HoursLine,
    HoursSource,
    MeetingFormat,
    MeetingMode,
    PeriodId,
    Requirement,
    RequirementId,
)
from npgs_journal.store.rows import day_number, day_of
from npgs_journal.store.tables import certification_periods, hours_lines, own_requirements

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from npgs_journal.store.engine import Database


class Hours:
    def __init__(self, database: Database) -> None:
        self._database = database

    def lines(self, since: date | None = None, until: date | None = None) -> tuple[HoursLine, ...]:
        """Oldest day first, and of one day in the order they were added. Both days count as well."""
        wanted = select(hours_lines).order_by(hours_lines.c.day_on, hours_lines.c.id)
        if since is not None:
            wanted = wanted.where(hours_lines.c.day_on >= day_number(since))
        if until is not None:
            wanted = wanted.where(hours_lines.c.day_on <= day_number(until))
        with self._database.read() as connection:
            return tuple(map(_line, connection.execute(wanted)))

    def add(self, lines: Sequence[HoursLine]) -> tuple[HoursId, ...]:
        """Add all of them, or none; their ids, in order."""
        with self._database.write() as connection:
            return tuple(
                HoursId(connection.execute(insert(hours_lines), row_of(line)).lastrowid) for line in lines
            )

    def change(self, line: HoursLine) -> bool:
        """Put `line` in the place of the one with its id; whether that one is there."""
        asked = update(hours_lines).where(hours_lines.c.id == line.id).values(**row_of(line))
        with self._database.write() as connection:
            return bool(connection.execute(asked).rowcount)

    def delete(self, line_id: HoursId) -> None:
        with self._database.write() as connection:
            connection.execute(delete(hours_lines).where(hours_lines.c.id == line_id))

    def delete_all(self, line_ids: Sequence[HoursId]) -> None:
        """Take all of them away, or none."""
        with self._database.write() as connection:
            for line_id in line_ids:
                connection.execute(delete(hours_lines).where(hours_lines.c.id == line_id))


class Periods:
    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[CertificationPeriod, ...]:
        """The one that begins first comes first. They may lie over each other."""
        table = certification_periods
        wanted = select(table).order_by(table.c.starts_on, table.c.ends_on, table.c.id)
        with self._database.read() as connection:
            return tuple(
                CertificationPeriod(day_of(row.starts_on), day_of(row.ends_on), row.asked, PeriodId(row.id))
                for row in connection.execute(wanted)
            )

    def put(self, period: CertificationPeriod) -> PeriodId:
        """Keep a new one, or what the one with its id has become."""
        row = {
            "starts_on": day_number(period.starts_on),
            "ends_on": day_number(period.ends_on),
            "asked": period.asked,
        }
        with self._database.write() as connection:
            if period.id is None:
                return PeriodId(connection.execute(insert(certification_periods), row).lastrowid)
            mine = certification_periods.c.id == period.id
            connection.execute(update(certification_periods).where(mine).values(**row))
            return period.id

    def delete(self, period_id: PeriodId) -> None:
        """Take a period away. The lines of its days stay."""
        with self._database.write() as connection:
            connection.execute(delete(certification_periods).where(certification_periods.c.id == period_id))


class Requirements:
    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Requirement, ...]:
        """Those of one's own, in the order they were added."""
        wanted = select(own_requirements).order_by(own_requirements.c.id)
        with self._database.read() as connection:
            return tuple(Requirement(row.text, RequirementId(row.id)) for row in connection.execute(wanted))

    def put(self, requirement: Requirement) -> bool:
        """Keep a new one, or the new words of one of one's own; False where another says the same."""
        with self._database.write() as connection:
            same = select(own_requirements.c.id).where(own_requirements.c.text == requirement.text)
            if requirement.own_id is not None:
                same = same.where(own_requirements.c.id != requirement.own_id)
            if connection.execute(same).first() is not None:
                return False
            if requirement.own_id is None:
                connection.execute(insert(own_requirements), {"text": requirement.text})
            else:
                mine = own_requirements.c.id == requirement.own_id
                connection.execute(update(own_requirements).where(mine).values(text=requirement.text))
        return True

    def delete(self, own_id: RequirementId) -> None:
        with self._database.write() as connection:
            connection.execute(delete(own_requirements).where(own_requirements.c.id == own_id))


def row_of(line: HoursLine) -> dict[str, Any]:
    return {
        "day_on": day_number(line.on),
        "minutes": line.minutes,
        "format": line.format.value,
        "mode": line.mode.value,
        "with_whom": line.with_whom,
        "credential": line.credential,
        "organization": line.organization,
        "domain": line.domain,
        "source": line.source.value,
    }


def _line(row: Any) -> HoursLine:
    return HoursLine(
        day_of(row.day_on),
        row.minutes,
        MeetingFormat(row.format),
        MeetingMode(row.mode),
        row.with_whom,
        row.credential,
        row.organization,
        row.domain,
        HoursSource(row.source),
        HoursId(row.id),
    )
