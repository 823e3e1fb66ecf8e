"""A sentence from Values over time: into the packet that is begun, changed there, taken out, printed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from npgs_journal.nouns import EntryId, PacketChoices
from npgs_journal.ui.rooms import Rooms
from npgs_journal.ui.share.packet_page import CHOOSE

FOUR = "Four times since August I was asked to press someone."
ONCE = "Once since May I was left out."
RIDE = EntryId(f"{1:032x}")


def begun(driver) -> PacketChoices | None:
    held = []
    packets = driver.session.journal.reader.packets
    driver.session.jobs.read(lambda _: held.append(packets.unfinished()))
    idle(driver)
    return held[0]


def idle(driver) -> None:
    driver.qtbot.waitUntil(lambda: driver.session.jobs.is_idle)


def add(driver, *sentences) -> list[str]:
    told = []
    for words in sentences:
        driver.room.add_sentence(words, lambda words=words: told.append(words))
        idle(driver)
    return told


def start(driver) -> None:
    with driver.qtbot.waitSignal(driver.room.started):
        driver.room.start_with((RIDE,))
    idle(driver)


def shown(driver) -> list[str]:
    return [field.text() for field in driver.page.choose.sentences.fields if field.isVisible()]


def test_without_a_packet_one_is_begun_with_it_and_goes_on_with_entries(driver):
    assert add(driver, FOUR, ONCE, FOUR) == [FOUR, ONCE, FOUR]
    kept = begun(driver)
    assert (kept.sentences, kept.entry_ids) == ((FOUR, ONCE), ())
    start(driver)
    assert not driver.dialogs.asked
    assert driver.page.step == CHOOSE
    assert driver.choices.entry_ids == (RIDE,)
    assert shown(driver) == [FOUR, ONCE]


def test_a_packet_that_is_begun_and_put_by_takes_it(driver):
    start(driver)
    idle(driver)
    driver.room.go_home()
    add(driver, FOUR)
    kept = begun(driver)
    assert (kept.sentences, kept.entry_ids) == ((FOUR,), (RIDE,))
    with driver.qtbot.waitSignal(driver.room.started):
        driver.room.resume()
    assert driver.choices.sentences == (FOUR,)


def test_the_packet_that_is_open_takes_it_and_can_take_it_back(driver):
    start(driver)
    assert shown(driver) == []
    assert add(driver, FOUR) == [FOUR]
    assert shown(driver) == [FOUR]
    assert begun(driver).sentences == (FOUR,)
    assert driver.room.model.undo_label == "A sentence"
    driver.page.undo_choice()
    assert driver.choices.sentences == ()
    assert shown(driver) == []


def test_it_is_changed_and_taken_out_like_any_words(driver):
    start(driver)
    add(driver, FOUR, ONCE)
    sentences = driver.page.choose.sentences
    field = sentences.fields[0]
    field.selectAll()
    QTest.keyClicks(field, "It keeps happening.")
    assert driver.choices.sentences == ("It keeps happening.", ONCE)
    assert sentences.fields[0] is field
    out = [one for one in sentences.findChildren(QToolButton) if one.isVisible()]
    assert {one.accessibleName() for one in out} == {"Take this sentence out"}
    QTest.mouseClick(out[0], Qt.MouseButton.LeftButton)
    assert driver.choices.sentences == (ONCE,)
    assert shown(driver) == [ONCE]
    assert sentences.fields[0].hasFocus()
    driver.page.undo_choice()
    assert driver.choices.sentences == ("It keeps happening.", ONCE)


def test_it_is_printed_below_the_question_as_it_stands(driver):
    start(driver)
    add(driver, FOUR)
    driver.room.model.put(PacketChoices((RIDE,), "Dana", question="What now?", sentences=(FOUR,)), "whatever")
    top = driver.session.sharing.build(driver.choices).top
    assert top[top.index("My question: What now?") + 1] == FOUR


@pytest.mark.parametrize("was_visited", [False, True])
def test_from_values_over_time_it_goes_there_whatever_was_visited(driver, qtbot, was_visited):
    rooms = Rooms(driver.session)
    qtbot.addWidget(rooms)
    rooms.resize(1280, 686)
    rooms.show()
    if was_visited:
        rooms.go("supervision")
    rooms.go("values")
    idle(driver)
    values = rooms.room
    values.sentence_chosen.emit(FOUR)
    idle(driver)
    assert begun(driver).sentences == (FOUR,)
    assert driver.said[-1] == "It is in the packet you are making."
    assert rooms.here == "values"
