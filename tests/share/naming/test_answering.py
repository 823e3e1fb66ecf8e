"""Answers are given once for a whole packet, and every one can be taken back."""

from __future__ import annotations

import pytest
from support.naming import line_of
from support.packets import choices, entry

from npgs_journal.errors import AliasHoldsName, AliasTaken, WrongCall
from npgs_journal.nouns import Alias, Answer, How, Label
from npgs_journal.share import build_packet, intended_text
from npgs_journal.share.naming import answering
from npgs_journal.share.naming.lines import gather

ONE = entry(1, "Rosa", "Rosa told Jamal. Jamal's van. Hope told me so. I hope it holds. I met Rosie.")
START = choices(ONE)


def lines(chosen=START):
    return gather([ONE], chosen)


def line(form, chosen=START):
    return line_of(lines(chosen), form)


def text(chosen) -> str:
    packet = build_packet([ONE], chosen)
    return "\n".join(
        [packet.entries[0].title, *("".join(r.text for r in b.runs) for b in packet.entries[0].blocks)]
    )


def test_ticked_lines_are_accepted_and_open_ones_stop_the_save():
    asking = entry(2, "", "hope said she would come by later. ok.")
    chosen = choices(ONE, asking)
    before = gather([ONE, asking], chosen)
    after = gather([ONE, asking], answering.accepted(chosen, before))
    assert all(each.answer is not None for each in after if each not in answering.unanswered(after))
    assert answering.accepted(answering.accepted(chosen, before), after) == answering.accepted(chosen, before)


def test_a_line_that_asks_is_not_answered_by_itself():
    asking = entry(2, "", "Big Peaches was here.")
    chosen = choices(asking)
    asked = [each for each in gather([asking], chosen) if not each.is_ticked]
    chosen = answering.accepted(chosen, gather([asking], chosen))
    assert answering.unanswered(gather([asking], chosen)) == tuple(asked)
    for each in asked:
        chosen = answering.answered(chosen, each, How.KEEP)
    assert answering.unanswered(gather([asking], chosen)) == ()


def test_replace_remove_and_keep_hold_for_the_whole_packet():
    assert text(answering.answered(START, line("Jamal"), How.REPLACE)) == (
        "Rosa\nRosa told Person B. Person B's van. Hope told me so. I hope it holds. I met Rosie."
    )
    assert (
        text(answering.answered(START, line("Jamal"), How.REPLACE, "my  neighbor")).count("my neighbor") == 2
    )
    assert "Rosa told. van." in text(answering.answered(START, line("Jamal"), How.REMOVE))
    assert text(answering.answered(START, line("Jamal"), How.KEEP)).count("Jamal") == 2


def test_an_answer_can_be_changed_and_taken_back():
    chosen = answering.answered(START, line("Jamal"), How.REMOVE)
    chosen = answering.answered(chosen, line("Jamal", chosen), How.REPLACE, "Person Q")
    assert len(chosen.answers) == 1
    assert "Person Q" in text(chosen)
    assert answering.without_answer(chosen, line("Jamal", chosen)) == START


def test_a_name_that_was_kept_has_its_word_again_when_it_is_not():
    chosen = answering.answered(START, line("Rosa"), How.KEEP)
    chosen = answering.accepted(chosen, lines(chosen))
    assert "Person A" not in text(chosen)
    chosen = answering.answered(chosen, line("Rosa", chosen), How.REPLACE)
    assert text(chosen).startswith("Person A")
    words = answering.taken_words(chosen)
    assert len(set(words)) == len(words)


def test_keep_once_keeps_just_that_place():
    where = line("Jamal").seen[1].spot
    chosen = answering.kept_once(START, line("Jamal"), where)
    assert text(chosen).startswith("Rosa\nRosa told Person B. Jamal's van.")
    again = answering.kept_once(chosen, line("Jamal", chosen), where)
    assert again == chosen
    back = answering.not_kept_once(chosen, line("Jamal", chosen), where)
    assert "Jamal" not in text(back)


def test_an_ordinary_word_is_replaced_only_where_it_is_said_to_be_a_name():
    chosen = answering.answered(START, line("Hope"), How.REPLACE)
    assert "Person C told me so. I hope it holds." in text(chosen)
    word = line("Hope", chosen).seen[1]
    assert (word.words, word.stays) == ("hope", True)
    assert "I Person C it holds." in text(answering.not_kept_once(chosen, line("Hope", chosen), word.spot))


