"""What a screen reader gets of the PDF: tags, headings, reading order, language, title, bookmarks.

These are rules of PDF/UA-1 that a packet can meet or miss; they are not all of them.
"""

from __future__ import annotations

import io
import itertools

import pikepdf
import pytest
from support.finished import WORDS
from support.planted import ARABIC
from support.reading_back import tight
from support.tagged import CHOSEN, ONE, TWO
from support.tags import INLINE, marked_words, tags

from npgs_journal.share import FORMATS, build_packet
from npgs_journal.share.intended import spoken_blocks
from npgs_journal.share.length import with_pages


@pytest.fixture(scope="module")
def packet():
    return build_packet([ONE, TWO], CHOSEN)


@pytest.fixture(scope="module")
def data(packet):
    return FORMATS["pdf"].write(packet)


@pytest.fixture
def opened(data):
    with pikepdf.open(io.BytesIO(data)) as document:
        yield document


def test_it_says_that_it_is_tagged_and_by_which_rules(opened):
    assert opened.Root.MarkInfo.Marked is True
    assert not opened.Root.MarkInfo.get("/Suspects", False)
    assert b"pdfuaid:part>1<" in opened.Root.Metadata.read_bytes().replace(b' xmlns:pdfuaid="', b"")
    assert opened.pdf_version == "1.7"


def test_the_language_and_the_title_are_set_and_shown(opened):
    assert opened.Root.Lang == "en"
    assert opened.Root.ViewerPreferences.DisplayDocTitle is True
    assert opened.docinfo["/Title"] == "For Dana"
    assert opened.open_metadata()["dc:title"] == "For Dana"


def test_every_word_is_under_a_tag_and_is_read_once_in_the_packets_order(data, packet):
    found = marked_words(data)
    assert [words for (_, number), words in found.items() if number < 0] == []
    pages = 1 + max(page for page, _ in found)
    read = "".join(tag.words for tag in tags(data) if tag.name not in INLINE)
    meant = "".join(spoken_blocks(with_pages(packet, pages)))
    # The order inside a line that turns is PDFium's own.
    assert _without_arabic(read) == _without_arabic(meant)


def _without_arabic(text: str) -> str:
    assert all(word in text for word in ARABIC.split())
    for word in ARABIC.split():
        text = text.replace(word, "")
    return tight(text)


def test_only_tags_that_are_standard_and_none_that_is_empty(data, opened):
    known = {"Document", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "BlockQuote", "Div"} | INLINE
    found = tags(data)
    assert {tag.name for tag in found} <= known
    assert found[0].name == "Document"
    holding = {"Document", "L", "LI", "LBody", "BlockQuote", "Div"}
    assert [tag for tag in found if tag.name not in holding and not tag.words.strip()] == []
    assert set(map(str, opened.Root.StructTreeRoot.RoleMap.values())) <= {"/P", "/Part", "/Span"}


def test_headings_never_step_over_a_level_and_begin_with_the_first(data):
    levels = [int(tag.name[1]) for tag in tags(data) if tag.name[0] == "H"]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_bookmarks_are_the_headings(data, opened):
    with opened.open_outline() as outline:
        titles = list(_titles(outline.root))
    headings = [tag.words.strip() for tag in tags(data) if tag.name[0] == "H"]
    assert titles == headings == [tag.title for tag in tags(data) if tag.name[0] == "H"]
    assert titles[:3] == ["A ride with Person A", "Before", "After"]
    assert titles[3:] == [
        "November 2026",
        "What peer support is",
        "Hopeful",
        "Transparent",
        "Questions you could ask me",
        "A question you could ask yourself",
    ]


def _titles(items):
    for item in items:
        yield item.title
        yield from _titles(item.children)


def test_lists_have_items_with_a_sign_and_a_body(data):
    found = tags(data)
    for at, tag in enumerate(found):
        below = [each for each in _under(found, at) if each.depth == tag.depth + 1]
        if tag.name == "L":
            assert {each.name for each in below} <= {"LI", "L"}
        if tag.name == "LI":
            assert [each.name for each in below] == ["Lbl", "LBody"]


def _under(found, at):
    for tag in found[at + 1 :]:
        if tag.depth <= found[at].depth:
            return
        yield tag


def test_labels_are_read_with_what_they_stand_before(data):
    words = [" ".join(tag.words.split()) for tag in tags(data) if tag.name == "P"]
    assert words[:4] == [
        "From Sam",
        "For Dana",
        "What I would like: Just listen",
        "My question: How do I go on?",
    ]


