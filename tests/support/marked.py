"""Invented entries with marks of all kinds, for counting."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st
from support.invented import invent

from npgs_journal.nouns import Direction, Entry, Mark
from npgs_journal.values import concerns, values

VALUES = tuple(value.id for value in values())
CONCERNS = tuple(concern.id for concern in concerns())


def marked(day: date, *marks: Mark, **fields: object) -> Entry:
    return invent("", "", at=datetime(day.year, day.month, day.day, 12, tzinfo=UTC), marks=marks, **fields)


def many_marked(count: int, first: date, days: int, seed: int = 1) -> list[Entry]:
    """`count` entries over `days` days with about two and a half marks each, the same for the same seed."""
    chance = random.Random(seed)
    return [
        marked(first + timedelta(days=chance.randrange(days)), *_some_marks(chance)) for _ in range(count)
    ]


def _some_marks(chance: random.Random) -> list[Mark]:
    pairs = {
        (chance.choice(VALUES), chance.choice(list(Direction))) for _ in range(chance.choice((0, 2, 3, 4)))
    }
    return [Mark(value, way, _some_concerns(chance, way)) for value, way in sorted(pairs)]


def _some_concerns(chance: random.Random, way: Direction) -> tuple[str, ...]:
    return (chance.choice(CONCERNS),) if way is Direction.UNDER_STRAIN and chance.random() < 0.4 else ()


_marks = st.lists(
    st.tuples(
        st.sampled_from(VALUES[:4]),
        st.sampled_from(Direction),
        st.lists(st.sampled_from(CONCERNS[:3]), unique=True, max_size=2),
    ),
    max_size=5,
    unique_by=lambda made: made[:2],
).map(
    lambda made: [
        Mark(value, way, tuple(named) if way is Direction.UNDER_STRAIN else ()) for value, way, named in made
    ]
)


def marked_entries(first: date, last: date) -> st.SearchStrategy[list[Entry]]:
    """Entries between two days, some of them in the trash."""
    deleted = st.sampled_from((None, None, None, datetime(2026, 11, 20, tzinfo=UTC)))
    one = st.builds(
        lambda day, marks, deleted_at: marked(day, *marks, deleted_at=deleted_at),
        st.dates(first, last),
        _marks,
        deleted,
    )
    return st.lists(one, max_size=12)
