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
    PacketSection,
    Space,
    ValueId,
)
from npgs_journal.redaction import has_words, passage_spans
from npgs_journal.redaction.names import holds_its_name
from npgs_journal.share.length import time_line
from npgs_journal.share.naming.answering import check_answers
from npgs_journal.share.naming.places import Naming
from npgs_journal.share.pages import Holding, Pages, ReadEntry, read_entry, spellings
from npgs_journal.share.primer import primer_section
from npgs_journal.share.signs import one_line, spelled
from npgs_journal.share.spoken import Spoken, spoken, spoken_about, spoken_at_top, spoken_from_last_time
from npgs_journal.share.words import Words, words
from npgs_journal.values import primer, values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


ROOM_LINES, PRIMER_ROOM_LINES = 6, 4
"""So many empty lines to answer on; the primer stays on one page."""


@dataclass(frozen=True, slots=True)
class Built:
    """A packet and the entries that are in it: one of which nothing is left is in it no more.

    `values`: those that may be named with them, in the official order.
    """

    packet: Packet
    entry_ids: tuple[EntryId, ...]
    values: tuple[ValueId, ...] = ()


def build_packet(entries: Sequence[Entry], choices: PacketChoices, language: str = "en") -> Packet:
    """Make the packet that `choices` describe. `entries` holds at least the chosen ones, in any order.

    A name is looked for in the whole text that was chosen and in what the person says beside it, so one
    that stands only inside a passage held back counts as found; it is not counted as replaced.

    Raises:
        NothingChosen, NothingLeft: no entry was chosen; nothing of what was chosen is left.
        EntryMissing, EntryIsPrivate: a chosen entry is not there (or in the trash), or is About me.
        PassageNotFound, NameNotFound, AliasHoldsName: `which` counts from 1 in the choices.
        WrongCall: an alias without a word, or a primer with other than one to three known values.
    """
    return build(entries, choices, language).packet


def build(entries: Sequence[Entry], choices: PacketChoices, language: str = "en") -> Built:
    """`build_packet`, with the ids of the entries that are in the packet."""
    read = [read_entry(entry) for entry in chosen(entries, choices.entry_ids)]
    beside = [each.text for each in spoken(choices, words(language))]
    holding = _holding(read, beside, choices.held_back, mark=choices.mark_held_back)
    aliases = spelled_aliases(choices.aliases)
    _check_names([*(text for entry in read for text in entry.texts()), *beside], aliases)
    naming = Naming(choices.answers)
    check_answers(naming.answers, aliases)
    pages = Pages(holding, aliases, words(language).held_back, naming)
    written = [(entry.entry.id, _packet_entry(entry, pages, choices, language)) for entry in read]
    left = [(entry_id, entry) for entry_id, entry in written if entry.title or entry.blocks]
    if not left:
        raise NothingLeft
    made, sections = tuple(entry for _, entry in left), tuple(_sections(choices, language))
    packet = Packet(
        language=language,
        title=_title(choices.reader, words(language)),
        top=tuple(_top(choices, pages, time_line(made, sections, language), language)),
        entries=made,
        sections=sections,
        held_back=len(choices.held_back),
        replaced=sum(count > 0 for count in (*pages.counts, *naming.counts)),
    )
    ids = tuple(entry_id for entry_id, _ in left)
    named = {mark.value for entry in read if entry.entry.id in ids for mark in pages.marks(entry)}
    return Built(packet, ids, tuple(value.id for value in values(language) if value.id in named))


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


def _holding(
    read: Sequence[ReadEntry], beside: Sequence[str], held_back: Sequence[HeldBack], *, mark: bool
) -> Holding:
    """Resolve what is held back, and refuse what stands nowhere, not even `beside` the entries."""
    everywhere: list[str] = []
    cuts: dict[EntryId, list[tuple[int, int]]] = {}
    for which, held in enumerate(held_back, 1):
        place = stretch(held)
        text = spelled(held.text).text
        bodies = [entry.entry.body for entry in read if entry.entry.id == held.entry_id]
        if place is None:
            is_found = any(entry.holds(text) for entry in read) or any(
                passage_spans(line, way) for line in beside for way in spellings(text)
            )
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


def _check_names(texts: Sequence[str], aliases: Sequence[Alias]) -> None:
    for which, alias in enumerate(aliases, 1):
        if not alias.stands_as:
            raise WrongCall(reason="empty-alias", which=which)
        if holds_its_name(alias):
            raise AliasHoldsName(which=which)
        if not any(has_words(text, alias.name) for text in texts):
            raise NameNotFound(which=which)


# What is printed -----------------------------------------------------------------------------------


def _packet_entry(read: ReadEntry, pages: Pages, choices: PacketChoices, language: str) -> PacketEntry:
    said = words(language)
    blocks = pages.blocks(read)
    return PacketEntry(
        title=pages.title(read),
        when=_when(read.entry, choices.dates, said),
        blocks=blocks,
        values_line=values_line(
            pages.marks(read) if choices.show_values else (), language, show_direction=choices.show_direction
        ),
        asks=tuple(_redacted(spoken_about(choices, read.entry.id, said), pages)),
        room_lines=ROOM_LINES if choices.room_to_answer else 0,
    )


def _sections(choices: PacketChoices, language: str) -> Iterator[PacketSection]:
    if choices.primer:
        yield primer_section(choices.primer, language, PRIMER_ROOM_LINES if choices.room_to_answer else 0)


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


def _top(choices: PacketChoices, pages: Pages, time: str, language: str) -> Iterator[str]:
    """The lines above the entries. The purpose is the writer's own note and never printed."""
    said, fixed = words(language), primer(language)
    for sentence, name in ((said.from_name, choices.from_name), (said.for_reader, choices.reader)):
        if one_line(name):
            yield sentence.format(name=one_line(name))
    yield from _redacted(spoken_at_top(choices, said), pages)
    yield time
    yield from _redacted(spoken_from_last_time(choices, said), pages)
    yield fixed.chosen_line
    yield fixed.note_to_reader


def _redacted(spoken: Iterable[Spoken], pages: Pages) -> Iterator[str]:
    """Each line with what is left of it; none of which nothing is."""
    for each in spoken:
        text = pages.line(each.parts)
        if text:
            yield each.sentence.format(text=text)
