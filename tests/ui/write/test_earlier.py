"""Earlier versions: shown with what is different in words, brought back, and brought back from that."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drivers.session import entry, mark
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from npgs_journal.errors import VersionMissing
from npgs_journal.nouns import Space
from npgs_journal.ui.write.earlier import EarlierVersions


@pytest.fixture
def seen(monkeypatch):
    """Boxes that were opened; `seen.answer` is done in each before it closes."""

    class Seen(list):
        answer = None

    boxes = Seen()

    def run(box):
        boxes.append(box)
        box.show()
        box.text_at_once = box.text.toPlainText()
        while not box._session.jobs.is_idle:
            QApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)
        box.said = (box.told.text(), box.text.toPlainText())
        if boxes.answer is not None:
            boxes.answer(box)
        box.hide()
        return 0

    monkeypatch.setattr(EarlierVersions, "exec", run)
    monkeypatch.setattr(EarlierVersions, "deleteLater", lambda _: None)
    return boxes


def rewrite(room, title, *bodies):
    """Open the entry, write something else, and leave it: once for each body."""
    for body in bodies:
        room.open_entry(title)
        room.editor.selectAll()
        room.type(body)
        room.room.wishes.new_entry()
        room.settle()
    room.open_entry(title)


def look(room):
    room.room.commands.earlier.trigger()
    room.settle()


def test_from_the_menu_to_the_words_of_then(room, seen):
    rewrite(room, "Day 2", "What stayed with us on day 2.", "Something else.")
    look(room)
    (box,) = seen
    assert box.days.count() == 2
    assert box.days.item(0).text() == "Fri 13 Nov, 12:05 pm"
    assert box.days.item(1).text() == "Wed 11 Nov, 12:05 pm"
    box.days.setCurrentRow(1)
    room.settle()
    assert box.text.toPlainText().splitlines()[0] == "Day 2"
    assert "day 2" in box.text.toPlainText()
    assert box.text.accessibleName() == "What it said on Wednesday 11 November 2026, 12:05 pm"
    assert box.isWindow()
    assert "stayed" not in box.windowTitle()


def test_what_is_different_is_told_in_words(room, seen):
    rewrite(room, "Day 2", "What stayed with us on day 2. Rain.")
    look(room)
    (box,) = seen
    assert box.text_at_once == "Day 2\n\nWhat stayed with me on day 2."
    assert "What stayed with [then: me] [now: us] on day 2. [now: Rain.]" in box.said[1]
    assert box.said[0].startswith("2 place")
    box.differs.click()
    assert box.text.toPlainText() == "Day 2\n\nWhat stayed with me on day 2."
    assert "[then" not in box.told.text()


def test_every_sitting_is_there_and_each_rest_of_one_is_not(room, seen):
    room.open_entry("Day 2")
    for letter in "abc":
        room.type(letter)
        room.room.desk.keeper.finish()
        room.settle()
    room.open_entry("Day 3")
    room.open_entry("Day 2")
    room.type("d")
    look(room)
    (box,) = seen
    assert box.days.count() == 2
    assert box._versions[0].body.startswith("abcWhat")
    assert box._now.body.startswith("dabcWhat")


def test_brought_back_and_back_again(desk_of, seen):
    room = desk_of([entry(2, marks=(mark("hopeful"),), bring=True)])
    rewrite(room, "Day 2", "Other words.")
    entry_id = room.room.desk.entry_id
    seen.answer = lambda box: box.back.click()
    look(room)
    assert room.editor.body() == "What stayed with me on day 2."
    assert room.page.news.isVisible()
    kept = room.stored(entry_id)
    assert (kept.body, kept.bring, kept.marks) == ("What stayed with me on day 2.", True, (mark("hopeful"),))
    assert room.heads()[0].excerpt == "What stayed with me on day 2."
    assert "It says again what it said then." in room.said[-1]
    look(room)
    assert room.stored(entry_id).body == "Other words."
    assert room.editor.body() == "Other words."
    room.room.activateWindow()
    room.qtbot.waitUntil(room.room.isActiveWindow)
    room.editor.setFocus()
    room.type("More. ")
    room.wait_saved()
    room.room.desk.keeper.finish()
    room.settle()
    assert room.stored(entry_id).body == "More. Other words."


def test_letters_typed_meanwhile_are_kept_as_a_version(room, seen):
    rewrite(room, "Day 2", "Other words.")
    entry_id = room.room.desk.entry_id
    (first,) = versions(room, entry_id)
    room.room.desk.bring_back(first.id)
    room.type("late ")
    room.settle()
    assert room.editor.body() == "What stayed with me on day 2."
    assert room.stored(entry_id).body == "What stayed with me on day 2."
    assert "late Other words." in [version.body for version in versions(room, entry_id)]


def versions(room, entry_id):
    found = []
    room.session.jobs.read(lambda _: room.session.finding.versions(entry_id), found.append)
    room.settle()
    return found[0]


def test_of_recently_deleted_it_is_only_read(room, seen):
    rewrite(room, "Day 2", "Other words.")
    room.room.desk.delete(room.room.desk.entry_id)
    room.settle()
    room.room.commands.trash.trigger()
    room.settle()
    room.open_entry("Day 2")
    look(room)
    (box,) = seen
    assert box.days.count() == 1
    assert box.back.isHidden()
    before = room.editor.body()
    room.room.desk.bring_back(box._versions[0].id)
    room.settle()
    assert room.editor.body() == before


def test_none_yet_and_a_new_page(room, seen):
    assert not room.room.commands.earlier.isEnabled()
    room.room.going_back.show()
    room.settle()
    assert seen == []
    room.open_entry("Day 2")
    assert room.room.commands.earlier.isEnabled()
    look(room)
    (box,) = seen
    assert box.days.count() == 0
    assert box.back.isHidden()
    assert box.days.isHidden()


def test_one_that_is_no_longer_kept_is_told_and_changes_nothing(room, seen, monkeypatch):
    rewrite(room, "Day 2", "Other words.")

    def gone(*_):
        raise VersionMissing

    monkeypatch.setattr(room.session.writing, "restore_version", gone)
    seen.answer = lambda box: box.back.click()
    look(room)
    assert room.editor.body() == "Other words."
    assert room.page.trouble.isVisible()


def test_about_me_keeps_its_versions_too(desk_of, seen):
    room = desk_of([replace(entry(2), space=Space.ABOUT_ME)])
    rewrite(room, "Day 2", "Other words.")
    look(room)
    assert seen[0].days.count() == 1
