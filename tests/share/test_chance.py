"""Packets by chance: each says what it must and nothing that was held back, and no honest one is refused.

What a packet must say is known from how its entries were put together (`support.composed`), and the
finished files are read by other means than the release check (`support.reading_back`).
"""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from support.composed import Composed, composed
from support.finished import let_pass
from support.other_readers import docx_everything
from support.packets import journals
from support.reading_back import (
    everything_inside,
    letters,
    on_one_line,
    said,
    tight,
    turned_letters,
    words_in,
)

from npgs_journal.errors import AliasHoldsName, NameNotFound, NothingLeft, PassageNotFound
from npgs_journal.nouns import Entry, PacketChoices
from npgs_journal.share import FORMATS, build_packet, page_count, seek

UNFIT = (AliasHoldsName, NameNotFound, NothingLeft, PassageNotFound)
WORDS_ONLY = ("text", "docx", "html", "markdown")
"""What says how long it takes to read and not how many pages it has, and is read back letter for letter."""
CALM = settings(deadline=None, suppress_health_check=list(HealthCheck))


def finished(entries: list[Entry], choices: PacketChoices) -> dict[str, bytes]:
    """The packet in every format, each let pass by the release check."""
    packet = build_packet(entries, choices)
    sought = seek(entries, choices)
    return {kind: let_pass(kind, packet, sought) for kind in FORMATS}


def without_length(text: str, pages: str) -> str:
    """On one line, without the line that says how long it is; that line must be there."""
    told, count = re.subn(rf"About (?:1 minute|\d+ minutes) to read{pages} ", "", on_one_line(text), count=1)
    assert count == 1
    return told


# Put together piece by piece -----------------------------------------------------------------------


def look_through(made: Composed) -> None:
    if not made.lines:
        with pytest.raises(NothingLeft):
            build_packet(made.entries, made.choices)
        return
    files = finished(made.entries, made.choices)
    meant = on_one_line(" ".join(made.lines))
    for kind in WORDS_ONLY:
        assert without_length(said(files[kind], kind), "") == meant, kind
    count = page_count(files["pdf"])
    page = without_length(said(files["pdf"], "pdf"), ", 1 page" if count == 1 else f", {count} pages")
    assert said(files["locked-pdf"], "locked-pdf") == said(files["pdf"], "pdf")
    if made.turns:
        here, there = turned_letters(page), turned_letters(meant)
        assert here <= there
        assert (there - here).total() <= there.total() // 20  # PDFium leaves out a letter now and then
    else:
        assert tight(page) == tight(meant)
        assert letters(page) == letters(meant)
    for text in (
        *(on_one_line(said(files[kind], kind)) for kind in WORDS_ONLY),
        on_one_line(page),
        everything_inside(files["pdf"]),
        docx_everything(files["docx"]),
    ):
        assert [passage for passage in made.gone if passage in text] == []
        assert [
            name for name in made.replaced if words_in(text, name) > 0 and not words_in(meant, name)
        ] == []
        assert made.choices.purpose not in text
    # Sealed bytes say a name of two letters by chance; a whole passage they never do.
    sealed = files["locked-pdf"].decode("latin-1")
    assert [passage for passage in (*made.gone, made.choices.purpose) if passage in sealed] == []


@settings(CALM, max_examples=50, derandomize=True)
@given(composed())
def test_packets_say_what_was_meant_and_nothing_else(made):
    look_through(made)


@pytest.mark.torture
@settings(CALM, max_examples=1000)
@given(composed())
def test_1000_packets_say_what_was_meant_and_nothing_else(made):
    look_through(made)


# Anything at all -----------------------------------------------------------------------------------


def among_entries(text: str) -> str:
    """What stands between the fixed lines of the top and the primer."""
    return text.split("first if you can.", 1)[1].rsplit("What peer support is", 1)[0]


def let_through(entries: list[Entry], choices: PacketChoices) -> None:
    try:
        files = finished(entries, choices)
    except UNFIT:
        assume(False)
        return
    own = [alias.stands_as for alias in choices.aliases]
    texts = [on_one_line(said(files[name], name)) for name in files]
    meant = on_one_line(said(files["text"], "text"))
    assert {kind: on_one_line(said(files[kind], kind)) for kind in WORDS_ONLY} == dict.fromkeys(
        WORDS_ONLY, meant
    )
    for held in choices.held_back:
        passage = on_one_line(held.text)
        if held.entry_id is None and len(passage) > 12 and not any(word in passage for word in own):
            assert [text for text in texts if passage in among_entries(text)] == []
    for alias in choices.aliases:
        if alias.name not in own and alias.name.isascii():
            # Not in the PDF: its reader parts a word of two scripts where text turns.
            assert words_in(among_entries(texts[list(files).index("text")]), alias.name) == 0


@settings(CALM, max_examples=50, derandomize=True)
@given(journals())
def test_no_honest_packet_is_refused(made):
    let_through(*made)


@pytest.mark.torture
@settings(CALM, max_examples=1000)
@given(journals())
def test_none_of_1000_honest_packets_is_refused(made):
    let_through(*made)
