"""The whole path as a person goes it: choose, hold back, replace, see, save. And every way out of it."""

from __future__ import annotations

import hashlib
import stat

from drivers.packet import RENDER_MS
from drivers.session import entry
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt

from npgs_journal.nouns import LedgerState
from npgs_journal.share import intended_text
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
    assert driver.sees(str(tmp_path / "p.pdf"))
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
    ways = driver.page.share.ways
    assert not ways.text.isVisible()
    driver.click(ways.more)
    driver.click(ways.text)
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
    driver.dialogs.paths.append(tmp_path / "p.pdf")
    driver.key(Qt.Key.Key_Tab)
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
    answers = driver.page.share.answers
    assert not answers.isVisible()
    driver.click(driver.page.forward)
    assert answers.isVisible()
    share = driver.page.share
    assert not share.save_open.hasFocus()
    assert not share.not_now.hasFocus()
    assert share.save_open.property("kind") == share.not_now.property("kind")
    assert driver.dialogs.offered == []


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
    assert driver.choices.aliases == ()


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
