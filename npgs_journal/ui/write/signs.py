"""Where light Markdown stands in one paragraph. Text in, stretches out; nothing here is a widget."""

from __future__ import annotations

import re
from enum import IntFlag
from itertools import pairwise

HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1(?![*_])")
EMPHASIS = re.compile(r"(?<![\w*_\\])([*_])(?![\s*_])((?:[^*_]|\*\*|__)+?)(?<![\s\\])\1(?![\w*_])")

MOST_SPANS = 600
"""A paragraph with more than two hundred bold or italic pieces shows its signs and no more: laying it
all out anew would make each key wait."""

Span = tuple[int, int, "Look"]


class Look(IntFlag):
    """How a stretch looks. `H1` to `H3` are sizes; smaller headings are bold at the text's own size."""

    BOLD = 1
    ITALIC = 2
    SIGN = 4
    QUOTED = 8
    H1 = 16
    H2 = 32
    H3 = 64


SIZES = {1: Look.H1, 2: Look.H2, 3: Look.H3}


def looks(text: str) -> list[Span]:
    """The paragraph's styled stretches, in order and apart; unstyled stretches are left out."""
    spans, start = _line_signs(text)
    if "*" in text or "_" in text:
        spans += _inline(text, start)
    return flattened(spans) if spans else []


def _line_signs(text: str) -> tuple[list[Span], int]:
    if heading := HEADING.match(text):
        size = SIZES.get(len(heading[1]), Look(0))
        return [(0, len(text), size | Look.BOLD), (0, heading.end(), Look.SIGN)], heading.end()
    spans: list[Span] = []
    start = 0
    if quote := QUOTE.match(text):
        start = quote.end()
        spans = [(0, len(text), Look.QUOTED), (0, start, Look.SIGN)]
    if item := ITEM.match(text, start):
        spans.append((start, item.end(), Look.SIGN | Look.BOLD))
        start = item.end()
    return spans, start


def _inline(text: str, start: int) -> list[Span]:
    spans: list[Span] = []
    for pattern, look in ((STRONG, Look.BOLD), (EMPHASIS, Look.ITALIC)):
        for found in pattern.finditer(text, start):
            spans.append((found.start(2), found.end(2), look))
            spans.append((found.start(), found.start(2), Look.SIGN))
            spans.append((found.end(2), found.end(), Look.SIGN))
            if len(spans) > MOST_SPANS:
                return []
    return spans


def flattened(spans: list[Span]) -> list[Span]:
    """Lay overlapping stretches over each other: bold inside a heading stays a heading.

    One pass over the edges; a stretch of ten thousand words holds thousands of them.
    """
    turns: dict[int, list[tuple[int, int]]] = {}
    for start, end, look in spans:
        turns.setdefault(start, []).append((1, int(look)))
        turns.setdefault(end, []).append((-1, int(look)))
    flat: list[Span] = []
    depth: dict[int, int] = {}  # figures, since a flag costs more to add than all the rest
    for at, after in pairwise(sorted(turns)):
        for step, kind in turns[at]:
            depth[kind] = depth.get(kind, 0) + step
        now = 0
        for kind, open_now in depth.items():
            if open_now:
                now |= kind
        if now:
            flat.append((at, after, Look(now)))
    return flat
