"""The real program on a real screen, told to a screen reader's bus: its tree, and no other talk than that."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from support import at_spi, screens
from support.costs import CHEAP

from npgs_journal import vault

pytestmark = pytest.mark.full

PASSPHRASE = "quiet river under nine lamps"
WITHIN_S = 60
NEED_A_NAME = {
    *("push button", "toggle button", "check box", "radio button", "text", "password text"),
    *("list", "table", "list item", "table cell", "menu", "menu item", "image", "label"),
}


def until(holds):
    """Poll a state of another process; there is no signal to wait for."""
    ends_at = time.monotonic() + WITHIN_S
    while True:
        with suppress(subprocess.CalledProcessError):  # a thing may go while it is asked
            if found := holds():
                return found
        assert time.monotonic() < ends_at, "it did not come"


@pytest.fixture
def bus(display):
    if lacking := at_spi.lacking():
        pytest.skip(f"{lacking} is not installed")
    with at_spi.session_bus() as session:
        yield at_spi.Bus(session, {"DISPLAY": display}), session


@pytest.fixture
def program(bus, display, tmp_path):
    """The program as it was told, and its process."""
    folder = tmp_path / "journal"
    vault.create_journal(folder, PASSPHRASE, CHEAP).close()
    environment = screens.environment(display) | {
        "DBUS_SESSION_BUS_ADDRESS": bus[1],
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    started = subprocess.Popen(
        [sys.executable, "-m", "npgs_journal", "--journal", str(folder)], env=environment
    )
    try:
        yield until(lambda: next((one for one in bus[0].programs() if one.name), None)), started
    finally:
        screens.end(started)


def heard(told):
    return [(one.role, one.name) for one in told.everything()]


def has(everything, wanted):
    return everything if wanted in everything else []


def test_a_screen_reader_walks_the_program(program, display):
    told, started = program
    unlock = until(lambda: has(heard(told), ("text", "Passphrase")))
    assert ("push button", "Unlock") in unlock
    keys = [["type", "--delay", "2", PASSPHRASE], ["key", "Return"]]
    for words in keys:
        subprocess.run(["xdotool", *words], env=screens.environment(display), check=True, timeout=30)
    inside = until(lambda: has(heard(told), ("text", "Entry text")))
    assert ("text", "Title") in inside
    assert [one for one in (*unlock, *inside) if one[0] in NEED_A_NAME and not one[1]] == []
    assert started.poll() is None


def test_the_program_talks_through_local_sockets_only(program):
    told, started = program
    until(lambda: heard(told))
    local, far = sockets(Path("/proc/net/unix"), 6), set()
    for table in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
        far |= sockets(Path("/proc/net") / table, 9)
    mine = sockets_of(started.pid)
    assert mine
    assert mine <= local
    assert not mine & far


def sockets(table: Path, column: int) -> set[str]:
    """The inodes in a table of the kernel's."""
    if not table.exists():
        return set()
    lines = table.read_text("ascii", "replace").splitlines()[1:]
    return {fields[column] for line in lines if len(fields := line.split()) > column}


def sockets_of(pid: int) -> set[str]:
    try:
        held = [str(one.readlink()) for one in Path(f"/proc/{pid}/fd").iterdir()]
    except PermissionError:  # the program lets nobody but root look into it
        pytest.skip("only root may look at the sockets of a process that hides itself")
    return {one[len("socket:[") : -1] for one in held if one.startswith("socket:[")}
