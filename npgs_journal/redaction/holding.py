"""Leaving passages out, so thoroughly that what is left never says them again."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from npgs_journal.redaction.clean import belongs_to_sign_before
from npgs_journal.redaction.matching import Span, passage_spans, union, would_glue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BREAK = "\x1e"
"""Parts the blocks of one text. White space to a passage, and never taken out. `clean` text has none."""
MARK = "\ufffc"
"""Stands where something was held back, when a mark is asked for. `clean` text has none."""
ADDED = -1
"""The origin of a letter that was not in the text: a space or a mark."""

# Space at the edge of a block; marks side by side (kept: one); space of several signs (kept: one).
_LOOSE = re.compile(
    f"(?:\\A|(?<={BREAK}))[ \n]+|[ \n]+(?={BREAK}|\\Z)"
    f"|({MARK})(?:[ \n]*{MARK})+"
    "|(?:(?=[ \n]*(\n))|(?=( )))[ \n]{2,}"
)
_CLOSING = frozenset(".,;:!?…)]}»”")


@dataclass(frozen=True, slots=True)
class Kept:
    """What is left. `origins[i]` is where `text[i]` stood in the text before, or ADDED."""

    text: str = field(repr=False)
    origins: tuple[int, ...] = field(repr=False)


def hold_back(text: str, passages: Sequence[str], cuts: Iterable[Span] = (), *, mark: bool = False) -> Kept:
    """Take `cuts` and every place of every passage out of a cleaned `text`, and tidy what is left.

    Repeated until no passage stands in the rest, and none that was cut is written anew where two
    ends were joined (it may still stand elsewhere, where nobody held it back). Spaces are evened out
    everywhere, so a gap in the spacing does not tell where something stood. BREAKs stay.
    """
    rest = _tidy(Kept(text, tuple(range(len(text)))))
    cut = union(cuts)
    cut_texts = list(dict.fromkeys(text[start:end] for start, end in cut))
    spans = _places(rest, passages, _cut(rest, cut))
    while spans:
        rest = _tidy(_without(rest, spans, MARK if mark else ""))
        anew = (span for passage in cut_texts for span in passage_spans(rest.text, passage))
        spans = _places(rest, passages, (span for span in anew if _is_joined(rest, span)))
    return rest


def _places(rest: Kept, passages: Sequence[str], more: Iterable[Span]) -> list[Span]:
    found = [span for passage in passages for span in passage_spans(rest.text, passage)]
    return union(_with_space_before_stop(rest.text, span) for span in union([*found, *more]))


def _is_joined(rest: Kept, span: Span) -> bool:
    """Whether something was taken out from between the letters of the span."""
    origins = rest.origins[slice(*span)]
    return any(after != before + 1 for before, after in pairwise(origins))


def _cut(rest: Kept, cuts: Sequence[Span]) -> Iterator[Span]:
    """Where the letters of `cuts` stand now, each with the marks drawn on it."""
    cut = {at for start, end in cuts for at in range(start, end)}
    was_cut = False
    for at, (letter, origin) in enumerate(zip(rest.text, rest.origins, strict=True) if cut else ()):
        was_cut = origin in cut or (was_cut and belongs_to_sign_before(letter))
        if was_cut and letter != BREAK:
            yield at, at + 1


def _with_space_before_stop(text: str, span: Span) -> Span:
    """Take the space before along where otherwise it would stand alone before a full stop."""
    start, end = span
    is_alone = text[end : end + 1] in _CLOSING and text[start - 1 : start] == " "
    return (start - 1, end) if is_alone else span


def _without(rest: Kept, spans: Sequence[Span], mark: str) -> Kept:
    texts: list[str] = []
    origins: list[int] = []
    at = 0
    for start, end in spans:
        joint = _joint(rest.text, start, end, mark)
        texts += [rest.text[at:start], joint]
        origins += [*rest.origins[at:start], *[ADDED] * len(joint)]
        at = end
    return Kept("".join([*texts, rest.text[at:]]), (*origins, *rest.origins[at:]))


def _joint(text: str, start: int, end: int, mark: str) -> str:
    """What is written where text[start:end] goes: the mark or a space between words, and its breaks."""
    breaks = BREAK * text.count(BREAK, start, end)
    before, after = text[start - 1 : start], text[end : end + 1]
    if mark:
        return f" {mark}{'' if after in _CLOSING else ' '}{breaks}"
    return breaks or (" " if would_glue(before, after) else "")


def _tidy(rest: Kept) -> Kept:
    """Even out spaces: one between words, one line end between lines, none at the edge of a block."""
    gone: list[Span] = []
    for match in _LOOSE.finditer(rest.text):
        start, end = match.span()
        kept = match[1] or match[2] or match[3]
        if kept is None:  # at the edge of a block
            gone.append((start, end))
        else:
            at = rest.text.index(kept, start, end)
            gone += [(start, at), (at + 1, end)]
    return _dropped(rest, gone) if gone else rest


def _dropped(rest: Kept, gone: Sequence[Span]) -> Kept:
    texts: list[str] = []
    origins: list[int] = []
    at = 0
    for start, end in gone:
        texts.append(rest.text[at:start])
        origins += rest.origins[at:start]
        at = end
    return Kept("".join([*texts, rest.text[at:]]), (*origins, *rest.origins[at:]))
