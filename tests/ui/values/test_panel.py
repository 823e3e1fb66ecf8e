"""Twelve values, two toggles each: by mouse, by keys, and for a screen reader."""

from __future__ import annotations

import pytest
from drivers.session import entry, mark
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from npgs_journal.nouns import ConcernId, Direction, Mark, ValueId
from npgs_journal.ui.values.model import ValueModel
from npgs_journal.values import values

STRAIN = Direction.UNDER_STRAIN


@pytest.fixture
def model():
    return ValueModel([(value.id, value.label) for value in values()])


def test_the_model_keeps_qts_rules(qtmodeltester, model):
    qtmodeltester.check(model)


def test_twelve_in_the_official_order(model):
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert shown == [value.label for value in values()]
    assert len(shown) == 12
    assert (shown[0], shown[11]) == ("Voluntary", "Person-driven")


def test_a_value_may_be_both(model):
    model.toggle(model.index(3, 1))
    model.toggle(model.index(3, 2))
    assert model.marks == (mark("empathetic"), mark("empathetic", STRAIN))
    model.toggle(model.index(3, 1))
    assert model.marks == (mark("empathetic", STRAIN),)


def test_marks_stand_in_the_official_order_whatever_came_first(model):
    for row in (10, 0, 5):
        model.toggle(model.index(row, 1))
    assert [one.value for one in model.marks] == ["voluntary", "facilitate-change", "transparent"]


def test_concerns_of_other_marks_stay(model):
    kept = Mark(ValueId("transparent"), STRAIN, (ConcernId("asked-to-coerce"),))
    model.show_marks([kept])
    model.toggle(model.index(0, 1))
    assert kept in model.marks


def test_one_tab_stop_arrows_move_and_space_toggles(desk_of):
    room = desk_of([entry(1)])
    room.open_entry("Day 1")
    entry_id = room.room.desk.entry_id
    room.ctrl(Qt.Key.Key_T)
    table = room.room.panel.table
    assert table.hasFocus()
    for key in (Qt.Key.Key_Down,) * 10 + (Qt.Key.Key_Right,):
        room.press(key)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (10, 2)
    room.press(Qt.Key.Key_Space)
    room.settle()
    assert room.said[-2:].count("Transparent, under strain, on") == 1
    assert room.stored(entry_id).marks == (mark("transparent", STRAIN),)
    room.press(Qt.Key.Key_Space)
    room.settle()
    assert "Transparent, under strain, off" in room.said
    assert room.stored(entry_id).marks == ()
    room.press(Qt.Key.Key_Left)
    room.press(Qt.Key.Key_Left)
    assert table.currentIndex().column() == 1
    room.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not table
    room.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is table


def test_a_screen_reader_hears_value_direction_and_state(desk_of):
    room = desk_of([entry(1, marks=(mark("transparent", STRAIN),))])
    room.open_entry("Day 1")
    told = QAccessible.queryAccessibleInterface(room.room.panel.table)
    assert told.text(QAccessible.Text.Name) == "Values in this entry"
    assert told.role() is QAccessible.Role.Table
    cells = [told.child(at) for at in range(told.childCount())]
    heard = {cell.text(QAccessible.Text.Name): cell for cell in cells}
    assert heard["Transparent, under strain, on"].state().checked == 1
    assert heard["Transparent, lived, off"].state().checked == 0
    assert heard["Transparent, lived, off"].state().checkable == 1
    assert heard["Under strain"].role() is QAccessible.Role.ColumnHeader
    assert sum(cell.role() is QAccessible.Role.Cell and cell.state().checkable == 1 for cell in cells) == 24


def test_marks_are_saved_at_once_and_shown_in_the_list(desk_of):
    room = desk_of([entry(1)])
    room.open_entry("Day 1")
    room.toggle(0, 1)
    room.toggle(1, 2)
    room.settle()
    wanted = (mark("voluntary"), mark("hopeful", STRAIN))
    assert room.stored(room.room.desk.entry_id).marks == wanted
    assert room.heads()[0].marks == wanted
    assert room.stored(room.room.desk.entry_id).body == entry(1).body


def test_a_mark_set_while_words_are_unsaved_keeps_both(desk_of):
    room = desk_of([entry(1)])
    room.open_entry("Day 1")
    room.type("new words ")
    room.toggle(2, 1)
    room.settle()
    kept = room.stored(room.room.desk.entry_id)
    assert kept.body.startswith("new words ")
    assert kept.marks == (mark("open-minded"),)


def test_chips_show_what_fits_and_count_the_rest(desk_of):
    marks = (
        mark("empathetic"),
        mark("mutual-reciprocal"),
        mark("transparent", STRAIN),
        mark("person-driven"),
    )
    room = desk_of([entry(1, marks=marks)], size=(928, 566))
    room.open_entry("Day 1")
    row = room.room.chips
    assert row._all.text() == "All values (4 marked)"
    shown = [chip for chip in row._chips if chip.isVisible()]
    assert 0 < len(shown) < 4
    assert shown[0].accessibleName() == "Empathetic, lived"
    assert all(chip.geometry().right() <= row._all.geometry().left() for chip in shown)
    row.show_marks((mark("transparent", STRAIN), mark("hopeful"), mark("hopeful", STRAIN)))
    names = [chip.accessibleName() for chip in row._chips]
    assert names == ["Hopeful, lived", "Hopeful, under strain", "Transparent, under strain"]


@pytest.mark.parametrize("row", [None, 10])
@pytest.mark.parametrize("by_key", [False, True])
def test_what_they_mean_can_be_read_from_the_value_one_is_at(desk_of, monkeypatch, row, by_key):
    from npgs_journal.ui.write import wishes as module

    shown = []

    class Read(module.Meanings):
        def exec(self):
            shown.append(self.text.toPlainText())
            return 1

    monkeypatch.setattr(module, "Meanings", Read)
    room = desk_of()
    if row is not None:
        room.room.panel.table.setCurrentIndex(room.room.panel.model.index(row, 1))
    if by_key:
        room.ctrl(Qt.Key.Key_T)
        room.press(Qt.Key.Key_Question)
    else:
        room.click(room.room.panel._meanings)
    assert values()[row or 0].explanation in shown[0]


def test_names_have_their_room_again_after_larger_letters(desk_of):
    room = desk_of()
    table = room.room.panel.table
    before = [table.columnWidth(column) for column in range(3)]
    for percent in (200, 150, 100):
        room.session.prefs.change(text_percent=percent)
        QApplication.processEvents()
    assert [table.columnWidth(column) for column in range(3)] == before
