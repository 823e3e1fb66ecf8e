"""Where a passage or a name stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npgs_journal.redaction import BREAK, clean, has_words, passage_spans, word_spans
from npgs_journal.redaction.matching import union, would_glue


def places(spans, text: str) -> list[str]:
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "passage", "found"),
    [
        ("one two three", "two", ["two"]),
        ("one two  three", "two three", ["two  three"]),
        ("one two\nthree", "two three", ["two\nthree"]),
        (f"one two{BREAK}three", "two three", [f"two{BREAK}three"]),
        ("one two three", " two \n three\t", ["two three"]),
        ("aaaa", "aa", ["aa", "aa", "aa"]),
        ("hopeful", "hope", ["hope"]),
        ("Hope", "hope", []),
        ("café", "cafe", []),
        ("café", "cafe\u0301", ["café"]),
        ("q\u0323\u0301x", "q", []),
        ("a.b", "a?b", []),
        ("a.b", ".", ["."]),
        ("(x) [y] \\d+", "[y] \\d+", ["[y] \\d+"]),
        ("عن سر هنا", "سر هنا", ["سر هنا"]),
        ("秘密の庭", "密の", ["密の"]),
        ("👍🏽👍", "👍", ["👍", "👍"]),
        ("❤\ufe0f❤", "❤", ["❤"]),
        ("x", "", []),
        ("x", " \n", []),
        ("", "x", []),
        ("Ro\u200bsa"[:2] + "sa", "R\u200bosa", ["Rosa"]),
    ],
)
def test_a_passage(text, passage, found):
    assert places(passage_spans(text, passage), text) == found


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Rosa came", "Rosa", 1),
        ("Rosa's and (Rosa), “Rosa” _Rosa_ Rosa-like @Rosa", "Rosa", 6),
        ("Rosario Rosas aRosa Rosa1 1Rosa", "Rosa", 0),
        ("Rosá Rosa\u0323 ros a ROSA rosa", "Rosa", 0),
        ("Rosa Lee and Rosa", "Rosa Lee", 1),
        ("Rosa\nLee Rosa  Lee", "Rosa Lee", 2),
        ("Al also Alan pal Al", "Al", 2),
        ("Mark my Marks", "Mark", 1),
        ("O'Neil O’Neil", "O'Neil", 1),
        ("Jose José", "José", 1),
        ("José", "Jose\u0301", 1),
        ("王芳很好 我和王芳", "王芳", 2),
        ("我和Rosa去 Rosa是", "Rosa", 2),
        ("แม่ส้มมา", "ส้ม", 1),
        ("ส้ม", "ส", 0),
        ("민수는 민수", "민수", 2),
        ("مريم ومريم مريمة", "مريم", 1),
        ("נועה לנועה", "נועה", 1),
        ("(🌱) 🌱🌱 x🌱", "🌱", 4),
        ("❤\ufe0fRosa 1\ufe0f\u20e3Rosa 👍🏽Rosa❤\ufe0f", "Rosa", 3),
        ("a\u0301Rosa q\u0323Rosa", "Rosa", 0),
        ("M. and M.", "M.", 2),
        ("c++ or c+", "c++", 1),
        ("می\u200cروم می", "می", 1),
        ("x", "", 0),
    ],
)
def test_whole_words(text, name, found):
    assert len(word_spans(text, name)) == found
    assert has_words(text, name) == (found > 0)


@given(st.text(max_size=20), st.text(max_size=20), st.text(min_size=1, max_size=6))
def test_what_was_put_in_is_found(before, after, passage):
    text, passage = clean(f"{before} {passage} {after}").text, clean(passage).text
    if passage.split() and passage[0].isalnum():
        assert " ".join(passage.split()) in [
            " ".join(found.split()) for found in places(passage_spans(text, passage), text)
        ]


@pytest.mark.parametrize(
    ("spans", "joined"),
    [
        ([], []),
        ([(3, 4), (0, 1)], [(0, 1), (3, 4)]),
        ([(0, 2), (2, 4)], [(0, 4)]),
        ([(0, 9), (2, 4)], [(0, 9)]),
        ([(0, 3), (2, 4), (3, 6)], [(0, 6)]),
        ([(2, 2), (5, 4)], []),
    ],
)
def test_spans_that_touch_are_one(spans, joined):
    assert union(spans) == joined


@pytest.mark.parametrize(
    ("before", "after", "glued"),
    [
        ("a", "b", True),
        ("a", "1", True),
        ("a", "王", True),
        ("王", "芳", False),
        ("a", ".", False),
        ("", "a", False),
        ("a", "", False),
        ("a", " ", False),
        ("a", "\u0301", True),
    ],
)
def test_what_would_make_one_word_of_two(before, after, glued):
    assert would_glue(before, after) is glued
