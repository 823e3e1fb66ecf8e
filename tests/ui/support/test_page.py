"""The page of support: people first, every contact to change, each step undone, and no visit kept."""

from __future__ import annotations

import pytest
from drivers.helping import HelpingDriver
from drivers.session import open_session
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from npgs_journal.nouns import Space
from npgs_journal.store.tables import METADATA
from npgs_journal.support import built_in
from npgs_journal.templates import SUPERVISION_CHECK

WARMLINE, LIFELINE = (one.name for one in built_in())


@pytest.fixture
def page(qapp, qtbot, tmp_path):
    with open_session(tmp_path / "journal") as session:
        yield HelpingDriver(qtbot, session)


def test_it_begins_with_a_warmline_to_fill_in_and_988(page):
    assert page.names() == [WARMLINE, LIFELINE]
    assert page.sees("People you choose stand here first.")
    assert page.sees("It can send emergency services")
    assert page.sees("Press 2 for Spanish")
    assert page.sees("No number yet")
    assert not page.sees("ress 3")


def test_a_person_is_added_before_the_lines_and_says_when_it_was_checked(page):
    page.add(name="Ana", reach="555 0100", note="My sister.", checked=True)
    page.add(name="Ben", reach="555 0101")
    assert page.names() == ["Ana", "Ben", WARMLINE, LIFELINE]
    assert page.sees("Checked on Friday 13 November")
    assert not page.sees("People you choose stand here first.")
    assert QApplication.focusWidget() is page.row("Ben").buttons["change"]


def test_without_a_name_it_says_what_it_needs_and_keeps_nothing(page):
    page.fill_in(page.room.add, reach="555 0100")
    assert page.needed == "Say who it is first."
    assert page.names() == [WARMLINE, LIFELINE]


def test_a_new_number_is_not_checked_until_somebody_says_so(page):
    page.change(LIFELINE, reach="988")
    assert page.row(LIFELINE).contact.checked_on is None
    page.change(LIFELINE, checked=True)
    assert page.row(LIFELINE).contact.checked_on == page.session.today


def test_up_and_down_by_keys_and_the_keyboard_goes_along(page):
    page.press(LIFELINE, "up")
    assert page.names() == [LIFELINE, WARMLINE]
    assert not page.row(LIFELINE).buttons["up"].isEnabled()
    assert QApplication.focusWidget() is page.row(LIFELINE).buttons["change"]
    page.press(LIFELINE, "down")
    assert page.names() == [WARMLINE, LIFELINE]


def test_what_is_taken_away_comes_back_with_undo(page):
    page.add(name="Ana", reach="555 0100")
    before = page.room.contacts
    page.press("Ana", "take-away")
    assert page.names() == [WARMLINE, LIFELINE]
    assert "Ana is taken away." in page.said
    assert QApplication.focusWidget() is page.room.taken_back.undo
    page.then(page.room.taken_back.undo.click)
    assert page.room.contacts == before
    assert not page.room.taken_back.isVisible()


def test_the_words_that_were_changed_come_back_with_undo(page):
    page.change(WARMLINE, name="Night line", reach="555 0199", note="")
    assert page.names() == ["Night line", LIFELINE]
    page.then(page.room.taken_back.undo.click)
    assert page.names() == [WARMLINE, LIFELINE]
    assert page.sees("A warmline is a phone line for a talk")


def test_undo_stands_in_the_menu_too_after_the_bar_is_gone(page):
    undo = page.room.actions()["Edit"][0]
    assert not undo.isEnabled()
    page.press(LIFELINE, "hide")
    page.room.taken_back.undo.clearFocus()
    page.room.back.setFocus()
    page.room.taken_back._timer.timeout.emit()
    assert not page.room.taken_back.isVisible()
    page.then(undo.trigger)
    assert page.names() == [WARMLINE, LIFELINE]


