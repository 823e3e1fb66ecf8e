"""The unlock page: what opens it, what does not, and what it says then."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from support.costs import CHEAP

from npgs_journal import vault
from npgs_journal.errors import (
    DiskFull,
    JournalDamaged,
    JournalOpenElsewhere,
    JournalTooNew,
    KeysDamaged,
    WrongPassphrase,
)
from npgs_journal.paths import default_journal_dir
from npgs_journal.wording import sentence

PASSPHRASE = "quiet river under nine lamps"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_the_passphrase_opens_the_journal_and_is_remembered(gate, folder):
    gate.start(folder)
    gate.unlock(PASSPHRASE)
    gate.until_inside()
    assert gate.app.prefs.value.journal == folder
    assert gate.window.windowTitle() == "NPG-S Journal"


def test_enter_and_the_button_do_the_same(gate, folder):
    gate.start(folder)
    gate.type_into("Passphrase", PASSPHRASE)
    gate.click("Unlock")
    gate.until_inside()


def test_a_slip_is_said_beside_the_field_and_the_next_try_opens(gate, folder):
    gate.start(folder)
    gate.unlock("quiet river under ten lamps")
    gate.until_words(sentence(WrongPassphrase()))
    field = gate.field("Passphrase")
    assert field.text() == ""
    assert field.hasFocus()
    gate.unlock(PASSPHRASE)
    gate.until_inside()


@pytest.fixture
def held(gate, monkeypatch):
    """Every opening waits until `held.set()`; `held.asked` counts them."""
    real, gate_of_time = vault.open_journal, threading.Event()
    gate_of_time.asked = []

    def wait_then_open(*given):
        gate_of_time.asked.append(1)
        assert gate_of_time.wait(60)
        return real(*given)

    monkeypatch.setattr(vault, "open_journal", wait_then_open)
    yield gate_of_time
    gate_of_time.set()


def test_while_it_opens_it_takes_no_second_enter_and_says_so_after_a_moment(gate, folder, held):
    gate.start(folder)
    gate.unlock(PASSPHRASE)
    assert "This can take a second" not in gate.words()
    assert not gate.field("Passphrase").isEnabled()
    QTest.keyClick(gate.field("Passphrase"), Qt.Key.Key_Return)
    gate.until_words("Opening your journal. This can take a second.")
    assert gate.button("Cancel").hasFocus()
    held.set()
    gate.until_inside()
    assert held.asked == [1]


def test_an_opening_can_be_given_up_and_tried_again(gate, folder, held):
    gate.start(folder)
    gate.unlock(PASSPHRASE)
    gate.until_words("Opening your journal.")
    gate.click("Cancel")
    assert gate.field("Passphrase").hasFocus()
    assert gate.button("Open another journal").isEnabled()
    held.set()
    gate.settle()
    assert gate.app.locking is None
    gate.unlock(PASSPHRASE)
    gate.until_inside()


def test_nothing_typed_is_asked_for_in_words(gate, folder):
    gate.start(folder)
    gate.click("Unlock")
    assert "Type your passphrase first." in gate.words()


@pytest.mark.parametrize("error", [JournalDamaged, JournalTooNew, JournalOpenElsewhere, DiskFull])
def test_each_trouble_has_its_own_sentence(gate, folder, monkeypatch, error):
    def refuse(*_):
        raise error

    monkeypatch.setattr(vault, "open_journal", refuse)
    gate.start(folder)
    gate.unlock(PASSPHRASE)
    gate.until_words(sentence(error()))
    assert gate.button("Unlock").isEnabled()


def test_open_in_another_window(gate, folder):
    with vault.open_journal(folder, PASSPHRASE):
        gate.start(folder)
        gate.unlock(PASSPHRASE)
        gate.until_words(sentence(JournalOpenElsewhere()))
    gate.unlock(PASSPHRASE)
    gate.until_inside()


def test_a_damaged_file(gate, folder):
    damaged = folder / "journal.db"
    damaged.write_bytes(damaged.read_bytes()[:4096] + b"x" * 8192)
    gate.start(folder)
    gate.unlock(PASSPHRASE)
    gate.until_words(sentence(JournalDamaged()))


def test_the_stick_is_out_and_comes_back(gate, folder):
    away = folder.with_name("elsewhere")
    folder.rename(away)
    gate.start(folder)
    assert "Your journal is not here now" in gate.words()
    away.rename(folder)
    gate.click("Look again")
    gate.unlock(PASSPHRASE)
    gate.until_inside()


def test_the_stick_goes_while_the_page_stands(gate, folder):
    gate.start(folder)
    shutil.rmtree(folder)
    gate.unlock(PASSPHRASE)
    gate.until_words("Your journal is not here now")


def test_another_journal_can_be_opened(gate, folder, tmp_path):
    gate.start(tmp_path / "gone")
    gate.answers.paths.append(folder)
    gate.click("Open another journal")
    gate.unlock(PASSPHRASE)
    gate.until_inside()


def test_another_one_from_the_unlock_page(gate, folder, tmp_path):
    other = tmp_path / "other"
    vault.create_journal(other, "copper bell over seven roads", CHEAP).close()
    gate.start(folder)
    gate.click("Open another journal")
    gate.click("Back to the passphrase")
    gate.click("Open another journal")
    gate.answers.paths.append(other)
    gate.click("Open one I have")
    gate.unlock("copper bell over seven roads")
    gate.until_inside()
    assert gate.app.prefs.value.journal == other


def test_pointing_at_the_whole_stick_finds_the_journal_on_it(gate, folder):
    (folder.parent / "photos").mkdir()
    gate.start(folder.parent / "gone")
    gate.answers.paths.append(folder.parent)
    gate.click("Open another journal")
    gate.unlock(PASSPHRASE)
    gate.until_inside()


def test_of_two_journals_on_a_stick_none_is_guessed(gate, folder):
    shutil.copytree(folder, folder.with_name("second"))
    gate.start(folder.parent / "gone")
    gate.answers.paths.append(folder.parent)
    gate.click("Open another journal")
    assert "Your journal is not here now" in gate.words()


def test_a_second_journal_gets_a_folder_of_its_own(gate):
    vault.create_journal(default_journal_dir(), PASSPHRASE, CHEAP).close()
    gate.start()
    gate.click("Open another journal")
    gate.click("Make a new one")
    gate.click("Next")
    for name in ("Your passphrase", "The same again"):
        gate.type_into(name, "copper bell over seven roads")
    gate.click("Start writing")
    gate.until_inside()
    assert gate.app.prefs.value.journal == default_journal_dir().with_name("journal-2")
    vault.open_journal(default_journal_dir(), PASSPHRASE).close()


def test_damage_says_where_the_folder_is_to_be_copied(gate, folder):
    damaged = folder / "journal.db"
    damaged.write_bytes(damaged.read_bytes()[:4096] + b"x" * 8192)
    gate.start(folder)
    gate.unlock(PASSPHRASE)
    gate.until_words(sentence(JournalDamaged()))
    gate.click("Show where it is")
    assert str(folder) in gate.answers.explained[-1]
    gate.type_into("Passphrase", "a")
    assert "Show where it is" not in gate.words()


def test_without_key_files_the_sheet_is_offered(gate, folder):
    for name in ("keys.json", "keys.bak.json"):
        (folder / name).unlink()
    gate.start(folder)
    gate.unlock(PASSPHRASE)
    gate.until_words(sentence(KeysDamaged()))
    gate.click("Use my recovery sheet")
    assert "Use your recovery sheet" in gate.words()


def test_the_recovery_code_opens_it_and_a_new_passphrase_holds(gate, folder):
    with vault.open_journal(folder, PASSPHRASE) as journal:
        code = journal.recovery_code()
    gate.start(folder)
    gate.click("I can’t remember it")
    groups = code.split("-")
    gate.type_into("The first five groups", " ".join(groups[:5]).lower())
    gate.type_into("The last four groups", "".join(groups[5:]))
    QTest.keyClick(gate.field("The last four groups"), Qt.Key.Key_Return)
    gate.until_words("Choose a new passphrase")
    gate.type_into("New passphrase", "copper bell over seven roads")
    gate.type_into("The same again", "copper bell over seven roads")
    gate.click("Keep this passphrase")
    gate.until_inside()
    journal = gate.app.locking._session.journal
    gate.app.jobs.write(lambda _: journal.close())
    gate.settle()
    vault.open_journal(folder, "copper bell over seven roads").close()
    with pytest.raises(WrongPassphrase):
        vault.open_journal(folder, PASSPHRASE)


def by_code(gate, folder):
    """Open by the sheet, up to the question for a new passphrase."""
    with vault.open_journal(folder, PASSPHRASE) as journal:
        groups = journal.recovery_code().split("-")
    gate.start(folder)
    gate.click("I can’t remember it")
    gate.type_into("The first five groups", "-".join(groups[:5]))
    gate.type_into("The last four groups", "-".join(groups[5:]))
    gate.click("Open with this code")
    gate.until_words("Choose a new passphrase")


def test_the_old_passphrase_can_stay(gate, folder):
    by_code(gate, folder)
    gate.click("Not now")
    gate.until_inside()


@pytest.mark.parametrize(
    ("first", "again", "said"),
    [("lamp", "lamp", "That one is easy"), ("quiet river under", "quiet rivers", "The two are not the same")],
)
def test_a_new_passphrase_is_checked(gate, folder, first, again, said):
    by_code(gate, folder)
    gate.type_into("New passphrase", first)
    gate.type_into("The same again", again)
    gate.click("Keep this passphrase")
    assert said in gate.words()


@pytest.mark.parametrize("how", ["ctrl+l", "left alone"])
def test_left_alone_with_the_sheet_used_it_closes_again(gate, folder, how):
    """Nobody who comes by may go on with Not now."""
    by_code(gate, folder)
    if how == "ctrl+l":
        gate.press(Qt.Key.Key_L, CONTROL)
    else:
        gate.app.gate._after_recovery._watch.away.emit()
    gate.until(lambda: not gate.window.isVisible())
    assert [where for where, _ in gate.fresh] == [folder]
    vault.open_journal(folder, PASSPHRASE).close()


def test_closing_the_window_there_closes_the_journal_too(gate, folder):
    by_code(gate, folder)
    gate.window.close()
    gate.until(lambda: not gate.window.isVisible())
    assert gate.fresh == []
    vault.open_journal(folder, PASSPHRASE).close()


def test_a_mistyped_code_is_said_and_can_be_mended(gate, folder):
    gate.start(folder)
    gate.click("I can’t remember it")
    gate.type_into("The first five groups", "AAAA-BBBB")
    gate.click("Open with this code")
    gate.until_words("Your journal is unchanged.")
    gate.click("Back to the passphrase")
    gate.unlock(PASSPHRASE)
    gate.until_inside()


def test_typing_here_changes_nothing_on_disk(gate, folder, empty_home, print_of):
    gate.start(folder)
    before = print_of(folder, empty_home)
    gate.type_into("Passphrase", "not the one, but typed with care")
    gate.click("Show the passphrase")
    gate.click("Hide the passphrase")
    gate.click("I can’t remember it")
    gate.type_into("The first five groups", "ABCD-EFGH")
    gate.settle()
    assert print_of(folder, empty_home) == before


def test_the_eye_shows_and_hides(gate, folder):
    gate.start(folder)
    field = gate.field("Passphrase")
    gate.click("Show the passphrase")
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    gate.click("Hide the passphrase")
    assert field.echoMode() == QLineEdit.EchoMode.Password


def test_caps_lock_is_noticed_by_what_it_does(gate, folder):
    gate.start(folder)
    field = gate.field("Passphrase")
    QTest.keyClick(field, "A", Qt.KeyboardModifier.NoModifier)
    assert "Caps Lock seems to be on." in gate.words()
    QTest.keyClick(field, "a", Qt.KeyboardModifier.NoModifier)
    assert "Caps Lock" not in gate.words()
    QTest.keyClick(field, "a", SHIFT)
    assert "Caps Lock seems to be on." in gate.words()


def test_the_page_names_no_journal(gate, folder):
    gate.start(folder)
    assert folder.name not in gate.words().replace("journal is locked", "").replace("another journal", "")
    assert str(folder) not in gate.words()
    assert "This app never goes online." in gate.words()


def test_tab_goes_in_reading_order(gate, folder):
    gate.start(folder)
    order = []
    for _ in range(5):
        focused = gate.window.focusWidget()
        order.append(focused.accessibleName() or focused.text())
        gate.press(Qt.Key.Key_Tab)
    assert order == [
        "Passphrase",
        "Show the passphrase",
        "Unlock",
        "I can’t remember it",
        "Open another journal",
    ]


def test_text_grows_and_shrinks_by_keys(gate, folder):
    gate.start(folder)
    gate.press(Qt.Key.Key_Plus, CONTROL)
    assert gate.app.theme.text_percent == 110
    gate.press(Qt.Key.Key_Minus, CONTROL)
    assert gate.app.theme.text_percent == 100
    gate.press(Qt.Key.Key_Equal, CONTROL)
    gate.press(Qt.Key.Key_Equal, CONTROL)
    assert gate.app.theme.text_percent == 125
    gate.press(Qt.Key.Key_0, CONTROL)
    assert gate.app.theme.text_percent == 100


def test_closing_the_window_ends_the_program(gate, folder):
    gate.start(folder)
    gate.window.close()
    gate.until(lambda: not gate.window.isVisible())


def test_the_journal_named_on_the_command_line_wins(gate, folder, tmp_path):
    gate.app.prefs.change(journal=tmp_path / "other")
    gate.start(Path(folder))
    gate.unlock(PASSPHRASE)
    gate.until_inside()
