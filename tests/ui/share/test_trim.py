"""A small picture leaves out white margin and never ink."""

from __future__ import annotations

from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from npgs_journal.ui.share.trim import NO_TRIM, Trim, ink_of

SIDE = 40
spots = st.sets(st.tuples(st.integers(0, SIDE - 1), st.integers(0, SIDE - 1)), min_size=1, max_size=8)


def picture(inked):
    pixels = bytearray(b"\xff" * (4 * SIDE * SIDE))
    for x, y in inked:
        pixels[4 * (y * SIDE + x) : 4 * (y * SIDE + x) + 3] = b"\0\0\0"
    return SimpleNamespace(width=SIDE, height=SIDE, rgba=bytes(pixels))


@given(spots)
def test_no_ink_is_ever_cut(inked):
    ink = ink_of(picture(inked))
    part = ink.with_margin().inside(SIDE, SIDE)
    assert all(part.contains(x, y) for x, y in inked)
    assert ink.with_margin().holds(ink)


@given(spots, spots)
def test_a_wider_page_widens_the_part(one, other):
    wide = ink_of(picture(one)).with_margin().widened(ink_of(picture(other)))
    assert all(wide.inside(SIDE, SIDE).contains(x, y) for x, y in other)


def test_an_empty_page_is_all_white():
    assert NO_TRIM.holds(ink_of(picture(())))


def test_as_much_is_cut_at_the_end_as_at_the_start():
    cut = Trim(0.2, 0.2, 0.5, 0.9).with_margin()
    assert cut.left == 1 - cut.right
