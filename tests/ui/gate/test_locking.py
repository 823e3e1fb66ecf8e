"""Lock means gone: kept, asked, closed, and handed to a fresh process."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from drivers.gate import GateDriver
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from npgs_journal import vault
from npgs_journal.errors import DiskFull, StorageTrouble
from npgs_journal.ui.fresh import start_fresh
from npgs_journal.ui.lock.question import QuestionPage
from npgs_journal.ui.lock.sheet_flow import ANSWER_KEY, REFUSED, SAVED
from npgs_journal.ui.write.room import JournalRoom
from npgs_journal.wording import sentence

PASSPHRASE = "quiet river under nine lamps"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def inside(gate, folder):
    """Unlocked, with the sheet's question answered before."""
    with vault.open_journal(folder, PASSPHRASE) as journal:
        journal.writer.settings.put(ANSWER_KEY, SAVED)
    gate.start(folder)
    gate.unlock(PASSPHRASE)
    gate.until_inside()
    return gate


@pytest.fixture
def first_time(gate, folder):
    """Unlocked, and never asked about the recovery sheet."""
    gate.start(folder)
    gate.unlock(PASSPHRASE)
    gate.until_inside()
    return gate


def answer_of(folder):
    with vault.open_journal(folder, PASSPHRASE) as journal:
        return journal.writer.settings.get(ANSWER_KEY)


def texts_of(folder):
    with vault.open_journal(folder, PASSPHRASE) as journal:
        heads = journal.reader.entries.page().heads
        return {(head.title, journal.reader.entries.get(head.id).body) for head in heads}


def ended(gate):
    return not gate.window.isVisible()


def test_ctrl_l_keeps_the_text_closes_and_starts_a_fresh_process(inside, folder):
    inside.write("The ride", "I said so, then I asked.")
    with inside.qtbot.waitSignal(inside.app.locking.ended, timeout=10_000):
        inside.press(Qt.Key.Key_L, CONTROL)
    assert inside.fresh == [(folder, inside.fresh[0][1])]
    assert inside.fresh[0][1]
    assert texts_of(folder) == {("The ride", "I said so, then I asked.")}


def test_the_text_is_covered_at_once(inside):
    inside.write("", "what nobody else may read")
    inside.press(Qt.Key.Key_L, CONTROL)
    assert "nobody else" not in inside.words()
    assert "Locking your journal" in inside.words()
    assert not inside.window.menuBar().isVisible()
    inside.until(lambda: ended(inside))


def test_quitting_starts_nothing(inside, folder):
    inside.write("", "kept all the same")
    with inside.qtbot.waitSignal(inside.app.locking.ended, timeout=10_000):
        inside.window.close()
    assert inside.fresh == []
    assert texts_of(folder) == {("", "kept all the same")}


def test_an_untouched_page_is_no_entry(inside, folder):
    inside.app.locking.lock()
    inside.until(lambda: ended(inside))
    assert texts_of(folder) == set()


def test_locking_twice_is_locking_once(inside):
    inside.app.locking.lock()
    inside.app.locking.lock()
    inside.until(lambda: ended(inside))
    assert len(inside.fresh) == 1


def test_closing_the_window_during_a_lock_leaves_no_fresh_one(inside, folder):
    inside.write("", "kept all the same")
    inside.app.locking.lock()
    inside.app.locking.quit()
    inside.until(lambda: ended(inside))
    assert inside.fresh == []
    assert texts_of(folder) == {("", "kept all the same")}


@pytest.mark.parametrize(("is_ours", "left"), [(True, ""), (False, "a line")])
def test_of_the_clipboard_only_what_is_ours_is_cleared(inside, monkeypatch, is_ours, left):
    # The offscreen platform does not know who owns its clipboard; the journey on a real screen does.
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: is_ours)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("a line")
    inside.app.locking.lock()
    inside.until(lambda: ended(inside))
    assert clipboard.text() == left


# The recovery sheet ---------------------------------------------------------------------------------


def lock(gate):
    gate.app.locking.lock()
    gate.until_words("Save your recovery sheet now?")


def test_go_on_without_one_is_never_asked_again(first_time, folder):
    first_time.write("", "the words of today")
    lock(first_time)
    assert "the words of today" not in first_time.words()
    first_time.click("Go on without one")
    first_time.until(lambda: ended(first_time))
    assert answer_of(folder) == REFUSED


def test_next_time_is_asked_again(first_time, folder):
    lock(first_time)
    first_time.click("Next time")
    first_time.until(lambda: ended(first_time))
    assert answer_of(folder) is None
    assert first_time.fresh


def test_no_answer_for_a_minute_counts_as_next_time(first_time, folder):
    lock(first_time)
    page = first_time.page
    assert isinstance(page, QuestionPage)
    assert page._patience.interval() == 60_000
    assert page._patience.isActive()
    page._patience.setInterval(1)
    first_time.until(lambda: ended(first_time))
    assert answer_of(folder) is None


