"""Bugs planted in a locked PDF: nothing of it stands open, and it is what was locked and no more."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pikepdf
import pypdfium2
import pytest
from support.finished import WORDS, finished
from support.packets import choices, entry
from support.planted import CHOSEN, SHARED, finding

from npgs_journal.errors import ReleaseRefused, WrongCall
from npgs_journal.share import (
    FORMATS,
    build_packet,
    check_release,
    locked,
    offered_words,
    seek,
    settled_words,
)
from npgs_journal.share.locked_check import _is_closed

Change = Callable[[pikepdf.Pdf], object]
FRESH = {"owner": WORDS, "user": WORDS, "R": 6, "aes": True, "metadata": True}


def locked_anew(change: Change = lambda _: None, **facts) -> Callable[[bytes], bytes]:
    """Opened, changed and locked again."""

    def spoil(data: bytes) -> bytes:
        written = io.BytesIO()
        with pikepdf.open(io.BytesIO(data), password=WORDS) as document:
            if "/Extensions" in document.Root:
                del document.Root["/Extensions"]
            change(document)
            del document.trailer["/ID"]  # a fresh one: half of it would else be new, by the clock's second
            document.save(
                written,
                encryption=pikepdf.Encryption(**{**FRESH, **facts}),
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
            )
        return written.getvalue()

    return spoil


def unlocked(data: bytes) -> bytes:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(data), password=WORDS) as document:
        document.save(written, encryption=False)
    return written.getvalue()


def attached(document: pikepdf.Pdf) -> None:
    document.attachments["plum.txt"] = b"plum"


def unused(document: pikepdf.Pdf) -> None:
    document.Root.Jam = document.make_stream(b"plum")


def row_that_is_none(document: pikepdf.Pdf) -> None:
    """Words in what looks like part of the file's frame."""
    document.Root.Pages.Jam = document.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.ObjStm, Length=4, Jam=pikepdf.String("Rosa Lee"))
    )


def open_stream(data: bytes) -> bytes:
    """A stream that no reader opens, with words that are not locked."""
    at = data.index(b"1 0 obj")
    return data[:at] + b"999 0 obj\n<< /Length 4 >>\nstream\nplum\nendstream\nendobj\n" + data[at:]


def behind_a_font(document: pikepdf.Pdf) -> None:
    things = (thing for thing in document.objects if isinstance(thing, pikepdf.Dictionary))
    font = next(thing.FontFile2 for thing in things if "/FontFile2" in thing)
    font.write(font.read_bytes() + b"plum")


