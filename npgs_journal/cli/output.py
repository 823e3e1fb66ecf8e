"""How results leave: one JSON document or plain lines on standard output, one sentence on standard error.

JSON is printed in ASCII (other signs as \\uXXXX), so no locale can spoil it. In plain lines, signs that
steer a terminal are replaced: an entry may come from anywhere, and must not move a cursor or set a title.
"""

from __future__ import annotations

import json
import os
import sys
from typing import IO, TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

_STEERING: Final = dict.fromkeys([*range(32), *range(127, 160), *range(8234, 8239), *range(8294, 8298)], "�")
"""C0 and C1 controls and the bidi embeddings that can turn a line around."""


def hold_standard_files() -> None:
    """Fill closed descriptors 0 to 2, so that a journal's file never becomes "standard output"."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


def print_json(document: Any) -> None:
    """Print `document`; a list gets a line for each of its things."""
    if isinstance(document, list) and document:
        lines = ",\n ".join(json.dumps(thing) for thing in document)
        _write(sys.stdout, f"[{lines}]\n")
    else:
        _write(sys.stdout, json.dumps(document) + "\n")


def print_line(text: str = "") -> None:
    _write(sys.stdout, "\n".join(plain(line) for line in text.split("\n")) + "\n")


def complain(text: str) -> None:
    """One sentence on standard error. A closed standard error is no further trouble."""
    try:
        _write(sys.stderr, plain(text) + "\n")
        flush(sys.stderr)
    except OSError:
        return


def plain(text: str) -> str:
    """`text` on one line, without signs that steer a terminal."""
    return text.replace("\n", " ").replace("\t", " ").translate(_STEERING)


def path_text(path: str | Path) -> str:
    """A path as text, also when its bytes are none."""
    return os.fsencode(path).decode("utf-8", "replace")


def _write(stream: IO[str] | None, text: str) -> None:
    if stream is None:
        return
    encoding = getattr(stream, "encoding", None) or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))


def flush(stream: IO[str] | None) -> None:
    if stream is not None:
        stream.flush()


def give_up_on_stdout() -> None:
    """Point standard output at nothing: its reader has gone, and the last flush at exit must not complain."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.close(nothing)
