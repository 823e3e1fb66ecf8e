"""The things of a journal, as frozen values. No behaviour here needs a file, a clock or a window."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NewType, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime
    from pathlib import Path

EntryId = NewType("EntryId", str)
"""32 hexadecimal digits, random; says nothing about when or how many."""
ReaderId = NewType("ReaderId", int)
LedgerId = NewType("LedgerId", str)
AnswerId = NewType("AnswerId", int)
ViewId = NewType("ViewId", int)
VersionId = NewType("VersionId", int)
ValueId = NewType("ValueId", str)
"""One of the twelve stable ids of `resources/content/values.en.toml`, such as "open-minded"."""
ConcernId = NewType("ConcernId", str)


class Direction(StrEnum):
    """How a value was there. Never a score; an entry may hold both for one value."""

    LIVED = "lived"
    UNDER_STRAIN = "under-strain"


class Space(StrEnum):
    """Where an entry stands. About me can never go into a packet."""

    MINE = "mine"
    ABOUT_ME = "about-me"


@dataclass(frozen=True, slots=True)
class Mark:
    """A value put on an entry, or on a passage of it. Concerns go only with `under-strain`.

    On a passage, `start` and `end` are Python string offsets into `Entry.body`, `start` < `end`;
    on the whole entry both are None.
    """

    value: ValueId
    direction: Direction
    concerns: tuple[ConcernId, ...] = ()
    start: int | None = None
    end: int | None = None

    @property
    def is_on_passage(self) -> bool:
        return self.start is not None


def without_places(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Each value once in each direction, with its concerns from everywhere, in the order first met."""
    met: dict[tuple[ValueId, Direction], dict[ConcernId, None]] = {}
    for mark in marks:
        met.setdefault((mark.value, mark.direction), {}).update(dict.fromkeys(mark.concerns))
    return tuple(Mark(value, direction, tuple(named)) for (value, direction), named in met.items())


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of writing, whole.

    `written_at` is aware and carries the offset the person wrote it under, as given (its instant
    and its offset are both kept). `day_on` is the person's own day, which may end after midnight.
    `body` is light Markdown with "\\n" line ends. `template` is the id of the way it was started
    ("" for none); `prompt` the question that was answered, as it was asked.
    """

    id: EntryId
    written_at: datetime
    day_on: date
    title: str = ""
    body: str = field(default="", repr=False)
    marks: tuple[Mark, ...] = ()
    space: Space = Space.MINE
    bring: bool = False
    edited_at: datetime | None = None
    deleted_at: datetime | None = None
    template: str = ""
    prompt: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Version:
    """What an entry said before its words were changed.

    `at` is when those words were finished. `marks` are those that stood on passages of `body`.
    """

    id: VersionId
    at: datetime
    title: str
    body: str = field(repr=False)
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryHead:
    """What a list shows of an entry: no more text than an excerpt (plain, at most 200 characters).

    `marks` holds each value once in each direction, wherever in the entry it stands.
    """

    id: EntryId
    written_at: datetime
    day_on: date
    title: str
    excerpt: str
    marks: tuple[Mark, ...]
    space: Space
    bring: bool
    shared: bool = False
    deleted_at: datetime | None = None
    template: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which entries are wanted: those for which all holds that is asked. None asks nothing.

    `value`, `direction` and `concern` are asked of one mark together. `since` and `until` are own days,
    both included. `same_day`: of this day and month, in other years. `shared`: part of it left in a packet.
    `template` is the id of the way it was started. Without `deleted` the trash is left out; with it there is
    nothing else.
    """

    value: ValueId | None = None
    direction: Direction | None = None
    concern: ConcernId | None = None
    space: Space | None = None
    since: date | None = None
    until: date | None = None
    same_day: date | None = None
    bring: bool | None = None
    shared: bool | None = None
    template: str | None = None
    deleted: bool = False

    def holds(self, head: EntryHead) -> bool:
        return (
            (head.deleted_at is not None) == self.deleted
            and self.bring in {None, head.bring}
            and self.space in {None, head.space}
            and self.shared in {None, head.shared}
            and self.template in {None, head.template}
            and self._holds_day(head.day_on)
            and self._holds_mark(head.marks)
        )

    def _holds_day(self, day: date) -> bool:
        same = self.same_day
        return (
            (self.since is None or self.since <= day)
            and (self.until is None or day <= self.until)
            and (same is None or ((day.month, day.day) == (same.month, same.day) and day.year != same.year))
        )

    def _holds_mark(self, marks: tuple[Mark, ...]) -> bool:
        asks_nothing = (self.value, self.direction, self.concern) == (None, None, None)
        return asks_nothing or any(
            self.value in {None, mark.value}
            and self.direction in {None, mark.direction}
            and (self.concern is None or self.concern in mark.concerns)
            for mark in marks
        )


