"""docs/cli.md, "values", and how `list` is narrowed."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from support.command_line import one_line

from npgs_journal import values

SHAPE = ["id", "direction", "month", "entries"]


def line(day="2026-11-23", space="mine", **marks):
    """An entry of that day; `hopeful="lived"` marks it."""
    held = [{"id": name.replace("_", "-"), "direction": way} for name, way in marks.items()]
    return {"created_at": f"{day}T16:40:00-05:00", "body": day, "values": held, "space": space}


@pytest.fixture
def holding(call, empty, jsonl):
    def make(*things):
        assert call("import", empty, "--format", "jsonl", jsonl(*things)).code == 0
        return empty

    return make


def test_entries_are_counted_by_month_in_the_official_order(call, holding):
    journal = holding(
        line("2026-11-23", hopeful="lived", voluntary="under-strain"),
        line("2026-11-02", hopeful="lived"),
        line("2026-11-01", hopeful="under-strain", space="about-me"),
        line("2025-12-31", transparent="lived"),
        line("2026-10-31"),
    )
    found = call("values", journal).document
    assert all(list(row) == SHAPE for row in found)
    assert [tuple(row.values()) for row in found] == [
        ("transparent", "lived", "2025-12", 1),
        ("voluntary", "under-strain", "2026-11", 1),
        ("hopeful", "lived", "2026-11", 2),
        ("hopeful", "under-strain", "2026-11", 1),
    ]


def test_days_cut_months(call, holding):
    journal = holding(*[line(f"2026-{month}-15", hopeful="lived") for month in ("09", "10", "11")])

    def months(*argv):
        return [row["month"] for row in call("values", journal, *argv).document]

    assert months() == ["2026-09", "2026-10", "2026-11"]
    assert months("--since", "2026-10-15") == ["2026-10", "2026-11"]
    assert months("--since", "2026-10-16") == ["2026-11"]
    assert months("--until=2026-10-15") == ["2026-09", "2026-10"]
    assert months("--until", "2026-10-14", "--since", "2026-09-16") == []


def test_the_sample_counts_as_its_list_says(call, filled):
    listed = call("list", filled).document
    plain = Counter(
        (mark["id"], mark["direction"], entry["created_at"][:7])
        for entry in listed
        for mark in entry["values"]
    )
    counted = {
        (row["id"], row["direction"], row["month"]): row["entries"] for row in call("values", filled).document
    }
    assert counted == plain
    assert counted


def test_nothing_is_an_empty_list(call, empty):
    assert call("values", empty).document == []
    assert call("values", empty, "--since", "2026-01-01").document == []
    assert call("values", empty, plain=True).out == "No value is marked in this time.\n"


def test_plain_lines(call, holding):
    journal = holding(
        line("2026-11-23", open_minded="lived"),
        line("2026-11-22", open_minded="lived"),
        line(hopeful="under-strain"),
    )
    assert call("values", journal, plain=True).out.splitlines() == [
        "2026-11  Hopeful: under strain, 1 entry",
        "2026-11  Open minded: lived, 2 entries",
    ]


@pytest.mark.parametrize("verb", ["list", "values"])
@pytest.mark.parametrize(
    "day", ["2026-11-31", "2026-1-1", "20261123", "today", "", " ", "٢٠٢٦-11-23", "2026-11-23T00:00"]
)
@pytest.mark.parametrize("option", ["--since", "--until"])
def test_a_day_is_written_in_full(call, empty, verb, option, day):
    result = call(verb, empty, option, day)
    assert result.code == 2
    assert result.err.startswith(f"Nothing was changed. {option} takes a day, such as 2026-11-23.")


def test_the_first_day_comes_before_the_last(call, empty):
    result = call("list", empty, "--since", "2026-11-24", "--until", "2026-11-23")
    assert result.code == 2
    assert "Turn them around" in one_line(result)
    assert call("list", empty, "--since", "2026-11-23", "--until", "2026-11-23").code == 0


# How `list` is narrowed --------------------------------------------------------------------------------


@pytest.fixture
def marked(holding):
    told = {"id": "hopeful", "direction": "under-strain", "concerns": ["workload"]}
    return holding(
        line("2026-11-23", hopeful="lived", transparent="under-strain") | {"bring": True},
        line("2026-11-02") | {"values": [told]},
        line("2026-10-31", hopeful="lived", space="about-me"),
        line("2026-10-01"),
    )


@pytest.mark.parametrize(
    ("asked", "days"),
    [
        (["--value", "hopeful"], ["2026-11-23", "2026-11-02", "2026-10-31"]),
        (["--value", "hopeful", "--direction", "lived"], ["2026-11-23", "2026-10-31"]),
        (["--direction", "under-strain"], ["2026-11-23", "2026-11-02"]),
        (["--value=transparent", "--direction=lived"], []),
        (["--space", "about-me"], ["2026-10-31"]),
        (["--space", "mine", "--value", "hopeful"], ["2026-11-23", "2026-11-02"]),
        (["--since", "2026-10-31", "--until", "2026-11-02"], ["2026-11-02", "2026-10-31"]),
        (["--value", "hopeful", "--limit", "1", "--until", "2026-11-22"], ["2026-11-02"]),
        (["--concern", "workload"], ["2026-11-02"]),
        (["--concern", "workload", "--direction", "lived"], []),
        (["--bring"], ["2026-11-23"]),
        (["--bring", "--value", "transparent"], ["2026-11-23"]),
        (["--shared"], []),
    ],
)
def test_a_narrowed_list(call, marked, asked, days):
    found = call("list", marked, *asked).document
    assert [entry["created_at"][:10] for entry in found] == days
    assert all(entry["excerpt"] == "" for entry in found if entry["space"] == "about-me")
    found = call("search", marked, "2026", "--about-me", *asked).document
    assert [entry["created_at"][:10] for entry in found] == days


def test_what_left_in_a_packet_can_be_listed(call, marked, tmp_path):
    newest = call("list", marked).document[0]["id"]
    packet = ["--reader", "Dana", "--format", "text", "--out", str(tmp_path / "packet.txt")]
    assert call("share", marked, "--entries", newest, *packet).code == 0
    assert [entry["id"] for entry in call("list", marked, "--shared").document] == [newest]
    assert [entry["id"] for entry in call("search", marked, "2026", "--shared").document] == [newest]


def test_about_me_is_not_searched_for_being_asked_for_by_its_space(call, marked):
    assert call("search", marked, "2026", "--space", "about-me").document == []
    (found,) = call("search", marked, "2026", "--space", "about-me", "--about-me").document
    assert found["space"] == "about-me"


def test_nothing_like_this(call, marked):
    result = call("list", marked, "--value", "voluntary", plain=True)
    assert (result.code, result.out) == (0, "No entry is like this.\n")


@pytest.mark.parametrize(
    ("option", "typed", "told"),
    [
        ("--value", "secret", "takes the id of one of the twelve"),
        ("--value", "Hopeful", "takes the id of one of the twelve"),
        ("--direction", "secret", "takes lived or under-strain"),
        ("--space", "secret", "takes mine or about-me"),
        ("--concern", "secret", "takes the id of a concern"),
    ],
)
def test_what_is_not_known_is_named_by_its_option(call, empty, option, typed, told):
    result = call("list", empty, option, typed)
    assert result.code == 2
    assert told in result.err
    assert "secret" not in result.err


@pytest.mark.parametrize("option", ["--value", "--direction", "--concern", "--space", "--since", "--until"])
def test_each_stands_once(call, empty, option):
    result = call("list", empty, option, "x", option, "x")
    assert result.code == 2
    assert "is there twice" in result.err


def test_every_value_can_be_asked_for(call, empty):
    for value in values.values():
        assert call("list", empty, "--value", value.id).document == []


def test_every_concern_can_be_asked_for(call, empty):
    for concern in values.concerns():
        assert call("list", empty, "--concern", concern.id).document == []


def test_months_are_those_of_the_persons_own_days(call, holding):
    night = {
        "created_at": "2026-12-01T00:30:00+05:45",
        "body": "late",
        "values": [{"id": "hopeful", "direction": "lived"}],
    }
    (row,) = call("values", holding(night)).document
    assert row["month"] == f"{date(2026, 12, 1):%Y-%m}"
