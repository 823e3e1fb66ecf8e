"""Backups through the window: made by themselves and when asked, looked into, put back in three clicks."""

from __future__ import annotations

import pytest
from conftest import WAIT_MS
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from support.written import entry

from npgs_journal import backup, vault
from npgs_journal.ui.lock.sheet_flow import ANSWER_KEY, REFUSED
from npgs_journal.ui.settings.backup import BackupCard

PASSPHRASE = "quiet river under nine lamps"
CONTROL = Qt.KeyboardModifier.ControlModifier
TITLES = ["Entry 1", "Entry 2", "Entry 3"]


@pytest.fixture
def written(folder):
    """The closed journal, with three entries; the recovery sheet was refused."""
    with vault.open_journal(folder, PASSPHRASE) as journal:
        journal.writer.settings.put(ANSWER_KEY, REFUSED)
        journal.writer.entries.add_many([entry(number) for number in (1, 2, 3)])
    return folder


@pytest.fixture
def backed_up(written):
    with vault.open_journal(written, PASSPHRASE) as journal:
        return backup.make_backup(journal).backup.path


@pytest.fixture
def inside(gate, written):
    gate.start(written)
    gate.unlock(PASSPHRASE)
    gate.until_inside()
    gate.settle()
    return gate


@pytest.fixture
def settings(inside):
    inside.press(Qt.Key.Key_Comma, CONTROL)
    inside.settle()
    return inside


def titles(folder, words=PASSPHRASE):
    with vault.open_journal(folder, words) as journal:
        return sorted(head.title for head in journal.reader.entries.page().heads)


def files(folder):
    place = folder.with_name("journal-backups")
    return sorted(path.name for path in place.iterdir()) if place.is_dir() else []


def quit_it(gate):
    with gate.qtbot.waitSignal(gate.app.locking.ended, timeout=WAIT_MS):
        gate.window.close()


# By itself -----------------------------------------------------------------------------------------


def test_one_is_made_after_an_unlock_when_it_is_due(inside, written):
    backing_up = inside.app.locking._session.backing_up
    with inside.qtbot.waitSignal(backing_up.ended, timeout=WAIT_MS):
        backing_up.make_when_due()
    assert len(files(written)) == 1
    inside.settle()
    backing_up.make_when_due()
    inside.settle()
    assert len(files(written)) == 1, "it is not a day old"


def test_quitting_makes_one_when_something_is_new(inside, written):
    inside.write("A title", "Some words")
    quit_it(inside)
    assert len(files(written)) == 1
    with vault.open_journal(written, PASSPHRASE) as journal:
        (one,) = backup.all_backups(journal)
        assert one.facts.entries == 4
        assert backup.verified(one, journal.root)
        assert not backup.is_changed(journal.reader)


def test_quitting_makes_none_when_nothing_is(gate, written, backed_up):
    gate.start(written)
    gate.unlock(PASSPHRASE)
    gate.until_inside()
    quit_it(gate)
    assert files(written) == [backed_up.name]


def test_a_lock_makes_none(inside, written):
    inside.write("A title", "Some words")
    inside.press(Qt.Key.Key_L, CONTROL)
    inside.until(lambda: not inside.window.isVisible())
    assert files(written) == []


def test_a_lock_gives_up_the_one_under_way(inside, written):
    inside.app.locking._session.backing_up.make()
    inside.press(Qt.Key.Key_L, CONTROL)
    inside.until(lambda: not inside.window.isVisible())
    assert all(name.endswith(".npgsbackup") for name in files(written)), "nothing unfinished stays"
    assert titles(written) == TITLES


def test_none_comes_by_itself_once_a_lock_has_begun(inside, written):
    later = inside.app.locking._session.backing_up._later
    assert later.isActive()
    inside.press(Qt.Key.Key_L, CONTROL)
    assert not later.isActive()
    inside.until(lambda: not inside.window.isVisible())


def test_the_system_wanting_us_gone_waits_for_none(inside, written):
    inside.write("A title", "Some words")
    with inside.qtbot.waitSignal(inside.app.locking.ended, timeout=WAIT_MS):
        inside.app.leave()
    assert files(written) == []