def test_what_came_with_the_journal_is_hidden_brought_back_and_as_it_came(page):
    assert "take-away" not in page.row(LIFELINE).buttons
    page.change(LIFELINE, note="My own words.")
    page.press(LIFELINE, "hide")
    assert page.names() == [WARMLINE]
    page.press(LIFELINE, "bring-back")
    assert page.sees("My own words.")
    page.press(LIFELINE, "as-it-came")
    assert page.sees("It can send emergency services")
    assert "as-it-came" not in page.row(LIFELINE).buttons


def test_a_number_is_copied_and_nothing_else_happens(page):
    page.row(LIFELINE).buttons["copy"].click()
    assert QGuiApplication.clipboard().text() == built_in()[1].reach
    assert page.said == ["Copied"]
    QGuiApplication.clipboard().clear()


def test_trouble_is_said_and_the_page_stays(page):
    page.session.journal.writer._database.is_damaged = True
    button = page.row(LIFELINE).buttons["hide"]
    button.click()
    page.qtbot.waitUntil(page.room.trouble.isVisible)
    assert page.names() == [WARMLINE, LIFELINE]


# Through the window --------------------------------------------------------------------------------


@pytest.fixture
def stage(qtbot, qapp, tmp_path, monkeypatch):
    from drivers.stage import Stage
    from support.costs import CHEAP

    for room in ("making", "opening"):
        monkeypatch.setattr(f"npgs_journal.vault.{room}.calibrated_cost", lambda: CHEAP)
    qapp.setStyle("Fusion")
    made = Stage(qtbot, tmp_path)
    yield made
    made.stop()


def visit(stage):
    bar = stage.window.menuBar()
    menu = next(one.menu() for one in bar.actions() if one.text().replace("&", "") == "Help")
    next(one for one in menu.actions() if one.text() == "Support for me").trigger()
    stage.settle()


def everything(stage):
    store = stage.app.locking._session.journal.reader
    with store._database.bare() as connection:
        return {
            table.name: connection.execute(f"SELECT * FROM {table.name}").fetchall()
            for table in METADATA.sorted_tables
        }


def test_a_visit_leaves_nothing_behind(stage):
    stage.enter()
    journal = stage.app.locking._session.journal
    before, changes = everything(stage), journal.reader.settings.changes()
    beside = {one.name: one.read_bytes() for one in journal.folder.glob("journal.db*")}
    visit(stage)
    assert stage.page.here == "support"
    assert stage.helping.rows[0].isVisible()
    stage.press(Qt.Key.Key_Escape)
    stage.settle()
    assert everything(stage) == before
    assert journal.reader.settings.changes() == changes
    found = {one.name: one.read_bytes() for one in journal.folder.glob("journal.db*")}
    assert {name: found[name] for name in found if not name.endswith("-shm")} == {
        name: beside[name] for name in beside if not name.endswith("-shm")
    }


@pytest.mark.parametrize("was", ["journal", "values", "settings"])
@pytest.mark.parametrize("way", ["button", "escape", "alt-left"])
def test_the_way_back_leads_where_one_was(stage, was, way):
    stage.enter()
    stage.go(was)
    visit(stage)
    visit(stage)
    if way == "button":
        stage.helping.back.click()
    elif way == "escape":
        stage.press(Qt.Key.Key_Escape)
    else:
        QTest.keyClick(stage.helping.back, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    stage.settle()
    assert stage.page.here == was


def test_a_journal_that_is_only_read_says_so_and_offers_no_change(stage):
    stage.enter()
    stage.app.locking._session.journal.is_read_only = True
    visit(stage)
    page = stage.helping
    assert "reading only" in page.trouble.sentence.text()
    assert not page.add.isVisible()
    assert [[*row.buttons] for row in page.rows] == [[], ["copy"]]


def test_the_check_on_supervision_starts_in_about_me(stage):
    stage.enter()
    stage.go("supervision")
    stage.page.start_check()
    stage.settle()
    page = stage.journal.page
    assert stage.page.here == "journal"
    assert page.base.template == SUPERVISION_CHECK
    assert page.base.space is Space.ABOUT_ME
    assert page.editor.body().startswith("## What has helped me in supervision lately?")
