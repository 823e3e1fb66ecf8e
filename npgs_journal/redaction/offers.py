"""The plain words that are offered in place of what could identify someone, by the packet's language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from npgs_journal.nouns import Answer, DateShown, How, Label
from npgs_journal.redaction.clean import clean
from npgs_journal.redaction.forms import folded, key_of
from npgs_journal.redaction.matching import has_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_LETTERS: Final = 26


@dataclass(frozen=True, slots=True)
class Offered:
    """Every word that is offered in one language. `fixed` are those that name a kind and no one of it."""

    person: str
    place: str
    town: str
    organization: str
    fixed: dict[Label, str]
    that_week: str
    that_month: str
    months: tuple[str, ...]
    month_of_year: str
    in_it: str
    of_it: str


OFFERED: Final = {
    "en": Offered(
        person="Person {letter}",
        place="Place {number}",
        town="a town",
        organization="an organization",
        fixed={
            Label.AGE: "90 or older", Label.PHONE: "[phone]", Label.EMAIL: "[email]", Label.ID: "[number]",
            Label.URL: "[web address]", Label.ADDRESS: "[address]", Label.WORD: "[word]",
        },
        that_week="that week",
        that_month="that month",
        months=(
            "January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December",
        ),
        month_of_year="{month} {year}",
        in_it="in {time}",
        of_it="of {time}",
    ),
    "es": Offered(
        person="Persona {letter}",
        place="Lugar {number}",
        town="un pueblo",
        organization="una organización",
        fixed={
            Label.AGE: "90 o más", Label.PHONE: "[teléfono]", Label.EMAIL: "[correo]", Label.ID: "[número]",
            Label.URL: "[sitio web]", Label.ADDRESS: "[dirección]", Label.WORD: "[palabra]",
        },
        that_week="esa semana",
        that_month="ese mes",
        months=(
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
            "agosto", "septiembre", "octubre", "noviembre", "diciembre",
        ),
        month_of_year="{month} de {year}",
        in_it="en {time}",
        of_it="de {time}",
    ),
}  # fmt: skip

_MONTHS: Final = {
    **{word.lower()[:3]: at for at, word in enumerate(OFFERED["en"].months, 1)},
    **{word[:3]: at for at, word in enumerate(OFFERED["es"].months, 1)},
}
_MONTH_WORD = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|set|dic)[a-z]*\b", re.IGNORECASE
)
_HOLIDAYS: Final = {
    "christmas": 12, "xmas": 12, "navidad": 12, "nochebuena": 12, "halloween": 10, "thanksgiving": 11,
    "valentine": 2, "juneteenth": 6, "july": 7, "mother": 5, "father": 6, "memorial": 5, "labor": 9,
    "veterans": 11, "independence": 7, "mlk": 1, "president": 2, "columbus": 10, "patrick": 3, "cinco": 5,
    "muertos": 11, "reyes": 1, "groundhog": 2, "boxing": 12, "canada": 7,
}  # fmt: skip
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ISO = re.compile(r"(?:19|20)\d\d[-/.](\d\d?)[-/.]\d\d?")
_MONTH_AND_YEAR = re.compile(r"(\d\d?)/(?:19|20)\d\d")
_SLASHED = re.compile(r"(\d\d?)[-/.](\d\d?)(?:[-/.]\d{2,4})?")
_MOST_MONTHS: Final = 12


def said_in(language: str) -> Offered:
    return OFFERED.get(language, OFFERED["en"])


# Aliases ----------------------------------------------------------------------------------------------


def next_person(taken: Iterable[str], language: str = "en") -> str:
    """The first of "Person A", "Person B" … "Person Z", "Person AA" … that is not taken."""
    return _next(said_in(language).person, taken, lambda number: {"letter": _in_letters(number)})


def next_place(taken: Iterable[str], language: str = "en") -> str:
    """The first of "Place 1", "Place 2" … that is not taken."""
    return _next(said_in(language).place, taken, lambda number: {"number": str(number + 1)})


def _next(form: str, taken: Iterable[str], fact: Callable[[int], dict[str, str]]) -> str:
    known = {key_of(word) for word in taken}
    number = 0
    while key_of(offer := form.format(**fact(number))) in known:
        number += 1
    return offer


def _in_letters(number: int) -> str:
    head, tail = divmod(number, _LETTERS)
    return (_in_letters(head - 1) if head else "") + chr(ord("A") + tail)


def holds_a_form(words: str, forms: Iterable[str]) -> bool:
    """Whether `words` would still say one of the forms, however it is written."""
    plain = folded(words).text
    return any(_first_word(form) in plain and has_words(plain, key_of(form)) for form in forms)


@lru_cache(maxsize=4096)
def _first_word(form: str) -> str:
    """What stands in every place of a form, looked for before the whole of it."""
    return next(iter(clean(key_of(form)).text.split()), "")


# What is offered for one form -------------------------------------------------------------------------


def offers(label: Label, form: str, taken: Iterable[str] = (), language: str = "en") -> tuple[str, ...]:
    """The words that may stand for `form`, the most telling first; none of them says it."""
    taken = tuple(taken)
    found = [word for word in _offers(label, form, taken, language) if word]
    fitting = tuple(word for word in dict.fromkeys(found) if not holds_a_form(word, [form]))
    return fitting or (next_place(taken, language),)


def _offers(label: Label, form: str, taken: tuple[str, ...], language: str) -> Iterator[str]:
    said = said_in(language)
    if label is Label.NAME:
        yield next_person(taken, language)
    elif label is Label.DATE:
        yield from _times(form, language)
    elif label in {Label.PLACE, Label.ORG}:
        kind = said.town if label is Label.PLACE else said.organization
        alias = next_place(taken, language)
        yield from (kind, alias) if form[:1].isdigit() else (alias, kind)
    elif label is Label.WORD:
        yield from (said.fixed[label], next_person(taken, language), next_place(taken, language))
    else:
        yield said.fixed[label]


def default_answer(
    label: Label,
    forms: tuple[str, ...],
    taken: Iterable[str] = (),
    dates: DateShown = DateShown.MONTH,
    language: str = "en",
) -> Answer:
    """What ticking a line stands for: the next free alias, the word for its kind, the month of a day.

    Days follow `dates`: exact ones stay, else they become their month, or "that week" where no date is
    to be shown. A month alone stays where the packet shows months.
    """
    words = offers(label, forms[0], taken, language)
    if label is not Label.DATE:
        return Answer(label, forms, How.REPLACE, words[0])
    is_kept = dates is DateShown.EXACT or (dates is DateShown.MONTH and is_month_alone(forms[0]))
    chosen = words[0] if dates is DateShown.MONTH else words[-1]
    return Answer(label, forms, How.KEEP if is_kept else How.REPLACE, chosen)


# Dates ------------------------------------------------------------------------------------------------


def is_month_alone(form: str) -> bool:
    """Whether a date names a month and no day of it."""
    rest = _YEAR.sub("", _MONTH_WORD.sub("", form)).strip(" .,").lower()
    return _month_of(form) is not None and rest in {"", "de", "del", "of"}


def _times(form: str, language: str) -> Iterator[str]:
    """Month (with the year where the date has one), year, and the vaguest last."""
    said = said_in("es" if _is_spanish(form) else language)
    month, year = _month_of(form), _YEAR.search(form)
    if is_month_alone(form):
        yield from (year.group() if year else "", said.that_month)
        return
    if month is not None:
        name = said.months[month - 1]
        yield said.month_of_year.format(month=name, year=year.group()) if year else name
        yield year.group() if year else ""
    yield said.that_week


def _is_spanish(form: str) -> bool:
    words = set(folded(form).text.split())
    months = {folded(month).text for month in OFFERED["es"].months} | {"setiembre"}
    return bool(words & (months | {"navidad", "nochebuena", "reyes", "muertos", "el", "del"}))


def _month_of(form: str) -> int | None:
    plain = folded(form).text
    for word in _MONTH_WORD.findall(plain):
        if (month := _MONTHS.get("sep" if word.startswith("set") else word[:3])) is not None:
            return month
    for holiday, month in _HOLIDAYS.items():
        if holiday in plain:
            return month
    for pattern in (_ISO, _MONTH_AND_YEAR, _SLASHED):
        if match := pattern.fullmatch(plain.strip()):
            numbers = [int(each) for each in match.groups()]
            return next((each for each in numbers if 1 <= each <= _MOST_MONTHS), None)
    return None


_LEAD = re.compile(
    r"(?:\b(?P<on>on)[ ]+(?:the[ ]+)?|\b(?P<el>el)[ ]+|\b(?P<del>del)[ ]+|\bthe[ ]+)$", re.IGNORECASE
)


_BEFORE_EL = re.compile(r"\b(?:desde|hasta|para|tras|por|entre|y)[ ]+$", re.IGNORECASE)


def led_in(text: str, start: int, words: str) -> tuple[int, str]:
    """Where a date that becomes `words` begins with the small word before it, and what stands there.

    "on March 20" becomes "in March" or "that week"; "el 8 de mayo" becomes "en mayo".
    """
    lead = _LEAD.search(text, max(0, start - 12), start)
    if lead is None:
        return start, words
    is_span = any(words in {said.that_week, said.that_month} for said in OFFERED.values())
    if lead["on"] and not is_span:
        words = OFFERED["en"].in_it.format(time=words)
    elif lead["el"] and not is_span and not _BEFORE_EL.search(text, max(0, lead.start() - 12), lead.start()):
        words = OFFERED["es"].in_it.format(time=words)
    elif lead["del"]:
        words = OFFERED["es"].of_it.format(time=words)
    return lead.start(), words[:1].upper() + words[1:] if lead.group()[0].isupper() else words


def ways_to_say(answer: Answer) -> frozenset[str]:
    """Everything `led_in` may write for one answer."""
    words = answer.stands_as
    if answer.label is not Label.DATE:
        return frozenset({words})
    ways = {words}
    for said in OFFERED.values():
        ways |= {said.in_it.format(time=words), said.of_it.format(time=words)}
    return frozenset(ways | {way[:1].upper() + way[1:] for way in ways})
