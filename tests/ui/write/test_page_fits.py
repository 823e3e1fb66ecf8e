"""Every state of the page keeps its parts whole and apart, whatever the letters' size and the window's."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from drivers.session import NOON, entry
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from npgs_journal.errors import DiskFull

ROOMS = {"1280x720": (1280, 686), "1024x600": (1024, 566)}
RAIL_PX = 94


def _fits(room) -> None:
    for _ in range(4):
        QApplication.processEvents()
    page = room.page
    for column in (page.layers.column, page.layers.between):
        parts = [column.itemAt(at).widget() for at in range(column.count())]
        seen = [part for part in parts if part.isVisible()]
        for above, below in pairwise(seen):
            assert above.geometry().bottom() < below.geometry().top(), (type(above), type(below))
    for kind in (QAbstractButton, QLineEdit, QLabel):
        for part in page.findChildren(kind):
            if part.isVisible() and part.window() is page.window():
                assert part.height() >= part.minimumSizeHint().height(), part.accessibleName()
                assert part.mapTo(page, part.rect().topRight()).x() <= page.width(), part.text()
    words = [part for part in page.findChildren(QLabel) if part.isVisible() and not part.wordWrap()]
    assert all(part.width() >= part.sizeHint().width() for part in words), [part.text() for part in words]


@pytest.fixture(params=[(size, percent) for size in ROOMS for percent in (100, 150, 200)], ids=str)
def fitted(request, desk_of):
    size, percent = request.param
    wide, high = ROOMS[size]
    made = desk_of(
        [entry(1), entry(2, deleted_at=NOON)],
        size=(wide - RAIL_PX * percent // 100, high),
        text_percent=percent,
    )
    made.session.theme.load_all_fonts()
    return made


def test_new_and_opened(fitted):
    _fits(fitted)
    fitted.room.desk.open(fitted.heads()[0])
    fitted.settle()
    _fits(fitted)


def test_find_bar_over_an_undo_bar(fitted):
    fitted.room.desk.delete(fitted.heads()[0].id)
    fitted.settle()
    _fits(fitted)
    fitted.room.commands.find_here.trigger()
    _fits(fitted)
    fitted.page.find_bar.close_bar()
    assert fitted.page.title.isVisible()


def test_trouble_comes_into_view(fitted, monkeypatch):
    def full(*_):
        raise DiskFull

    with monkeypatch.context() as broken:
        for work in ("keep", "finish"):
            broken.setattr(fitted.session.writing, work, full)
        fitted.page.take_keyboard()
        fitted.type("a")
        fitted.room.desk.keeper.keep()
        fitted.settle()
    _fits(fitted)
    title = fitted.page.trouble.title
    fitted.qtbot.waitUntil(lambda: title.visibleRegion().boundingRect().height() == title.height())


def test_recently_deleted_has_its_answers_in_view(fitted):
    fitted.room.commands.trash.trigger()
    fitted.settle()
    fitted.room.desk.open(fitted.heads()[0])
    fitted.room.panes.go(type(fitted.room.panes.pane).PAGE)
    fitted.settle()
    _fits(fitted)
    for answer in fitted.page.deleted.findChildren(QAbstractButton):
        seen = answer.visibleRegion().boundingRect()
        assert seen.height() == answer.height(), answer.text()


def test_focus_mode_shows_its_way_out_and_survives_a_new_size(fitted):
    fitted.room.commands.focus.trigger()
    fitted.room.resize(fitted.room.width() - 20, fitted.room.height())
    _fits(fitted)
    way_out = fitted.page.head.wide_button
    assert way_out.isVisible()
    assert way_out.text() == "Show everything again"
    assert not fitted.page.head.new.isVisible()
    fitted.click(way_out)
    assert not fitted.room.panes.is_focus_mode


def test_a_text_that_fits_without_the_bar_has_none(desk_of):
    """With the bar the lines are shorter, so that a text that would just fit seems to need it."""
    room = desk_of([entry(1)])
    editor, bar, seen = room.editor, room.editor.verticalScrollBar(), set()
    room.open_entry("Day 1")
    draft = room.page.draft()
    for count in range(30, 90):
        room.room.desk.new_page()
        room.page.show_draft(replace(draft, body="and so it goes " * count))
        QApplication.processEvents()
        alone = editor.document().clone()
        alone.setTextWidth(editor.width())
        fits = alone.size().height() <= editor.viewport().height()
        assert not (fits and bar.isVisible()), count
        seen.add(bar.isVisible())
    assert seen == {True, False}


def test_letters_on_a_new_page_ask_for_no_new_layout(desk_of):
    room = desk_of()
    asked = []

    class Watch(QObject):
        def eventFilter(self, _watched, event):
            if event.type() == QEvent.Type.LayoutRequest:
                asked.append(event.type())
            return False

    room.type("a")
    room.wait_saved()
    watch = Watch()
    room.page.layers.sheet.installEventFilter(watch)
    for letter in "bcdef":
        room.editor.insertPlainText(letter)
        QApplication.sendPostedEvents()
    assert not asked
