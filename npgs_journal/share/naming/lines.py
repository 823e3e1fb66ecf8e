"""The lines a person is shown before a packet leaves: one for each person, place or other identifier."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from npgs_journal.nouns import Answer, How, Label
from npgs_journal.redaction.forms import folded, form_spans, is_bound, key_of
from npgs_journal.redaction.holding import BREAK
from npgs_journal.redaction.identifiers import Strength, Suggestion
from npgs_journal.redaction.matching import word_spans
from npgs_journal.redaction.offers import default_answer, offers
from npgs_journal.redaction.people import beginnings, may_be_one, person_of
from npgs_journal.redaction.placing import suggestions
from npgs_journal.share.build import chosen, stretch
from npgs_journal.share.naming.answering import taken_words
from npgs_journal.share.naming.joining import Joined, join_given_names, put
from npgs_journal.share.naming.places import Naming, is_among
from npgs_journal.share.pages import Holding, Pages, read_entry
from npgs_journal.share.signs import spelled
from npgs_journal.share.spoken import spoken
from npgs_journal.share.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from npgs_journal.nouns import Entry, EntryId, PacketChoices, Spot
    from npgs_journal.redaction.matching import Span
    from npgs_journal.share.naming.places import Found
    from npgs_journal.share.pages import ReadEntry

_LINE_END = re.compile(f"[\n{BREAK}]")
_TELLING = 3
"""A part of a name this long is looked for in the whole packet."""
_AROUND = 60
"""So many letters of text are shown on either side of a place, at most."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One place of a line. `words` stand there, with `before` and `after` around them on one line.

    `stays`: the words are printed as they are. `strength` is None where only the spelling fits: an
    ordinary word like the name, or a place that the finder passed over.
    """

    spot: Spot
    words: str = field(repr=False)
    before: str = field(repr=False)
    after: str = field(repr=False)
    strength: Strength | None
    stays: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One person, place or other identifier, all forms together.

    `answer` is what was decided, or None while nothing was; `default` what ticking it would decide.
    `offers` are words that may stand for it. `may_be` are the keys of other lines that could be the same
    person: to be offered, never to be joined unasked. `is_held`: on the list of words never let out.
    `asks_about`: this line only asks whether some places of an ordinary word are the person of that
    answer ("is *faith* that Faith here?"); answering it decides these places and nothing else.
    """

    key: str = field(repr=False)
    label: Label
    forms: tuple[str, ...] = field(repr=False)
    strength: Strength
    seen: tuple[Seen, ...] = field(repr=False)
    answer: Answer | None = field(repr=False)
    default: Answer = field(repr=False)
    offers: tuple[str, ...] = ()
    may_be: tuple[str, ...] = field(default=(), repr=False)
    is_held: bool = False
    asks_about: Answer | None = field(default=None, repr=False)

    @property
    def is_ticked(self) -> bool:
        """Whether it counts as answered by its default until the person says something else."""
        return self.answer is None and self.strength > Strength.ASK


def gather(
    entries: Sequence[Entry],
    choices: PacketChoices,
    held_words: Callable[[str], Sequence[tuple[int, int]]] | None = None,
    language: str = "en",
) -> tuple[Line, ...]:
    """The lines of a packet, in the order in which they are met: titles before texts, what is said beside the
    entries last.

    What stands only where it is held back makes no line. What an alias of the command line covers makes
    none either. `held_words` finds the words that are never let out in a text (`HeldWords.spans`).

    Raises: what `build_packet` raises about the chosen entries.
    """
    read = [read_entry(entry) for entry in chosen(entries, choices.entry_ids)]
    return _Gathering(read, choices, held_words or (lambda _: ()), language).lines()


@dataclass(frozen=True, slots=True)
class _Text:
    """A title, a body as it is shown, or a line of the person's own beside the entries (no `read`)."""

    text: str
    read: ReadEntry | None = None
    is_title: bool = False

    def found(self, naming: Naming) -> list[Found]:
        if self.read is None:
            return naming.of_line(self.text)
        return naming.of(self.read, title=self.is_title)


