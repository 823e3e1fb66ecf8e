"""Where names and held-back words stand in an entry, by the same matching that makes the packet. Pure."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

from npgs_journal.nouns import Spot
from npgs_journal.redaction import clean, passage_spans, word_spans
from npgs_journal.redaction.forms import folded, form_spans, is_bound, key_of
from npgs_journal.redaction.identifiers.tables import is_given, table
from npgs_journal.share import BOX
from npgs_journal.ui.share.naming import replaced_places
from npgs_journal.ui.share.spans import Looks
from npgs_journal.ui.share.state import held_ranges, held_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from npgs_journal.nouns import Entry, Label, PacketChoices
    from npgs_journal.share.naming.lines import Line
    from npgs_journal.ui.share.state import Range


def looks_of(entry: Entry, choices: PacketChoices, lines: Sequence[Line] = ()) -> tuple[Looks, Looks]:
    """How the title and the body look with these choices, and the lines gathered for them."""
    in_title, in_body = _held(entry, choices)
    return (
        Looks(in_title, _apart(replaced_places(lines, entry.id, in_title=True))),
        Looks(in_body, _apart(replaced_places(lines, entry.id, in_title=False))),
    )


def held_count(entry: Entry, choices: PacketChoices) -> int:
    """How many stretches of this entry, title and body, are held back."""
    in_title, in_body = _held(entry, choices)
    return len(in_title) + len(in_body)


def _held(entry: Entry, choices: PacketChoices) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    words = held_texts(choices)
    in_body = (*held_ranges(choices, entry.id), *_found(entry.body, words, passage_spans))
    return _joined(_found(entry.title, words, passage_spans)), _joined(in_body)


def stands_in(name: str, texts: Iterable[str]) -> bool:
    """Whether a name stands as whole words in any of the texts, whatever its case and accents."""
    key = key_of(name)
    return any(word_spans(folded(text).text, key) for text in texts)


def meant_places(name: str, label: Label, entries: Iterable[Entry]) -> tuple[Spot, ...]:
    """Where an ordinary word is meant by the person who names it, though it does not read as a name.

    All its places, as "clinic" has no other use; none for a name that is a word too, such as "hope":
    of those each place is answered by itself. None for what is no ordinary word: that is found anyway.
    """
    key = key_of(name)
    if not is_bound(label, name) or is_given(key) or key in table("both"):
        return ()
    return tuple(
        Spot(entry.id, origins[start], origins[end], in_title=in_title)
        for entry in entries
        for in_title, text in ((True, entry.title), (False, entry.body))
        for cleaned in [clean(text)]
        for origins in [(*cleaned.origins, len(text))]
        for start, end in form_spans(cleaned.text, name, label)
    )


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
    """In order, and the first of those that overlap."""
    kept: list[Range] = []
    for low, high in ranges:
        at = bisect(kept, (low, high))
        is_behind = at == 0 or kept[at - 1][1] <= low
        if is_behind and (at == len(kept) or high <= kept[at][0]):
            kept.insert(at, (low, high))
    return tuple(kept)


def undrawn(text: str, entries: Iterable[Entry], choices: PacketChoices) -> int:
    """How many signs of a packet's `text` became boxes; a box that the person wrote counts for none."""
    beside = (choices.question, choices.from_last_time, choices.reader, choices.from_name)
    own = (*beside, *choices.sentences, *choices.would_like)
    asked = (part for ask in choices.entry_asks for part in (ask.question, *ask.would_like))
    typed = (part for entry in entries for part in (entry.title, entry.body))
    return max(0, text.count(BOX) - sum(part.count(BOX) for part in (*own, *asked, *typed)))
