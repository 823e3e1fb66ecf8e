"""Marking words from the panel: by keys and by mouse, with concerns, kept and told."""

from __future__ import annotations

import pytest
from drivers.session import entry, mark
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from npgs_journal.nouns import ConcernId, Direction, Mark, ValueId
from npgs_journal.ui.values.model import letters
from npgs_journal.ui.write.keeper import DRAFT_AFTER_MS, SaveState
from npgs_journal.values import concerns, values

LIVED, STRAIN = Direction
SHIFT = Qt.KeyboardModifier.ShiftModifier
BODY = "She asked me to decide. I said so. Then I asked what it would feel like."


@pytest.fixture
def room(desk_of):
    made = desk_of([entry(1, body=BODY), entry(2, body="Nothing here.")])
    made.open_entry("Day 1")
    return made


def drafts(room):
    held = []
    room.session.jobs.write(lambda _: room.session.journal.writer.drafts.all(), held.append)
    room.settle()
    return held[0]


def on_passage(words, value, direction=LIVED, named=()):
    at = BODY.index(words)
    return Mark(ValueId(value), direction, tuple(map(ConcernId, named)), at, at + len(words))


# Three keys --------------------------------------------------------------------------------------


@pytest.mark.parametrize("direction", Direction)
def test_three_keys_mark_the_chosen_words_with_any_value(room, direction):
    held = SHIFT if direction is STRAIN else Qt.KeyboardModifier.NoModifier
    for value, letter in zip(values(), room.room.panel.model.letters, strict=True):
        room.choose("I said so")
        room.ctrl(Qt.Key.Key_T)
        room.press(Qt.Key(ord(letter.upper())), held)
        room.press(Qt.Key.Key_Space)
        assert room.passages() == [(value.id, direction.value, "I said so")]
        room.press(Qt.Key.Key_Escape)
        assert room.editor.hasFocus()
        assert room.editor.textCursor().selectedText() == "I said so"
        room.room.commands.undo.trigger()
        assert room.passages() == []


def test_every_value_has_a_letter_of_its_own():
    names = [value.label for value in values()]
    assert letters(names) == ("v", "h", "o", "e", "r", "f", "n", "m", "q", "s", "t", "p")
    assert letters(["Aa", "aa", "ÄB", "ab"]) == ("a", "", "ä", "b")


def test_the_keys_are_told_where_keys_are_listed():
    from npgs_journal.ui.help import keys_without_menu

    told = dict(keys_without_menu())
    assert told["To a value, with Shift to its Under strain"] == "Its underlined letter"


# What the panel is about -----------------------------------------------------------------------------


def test_the_panel_says_what_marks_go_on(room):
    panel = room.room.panel
    assert panel.heading == "Values in this entry"
    room.toggle(0, 1)
    room.choose("what it would feel like")
    assert (panel.heading, panel._hint.text()) == ("Values in these words", "“what it would feel like”")
    told = QAccessible.queryAccessibleInterface(panel.table)
    assert told.text(QAccessible.Text.Name) == "Values in these words"
    assert room.on() == set()
    room.toggle(1, 2)
    assert room.on() == {"Hopeful, under strain, on"}
    room.choose("feel")
    assert room.on() == {"Hopeful, under strain, on"}
    room.choose("She asked")
    assert room.on() == set()
    cursor = room.editor.textCursor()
    cursor.clearSelection()
    room.editor.setTextCursor(cursor)
    assert panel.heading == "Values in this entry"
    assert room.on() == {"Voluntary, lived, on"}
    hopeful = panel.model.index(1, 2)
    assert panel.model.spoken(hopeful) == "Hopeful, under strain, off; marked on words in the text"


def test_an_entry_that_begins_with_marked_words_is_opened_as_a_whole(desk_of):
    made = desk_of([entry(1, body=BODY, marks=(on_passage("She asked me", "hopeful"), mark("voluntary")))])
    made.open_entry("Day 1")
    made.editor.setFocus()
    assert made.room.panel.heading == "Values in this entry"
    assert made.on() == {"Voluntary, lived, on"}
    made.press(Qt.Key.Key_Right)
    assert made.room.panel.heading == "Values in these words"
    made.press(Qt.Key.Key_Left)
    assert made.on() == {"Hopeful, lived, on"}


