"""docs/cli.md, "list" and "search"."""

from __future__ import annotations

from datetime import datetime

import pytest
from support.command_line import PASSPHRASE

from npgs_journal import vault

AT = "2026-11-23T16:40:00-05:00"
SHAPE = ["id", "created_at", "title", "values", "space", "bring", "excerpt"]


def entry(body="x", at=AT, **keys):
    return {"created_at": at, "body": body, **keys}


@pytest.fixture
def holding(call, empty, jsonl):
    """A journal that holds just these things."""

    def make(*things):
        assert call("import", empty, "--format", "jsonl", jsonl(*things)).code == 0
        return empty

    return make


def test_the_shape_of_an_entry(call, holding):
    marks = [
        {"id": "hopeful", "direction": "lived"},
        {"id": "hopeful", "direction": "under-strain", "concerns": ["workload", "stigma"]},
    ]
    journal = holding(entry("**Un** *día*\n\n- largo", title="Título", values=marks, bring=True))
    (found,) = call("list", journal).document
    assert list(found) == SHAPE
    assert len(found.pop("id")) == 32
    assert found == {
        "created_at": AT,
        "title": "Título",
        "values": [{**marks[0], "concerns": []}, marks[1]],
        "space": "mine",
        "bring": True,
        "excerpt": found["excerpt"],
    }
    assert found["excerpt"].startswith("Un día")
    assert "*" not in found["excerpt"]
    (hit,) = call("search", journal, "dia").document
    assert list(hit) == SHAPE
    assert hit["excerpt"] == found["excerpt"]


def test_an_empty_journal_is_an_empty_list(call, empty):
    assert call("list", empty).document == []
    assert call("search", empty, "kit").document == []
    assert call("list", empty, plain=True).out == "Your entries will show here, newest first.\n"
    assert call("search", empty, "kit", plain=True).out == "Nothing was found for these words.\n"


def test_an_excerpt_has_at_most_200_characters(call, holding):
    journal = holding(entry("word " * 500), entry("\U0001f331" * 500), entry("x" * 200))
    assert all(0 < len(found["excerpt"]) <= 200 for found in call("list", journal).document)


def test_newest_first_by_instant_with_offsets_as_given(call, holding):
    times = [
        "2026-11-23T16:40:00-05:00",
        "2026-11-23T16:40:00+05:45",
        "2026-11-23T21:40:00+00:00",
        "2026-11-23T22:40:00.000001+01:00",
        "1999-01-01T00:00:00+00:19:32",
    ]
    journal = holding(*[entry(str(place), at) for place, at in enumerate(times)])
    found = call("list", journal).document
    assert [one["excerpt"] for one in found] == ["3", "2", "0", "1", "4"]
    assert [one["created_at"] for one in found] == [times[int(one["excerpt"])] for one in found]
    assert all(datetime.fromisoformat(one["created_at"]).tzinfo for one in found)


def test_a_limit_and_no_limit(call, holding):
    journal = holding(*[entry(str(place)) for place in range(1203)])
    everything = [one["excerpt"] for one in call("list", journal).document]
    assert everything == [str(place) for place in reversed(range(1203))]
    for limit in (1, 499, 500, 501, 1000, 1203, 5000, 10**30):
        found = call("list", journal, "--limit", limit).document
        assert [one["excerpt"] for one in found] == everything[:limit]


def test_search_gives_fifty_unless_told(call, holding):
    journal = holding(*[entry(f"kite {place}") for place in range(120)])
    assert len(call("search", journal, "kite").document) == 50
    assert len(call("search", journal, "kite", "--limit", 3).document) == 3
    assert len(call("search", journal, "--limit=500", "kite").document) == 120
    assert call("search", journal, "kite").document[0]["excerpt"] == "kite 119"


def test_search_finds_all_words_beginnings_accents_and_phrases(call, holding):
    journal = holding(
        entry("El café está abierto", title="Mañana"),
        entry("open until tomorrow"),
        entry("tomorrow until open"),
    )

    def found(*words):
        return sorted(one["excerpt"] for one in call("search", journal, *words).document)

    assert found("CAFE") == found("café") == found("caf") == ["El café está abierto"]
    assert found("manana", "abierto") == ["El café está abierto"]
    assert (
        found("open", "tomorrow") == found("open tomorrow") == ["open until tomorrow", "tomorrow until open"]
    )
    assert found('"open until"') == ["open until tomorrow"]
    assert found("abierto", "tomorrow") == []


@pytest.mark.parametrize(
    "words",
    ['"', "*", "-", "AND", "NEAR(", "a OR b", "title:x", "^x", "'; DROP TABLE entries; --", "🌱", "\x1b[2J"],
)
def test_search_words_are_only_words(call, filled, words):
    result = call("search", filled, "--", words)
    assert result.code == 0
    assert isinstance(result.document, list)


def test_about_me_is_listed_without_words_and_not_searched(call, holding):
    journal = holding(
        entry("lantern in the hall", title="Lantern", space="about-me"), entry("lantern outside")
    )
    mine, about_me = call("list", journal).document
    assert (about_me["space"], about_me["title"], about_me["excerpt"]) == ("about-me", "", "")
    assert mine["excerpt"] == "lantern outside"
    assert [one["space"] for one in call("search", journal, "lantern").document] == ["mine"]
    for plain in (call("list", journal, plain=True), call("search", journal, "lantern", plain=True)):
        assert "Lantern" not in plain.out
        assert "hall" not in plain.out


def test_about_me_when_asked_for(call, holding):
    journal = holding(entry("lantern in the hall", title="Lantern", space="about-me"))
    (listed,) = call("list", journal, "--about-me").document
    (found,) = call("search", journal, "lantern", "--about-me").document
    assert listed == found
    assert (found["title"], found["excerpt"]) == ("Lantern", "lantern in the hall")
    assert "Lantern - lantern in the hall" in call("list", journal, "--about-me", plain=True).out


def test_what_is_recently_deleted_is_not_shown(call, holding):
    journal = holding(entry("kite one"), entry("kite two"))
    gone = call("list", journal).document[0]["id"]
    with vault.open_journal(journal, PASSPHRASE) as opened:
        opened.writer.entries.trash(gone, opened.clock.now())
    assert [one["excerpt"] for one in call("list", journal).document] == ["kite one"]
    assert [one["excerpt"] for one in call("search", journal, "kite").document] == ["kite one"]


def test_plain_lines_are_readable(call, holding):
    marks = [{"id": "open-minded", "direction": "lived"}, {"id": "voluntary", "direction": "under-strain"}]
    journal = holding(entry("A body", title="A title", values=marks, bring=True))
    first, second = call("list", journal, plain=True).out.splitlines()
    assert "2026-11-23 16:40" in first
    assert first.endswith("Just mine · marked to bring · Open minded: lived · Voluntary: under strain")
    assert second == "    A title - A body"


def test_hostile_text_cannot_steer_a_terminal(call, holding):
    journal = holding(entry("a\x1b]0;own\x07b\u202ec\x9bd\re", title="t\x1b[2J\ttab"))
    out = call("list", journal, plain=True).out
    assert not set(out) & set("\x1b\x07\x9b\r\u202e\t")
    (found,) = call("list", journal).document
    assert found["title"] == "t\x1b[2J\ttab"
