"""The words that names stood as last time with this reader. Pure: choices in, choices out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from npgs_journal.nouns import Alias, Answer, How, Label
from npgs_journal.redaction import has_words
from npgs_journal.redaction.forms import key_of
from npgs_journal.redaction.offers import offers
from npgs_journal.share.remembered import NAMED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from npgs_journal.nouns import Entry, PacketChoices
    from npgs_journal.share.naming.lines import Line


def worth_asking(
    choices: PacketChoices, entries: Sequence[Entry], last: Iterable[Alias]
) -> tuple[Alias, ...]:
    """Those of last time whose names stand in this packet and do not stand as the same word already.

    A name that the person keeps is decided about. None where it was asked and answered before.
    """
    if choices.aliases_asked:
        return ()
    now: dict[str, str | None] = {key_of(alias.name): alias.stands_as for alias in choices.aliases}
    for answer in choices.answers:
        word = answer.stands_as if answer.how is How.REPLACE else None
        now |= {key_of(form): word for form in answer.forms}
    return tuple(
        alias
        for alias in last
        if now.get(key_of(alias.name), "") not in {None, alias.stands_as}
        and any(has_words(text, alias.name) for entry in entries for text in (entry.title, entry.body))
    )


def as_last_time(choices: PacketChoices, lines: Sequence[Line], last: Sequence[Alias]) -> PacketChoices:
    """Choices in which these names stand as they did, and nobody else as the same word.

    `lines` are those of the packet. What was kept or taken out stays so.
    """
    words = {key_of(alias.name): alias.stands_as for alias in last}
    opened = (line.default for line in lines if line.answer is None and _word(line.forms, words))
    answers = [*choices.answers, *(replace(one, how=How.REPLACE) for one in opened)]
    known = {key_of(form) for one in answers for form in one.forms}
    known |= {key_of(alias.name) for alias in choices.aliases}
    unknown = {alias.stands_as: alias.name for alias in reversed(last) if key_of(alias.name) not in known}
    answers += [Answer(Label.NAME, (name,), How.REPLACE, word) for word, name in unknown.items()]
    aliases = tuple(
        Alias(alias.name, words.get(key_of(alias.name), alias.stands_as)) for alias in choices.aliases
    )
    free_of = {alias.stands_as for alias in aliases}
    return replace(
        choices, answers=tuple(_spread(answers, words, free_of)), aliases=aliases, aliases_asked=True
    )


def fresh(choices: PacketChoices) -> PacketChoices:
    """Leave every name as it stands; it is not asked again for this packet."""
    return replace(choices, aliases_asked=True)


def _word(forms: Iterable[str], words: Mapping[str, str]) -> str:
    """What a name with these forms stood as; "" where it is not known."""
    return next((words[key] for form in forms if (key := key_of(form)) in words), "")


def _spread(answers: Sequence[Answer], words: Mapping[str, str], taken: set[str]) -> Iterator[Answer]:
    """Each answer with its word of last time; one that had another's word gets the next free one."""
    taken, wanted = set(taken), {}
    for at, one in enumerate(answers):
        word = _word(one.forms, words) if one.how is How.REPLACE else ""
        if word and word not in taken:
            wanted[at] = word
            taken.add(word)
    for at, one in enumerate(answers):
        if one.how is not How.REPLACE:
            yield one
        elif at in wanted:
            yield replace(one, stands_as=wanted[at])
        elif one.stands_as in taken and one.label in NAMED:
            word = offers(one.label, one.forms[0], [*taken, *(each.stands_as for each in answers)])[0]
            taken.add(word)
            yield replace(one, stands_as=word)
        else:
            yield one
