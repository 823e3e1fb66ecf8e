from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npgs_journal.text.excerpt import around, excerpt, plain


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("", ""),
        ("plain", "plain"),
        ("# Title\n\ntext", "Title text"),
        ("### Title ###", "Title"),
        ("#hashtag", "#hashtag"),
        ("- one\n- two", "one two"),
        ("* one\n  * two", "one two"),
        ("1. one\n2. two", "1. one 2. two"),
        ("> said\n> > again", "said again"),
        ("> # both", "both"),
        ("**bold** *thin* ***both*** __bold__ _thin_", "bold thin both bold thin"),
        ("**a *b* c**", "a b c"),
        ("snake_case_word and 2 * 3 * 4", "snake_case_word and 2 * 3 * 4"),
        ("un*believ*able", "unbelievable"),
        (r"\*not thin\* \# \_", "*not thin* # _"),
        ("a\n\n---\n\nb", "a b"),
        ("Title\n=====\nb", "Title b"),
        ("a-b - c", "a-b - c"),
        ("<b>kept</b> [so](is) `this`", "<b>kept</b> [so](is) `this`"),
        ("  spaces \t\n and lines ", "spaces and lines"),
        ("*lone star", "*lone star"),
    ],
)
def test_signs_are_left_out(body, shown):
    assert plain(body) == shown
    assert excerpt(body) == shown


def test_an_excerpt_ends_between_words():
    shown = excerpt("word " * 100)
    assert len(shown) <= 200
    assert shown.endswith("word…")
    assert excerpt("x" * 500) == "x" * 199 + "…"
    assert excerpt("y" * 200) == "y" * 200
    assert excerpt(" " * 900 + "late") == ""


@given(st.text(), st.integers(1, 60))
def test_an_excerpt_is_one_short_line(body, most):
    shown = excerpt(body, most)
    assert len(shown) <= most
    assert shown == " ".join(shown.split())


def test_what_stands_around():
    body = "start " * 50 + "here " + "end " * 50
    shown = around(body, body.index("here"))
    assert "here" in shown
    assert shown.startswith("…start")
    assert shown.endswith("end…")
    assert len(shown) <= 160


def test_what_stands_around_the_start_the_end_and_in_one_long_word():
    assert around("here it is", 0) == "here it is"
    assert around("a " * 200 + "here", 400) == "…" + "a " * 53 + "here" or around(
        "a " * 200 + "here", 400
    ).endswith("here")
    assert "漢" in around("字" * 300 + "漢" + "字" * 300, 300)
    assert around("one\ntwo " + "x " * 200 + "\n# Head here", 410).endswith("Head here")
