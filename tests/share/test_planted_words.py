"""Bugs planted in what is chosen, held back, replaced and written: the release check catches each."""

from __future__ import annotations

import dataclasses

import pytest
from support.finished import let_pass
from support.packets import entry
from support.planted import CHOSEN, SECRET, SHARED, UNSHARED, finding

from npgs_journal.errors import ReleaseRefused
from npgs_journal.nouns import (
    Block,
    BlockKind,
    DateShown,
    Direction,
    EntryAsk,
    Mark,
    PacketEntry,
    Run,
    Space,
    ValueId,
)
from npgs_journal.redaction import Kept, Replaced, replace_names
from npgs_journal.share import (
    FORMATS,
    build,
    build_packet,
    docx,
    html,
    markdown,
    pages,
    pdf,
    plain,
    primer,
    seek,
)

ABOUT_ME = entry(3, "Mine alone", "A plum tree.", space=Space.ABOUT_ME)


@pytest.mark.parametrize("kind", FORMATS)
def test_without_a_bug_the_packet_passes(kind):
    assert finding(kind) is None


# In what is chosen, held back and replaced -----------------------------------------------------------


def hold_nothing(monkeypatch) -> None:
    monkeypatch.setattr(pages, "hold_back", lambda text, *_, **__: Kept(text, tuple(range(len(text)))))


def hold_nothing_in_titles(monkeypatch) -> None:
    monkeypatch.setattr(
        pages.Pages, "title", lambda self, read: self._finished(read.title, ["plain"] * len(read.title))[0]
    )


def hold_only_the_first(monkeypatch) -> None:
    real = pages.passage_spans
    monkeypatch.setattr("npgs_journal.redaction.holding.passage_spans", lambda *given: real(*given)[1:])


def keep_names(monkeypatch) -> None:
    monkeypatch.setattr(
        pages,
        "replace_names",
        lambda text, aliases: Replaced(text, tuple(range(len(text))), (0,) * len(aliases)),
    )


def keep_names_in_titles(monkeypatch) -> None:
    monkeypatch.setattr(pages.Pages, "title", lambda _, read: read.title.replace(SECRET, "").strip())


def replace_each_name_once(monkeypatch) -> None:
    def once(text, aliases):
        at = text.find("Rosa Lee") + len("Rosa Lee")
        done = replace_names(text[:at], aliases)
        return Replaced(done.text + text[at:], (*done.origins, *range(at, len(text))), done.counts)

    monkeypatch.setattr(pages, "replace_names", once)


def add_an_entry(more):
    def plant(monkeypatch) -> None:
        real = build.chosen
        monkeypatch.setattr(build, "chosen", lambda *given: [*real(*given), more])

    return plant


def append_to_the_last_block(monkeypatch) -> None:
    real = build._packet_entry

    def longer(*given):
        made = real(*given)
        last = made.blocks[-1]
        last = dataclasses.replace(last, runs=(*last.runs, Run(f" {UNSHARED.body}")))
        return dataclasses.replace(made, blocks=(*made.blocks[:-1], last))

    monkeypatch.setattr(build, "_packet_entry", longer)


def print_the_purpose(monkeypatch) -> None:
    real = build._top
    monkeypatch.setattr(build, "_top", lambda chosen, *more: [*real(chosen, *more), chosen.purpose])


def name_the_packet_by_its_entry(monkeypatch) -> None:
    monkeypatch.setattr(build, "_title", lambda *_: "I met Person A")


def show_the_day(monkeypatch) -> None:
    monkeypatch.setattr(build, "_when", lambda read, *_: f"{read.day_on:%d %B %Y}")


def forget_what_is_said_beside(monkeypatch) -> None:
    monkeypatch.setattr(pages.Pages, "line", lambda _, parts: "; ".join(parts))


def ask_about_the_wrong_entry(monkeypatch) -> None:
    monkeypatch.setattr(build, "spoken_about", lambda chosen, _, said: build.spoken_at_top(chosen, said))


def print_the_signs(monkeypatch) -> None:
    real = primer._about

    def more(value, said):
        yield from real(value, said)
        yield primer._paragraph(value.signs_under_strain[0].text)

    monkeypatch.setattr(primer, "_about", more)


def print_a_primer_unasked(monkeypatch) -> None:
    section = primer.primer_section((ValueId("hopeful"),))
    monkeypatch.setattr(build, "_sections", lambda *_: [section])


def name_values_of_what_is_gone(monkeypatch) -> None:
    monkeypatch.setattr(pages.Pages, "marks", lambda _, read: read.entry.marks)


def show_values_unasked(monkeypatch) -> None:
    real = build.values_line
    monkeypatch.setattr(build, "values_line", lambda _, *more, **named: real(SHARED.marks, *more, **named))


IN_THE_PACKET = {
    hold_nothing: "held-back",
    hold_nothing_in_titles: "held-back",
    hold_only_the_first: "held-back",
    keep_names: "name",
    keep_names_in_titles: "name",
    replace_each_name_once: "name",
    append_to_the_last_block: "foreign",
    print_the_purpose: "foreign",
    name_the_packet_by_its_entry: "foreign",
    show_the_day: "foreign",
    show_values_unasked: "foreign",
}


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("plant", IN_THE_PACKET, ids=lambda plant: plant.__name__)
def test_a_bug_in_what_is_said(monkeypatch, plant, kind):
    plant(monkeypatch)
    assert finding(kind) == IN_THE_PACKET[plant]


