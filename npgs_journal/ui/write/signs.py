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
    return spans


def flattened(spans: list[Span]) -> list[Span]:
    """Lay overlapping stretches over each other: bold inside a heading stays a heading."""
    edges = sorted({edge for start, end, _ in spans for edge in (start, end)})
    flat: list[Span] = []
    open_spans = sorted(spans)
    for start, end in pairwise(edges):
        look = Look(0)
        for first, last, kind in open_spans:
            if first >= end:
                break
            if last > start:
                look |= kind
        if look:
            flat.append((start, end, look))
        open_spans = [span for span in open_spans if span[1] > end]
    return flat
