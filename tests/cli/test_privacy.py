"""The whole path of the command line leaves nothing readable behind, reaches nothing and asks nobody."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from support.command_line import one_line

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


@pytest.fixture
def path(tmp_path):
    return Walk(tmp_path)


def test_nothing_readable_stays(path):
    code = path.walk()
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
    path.walk()
    text = path.outs[1].read_text("utf-8")
    for shared in ("body", "title", "reader", "word"):
        assert PLANTED[shared] in text
    for kept in ("about me", "held back", "name", "purpose"):
        assert PLANTED[kept] not in text
        assert PLANTED[kept].encode() not in path.outs[0].read_bytes()


def test_which_files_are_made(path):
    path.walk()
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
    path.walk()
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


@pytest.fixture(scope="module")
def trace(tmp_path_factory) -> tuple[Walk, str]:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    root = tmp_path_factory.mktemp("traced")
    log = root / "trace"
    watched = "trace=network,open,openat,openat2,creat,execve,io_uring_setup"
    probe = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False)
    if probe.returncode != 0:
        pytest.skip("strace may not watch here")
    path = Walk(root, ("strace", "-f", "-A", "-s", "4096", "-o", str(log), "-e", watched))
    path.walk()
    return path, log.read_text("utf-8", "replace")


@pytest.mark.full
def test_no_socket_is_made(trace):
    _, log = trace
    assert "openat(" in log
    assert [
        line for line in log.splitlines() if re.search(r"\b(socket|connect|sendto|io_uring_setup)\(", line)
    ] == []


@pytest.mark.full
def test_no_other_program_is_started(trace):
    _, log = trace
    started = re.findall(r'execve\("([^"]*)"', log)
    assert {os.path.realpath(one) for one in started} == {os.path.realpath(sys.executable)}


@pytest.mark.full
def test_nothing_is_opened_outside_our_own_places(trace):
    path, log = trace
    opened = [(found[1], found[2]) for line in log.splitlines() if (found := _OPENED.search(line))]
    assert (str(path.journal / "journal.db")) in [name for name, _ in opened]
    ours = [path.root, Path(npgs_journal.__file__).parent, asset("content").parent]
    ours += [Path(sys.prefix), Path(sys.base_prefix), Path(sysconfig.get_paths()["stdlib"])]
    allowed = (*_SYSTEM, *(str(place) for one in ours for place in (one, one.resolve())))
    strange = {name for name, _ in opened if name.startswith("/") and not name.startswith(allowed)}
    assert strange - {str(place) for one in ours for place in one.parents} == set()
    relative = {name for name, _ in opened if not name.startswith("/")}
    assert relative <= {"journal", "x.pdf"}, relative
    written = {name for name, how in opened if "O_WRONLY" in how or "O_RDWR" in how or "O_CREAT" in how}
    assert {name for name in written if not name.startswith((str(path.root), "/dev/null"))} == set()


@pytest.mark.parametrize("verb", ["list", "import"])
def test_the_wrong_passphrase_is_not_repeated(path, verb):
    path.walk()
    path.given[0].write_text("opalescent grommet seventeen\n")
    path.told = ""
    path.call(verb, *(["--format", "jsonl", path.given[1]] if verb == "import" else []), code=3)
    assert "grommet" not in path.told


def test_a_typing_slip_is_not_repeated(process, filled, key):
    slip = ["--hold-bakc", PLANTED["held back"], "--alias", PLANTED["name"]]
    result = process("share", "--journal", filled, "--passphrase-file", key, *slip)
    assert (result.code, result.out) == (2, "")
    assert "--hold-bakc is not known here" in result.err
    assert PLANTED["held back"] not in result.err
    assert PLANTED["name"] not in result.err
    assert one_line(process("list", "--journal", filled, "--passphrase-file", filled)) != ""