AT = SHARED.body.index(SECRET)
ON_A_PASSAGE = Mark(ValueId("hopeful"), Direction.UNDER_STRAIN, (), AT, AT + len(SECRET))
WITH_MORE = dataclasses.replace(
    CHOSEN,
    question=f"Could Rosa Lee come? {SECRET}",
    entry_asks=(EntryAsk(SHARED.id, ("Just listen",), "What now, Rosa Lee?"),),
    primer=(ValueId("transparent"),),
    show_values=True,
)
BESIDE = {
    forget_what_is_said_beside: "held-back",
    ask_about_the_wrong_entry: "foreign",
    print_the_signs: "foreign",
    name_values_of_what_is_gone: "foreign",
}


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("plant", BESIDE, ids=lambda plant: plant.__name__)
def test_a_bug_in_what_stands_beside_the_entries(monkeypatch, plant, kind):
    shared = dataclasses.replace(SHARED, marks=(ON_A_PASSAGE,))
    assert finding(kind, chosen=WITH_MORE, shared=shared) is None
    plant(monkeypatch)
    assert finding(kind, chosen=WITH_MORE, shared=shared) == BESIDE[plant]


@pytest.mark.parametrize("kind", FORMATS)
def test_a_primer_that_nobody_asked_for(monkeypatch, kind):
    print_a_primer_unasked(monkeypatch)
    assert finding(kind) == "foreign"


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("more", [UNSHARED, ABOUT_ME], ids=["another entry", "an About me entry"])
def test_an_entry_that_nobody_chose(monkeypatch, more, kind):
    sought = seek([SHARED], CHOSEN)
    add_an_entry(more)(monkeypatch)
    packet = build_packet([SHARED], CHOSEN)
    assert len(packet.entries) == 2
    with pytest.raises(ReleaseRefused) as refused:
        let_pass(kind, packet, sought)
    assert refused.value.facts["finding"] == "foreign"


@pytest.mark.parametrize("dates", DateShown)
def test_no_way_of_showing_days_is_foreign(dates):
    assert finding("text", chosen=dataclasses.replace(CHOSEN, dates=dates)) is None


# In what is written ----------------------------------------------------------------------------------


def write_instead(monkeypatch, change) -> None:
    """Every format writes another packet than the one that is checked."""
    doors = (pdf, "tree"), (plain, "intended_text"), (docx, "parts"), (html, "parts"), (markdown, "parts")
    for module, name in doors:
        real = getattr(module, name)
        monkeypatch.setattr(module, name, lambda packet, real=real: real(change(packet)))


def also_write(monkeypatch, text: str) -> None:
    """One block more than the packet holds."""
    more = PacketEntry(text, "", (Block(BlockKind.PARAGRAPH, (Run(text),)),), "")
    write_instead(monkeypatch, lambda packet: dataclasses.replace(packet, entries=(*packet.entries, more)))


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize(
    ("text", "named"),
    [
        (UNSHARED.body, "text-differs"),
        (f"And {SECRET}, too", "held-back"),
        ("For Rosa Lee.", "name"),
        ("Plum", "outside"),
        ("x", "text-differs"),
        ("\u0645\u0631\u062d\u0628\u0627", "text-differs"),
    ],
)
def test_a_file_that_says_more_than_the_packet(monkeypatch, text, named, kind):
    also_write(monkeypatch, text)
    assert finding(kind) == named


@pytest.mark.parametrize("kind", FORMATS)
def test_a_file_that_says_less_than_the_packet(monkeypatch, kind):
    write_instead(monkeypatch, lambda packet: dataclasses.replace(packet, top=packet.top[1:]))
    assert finding(kind) == "text-differs"


@pytest.mark.parametrize("kind", FORMATS)
def test_blocks_that_changed_places(monkeypatch, kind):
    def turned(packet):
        first, *others = packet.entries[0].blocks
        return dataclasses.replace(
            packet, entries=(dataclasses.replace(packet.entries[0], blocks=(*others, first)),)
        )

    write_instead(monkeypatch, turned)
    assert finding(kind) == "text-differs"


@pytest.mark.parametrize("kind", FORMATS)
def test_passages_of_a_block_that_changed_places(monkeypatch, kind):
    def turned(packet):
        first, *others = packet.entries[0].blocks
        (run,) = first.runs
        one, two = run.text.split(". ", 1)
        first = dataclasses.replace(first, runs=(dataclasses.replace(run, text=f"{two} {one}."),))
        return dataclasses.replace(
            packet, entries=(dataclasses.replace(packet.entries[0], blocks=(first, *others)),)
        )

    write_instead(monkeypatch, turned)
    assert finding(kind) == "text-differs"


SPOILED_TEXT = {
    "a mark of byte order": lambda data: b"\xef\xbb\xbf" + data,
    "a name at the end": lambda data: data + b"Rosa Lee\n",
    "another line end": lambda data: data.replace(b"\n", b"\r\n"),
    "an unseen sign": lambda data: data.replace(b"noon", "no\u200bon".encode()),
    "a letter that looks alike": lambda data: data.replace(b"noon", "n\u043eon".encode()),
    "a blank less": lambda data: data.replace(b"at noon", b"atnoon"),
    "half a letter": lambda data: data + b"\xc3",
    "nothing": lambda _: b"",
}


@pytest.mark.parametrize("spoil", SPOILED_TEXT.values(), ids=SPOILED_TEXT)
def test_a_text_file_that_is_not_letter_for_letter(spoil):
    assert finding("text", spoil) in {"text-differs", "name", "unreadable"}
