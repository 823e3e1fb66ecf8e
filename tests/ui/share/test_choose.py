"""Step 1: what may be chosen, in which order, and what is never listed."""

from __future__ import annotations

from drivers.session import entry
from PySide6.QtCore import QDate, Qt

from npgs_journal.nouns import Space
from npgs_journal.ui.browse.asking import DaysDialog
from npgs_journal.ui.share.choosable import PAGE_SIZE
from npgs_journal.ui.share.two_lines import SECOND

ALT = Qt.KeyboardModifier.AltModifier


def search(driver, words: str) -> None:
    with driver.qtbot.waitSignal(driver.page.choose.entries.page_loaded):
        driver.type(driver.page.choose.search, words)
        driver.page.choose._soon.stop()
        driver.page.choose._on_search()


def titles(driver) -> list[str]:
    return [title for _, title, _ in driver.rows()]


def test_marked_to_bring_first_then_all_that_is_mine(driver):
    driver.start()
    assert driver.rows() == [
        ("Marked to bring", "The ride to the clinic", False),
        ("", "Group ran long", False),
        ("Everything that is just mine", "No title here, only the bus and the rain.", False),
        ("", "Checking in on Jamal", False),
    ]


def test_about_me_is_never_listed_nor_found(driver):
    driver.start()
    assert "My own winter" not in titles(driver)
    search(driver, "Planted")
    assert driver.rows() == []
    assert driver.sees("Nothing was found for these words.")


def test_about_me_cannot_be_started_with(driver):
    driver.start(2, 1)
    assert [one[-1] for one in driver.choices.entry_ids] == ["1"]
    assert driver.unfinished().entry_ids == driver.choices.entry_ids


def test_an_entry_moved_to_about_me_meanwhile_leaves_the_packet(driver):
    driver.to_review(1, 3)
    store = driver.session.journal.writer
    at = driver.session.clock.now()
    driver.session.jobs.write(lambda _: store.entries.move(driver.choices.entry_ids[0], Space.ABOUT_ME, at))
    driver.rest()
    driver.room.shown()
    driver.qtbot.waitUntil(lambda: len(driver.choices.entry_ids) == 1)
    assert "The ride" not in driver.preview().text
    assert [one[-1] for one in driver.unfinished().entry_ids] == ["3"]


def test_searching_finds_by_words(driver):
    driver.start()
    search(driver, "watching")
    assert titles(driver) == ["Checking in on Jamal"]
    assert driver.rows()[0][0] == "Found"
    search(driver, "")
    assert len(titles(driver)) == 4


def test_a_click_puts_an_entry_in_and_another_takes_it_out(driver):
    driver.start()
    driver.tick("Group ran long")
    assert [one[-1] for one in driver.choices.entry_ids] == ["3"]
    assert ("", "Group ran long", True) in driver.rows()
    driver.tick("Group ran long")
    assert driver.choices.entry_ids == ()


def test_the_order_is_moved_by_keys_and_buttons(driver):
    driver.start(1, 3, 7)
    order = driver.page.choose.order
    order.list.setCurrentRow(2)
    order.list.setFocus()
    driver.key(Qt.Key.Key_Up, ALT)
    assert [one[-1] for one in driver.choices.entry_ids] == ["1", "7", "3"]
    assert "Now 2 of 3" in driver.said
    driver.click(order.up)
    assert [one[-1] for one in driver.choices.entry_ids] == ["7", "1", "3"]
    order.list.setFocus()
    driver.key(Qt.Key.Key_Down, ALT)
    driver.key(Qt.Key.Key_Delete)
    assert [one[-1] for one in driver.choices.entry_ids] == ["1", "3"]


def test_undo_in_choose(driver):
    driver.start(1)
    driver.tick("Group ran long")
    driver.click(driver.page.undo)
    assert [one[-1] for one in driver.choices.entry_ids] == ["1"]


def test_nothing_marked_says_so(open_room):
    driver = open_room((entry(1, title="One"), entry(2, title="Mine", space=Space.ABOUT_ME)))
    assert driver.sees("Nothing is marked. You can mark an entry while writing.")
    driver.start()
    assert driver.sees("Nothing is marked to bring. You can choose any entry that is just yours.")
    assert titles(driver) == ["One"]


def test_an_empty_journal_says_so(open_room):
    driver = open_room(())
    driver.start()
    assert driver.sees("There are no entries to bring yet.")


def test_pages_come_as_one_scrolls(open_room):
    many = [entry(n, bring=n % 3 == 0) for n in range(1, 2 * PAGE_SIZE + 20)]
    driver = open_room(many)
    driver.start()
    model = driver.page.choose.entries
    assert PAGE_SIZE <= model.rowCount() < len(many)
    seen = -1
    while model.canFetchMore():
        assert model.rowCount() > seen
        seen = model.rowCount()
        with driver.qtbot.waitSignal(model.page_loaded):
            driver.page.choose.list.scrollToBottom()
            model.fetchMore(driver.page.choose.list.rootIndex())
    shown = titles(driver)
    assert len(shown) == len(set(shown)) == len(many)
    bring = [f"Day {n}" for n in range(1, len(many) + 1) if n % 3 == 0]
    assert shown[: len(bring)] == bring


def test_the_model_is_sound(driver, qtmodeltester):
    driver.start(1)
    qtmodeltester.check(driver.page.choose.entries)


def test_an_unread_list_says_so(driver, monkeypatch):
    from npgs_journal.errors import StorageTrouble

    driver.start()

    def refuse(*_args, **_named):
        raise StorageTrouble

    monkeypatch.setattr(driver.session.journal.reader.entries, "page", refuse)
    with driver.qtbot.waitSignal(driver.page.choose.entries.load_failed):
        driver.page.choose.shown()
    assert driver.sees("The disk did not answer as it should.")


