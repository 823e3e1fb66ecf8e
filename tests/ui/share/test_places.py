"""Names and held-back words are shown where the packet will find them."""

from __future__ import annotations

from dataclasses import replace

from drivers.session import entry

from npgs_journal.nouns import Answer, HeldBack, How, Label
from npgs_journal.share.naming.lines import gather
from npgs_journal.ui.share import state
from npgs_journal.ui.share.places import held_count, looks_of, stands_in

SHOWN = entry(1, title="Ana and Anabel", body="Anabel met Ana’s sister. Anabel Reyes was Anabel.")


def choices(*answers: Answer, held: tuple[HeldBack, ...] = ()):
    return replace(state.fresh_choices([SHOWN.id], "Dana"), answers=answers, held_back=held)


def looks(one, chosen):
    return looks_of(one, chosen, gather([one], chosen))


def words(text: str, ranges) -> list[str]:
    return [text[low:high] for low, high in ranges]


def name(*forms: str, how: How = How.REPLACE, word: str = "Person A") -> Answer:
    return Answer(Label.NAME, forms, how, word)


def test_whole_words_only_and_the_longest_name_first():
    chosen = choices(name("Ana"), name("Anabel", word="Person B"), name("Anabel Reyes", word="Person C"))
    in_title, in_body = looks(SHOWN, chosen)
    assert words(SHOWN.title, in_title.names) == ["Ana", "Anabel"]
    assert words(SHOWN.body, in_body.names) == ["Anabel", "Ana", "Anabel Reyes", "Anabel"]


def test_what_stays_is_not_shown_as_replaced():
    chosen = choices(name("Ana", how=How.KEEP), name("Anabel", "Anabel Reyes", how=How.REMOVE))
    in_title, _ = looks(SHOWN, chosen)
    assert words(SHOWN.title, in_title.names) == ["Anabel"]


def test_words_held_back_everywhere_show_in_title_and_body():
    look = choices(held=(HeldBack("Anabel"),))
    in_title, in_body = looks_of(SHOWN, look)
    assert words(SHOWN.title, in_title.held) == ["Anabel"]
    assert words(SHOWN.body, in_body.held) == ["Anabel"] * 3
    assert held_count(SHOWN, look) == 4


def test_letters_typed_two_ways_are_the_same_name():
    composed, apart = "Jos\u00e9", "Jose\u0301"
    odd = entry(2, title="", body=f"{apart} came.")
    chosen = replace(state.fresh_choices([odd.id]), answers=(name(composed),))
    assert words(odd.body, looks(odd, chosen)[1].names) == [apart]
    assert stands_in(composed, [odd.body])
    assert stands_in("JOSE", [odd.body])
    assert not stands_in("Jos", [odd.body])
