"""Who is who, as the person said in packets that left: remembered, and brought into the next packet.

Only facts are remembered: that a word is a person or a place, and which spellings are one. Whether a name
may stay is decided anew in each packet, and so is the word that stands for it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from npgs_journal.nouns import Answer, How, Label
from npgs_journal.redaction.forms import key_of
from npgs_journal.redaction.identifiers import Strength
from npgs_journal.redaction.offers import default_answer
from npgs_journal.share.naming.answering import taken_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from npgs_journal.nouns import PacketChoices
    from npgs_journal.share.naming.lines import Line
    from npgs_journal.store import Store

REMEMBERED: Final = frozenset({Label.NAME, Label.PLACE, Label.ORG})
_NAMES, _REMEMBERS = "known-names", "names-remembered"
_YES, _NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class KnownName:
    """A person or a place, with all spellings; the first is the one to call it by."""

    label: Label
    forms: tuple[str, ...] = field(repr=False)


class KnownNames:
    """The person's own list, inside the journal. What changes it works on the writer, else the reader."""

    def __init__(self, writer: Store, reader: Store) -> None:
        self._writer, self._reader = writer, reader

    def all(self) -> tuple[KnownName, ...]:
        return _read(self._reader)

    def remembers(self) -> bool:
        """Whether names of the next packet are remembered. So it is until the person says otherwise."""
        return self._reader.settings.get(_REMEMBERS) != _NO

    def set_remembers(self, *, remembers: bool) -> None:
        self._writer.settings.put(_REMEMBERS, _YES if remembers else _NO)

    def remember(self, answers: Iterable[Answer], is_held: Callable[[str], bool] = lambda _: False) -> None:
        """Remember who is who, unless the person wants nothing remembered.

        A name with a spelling that `is_held` (never let out) is not: its list names nobody.
        """
        if self._writer.settings.get(_REMEMBERS) == _NO:
            return
        known = list(_read(self._writer))
        for answer in answers:
            is_fact = answer.how is not How.KEEP and answer.label in REMEMBERED
            if is_fact and not any(map(is_held, answer.forms)):
                _put(known, KnownName(answer.label, answer.forms))
        self._keep(known)

    def forget(self, name: KnownName) -> None:
        self._keep(one for one in _read(self._writer) if one != name)

    def clear(self) -> None:
        self._keep(())

    def _keep(self, known: Iterable[KnownName]) -> None:
        kept = [{"label": str(one.label), "forms": one.forms} for one in known]
        self._writer.settings.put(_NAMES, json.dumps(kept))


def _read(store: Store) -> tuple[KnownName, ...]:
    kept = json.loads(store.settings.get(_NAMES) or "[]")
    return tuple(KnownName(Label(one["label"]), tuple(one["forms"])) for one in kept)


def _put(known: list[KnownName], fresh: KnownName) -> None:
    """In place of those that share a spelling with it: what was said last counts."""
    keys = set(map(key_of, fresh.forms))
    without = (
        one
        if one.label is not fresh.label
        else replace(one, forms=tuple(form for form in one.forms if key_of(form) not in keys))
        for one in known
    )
    known[:] = [*(one for one in without if one.forms), fresh]


def with_known(
    choices: PacketChoices,
    known: Sequence[KnownName],
    gather: Callable[[PacketChoices], tuple[Line, ...]],
) -> tuple[Line, ...]:
    """The lines of a packet, where names that are known are found and ticked with all their spellings.

    Nothing is decided by it: a known name is a line like any other that is sure, and can be answered.
    """
    asked = {key_of(form) for answer in choices.answers for form in answer.forms}
    fresh = [one for one in known if asked.isdisjoint(map(key_of, one.forms))]
    if not fresh:
        return gather(choices)
    probes = tuple(Answer(one.label, one.forms, How.REPLACE, f"?{n}") for n, one in enumerate(fresh))
    probed = gather(replace(choices, answers=(*choices.answers, *probes)))
    met = [line.answer for line in probed if line.answer in probes and not all(s.stays for s in line.seen)]
    recalled = choices
    for probe in met:
        if probe is not None:
            answer = default_answer(probe.label, probe.forms, taken_words(recalled))
            recalled = replace(recalled, answers=(*recalled.answers, answer))
    own = recalled.answers[len(choices.answers) :]
    return tuple(
        replace(line, answer=None, default=line.answer, strength=max(line.strength, Strength.LIKELY))
        if line.answer in own and line.answer is not None
        else line
        for line in gather(recalled)
    )
