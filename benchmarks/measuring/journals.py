"""Invented journals, brought in through the command line as a person would bring them in."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

PASSPHRASE = "a quiet river under nine lamps"
COMMON = [
    "morning", "kitchen", "ride", "house", "river", "quiet", "said", "asked",
    "choice", "form", "group", "door", "table", "light", "window", "work",
]  # fmt: skip
RARE, RARE_EVERY = "kintsugi", 1000
HAN = "今天早上我在厨房喝茶她说想一个人走到河边"
HAN_WORD = "早上"
VALUES = ("hopeful", "transparent", "mutual-reciprocal", "respectful")
LONG_TITLE = "A long day"
LONG_WORDS = 10_000
NEWEST = datetime(2026, 11, 13, 12, tzinfo=UTC)
YEARS = 10


def lines(count: int, han_share: float = 0.03) -> Iterator[dict[str, Any]]:
    """Entries over ten years as `import` takes them: 170 words each, from 20,000 different ones.

    The newest is one of ten thousand words. `han_share` of the others are written in Chinese.
    """
    chance = random.Random(11)
    rare = [
        "".join(chance.choice("bcdfglmnprst") + chance.choice("aeiou") for _ in range(3))
        for _ in range(20_000)
    ]
    apart = timedelta(minutes=YEARS * 365 * 24 * 60 / count)
    for number in range(count):
        words = LONG_WORDS if number == 0 else 170
        body = _han(chance) if chance.random() < han_share and number else _latin(chance, rare, words)
        if number % RARE_EVERY == RARE_EVERY // 2:
            body += f" {RARE}"
        yield {
            "created_at": (NEWEST - number * apart).isoformat(),
            "title": LONG_TITLE if number == 0 else body[:30],
            "body": body,
            "values": [{"id": value, "direction": "lived"} for value in VALUES[: number % 4]],
            "bring": number % 100 == 0,
        }


def _latin(chance: random.Random, rare: list[str], many: int) -> str:
    words = [chance.choice(COMMON) if chance.random() < 0.3 else chance.choice(rare) for _ in range(many)]
    for at in range(5, many, 40):
        words[at] = f"**{words[at]}**"
    return "\n\n".join(" ".join(words[at : at + 60]) for at in range(0, many, 60))


def _han(chance: random.Random) -> str:
    runs = ["".join(chance.sample(HAN, 9)) for _ in range(20)]
    return "、".join([*runs[:7], HAN[:7], *runs[7:]]) + "。"


def make(place: Path, count: int, han_share: float = 0.03) -> Path:
    """A journal of `count` entries in `place`; one that is there from an earlier run is used again."""
    folder = place / f"journal-{count}-{round(han_share * 100)}"
    if folder.exists():
        return folder
    secret, file = place / "passphrase", place / "entries.jsonl"
    secret.write_text(PASSPHRASE, "utf-8")
    with file.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(line) + "\n" for line in lines(count, han_share))
    call("new", folder, secret)
    call("import", folder, secret, "--format", "jsonl", str(file))
    file.unlink()
    return folder


def call(verb: str, folder: Path, secret: Path, *more: str) -> None:
    """One call of the command line."""
    command = [sys.executable, "-m", "npgs_journal", verb, "--journal", str(folder)]
    subprocess.run(
        [*command, "--passphrase-file", str(secret), *more],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.DEVNULL,
        check=True,
    )
