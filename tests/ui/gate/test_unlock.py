"""The unlock page: what opens it, what does not, and what it says then."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from npgs_journal import vault
from npgs_journal.errors import (
    DiskFull,
    JournalDamaged,
    JournalOpenElsewhere,
    JournalTooNew,
    WrongPassphrase,
)
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


def test_while_it_opens_it_says_so_and_takes_no_second_enter(gate, folder, monkeypatch):
    asked = []
    real = vault.open_journal
    monkeypatch.setattr(vault, "open_journal", lambda *given: (asked.append(1), real(*given))[1])
    gate.start(folder)
    gate.unlock(PASSPHRASE)
    assert "This can take a second" in gate.words()
    QTest.keyClick(gate.field("Passphrase"), Qt.Key.Key_Return)
    gate.until_inside()
    assert asked == [1]


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


def test_closing_the_window_ends_the_program(gate, folder):
    gate.start(folder)
    gate.window.close()
    gate.until(lambda: not gate.window.isVisible())


def test_the_journal_named_on_the_command_line_wins(gate, folder, tmp_path):
    gate.app.prefs.change(journal=tmp_path / "other")
    gate.start(Path(folder))
    gate.unlock(PASSPHRASE)
    gate.until_inside()
