"""Finished bytes read back: what differs is told apart from what a reader only spells in another way."""

from __future__ import annotations

import io

import pikepdf
import pytest
from support.packets import choices, entry

from npgs_journal.share import FORMATS, build_packet
from npgs_journal.share.comparing import folded, is_one_letter, is_same_text, turns
from npgs_journal.share.reading import Unreadable, _properties, inside, page_count, page_texts
from npgs_journal.share.skeleton import is_bare, without_strings, without_words

SALAM = "\u0633\u0644\u0627\u0645"
MARHABA = "\u0645\u0631\u062d\u0628\u0627"


def pdf(body: str = "x", title: str = "T") -> bytes:
    one = entry(1, title, body)
    return FORMATS["pdf"].write(build_packet([one], choices(one)))


# Alike or not ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("meant", "read"),
    [
        (["one", "two"], "one\r\ntwo"),
        (["one two"], "one  two\n"),
        (["office ﬁ"], "office fi"),
        (["½ cup"], "1/2 cup"),
        (["é"], "e\u0301"),
        (["a\u200bb"], "ab"),
        (["x \u2260 y"], "x =/ y"),
        (["😀"], "\ud83d\ude00"),
        ([SALAM], SALAM[::-1]),
        ([f"{SALAM} (a) 12"], f"21 )a( {SALAM}"),
        ([f"{SALAM} “a”"], f"”a” {SALAM}"),
        (["one", SALAM, "two"], f"one {SALAM[::-1]} two"),
        (["A-", f"1. {SALAM}", "two"], f"{SALAM} -1.A two"),
        ([f"{SALAM}-"], f"-{SALAM}"),
        (["x ट्ठ्य y"], "x ट्ट्ठ्ठ्य y"),
        (["x न्द्र्य y"], "x न्द्र्द्र्य y"),
        ([SALAM, "q\u0323\u0301 x"], f"{SALAM} q\u0323\u0301q\u0323\u0301 x"),
        (["q\u0323\u0301 x"], "q\u0323\u0301q\u0323\u0301 x"),
        ([], ""),
    ],
)
def test_alike(meant, read):
    assert is_same_text(meant, [read])


@pytest.mark.parametrize(
    ("meant", "read"),
    [
        (["one", "two"], "two one"),
        (["one"], "one more"),
        (["one more"], "one"),
        (["one"], "One"),
        (["resume"], "résumé"),
        ([SALAM], f"{SALAM}{SALAM}"),
        ([f"{SALAM} a"], f"{SALAM} b"),
        ([f"{SALAM} a"], f"{SALAM} a("),
        ([f"{SALAM} (a"], f"{SALAM} a"),
        (["one", SALAM, "two"], f"two {SALAM} one"),
        (["one", SALAM], f"one {MARHABA}"),
        ([SALAM, "one"], f"{SALAM} one Rosa"),
        (["q\u0323\u0301"], "q\u0323\u0301" * 9),
        (["x"], "\u0301x"),
        (["x ट्ठ्य y"], "x ट्ट्ठ्ठ्य z"),
        (["x ट्ठ्य y"], "x ट्य य y"),
    ],
)
def test_not_alike(meant, read):
    assert not is_same_text(meant, [read])


def test_letters_that_the_reader_leaves_out_may_lack_and_no_others():
    assert is_same_text(["one", f"{SALAM} (a", "two"], [f"one {SALAM} a two"], ["("])
    assert is_same_text(["one", SALAM], [f"one {SALAM[1:]}"], [SALAM[0]])
    assert not is_same_text(["one", SALAM], [f"one {SALAM[2:]}"], [SALAM[0]])
    assert is_same_text(["oxe"], ["oe"], ["x"])
    assert is_same_text([SALAM, "น้ำ"], [f"{SALAM} น้ำ"], ["น้ำ"])
    assert not is_same_text(["oxe"], ["ox"], ["x"])
    assert not is_same_text(["oxe"], ["eo"], ["x"])


def test_pictures_that_the_reader_leaves_out_are_counted():
    assert is_same_text(["a 🆑\u200d🌀 b"], ["a \u200d b"], ["🆑\u200d🌀"])
    assert not is_same_text(["a 🆑 b"], ["a b"], ["🌀"])
    assert not is_same_text(["a b"], ["a 🌀 b"], ["🌀"])
    assert not is_same_text(["a 🌀 b"], ["a c"], ["🌀"])


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("", True),
        ("a", True),
        ("é", True),
        ("น้ำ", True),
        ("त्रि", True),
        ("(", True),
        ("👩\u200d👧", True),
        ("1\ufe0f\u20e3", True),
        ("al", False),
        ("Rosa", False),
        ("12", False),
        (SALAM, False),
        ("王芳", False),
        ("a b", False),
    ],
)
def test_one_letter(text, is_one):
    assert is_one_letter(text) is is_one


def test_which_text_turns():
    assert [turns(text) for text in ("a", "é", f"a {SALAM}", "\u0661", "12")] == [
        False,
        False,
        True,
        True,
        False,
    ]
    assert folded("😀") == "\ud83d\ude00"


