"""The last look before anything leaves: the finished bytes are opened again and must say what was meant.

The frozen packet is first held against the choices by other means (`sought`, `sources`), then the bytes
against the packet: the words on its pages, and against an allow-list everything else that a file can hold.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from npgs_journal.errors import ReleaseRefused
from npgs_journal.share import allowed, docx_check, embedded, html_check, markdown_check
from npgs_journal.share.comparing import folded, is_one_letter, is_same_text
from npgs_journal.share.intended import intended_text, spoken_blocks
from npgs_journal.share.layout import heading_texts
from npgs_journal.share.length import with_pages
from npgs_journal.share.locked_check import is_locked
from npgs_journal.share.naming.left import says_more
from npgs_journal.share.reading import Inside, Place, Unreadable, inside, page_texts
from npgs_journal.share.skeleton import is_bare
from npgs_journal.share.sought import Sought, leak_in, places, whole_places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from npgs_journal.nouns import Packet

    Strays = Callable[[bytes, Packet], Iterable[tuple[list[str], str]]]


def check_release(
    data: bytes, format_name: str, packet: Packet, sought: Sought, passphrase: str = ""
) -> None:
    """Let `data` pass only when it says exactly what `packet` says, and the packet nothing sought.

    A locked file is opened with its `passphrase`, and looked at without it.

    Raises:
        ReleaseRefused: `finding` is "held-back", "name", "outside", "foreign", "text-differs",
            "property", "structure", "part" or "unreadable".
    """
    leak = leak_in(packet, sought)
    if leak is not None:
        raise ReleaseRefused(finding=leak)
    try:
        if format_name in _PAGED:
            found = _PAGED[format_name](data, passphrase)
            _check_pages(found, page_texts(data, passphrase), packet, sought)
        else:
            _CHECKS[format_name](data, packet, sought)
    except Unreadable as trouble:
        raise ReleaseRefused(finding="unreadable") from trouble


def _check_text(data: bytes, packet: Packet, sought: Sought) -> None:
    try:
        read = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable from error
    if read != intended_text(packet):
        raise ReleaseRefused(finding=_finding([read], intended_text(packet), sought, "text-differs"))


def _inside_open(data: bytes, _: str) -> Inside:
    found = inside(data)
    return found if is_bare(data) else replace(found, is_sound=False)


def _inside_locked(data: bytes, passphrase: str) -> Inside:
    """The locked bytes themselves are looked through: without the words, and opened with them."""
    if not passphrase:
        raise Unreadable
    if not is_locked(data):
        raise ReleaseRefused(finding="part")
    return inside(data, passphrase)


def _check_pages(found: Inside, read: list[str], packet: Packet, sought: Sought) -> None:
    packet = with_pages(packet, len(read))
    beside = [text for key, text in found.marked if key == "/ActualText"]
    if not is_same_text(list(spoken_blocks(packet)), read, beside):
        raise ReleaseRefused(finding=_finding(read, intended_text(packet), sought, "text-differs"))
    for stray, finding in _strays(found, packet):
        raise ReleaseRefused(finding=_finding([stray], "", sought, finding))
    if not found.is_sound:
        raise ReleaseRefused(finding="part")


def _check_by(strays: Strays) -> Callable[[bytes, Packet, Sought], None]:
    def check(data: bytes, packet: Packet, sought: Sought) -> None:
        for said, otherwise in strays(data, packet):
            meant = intended_text(packet) if otherwise == "text-differs" else ""
            raise ReleaseRefused(finding=_finding(said, meant, sought, otherwise))

    return check


_PAGED: Mapping[str, Callable[[bytes, str], Inside]] = {"pdf": _inside_open, "locked-pdf": _inside_locked}
_CHECKS: Mapping[str, Callable[[bytes, Packet, Sought], None]] = {
    "docx": _check_by(docx_check.strays),
    "html": _check_by(html_check.strays),
    "markdown": _check_by(markdown_check.strays),
    "text": _check_text,
}


def _finding(read: Iterable[str], meant: str, sought: Sought, otherwise: str) -> str:
    """Name what was found more exactly where something sought stands in it."""
    text, intended = " ".join(" ".join(read).split()), " ".join(meant.split())
    for wanted, finding in sought.texts():
        if len(whole_places(text, wanted)) > len(places(intended, wanted)):
            return finding
    return "name" if says_more(text, intended, sought.forms) else otherwise


# Everything but the words ------------------------------------------------------------------------


def _strays(found: Inside, packet: Packet) -> Iterable[tuple[str, str]]:
    """Everything in the file that is not on the allow-list: what it says, and the kind of finding."""
    headings = tuple(folded(text) for text in heading_texts(packet))
    known = frozenset(headings)
    yield from ((key, "part") for kind, key in found.keys if not _is_known_key(kind, key))
    yield from ((name, "part") for place, name in found.names if not _is_known_name(place, name))
    yield from (("", "part") for drawing in found.drawings if not allowed.DRAWING.fullmatch(drawing))
    yield from (("", "part") for size in found.sizes if size != allowed.LETTER_PAPER)
    yield from (
        (text, "structure" if place[0] == "/StructElem" else "property")
        for place, text in found.strings
        if not _is_known_string(place, text, packet, known)
    )
    if tuple(map(folded, found.outline)) != headings:
        yield " ".join(found.outline), "structure"
    if found.language != packet.language:
        yield found.language, "property"
    yield from ((text, "property") for text in _stray_properties(found, packet))
    yield from ((text, "structure") for text in _stray_marks(found, packet))
    said = "".join(spoken_blocks(packet))
    yield from ((text, "part") for text in embedded.strays(found.embedded, said))


def _is_known_key(kind: str, key: str) -> bool:
    return (kind, key) in allowed.KEYS or bool(allowed.RESOURCE_KEYS.fullmatch(f"{kind} {key}"))


def _is_known_name(place: Place, name: str) -> bool:
    _, key = place
    if key in allowed.FONT_NAME_KEYS:
        return bool(allowed.FONT_NAME.fullmatch(name))
    return (key, name) in allowed.NAMES


def _is_known_string(place: Place, text: str, packet: Packet, headings: frozenset[str]) -> bool:
    if place == ("object", "/Title"):
        return text == packet.title or folded(text) in headings
    if place == ("/StructElem", "/T"):
        return folded(text) in headings
    if place in {("/Catalog", "/Lang"), ("/StructElem", "/Lang")}:
        return text == packet.language
    if place == ("object", "/Creator"):
        return bool(allowed.PROGRAM.fullmatch(text))
    if place == ("trailer", "/ID"):
        return bool(allowed.FINGERPRINT.fullmatch(text))
    return (*place, text) in {
        ("/CIDSystemInfo", "/Registry", "Adobe"),
        ("/CIDSystemInfo", "/Ordering", "Identity"),
    }


def _stray_properties(found: Inside, packet: Packet) -> Iterable[str]:
    told: dict[str, Callable[[str], object]] = {
        "22-rdf-syntax-ns:li": lambda text: text in {packet.title, packet.language},
        "1.0:CreatorTool": allowed.PROGRAM.fullmatch,
        "pg:NPages": lambda text: text == str(len(found.sizes)),
        "mm:InstanceID": allowed.FINGERPRINT.fullmatch,
        "mm:DocumentID": allowed.FINGERPRINT.fullmatch,
    }
    for name, text in found.properties:
        fits = told[name](text) if name in told else text == (allowed.PROPERTIES.get(name, text + ".") or "")
        if not fits:
            yield f"{name} {text}"


def _stray_marks(found: Inside, packet: Packet) -> Iterable[str]:
    """What is written beside marked words: one letter's own spelling at most, so that no drawn word is

    read as another.
    """
    spelled = any(key == "/ActualText" for key, _ in found.marked)
    meant = folded("".join(spoken_blocks(packet))) if spelled else ""
    for key, text in found.marked:
        fits = (
            (key == "tag" and text in allowed.MARKED_TAGS)
            or (key == "/MCID" and text.isdecimal())
            or (key == "/Lang" and text == packet.language)
            or (key == "/ActualText" and is_one_letter(text) and folded(text) in meant)
        )
        if not fits:
            yield text
