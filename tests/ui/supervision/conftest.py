"""A supervision room over a real encrypted journal, and what a person does around a meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from drivers.hours import HoursDriver
from drivers.meeting import MeetingDriver
from drivers.packet import PacketDriver
from drivers.session import entry, open_session

from npgs_journal.nouns import Space

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

ENTRIES = (
    entry(1, title="The ride to the clinic", body="The pull to just answer.", bring=True),
    entry(2, title="My own winter", body="About me alone.", space=Space.ABOUT_ME),
    entry(3, title="Group ran long", body="Nobody minded."),
)


@pytest.fixture
def open_round(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., MeetingDriver]]:
    with ExitStack() as stack:

        def make(entries=ENTRIES, size=(1184, 686), prepare=None) -> MeetingDriver:
            session = stack.enter_context(open_session(tmp_path / "journal", entries))
            if prepare is not None:
                prepare(session.journal)
            return MeetingDriver(PacketDriver(qtbot, session, size))

        yield make


@pytest.fixture
def driver(open_round: Callable[..., MeetingDriver]) -> MeetingDriver:
    return open_round()


@pytest.fixture
def hours(qtbot: QtBot, tmp_path: Path) -> Iterator[HoursDriver]:
    """The page of the hours log, which stands alone."""
    with open_session(tmp_path / "journal") as session:
        yield HoursDriver(qtbot, session)
