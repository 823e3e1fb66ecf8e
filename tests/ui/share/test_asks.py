"""What is wanted from the talk, as choices. Pure."""

from __future__ import annotations

import pytest
from support.packets import choices, entry

from npgs_journal.nouns import EntryAsk
from npgs_journal.ui.share.asks import Wish, ask_of, with_ask
from npgs_journal.ui.share.state import ordered, without_entry

ONE, TWO = entry(1), entry(2)


@pytest.mark.parametrize(
    ("would_like", "picked", "own"),
    [
        ((), (), ""),
        (("Just listen",), ("Just listen",), ""),
        (("Back me up", "Just listen"), ("Just listen", "Back me up"), ""),
        (("Just listen", "A walk"), ("Just listen",), "A walk"),
        (("A walk", "a tea"), (), "A walk; a tea"),
    ],
)
def test_offered_asks_and_own_words(would_like, picked, own):
    assert Wish.of(would_like) == Wish(picked, own)
    assert Wish.of(Wish.of(would_like).as_printed()) == Wish(picked, own)


def test_blank_own_words_are_not_printed():
    assert Wish(("Just listen",), "  ").as_printed() == ("Just listen",)


def test_one_entry_is_asked_about_and_no_more():
    asked = with_ask(choices(ONE, TWO), EntryAsk(TWO.id, ("Just listen",), "Why?"))
    assert ask_of(asked, TWO.id).question == "Why?"
    assert ask_of(asked, ONE.id) == EntryAsk(ONE.id)
    changed = with_ask(asked, EntryAsk(TWO.id, (), "How?"))
    assert changed.entry_asks == (EntryAsk(TWO.id, (), "How?"),)
    assert with_ask(changed, EntryAsk(TWO.id, (), " ")).entry_asks == ()


def test_what_is_asked_goes_with_its_entry():
    asked = with_ask(choices(ONE, TWO), EntryAsk(TWO.id, (), "Why?"))
    assert without_entry(asked, TWO.id).entry_asks == ()
    assert without_entry(asked, ONE.id).entry_asks == asked.entry_asks


def test_another_order_of_the_same_entries():
    chosen = choices(ONE, TWO)
    assert ordered(chosen, (TWO.id, ONE.id)).entry_ids == (TWO.id, ONE.id)
    for other in ((ONE.id,), (ONE.id, ONE.id), (ONE.id, TWO.id, entry(3).id), ()):
        assert ordered(chosen, other) is chosen