def show(gate):
    lock(gate)
    gate.click("Show it")
    gate.until_words("Your recovery sheet")
    return gate.app.locking._session.journal.recovery_code()


def test_the_sheet_is_shown_in_groups_and_typed_back(first_time, folder):
    code = show(first_time)
    for group in code.split("-"):
        assert group in first_time.words()
    first_time.click("I have it")
    groups = code.split("-")
    first_time.type_into("The first five groups", "-".join(groups[:5]))
    first_time.type_into("The last four groups", " ".join(groups[5:]).lower())
    first_time.click("Check it")
    first_time.until(lambda: ended(first_time))
    assert answer_of(folder) == SAVED


def test_a_slip_in_typing_back_is_said(first_time):
    show(first_time)
    first_time.click("I have it")
    first_time.type_into("The first five groups", "AAAA-AAAA-AAAA-AAAA-AAAA")
    first_time.type_into("The last four groups", "AAAA-AAAA-AAAA-AAAB")
    first_time.click("Check it")
    first_time.until_words("One sign of the code is not as printed.")
    first_time.click("Next time")
    first_time.until(lambda: ended(first_time))


@pytest.mark.parametrize("ending", ["txt", "pdf"])
def test_saving_it_on_the_journals_own_disk_is_asked_twice(first_time, tmp_path, ending):
    code = show(first_time)
    place = tmp_path / f"sheet.{ending}"
    first_time.answers.paths.extend([place, place])
    first_time.answers.answers.extend(["Choose another place", "Save it here"])
    first_time.click("Save as a page")
    first_time.settle()
    assert not place.exists()
    first_time.click("Save as a page")
    first_time.settle()
    assert place.stat().st_mode & 0o777 == 0o600
    if ending == "txt":
        assert all(group in place.read_text() for group in code.split("-"))
    else:
        import pypdfium2

        page = pypdfium2.PdfDocument(place.read_bytes())[0]
        said = page.get_textpage().get_text_range()
        assert all(group in said for group in code.split("-"))
    first_time.click("Next time")
    first_time.until(lambda: ended(first_time))


def test_a_printed_sheet_holds_the_code_and_says_so(first_time, tmp_path, monkeypatch):
    import pypdfium2
    from PySide6.QtPrintSupport import QPrinter

    def printer(_title):
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "printed.pdf"))
        return made

    monkeypatch.setattr(first_time.answers, "printer", printer)
    code = show(first_time)
    first_time.click("Print")
    first_time.until_words("Sent to the printer.")
    page = pypdfium2.PdfDocument((tmp_path / "printed.pdf").read_bytes())[0]
    said = page.get_textpage().get_text_range()
    assert all(group in said for group in code.split("-"))
    first_time.click("Next time")
    first_time.until(lambda: ended(first_time))


def test_a_sheet_that_cannot_be_saved_is_said(first_time, tmp_path):
    show(first_time)
    first_time.answers.paths.append(tmp_path / "no" / "such" / "place.pdf")
    first_time.click("Save as a page")
    first_time.until_words(sentence(StorageTrouble()))
    first_time.click("Next time")
    first_time.until(lambda: ended(first_time))


def test_at_the_next_lock_it_is_asked_again(first_time, folder, qtbot, answers):
    lock(first_time)
    first_time.click("Next time")
    first_time.until(lambda: ended(first_time))
    again = GateDriver(qtbot, answers)
    again.start(folder)
    again.unlock(PASSPHRASE)
    again.until_inside()
    lock(again)
    again.click("Go on without one")
    again.until(lambda: ended(again))
    again.stop()


def test_closing_the_window_at_the_question_counts_as_next_time(first_time, folder):
    lock(first_time)
    first_time.window.close()
    first_time.until(lambda: ended(first_time))
    assert first_time.fresh == []
    assert answer_of(folder) is None


@pytest.mark.parametrize("folder_of_next", [Path("/a/journal"), None])
def test_the_fresh_process_gets_a_place_and_perhaps_a_folder(monkeypatch, folder_of_next):
    started = []
    monkeypatch.setattr(subprocess, "Popen", lambda command, **_: started.append(command))
    start_fresh(folder_of_next, "AdnQ")
    (command,) = started
    assert command[1:3] == ["-m", "npgs_journal"]
    assert command[-2:] == ["--place", "AdnQ"]
    assert ("--journal" in command) == (folder_of_next is not None)


def test_the_system_wants_us_gone_without_a_question(first_time, folder):
    first_time.write("", "kept before the power goes")
    first_time.app.leave()
    first_time.until(lambda: ended(first_time))
    assert texts_of(folder) == {("", "kept before the power goes")}


# When the last save cannot be made ------------------------------------------------------------------


def refuse(*_):
    raise DiskFull


