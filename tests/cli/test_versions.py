"""docs/cli.md, "versions": what an entry said before."""

from __future__ import annotations

from datetime import datetime

import pytest
from support.command_line import PASSPHRASE, one_line

from npgs_journal import vault
from npgs_journal.nouns import Filter, Space


@pytest.fixture
def changed(filled):
    """The newest entry of a space, changed twice; gives its id and its three bodies, the first first."""

    def change(space=Space.MINE, *, deleted=False):
        with vault.open_journal(filled, PASSPHRASE) as journal:
            head = journal.reader.entries.page(limit=1, wanted=Filter(space=space)).heads[0]
            was = journal.reader.entries.get(head.id)
            for number in (1, 2):
                journal.writer.entries.save_text(
                    head.id, f"title {number}", f"body {number}", journal.clock.now()
                )
            if deleted:
                journal.writer.entries.trash(head.id, journal.clock.now())
        return was

    return change


@pytest.mark.parametrize("deleted", [False, True])
def test_the_last_first(call, filled, changed, deleted):
    was = changed(deleted=deleted)
    result = call("versions", filled, was.id)
    assert (result.code, result.err) == (0, "")
    last, first = result.document
    assert list(first) == ["at", "title", "body"]
    assert datetime.fromisoformat(first["at"]) == was.written_at
    assert (first["title"], first["body"]) == (was.title, was.body)
    assert (last["title"], last["body"]) == ("title 1", "body 1")
    assert last["at"].endswith("+00:00")
    plain = call("versions", filled, was.id, plain=True)
    assert "    title 1\n    body 1\n" in plain.out
    assert "body 2" not in plain.out


def test_about_me_says_nothing_unasked(call, filled, changed):
    was = changed(Space.ABOUT_ME)
    told = call("versions", filled, was.id).document
    assert [(one["title"], one["body"]) for one in told] == [("", ""), ("", "")]
    assert "body 1" not in call("versions", filled, was.id, plain=True).out
    asked = call("versions", filled, was.id, "--about-me").document
    assert [one["body"] for one in asked] == ["body 1", was.body]


def test_none_and_not_there(call, filled):
    entry_id = call("list", filled, "--limit", 1).document[0]["id"]
    assert call("versions", filled, entry_id).document == []
    assert call("versions", filled, entry_id, plain=True).out == "This entry has no earlier versions.\n"
    missing = call("versions", filled, "0" * 32)
    assert missing.code == 3
    assert one_line(missing).startswith("Nothing was changed. ")
    assert call("versions", filled).code == 2
    assert call("versions", filled, entry_id, entry_id).code == 2
    assert call("versions", filled, " ").code == 2
