from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npgs_journal.text.folding import Finder, Term, fold, search_text, terms, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mañana", "manana"),
        ("man\u0303ana", "mañana"),
        ("ÉCOLE", "ecole"),
        ("Straße", "STRASSE"),
        ("İstanbul", "istanbul"),
        ("Ołówek", "olowek"),
        ("\uff26\uff35\uff2c\uff2c", "full"),
        ("ﬁne", "fine"),
        ("Ёлка", "елка"),
        ("Άλφα", "αλφα"),
        ("كَانَ", "كان"),
        ("شَـــاي", "شاي"),
        ("שָׁלוֹם", "שלום"),
        ("ｶﾞ", "ガ"),
        ("か\u3099", "が"),
        ("한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8"),
        ("co\u00adoperate", "cooperate"),
        ("☀\ufe0f", "☀"),
    ],
)
def test_spellings_that_are_the_same_word(one, other):
    assert tokens(one) == tokens(other)


@pytest.mark.parametrize(
    ("one", "other"), [("か", "が"), ("กา", "กี"), ("は", "ぱ"), ("कि", "की"), ("a", "b")]
)
def test_marks_that_spell_a_word_stay(one, other):
    assert tokens(one) != tokens(other)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("今天早上", ("今", "天", "早", "上")),
        ("カッabc", ("カ", "ッ", "abc")),
        ("กำลัง", ("กํ", "า", "ลั", "ง")),
        ("ok😀yes👩‍👩‍👧", ("ok", "😀", "yes", "👩", "👩", "👧")),
        ("👍🏽", ("👍",)),
        ("don't — stop…", ("don", "t", "stop")),
        ("20°C", ("20", "c")),
        ("a\u200bb", ("a", "b")),
        ("snake_case", ("snake", "case")),
        ("", ()),
        ("«¡!» …", ()),
        ("\ud800\0", ()),
    ],
)
def test_how_text_is_cut(text, cut):
    assert tokens(text) == cut
    assert tokens(search_text(text)) == cut


@given(st.text())
def test_the_index_is_cut_where_questions_are(text):
    apart = "".join(
        each if each.isalnum() or not each.isascii() else " " for each in search_text(text)
    ).split()
    assert tuple(apart) == tokens(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_letters_fold_by_themselves(one, other):
    if not (one + other).isascii() and not one.isascii() and not other.isascii():
        assert fold(one + other) == fold(one) + fold(other)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("kit", (Term(("kit",), is_open=True),)),
        ('"kit"', (Term(("kit",), is_open=False),)),
        ('a "b c" d', (Term(("a",), True), Term(("b", "c"), False), Term(("d",), True))),
        ("kit kit", (Term(("kit",), True),)),
        ("漢字", (Term(("漢", "字"), is_open=False),)),
        ("กำ", (Term(("กํ", "า"), is_open=True),)),
        ('"open', (Term(("open",), is_open=False),)),
        ("«deux mots»", (Term(("deux", "mots"), is_open=False),)),
        ('... "" "!"', ()),
    ],
)
def test_how_a_question_is_read(words, found):
    assert terms(words) == found


def test_no_question_is_endless():
    assert len(terms(" ".join(f"w{number}" for number in range(5000)))) == 32


@pytest.mark.parametrize(
    ("words", "text", "shown"),
    [
        ("manana", "La Mañana, man\u0303ana mananas", ["Mañana", "man\u0303ana", "manana"]),
        ('"manana"', "manana mananas", ["manana"]),
        ("fi", "ﬁne ﬁ", ["ﬁ", "ﬁ"]),
        ("kit", "kitchen skit", ["kit"]),
        ('"was quiet"', "was... quiet, was loud", ["was... quiet"]),
        ("漢字", "漢字です。漢 字", ["漢字", "漢 字"]),
        ("か", "かが", ["か"]),
        ("กำ", "กำลัง", ["กำ"]),
        ("الصباح", "كَانَ الصَّبَاحُ", ["الصَّبَاح"]),
        ("kit kitchen", "kitchen kit", ["kitchen", "kit"]),
        ("😀", "a😀b", ["😀"]),
        ("a+b.c", "a+b.c a b c", ["a+b.c", "a b c"]),
        ("...", "...", []),
        ("x", "nothing", []),
    ],
)
def test_where_words_stand_in_the_text_as_written(words, text, shown):
    finder = Finder(terms(words))
    spans = finder.spans(text)
    assert [text[start:end] for start, end in spans] == shown
    assert finder.first(text) == (spans[0][0] if spans else None)


@given(st.text(), st.text(min_size=1, max_size=5))
def test_spans_are_in_order_and_inside(text, words):
    at = 0
    for start, end in Finder(terms(words)).spans(text):
        assert at <= start <= end <= len(text)
        at = start