def test_trouble_with_one_that_is_made_by_itself_is_quiet_and_told_in_settings(inside, written, tmp_path):
    session = inside.app.locking._session
    session.jobs.write(
        lambda _: backup.put_choices(session.journal.writer, backup.Choices(tmp_path / "stick"))
    )
    inside.settle()
    with inside.qtbot.waitSignal(session.backing_up.ended, timeout=WAIT_MS):
        session.backing_up.make_when_due()
    assert inside.answers.told == []
    inside.press(Qt.Key.Key_Comma, CONTROL)
    inside.settle()
    inside.until_words("The folder for backups is not there now.")
    quit_it(inside)


# In Settings ---------------------------------------------------------------------------------------


def test_one_now(settings, written):
    settings.until_words("There is no backup yet.")
    settings.click("Make one now")
    settings.until_words("Made, and read back whole.")
    settings.until_words("Last backup:")
    assert len(files(written)) == 1
    assert settings.button("Make one now").isEnabled()


def test_the_folders_of_choice(settings, written, tmp_path):
    stick, synced = tmp_path / "stick", tmp_path / "Dropbox"
    stick.mkdir()
    synced.mkdir()
    settings.answers.paths += [stick, synced]
    settings.click("Choose a folder")
    settings.settle()
    settings.click("Choose a second folder")
    settings.settle()
    settings.click("Make one now")
    settings.until_words("Made, and read back whole.")
    assert len(list(stick.iterdir())) == len(list(synced.iterdir())) == 1
    assert settings.field("Where they go").text() == str(stick)
    synced.rename(tmp_path / "gone")
    settings.click("Make one now")
    settings.until_words("The folder for backups is not there now.")
    assert len(list(stick.iterdir())) == 2
    settings.click("No second folder")
    settings.settle()
    settings.click("Use the usual folder")
    settings.settle()
    settings.click("Make one now")
    settings.until(lambda: len(files(written)) == 1)


def test_how_many_are_kept(settings):
    settings.button("All of them").click()
    settings.settle()
    session = settings.app.locking._session
    assert backup.choices(session.journal.reader).keep == "all"
    settings.page.go("journal")
    settings.page.go("settings")
    assert settings.button("All of them").isChecked()


def test_clean_up_is_stopped_and_let_go_on(settings):
    reader = settings.app.locking._session.journal.reader
    settings.button("Stop all clean-up until I say so").click()
    settings.settle()
    assert backup.clean_up_is_stopped(reader)
    settings.button("Stop all clean-up until I say so").click()
    settings.settle()
    assert not backup.clean_up_is_stopped(reader)


def test_a_look_inside_and_one_brought_back(gate, written, backed_up):
    with vault.open_journal(written, PASSPHRASE) as journal:
        journal.writer.entries.delete_for_good(entry(2).id)
    gate.start(written)
    gate.unlock(PASSPHRASE)
    gate.until_inside()
    gate.press(Qt.Key.Key_Comma, CONTROL)
    gate.settle()
    gate.until_words("Look inside")
    gate.click("Look inside")
    inside = gate.page.findChild(BackupCard).inside
    gate.until(lambda: inside.entries.count() == 3)
    QTest.keyClicks(inside.finder, "body 2")
    gate.until(lambda: inside.entries.count() == 1 and "Body 2" in inside.text.toPlainText())
    gate.click("Bring this one back")
    gate.until(lambda: "came back" in inside.news.text())
    gate.click("Bring this one back")
    gate.until_words("Nothing came back: it is here already.")
    gate.page.go("journal")
    gate.settle()
    assert not (written / "looked-into").exists(), "closed when one leaves"
    gate.page.go("settings")
    gate.settle()
    assert gate.app.locking._session.journal.reader.entries.get(entry(2).id).title == "Entry 2"


# At the gate ---------------------------------------------------------------------------------------


