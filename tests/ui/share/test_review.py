"""Step 2: hold back, replace, take back, and see it all on both sides."""

from __future__ import annotations

from drivers.session import entry
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor

from npgs_journal.nouns import DateShown, HeldBack
from npgs_journal.ui.share.spans import Source

PASSAGE = "I have been in that seat."
CTRL = Qt.KeyboardModifier.ControlModifier


def look_at(driver, text: str) -> QTextCharFormat:
    """The look of some words of the open entry."""
    document = driver.review.entry.document()
    found = document.find(text)
    assert not found.isNull(), text
    inside = QTextCursor(document)
    inside.setPosition(found.selectionStart() + 1)
    return inside.charFormat()


def test_a_held_back_passage_shows_without_colour_alone(driver):
    driver.to_review(1)
    driver.hold_back(PASSAGE)
    look = look_at(driver, "that seat")
    assert look.underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine
    assert look.background().textureImage().width() > 1
    assert f"{PASSAGE}  held back" in driver.review.entry.toPlainText()
    assert not look_at(driver, "felt the pull").background().textureImage().width()
    assert "Held back" in driver.said
    first = driver.review.contents.list.item(0)
    assert "1 passage held back" in first.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_same_key_brings_it_back(driver):
    driver.to_review(1)
    driver.hold_back(PASSAGE)
    assert driver.review.hold.text() == "Bring back"
    driver.hold_back(PASSAGE)
    assert driver.choices.held_back == ()
    assert driver.review.hold.text() == "Hold back"
    assert PASSAGE in driver.preview().text


def test_part_of_a_passage_comes_back(driver):
    driver.to_review(1)
    driver.hold_back("I felt the pull to just answer. I have been in that seat.")
    driver.hold_back("I felt the pull to just answer.")
    text = driver.preview().text
    assert "felt the pull" in text
    assert "that seat" not in text


def test_without_a_selection_the_paragraph_goes(driver):
    driver.to_review(1)
    body = driver.review.entry.entry.body
    at = body.index("Then I asked")
    driver.review.entry.select(Source.BODY, at, at)
    driver.click(driver.review.hold)
    assert driver.choices.held_back[0].text.startswith("I said so.")
    assert "I said so." not in driver.preview().text


def test_a_title_is_held_back_by_its_words(driver):
    driver.to_review(1)
    driver.hold_back("The ride to the clinic")
    assert driver.choices.held_back == (HeldBack("The ride to the clinic"),)
    assert "ride to the clinic" not in driver.preview().text
    assert look_at(driver, "ride to").underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine


def test_a_mark_where_held_back_only_when_wished(driver):
    driver.to_review(1)
    driver.hold_back(PASSAGE)
    assert "Held back" not in driver.preview().text
    driver.click(driver.review.options.held_mark)
    assert "[Held back]" in driver.preview().text


def test_every_choice_is_taken_back_and_done_again(driver):
    driver.to_review(1)
    before = driver.preview().text
    driver.hold_back(PASSAGE)
    driver.replace("Rosa")
    driver.click(driver.review.options.values)
    after = driver.preview().text
    for _ in range(3):
        driver.key(Qt.Key.Key_Z, CTRL, on=driver.review.entry)
    assert driver.preview().text == before
    assert driver.choices.reader == "Dana"
    for _ in range(3):
        driver.room.commands.redo.trigger()
    assert driver.preview().text == after
    assert "Taken back: Hold back" in driver.said


def test_options_are_in_the_preview(driver):
    driver.to_review(1)
    assert "Values: Empathetic, Transparent" in driver.preview().text
    assert "November 2026" in driver.preview().text
    driver.click(driver.review.options.direction)
    assert "nder strain" in driver.preview().text
    driver.review.options.dates.chosen.emit(str(DateShown.NONE))
    assert "2026" not in driver.preview().text
    driver.click(driver.review.options.values)
    assert "Transparent" not in driver.preview().text
    assert not driver.review.options.direction.isEnabled()


def test_a_long_entry_keeps_its_place(open_room):
    body = "\n\n".join(f"Paragraph {n} is here with its own words." for n in range(200))
    driver = open_room((entry(1, title="Long", body=body),))
    driver.to_review(1)
    driver.select("Paragraph 150")
    top = driver.review.entry.verticalScrollBar().value()
    assert top > 0
    driver.click(driver.review.hold)
    assert driver.review.entry.verticalScrollBar().value() == top
    assert driver.review.entry.textCursor().selectedText() == "Paragraph 150"


def test_signs_beyond_the_basic_plane_are_held_back_whole(open_room):
    driver = open_room((entry(1, title="🌱 day", body="One 🌱🌱 two 🌊 three. Keep."),))
    driver.to_review(1)
    driver.hold_back("🌱🌱 two 🌊")
    assert driver.choices.held_back[0].text == "🌱🌱 two 🌊"
    text = driver.preview().text
    assert "two" not in text
    assert "three. Keep." in text


def test_an_entry_edited_since_asks_to_look_again(driver):
    driver.to_review(1, 3)
    driver.hold_back(PASSAGE)
    driver.preview()
    first = driver.choices.entry_ids[0]
    store, now = driver.session.journal.writer, driver.session.clock.now()
    body = "New words first.\n\nI have been in that chair. Rosa came."
    driver.session.jobs.write(lambda _: store.entries.save_text(first, "The ride", body, now))
    driver.rest()
    driver.room.shown()
    driver.qtbot.waitUntil(lambda: first in driver.room.model.changed_entries)
    driver.preview()
    assert driver.sees("You changed this entry since you chose it.")
    driver.click(driver.page.forward)
    assert driver.step_name() == "review"
    driver.review.look.chosen.emit("I have looked")
    driver.click(driver.page.forward)
    assert driver.step_name() == "share"


def test_no_rich_text_leaves_by_copying(driver):
    driver.to_review(1)
    driver.select(PASSAGE)
    assert driver.review.entry.createMimeDataFromSelection().formats() == ["text/plain"]
