"""docs/cli.md says what the program does: its options, ids, shapes, exits and sentences are compared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from npgs_journal import cli, values, wording
from npgs_journal.cli import options
from npgs_journal.cli.listing import document
from npgs_journal.errors import WrongCall

PAGE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text("utf-8")
PARTS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
COMMON = {"--journal", "--passphrase-file", "--json"}


def named_options(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))


def call_line(verb: str) -> str:
    """The call as the page shows it, on one line."""
    part = PARTS[verb]
    block = re.match(r"\s*```\n(.*?)```", part, re.DOTALL) or re.match(r"\s*`(npgs-journal[^`]*)`", part)
    assert block is not None
    return " ".join(block[1].split())


@pytest.mark.parametrize("verb", sorted(options.PARSERS))
def test_every_verb_has_its_part_and_its_options(verb):
    shown = named_options(call_line(verb))
    assert call_line(verb).startswith(f"npgs-journal {verb}")
    known = named_options(options.PARSERS[verb]().help_text()) - COMMON - {"--help"}
    assert shown - COMMON == known


def test_no_part_is_about_a_verb_that_is_not_there():
    assert set(PARTS) - {"After every verb", "What comes back"} == set(options.PARSERS)


def test_the_options_after_every_verb():
    table = [line for line in PARTS["After every verb"].splitlines() if line.startswith("| `--")]
    assert {match[0] for line in table if (match := re.search(r"--[a-z-]+", line))} == COMMON


@pytest.mark.parametrize("verb", sorted(options.PARSERS))
def test_options_that_the_page_names_are_known(verb):
    known = set().union(*(named_options(make().help_text()) for make in options.PARSERS.values()))
    assert named_options(PARTS[verb]) <= known


def test_the_exits():
    listed = {int(code) for code in re.findall(r"^\| (\d+) \|", PARTS["What comes back"], re.MULTILINE)}
    assert listed == {cli.DONE, cli.WRONG_CALL, cli.JOURNAL_SAID_NO, cli.STOPPED}


def test_the_sentences():
    told = re.findall(r"\| `([A-Z][^`]+)`", PARTS["What comes back"])
    assert len(told) == 8
    for start in told:
        assert any(text.startswith(start) for text in wording.SENTENCES.values()), start
    assert wording.AS_WRITTEN in PARTS["check"]


def test_the_ids():
    listed = re.search(r"^Value ids:(.*?)\n\n", PARTS["import"], re.DOTALL | re.MULTILINE)
    assert re.findall(r"`([a-z-]+)`", listed[1]) == [value.id for value in values.values()]
    listed = re.search(r"^Concern ids:(.*)", PARTS["import"], re.DOTALL | re.MULTILINE)
    assert re.findall(r"`([a-z-]+)`", listed[1]) == [concern.id for concern in values.concerns()]


def test_the_keys_of_an_import_line():
    from npgs_journal.cli import lines

    assert set(re.findall(r"^\| `([a-z_]+)` \|", PARTS["import"], re.MULTILINE)) == lines._KEYS


def test_the_keys_of_a_listed_entry():
    from datetime import UTC, date, datetime

    from npgs_journal.nouns import EntryHead, EntryId, Space

    head = EntryHead(
        EntryId("0" * 32), datetime(2026, 1, 1, tzinfo=UTC), date(2026, 1, 1), "", "", (), Space.MINE, False
    )
    line = next(line for line in PARTS["list"].splitlines() if "exactly these keys" in line)
    assert re.findall(r"`([a-z_]+)`", line.partition("keys:")[2]) == list(document(head))


def test_the_limits():
    assert "At most 50 unless `--limit`" in PARTS["search"]
    from npgs_journal.cli import lines, listing

    assert listing._FOUND == 50
    assert "at most 16 MiB" in PARTS["import"]
    assert lines.LONGEST_LINE_BYTES == 16 * 1024 * 1024


@pytest.mark.parametrize("example", re.findall(r"`(--[a-z-]+[ =][^`\s]+)`", PAGE))
def test_the_examples_of_options_read(example):
    name, value = re.split("[ =]", example, maxsplit=1)
    verbs = [verb for verb, make in options.PARSERS.items() if f"{name} " in make().help_text()]
    assert verbs, example
    if value.isupper():
        return
    assert options.PARSERS[verbs[0]]().read(
        [*example.split(), *(["x"] if verbs[0] in {"search", "import"} else [])]
    )


def test_only_five_options_may_stand_often():
    said = "Only `--hold-back`, `--alias`, `--keep`, `--would-like` and `--include` may stand many times."
    assert said in PAGE
    for make in options.PARSERS.values():
        for name in named_options(make().help_text()) - {"--help"}:
            parser = make()
            if parser._options[name].kind == "once":
                with pytest.raises(WrongCall) as told:
                    parser.read([name, "1", name, "2"])
                assert told.value.facts["reason"] == "option-twice"
            elif parser._options[name].kind == "many":
                assert name in said
