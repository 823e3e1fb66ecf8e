"""What of a packet is marked under strain and not yet decided. Pure."""

from __future__ import annotations

from support.packets import choices, entry

from npgs_journal.nouns import Direction, HeldBack, Mark, ValueId
from npgs_journal.ui.share.strain import Place, answered, held, open_places

BODY = "One was fine. Two was hard.\n\nThree was hard too."
HARD, TOO = (14, 27), (29, 48)


def under_strain(start=None, end=None, value="hopeful") -> Mark:
    return Mark(ValueId(value), Direction.UNDER_STRAIN, (), start, end)


ONE = entry(
    1, "One", BODY, marks=(under_strain(*TOO), under_strain(*HARD), under_strain(*HARD, "transparent"))
)
WHOLE = entry(2, "Two", "All of it.", marks=(under_strain(),))
LIVED = entry(3, "Three", "Fine.", marks=(Mark(ValueId("hopeful"), Direction.LIVED, (), 0, 4),))
ENTRIES = {one.id: one for one in (ONE, WHOLE, LIVED)}
CHOSEN = choices(LIVED, WHOLE, ONE)


def places(chosen=CHOSEN):
    return open_places(chosen, ENTRIES)


def test_each_place_once_in_the_packets_order():
    assert places() == (Place(WHOLE.id), Place(ONE.id, *HARD), Place(ONE.id, *TOO))
    assert places(choices(LIVED)) == ()


def test_an_entry_that_is_not_read_yet_asks_nothing_yet():
    assert open_places(CHOSEN, {LIVED.id: LIVED}) == ()


def test_what_is_held_back_already_asks_nothing():
    assert places(choices(ONE, held_back=(HeldBack("", ONE.id, 10, 27),))) == (Place(ONE.id, *TOO),)
    assert len(places(choices(ONE, held_back=(HeldBack("", ONE.id, 14, 20),)))) == 2


def test_white_space_around_a_mark_is_no_place():
    loose = entry(4, "", "a  b", marks=(under_strain(1, 3),))
    assert open_places(choices(loose), {loose.id: loose}) == ()


def test_kept_in():
    kept = answered(CHOSEN, places())
    assert places(kept) == ()
    assert kept.held_back == ()
    assert kept.entry_ids == CHOSEN.entry_ids


def test_held_back_passages_stay_out_and_whole_entries_leave():
    given = answered(held(CHOSEN, places(), ENTRIES), places())
    assert given.entry_ids == (LIVED.id, ONE.id)
    assert [(one.text, one.start, one.end) for one in given.held_back] == [
        ("Two was hard.", *HARD),
        ("Three was hard too.", *TOO),
    ]
    assert given.strain_answered == (ONE.id,)


def test_holding_back_never_brings_back():
    chosen = choices(ONE, held_back=(HeldBack("Two was hard.", ONE.id, *HARD),))
    assert held(chosen, (Place(ONE.id, *HARD),), ENTRIES).held_back == chosen.held_back


def test_a_passage_of_an_entry_that_left_is_passed_over():
    both = entry(5, "", BODY, marks=(under_strain(), under_strain(*HARD)))
    known = {both.id: both}
    chosen = choices(LIVED, both)
    left = held(chosen, open_places(chosen, known), known)
    assert left.entry_ids == (LIVED.id,)
    assert left.held_back == ()
