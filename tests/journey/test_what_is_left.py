"""The whole path in the real program, then a look at all it left: files, processes, memory; kills too."""

from __future__ import annotations

import contextlib
import dataclasses
import itertools
import json
import os
import random
import stat
import string
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from support import remains, walker
from support.costs import CHEAP

from npgs_journal import vault
from npgs_journal.security.keys import database_key

pytestmark = pytest.mark.full

KILLS = 20
STEPS = ("started", "inside", "searched", "searched", "shared")
"""After which step a kill comes. Finding to sharing twice: there a file leaves the journal."""
LONGEST_S = 2.0
PATIENCE_S = 120.0
WORD = 14
OWN_FILES = {"journal.db", "journal.db-wal", "journal.db-shm", "keys.json", "keys.bak.json", "lock"}


def invented() -> str:
    """A word that stands nowhere else on this computer."""
    return "".join(random.choices(string.ascii_lowercase, k=WORD))


def spelled(texts: Sequence[str]) -> set[bytes]:
    words = {word.strip(".,") for text in texts for word in text.split()}
    return set().union(*(remains.spellings(one) for one in (*texts, *words) if len(one) >= WORD))


@dataclass(frozen=True)
class Planted:
    """Words of this run alone, and the secrets that came with the journal."""

    held_back: str = dataclasses.field(default_factory=lambda: f"I kept the {invented()} to myself.")
    sentence: str = dataclasses.field(default_factory=lambda: f"We spoke of the {invented()} at noon.")
    pasted: str = dataclasses.field(default_factory=lambda: f"Grüße aus Café {invented()} 漢字.")
    title: str = dataclasses.field(default_factory=lambda: f"About {invented()}")
    passphrase: str = dataclasses.field(default_factory=lambda: f"quiet {invented()} river")
    words: str = dataclasses.field(default_factory=invented)
    name: str = dataclasses.field(default_factory=lambda: invented().capitalize())
    reader: str = dataclasses.field(default_factory=lambda: invented().capitalize())
    purpose: str = dataclasses.field(default_factory=lambda: f"to speak of {invented()}")

    def forms(self) -> set[bytes]:
        """Every text and its invented word alone, in every spelling."""
        return spelled(dataclasses.astuple(self))

    def kept_out(self) -> set[bytes]:
        """What is in no packet either."""
        return spelled([self.held_back, self.pasted, self.passphrase, self.name, self.purpose])

    def plan(self, out: Path) -> walker.Plan:
        body = f"{self.sentence} {self.held_back} {self.name} had the {self.words}. "
        return walker.Plan(
            self.passphrase, f"{self.title} {out.stem}", body, self.pasted, self.held_back,
            self.words, self.name, self.reader, self.purpose, str(out),
        )  # fmt: skip


class Place:
    """A computer of its own, as far as files go."""

    def __init__(self, root: Path) -> None:
        self.home, self.temp, self.runtime, self.out = (root / n for n in ("home", "temp", "runtime", "out"))
        for folder in (self.home, self.temp, self.runtime, self.out):
            folder.mkdir(mode=0o700)
        self.said = root / "said"
        self.journal = self.home / ".local" / "share" / "npgs-journal" / "journal"

    def start(self, plan: walker.Plan) -> subprocess.Popen[str]:
        """The program, and the person in it. What it prints is kept; what they did comes line by line."""
        surroundings = {"HOME": self.home, "TMPDIR": self.temp, "XDG_RUNTIME_DIR": self.runtime}
        kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
        env = {"LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", **kept}
        with self.said.open("ab") as said:
            child = subprocess.Popen(
                [sys.executable, walker.__file__],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                env=env | {name: str(folder) for name, folder in surroundings.items()},
                text=True,
            )
        assert child.stdin is not None
        child.stdin.write(json.dumps(dataclasses.asdict(plan)) + "\n")
        child.stdin.flush()
        return child

    def left(self) -> dict[Path, bytes]:
        """Every file that the program can have written but the packets, and what it printed."""
        printed = {self.said: self.said.read_bytes()}
        return remains.files([self.home, self.temp, self.runtime, Path("/dev/shm")]) | printed

    def packets(self) -> dict[Path, bytes]:
        """What stands in the folder for packets, whole or begun."""
        return remains.files([self.out])

    def telling(self, planted: Planted, keys: set[bytes]) -> list[Path]:
        """The files that tell something they should not."""
        held = remains.holders(self.left(), planted.forms() | keys)
        return held + remains.holders(self.packets(), planted.kept_out() | keys)


def until(holds, timeout_s=PATIENCE_S):
    """Poll a state of the world outside this process; there is no signal to wait for."""
    ends_at = time.monotonic() + timeout_s
    while not (found := holds()):
        assert time.monotonic() < ends_at, "it did not come"
        os.sched_yield()
    return found


def steps(child: subprocess.Popen[str], last: str) -> dict[str, float]:
    """Follow the walk up to `last`; when each step was taken."""
    assert child.stdout is not None
    taken: dict[str, float] = {}
    while last not in taken:
        line = child.stdout.readline()
        assert line, f"the walk ended after {list(taken)}"
        taken[line.strip()] = time.monotonic()
    return taken


@dataclass
class Walked:
    """A walk from first run to lock. The fresh process still stands there."""

    place: Place
    planted: Planted
    old_pid: int
    code: int
    took_s: dict[str, float]
    """How long it was from each step to the next."""
    running: Callable[[], set[int]]
    alive: set[int]
    """What ran right after the first process had ended."""
    left: set[Path]
    telling: list[Path]
    keys: set[bytes]
    was_in_memory: bool | None
    """Of the first process before the lock. None: this computer does not let us look."""
    is_in_memory: bool | None


