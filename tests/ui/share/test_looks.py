"""Every step in every theme and text size: named, large enough to hit, and nothing cut off."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

LEAST_PX = 24
KINDS = (QAbstractButton, QAbstractItemView, QLineEdit, QTextEdit, QPlainTextEdit)
SIZES = (((1184, 686), 100), ((928, 566), 150), ((1090, 650), 200), ((860, 560), 200))


def controls(room: QWidget) -> list[QWidget]:
    inner = ("qt_spinbox", "qt_scrollarea")
    found = [one for kind in KINDS for one in room.findChildren(kind)]
    return [one for one in found if one.isVisible() and not one.objectName().startswith(inner)]


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def problems(room: QWidget) -> list[str]:
    found = [f"no name: {one!r}" for one in controls(room) if not name_of(one)]
    for one in room.findChildren(QAbstractButton):
        in_field = isinstance(one.parent(), QLineEdit)
        if one.isVisible() and not in_field and min(one.width(), one.height()) < LEAST_PX:
            found.append(f"too small: {name_of(one)} {one.size()}")
        if one.isVisible() and one.text() and one.width() < one.minimumSizeHint().width():
            found.append(f"cut off: {one.text()}")
    for one in room.findChildren(QLabel):
        if not one.isVisible() or not one.text():
            continue
        needed = one.heightForWidth(one.width()) if one.wordWrap() else one.sizeHint().height()
        if one.height() < needed or (not one.wordWrap() and one.width() < one.sizeHint().width()):
            found.append(f"cut off: {one.text()} {one.size()} needs {needed}")
    return found


@pytest.mark.parametrize("theme", ["light", "high-contrast-dark"])
@pytest.mark.parametrize(("size", "percent"), SIZES)
def test_every_step_is_named_and_whole(open_room, tmp_path, theme, size, percent):
    driver = open_room(size=size, theme=theme, text_percent=percent)
    seen = {}

    def look(step: str) -> None:
        driver.rest()
        for _ in range(6):  # each pass of a nested layout asks its parent for another
            QApplication.processEvents()
        seen[step] = problems(driver.room)

    look("home")
    driver.to_review(1, 7)
    driver.page.go_to(0)
    look("choose")
    for pane in range(2):
        driver.page.choose.panes.show_pane(pane)
        look(f"choose {pane}")
    driver.page.go_to(1)
    driver.hold_back("I have been in that seat.")
    driver.replace("Rosa")
    driver.preview()
    for pane in range(3):
        driver.review.panes.show_pane(pane)
        look(f"review {pane}")
    driver.review.names.open_for("")
    driver.review.panes.show_pane(0)
    look("naming")
    driver.review.names.editor.close_editor()
    driver.review.names.open_for("Rosa")
    driver.review.panes.show_pane(0)
    look("one name")
    driver.review.names.detail.close_it.click()
    driver.review.show_larger()
    look("larger")
    driver.to_share()
    driver.page.share.ask_to_save()
    look("asking")
    driver.pick_way("docx")
    driver.page.share.ask_to_save()
    look("asking about another way")
    for way in ("print", "talk"):
        driver.pick_way(way)
        look(way)
    driver.click(driver.page.share.ways.pdf)
    driver.click(driver.page.share.lock.lock_it)
    look("locking")
    driver.dialogs.paths.append(tmp_path / "p.pdf")
    with driver.qtbot.waitSignal(driver.page.share.saving.saved):
        driver.click(driver.page.forward)
    look("saved")
    assert {step: found for step, found in seen.items() if found} == {}


def test_the_theme_changes_under_an_open_packet(driver):
    driver.to_review(1)
    driver.hold_back("I have been in that seat.")
    driver.preview()
    for theme, percent in (("dark", 100), ("high-contrast-light", 200), ("light", 100)):
        driver.session.prefs.change(theme=theme, text_percent=percent)
        driver.rest()
        assert "  held back" in driver.review.entry.toPlainText()
        assert problems(driver.room) == []


def test_a_long_name_of_a_reader_breaks_nothing(driver):
    driver.to_review(1, reader="Dana Wilhelmina of the Northern Recovery Learning Community " * 2)
    assert problems(driver.room) == []
    assert driver.room.width() == 1184
    assert "Learning Community" in driver.preview().text


def test_a_screen_reader_hears_the_rows_and_their_state(driver):
    driver.start(1)
    interface = QAccessible.queryAccessibleInterface(driver.page.choose.list)
    first = interface.child(0)
    assert "The ride to the clinic" in first.text(QAccessible.Text.Name)
    assert first.state().checkable
    assert first.state().checked
    assert not interface.child(1).state().checked
