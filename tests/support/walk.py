"""The whole path of the command line with planted words and hostile texts: each verb a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

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
    '#import "@preview/cetz:0.3.1": * #import "@preview/x:0.1.0": * #import "x.typ": *',
    '#read("/etc/passwd") #read("x.txt") #image("/etc/hostname") #image("x.png") #eval("1 + 1")',
    '<img src="file://host/x"> <img src="http://host/x"> ![x](file:///etc/passwd) <http://host>',
    "[a](http://x) [b](file:///etc/passwd) [c]: http://x/y 'z'",
    "$sum_(i=0)^n i$ $x$ @ref <label> \\u{1f600} \\input{/etc/passwd} {{7*7}} ${HOME} `id` %n",
    '#plugin("x.wasm") #bibliography("x.bib") #json("x.json") #include "x.typ" https://example.org/x',
)
DECOYS = ("x.typ", "x.txt", "x.png", "x.wasm", "x.bib", "x.json", ".fonts/x.ttf", ".local/share/fonts/x.otf")
"""Files that the hostile texts name, and fonts: they lie where the program runs and in its home."""
DECOY = "vermilion turnip"


class Walk:
    """new, import, list, search, share twice, share and import in vain, check."""

    def __init__(self, root: Path, before: tuple[str, ...] = ()) -> None:
        self.root, self.before = root, before
        self.journal, self.home, self.temp = root / "journal", root / "home", root / "temp"
        self.work = root / "work"
        self.outs = [root / "out" / "packet.pdf", root / "out" / "packet.txt"]
        self.given = [root / "given" / "passphrase", root / "given" / "entries.jsonl"]
        for folder in (self.home, self.temp, self.work, root / "out", root / "given"):
            folder.mkdir()
        self.decoys = [place / name for place in (self.home, self.work) for name in DECOYS]
        for decoy in self.decoys:
            decoy.parent.mkdir(parents=True, exist_ok=True)
            decoy.write_text(DECOY)
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
            capture_output=True, text=True, env=env, cwd=self.work, check=False,
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
