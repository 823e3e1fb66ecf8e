"""`npgs-journal`: the window without a verb, the command line with one."""

from __future__ import annotations

import os
import sys

_WINDOW_OPTIONS = ("--journal", "--place")
_STOPPED = 130
"""What docs/cli.md has for Ctrl+C."""


def main() -> int:
    argv = sys.argv[1:]
    if opens_window(argv):
        from npgs_journal import app  # noqa: PLC0415 - Qt, which the command line never loads

        return app.main(argv)
    try:
        from npgs_journal import cli  # noqa: PLC0415 - the window does without it
        from npgs_journal.cli.stopping import past_stopping  # noqa: PLC0415 - see above
    except KeyboardInterrupt:
        os._exit(_STOPPED)

    code = cli.main(argv)
    past_stopping()  # the interpreter takes its time to end, and nothing is left to stop
    if code == _STOPPED:
        # Where Ctrl+C met `exec` (dataclasses are made by it) the interpreter would end itself by the signal.
        os._exit(code)
    return code


def opens_window(argv: list[str]) -> bool:
    """Whether nothing is asked but the window, perhaps on a named journal."""
    rest = list(argv)
    while rest:
        option, has_value, _ = rest.pop(0).partition("=")
        if option not in _WINDOW_OPTIONS:
            return False
        if not has_value:
            if not rest or rest[0].startswith("-"):
                return False
            rest.pop(0)
    return True


if __name__ == "__main__":
    sys.exit(main())
