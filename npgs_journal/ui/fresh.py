"""A new process for a new unlock page. Nothing of this one goes with it but a folder and a place."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def start_fresh(folder: Path, place: str) -> None:
    """Start the program anew with the same interpreter; it outlives the one that starts it."""
    import subprocess  # noqa: PLC0415 - only at a lock; the command is our own

    command = [sys.executable, "-m", "npgs_journal", "--journal", str(folder), "--place", place]
    subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
        command, stdin=subprocess.DEVNULL, close_fds=True, start_new_session=True
    )