CHANGED: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "not locked at all": (unlocked, "part"),
    "locked with other words": (
        locked_anew(user="other words than these", owner="other words"),
        "unreadable",
    ),
    "open without words": (locked_anew(user=""), "part"),
    "locked by older means": (locked_anew(R=4), "part"),
    "properties that stand open": (locked_anew(metadata=False), "part"),
    "a second passphrase": (locked_anew(owner="another"), "part"),
    "an attached file": (locked_anew(attached), "part"),
    "words behind a font": (locked_anew(behind_a_font), "part"),
    "one thing more": (locked_anew(unused), "part"),
    "a row of objects that is none": (locked_anew(row_that_is_none), "part"),
    "another title": (locked_anew(lambda document: document.docinfo.update({"/Title": "x"})), "property"),
    "no page": (locked_anew(lambda document: document.pages.__delitem__(0)), "unreadable"),
    "a page more": (locked_anew(lambda document: document.pages.append(document.pages[0])), "text-differs"),
    "a link over a page": (
        locked_anew(lambda document: document.pages[0].__setitem__("/Annots", pikepdf.Array([]))),
        "part",
    ),
    "half a file": (lambda data: data[: len(data) // 2], "unreadable"),
    "nothing": (lambda _: b"", "unreadable"),
}


@pytest.mark.parametrize("what", CHANGED)
def test_a_bug_in_the_file(what):
    spoil, named = CHANGED[what]
    assert finding("locked-pdf", spoil) == named, what


def put(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    return lambda data: data.replace(old, new, 1)


STANDING_OPEN = {
    "a stream": open_stream,
    "words in the skeleton": put(b"/Type /Catalog", b"/P (x) /Type /Catalog"),
    "words as digits that are none": put(b"/Type /Catalog", b"/P <plum> /Type /Catalog"),
    "a name in the skeleton": put(b"/Type /Catalog", b"/Rosa 1 /Type /Catalog"),
    "a remark": put(b"endobj\n", b"endobj\n%Rosa Lee\n"),
    "another version": put(b"%PDF-1.7", b"%PDF-2.0"),
    "words at the end": lambda data: data + b"Rosa Lee",
    "words at the beginning": lambda data: b"Rosa Lee\n" + data,
    "a lock for some of it": put(b"/StmF /StdCF", b"/StmF /Identity"),
    "properties that are not locked": put(b"/CF <<", b"/EncryptMetadata false /CF <<"),
    "two locks": lambda data: data.replace(
        b"startxref", b"998 0 obj\n" + lock_of(data) + b"\nendobj\nstartxref"
    ),
    "no lock": put(b"/Filter /Standard", b"/Filter /Jam"),
}


def lock_of(data: bytes) -> bytes:
    return re.search(rb"<< /CF [^\n]*>>", data)[0]


@pytest.mark.parametrize("spoil", STANDING_OPEN.values(), ids=STANDING_OPEN)
def test_what_stands_open_is_a_skeleton_and_no_more(packet, spoil):
    data = finished("locked-pdf", packet)
    assert _is_closed(data)
    assert spoil(data) != data
    assert not _is_closed(spoil(data))
    assert finding("locked-pdf", spoil) in {"part", "unreadable"}


@pytest.fixture(scope="module")
def packet():
    return build_packet([SHARED], CHOSEN)


def test_words_behind_the_table_of_places(packet):
    """The one stream that stands open by its nature: a table with words behind it is not let pass."""
    data = finished("locked-pdf", packet)
    table = re.search(rb"(/Type /XRef /Length )(\d+)( [^\n]*\nstream\n)", data)
    end = table.end() + int(table[2])
    longer = data[: table.start()] + table[1] + str(int(table[2]) + 4).encode() + table[3]
    spoiled = longer + data[table.end() : end] + b"plum" + data[end:]
    with pytest.raises(ReleaseRefused) as refused:
        check_release(spoiled, "locked-pdf", packet, seek([SHARED], CHOSEN), WORDS)
    assert refused.value.facts["finding"] == "part"


def test_a_fingerprint_of_the_words_does_not_stand_open(packet):
    """As it would if the file kept the one that was made of its words."""
    data = finished("locked-pdf", packet)
    with pikepdf.open(io.BytesIO(FORMATS["pdf"].write(packet))) as document:
        own = bytes(document.trailer.ID[0])
    assert own
    with pikepdf.open(io.BytesIO(data), password=WORDS) as document:
        first, second = document.trailer.ID
    assert own != bytes(first) == bytes(second)
    assert not _is_closed(data.replace(bytes(first).hex().encode(), own.hex().encode()))


def test_a_locked_file_without_its_lock_is_refused(packet):
    data = finished("locked-pdf", packet)
    for kind in ("locked-pdf", "pdf"):
        with pytest.raises(ReleaseRefused) as refused:
            check_release(data, kind, packet, seek([SHARED], CHOSEN))
        assert refused.value.facts["finding"] == "unreadable"


def test_nothing_can_be_read_without_the_words(packet):
    data = finished("locked-pdf", packet)
    assert packet.title.encode() in FORMATS["pdf"].write(packet)
    for words in (packet.title, "Person A", "noon", "Sam", "samuel", *packet.top):
        for form in ("utf-8", "utf-16-be", "utf-16-le"):
            assert words.encode(form) not in data
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(data)


def test_whoever_has_the_words_may_do_everything(packet):
    data = finished("locked-pdf", packet)
    with pikepdf.open(io.BytesIO(data), password=WORDS) as document:
        assert document.encryption.R == 6
        assert document.encryption.bits == 256
        assert all(document.allow)


def test_the_same_packet_is_locked_anew_each_time(packet):
    assert finished("locked-pdf", packet) != finished("locked-pdf", packet)


def test_six_words_are_offered():
    assert len(offered_words().split()) == locked.WORDS == 6
    assert offered_words() != offered_words()


@pytest.mark.parametrize("words", ["eleven sign", "é" * 64])
def test_words_that_are_too_few_or_too_many(words):
    with pytest.raises(WrongCall):
        settled_words(words)


def test_words_are_spelled_as_pdf_readers_spell_them():
    assert settled_words("cafe\u0301 ﬁne words") == "café fine words"
    assert settled_words("\ufeffamber bas\u00adket\u2003cello") == "amber basket cello"


@pytest.mark.parametrize("sign", ["\0", "\t", "\n", "\x7f", "\u2028"])
def test_signs_that_nobody_can_type_lock_nothing(sign):
    with pytest.raises(WrongCall) as told:
        settled_words(f"amber basket{sign}cello dune")
    assert told.value.facts["reason"] == "packet-passphrase-signs"


@pytest.mark.parametrize("words", ["café fine words", "пароль из слов", "w" * 127])
def test_words_of_any_script_open_it(words):
    one = entry(1, "T", "x")
    packet = build_packet([one], choices(one))
    data = locked.lock(FORMATS["pdf"].write(packet), words)
    check_release(data, "locked-pdf", packet, seek([one], choices(one)), words)
