"""A real X screen for tests that need one: Xvfb with a window manager, so that the keyboard has a focus."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

SIZE = "1366x768x24"
_PICTURES: dict[str, Path] = {}
"""DISPLAY → the file in which its X server keeps the picture (an X window dump, changed in place)."""


def lacking() -> str:
    """The first command that is not on this machine, or nothing."""
    return next((name for name in ("Xvfb", "openbox", "xdotool") if shutil.which(name) is None), "")


@contextmanager
def screen(size: str = SIZE) -> Iterator[str]:
    """Start a screen on a number that is free; yields its DISPLAY, such as ":7"."""
    with tempfile.TemporaryDirectory() as folder:
        readable, writable = os.pipe()
        quiet = ["-nolisten", "tcp", "-noreset", "-fbdir", folder]
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writable), "-screen", "0", size, *quiet],
            pass_fds=(writable,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writable)
        try:
            with os.fdopen(readable, encoding="ascii") as line:
                number = line.readline().strip()  # Xvfb writes it when it takes calls; empty when it ended
            assert number, "Xvfb did not start"
            _PICTURES[f":{number}"] = Path(folder, "Xvfb_screen0")
            with _window_manager(f":{number}"):
                yield f":{number}"
        finally:
            end(server)


def colour_at(display: str, x: int, y: int) -> str:
    """What the eye sees at one place of the screen, as "#RRGGBB"."""
    with _PICTURES[display].open("rb") as picture:
        head = struct.unpack(">25I", picture.read(100))
        at, bits, line_bytes, colours = head[0], head[11], head[12], head[19]
        picture.seek(at + colours * 12 + y * line_bytes + x * bits // 8)
        return f"#{picture.read(3)[::-1].hex().upper()}"  # stored blue first


@contextmanager
def _window_manager(display: str) -> Iterator[None]:
    manager = subprocess.Popen(
        ["openbox", "--sm-disable"],
        env=environment(display),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        end(manager)


def environment(display: str) -> dict[str, str]:
    """What a program needs to open a window on that screen."""
    return os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}


def end(child: subprocess.Popen[bytes]) -> None:
    """Ask it to end; make it end when it does not."""
    child.terminate()
    with suppress(subprocess.TimeoutExpired):
        child.wait(10)
        return
    child.kill()
    child.wait()
