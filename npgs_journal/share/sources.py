"""Where the words of a packet may come from: the chosen entries, the person's choices, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from npgs_journal.nouns import DateShown
from npgs_journal.share.intended import block_words
from npgs_journal.share.signs import BOX, one_line
from npgs_journal.share.words import Words, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from npgs_journal.nouns import Packet, PacketChoices, PacketEntry
    from npgs_journal.share.pages import ReadEntry


@dataclass(frozen=True, slots=True)
class Sources:
    """The chosen entries in their order, as they were read, and what was decided about them."""

    read: tuple[ReadEntry, ...] = field(repr=False)
    choices: PacketChoices = field(repr=False)
    stand_ins: tuple[str, ...] = field(repr=False)


def is_foreign(packet: Packet, sources: Sources) -> bool:
    """Whether some word of the packet is neither chosen, nor an alias, nor one of its fixed words."""
    said = words(packet.language)
    heads = _heads(sources.choices, said)
    if not {packet.title, *packet.top} <= heads:
        return True
    own = _by_first_letter((*sources.stand_ins, said.held_back))
    waiting = iter(sources.read)
    # Entries of which nothing is left are passed over; the others keep their order.
    return not all(
        any(_fits(entry, read, sources, own, said) for read in waiting) for entry in packet.entries
    )


def _heads(choices: PacketChoices, said: Words) -> set[str]:
    reader, from_name = one_line(choices.reader), one_line(choices.from_name)
    return {
        said.packet_title,
        said.holds,
        said.for_reader.format(name=reader),
        said.from_name.format(name=from_name),
    }


def _fits(
    entry: PacketEntry, read: ReadEntry, sources: Sources, own: Mapping[str, Sequence[str]], said: Words
) -> bool:
    choices = sources.choices
    body = " ".join(block_words(block) for block in entry.blocks)
    return (
        entry.when == _day_shown(read, choices.dates, said)
        and (not entry.values_line or (choices.show_values and bool(read.entry.marks)))
        and _comes_from(entry.title, read.title, own)
        and _comes_from(body, read.flat, own)
    )


def _day_shown(read: ReadEntry, shown: DateShown, said: Words) -> str:
    day = read.entry.day_on
    facts = {"day": day.day, "month": said.months[day.month - 1], "year": day.year}
    sentence = {DateShown.EXACT: said.exact_date, DateShown.MONTH: said.month_date, DateShown.NONE: ""}[shown]
    return sentence.format(**facts)


def _by_first_letter(own: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in own:
        found.setdefault(word[0], []).append(word)
    return found


def _comes_from(text: str, source: str, own: Mapping[str, Sequence[str]]) -> bool:
    """Whether `text` is `source` with stretches left out, and with `own` words, boxes and spaces put in.

    `reached[at]` is the least place in `source` that text[:at] can be explained by.
    """
    reached = {0: 0}
    for at, letter in enumerate(text):
        least = reached.pop(at, None)
        if least is None:
            continue
        place = least - 1 if letter.isspace() or letter == BOX else source.find(letter, least)
        if letter.isspace() or letter == BOX or place >= 0:
            reached[at + 1] = min(reached.get(at + 1, place + 1), place + 1)
        for word in own.get(letter, ()):
            if text.startswith(word, at):
                end = at + len(word)
                reached[end] = min(reached.get(end, least), least)
    return len(text) in reached
