"""One packet that left: what is known of it, its copy, its file, and the answers to it."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from npgs_journal.nouns import Alias, EntryId, HeldBack

TEXT = "For Dana\n\nThe ride to the clinic\n\nPerson A asked me. I have been in that seat. Émile 🌧 too.\n"
RIDE = EntryId(f"{1:032x}")
GONE = EntryId("f" * 32)


def share(driver, text=TEXT, *, copy=True, days=0, reader="Dana", place="packet.txt", kind="text"):
    """A packet that left, with its file beside the journal."""
    store, out = driver.session.journal.writer, driver.session.journal.folder.parent / place
    data = text.encode()
    out.write_bytes(data)
    line = store.ledger.prepare(
        at=driver.session.clock.now() - timedelta(days=days),
        reader=reader,
        purpose="to be heard",
        entry_ids=(RIDE, GONE),
        format=kind,
        held_back=1,
        replaced=1,
        temp_path=out.with_suffix(".part"),
        copy=data if copy else None,
        text=text,
        passages=(HeldBack("I said so.", RIDE),),
        aliases=(Alias("Rosa", "Person A"),),
        size_bytes=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
    )
    return store.ledger.release(line.id, out, line.size_bytes, line.sha256)


@pytest.fixture
def record(driver):
    """Opens a line; the page of the room."""

    def open_line(line):
        with driver.qtbot.waitSignal(driver.room.record.loaded):
            driver.room.open_record(line)
        driver.rest()
        return driver.room.record

    return open_line


def mark(record, words):
    text = record.text.toPlainText()
    at = len(text[: text.index(words)].encode("utf-16-le")) // 2
    cursor = QTextCursor(record.text.document())
    cursor.setPosition(at)
    cursor.setPosition(at + len(words.encode("utf-16-le")) // 2, QTextCursor.MoveMode.KeepAnchor)
    record.text.setTextCursor(cursor)


def then(driver, do):
    with driver.qtbot.waitSignal(driver.room.record.loaded):
        do()
    driver.rest()


def button(inside, name):
    buttons = [one for one in inside.findChildren(QAbstractButton) if not one.isHidden()]
    return next(one for one in buttons if name in (one.accessibleName() or one.text()))


# What is known -----------------------------------------------------------------------------------


def test_who_when_why_which_and_the_fingerprint(driver, record):
    line = share(driver, days=8)
    said = record(line).known.texts()
    assert "Thursday 5 November 2026, 12:05 pm" in said
    assert {"Dana", "to be heard", "plain text", "1 kB"} <= set(said)
    assert any(one.startswith("The ride to the clinic (1 passage") for one in said)
    assert "An entry that is no longer in this journal" in said
    assert "“I said so.”" in said
    assert "Person A is Rosa" in said
    assert line.sha256 in {one.replace(" ", "") for one in said}


def test_the_words_of_a_file_that_is_not_text_are_shown_as_words(driver, record):
    page = record(share(driver, kind="docx"))
    assert page.text.toPlainText() == TEXT
    assert page.copy.note.text() == "All words of the file, without its layout."
    assert not page.copy.other_look.isVisible()


def test_without_a_copy_that_is_said_and_what_is_known_stays(driver, record):
    page = record(share(driver, copy=False))
    assert driver.sees("No copy was kept.")
    assert page.text.toPlainText() == ""
    assert page.known.isVisible()
    assert not page.file.save.isVisible()


def test_a_talk_has_notes_and_no_file(driver, record):
    store = driver.session.journal.writer
    line = store.ledger.prepare(
        at=driver.session.clock.now(), reader="Dana", purpose="", entry_ids=(RIDE,), format="talk",
        held_back=0, replaced=0, temp_path=None, copy=None,
    )  # fmt: skip
    with driver.qtbot.waitSignal(driver.room.home.loaded):
        driver.room.home.reload()
    assert driver.sees("Talked through with Dana, no file made")
    with driver.qtbot.waitSignal(driver.room.record.loaded):
        driver.click(button(driver.room.home.timeline, "See your notes of Friday 13 November"))
    page = driver.room.record
    assert driver.sees("No file was made.")
    assert not page.file.isVisible()
    add(driver, page, "We look at it again.")
    assert [one.note for one in store.answers.of_line(line.id)] == ["We look at it again."]


def test_nothing_of_it_stays_on_a_page_that_is_not_shown(driver, record):
    page = record(share(driver))
    page.answers.begin("I have been")
    page.answers.editor.note.setPlainText("half a note")
    driver.key(Qt.Key.Key_Escape, on=driver.room)
    driver.rest()
    assert page.text.toPlainText() == page.answers.editor.note.toPlainText() == ""
    assert page.answers.editor.quote.text() == ""


# Answers -----------------------------------------------------------------------------------------


def add(driver, page, note):
    driver.click(page.answers.add)
    QTest.keyClicks(page.answers.editor.note, note)
    then(driver, page.answers.editor.keep.click)


def test_an_answer_stands_beside_the_words_it_speaks_to(driver, record):
    line = share(driver)
    page = record(line)
    mark(page, "I have been in that seat. Émile 🌧")
    add(driver, page, "So has she.")
    (answer,) = driver.session.journal.reader.answers.of_line(line.id)
    assert (answer.quote, answer.note) == ("I have been in that seat. Émile 🌧", "So has she.")
    assert answer.at == driver.session.clock.now()
    assert driver.sees("So has she.")
    (shown,) = page.text.extraSelections()
    assert shown.cursor.selectedText() == answer.quote
    assert QApplication.focusWidget() is page.answers.add
    assert "The note is kept." in driver.said


def test_an_answer_outlives_what_becomes_of_the_entry_and_the_copy(driver, record):
    line = share(driver)
    page = record(line)
    mark(page, "I have been in that seat.")
    add(driver, page, "So has she.")
    driver.session.journal.writer.entries.delete_for_good(RIDE)
    driver.dialogs.answers = ["Delete the copy"]
    then(driver, page.file.delete_copy.click)
    assert driver.sees("I have been in that seat.")
    assert driver.sees("So has she.")
    driver.click(button(page.answers, "Show its words"))
    assert "These words are not in the copy." in driver.said


def test_an_answer_leads_to_its_words(driver, record):
    page = record(share(driver))
    mark(page, "Person A asked me.")
    add(driver, page, "Yes.")
    mark(page, "For Dana")
    driver.click(button(page.answers, "Show its words in the packet: Yes."))
    assert page.text.textCursor().selectedText() == "Person A asked me."
    assert QApplication.focusWidget() is page.text


def test_an_answer_to_all_of_it_needs_a_note_and_can_be_given_up(driver, record):
    line = share(driver)
    page = record(line)
    driver.click(page.answers.add)
    driver.click(page.answers.editor.keep)
    assert driver.sees("Write a note first.")
    driver.click(page.answers.editor.cancel)
    assert page.answers.add.isVisible()
    add(driver, page, "We talk again in May.")
    (answer,) = driver.session.journal.reader.answers.of_line(line.id)
    assert answer.quote == ""


def test_an_answer_is_changed_and_deleted(driver, record):
    line = share(driver)
    driver.session.journal.writer.answers.add(line.id, line.at, "seat", "First.")
    page = record(line)
    driver.click(button(page.answers, "Change this note: First."))
    editor = page.answers.editor
    assert (editor.quote.text(), editor.quote.isReadOnly()) == ("seat", True)
    editor.note.setPlainText("Second.")
    then(driver, editor.keep.click)
    assert [one.note for one in driver.session.journal.reader.answers.of_line(line.id)] == ["Second."]
    driver.dialogs.answers = ["Keep it"]
    driver.click(button(page.answers, "Delete this note: Second."))
    driver.dialogs.answers = ["Delete"]
    then(driver, button(page.answers, "Delete this note: Second.").click)
    assert driver.session.journal.reader.answers.of_line(line.id) == ()
    assert driver.dialogs.asked == ["Delete this note?"] * 2


def test_the_place_in_the_copy_is_kept_while_notes_come(driver, record):
    page = record(share(driver))
    mark(page, "I have been in that seat.")
    add(driver, page, "So has she.")
    assert page.text.textCursor().selectedText() == "I have been in that seat."


# The copy ------------------------------------------------------------------------------------------


def test_the_copy_is_saved_again(driver, record, tmp_path):
    line = share(driver)
    page = record(line)
    out = tmp_path / "again.txt"
    driver.dialogs.paths = [None, out]
    driver.click(page.file.save)
    then(driver, page.file.save.click)
    assert out.read_text() == TEXT
    assert driver.dialogs.offered == ["Packet 2026-11-13.txt"] * 2
    assert page.file.sent_file.place.text() == str(out)
    assert driver.session.journal.reader.ledger.lines() == (line,)


def test_a_name_without_an_ending_gets_one_and_what_is_there_stays(driver, record, tmp_path):
    page = record(share(driver))
    (tmp_path / "again.txt").write_text("mine")
    driver.dialogs.paths = [tmp_path / "again"]
    driver.click(page.file.save)
    driver.rest()
    assert driver.sees("There is already a file with that name.")
    assert (tmp_path / "again.txt").read_text() == "mine"


def test_deleting_the_copy_leaves_the_record(driver, record):
    line = share(driver)
    page = record(line)
    driver.dialogs.answers = ["Keep it", "Delete the copy"]
    driver.click(page.file.delete_copy)
    assert driver.session.journal.reader.ledger.line(line.id).has_copy
    then(driver, page.file.delete_copy.click)
    assert not driver.session.journal.reader.ledger.line(line.id).has_copy
    assert page.text.toPlainText() == ""
    assert driver.sees("No copy was kept.")


def test_deleting_the_record_goes_back_to_the_list(driver, record):
    line = share(driver)
    page = record(line)
    driver.dialogs.answers = ["Keep it", "Delete this record"]
    driver.click(page.delete_line)
    assert driver.session.journal.reader.ledger.lines() == (line,)
    with driver.qtbot.waitSignal(driver.room.home.loaded):
        driver.click(page.delete_line)
    assert driver.session.journal.reader.ledger.lines() == ()
    assert driver.room.home.isVisible()


def test_trouble_is_said(driver, record, monkeypatch):
    from npgs_journal.errors import DiskFull

    page = record(share(driver))

    def refuse(*_given):
        raise DiskFull

    monkeypatch.setattr(driver.session.journal.writer.answers, "add", refuse)
    driver.click(page.answers.add)
    QTest.keyClicks(page.answers.editor.note, "A note.")
    driver.click(page.answers.editor.keep)
    driver.rest()
    assert page.trouble.isVisible()
    assert page.answers.editor.note.toPlainText() == "A note.", "what was written is still there"


# The file on this computer ---------------------------------------------------------------------------


def test_the_file_is_shown_by_the_system(driver, record):
    page = record(share(driver))
    driver.click(page.file.sent_file.show_it)
    assert driver.dialogs.shown == [driver.session.journal.folder.parent / "packet.txt"]


def test_the_file_is_deleted_while_it_is_the_one(driver, record):
    page = record(share(driver))
    out = driver.session.journal.folder.parent / "packet.txt"
    driver.dialogs.answers = ["Keep it", "Delete the file"]
    driver.click(page.file.sent_file.delete)
    driver.rest()
    assert out.exists()
    with driver.qtbot.waitSignal(page.file.sent_file.gone):
        driver.click(page.file.sent_file.delete)
    assert not out.exists()
    assert driver.sees("The file is deleted from this computer.")
    assert "The copy in your locked journal stays." in driver.dialogs.explained[-1]
    assert not page.file.sent_file.delete.isVisible()


def test_another_file_of_that_name_stays(driver, record):
    page = record(share(driver, copy=False))
    out = driver.session.journal.folder.parent / "packet.txt"
    out.write_text("mine")
    driver.dialogs.answers = ["Delete the file"]
    driver.click(page.file.sent_file.delete)
    driver.rest()
    assert out.read_text() == "mine"
    assert driver.sees("Something else has that name now. It was left alone.")
    assert "Your journal holds no copy of it." in driver.dialogs.explained[-1]


# Beside another packet -------------------------------------------------------------------------------


def test_a_newer_packet_takes_the_place(driver, record):
    older, newer = share(driver, days=8), share(driver, days=1, place="2.txt")
    page = record(older)
    then(driver, page.beside.newer.click)
    assert driver.session.journal.reader.ledger.line(older.id).newer == newer.id
    assert driver.sees("A newer packet took its place: Thursday 12 November, for Dana")
    assert not page.beside.newer.isVisible()
    then(driver, page.beside.not_replaced.click)
    assert driver.session.journal.reader.ledger.line(older.id).newer is None


def test_an_older_packet_takes_no_place(driver, record):
    share(driver, days=8)
    page = record(share(driver, days=1, place="2.txt"))
    assert page.beside.compare.isVisible()
    assert not page.beside.newer.isVisible()


def test_the_only_packet_stands_beside_none(driver, record):
    assert not record(share(driver)).beside.isVisible()


def test_two_are_compared_word_by_word(driver, record):
    older = share(driver, days=8)
    share(driver, TEXT.replace("asked me", "asked us both"), days=1, place="2.txt")
    page = record(older)
    with driver.qtbot.waitSignal(driver.room.compare.loaded):
        driver.click(page.beside.compare)
    compare = driver.room.compare
    assert compare.before.text.toPlainText() == TEXT
    assert "asked us both" in compare.after.text.toPlainText()
    assert "differ" in compare.facts.text()
    driver.click(compare.next_place)
    assert compare.before.text.textCursor().selectedText() == "me"
    assert compare.after.text.textCursor().selectedText() == "us both"
    assert driver.said[-1] == "The earlier packet has: me. The later one has: us both"
    weights = {compare.before.text.textCursor().charFormat().fontWeight()}
    assert weights == {700}
    driver.key(Qt.Key.Key_Escape, on=driver.room)
    assert page.isVisible()
    assert compare.before.text.toPlainText() == ""


def test_two_with_the_same_words_say_so(driver, record):
    one, other = share(driver, days=8), share(driver, days=1, place="2.txt")
    with driver.qtbot.waitSignal(driver.room.compare.loaded):
        driver.room.open_compare(other, one)
    assert driver.sees("Their words are the same.")
    assert not driver.room.compare.next_place.isVisible()
    assert driver.room.compare.before.heading.text() == "Thursday 5 November, for Dana"


def test_without_both_copies_nothing_is_compared(driver, record):
    share(driver, days=8, copy=False)
    page = record(share(driver, days=1, place="2.txt"))
    assert not page.beside.compare.isVisible()
    assert driver.sees("To compare two, a copy of both has to be kept.")
