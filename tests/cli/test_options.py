"""What a call may say, and what is told when it is not in order. docs/cli.md, "After every verb"."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npgs_journal.cli import options
from npgs_journal.errors import WrongCall

SHARE = ["--entries", "a", "--reader", "Dana", "--format", "pdf", "--out", "p.pdf"]


def refused(verb: str, *argv: str) -> dict[str, str | int]:
    with pytest.raises(WrongCall) as told:
        options.read(verb, argv)
    return told.value.facts


@pytest.mark.parametrize("verb", sorted(options.PARSERS))
def test_after_every_verb(verb):
    rest = {
        "import": ["--format", "jsonl", "-"],
        "search": ["kit"],
        "share": SHARE,
        "find-names": ["-"],
        "versions": ["0"],
        "salvage": ["--to", "D"],
        "restore": ["--from", "x.npgsbackup"],
    }.get(verb, [])
    found = options.read(verb, ["--journal", "J", "--passphrase-file=P", "--json", *rest])
    assert (found.journal, found.passphrase_file, found.json) == ("J", "P", True)
    bare = options.read(verb, rest)
    assert (bare.journal, bare.passphrase_file, bare.json) == (None, None, False)


def test_options_and_words_in_any_order():
    found = options.read("search", ["red", "--limit", "3", "kite", "--about-me", "--json"])
    assert (found.words, found.limit, found.about_me) == ("red kite", 3, True)


def test_after_two_dashes_every_word_is_a_word():
    assert options.read("search", ["--json", "--", "--limit", "-x"]).words == "--limit -x"
    assert options.read("import", ["--format", "jsonl", "--", "--odd.jsonl"]).file == "--odd.jsonl"


@pytest.mark.parametrize("value", ["-x", "--json", "--", "- a line of a list", "-5", "--hold-back"])
def test_what_follows_an_option_is_its_value(value):
    assert options.read("share", [*SHARE, "--hold-back", value]).hold_back == [value]


@given(st.text().filter(lambda text: text.strip() and not any("\ud800" <= s <= "\udfff" for s in text)))
def test_any_passage_arrives_as_typed(passage):
    found = options.read("share", [*SHARE, "--hold-back", passage, f"--hold-back={passage}"])
    assert found.hold_back == [passage, passage]


@pytest.mark.parametrize("text", ["0", "00", "-1", "+1", "1.5", "1e3", "x", "", " ", "٣", "²"])
@pytest.mark.parametrize("verb", ["list", "search"])
def test_a_limit_is_a_whole_number_from_one_up(verb, text):
    words = ["kit"] if verb == "search" else []
    assert refused(verb, *words, "--limit", text) == {"reason": "not-a-count", "option": "--limit"}


@pytest.mark.parametrize(
    ("text", "limit"), [("1", 1), ("007", 7), ("9" * 5000, options.MOST), ("2147483648", options.MOST)]
)
def test_limits_that_are_taken(text, limit):
    assert options.read("list", ["--limit", text]).limit == limit


def test_without_a_limit():
    assert options.read("list", []).limit is None
    assert options.read("search", ["kit"]).limit is None


@pytest.mark.parametrize("words", [["--words", "secret"], ["--secret-words"], ["--about", "me"], ["--jso"]])
def test_options_cannot_be_shortened_or_made_up(words):
    assert refused("list", *words) == {"reason": "option-not-known", "option": words[0]}


def test_what_was_typed_is_never_quoted():
    assert refused("list", "secret") == {"reason": "too-many-words"}
    assert refused("list", "--Secret words") == {"reason": "too-many-words"}
    assert refused("list", "--json=secret") == {"reason": "takes-no-value", "option": "--json"}
    assert refused("share", *SHARE[:-4], "--format", "secret", "--out", "x")["reason"] == "not-a-format"
    assert refused("share", *SHARE, "--alias", "secret") == {"reason": "not-an-alias", "option": "--alias"}
    assert "secret" not in str(refused("import", "--format", "secret", "-"))


@pytest.mark.parametrize("option", ["--limit", "--journal", "--passphrase-file"])
def test_an_option_without_its_value(option):
    assert refused("list", option) == {"reason": "value-needed", "option": option}


@pytest.mark.parametrize("option", ["--journal", "--passphrase-file", "--limit"])
def test_an_option_stands_once(option):
    assert refused("list", option, "1", option, "1") == {"reason": "option-twice", "option": option}


@pytest.mark.parametrize("option", ["--entries", "--reader", "--purpose", "--format", "--out"])
def test_an_option_of_share_stands_once(option):
    again = SHARE[SHARE.index(option) + 1] if option in SHARE else "x"
    twice = [option, again] if option in SHARE else [option, again] * 2
    assert refused("share", *SHARE, *twice) == {"reason": "option-twice", "option": option}


@pytest.mark.parametrize("option", ["--entries", "--reader", "--format", "--out"])
def test_what_share_needs(option):
    at = SHARE.index(option)
    assert refused("share", *SHARE[:at], *SHARE[at + 2 :]) == {"reason": "option-needed", "option": option}


def test_what_import_and_search_need():
    assert refused("import", "--format", "jsonl") == {"reason": "option-needed", "option": "FILE"}
    assert refused("import", "-") == {"reason": "option-needed", "option": "--format"}
    assert refused("search") == {"reason": "option-needed", "option": "WORD"}
    assert refused("search", " ", "") == {"reason": "blank", "option": "WORD"}


@pytest.mark.parametrize("option", ["--journal", "--passphrase-file"])
def test_a_blank_place_is_no_place(option):
    assert refused("list", option, "") == {"reason": "blank", "option": option}


@pytest.mark.parametrize(
    ("given_", "ids"),
    [("a", ("a",)), ("a,b", ("a", "b")), (" b , a ", ("b", "a"))],
)
def test_entries_keep_their_order(given_, ids):
    assert options.read("share", [f"--entries={given_}", *SHARE[2:]]).entries == ids


@pytest.mark.parametrize(
    ("given_", "reason"),
    [("a,,b", "blank"), ("a,", "blank"), (",", "blank"), ("", "blank"), ("a,b,a", "id-twice")],
)
def test_entries_not_in_order(given_, reason):
    assert refused("share", f"--entries={given_}", *SHARE[2:]) == {"reason": reason, "option": "--entries"}


@pytest.mark.parametrize(
    ("typed", "pair"),
    [
        ("Rosa=Person A", ("Rosa", "Person A")),
        ("a=b=Person A", ("a=b", "Person A")),
        (" Rosa = Person A ", ("Rosa", "Person A")),
        ("a==b", ("a=", "b")),
        ("Ana María=Persona A", ("Ana María", "Persona A")),
    ],
)
def test_an_alias_parts_at_the_last_equals_sign(typed, pair):
    assert options.read("share", [*SHARE, "--alias", typed]).alias == [pair]


@pytest.mark.parametrize("typed", ["Rosa", "=Person A", "Rosa=", " =x", "x= ", "="])
def test_an_alias_needs_both_sides(typed):
    assert refused("share", *SHARE, "--alias", typed)["reason"] in {"not-an-alias", "blank"}


def test_one_name_has_one_alias():
    typed = ["--alias", "Inés=Person A", "--alias", "Ine\u0301s=Person B"]
    assert refused("share", *SHARE, *typed) == {"reason": "name-twice", "option": "--alias"}


@pytest.mark.parametrize("option", ["--reader", "--purpose", "--hold-back", "--alias"])
def test_bytes_that_are_no_text(option):
    rest = SHARE if option != "--reader" else [*SHARE[:2], *SHARE[4:]]
    assert refused("share", *rest, option, "a\udcff=b") == {"reason": "not-unicode", "option": option}


def test_help_is_asked_for_by_an_option_only():
    parser = options.PARSERS["share"]()
    assert parser.asks_for_help(["--help"])
    assert parser.asks_for_help(["--json", "-h"])
    assert not parser.asks_for_help(["--hold-back", "--help"])
    assert not parser.asks_for_help(["--", "--help"])


def test_every_option_is_in_its_help():
    text = options.PARSERS["share"]().help_text()
    for option in (
        "--entries",
        "--reader",
        "--purpose",
        "--hold-back",
        "--alias",
        "--format",
        "--out",
        "--overwrite",
    ):
        assert option in text
