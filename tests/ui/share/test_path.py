"""The whole path as a person goes it: choose, hold back, replace, see, save. And every way out of it."""

from __future__ import annotations

import hashlib
import stat

import pytest
from drivers.packet import RENDER_MS
from drivers.session import entry
from pypdfium2 import PdfDocument, PdfiumError
from PySide6.QtCore import Qt
from support.reading_back import on_one_line, said

from npgs_journal.nouns import LedgerState
from npgs_journal.share import FORMATS, intended_text
from npgs_journal.ui.share.packet_page import CHOOSE, REVIEW, SHARE

PASSAGE = "I have been in that seat."


def pdf_text(data: bytes) -> str:
    document = PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def files_in(folder) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_from_choosing_to_the_file(driver, tmp_path):
    out = tmp_path / "out" / "Packet.pdf"
    out.parent.mkdir()
    driver.to_review(1, 7)
    driver.hold_back(PASSAGE)
    driver.replace("Rosa")
    driver.replace("Harbor House", "Place 1")
    driver.open_entry(7)
    driver.replace("Jamal")
    preview = driver.preview()
    assert PASSAGE not in preview.text
    assert "Checking in on Person B" in preview.text
    assert driver.sees("2 entries, 1 passage held back, 3 names replaced. Your journal is not changed.")
    driver.to_share()
    driver.save_and_wait(out)

    text = pdf_text(out.read_bytes())
    for word in ("that seat", "Rosa", "Jamal", "Harbor House"):
        assert word not in text
    assert "Person A asked me to decide for her." in " ".join(text.split())
    assert files_in(out.parent) == ["Packet.pdf"]
    assert stat.S_IMODE(out.stat().st_mode) == 0o600

    (line,) = driver.session.journal.reader.ledger.lines()
    assert (line.state, line.reader, line.held_back, line.replaced) == (LedgerState.RELEASED, "Dana", 1, 3)
    assert line.sha256 == hashlib.sha256(out.read_bytes()).hexdigest()
    assert driver.session.journal.reader.ledger.copy(line.id) == out.read_bytes()
    assert driver.unfinished() is None
    kept = driver.session.journal.reader.entries.get(driver.choices.entry_ids[0])
    assert PASSAGE in kept.body
    assert "Rosa" in kept.body


def test_what_is_saved_is_what_was_previewed(driver, tmp_path):
    driver.to_review(1)
    driver.replace("Rosa")
    seen = driver.preview().pdf
    driver.to_share()
    driver.save_and_wait(tmp_path / "p.pdf")
    assert (tmp_path / "p.pdf").read_bytes() == seen


def test_the_saved_state_says_where_and_that_it_is_open(driver, tmp_path):
    driver.to_review(1)
    driver.to_share()
    assert driver.sees("Nothing has been shared yet.")
    driver.save_and_wait(tmp_path / "p.pdf")
    assert driver.page.share.sent_file.place.text() == str(tmp_path / "p.pdf")
    assert driver.sees("This file is open: anyone who has it can read it.")
    start = hashlib.sha256((tmp_path / "p.pdf").read_bytes()).hexdigest()[:4]
    assert driver.sees(f"kB. SHA-256 begins {start} ")
    assert any("anyone who has it can read it" in said for said in driver.said)
    driver.click(driver.page.forward)
    driver.rest()
    assert driver.sees("Shared with Dana as a PDF")


def test_the_offered_file_name_says_nothing_of_anybody(driver):
    driver.to_review(1)
    driver.to_share()
    driver.save(None)
    assert driver.dialogs.offered == ["Packet 2026-11-13.pdf"]


def test_plain_text_is_under_more_ways(driver, tmp_path):
    driver.to_review(1)
    driver.replace("Rosa")
    text = intended_text(driver.preview().settled.packet)
    driver.to_share()
    assert not driver.page.share.ways.text.isVisible()
    driver.pick_way("text")
    assert driver.page.forward.text() == "Save the text…"
    driver.save_and_wait(tmp_path / "p.txt")
    assert (tmp_path / "p.txt").read_text("utf-8") == text
    assert driver.dialogs.offered == ["Packet 2026-11-13.txt"]


def test_a_name_without_an_ending_gets_one(driver, tmp_path):
    driver.to_review(1)
    driver.to_share()
    driver.save_and_wait(tmp_path / "mine")
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF")