class _Gathering:
    def __init__(
        self,
        read: Sequence[ReadEntry],
        choices: PacketChoices,
        held_words: Callable[[str], Sequence[tuple[int, int]]],
        language: str,
    ) -> None:
        self._read, self._choices, self._language = read, choices, language
        self._held_words = held_words
        self._pages = Pages(_holding(choices), (), "")

    def lines(self) -> tuple[Line, ...]:
        new = self._news()
        defaults = self._defaults(new)
        answers = [*self._choices.answers, *defaults]
        naming = Naming(answers)
        found: dict[int, list[tuple[_Text, Found]]] = {}
        for text in self._texts():
            aliased = _letters(text, self._aliased(text))
            for one in text.found(naming):
                if self._is_open(text, aliased, one.placed.start, one.placed.end):
                    found.setdefault(one.placed.which, []).append((text, one))
        count = len(self._choices.answers)
        made: list[Line] = []
        for which, seen in found.items():
            if any(one.placed.is_meant for _, one in seen) or which < count:
                given = None if which >= count else answers[which]
                line = self._line(answers[which], seen, given, is_held=self._is_held(answers[which]))
                made += [line, *_places_to_ask(line)]
        return tuple(_with_offers_to_join(made))

    def _texts(self) -> Iterator[_Text]:
        """Everything that is printed of the person's own: what they say beside the entries comes last."""
        for read in self._read:
            yield _Text(read.title, read, is_title=True)
            yield _Text(read.flat, read)
        for each in dict.fromkeys(one.text for one in spoken(self._choices, words(self._language))):
            yield _Text(each)

    def _is_open(self, text: _Text, covered: bytearray, start: int, end: int) -> bool:
        """Whether some letter or digit there is neither covered nor held back."""
        if text.read is None:
            left = self._pages.left_in_line(text.text)
        else:
            left = self._pages.left(text.read, title=text.is_title)
        return any(text.text[at].isalnum() and not covered[at] and at in left for at in range(start, end))

    # What is new ----------------------------------------------------------------------------------

    def _news(self) -> list[Joined]:
        known = Naming(self._choices.answers)
        new: list[Joined] = []
        parts = self._parts_of_names()
        for text in self._texts():
            covered = self._covered(text, known)
            for each, is_held in self._suggested(text.text, parts):
                if self._is_open(text, covered, each.start, each.end):
                    put(new, each.label, text.text[each.start : each.end], is_held=is_held)
        join_given_names(new)
        return new

    def _covered(self, text: _Text, known: Naming) -> bytearray:
        """Which letters an answer or an alias speaks of already."""
        spans = [(one.placed.start, one.placed.end) for one in text.found(known) if one.placed.is_meant]
        return _letters(text, [*spans, *self._aliased(text)])

    def _aliased(self, text: _Text) -> list[Span]:
        """Where an alias of the command line takes hold."""
        return [span for alias in self._choices.aliases for span in word_spans(text.text, alias.name)]

    def _parts_of_names(self) -> tuple[str, ...]:
        """Words that are part of a name somewhere in the packet, and no ordinary words anywhere."""
        names = (
            text.text[each.start : each.end]
            for text in self._texts()
            for each in suggestions(text.text)
            if each.label is Label.NAME and each.strength > Strength.ASK
        )
        words_of_names = dict.fromkeys(part for name in names for part in person_of(name).parts)
        return tuple(
            part for part in words_of_names if len(part) >= _TELLING and not is_bound(Label.NAME, part)
        )

    def _suggested(self, text: str, parts: Sequence[str]) -> Iterator[tuple[Suggestion, bool]]:
        """What the finder sees, the words never let out, and names it knows from elsewhere in the packet."""
        held = list(self._held_words(text))
        seen = suggestions(text)
        for each in seen:
            is_held = any(start < each.end and each.start < end for start, end in held)
            yield (replace(each, strength=Strength.SURE) if is_held else each), is_held
        for start, end in held:
            if not any(each.start < end and start < each.end for each in seen):
                yield Suggestion(start, end, Label.WORD, Strength.SURE), True
        plain = folded(text)
        for part in parts:
            for start, end in form_spans(text, part, Label.NAME, plain):
                if not any(each.start < end and start < each.end for each in seen):
                    yield Suggestion(start, end, Label.NAME, Strength.LIKELY), False

    def _is_held(self, answer: Answer) -> bool:
        return answer.label is Label.WORD or any(self._held_words(form) for form in answer.forms)

    def _defaults(self, new: Sequence[Joined]) -> list[Answer]:
        taken = list(taken_words(self._choices))
        made = []
        for each in new:
            answer = default_answer(each.label, tuple(each.forms), taken, self._choices.dates, self._language)
            taken.append(answer.stands_as)
            made.append(answer)
        return made

    # One line -------------------------------------------------------------------------------------

    def _line(
        self,
        answer: Answer,
        places: Sequence[tuple[_Text, Found]],
        given: Answer | None,
        *,
        is_held: bool,
    ) -> Line:
        seen = tuple(_seen(text.text, one) for text, one in places)
        strengths = [one.strength for one in seen if one.strength is not None]
        strength = max(strengths, default=Strength.LIKELY)
        others = [word for word in taken_words(self._choices) if word != answer.stands_as]
        offered = offers(answer.label, answer.forms[0], others, self._language)
        if given is None and answer.how is How.REPLACE:
            offered = tuple(dict.fromkeys((answer.stands_as, *offered[1:])))
        default = (
            answer
            if given is None
            else default_answer(answer.label, answer.forms, others, self._choices.dates, self._language)
        )
        return Line(
            key=f"{answer.label}:{key_of(answer.forms[0])}",
            label=answer.label,
            forms=answer.forms,
            strength=Strength.SURE if is_held else strength,
            seen=seen,
            answer=given,
            default=default,
            offers=offered,
            is_held=is_held,
        )


