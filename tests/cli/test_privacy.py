"""The whole path of the command line leaves nothing readable behind, reaches nothing and asks nobody."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import pytest

import npgs_journal
from npgs_journal.assets import asset

AT = "2026-11-23T16:40:00-05:00"
PASSPHRASE = "zwischenzeitlich quixotry 7 kestrel"
PLANTED = {
    "body": "the marmalade lighthouse hums at noon",
    "title": "Vellichor of the tin heron",
    "about me": "a periwinkle thunderclap nobody knows",
    "held back": "seven velvet anvils in the pantry",
    "name": "Quillonwyn",
    "reader": "Thessalyne",
    "purpose": "to untangle the obsidian ribbon",
    "word": "gobbledegrook",
}
HOSTILE = (
    '#import "@preview/cetz:0.3.1": * #read("/etc/passwd") #image("/etc/hostname")',
    '<img src="file://host/x"> <img src="http://host/x"> ![x](file:///etc/passwd) <http://host>',
    '#plugin("x.wasm") #bibliography("x.bib") #json("x.json") #include "x.typ" https://example.org/x',
)


class Walk:
    """The whole path: new, import, list, search, share twice, check. Each verb is a process of its own."""

    def __init__(self, root: Path, before: tuple[str, ...] = ()) -> None:
        self.root, self.before = root, before
        self.journal, self.home, self.temp = root / "journal", root / "home", root / "temp"
        self.outs = [root / "out" / "packet.pdf", root / "out" / "packet.txt"]
        self.given = [root / "given" / "passphrase", root / "given" / "entries.jsonl"]
        for folder in (self.home, self.temp, root / "out", root / "given", root / "work"):
            folder.mkdir()
        self.given[0].write_text(PASSPHRASE + "\n")
        self.told = ""

    def call(self, verb: str, *argv: object, code: int = 0) -> str:
        env = {
            "HOME": str(self.home),
            "TMPDIR": str(self.temp),
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
        }
        common = ["--journal", self.journal, "--passphrase-file", self.given[0], "--json"]
        done = subprocess.run(
            [*self.before, sys.executable, "-B", "-m", "npgs_journal", verb, *map(str, [*common, *argv])],
            capture_output=True, text=True, env=env, cwd=self.root / "work", check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stderr
        self.told += done.stderr
        return done.stdout

    def walk(self) -> str:
        """Go the whole path; the recovery key."""
        body = f"{PLANTED['body']}. {PLANTED['held back']}. {PLANTED['name']} came. {PLANTED['word']}"
        things = [
            {"body": body, "title": PLANTED["title"]},
            {"body": PLANTED["about me"], "space": "about-me"},
        ]
        things += [{"body": text, "title": text} for text in HOSTILE]
        self.given[1].write_text("".join(json.dumps({"created_at": AT, **thing}) + "\n" for thing in things))
        code = json.loads(self.call("new"))["recovery_key"]
        ids = json.loads(self.call("import", "--format", "jsonl", self.given[1]))["ids"]
        assert len(json.loads(self.call("list", "--about-me"))) == len(things)
        assert len(json.loads(self.call("search", PLANTED["word"]))) == 1
        chosen = ["--entries", ",".join([ids[0], *ids[2:]]), "--reader", PLANTED["reader"]]
        chosen += ["--purpose", PLANTED["purpose"], "--hold-back", PLANTED["held back"]]
        chosen += ["--alias", f"{PLANTED['name']}=Person A"]
        for out, kind in zip(self.outs, ("pdf", "text"), strict=True):
            self.call("share", *chosen, "--format", kind, "--out", out)
        self.call("share", *chosen, "--hold-back", "not there", "--format", "pdf", "--out", "x.pdf", code=3)
        self.call("import", "--format", "yaml", self.given[1], code=2)
        assert json.loads(self.call("check"))["ok"]
        return code


def files(root: Path) -> list[Path]:
    return [file for file in root.rglob("*") if file.is_file()]


def strace(log: Path) -> tuple[str, ...]:
    """What to put before a command so that it is watched; nothing where it cannot be."""
    watched = "trace=network,open,openat,openat2,creat,execve,io_uring_setup"
    if shutil.which("strace") is None:
        return ()
    probe = subprocess.run(["strace", "-f", "-o", os.devnull, "true"], capture_output=True, check=False)
    is_watched = probe.returncode == 0
    return ("strace", "-f", "-A", "-s", "4096", "-o", str(log), "-e", watched) if is_watched else ()


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


def whole_calls(log: str) -> list[str]:
    """Join calls that another thread's call cut in two."""
    begun: dict[str, str] = {}
    whole: list[str] = []
    for line in log.splitlines():
        pid = line.split(maxsplit=1)[0]
        if line.endswith("<unfinished ...>"):
            begun[pid] = line.removesuffix("<unfinished ...>")
        elif resumed := re.search(r"<\.\.\. \w+ resumed>(.*)", line):
            whole.append(begun.pop(pid, "") + resumed[1])
        else:
            whole.append(line)
    return [*whole, *begun.values()]


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
    made = {str(file.relative_to(path.root)) for file in files(path.root)}
    expected = {"given/passphrase", "given/entries.jsonl", "out/packet.pdf", "out/packet.txt"}
    expected |= {f"journal/{name}" for name in ("journal.db", "keys.json", "keys.bak.json")}
    expected |= {"home/.config/npgs-journal/preferences.json"}
    beside = {name for name in made - expected if not name.startswith("home/.local/state/npgs-journal/")}
    assert expected <= made
    assert beside <= {"journal/lock"}
    assert files(path.temp) == []
    assert files(path.root / "work") == []


