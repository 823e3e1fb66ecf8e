"""What is said about names and other identifiers: questions, rows, counts. Whole sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.nouns import How, Label
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.naming import Kind, forms_of, how_of, kind_of, word_of

if TYPE_CHECKING:
    from npgs_journal.share.naming.leftover import Leftover
    from npgs_journal.share.naming.lines import Line


def to_answer(count: int) -> str:
    return tr("%Ln name(s) to answer", "", count) if count else tr("Nothing is left to answer.")


def heading(kind: Kind) -> str:
    return {
        Kind.OPEN: tr("To answer"),
        Kind.PEOPLE: tr("People"),
        Kind.PLACES: tr("Places"),
        Kind.DATES: tr("Dates and ages"),
        Kind.NUMBERS: tr("Numbers and addresses"),
        Kind.WORDS: tr("Words never let out"),
    }[kind]


def question(line: Line) -> str:
    """Is “hope” here a person?"""
    asked = {
        Label.NAME: tr("Is “{words}” here a person?"),
        Label.PLACE: tr("Is “{words}” here a place?"),
        Label.ORG: tr("Is “{words}” here an organization?"),
        Label.DATE: tr("Is “{words}” here a date?"),
        Label.AGE: tr("Is “{words}” here an age?"),
        Label.PHONE: tr("Is “{words}” here a phone number?"),
        Label.EMAIL: tr("Is “{words}” here an email address?"),
        Label.URL: tr("Is “{words}” here a web address?"),
        Label.ADDRESS: tr("Is “{words}” here an address?"),
    }
    other = tr("Could “{words}” here say who it is?")
    return asked.get(line.label, other).format(words=said(line))


def what_it_may_be(line: Line) -> str:
    """a person?"""
    asked = {
        Label.NAME: tr("a person?"),
        Label.PLACE: tr("a place?"),
        Label.ORG: tr("an organization?"),
        Label.DATE: tr("a date?"),
        Label.AGE: tr("an age?"),
        Label.ADDRESS: tr("an address?"),
    }
    return asked.get(line.label, tr("someone?"))


def said(line: Line) -> str:
    """How it is called: as it was met, else by its fullest form."""
    forms = forms_of(line)
    return forms[0] if kind_of(line) is not Kind.OPEN or not line.seen else line.seen[0].words


def outcome(line: Line) -> str:
    """What stands beside it in its row."""
    how = how_of(line)
    if how is None:
        return what_it_may_be(line)
    if how is How.REPLACE:
        return word_of(line)
    return tr("removed") if how is How.REMOVE else tr("stays")


def row(line: Line) -> str:
    """The row for whoever hears it."""
    how = how_of(line)
    if how is None:
        return tr("{question} Not answered yet.").format(question=question(line))
    sentences = {
        How.REPLACE: tr("{name}, {word} stands for it"),
        How.REMOVE: tr("{name}, removed"),
        How.KEEP: tr("{name}, stays as it is"),
    }
    return sentences[how].format(name=said(line), word=word_of(line))


def done(line: Line) -> str:
    """What an answer did, to be said once."""
    sentences = {
        How.REPLACE: tr("{name} is replaced by {word}."),
        How.REMOVE: tr("{name} is removed."),
        How.KEEP: tr("{name} stays as it is."),
    }
    how = how_of(line)
    return "" if how is None else sentences[how].format(name=said(line), word=word_of(line))


def leftover_title(found: Leftover, count: int) -> str:
    if count > 1:
        return tr("%Ln thing(s) may still say who it is", "", count)
    if found.is_held:
        return tr("One word is on your list of words never to let out")
    if found.label is Label.NAME:
        return tr("One name is not replaced")
    if found.label in {Label.PLACE, Label.ORG, Label.ADDRESS}:
        return tr("One place is not replaced")
    return tr("One thing may still say who it is")
