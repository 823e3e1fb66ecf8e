"""A supervision room over a real encrypted journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from drivers.packet import PacketDriver
from drivers.session import entry, mark, open_session

from npgs_journal.nouns import Direction, Space

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

RIDE = """Rosa asked me to decide for her. I felt the pull to just answer. I have been in that seat.

I said so. Then I asked what each choice would feel like tomorrow.

Back at Harbor House I was asked to log it."""

ENTRIES = (
    entry(
        1,
        title="The ride to the clinic",
        body=RIDE,
        bring=True,
        marks=(mark("empathetic"), mark("transparent", Direction.UNDER_STRAIN)),
    ),
    entry(2, title="My own winter", body="Planted words about me alone.", space=Space.ABOUT_ME),
    entry(3, title="Group ran long", body="Forty minutes over, and nobody minded.", bring=True),
    entry(4, title="", body="No title here, only the bus and the rain."),
    entry(7, title="Checking in on Jamal", body="It felt like watching. **Jamal** knew. Rosa too."),
)


@pytest.fixture
def open_room(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., PacketDriver]]:
    with ExitStack() as stack:

        def make(entries=ENTRIES, size=(1184, 686), **prefs) -> PacketDriver:
            session = stack.enter_context(open_session(tmp_path / "journal", entries, **prefs))
            return PacketDriver(qtbot, session, size)

        yield make


@pytest.fixture
def driver(open_room: Callable[..., PacketDriver]) -> PacketDriver:
    return open_room()
