"""Which spellings are one person, place or number, while the lines of a packet are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from npgs_journal.nouns import Label
from npgs_journal.redaction.forms import form_spans, key_of
from npgs_journal.redaction.people import person_of

if TYPE_CHECKING:
    from collections.abc import Sequence


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
    key, known_key = key_of(form), key_of(known)
    if key == known_key:
        return True
    if label is not Label.NAME or key[:1] != known_key[:1]:
        return False
    return any(
        span == (0, len(longer))
        for longer, shorter in ((form, known), (known, form))
        for span in form_spans(longer, shorter, label)
    )


def join_given_names(new: list[Joined]) -> None:
    """Put a given name alone to the one full name that begins with it; where there are two, to neither."""
    names = [each for each in new if each.label is Label.NAME]
    begun: dict[str, dict[int, Joined]] = {}
    for each in names:
        _note_beginnings(begun, each, each.forms)
    gone: set[int] = set()
    for each in names:
        if not all(_is_one_word(form) for form in each.forms):
            continue
        found = {at: one for form in each.forms for at, one in begun.get(key_of(form), {}).items()}
        full = [one for at, one in found.items() if one is not each and at not in gone]
        if len(full) == 1:
            full[0].forms += each.forms
            full[0].is_held |= each.is_held
            _note_beginnings(begun, full[0], each.forms)
            gone.add(id(each))
    new[:] = [each for each in new if id(each) not in gone]


def _is_one_word(form: str) -> bool:
    return " " not in form


def _note_beginnings(begun: dict[str, dict[int, Joined]], one: Joined, forms: Sequence[str]) -> None:
    """Keep by its given names who they belong to."""
    for form in forms:
        if given := person_of(form).given:
            begun.setdefault(given, {})[id(one)] = one