def test_what_is_made_is_for_its_owner_alone(path):
    for place in (path.journal, path.home / ".config" / "npgs-journal"):
        for one in (place, *place.rglob("*")):
            assert one.stat().st_mode & 0o077 == 0, one
    for out in path.outs:
        assert out.stat().st_mode & 0o077 == 0


# What the system sees ------------------------------------------------------------------------------

_OPENED = re.compile(
    r'open(?:at|at2)?\((?:AT_FDCWD, |\d+(?:<[^>]*>)?, )?"((?:[^"\\]|\\.)*)", ([A-Z_|]+).*\) = (\d+)'
)
_SYSTEM = (
    "/usr/lib", "/lib", "/lib64", "/usr/local/lib", "/etc/ld.so.cache", "/etc/localtime",
    "/usr/share/zoneinfo",
    "/proc/", "/sys/devices/system/cpu", "/sys/fs/cgroup", "/dev/urandom", "/dev/null", "/usr/share/locale",
    "/etc/ssl/openssl.cnf", "/usr/lib/ssl/openssl.cnf", "/sys/kernel/mm/transparent_hugepage",
)  # fmt: skip


def strange_places(trace: list[str], walk: Walk) -> set[str]:
    """Files that were opened, and are neither the walk's own, the program's, Python's nor the system's."""
    ours = [walk.root, Path(npgs_journal.__file__).parent, asset("content").parent]
    ours += [Path(sys.prefix), Path(sys.base_prefix), Path(sysconfig.get_paths()["stdlib"])]
    allowed = (*_SYSTEM, *(str(place) for one in ours for place in (one, one.resolve())))
    above = {str(place) for one in ours for place in one.parents}
    opened = {found[1] for line in trace if (found := _OPENED.search(line))}
    return {name for name in opened - above if not name.startswith(allowed)}


def test_no_socket_is_made(trace):
    asked = re.compile(r"\b(socket|socketpair|connect|sendto|sendmsg|io_uring_setup)\(")
    assert any("openat(" in line for line in trace)
    assert [line for line in trace if asked.search(line)] == []


def test_no_other_program_is_started(trace):
    started = {found[1] for line in trace if (found := re.search(r'execve\("([^"]*)"', line))}
    assert {os.path.realpath(one) for one in started} == {os.path.realpath(sys.executable)}


def test_nothing_is_opened_outside_our_own_places(trace, path):
    opened = {found[1] for line in trace if (found := _OPENED.search(line))}
    assert {str(path.journal / "journal.db"), str(path.given[1])} <= opened
    assert strange_places(trace, path) == set()


def test_nothing_is_written_outside_our_own_places(trace, path):
    opened = [found for line in trace if (found := _OPENED.search(line))]
    written = {found[1] for found in opened if re.search("O_WRONLY|O_RDWR|O_CREAT", found[2])}
    assert any(name.startswith(str(path.journal)) for name in written)
    assert {name for name in written if not name.startswith((str(path.root), "/dev/null"))} == set()


def test_the_watcher_has_eyes(path):
    log = """
7 openat(AT_FDCWD, "/etc/passwd", O_RDONLY|O_CLOEXEC) = 3
8 openat(AT_FDCWD, "x.png", O_RDONLY) = 4
9 openat(AT_FDCWD, "/home/other/x.typ", O_RDONLY|O_CLOEXEC <unfinished ...>
7 openat(AT_FDCWD, "/etc/gone", O_RDONLY) = -1 ENOENT (No such file or directory)
9 <... openat resumed>) = 5
"""
    assert strange_places(whole_calls(log.strip()), path) == {"/etc/passwd", "x.png", "/home/other/x.typ"}


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
