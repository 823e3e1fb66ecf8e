"""Who is who is remembered, names the tool passed over are found again, and nothing is let out by it."""

from __future__ import annotations

import pytest
from support.packets import entry

from npgs_journal.nouns import Answer, How, Label, PacketChoices
from npgs_journal.redaction.identifiers import Strength
from npgs_journal.share import Sharing
from npgs_journal.share.known_names import KnownName, with_known
from npgs_journal.share.naming.answering import accepted, unanswered
from npgs_journal.share.naming.lines import gather

TEXT = "Angel came late. Rosie laughed. Then Rosa Delgado said zizou would come. Jamal waited."


@pytest.fixture
def sharing(journal):
    return Sharing(journal.writer, journal.reader, journal.clock, journal.word_key())


@pytest.fixture
def known(sharing):
    return sharing.known_names


def name(*forms: str, how: How = How.REPLACE, label: Label = Label.NAME) -> Answer:
    return Answer(label, forms, how, "Person A")


def lines_of(*names: KnownName, choices: PacketChoices | None = None):
    one = entry(1, title="", body=TEXT)
    asked = choices or PacketChoices(entry_ids=(one.id,), reader="Dana")
    return asked, with_known(asked, names, lambda now: gather([one], now))


def line(lines, form: str):
    return next(one for one in lines if form in one.forms)


def test_who_is_who_is_remembered_and_not_what_may_stay(known):
    known.remember([name("Rosa Delgado", "Rosie"), name("Hope", how=How.KEEP)])
    known.remember([name("410-555-0123", label=Label.PHONE), name("Harbor House", label=Label.PLACE)])
    assert known.all() == (
        KnownName(Label.NAME, ("Rosa Delgado", "Rosie")),
        KnownName(Label.PLACE, ("Harbor House",)),
    )


def test_what_was_said_last_counts(known):
    known.remember([name("Rosa Delgado", "Rosie")])
    known.remember([name("Rosie"), name("Rosa Delgado", label=Label.ORG)])
    assert known.all() == (
        KnownName(Label.NAME, ("Rosa Delgado",)),
        KnownName(Label.NAME, ("Rosie",)),
        KnownName(Label.ORG, ("Rosa Delgado",)),
    )


def test_a_name_goes_the_list_is_emptied_and_nothing_new_is_kept(known):
    known.remember([name("Rosie"), name("Jamal")])
    known.forget(KnownName(Label.NAME, ("Rosie",)))
    assert known.all() == (KnownName(Label.NAME, ("Jamal",)),)
    assert known.remembers()
    known.set_remembers(remembers=False)
    known.remember([name("Rosie")])
    assert known.all() == (KnownName(Label.NAME, ("Jamal",)),)
    known.clear()
    assert known.all() == ()
    assert not known.remembers()


def test_a_word_never_let_out_is_not_remembered(sharing, known):
    sharing.held_words.add("Rosie")
    sharing.remember_names([name("Rosa Delgado", "Rosie"), name("Jamal")])
    assert known.all() == (KnownName(Label.NAME, ("Jamal",)),)


def test_a_known_name_that_the_tool_passed_over_is_found_and_ticked():
    asked, lines = lines_of(KnownName(Label.NAME, ("zizou",)))
    assert line(lines, "zizou").is_ticked
    assert line(lines, "zizou").answer is None
    words = [one.stands_as for one in accepted(asked, lines).answers]
    assert len(words) == len(set(words)) == len(lines) - len(unanswered(lines))


def test_known_spellings_are_one_person():
    asked, lines = lines_of(KnownName(Label.NAME, ("Rosa Delgado", "Rosie")))
    assert set(line(lines, "Rosie").forms) >= {"Rosa Delgado", "Rosie"}
    assert asked.answers == ()


def test_a_word_that_is_known_to_be_a_person_is_not_asked_again():
    _, lines = lines_of()
    assert [one.forms[0] for one in unanswered(lines)] == ["Angel"]
    _, lines = lines_of(KnownName(Label.NAME, ("Angel",)))
    assert unanswered(lines) == ()
    assert line(lines, "Angel").strength is Strength.LIKELY


def test_a_known_name_that_is_not_here_takes_no_word():
    asked, lines = lines_of(KnownName(Label.NAME, ("Quentin",)))
    assert not any("Quentin" in one.forms for one in lines)
    assert line(lines, "Angel").default.stands_as == "Person A"
    assert asked.answers == ()


def test_what_this_packet_says_goes_before_what_is_known():
    one = entry(1, title="", body=TEXT)
    asked = PacketChoices(entry_ids=(one.id,), reader="Dana", answers=(name("Rosie", how=How.KEEP),))
    _, lines = lines_of(KnownName(Label.NAME, ("Rosie", "Rosa Delgado")), choices=asked)
    assert line(lines, "Rosie").answer.how is How.KEEP
    assert line(lines, "Rosa Delgado").is_ticked
