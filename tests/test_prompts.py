"""Questions to write from: drawn by chance, and sets of them as files that anybody may have made."""

from __future__ import annotations

import contextlib
import random
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as some

from npgs_journal.errors import PromptSetRefused
from npgs_journal.nouns import ValueId
from npgs_journal.prompts import LARGEST_BYTES, Deck, Prompt, as_set, built_in, from_set
from npgs_journal.values import values

HOPE = ValueId("hopeful")


def test_the_journals_own_are_those_of_the_values():
    assert [one.text for one in built_in()] == [text for one in values() for text in one.journal_prompts]
    assert all(one.own_id is None and not one.is_hidden for one in built_in())


# Drawing ---------------------------------------------------------------------------------------


@given(some.integers())
def test_none_comes_twice_before_all_were_shown(seed):
    deck = Deck(random.Random(seed))
    rounds = [[deck.draw(built_in()) for _ in built_in()] for _ in range(2)]
    for one in rounds:
        assert {drawn.text for drawn in one} == {prompt.text for prompt in built_in()}
    assert rounds[0][-1] != rounds[1][0]


def test_by_value_and_without_what_is_hidden():
    deck = Deck(random.Random(7))
    hidden = [Prompt(one.text, one.value, is_hidden=at % 2 == 0) for at, one in enumerate(built_in())]
    of_hope = {one.text for one in hidden if one.value == HOPE and not one.is_hidden}
    assert of_hope
    assert {deck.draw(hidden, HOPE).text for _ in range(9)} == of_hope
    assert deck.draw([Prompt("Alone?", HOPE)], HOPE).text == "Alone?"
    assert deck.draw([Prompt("Alone?", HOPE)], HOPE).text == "Alone?"
    assert deck.draw([Prompt("Alone?", HOPE, is_hidden=True)]) is None
    assert deck.draw([Prompt("Alone?")], HOPE) is None


def test_chance_is_handed_in():
    draws = [[Deck(random.Random(3)).draw(built_in()) for _ in range(4)] for _ in range(2)]
    assert draws[0] == draws[1]


# Sets ------------------------------------------------------------------------------------------

QUESTIONS = some.builds(
    Prompt,
    some.text(min_size=1, max_size=60).map(lambda text: " ".join(f"{text} why?".split())),
    some.sampled_from([None, HOPE, ValueId("transparent")]),
)


@given(some.lists(QUESTIONS, min_size=1, max_size=9, unique_by=lambda one: one.text))
def test_a_set_comes_back_as_it_went(prompts):
    text = as_set(prompts)
    assert set(tomllib.loads(text)) == {"schema", "prompt"}
    back = from_set(text.encode("utf-8", "replace"))
    assert [one.value for one in back] == [one.value for one in prompts] or len(back) < len(prompts)
    assert from_set(as_set(back).encode()) == back


def made(*lines, schema=1):
    return "\n".join([f"schema = {schema}", *lines]).encode()


ONE = ("[[prompt]]", 'text = "What helped?"')


def test_a_set_by_hand():
    data = made('language = "es"', *ONE, 'value = "hopeful"', *ONE, "[[prompt]]", "text = '''Two\nlines'''")
    assert from_set(data) == (Prompt("What helped?", HOPE), Prompt("Two lines"))


def test_a_set_as_some_editors_save_it():
    data = made(*ONE).replace(b"\n", b"\r\n")
    assert from_set(b"\xef\xbb\xbf" + data) == (Prompt("What helped?"),)


@pytest.mark.parametrize(
    ("data", "reason", "which"),
    [
        (b"", "other-schema", None),
        (b"\xff\xfe", "not-a-set", None),
        (b"\0\0\0", "not-a-set", None),
        (b"schema = 1\nschema = 1", "not-a-set", None),
        (b"<html></html>", "not-a-set", None),
        (made(*ONE, schema=2), "other-schema", None),
        (made(*ONE, schema="true"), "other-schema", None),
        (made(*ONE, schema="1.0"), "other-schema", None),
        (made(), "empty", None),
        (made("prompt = 3"), "not-a-set", None),
        (made("prompt = [1]"), "not-a-set", None),
        (made("language = 3", *ONE), "not-a-set", None),
        (made("[prompt]", "text = 'a?'"), "not-a-set", None),
        (made("title = 'x'", *ONE), "not-known", 0),
        (made(*ONE, "run = 'x'"), "not-known", 1),
        (made("[[prompt]]", "text = 3"), "not-a-question", 1),
        (made(*ONE, "[[prompt]]", "value = 'hopeful'"), "not-a-question", 2),
        (made("[[prompt]]", f"text = '{'x' * 501}'"), "not-a-question", 1),
        (made("[[prompt]]", 'text = "\\u202e\\u0007"'), "not-a-question", 1),
        (made(*ONE, "value = 'hopefull'"), "not-a-value", 1),
        (made(*ONE, "value = ['hopeful']"), "not-a-value", 1),
        (made(*ONE, "value = {a = 1}"), "not-a-value", 1),
        (made(*ONE * 501), "too-many", None),
        (made("a = " + "[" * 3_000), "not-a-set", None),
        (made("a = [\n" + "[\n" * 60_000), "not-a-set", None),
        (made("a = " + "[" * 5_000), "too-large", None),
        (made("a." * 2_500 + "b = 1"), "too-large", None),
        (made("#" * 100 + "\n") * (LARGEST_BYTES // 100), "too-large", None),
    ],
)
def test_what_is_no_set_is_refused_with_its_reason(data, reason, which):
    with pytest.raises(PromptSetRefused) as refused:
        from_set(data)
    assert refused.value.facts.get("reason") == reason
    assert refused.value.facts.get("which") == which


@given(some.binary(max_size=200) | some.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
def test_anybodys_bytes_are_a_set_or_refused(data):
    with contextlib.suppress(PromptSetRefused):
        assert from_set(b"schema = 1\n" + data)
