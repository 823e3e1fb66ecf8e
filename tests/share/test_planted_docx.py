"""Bugs planted in the finished bytes of a Word file: everything that no reader should find is refused."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable

import pytest
from support.planted import CHOSEN, SHARED, finding

from npgs_journal.share import FORMATS, build_packet, docx

Parts = dict[str, bytes]
DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
CORE, SETTINGS, NUMBERING = "docProps/core.xml", "word/settings.xml", "word/numbering.xml"
RELATIONS, TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(parts: Parts) -> bytes:
    """Zipped just as the program does it, so that only the change is met."""
    return docx._zipped(parts)


def parts_of(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(change: Callable[[Parts], object]) -> Callable[[bytes], bytes]:
    def spoil(data: bytes) -> bytes:
        parts = parts_of(data)
        change(parts)
        return packed(parts)

    return spoil


def put(name: str, old: str, new: str) -> Callable[[Parts], None]:
    """Replace the first `old` in a part; it must be there."""

    def change(parts: Parts) -> None:
        assert old.encode() in parts[name]
        parts[name] = parts[name].replace(old.encode(), new.encode(), 1)

    return change


def added(name: str, data: str) -> Callable[[Parts], None]:
    return lambda parts: parts.__setitem__(name, data.encode())


def related(kind: str, target: str, more: str = "") -> Callable[[Parts], None]:
    link = f'<Relationship Id="rId9" Type="{REL}/{kind}" Target="{target}"{more}/>'
    return put(RELATIONS, "</Relationships>", f"{link}</Relationships>")


RUN = '<w:r><w:t xml:space="preserve">'
FIRST = f"</w:pPr>{RUN}"
SAID = "at noon"
PICTURE = '<w:drawing><wp:docPr xmlns:wp="x" id="1" name="p" descr="Rosa Lee"/></w:drawing>'
CHANGED: dict[str, tuple[Callable[[Parts], object], str]] = {
    # Beside the words of the document.
    "a tracked insertion": (put(DOCUMENT, FIRST, f'</w:pPr><w:ins w:author="samuel">{RUN}'), "unreadable"),
    "a tracked deletion": (
        put(DOCUMENT, FIRST, f"</w:pPr><w:del><w:r><w:delText>Rosa Lee</w:delText></w:r></w:del>{RUN}"),
        "part",
    ),
    "a comment's mark": (put(DOCUMENT, RUN, f'<w:commentRangeStart w:id="0"/>{RUN}'), "part"),
    "hidden words": (
        put(DOCUMENT, RUN, f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>Rosa Lee </w:t></w:r>{RUN}"),
        "name",
    ),
    "words hidden by their look": (put(DOCUMENT, "<w:r><w:t", "<w:r><w:rPr><w:vanish/></w:rPr><w:t"), "part"),
    "words in white": (put(DOCUMENT, "<w:iCs/>", '<w:color w:val="FFFFFF"/>'), "part"),
    "tiny words": (put(DOCUMENT, "<w:i/>", '<w:sz w:val="1"/>'), "part"),
    "a picture with words of its own": (put(DOCUMENT, RUN, f"<w:r>{PICTURE}</w:r>{RUN}"), "part"),
    "a field": (
        put(DOCUMENT, RUN, f"<w:r><w:instrText>INCLUDETEXT x</w:instrText></w:r>{RUN}"),
        "part",
    ),
    "a link inside the document": (put(DOCUMENT, RUN, f'<w:hyperlink w:anchor="Rosa">{RUN}'), "unreadable"),
    "a bookmark": (put(DOCUMENT, RUN, f'<w:bookmarkStart w:id="0" w:name="Rosa_Lee"/>{RUN}'), "part"),
    "a revision number": (put(DOCUMENT, "<w:p>", '<w:p w:rsidR="00AB12CD">'), "part"),
    "an attribute of its own": (put(DOCUMENT, "<w:body>", '<w:body plum="Rosa Lee">'), "name"),
    "a remark": (put(DOCUMENT, "<w:body>", "<w:body><!-- Rosa Lee -->"), "name"),
    "an instruction": (put(DOCUMENT, "<w:body>", "<w:body><?plum Rosa Lee?>"), "name"),
    "words outside of a run": (put(DOCUMENT, "<w:body>", "<w:body>Rosa Lee"), "name"),
    "a run beside the paragraphs": (
        put(DOCUMENT, "<w:sectPr>", f"{RUN}Rosa Lee</w:t></w:r><w:sectPr>"),
        "name",
    ),
    "words beside the runs": (put(DOCUMENT, RUN, f'<w:t xml:space="preserve">plum</w:t>{RUN}'), "part"),
    "words among the looks of a run": (
        put(DOCUMENT, RUN, f'<w:r><w:rPr><w:t xml:space="preserve">plum</w:t></w:rPr></w:r>{RUN}'),
        "part",
    ),
    "a run in a run": (put(DOCUMENT, RUN, f"<w:r>{RUN}plum</w:t></w:r></w:r>{RUN}"), "part"),
    "a control in a paragraph": (
        put(DOCUMENT, RUN, f"<w:sdt><w:sdtContent>{RUN}plum</w:t></w:r></w:sdtContent></w:sdt>{RUN}"),
        "part",
    ),
    "a name space of its own": (put(DOCUMENT, "<w:body>", '<w:body xmlns:x="urn:rosa">'), "part"),
    "an entity": (put(DOCUMENT, "?>\n", '?>\n<!DOCTYPE w [<!ENTITY x "Rosa">]>'), "part"),
    "a style of its own": (put(DOCUMENT, '"Heading1"', '"RosaLee"'), "structure"),
    "a paragraph more": (
        put(DOCUMENT, "<w:sectPr>", f"<w:p>{RUN}Plum</w:t></w:r></w:p><w:sectPr>"),
        "outside",
    ),
    "an empty paragraph more": (put(DOCUMENT, "<w:sectPr>", "<w:p/><w:sectPr>"), "text-differs"),
    "a line to write on more": (
        put(DOCUMENT, "<w:sectPr>", '<w:p><w:pPr><w:pStyle w:val="Room"/></w:pPr></w:p><w:sectPr>'),
        "structure",
    ),
    "words as room to answer": (
        put(
            DOCUMENT,
            "<w:sectPr>",
            f'<w:p><w:pPr><w:pStyle w:val="Room"/></w:pPr>{RUN}plum jam</w:t></w:r></w:p><w:sectPr>',
        ),
        "text-differs",
    ),
    "a label of its own": (
        put(
            DOCUMENT, "<w:sectPr>", '<w:sdt><w:sdtPr><w:alias w:val="Rosa Lee"/></w:sdtPr></w:sdt><w:sectPr>'
        ),
        "name",
    ),
    "a letter that looks alike": (put(DOCUMENT, SAID, "at n\u043eon"), "text-differs"),
    "a sign that nobody sees": (put(DOCUMENT, SAID, "at no\u200bon"), "text-differs"),
    "a blank less": (put(DOCUMENT, SAID, "atnoon"), "text-differs"),
    "a word in two": (put(DOCUMENT, SAID, f"at n</w:t></w:r>{RUN}oon, plum"), "text-differs"),
    "another paper": (put(DOCUMENT, 'w:w="12240"', 'w:w="100"'), "part"),
    "a list that counts from elsewhere": (put(DOCUMENT, "<w:numId ", '<w:numId w:x="1" '), "part"),
    "a bullet that says words": (put(NUMBERING, "•", "Rosa Lee"), "name"),
    # In the other parts.
    "a title of its own": (put(CORE, "<dc:title>", "<dc:title>Rosa Lee "), "name"),
    "an author": (put(CORE, "<dc:creator></dc:creator>", "<dc:creator>samuel</dc:creator>"), "outside"),
    "who changed it last": (
        put(CORE, "<dc:language>", "<cp:lastModifiedBy>x</cp:lastModifiedBy><dc:language>"),
        "property",
    ),
    "a revision": (put(CORE, "<dc:language>", "<cp:revision>9</cp:revision><dc:language>"), "property"),
    "another language": (put(CORE, ">en-US<", ">fr<"), "property"),
    "another language of its words": (put(STYLES, '<w:lang w:val="en-US"', '<w:lang w:val="fr"'), "property"),
    "a style renamed": (put(STYLES, "Top line", "Rosa Lee"), "name"),
    "a style that hides": (put(STYLES, "<w:bCs/>", "<w:bCs/><w:vanish/>"), "part"),
    "a setting": (put(SETTINGS, "</w:settings>", "<w:trackRevisions/></w:settings>"), "part"),
    "a variable of the document": (
        put(
            SETTINGS,
            "</w:settings>",
            '<w:docVars><w:docVar w:name="x" w:val="Rosa Lee"/></w:docVars></w:settings>',
        ),
        "name",
    ),
    "a template from elsewhere": (
        related("attachedTemplate", "http://host/x.dotm", ' TargetMode="External"'),
        "part",
    ),
    "a link's target": (related("hyperlink", "http://host/Rosa", ' TargetMode="External"'), "part"),
    "another kind of part": (
        put(TYPES, "</Types>", '<Default Extension="jpg" ContentType="x"/></Types>'),
        "part",
    ),
    # Parts that do not belong.
    "facts of the program": (
        added("docProps/app.xml", "<Properties><Company>x</Company></Properties>"),
        "part",
    ),
    "facts with a name": (added("docProps/app.xml", "<Company>Rosa Lee</Company>"), "name"),
    "facts of one's own": (added("docProps/custom.xml", "<Properties/>"), "part"),
    "a thumbnail": (added("docProps/thumbnail.jpeg", "\xff\xd8"), "part"),
    "comments": (added("word/comments.xml", "<w:comments>Rosa Lee</w:comments>"), "name"),
    "a header": (added("word/header1.xml", "<w:hdr>plum</w:hdr>"), "part"),
    "a footer": (added("word/footer1.xml", "<w:ftr>plum</w:ftr>"), "part"),
    "footnotes": (added("word/footnotes.xml", "<w:footnotes/>"), "part"),
    "XML of one's own": (added("customXml/item1.xml", "<x/>"), "part"),
    "people": (added("word/people.xml", "<x>samuel</x>"), "outside"),
    "a picture": (added("word/media/image1.png", "x"), "part"),
    "a program": (added("word/vbaProject.bin", "x"), "part"),
    "a part less": (lambda parts: parts.pop(SETTINGS), "part"),
}


def test_a_file_packed_anew_without_a_change():
    assert finding("docx", changed(lambda _: None)) is None


@pytest.mark.parametrize("what", CHANGED)
def test_a_bug_in_the_file(what):
    change, named = CHANGED[what]
    assert finding("docx", changed(change)) == named, what


def repacked(**facts: object) -> Callable[[bytes], bytes]:
    """Zipped by the common means, with `facts` about each part."""

    def spoil(data: bytes) -> bytes:
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in parts_of(data).items():
                about = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                about.create_system, about.compress_type = 0, zipfile.ZIP_DEFLATED
                for fact, value in facts.items():
                    setattr(about, fact, value)
                archive.writestr(about, part)
        return written.getvalue()

    return spoil


def remarked(data: bytes) -> bytes:
    written = io.BytesIO(data)
    with zipfile.ZipFile(written, "a") as archive:
        archive.comment = b"Rosa Lee"
    return written.getvalue()


def twice(data: bytes) -> bytes:
    written = io.BytesIO(data)
    with zipfile.ZipFile(written, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(zipfile.ZipInfo(CORE, (1980, 1, 1, 0, 0, 0)), b"Rosa Lee")
    return written.getvalue()


def after_a_part(data: bytes) -> bytes:
    """Words behind the end of what is packed, where no reader looks."""
    parts = parts_of(data)
    real = zlib.compressobj
    packer = real(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed_core = packer.compress(parts[CORE]) + packer.flush()
    at = data.index(packed_core)
    longer = packed_core + b"Rosa Lee"
    size, new = len(packed_core).to_bytes(4, "little"), len(longer).to_bytes(4, "little")
    return data[:at].replace(size, new) + longer + data[at + len(packed_core) :].replace(size, new)


BYTES = {
    "a day": repacked(date_time=(2026, 11, 12, 16, 40, 0)),
    "a remark on a part": repacked(comment=b"Rosa Lee"),
    "more about a part": repacked(extra=b"\x99\x99\x04\x00Rosa"),
    "another system": repacked(create_system=3),
    "other rights": repacked(external_attr=0o644 << 16),
    "parts that are not packed": repacked(compress_type=zipfile.ZIP_STORED),
    "a remark on all": remarked,
    "a part twice": twice,
    "words behind a part": after_a_part,
    "words at the end": lambda data: data + b"Rosa Lee",
    "words at the beginning": lambda data: b"Rosa Lee" + data,
    "words before the table": lambda data: data.replace(b"PK\x01\x02", b"Rosa LeePK\x01\x02", 1),
    "half a file": lambda data: data[: len(data) // 2],
    "nothing": lambda _: b"",
    "no Word file": lambda _: b"plum",
}


@pytest.mark.parametrize("spoil", BYTES.values(), ids=BYTES)
def test_bytes_that_no_reader_shows(spoil):
    assert finding("docx", spoil) in {"part", "unreadable"}


def test_a_zip_of_the_common_means_passes_only_when_it_is_bare():
    assert finding("docx", repacked()) is None


def test_other_means_find_nothing_of_a_person_in_the_file():
    parts = parts_of(FORMATS["docx"].write(build_packet([SHARED], CHOSEN)))
    everything = b"".join(parts.values())
    for sign in (b"rsid", b"lastModifiedBy", b"Company", b"Application", b"created", b"w:author"):
        assert sign not in everything
    assert b"<dc:creator></dc:creator>" in parts[CORE]
