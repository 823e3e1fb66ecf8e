"""docs/cli.md, "share": names that nobody replaced are told, or asked about first."""

from __future__ import annotations

import json

import pytest
from support.command_line import PASSPHRASE

from npgs_journal import vault
from npgs_journal.share.held_words import HeldWordList

BODY = "Rosa came with Jamal on March 20. Call 410-555-0123. Jamal's mother rested."


@pytest.fixture
def share(call, empty, tmp_path):
    """Share one entry of `BODY`; gives (result, out file)."""
    file = tmp_path / "entries.jsonl"
    file.write_text(json.dumps({"created_at": "2026-11-23T16:40:00-05:00", "title": "Rosa", "body": BODY}))
    (entry_id,) = call("import", empty, "--format", "jsonl", file).document["ids"]

    def run(*more, plain=False):
        out = tmp_path / "packet.txt"
        named = ["--entries", entry_id, "--reader", "Dana", "--format", "text", "--out", out]
        return call("share", empty, *named, *more, plain=plain), out

    return run


def test_what_is_open_is_listed_and_the_packet_is_written(share):
    result, out = share("--alias", "Rosa=Person A")
    assert result.code == 0
    assert out.exists()
    told = {each["forms"][0]: each for each in result.document["suggestions"]}
    assert sorted(told) == ["410-555-0123", "Jamal", "March 20"]
    assert told["Jamal"] == {"label": "NAME", "strength": "sure", "forms": ["Jamal"], "places": 2}
    assert told["410-555-0123"]["label"] == "PHONE"


def test_only_what_is_still_open_is_counted(share):
    result, _ = share("--alias", "Jamal=Person A")
    assert "Jamal" not in {form for each in result.document["suggestions"] for form in each["forms"]}
    result, out = share("--overwrite", "--alias", "Rosa=Person A", "--question", "Is ROSA safe? Ask Rosa.")
    told = {each["forms"][0]: each for each in result.document["suggestions"]}
    assert told["ROSA"]["places"] == 1
    assert "Is ROSA safe? Ask Person A." in out.read_text("utf-8")


def test_a_name_partly_renamed_and_partly_held_back_is_not_open(share):
    more = ["--question", "Was Jamal Carter right?", "--hold-back", "Carter"]
    result, _ = share("--alias", "Rosa=Person A", "--alias", "Jamal=Person B", *more)
    assert [each["label"] for each in result.document["suggestions"]] == ["DATE", "PHONE"]


def test_what_is_held_back_renamed_or_kept_is_not_open(share):
    settled = ["--alias", "Rosa=Person A", "--hold-back", "Call 410-555-0123.", "--keep", "jamal"]
    result, out = share(*settled, "--keep", "MARCH 20", "--keep", "nobody", "--ask-first")
    assert result.code == 0, result.err
    assert result.document["suggestions"] == []
    assert "Jamal's mother" in out.read_text("utf-8")


def test_asked_first_nothing_is_written_while_a_name_is_open(share):
    result, out = share("--alias", "Rosa=Person A", "--ask-first")
    assert result.code == 3
    assert result.out == ""
    assert "3" in result.err
    assert "Jamal" not in result.err
    assert not out.exists()


def test_in_plain_words_it_is_said_that_names_are_not_replaced(share):
    result, _ = share("--alias", "Rosa=Person A", plain=True)
    assert result.code == 0
    assert "3 names or numbers are not replaced. Maybe that is fine." in result.out


def test_a_word_that_is_never_let_out_is_not_written_unless_it_is_kept_on_purpose(share, empty):
    with vault.open_journal(empty, PASSPHRASE) as journal:
        HeldWordList(journal.writer, journal.reader, journal.word_key()).add("mother")
    result, out = share()
    assert result.code == 3
    assert "mother" not in result.err
    assert not out.exists()
    result, out = share("--keep", "mother")
    assert result.code == 0
    assert "mother" in out.read_text("utf-8")
    out.unlink()
    result, out = share("--alias", "mother=relative")
    assert result.code == 0
    assert "Jamal's relative rested" in out.read_text("utf-8")