def test_spaces_alone_are_no_words_to_mark(room):
    room.choose(" ")
    assert room.room.panel.heading == "Values in this entry"


def test_long_words_are_shown_by_their_beginning(room):
    room.editor.selectAll()
    shown = room.room.panel._hint.text()
    assert shown.startswith("“She asked me to decide.")
    assert shown.endswith("…”")
    assert len(shown) < 55


def test_f6_says_what_the_panel_is_about(room):
    room.choose("I said so")
    room.press(Qt.Key.Key_F6)
    assert room.said[-1] == "Values in these words"


def test_a_mark_on_words_leaves_the_entrys_own_alone_and_the_other_way_round(room):
    room.toggle(3, 1)
    room.choose("I said so")
    room.toggle(3, 1)
    room.toggle(3, 2)
    room.settle()
    entry_id = room.room.desk.entry_id
    room.room.flush()
    room.settle()
    words = [on_passage("I said so", "empathetic"), on_passage("I said so", "empathetic", STRAIN)]
    assert set(room.stored(entry_id).marks) == {mark("empathetic"), *words}
    cursor = room.editor.textCursor()
    cursor.setPosition(0)
    room.editor.setTextCursor(cursor)
    room.toggle(3, 1)
    room.settle()
    assert set(room.stored(entry_id).marks) == set(words)


@pytest.mark.parametrize("how", ["cursor inside", "part chosen", "more chosen"])
def test_a_mark_is_taken_off_from_inside_and_from_what_reaches_into_it(room, how):
    room.choose("I said so")
    room.toggle(10, 2)
    if how == "cursor inside":
        room.stand_in("said")
    else:
        room.choose("said" if how == "part chosen" else "decide. I said")
    assert room.on() == {"Transparent, under strain, on"}
    room.toggle(10, 2)
    assert room.passages() == []
    assert room.on() == set()
    room.room.commands.undo.trigger()
    assert room.passages() == [("transparent", "under-strain", "I said so")]


def test_with_the_cursor_inside_another_value_goes_on_the_same_words(room):
    room.choose("Then I asked")
    room.toggle(10, 2)
    room.choose("I asked")
    room.toggle(2, 1)
    room.stand_in("asked what")
    room.toggle(0, 1)
    assert ("voluntary", "lived", "I asked") in room.passages()


# Kept --------------------------------------------------------------------------------------------


def test_a_mark_is_an_edit_kept_within_half_a_second(room):
    room.choose("I said so")
    room.toggle(10, 2)
    assert room.state() is SaveState.SAVING
    assert room.room.desk.keeper._draft_timer.interval() == DRAFT_AFTER_MS == 500
    room.wait_saved()
    assert [draft.marks for draft in drafts(room)] == [(on_passage("I said so", "transparent", STRAIN),)]


def test_marks_come_back_with_the_entry_and_the_list_counts_them(room):
    room.choose("I said so")
    room.toggle(10, 2)
    room.toggle(0, 1)
    room.open_entry("Day 2")
    assert room.passages() == []
    assert {one.value for one in room.heads()[0].marks} == {"transparent", "voluntary"}
    assert not any(one.is_on_passage for one in room.heads()[0].marks)
    room.open_entry("Day 1")
    assert room.state() is SaveState.UNTOUCHED
    assert not room.editor.document().isUndoAvailable()
    kept = room.passages()
    assert sorted(kept) == [
        ("transparent", "under-strain", "I said so"),
        ("voluntary", "lived", "I said so"),
    ]


def test_going_back_before_the_other_entry_came_still_has_them(room):
    room.choose("I said so")
    room.toggle(10, 2)
    room.click_entry("Day 2")
    room.click_entry("Day 1")
    room.settle()
    assert room.passages() == [("transparent", "under-strain", "I said so")]


