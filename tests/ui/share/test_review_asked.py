"""Step 2: what is asked before it goes on, and what else is included."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drivers.session import entry

from npgs_journal.nouns import Direction, Mark, ValueId


def test_any_edit_asks_to_look_again(driver):
    """Also one in words that nobody held back: they leave as they are now, and were never looked at."""
    driver.to_review(1, 3)
    third = driver.choices.entry_ids[1]
    store, now = driver.session.journal.writer, driver.session.clock.now()
    driver.session.jobs.write(lambda _: store.entries.save_text(third, "Group", "Other words.", now))
    driver.rest()
    driver.room.shown()
    driver.qtbot.waitUntil(lambda: third in driver.room.model.changed_entries)
    driver.open_entry(3)
    assert driver.sees("You changed this entry since you chose it.")
    driver.room.model.looked_at(third)
    driver.rest()
    driver.room.shown()
    driver.rest()
    assert driver.room.model.changed_entries == frozenset()


def test_an_edit_while_the_packet_lay_asks_to_look_again(driver):
    driver.to_review(1, 3)
    first = driver.choices.entry_ids[0]
    driver.rest()
    driver.click(driver.page.back)
    driver.click(driver.page.back)
    store, now = driver.session.journal.writer, driver.session.clock.now()
    driver.session.jobs.write(lambda _: store.entries.save_text(first, "The ride", "Other words.", now))
    driver.rest()
    with driver.qtbot.waitSignal(driver.room.started):
        driver.room.resume()
    driver.rest()
    assert driver.room.model.changed_entries == {first}


# Under strain -------------------------------------------------------------------------------------------


def strained(*spans, whole: bool = False) -> tuple[Mark, ...]:
    places = [*spans, *([(None, None)] if whole else [])]
    return tuple(Mark(ValueId("hopeful"), Direction.UNDER_STRAIN, (), *place) for place in places)


HARD = "One was fine. Two was hard.\n\nThree was hard too."
TWO, THREE = (14, 27), (29, 48)


@pytest.fixture
def hard(open_room):
    """Two passages of one entry, and another as a whole, are marked under strain."""
    return open_room(
        (
            entry(1, title="Hard", body=HARD, bring=True, marks=strained(TWO, THREE)),
            entry(2, title="Whole", body="All of it.", marks=strained(whole=True)),
        )
    )


def test_nothing_goes_on_before_it_is_answered_and_nothing_is_left_out(hard):
    hard.to_review(1, 2, strain="")
    assert hard.sees("Some of this is marked under strain.")
    assert "Two was hard." in hard.preview().text
    hard.click(hard.page.forward)
    assert hard.step_name() == "review"
    assert hard.review.strain.hasFocus()
    assert hard.sees("Say what to do with what is under strain, then go on.")
    assert not hard.choices.strain_answered


def test_keep_it_in(hard):
    hard.to_review(1, 2, strain="Keep it in")
    text = hard.preview().text
    assert "Two was hard." in text
    assert "All of it." in text
    assert not hard.review.strain.isVisible()
    hard.to_share()
    assert len(hard.unfinished().strain_answered) == 2


def test_hold_it_back_and_undo(hard):
    hard.to_review(1, 2, strain="Hold it back")
    text = hard.preview().text
    assert "hard" not in text.lower().replace("hard\n", "")
    assert "All of it." not in text
    assert "One was fine." in text
    hard.click(hard.page.undo)
    assert hard.review.strain.is_open
    assert len(hard.choices.entry_ids) == 2
    assert not hard.choices.held_back


def test_look_at_each(hard):
    hard.to_review(1, 2, strain="")
    hard.answer_strain("Look at each")
    assert hard.sees("Under strain, 1 of 3")
    assert hard.sees("“Two was hard.”")
    assert hard.review.entry.textCursor().selectedText() == "Two was hard."
    hard.answer_strain("Hold it back")
    assert hard.sees("Under strain, 2 of 3")
    hard.answer_strain("Keep it in")
    assert hard.sees("This entry is marked as a whole.")
    assert hard.review.current_entry().title == "Whole"
    hard.click(hard.page.forward)
    assert hard.step_name() == "review"
    hard.answer_strain("Keep it in")
    assert not hard.review.strain.isVisible()
    text = hard.preview().text
    assert "Two was hard." not in text
    assert "Three was hard too." in text
    assert "All of it." in text
    hard.to_share()


def test_an_entry_that_comes_later_is_asked_about_again(hard):
    hard.to_review(1, strain="Keep it in")
    hard.page.go_to(0)
    hard.rest()
    hard.tick("Whole")
    hard.rest()
    hard.click(hard.page.forward)
    hard.preview()
    assert hard.review.strain.is_open
    assert len(hard.choices.strain_answered) == 1


def test_what_was_held_back_before_is_not_asked_about(hard):
    hard.to_review(1, strain="")
    hard.hold_back("Two was hard.")
    hard.hold_back("Three was hard too.")
    assert not hard.review.strain.isVisible()


# Options ------------------------------------------------------------------------------------------------


def test_my_questions_and_room_to_answer(driver):
    driver.to_review(1)
    driver.room.model.put(replace(driver.choices, question="Why?"), "x")
    options = driver.review.options
    assert options.questions.isChecked()
    assert not options.room.isChecked()
    assert "My question: Why?" in driver.preview().text
    driver.click(options.questions)
    assert "Why?" not in driver.preview().text
    driver.click(options.room)
    assert driver.preview().settled.packet.entries[0].room_lines > 0
    assert driver.unfinished().room_to_answer


def test_a_page_about_peer_support_explains_three_values_at_most(driver):
    driver.to_review(1)
    primer = driver.review.options.primer
    assert not primer.boxes["hopeful"].isVisible()
    driver.click(primer.whole)
    assert driver.choices.primer == ()
    assert driver.sees("Pick one to three values.")
    for value in ("transparent", "hopeful", "voluntary"):
        driver.review.side.ensureWidgetVisible(primer.boxes[value])
        driver.click(primer.boxes[value])
    assert driver.choices.primer == ("transparent", "hopeful", "voluntary")
    assert not primer.boxes["respectful"].isEnabled()
    assert driver.sees("Three is the most.")
    preview = driver.preview()
    assert preview.page_count == 2
    told = preview.text.partition("What peer support is")[2]
    assert told.index("Voluntary") < told.index("Hopeful") < told.index("Transparent")
    driver.review.side.ensureWidgetVisible(primer.whole)
    driver.click(primer.whole)
    assert driver.choices.primer == ()
    assert driver.preview().page_count == 1
    driver.click(driver.page.undo)
    assert primer.boxes["hopeful"].isVisible()
    assert primer.boxes["hopeful"].isChecked()


def test_signs_that_cannot_be_printed_are_said(open_room):
    driver = open_room((entry(1, title="\U00012000", body="a \U00012000 b □ c", bring=True),))
    driver.to_review(1)
    assert driver.preview().text.count("□") == 3
    assert driver.review.preview.undrawn.isVisible()
    assert driver.review.preview.undrawn.text().startswith("2 ")
    driver.hold_back("\U00012000")
    driver.preview()
    assert driver.review.preview.undrawn.text().startswith("1 ")
