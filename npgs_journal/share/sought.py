"""What must not be in a packet, worked out anew from the choices and by other means than the packet was.

The packet's own code is not asked: a passage or name that it forgot to take out is found here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from npgs_journal.redaction import BREAK
from npgs_journal.redaction.clean import belongs_to_sign_before
from npgs_journal.redaction.matching import is_unspaced, is_word_sign
from npgs_journal.redaction.offers import ways_to_say
from npgs_journal.share.build import chosen, spelled_aliases, stretch
from npgs_journal.share.intended import block_words
from npgs_journal.share.naming.left import at_most, is_left
from npgs_journal.share.naming.places import spelled_answers
from npgs_journal.share.pages import ReadEntry, read_entry, spellings
from npgs_journal.share.signs import one_line
from npgs_journal.share.sources import Sources, fixed_lines, is_foreign, spoken_lines
from npgs_journal.share.spoken import spoken
from npgs_journal.share.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from npgs_journal.nouns import Alias, Entry, EntryId, Packet, PacketChoices, PacketEntry
    from npgs_journal.share.naming.left import Form

_TAKEN = "\u200d\u200d"  # stands for an alias or a mark: joined to what it touches, equal to no text


@dataclass(frozen=True, slots=True)
class Sought:
    """Texts are on one line with single spaces.

    `at_most` says how often each passage may still stand in titles and texts: never, or as often as
    it stood where nobody held it back; `forms` says the same of names that were answered, folded.
    `outside` gives words that belong to no packet at all (titles of entries that were not chosen, the
    account's name, the home folder); they are only asked for when something was found that should not
    be there, to say what it is.
    """

    at_most: dict[str, int] = field(repr=False)
    names: tuple[str, ...] = field(repr=False)
    sources: Sources = field(repr=False)
    forms: Mapping[Form, int] = field(repr=False, default_factory=dict)
    outside: Callable[[], Iterable[str]] = field(default=tuple, repr=False)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every text with the finding that it would be."""
        yield from ((text, "held-back") for text in self.at_most)
        yield from ((name, "name") for name in self.names)
        yield from ((text, "outside") for text in map(one_line, self.outside()) if text)


def seek(
    entries: Sequence[Entry], choices: PacketChoices, outside: Callable[[], Iterable[str]] = tuple
) -> Sought:
    """Gather what `choices` keep out of the packet."""
    read = [read_entry(entry) for entry in chosen(entries, choices.entry_ids)]
    aliases = spelled_aliases(choices.aliases)
    return Sought(
        at_most=_at_most(read, choices),
        names=tuple(one_line(alias.name) for alias in aliases),
        sources=Sources(tuple(read), choices, _stand_ins(aliases, choices)),
        forms=at_most(read, [each.text for each in spoken(choices, words("en"))], choices),
        outside=outside,
    )


def _stand_ins(aliases: Sequence[Alias], choices: PacketChoices) -> tuple[str, ...]:
    words_of_answers = (way for one in spelled_answers(choices.answers) for way in ways_to_say(one) if way)
    return tuple(dict.fromkeys((*(alias.stands_as for alias in aliases), *words_of_answers)))


def leak_in(packet: Packet, sought: Sought) -> str | None:
    """Name what the packet says although it was to be kept out ("held-back", "name", "foreign"), or None."""
    own = sorted((*sought.sources.stand_ins, words(packet.language).held_back), key=len, reverse=True)
    fixed = fixed_lines(packet, sought.sources.choices)
    beside = [_without_own(line, own) for line in spoken_lines(packet, fixed)]
    texts = [_without_own(text, own) for entry in packet.entries for text in _passages_may_span(entry)]
    texts += beside
    for passage, most in sought.at_most.items():
        if sum(len(places(text, passage)) for text in texts) > most:
            return "held-back"
    texts = [_without_own(text, own) for entry in packet.entries for text in _names_may_span(entry)]
    texts += beside
    if any(whole_places(text, name) for text in texts for name in sought.names):
        return "name"
    if is_left(texts, sought.forms):
        return "name"
    return "foreign" if is_foreign(packet, sought.sources, fixed) else None


def places(text: str, passage: str) -> list[int]:
    """Where `passage` starts in a text of single spaces, overlapping places too."""
    found, at = [], text.find(passage) if passage else -1
    while at >= 0:
        following = text[at + len(passage) : at + len(passage) + 1]
        if not (following and belongs_to_sign_before(following)):
            found.append(at)
        at = text.find(passage, at + 1)
    return found


def whole_places(text: str, name: str) -> list[int]:
    """Where `name` stands as whole words."""
    return [at for at in places(text, name) if _is_whole(text, at, at + len(name))]


def _is_whole(text: str, start: int, end: int) -> bool:
    sides = ((text[start - 1 : start], text[start]), (text[end : end + 1], text[end - 1]))
    return all(
        not outside
        or not is_word_sign(outside)
        or not is_word_sign(inside)
        or is_unspaced(inside)
        or is_unspaced(outside)
        for outside, inside in sides
    )


def _at_most(read: Sequence[ReadEntry], choices: PacketChoices) -> dict[str, int]:
    by_id = {entry.entry.id: entry for entry in read}
    cut_at: dict[str, set[tuple[EntryId, int]]] = {}
    for entry_id, start, end in {place for held in choices.held_back if (place := stretch(held)) is not None}:
        entry = by_id[entry_id]
        letters = [at for at, _ in entry.shown(entry.typed([(start, end)])) if not entry.flat[at].isspace()]
        if letters:
            text, is_place = _cut(entry.flat, letters)
            cut_at.setdefault(text, set()).update([(entry_id, letters[0])] * is_place)
    lines = [line for entry in read for line in _lines(entry)]
    lines += [each.text for each in spoken(choices, words("en"))]
    allowed = {
        text: sum(len(places(line, text)) for line in lines) - len(taken) for text, taken in cut_at.items()
    }
    everywhere = [held.text for held in choices.held_back if stretch(held) is None]
    allowed |= {_line(way): 0 for text in everywhere for way in spellings(one_line(text))}
    allowed.pop("", None)
    return allowed


def _cut(flat: str, letters: Sequence[int]) -> tuple[str, bool]:
    """The text that was cut, and whether it so has one place fewer: it was whole, and ended with a letter."""
    wanted, first, last = frozenset(letters), letters[0], letters[-1]
    whole = flat[first : last + 1]
    text = "".join(sign for at, sign in enumerate(whole, first) if at in wanted or sign.isspace())
    following = flat[last + 1 : last + 2]
    return _line(text), text == whole and not (following and belongs_to_sign_before(following))


def _lines(read: ReadEntry) -> tuple[str, str]:
    return _line(read.title), _line(read.flat)


def _passages_may_span(entry: PacketEntry) -> Iterator[str]:
    yield entry.title
    yield BREAK.join(block_words(block) for block in entry.blocks)


def _names_may_span(entry: PacketEntry) -> Iterator[str]:
    yield entry.title
    yield from (block_words(block) for block in entry.blocks)


def _without_own(text: str, own: Sequence[str]) -> str:
    """On one line, without what the packet itself wrote: aliases and marks."""
    line = _line(text)
    for word in own:
        line = _taken_out(line, word)
    return line


def _taken_out(line: str, word: str) -> str:
    pieces, at = [], 0
    for start in places(line, word):
        end = start + len(word)
        if start >= at and _may_be_ours(line, start, end):
            pieces += [line[at:start], _TAKEN]
            at = end
    return "".join([*pieces, line[at:]])


def _may_be_ours(line: str, start: int, end: int) -> bool:
    sides = ((line[start - 1 : start], line[start]), (line[end : end + 1], line[end - 1]))
    return all(
        not outside
        or not is_word_sign(outside)
        or not is_word_sign(inside)
        or is_unspaced(inside)
        or is_unspaced(outside)
        or outside in _TAKEN
        for outside, inside in sides
    )


def _line(text: str) -> str:
    return " ".join(text.split())