def test_three_clicks_put_a_backup_back(gate, written, backed_up):
    with vault.open_journal(written, PASSPHRASE) as journal:
        journal.writer.entries.add(entry(4))
    gate.start(written)
    gate.click("Open a backup")
    gate.settle()
    gate.type_into("Passphrase", PASSPHRASE)
    gate.click("Look at it")
    gate.until_words("This backup is whole")
    gate.settle()
    assert "It holds 3" in gate.words()
    assert "Tuesday 3 November 2026" in gate.words()
    assert "journal-before-restore" in gate.words()
    assert titles(written) == [*TITLES, "Entry 4"], "nothing has changed yet"
    gate.click("Put it back")
    gate.until_words("Your journal is back")
    gate.click("To the passphrase")
    gate.unlock(PASSPHRASE)
    gate.until_inside()
    gate.settle()
    reader = gate.app.locking._session.journal.reader
    assert sorted(head.title for head in reader.entries.page().heads) == TITLES
    assert titles(written.with_name("journal-before-restore")) == [*TITLES, "Entry 4"]


def test_a_damaged_journal_and_one_that_is_gone_lead_there_too(gate, written, backed_up):
    (written / "journal.db").write_bytes(b"\x00" * 8192)
    gate.start(written)
    gate.unlock(PASSPHRASE)
    gate.until_words("Part of this journal is not as it was written.")
    gate.click("Open a backup")
    gate.settle()
    gate.click("Back")
    written.rename(written.with_name("elsewhere"))
    gate.app.gate.start(written)
    gate.until_words("Your journal is not here now")
    gate.click("Open a backup")
    gate.settle()
    gate.type_into("Passphrase", PASSPHRASE)
    gate.click("Look at it")
    gate.until_words("This backup is whole")
    assert "before-restore" not in gate.words()
    gate.click("Put it back")
    gate.until_words("Your journal is back")
    assert titles(written) == TITLES


def test_what_does_not_open_it(gate, written, backed_up, tmp_path):
    gate.start(written)
    gate.click("Open a backup")
    gate.settle()
    gate.click("Look at it")
    gate.until_words("Type what opens it first.")
    gate.type_into("Passphrase", "something else")
    gate.click("Look at it")
    gate.until_words("That did not open it.")
    other = tmp_path / "holiday.npgsbackup"
    other.write_bytes(b"photographs" * 100)
    gate.answers.paths.append(other)
    gate.click("Choose a file")
    gate.type_into("Passphrase", PASSPHRASE)
    gate.click("Look at it")
    gate.until_words("That file is no backup")
    assert titles(written) == TITLES
    gate.click("Back")
    gate.until_words("Your journal is locked")


def test_by_the_recovery_sheet_from_a_stick(gate, written, backed_up, tmp_path):
    with vault.open_journal(written, PASSPHRASE) as journal:
        code = journal.recovery_code()
    stick = tmp_path / "stick"
    stick.mkdir()
    on_stick = backed_up.rename(stick / backed_up.name)
    gate.start(written)
    gate.click("Open a backup")
    gate.settle()
    gate.until_words("None is beside your journal.")
    gate.answers.paths.append(on_stick)
    gate.click("Choose a file")
    gate.click("Use my recovery sheet")
    gate.type_into("The first five groups", code[:24])
    gate.type_into("The last four groups", code[25:])
    gate.click("Look at it")
    gate.until_words("This backup is whole")
    gate.click("Another backup")
    gate.settle()
    assert not list(tmp_path.glob(".journal.rest*")), "its copy is gone again"


def test_a_window_closed_in_the_middle_leaves_nothing(gate, written, backed_up):
    gate.start(written)
    gate.click("Open a backup")
    gate.settle()
    gate.type_into("Passphrase", PASSPHRASE)
    gate.click("Look at it")
    gate.until_words("This backup is whole")
    gate.window.close()
    gate.settle()
    assert not list(written.parent.glob(".journal.rest*"))
    assert titles(written) == TITLES


def test_left_alone_what_is_open_is_closed_again(gate, written, backed_up):
    gate.start(written)
    gate.click("Open a backup")
    gate.settle()
    gate.type_into("Passphrase", PASSPHRASE)
    gate.click("Look at it")
    gate.until_words("This backup is whole")
    gate.app.gate._restoring._watch.away.emit()
    gate.settle()
    assert "This backup is whole" not in gate.words()
    assert not list(written.parent.glob(".journal.rest*"))
    gate.type_into("Passphrase", PASSPHRASE)
    gate.click("Look at it")
    gate.until_words("This backup is whole")
