"""Days, months and holidays, in English and Spanish; and ages that few people reach."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from npgs_journal.redaction.identifiers.suggestion import Label, Strength, Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENGLISH = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
_SPANISH = (
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"
)
_ALSO_WORDS: Final = frozenset(
    {"march", "may", "mar", "jun", "dec", "sep", "nov", "oct", "jan", "apr", "jul", "aug"}
)
_ALSO_NAMES: Final = frozenset({"april", "june", "august", "may", "jan", "julio", "abril", "mayo", "sept"})
_TH = r"(?:st|nd|rd|th|º|ª|°|er)"
_DAY = rf"(?:3[01]|[12]\d|0?[1-9])(?:\s?{_TH})?"
_YEAR = r"(?:19|20)\d\d"
_TO_NINTH = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_WORDS_FOR_DAYS = (
    rf"(?:twenty|thirty)[- ](?:{_TO_NINTH})|{_TO_NINTH}|tenth|eleventh|twelfth|thirteenth|fourteenth"
    "|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth"
)

_NUMERIC = re.compile(
    rf"(?<![\w/.-])(?:{_YEAR}[-/.](?:1[0-2]|0?[1-9])[-/.](?:3[01]|[12]\d|0?[1-9])"
    rf"|(?:3[01]|[12]\d|0?[1-9])[-/.](?:3[01]|[12]\d|0?[1-9])[-/.](?:{_YEAR}|\d\d)"
    rf"|(?:1[0-2]|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])|(?:3[01]|[12]\d)/(?:1[0-2]|0?[1-9])"
    rf"|(?:1[0-2]|0?[1-9])/{_YEAR})(?![\w/%]|[.-]\d)"
)
_NO_DATE_BEFORE = re.compile(
    r"(?:\bstep|\bpage|\bscore\w*|\bout of|\d\s|\babout|\bbpm?|\bpressure(?:\s\w+)?)\s*$", re.IGNORECASE
)
_OFTEN_COUNTS = re.compile(r"(?:24/7|12/7|50/50|9/11|1/2|1/3|2/3|1/4|3/4|1/8|9/10|10/10|7/10)")
_A_TIME_FOLLOWS = re.compile(r"\s+(?:at|a las|@)\s*\d|\s+\d{1,2}(?::\d\d|\s?[ap]m)", re.IGNORECASE)
_A_DATE_LEADS = re.compile(
    r"(?:\d{1,2}/\d{1,2}\s*(?:to|-|–|thru|through|until|and|&|,)\s*|(?:due|until|thru|since|dated)\s+)$"
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_ENGLISH})\b\.?(?:\s+(?:the\s+)?(?:{_DAY}|{_WORDS_FOR_DAYS})\b(?![:\d]|\s?(?:am|pm|a\.m|p\.m)\b)"
    rf"(?:\s?(?:-|–|to|and|through)\s?{_DAY}\b)?)?(?:,?\s+{_YEAR}\b)?",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    rf"\b(?:the\s+)?(?P<day>(?:{_DAY}|{_WORDS_FOR_DAYS})(?:\s?(?:-|–|y|and|al?)\s?{_DAY})?[\s-]+(?:of\s+)?(?:{_ENGLISH})\b\.?"
    rf"(?:,?\s+{_YEAR}\b)?)",
    re.IGNORECASE,
)
_IN_SPANISH = re.compile(
    rf"\b(?:(?:{_DAY}|primero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince"
    rf"|veinte|treinta)\s+(?:de\s+)?)?(?P<month>{_SPANISH})\b(?:\s+(?:de|del)\s+{_YEAR}\b|,?\s+{_YEAR}\b)?",
    re.IGNORECASE,
)
_ONLY_DAY = re.compile(
    r"\b(?:the|on|el|d[ií]a)\s+(?P<day>(?:3[01]|[12]\d|0?[1-9])\s?(?:st|nd|rd|th)\b|(?<=[ií]a\s)(?:3[01]|[12]\d|[1-9])\b)"
    r"(?!\s*(?:floor|street|st\b|ave|avenue|grade|time|one\b|step|century|place|day\b|hour|round|session|try|chance|year"
    r"|anniversary|birthday|meeting|visit|row|seat|bed|amendment|page|person|group|class|week|month|district|precinct))",
    re.IGNORECASE,
)
_EL_DAY = re.compile(
    r"\b(?:el|al|del)\s+(?:d[ií]a\s+)?(?P<day>(?:3[01]|[12]\d|[1-9]))\b(?!\s*(?:%|por|de\s+(?:los|las|cada)|:|a[ñn]os|d[ií]as|pesos|horas))",
    re.IGNORECASE,
)
_WORD_DAY = re.compile(
    rf"\b(?:on|by|until|till|since|before|after|for|due)\s+the\s+(?P<day>{_WORDS_FOR_DAYS})\b(?=\s*(?:[.,;!?)]|$|(?:and|at|of|i|we|he|she|they)\b))",
    re.IGNORECASE,
)
_WEEKDAY_DAY = re.compile(
    rf"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+the\s+(?P<day>{_DAY}|{_WORDS_FOR_DAYS})"
    r"|(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo),?\s+(?P<dia>3[01]|[12]\d|[1-9]))\b(?!:|\s*(?:a[ñn]os|d[ií]as|horas))",
    re.IGNORECASE,
)
HOLIDAYS = re.compile(
    r"\b(?:christmas(?:\s+(?:eve|day))?|xmas(?:\s+(?:eve|day))?|new\s+year(?:['’]s|s)?\s+(?:eve|day)|new\s+year['’]s|(?:hmong|chinese|khmer|lunar|vietnamese|jewish)\s+new\s+year|hogmanay|all\s+s(?:ouls|aints)['’]?\s+day|three\s+kings\s+day|día\s+de\s+la\s+candelaria|burns\s+night|bonfire\s+night|remembrance\s+day|anzac\s+day|australia\s+day|bank\s+holiday|pride\s+day|holi|songkran|vaisakhi|easter(?:\s+(?:sunday|monday|weekend))?"
    r"|good\s+friday|palm\s+sunday|ash\s+wednesday|thanksgiving|halloween|valentine(?:['’]?s)?(?:\s+day)?"
    r"|mother['’]?s['’]?\s+day|father['’]?s['’]?\s+day|memorial\s+day|labor\s+day|veterans['’]?\s+day"
    r"|independence\s+day|fourth\s+of\s+july|juneteenth|mlk\s+day|presidents['’]?\s+day|columbus\s+day"
    r"|indigenous\s+peoples['’]?\s+day|st\.?\s+patrick['’]?s(?:\s+day)?|groundhog\s+day|boxing\s+day|canada\s+day"
    r"|cinco\s+de\s+mayo|d[ií]a\s+de\s+(?:los\s+muertos|muertos|reyes|las\s+madres|la\s+madre|la\s+independencia|san\s+\w+)"
    r"|d[ií]a\s+del\s+(?:padre|ni[nñ]o|trabajo|trabajador|maestro|amor)|d[ií]a\s+de\s+(?:gracias|san\s+valent[ií]n)"
    r"|navidad|nochebuena|noche\s+vieja|nochevieja|a[ñn]o\s+nuevo|semana\s+santa|pascua|viernes\s+santo"
    r"|ramadan|eid(?:\s+al-\w+)?|hanukkah|chanukah|passover|yom\s+kippur|rosh\s+hashanah|purim|diwali|kwanzaa"
    r"|lunar\s+new\s+year|t[eế]t|nowruz|quincea[ñn]era\s+day|super\s+bowl\s+sunday|earth\s+day|may\s+day|leap\s+day"
    r"|winter\s+solstice|summer\s+solstice)(?![\w])",
    re.IGNORECASE,
)
_BEFORE_MONTH = re.compile(
    r"\b(?:in|on|of|last|next|since|until|till|thru|by|before|after|early|late|mid|this|every|from|through|during|around|between"
    r"|end\s+of|middle\s+of|beginning\s+of|en|de|desde|hasta|para|pasado|cada|este|and|or|to)[\s-]+$",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(
    r"(?:['’]s\b|\s+(?:said|says|told|asked|and\s+I|was|is|has|had|came|went|called|who)\b|,\s+who\b)"
)

_ONES = "one|two|three|four|five|six|seven|eight|nine|ten"
_UNOS = "uno|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve"
_NINETIES = rf"ninety(?:[- ](?:{_ONES}))?|(?:one|a)\s+hundred(?:\s+(?:and\s+)?(?:{_ONES}))?"
_NOVENTA = rf"noventa(?:\s+y\s+(?:{_UNOS}))?|cien(?:to\s+(?:{_UNOS}))?"
_OLD = rf"(?P<age>9\d|1[01]\d|{_NINETIES}|{_NOVENTA})"
_AGE_BEFORE = re.compile(
    r"\b(?:turn(?:ed|s|ing)?|aged?|is|was|be|he['’]?s|she['’]?s|they['’]?re|almost|nearly|about\s+to\s+be|i['’]?m|reached|at"
    rf"|cumpli[oó]|cumple|cumplir|tiene|ten[ií]a|con)\s+(?:now\s+|already\s+|almost\s+|only\s+|ya\s+|casi\s+)?{_OLD}\b"
    r"(?!\s*(?:%|percent|degrees?|minutes?|hours?|days?|weeks?|months?|miles?|dollars?|bucks|pounds?|lbs?|people|times|mg|cents"
    r"|feet|blocks|pages|steps|meetings|d[ií]as|horas|minutos|pesos|por\s+ciento|millas|kilos|libras|[:/.]\d|,\d))",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(
    rf"(?<![\w$.,:/-]){_OLD}(?=(?:[\s-]*(?:years?|yrs?|yo)\b[\s-]*(?:old|of\s+age|young)?|\s*y/?o\b|\s+a[ñn]os))"
    r"(?!\s+(?:years?\s+(?:ago|later|since|of\s+(?!age))))",
    re.IGNORECASE,
)


_AGE_BESIDE = re.compile(
    r"(?:(?<=[A-Za-z],)|(?<=\())\s?"
    r"(?:(?P<age>9\d|10\d|11[0-5])(?=[,;)])"
    rf"|(?P<spelled>ninety[- ](?:{_ONES})|noventa\s+y\s+(?:{_UNOS}))(?=[,;.)]))",
    re.IGNORECASE,
)
_COUNTS_ON = re.compile(r"-(?!something|ish|odd|year)", re.IGNORECASE)  # "90-day", not "90-something"
_OTHER_AGE = re.compile(
    rf"\b(?:9\d|10\d|11[0-5])(?:\s+(?:or|and|not|o|ni)|,\s+(?:not|maybe|o))\s+{_OLD}\b(?!\s*(?:%|percent|degrees?|minutes?|hours?|days?))"
)


def dates(text: str) -> Iterator[Suggestion]:
    for match in _NUMERIC.finditer(text):
        before = text[: match.start()][-20:]
        is_count = _OFTEN_COUNTS.fullmatch(match.group()) and not (
            _A_TIME_FOLLOWS.match(text, match.end()) or _A_DATE_LEADS.search(before)
        )
        if not (is_count or _NO_DATE_BEFORE.search(before)):
            yield Suggestion(*match.span(), Label.DATE, Strength.SURE)
    for match in HOLIDAYS.finditer(text):
        yield Suggestion(*match.span(), Label.DATE, Strength.SURE)
    for pattern in (_MONTH_FIRST, _IN_SPANISH):
        for match in pattern.finditer(text):
            if strength := _month_strength(text, match):
                yield Suggestion(*match.span(), Label.DATE, strength)
    for pattern in (_DAY_FIRST, _ONLY_DAY, _EL_DAY, _WORD_DAY, _WEEKDAY_DAY):
        for match in pattern.finditer(text):
            which = "dia" if "dia" in pattern.groupindex and match.group("dia") else "day"
            yield Suggestion(*match.span(which), Label.DATE, Strength.LIKELY)


def _month_strength(text: str, match: re.Match[str]) -> Strength | None:
    """How sure it is a month: with a day or a year always; alone only where a month can stand."""
    month = match.group("month")
    key = month.lower()
    has_number = any(sign.isdigit() for sign in match.group()) or " " in match.group().strip()
    if has_number:
        return Strength.SURE
    led_in = _BEFORE_MONTH.search(text[: match.start()][-24:])
    if key in _ALSO_WORDS and not (
        led_in and (month[0].isupper() or (key in {"march", "may"} and _says_time(led_in)))
    ):
        return None
    if key in _ALSO_NAMES and (_AFTER_NAME.match(text, match.start("month") + len(month)) or not led_in):
        return None
    return Strength.LIKELY


def _says_time(led_in: re.Match[str]) -> bool:
    return led_in.group().strip().lower() in {
        "in",
        "last",
        "next",
        "since",
        "until",
        "early",
        "late",
        "mid",
        "this",
    }


def ages(text: str) -> Iterator[Suggestion]:
    """Ages over 89, which few people reach; younger ones name nobody by themselves."""
    for pattern in (_AGE_BEFORE, _AGE_AFTER, _AGE_BESIDE, _OTHER_AGE):
        for match in pattern.finditer(text):
            which = "age" if match.group("age") else "spelled"
            if not (
                match.group(which) == "90" and pattern is _AGE_BEFORE and _COUNTS_ON.match(text, match.end())
            ):
                yield Suggestion(*match.span(which), Label.AGE, Strength.LIKELY)
