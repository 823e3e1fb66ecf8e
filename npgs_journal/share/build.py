"""From entries and choices to the frozen Packet: hold back, replace names, and say the rest.

Nothing here asks a clock, a store or a file of the journal; the same choices give the same packet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from npgs_journal.errors import (
    AliasHoldsName,
    EntryIsPrivate,
    EntryMissing,
    NameNotFound,
    NothingChosen,
    NothingLeft,
    PassageNotFound,
    WrongCall,
)
from npgs_journal.nouns import (
    Alias,
    DateShown,
    Direction,
    Entry,
    EntryId,
    HeldBack,
    Mark,
    Packet,
    PacketChoices,
    PacketEntry,
    Space,
)
from npgs_journal.redaction import has_words
from npgs_journal.redaction.names import holds_its_name
from npgs_journal.share.pages import Holding, Pages, ReadEntry, read_entry
from npgs_journal.share.signs import one_line, spelled
from npgs_journal.share.words import Words, words
from npgs_journal.values import values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Built:
    """A packet and the entries that are in it: one of which nothing is left is in it no more."""

    packet: Packet
    entry_ids: tuple[EntryId, ...]


def build_packet(entries: Sequence[Entry], choices: PacketChoices, language: str = "en") -> Packet:
    """Make the packet that `choices` describe. `entries` holds at least the chosen ones, in any order.

    A name is looked for in the whole text that was chosen, so one that stands only inside a passage
    held back counts as found; it is not counted as replaced.

    Raises:
        NothingChosen, NothingLeft: no entry was chosen; nothing of what was chosen is left.
        EntryMissing, EntryIsPrivate: a chosen entry is not there (or in the trash), or is About me.
        PassageNotFound, NameNotFound, AliasHoldsName: `which` counts from 1 in the choices.
    """
    return build(entries, choices, language).packet


def build(entries: Sequence[Entry], choices: PacketChoices, language: str = "en") -> Built:
    """`build_packet`, with the ids of the entries that are in the packet."""
    read = [read_entry(entry) for entry in chosen(entries, choices.entry_ids)]
    holding = _holding(read, choices.held_back, mark=choices.mark_held_back)
    aliases = spelled_aliases(choices.aliases)
    _check_names(read, aliases)
    pages = Pages(holding, aliases, words(language).held_back)
    written = [(entry.entry.id, _packet_entry(entry, pages, choices, language)) for entry in read]
    left = [(entry_id, entry) for entry_id, entry in written if entry.title or entry.blocks]
    if not left:
        raise NothingLeft
    packet = Packet(
        language=language,
        title=_title(choices.reader, words(language)),
        top=tuple(_top(choices, words(language))),
        entries=tuple(entry for _, entry in left),
        held_back=len(choices.held_back),
        replaced=sum(count > 0 for count in pages.counts),
    )
    return Built(packet, tuple(entry_id for entry_id, _ in left))


def chosen(entries: Iterable[Entry], entry_ids: Sequence[EntryId]) -> list[Entry]:
    """The chosen entries in the order of `entry_ids`, each once."""
    if not entry_ids:
        raise NothingChosen
    known = {entry.id: entry for entry in entries}
    found = [known.get(entry_id) for entry_id in dict.fromkeys(entry_ids)]
    here = [entry for entry in found if entry is not None and entry.deleted_at is None]
    if len(here) < len(found):
        raise EntryMissing
    if any(entry.space is not Space.MINE for entry in here):
        raise EntryIsPrivate
    return here


# What is held back ---------------------------------------------------------------------------------


def _holding(read: Sequence[ReadEntry], held_back: Sequence[HeldBack], *, mark: bool) -> Holding:
    """Resolve what is held back, and refuse what stands nowhere."""
    everywhere: list[str] = []
    cuts: dict[EntryId, list[tuple[int, int]]] = {}
    for which, held in enumerate(held_back, 1):
        place = stretch(held)
        text = spelled(held.text).text
        bodies = [entry.entry.body for entry in read if entry.entry.id == held.entry_id]
        if place is None:
            is_found = any(entry.holds(text) for entry in read)
            everywhere.append(text)
        else:
            is_found = any(_still_reads(body, place, held.text) for body in bodies)
            cuts.setdefault(place[0], []).append(place[1:])
        if not is_found:
            raise PassageNotFound(which=which)
    return Holding(tuple(everywhere), cuts, mark)


def stretch(held: HeldBack) -> tuple[EntryId, int, int] | None:
    """The one place that is meant, or None when the text is meant wherever it stands."""
    if held.entry_id is None or held.start is None or held.end is None:
        return None
    return held.entry_id, held.start, held.end


def _still_reads(body: str, place: tuple[EntryId, int, int], text: str) -> bool:
    """Whether the stretch lies inside the body and still reads as it did when it was chosen."""
    _, start, end = place
    if not 0 <= start < end <= len(body):
        return False
    now, then = one_line(body[start:end]), one_line(text)
    return not then or now == then


def spelled_aliases(aliases: Sequence[Alias]) -> tuple[Alias, ...]:
    return tuple(Alias(spelled(alias.name).text, one_line(alias.stands_as)) for alias in aliases)


def _check_names(read: Sequence[ReadEntry], aliases: Sequence[Alias]) -> None:
    for which, alias in enumerate(aliases, 1):
        if not alias.stands_as:
            raise WrongCall(reason="empty-alias", which=which)
        if holds_its_name(alias):
            raise AliasHoldsName(which=which)
        if not any(has_words(text, alias.name) for entry in read for text in entry.texts()):
            raise NameNotFound(which=which)


# What is printed -----------------------------------------------------------------------------------


def _packet_entry(read: ReadEntry, pages: Pages, choices: PacketChoices, language: str) -> PacketEntry:
    marks = read.entry.marks if choices.show_values else ()
    return PacketEntry(
        title=pages.title(read),
        when=_when(read.entry, choices.dates, words(language)),
        blocks=pages.blocks(read),
        values_line=values_line(marks, language, show_direction=choices.show_direction),
    )


def values_line(marks: Sequence[Mark], language: str = "en", *, show_direction: bool = False) -> str:
    """Name the values in their official order. Concerns are never named."""
    said = words(language)
    if not show_direction:
        return _labelled(said.values, (mark.value for mark in marks), language)
    lines = [
        _labelled(sentence, (mark.value for mark in marks if mark.direction is direction), language)
        for sentence, direction in (
            (said.lived, Direction.LIVED),
            (said.under_strain, Direction.UNDER_STRAIN),
        )
    ]
    return " ".join(f"{line}." for line in lines if line)


def _labelled(sentence: str, marked: Iterable[str], language: str) -> str:
    wanted = set(marked)
    labels = [value.label for value in values(language) if value.id in wanted]
    return sentence.format(labels=", ".join(labels)) if labels else ""


def _when(entry: Entry, shown: DateShown, said: Words) -> str:
    if shown is DateShown.NONE:
        return ""
    sentence = said.exact_date if shown is DateShown.EXACT else said.month_date
    day = entry.day_on
    return sentence.format(day=day.day, month=said.months[day.month - 1], year=day.year)


def _title(reader: str, said: Words) -> str:
    name = one_line(reader)
    return said.for_reader.format(name=name) if name else said.packet_title


def _top(choices: PacketChoices, said: Words) -> Iterator[str]:
    """The lines above the entries. The purpose is the writer's own note and never printed."""
    for sentence, name in ((said.from_name, choices.from_name), (said.for_reader, choices.reader)):
        if one_line(name):
            yield sentence.format(name=one_line(name))
    yield said.holds
