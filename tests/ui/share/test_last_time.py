"""Names that stand as they did last time with this reader."""

from __future__ import annotations

from support.packets import choices, entry

from npgs_journal.nouns import Alias, Answer, How, Label
from npgs_journal.share import build_packet, intended_text
from npgs_journal.share.naming.lines import gather
from npgs_journal.ui.share.last_time import as_last_time, fresh, worth_asking

KIKI = entry(2, "", "It rained, then kiki came by.")
RIDE = entry(1, "The ride", "Rosa asked me. Jamal waited with Rosa.")
ROSA, JAMAL, KIM = Alias("Rosa", "Person B"), Alias("Jamal", "Person A"), Alias("Kim", "Person C")


def person(name, word, how=How.REPLACE):
    return Answer(Label.NAME, (name,), how, word)


def words(made):
    return {form: answer.stands_as for answer in made.answers for form in answer.forms}


def taken(made, *last):
    return as_last_time(made, gather([RIDE], made), last)


def test_asked_of_the_names_that_stand_here():
    assert worth_asking(choices(RIDE), [RIDE], [ROSA, KIM, JAMAL]) == (ROSA, JAMAL)
    assert worth_asking(choices(RIDE), [RIDE], []) == ()


def test_not_asked_of_what_stands_as_the_same_word_or_is_kept():
    made = choices(RIDE, answers=(person("Rosa", "Person B"), person("jamal", "", How.KEEP)))
    assert worth_asking(made, [RIDE], [ROSA, JAMAL]) == ()
    assert worth_asking(choices(RIDE, aliases=(ROSA,)), [RIDE], [ROSA]) == ()


def test_asked_of_a_name_that_has_a_fresh_word_by_now():
    made = choices(RIDE, answers=(person("Rosa", "Person A"),))
    assert worth_asking(made, [RIDE], [ROSA]) == (ROSA,)


def test_asked_once():
    for made in (fresh(choices(RIDE)), taken(choices(RIDE), ROSA)):
        assert made.aliases_asked
        assert worth_asking(made, [RIDE], [ROSA, JAMAL]) == ()
    assert fresh(choices(RIDE, aliases=(ROSA,))).aliases == (ROSA,)


def test_names_stand_as_they_did():
    made = taken(choices(RIDE), ROSA, JAMAL)
    assert words(made) == {"Rosa": "Person B", "Jamal": "Person A"}
    assert "Person B asked me. Person A waited with Person B." in intended_text(build_packet([RIDE], made))


def test_words_change_hands():
    before = choices(RIDE, answers=(person("Rosa", "Person A"), person("Jamal", "Person B")))
    assert words(taken(before, ROSA, JAMAL)) == {"Rosa": "Person B", "Jamal": "Person A"}
    assert words(taken(before, ROSA)) == {"Rosa": "Person B", "Jamal": "Person C"}


def test_two_never_stand_as_one():
    both = (Alias("Rosa", "Person A"), Alias("Jamal", "Person A"))
    made = words(taken(choices(RIDE, answers=(person("Rosa", "x"), person("Jamal", "y"))), *both))
    assert made == {"Rosa": "Person A", "Jamal": "y"}


def test_what_is_kept_stays_kept():
    made = taken(choices(RIDE, answers=(person("Rosa", "", How.KEEP),)), ROSA)
    assert made.answers[0] == person("Rosa", "", How.KEEP)
    assert "Rosa asked me." in intended_text(build_packet([RIDE], made))


def test_exact_aliases_follow_too():
    made = taken(choices(RIDE, aliases=(Alias("Rosa", "Person A"),)), ROSA)
    assert made.aliases == (ROSA,)


def test_a_name_that_the_finder_passes_over_is_known_from_last_time():
    made = choices(KIKI)
    assert not any("kiki" in line.forms for line in gather([KIKI], made))
    made = as_last_time(made, gather([KIKI], made), [Alias("kiki", "Person A")])
    assert "then Person A came" in intended_text(build_packet([KIKI], made))
