"""Work that is killed at each of its system calls, in a process of its own under strace.

The process that calls these never opens the journal: it forks those that do. Every call counts, also those
that only read: nobody has to say which ones could matter.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

_CALL = re.compile(r"^(?:\d+ +)?(\w+)\(", re.MULTILINE)


def forked(work: Callable[..., object], *given: object) -> int:
    child = os.fork()
    if child == 0:
        try:
            work(*given)
            os._exit(0)
        finally:
            os._exit(1)
    return child


def heard(work: Callable[..., object], *given: object) -> bytes:
    """What `work` says down the pipe that it is given last."""
    hear, say = os.pipe()
    child = forked(work, *given, say)
    os.close(say)
    told = _until_the_end(hear)
    os.waitpid(child, 0)
    return told


def _until_the_end(hear: int) -> bytes:
    told = b""
    while piece := os.read(hear, 65536):
        told += piece
    os.close(hear)
    return told


def killed_at(call: str, number: int, work: Callable[..., object], *given: object) -> tuple[bool, bytes]:
    """Whether `work` met its `number`-th call of that name and died entering it, and what it had said."""
    return _watched(("-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={number}"), work, *given)


def calls_of(log: Path, work: Callable[..., object], *given: object) -> Counter[str]:
    """How often `work` calls what, when nothing stops it."""
    was_killed, _ = _watched(("-o", str(log)), work, *given)
    assert not was_killed
    return Counter(_CALL.findall(log.read_text("ascii", "replace")))


def points(called: Counter[str], step: int) -> Iterator[tuple[str, int]]:
    """Each call by name and number, or of each name the first and then every `step`-th."""
    for call, many in sorted(called.items()):
        for number in range(1, many + 1, step):
            yield call, number


def _watched(how: tuple[str, ...], work: Callable[..., object], *given: object) -> tuple[bool, bytes]:
    hear, say = os.pipe()
    child = forked(_stopped_first, work, *given, say)
    os.close(say)
    os.waitpid(child, os.WUNTRACED)
    out = () if "-o" in how else ("-o", os.devnull)
    watcher = subprocess.Popen(
        ["strace", "-f", *how, *out, "-p", str(child)], stderr=subprocess.PIPE, text=True
    )
    assert watcher.stderr is not None
    assert "attached" in watcher.stderr.readline()
    os.kill(child, signal.SIGCONT)
    told = _until_the_end(hear)
    _, status = os.waitpid(child, 0)
    watcher.communicate()
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the work itself went wrong"
    return os.WIFSIGNALED(status), told


def _stopped_first(work: Callable[..., object], *given: object) -> None:
    os.kill(os.getpid(), signal.SIGSTOP)
    work(*given)
