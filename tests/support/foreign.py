"""A language nobody speaks: every vowel with an accent, every text 40 % longer and between brackets.

What the window shows without them did not come through the translator, or not under the name that the
tools know. Only texts that stand in the committed file are translated, and Qt's own.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QTranslator
from support.house import ROOT

TS = ROOT / "resources" / "translations" / "journal_en.ts"
DATE_PATTERN = "Qt date pattern"
LONGER = 0.4
_ACCENTED = str.maketrans("aeiouAEIOUyncsz", "áéíóúÁÉÍÓÚýñçšž")
_KEPT = re.compile(r"\{\w*\}|%L?n|%\d|<[^>]*>|\(\*[^)]*\)|&(?!\s)|\n")
"""What a translation carries over as it stands: holes, tags, kinds of files, the sign before a letter key."""
_NOT_WORDS = {"QShortcut", "QGuiApplication", "QDateTimeParser"}
"""Names of keys, the reading direction, and the marks of a date field."""


class Message(NamedTuple):
    context: str
    source: str
    note: str
    counts: bool
    forms: tuple[str, ...]


@cache
def messages() -> tuple[Message, ...]:
    """What stands in the committed file."""
    return messages_of(TS.read_text("utf-8"))


def messages_of(text: str) -> tuple[Message, ...]:
    found = []
    for context in ET.fromstring(text).iter("context"):
        for one in context.iter("message"):
            forms = tuple(form.text or "" for form in one.iter("numerusform"))
            about = (
                context.findtext("name") or "",
                one.findtext("source") or "",
                one.findtext("comment") or "",
            )
            found.append(Message(*about, one.get("numerus") == "yes", forms))
    return tuple(found)


@cache
def foreign(text: str) -> str:
    """`text` as this language has it."""
    plain = _KEPT.sub("", text)
    if not any(letter.isalpha() for letter in plain):
        return text
    wanted = max(0, round(len(plain) * LONGER) - len("[]"))
    more = ("ó" if " " not in plain else " lóréñ ípšúm") * (wanted + 1)
    said, at = [], 0
    for kept in _KEPT.finditer(text):
        said += [text[at : kept.start()].translate(_ACCENTED), kept[0]]
        at = kept.end()
    return f"[{''.join(said)}{text[at:].translate(_ACCENTED)}{more[:wanted].rstrip()}]"


class Foreign(QTranslator):
    """Give it to `installTranslator`; what was asked for and is not known is in `unknown`."""

    def __init__(self) -> None:
        super().__init__()
        self._known = {(one.context, one.source, one.note) for one in messages()}
        self._forms = {one.source: one.forms for one in messages() if one.counts}
        self.unknown: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, note: str | None = None, n: int = -1) -> str | None:
        if (note or "") == DATE_PATTERN or context in _NOT_WORDS or not text:
            return text
        is_qt = context.startswith("Q") and not any(context == known for known, _, _ in self._known)
        if not is_qt and (context, text, note or "") not in self._known:
            self.unknown.add((context, text))
            return None
        forms = self._forms.get(text)
        return foreign(forms[0 if n == 1 else -1] if forms else text)