def secrets_of(place: Place, passphrase: str) -> set[bytes]:
    """The root secret, the keys and the recovery code, in every spelling."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(place.home))
        with vault.open_journal(place.journal, passphrase) as journal, database_key(journal.root) as key:
            code = journal.recovery_code()
            forms = remains.digits(bytes(journal.root.raw)) | remains.digits(bytes(key.raw))
    return forms | remains.spellings(code) | remains.spellings(code.replace("-", ""))


def looked_into(pid: int, forms: set[bytes]) -> bool | None:
    try:
        return remains.is_in_memory(pid, forms)
    except PermissionError:
        return None


def has_loaded_the_rest(pid: int) -> bool:
    try:
        return "sqlcipher3" in Path(f"/proc/{pid}/maps").read_text()
    except PermissionError:
        return True


@pytest.fixture(scope="module")
def walked(tmp_path_factory) -> Iterator[Walked]:
    place, planted = Place(tmp_path_factory.mktemp("place")), Planted()
    with remains.adopting() as running:
        with place.start(planted.plan(place.out / "first.pdf")) as child:
            taken = steps(child, "shared")
            text = remains.spellings(planted.held_back)
            was_in_memory = looked_into(child.pid, text)
            asked_at = time.monotonic()
            child.stdin.write("\n")
            child.stdin.close()
            child.wait(PATIENCE_S)
            at = [*taken.values(), taken["shared"] + time.monotonic() - asked_at]
        alive = running()
        until(lambda: all(map(has_loaded_the_rest, alive)))
        keys = secrets_of(place, planted.passphrase)
        yield Walked(
            place, planted, child.pid, child.returncode,
            dict(zip(taken, (after - before for before, after in itertools.pairwise(at)), strict=True)),
            running, alive, set(place.left()), place.telling(planted, keys), keys, was_in_memory,
            None if was_in_memory is None else any(looked_into(pid, text) for pid in alive),
        )  # fmt: skip


def test_no_file_holds_a_word_of_it(walked):
    assert walked.code == 0
    assert walked.place.journal / "journal.db" in walked.left
    assert walked.telling == []


def test_no_other_file_is_made_and_all_are_the_owners_alone(walked):
    place = walked.place
    ours = {path for path in walked.left if path.is_relative_to(place.home)}
    rest = {path for path in ours if not (path.parent == place.journal and path.name in OWN_FILES)}
    settings = place.home / ".config" / "npgs-journal" / "preferences.json"
    reserve = place.home / ".local" / "state" / "npgs-journal"
    assert {path for path in rest if path.parent != reserve} == {settings}
    assert [path.suffix for path in rest if path.parent == reserve] == [".sealed"]
    assert not remains.files([place.temp, place.runtime])
    for path in (*ours, place.out / "first.pdf"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


def test_the_packet_holds_what_was_chosen_and_not_what_was_held_back(walked):
    document = PdfDocument(walked.place.out / "first.pdf")
    text = " ".join("\n".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    planted = walked.planted
    for shared in (planted.sentence, planted.words, planted.title, planted.reader):
        assert shared in text
    for kept in (planted.held_back, planted.name, planted.purpose):
        assert kept not in text


def test_after_the_lock_only_a_fresh_process_is_there_and_it_never_held_the_text(walked):
    assert len(walked.alive) == 1
    assert walked.old_pid not in walked.alive
    assert not Path(f"/proc/{walked.old_pid}").exists()
    if walked.was_in_memory is None:
        pytest.skip("what is in a process's memory only root may see here")
    assert walked.was_in_memory, "before the lock it is found, so the look has eyes"
    assert not walked.is_in_memory


def test_the_look_finds_every_spelling(walked, tmp_path):
    for number, form in enumerate(sorted(walked.planted.forms() | walked.keys)):
        (tmp_path / "deep").mkdir(exist_ok=True)
        (tmp_path / "deep" / str(number)).write_bytes(b"\0before" + form + b"after")
        held = remains.files([tmp_path])
        assert remains.holders(held, [form]) == [tmp_path / "deep" / str(number)]
        (tmp_path / "deep" / str(number)).unlink()


def test_twenty_kills_leave_no_word_either(walked):
    """At any instant of the walk, with the journal that the kills before left. Unlocking is made cheap."""
    place, planted = walked.place, walked.planted
    remains.end(walked.running())
    with vault.open_journal(place.journal, planted.passphrase) as journal:
        vault.change_passphrase(journal, planted.passphrase, planted.passphrase, CHEAP)
    chance = random.Random(KILLS)
    for number, step in zip(range(KILLS), itertools.cycle(STEPS)):
        child = place.start(planted.plan(place.out / f"{number}.pdf"))
        with child:
            steps(child, "started")
            child.stdin.write("\n")
            child.stdin.flush()
            if step != "started":
                steps(child, step)
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(chance.uniform(0, min(walked.took_s[step], LONGEST_S)))
            child.kill()
        remains.end(walked.running())
        assert place.telling(planted, walked.keys) == [], f"kill {number}, after {step}"
    with vault.open_journal(place.journal, planted.passphrase) as journal:
        assert journal.check().findings == ()
        bodies = [journal.reader.entries.get(head.id).body for head in journal.reader.entries.page().heads]
    assert sum(planted.held_back in body for body in bodies) > 1
