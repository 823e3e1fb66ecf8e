"""The command line as a process of its own: prompts, pipes, locales, signals, and what it loads."""

from __future__ import annotations

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
from contextlib import suppress

import pytest
from support.command_line import PASSPHRASE, one_line

from npgs_journal.cli import output
from npgs_journal.errors import DiskFull
from npgs_journal.share import delivery
from npgs_journal.store import Ledger

pytestmark = pytest.mark.skipif(os.name != "posix", reason="terminals and signals of Unix")

HEAVY = (
    "PySide6",
    "sqlalchemy",
    "sqlcipher3",
    "alembic",
    "typst",
    "pikepdf",
    "pypdfium2",
    "docx",
    "cryptography",
    "npgs_journal.store",
    "npgs_journal.vault",
)
LOADED = f"""
import sys
from npgs_journal.cli import main
code = main(sys.argv[1:])
print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
sys.exit(code)
"""


@pytest.fixture
def terminal():
    """Run the command line on a terminal of its own; gives (exit code, what the terminal showed, stdout)."""

    def run(argv, *typed: str):
        ours, theirs = pty.openpty()
        child = subprocess.Popen(
            [sys.executable, "-c", _ON_TERMINAL, os.ttyname(theirs), *map(str, argv)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        shown = b""
        for text in typed:
            shown += until_prompt(ours)
            os.write(ours, text.encode())
        out, _ = child.communicate(timeout=60)
        os.close(theirs)
        with suppress(OSError):
            while more := os.read(ours, 4096):
                shown += more
        os.close(ours)
        return child.returncode, shown.decode(), out.decode()

    return run


_ON_TERMINAL = """
import os, sys
os.close(os.open(sys.argv[1], os.O_RDWR))  # the first terminal a session opens is its own
from npgs_journal.cli import main
sys.exit(main(sys.argv[2:]))
"""


def until_prompt(terminal: int) -> bytes:
    shown = b""
    while not shown.endswith(b": "):
        shown += os.read(terminal, 1)
    return shown


def test_a_prompt_shows_nothing_of_what_is_typed(terminal, filled):
    code, shown, out = terminal(["list", "--journal", filled, "--json"], PASSPHRASE + "\n")
    assert code == 0
    assert len(json.loads(out)) == 52
    assert shown.strip() == "Passphrase:"


def test_new_asks_twice(terminal, tmp_path):
    argv = ["new", "--journal", tmp_path / "journal", "--json"]
    code, shown, out = terminal(argv, "un secreto largo ñ\n", "un secreto largo\n")
    assert code == 2
    assert "The two passphrases are not the same" in out
    assert not (tmp_path / "journal").exists()
    code, shown, out = terminal(argv, "un secreto largo ñ\n", "un secreto largo ñ\n")
    assert code == 0
    assert json.loads(out)["journal"] == str(tmp_path / "journal")
    assert "secreto" not in shown + out


def test_nothing_typed(terminal, filled):
    code, _, out = terminal(["list", "--journal", filled], "\n")
    assert (code, out) == (2, "Nothing was changed. The passphrase is empty. Please choose one.\n")
    code, _, out = terminal(["list", "--journal", filled], "\x04")
    assert (code, out) == (2, "Nothing was changed. No passphrase was typed. Please try again.\n")


def test_control_c_at_the_prompt(terminal, filled):
    code, _, out = terminal(["list", "--journal", filled], "\x03")
    assert (code, out) == (130, "Stopped. Nothing of it remains.\n")


@pytest.mark.parametrize("verb", ["list", "check", "new"])
def test_without_a_terminal_the_call_is_not_in_order(process, filled, tmp_path, verb):
    place = tmp_path / "other" if verb == "new" else filled
    result = process(verb, "--journal", place, "--json", stdin=PASSPHRASE.encode() + b"\n")
    assert (result.code, result.out) == (2, "")
    assert "Use --passphrase-file FILE." in one_line(result)
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"\xff\xfea\x00", "not UTF-8"), (b"x" * 100_000, "far too long"), (b"\n", "is empty")],
    ids=["bytes", "long", "empty"],
)
def test_a_passphrase_file_that_cannot_be_one(process, filled, key, data, told):
    key.write_bytes(data)
    result = process("list", "--journal", filled, "--passphrase-file", key)
    assert (result.code, result.out) == (2, "")
    assert told in one_line(result)