def test_not_a_person_here_and_a_person_there():
    chosen = answering.answered(START, line("Hope"), How.KEEP)
    assert "Hope told me so" in text(chosen)
    assert answering.kept_once(chosen, line("Hope", chosen), line("Hope", chosen).seen[0].spot) == chosen


def test_two_lines_become_one_only_when_asked():
    chosen = answering.accepted(START, lines())
    assert "I met Person D." in text(chosen)
    chosen = answering.merged(chosen, line("Rosa", chosen), line("Rosie", chosen))
    assert "I met Person A." in text(chosen)
    assert set(line("Rosa", chosen).forms) == {"Rosa", "Rosie"}
    chosen = answering.parted(chosen, line("Rosa", chosen), "Rosie")
    assert "I met Person D." in text(chosen)
    assert line("Rosie", chosen).forms == ("Rosie",)


def test_lines_that_nobody_answered_can_be_merged():
    chosen = answering.merged(START, line("Rosa"), line("Rosie"))
    assert text(chosen).count("Person A") == 3
    assert len(chosen.answers) == 1


def test_a_line_of_one_form_cannot_be_parted():
    assert answering.parted(START, line("Jamal"), "Jamal") == START


def test_two_people_never_share_a_word():
    chosen = answering.accepted(START, lines())
    with pytest.raises(AliasTaken) as told:
        answering.answered(chosen, line("Jamal", chosen), How.REPLACE, "person a")
    assert told.value.facts["which"] in {1, 2}
    chosen = answering.answered(chosen, line("Jamal", chosen), How.KEEP)
    chosen = answering.answered(chosen, line("Rosie", chosen), How.REPLACE, "Person B")
    chosen = answering.answered(chosen, line("Jamal", chosen), How.REPLACE)  # its own word went to another
    words = [each.stands_as for each in chosen.answers]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("word", ["Jamal", "old JAMAL", "friend of Rosie", "jamal's aunt"])
def test_a_word_never_says_a_name(word):
    chosen = answering.accepted(START, lines())
    with pytest.raises(AliasHoldsName):
        answering.answered(chosen, line("Jamal", chosen), How.REPLACE, word)


def test_a_kind_may_stand_for_many():
    one = entry(1, "", "Call 410-555-0123 or 410-555-0199.")
    chosen = answering.accepted(choices(one), gather([one], choices(one)))
    assert [each.stands_as for each in chosen.answers] == ["[phone]", "[phone]"]
    assert "Call [phone] or [phone]." in intended_text(build_packet([one], chosen))


def test_a_name_the_person_selects():
    chosen = answering.named(START, "  van ", "the car", Label.WORD)
    assert "Jamal's the car." in text(chosen)
    assert answering.named(START, "Jamal").answers[0].stands_as == "Person A"
    with pytest.raises(AliasHoldsName):
        answering.named(START, "Jamal", "jamal")


def test_aliases_become_answers():
    aliased = choices(ONE, aliases=(Alias("Jamal", "Person A"),))
    chosen = answering.answers_of_aliases(aliased)
    assert chosen.aliases == ()
    assert chosen.answers == (Answer(Label.NAME, ("Jamal",), How.REPLACE, "Person A"),)


@pytest.mark.parametrize(
    ("answers", "error", "which"),
    [
        ((Answer(Label.NAME, ("Jamal",), How.REPLACE, " "),), WrongCall, 2),
        ((Answer(Label.NAME, (" ",), How.REPLACE, "Person B"),), WrongCall, 2),
        ((Answer(Label.NAME, ("Jamal",), How.REPLACE, "Person A"),), AliasTaken, 2),
        (
            (
                Answer(Label.NAME, ("Rosa",), How.REMOVE),
                Answer(Label.NAME, ("Jamal",), How.REPLACE, "Rosa's man"),
            ),
            AliasHoldsName,
            3,
        ),
    ],
)
def test_a_packet_is_not_built_on_answers_that_do_not_fit(answers, error, which):
    with pytest.raises(error) as told:
        build_packet([ONE], choices(ONE, aliases=(Alias("Hope", "Person A"),), answers=answers))
    assert told.value.facts["which"] == which
