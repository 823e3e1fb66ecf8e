"""A new process for a new unlock page. Nothing of this one goes with it but a folder and a place."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def start_fresh(folder: Path | None, place: str) -> None:
    """Start the program anew with the same interpreter; it outlives the one that starts it.

    Without a folder it looks for itself, as at any start.
    """
    import subprocess  # noqa: PLC0415 - only at a lock; the command is our own

    named = [] if folder is None else ["--journal", str(folder)]
    command = [sys.executable, "-m", "npgs_journal", *named, "--place", place]
    subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
        command, stdin=subprocess.DEVNULL, close_fds=True, start_new_session=True
    )
