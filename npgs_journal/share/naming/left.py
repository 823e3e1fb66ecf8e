"""Whether a name that was to go is still said: worked out from the answers by counting, not by replacing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.nouns import How
from npgs_journal.redaction.forms import folded, is_bound, key_of
from npgs_journal.redaction.matching import word_spans
from npgs_journal.share.naming.places import Naming

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from npgs_journal.nouns import Answer, PacketChoices
    from npgs_journal.share.naming.places import Found
    from npgs_journal.share.pages import ReadEntry


def at_most(read: Sequence[ReadEntry], beside: Sequence[str], choices: PacketChoices) -> Mapping[str, int]:
    """How often each folded form that was to go may still stand in a packet's own texts.

    Never, but for places where it is kept: by itself, or inside a longer name. An ordinary word may
    stand as often as it does where it names nobody.
    """
    naming = Naming(choices.answers)
    lines = [plain(text) for entry in read for text in entry.texts()] + [plain(text) for text in beside]
    allowed: dict[str, int] = {}
    for which, answer in enumerate(naming.answers):
        if answer.how is How.KEEP:
            continue
        for form in answer.forms:
            key = key_of(form)
            kept = sum(_kept(key, other, lines) for other in naming.answers)
            if is_bound(answer.label, form):
                kept += _count(key, lines) - _gone(naming, which, read, key) * (not choices.held_back)
            allowed[key] = max(kept, allowed.get(key, 0))
    allowed.pop("", None)
    return allowed


def is_left(texts: Iterable[str], allowed: Mapping[str, int]) -> bool:
    """Whether some form stands in `texts` more often than it may."""
    lines = [plain(text) for text in texts]
    return any(_count(key, lines) > most for key, most in allowed.items())


def says_more(read: str, meant: str, forms: Iterable[str]) -> bool:
    """Whether `read` says some form more often than `meant`."""
    here, there = plain(read), plain(meant)
    return any(_count(key, [here]) > _count(key, [there]) for key in forms)


def plain(text: str) -> str:
    """Folded, on one line."""
    return " ".join(folded(text).text.split())


def _count(key: str, lines: Iterable[str]) -> int:
    return sum(len(word_spans(line, key)) for line in lines)


def _kept(key: str, other: Answer, lines: Sequence[str]) -> int:
    """How often `key` may stand inside what another answer, or its own, keeps."""
    if other.how is not How.KEEP and not other.kept_at:
        return 0
    inside = [form for each in other.forms if word_spans(form := key_of(each), key)]
    if not inside:
        return 0
    if other.how is How.KEEP:
        return sum(_count(form, lines) * len(word_spans(form, key)) for form in inside)
    return len(other.kept_at) * max(len(word_spans(form, key)) for form in inside)


def _gone(naming: Naming, which: int, read: Sequence[ReadEntry], key: str) -> int:
    return sum(
        one.placed.which == which and not one.stays and plain(words) == key
        for entry in read
        for one, words in _places(naming, entry)
    )


def _places(naming: Naming, entry: ReadEntry) -> Iterator[tuple[Found, str]]:
    for title in (True, False):
        text = entry.title if title else entry.flat
        yield from ((one, text[one.placed.start : one.placed.end]) for one in naming.of(entry, title=title))
