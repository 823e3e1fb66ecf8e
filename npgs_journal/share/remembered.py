"""What the ledger remembers of a packet beside its bytes, and what it tells about the next one."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from npgs_journal.nouns import Alias, EntryId, HeldBack, How, Label, Sent
from npgs_journal.redaction import passage_spans, replace_names
from npgs_journal.redaction.matching import union
from npgs_journal.share.build import chosen, stretch
from npgs_journal.share.pages import ReadEntry, read_entry, spellings
from npgs_journal.share.signs import spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from npgs_journal.nouns import Entry, LedgerLine, PacketChoices

Span = tuple[int, int]

NAMED = frozenset({Label.NAME, Label.PLACE, Label.ORG})
TELLING_WORDS = 3
"""So many words are looked for in other places too; fewer may stand there by chance."""


def passages_held(entries: Sequence[Entry], choices: PacketChoices) -> tuple[HeldBack, ...]:
    """What is held back, each passage with an entry it stands in."""
    held: list[HeldBack] = []
    read = [read_entry(entry) for entry in entries]
    for one in choices.held_back:
        place = stretch(one)
        if place is None:
            text = spelled(one.text).text
            held += [HeldBack(one.text, each.entry.id) for each in read if each.holds(text)]
        else:
            entry_id, start, end = place
            bodies = (each.entry.body for each in read if each.entry.id == entry_id)
            held += [HeldBack(body[start:end], *place) for body in bodies]
    return tuple(held)


def aliases_used(choices: PacketChoices) -> tuple[Alias, ...]:
    """The word that each person and place stands as in the packet, for every spelling of the name.

    Dates and numbers have no word of their own; a word that is never let out is written down nowhere.
    """
    named = (answer for answer in choices.answers if answer.label in NAMED)
    replaced = (answer for answer in named if answer.how is How.REPLACE)
    spelled_out = (Alias(form, answer.stands_as) for answer in replaced for form in answer.forms)
    return tuple({alias.name: alias for alias in (*choices.aliases, *spelled_out)}.values())


# Two packets beside each other ---------------------------------------------------------------------


class Seen(Enum):
    """How two packets for one reader show together what one of them leaves out."""

    NOW = auto()
    """An earlier packet left it out; this one has it."""
    BEFORE = auto()
    """This packet leaves it out; an earlier one had it."""


@dataclass(frozen=True, slots=True)
class Together:
    """One passage that this packet and an earlier one show together. `quote` is as the entry has it."""

    line: LedgerLine
    entry_id: EntryId
    seen: Seen
    quote: str = field(repr=False)


def seen_together(
    entries: Sequence[Entry], choices: PacketChoices, earlier: Sequence[Sent]
) -> tuple[Together, ...]:
    """What this packet and `earlier` ones for the same reader show together, though one held it back.

    Each passage is named once, with the newest packet it is true of (`earlier` is newest first). What
    was edited since is judged by what was sent, where a copy is kept; else nothing is said of it. Of a
    talk nobody knows what was said.

    Raises what `build_packet` raises about entries that cannot be chosen.
    """
    found: dict[tuple[EntryId, Seen, str], Together] = {}
    in_writing = [sent for sent in earlier if sent.line.sha256]
    for entry in chosen(entries, choices.entry_ids):
        read = read_entry(entry)
        for text, held_now in _held_now(read, choices):
            for sent in in_writing:
                for seen, quote in _between(read, text, held_now, sent):
                    found.setdefault((entry.id, seen, quote), Together(sent.line, entry.id, seen, quote))
    return tuple(found.values())


def _held_now(read: ReadEntry, choices: PacketChoices) -> Iterator[tuple[str, list[Span]]]:
    """The title and the body as they were typed, each with what this packet leaves out of it."""
    everywhere = [one.text for one in choices.held_back if stretch(one) is None]
    yield read.title, _places(read.title, everywhere)
    places = [place for one in choices.held_back if (place := stretch(one)) is not None]
    cuts = [(start, end) for entry_id, start, end in places if entry_id == read.entry.id]
    yield read.body.text, union([*read.typed(cuts), *_places(read.body.text, everywhere)])


def _between(read: ReadEntry, text: str, held_now: list[Span], sent: Sent) -> Iterator[tuple[Seen, str]]:
    held_then = _held_then(read, text, sent)
    yield from ((Seen.NOW, quote) for quote in _without(text, held_then, held_now))
    if read.entry.id in sent.line.entry_ids:
        for quote in _without(text, held_now, held_then):
            if _was_sent(read.entry, quote, sent):
                yield Seen.BEFORE, quote


def _held_then(read: ReadEntry, text: str, sent: Sent) -> list[Span]:
    """Where in `text`, as it is now, stands what an earlier packet left out."""
    spans: list[Span] = []
    for one in sent.held_back:
        is_own = one.entry_id == read.entry.id
        if is_own and one.start is not None and one.end is not None:
            if read.entry.body[one.start : one.end] == one.text:
                spans += read.typed([(one.start, one.end)]) if text is read.body.text else ()
                continue
            places = _places(text, [one.text])
            spans += places if _is_telling(one) or len(places) == 1 else ()
        elif is_own or _is_telling(one):
            spans += _places(text, [one.text])
    return union(spans)


def _is_telling(held: HeldBack) -> bool:
    return len(held.text.split()) >= TELLING_WORDS


def _places(text: str, passages: Iterable[str]) -> list[Span]:
    ways = (way for passage in passages for way in spellings(spelled(passage).text))
    return union(span for way in ways for span in passage_spans(text, way))


def _without(text: str, spans: Sequence[Span], others: Sequence[Span]) -> Iterator[str]:
    """The words of `spans` that lie outside `others`."""
    covered = {at for start, end in others for at in range(start, end)}
    for start, end in spans:
        run = start
        for at in range(start, end + 1):
            if at == end or at in covered:
                quote = text[run:at].strip()
                if any(letter.isalnum() for letter in quote):
                    yield quote
                run = at + 1


def _was_sent(entry: Entry, quote: str, sent: Sent) -> bool:
    """Whether words that nobody held back were in the entry when it was sent."""
    if entry.edited_at is None or entry.edited_at <= sent.line.at:
        return True
    named = replace_names(spelled(quote).text, sent.aliases).text
    lines = [line.strip() for line in named.split("\n") if line.strip()]
    return bool(sent.text) and all(
        any(passage_spans(sent.text, way) for way in spellings(line)) for line in lines
    )
