"""First run: two short pages, then a blinking cursor in a journal that the passphrase opens."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from npgs_journal import prefs, vault
from npgs_journal.errors import PlaceNotSafe
from npgs_journal.paths import default_journal_dir
from npgs_journal.ui.write.room import JournalRoom
from npgs_journal.wording import sentence

PASSPHRASE = "quiet river under nine lamps"


def to_page_two(gate):
    gate.start()
    gate.click("Next")


def fill(gate, first=PASSPHRASE, again=PASSPHRASE):
    gate.type_into("Your passphrase", first)
    gate.type_into("The same again", again)


def test_two_pages_make_a_journal_with_the_cursor_in_it(gate):
    to_page_two(gate)
    fill(gate)
    gate.click("Start writing")
    gate.until_inside()
    room = gate.page.findChild(JournalRoom)
    assert room.isAncestorOf(gate.window.focusWidget())
    assert gate.app.prefs.value.journal == default_journal_dir()
    gate.app.locking.quit(asks=False)
    gate.until(lambda: not gate.window.isVisible())
    vault.open_journal(default_journal_dir(), PASSPHRASE).close()


def test_enter_in_the_second_field_starts_too(gate):
    to_page_two(gate)
    fill(gate)
    QTest.keyClick(gate.field("The same again"), Qt.Key.Key_Return)
    gate.until_inside()


@pytest.fixture
def held(monkeypatch):
    """Making a journal waits until `held.set()`."""
    real, go = vault.create_journal, threading.Event()

    def wait_then_make(*given):
        assert go.wait(20)
        return real(*given)

    monkeypatch.setattr(vault, "create_journal", wait_then_make)
    yield go
    go.set()


def test_making_it_says_so_after_a_moment_and_can_be_given_up(gate, held):
    to_page_two(gate)
    fill(gate)
    gate.click("Start writing")
    assert "Making" not in gate.words()
    gate.until_words("Making your journal. This can take a second or two.")
    gate.click("Cancel")
    assert "Making" not in gate.words()
    assert gate.button("Start writing").isEnabled()
    held.set()
    gate.settle()
    assert not default_journal_dir().exists()
    assert gate.app.locking is None
    gate.click("Start writing")
    gate.until_inside()
    assert gate.app.prefs.value.journal == default_journal_dir()


def test_nothing_is_made_before_start_writing(gate, empty_home):
    to_page_two(gate)
    fill(gate)
    assert not default_journal_dir().exists()


def test_too_easy_is_said_and_nothing_is_made(gate):
    to_page_two(gate)
    fill(gate, "lamp", "lamp")
    gate.click("Start writing")
    assert "That one is easy to guess." in gate.words()
    assert gate.field("Your passphrase").hasFocus()
    assert not default_journal_dir().exists()


def test_two_that_differ_are_said(gate):
    to_page_two(gate)
    fill(gate, again="quiet river under ten lamps")
    gate.click("Start writing")
    assert "The two are not the same yet." in gate.words()
    assert gate.field("The same again").hasFocus()


def test_caps_lock_is_noticed(gate):
    to_page_two(gate)
    QTest.keyClick(gate.field("Your passphrase"), "Q", Qt.KeyboardModifier.NoModifier)
    assert "Caps Lock seems to be on." in gate.words()


def test_another_five_words_are_offered(gate):
    to_page_two(gate)
    page = gate.page.passphrase
    before = page.offer.text()
    assert len(before.split()) == 5
    gate.click("Another one")
    assert page.offer.text() != before


def test_the_honest_lines_are_there(gate):
    to_page_two(gate)
    for line in (
        "Your writing is locked with your passphrase. This app never goes online.",
        "It cannot stop someone who watches this screen, a work computer that records typing, or a court.",
        "Use made-up names for people you support.",
        "Writing here does not report anything.",
    ):
        assert line in gate.words()


@pytest.mark.parametrize(
    ("words", "name"), [("Light", "light"), ("Dark", "dark"), ("High contrast", "high-contrast-dark")]
)
def test_light_and_dark_show_at_once(gate, words, name):
    gate.start()
    gate.click(words)
    assert gate.app.theme.name == name
    assert gate.app.prefs.value.theme == name


def test_text_size_shows_at_once(gate):
    gate.start()
    gate.click("Bigger")
    assert "Now 110 %" in gate.words()
    gate.click("Smaller")
    assert "Now 100 %" in gate.words()


def test_on_a_stick(gate, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "photos").mkdir()
    gate.start()
    gate.click("A USB stick I keep")
    gate.click("Next")
    assert "Put the stick in, then choose it here." in gate.words()
    gate.answers.paths.append(stick)
    gate.click("Choose the stick")
    gate.click("Next")
    fill(gate)
    gate.click("Start writing")
    gate.until_inside()
    assert (stick / "npgs-journal" / "journal.db").is_file()
    assert not default_journal_dir().exists()


def test_a_stick_that_is_pulled_out_is_asked_for_again(gate, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    gate.start()
    gate.click("A USB stick I keep")
    gate.answers.paths.append(stick)
    gate.click("Choose the stick")
    gate.click("Next")
    fill(gate)
    stick.rmdir()
    gate.click("Start writing")
    assert "The stick is not in. Put it in, or choose this computer." in gate.words()


def test_a_folder_that_holds_something_is_left_alone(gate):
    default_journal_dir().mkdir(parents=True)
    (default_journal_dir() / "letter.txt").write_text("mine")
    to_page_two(gate)
    fill(gate)
    gate.click("Start writing")
    gate.until_words("That folder already holds something.")
    assert (default_journal_dir() / "letter.txt").read_text() == "mine"
    assert gate.button("Start writing").isEnabled()


def test_a_journal_i_already_have(gate, folder):
    gate.start()
    gate.answers.paths.append(folder)
    gate.click("Open a journal I already have")
    gate.unlock(PASSPHRASE)
    gate.until_inside()


def test_at_200_percent_the_window_is_the_page_and_the_buttons_stay(gate):
    gate.app.prefs.change(text_percent=200)
    gate.start()
    page = gate.page
    assert page.is_narrow
    assert "Page 1 of 2" in gate.words()
    area = page.findChild(QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0
    for words in ("Open a journal I already have", "Next"):
        button = gate.button(words)
        corner = button.mapTo(gate.window, button.rect().bottomRight())
        assert gate.window.rect().contains(corner)


def test_going_back_keeps_what_was_chosen(gate):
    to_page_two(gate)
    gate.click("Back")
    assert "Make it comfortable" in gate.words()
    gate.click("Next")
    assert "Choose a passphrase" in gate.words()


def test_whoever_goes_away_in_the_middle_comes_back_there(gate, tmp_path, qtbot, answers):
    stick = tmp_path / "stick"
    stick.mkdir()
    gate.start()
    gate.click("A USB stick I keep")
    gate.answers.paths.append(stick)
    gate.click("Choose the stick")
    gate.click("Next")
    fill(gate)
    gate.app.gate.show_first_run()  # as the next start does
    assert "Choose a passphrase" in gate.words()
    assert gate.field("Your passphrase").text() == ""
    gate.click("Back")
    assert gate.button("A USB stick I keep").isChecked()
    assert str(stick / "npgs-journal") in gate.words()


def test_where_one_was_is_kept_on_disk_and_forgotten_once_there_is_a_journal(gate):
    to_page_two(gate)
    gate.settle()
    assert prefs.load().setup_page == 1
    fill(gate)
    gate.click("Start writing")
    gate.until_inside()
    gate.settle()
    assert (prefs.load().setup_page, prefs.load().setup_stick) == (0, None)


def test_a_remembered_stick_that_is_not_in_is_asked_for(gate, tmp_path):
    gate.app.prefs.change(setup_stick=tmp_path / "gone")
    gate.start()
    assert "The stick is not in. Put it in, or choose this computer." in gate.words()
    gate.click("This computer")
    gate.click("Next")
    assert "Choose a passphrase" in gate.words()


def test_a_place_that_another_program_copies_is_refused(gate, tmp_path):
    (tmp_path / "Dropbox").mkdir()
    gate.start()
    gate.click("A USB stick I keep")
    gate.answers.paths.append(tmp_path / "Dropbox")
    gate.click("Choose the stick")
    gate.click("Next")
    assert sentence(PlaceNotSafe()) in gate.words()
    assert "Make it comfortable" in gate.words()
