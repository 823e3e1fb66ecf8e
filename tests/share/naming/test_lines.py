"""One line for each person, place or other identifier, all forms together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.naming import line_of
from support.packets import choices, entry

from npgs_journal.errors import EntryIsPrivate, EntryMissing
from npgs_journal.nouns import Alias, Answer, DateShown, HeldBack, How, Label, Space
from npgs_journal.redaction import clean
from npgs_journal.redaction.identifiers import Strength
from npgs_journal.share import build_packet
from npgs_journal.share.naming.answering import accepted, answered, kept_once, merged, parted, unanswered
from npgs_journal.share.naming.lines import gather

ONE = entry(
    1, "Rosa and the van", "Rosa Alvarez came to Harbor House. I hope she stays.\n\n**Ro**sa's sister rang."
)
TWO = entry(2, "", "rosa called. Jamal said so. JAMAL’s mother turned 93 on March 20. José and Jose's dog.")


def forms(lines) -> list[tuple[str, ...]]:
    return [line.forms for line in lines]


def written(line) -> list[str]:
    return [seen.words for seen in line.seen]


def test_all_forms_of_one_are_on_one_line():
    lines = gather([ONE, TWO], choices(ONE, TWO))
    assert written(line_of(lines, "Rosa Alvarez")) == ["Rosa", "Rosa Alvarez", "Rosa", "rosa"]
    assert written(line_of(lines, "Jamal")) == ["Jamal", "JAMAL"]
    assert written(line_of(lines, "José")) == ["José", "Jose"]
    assert [line.label for line in lines] == ["NAME", "ORG", "NAME", "AGE", "DATE", "NAME"]


def test_a_place_is_known_in_the_entry_as_it_was_written():
    line = line_of(gather([ONE], choices(ONE)), "Rosa Alvarez")
    title, full, styled = line.seen
    assert title.spot.in_title
    assert ONE.title[title.spot.start : title.spot.end] == "Rosa"
    assert ONE.body[full.spot.start : full.spot.end] == "Rosa Alvarez"
    assert ONE.body[styled.spot.start : styled.spot.end] == "Ro**sa"
    assert (styled.before, styled.after) == ("", "'s sister rang.")
    assert (full.before, full.after) == ("", " came to Harbor House. I hope she stays.")


def test_a_long_line_is_shown_up_to_whole_words():
    body = f"{'word ' * 30}Jamal {'other ' * 30}".strip()
    (seen,) = line_of(gather([one := entry(1, "", body)], choices(one)), "Jamal").seen
    assert seen.before.startswith("word ")
    assert seen.after.endswith("other")
    assert max(len(seen.before), len(seen.after)) <= 60


def test_sure_and_likely_ones_are_ticked_and_the_next_free_words_offered():
    lines = gather([ONE, TWO], choices(ONE, TWO))
    assert all(line.is_ticked for line in lines)
    assert [line.default.stands_as for line in lines] == [
        "Person A", "Place 1", "Person B", "90 or older", "March", "Person C",
    ]  # fmt: skip
    assert line_of(lines, "Harbor House").offers == ("Place 1", "an organization")


def test_a_word_that_is_a_name_too_asks_and_its_other_places_stay():
    one = entry(1, "", "Hope told me about it. I hope it works.")
    (line,) = gather([one], choices(one))
    assert line.strength in {Strength.ASK, Strength.LIKELY}
    assert [(seen.words, seen.strength is None, seen.stays) for seen in line.seen] == [
        ("Hope", False, False),
        ("hope", True, True),
    ]


def test_a_given_name_joins_the_one_full_name_it_begins():
    before, after = entry(1, "", "I met Jamal Carter."), entry(2, "", "I met Jamal.")
    assert forms(gather([before, after], choices(before, after))) == [("Jamal Carter", "Jamal")]


def test_a_full_name_that_comes_later_takes_the_given_name_too():
    before, after = entry(1, "", "I met Jamal."), entry(2, "", "I met Jamal Carter.")
    assert forms(gather([before, after], choices(before, after))) == [("Jamal Carter", "Jamal")]


def test_a_full_name_is_only_offered_where_the_given_name_was_answered_before():
    before, after = entry(1, "", "I met Jamal."), entry(2, "", "I met Jamal Carter.")
    answer = Answer(Label.NAME, ("Jamal",), How.REPLACE, "Person A")
    lines = gather([before, after], choices(before, after, answers=(answer,)))
    assert forms(lines) == [("Jamal",), ("Jamal Carter",)]
    assert lines[0].may_be == (lines[1].key,)
    assert lines[1].may_be == (lines[0].key,)


def test_of_two_full_names_none_is_joined():
    one = entry(1, "", "I met Rosa Alvarez and Rosa Miller. Then Rosa left.")
    lines = gather([one], choices(one))
    assert forms(lines) == [("Rosa Alvarez",), ("Rosa Miller",), ("Rosa",)]
    assert set(lines[2].may_be) == {lines[0].key, lines[1].key}
    assert lines[0].may_be == (lines[2].key,)


def test_a_pet_name_is_only_offered():
    one = entry(1, "", "I met Rosa. Then Rosie left.")
    first, second = gather([one], choices(one))
    assert first.may_be == (second.key,)


def test_a_part_of_a_name_is_looked_for_in_the_whole_packet():
    one, two = entry(1, "", "I met Amina Warsame."), entry(2, "", "then warsame sat down and i listened. ok.")
    lines = gather([one, two], choices(one, two))
    assert {form for line in lines for form in line.forms} == {"Amina Warsame", "warsame"}


def test_what_is_held_back_makes_no_line():
    chosen = choices(
        TWO, held_back=(HeldBack("Jamal said so."), HeldBack("JAMAL’s mother turned 93", TWO.id, 28, 52))
    )
    assert TWO.body[28:52] == "JAMAL’s mother turned 93"
    assert forms(gather([TWO], chosen)) == [("rosa",), ("March 20",), ("José",)]


def test_an_alias_of_the_command_line_makes_no_line():
    lines = gather([TWO], choices(TWO, aliases=(Alias("Jamal", "Person A"), Alias("José", "Person B"))))
    assert ("José",) not in forms(lines)
    assert line_of(lines, "Jose").default.stands_as == "Person E"  # rosa and JAMAL are C and D


def test_wishes_and_questions_are_looked_through_too():
    chosen = choices(ONE, question="Was I fair to Dumfries?", would_like=("Ask Jamal",))
    lines = gather([ONE], chosen)
    assert line_of(lines, "Dumfries").seen[0].spot.entry_id is None
    assert line_of(lines, "Jamal")


def test_what_was_answered_stays_and_says_so():
    answer = Answer(Label.NAME, ("Jamal",), How.REPLACE, "my neighbor")
    lines = gather([ONE, TWO], replace(choices(ONE, TWO), answers=(answer,)))
    line = line_of(lines, "Jamal")
    assert line.answer == answer
    assert not line.is_ticked
    assert written(line) == ["Jamal", "JAMAL"]
    assert not any(seen.stays for seen in line.seen)


def test_an_answer_that_stands_nowhere_makes_no_line():
    answer = Answer(Label.NAME, ("Nobody",), How.REPLACE, "Person A")
    assert gather([one := entry(1, "", "Quiet.")], replace(choices(one), answers=(answer,))) == ()


def test_words_never_let_out_are_sure():
    held = lambda text: [(at, at + 6) for at in [clean(text).text.find("mother")] if at >= 0]  # noqa: E731
    lines = gather([TWO], choices(TWO), held)
    line = line_of(lines, "mother")
    assert (line.label, line.strength, line.is_held, line.is_ticked) == (
        Label.WORD,
        Strength.SURE,
        True,
        True,
    )
    assert line.default.stands_as == "[word]"
    jamal = lambda text: [(at, at + 5) for at in [text.find("Jamal")] if at >= 0]  # noqa: E731
    known = line_of(gather([TWO], choices(TWO), jamal), "Jamal")
    assert (known.label, known.strength, known.is_held) == (Label.NAME, Strength.SURE, True)


@pytest.mark.parametrize(
    ("shown", "how", "word"),
    [
        (DateShown.EXACT, How.KEEP, None),
        (DateShown.MONTH, How.REPLACE, "March"),
        (DateShown.NONE, How.REPLACE, "that week"),
    ],
)
def test_days_follow_what_the_packet_shows_of_days(shown, how, word):
    default = line_of(gather([TWO], choices(TWO, dates=shown)), "March 20").default
    assert default.how is how
    assert word is None or default.stands_as == word


def test_only_what_may_go_into_a_packet_is_looked_through():
    private = entry(3, "", "Jamal", space=Space.ABOUT_ME)
    with pytest.raises(EntryIsPrivate):
        gather([private], choices(private))
    with pytest.raises(EntryMissing):
        gather([], choices(ONE))


def test_nothing_of_a_text_shows_in_the_representation_of_a_line():
    assert "Rosa" not in repr(gather([ONE], choices(ONE)))


# Places of a word that is a name too ------------------------------------------------------------------

FAITH = entry(5, "", "I met Faith at noon. Faith Miller laughed.")
LATER = entry(6, "", "Faith got the key. We asked for faith. I have faith she will. My friend faith called.")
BOTH = choices(FAITH, LATER)


def test_places_that_may_be_the_word_are_asked_about_on_their_own():
    lines = gather([FAITH, LATER], BOTH)
    main, asking = (line for line in lines if "Faith" in line.forms)
    assert main.strength > Strength.ASK
    assert (asking.strength, asking.is_ticked, asking.answer) == (Strength.ASK, False, None)
    assert asking.asks_about == main.default
    assert [(seen.words, seen.after[:9]) for seen in asking.seen] == [
        ("Faith", " got the "),
        ("faith", " called."),
    ]
    assert asking in unanswered(lines)


@pytest.mark.parametrize(
    ("how", "written"),
    [
        (How.KEEP, "Faith got the key. We asked for faith. I have faith she will. My friend faith called."),
        (
            How.REPLACE,
            "Person A got the key. We asked for faith. I have faith she will. My friend Person A called.",
        ),
    ],
)
def test_the_answer_decides_these_places_and_is_not_asked_again(how, written):
    chosen = accepted(BOTH, gather([FAITH, LATER], BOTH))
    (asking,) = unanswered(gather([FAITH, LATER], chosen))
    chosen = answered(chosen, asking, how)
    assert len([one for one in chosen.answers if "Faith Miller" in one.forms]) == 1
    assert unanswered(gather([FAITH, LATER], chosen)) == ()
    packet = build_packet([FAITH, LATER], chosen)
    assert "".join(run.text for run in packet.entries[1].blocks[0].runs) == written


def test_the_answer_counts_before_the_name_itself_was_answered():
    (asking,) = unanswered(gather([FAITH, LATER], BOTH))
    chosen = answered(BOTH, asking, How.KEEP)
    (one,) = chosen.answers
    assert set(one.forms) == {"Faith Miller", "Faith"}
    assert len(one.kept_at) == 2
    assert unanswered(gather([FAITH, LATER], chosen)) == ()


def test_one_of_these_places_can_be_kept_alone():
    (asking,) = unanswered(gather([FAITH, LATER], BOTH))
    chosen = kept_once(BOTH, asking, asking.seen[1].spot)
    (still,) = unanswered(gather([FAITH, LATER], chosen))
    assert [seen.words for seen in still.seen] == ["Faith"]
    assert merged(chosen, still, still) == parted(chosen, still, "Faith") == chosen


def test_who_is_kept_is_not_asked_about():
    lines = gather([FAITH, LATER], BOTH)
    chosen = answered(BOTH, line_of([one for one in lines if one.asks_about is None], "Faith"), How.KEEP)
    assert unanswered(gather([FAITH, LATER], chosen)) == ()
