"""Another journal, another place, no journal: what is asked, what happens, and what stays."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from support.costs import CHEAP

from npgs_journal import prefs, vault
from npgs_journal.errors import DiskFull, PlaceNotSafe, WrongPassphrase
from npgs_journal.paths import default_journal_dir
from npgs_journal.ui.dialogs import Dialogs
from npgs_journal.ui.lock.parting import what_stays
from npgs_journal.ui.lock.sheet_flow import ANSWER_KEY, REFUSED
from npgs_journal.wording import sentence

PASSPHRASE = "quiet river under nine lamps"
CONTROL = Qt.KeyboardModifier.ControlModifier


def enter(gate, folder):
    with vault.open_journal(folder, PASSPHRASE) as journal:
        journal.writer.settings.put(ANSWER_KEY, REFUSED)
    gate.start(folder)
    gate.unlock(PASSPHRASE)
    gate.until_inside()


def to_settings(gate):
    gate.press(Qt.Key.Key_Comma, CONTROL)
    gate.settle()


@pytest.fixture
def inside(gate, folder):
    enter(gate, folder)
    return gate


@pytest.fixture
def settings(inside):
    to_settings(inside)
    return inside


def bodies(folder):
    with vault.open_journal(folder, PASSPHRASE) as journal:
        heads = journal.reader.entries.page().heads
        return {journal.reader.entries.get(head.id).body for head in heads}


def has_ended(gate):
    return not gate.window.isVisible()


def fresh_folders(gate):
    return [where for where, _ in gate.fresh]


# Another one --------------------------------------------------------------------------------------


@pytest.fixture
def other(tmp_path):
    where = tmp_path / "other"
    vault.create_journal(where, "copper bell over seven roads", CHEAP).close()
    return where


def choose_from_file_menu(gate):
    file_menu = gate.window.menuBar().actions()[0].menu()
    next(one for one in file_menu.actions() if one.text() == "Open another journal").trigger()


def test_opening_another_keeps_the_text_and_locks_this_one(inside, folder, other):
    inside.write("", "kept before the other opens")
    inside.answers.paths.append(other)
    choose_from_file_menu(inside)
    inside.until(lambda: has_ended(inside))
    assert fresh_folders(inside) == [other]
    assert bodies(folder) == {"kept before the other opens"}


def test_the_same_from_settings(settings, other):
    settings.answers.paths.append(other)
    settings.click("Open another journal")
    settings.until(lambda: has_ended(settings))
    assert fresh_folders(settings) == [other]


def test_a_folder_without_a_journal_leaves_this_one_open(inside, tmp_path):
    (tmp_path / "photos").mkdir()
    inside.answers.paths.append(tmp_path / "photos")
    choose_from_file_menu(inside)
    assert inside.answers.told[-1][0] == "No journal is there"
    assert not inside.app.locking.is_under_way


def test_choosing_nothing_changes_nothing(inside):
    choose_from_file_menu(inside)
    assert not inside.app.locking.is_under_way


# Another place ------------------------------------------------------------------------------------


def move(gate, stick):
    stick.mkdir(parents=True)
    gate.answers.paths.append(stick)
    gate.answers.answers.append("Move it")
    gate.click("Move it")


def test_a_move_keeps_the_text_moves_and_remembers_the_place(settings, folder, tmp_path):
    settings.page.go("journal")
    settings.write("", "written before the move")
    settings.page.go("settings")
    to = tmp_path / "stick" / "npgs-journal"
    move(settings, tmp_path / "stick")
    settings.until_words("Your journal has moved")
    assert str(to) in settings.words()
    assert "written before the move" not in settings.words()
    settings.click("Go on")
    settings.until(lambda: has_ended(settings))
    assert fresh_folders(settings) == [to]
    assert prefs.load().journal == to
    assert not folder.exists()
    assert bodies(to) == {"written before the move"}


def test_before_a_move_the_place_is_named_and_nothing_is_done_unasked(settings, folder, tmp_path):
    (tmp_path / "stick").mkdir()
    settings.answers.paths.append(tmp_path / "stick")
    settings.click("Move it")
    assert str(tmp_path / "stick" / "npgs-journal") in settings.answers.explained[-1]
    assert not settings.app.locking.is_under_way
    assert folder.exists()


def test_a_folder_another_program_copies_is_refused(settings, tmp_path):
    (tmp_path / "Dropbox").mkdir()
    settings.answers.paths.append(tmp_path / "Dropbox")
    settings.click("Move it")
    assert settings.answers.told[-1][1] == sentence(PlaceNotSafe())
    assert not settings.app.locking.is_under_way


@pytest.fixture
def slow_copy(monkeypatch):
    """The copy waits in the middle, with its progress told, until `go.set()`."""
    real, go = vault.copy_to_new_place, threading.Event()

    def copy(journal, to, progress):
        class Waiting:
            def step(self, done, total):
                progress.step(done, total)
                if done == 1:
                    assert go.wait(20)

        real(journal, to, Waiting())

    monkeypatch.setattr(vault, "copy_to_new_place", copy)
    yield go
    go.set()


def test_a_move_can_be_stopped(settings, folder, tmp_path, slow_copy):
    move(settings, tmp_path / "stick")
    settings.until_words("Moving your journal")
    settings.until_words("Cancel")
    settings.click("Cancel")
    slow_copy.set()
    settings.until_words("You stopped the move. Nothing of it remains.")
    assert list((tmp_path / "stick").iterdir()) == []
    settings.click("Go on")
    settings.until(lambda: has_ended(settings))
    assert fresh_folders(settings) == [folder]
    assert prefs.load().journal == folder
    assert bodies(folder) == set()


def test_closing_the_window_in_the_middle_stops_it_too(settings, folder, tmp_path, slow_copy):
    move(settings, tmp_path / "stick")
    settings.until_words("Cancel")
    settings.window.close()
    settings.until(lambda: settings.app.locking._is_quitting)
    slow_copy.set()
    settings.until_words("You stopped the move.")
    settings.window.close()
    settings.until(lambda: has_ended(settings))
    assert settings.fresh == []
    assert bodies(folder) == set()


def test_trouble_on_the_way_leaves_it_where_it_was(settings, folder, tmp_path, monkeypatch):
    def refuse(*_):
        raise DiskFull

    monkeypatch.setattr(vault, "copy_to_new_place", refuse)
    move(settings, tmp_path / "stick")
    settings.until_words("Your journal is where it was")
    assert sentence(DiskFull()) in settings.words()
    settings.click("Go on")
    settings.until(lambda: has_ended(settings))
    assert fresh_folders(settings) == [folder]
    vault.open_journal(folder, PASSPHRASE).close()


def test_what_else_is_in_the_old_folder_stays_and_is_named(settings, folder, tmp_path):
    (folder / "letter.txt").write_text("mine")
    move(settings, tmp_path / "stick")
    settings.until_words("The old folder stays, with what else is in it.")
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]


# Off this app -------------------------------------------------------------------------------------


def test_taken_off_the_app_it_stays_as_it_is(settings, folder):
    settings.answers.answers.append("Take it off")
    settings.click("Take it off this app")
    settings.until(lambda: has_ended(settings))
    assert fresh_folders(settings) == [None]
    assert prefs.load().journal is None
    vault.open_journal(folder, PASSPHRASE).close()


def test_one_in_the_apps_own_folder_says_why_it_cannot_be_taken_off(gate):
    vault.create_journal(default_journal_dir(), PASSPHRASE, CHEAP).close()
    enter(gate, default_journal_dir())
    to_settings(gate)
    assert not gate.button("Take it off this app").isEnabled()
    assert "To take it off, move it." in gate.words()


# Gone ---------------------------------------------------------------------------------------------


def prove(gate, typed):
    gate.click("Delete this journal")
    gate.type_into("Your passphrase, to delete the journal", typed)
    gate.press(Qt.Key.Key_Return)


def test_deleting_asks_for_the_passphrase_and_names_what_stays(settings, folder):
    prove(settings, "not this one")
    settings.until_words(sentence(WrongPassphrase()))
    settings.type_into("Your passphrase, to delete the journal", PASSPHRASE)
    settings.press(Qt.Key.Key_Return)
    settings.until(lambda: bool(settings.answers.explained))
    assert what_stays(0) in settings.answers.explained[-1]
    assert folder.exists()
    assert not settings.app.locking.is_under_way


def test_deleted_it_is_gone_and_the_next_start_is_a_first_one(settings, folder):
    settings.answers.answers.append("Delete it for good")
    prove(settings, PASSPHRASE)
    settings.until_words("Your journal is deleted")
    assert what_stays(0) in settings.words()
    assert not folder.exists()
    settings.click("Go on")
    settings.until(lambda: has_ended(settings))
    assert fresh_folders(settings) == [None]
    assert prefs.load().journal is None


def test_deleting_waits_for_whoever_still_reads(inside, folder):
    """Closing the file under a reader would end the program in the middle of it."""
    go = threading.Event()
    inside.app.jobs.read(lambda _: go.wait(20))
    inside.app.locking.delete(0)
    inside.until_words("Locking your journal")
    assert (folder / "journal.db").exists()
    go.set()
    inside.until_words("Your journal is deleted")
    assert not folder.exists()


def test_what_cannot_be_deleted_is_said_and_still_there(settings, folder, monkeypatch):
    def refuse(*_):
        raise DiskFull

    monkeypatch.setattr(vault, "delete_journal", refuse)
    settings.answers.answers.append("Delete it for good")
    prove(settings, PASSPHRASE)
    settings.until_words("Your journal was not deleted")
    settings.click("Go on")
    settings.until(lambda: has_ended(settings))
    assert fresh_folders(settings) == [folder]
    vault.open_journal(folder, PASSPHRASE).close()


@pytest.mark.parametrize(("packets", "said"), [(1, "1 packet you"), (3, "3 packets you")])
def test_packets_that_left_are_counted_among_what_stays(qapp, packets, said):
    assert said in what_stays(packets)


# Ctrl+L in front of a box -------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["key", "left alone"])
def test_a_lock_puts_an_open_box_away(inside, folder, how):
    """A question may quote what was written, so it goes with the page, and nothing is answered."""
    answered = []

    def in_front():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        if how == "key":
            inside.press(Qt.Key.Key_L, CONTROL)
        else:
            inside.app.locking._idle.away.emit()

    inside.write("", "behind the box")
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, in_front)
    answered.append(Dialogs().ask("Delete this entry?", "You can get it back.", ("Delete", "Keep")))
    assert answered == [""]
    inside.until(lambda: has_ended(inside))
    assert fresh_folders(inside) == [folder]
    assert bodies(folder) == {"behind the box"}