def test_a_passphrase_file_that_is_not_there(process, filled, tmp_path):
    for file in (tmp_path / "none", tmp_path):
        result = process("list", "--journal", filled, "--passphrase-file", file)
        assert (result.code, result.out) == (2, "")
        assert "--passphrase-file cannot be read" in one_line(result)


def test_the_passphrase_may_come_through_a_pipe(filled):
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode())
    os.close(writing)
    done = subprocess.run(
        [sys.executable, "-m", "npgs_journal", "list", "--journal", filled, "--json",
         "--passphrase-file", f"/dev/fd/{reading}"],
        pass_fds=[reading], capture_output=True, check=False,
    )  # fmt: skip
    os.close(reading)
    assert len(json.loads(done.stdout)) == 52


@pytest.mark.parametrize(
    "env",
    [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"}],
)
@pytest.mark.parametrize("shape", [[], ["--json"]])
def test_no_locale_spoils_the_output(process, filled, key, env, shape):
    result = process("list", "--journal", filled, "--passphrase-file", key, *shape, **env)
    assert result.code == 0
    assert result.err == ""
    if shape:
        assert {"Lo que no dije", "Inés y las llaves"} <= {one["title"] for one in result.document}


@pytest.mark.parametrize("shape", [[], ["--json"]])
def test_a_reader_that_has_had_enough(filled, key, shape):
    with subprocess.Popen(
        [sys.executable, "-m", "npgs_journal", "list", "--journal", filled, "--passphrase-file", key, *shape],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        child.stdout.close()
        assert child.stderr.read() == b""
        assert child.wait(60) == 0


@pytest.mark.parametrize("closed", [[1], [2], [0], [0, 1, 2]])
def test_standard_files_that_are_closed(call, filled, key, closed):
    shut = " ".join(f"{number}>&-" for number in closed)
    argv = ["list", "--journal", str(filled), "--passphrase-file", str(key)]
    done = subprocess.run(
        ["sh", "-c", f'"$0" -m npgs_journal "$@" {shut}', sys.executable, *argv],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert done.stderr == b""
    assert call("check", filled).document["entries"] == 52


def test_control_c_during_an_import_leaves_nothing_of_it(filled, key, call):
    entry = b'{"created_at": "2026-11-23T16:40:00Z", "body": "half"}\n'
    with subprocess.Popen(
        [sys.executable, "-m", "npgs_journal", "import", "--format", "jsonl", "-",
         "--journal", filled, "--passphrase-file", key],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as child:  # fmt: skip
        # More than a pipe holds: once this returns, the import is under way.
        child.stdin.write(entry * 20_000)
        child.stdin.flush()
        child.send_signal(signal.SIGINT)
        assert child.wait(60) == 130
        assert child.stderr.read() == b"Stopped. Nothing of it remains.\n"
        with suppress(BrokenPipeError):
            child.stdin.close()
    assert len(call("list", filled).document) == 52
    assert call("check", filled).code == 0


def test_control_c_once_a_packet_is_written_changes_nothing(call, filled, tmp_path, monkeypatch):
    printing = output.print_json

    def stopped_while_printing(document):
        signal.raise_signal(signal.SIGINT)
        printing(document)

    entry, out = call("list", filled, "--space", "mine").document[0]["id"], tmp_path / "packet.txt"
    monkeypatch.setattr(output, "print_json", stopped_while_printing)
    before = signal.getsignal(signal.SIGINT)
    packet = ["--entries", entry, "--reader", "Dana", "--format", "text", "--out", out]
    result = call("share", filled, *packet)
    assert result.code == 0
    assert result.err == ""
    assert out.stat().st_size == result.document["size_bytes"]
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.parametrize("within", ["prepare", "release", "drop"])
def test_control_c_in_the_midst_waits_for_the_next_step(call, filled, tmp_path, monkeypatch, within):
    """Both the file and its line, or neither, wherever it is pressed."""
    whole = getattr(Ledger, within)

    def stopped_after(*given, **facts):
        done = whole(*given, **facts)
        signal.raise_signal(signal.SIGINT)
        return done

    entry, out = call("list", filled, "--space", "mine").document[0]["id"], tmp_path / "packet.txt"
    monkeypatch.setattr(Ledger, within, stopped_after)
    if within == "drop":
        monkeypatch.setattr(delivery, "give_name", failing)
    packet = ["--entries", entry, "--reader", "Dana", "--format", "text", "--out", out]
    result = call("share", filled, *packet)
    lines = call("ledger", filled).document
    assert (result.code, len(lines), out.exists()) == WANTED[within]
    assert list(tmp_path.glob(".*.part")) == []


WANTED = {"prepare": (130, 0, False), "release": (0, 1, True), "drop": (3, 0, False)}


def failing(*_, **__):
    raise DiskFull


def test_control_c_while_classes_are_made_ends_with_130():
    ending = (
        "import sys; from npgs_journal import cli; from npgs_journal.__main__ import main;"
        " cli._run = lambda argv: exec('raise KeyboardInterrupt'); sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", ending, "list"], capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (130, b"Stopped. Nothing of it remains.\n")


def test_control_c_while_the_program_ends_changes_nothing(filled, key):
    ending = (
        "import atexit, signal, sys; from npgs_journal.__main__ import main;"
        " atexit.register(signal.raise_signal, signal.SIGINT); sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", ending, "list", "--json", "--journal", filled, "--passphrase-file", key],
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("argv", [["--help"], ["-h"], ["share", "--help"], ["import", "-h", "--json"]])
def test_help_loads_nothing_heavy(argv):
    done = subprocess.run([sys.executable, "-c", LOADED, *argv], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stdout.startswith("usage: npgs-journal")
    assert done.stderr.splitlines()[-1] == "[]"


def test_every_verb_stands_apart_from_what_it_does(capsys):
    from npgs_journal.cli import main
    from npgs_journal.cli.options import PARSERS

    main(["--help"])
    told = capsys.readouterr().out
    assert [verb for verb, parser in PARSERS.items() if f"  {parser().about}" not in told] == []


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        ([], "That is no verb here."),
        (["lsit"], "That is no verb here."),
        (["list", "--colour"], "--colour is not known here."),
        (["search", "--json"], "This needs WORD."),
        (["share", "--json"], "This needs --entries."),
        (["list", "--limit", "0"], "--limit takes a whole number"),
    ],
)
def test_a_call_that_is_not_in_order_loads_nothing_heavy(argv, told):
    done = subprocess.run([sys.executable, "-c", LOADED, *argv], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    sentence, usage, loaded = done.stderr.splitlines()
    assert told in sentence
    assert usage.startswith("usage: npgs-journal")
    assert loaded == "[]"


@pytest.mark.parametrize("verb", ["list", "check", "share"])
def test_no_verb_loads_qt(filled, key, tmp_path, verb):
    share = ["--entries", "0" * 32, "--reader", "D", "--format", "pdf", "--out", str(tmp_path / "p.pdf")]
    argv = [
        verb,
        "--journal",
        str(filled),
        "--passphrase-file",
        str(key),
        *(share if verb == "share" else []),
    ]
    done = subprocess.run([sys.executable, "-c", LOADED, *argv], capture_output=True, text=True, check=False)
    assert "PySide6" not in done.stderr.splitlines()[-1]
    assert "sqlcipher3" in done.stderr.splitlines()[-1]


def test_the_program_by_its_name(filled, key):
    program = shutil.which("npgs-journal", path=os.path.dirname(sys.executable))  # noqa: PTH120
    assert program is not None
    argv = [program, "check", "--journal", str(filled), "--passphrase-file", str(key)]
    done = subprocess.run(argv, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "Everything is as it was written.")
