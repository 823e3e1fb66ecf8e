"""The whole path of the command line leaves nothing readable behind, reaches nothing and asks nobody."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from support.walk import DECOY, PASSPHRASE, PLANTED, Walk
from support.watching import SYSTEM, changed, of_the_program, opened, outside, strace, whole_calls

from npgs_journal.assets import asset

PYTHON = [Path(sys.prefix), Path(sys.base_prefix)]


def files(root: Path) -> list[Path]:
    return [file for file in root.rglob("*") if file.is_file()]


@dataclass(frozen=True)
class Walked:
    """The walk after it was made: its recovery key, and what the system saw (None: it was not watched)."""

    walk: Walk
    code: str
    trace: str | None


@pytest.fixture(scope="module")
def walked(tmp_path_factory) -> Walked:
    log = tmp_path_factory.mktemp("trace") / "log"
    walk = Walk(tmp_path_factory.mktemp("walk"), strace(log))
    code = walk.walk()
    return Walked(walk, code, log.read_text("utf-8", "replace") if walk.before else None)


@pytest.fixture(scope="module")
def path(walked) -> Walk:
    return walked.walk


@pytest.fixture(scope="module")
def trace(walked) -> list[str]:
    """One line for each call of the system."""
    if walked.trace is None:
        pytest.skip("strace is not installed, or may not watch here")
    return whole_calls(walked.trace)


def test_nothing_readable_stays(walked, path):
    code = walked.code
    secrets = [*PLANTED.values(), PASSPHRASE, code, code.replace("-", ""), PASSPHRASE.split()[1]]
    forms = [text.encode(form) for text in secrets for form in ("utf-8", "utf-16-le", "utf-16-be")]
    forms += [bytes.fromhex(text.encode().hex()).hex().encode() for text in secrets]
    searched = [file for file in files(path.root) if file not in (*path.outs, *path.given)]
    assert path.journal / "journal.db" in searched
    for file in searched:
        data = file.read_bytes()
        assert [form for form in forms if form in data] == [], file
    assert [text for text in secrets if text in path.told] == []


def test_the_out_file_holds_what_was_chosen_and_nothing_else(path):
    text = path.outs[1].read_text("utf-8")
    for shared in ("body", "title", "reader", "word"):
        assert PLANTED[shared] in text
    for kept in ("about me", "held back", "name", "purpose"):
        assert PLANTED[kept] not in text
        assert PLANTED[kept].encode() not in path.outs[0].read_bytes()


def test_which_files_are_made(path):
    made = {str(file.relative_to(path.root)) for file in files(path.root) if file not in path.decoys}
    expected = {"given/passphrase", "given/entries.jsonl", "out/packet.pdf", "out/packet.txt"}
    expected |= {f"journal/{name}" for name in ("journal.db", "keys.json", "keys.bak.json")}
    expected |= {"home/.config/npgs-journal/preferences.json"}
    beside = {name for name in made - expected if not name.startswith("home/.local/state/npgs-journal/")}
    assert expected <= made
    assert beside <= {"journal/lock"}
    assert files(path.temp) == []
    assert set(files(path.work)) <= set(path.decoys)


def test_what_is_made_is_for_its_owner_alone(path):
    for place in (path.journal, path.home / ".config" / "npgs-journal"):
        for one in (place, *place.rglob("*")):
            assert one.stat().st_mode & 0o077 == 0, one
    for out in path.outs:
        assert out.stat().st_mode & 0o077 == 0


# What the system sees ------------------------------------------------------------------------------


def own_places(walk: Walk) -> list[Path]:
    """The journal, what was given and is given out, and the program's own folders in the home."""
    at_home = [walk.home / place / "npgs-journal" for place in (".config", ".local/state", ".cache")]
    return [walk.journal, walk.temp, *walk.given, *(out.parent for out in walk.outs), *at_home]


def above(places: list[Path]) -> set[str]:
    """Folders on the way to `places`: looked at to get there."""
    return {str(folder) for place in places for folder in place.parents}


def test_no_socket_is_made(trace):
    asked = re.compile(r"\b(socket|socketpair|connect|sendto|sendmsg|io_uring_setup)\(")
    assert any("openat(" in line for line in trace)
    assert [line for line in trace if asked.search(line)] == []


