"""Answers about names, given and taken back: choices in, other choices out. Every step can be undone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from npgs_journal.errors import AliasHoldsName, AliasTaken, WrongCall
from npgs_journal.nouns import Alias, Answer, How, Label
from npgs_journal.redaction.forms import is_bound, key_of
from npgs_journal.redaction.offers import default_answer, holds_a_form, offers
from npgs_journal.share.naming.places import is_among, spelled_answers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from npgs_journal.nouns import PacketChoices, Spot
    from npgs_journal.share.naming.lines import Line


def unanswered(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines that stop a save: not answered, and not sure or likely enough to be ticked."""
    return tuple(line for line in lines if line.answer is None and not line.is_ticked)


def accepted(choices: PacketChoices, lines: Iterable[Line]) -> PacketChoices:
    """Choices in which every ticked line is answered by its default; lines that ask stay open."""
    fresh = tuple(line.default for line in lines if line.is_ticked)
    return replace(choices, answers=(*choices.answers, *fresh)) if fresh else choices


def answered(
    choices: PacketChoices, line: Line, how: How = How.REPLACE, stands_as: str = ""
) -> PacketChoices:
    """Choices with `line` answered, packet-wide. Without `stands_as` its present or next free word counts.

    A line that only asks about places is answered by KEEP ("a word here") or by anything else ("yes, them").

    Raises:
        AliasHoldsName: the word would still say a name that is replaced. `which` counts all answers.
        AliasTaken: it stands for another person already.
    """
    if line.asks_about is not None:
        return _places_decided(choices, line, is_person=how is not How.KEEP)
    answer = line.answer or line.default
    if how is How.REPLACE:
        word = " ".join(stands_as.split()) or answer.stands_as
        answer = replace(answer, how=how, stands_as=word)
        if not stands_as and _is_taken(word, answer, _others(choices, line)):
            answer = replace(answer, stands_as=next_word(choices, line))
    else:
        answer = replace(answer, how=how)
    made = _put(choices, line.answer, answer)
    check_answers(spelled_answers(made.answers), made.aliases)
    return made


def _places_decided(choices: PacketChoices, line: Line, *, is_person: bool) -> PacketChoices:
    answer = _present(choices, line)
    spots = tuple(seen.spot for seen in line.seen)
    if is_person:
        made = replace(answer, also_at=(*answer.also_at, *spots))
    else:
        made = replace(answer, kept_at=(*answer.kept_at, *spots))
    return _put(choices, answer, made)


def _present(choices: PacketChoices, line: Line) -> Answer:
    """The answer that `line` speaks of as the choices hold it; else what it would be."""
    if line.asks_about is None:
        return line.answer or line.default
    keys = {key_of(form) for form in line.asks_about.forms}
    same = (
        one
        for one in choices.answers
        if one.label is line.label and not keys.isdisjoint(map(key_of, one.forms))
    )
    return next(same, line.asks_about)


def without_answer(choices: PacketChoices, line: Line) -> PacketChoices:
    """Choices as if `line` had never been answered."""
    return replace(choices, answers=tuple(one for one in choices.answers if one != line.answer))


def kept_once(choices: PacketChoices, line: Line, spot: Spot) -> PacketChoices:
    """Choices in which the words at `spot` stay, and the others go as the line is answered.

    A line that was open is answered by its default.
    """
    answer = _present(choices, line)
    if answer.how is How.KEEP:
        return choices if line.answer else _put(choices, None, answer)
    spots = answer.kept_at if is_among(spot, answer.kept_at) else (*answer.kept_at, spot)
    also = tuple(one for one in answer.also_at if not is_among(one, [spot]))
    return _put(choices, answer, replace(answer, kept_at=spots, also_at=also))


def not_kept_once(choices: PacketChoices, line: Line, spot: Spot) -> PacketChoices:
    """Take `kept_once` back: the words at `spot` go too, be they an ordinary word like the name."""
    answer = _present(choices, line)
    kept = tuple(one for one in answer.kept_at if not is_among(one, [spot]))
    also = answer.also_at if is_among(spot, answer.also_at) else (*answer.also_at, spot)
    return _put(choices, answer, replace(answer, kept_at=kept, also_at=also))


def merged(choices: PacketChoices, line: Line, other: Line) -> PacketChoices:
    """Choices in which both lines are one: `line` takes the forms of `other`, and its answer counts."""
    if line.asks_about is not None or other.asks_about is not None:
        return choices
    answer, also = line.answer or line.default, other.answer or other.default
    forms = {key_of(form): form for form in reversed((*answer.forms, *also.forms))}
    one = replace(
        answer,
        forms=tuple(sorted(forms.values(), key=lambda form: (-len(form.split()), -len(form)))),
        kept_at=(*answer.kept_at, *also.kept_at),
        also_at=(*answer.also_at, *also.also_at),
    )
    without = replace(choices, answers=tuple(each for each in choices.answers if each != other.answer))
    return _put(without, line.answer, one)


