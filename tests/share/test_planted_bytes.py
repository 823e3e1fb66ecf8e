"""Bugs planted in the finished bytes of a PDF: everything that no reader should find is refused."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from support.planted import CHOSEN, SHARED, finding

from npgs_journal.share import FORMATS, build_packet
from npgs_journal.share.skeleton import is_bare

_ID = re.compile(rb"/ID ?\[.*?\]", re.DOTALL)
Change = Callable[[pikepdf.Pdf], object]


def changed(change: Change) -> Callable[[bytes], bytes]:
    """Make the change by another PDF library; the file keeps its fingerprint."""

    def spoil(data: bytes) -> bytes:
        written = io.BytesIO()
        with pikepdf.open(io.BytesIO(data)) as document:
            change(document)
            document.save(written, object_stream_mode=pikepdf.ObjectStreamMode.disable, deterministic_id=True)
        kept = _ID.findall(data)[-1]
        return _ID.sub(lambda _: kept, written.getvalue())

    return spoil


def drawn(change: Callable[[bytes], bytes]) -> Change:
    """Change how the first page is drawn."""

    def of(document: pikepdf.Pdf) -> None:
        page = document.pages[0]
        page.Contents = document.make_stream(change(page.Contents.read_bytes()))

    return of


def annotated(document: pikepdf.Pdf) -> None:
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 99, 99])
    document.pages[0].Annots = pikepdf.Array([document.make_indirect(link)])


def second_words(document: pikepdf.Pdf) -> None:
    (tagged, *_) = [
        thing
        for thing in document.objects
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/StructElem"
    ]
    tagged.ActualText = "plum"


def described(document: pikepdf.Pdf) -> None:
    data = document.Root.Metadata.read_bytes()
    document.Root.Metadata.write(
        data.replace(b"</rdf:Description>", b"<dc:rights>x</dc:rights></rdf:Description>")
    )


def remarked(document: pikepdf.Pdf) -> None:
    data = document.Root.Metadata.read_bytes()
    document.Root.Metadata.write(data.replace(b"<rdf:RDF", b"<!-- plum --><rdf:RDF", 1))


def root(**facts: Any) -> Change:
    return lambda document: [document.Root.__setitem__(f"/{key}", fact) for key, fact in facts.items()]


def info(**facts: str) -> Change:
    return lambda document: [document.docinfo.__setitem__(f"/{key}", fact) for key, fact in facts.items()]


def first_page(**facts: Any) -> Change:
    return lambda document: [document.pages[0].__setitem__(f"/{key}", fact) for key, fact in facts.items()]


def without(key: str) -> Change:
    return lambda document: document.Root.__delitem__(f"/{key}")


def indirect(key: str, thing: Any) -> Change:
    return lambda document: document.Root.__setitem__(f"/{key}", document.make_indirect(thing))


def replaced(old: bytes, new: bytes, count: int = -1) -> Change:
    return drawn(lambda data: data.replace(old, new, count))


def spoken_as(text: bytes) -> Change:
    """The first words read as `text`, whatever is drawn."""
    opening = b"/Span<</ActualText(" + text + b")>>BDC BT"
    return drawn(lambda data: data.replace(b"BT", opening, 1).replace(b"ET", b"ET EMC", 1))


def embedded(key: str, change: Callable[[bytes], bytes]) -> Change:
    """Change the first stream that `key` points to."""

    def of(document: pikepdf.Pdf) -> None:
        held = (
            thing[key] for thing in document.objects if isinstance(thing, pikepdf.Dictionary) and key in thing
        )
        stream = next(held)
        before = stream.read_bytes()
        stream.write(change(before))
        assert stream.read_bytes() != before

    return of


def of_colour(change: Callable[[bytes], bytes]) -> Change:
    def of(document: pikepdf.Pdf) -> None:
        stream = next(
            thing for thing in document.objects if isinstance(thing, pikepdf.Stream) and "/N" in thing
        )
        stream.write(change(stream.read_bytes()))

    return of


def of_letters(old: bytes, new: bytes) -> Change:
    return embedded("/ToUnicode", lambda data: data.replace(old, new, 1))


def one_letter_more(code: bytes, letters: str) -> Change:
    """One that is never drawn."""

    def change(data: bytes) -> bytes:
        data = re.sub(
            rb"(\d+) beginbfchar", lambda match: b"%d beginbfchar" % (int(match[1]) + 1), data, count=1
        )
        digits = letters.encode("utf-16-be").hex().upper().encode()
        return data.replace(b"endbfchar", b"<" + code + b"> <" + digits + b">\nendbfchar", 1)

    return embedded("/ToUnicode", change)


CHANGED: dict[str, tuple[Change, str | None]] = {
    "a link over a page": (annotated, "part"),
    "an attached file": (lambda document: document.attachments.__setitem__("x.txt", b"plum"), "part"),
    "a script": (root(OpenAction=Dictionary(S=Name.JavaScript, JS="x")), "part"),
    "a name in the properties": (info(Title="A day with Rosa Lee"), "name"),
    "an account in the properties": (info(Author="samuel"), "part"),
    "a program in the properties": (info(Creator="plum 1"), "property"),
    "other words beside the structure": (second_words, "part"),
    "one more property": (described, "property"),
    "a remark among the properties": (remarked, "unreadable"),
    "no properties": (without("Metadata"), None),
    "another language": (root(Lang="fr"), "property"),
    "no language": (without("Lang"), "property"),
    "a page twice": (lambda document: document.pages.append(document.pages[0]), "text-differs"),
    "an empty page": (lambda document: document.add_blank_page(page_size=(612, 792)), "text-differs"),
    "a smaller page": (first_page(MediaBox=Array([0, 0, 9, 9])), "part"),
    "a page cut off": (first_page(CropBox=Array([0, 0, 9, 9])), "part"),
    "a bookmark renamed": (
        lambda document: setattr(document.Root.Outlines.First, "Title", "plum"),
        "property",
    ),
    "no bookmarks": (without("Outlines"), "structure"),
    "bookmarks without an end": (
        lambda document: setattr(document.Root.Outlines.First, "Next", document.Root.Outlines.First),
        "structure",
    ),
    "an object that is a number": (indirect("Jam", 5), "part"),
    "an object that is a name": (indirect("Jam", Name("/jam")), "part"),
    "an object that is a string": (indirect("Lang", String("jam")), "property"),
    "words drawn unseen": (replaced(b"0 Tr", b"3 Tr"), "part"),
    "words cut away": (drawn(lambda data: b"0 0 1 1 re W n " + data), "part"),
    "words in white": (replaced(b" cs 0 scn", b" cs 1 scn"), "part"),
    "a remark in the drawing": (drawn(lambda data: data + b"\n% plum\n"), "part"),
    "a string that is not drawn": (drawn(lambda data: data + b" (plum) pop"), "part"),
    "a string before what draws a line": (drawn(lambda data: data + b" (Rosa Lee) S"), "part"),
    "a row of strings that is not drawn": (drawn(lambda data: data + b" [(plum) 5 (jam)] S"), "part"),
    "digits that are not drawn": (drawn(lambda data: data + b" <706C756D> S"), "part"),
    "a row of digits that is not drawn": (drawn(lambda data: data + b" [<706C756D>] S"), "part"),
    "a string with brackets in it": (drawn(lambda data: data + b" (a(plum)c) S"), "part"),
    "a string without an end": (drawn(lambda data: data + b" (plum"), "part"),
    "a remark in a map of letters": (of_letters(b"%%EndComments", b"%%Rosa Lee\n%%EndComments"), "name"),
    "a name as a letter that is never drawn": (one_letter_more(b"FFF0", "Rosa Lee"), "name"),
    "a word of the packet's letters": (one_letter_more(b"FFF0", "moon"), "part"),
    "a letter that the packet lacks": (one_letter_more(b"FFF0", "\u0416"), "part"),
    "a letter out of its turn": (one_letter_more(b"0000", "m"), "part"),
    "words behind a map of letters": (embedded("/ToUnicode", lambda data: data + b"plum"), "part"),
    "words behind a font": (embedded("/FontFile2", lambda data: data + b"plum"), "part"),
    "a font that says who wrote it": (
        embedded("/FontFile2", lambda data: data.replace("The".encode("utf-16-be"), b"samuel", 1)),
        "outside",
    ),
    "a table of its own in a font": (
        embedded("/FontFile2", lambda data: data.replace(b"post", b"plum")),
        "part",
    ),
    "words among the signs of a font": (embedded("/CIDSet", lambda data: data + b"plum"), "part"),
    "words behind a colour": (of_colour(lambda data: data + b"plum"), "part"),
    "a picture": (drawn(lambda data: data + b" /plum Do"), "part"),
    "a mark of another kind": (replaced(b"/Artifact BMC", b"/Plum BMC"), "part"),
    "a mark with other words": (replaced(b"/Artifact BMC", b"/Span<</Alt(plum)>>BDC"), "part"),
    "words read as others": (spoken_as(b"at noon"), "text-differs"),
    "a word beside what is drawn": (
        replaced(b"/Artifact BMC", b"/Span<</ActualText(noon)>>BDC", 1),
        "structure",
    ),
}


@pytest.fixture
def as_rewritten(monkeypatch):
    """Let pass that another library wrote the file, so that each change is met by the check meant for it."""
    monkeypatch.setattr("npgs_journal.share.release.is_bare", lambda _: True)


def test_a_file_rewritten_without_a_change(as_rewritten):
    assert finding("pdf", changed(lambda _: None)) is None


@pytest.mark.parametrize("what", CHANGED)
def test_a_bug_in_the_file(as_rewritten, what):
    change, named = CHANGED[what]
    assert finding("pdf", changed(change)) == named, what


def test_nothing_that_another_library_wrote_passes():
    assert finding("pdf", changed(lambda _: None)) == "part"


def stray_object(form: bytes) -> Callable[[bytes], bytes]:
    return lambda data: data.replace(b"\nxref\n", b"\n999 0 obj\n" + form + b"\nendobj\nxref\n")


ROOT = re.compile(rb"<</Type/Catalog")
BYTES = {
    "an earlier version": lambda data: data + b"\n" + data[data.rindex(b"startxref") :],
    "the file twice": lambda data: data + data,
    "words after the end": lambda data: data + b"\nplum",
    "words before the beginning": lambda data: b"plum\n" + data,
    "words between two objects": lambda data: data.replace(b"\nendobj\n", b"\nendobj\nplum\n", 1),
    "a remark between two objects": lambda data: data.replace(b"\nendobj\n", b"\nendobj\n% plum\n", 1),
    "a remark in an object": lambda data: ROOT.sub(b"<<%plum\n/Type/Catalog", data),
    "an object that nothing points to": stray_object(b"<</Type/Pages>>"),
    "a stream that nothing points to": stray_object(b"<</Length 4>>\nstream\nplum\nendstream"),
    "an object without its end": stray_object(b"<<>>\nendob"),
    "another version of the format": lambda data: data.replace(b"%PDF-1.7", b"%PDF-1.4", 1),
    "half a file": lambda data: data[: len(data) // 2],
    "nothing": lambda _: b"",
    "no PDF": lambda _: b"plum",
}


@pytest.mark.parametrize("spoil", BYTES.values(), ids=BYTES)
def test_bytes_that_no_reader_shows(spoil):
    assert finding("pdf", spoil) in {"part", "unreadable"}


def test_a_stream_in_a_place_of_its_own():
    """Pointed to, but from where no stream belongs."""

    def spoil(data: bytes) -> bytes:
        data = ROOT.sub(b"<</Plum 999 0 R/Type/Catalog", data)
        return stray_object(b"<</Length 4>>\nstream\nplum\nendstream")(data)

    assert not is_bare(spoil(FORMATS["pdf"].write(build_packet([SHARED], CHOSEN))))
