"""The packet as a Word file: our own blank template and the words, and nothing that tells of a person.

The template is `resources/share/word`: its styles, no author, no company, no day, no revision numbers.
The file is put together from its parts here, so that the same packet always gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from npgs_journal.assets import asset
from npgs_journal.nouns import Style
from npgs_journal.share.layout import is_right_to_left
from npgs_journal.share.pieces import DEEPEST_LIST, Part, Piece, Role, parts
from npgs_journal.share.words import words
from npgs_journal.text.markdown import BULLET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from npgs_journal.nouns import Packet, Run

REGIONS = {"en": "en-US", "es": "es-US"}
"""Word asks for a language with its region."""

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_PAPER = (
    '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/>'
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720"'
    ' w:gutter="0"/></w:sectPr>'
)
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say, for every part of every file
_STEP = 400  # twentieths of a point, for each depth of a list or a quote
_STYLES = {
    Role.TOP: "Top",
    Role.SMALL: "Small",
    Role.ASK: "Ask",
    Role.QUOTE: "Quote",
    Role.ITEM: "ListParagraph",
    Role.MORE_OF_ITEM: "ListParagraph",
}
_CHARACTERS = {
    Style.PLAIN: "",
    Style.STRONG: "<w:b/><w:bCs/>",
    Style.EMPHASIS: "<w:i/><w:iCs/>",
    Style.STRONG_EMPHASIS: "<w:b/><w:bCs/><w:i/><w:iCs/>",
}
_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_TURNING = re.compile(f"[{_RIGHT_TO_LEFT}]+(?:[^\\w]+[{_RIGHT_TO_LEFT}]+)*")


def write(packet: Packet) -> bytes:
    """Give the finished file. The same packet always gives the same bytes."""
    language = REGIONS.get(packet.language, packet.language)
    body = _Body(words(packet.language).room_to_answer)
    document = "".join(body.part(part) for part in parts(packet))
    template = _template()
    styles = template["word/styles.xml"].replace(
        b'<w:lang w:val="en"', f'<w:lang w:val="{language}"'.encode()
    )
    made = {
        **template,
        "docProps/core.xml": _core(packet.title, language).encode(),
        "word/document.xml": _document(document).encode(),
        "word/numbering.xml": body.numbering().encode(),
        "word/styles.xml": styles,
    }
    return _zipped(made)


def _document(body: str) -> str:
    return f"{_XML}<w:document {_W}><w:body>{body}{_PAPER}</w:body></w:document>"


@cache
def _template() -> dict[str, bytes]:
    """The parts that are the same in every packet."""
    return {
        name: asset(f"share/word/{file}").read_bytes().replace(b"\r\n", b"\n")
        for name, file in (
            ("[Content_Types].xml", "content_types.xml"),
            ("_rels/.rels", "relations.xml"),
            ("word/_rels/document.xml.rels", "document_relations.xml"),
            ("word/settings.xml", "settings.xml"),
            ("word/styles.xml", "styles.xml"),
        )
    }


def _core(title: str, language: str) -> str:
    return (
        f"{_XML}<cp:coreProperties {_CORE}><dc:title>{escape(title)}</dc:title><dc:creator></dc:creator>"
        f"<dc:language>{language}</dc:language></cp:coreProperties>"
    )


def _zipped(made: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name in sorted(made):
            about = zipfile.ZipInfo(name, _FIRST_DAY)
            about.create_system, about.external_attr = 0, 0o600 << 16
            archive.writestr(about, made[name], zipfile.ZIP_DEFLATED)
    return written.getvalue()


class _Body:
    """Writes paragraphs, and remembers which lists they asked for."""

    def __init__(self, room_label: str) -> None:
        self._room_label = room_label
        self._rooms = 0
        self._lists: list[tuple[int, int]] = []
        """(depth from 0, first number) of each numbered list; the bullets of every list are one."""
        self._now: dict[int, int] = {}

    def part(self, part: Part) -> str:
        return "".join(
            self._piece(piece, new_page=part.is_section and not at) for at, piece in enumerate(part.pieces)
        )

    def _piece(self, piece: Piece, *, new_page: bool) -> str:
        if piece.role is Role.ROOM:
            return self._room(piece.depth)
        style = f"Heading{piece.level}" if piece.role is Role.HEADING else _STYLES.get(piece.role)
        is_turned = is_right_to_left(piece.text)
        facts = f'<w:pStyle w:val="{style}"/>' if style else ""
        facts += "<w:pageBreakBefore/>" * new_page
        facts += self._in_list(piece) if piece.role is Role.ITEM else ""
        facts += "<w:bidi/>" * is_turned
        facts += _indent(piece)
        return f"<w:p><w:pPr>{facts}</w:pPr>{_runs(piece.runs, is_turned=is_turned)}</w:p>"

    def _in_list(self, piece: Piece) -> str:
        depth = piece.depth - 1
        if piece.number is None:
            which = 1
        else:
            if piece.opens:
                self._lists.append((depth, piece.number))
                self._now[depth] = len(self._lists) + 1
            which = self._now[depth]
        return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{which}"/></w:numPr>'

    def _room(self, lines: int) -> str:
        self._rooms += 1
        line = '<w:p><w:pPr><w:pStyle w:val="Room"/></w:pPr></w:p>'
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{self._room_label}"/><w:id w:val="{self._rooms}"/></w:sdtPr>'
            f"<w:sdtContent>{line * lines}</w:sdtContent></w:sdt>"
        )

    def numbering(self) -> str:
        """One way to count for bullets, and one for each depth of numbers; each list starts anew."""
        ways = [_way(0, [_level(depth, "bullet", BULLET) for depth in range(DEEPEST_LIST)])]
        ways += [
            _way(depth + 1, [_level(depth, "decimal", f"%{depth + 1}.")]) for depth in range(DEEPEST_LIST)
        ]
        lists = ['<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>']
        lists += [
            f'<w:num w:numId="{which}"><w:abstractNumId w:val="{depth + 1}"/><w:lvlOverride w:ilvl="{depth}">'
            f'<w:startOverride w:val="{first}"/></w:lvlOverride></w:num>'
            for which, (depth, first) in enumerate(self._lists, 2)
        ]
        return f"{_XML}<w:numbering {_W}>{''.join(ways)}{''.join(lists)}</w:numbering>"


def _way(number: int, levels: Iterable[str]) -> str:
    kind = "hybridMultilevel"
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="{kind}"/>{"".join(levels)}'
        "</w:abstractNum>"
    )


def _level(depth: int, kind: str, shown: str) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{shown}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{_STEP * (depth + 1)}" w:hanging="{_STEP}"/></w:pPr>'
        "</w:lvl>"
    )


def _indent(piece: Piece) -> str:
    if piece.role is Role.MORE_OF_ITEM and piece.depth:
        return f'<w:ind w:left="{_STEP * piece.depth}"/>'
    if piece.role is Role.QUOTE and piece.depth > 1:
        return f'<w:ind w:left="{_STEP * min(piece.depth, DEEPEST_LIST)}" w:right="{_STEP}"/>'
    return ""


def _runs(runs: Iterable[Run], *, is_turned: bool) -> str:
    return "".join(_run(run, is_turned=is_turned) for run in runs)


def _run(run: Run, *, is_turned: bool) -> str:
    return "".join(
        f"<w:r>{_facts(_CHARACTERS[run.style] + '<w:rtl/>' * turns)}{_text(text)}</w:r>"
        for text, turns in _by_direction(run.text, is_turned=is_turned)
    )


def _facts(facts: str) -> str:
    return f"<w:rPr>{facts}</w:rPr>" if facts else ""


def _text(text: str) -> str:
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' if line else "" for line in text.split("\n"))
    return "<w:br/>".join(lines)


def _by_direction(text: str, *, is_turned: bool) -> Iterator[tuple[str, bool]]:
    """Part `text` where its direction changes; signs between two words go with the paragraph."""
    if text.isascii():
        yield text, False
        return
    at = 0
    for match in _TURNING.finditer(text):
        if match.start() > at:
            yield text[at : match.start()], is_turned and not _has_letter(text[at : match.start()])
        yield match.group(), True
        at = match.end()
    if at < len(text):
        yield text[at:], is_turned and not _has_letter(text[at:])


def _has_letter(text: str) -> bool:
    return any(sign.isalnum() for sign in text)
