"""What is called saved, and when."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from drivers.session import NOON, entry, mark
from PySide6.QtCore import Qt

from npgs_journal.errors import DiskFull
from npgs_journal.ui.write.keeper import DRAFT_AFTER_MS, SaveState


class Gate:
    """Lets a method of Writing through only when told, or makes it raise."""

    def __init__(self, writing, name, monkeypatch):
        self.real, self.open, self.reached = getattr(writing, name), threading.Event(), threading.Event()
        self.trouble = None
        self.calls = []
        monkeypatch.setattr(writing, name, self)

    def __call__(self, *given, **how):
        self.calls.append(given)
        self.reached.set()
        assert self.open.wait(60)
        if self.trouble is not None:
            raise self.trouble
        return self.real(*given, **how)


def drafts(room):
    held = []
    room.session.jobs.write(lambda _: room.session.journal.writer.drafts.all(), held.append)
    room.settle()
    return held[0]


def test_unlock_lands_on_an_empty_page_with_the_cursor_in_it(room):
    assert room.editor.hasFocus()
    assert room.page.is_blank
    assert room.state() is SaveState.UNTOUCHED
    assert room.save_words() == "Saves by itself in your locked journal"


def test_an_untouched_page_is_never_saved(room):
    before = room.count()
    room.room.wishes.new_entry()
    room.click_entry("Day 1")
    room.ctrl(Qt.Key.Key_N)
    room.room.flush()
    room.settle()
    assert room.count() == before
    assert drafts(room) == ()


def test_a_page_that_was_emptied_again_leaves_nothing(room):
    before = room.count()
    room.type("ab")
    room.wait_saved()
    assert len(drafts(room)) == 1
    room.press(Qt.Key.Key_Backspace)
    room.press(Qt.Key.Key_Backspace)
    room.room.wishes.new_entry()
    room.room.flush()
    room.settle()
    assert room.count() == before
    assert drafts(room) == ()


def test_saved_is_said_after_the_commit_and_not_before(room, monkeypatch):
    gate = Gate(room.session.writing, "keep", monkeypatch)
    room.type("Today")
    assert room.save_words() == "Saving…"
    room.qtbot.waitUntil(gate.reached.is_set)
    assert room.save_words() == "Saving…"
    assert [draft.body for draft in room.room.unsaved()] == ["Today"]
    gate.open.set()
    room.wait_saved()
    assert room.save_words() == "Saved in your locked journal"
    assert room.room.unsaved() == []
    assert [draft.body for draft in drafts(room)] == ["Today"]


def test_a_late_save_never_calls_newer_words_saved(room, monkeypatch):
    gate = Gate(room.session.writing, "keep", monkeypatch)
    room.type("first")
    room.qtbot.waitUntil(gate.reached.is_set)
    room.type(" second")
    states = []
    room.room.desk.state_changed.connect(states.append)
    gate.open.set()
    room.qtbot.waitUntil(lambda: bool(states))
    if len(gate.calls) == 1:
        assert room.state() is SaveState.SAVING
    room.wait_saved()
    assert gate.calls[-1][0].body == "first second"
    assert [draft.body for draft in drafts(room)] == ["first second"]


def test_typing_on_does_not_put_the_save_off(room):
    timer = room.room.desk.keeper._draft_timer
    assert (timer.interval(), timer.isSingleShot()) == (DRAFT_AFTER_MS, True)
    room.type("a")
    begun = timer.remainingTime()
    room.qtbot.waitUntil(lambda: timer.remainingTime() < begun)
    room.type("b")
    assert timer.remainingTime() <= begun


def test_leaving_the_page_by_keyboard_saves_at_once(room):
    room.type("words")
    room.room.desk.keeper._draft_timer.setInterval(3_600_000)
    room.room.listing.view.setFocus()
    room.settle()
    assert room.state() is SaveState.SAVED


def test_a_pause_commits_the_entry_and_its_search(room):
    room.room.desk.keeper._finish_timer.setInterval(5)
    with room.qtbot.waitSignal(room.room.desk.keeper.entry_saved):
        room.type("lantern")
    room.settle()
    assert drafts(room) == ()
    assert [hit.head.id for hit in room.session.journal.writer.search.find("lantern")] == [
        room.room.desk.entry_id
    ]
    assert room.heads()[0].id == room.room.desk.entry_id


def test_could_not_save_keeps_the_text_and_tries_again(room, monkeypatch):
    gate = Gate(room.session.writing, "keep", monkeypatch)
    gate.trouble = DiskFull()
    gate.open.set()
    room.type("precious")
    room.qtbot.waitUntil(lambda: room.state() is SaveState.TROUBLE)
    assert room.page.trouble.isVisible()
    assert room.save_words() == "Not saved yet. Your text is still here."
    assert room.editor.body() == "precious"
    assert [draft.body for draft in room.room.unsaved()] == ["precious"]
    again = room.page.trouble.findChildren(type(room.page.foot.bring))[0]
    room.click(again)
    room.wait_saved()
    assert not room.page.trouble.isVisible()
    assert room.stored(room.room.desk.entry_id).body == "precious"


def test_trouble_on_a_page_that_was_left_is_told_and_kept(room, monkeypatch):
    gate = Gate(room.session.writing, "finish", monkeypatch)
    gate.trouble = DiskFull()
    gate.open.set()
    room.type("left behind")
    left = room.room.desk.entry_id
    room.session.writing.keep = lambda _: (_ for _ in ()).throw(DiskFull())
    room.open_entry("Day 3")
    assert room.state() is SaveState.TROUBLE
    assert [draft.body for draft in room.room.unsaved()] == ["left behind"]
    gate.trouble = None
    room.room.desk.retry()
    room.settle()
    assert room.room.unsaved() == []
    assert room.stored(left).body == "left behind"
    assert room.page.title.text() == "Day 3"


def test_switching_fast_while_a_save_is_under_way_mixes_nothing(room, monkeypatch):
    room.open_entry("Day 1")
    one = room.room.desk.entry_id
    gate = Gate(room.session.writing, "finish", monkeypatch)
    room.type("ONE ")
    room.click_entry("Day 2")
    room.qtbot.waitUntil(lambda: room.page.title.text() == "Day 2")
    two = room.room.desk.entry_id
    room.type("TWO ")
    room.click_entry("Day 1")
    assert room.editor.body().startswith("ONE ")  # from memory: the save has not come home
    room.type("more ")
    gate.open.set()
    room.click_entry("Day 4")
    room.settle()
    assert room.stored(one).body == "more ONE What stayed with me on day 1."
    assert room.stored(two).body == "TWO What stayed with me on day 2."
    assert room.room.unsaved() == []


def test_undo_after_switching_never_brings_back_another_entry(room):
    room.open_entry("Day 1")
    room.type("ONE ")
    room.open_entry("Day 2")
    for _ in range(10):
        room.ctrl(Qt.Key.Key_Z)
    assert room.editor.body() == "What stayed with me on day 2."


def test_deleting_while_there_are_unsaved_words_keeps_them_for_the_undo(room):
    room.open_entry("Day 2")
    two = room.room.desk.entry_id
    room.type("just now ")
    room.room.commands.delete.trigger()
    room.settle()
    assert "Day 2" not in room.titles()
    assert room.page.undo_bar.isVisible()
    assert room.page.is_blank
    room.click(room.page.undo_bar.undo)
    room.settle()
    assert room.titles()[1] == "Day 2"
    assert room.stored(two).body == "just now What stayed with me on day 2."
    assert room.page.title.text() == "Day 2"


def test_ctrl_s_says_already_saved(room):
    room.type("words")
    room.room.flush()
    room.wait_saved()
    room.ctrl(Qt.Key.Key_S)
    assert room.save_words() == "Already saved"
    assert room.said[-1] == "Already saved"


@pytest.mark.parametrize("text", ["😀 family 👨‍👩‍👧", "اليوم كان يوما جيدا", "日本語の日記", "no\u00a0break"])
def test_every_script_is_kept_as_typed(room, text):
    room.editor.insertPlainText(text)
    room.page.title.setFocus()
    room.page.title.insert(text)
    room.room.desk.keeper.touch()
    room.room.flush()
    room.settle()
    kept = room.stored(room.room.desk.entry_id)
    assert (kept.title, kept.body) == (text, text)


def test_fifty_thousand_words_are_saved_whole(desk_of):
    body = "\n".join("every word of a long day counts here ten" for _ in range(5_556))
    room = desk_of([entry(1, body=body)])
    room.open_entry("Day 1")
    room.type("Top ")
    room.wait_saved()
    room.room.flush()
    room.settle()
    assert room.stored(room.room.desk.entry_id).body == f"Top {body}"
    room.qtbot.waitUntil(lambda: "50005" in room.page.foot.save_line.count_text().replace(",", ""))


def test_a_mark_makes_a_new_page_an_entry(room):
    before = room.count()
    room.toggle(3, 1)
    room.settle()
    assert room.count() == before + 1
    assert room.stored(room.room.desk.entry_id).marks == (mark("empathetic"),)
    assert room.heads()[0].marks == (mark("empathetic"),)


def test_a_page_is_dated_by_its_first_letter(room):
    from datetime import timedelta

    room.session.clock.advance(timedelta(hours=3))
    room.type("now")
    assert room.page.base.written_at == room.session.clock.now()
    assert "3:05 pm" in room.page.head.when.text()


def test_a_day_that_ends_later_holds_what_is_written_from_then_on(desk_of):
    room = desk_of([entry(1)])
    room.session.prefs.change(day_ends_hour=13)  # it is five past twelve
    room.type("Late shift.")
    room.room.desk.keeper.finish()
    room.settle()
    (head, _) = room.heads()
    assert head.day_on == NOON.date() - timedelta(days=1)
    assert room.stored(head.id).day_on == head.day_on
