"""Names and held-back words are shown where the packet will find them."""

from __future__ import annotations

from drivers.session import entry

from npgs_journal.nouns import Alias, HeldBack
from npgs_journal.ui.share import state
from npgs_journal.ui.share.places import held_count, looks_of, stands_in

SHOWN = entry(1, title="Al and Alma", body="Alma met Al’s sister. Alma Reyes was Alma.")


def choices(*aliases: Alias, held: tuple[HeldBack, ...] = ()):
    made = state.fresh_choices([SHOWN.id], "Dana")
    for alias in aliases:
        made = state.with_alias(made, alias.name, alias.stands_as)
    return type(made)(**{**{f: getattr(made, f) for f in made.__slots__}, "held_back": held})


def words(text: str, ranges) -> list[str]:
    return [text[low:high] for low, high in ranges]


def test_whole_words_only_and_the_longest_name_first():
    aliases = (Alias("Al", "Person A"), Alias("Alma", "Person B"), Alias("Alma Reyes", "Person C"))
    in_title, in_body = looks_of(SHOWN, choices(*aliases))
    assert words(SHOWN.title, in_title.names) == ["Al", "Alma"]
    assert words(SHOWN.body, in_body.names) == ["Alma", "Al", "Alma Reyes", "Alma"]


def test_words_held_back_everywhere_show_in_title_and_body():
    look = choices(held=(HeldBack("Alma"),))
    in_title, in_body = looks_of(SHOWN, look)
    assert words(SHOWN.title, in_title.held) == ["Alma"]
    assert words(SHOWN.body, in_body.held) == ["Alma"] * 3
    assert held_count(SHOWN, look) == 4


def test_letters_typed_two_ways_are_the_same_name():
    composed, apart = "Jos\u00e9", "Jose\u0301"
    odd = entry(2, title="", body=f"{apart} came.")
    look = state.with_alias(state.fresh_choices([odd.id]), composed, "Person A")
    assert words(odd.body, looks_of(odd, look)[1].names) == [apart]
    assert stands_in(composed, [odd])
    assert not stands_in("Jos", [odd])
