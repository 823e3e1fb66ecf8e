"""A finished Word file, looked through: its words by another reader, and every part against a list."""

from __future__ import annotations

import hashlib
import io
import re
from html import unescape
from typing import TYPE_CHECKING, Any

from npgs_journal.share import docx_allowed as allowed
from npgs_journal.share.docx import REGIONS
from npgs_journal.share.intended import spoken_blocks
from npgs_journal.share.layout import heading_texts
from npgs_journal.share.reading import Unreadable
from npgs_journal.share.words import words
from npgs_journal.share.zip_reading import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from npgs_journal.nouns import Packet

_TAG = re.compile("(<[^>]*>)")
_WRITTEN = re.compile(f"{re.escape(allowed.WORDS_AFTER)}([^<]*)")
_ROOM = "Room"


def strays(data: bytes, packet: Packet) -> Iterator[tuple[list[str], str]]:
    """What is not as it should be: what it says, and the kind of finding. The first is decisive.

    Raises:
        Unreadable: it does not open as a Word file.
    """
    found = parts(data)
    if tuple(name for name, _ in found) != allowed.NAMES:
        yield [part.decode("utf-8", "replace") for name, part in found if name not in allowed.NAMES], "part"
        return
    by_name = dict(found)
    read = _Document(data)
    if read.blocks != list(spoken_blocks(packet)):
        yield read.blocks, "text-differs"
    if read.headings != list(heading_texts(packet)) or read.room_lines != _room_lines(packet):
        yield read.headings, "structure"
    yield from _stray_properties(by_name["docProps/core.xml"], packet)
    yield from _stray_tags(by_name, packet)
    # Words that stand beside the paragraphs, or deeper in them than a reader looks, are found in no block.
    document = by_name["word/document.xml"].decode("utf-8", "replace")
    written = [unescape(piece) for piece in _WRITTEN.findall(document)]
    if "".join(written) != read.words:
        yield written, "part"
    yield from _changed(by_name, packet)


def _room_lines(packet: Packet) -> int:
    in_entries = sum(entry.room_lines for entry in packet.entries)
    return in_entries + sum(section.room_lines for section in packet.sections)


def _stray_properties(core: bytes, packet: Packet) -> Iterator[tuple[list[str], str]]:
    text = core.decode("utf-8", "replace")
    told = allowed.CORE.fullmatch(text)
    language = REGIONS.get(packet.language, packet.language)
    if told is None or (unescape(told[1]), told[2]) != (packet.title, language):
        yield [unescape(_TAG.sub(" ", text))], "property"


def _stray_tags(by_name: dict[str, bytes], packet: Packet) -> Iterator[tuple[list[str], str]]:
    label = words(packet.language).room_to_answer
    for name, known in (("word/document.xml", allowed.DOCUMENT), ("word/numbering.xml", allowed.NUMBERING)):
        before = ""
        for at, piece in enumerate(_TAG.split(by_name[name].decode("utf-8", "replace"))):
            is_tag = bool(at % 2)
            if is_tag:
                fits = known.fullmatch(piece) or (at == 1 and allowed.DECLARATION.fullmatch(f"{piece}\n"))
                alias = allowed.ALIAS.fullmatch(piece)
                if not fits or (alias and alias[1] != label):
                    yield [unescape(piece)], "part"
            elif piece and before != allowed.WORDS_AFTER and (at, piece) != (2, "\n"):
                yield [unescape(piece)], "part"
            before = piece


def _changed(by_name: dict[str, bytes], packet: Packet) -> Iterator[tuple[list[str], str]]:
    """The parts that are the same in every packet, held against what they were when a person last looked."""
    language = REGIONS.get(packet.language, packet.language).encode()
    told = allowed.STYLES_LANGUAGE.search(by_name["word/styles.xml"])
    if told is None or told[0] != language:
        yield [], "property"
    styles = allowed.STYLES_LANGUAGE.sub(b"en", by_name["word/styles.xml"])
    for name, fingerprint in allowed.FIXED.items():
        part = styles if name == "word/styles.xml" else by_name[name]
        if hashlib.sha256(part).hexdigest() != fingerprint:
            yield [part.decode("utf-8", "replace")], "part"


class _Document:
    """What a person reads, paragraph by paragraph, with the labels that Word draws before them."""

    def __init__(self, data: bytes) -> None:
        document = _opened(data)
        counting = _Counting(document.part.numbering_part.element)
        self.blocks: list[str] = []
        self.headings: list[str] = []
        self.words = ""
        self.room_lines = 0
        from docx.oxml.ns import qn  # noqa: PLC0415 - nothing but a packet needs it
        from docx.text.paragraph import Paragraph  # noqa: PLC0415 - see above

        for element in document.element.body.iter(qn("w:p")):
            text = Paragraph(element, document).text
            style = element.style or ""
            if style == _ROOM and not text:
                self.room_lines += 1
                continue
            self.words += text.replace("\n", "")
            label = counting.label(element)
            self.blocks.append(f"{label} {text}" if label else text)
            if style.startswith("Heading"):
                self.headings.append(text)


def _opened(data: bytes) -> Any:
    import docx  # noqa: PLC0415 - nothing but a packet needs it
    from docx.opc.exceptions import OpcError  # noqa: PLC0415 - see above

    try:
        return docx.Document(io.BytesIO(data))
    except (OpcError, KeyError, ValueError, SyntaxError, AttributeError) as error:
        raise Unreadable from error


class _Counting:
    """Counts the lists of a document as Word does."""

    def __init__(self, numbering: Any) -> None:
        ways = {way.get(_w("abstractNumId")): _levels(way) for way in numbering.iter(_w("abstractNum"))}
        self._lists = {
            one.numId: (ways.get(str(one.abstractNumId.val), {}), dict(_starts(one)))
            for one in numbering.num_lst
        }
        self._last: dict[tuple[int, str], int] = {}

    def label(self, element: Any) -> str:
        numbers = element.pPr.numPr if element.pPr is not None else None
        if numbers is None:
            return ""
        which, depth = numbers.numId.val, str(numbers.ilvl.val)
        levels, starts = self._lists.get(which, ({}, {}))
        shown = levels.get(depth, "?")
        if "%" not in shown:
            return shown
        number = self._last.get((which, depth), starts.get(depth, 1) - 1) + 1
        self._last[which, depth] = number
        return shown.replace(f"%{int(depth) + 1}", str(number))


def _levels(way: Any) -> dict[str, str]:
    return {
        level.get(_w("ilvl")): text.get(_w("val"))
        for level in way.iter(_w("lvl"))
        for text in level.iter(_w("lvlText"))
    }


def _starts(one: Any) -> Iterator[tuple[str, int]]:
    for override in one.iter(_w("lvlOverride")):
        for start in override.iter(_w("startOverride")):
            yield override.get(_w("ilvl")), int(start.get(_w("val")))


def _w(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"
