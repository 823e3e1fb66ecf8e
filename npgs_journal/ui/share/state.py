"""What the person decided about a packet, and every step back and forth. Pure: text in, choices out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from npgs_journal.nouns import EntryId, HeldBack, PacketChoices
from npgs_journal.ui.share.asks import without

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Range = tuple[int, int]
"""Start and end of a passage: Python string offsets into `Entry.body`."""

_OWN_LINE = re.compile(r"\s{0,3}(?:#{1,6}\s|>|[-*+]\s|\d{1,9}[.)]\s)")
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)


def fresh_choices(entry_ids: Iterable[EntryId], reader: str = "", from_name: str = "") -> PacketChoices:
    """Choices with every default that protects the writer."""
    return PacketChoices(entry_ids=tuple(dict.fromkeys(entry_ids)), reader=reader, from_name=from_name)


# Entries ---------------------------------------------------------------------------------------


def with_entry(choices: PacketChoices, entry_id: EntryId) -> PacketChoices:
    if entry_id in choices.entry_ids:
        return choices
    return replace(choices, entry_ids=(*choices.entry_ids, entry_id))


def without_entry(choices: PacketChoices, entry_id: EntryId) -> PacketChoices:
    """Take an entry out, with what was held back in it, asked about it and answered for it."""
    return replace(
        choices,
        entry_ids=tuple(one for one in choices.entry_ids if one != entry_id),
        held_back=tuple(one for one in choices.held_back if one.entry_id != entry_id),
        entry_asks=without(choices.entry_asks, {entry_id}),
        strain_answered=tuple(one for one in choices.strain_answered if one != entry_id),
    )


def ordered(choices: PacketChoices, order: Iterable[EntryId]) -> PacketChoices:
    """The same entries in another order; anything else changes nothing."""
    wanted = tuple(order)
    is_same = sorted(wanted) == sorted(choices.entry_ids)
    return replace(choices, entry_ids=wanted) if is_same else choices


def moved(choices: PacketChoices, entry_id: EntryId, by: int) -> PacketChoices:
    """Move an entry up (`by` < 0) or down in the packet; at an end it stays."""
    order = list(choices.entry_ids)
    if entry_id not in order:
        return choices
    old = order.index(entry_id)
    order.insert(max(0, min(len(order) - 1, old + by)), order.pop(old))
    return replace(choices, entry_ids=tuple(order))


# Passages --------------------------------------------------------------------------------------


def held_ranges(choices: PacketChoices, entry_id: EntryId) -> tuple[Range, ...]:
    """The stretches held back in one entry's body, in order."""
    return tuple(
        sorted(
            (one.start, one.end)
            for one in choices.held_back
            if one.entry_id == entry_id and one.start is not None and one.end is not None
        )
    )


def held_texts(choices: PacketChoices) -> tuple[str, ...]:
    """What is held back wherever it stands, by its words."""
    return tuple(one.text for one in choices.held_back if one.entry_id is None)


def is_held(choices: PacketChoices, entry_id: EntryId, start: int, end: int) -> bool:
    """Whether the whole of a stretch is held back already."""
    return any(low <= start and end <= high for low, high in held_ranges(choices, entry_id))


def turn_passage(choices: PacketChoices, entry_id: EntryId, body: str, start: int, end: int) -> PacketChoices:
    """Hold a stretch back, or bring it back when all of it is held back already.

    White space at its ends is left alone, so that a stretch of blanks changes nothing.
    """
    start, end = trimmed(body, start, end)
    if start >= end:
        return choices
    ranges = held_ranges(choices, entry_id)
    if is_held(choices, entry_id, start, end):
        ranges = _without(ranges, body, start, end)
    else:
        ranges = joined((*ranges, (start, end)))
    return with_ranges(choices, entry_id, body, ranges)


def with_ranges(
    choices: PacketChoices, entry_id: EntryId, body: str, ranges: Iterable[Range]
) -> PacketChoices:
    """Put `ranges` in place of all stretches of this entry."""
    others = tuple(one for one in choices.held_back if one.entry_id != entry_id)
    mine = tuple(HeldBack(body[low:high], entry_id, low, high) for low, high in ranges)
    return replace(choices, held_back=others + mine)


def turn_words(choices: PacketChoices, text: str) -> PacketChoices:
    """Hold these words back wherever they stand (a title has no offsets), or bring them back."""
    text = text.strip()
    if not text:
        return choices
    same = unicodedata.normalize("NFC", text)
    kept = tuple(
        one
        for one in choices.held_back
        if one.entry_id is not None or unicodedata.normalize("NFC", one.text) != same
    )
    if len(kept) < len(choices.held_back):
        return replace(choices, held_back=kept)
    return replace(choices, held_back=(*choices.held_back, HeldBack(text)))


