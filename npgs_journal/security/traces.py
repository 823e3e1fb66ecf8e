"""What an error may tell a log: classes, codes and places in the code; never a message or a value."""

from __future__ import annotations

import traceback
from pathlib import PurePath

from npgs_journal.errors import JournalError

_MOST_LINKS = 8
_MOST_FRAMES = 40


def safe_trace(error: BaseException) -> str:
    """One line per error of the chain, the one at hand first, each followed by its frames.

    A message can quote the very line being written, a file's name or what was typed, so none is used.
    """
    lines: list[str] = []
    seen: set[int] = set()
    waiting: list[tuple[str, BaseException]] = [("", error)]
    while waiting and len(seen) < _MOST_LINKS:
        relation, one = waiting.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        lines.append(relation + _name(one))
        lines.extend(_frames(one))
        waiting = _behind(one) + waiting
    return "\n".join(lines)


def _name(error: BaseException) -> str:
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return f"{name} ({error.code})" if isinstance(error, JournalError) else name


def _frames(error: BaseException) -> list[str]:
    # No source lines are looked up: a literal in one may be a text, and the file may have changed.
    walked = list(traceback.walk_tb(error.__traceback__))[-_MOST_FRAMES:]
    return [f"  {_place(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}" for frame, line in walked]


def _place(filename: str) -> str:
    """The last two parts of a path: enough to find the code, too little to name whose computer it is."""
    return "/".join(PurePath(filename).parts[-2:])


def _behind(error: BaseException) -> list[tuple[str, BaseException]]:
    behind: list[tuple[str, BaseException]] = []
    if isinstance(error, BaseExceptionGroup):
        behind += [("among them: ", one) for one in error.exceptions]
    if error.__cause__ is not None:
        behind.append(("because of: ", error.__cause__))
    elif error.__context__ is not None and not error.__suppress_context__:
        behind.append(("while meeting: ", error.__context__))
    return behind
