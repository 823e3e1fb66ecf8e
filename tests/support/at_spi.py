"""The bus of screen readers on a screen of one's own, asked through the commands that come with it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from support.screens import end

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"
SHOWING = 25
"""The number of a state: it is on the screen, or one may scroll to it."""
_SAID = re.compile(r'(?:string|object path|uint32) "?([^"\n]*)"?')


def lacking() -> str:
    """The first part of it that is not on this machine, or nothing."""
    commands = ("dbus-daemon", "dbus-send")
    missing = next((name for name in commands if shutil.which(name) is None), "")
    return missing or ("" if any(Path(one).exists() for one in LAUNCHERS) else "at-spi2-core")


@contextmanager
def session_bus() -> Iterator[str]:
    """A session bus; its address. What is started through it ends with it."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert daemon.stdout is not None
    try:
        yield daemon.stdout.readline().decode().strip()
    finally:
        end(daemon)
        daemon.stdout.close()


@dataclass(frozen=True)
class Told:
    """One thing of a program, as a screen reader is told of it."""

    bus: Bus
    owner: str
    path: str

    @property
    def name(self) -> str:
        found = self._ask("org.freedesktop.DBus.Properties.Get", f"string:{ACCESSIBLE}", "string:Name")
        return found[0] if found else ""

    @property
    def role(self) -> str:
        return self._ask(f"{ACCESSIBLE}.GetRoleName")[0]

    @property
    def is_shown(self) -> bool:
        low, _high = self._ask(f"{ACCESSIBLE}.GetState")
        return bool(int(low) >> SHOWING & 1)

    def children(self) -> list[Told]:
        said = self._ask(f"{ACCESSIBLE}.GetChildren")
        return [Told(self.bus, said[at], said[at + 1]) for at in range(0, len(said), 2)]

    def everything(self) -> Iterator[Told]:
        """This and what is shown inside it."""
        yield self
        for child in self.children():
            if child.is_shown:
                yield from child.everything()

    def _ask(self, method: str, *arguments: str) -> list[str]:
        return self.bus.ask(self.owner, self.path, method, *arguments)


class Bus:
    """The accessibility bus that a session bus knows of."""

    def __init__(self, session: str, environment: dict[str, str]) -> None:
        self._environment = environment | {"DBUS_SESSION_BUS_ADDRESS": session}
        self.address = ""
        (self.address,) = self.ask("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")

    def programs(self) -> list[Told]:
        return Told(self, "org.a11y.atspi.Registry", ROOT).children()

    def ask(self, owner: str, path: str, method: str, *arguments: str) -> list[str]:
        """Every string and path of the answer, in order."""
        bus = f"--bus={self.address}" if self.address else "--session"
        ran = subprocess.run(
            ["dbus-send", bus, "--print-reply", f"--dest={owner}", path, method, *arguments],
            env=os.environ | self._environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=30,
        )
        return _SAID.findall(ran.stdout)
