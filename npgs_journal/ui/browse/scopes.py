"""Which entries the list shows, put into words: a part for each thing that is asked, and all of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from npgs_journal.nouns import EVERYTHING, Direction, Filter, Space
from npgs_journal.ui.browse.dates import from_to, plain_day
from npgs_journal.ui.language import tr
from npgs_journal.values import concerns, label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

TO_BRING, DELETED = Filter(bring=True), Filter(deleted=True)
ABOUT_ME = Filter(space=Space.ABOUT_ME)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is asked, and what is left when it is not asked any more."""

    words: str
    rest: Filter


def parts(wanted: Filter, today: date, templates: Mapping[str, str]) -> tuple[Part, ...]:
    """`templates` are the names of all ways to start, by their ids."""
    return tuple(
        Part(words, replace(wanted, **{name: getattr(EVERYTHING, name) for name in names}))
        for names, words in _parts(wanted, today, templates)
        if words
    )


def scope_words(wanted: Filter, today: date, templates: Mapping[str, str]) -> str:
    """All parts in one line; "" where everything is shown."""
    return tr(", ", "between names").join(part.words for part in parts(wanted, today, templates))


def direction_words(direction: Direction) -> str:
    return {Direction.LIVED: tr("Lived"), Direction.UNDER_STRAIN: tr("Under strain")}[direction]


def space_words(space: Space) -> str:
    return {Space.MINE: tr("Just mine"), Space.ABOUT_ME: tr("About me")}[space]


def bring_words(bring: bool) -> str:
    return tr("Marked to bring") if bring else tr("Not marked to bring")


def shared_words(shared: bool) -> str:
    return tr("Part of it was shared") if shared else tr("Nothing of it was shared")


def template_words(template: str, templates: Mapping[str, str]) -> str:
    return templates.get(template, tr("Started another way")) if template else tr("Started with nothing")


def _parts(
    wanted: Filter, today: date, templates: Mapping[str, str]
) -> Iterator[tuple[tuple[str, ...], str]]:
    """The names of the facts, and how they are said; "" for what is not asked."""
    yield ("deleted",), tr("Recently deleted") if wanted.deleted else ""
    yield ("value",), "" if wanted.value is None else label(wanted.value)
    yield ("direction",), "" if wanted.direction is None else direction_words(wanted.direction)
    names = {concern.id: concern.label for concern in concerns()}
    yield ("concern",), "" if wanted.concern is None else names.get(wanted.concern, wanted.concern)
    yield ("space",), "" if wanted.space is None else space_words(wanted.space)
    yield ("bring",), "" if wanted.bring is None else bring_words(wanted.bring)
    yield ("shared",), "" if wanted.shared is None else shared_words(wanted.shared)
    yield ("template",), "" if wanted.template is None else template_words(wanted.template, templates)
    yield ("since", "until"), _day_words(wanted, today)
    yield ("same_day",), "" if wanted.same_day is None else same_day_words(wanted.same_day)


def same_day_words(day: date) -> str:
    """13 November in other years."""
    return tr("{day} in other years").format(day=plain_day(day, day))


def _day_words(wanted: Filter, today: date) -> str:
    since, until = wanted.since, wanted.until
    if since is not None and until is not None:
        return plain_day(since, today) if since == until else from_to(since, until, today)
    if since is not None:
        return tr("{day} and after").format(day=plain_day(since, today))
    return "" if until is None else tr("{day} and before").format(day=plain_day(until, today))


def empty_words(wanted: Filter, *, has_words: bool = False) -> str:
    """What a list says that has nothing in it. Where one thing was asked it names that thing."""
    if has_words:
        return tr("No entry has these words. Try fewer or other words.") if wanted == EVERYTHING else _none()
    alone = (
        (EVERYTHING, tr("Your entries will show here, newest first.")),
        (DELETED, tr("Nothing here. Deleted entries stay for 30 days.")),
        (TO_BRING, tr("No entry is marked to bring.")),
        (ABOUT_ME, tr("No entry is in About me.")),
        (Filter(value=wanted.value), tr("No entry here has this value.")),
        (Filter(same_day=wanted.same_day), tr("No entry on this day in other years.")),
        (Filter(until=wanted.until), tr("No entry on this day or before it.")),
        (Filter(since=wanted.since, until=wanted.until), tr("No entry in this time.")),
    )
    return next((words for asked, words in alone if asked == wanted), _none())


def _none() -> str:
    return tr("No entries like this.")
