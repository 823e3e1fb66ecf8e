"""Help and the list of keys: there, whole, and true."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser

from npgs_journal.ui.widgets.reading_box import ReadingBox, pairs, prose

PASSPHRASE = "quiet river under nine lamps"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def inside(gate, folder):
    gate.start(folder)
    gate.unlock(PASSPHRASE)
    gate.until_inside()
    return gate


def listed(page):
    """{command: keys} of the page."""
    return dict(re.findall(r"<tr><td[^>]*>(.*?)</td><td><b>(.*?)</b></td></tr>", page))


def test_f1_helps(inside):
    inside.press(Qt.Key.Key_F1)
    title, page = inside.answers.pages[-1]
    assert title == "Help"
    for words in ("Mark to bring is a note to yourself", "Ctrl+L locks at once", "a court"):
        assert words in page


def test_the_list_of_keys_holds_every_command_of_the_menus_that_has_one(inside):
    inside.press(Qt.Key.Key_Question, CONTROL, SHIFT)
    inside.window.menuBar().actions()[-1].menu().actions()[-1].trigger()
    title, page = inside.answers.pages[-1]
    assert title == "Keys"
    told = listed(page)
    for menu in inside.window.menuBar().actions():
        for action in menu.menu().actions():
            if action.shortcuts():
                assert action.shortcut().toString() in told[action.text().replace("&", "")].split(", ")
    assert told["Lock now"] == "Ctrl+L"
    assert told["New entry"] == "Ctrl+N"
    assert told["Bigger text"] == "Ctrl++, Ctrl+="


def test_the_list_of_keys_is_that_of_the_room_one_is_in(inside):
    inside.window.menuBar().actions()[-1].menu().actions()[-1].trigger()
    in_journal = listed(inside.answers.pages[-1][1])
    inside.press(Qt.Key.Key_Comma, CONTROL)
    inside.window.menuBar().actions()[-1].menu().actions()[-1].trigger()
    in_settings = listed(inside.answers.pages[-1][1])
    assert "Mark to bring" in in_journal
    assert "Mark to bring" not in in_settings
    assert in_settings["Lock now"] == "Ctrl+L"


@pytest.mark.parametrize("percent", [100, 200])
def test_a_long_page_fits_the_window_scrolls_by_keys_and_loads_nothing(inside, percent, qtbot):
    inside.app.prefs.change(text_percent=percent)
    inside.window.resize(1024, 600)
    rows = [(f"Command <{number}>", "Ctrl+K") for number in range(60)]
    box = ReadingBox("Keys", pairs([("File", rows), ("Empty", [])]), inside.window)
    qtbot.addWidget(box)
    box.show()
    inside.settle()
    text = box.findChild(QTextBrowser)
    assert box.width() <= inside.window.width()
    assert box.height() <= inside.window.height()
    assert text.verticalScrollBar().maximum() > 0
    assert text.horizontalScrollBar().maximum() == 0
    assert text.hasFocus()
    inside.press(Qt.Key.Key_PageDown)
    assert text.verticalScrollBar().value() > 0
    assert "Command <7>" in text.toPlainText()
    assert "Empty" not in text.toPlainText()
    assert not text.openLinks()


def test_prose_keeps_lines_and_signs(qtbot):
    box = ReadingBox("Licences", prose([("", "one\ntwo <b>"), ("NOTICE", "three")]))
    qtbot.addWidget(box)
    shown = box.text.toPlainText().replace("\u2028", "\n").splitlines()
    assert shown == ["Licences", "one", "two <b>", "NOTICE", "three"]
