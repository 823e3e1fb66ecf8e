"""Which spellings are one person, place or number, while the lines of a packet are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from npgs_journal.nouns import Label
from npgs_journal.redaction.forms import form_spans, key_of
from npgs_journal.redaction.people import person_of


@dataclass(slots=True)
class Joined:
    """Forms that are one, the first met first. `is_held`: a word never let out is among them."""

    label: Label
    forms: list[str] = field(repr=False)
    is_held: bool = False


def put(new: list[Joined], label: Label, form: str, *, is_held: bool) -> None:
    """Put a form where another spelling of it stands already, else on a line of its own."""
    form = " ".join(form.split())
    for each in new:
        if each.label is label and any(_is_same(form, known, label) for known in each.forms):
            if key_of(form) not in map(key_of, each.forms):
                each.forms.append(form)
            each.is_held |= is_held
            return
    new.append(Joined(label, [form], is_held))


def _is_same(form: str, known: str, label: Label) -> bool:
    if key_of(form) == key_of(known):
        return True
    if label is not Label.NAME:
        return False
    return any(
        span == (0, len(longer))
        for longer, shorter in ((form, known), (known, form))
        for span in form_spans(longer, shorter, label)
    )


def join_given_names(new: list[Joined]) -> None:
    """Put a given name alone to the one full name that begins with it; where there are two, to neither."""
    alone = [
        each for each in new if each.label is Label.NAME and all(_is_one_word(form) for form in each.forms)
    ]
    for each in alone:
        full = [one for one in new if one is not each and one.label is Label.NAME and _begins_with(one, each)]
        if len(full) == 1:
            full[0].forms += each.forms
            full[0].is_held |= each.is_held
            new.remove(each)


def _is_one_word(form: str) -> bool:
    return " " not in form


def _begins_with(full: Joined, alone: Joined) -> bool:
    return any(person_of(form).given == key_of(each) for form in full.forms for each in alone.forms)
