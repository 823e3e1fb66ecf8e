"""The command line: arguments in, one JSON document or plain lines out. docs/cli.md is the contract.

`main` alone turns trouble into an exit code: 0 done, 2 the call was not in order, 3 the journal said no,
130 stopped by Ctrl+C. Each verb's module is imported only when that verb is asked for.
"""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING, Final

from npgs_journal import wording
from npgs_journal.cli import options as asked
from npgs_journal.cli import output
from npgs_journal.cli.parser import HELP
from npgs_journal.cli.stopping import stopping_as_before
from npgs_journal.errors import (
    Cancelled,
    DiskFull,
    JournalError,
    PassphraseRefused,
    StorageTrouble,
    WrongCall,
)
from npgs_journal.security.process import harden
from npgs_journal.security.traces import safe_trace

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

DONE: Final = 0
WRONG_CALL: Final = 2
JOURNAL_SAID_NO: Final = 3
STOPPED: Final = 130


def main(argv: list[str]) -> int:
    """Run one verb and return its exit code. `argv` is what follows the program's name."""
    output.hold_standard_files()
    harden()
    with stopping_as_before():
        return _code(argv)


def _code(argv: list[str]) -> int:
    try:
        code = _run(argv)
        output.flush(sys.stdout)
    except BrokenPipeError:
        # Whoever read our lines had enough of them, as in `list | head`.
        output.give_up_on_stdout()
        return DONE
    except KeyboardInterrupt:
        output.complain(wording.STOPPED)
        return STOPPED
    except Cancelled:
        output.complain(wording.STOPPED)
        return JOURNAL_SAID_NO
    except Exception as error:  # noqa: BLE001 - the edge of the command line's one job
        return _explained(error, argv)
    return code


def _explained(error: Exception, argv: list[str]) -> int:
    """Say the one sentence for `error` and return its exit code."""
    named = _named(error)
    output.complain(wording.sentence(named))
    if isinstance(named, WrongCall) and named.facts.get("reason") in wording.USAGE_HELPS:
        output.complain(_usage(argv))
    if type(named) is JournalError and os.environ.get("NPGS_JOURNAL_DEVELOPER") == "1":
        for line in safe_trace(error).splitlines():
            output.complain(line)
    return WRONG_CALL if isinstance(named, WrongCall | PassphraseRefused) else JOURNAL_SAID_NO


def _named(error: Exception) -> JournalError:
    """`error` itself, or what stands for one that no room named."""
    if isinstance(error, JournalError):
        return error
    if isinstance(error, OSError):
        return DiskFull() if error.errno in {errno.ENOSPC, errno.EDQUOT} else StorageTrouble()
    return JournalError()


def _run(argv: list[str]) -> int:
    if not argv:
        raise WrongCall(reason="no-verb")
    verb, *rest = argv
    if verb in HELP:
        output.print_line(_overview())
        return DONE
    if verb not in asked.PARSERS:
        raise WrongCall(reason="no-verb")
    if (parser := asked.PARSERS[verb]()).asks_for_help(rest):
        output.print_line(parser.help_text())
        return DONE
    found = asked.read(verb, rest)
    return _runner(verb)(found)


def _runner(verb: str) -> Callable[[argparse.Namespace], int]:  # noqa: C901, PLR0912 - one line for each verb
    """The verb's own function. Its module, and the store behind it, is imported here and not before."""
    # ruff: noqa: PLC0415 - `--help` and a mistyped call answer at once
    match verb:
        case "new":
            from npgs_journal.cli.new import run
        case "import":
            from npgs_journal.cli.bring_in import run
        case "list":
            from npgs_journal.cli.listing import run_list as run
        case "search":
            from npgs_journal.cli.listing import run_search as run
        case "values":
            from npgs_journal.cli.looking_back import run
        case "share":
            from npgs_journal.cli.sharing import run
        case "ledger":
            from npgs_journal.cli.remembering import run
        case "hours":
            from npgs_journal.cli.hours import run
        case "meetings":
            from npgs_journal.cli.meetings import run
        case "find-names":
            from npgs_journal.cli.identifying import run
        case "versions":
            from npgs_journal.cli.earlier import run
        case "backup":
            from npgs_journal.cli.backing_up import run_backup as run
        case "restore":
            from npgs_journal.cli.backing_up import run_restore as run
        case "backups":
            from npgs_journal.cli.backing_up import run_backups as run
        case "check":
            from npgs_journal.cli.checking import run
        case "salvage":
            from npgs_journal.cli.salvaging import run
        case _:
            from npgs_journal.cli.demo import run
    return run


def _usage(argv: list[str]) -> str:
    if argv and argv[0] in asked.PARSERS:
        return asked.PARSERS[argv[0]]().usage()
    return f"usage: npgs-journal {{{','.join(asked.PARSERS)}}} ..."


def _overview() -> str:
    wide = max(map(len, asked.PARSERS)) + 2
    verbs = "\n".join(f"  {verb:<{wide}}{parser().about}" for verb, parser in asked.PARSERS.items())
    return (
        f"usage: npgs-journal [VERB] [options]\n\nWithout a verb the window opens.\n\n{verbs}\n\n"
        "npgs-journal VERB --help tells more.\n"
        "Exit: 0 done, 2 the call was not in order, 3 the journal said no."
    )