def test_no_other_program_is_started(trace):
    started = {found[1] for line in trace if (found := re.search(r'execve\("([^"]*)"', line))}
    assert {os.path.realpath(one) for one in started} == {os.path.realpath(sys.executable)}


def test_nothing_is_opened_outside_our_own_places(trace, path):
    names = opened(trace)
    assert {str(path.journal / "journal.db"), str(path.given[1])} <= names
    ours = [*own_places(path), *of_the_program()]
    looked_into = {str(path.work)}  # where it runs: Python looks for modules there
    assert outside(names, ours, SYSTEM) - above(ours) - looked_into == set()


def test_the_only_fonts_are_those_we_bring(trace):
    fonts = {
        name for name in opened(trace) if re.search(r"font|\.(ttf|otf|ttc|woff2?|pfb)$", name, re.IGNORECASE)
    }
    assert fonts
    assert outside(fonts, [asset("fonts"), asset("share"), *PYTHON]) == set()


def test_files_that_a_text_names_are_not_opened(trace, path):
    names = opened(trace)
    assert {str(decoy) for decoy in path.decoys} & names == set()
    assert {name for name in names if re.search(r"passwd|hostname|/x\.\w+$|^x\.", name)} == set()
    assert [out for out in path.outs if DECOY.encode() in out.read_bytes()] == []


def test_nothing_is_written_outside_our_own_places(trace, path):
    names = changed(trace)
    assert {str(path.outs[0]), str(path.journal / "journal.db")} <= names
    home = [path.home / place for place in (".config", ".local", ".local/state", ".cache")]
    assert outside(names, own_places(path), ["/dev/null"]) - {str(place) for place in home} == set()


def test_the_watcher_has_eyes(path):
    log = """
7 openat(AT_FDCWD, "/etc/passwd", O_RDONLY|O_CLOEXEC) = 3
8 openat(AT_FDCWD, "x.png", O_RDONLY) = 4
9 openat(AT_FDCWD, "/home/other/x.typ", O_RDONLY|O_CLOEXEC <unfinished ...>
7 openat(AT_FDCWD, "/etc/gone", O_RDONLY) = -1 ENOENT (No such file or directory)
9 <... openat resumed>) = 5
7 openat(AT_FDCWD, "/usr/share/fonts/x.ttf", O_RDONLY|O_CLOEXEC) = 3
7 openat2(AT_FDCWD, "/srv/x", {flags=O_RDONLY, resolve=0}, 24) = 3
7 creat("/srv/made", 0600) = 3
7 rename("/srv/one", "/srv/two") = 0
7 mkdirat(AT_FDCWD, "/srv/not", 0700) = -1 EACCES (Permission denied)
7 openat(AT_FDCWD, "/libelous", O_RDWR|O_CREAT, 0600) = 3
"""
    calls = whole_calls(log.strip())
    read = {"/etc/passwd", "x.png", "/home/other/x.typ", "/usr/share/fonts/x.ttf", "/srv/x"}
    written = {"/srv/made", "/srv/one", "/srv/two", "/libelous"}
    ours = [*own_places(path), *of_the_program()]
    assert outside(opened(calls), ours, SYSTEM) == read | {"/srv/made", "/libelous"}
    assert outside(changed(calls), ours) == written


@pytest.mark.parametrize("verb", ["list", "import"])
def test_the_wrong_passphrase_is_not_repeated(process, filled, key, jsonl, verb):
    key.write_text("opalescent grommet seventeen\n")
    more = ["--format", "jsonl", jsonl()] if verb == "import" else []
    result = process(verb, "--journal", filled, "--passphrase-file", key, *more)
    assert result.code == 3
    assert "grommet" not in result.err + result.out


def test_a_typing_slip_is_not_repeated(process, filled, key):
    slip = ["--hold-bakc", PLANTED["held back"], "--alias", PLANTED["name"]]
    result = process("share", "--journal", filled, "--passphrase-file", key, *slip)
    assert (result.code, result.out) == (2, "")
    assert "--hold-bakc is not known here" in result.err
    assert PLANTED["held back"] not in result.err
    assert PLANTED["name"] not in result.err
