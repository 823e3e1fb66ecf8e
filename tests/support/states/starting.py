"""Starting a page, and what is one's own of it."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from drivers.stage import NOW, entries
from support.states.journal import journal_entry
from support.states.looking_back import settings_top
from support.states.registry import state

from npgs_journal.clock import own_day
from npgs_journal.nouns import Entry, EntryId
from npgs_journal.prompts import Deck, Prompt
from npgs_journal.starting import Starting
from npgs_journal.templates import Field, Template, TemplateId

if TYPE_CHECKING:
    from drivers.stage import Stage

MINE = Template(
    TemplateId("own-0"),
    "After a long shift at the housing office",
    "Leaving there what stays there, and taking the rest home.",
    never_share=True,
    fields=(
        Field("q1", "Carried for somebody else today"),
        Field("q2", "Rather not seen, in as few words as I like", private=True),
        Field("q3", "Behind the door: what stays"),
    ),
)

MY_QUESTION = "Who sat beside me on the bus, and what did I notice about how they were?"
AFTER = "## What we agreed, on both sides\nA walk each week.\n\n## How it felt\nSmall. The room was cold."
MY_WORDS = (
    *(MY_QUESTION, MINE.label, MINE.about, "Coffee, and a talk"),
    *(field.label for field in MINE.fields),
    *AFTER.replace("## ", "").split("\n"),
)


def with_my_own(stage: Stage) -> None:
    """A template and questions of one's own, and one of the journal's hidden."""
    starting = Starting(stage.app.locking._session.journal.writer)
    starting.put_template(MINE)
    starting.add_prompts([Prompt(MY_QUESTION)])
    starting.set_hidden(starting.ways().prompts[0], is_hidden=True)
    stage.app.locking._session.starts.load()
    stage.settle()


def ask(stage: Stage) -> None:
    def ask_again() -> None:
        stage.app.locking._session.starts.deck = Deck(Random(4))
        stage.journal.page.offer.close_offer()
        stage.journal.commands.question.trigger()
        stage.settle()

    ask_again()
    stage.again = ask_again


@state
def box_templates(stage: Stage) -> None:
    journal_entry(stage)
    with_my_own(stage)

    def open_it() -> None:
        stage.journal.commands.template.trigger()
        stage.front().names.setCurrentRow(11)

    stage.open_box(open_it)


@state
def journal_from_template(stage: Stage) -> None:
    stage.enter()
    ways = stage.app.locking._session.starts.ways
    stage.journal.starting.start_from(ways.template("taking-care"))
    stage.settle()


@state
def journal_question_offered(stage: Stage) -> None:
    stage.enter()
    ask(stage)


@state
def journal_question_in_entry(stage: Stage) -> None:
    journal_entry(stage)
    ask(stage)


@state
def journal_question_above(stage: Stage) -> None:
    journal_entry(stage)
    ask(stage)
    stage.journal.page.offer.use.click()
    stage.again = stage.settle
    stage.settle()


@state
def journal_no_question(stage: Stage) -> None:
    stage.enter()
    stage.again = lambda: stage.journal.page.offer_prompt(None, None)
    stage.again()
    stage.settle()


@state
def settings_my_own(stage: Stage) -> None:
    settings_top(stage)
    with_my_own(stage)
    stage.settings.sections.setCurrentRow(1)
    stage.settings.starts.questions.setCurrentRow(1)
    stage.settings.starts._say_news(stage.said("Kept."))
    stage.again = lambda: stage.settings._go_to(1)
    stage.settle()


@state
def box_my_template(stage: Stage) -> None:
    settings_my_own(stage)
    stage.open_box(stage.settings.starts.change_template.click)


@state
def box_new_template(stage: Stage) -> None:
    settings_my_own(stage)

    def open_it() -> None:
        stage.settings.starts.new_template.click()
        stage.front().check()

    stage.open_box(open_it)


@state
def box_my_question(stage: Stage) -> None:
    settings_my_own(stage)

    def open_it() -> None:
        stage.settings.starts.new_question.click()
        stage.front().check()

    stage.open_box(open_it)


@state
def review_private(stage: Stage) -> None:
    """An answer to a private question starts held back."""
    talked = Entry(EntryId(f"{99:032x}"), NOW, own_day(NOW), "Coffee, and a talk", AFTER)
    stage.enter([*entries(), talked])
    stage.go("supervision")
    stage.supervision.start_with([talked.id])
    stage.settle()
    stage.type_into("Who is it for?", "Dana")
    stage.settle()
    stage.supervision.packet.go_forward()
    stage.settle()
