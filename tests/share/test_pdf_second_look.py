"""A second look at the PDF by a checker that is not ours: pdfua, which knows 16 of the 106 rules of PDF/UA-1

that a program can check at all. That it finds nothing says no more than that; our own asserts, which look at
more, are in `test_pdf_tags`.
"""

from __future__ import annotations

import io

import pdfua
import pikepdf
import pytest
from support.packets import entry
from support.tagged import CHOSEN, ONE, TWO

from npgs_journal.nouns import PacketChoices
from npgs_journal.share import FORMATS, build_packet

MAY_STUMBLE = frozenset({"UA-14-001"})
"""Empty headings: with today's pikepdf it ends in an error of its own. `test_pdf_tags` looks at them."""


def packet_pdf() -> bytes:
    return FORMATS["pdf"].write(build_packet([ONE, TWO], CHOSEN))


def bare_pdf() -> bytes:
    one = entry(1, "", "x")
    return FORMATS["pdf"].write(build_packet([one], PacketChoices((one.id,), "Dana")))


def findings(data: bytes, tmp_path) -> set[str]:
    path = tmp_path / "looked-at.pdf"
    path.write_bytes(data)
    outcomes = pdfua.validate(str(path)).outcomes
    assert len(outcomes) >= 12
    assert {each.rule_id for each in outcomes if each.skipped_reason} <= MAY_STUMBLE
    return {each.rule_id for each in outcomes if each.findings}


@pytest.mark.parametrize("made", [packet_pdf, bare_pdf])
def test_it_finds_nothing(made, tmp_path):
    assert findings(made(), tmp_path) == set()


def unmarked(document):
    page = document.pages[0]
    page.Contents = document.make_stream(page.Contents.read_bytes() + b" BT /f0 11 Tf (\0\1) Tj ET")


SPOILED = {
    "no tags": ("UA-01-005", lambda document: document.Root.__delitem__("/StructTreeRoot")),
    "not said to be tagged": ("UA-01-002", lambda document: document.Root.__delitem__("/MarkInfo")),
    "words without a tag": ("UA-01-003", unmarked),
    "no language": ("UA-06-001", lambda document: document.Root.__delitem__("/Lang")),
    "the title is not shown": ("UA-07-002", lambda document: document.Root.__delitem__("/ViewerPreferences")),
}


@pytest.mark.parametrize("what", SPOILED)
def test_it_has_eyes(what, tmp_path):
    rule, spoil = SPOILED[what]
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(packet_pdf())) as document:
        spoil(document)
        document.save(written)
    assert rule in findings(written.getvalue(), tmp_path)
