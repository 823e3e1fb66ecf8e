"""What every test stands on: an empty home, and no screen unless a test asks for one."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot
from support import screens

if TYPE_CHECKING:
    from npgs_journal.clock import FrozenClock
    from npgs_journal.vault import Journal

WAIT_MS = 30_000
"""How long a state is waited for; pytest-qt's own five seconds are few on a slow machine with much to do."""
PASSPHRASE = "open sesame 'é\" 🌱"

# How long an example takes says something about the machine and nothing about the program.
_PATIENT = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("house", **_PATIENT, derandomize=True)  # the same examples for everybody
settings.register_profile("chance", **_PATIENT)  # others each time: `make torture`
settings.load_profile("house")

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"  # the clock on the wall of whoever runs the tests is not the tests'
for _name in ("DISPLAY", "WAYLAND_DISPLAY"):  # nothing opens on the screen of whoever runs the tests
    os.environ.pop(_name, None)


# A run in the background of a shell ignores Ctrl+C, and its children would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def empty_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder that holds nothing, so that no test meets a real journal or leaves one."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture(scope="session", autouse=True)
def _runtime_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Qt complains where the system gave the session no such folder."""
    folder = tmp_path_factory.mktemp("runtime")
    folder.chmod(0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(folder)


class PatientBot(QtBot):
    def waitUntil(self, *given, timeout=WAIT_MS):
        super().waitUntil(*given, timeout=timeout)

    def waitSignal(self, *given, timeout=WAIT_MS, **more):
        return super().waitSignal(*given, timeout=timeout, **more)

    def waitSignals(self, *given, timeout=WAIT_MS, **more):
        return super().waitSignals(*given, timeout=timeout, **more)

    def waitExposed(self, *given, timeout=WAIT_MS):
        return super().waitExposed(*given, timeout=timeout)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> Iterator[QtBot]:
    from npgs_journal.ui.collecting import Collecting

    collecting = Collecting()  # as in the program; tests that build a part of it need it as well
    yield PatientBot(request)
    collecting.look()
    collecting.deleteLater()


@pytest.fixture
def frozen_clock() -> FrozenClock:
    from npgs_journal.clock import FrozenClock

    return FrozenClock(datetime(2026, 11, 23, 16, 40, tzinfo=UTC))


@pytest.fixture
def new_journal(tmp_path: Path, frozen_clock: FrozenClock) -> Iterator[Callable[..., Journal]]:
    """Makes real encrypted journals, cheap to unlock; all of them are closed when the test ends."""
    from support.costs import CHEAP

    from npgs_journal.vault import create_journal

    with ExitStack() as stack:

        def make(name: str = "journal", passphrase: str = PASSPHRASE) -> Journal:
            journal = create_journal(tmp_path / name, passphrase, CHEAP, frozen_clock)
            stack.callback(journal.close)
            return journal

        yield make


@pytest.fixture
def journal(new_journal: Callable[..., Journal]) -> Journal:
    """One empty journal, unlocked."""
    return new_journal()


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """A real X screen with a window manager; its DISPLAY. One for each worker."""
    if lacking := screens.lacking():
        pytest.skip(f"{lacking} is not installed")
    with screens.screen() as name:
        yield name
