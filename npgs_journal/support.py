"""Support for me: the people a person chose, then a warmline, then 988. Looking is never written down.

Nothing here calls anybody, and no word in the journal brings it up. One that came with the journal is kept
as its place alone until somebody changes its words, so that a later version can correct them.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from npgs_journal.assets import asset
from npgs_journal.nouns.contacts import Contact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.store import Store

LONGEST = 500
"""How long each line of a contact can be, in letters."""


@cache
def built_in(language: str = "en") -> tuple[Contact, ...]:
    """Those that come with the journal, in their order."""
    return tuple(
        Contact(row["name"], row["reach"], row["note"], row.get("checked_on"), row["id"])
        for row in _content(language)["contact"]
    )


@cache
def _content(language: str) -> dict[str, Any]:
    return tomllib.loads(asset(f"content/support.{language}.toml").read_text(encoding="utf-8"))


def is_same(one: Contact, other: Contact) -> bool:
    """Whether both are the same contact, whatever they say."""
    if one.built_in or other.built_in:
        return one.built_in == other.built_in
    return one.id is not None and one.id == other.id


def is_as_it_came(one: Contact) -> bool:
    return any(_words(one) == _words(given) for given in built_in() if is_same(given, one))


class Support:
    def __init__(self, store: Store) -> None:
        """`store`: the reader's, or the writer's for what changes something."""
        self._store = store

    def contacts(self) -> tuple[Contact, ...]:
        """All of them in their order, hidden ones too."""
        given = {one.built_in: one for one in built_in()}
        found: list[Contact] = []
        for kept in self._store.contacts.all():
            came = given.pop(kept.built_in, None)
            if kept.name:
                found.append(kept)
            elif came is not None:
                found.append(replace(came, is_hidden=kept.is_hidden, id=kept.id))
        return (*found, *given.values())

    def put(self, contact: Contact) -> Contact:
        """Keep a new one among the people, or what one has become. Give back what was kept."""
        tidy = replace(
            contact,
            name=_one_line(contact.name),
            reach=_one_line(contact.reach),
            note=_one_line(contact.note),
        )
        now = list(self.contacts())
        at = next((at for at, one in enumerate(now) if is_same(one, tidy)), None)
        if at is None:
            at = next((at for at, one in enumerate(now) if one.built_in), len(now))
            now.insert(at, tidy)
        else:
            now[at] = tidy
        self.put_all(now)
        return self.contacts()[at]

    def move(self, contact: Contact, by: int) -> None:
        """Let it change places with the shown one before (-1) or after it (1), where there is one."""
        now = list(self.contacts())
        shown = [at for at, one in enumerate(now) if not one.is_hidden]
        place = next((place for place, at in enumerate(shown) if is_same(now[at], contact)), None)
        if place is not None and 0 <= place + by < len(shown):
            here, there = shown[place], shown[place + by]
            now[here], now[there] = now[there], now[here]
            self.put_all(now)

    def hide(self, contact: Contact, *, is_hidden: bool = True) -> None:
        self.put(replace(contact, is_hidden=is_hidden))

    def as_it_came(self, contact: Contact) -> None:
        """Give one that came with the journal its first words again; it stays where it is."""
        came = next(one for one in built_in() if is_same(one, contact))
        self.put(replace(came, is_hidden=contact.is_hidden, id=contact.id))

    def take_away(self, contact: Contact) -> None:
        """Take away one of the person's own."""
        self.put_all([one for one in self.contacts() if not is_same(one, contact)])

    def put_all(self, contacts: Sequence[Contact]) -> None:
        """Let these be all, in this order: what was there before a change, too, so that it can be undone."""
        bare = [
            Contact("", built_in=one.built_in, is_hidden=one.is_hidden, id=one.id)
            if is_as_it_came(one)
            else one
            for one in contacts
        ]
        self._store.contacts.put_all(bare)


def _words(one: Contact) -> tuple[object, ...]:
    return one.name, one.reach, one.note, one.checked_on


def _one_line(words: str) -> str:
    return " ".join(words.split())[:LONGEST].rstrip()
