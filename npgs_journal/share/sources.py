"""Where the words of a packet may come from: the chosen entries, the person's choices, and nowhere else."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from npgs_journal.nouns import DateShown
from npgs_journal.redaction import BREAK, passage_spans
from npgs_journal.share.intended import block_words
from npgs_journal.share.length import time_line
from npgs_journal.share.pages import spellings
from npgs_journal.share.signs import BOX, one_line, spelled
from npgs_journal.share.spoken import Spoken, spoken_about, spoken_at_top, spoken_from_last_time
from npgs_journal.share.words import Words, words
from npgs_journal.values import label, primer, values

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from npgs_journal.nouns import Packet, PacketChoices, PacketEntry, PacketSection, ValueId
    from npgs_journal.share.pages import ReadEntry


_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Sources:
    """The chosen entries in their order, as they were read, and what was decided about them."""

    read: tuple[ReadEntry, ...] = field(repr=False)
    choices: PacketChoices = field(repr=False)
    stand_ins: tuple[str, ...] = field(repr=False)


def is_foreign(packet: Packet, sources: Sources, fixed: Collection[str]) -> bool:
    """Whether some word of the packet is neither chosen, nor an alias, nor one of its `fixed` words."""
    said = words(packet.language)
    own = _by_first_letter((*sources.stand_ins, said.held_back))
    beside = (*spoken_at_top(sources.choices, said), *spoken_from_last_time(sources.choices, said))
    if packet.title not in fixed or any(
        line not in fixed and not _is_spoken(line, beside, own) for line in packet.top
    ):
        return True
    if any(_is_strange(section, sources.choices, packet.language) for section in packet.sections):
        return True
    waiting = iter(sources.read)
    # Entries of which nothing is left are passed over; the others keep their order.
    return not all(
        any(_fits(entry, read, sources, own, packet.language) for read in waiting) for entry in packet.entries
    )


def spoken_lines(packet: Packet, fixed: Collection[str]) -> Iterator[str]:
    """The person's own words above and beside the entries, without the labels before them."""
    labels = words(packet.language).labels
    lines = [line for line in packet.top if line not in fixed]
    for line in (*lines, *(line for entry in packet.entries for line in entry.asks)):
        before = max((each for each in labels if line.startswith(each)), key=len, default="")
        yield line.removeprefix(before)


def fixed_lines(packet: Packet, choices: PacketChoices) -> set[str]:
    """What may stand at the top whatever was chosen, the two names and the time it takes among it."""
    reader, from_name = one_line(choices.reader), one_line(choices.from_name)
    said, fixed = words(packet.language), primer(packet.language)
    return {
        said.packet_title,
        fixed.chosen_line,
        fixed.note_to_reader,
        time_line(packet.entries, packet.sections, packet.language),
        said.for_reader.format(name=reader),
        said.from_name.format(name=from_name),
    }


def _is_spoken(line: str, spoken: Iterable[Spoken], own: Mapping[str, Sequence[str]]) -> bool:
    return any(
        line.startswith(each.label) and _comes_from(line.removeprefix(each.label), each.text, own)
        for each in spoken
    )


def _is_strange(section: PacketSection, choices: PacketChoices, language: str) -> bool:
    """Whether a section says anything but what the content file has for it: never a sign, never a concern."""
    said, fixed = words(language), primer(language)
    known = {
        fixed.opening, fixed.closing, fixed.purpose_source, fixed.questions_heading,
        fixed.supervisor_question, said.own_question,
    }  # fmt: skip
    for value in values(language):
        if value.id in choices.primer:
            known |= {value.label, value.explanation, *value.supervisor_prompts}
            known.add(f"{fixed.supervisor_heading}: {value.supervisor}")
    return section.title != said.primer_title or not {block_words(block) for block in section.blocks} <= known


def _fits(
    entry: PacketEntry, read: ReadEntry, sources: Sources, own: Mapping[str, Sequence[str]], language: str
) -> bool:
    choices, said = sources.choices, words(language)
    body = " ".join(block_words(block) for block in entry.blocks)
    asks = spoken_about(choices, read.entry.id, said)
    return (
        entry.when == _day_shown(read, choices.dates, said)
        and (not entry.values_line or (choices.show_values and bool(read.entry.marks)))
        and not any(label(gone, language) in entry.values_line for gone in _values_gone(read, choices))
        and all(_is_spoken(line, asks, own) for line in entry.asks)
        and _comes_from(entry.title, read.title, own)
        and _comes_from(body, read.flat, own)
    )


def _values_gone(read: ReadEntry, choices: PacketChoices) -> set[ValueId]:
    """The values whose every mark is on a passage of which nothing may be in the packet."""
    gone: set[int] = set()
    for held in choices.held_back:
        if held.entry_id is None or held.start is None or held.end is None:
            spans = [
                span for way in spellings(spelled(held.text).text) for span in passage_spans(read.flat, way)
            ]
        else:
            is_here = held.entry_id == read.entry.id
            spans = read.shown(read.typed([(held.start, held.end)])) if is_here else []
        gone.update(at for start, end in spans for at in range(start, end))
    marks = read.entry.marks
    there = {
        mark.value for mark in marks if not mark.is_on_passage or not gone.issuperset(read.letters_of(mark))
    }
    return {mark.value for mark in marks} - there


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

    `reached[at]` is the least place in `source` that text[:at] can be explained by. What stands in both
    alike, as nearly all does, is passed over at once, up to where a word of `own` may begin.
    """
    source = source.replace(BREAK, " ")
    reached = {0: 0}
    may_begin = re.compile(f"[{re.escape(''.join(own))}{BOX}]")
    while reached:
        at = min(reached)
        least = reached.pop(at)
        if at == len(text):
            return True
        if not reached and (alike := _alike(text, at, source, least, may_begin)):
            reached[at + alike] = least + alike
            continue
        letter = text[at]
        place = least - 1 if letter.isspace() or letter == BOX else source.find(letter, least)
        if letter.isspace() or letter == BOX or place >= 0:
            reached[at + 1] = min(reached.get(at + 1, place + 1), place + 1)
        for word in own.get(letter, ()):
            if text.startswith(word, at):
                end = at + len(word)
                reached[end] = min(reached.get(end, least), least)
    return False


def _alike(text: str, at: int, source: str, least: int, may_begin: re.Pattern[str]) -> int:
    """How many letters from here are the same on both sides; 0 when there is a choice to be made first."""
    far = min(at + _AT_ONCE, len(text))
    chosen = may_begin.search(text, at, far)
    end = chosen.start() if chosen else far
    return end - at if source.startswith(text[at:end], least) else 0
