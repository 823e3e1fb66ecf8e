"""A small disk and a disk that takes no writing, where this computer lets a test have them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def mount(*argv: str) -> bool:
    if os.name != "posix" or os.geteuid() != 0:
        return False
    try:
        return subprocess.run(["mount", *argv], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


@contextmanager
def tiny(place: Path, size: str) -> Iterator[Path]:
    """A disk of its own at `place`, of `size` (such as "4m")."""
    place.mkdir()
    if not mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)):
        pytest.skip("no small disk here: mounting one needs root")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


@contextmanager
def read_only(folder: Path) -> Iterator[Path]:
    """`folder`, and nothing in it or below can be written meanwhile (root needs a mount for that)."""
    if os.geteuid() == 0:
        if not (mount("--bind", str(folder), str(folder)) and mount("-o", "remount,bind,ro", str(folder))):
            pytest.skip("no folder without writing here: root may write anywhere, and cannot mount")
        try:
            yield folder
        finally:
            subprocess.run(["umount", str(folder)], check=True)
        return
    folder.chmod(0o500)
    try:
        yield folder
    finally:
        folder.chmod(0o700)
