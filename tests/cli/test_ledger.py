"""docs/cli.md, "ledger": what was shared, as the journal's own record has it."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from support.command_line import PASSPHRASE

from npgs_journal import vault
from npgs_journal.nouns import EntryId

KEYS = ["ledger_id", "at", "reader", "purpose", "entries", "format", "size_bytes", "sha256", "state"]
NIGHT = datetime(2026, 11, 23, 23, 40, tzinfo=timezone(timedelta(hours=-5)))


@pytest.fixture
def shared(call, empty, tmp_path):
    """A journal with one entry; shares it with a reader."""
    file = tmp_path / "entries.jsonl"
    file.write_text(json.dumps({"created_at": NIGHT.isoformat(), "body": "The plum tree."}) + "\n")
    (entry_id,) = call("import", empty, "--format", "jsonl", file).document["ids"]

    def share(reader, *more, name="packet.txt"):
        options = ["--entries", entry_id, "--reader", reader, "--format", "text", "--out", tmp_path / name]
        return call("share", empty, *options, *more).document

    return share


def put(journal: Path, at: datetime, *, left: bool = True, reader: str = "Dana") -> None:
    with vault.open_journal(journal, PASSPHRASE) as opened:
        line = opened.writer.ledger.prepare(
            at=at, reader=reader, purpose="", entry_ids=(EntryId("1" * 32),), format="text", held_back=0,
            replaced=0, temp_path=journal.parent / "x.part", copy=b"words",
        )  # fmt: skip
        if left:
            opened.writer.ledger.release(line.id, journal.parent / "x", 5, line.sha256)


def test_what_share_said_is_what_the_ledger_says(call, empty, shared):
    told = shared(" Dána ", "--purpose", "the talk in November")
    (line,) = call("ledger", empty).document
    assert list(line) == KEYS
    same = ("ledger_id", "format", "size_bytes", "sha256", "entries")
    assert {key: line[key] for key in same} == {key: told[key] for key in same}
    assert line["entries"] == 1
    assert (line["reader"], line["purpose"], line["state"]) == ("Dána", "the talk in November", "released")
    assert datetime.fromisoformat(line["at"]).utcoffset() is not None


def test_newest_first_and_one_reader_alone(call, empty, shared):
    shared("Dana", name="1.txt")
    shared("Sam", name="2.txt")
    shared("Dana", name="3.txt")
    assert [line["reader"] for line in call("ledger", empty).document] == ["Dana", "Sam", "Dana"]
    assert [line["reader"] for line in call("ledger", empty, "--reader", " Sam ").document] == ["Sam"]
    assert call("ledger", empty, "--reader", "sam").document == []


def test_days_are_those_on_the_wall(call, empty):
    put(empty, NIGHT)
    for first, last, count in (
        ("2026-11-23", "2026-11-23", 1),
        ("2026-11-24", None, 0),
        (None, "2026-11-22", 0),
        ("2026-11-01", None, 1),
    ):
        days = [*(["--since", first] if first else []), *(["--until", last] if last else [])]
        found = call("ledger", empty, *days).document
        assert [line["at"] for line in found] == [NIGHT.isoformat()] * count, days


def test_what_is_not_known_to_have_left_is_said(call, empty):
    put(empty, NIGHT, left=False)
    (line,) = call("ledger", empty).document
    assert line["state"] == "not-known-to-have-left"
    assert call("ledger", empty, plain=True).out.endswith("5 bytes. Not known to have left.\n")


def test_nothing_shared_is_an_empty_list(call, empty):
    assert call("ledger", empty).document == []
    assert call("ledger", empty, plain=True).out == "Nothing has been shared yet.\n"
    put(empty, NIGHT)
    assert call("ledger", empty, "--reader", "Sam", plain=True).out == "Nothing like this was shared.\n"


def test_plain_lines_are_readable_and_hold_no_word_of_the_packet(call, empty, shared):
    told = shared("Dana\x1b[2J", "--purpose", "a talk\x07 in\nNovember")
    first, second = call("ledger", empty, plain=True).out.splitlines()
    assert first.endswith(f"  Dana�[2J  text, 1 entry, {told['size_bytes']} bytes")
    assert second == "    a talk� in November"
    everything = call("ledger", empty).out + first + second
    assert "plum" not in everything


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--reader", " "], "--reader"),
        (["--since", "yesterday"], "--since"),
        (["--since", "2026-11-24", "--until", "2026-11-23"], "day"),
        (["word"], ""),
        (["--limit", "3"], "--limit"),
    ],
)
def test_calls_that_are_not_in_order(call, empty, more, said):
    result = call("ledger", empty, *more)
    assert result.code == 2
    assert said in result.err
    assert result.out == ""