def trimmed(text: str, start: int, end: int) -> Range:
    """The stretch without white space at its ends."""
    start, end = max(0, start), min(len(text), end)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def joined(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """The same stretches in order, those that touch as one."""
    joined: list[Range] = []
    for low, high in sorted(ranges):
        if joined and low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    return tuple(joined)


def _without(ranges: Iterable[Range], body: str, start: int, end: int) -> tuple[Range, ...]:
    left: list[Range] = []
    for low, high in ranges:
        for piece in ((low, min(high, start)), (max(low, end), high)):
            inner = trimmed(body, *piece) if piece[0] < piece[1] else (0, 0)
            if inner[0] < inner[1]:
                left.append(inner)
    return tuple(left)


def paragraph_at(body: str, at: int) -> Range:
    """The paragraph around an offset: lines up to a blank one; a heading, list or quote line alone."""
    lines: list[Range] = []
    start = 0
    for line in body.split("\n"):
        lines.append((start, start + len(line)))
        start += len(line) + 1
    here = next(n for n, (_, high) in enumerate(lines) if at <= high or n == len(lines) - 1)
    first = last = here
    if not _stands_alone(body, lines[here]):
        while first > 0 and not _stands_alone(body, lines[first - 1]):
            first -= 1
        while last + 1 < len(lines) and not _stands_alone(body, lines[last + 1]):
            last += 1
    return lines[first][0], lines[last][1]


def _stands_alone(body: str, line: Range) -> bool:
    text = body[line[0] : line[1]]
    return not text.strip() or _OWN_LINE.match(text) is not None


@dataclass(frozen=True, slots=True)
class Reanchored:
    choices: PacketChoices
    changed: frozenset[EntryId]
    """Entries whose held-back passages no longer stand where they stood: to be looked at again."""


def reanchored(choices: PacketChoices, bodies: Mapping[EntryId, str]) -> Reanchored:
    """Follow held-back passages into entries that were edited since.

    A passage that still stands word for word is followed to its new place. One whose words changed
    cannot be, so it is let go, and its entry is named: the preview shows every word that would leave.
    """
    changed: set[EntryId] = set()
    for entry_id, body in bodies.items():
        mine = [one for one in choices.held_back if one.entry_id == entry_id]
        if all(_stands(one, body) for one in mine):
            continue
        changed.add(entry_id)
        found = [place for one in mine for place in _places(one, body)]
        choices = with_ranges(choices, entry_id, body, joined(found))
    return Reanchored(choices, frozenset(changed))


def _stands(passage: HeldBack, body: str) -> bool:
    return body[passage.start : passage.end] == passage.text


def _places(passage: HeldBack, body: str) -> list[Range]:
    """Every place of the passage's words: all are held back, since one of them is the one meant."""
    if _stands(passage, body):
        return [(passage.start or 0, passage.end or 0)]
    return [(m.start(), m.end()) for m in re.finditer(re.escape(passage.text), body)]


# Names -----------------------------------------------------------------------------------------


def name_at(text: str, start: int, end: int) -> Range:
    """The selected words, or the word around a bare cursor, without a possessive ending."""
    if start == end:
        while start > 0 and _in_word(text, start - 1):
            start -= 1
        while end < len(text) and _in_word(text, end):
            end += 1
    start, end = trimmed(text, start, end)
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or unicodedata.combining(text[end - 1])):
        end -= 1
    ending = _POSSESSIVE.search(text[start:end])
    return start, end - (len(ending.group()) if ending else 0)


def _in_word(text: str, at: int) -> bool:
    sign = text[at]
    if sign.isalnum() or unicodedata.combining(sign):
        return True
    inside = 0 < at < len(text) - 1
    return inside and sign in "'’-" and text[at - 1].isalnum() and text[at + 1].isalnum()


# Undo ------------------------------------------------------------------------------------------


class History:
    """Choices with every step back and forth. Steps with the same `merge` word count as one."""

    def __init__(self, choices: PacketChoices) -> None:
        self.now = choices
        self._past: list[tuple[PacketChoices, str]] = []
        self._future: list[tuple[PacketChoices, str]] = []
        self._merge = ""

    @property
    def undo_label(self) -> str:
        """What Undo would take back, or "" when there is nothing."""
        return self._past[-1][1] if self._past else ""

    @property
    def redo_label(self) -> str:
        return self._future[-1][1] if self._future else ""

    def put(self, choices: PacketChoices, label: str, merge: str = "") -> bool:
        """Make `choices` the present. False when nothing differs."""
        if choices == self.now:
            return False
        if not (merge and merge == self._merge and self._past):
            self._past.append((self.now, label))
        self._merge, self._future, self.now = merge, [], choices
        return True

    def undo(self) -> str:
        """Go one step back; returns the step's label, "" when there is none."""
        return self._turn(self._past, self._future)

    def redo(self) -> str:
        return self._turn(self._future, self._past)

    def _turn(self, source: list[tuple[PacketChoices, str]], target: list[tuple[PacketChoices, str]]) -> str:
        if not source:
            return ""
        choices, label = source.pop()
        target.append((self.now, label))
        self._merge, self.now = "", choices
        return label