def test_by_keys_alone(driver, tmp_path):
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    driver.start()
    driver.type(driver.page.choose.reader, "Dana")
    driver.page.choose.list.setFocus()
    driver.key(Qt.Key.Key_Home)
    driver.key(Qt.Key.Key_Space)
    assert len(driver.choices.entry_ids) == 1
    driver.rest()
    driver.key(Qt.Key.Key_E, both)
    assert driver.page.step == REVIEW
    driver.preview()
    driver.key(Qt.Key.Key_H, both)
    assert len(driver.choices.held_back) == 1
    driver.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not driver.choices.held_back
    driver.preview()
    driver.key(Qt.Key.Key_E, both)
    assert driver.page.step == REVIEW
    assert driver.review.strain.hasFocus()
    driver.key(Qt.Key.Key_Tab)
    driver.key(Qt.Key.Key_Space)
    driver.preview()
    driver.key(Qt.Key.Key_E, both)
    assert driver.page.step == SHARE
    driver.page.forward.setFocus()
    driver.key(Qt.Key.Key_Space)
    assert driver.page.share.lock.hasFocus()
    driver.dialogs.paths.append(tmp_path / "p.pdf")
    driver.key(Qt.Key.Key_Tab)
    driver.key(Qt.Key.Key_Space)
    assert driver.page.share.lock.locks
    driver.page.forward.setFocus()
    with driver.qtbot.waitSignal(driver.page.share.saving.saved):
        driver.key(Qt.Key.Key_Space)
    assert (tmp_path / "p.pdf").exists()


def test_back_and_esc_at_every_step_leave_no_file(driver, tmp_path):
    before = files_in(tmp_path)
    driver.to_review(1)
    driver.to_share()
    for step in (REVIEW, CHOOSE):
        driver.key(Qt.Key.Key_Escape, on=driver.room)
        assert driver.page.step == step
    driver.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier, on=driver.room)
    driver.rest()
    assert driver.room.home.isVisible()
    assert files_in(tmp_path) == before
    assert driver.session.journal.reader.ledger.lines() == ()
    assert driver.unfinished() is not None


def test_not_now_and_no_place_write_nothing(driver, tmp_path):
    before = files_in(tmp_path)
    driver.to_review(1)
    driver.to_share()
    driver.pick_way("html")
    driver.save(None, button="Not now")
    assert driver.dialogs.offered == []
    driver.save(None)
    driver.rest()
    assert files_in(tmp_path) == before
    assert driver.session.journal.reader.ledger.lines() == ()
    assert driver.sees("Nothing has been shared yet.")


def test_saving_asks_twice_and_presets_neither(driver):
    driver.to_review(1)
    driver.to_share()
    driver.pick_way("docx")
    answers = driver.page.share.ask.answers
    assert not answers.isVisible()
    driver.click(driver.page.forward)
    assert answers.isVisible()
    share = driver.page.share
    assert not share.ask.save_open.hasFocus()
    assert not share.ask.not_now.hasFocus()
    assert share.ask.save_open.property("kind") == share.ask.not_now.property("kind")
    assert driver.dialogs.offered == []


def test_a_pdf_asks_whether_it_is_locked_and_presets_neither(driver):
    driver.to_review(1)
    driver.to_share()
    lock = driver.page.share.lock
    assert lock.isVisible()
    assert not driver.page.share.ask.isVisible()
    driver.click(driver.page.forward)
    assert driver.dialogs.offered == []
    assert not lock.is_answered
    assert lock.hasFocus()
    assert any(told.startswith("Lock this file?") for told in driver.said)
    answers = (lock.lock_it, lock.leave_open)
    assert len({(one.property("kind"), one.height(), one.isChecked()) for one in answers}) == 1
    assert abs(answers[0].width() - answers[1].width()) <= 1
    driver.pick_way("html")
    assert not lock.isVisible()
    assert driver.page.share.ask.isVisible()


