"""The last look at a finished packet: what is new is shown, what was answered is not, none is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.naming import all_answered
from support.packets import choices, entry

from npgs_journal.nouns import Answer, DateShown, How, Label
from npgs_journal.redaction.identifiers import Strength
from npgs_journal.share import build_packet
from npgs_journal.share.naming.answering import kept_once
from npgs_journal.share.naming.leftover import leftovers
from npgs_journal.share.naming.lines import gather

ONE = entry(
    1, "With Jamal", "Jamal said so in March. Hope told me. On March 20 we saw Dana Miller. I hope so."
)


def left(chosen, held=None, entries=(ONE,)) -> list[tuple[str, str]]:
    return [(one.label, one.words) for one in leftovers(build_packet(list(entries), chosen), chosen, held)]


def test_what_nobody_answered_is_left_over_each_once_in_reading_order():
    assert left(choices(ONE, reader="Sam")) == [
        ("NAME", "Jamal"),
        ("NAME", "Hope"),
        ("DATE", "March 20"),
        ("NAME", "Dana Miller"),
    ]


def test_nothing_is_left_over_when_all_is_answered():
    chosen = all_answered([ONE], choices(ONE), {})
    assert left(chosen) == []


def test_what_is_kept_on_purpose_is_not_left_over():
    answers = (
        Answer(Label.NAME, ("Jamal",), How.KEEP),
        Answer(Label.NAME, ("Hope",), How.REMOVE),
        Answer(Label.DATE, ("March 20",), How.REPLACE, "March"),
    )
    chosen = choices(ONE, answers=answers, reader="Dana Miller")
    assert left(chosen) == []
    chosen = replace(
        chosen, answers=(replace(answers[0], how=How.REPLACE, stands_as="Person A"), *answers[1:])
    )
    line = next(line for line in gather([ONE], chosen) if "Jamal" in line.forms)
    assert left(kept_once(chosen, line, line.seen[0].spot)) == []


def test_months_are_left_over_only_where_the_packet_shows_none():
    assert ("DATE", "March.") not in left(choices(ONE))
    assert ("DATE", "March.") in left(choices(ONE, dates=DateShown.NONE))


def test_what_is_said_beside_the_entries_is_looked_at_too():
    chosen = all_answered([ONE], choices(ONE), {})
    assert left(replace(chosen, question="What of Thandiwe?")) == [("NAME", "Thandiwe")]


def test_words_never_let_out_are_sure_and_named_as_such():
    held = lambda text: [(at, at + 4) for at in [text.find("told")] if at >= 0]  # noqa: E731
    chosen = all_answered([ONE], choices(ONE), {})
    (one,) = leftovers(build_packet([ONE], chosen), chosen, held)
    assert (one.label, one.words, one.strength, one.is_held) == (Label.WORD, "told", Strength.SURE, True)
    assert "told" not in repr(one)
    kept = replace(chosen, answers=(*chosen.answers, Answer(Label.WORD, ("told",), How.KEEP)))
    assert left(kept, held) == []


@pytest.mark.parametrize("word", ["my neighbor Ann", "the Boston cousin"])
def test_what_the_packet_wrote_itself_is_not_left_over(word):
    chosen = all_answered([ONE], choices(ONE), {})
    answers = tuple(
        replace(each, stands_as=word) if "Jamal" in each.forms else each for each in chosen.answers
    )
    assert left(replace(chosen, answers=answers)) == []
