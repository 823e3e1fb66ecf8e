"""The lines of a packet's names as they stand with the choices now, and the steps an answer takes. Pure.

Lines are gathered on the reader's thread, so the ones at hand may be a moment older than the choices:
`as_now` gives each the answer that the choices hold for it, `all_now` all of them.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from npgs_journal.nouns import Answer, How, Label
from npgs_journal.redaction.forms import key_of
from npgs_journal.share.naming import answering

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from npgs_journal.nouns import EntryId, PacketChoices, Spot
    from npgs_journal.share.naming.lines import Line, Seen


class Kind(Enum):
    """In this order they are shown."""

    OPEN = auto()
    PEOPLE = auto()
    PLACES = auto()
    DATES = auto()
    NUMBERS = auto()
    WORDS = auto()


_KINDS = {
    Label.NAME: Kind.PEOPLE,
    Label.PLACE: Kind.PLACES,
    Label.ORG: Kind.PLACES,
    Label.DATE: Kind.DATES,
    Label.AGE: Kind.DATES,
    Label.WORD: Kind.WORDS,
}


# Lines ----------------------------------------------------------------------------------------------


def as_now(choices: PacketChoices, line: Line) -> Line:
    """The line with the answer that the choices give it now."""
    if line.asks_about is not None:
        return line  # it asks about places only
    keys = set(map(key_of, line.forms))
    found = (
        one
        for one in choices.answers
        if one.label is line.label and not keys.isdisjoint(map(key_of, one.forms))
    )
    return replace(line, answer=next(found, None))


def all_now(choices: PacketChoices, lines: Iterable[Line]) -> tuple[Line, ...]:
    """The same for many lines, without holding each against every answer."""
    first: dict[tuple[Label, str], int] = {}
    for number, one in enumerate(choices.answers):
        for key in map(key_of, one.forms):
            first.setdefault((one.label, key), number)

    def now(line: Line) -> Line:
        if line.asks_about is not None:
            return line
        found = [first[key] for form in line.forms if (key := (line.label, key_of(form))) in first]
        return replace(line, answer=choices.answers[min(found)] if found else None)

    return tuple(map(now, lines))


def how_of(line: Line) -> How | None:
    """What is done with its words, answered or ticked; None while the person is still asked."""
    if line.answer is not None:
        return line.answer.how
    return line.default.how if line.is_ticked else None


def word_of(line: Line) -> str:
    """The word that stands for it, or would."""
    return (line.answer or line.default).stands_as


def forms_of(line: Line) -> tuple[str, ...]:
    return line.forms if line.answer is None else line.answer.forms


def kind_of(line: Line) -> Kind:
    return Kind.OPEN if how_of(line) is None else _KINDS.get(line.label, Kind.NUMBERS)


def in_order(lines: Iterable[Line]) -> list[Line]:
    """Open questions first, then by kind; within one, as they are met."""
    order = list(Kind)
    return sorted(lines, key=lambda line: order.index(kind_of(line)))


def with_form(lines: Iterable[Line], name: str) -> Line | None:
    """The line that has this spelling already."""
    key = key_of(" ".join(name.split()))
    return next((line for line in lines if key in map(key_of, forms_of(line))), None)


def replaced_places(lines: Iterable[Line], entry_id: EntryId, *, in_title: bool) -> Iterator[tuple[int, int]]:
    """Where something else is printed, as offsets of the title or the body."""
    for line in lines:
        if how_of(line) in {How.REPLACE, How.REMOVE}:
            for seen in line.seen:
                spot = seen.spot
                if not seen.stays and (spot.entry_id, spot.in_title) == (entry_id, in_title):
                    yield spot.start, spot.end


def place_at(
    lines: Iterable[Line], entry_id: EntryId, at: int, *, in_title: bool
) -> tuple[Line, Seen] | None:
    """The line and its place at an offset of a title or a body, edges included."""
    for line in lines:
        for seen in line.seen:
            spot = seen.spot
            if (spot.entry_id, spot.in_title) == (entry_id, in_title) and spot.start <= at <= spot.end:
                return line, seen
    return None


# Answers: choices in, other choices out ---------------------------------------------------------------


def replaced(choices: PacketChoices, lines: Sequence[Line], line: Line, word: str = "") -> PacketChoices:
    """Choices in which a word stands for the line, everywhere: the one given, or its own.

    Raises:
        AliasHoldsName, AliasTaken: also beside names that are only ticked so far.
    """
    whole = settled(choices, lines)
    made = answering.answered(whole, as_now(whole, line), How.REPLACE, word)
    return answering.answered(choices, as_now(choices, line), How.REPLACE, word_of(as_now(made, line)))


def turned(choices: PacketChoices, line: Line, how: How) -> PacketChoices:
    """Choices in which the line's words are removed, or kept everywhere."""
    return answering.answered(choices, as_now(choices, line), how)


def place_turned(choices: PacketChoices, line: Line, seen: Seen) -> PacketChoices:
    """Choices in which the words of one place stay, or go again."""
    now = as_now(choices, line)
    turn = answering.not_kept_once if seen.stays else answering.kept_once
    return turn(choices, now, seen.spot)


def named(
    choices: PacketChoices, lines: Sequence[Line], name: str, word: str, label: Label = Label.NAME
) -> PacketChoices:
    """Choices with a name that no line has. Raises as `replaced`."""
    answering.named(settled(choices, lines), name, word, label)
    return answering.named(choices, name, word, label)


def joined(choices: PacketChoices, line: Line, other: Line) -> PacketChoices:
    """Choices in which both are one person."""
    return answering.merged(choices, as_now(choices, line), as_now(choices, other))


def spelled_also(choices: PacketChoices, lines: Sequence[Line], line: Line, form: str) -> PacketChoices:
    """Choices in which the line has one spelling more; the line that had it becomes one with it."""
    form = " ".join(form.split())
    other = with_form(all_now(choices, lines), form)
    if other is not None and other.key == line.key:
        return choices
    if other is None:
        alone = Answer(line.label, (form,))
        other = replace(line, key="", forms=(form,), answer=None, default=alone, seen=())
        return answering.merged(choices, as_now(choices, line), other)
    return joined(choices, line, other)


def parted(choices: PacketChoices, lines: Sequence[Line], line: Line, form: str) -> PacketChoices:
    """Choices in which one spelling is somebody else. The words of all others stay what they are."""
    whole = settled(choices, lines)
    return answering.parted(whole, as_now(whole, line), form)


def settled(choices: PacketChoices, lines: Iterable[Line]) -> PacketChoices:
    """Choices in which what is ticked is answered."""
    return answering.accepted(choices, all_now(choices, lines))


def meant_at(choices: PacketChoices, form: str, spots: Iterable[Spot]) -> PacketChoices:
    """Choices in which the answer with this spelling takes hold at `spots` too."""
    key = key_of(form)
    return replace(
        choices,
        answers=tuple(
            replace(one, also_at=tuple(dict.fromkeys((*one.also_at, *spots))))
            if key in map(key_of, one.forms)
            else one
            for one in choices.answers
        ),
    )


def left_alone(choices: PacketChoices, label: Label, form: str) -> PacketChoices:
    """Choices in which words that no line has may stay."""
    return replace(choices, answers=(*choices.answers, Answer(label, (form,), How.KEEP)))
