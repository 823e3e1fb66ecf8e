"""The page of the hours log over a real encrypted journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from drivers.hours import HoursDriver
from drivers.session import open_session

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def hours(qtbot, tmp_path) -> Iterator[HoursDriver]:
    with open_session(tmp_path / "journal") as session:
        yield HoursDriver(qtbot, session)
