"""One row of the list, and how it is put into words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from npgs_journal.nouns import Direction, EntryHead, Hit, Space
from npgs_journal.ui.browse.dates import short_day, week_heading, whole_day
from npgs_journal.ui.language import tr

if TYPE_CHECKING:
    from datetime import date

Spans = tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Row:
    """A head with the heading that stands above it ("" for none) and the words a search found in it."""

    head: EntryHead
    heading: str = ""
    text: str = field(default="", repr=False)
    title_spans: Spans = ()
    text_spans: Spans = ()

    @property
    def lived(self) -> int:
        return sum(mark.direction is Direction.LIVED for mark in self.head.marks)

    @property
    def under_strain(self) -> int:
        return sum(mark.direction is Direction.UNDER_STRAIN for mark in self.head.marks)

    def title(self, is_hidden: bool) -> str:
        if is_hidden:
            return tr("An entry")
        return self.head.title or tr("No title")

    def spoken(self, is_hidden: bool) -> str:
        """The whole row in one sentence after another, for a screen reader."""
        head = self.head
        parts = [self.heading, self.title(is_hidden), whole_day(head.day_on)]
        parts.append("" if is_hidden else self.text)
        parts.append(marks_in_words(self.lived, self.under_strain))
        if head.space is Space.ABOUT_ME:
            parts.append(tr("About me, never in a packet"))
        elif head.bring:
            parts.append(tr("Marked to bring"))
        if head.shared:
            parts.append(tr("Part of it was shared"))
        return ". ".join(part.rstrip(".…") for part in parts if part)

    def date_words(self, today: date) -> str:
        return short_day(self.head.day_on, today)


def marks_in_words(lived: int, under_strain: int) -> str:
    if not lived and not under_strain:
        return tr("No values yet")
    if not under_strain:
        return tr("lived {lived}").format(lived=lived)
    if not lived:
        return tr("under strain {strain}").format(strain=under_strain)
    return tr("lived {lived}, under strain {strain}").format(lived=lived, strain=under_strain)


def row_of_hit(hit: Hit) -> Row:
    return Row(hit.head, "", hit.snippet, hit.title_spans, hit.snippet_spans)


def headed(rows: list[Row], today: date, first: int = 0, count: int | None = None) -> None:
    """Give each row from `first` on (or `count` of them) the heading of its week, where the row above has
    another.
    """
    this_week, last_week = tr("This week"), tr("Last week")
    above = week_heading(rows[first - 1].head.day_on, today, this_week, last_week) if first else ""
    for row in rows[first : None if count is None else first + count]:
        week = week_heading(row.head.day_on, today, this_week, last_week)
        row.heading = week if week != above else ""
        above = week