def test_what_is_not_saved_yet_carries_its_marks(room):
    room.type("More. ")
    room.choose("I said so")
    room.toggle(10, 2)
    (draft,) = room.room.unsaved()
    (one,) = draft.marks
    assert draft.body[one.start : one.end] == "I said so"


def test_a_new_page_becomes_an_entry_with_marks_of_both_kinds(room):
    room.ctrl(Qt.Key.Key_N)
    room.toggle(0, 1)
    room.settle()
    room.editor.setFocus()
    room.type("a word or two")
    room.choose("word")
    room.toggle(1, 2)
    entry_id = room.room.desk.entry_id
    room.open_entry("Day 2")
    assert room.stored(entry_id).marks == (
        mark("voluntary"),
        Mark(ValueId("hopeful"), STRAIN, (), 2, 6),
    )


def test_in_recently_deleted_marks_are_shown_and_stay(desk_of):
    from drivers.session import NOON

    kept = on_passage("I said so", "transparent", STRAIN, ["stigma"])
    room = desk_of([entry(1, body=BODY, marks=(kept,), deleted_at=NOON)])
    room.room.commands.trash.trigger()
    room.settle()
    room.open_entry("Day 1")
    room.stand_in("said")
    assert room.on() == {"Transparent, under strain, on"}
    room.toggle(10, 2)
    room.toggle(0, 1)
    assert room.passages() == [("transparent", "under-strain", "I said so")]
    panel = room.room.panel
    panel.table.setCurrentIndex(panel.model.index(10, 2))
    room.click(panel.offer)
    box = panel.concerns.boxes[ConcernId("stigma")]
    assert box.isChecked()
    assert not box.isEnabled()


def test_a_copy_for_oneself_names_each_value_once(room):
    from npgs_journal.ui.write.paper import value_lines

    room.toggle(10, 2)
    for words in ("I said so", "Then I asked"):
        room.choose(words)
        room.toggle(10, 2)
    assert value_lines(room.page.draft()) == ("Under strain: Transparent",)


def test_chips_tell_of_words_too(desk_of):
    room = desk_of([entry(1, body=BODY)], size=(928, 566))
    room.open_entry("Day 1")
    room.choose("I said so")
    model = room.room.panel.model
    model.toggle(model.index(10, 2))
    assert [chip.accessibleName() for chip in room.room.chips._chips] == ["Transparent, under strain"]
    room.room.commands.undo.trigger()
    room.qtbot.waitUntil(lambda: room.room.chips._chips == [])


# Told --------------------------------------------------------------------------------------------


def test_coming_into_marked_words_is_told_once_and_typing_is_left_alone(room):
    room.choose("I said so")
    room.toggle(10, 2)
    room.toggle(0, 1)
    room.editor.setFocus()
    cursor = room.editor.textCursor()
    cursor.setPosition(BODY.index("I said so") - 1)
    room.editor.setTextCursor(cursor)
    room.said.clear()
    room.press(Qt.Key.Key_Right)
    assert room.said == ["Marked: Transparent, under strain; Voluntary, lived"]
    for _ in range(4):
        room.press(Qt.Key.Key_Right)
    room.type("xy")
    assert len(room.said) == 1
    room.press(Qt.Key.Key_End)
    room.type("more")
    assert len(room.said) == 1


def test_coming_to_the_text_inside_marked_words_tells_of_them(room):
    room.choose("I said so")
    room.toggle(10, 2)
    room.stand_in("said")
    room.page.title.setFocus()
    room.said.clear()
    room.press(Qt.Key.Key_Tab)
    assert room.editor.hasFocus()
    assert room.said == ["Marked: Transparent, under strain"]


def test_deleting_up_to_marked_words_says_nothing(room):
    room.choose("I said so")
    room.toggle(10, 2)
    room.editor.setFocus()
    cursor = room.editor.textCursor()
    cursor.setPosition(BODY.index("decide"))
    room.editor.setTextCursor(cursor)
    room.said.clear()
    for _ in "decide. ":
        room.press(Qt.Key.Key_Delete)
    assert not any(words.startswith("Marked") for words in room.said)


def point_at(widget, place):
    event = QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)
    return QToolTip.text()


