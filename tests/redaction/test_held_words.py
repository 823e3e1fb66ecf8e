from __future__ import annotations

import hmac

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from npgs_journal.redaction import clean
from npgs_journal.redaction.held_words import HeldWords, held_form
from npgs_journal.security.keys import Secret

KEY = Secret(bytes(range(32)))


def finder(*words: str) -> HeldWords:
    forms = [held_form(each, KEY) for each in words]
    return HeldWords([form for form in forms if form is not None], KEY)


def found(text: str, *words: str) -> list[str]:
    return [text[start:end] for start, end in finder(*words).spans(text)]


@pytest.mark.parametrize(
    ("words", "text", "seen"),
    [
        ("Rosa", "ROSA's sister, rosa and the Rosas; not Rosario.", ["ROSA", "rosa", "Rosas"]),
        ("josé ángel", "Jose Angel came. José  Ángel left.", ["Jose Angel", "José  Ángel"]),
        (
            "Harbor House",
            "the harbor\nhouse, Harbor-House, Harbor. A house",
            ["harbor\nhouse", "Harbor-House"],
        ),
        ("O'Neil", "O’Neil’s van", ["O’Neil"]),
        ("王芳", "我和王芳一起", ["王芳"]),
        ("one two three four", "One, two, three four!", ["One, two, three four"]),
    ],
)
def test_the_words_are_found_however_they_are_written(words, text, seen):
    assert found(text, words) == seen


def test_the_longest_counts():
    assert found("Rosa Maria Lopez and Rosa", "rosa", "rosa maria", "maria lopez") == ["Rosa Maria", "Rosa"]


def test_nothing_is_found_by_an_empty_list():
    assert finder().is_empty
    assert finder().spans("Rosa") == []


@pytest.mark.parametrize("words", ["", " .,", "one two three four five", "王芳王芳王"])
def test_only_one_to_four_words_are_taken(words):
    assert held_form(words, KEY) is None


def test_what_is_kept_is_a_keyed_hash_and_nothing_without_its_key():
    form = held_form("Rosa", KEY)
    assert form.digest == hmac.digest(KEY.raw, b"rosa", "sha256")
    assert "Rosa" not in repr(form)
    assert HeldWords([form], Secret(bytes(32))).spans("Rosa") == []


@settings(max_examples=100, derandomize=True, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["Rosa", "José Ruiz", "王芳"]))
def test_a_word_is_found_between_any_two_texts(around, word):
    text = clean(f"{around} {word} {around}").text
    at = text.index(clean(word).text)
    spans = finder(word).spans(text)
    assert any(start <= at and at + len(word) <= end for start, end in spans)
    assert spans == sorted(spans)