def parted(choices: PacketChoices, line: Line, form: str) -> PacketChoices:
    """Choices in which `form` is somebody else than the rest of `line`, with a word of their own."""
    answer = line.answer or line.default
    if line.asks_about is not None:
        return choices
    mine = tuple(each for each in answer.forms if key_of(each) != key_of(form))
    if not mine or len(mine) == len(answer.forms):
        return choices
    rest = _put(choices, line.answer, replace(answer, forms=mine))
    fresh = default_answer(answer.label, (form,), taken_words(rest))
    return _put(rest, None, replace(fresh, how=answer.how))


def named(choices: PacketChoices, name: str, stands_as: str = "", label: Label = Label.NAME) -> PacketChoices:
    """Choices with a name that the person wrote or selected, which no line had. Raises as `answered`."""
    form = " ".join(name.split())
    fresh = default_answer(label, (form,), taken_words(choices))
    word = " ".join(stands_as.split()) or fresh.stands_as
    made = _put(choices, None, replace(fresh, how=How.REPLACE, stands_as=word))
    check_answers(spelled_answers(made.answers), made.aliases)
    return made


def taken_words(choices: PacketChoices) -> tuple[str, ...]:
    """Every word that stands for somebody in this packet, or would again once they are not kept."""
    return (
        *(one.stands_as for one in choices.answers if one.stands_as),
        *(alias.stands_as for alias in choices.aliases),
    )


def next_word(choices: PacketChoices, line: Line) -> str:
    """The next free word for a line: "Person B", "Place 2", or the word for its kind."""
    return offers(line.label, line.forms[0], [one.stands_as for one in _others(choices, line)])[0]


def answers_of_aliases(choices: PacketChoices) -> PacketChoices:
    """Choices whose aliases (exact words) became answers (every form), each with its word."""
    made = tuple(Answer(Label.NAME, (one.name,), How.REPLACE, one.stands_as) for one in choices.aliases)
    return replace(choices, aliases=(), answers=(*choices.answers, *made))


def check_answers(answers: Sequence[Answer], aliases: Sequence[Alias] = ()) -> None:
    """Refuse words that name somebody, or two people at once. `which` counts aliases, then answers.

    Raises:
        WrongCall: an answer that replaces has no form, or no word ("empty-alias").
        AliasHoldsName, AliasTaken: see `errors`.
    """
    changed = [one for one in answers if one.how is not How.KEEP]
    names = [form for one in changed if one.label is Label.NAME for form in one.forms if not _is_common(form)]
    replacing = [one for one in (*answers, *map(_as_answer, aliases)) if one.how is How.REPLACE]
    standing = Counter(key_of(one.stands_as) for one in replacing)
    for_names = Counter(key_of(one.stands_as) for one in replacing if one.label is Label.NAME)
    for which, answer in enumerate(answers, len(aliases) + 1):
        if answer.how is not How.REPLACE:
            continue
        if not answer.stands_as or not answer.forms:
            raise WrongCall(reason="empty-alias", which=which)
        if holds_a_form(answer.stands_as, (*answer.forms, *names)):
            raise AliasHoldsName(which=which)
        word, is_name = key_of(answer.stands_as), answer.label is Label.NAME
        if (standing[word] > 1) if is_name else for_names[word]:
            raise AliasTaken(which=which)


def _is_common(form: str) -> bool:
    return is_bound(Label.NAME, form)


def _as_answer(alias: Alias) -> Answer:
    return Answer(Label.NAME, (alias.name,), How.REPLACE, alias.stands_as)


def _others(choices: PacketChoices, line: Line) -> list[Answer]:
    others = [one for one in choices.answers if one != line.answer]
    return [*others, *map(_as_answer, choices.aliases)]


def _is_taken(word: str, answer: Answer, others: Iterable[Answer]) -> bool:
    """Whether the word stands for another person; "a town" and "[phone]" may stand for many."""
    return any(
        Label.NAME in {answer.label, one.label}
        and one.how is How.REPLACE
        and key_of(one.stands_as) == key_of(word)
        for one in others
    )


def _put(choices: PacketChoices, old: Answer | None, new: Answer) -> PacketChoices:
    if old is not None and old in choices.answers:
        answers = tuple(new if one == old else one for one in choices.answers)
    else:
        answers = (*choices.answers, new)
    return replace(choices, answers=answers)
