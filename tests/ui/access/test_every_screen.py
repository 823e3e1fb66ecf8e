"""Every screen in every state: named, big enough, whole, in its place, readable, and reached by keys.

A covering part runs here; the whole product of states, themes, text sizes, window sizes and reading
directions is in `make torture`.
"""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import Qt
from support.looks import inks, names, sizes, stops
from support.states import STATES

pytestmark = [
    pytest.mark.full,
    pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True),
]

THEMES = ("light", "dark", "high-contrast-dark", "high-contrast-light")
PERCENTS = (100, 150, 200)
SIZES = ((1280, 720), (1024, 600))
EVERY_LOOK = tuple(product(THEMES, PERCENTS, SIZES))


def covering(state: str) -> list[tuple[str, int, tuple[int, int]]]:
    """Each theme once; from state to state every pair of theme, text size and window size comes by."""
    at = list(STATES).index(state)
    return [
        (theme, PERCENTS[(at + number) % 3], SIZES[(at + number + at // 3) % 2])
        for number, theme in enumerate(THEMES)
    ]


def seen_and_heard(front) -> list[str]:
    found = [*names.unnamed(front), *sizes.clipped(front), *inks.faint(front)]
    if front.inherits("QMenu"):
        return [*found, *sizes.small_in_menu(front)]
    return [*found, *sizes.too_small(front), *sizes.outside(front), *sizes.overlapping(front)]


def walk(stage, looks) -> list[str]:
    found: list[str] = []
    for theme, percent, (wide, high) in looks:
        stage.look(theme, percent, (wide, high))
        here = f"{theme} {percent} % {wide}x{high}"
        found += [f"{here}: {one}" for one in seen_and_heard(stage.front())]
    if stage.front().isWindow() and not stage.front().inherits("QMenu"):
        found += [f"{here}: {one}" for one in stops.hidden_or_unreached(stage.front())]
    return found


@pytest.fixture
def mirrored(qapp):
    """Everything made from here on reads from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("state", STATES)
def test_a_state_in_each_theme(stage, state):
    STATES[state](stage)
    assert walk(stage, covering(state)) == []


@pytest.mark.parametrize("state", list(STATES)[::2])
def test_a_state_from_right_to_left(mirrored, stage, state):
    STATES[state](stage)
    assert walk(stage, covering(state)[:1]) == []


@pytest.mark.torture
@pytest.mark.parametrize("state", STATES)
def test_a_state_in_every_look(stage, state):
    STATES[state](stage)
    assert walk(stage, EVERY_LOOK) == []


@pytest.mark.torture
@pytest.mark.parametrize("state", STATES)
def test_a_state_in_every_look_from_right_to_left(mirrored, stage, state):
    STATES[state](stage)
    assert walk(stage, EVERY_LOOK) == []
