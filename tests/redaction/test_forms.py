from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from npgs_journal.nouns import Label
from npgs_journal.redaction import clean
from npgs_journal.redaction.forms import folded, form_spans, is_bound, key_of


def found(text: str, form: str, label: Label = Label.NAME) -> list[str]:
    return [text[start:end] for start, end in form_spans(text, form, label)]


@pytest.mark.parametrize(
    ("form", "text", "seen"),
    [
        ("Rosa", "ROSA’s van, rosa, Rosario; _Rosa_ and Rosa-Lee", ["ROSA", "rosa", "Rosa", "Rosa"]),
        ("José", "Jose, JOSÉ's, Josefina", ["Jose", "JOSÉ"]),
        ("Jose", "José came", ["José"]),
        ("Garcia", "the Garcías and Garcia's", ["Garcías", "Garcia"]),
        ("Ruiz-Peña", "ruiz pena, Ruiz-Pena, Ruiz\nPeña", ["ruiz pena", "Ruiz-Pena", "Ruiz\nPeña"]),
        ("O'Neil", "O’Neil’s", ["O’Neil"]),
        ("王芳", "我和王芳一起", ["王芳"]),
        ("Łukasz", "lukasz", ["lukasz"]),
        ("(509) 555-0134", "call (509) 555-0134.", ["(509) 555-0134"]),
        ("P.O. Box 114", "p.o. box 114", ["p.o. box 114"]),
    ],
)
def test_a_form_is_found_however_it_is_written(form, text, seen):
    assert found(text, form) == seen


def test_only_a_name_has_a_plural():
    assert found("two Jamals", "Jamal") == ["Jamals"]
    assert found("two Bostons", "Boston", Label.PLACE) == []
    assert found("Marks", "Mark") == []  # a word of its own


@pytest.mark.parametrize(
    ("label", "form", "bound"),
    [
        (Label.NAME, "Hope", True),
        (Label.NAME, "Will", True),
        (Label.NAME, "J", True),
        (Label.NAME, "Rosa", False),
        (Label.NAME, "Jamal", False),
        (Label.NAME, "Hope Miller", False),
        (Label.AGE, "93", True),
        (Label.DATE, "the 5th", True),
        (Label.DATE, "March", True),
        (Label.DATE, "March 20", False),
        (Label.DATE, "3/27", False),
        (Label.ID, "8841", True),
        (Label.ID, "24CR-118203", False),
        (Label.PHONE, "410-555-0123", False),
        (Label.WORD, "hope", False),
    ],
)
def test_a_form_that_says_too_little_is_meant_only_where_it_is_found(label, form, bound):
    assert is_bound(label, form) is bound


def test_what_two_spellings_have_in_common():
    assert key_of("  José’s ") == key_of("JOSE") == "jose"
    assert key_of("the Reyes'") == "the reyes"


@settings(derandomize=True, deadline=None)
@given(st.text(max_size=40))
def test_folding_leads_back_to_where_a_letter_stood(text):
    seen = folded(text)
    assert len(seen.origins) == len(seen.text) + 1
    assert list(seen.origins) == sorted(seen.origins)
    assert seen.origins[-1] == len(text)


@settings(derandomize=True, deadline=None)
@given(st.text(max_size=30), st.sampled_from(["Rosa", "josé ruiz", "O'Neil", "王芳"]), st.booleans())
def test_a_form_is_found_between_any_two_texts(around, form, is_upper):
    written = form.upper() if is_upper else form
    text = clean(f"{around} {written} {around}").text
    at = text.index(clean(written).text, len(clean(around).text))
    assert any(start <= at and at + len(written) <= end for start, end in form_spans(text, form))
