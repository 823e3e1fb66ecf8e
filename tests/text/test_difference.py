from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from npgs_journal.text.difference import Pair, difference

lines = st.lists(st.sampled_from(["I felt the pull", "to just", "answer.", "", "the pull"]), max_size=6)


def said(pairs: tuple[Pair, ...]) -> list[str]:
    return [one.before if one.is_same else f"[{one.before}|{one.after}]" for one in pairs]


def test_one_text_twice_does_not_differ():
    assert difference("For Dana\n\nI felt it.\n", "For Dana\n\nI felt it.\n") == (
        Pair(True, "For Dana\n\nI felt it.\n", "For Dana\n\nI felt it.\n"),
    )


def test_words_that_differ_are_told_apart_in_their_line():
    found = difference("For Dana\nPerson A felt the pull.\n", "For Dana\nPerson A saw the pull now.\n")
    assert said(found) == ["For Dana\nPerson A ", "[felt|saw]", " the pull", "[| now]", ".\n"]


def test_words_side_by_side_are_one_place():
    assert said(difference("one two three four", "one five six four")) == [
        "one ",
        "[two three|five six]",
        " four",
    ]


def test_a_line_that_only_one_of_them_has():
    assert said(difference("a\n", "a\nI have been in that seat.\n")) == [
        "a\n",
        "[|I have been in that seat.\n]",
    ]


def test_nothing_against_something():
    assert difference("", "") == ()
    assert said(difference("", "words")) == ["[|words]"]
    assert said(difference("words", "")) == ["[words|]"]


def test_very_long_lines_differ_as_a_whole():
    assert said(difference("a " * 2000, "b " * 2000)) == [f"[{'a ' * 2000}|{'b ' * 2000}]"]


@given(before=lines, after=lines)
def test_the_pairs_join_to_the_texts(before, after):
    old, new = "\n".join(before), "\n".join(after)
    found = difference(old, new)
    assert "".join(one.before for one in found) == old
    assert "".join(one.after for one in found) == new
    assert all(one.is_same == (one.before == one.after) for one in found)
    assert all(one.is_same is not other.is_same for one, other in pairwise(found))