# Opened ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("read", [page_texts, page_count, inside])
@pytest.mark.parametrize("data", [b"", b"plum", b"%PDF-1.7\n", b"%PDF-1.7\n1 0 obj\n<<"])
def test_what_is_no_pdf_is_unreadable(read, data):
    with pytest.raises(Unreadable):
        read(data)


def test_a_hyphen_at_the_end_of_a_line_is_a_hyphen():
    (text,) = page_texts(pdf("well-\nknown"))
    assert "well-known" in text
    (text,) = page_texts(pdf(" ".join(["self-care"] * 60)))
    assert text.count("self-care") == 60


def test_an_empty_page_has_no_text():
    written = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(written)
    assert page_texts(written.getvalue()) == [""]


def test_everything_beside_the_words_is_met():
    found = inside(pdf(f"# Head\n\nx น้ำ {SALAM}\n\n- a", "Title"))
    assert found.outline == ("Title", "Head")
    assert found.language == "en"
    assert found.sizes == ((0.0, 0.0, 612.0, 792.0),)
    assert (("object", "/Title"), "Title") in found.strings
    assert (("/Catalog", "/Lang"), "en") in found.strings
    assert ("1.1:title", "") in found.properties
    assert ("22-rdf-syntax-ns:li", "For Dana") in found.properties
    assert ("/ActualText", "น้ำ") in found.marked
    assert ("/Font", "/ToUnicode") in found.keys
    assert "Title" not in repr(found)


@pytest.mark.parametrize(
    "xmp",
    [b"<a/>", b"<?x?><a/>", b"<?x?><!-- x --><a/><?x?>", b"<?x?><!DOCTYPE a><a/><?x?>", b"<?x?><a><?x?>"],
)
def test_properties_of_another_make_are_unreadable(xmp):
    with pytest.raises((ValueError, SyntaxError)):
        list(_properties(xmp))


def test_words_between_properties_are_met():
    found = list(_properties(b'<?x?><a b="c">d<e xmlns="http://f/g/">h</e>i</a><?y?>'))
    assert found == [("a", "d"), ("@b", "c"), ("g:e", "h"), ("tail", "i")]


# Byte by byte ----------------------------------------------------------------------------------------


def test_a_file_of_ours_is_bare_whatever_it_says():
    hard = "(a) \\( ) endobj \\\nendobj\n stream 9 0 R % %%EOF xref /Length 5 " + "(" * 40 + ")" * 39
    assert is_bare(pdf(hard, hard))
    assert is_bare(pdf(f"# {hard}\n\n{SALAM} 😀", f"{SALAM} (%"))


def test_a_stream_must_end_where_it_says():
    data = pdf()
    assert not is_bare(data.replace(b"/Length ", b"/Length 1", 1))
    assert not is_bare(data.replace(b"\nendstream", b"\nendstreaM", 1))


@pytest.mark.parametrize(
    ("form", "left"),
    [
        (b"a(b)c", b"ac"),
        (b"a(b(c)d)e", b"ae"),
        (b"a(\\))b(\\()c(\\\\)d", b"abcd"),
        (b"(x\ny)z", b"z"),
        (b"none", b"none"),
        (b"(((())))", b""),
    ],
)
def test_strings_are_taken_out(form, left):
    assert without_strings(form) == left


@pytest.mark.parametrize(
    ("content", "left"),
    [
        (b"BT [(ab)-12.5(c\\)d)(\\\\) 3]TJ ET", b"BT []TJ ET"),
        (b"[(a)<526F>5(b)] TJ (c) Tj /Lang(en)/ActualText(d)", b"[]TJ Tj /Lang/ActualText"),
        (b"[(a(b(c)(d))e)1(f)]TJ (g(h))Tj", b"[]TJ Tj"),
        (b"([(a)]TJ) Tj", b"Tj"),
        (b"[(a\\(b(c)d)]TJ", b"[]TJ"),
        # What is no drawn word stays, its brackets at least.
        (b"[(a) /Rosa 1]TJ", b"[() /Rosa 1]TJ"),
        (b"[(a(b))] S (c) S", b"[()] S () S"),
        (b"(a)Tj (b) S", b"Tj () S"),
        (b"[(a\\)]TJ 0 0 m (b)", b"[(a\\)]TJ 0 0 m (b)"),
        (b"a) [(b)]TJ (c", b"a) []TJ (c"),
        (b"% [(a)]TJ", b"% []TJ"),
    ],
)
def test_of_drawn_words_nothing_stays_but_what_is_no_word(content, left):
    assert without_words(content) == left


KEY, PEACE = "1\u20e3", "\u05e9\u05dc\u05d5\u05dd"


@pytest.mark.parametrize(
    ("read", "is_same"),
    [
        (f"Ask: {KEY}\n{KEY}{PEACE}", True),
        (f"Ask: {KEY}\n{PEACE}{KEY}", True),
        (f"Ask: {KEY}\n{PEACE}", False),
        (f"Ask: \n{KEY}{PEACE}", False),
        (f"Ask: {KEY}\n{KEY}{PEACE}x", False),
        (f"Ask: x{KEY}\n{KEY}{PEACE}", False),
    ],
)
def test_a_letter_between_two_blocks_counts_for_one_of_them(read, is_same):
    assert is_same_text([f"Ask: {KEY}", f"{KEY}{PEACE}"], [read]) is is_same
