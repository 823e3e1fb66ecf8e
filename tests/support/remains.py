"""What a run left behind, looked at as raw bytes: files, processes, and the memory of processes."""

from __future__ import annotations

import base64
import ctypes
import os
import re
import signal
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from npgs_journal.text.folding import search_text

_REGION = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r(\S+) \S+ \S+ (\d+)\s*(.*)")
_PR_SET_CHILD_SUBREAPER = 36
_AT_ONCE = 16 * 1024 * 1024


def spellings(text: str) -> set[bytes]:
    """`text` as programs write it: as it is, folded for search, taken apart, and in each of the encodings."""
    forms = {
        text,
        search_text(text).strip(),
        text.casefold(),
        text.upper(),
        unicodedata.normalize("NFD", text),
    }
    encodings = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")
    return {form.encode(encoding) for form in forms for encoding in encodings} | digits(text.encode())


def digits(raw: bytes) -> set[bytes]:
    """Bytes as they are, and as figures and letters."""
    return {raw, raw.hex().encode(), raw.hex().upper().encode(), base64.b64encode(raw)}


def files(roots: Iterable[Path]) -> dict[Path, bytes]:
    """Every file below `roots`, with what it holds."""
    found = {}
    for root in roots:
        for folder, _, names in os.walk(root):
            for path in (Path(folder) / name for name in names):
                if path.is_file() and not path.is_symlink():
                    found[path] = path.read_bytes()
    return found


def holders(held: dict[Path, bytes], sought: Iterable[bytes]) -> list[Path]:
    """The files that hold one of `sought`."""
    forms = list(sought)
    return [path for path, data in held.items() if any(form in data for form in forms)]


@contextmanager
def adopting() -> Iterator[Callable[[], set[int]]]:
    """Tells which processes run that came from this one since then, orphans too. Ends them all at the end.

    Linux gives an orphan to its nearest ancestor that asked for orphans; its own parent cannot be hidden.
    """
    before = _offspring()
    _adopt(is_on=True)
    try:
        yield lambda: _offspring() - before
    finally:
        while left := _offspring() - before:
            end(left)
        _adopt(is_on=False)


def end(pids: Iterable[int]) -> None:
    """Kill, and wait until they are gone."""
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        with suppress(ChildProcessError):  # not ours: its parent's end makes it so
            os.waitpid(pid, 0)


def _adopt(*, is_on: bool) -> None:
    assert ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, int(is_on), 0, 0, 0) == 0


def _offspring() -> set[int]:
    """Running descendants of this process."""
    parents: dict[int, int] = {}
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # gone meanwhile
            state, parent = (place / "stat").read_text().rpartition(")")[2].split()[:2]
            if state != "Z":
                parents[int(place.name)] = int(parent)
    found = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {os.getpid()}


def is_in_memory(pid: int, sought: Iterable[bytes]) -> bool:
    """Whether one of `sought` is in what the process wrote to its memory.

    Raises:
        PermissionError: this computer lets nobody look there who is not root.
    """
    forms = list(sought)
    return any(form in piece for piece in _memory(pid, max(map(len, forms))) for form in forms)


def _memory(pid: int, overlap: int) -> Iterator[bytes]:
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:  # noqa: PTH123 - no buffer, and not by lines
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            region = _REGION.match(line)
            if region is None or (region[4] != "0" and "w" not in region[3]) or region[5].startswith("[v"):
                continue
            start, end = int(region[1], 16), int(region[2], 16)
            for at in range(start, end, _AT_ONCE):
                memory.seek(at)
                try:
                    yield memory.read(min(_AT_ONCE + overlap, end - at))
                except OSError:  # a page that is not there
                    continue
