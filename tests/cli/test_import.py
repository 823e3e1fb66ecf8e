"""docs/cli.md, "import": all or nothing, through the real journal."""

from __future__ import annotations

import io
import json
import sys

import pytest
from support.command_line import one_line

from npgs_journal.nouns import Space

AT = "2026-11-23T16:40:00-05:00"


def entry(body="x", **keys):
    return {"created_at": AT, "body": body, **keys}


def bodies(call, journal):
    return [one["excerpt"] for one in call("list", journal, "--about-me").document]


def test_ids_come_in_the_order_of_the_file(call, empty, jsonl):
    file = jsonl(*[entry(str(place), created_at=f"20{99 - place}-01-01T00:00:00Z") for place in range(20)])
    told = call("import", empty, "--format", "jsonl", file).document
    assert told["imported"] == 20
    assert list(told) == ["imported", "ids"]
    listed = {one["id"]: one["excerpt"] for one in call("list", empty).document}
    assert [listed[one] for one in told["ids"]] == [str(place) for place in range(20)]


def test_plain_words(call, empty, jsonl):
    assert (
        call("import", empty, "--format", "jsonl", jsonl(entry()), plain=True).out
        == "1 entry was imported.\n"
    )
    many = call("import", empty, "--format=jsonl", jsonl(entry(), entry()), plain=True)
    assert many.out == "2 entries were imported.\n"
    assert many.err == ""


def test_twice_is_twice(call, empty, jsonl):
    file = jsonl(entry("once"))
    first = call("import", empty, "--format", "jsonl", file).document["ids"]
    second = call("import", empty, "--format", "jsonl", file).document["ids"]
    assert first != second
    assert bodies(call, empty) == ["once", "once"]


def test_standard_input(call, empty, monkeypatch):
    raw = io.TextIOWrapper(io.BytesIO(json.dumps(entry("ñ")).encode() + b"\n"), encoding="ascii")
    monkeypatch.setattr(sys, "stdin", raw)
    assert call("import", empty, "--format", "jsonl", "-").document["imported"] == 1
    assert bodies(call, empty) == ["ñ"]


def test_an_empty_file(call, empty, jsonl):
    assert call("import", empty, "--format", "jsonl", jsonl()).document == {"imported": 0, "ids": []}


@pytest.mark.parametrize("bad", [0, 1, 499, 500, 501, 1200])
def test_one_bad_line_and_nothing_is_imported(call, empty, jsonl, bad):
    things = [entry(str(place)) for place in range(1201)]
    things[bad] = {**things[bad], "colour": "red"}
    result = call("import", empty, "--format", "jsonl", jsonl(*things))
    assert result.code == 3
    assert result.out == ""
    told = one_line(result)
    assert told.startswith(f"Nothing was imported. Line {bad + 1} has a key not known here: ")
    assert '"colour"' in told
    assert bodies(call, empty) == []
    assert call("check", empty).document["ok"]


def test_after_a_refused_file_the_mended_one_goes_in(call, empty, jsonl):
    assert call("import", empty, "--format", "jsonl", jsonl(entry("a"), {"body": "b"})).code == 3
    assert call("import", empty, "--format", "jsonl", jsonl(entry("a"), entry("b"))).code == 0
    assert sorted(bodies(call, empty)) == ["a", "b"]


def test_the_sentence_holds_no_text_of_the_file(call, empty, jsonl):
    hidden = "the planted sentence"
    for thing in (
        entry(hidden, created_at=hidden),
        entry(hidden, space=hidden),
        entry(hidden, values=[{"id": hidden, "direction": "lived"}]),
        entry(hidden, title=7),
    ):
        result = call("import", empty, "--format", "jsonl", jsonl(thing))
        assert result.code == 3
        assert hidden not in result.err


def test_a_key_cannot_steer_the_terminal(call, empty, jsonl):
    result = call("import", empty, "--format", "jsonl", jsonl(entry(**{"\x1b[2J\nboo": 1})))
    assert result.code == 3
    assert "\x1b" not in one_line(result)


@pytest.mark.parametrize("name", ["not-there.jsonl", "."])
def test_a_file_that_cannot_be_read(call, empty, tmp_path, name):
    result = call("import", empty, "--format", "jsonl", tmp_path / name)
    assert result.code == 2
    assert "FILE cannot be read" in one_line(result)


def test_line_ends_become_one_kind(call, empty, jsonl):
    call("import", empty, "--format", "jsonl", jsonl(entry("a\r\nb\rc\nd", title="t\r\nu")))
    (found,) = call("list", empty).document
    assert found["title"] == "t\nu"
    assert "\r" not in found["excerpt"]


def test_a_value_may_be_both(call, empty, jsonl):
    marks = [
        {"id": "voluntary", "direction": "under-strain", "concerns": ["workload"]},
        {"id": "voluntary", "direction": "lived", "concerns": []},
    ]
    call("import", empty, "--format", "jsonl", jsonl(entry(values=marks)))
    (found,) = call("list", empty).document
    assert found["values"] == marks


def test_what_list_says_goes_back_in(call, filled, empty_original, tmp_path, jsonl):
    import shutil

    other = shutil.copytree(empty_original, tmp_path / "other")
    things = []
    for one in call("list", filled, "--about-me").document:
        body = one.pop("excerpt")
        del one["id"]
        things.append({**one, "body": body})
    assert call("import", other, "--format", "jsonl", jsonl(*reversed(things))).code == 0
    again = call("list", other, "--about-me").document
    assert [{**one, "id": "", "excerpt": ""} for one in again] == [
        {**one, "id": "", "excerpt": ""} for one in call("list", filled, "--about-me").document
    ]


def test_about_me_is_taken_as_about_me(call, empty, jsonl):
    call("import", empty, "--format", "jsonl", jsonl(entry(space="about-me")))
    assert [one["space"] for one in call("list", empty).document] == [str(Space.ABOUT_ME)]
