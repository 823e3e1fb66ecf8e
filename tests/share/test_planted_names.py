"""A name that was answered, planted in any form into any file, is refused; a clean packet never is."""

from __future__ import annotations

import dataclasses

import pytest
from support.packets import choices, entry
from support.planted import finding

from npgs_journal.nouns import Answer, Block, BlockKind, How, Label, PacketEntry, Run
from npgs_journal.redaction.names import Decided
from npgs_journal.share import FORMATS, docx, html, markdown, pdf, plain
from npgs_journal.share.naming import places

SHARED = entry(1, "Rosa's day", "Rosa Álvarez came. Hope told me. I hope so. Then Jamal left on March 20.")
ANSWERS = (
    Answer(Label.NAME, ("Rosa Álvarez", "Rosa"), How.REPLACE, "Person A"),
    Answer(Label.NAME, ("Hope",), How.REPLACE, "Person B"),
    Answer(Label.NAME, ("Jamal",), How.REMOVE),
    Answer(Label.DATE, ("March 20",), How.REPLACE, "March"),
)
CHOSEN = choices(SHARED, answers=ANSWERS)
FORMS = ["Rosa", "ROSA ALVAREZ", "rosa’s", "Jamal", "jamals", "Hope", "March 20", "the Rosas"]


@pytest.mark.parametrize("kind", FORMATS)
def test_a_clean_packet_passes(kind):
    assert finding(kind, chosen=CHOSEN, shared=SHARED) is None


def also_write(monkeypatch, text: str) -> None:
    """Every format writes one block more than the packet holds."""
    more = PacketEntry("", "", (Block(BlockKind.PARAGRAPH, (Run(text),)),), "")

    def longer(packet):
        return dataclasses.replace(packet, entries=(*packet.entries, more))

    tree, told = pdf.tree, plain.intended_text
    monkeypatch.setattr(pdf, "tree", lambda packet: tree(longer(packet)))
    monkeypatch.setattr(plain, "intended_text", lambda packet: told(longer(packet)))
    for module in (docx, html, markdown):
        parts = module.parts
        monkeypatch.setattr(module, "parts", lambda packet, parts=parts: parts(longer(packet)))


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("form", FORMS)
def test_an_original_in_the_file_is_refused_as_a_name(monkeypatch, kind, form):
    also_write(monkeypatch, f"And {form} too.")
    assert finding(kind, chosen=CHOSEN, shared=SHARED) == "name"


def forget_answers(monkeypatch) -> None:
    monkeypatch.setattr(places.Naming, "_decided", lambda *_: [])


def forget_titles(monkeypatch) -> None:
    monkeypatch.setattr(places.Naming, "in_title", lambda *_: [])


def forget_one_kind(monkeypatch) -> None:
    real = places.Naming.in_block
    monkeypatch.setattr(
        places.Naming,
        "in_block",
        lambda self, *given: [one for one in real(self, *given) if one.words != "Person B"],
    )


def forget_all_but_the_first(monkeypatch) -> None:
    real = places.Naming.in_block
    monkeypatch.setattr(places.Naming, "in_block", lambda self, *given: real(self, *given)[:1])


def replace_only_the_first_letter(monkeypatch) -> None:
    real = places.Naming._lot

    def shorter(self, text, span, which, *, stays):
        one = real(self, text, span, which, stays=stays)
        return Decided(one.start, one.start, one.words) if which == 2 else one

    monkeypatch.setattr(places.Naming, "_lot", shorter)


@pytest.mark.parametrize("kind", ["pdf", "text"])
@pytest.mark.parametrize(
    "plant",
    [forget_answers, forget_titles, forget_one_kind, forget_all_but_the_first, replace_only_the_first_letter],
    ids=lambda plant: plant.__name__,
)
def test_a_bug_in_what_is_replaced_is_refused(monkeypatch, plant, kind):
    plant(monkeypatch)
    assert finding(kind, chosen=CHOSEN, shared=SHARED) == "name"
