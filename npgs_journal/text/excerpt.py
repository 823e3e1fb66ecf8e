"""Plain lines for lists: what an entry starts with, and what stands around a word that was found."""

from __future__ import annotations

import re

_RULE = re.compile(r"(?m)^[ \t]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){2,}|(?:_[ \t]*){3,}|=+[ \t]*)$")
_LINE_SIGN = re.compile(r"(?m)^[ \t]*(?:(?:#{1,6}(?=\s|$)|>|[-*+](?=\s|$))[ \t]*)+")
_HEADING_END = re.compile(r"(?m)[ \t]+#+[ \t]*$")
_STARS = re.compile(r"(?<!\\)(\*{1,3})(?=[^\s*])((?:[^*\n]|\n(?!\n))*?[^\s\\*])\1(?!\*)")
_LINES = re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])((?:[^\n]|\n(?!\n))*?[^\s\\_])\1(?!\w)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SIGNS = re.compile(r"[*_\\#>=]|^[ \t]*[-+]", re.MULTILINE)
_SIGNS_ROUND_WORDS = 3


def plain(text: str) -> str:
    """Give `text` on one line without the signs of light Markdown (numbers of lists stay)."""
    if _SIGNS.search(text):
        text = _without_signs(text)
    return " ".join(text.split())


def _without_signs(text: str) -> str:
    text = _LINE_SIGN.sub("", _HEADING_END.sub("", _RULE.sub("", text)))
    for _ in range(_SIGNS_ROUND_WORDS):
        text = _STARS.sub(r"\2", text) if "*" in text else text
        text = _LINES.sub(r"\2", text) if "_" in text else text
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text


def excerpt(body: str, most: int = 200) -> str:
    """Give how `body` begins: plain text of at most `most` characters, cut between words."""
    shown = plain(body[: most * 4])
    if len(shown) <= most and len(body) <= most * 4:
        return shown
    return f"{_cut(shown, most - 1)}…" if shown else ""


def around(body: str, at: int, most: int = 160) -> str:
    """Give about `most` plain characters of `body` around offset `at`, cut between words."""
    start = _start_near(body, at - most // 3) if at > most // 2 else 0
    before = "…" if start > 0 else ""
    shown = plain(body[start : start + most * 2])
    if len(shown) + len(before) <= most and start + most * 2 >= len(body):
        return before + shown
    return f"{before}{_cut(shown, most - 1 - len(before))}…"


def _start_near(body: str, wanted: int) -> int:
    """A line or word start at or a little behind `wanted`; `wanted` itself where nobody uses spaces."""
    wanted = max(wanted, 0)
    line = body.rfind("\n", max(wanted - 40, 0), wanted)
    if line >= 0:
        return line + 1
    space = body.find(" ", wanted, wanted + 30)
    return space + 1 if space >= 0 else wanted


def _cut(text: str, most: int) -> str:
    """Keep at most `most` characters, ending with a whole word where one ends nearby."""
    if len(text) <= most:
        return text
    space = text.rfind(" ", max(most - 30, 1), most + 1)
    return text[: space if space > 0 else most].rstrip()
