"""One spelling for every text that is compared or shared."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npgs_journal.redaction import clean

any_text = st.text(max_size=40) | st.text(
    st.sampled_from(
        "ab é\u0301\u0323q\n\r\t\u00a0\u2028\u200b\u200d\u202e\ufe0f❤👍🏽\ud800가\u1100\u1161\u3099か"
    ),
    max_size=20,
)


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("plain", "plain"),
        ("", ""),
        ("cafe\u0301", "café"),
        ("q\u0301\u0323", "q\u0323\u0301"),
        ("a\tb\u00a0c\u3000d\u2003e", "a b c d e"),
        ("a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne"),
        ("Ro\u200bsa So\u00adft \u202eabc\u202c", "Rosa Soft abc"),
        ("\x00\x07\x1bx\x7f\x9f", "x"),
        ("Ro\u200dsa", "Rosa"),
        ("Ж\u200dЖ", "ЖЖ"),
        ("می\u200cروم", "می\u200cروم"),
        ("क\u200dष", "क\u200dष"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("❤\ufe0f", "❤\ufe0f"),
        ("1\ufe0f\u20e3", "1\ufe0f\u20e3"),
        ("a\ufe0f", "a"),
        ("\ufe0f", ""),
        ("\ud83d", "\ufffd"),
        ("x\U000e0041\ufeff", "x"),
        ("\u1100\u1161\u11a8", "각"),
        ("か\u3099", "が"),
        ("لا", "لا"),
        ("ﬁ ½ Ⅳ", "ﬁ ½ Ⅳ"),
    ],
)
def test_one_spelling(typed, cleaned):
    assert clean(typed).text.replace(" \n", "\n").replace("\n ", "\n") == cleaned


@pytest.mark.parametrize(
    "typed", ["\u0300\u3099\u200c", "\u3099\u0300\u200c", "\u212b\u200c", "\u2126\u0301\u200d"]
)
def test_marks_that_change_places_take_no_joiner_along(typed):
    cleaned = clean(typed).text
    assert clean(cleaned).text == cleaned
    assert not set(cleaned) & set("\u200c\u200d")


@given(any_text)
def test_cleaned_text_stays_as_it_is_and_points_back(typed):
    cleaned = clean(typed)
    assert clean(cleaned.text).text == cleaned.text
    assert len(cleaned.origins) == len(cleaned.text)
    assert list(cleaned.origins) == sorted(cleaned.origins)
    assert all(0 <= origin < len(typed) for origin in cleaned.origins)
    assert unicodedata.is_normalized("NFC", cleaned.text)
    assert not any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in cleaned.text if letter != "\n")


def test_each_letter_points_at_the_one_it_came_from():
    typed = "a\u200bcafe\u0301\tb"
    cleaned = clean(typed)
    assert cleaned.text == "acafé b"
    assert [typed[origin] for origin in cleaned.origins] == ["a", "c", "a", "f", "e", "\t", "b"]


def test_nothing_of_it_is_shown_by_mistake():
    assert "secret" not in repr(clean("a secret"))
