"""The lines of names as they stand now, and the steps an answer takes: choices in, choices out."""

from __future__ import annotations

import pytest
from drivers.session import entry

from npgs_journal.errors import AliasTaken
from npgs_journal.nouns import How, Label
from npgs_journal.redaction.identifiers import Strength
from npgs_journal.share.naming.leftover import Leftover
from npgs_journal.share.naming.lines import gather
from npgs_journal.ui.share import naming, state
from npgs_journal.ui.share.naming import Kind
from npgs_journal.ui.share.rendering import unasked

WRITTEN = entry(
    1, title="Jamal", body="Angel came late. Rosa Delgado came to Harbor House on March 3 with Jamal."
)
CHOICES = state.fresh_choices([WRITTEN.id], "Dana")
LINES = gather([WRITTEN], CHOICES)


def line(form: str, choices=CHOICES):
    return naming.as_now(choices, naming.with_form(LINES, form))


def test_open_questions_first_then_by_kind():
    ordered = naming.in_order(LINES)
    assert [naming.kind_of(one) for one in ordered] == sorted(
        (naming.kind_of(one) for one in LINES), key=list(Kind).index
    )
    assert naming.how_of(ordered[0]) is None
    assert naming.with_form(LINES, "  rosa   DELGADO ").forms[0] == "Rosa Delgado"
    assert naming.with_form(LINES, "Quentin") is None


def test_a_line_follows_the_choices_before_it_is_gathered_again():
    kept = naming.turned(CHOICES, line("Jamal"), How.KEEP)
    assert naming.how_of(line("Jamal", kept)) is How.KEEP
    again = naming.replaced(kept, LINES, line("Jamal"))
    assert len(again.answers) == 1, "an older line answers the same person"
    assert naming.how_of(line("Jamal", again)) is How.REPLACE


def test_all_lines_at_once_are_as_one_by_one():
    made = naming.turned(CHOICES, line("Jamal"), How.KEEP)
    made = naming.replaced(made, LINES, line("Rosa Delgado", made), "my neighbor")
    assert naming.all_now(made, LINES) == tuple(naming.as_now(made, one) for one in LINES)
    assert naming.all_now(CHOICES, LINES) == tuple(naming.as_now(CHOICES, one) for one in LINES)


def test_a_word_that_is_only_ticked_belongs_to_somebody():
    with pytest.raises(AliasTaken):
        naming.replaced(CHOICES, LINES, line("Rosa Delgado"), naming.word_of(line("Jamal")))
    with pytest.raises(AliasTaken):
        naming.named(CHOICES, LINES, "Angel", naming.word_of(line("Jamal")))


def test_one_answer_leaves_the_others_undecided():
    made = naming.replaced(CHOICES, LINES, line("Rosa Delgado"), "my neighbor")
    assert [one.stands_as for one in made.answers] == ["my neighbor"]
    assert line("Jamal", made).is_ticked


def test_places_that_go_and_the_one_at_the_cursor():
    in_title = list(naming.replaced_places(LINES, WRITTEN.id, in_title=True))
    assert in_title == [(0, 5)]
    found = naming.place_at(LINES, WRITTEN.id, 3, in_title=True)
    assert found[0].forms[0] == "Jamal"
    assert naming.place_at(LINES, WRITTEN.id, 8, in_title=False) is None
    kept = naming.place_turned(CHOICES, *found)
    after = gather([WRITTEN], kept)
    assert list(naming.replaced_places(after, WRITTEN.id, in_title=True)) == []
    turned = naming.place_turned(kept, *naming.place_at(after, WRITTEN.id, 3, in_title=True))
    assert list(naming.replaced_places(gather([WRITTEN], turned), WRITTEN.id, in_title=True)) == [(0, 5)]


def test_a_spelling_that_is_there_changes_nothing():
    assert naming.spelled_also(CHOICES, LINES, line("Jamal"), "JAMAL") == CHOICES
    joined = naming.spelled_also(CHOICES, LINES, line("Rosa Delgado"), "Jamal")
    assert set(joined.answers[0].forms) == {"Rosa Delgado", "Jamal"}


def test_what_is_asked_is_not_left_over_too():
    asked = Leftover(Label.NAME, "Angel", Strength.ASK)
    other = Leftover(Label.NAME, "Marcus", Strength.SURE)
    held = Leftover(Label.WORD, "Jamal", Strength.SURE, is_held=True)
    assert list(unasked((asked, other, held), LINES)) == [other, held]