def test_pointing_at_marked_words_or_their_sign_tells_in_words(room):
    room.choose("I said so")
    room.toggle(10, 2)
    room.stand_in("said")
    place = room.editor.cursorRect().center()
    assert point_at(room.editor.viewport(), place) == "Transparent, under strain"
    margin = room.page.margin
    (line,) = margin.lines()
    assert point_at(margin, QPoint(margin.width() - 5, round(line.middle))) == "Transparent, under strain"
    point_at(margin, QPoint(5, margin.height() - 2))
    room.qtbot.waitUntil(lambda: QToolTip.text() == "")


# Concerns ------------------------------------------------------------------------------------------


def strained(room):
    panel = room.room.panel
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.model.index(10, 2))
    room.press(Qt.Key.Key_Space)
    return panel


def test_concerns_are_offered_under_strain_and_nowhere_else(room):
    panel = room.room.panel
    assert not panel.offer.isVisible()
    strained(room)
    assert panel.offer.isVisible()
    assert panel.offer.accessibleName() == "Name a concern: Transparent, under strain"
    assert panel.concerns.isHidden()
    room.press(Qt.Key.Key_Up)
    assert not panel.offer.isVisible()
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Space)
    assert not panel.offer.isVisible()
    room.press(Qt.Key.Key_Left)
    room.press(Qt.Key.Key_Space)
    assert room.on() == {"Transparent, lived, on"}
    assert not panel.offer.isVisible()


@pytest.mark.parametrize("words", ["", "I said so"], ids=["whole entry", "words"])
def test_concerns_are_named_by_keys_kept_and_go_with_the_mark(room, words):
    if words:
        room.choose(words)
    panel = strained(room)
    room.press(Qt.Key.Key_Tab)
    assert panel.offer.hasFocus()
    room.press(Qt.Key.Key_Space)
    shown = [box.text() for box in panel.concerns._order]
    assert sorted(shown) == sorted(concern.label for concern in concerns())
    assert shown[:2] == ["Pulled away from the peer role", "Not backed up in supervision"]
    assert QApplication.focusWidget() is panel.concerns._order[0]
    assert "Transparent, under strain" in room.said
    room.press(Qt.Key.Key_Space)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Space)
    room.settle()
    named = ("asked-to-coerce", "role-drift")
    expected = (
        on_passage(words, "transparent", STRAIN, named)
        if words
        else Mark(ValueId("transparent"), STRAIN, tuple(map(ConcernId, named)))
    )
    assert room.page.draft().marks == (expected,)
    room.press(Qt.Key.Key_Escape)
    assert panel.table.hasFocus()
    assert panel.offer.accessibleName().endswith("Asked to pressure someone, Pulled away from the peer role")
    room.room.flush()
    assert room.stored(room.room.desk.entry_id).marks == (expected,)
    room.press(Qt.Key.Key_Space)
    room.press(Qt.Key.Key_Space)
    room.settle()
    assert [one.concerns for one in room.page.draft().marks] == [()]


def test_esc_goes_from_the_concerns_to_the_values_to_the_text(room):
    panel = strained(room)
    panel.open_concerns()
    room.press(Qt.Key.Key_Escape)
    assert panel.table.hasFocus()
    room.press(Qt.Key.Key_Escape)
    assert room.editor.hasFocus()


def test_the_list_of_concerns_closes_when_its_mark_is_gone(room):
    room.choose("I said so")
    panel = strained(room)
    panel.open_concerns()
    room.open_entry("Day 2")
    assert panel.concerns.isHidden()
    assert not panel.offer.isVisible()


def test_a_concern_taken_back_by_undo_is_no_longer_ticked(room):
    room.choose("I said so")
    panel = strained(room)
    panel.open_concerns()
    box = panel.concerns.boxes[ConcernId("stigma")]
    room.click(box)
    assert [one.concerns for one in room.page.draft().marks] == [("stigma",)]
    room.room.commands.undo.trigger()
    room.qtbot.waitUntil(lambda: not box.isChecked())
    assert [one.concerns for one in room.page.draft().marks] == [()]