# Narrowing ----------------------------------------------------------------------------------------------


def narrow(driver, chip, key: str) -> None:
    """Open the chip's menu and take one of its lines."""
    action = driver.page.choose.narrowing.__dict__[chip]._actions[key]
    with driver.qtbot.waitSignal(driver.page.choose.entries.page_loaded):
        action.trigger()


def test_by_value_and_direction(driver):
    driver.start()
    narrow(driver, "value", "transparent")
    assert titles(driver) == ["The ride to the clinic"]
    narrow(driver, "direction", "lived")
    assert titles(driver) == []
    assert driver.sees("No entry fits what you asked for.")
    narrow(driver, "direction", "under-strain")
    assert titles(driver) == ["The ride to the clinic"]
    with driver.qtbot.waitSignal(driver.page.choose.entries.page_loaded):
        driver.click(driver.page.choose.narrowing.all)
    assert len(titles(driver)) == 4
    assert not driver.page.choose.narrowing.all.isVisible()


def test_by_days_and_words_together(open_room):
    rows = [entry(n, title=f"Day {n}", body="rain" if n % 2 else "sun") for n in range(1, 40)]
    driver = open_room((*rows, entry(50, title="Mine", body="rain", space=Space.ABOUT_ME)))
    driver.start()
    narrow(driver, "days", "2-weeks")
    recent = titles(driver)
    assert 10 <= len(recent) <= 15
    search(driver, "rain")
    assert titles(driver) == [title for title in recent if int(title.split()[1]) % 2]
    assert "Mine" not in titles(driver)


def test_from_one_day_to_another(open_room, monkeypatch):
    driver = open_room([entry(n, title=f"Day {n}") for n in range(1, 40)])
    driver.start()
    days = [head.day_on for head in driver.page.choose.entries.heads]
    picked = []

    def answer(box: DaysDialog) -> int:
        for field, day in zip((box.first, box.last), picked, strict=True):
            field.setDate(QDate(day.year, day.month, day.day))
        return 1

    monkeypatch.setattr(DaysDialog, "exec", answer)
    picked[:] = (days[6], days[3])
    narrow(driver, "days", "between")
    assert [head.day_on for head in driver.page.choose.entries.heads] == days[3:7]
    assert " to " in driver.page.choose.narrowing.days.text()
    monkeypatch.setattr(DaysDialog, "exec", lambda _: 0)
    narrowing = driver.page.choose.narrowing
    narrowing._put("value", "hopeful")
    narrowing._put("days", "between")
    assert (narrowing.wanted().since, narrowing.wanted().until) == (days[6], days[3])


def test_narrowing_says_nothing_of_marking(driver):
    """That nothing is marked to bring would be said of a list that only leaves those out."""
    driver.start()
    narrow(driver, "value", "transparent")
    assert not driver.sees("Nothing is marked to bring.")


# The order by hand --------------------------------------------------------------------------------------


def test_the_order_is_moved_by_dragging(driver):
    driver.start(1, 3, 7)
    order = driver.page.choose.order
    rows = order.list.model()
    assert order.list.dragDropMode() == order.list.DragDropMode.InternalMove
    assert not order.list.item(0).flags() & Qt.ItemFlag.ItemIsDropEnabled
    assert rows.moveRow(order.list.rootIndex(), 2, order.list.rootIndex(), 0)
    driver.qtbot.waitUntil(lambda: [one[-1] for one in driver.choices.entry_ids] == ["7", "1", "3"])
    assert [one[-1] for one in driver.unfinished().entry_ids] == ["7", "1", "3"]
    driver.click(driver.page.undo)
    assert [one[-1] for one in driver.choices.entry_ids] == ["1", "3", "7"]


# What I would like --------------------------------------------------------------------------------------


def test_what_i_would_like_and_my_question_stand_at_the_top(driver):
    driver.start(1)
    asking = driver.page.choose.asking
    driver.click(asking.boxes["Back me up"])
    driver.click(asking.boxes["Just listen"])
    driver.type(asking.own, "A walk")
    driver.type(asking.question, "How do I go on?")
    driver.type(driver.page.choose.last_time, "We tried.")
    assert driver.unfinished().would_like == ("Just listen", "Back me up", "A walk")
    top = driver.preview().settled.packet.top
    assert "What I would like: Just listen; Back me up; A walk" in top
    assert "My question: How do I go on?" in top
    assert "From last time: We tried." in top
    driver.click(asking.boxes["Just listen"])
    assert driver.choices.would_like == ("Back me up", "A walk")


def test_a_question_is_one_step_to_undo(driver):
    driver.start(1)
    driver.type(driver.page.choose.asking.question, "Why?")
    driver.click(driver.page.undo)
    assert driver.choices.question == ""
    assert driver.page.choose.asking.question.text() == ""


def test_one_entry_is_asked_about(driver):
    driver.start(1, 3)
    order = driver.page.choose.order
    assert not order.asking.isVisible()
    order.list.setCurrentRow(1)
    driver.click(order.ask)
    assert driver.sees("About “Group ran long”. It is printed with the entry.")
    driver.click(order.asking.boxes["Help me decide"])
    driver.type(order.asking.question, "Now?")
    assert order.asking.question.hasFocus()
    assert [entry.asks for entry in driver.preview().settled.packet.entries] == [
        (),
        ("What I would like: Help me decide", "My question: Now?"),
    ]
    assert "with a wish or question" in order.list.item(1).data(SECOND)
    order.list.setCurrentRow(0)
    assert not order.asking.boxes["Help me decide"].isChecked()
    assert order.asking.question.text() == ""
    assert len(driver.unfinished().entry_asks) == 1
    driver.click(order.ask)
    assert not order.asking.isVisible()
