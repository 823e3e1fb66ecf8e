"""Names of a packet: what was found, what is asked, and what is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from support.states.registry import state

from npgs_journal.clock import own_day
from npgs_journal.nouns import Answer, Entry, EntryId, How, Label
from npgs_journal.redaction.identifiers import Strength
from npgs_journal.share.naming.leftover import Leftover

if TYPE_CHECKING:
    from collections.abc import Callable

    from drivers.stage import Stage

WEEK = (
    (
        "Waiting with Jamal",
        """Jamal and I sat at Harbor House on November 12. His sister Rosa Delgado called from 410-555-0123.

Angel came late again. Rosie laughed. Then Rosa said it was fine.""",
    ),
    ("The phone", "Angel will call. Denise wrote to denise@example.org. Rosa Delgado is 93, from Baltimore."),
)

LONG_NAME = "Denise Whitlock-Okonkwo of the night shift"
RIDE = ("The ride", "Rosa asked me to decide for her.")
QUIET = ("A quiet day", "Nothing happened, and that was good.")
OWN_WORDS = (
    *(line for written in (*WEEK, RIDE, QUIET) for text in written for line in text.split("\n") if line),
    *("Rosa Delgado", "Rosie", "Jamal", "Angel", "Denise", "denise@example.org", "Baltimore", "Harbor House"),
    *(LONG_NAME, "Marcus", "Vega", *(f"Person {letter}" for letter in "ABCDEF")),
    *("90 or older", "[phone]", "[email]", "[number]"),
)
"""What people wrote in these states, and whom they named, with the words of a packet for them."""


def packet_of(stage: Stage, written: tuple[tuple[str, str], ...]) -> None:
    """A packet of these entries, at Review."""
    from drivers.stage import NOW

    at = [NOW - timedelta(days=number + 1) for number in range(len(written))]
    ids = [EntryId(f"{number:032x}") for number in range(1, len(written) + 1)]
    stage.enter(
        [
            Entry(one, when, own_day(when), title, body, bring=True)
            for one, when, (title, body) in zip(ids, at, written, strict=True)
        ]
    )
    stage.go("supervision")
    stage.supervision.start_with(ids)
    stage.settle()
    model = stage.supervision.model
    model.put(replace(model.choices, reader="Dana"), stage.said("Who is it for?"))
    stage.settle()
    stage.supervision.packet.go_forward()
    stage.settle()


def _again(stage: Stage, do: Callable[[], object]) -> None:
    """What was brought into view is brought there again when the looks change."""

    def bring() -> None:
        do()
        stage.settle()

    stage.again = bring
    bring()


def in_front(stage: Stage) -> None:
    """Where one pane shows at a time: names and options."""
    stage.supervision.packet.review._show_pane(0)
    stage.settle()


@state
def names_found(stage: Stage) -> None:
    packet_of(stage, WEEK)
    in_front(stage)


@state
def names_ask(stage: Stage) -> None:
    """An open question, with every answer to it."""
    names_found(stage)
    _again(stage, stage.supervision.packet.review.to_names)


@state
def names_one(stage: Stage) -> None:
    """A name of two spellings, and the offer to join it with another."""
    names_found(stage)
    names = stage.supervision.packet.review.names

    def look() -> None:
        names._put_away()
        names.open_for("Rosa Delgado")
        names.detail.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    _again(stage, look)


@state
def names_taken(stage: Stage) -> None:
    """The word in the field stands for somebody else."""
    names_found(stage)
    names = stage.supervision.packet.review.names
    names.open_for("Rosa Delgado")
    names.detail.word.setText("Person A")
    names.detail._on_replace()
    stage.settle()


@state
def names_none(stage: Stage) -> None:
    packet_of(stage, (QUIET,))
    in_front(stage)


@state
def share_names_open(stage: Stage) -> None:
    """Save was wished for, and a question is open."""
    packet_of(stage, WEEK)
    stage.supervision.packet.go_forward()
    stage.settle()
    _again(stage, stage.supervision.packet.share.ask_to_save)


@state
def share_leftover(stage: Stage) -> None:
    packet_of(stage, (RIDE,))
    page = stage.supervision.packet
    page.go_forward()
    stage.settle()
    found = (Leftover(Label.NAME, "Marcus", Strength.SURE),)
    page.share.names.show_leftovers(found)
    stage.settle()


@state
def settings_names_shown(stage: Stage) -> None:
    """Who is who, asked for; and a word put on the list that is never let out."""
    stage.enter()
    sharing = stage.app.locking._session.sharing
    people = (("Rosa Delgado", "Rosie", "Rosa"), ("Jamal",), (LONG_NAME,))
    said = [Answer(Label.NAME, forms, How.REPLACE, "Person A") for forms in people]
    stage.app.jobs.write(lambda _: (sharing.known_names.remember(said), sharing.held_words.add("Vega")))
    stage.go("settings")
    card = stage.settings.names
    card.show_them.click()
    stage.settle()
    card.word.setText("Vega")
    card.take_off.click()

    def bring() -> None:
        stage.settings.sections.setCurrentRow([*stage.settings.cards].index(card))

    _again(stage, bring)
