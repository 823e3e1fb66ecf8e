"""Whether a name that was to go is still said: worked out from the answers by counting, not by replacing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.nouns import How, Label
from npgs_journal.redaction.forms import folded, form_spans, is_bound, key_of
from npgs_journal.share.naming.places import Naming

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from npgs_journal.nouns import Answer, PacketChoices
    from npgs_journal.share.naming.places import Found
    from npgs_journal.share.pages import ReadEntry


Form = tuple[str, Label]
"""A folded spelling, and what it is one of: only people have a plural."""


def at_most(read: Sequence[ReadEntry], beside: Sequence[str], choices: PacketChoices) -> Mapping[Form, int]:
    """How often each folded form that was to go may still stand in a packet's own texts.

    Never, but for places where it is kept: by itself, or inside a longer name. An ordinary word may
    stand as often as it does where it names nobody.
    """
    naming = Naming(choices.answers)
    lines = [plain(text) for entry in read for text in entry.texts()] + [plain(text) for text in beside]
    allowed: dict[Form, int] = {}
    for which, answer in enumerate(naming.answers):
        if answer.how is How.KEEP:
            continue
        for form in answer.forms:
            one = (key_of(form), answer.label)
            kept = sum(_kept(one, other, lines) for other in naming.answers)
            if is_bound(answer.label, form):
                kept += _count(one, lines) - _gone(naming, which, read, one[0]) * (not choices.held_back)
            allowed[one] = max(kept, allowed.get(one, 0))
    return allowed


def is_left(texts: Iterable[str], allowed: Mapping[Form, int]) -> bool:
    """Whether some form stands in `texts` more often than it may."""
    lines = [plain(text) for text in texts] if allowed else []
    return any(_count(form, lines) > most for form, most in allowed.items())


def says_more(read: str, meant: str, forms: Iterable[Form]) -> bool:
    """Whether `read` says some form more often than `meant`."""
    here, there = plain(read), plain(meant)
    return any(_count(form, [here]) > _count(form, [there]) for form in forms)


def plain(text: str) -> str:
    """Folded, on one line."""
    return " ".join(folded(text).text.split())


def _count(form: Form, lines: Iterable[str]) -> int:
    return sum(len(form_spans(line, *form)) for line in lines)


def _kept(one: Form, other: Answer, lines: Sequence[str]) -> int:
    """How often `one` may stand inside what another answer, or its own, keeps."""
    if other.how is not How.KEEP and not other.kept_at:
        return 0
    inside = [form for each in other.forms if form_spans(form := key_of(each), *one)]
    if not inside:
        return 0
    if other.how is How.KEEP:
        return sum(_count((form, other.label), lines) * len(form_spans(form, *one)) for form in inside)
    return len(other.kept_at) * max(len(form_spans(form, *one)) for form in inside)


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