def test_pages_are_read_by_their_tags(opened):
    assert all(page.Tabs == "/S" and "/StructParents" in page for page in opened.pages)


def test_nothing_is_drawn_outside_a_tag_but_ornaments(opened):
    """Rules between entries and room to answer are ornaments; there are no headers and no footers."""
    drawn = {"ornament": 0, "tagged": 0}
    for page, numbers in zip(opened.pages, _numbers_in_tree(opened), strict=True):
        around, marked = [], []
        for step in pikepdf.parse_content_stream(page):
            operator = str(step.operator)
            if operator in {"BDC", "BMC"}:
                around.append(_kind_of(step.operands, marked))
            elif operator == "EMC":
                around.pop()
            elif operator in DRAWS:
                (kind,) = {kind for kind in around if kind}
                drawn[kind] += 1
                assert (kind == "ornament") == (operator in LINES), operator
        assert around == []
        assert sorted(marked) == sorted(numbers)  # each once, and each in the tree
    assert drawn["ornament"] > 10
    assert drawn["tagged"] > 100


LINES = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"})
DRAWS = LINES | {"Tj", "TJ", "'", '"', "Do", "sh", "INLINE IMAGE"}


def _kind_of(operands, marked: list[int]) -> str:
    """What a marked stretch is; "" for one that only tells how the words in it are written."""
    name, *facts = operands
    if str(name) == "/Artifact":
        return "ornament"
    if facts and "/MCID" in facts[0]:
        marked.append(int(facts[0].MCID))
        return "tagged"
    return ""


def _numbers_in_tree(opened) -> list[list[int]]:
    """For each page the numbers of marked words that some tag holds."""
    found = {page.objgen: [] for page in opened.pages}
    waiting = [opened.Root.StructTreeRoot]
    while waiting:
        tag = waiting.pop()
        kids = tag.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                found[tag.Pg.objgen].append(int(kid))
            elif kid.get("/Type") == "/MCR":
                found[(kid if "/Pg" in kid else tag).Pg.objgen].append(int(kid.MCID))
            else:
                waiting.append(kid)
    return list(found.values())


def test_from_marked_words_a_reader_finds_the_way_back_to_their_tag(opened):
    numbers = opened.Root.StructTreeRoot.ParentTree.Nums
    rows = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
    for page, held in zip(opened.pages, _numbers_in_tree(opened), strict=True):
        row = rows[int(page.StructParents)]
        assert len(row) == len(held)
        for number, tag in enumerate(row):
            kids = tag.K if isinstance(tag.K, pikepdf.Array) else [tag.K]
            own = {int(kid if isinstance(kid, int) else kid.get("/MCID", -1)) for kid in kids}
            assert number in own


def test_no_tag_speaks_another_language_than_the_packet(opened):
    spoken = {str(thing.Lang) for thing in _dictionaries(opened) if "/Lang" in thing}
    assert spoken == {"en"}


def _dictionaries(opened):
    return [thing for thing in opened.objects if isinstance(thing, pikepdf.Dictionary)]


def test_a_locked_packet_has_the_same_tags_and_may_be_read_aloud(data):
    locked = FORMATS["locked-pdf"].lock(data, WORDS)
    unlocked = io.BytesIO()
    with pikepdf.open(io.BytesIO(locked), password=WORDS) as document:
        assert document.allow.accessibility
        assert document.Root.Lang == "en"
        assert document.Root.ViewerPreferences.DisplayDocTitle is True
        document.save(unlocked, encryption=False)
    assert tags(unlocked.getvalue()) == tags(data)


def test_every_font_is_in_the_file_with_the_letters_it_stands_for(opened):
    fonts = [thing for thing in _dictionaries(opened) if thing.get("/Type") == "/Font"]
    outer = [font for font in fonts if font.Subtype == "/Type0"]
    assert outer
    assert all("/ToUnicode" in font for font in outer)
    assert all("/FontFile2" in font.DescendantFonts[0].FontDescriptor for font in outer)


def test_there_is_no_link_and_nothing_that_runs(opened):
    """So none needs words of its own; nor are there pictures, forms, or layers that could be hidden."""
    assert all("/Annots" not in page for page in opened.pages)
    assert all(set(page.Resources.keys()) <= {"/ColorSpace", "/Font", "/ProcSet"} for page in opened.pages)
    assert not {"/OpenAction", "/AA", "/AcroForm", "/Names", "/OCProperties"} & set(opened.Root.keys())