def break_saving(broken, journal):
    for way in ("finish", "put"):
        broken.setattr(type(journal.writer.drafts), way, refuse)


def test_text_that_cannot_be_saved_is_sealed_and_comes_back(inside, folder, monkeypatch):
    inside.write("", "sealed, not lost")
    with monkeypatch.context() as broken:
        break_saving(broken, inside.app.locking._session.journal)
        inside.app.locking.lock()
        inside.until(lambda: ended(inside))
    assert inside.fresh
    assert texts_of(folder) == {("", "sealed, not lost")}


def test_when_nothing_can_be_written_it_covers_says_so_and_ends_after_the_save(inside, folder, monkeypatch):
    inside.write("", "still here")
    journal = inside.app.locking._session.journal
    with monkeypatch.context() as broken:
        break_saving(broken, journal)
        broken.setattr(type(journal), "seal_unsaved", refuse)
        inside.app.locking.lock()
        inside.until_words("Your text is covered, and still here")
        assert "still here" not in inside.words().replace("and still here", "")
        assert inside.fresh == []
    inside.click("Try to save again")
    inside.until(lambda: ended(inside))
    assert inside.fresh
    assert texts_of(folder) == {("", "still here")}


# Nobody there ---------------------------------------------------------------------------------------


class Clocks:
    def __init__(self, watch):
        self.steady_s, self.wall_s = 1000.0, 5000.0
        watch.steady, watch.wall = (lambda: self.steady_s), (lambda: self.wall_s)
        watch._seen_at, watch._looked_at = self.steady_s, (self.steady_s, self.wall_s)

    def go(self, steady, wall=None):
        self.steady_s += steady
        self.wall_s += steady if wall is None else wall


def test_five_minutes_without_a_sign_lock(inside):
    watch = inside.app.locking._idle
    clocks = Clocks(watch)
    clocks.go(299)
    watch.look()
    assert not inside.fresh
    clocks.go(2)
    watch.look()
    inside.until(lambda: ended(inside))
    assert inside.fresh


def a_key(inside):
    QTest.keyClick(inside.window.windowHandle(), Qt.Key.Key_Shift)


def a_move_of_the_mouse(inside):
    QTest.mouseMove(inside.window.windowHandle(), QPoint(50, 60))
    QApplication.processEvents()


def a_composed_letter(inside):
    QApplication.sendEvent(QApplication.focusObject(), QInputMethodEvent("早", []))


def a_key_in_a_box_that_came_later(inside):
    box = QDialog(inside.window)
    box.open()
    box.activateWindow()
    inside.until(box.isActiveWindow)
    QTest.keyClick(box.windowHandle(), Qt.Key.Key_Shift)
    box.close()


@pytest.mark.parametrize(
    "sign", [a_key, a_move_of_the_mouse, a_composed_letter, a_key_in_a_box_that_came_later]
)
def test_signs_of_life(inside, sign):
    watch = inside.app.locking._idle
    clocks = Clocks(watch)
    clocks.go(299)
    sign(inside)
    clocks.go(299)
    with inside.qtbot.assertNotEmitted(watch.away):
        watch.look()


def test_waking_from_sleep_locks(inside):
    watch = inside.app.locking._idle
    clocks = Clocks(watch)
    clocks.go(2, wall=2)
    with inside.qtbot.assertNotEmitted(watch.away):
        watch.look()
    clocks.go(2, wall=3600)
    watch.look()
    inside.until(lambda: ended(inside))


def test_never_means_never_but_sleep_still_locks(inside):
    inside.app.prefs.change(idle_lock_minutes=0)
    watch = inside.app.locking._idle
    clocks = Clocks(watch)
    clocks.go(10_000)
    with inside.qtbot.assertNotEmitted(watch.away):
        watch.look()


def test_locked_in_the_middle_of_a_word_the_marks_are_kept_with_the_words(inside, folder):
    inside.write("The ride", "I said so, then I asked.")
    room = inside.page.findChild(JournalRoom)
    editor = room.page.editor
    editor.setTextCursor(editor.document().find("said so"))
    room.panel.model.toggle(room.panel.model.index(10, 2))
    cursor = editor.textCursor()
    cursor.setPosition(cursor.selectionStart() + len("said"))
    editor.setTextCursor(cursor)
    editor.setFocus()
    QTest.keyClicks(editor, " just")
    with inside.qtbot.waitSignal(inside.app.locking.ended, timeout=10_000):
        inside.press(Qt.Key.Key_L, CONTROL)
    with vault.open_journal(folder, PASSPHRASE) as journal:
        (head,) = journal.reader.entries.page().heads
        entry = journal.reader.entries.get(head.id)
    assert [entry.body[mark.start : mark.end] for mark in entry.marks] == ["said just so"]
    assert [mark.value for mark in head.marks] == ["transparent"]
