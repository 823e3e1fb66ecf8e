"""Signs beside marked words, and the tint of what was looked for."""

from __future__ import annotations

import pytest
from drivers.session import entry
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from npgs_journal.nouns import Direction, Mark, ValueId
from npgs_journal.ui.write import margin as module

LIVED, STRAIN = Direction
BODY = "\n".join(f"Line {number} of a long entry, and some words more." for number in range(200))


def on(words, direction=LIVED, value="hopeful", till=""):
    start = BODY.index(words)
    return Mark(ValueId(value), direction, (), start, start + len(words) if not till else BODY.index(till))


def opened(desk_of, *marks, size=(1184, 684), **prefs):
    room = desk_of([entry(1, body=BODY, marks=marks)], size=size, **prefs)
    room.open_entry("Day 1")
    QApplication.processEvents()
    return room


def middle_of(room, words):
    """Where the line with those words is, in the margin's own places."""
    found = room.editor.document().find(words)
    found.setPosition(found.selectionStart())
    place = room.editor.viewport().mapTo(room.page, room.editor.cursorRect(found).center())
    return place.y() - room.page.margin.y()


def test_a_sign_stands_beside_the_first_line_of_a_passage(desk_of):
    room = opened(desk_of, on("Line 1 of"), on("Line 3 of", STRAIN, till="Line 6 of"), on("long", STRAIN))
    lines = room.page.margin.lines()
    assert [[tag.direction for tag in line.tags] for line in lines] == [[STRAIN], [LIVED], [STRAIN]]
    for line, words in zip(lines, ("Line 0 of", "Line 1 of", "Line 3 of"), strict=True):
        assert line.middle == pytest.approx(middle_of(room, words), abs=room.session.theme.px(6))


def test_signs_follow_when_the_text_scrolls_and_only_what_is_seen_is_looked_at(desk_of, monkeypatch):
    room = opened(desk_of, *(on(f"Line {number} of a") for number in range(0, 200, 2)))
    looked = []
    real = module.runs_of
    monkeypatch.setattr(module, "runs_of", lambda block: looked.append(block) or real(block))
    bar = room.editor.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    lines = room.page.margin.lines()
    assert 2 <= len(lines) <= 20
    assert len(looked) <= 40
    first = room.editor.cursorForPosition(QPoint(0, 0)).block().text()
    number = int(first.split()[1])
    for nth, line in enumerate(lines):
        beside = f"Line {number + number % 2 + 2 * nth} of"
        assert line.middle == pytest.approx(middle_of(room, beside), abs=room.session.theme.px(6))


@pytest.mark.parametrize("size", [(1184, 684), (1280, 720), (640, 600)])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("reads_leftwards", [False, True])
def test_signs_stand_in_the_pages_own_margin_on_the_side_where_lines_begin(
    qapp, desk_of, size, percent, reads_leftwards
):
    if reads_leftwards:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        room = opened(desk_of, on("Line 0 of"), on("Line 0 of", STRAIN), size=size, text_percent=percent)
        page, margin = room.page, room.page.margin
        text = QRect(room.editor.viewport().mapTo(page, QPoint(0, 0)), room.editor.viewport().size())
        assert not margin.geometry().intersects(text)
        assert page.rect().contains(margin.geometry())
        beside = margin.x() > text.right() if reads_leftwards else margin.x() + margin.width() <= text.left()
        assert beside
        px = room.session.theme.px
        assert margin.width() >= px(module.GAP_PX) + 2 * px(module.SIGN_PX) + px(module.APART_PX)
        picture = margin.grab().toImage()
        inked = {
            picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())
        }
        assert {room.session.theme.color(token).name() for token in ("lived", "strain")} <= inked
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_text_without_marks_has_nothing_drawn(desk_of):
    room = opened(desk_of)
    assert room.page.margin.lines() == []


def test_what_was_looked_for_is_tinted_and_the_first_of_it_comes_into_view(desk_of):
    marks = (on("Line 150 of"), on("Line 160 of", STRAIN), on("Line 3 of", value="transparent"))
    room = opened(desk_of, *marks)
    assert room.page.show_value(ValueId("hopeful"), LIVED) == 1
    (tinted,) = room.editor.extraSelections()
    assert tinted.cursor.selectedText() == "Line 150 of"
    assert tinted.format.background().color() == room.session.theme.color("lived_soft")
    seen = room.editor.viewport().rect()
    assert seen.contains(room.editor.cursorRect())
    assert room.editor.textCursor().position() == marks[0].start
    assert not room.editor.document().isUndoAvailable()
    assert room.page.show_value(ValueId("hopeful")) == 2
    colours = [one.format.background().color() for one in room.editor.extraSelections()]
    assert colours == [room.session.theme.color(f"{way}_soft") for way in ("lived", "strain")]
    room.session.prefs.change(theme="dark")
    colours = [one.format.background().color() for one in room.editor.extraSelections()]
    assert colours == [room.session.theme.color(f"{way}_soft") for way in ("lived", "strain")]
    assert room.page.show_value(ValueId("voluntary")) == 0
    assert room.editor.extraSelections() == []


def test_the_tint_goes_with_the_entry(desk_of):
    room = opened(desk_of, on("Line 150 of"))
    room.page.show_value(ValueId("hopeful"))
    room.room.wishes.new_entry()
    assert room.editor.extraSelections() == []
    room.session.prefs.change(theme="dark")
    assert room.editor.extraSelections() == []