def test_a_locked_file_opens_with_the_words_that_are_shown_once(driver, tmp_path):
    driver.to_review(1)
    driver.to_share()
    out = tmp_path / "p.pdf"
    driver.save_and_wait(out, button="Lock it")
    words = driver.page.share.packet_words.words.text()
    assert len(words.split()) == 6
    assert driver.sees("This file is locked. Here are its words.")
    assert driver.sees("Tell them by voice or on paper, never in the same mail.")
    with PdfDocument(out.read_bytes(), password=words) as document:
        assert len(document) == 1
    with pytest.raises(PdfiumError):
        PdfDocument(out.read_bytes())
    (line,) = driver.session.journal.reader.ledger.lines()
    assert (line.format, line.sha256) == ("locked-pdf", hashlib.sha256(out.read_bytes()).hexdigest())
    assert not any(words.split()[0] in told for told in driver.said)
    driver.click(driver.page.forward)
    driver.rest()
    assert driver.sees("Shared with Dana as a locked PDF")
    assert not driver.sees(words)
    assert driver.page.share.packet_words.words.text() == ""
    assert driver.page.share.saving.passphrase == ""
    driver.start(3)
    assert not driver.page.share.lock.is_answered


@pytest.mark.parametrize(
    ("way", "button", "name", "sight"),
    [
        ("docx", "Save the Word file…", "Packet 2026-11-13.docx", "a Word file"),
        ("html", "Save the web page…", "Packet 2026-11-13.html", "a web page"),
        ("markdown", "Save the Markdown…", "Packet 2026-11-13.md", "Markdown"),
    ],
)
def test_the_other_ways(driver, tmp_path, way, button, name, sight):
    driver.to_review(1)
    driver.replace("Rosa")
    text = intended_text(driver.preview().settled.packet)
    driver.to_share()
    driver.pick_way(way)
    assert driver.page.forward.text() == button
    driver.save_and_wait(tmp_path / "p")
    out = (tmp_path / "p").with_suffix(FORMATS[way].suffix)
    assert on_one_line(said(out.read_bytes(), way)) == on_one_line(text)
    assert driver.dialogs.offered == [name]
    driver.click(driver.page.forward)
    driver.rest()
    assert driver.sees(f"Shared with Dana as {sight}")


def test_an_empty_packet_goes_nowhere(driver):
    driver.start()
    driver.click(driver.page.forward)
    assert driver.page.step == CHOOSE
    assert driver.page.note.text() == "Choose at least one entry."
    driver.tick("Group ran long")
    driver.type(driver.page.choose.reader, " ")
    driver.click(driver.page.forward)
    assert driver.page.step == CHOOSE
    assert driver.page.note.text() == "Write who it is for."
    assert driver.page.choose.reader.hasFocus()


def test_the_purpose_is_kept_and_never_printed(driver, tmp_path):
    driver.start(1)
    driver.type(driver.page.choose.reader, "Dana")
    driver.type(driver.page.choose.purpose, "Monthly talk quokka")
    driver.click(driver.page.forward)
    assert "quokka" not in driver.preview().text
    driver.answer_strain()
    driver.to_share()
    driver.save_and_wait(tmp_path / "p.pdf")
    assert driver.session.journal.reader.ledger.lines()[0].purpose == "Monthly talk quokka"
    assert "quokka" not in pdf_text((tmp_path / "p.pdf").read_bytes())


def test_the_last_reader_is_filled_in_next_time(driver, tmp_path):
    driver.to_review(1)
    driver.to_share()
    driver.save_and_wait(tmp_path / "p.pdf")
    driver.click(driver.page.forward)
    driver.start(3)
    assert driver.page.choose.reader.text() == "Dana"
    assert driver.choices.answers == ()


def test_forty_entries(open_room, tmp_path):
    many = tuple(entry(n, title=f"Day {n} with Rosa", body=f"Rosa and I, {n}. " * 40) for n in range(1, 41))
    driver = open_room(many)
    driver.to_review(*range(1, 41))
    assert driver.review.contents.list.count() == 40
    driver.replace("Rosa")
    preview = driver.preview()
    assert "Rosa" not in preview.text
    assert preview.page_count > 5
    driver.qtbot.waitUntil(lambda: driver.review.preview.pages.views()[0].is_drawn)
    pages = driver.review.preview.pages
    bar = pages.verticalScrollBar()

    def is_at_end() -> bool:  # the pages find their height as they are drawn
        bar.setValue(bar.maximum())
        return pages.views()[-1].is_drawn

    driver.qtbot.waitUntil(is_at_end, timeout=RENDER_MS)
    assert driver.review.preview.page_words.text() == f"Page {pages.count} of {pages.count}"
    assert not pages.views()[0].is_drawn, "pages far from view are let go"
    driver.to_share()
    driver.save_and_wait(tmp_path / "p.pdf")
    assert "Rosa" not in pdf_text((tmp_path / "p.pdf").read_bytes())
