"""What has a form of its own: e-mail and web addresses, phone numbers, numbers that stand for a person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from npgs_journal.redaction.identifiers import lexicon
from npgs_journal.redaction.identifiers.suggestion import Label, Strength, Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOMAINS = (
    "com|org|net|edu|gov|mil|info|io|co|us|uk|ca|mx|es|de|fr|it|nl|au|nz|ie|in|br|ar|cl|pe|biz|me|app|dev|tv|ly|gl"
    "|health|care|online|site|link|news|page|int|eu|pr|test|example"
)
# Every stretch has a longest length: a hostile line must cost no more for each letter than a kind one.
EMAIL = re.compile(r"(?<![\w.+%'-])[\w.+%'-]{0,64}\w@\w[\w-]{0,62}(?:\.[\w-]{1,63}){1,8}", re.IGNORECASE)
URL = re.compile(
    r"(?:\b(?:https?|ftp)://[^\s<>\"“”]+|\bwww\.[^\s<>\"“”]+"
    rf"|(?<![\w.-])[a-z0-9][a-z0-9-]{{0,62}}(?:\.[a-z0-9-]{{1,63}}){{0,8}}\.(?:{_DOMAINS})\b(?:/[^\s<>\"“”]*)?)",
    re.IGNORECASE,
)
_URL_TAIL = ".,;:!?)]}'’”\""

_SEPARATOR = r"[\s.\u00a0\u2010-\u2014/-]{0,2}"
PHONE = re.compile(
    rf"(?<![\w+#-])(?:"
    rf"(?:\+?1{_SEPARATOR})?(?:\(\d{{3}}\)|\d{{3}}){_SEPARATOR}\d{{3}}{_SEPARATOR}\d{{4}}"  # North America
    rf"|\d{{3}}[\s.-]\d{{4}}"  # the same without its area
    rf"|(?:\+|00)\d{{1,3}}(?:{_SEPARATOR}\(?\d{{1,4}}\)?){{2,6}}"  # abroad, with its country
    rf"|0\d{{1,4}}{_SEPARATOR}\d{{3,4}}{_SEPARATOR}\d{{3,4}}"  # abroad, as dialled there
    rf"|[679]\d{{2}}[ .-]\d{{2}}[ .-]\d{{2}}[ .-]\d{{2}}|[679]\d{{2}}[ .-]\d{{3}}[ .-]\d{{3}}"  # Spain
    rf"|\d{{2}}[ .-]\d{{4}}[ .-]\d{{4}}"  # Mexico
    rf")(?:\s*(?:x|ext\.?|extension)\s*\d{{1,6}})?(?![\w-])",
    re.IGNORECASE,
)
_FEWEST_PHONE_DIGITS: Final = 7
_SAYS_PHONE = re.compile(
    r"(?:phone|fax|cell|mobile|number|text|call(?:ed|ing)?|tel[eé]fono|tel|celular|m[oó]vil|ll[aá]m\w*|marc\w*)"
    r"\W{1,3}(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)

# "832 five five five 0 1 4 4": a number as it is said, some of its figures in words.
_SPOKEN_DIGIT = r"(?:\d{1,4}|zero|oh|one|two|three|four|five|six|seven|eight|nine)"
_SPOKEN_PHONE = re.compile(
    rf"(?<![\w-]){_SPOKEN_DIGIT}(?:[ ,.-]{{1,2}}{_SPOKEN_DIGIT}){{4,10}}(?![\w-])", re.IGNORECASE
)
_SPOKEN_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_MOST_PHONE_DIGITS: Final = 11
HANDLE = re.compile(r"(?<![\w@.])@[\w.]*\w")
_OWN_SHAPES = re.compile(
    r"(?<![\w-])(?:"
    r"\d{3}[-\s]\d{2}[-\s]\d{4}"  # social security number
    r"|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]"  # United Kingdom
    r"|\d{8}-?[A-Z]|[XYZ]-?\d{7}-?[A-Z]"  # Spain
    r"|[A-ZÑ&]{4}\d{6}[HM]?[A-Z0-9]{3,8}"  # Mexico
    r"|\d{3}[-\s]\d{3}[-\s]\d{3}"  # Canada
    r"|\d{1,2}\.\d{3}\.\d{3}(?:-[\dK])?"  # Argentina, Chile
    r"|\d{4}\s\d{4}\s\d{4}(?:\s\d{4})?"  # India, and cards
    r"|[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}"  # bank accounts abroad
    r"|[A-HJ-NPR-Z0-9]{17}"  # vehicles
    r"|(?:\d{1,3}\.){3}\d{1,3}"  # machines
    r"|(?:[0-9A-F]{2}[:-]){5}[0-9A-F]{2}"
    r")(?![\w-])"
)
_CODE = r"(?=[\w./-]*\d)[A-Za-z0-9](?:[\w./-]*[A-Za-z0-9])?"
_KEYWORD = re.compile(
    r"\b(?:ssn|social(?:\s+security)?(?:\s+number)?|ss\s?#|mrn|medical\s+record|record|chart|docket|case|claim|account"
    r"|acct|policy|plan|member(?:ship)?|group|subscriber|medicaid|medicare|ma|insurance|license|licence|plate|tag|vin"
    r"|medallion|serial|imei|passport|visa|permit|a-number|alien|voucher|badge|inmate|booking|warrant|citation|ticket"
    r"|confirmation|reference|ref|order|invoice|file|patient|client|customer|employee|student|routing|card|pin|code"
    r"|user\s?name|user|login|handle|password|id|dl|ein|npi|dea|rx|prescription|tracking|unit\s+id|device|meter"
    r"|expediente|caso|cuenta|p[oó]liza|licencia|placas?|pasaporte|folio|matr[ií]cula|seguro(?:\s+social)?|curp|rfc"
    r"|dni|nie|usuario|recibo|tarjeta)"
    r"(?:\s+(?:id|number|num|no|nr|n[uú]mero|code|card|of\s+record))?\b\.?"
    r"\s*(?:\s(?:is|was|are|es|era|ends?\s+in|ending\s+in|que\s+termina\s+en)\b)?\s*[:#№=]?\s*(?:no\.?\s*)?#?\s*"
    rf"(?P<code>(?:(?-i:[A-HJ-Z]|[A-Z]{{2,5}}(?:-[A-Z]{{1,3}})?)[ ](?=\d))?{_CODE}(?:[ ](?=\d){_CODE})*)",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"\b(?:user(?:\s?name|\s?id)?|login|log-in|handle|screen\s?name|usuario|gamertag|snap(?:chat)?|insta(?:gram)?)"
    r"\W{1,3}(?:(?:is|was|es|era|on|as)\W{1,3})?(?P<code>[a-z](?=[\w.]{0,30}(?:[_\d]|\.\w))[\w.]{0,30}\w)\b",
    re.IGNORECASE,
)
_PLATE = re.compile(
    r"\b(?:plates?|rego|tags?|licen[cs]e|placas?|reg(?:istration)?|[A-Z]{2})\b\W{0,3}"
    r"(?:(?:is|was|are|es|number|no)\b\W{1,3})?"
    r"(?P<code>(?-i:[A-Z]{2,4}[ -]?\d{3,4}|[A-Z]{2}[ -]?\d{2}[ -]?[A-Z]{2,3}|\d{3,4}[ -][A-Z]{2,3}"
    r"|[A-Z]\d{2}[ -]?[A-Z]{3}))\b(?!\s?(?:mg|am|pm))",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    r"\b(?:number|num|no|nr|n[uú]mero|ref(?:erence)?)\b\.?\W{1,3}(?:(?:is|was|es)\W{1,3})?"
    r"(?P<code>(?-i:[A-Z0-9]{0,6})[-/ ]?\d{2,}(?:[-/ ]\d{2,})*)\b",
    re.IGNORECASE,
)
# "PHN 9990 412 887": a short word in capitals, then six figures and more.
_TALL_KEY = re.compile(
    r"\b(?:[A-Z]{2,5}|(?i:phn|sin|crn|nhs|tfn|abn|nino|curp|rfc|dni|cpf|bvn|nin))\b(?:\s(?:no|number|num))?\.?:?\s{1,2}"
    r"(?P<code>\d{2,}(?:[ -]\d{2,}){0,4}(?:[ -]?[A-Z]\b)?)(?![\w-])"
)
_JOINED_BELOW = re.compile(r"(?<![\w@./])[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+(?![\w@])")
_LAST_FOUR = re.compile(
    r"\b(?:last\s+(?:four|4)(?:\s+digits)?|ending\s+in|ends\s+in|[uú]ltimos\s+(?:cuatro|4)(?:\s+d[ií]gitos)?)"
    r"\W{1,3}(?:(?:of|is|are|were|son|the|ssn|social|on|her|his|their|my|card|account)\W{1,3}){0,4}(?P<code>\d{4})\b",
    re.IGNORECASE,
)
_CODE_TOLD = re.compile(
    r"\b(?:code|confirmation|reference|ref)\b\.?\W{1,3}(?:(?:is|was|number|no)\b\W{1,3})?"
    r"(?P<code>(?-i:(?=[A-Z\d]*[A-Z][A-Z\d]*[A-Z])[A-Z\d]{6,10}))\b",
    re.IGNORECASE,
)
_MIXED = re.compile(
    r"(?<![\w@./-])(?=[\w-]{0,40}[A-Za-z])(?=(?:[\w-]{0,20}?\d){4})[A-Za-z0-9](?:[\w-]*[A-Za-z0-9])(?![\w@-])"
)
_MARKED_NUMBER = re.compile(r"(?<![\w#&])#(?=(?:-?\d){4})\d+(?:-\d+){0,4}(?![\w-])")  # "#24-118820"
_LONG_NUMBER = re.compile(r"(?<![\w$€£.,#-])#?\d{7,}(?![\w%])(?!\.\d)")
_TOLD: Final = (
    (_KEYWORD, 3, Strength.SURE),
    (_LAST_FOUR, 4, Strength.SURE),
    (_NUMBER_OF, 5, Strength.LIKELY),
    (_TALL_KEY, 6, Strength.LIKELY),
    (_LOGIN, 0, Strength.LIKELY),
    (_PLATE, 2, Strength.LIKELY),
    (_CODE_TOLD, 2, Strength.LIKELY),
)
"""Each with the fewest figures that its `code` must hold."""
_ONLY_COUNTS = re.compile(
    r"(?:19|20)\d\d|\d{1,2}|\d{1,2}[ap]m|\d+(?:mg|ml|mcg|lbs?|kg|th|st|nd|rd|s|k|am|pm|hrs?)", re.IGNORECASE
)


def structured(text: str) -> Iterator[Suggestion]:
    """Everything of this module in `text`; overlapping ones are settled by the caller."""
    for match in EMAIL.finditer(text):
        yield Suggestion(*match.span(), Label.EMAIL, Strength.SURE)
    for match in URL.finditer(text):
        end = match.start() + len(match.group().rstrip(_URL_TAIL))
        if match.start() == 0 or text[match.start() - 1] != "@":
            yield Suggestion(match.start(), end, Label.URL, Strength.SURE)
    yield from _phones(text)
    yield from _numbers(text)


def _phones(text: str) -> Iterator[Suggestion]:
    for match in PHONE.finditer(text):
        digits = sum(sign.isdigit() for sign in match.group())
        is_split = bool(re.search(r"\D", match.group().strip("()+")))
        if digits < _FEWEST_PHONE_DIGITS or _DATE_LIKE.fullmatch(match.group()):
            continue
        if is_split or _SAYS_PHONE.search(text[max(0, match.start() - 40) : match.start()]):
            yield Suggestion(*match.span(), Label.PHONE, Strength.SURE)
    for match in _SPOKEN_PHONE.finditer(text):
        in_words = len(_SPOKEN_WORD.findall(match.group()))
        digits = in_words + sum(sign.isdigit() for sign in match.group())
        if in_words > 1 and _FEWEST_PHONE_DIGITS <= digits <= _MOST_PHONE_DIGITS:
            yield Suggestion(*match.span(), Label.PHONE, Strength.LIKELY)


_DATE_LIKE = re.compile(
    r"(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.](?:19|20)?\d\d|\d{4}[\s.-](?:19|20)\d\d"
)


def _numbers(text: str) -> Iterator[Suggestion]:
    for pattern in (HANDLE, _OWN_SHAPES):
        for match in pattern.finditer(text):
            yield Suggestion(*match.span(), Label.ID, Strength.SURE)
    for match in _MIXED.finditer(text):
        if not _is_a_count(match.group()):
            yield Suggestion(*match.span(), Label.ID, Strength.LIKELY)
    for pattern in (_LONG_NUMBER, _MARKED_NUMBER, _JOINED_BELOW):
        for match in pattern.finditer(text):
            yield Suggestion(*match.span(), Label.ID, Strength.LIKELY)
    yield from _told_numbers(text)


def _told_numbers(text: str) -> Iterator[Suggestion]:
    """What a word before it calls a number of somebody."""
    for pattern, fewest_digits, strength in _TOLD:
        for match in pattern.finditer(text):
            code = match.group("code")
            is_long_enough = sum(sign.isdigit() for sign in code) >= fewest_digits
            is_key = pattern is not _TALL_KEY or match.group().split()[0].strip(":.") not in lexicon.NO_KEYS
            if is_long_enough and is_key and not _is_a_count(code):
                yield Suggestion(*match.span("code"), Label.ID, strength)


def _is_a_count(code: str) -> bool:
    return bool(_ONLY_COUNTS.fullmatch(code) or _DATE_LIKE.fullmatch(code))
