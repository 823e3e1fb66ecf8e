"""The list itself. A state is a function that brings a `Stage` there; its name says screen and state."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from drivers.stage import Stage

STATES: dict[str, Callable[[Stage], None]] = {}


def state(bring: Callable[[Stage], None]) -> Callable[[Stage], None]:
    STATES[bring.__name__.replace("_", "-")] = bring
    return bring
