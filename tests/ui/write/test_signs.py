"""Where light Markdown stands in a paragraph."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from npgs_journal.ui.write.signs import Look, looks


def styled(text: str) -> list[tuple[str, Look]]:
    return [(text[start:end], look) for start, end, look in looks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", []),
        ("a **bold** word", [("**", Look.SIGN), ("bold", Look.BOLD), ("**", Look.SIGN)]),
        ("an *italic* word", [("*", Look.SIGN), ("italic", Look.ITALIC), ("*", Look.SIGN)]),
        ("_this_ too", [("_", Look.SIGN), ("this", Look.ITALIC), ("_", Look.SIGN)]),
        ("snake_case_name", []),
        ("2 * 3 * 4", []),
        ("- one", [("- ", Look.SIGN | Look.BOLD)]),
        ("12. one", [("12. ", Look.SIGN | Look.BOLD)]),
        ("3.14 is no list", []),
        ("> said", [("> ", Look.SIGN | Look.QUOTED), ("said", Look.QUOTED)]),
        ("#hashtag", []),
        ("# Head", [("# ", Look.SIGN | Look.BOLD | Look.H1), ("Head", Look.BOLD | Look.H1)]),
        ("#### Small", [("#### ", Look.SIGN | Look.BOLD), ("Small", Look.BOLD)]),
        ("**open", []),
        ("", []),
    ],
)
def test_looks(text, expected):
    assert styled(text) == expected


def test_italic_inside_bold_is_both():
    assert ("both", Look.BOLD | Look.ITALIC) in styled("**so *both* of us**")


@settings(max_examples=200, deadline=None)
@given(st.text("ab *_#>-1. \U0001f600", max_size=60))
def test_stretches_are_in_order_and_apart(text):
    spans = looks(text)
    assert all(0 <= start < end <= len(text) for start, end, _ in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))


def test_a_long_line_of_signs_takes_no_time():
    import time

    start = time.process_time()
    looks("*a " * 20_000)
    looks("**" * 20_000)
    looks("_" * 40_000 + "x")
    assert time.process_time() - start < 1


def test_a_paragraph_with_endless_bold_shows_its_line_sign_only():
    assert styled("- " + "**a** b " * 300) == [("- ", Look.SIGN | Look.BOLD)]
    assert len(styled("- " + "**a** b " * 200)) == 601