def _letters(text: _Text, spans: Iterable[Span]) -> bytearray:
    """Letter by letter, whether one of `spans` holds it."""
    covered = bytearray(len(text.text))
    for start, end in spans:
        covered[start:end] = b"\1" * (end - start)
    return covered


def _holding(choices: PacketChoices) -> Holding:
    everywhere: list[str] = []
    cuts: dict[EntryId, list[tuple[int, int]]] = {}
    for held in choices.held_back:
        place = stretch(held)
        if place is None:
            everywhere.append(spelled(held.text).text)
        else:
            cuts.setdefault(place[0], []).append(place[1:])
    return Holding(tuple(everywhere), cuts)


def _places_to_ask(line: Line) -> Iterator[Line]:
    """A line of its own for places that may be an ordinary word, where others are the person for sure."""
    answer = line.answer or line.default
    if line.label is not Label.NAME or line.strength is Strength.ASK or answer.how is How.KEEP:
        return
    decided = (*answer.kept_at, *answer.also_at)
    seen = tuple(
        one
        for one in line.seen
        if one.strength is Strength.ASK
        and one.spot.entry_id is not None
        and is_bound(line.label, one.words)
        and not is_among(one.spot, decided)
    )
    if seen:
        yield replace(
            line,
            key=f"{line.key}?",
            forms=(seen[0].words,),
            strength=Strength.ASK,
            seen=seen,
            answer=None,
            default=answer,
            asks_about=answer,
        )


def _with_offers_to_join(lines: Sequence[Line]) -> Iterable[Line]:
    people = [line for line in lines if line.label is Label.NAME and line.asks_about is None]
    shared: dict[str, list[int]] = {}
    for at, one in enumerate(people):
        for beginning in beginnings(one.forms):
            shared.setdefault(beginning, []).append(at)
    places = {id(one): at for at, one in enumerate(people)}
    for line in lines:
        place = places.get(id(line))
        near = {at for each in beginnings(line.forms) for at in shared[each]} if place is not None else set()
        others = tuple(
            people[at].key for at in sorted(near - {place}) if may_be_one(line.forms, people[at].forms)
        )
        yield replace(line, may_be=others) if others else line


def _seen(text: str, one: Found) -> Seen:
    start, end = one.placed.start, one.placed.end
    # Two lines' worth is enough to see where one is cut; a whole text for each place would be its square.
    reach = 2 * _AROUND
    return Seen(
        spot=one.spot,
        words=text[start:end],
        before=_last_of(text[max(0, start - reach) : start]),
        after=_first_of(text[end : end + reach]),
        strength=one.placed.strength,
        stays=one.stays,
    )


def _last_of(text: str) -> str:
    line = _lines_of(text)[-1]
    if len(line) <= _AROUND:
        return line
    cut = line[-_AROUND:]
    return cut[cut.find(" ") + 1 :]


def _first_of(text: str) -> str:
    line = _lines_of(text)[0]
    if len(line) <= _AROUND:
        return line
    cut = line[:_AROUND]
    return cut[: cut.rfind(" ")] if " " in cut else cut


def _lines_of(text: str) -> list[str]:
    return _LINE_END.split(text)
