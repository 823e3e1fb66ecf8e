"""Places on the screen and offsets of the entry, both ways."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from npgs_journal.ui.share.spans import Looks, Source, characters, shown, units

WORDS = "  held back"
texts = st.text(st.sampled_from("aé🌱\n "), max_size=20)


def test_units_are_counted_as_qt_counts():
    assert units("a🌱") == 3
    assert characters("a🌱b", 3) == 2


def test_the_words_stand_behind_the_passage():
    page = shown("T", "one two", Looks(), Looks(held=((0, 3),)), WORDS)
    assert "".join(piece.text for piece in page.pieces) == "T\none  held back two"


def test_a_place_inside_the_added_words_is_the_end_of_the_passage():
    page = shown("", "one two", Looks(), Looks(held=((0, 3),)), WORDS)
    assert page.place(7) == (Source.BODY, 3)


def test_a_name_inside_a_held_back_passage_shows_as_held_back():
    page = shown("", "Rosa left", Looks(), Looks(held=((0, 9),), names=((0, 4),)), WORDS)
    assert not any(piece.is_name for piece in page.pieces)
    assert [piece.is_held for piece in page.pieces[:-1]] == [True, True]


def test_a_title_is_left_out_where_there_is_none():
    assert shown("", "body", Looks(), Looks(), WORDS).place(0) == (Source.BODY, 0)


@given(texts, texts, st.data())
def test_every_offset_leads_there_and_back(title, body, data):
    edges = st.integers(0, len(body))
    low, high = sorted((data.draw(edges), data.draw(edges)))
    looks = Looks(held=((low, high),)) if low < high else Looks()
    page = shown(title, body, Looks(), looks, WORDS)
    assert "".join(p.text for p in page.pieces if p.source is Source.BODY) == body
    for offset in range(len(body)):
        assert page.place(page.shown_at(Source.BODY, offset)) == (Source.BODY, offset)
    for offset in range(len(title)):
        assert page.place(page.shown_at(Source.TITLE, offset)) == (Source.TITLE, offset)