EVERYTHING = Filter()
"""All that is not in the trash."""


@dataclass(frozen=True, slots=True)
class View:
    """A filter and words to find, kept under a name."""

    id: ViewId
    name: str
    words: str = field(default="", repr=False)
    wanted: Filter = field(default=EVERYTHING, repr=False)


@dataclass(frozen=True, slots=True)
class Move:
    """The kept line about an entry that went from one space to the other."""

    at: datetime
    came_from: Space
    went_to: Space


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in a newest-first list: the position of the last head of the page before.

    `written_at_us` is microseconds since 1970-01-01 UTC; `seq` is the entry's own running number.
    """

    written_at_us: int
    seq: int


@dataclass(frozen=True, slots=True)
class Page:
    heads: tuple[EntryHead, ...]
    after: Cursor | None
    """Where the next page starts, or None when this was the last."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that a search found, with where its words stand in the shown text."""

    head: EntryHead
    snippet: str
    title_spans: tuple[tuple[int, int], ...]
    snippet_spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ValueCount:
    """How many entries of a day or a month hold marks on a value; `both` hold it in both directions."""

    value: ValueId
    starts_on: date
    """The day, or the first of the month."""
    lived: int
    under_strain: int
    both: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What a stretch of days holds, outside Recently deleted. Counts are of entries, never of marks.

    `counts` has no zero rows and no certain order; `concerns` names how many entries hold each.
    """

    entries: int
    counts: tuple[ValueCount, ...]
    concerns: Mapping[ConcernId, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """What is on the page and not yet in the entry. `entry_id` is new when the entry is."""

    entry_id: EntryId
    written_at: datetime
    title: str
    body: str = field(repr=False)
    space: Space = Space.MINE
    bring: bool = False
    marks: tuple[Mark, ...] = ()
    is_new: bool = False
    template: str = ""
    prompt: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Reader:
    """The person a packet is for."""

    id: ReaderId
    name: str


class LedgerState(StrEnum):
    PREPARED = "prepared"
    RELEASED = "released"
    NOT_KNOWN_TO_HAVE_LEFT = "not-known-to-have-left"


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """The private record of one packet: what left, when, to whom and why.

    `newer` is the line of the packet that has taken this one's place, where the person said so.
    """

    id: LedgerId
    at: datetime
    reader: str
    purpose: str
    entry_ids: tuple[EntryId, ...]
    format: str
    size_bytes: int
    sha256: str
    held_back: int
    replaced: int
    state: LedgerState
    has_copy: bool
    newer: LedgerId | None = None


@dataclass(frozen=True, slots=True)
class ReaderAnswer:
    """What the reader said to a packet, as the writer noted it. Never printed, in no packet.

    `quote` are words of the packet as it was sent ("": the note speaks to all of it), so that the
    note keeps its place when the entry is edited.
    """

    id: AnswerId
    line_id: LedgerId
    at: datetime
    quote: str = field(repr=False)
    note: str = field(repr=False)


# Packets ---------------------------------------------------------------------------------------


class DateShown(StrEnum):
    EXACT = "exact"
    MONTH = "month"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Alias:
    """The plain word that stands for a person or a place in one packet."""

    name: str
    stands_as: str


class Label(StrEnum):
    """What kind of identifier a stretch of text may be. docs/cli.md tells them apart."""

    NAME = "NAME"
    PLACE = "PLACE"
    ORG = "ORG"
    DATE = "DATE"
    AGE = "AGE"
    PHONE = "PHONE"
    EMAIL = "EMAIL"
    ID = "ID"
    URL = "URL"
    ADDRESS = "ADDRESS"
    WORD = "WORD"
    """A word the person never lets out, of no other kind. The finder alone never says this."""


class How(StrEnum):
    """What becomes of an identifier in one packet."""

    REPLACE = "replace"
    REMOVE = "remove"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Spot:
    """One place in the journal: Python string offsets into the entry's body, or into its title.

    Without `entry_id` it is in what the person says beside the entries (wishes, questions).
    """

    entry_id: EntryId | None
    start: int
    end: int
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What was decided about one person, place or other identifier, everywhere in one packet.

    `forms` are all its spellings, the fullest first; case, accents, possessive and plural endings need
    no form of their own. A form that is an ordinary word too ("hope") is meant only where it reads as a
    name, and at `also_at`. At `kept_at` the words stay, whatever `how` says.
    """

    label: Label
    forms: tuple[str, ...] = field(repr=False)
    how: How = How.REPLACE
    stands_as: str = ""
    kept_at: tuple[Spot, ...] = ()
    also_at: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldForm:
    """What is kept of one to four words that are never to be let out: a keyed hash, and how many they are."""

    digest: bytes = field(repr=False)
    word_count: int


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A passage left out. With `entry_id` and `start`/`end` it is that stretch of that entry's body

    (Python string offsets into `Entry.body`); without them it is `text` wherever it stands.
    """

    text: str = field(repr=False)
    entry_id: EntryId | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """A packet that left, with all the journal remembers of it.

    `held_back` are its passages that were left out, each with its entry (offsets are of the body of
    that day), as long as their entries are in the journal. `aliases` are those it used, unless they
    are not remembered. `text` is what it said, as plain text; "" where no copy is kept. `place` is
    where the file was put, until the journal is told that it is gone.
    """

    line: LedgerLine
    held_back: tuple[HeldBack, ...] = ()
    aliases: tuple[Alias, ...] = ()
    text: str = field(default="", repr=False)
    place: Path | None = None


@dataclass(frozen=True, slots=True)
class EntryAsk:
    """What the person would like from the talk about one entry, and their question on it, as printed."""

    entry_id: EntryId
    would_like: tuple[str, ...] = ()
    question: str = ""


@dataclass(frozen=True, slots=True)
class PacketChoices:
    """Everything the person decided about a packet. Defaults protect the writer.

    `would_like`, `question`, `sentences` (the person's own, below the question) and `from_last_time` are
    printed in the top block as they stand, where they are filled in. `primer` holds at most three values;
    the writer picks them. `strain_answered` are the entries for which it was answered whether what is under
    strain in them stays in. `private_met` are the private answers that were held back at first, as they
    stood then. `aliases_asked`: whether names shall stand as the same words as last time with this reader
    was asked and answered.
    """

    entry_ids: tuple[EntryId, ...]
    reader: str
    purpose: str = ""
    held_back: tuple[HeldBack, ...] = ()
    aliases: tuple[Alias, ...] = ()
    from_name: str = ""
    show_values: bool = True
    show_direction: bool = False
    dates: DateShown = DateShown.MONTH
    mark_held_back: bool = False
    would_like: tuple[str, ...] = ()
    question: str = ""
    from_last_time: str = ""
    entry_asks: tuple[EntryAsk, ...] = ()
    show_questions: bool = True
    primer: tuple[ValueId, ...] = ()
    room_to_answer: bool = False
    aliases_asked: bool = False
    answers: tuple[Answer, ...] = ()
    strain_answered: tuple[EntryId, ...] = ()
    private_met: tuple[tuple[EntryId, str], ...] = ()
    sentences: tuple[str, ...] = ()


class Style(StrEnum):
    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    STRONG_EMPHASIS = "strong-emphasis"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one style. Its text is final: nothing is added or taken away by a format."""

    text: str
    style: Style = Style.PLAIN


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of text. `level`: heading 1-6; list and quote depth from 1. `label`: "•" or "3."."""

    kind: BlockKind
    runs: tuple[Run, ...]
    level: int = 1
    label: str = ""


@dataclass(frozen=True, slots=True)
class PacketEntry:
    """One entry as the reader sees it: title, when, `asks`, blocks, values line, room to answer.

    `asks` are whole lines. `room_lines`: so many empty lines to write on follow, in formats with pages.
    """

    title: str
    when: str
    blocks: tuple[Block, ...]
    values_line: str
    asks: tuple[str, ...] = ()
    room_lines: int = 0


@dataclass(frozen=True, slots=True)
class PacketSection:
    """A part after the entries, such as the primer; on a page of its own where there are pages."""

    title: str
    blocks: tuple[Block, ...]
    room_lines: int = 0


@dataclass(frozen=True, slots=True)
class Packet:
    """What will be shared, frozen: every word is final and in reading order.

    `title` is the document's title; `top` the lines above the entries, `sections` what follows them.
    `held_back` counts the passages left out and `replaced` the names replaced; neither is ever printed.
    """

    language: str
    title: str
    top: tuple[str, ...]
    entries: tuple[PacketEntry, ...]
    held_back: int
    replaced: int
    sections: tuple[PacketSection, ...] = ()


class Progress(Protocol):
    """How a use-case reports and stops without knowing who listens."""

    def step(self, done: int, total: int) -> None:
        """Report; raises `Cancelled` when the person asked to stop."""


class SilentProgress:
    """Progress that nobody watches and nobody stops."""

    def step(self, done: int, total: int) -> None:  # noqa: ARG002 - nobody listens
        return None


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What `check` looked at. Empty `findings` means that everything is as it was written."""

    findings: tuple[str, ...]
    pages: int
    entries: int
    facts: Mapping[str, str | int] = field(default_factory=dict)
