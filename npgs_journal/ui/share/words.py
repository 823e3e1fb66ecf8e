"""The sentences of the packet that count something. Whole sentences, one and many apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.nouns import DateShown, LedgerLine, LedgerState
from npgs_journal.ui.browse.dates import long_day, short_day, whole_day
from npgs_journal.ui.language import number_words, tr

if TYPE_CHECKING:
    from datetime import date, datetime

    from npgs_journal.nouns import EntryHead


READER_LETTERS, SHORT_LETTERS = 24, 12
"""So much of a reader's name stands in a heading, and in a list to pick from; the packet has all of it."""


def entries(count: int) -> str:
    return tr("%Ln entry(s)", "", count)


def chosen(count: int) -> str:
    return tr("%Ln entry(s) chosen", "", count)


def pages(count: int) -> str:
    return tr("%Ln page(s)", "", count)


def held_back(count: int) -> str:
    """After other counts, so it begins small."""
    return tr("%Ln passage(s) held back", "", count) if count else tr("nothing held back")


def replaced(count: int) -> str:
    """After other counts, so it begins small."""
    return tr("%Ln name(s) replaced", "", count) if count else tr("no names replaced")


def counts(entry_count: int, held_count: int, replaced_count: int) -> str:
    """2 entries, 1 passage held back, 3 names replaced."""
    parts = (entries(entry_count), held_back(held_count), replaced(replaced_count))
    return tr("{entries}, {held_back}, {replaced}").format(
        entries=parts[0], held_back=parts[1], replaced=parts[2]
    )


def day(on: date, today: date) -> str:
    """Thursday 12 November; with the year where it is not this one."""
    return long_day(on) if on.year == today.year else whole_day(on)


def title_of(head: EntryHead) -> str:
    """The title, or the first words of an entry that has none."""
    return head.title.strip() or first_words(head.excerpt) or tr("An entry without words")


def first_words(text: str, limit: int = 48) -> str:
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0] + "…"


def room_title(reader: str) -> str:
    reader = first_words(reader, READER_LETTERS)
    return tr("Supervision with {reader}").format(reader=reader) if reader else tr("A packet for supervision")


def what_they_see(reader: str) -> str:
    reader = first_words(reader, READER_LETTERS)
    if reader:
        return tr("Exactly what {reader} will see").format(reader=reader)
    return tr("Exactly what the other will see")


def format_name(name: str) -> str:
    known = {
        "pdf": tr("a PDF"),
        "locked-pdf": tr("a locked PDF"),
        "docx": tr("a Word file"),
        "html": tr("a web page"),
        "markdown": tr("Markdown"),
        "text": tr("plain text"),
        "print": tr("paper"),
        "talk": tr("a talk"),
    }
    return known.get(name, name)


def save_words(name: str) -> str:
    """What the button says that hands the packet over this way."""
    known = {
        "talk": tr("Note this talk"),
        "print": tr("Print…"),
        "docx": tr("Save the Word file…"),
        "html": tr("Save the web page…"),
        "markdown": tr("Save the Markdown…"),
        "text": tr("Save the text…"),
    }
    return known.get(name, tr("Save the PDF…"))


def file_kinds(name: str) -> str:
    """What the box for a file's place shows of other files."""
    known = {
        "docx": tr("Word (*.docx)"),
        "html": tr("Web pages (*.html)"),
        "markdown": tr("Markdown (*.md)"),
        "text": tr("Text (*.txt)"),
    }
    return known.get(name, tr("PDF (*.pdf)"))


def ledger_what(line: LedgerLine) -> str:
    """Shared with Dana as a PDF."""
    if line.format == "talk":
        return tr("Talked through with {reader}, no file made").format(reader=line.reader)
    if line.format == "print":
        return tr("Shared with {reader} on paper").format(reader=line.reader)
    if line.state is LedgerState.RELEASED:
        return tr("Shared with {reader} as {format}").format(
            reader=line.reader, format=format_name(line.format)
        )
    return tr("For {reader}, as {format}. Not known to have left.").format(
        reader=line.reader, format=format_name(line.format)
    )


def ledger_why_not(line: LedgerLine) -> str:
    """What stands under a line whose file was stopped half way; "" under the others."""
    if line.state is LedgerState.RELEASED:
        return ""
    return tr("Saving was cut off. What was left of the file was taken away at the next unlock.")


def dates_name(dates: DateShown) -> str:
    names = {
        DateShown.MONTH: tr("Month only"),
        DateShown.EXACT: tr("The day"),
        DateShown.NONE: tr("No dates"),
    }
    return names[dates]


def date_sentence(dates: DateShown) -> str:
    names = {
        DateShown.MONTH: tr("Month only."),
        DateShown.EXACT: tr("With the day."),
        DateShown.NONE: tr("No dates."),
    }
    return names[dates]


def values_sentence(*, values: bool, direction: bool) -> str:
    if not values:
        return tr("No values.")
    return tr("Values, lived or under strain.") if direction else tr("Values for each entry.")


def file_name(at: datetime, extension: str) -> str:
    """A name that says nothing of anybody: Packet 2026-11-13.pdf."""
    return tr("Packet {date}").format(date=at.date().isoformat()) + extension


def size(size_bytes: int) -> str:
    kilo = 1000
    if size_bytes < kilo * kilo:
        return tr("{n} kB").format(n=number_words(max(1, round(size_bytes / kilo))))
    return tr("{n} MB").format(n=number_words(size_bytes / kilo / kilo, 1))


def packet_in_short(line: LedgerLine, today: date) -> str:
    """One packet in a list to pick from: Thu 12 Nov, Dana."""
    reader = line.reader if len(line.reader) <= SHORT_LETTERS else line.reader[:SHORT_LETTERS] + "…"
    return tr("{day}, {reader}").format(day=short_day(line.at.date(), today), reader=reader)


def packet_of(line: LedgerLine, today: date) -> str:
    """One packet among others: Thursday 12 November, for Dana."""
    return tr("{day}, for {reader}").format(
        day=day(line.at.date(), today), reader=first_words(line.reader, 24)
    )
