"""Every trouble has its words, and the words keep the house's rules."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

import npgs_journal
from npgs_journal import errors, wording
from npgs_journal.errors import (
    ImportRefused,
    JournalError,
    MistypedRecoveryCode,
    PassphraseRefused,
    WrongCall,
)

NOT_SAID = re.compile(
    r"\b(client|patient|case|compliance|violation|fail\w*|wrong\w*|missing|invalid|weak|score|streak|goal|risk|trigger"
    r"|redact|pii|master key|database|vault|sync|user|error\w*|sorry|oops|abort\w*|fatal|illegal|must)\b|!",
    re.IGNORECASE,
)
SAFE_FIRST = re.compile(
    r"(Nothing was (changed|written|imported)|Your journal is (safe|unchanged)|Your writing is still there|"
    r"What was saved is safe)[.,]"
)
FACTS = {
    "line": 7,
    "key": "colour",
    "option": "--limit",
    "choices": "pdf or text",
    "other": "--passphrase-file",
    "which": 2,
    "group": 3,
    "count": 5,
}


def family(root: type[JournalError] = JournalError) -> list[type[JournalError]]:
    return [root, *(one for child in root.__subclasses__() for one in family(child))]


def every_template() -> list[str]:
    tables = (
        wording.SENTENCES,
        wording.IMPORT_REASONS,
        wording.CALL_REASONS,
        wording.PASSPHRASE_REASONS,
        wording.PROMPT_SET_REASONS,
        wording.HOURS_REASONS,
    )
    group = wording.template(MistypedRecoveryCode(group=3))
    return [wording.UNKNOWN, group, *(text for table in tables for text in table.values())]


def sentences(text: str) -> list[str]:
    plain = wording.fill(text, FACTS).replace("--help", "help").replace("docs/cli.md", "the page")
    return [one for one in re.split(r"(?<=[.])\s+", plain) if one]


@pytest.mark.parametrize("kind", family(), ids=lambda kind: kind.__name__)
def test_every_trouble_has_its_own_words(kind):
    if kind is JournalError:
        assert wording.sentence(kind()) == wording.UNKNOWN
    else:
        assert kind.code in wording.SENTENCES


def test_no_words_are_left_over():
    assert set(wording.SENTENCES) == {kind.code for kind in family()} - {JournalError.code}


def test_two_troubles_never_share_a_code():
    codes = [kind.code for kind in family()]
    assert len(set(codes)) == len(codes)
    assert all(getattr(errors, kind.__name__) is kind for kind in family())


@pytest.mark.parametrize("text", every_template())
def test_what_is_safe_comes_first_and_a_next_step_last(text):
    told = sentences(text)
    assert SAFE_FIRST.match(text), text
    assert len(told) == 3, told
    assert len(told[-1].split()) >= 2


@pytest.mark.parametrize("text", every_template())
def test_words_of_the_house(text):
    assert not NOT_SAID.search(text), text
    assert text[0].isupper()
    assert text.endswith(".")
    assert all(len(one.split()) <= 16 for one in sentences(text)), sentences(text)


def test_the_reading_grade_is_six_or_below():
    words = [
        word
        for text in every_template()
        for one in sentences(text)
        for word in re.findall(r"[A-Za-z']+", one)
    ]
    count = sum(len(sentences(text)) for text in every_template())
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", word.lower().removesuffix("e")))) for word in words)
    assert 0.39 * len(words) / count + 11.8 * syllables / len(words) - 15.59 <= 6


@pytest.mark.parametrize("text", every_template())
def test_only_harmless_facts_are_quoted(text):
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    assert named <= set(FACTS)


def test_reasons_choose_the_words():
    told = wording.sentence(ImportRefused(line=12, reason="key-not-known", key="colour"))
    assert "Line 12" in told
    assert '"colour"' in told
    assert "--limit takes a whole number" in wording.sentence(
        WrongCall(reason="not-a-count", option="--limit")
    )
    assert wording.sentence(PassphraseRefused(reason="empty")).endswith("Please choose one.")
    assert "group 3" in wording.sentence(MistypedRecoveryCode(group=3))
    assert "group" not in wording.sentence(MistypedRecoveryCode(group=0))


def test_a_reason_nobody_knows_still_reads_well():
    assert wording.sentence(ImportRefused(line=3, reason="of-tomorrow")).startswith(
        "Nothing was imported. Line 3 cannot be taken"
    )
    assert wording.sentence(ImportRefused(reason="key-needed")) == (
        'Nothing was imported. Line … has no "…". Add it.'
    )


@pytest.mark.parametrize("code", [*wording.FINDINGS, "of-tomorrow"])
def test_findings_are_plain(code):
    assert wording.finding(f"{code}:outside").endswith(".")
    assert not NOT_SAID.search(wording.finding(code))
    assert ("of-tomorrow" in wording.finding(code)) == (code not in wording.FINDINGS)


def test_every_finding_of_the_store_has_its_words():
    source = Path(npgs_journal.__file__).parent
    text = (source / "store" / "check.py").read_text() + (source / "vault" / "opening.py").read_text()
    noted = set(
        re.findall(
            r'findings\.append\("([^"]+)"\)|_damage_noted\(findings, "([^"]+)"\)|yield "([^"]+)"', text
        )
    )
    codes = {code for found in noted for code in found if code}
    assert len(codes) >= 8
    assert codes <= set(wording.FINDINGS)


def test_braces_in_a_fact_stay_braces():
    assert '"{line}"' in wording.sentence(ImportRefused(line=1, reason="key-not-known", key="{line}"))


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (0, "0 entries were imported."),
        (1, "1 entry was imported."),
        (10_000, "10,000 entries were imported."),
    ],
)
def test_counts_read_as_words(count, told):
    assert wording.imported(count) == told
