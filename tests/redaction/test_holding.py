"""Leaving passages out, so thoroughly that what is left never says them again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npgs_journal.redaction import BREAK, MARK, clean, hold_back, passage_spans
from npgs_journal.redaction.holding import ADDED


def held(text: str, *passages: str, cuts=(), mark: bool = False) -> str:
    return hold_back(text, passages, cuts, mark=mark).text.replace(BREAK, "|").replace(MARK, "#")


@pytest.mark.parametrize(
    ("text", "passages", "left"),
    [
        ("one two three", ["two"], "one three"),
        ("one two three", [], "one two three"),
        ("one two three", ["nothing of it"], "one two three"),
        ("one two three", ["one two three"], ""),
        ("One. Two. Three.", ["Two."], "One. Three."),
        ("I cried in the car.", ["in the car"], "I cried."),
        ("I cried (in the car), then", ["in the car"], "I cried (), then"),
        ("two one two", ["two"], "one"),
        ("untwoable", ["two"], "un able"),
        ("秘密の庭", ["密の"], "秘庭"),
        ("a\nb\nc", ["b"], "a\nc"),
        ("a  b   c", [], "a b c"),
        ("a \n b", [], "a\nb"),
        (f"a{BREAK}b{BREAK}c", ["b"], "a||c"),
        (f"one two{BREAK}three four", ["two three"], "one|four"),
        (f"{BREAK}a {BREAK} b", [], "|a|b"),
        ("the the plum tree plum tree", ["the plum tree"], ""),
        ("aabb", ["ab"], "a b"),
        ("abcab", ["ab", "bc"], ""),
        ("one two three", ["one two", "two three"], ""),
        ("x café y", ["cafe"], "x café y"),
        ("x café y", ["cafe\u0301"], "x y"),
        ("❤\ufe0f ❤", ["❤"], "❤\ufe0f"),
        ("👍🏽 x", ["👍🏽"], "x"),
        ("سلام سر هنا عليك", ["سر هنا"], "سلام عليك"),
        ("", ["x"], ""),
    ],
)
def test_passages(text, passages, left):
    assert held(text, *passages) == left


@pytest.mark.parametrize(
    ("text", "cuts", "left"),
    [
        ("one two two", [(4, 7)], "one two"),
        ("one two two", [(4, 5), (5, 7)], "one two"),
        ("one two three", [(2, 6)], "on o three"),
        ("abcdef", [(1, 3), (2, 5)], "a f"),
        (f"one{BREAK}two", [(0, 4)], "|two"),
        (f"one{BREAK}two", [(2, 5)], "on|wo"),
        ("q\u0323\u0301x", [(0, 1)], "x"),
        ("x y", [], "x y"),
        ("x y", [(9, 12)], "x y"),
        ("abab", [(1, 3)], "a b"),
        ("a,b", [(1, 2)], "a b"),
        ("mamas", [(0, 2)], "mas"),
        ("say mama ma", [(4, 6)], "say ma ma"),
    ],
)
def test_stretches(text, cuts, left):
    assert held(text, cuts=cuts) == left


def test_what_was_cut_is_not_written_anew_by_what_closes_up():
    assert held("秘密 秘x密", cuts=[(0, 2), (4, 5)]) == ""
    assert held("秘密 秘密 x", cuts=[(0, 2)]) == "秘密 x"  # there nobody held it back


@pytest.mark.parametrize(
    ("text", "passages", "left"),
    [
        ("one two three", ["two"], "one # three"),
        ("one two. Three", ["two"], "one #. Three"),
        ("one two two three", ["two"], "one # three"),
        ("two", ["two"], "#"),
        (f"two{BREAK}one two", ["two"], "#|one #"),
        (f"one two{BREAK}three", ["two three"], "one #|"),
        ("untwoable", ["two"], "un # able"),
        ("one two (two)", ["two"], "one # ( #)"),
    ],
)
def test_a_mark_where_it_is_asked_for(text, passages, left):
    assert held(text, *passages, mark=True) == left


def test_letters_point_back_and_what_was_added_says_so():
    kept = hold_back("untwoable", ["two"])
    assert (kept.text, kept.origins) == ("un able", (0, 1, ADDED, 5, 6, 7, 8))
    marked = hold_back("one two. x", ["two"], mark=True)
    assert (marked.text, marked.origins) == (f"one {MARK}. x", (0, 1, 2, ADDED, ADDED, 7, 8, 9))


alphabet = st.text(st.sampled_from("ab .\n秘密é❤\u0301\ufe0f" + BREAK), max_size=30)


@given(
    alphabet,
    st.lists(st.text(st.sampled_from("ab .秘密é❤"), min_size=1, max_size=4), max_size=3),
    st.booleans(),
)
def test_no_passage_is_left_and_nothing_else_comes(text, passages, mark):
    text = BREAK.join(clean(block).text for block in text.split(BREAK))
    kept = hold_back(text, passages, mark=mark)
    for passage in passages:
        assert passage_spans(kept.text, passage) == []
    assert kept.text.count(BREAK) == text.count(BREAK)
    was = [text[origin] for origin in kept.origins if origin != ADDED]
    now = [letter for letter, origin in zip(kept.text, kept.origins, strict=True) if origin != ADDED]
    assert was == now
    rest = [origin for origin in kept.origins if origin != ADDED]
    assert rest == sorted(set(rest))
    assert hold_back(kept.text, passages, mark=mark).text == kept.text


@given(alphabet, st.data())
def test_a_stretch_takes_its_letters_and_no_others_that_can_be_seen(text, data):
    text = clean(text.replace(BREAK, " ")).text
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    kept = hold_back(text, [], [(start, end)])
    left = {origin for origin in kept.origins if origin != ADDED}
    assert not left & set(range(start, end))
