"""Which letters a journal keeps, and how text from elsewhere is brought to them."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile(r"\r\n?")
_HALVES = re.compile("[\ud800-\udfff]")


def refusal(text: str) -> str | None:
    """Say why `text` cannot be kept as it is ("nul" or "lone-surrogate"), or None when it can."""
    if "\0" in text:
        return "nul"
    if not text.isascii() and _HALVES.search(text):
        return "lone-surrogate"
    return None


def even_lines(text: str) -> str:
    r"""Bring "\r\n" and "\r" to "\n"; everything else stays letter for letter."""
    return _LINE_ENDS.sub("\n", text) if "\r" in text else text


def tidy(text: str) -> str:
    """Make typed or pasted text keepable: never refused, so that a save always goes through.

    NUL says nothing and goes; half a letter (a lone surrogate) becomes U+FFFD, the sign that stands
    for a letter nobody can read.
    """
    text = even_lines(text)
    return text if refusal(text) is None else _HALVES.sub("\ufffd", text.replace("\0", ""))
