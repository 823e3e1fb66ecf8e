"""Street lines, boxes and postal codes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from npgs_journal.redaction.identifiers import lexicon
from npgs_journal.redaction.identifiers.suggestion import Label, Strength, Suggestion
from npgs_journal.redaction.identifiers.tables import is_word

if TYPE_CHECKING:
    from collections.abc import Iterator

_FULL = (
    "street|avenue|boulevard|road|drive|lane|court|place|terrace|circle|way|highway|parkway|trail|square|alley|loop"
    "|turnpike|expressway|crescent|plaza|row|pike"
)
_SHORT = "st|ave|av|blvd|rd|dr|ln|ct|pl|ter|terr|cir|hwy|pkwy|trl|sq|cres|tpke|expy"
_UNIT = (
    r"(?:,?\s*(?:apt|apartment|unit|suite|ste|room|rm|lot|space|spc|trailer|floor|fl|bldg|int(?:erior)?|depto?|dpto|piso|#)\.?"
    r"\s*#?\s*[A-Za-z0-9-]{1,6}\b|,?\s*\d{1,2}(?:st|nd|rd|th)\s+floor(?:,?\s+(?:rear|front|left|right))?\b)?"
)
_WAY = r"(?:[NSEW]{1,2}\.?\s+|(?:North|South|East|West)\s+)?"
_NUMBERED = re.compile(
    rf"(?<![\w$.,:/-])(?:(?:flat|apt|apartment|unit|suite|room)\s?\.?#?\w{{1,5}}(?:/\w{{1,4}})?,?\s+)?\d{{1,6}}(?:-\d+|[A-Za-z]|\s1/2)?\s+{_WAY}(?:(?:[^\W\d_][\w.'’-]*|\d{{1,3}}(?:st|nd|rd|th))\s+){{1,4}}?"
    rf"(?:{_FULL}|{_SHORT})\b\.?(?:\s+\d{{1,4}}(?=,?\s+(?:apt|apartment|unit|lot|trailer|space|spc)\b))?(?:\s+(?:[NSEW]{{1,2}}|North|South|East|West)\b)?{_UNIT}",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"\b(?:[A-ZÁÉÍÓÚÑ][\w.'’-]*\s+|\d{{1,3}}(?:st|nd|rd|th)\s+|MLK\s+){{1,3}}(?:(?i:{_FULL})|(?:St|Ave|Blvd|Rd|Dr|Ln|Hwy|Pkwy)\b\.?)"
    r"(?:\s(?:[NSEW]{1,2}|North|South|East|West)\b)?(?![\w])"
)
_AFTER_WORD = re.compile(
    r"\b(?:on|off|at|near|down|along|past|behind|onto|across|over\s+on|up|from|to|of|por|sobre|lives\s+on)\s+(?P<street>(?!the\b|my\b|his\b|her\b|our\b|your\b"
    r"|their\b|a\b|an\b|this\b|that\b)(?:[^\W\d_][\w'’-]*|\d{1,3}(?:st|nd|rd|th))\s+(?:[^\W\d_][\w'’-]*\s+){0,2}?"
    r"(?:street|avenue|boulevard|road|highway|parkway|lane|drive|ave|blvd|rd|hwy|st)\b\.?(?-i:\s(?:[NSEW]{1,2}\b|North\b|South\b|East\b|West\b))?)(?![\w'’])",
    re.IGNORECASE,
)
_NUMBERED_STREET = re.compile(
    r"\b(?:corner\s+of|on|at|and|&|near)\s+(?P<street>\d{1,3}(?:st|nd|rd|th)\s+and\s+[A-Z]\w+)", re.IGNORECASE
)
_CORNER = re.compile(
    r"\bcorner\s+of\s+(?P<street>(?!(?:the|my|his|her|our|your|their|a|an|this|that)\b)[^\W\d_][\w'’-]+(?:\s[A-Z][\w'’-]+)?"
    r"\s+(?:and|&)\s+(?!(?:the|my|his|her|our|your|their|a|an|this|that)\b)[^\W\d_][\w'’-]+)",
    re.IGNORECASE,
)
_BOX = re.compile(
    r"\b(?:p\.?\s?o\.?\s*box|post\s+office\s+box|apartado(?:\s+postal)?|(?:rr|r\.r\.|rural\s+route|hc|star\s+route)\s*#?\s*\d+"
    r"(?:,?\s*box)?|box)\s*#?\s*\d+[A-Za-z]?\b(?:\s*,?\s*box\s*#?\s*\d+[A-Za-z]?)?(?:\s+st(?:n|ation)\s+\w+)?",
    re.IGNORECASE,
)
_SPANISH = re.compile(
    r"(?<![\w$.,:/-])(?:[1-9]\d{0,5}\s+)?(?i:calle|avenida|av\.|carrera|calzada|callej[oó]n|camino|paseo|plaza|carretera|colonia|col\.)\s+(?:de\s+(?:la\s+|los\s+|las\s+)?|del\s+|la\s+|el\s+|los\s+|las\s+)?"
    r"(?:[A-ZÁÉÍÓÚÑ\d][\w.'’-]*)(?:\s+(?:de\s+(?:la\s+)?|del\s+)?[A-ZÁÉÍÓÚÑ][\w.'’-]*){0,3}(?:,?\s*(?:#|n[uú]m\.?|no\.?|n[º°])?\s*\d{1,5}(?:-?[A-Za-z])?\b)?(?:,\s*(?i:int(?:erior)?|unidad|depto?|dpto|piso|apto?)\.?\s*\w{1,4}\b)?",
)
_SPANISH_SMALL = re.compile(
    r"\b(?:calle|avenida|callej[oó]n|calzada|carrera)\s+(?:[^\W\d_]+\s+){1,4}?(?:#|n[uú]m\.?\s*|no\.?\s*)?\d{1,5}[a-z]?\b",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    r"\b(?:by|at|to|on|near|behind|from|en|past)\s+(?P<street>[1-9]\d{2,4}\s+(?:[NSEW]\.?\s+)?(?P<name>[^\W\d_][\w'’-]{3,}))(?=\s*(?:[.,;!?)]|$|and\b|apt\b|\n))",
    re.IGNORECASE,
)
_HOUSE_UNIT = re.compile(
    r"(?<![\w$.,:/-])(?P<street>[1-9]\d{1,4}\s+(?P<name>[^\W\d_][\w'’-]{3,}))(?=,?\s+(?:number|no\.|unit|apt\.?|apartment|#)\s*\d)",
    re.IGNORECASE,
)
_WITH_DIRECTION = re.compile(
    r"(?<![\w$.,:/-])[1-9]\d{1,4}\s+[NSEW]\.?\s+(?:[A-Z][\w'’-]+|\d{1,3}(?:st|nd|rd|th))(?:\s+[A-Z][\w'’-]+)?\b"
)
_ROUTE = re.compile(
    r"\b(?:I-\d{1,3}|(?:county|state|ranch|farm)\s+(?:road|route|highway)\s+\d{1,4}[A-Z]?|(?:highway|hwy|route|rt)\.?\s+\d{1,4}[A-Z]?)\b",
    re.IGNORECASE,
)
_BUS = re.compile(r"\bbus\b\W{0,3}(?:\w{1,6}\W{1,2})?$", re.IGNORECASE)  # "the met bus, route 7"
_POST_CODE = re.compile(
    r"(?<![\w-])(?:[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d"  # Canada
    r"|[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}"  # United Kingdom
    r"|(?-i:D|Dublin\s)\d{1,2}(?:[A-Z]\d|W)?(?:\s[A-Z\d]{4})?)(?![\w-])",
    re.IGNORECASE,
)
_ZIP = re.compile(r"(?<![\w$#.,/-])\d{5}(?:-\d{4})?(?![\w%/-]|[.,]\d)")
_SHORTEST_POST_CODE = 4
_ANY = frozenset({"the", "a", "an", "my", "his", "her", "their", "our", "your", "this", "that"})
_COUNTED = re.compile(
    r"\s+(?:people|dollars|steps|miles|words|years|hours|feet|times|bucks|pesos|votes|members|units)\b",
    re.IGNORECASE,
)
_NO_STREET = re.compile(
    r"(?:\d+\s+(?:(?:years?|months?|weeks?|days?|hours?|minutes?|miles?|steps|times|people|of|a|the|to|in|on|more|by|and|or)\s+).*"
    r"|\d+\s+(?:am|pm)\b.*|.*\b(?:the|my|his|her|our|a)\s+\w+$)",
    re.IGNORECASE,
)


def addresses(text: str) -> Iterator[Suggestion]:
    for match in _NUMBERED.finditer(text):
        is_street = not (_NO_STREET.fullmatch(match.group()) or _is_no_street(match.group()))
        if is_street and "\n" not in match.group():
            yield Suggestion(*match.span(), Label.ADDRESS, Strength.SURE)
    yield from _houses(text)
    for pattern, strength in (
        (_BOX, Strength.SURE),
        (_SPANISH_SMALL, Strength.LIKELY),
        (_SPANISH, Strength.SURE),
        (_ROUTE, Strength.LIKELY),
        (_NAMED, Strength.LIKELY),
    ):
        for match in pattern.finditer(text):
            is_bus = pattern is _ROUTE and _BUS.search(text, max(0, match.start() - 12), match.start())
            if not (is_bus or _is_no_street(match.group())):
                yield Suggestion(*match.span(), Label.ADDRESS, strength)
    for pattern in (_AFTER_WORD, _NUMBERED_STREET, _CORNER):
        for match in pattern.finditer(text):
            if not _is_no_street(match.group("street")):
                yield Suggestion(*match.span("street"), Label.ADDRESS, Strength.LIKELY)
    yield from _postal_codes(text)


def _houses(text: str) -> Iterator[Suggestion]:
    """A number and a name, without a word for street."""
    for match in _WITH_DIRECTION.finditer(text):
        yield Suggestion(*match.span(), Label.ADDRESS, Strength.LIKELY)
    for match in (*_HOUSE.finditer(text), *_HOUSE_UNIT.finditer(text)):
        name = match.group("name").lower()
        if not is_word(name) and not _COUNTED.match(text, match.start("name") - 1):
            yield Suggestion(*match.span("street"), Label.ADDRESS, Strength.LIKELY)


def _postal_codes(text: str) -> Iterator[Suggestion]:
    for match in _POST_CODE.finditer(text):
        if len(match.group()) > _SHORTEST_POST_CODE:
            yield Suggestion(*match.span(), Label.PLACE, Strength.LIKELY)
    for match in _ZIP.finditer(text):
        if not _COUNTED.match(text, match.end()):
            yield Suggestion(*match.span(), Label.PLACE, Strength.LIKELY)


def _is_no_street(street: str) -> bool:
    *name, kind = street.lower().rstrip(".").split()
    if not name:
        return False
    is_titled = len(name) == 1 and name[0].rstrip(".") in lexicon.TITLES  # "Deputy Pike"
    is_driving = kind == "drive" and any(word in lexicon.BEFORE_DRIVING for word in name)  # "learn to drive"
    is_any = any(word in _ANY for word in name)  # "cross the street"
    return is_titled or is_driving or is_any or all(word in lexicon.NO_STREET for word in name)
