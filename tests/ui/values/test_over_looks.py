"""How the values over time are drawn: shapes, numbers, mirrored, at every size and in every theme."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date

import pytest
from drivers.looking_back import LookingBackDriver
from drivers.session import open_session
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QLabel
from support.marked import VALUES, many_marked, marked

from npgs_journal.lookback import Held, Span
from npgs_journal.nouns import Direction, Mark
from npgs_journal.ui.theme.tokens import THEME_NAMES, THEMES, contrast
from npgs_journal.ui.values import over_marks

LIVED, STRAIN = Direction.LIVED, Direction.UNDER_STRAIN
SIDE = 120


@pytest.fixture
def look(qapp, qtbot, tmp_path):
    qapp.setStyle("Fusion")
    with ExitStack() as stack:

        def make(entries, size=(1184, 686), **prefs):
            session = stack.enter_context(open_session(tmp_path / "journal", entries, **prefs))
            return LookingBackDriver(qtbot, session, size)

        yield make
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def drawn(theme, held: Held, *, is_mirrored: bool = False) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(theme.color("surface"))
    painter = QPainter(image)
    centre = QPointF(SIDE / 2, SIDE / 2)
    over_marks.paint_marks(painter, theme, centre, over_marks.shown(held), is_mirrored=is_mirrored)
    painter.end()
    return image


def places(image: QImage, colour: QColor) -> list[int]:
    """The columns that hold this colour."""
    wanted = colour.rgb()
    return sorted({x for x in range(SIDE) for y in range(SIDE) if image.pixel(x, y) == wanted})


def test_lived_is_a_full_disc_and_under_strain_an_open_diamond(theme):
    middle = SIDE // 2
    assert drawn(theme, Held(lived=1)).pixelColor(middle, middle) == theme.color("lived")
    diamond = drawn(theme, Held(under_strain=1))
    assert diamond.pixelColor(middle, middle) == theme.color("surface")
    assert places(diamond, theme.color("strain"))


def test_both_stand_side_by_side_lived_at_the_start(theme):
    both = Held(lived=1, under_strain=1, both=1)
    lived, strain = (places(drawn(theme, both), theme.color(name)) for name in ("lived", "strain"))
    assert max(lived) < min(strain)
    mirrored = drawn(theme, both, is_mirrored=True)
    lived, strain = (places(mirrored, theme.color(name)) for name in ("lived", "strain"))
    assert max(strain) < min(lived)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("count", [2, 9, 10, 88, 128, 1000])
@pytest.mark.parametrize("direction", [LIVED, STRAIN])
def test_a_number_fits_into_its_mark(theme, prefs, percent, count, direction):
    prefs.change(text_percent=percent)
    words = QFontMetrics(over_marks.number_font(theme)).horizontalAdvance(str(count))
    wide = over_marks.mark_width(theme, direction, count)
    if direction is LIVED:
        assert wide >= words + theme.px(4)
        return
    # Half-way up the figures, the diamond's sides have come in by as much as the figures are high.
    high, figures = theme.px(23), theme.px(11) * 0.7
    assert wide * (1 - figures / high) >= words


@pytest.mark.parametrize("name", THEME_NAMES)
def test_numbers_and_marks_stand_out(name):
    tokens = THEMES[name]
    assert contrast(tokens["surface"], tokens["lived"]) >= 4.5
    for ground in ("surface", "panel", "accent_soft"):
        assert contrast(tokens["strain_ink"], tokens[ground]) >= 4.5
        assert contrast(tokens["lived"], tokens[ground]) >= 3
        assert contrast(tokens["strain"], tokens[ground]) >= 3
        assert contrast(tokens["ink2"], tokens[ground]) >= 4.5


def cut_off(room) -> list[str]:
    found = []
    for one in room.findChildren(QLabel):
        if one.isVisible() and one.text():
            needed = one.heightForWidth(one.width()) if one.wordWrap() else one.sizeHint().height()
            is_narrow = not one.wordWrap() and one.width() < one.sizeHint().width()
            if one.height() < needed or is_narrow:
                found.append(f"{one.text()}: {one.size()}")
    for one in room.findChildren(QAbstractButton):
        if one.isVisible() and one.text() and one.width() < one.minimumSizeHint().width():
            found.append(f"{one.text()}: {one.size()}")
        if one.isVisible() and one.text() and min(one.width(), one.height()) < 24:
            found.append(f"{one.text()} is small: {one.size()}")
    return found


@pytest.mark.parametrize("theme_name", THEME_NAMES)
@pytest.mark.parametrize(
    ("size", "percent"), [((1184, 686), 100), ((928, 566), 150), ((1090, 650), 200), ((834, 560), 200)]
)
def test_all_is_whole_and_only_the_table_scrolls_sideways(look, theme_name, size, percent):
    room = look(many_marked(90, date(2026, 8, 20), 84), size=size, theme=theme_name, text_percent=percent)
    for span in (Span.MONTHS_3, Span.WEEKS_4, Span.MONTHS_12, Span.ALL):
        if span is not room.room.spans.span:
            room.look_at(span)
        for _ in range(2):
            assert cut_off(room.room) == []
            assert room.room.area.horizontalScrollBar().maximum() == 0
            inside = room.room.area.viewport().width()
            for part in (room.room.spans, room.room.table_button, room.view, room.room.card):
                at = part.mapTo(room.room.area.viewport(), part.rect().topLeft())
                assert at.x() >= 0
                assert at.x() + part.width() <= inside
            room.click(room.room.table_button)


def test_what_the_columns_need_they_get(look):
    entries = [marked(date(2026, 11, 2), Mark(VALUES[0], LIVED)) for _ in range(120)]
    entries += [marked(date(2026, 11, 2), Mark(VALUES[0], STRAIN)) for _ in range(130)]
    room = look(entries)
    column = 11
    held = room.room.model.held(0, column)
    assert (held.lived, held.under_strain) == (120, 130)
    assert room.view.columnWidth(column) >= over_marks.width(room.session.theme, held)


def test_all_periods_are_as_wide_as_each_other_whatever_was_looked_at_before(look):
    room = look(many_marked(300, date(2023, 1, 1), 1400))
    for span in (Span.WEEKS_4, Span.MONTHS_3, Span.ALL, Span.MONTHS_12, Span.WEEKS_4, Span.ALL):
        room.look_at(span)
        *widths, total = (room.view.columnWidth(at) for at in range(room.room.model.columnCount()))
        assert len(set(widths)) == 1
        assert total >= room.view._total


@pytest.mark.parametrize("as_table", [False, True])
def test_from_right_to_left_the_first_week_is_at_the_right(look, qapp, as_table):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    room = look(many_marked(40, date(2026, 9, 1), 70))
    if as_table:
        room.click(room.room.table_button)
    view, model = room.view, room.room.model
    first, second = (view.visualRect(model.index(0, column)) for column in (0, 1))
    assert first.left() > second.left()
    assert view.names.mapTo(view, view.names.rect().center()).x() > view.viewport().geometry().center().x()
    picture = view.grab().toImage()
    ground = room.session.theme.color("surface").rgb()
    names = QRect(view.names.geometry())
    seen = {
        picture.pixel(x, y) for x in range(names.left(), names.right(), 3) for y in range(names.top(), 200)
    }
    assert len(seen - {ground}) > 5


def test_the_cell_with_the_keyboard_has_a_ring(look):
    room = look(many_marked(40, date(2026, 9, 1), 70))
    focus = room.session.theme.color("focus").rgb()

    def ring() -> int:
        rect = room.view.visualRect(room.view.currentIndex())
        picture = room.view.viewport().grab(rect).toImage()
        return sum(
            picture.pixel(x, y) == focus for x in range(picture.width()) for y in range(picture.height())
        )

    room.room.table_button.setFocus()
    assert ring() == 0
    room.view.setFocus()
    assert ring() > 40


def test_every_control_has_a_name(look):
    room = look(many_marked(40, date(2026, 9, 1), 70))
    for one in room.room.findChildren(QAbstractButton):
        if one.isVisible() and one.focusPolicy():
            told = QAccessible.queryAccessibleInterface(one)
            assert told.text(QAccessible.Text.Name), one
    segment = QAccessible.queryAccessibleInterface(room.room.spans.segment(Span.ALL))
    assert segment.role() is QAccessible.Role.RadioButton
    assert not segment.state().checked
