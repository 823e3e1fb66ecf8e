"""Where names and held-back words stand in an entry, by the same matching that makes the packet. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.redaction import clean, passage_spans, word_spans
from npgs_journal.share import BOX
from npgs_journal.ui.share.spans import Looks
from npgs_journal.ui.share.state import held_ranges, held_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from npgs_journal.nouns import Alias, Entry, PacketChoices
    from npgs_journal.ui.share.state import Range


def looks_of(entry: Entry, choices: PacketChoices) -> tuple[Looks, Looks]:
    """How the title and the body look with these choices."""
    names = [alias.name for alias in sorted(choices.aliases, key=_longest_first)]
    in_title, in_body = _held(entry, choices)
    return (
        Looks(in_title, _apart(_found(entry.title, names, word_spans))),
        Looks(in_body, _apart(_found(entry.body, names, word_spans))),
    )


def held_count(entry: Entry, choices: PacketChoices) -> int:
    """How many stretches of this entry, title and body, are held back."""
    in_title, in_body = _held(entry, choices)
    return len(in_title) + len(in_body)


def _held(entry: Entry, choices: PacketChoices) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    words = held_texts(choices)
    in_body = (*held_ranges(choices, entry.id), *_found(entry.body, words, passage_spans))
    return _joined(_found(entry.title, words, passage_spans)), _joined(in_body)


def stands_in(name: str, entries: Iterable[Entry]) -> bool:
    """Whether a name stands as whole words in any title or body."""
    return any(word_spans(clean(text).text, name) for entry in entries for text in (entry.title, entry.body))


def _longest_first(alias: Alias) -> int:
    return -len(alias.name)


def _found(text: str, words: Sequence[str], find: Callable[[str, str], list[Range]]) -> tuple[Range, ...]:
    if not words:
        return ()
    cleaned = clean(text)
    # An end lies where the next letter begins, so that the accents of the last one are inside.
    origins = (*cleaned.origins, len(text))
    return tuple((origins[start], origins[end]) for word in words for start, end in find(cleaned.text, word))


def _joined(ranges: Iterable[Range]) -> tuple[Range, ...]:
    joined: list[Range] = []
    for low, high in sorted(ranges):
        if joined and low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    return tuple(joined)


def _apart(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """The first of those that overlap: the longest name, since those come first."""
    kept: list[Range] = []
    for low, high in ranges:
        if all(high <= start or end <= low for start, end in kept):
            kept.append((low, high))
    return tuple(sorted(kept))


def undrawn(text: str, entries: Iterable[Entry], choices: PacketChoices) -> int:
    """How many signs of a packet's `text` became boxes; a box that the person wrote counts for none."""
    own = (choices.question, choices.from_last_time, choices.reader, choices.from_name, *choices.would_like)
    asked = (part for ask in choices.entry_asks for part in (ask.question, *ask.would_like))
    typed = (part for entry in entries for part in (entry.title, entry.body))
    return max(0, text.count(BOX) - sum(part.count(BOX) for part in (*own, *asked, *typed)))
