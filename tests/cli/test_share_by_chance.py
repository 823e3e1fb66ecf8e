"""Packets asked for by chance, from outside: hostile entries in, finished files read by other means."""

from __future__ import annotations

import hashlib
import random

import pytest
from support.finished import WORDS
from support.other_readers import docx_everything
from support.packets import NAMES, PIECES, SIGNS
from support.reading_back import everything_inside, on_one_line, said, words_in

from npgs_journal.cli.options import FORMATS, INCLUDED
from npgs_journal.redaction import clean
from npgs_journal.values import concerns

HONEST = ("Name ", "All of the text is held back", "Some words may name someone")
"""How a call by chance may be refused; a packet that could not pass the last look is not among them."""
LETTERS_TO_TELL = 6


class Chance:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.canaries = 0

    def canary(self) -> str:
        self.canaries += 1
        return f"zq{self.random.randrange(10**9):09d}vx"

    def text(self) -> str:
        pieces = self.random.choices(PIECES + NAMES, k=self.random.choice([0, 3, 12, 30]))
        return "".join(piece + self.random.choice(SIGNS) for piece in pieces)

    def entry(self, space: str) -> dict[str, object]:
        title = self.random.choice(["", self.canary(), " ".join(self.text().split())[:60]])
        mark = {"id": "hopeful", "direction": "under-strain", "concerns": ["menial-tasks"]}
        return {
            "created_at": "2026-11-23T16:40:00-05:00", "title": title, "space": space,
            "body": f"{self.text()} {self.canary()}", "values": [mark] * self.random.randrange(2),
        }  # fmt: skip

    def passage(self, thing: dict[str, object]) -> str:
        words = str(thing["body"]).split(" ")
        at = self.random.randrange(len(words))
        return " ".join(words[at : at + self.random.choice([1, 2, 5])])


@pytest.mark.parametrize(
    "seed", [*range(3), *(pytest.param(n, marks=pytest.mark.torture) for n in range(3, 40))]
)
def test_only_what_was_asked_for_is_in_the_file(call, empty, tmp_path, jsonl, seed):
    chance = Chance(seed)
    things = [chance.entry(space) for space in ("mine", "mine", "mine", "about-me")]
    ids = call("import", empty, "--format", "jsonl", jsonl(*things)).document["ids"]
    lock, written = tmp_path / "words", 0
    lock.write_text(WORDS, "utf-8")
    for number, kind in enumerate(FORMATS * 2):
        chosen = chance.random.sample(range(3), chance.random.randint(1, 2))
        held = [passage for at in chosen if (passage := chance.passage(things[at])).strip()][: number % 3]
        held = [passage for passage in held if any(map(str.isalnum, clean(passage).text))]
        whole = " ".join(f"{things[at]['title']} {things[at]['body']}" for at in chosen)
        names = [name for name in NAMES if name in whole][: number % 4]
        purpose, out = chance.canary(), tmp_path / f"{number}.{kind}"
        included = [one for one in INCLUDED if one != "primer" and chance.random.random() < 0.3]
        more = [word for one in included for word in ("--include", one)]
        more += [word for passage in held for word in ("--hold-back", passage)]
        more += [word for name in names for word in ("--alias", f"{name}=Person A")]
        more += ["--packet-passphrase-file", lock] if kind == "locked-pdf" else []
        asked = ["--entries", ",".join(ids[at] for at in chosen), "--reader", "Dana", "--purpose", purpose]
        result = call("share", empty, *asked, "--format", kind, "--out", out, *more)
        if result.code == 3:
            assert any(reason in result.err for reason in HONEST), result.err
            assert not out.exists()
            continue
        assert result.code == 0, result.err
        written += 1
        data = out.read_bytes()
        assert result.document["sha256"] == hashlib.sha256(data).hexdigest()
        text = on_one_line(said(data, kind))
        inside = {"docx": docx_everything, "pdf": everything_inside}.get(
            kind, lambda data: data.decode("latin-1")
        )
        everywhere = f"{text} {inside(data)}"
        others = [str(things[at]["body"])[-13:] for at in range(4) if at not in chosen]
        assert [canary for canary in (*others, purpose) if canary in everywhere] == []
        assert [one.label for one in concerns() if one.label in text] == []
        assert "direction" in included or "Under strain" not in text
        if kind not in {"pdf", "locked-pdf"}:
            said_by_writer = text.split("first if you can.", 1)[1]
            telling = [on_one_line(clean(passage).text) for passage in held]
            assert [one for one in telling if len(one) >= LETTERS_TO_TELL and one in said_by_writer] == []
            assert [name for name in names if name.isascii() and words_in(text, name)] == []
    assert len(call("ledger", empty).document) == written
    assert sorted(path.suffix for path in tmp_path.iterdir() if path.name.startswith(".")) == []
