"""The list of entries: pages, headings, rows that change, and what is said of them."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from drivers.session import ABOUT_ME, NOON, entry, mark, open_session
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from npgs_journal.nouns import Direction, Filter
from npgs_journal.ui.browse.list_model import EntryListModel
from npgs_journal.ui.browse.list_view import NEAR_END_ROWS
from npgs_journal.ui.browse.rows import headed


@pytest.fixture
def session(qapp, tmp_path):
    with open_session(tmp_path / "j", [entry(number) for number in range(1, 121)]) as made:
        yield made


@pytest.fixture
def model(qtbot, session):
    made = EntryListModel(session.finding, session.jobs, page_size=20)
    with qtbot.waitSignal(made.page_loaded):
        made.reload(NOON.date())
    return made


def titles(model):
    return [row.head.title for row in model.rows]


def test_the_model_keeps_qts_rules(qtbot, qtmodeltester, model):
    qtmodeltester.check(model)
    with qtbot.waitSignal(model.page_loaded):
        model.fetchMore(QModelIndex())
    model.take_out(model.rows[3].head.id)
    model.put(model.rows[5].head)


def test_pages_join_to_the_whole_newest_first(qtbot, model):
    while not model.is_whole:
        with qtbot.waitSignal(model.page_loaded):
            model.fetchMore(QModelIndex())
    assert titles(model) == [f"Day {number}" for number in range(1, 121)]
    assert not model.canFetchMore(QModelIndex())


def test_one_page_is_fetched_at_a_time(qtbot, model):
    model.fetchMore(QModelIndex())
    assert not model.canFetchMore(QModelIndex())
    with qtbot.waitSignal(model.page_loaded):
        pass
    assert len(model.rows) == 40


def test_an_answer_to_an_older_wish_is_dropped(qtbot, model):
    model.fetchMore(QModelIndex())
    model.reload(NOON.date(), Filter(bring=True))
    with qtbot.waitSignal(model.page_loaded):
        pass
    assert titles(model) == []


def test_each_week_has_one_heading(model):
    headings = [row.heading for row in model.rows if row.heading]
    assert headings == ["This week", "Last week", "26 October – 1 November", "19 – 25 October"]
    assert model.rows[0].heading == "This week"


def test_taking_the_first_row_of_a_week_out_moves_its_heading(model):
    first = next(at for at, row in enumerate(model.rows) if row.heading == "Last week")
    model.take_out(model.rows[first].head.id)
    assert model.rows[first].heading == "Last week"


def test_a_new_time_moves_the_row(model):
    head = replace(model.rows[9].head, written_at=NOON, day_on=NOON.date())
    model.put(head)
    assert titles(model)[0] == head.title
    assert titles(model).count(head.title) == 1
    assert [row.heading for row in model.rows].count("This week") == 1
    model.put(replace(head, written_at=NOON - timedelta(days=900), day_on=NOON.date() - timedelta(days=900)))
    assert head.title not in titles(model)  # it belongs below what is loaded, and comes with its page


def test_a_filter_lets_only_its_own_in(qtbot, session):
    session.journal.writer.entries.set_bring(entry(7).id, bring=True)
    model = EntryListModel(session.finding, session.jobs)
    with qtbot.waitSignal(model.page_loaded):
        model.reload(NOON.date(), Filter(bring=True))
    assert titles(model) == ["Day 7"]
    other = session.journal.writer.entries.head(entry(8).id)
    model.put(other)
    assert titles(model) == ["Day 7"]


def test_scrolling_brings_older_days(desk_of):
    room = desk_of([entry(number) for number in range(1, 121)])
    view = room.room.listing.view
    seen = len(room.titles())
    assert seen < 120
    while len(room.titles()) < 120:
        view.setFocus()
        room.press(Qt.Key.Key_End)
        room.settle()
    assert room.titles()[-1] == "Day 120"
    rect = view.visualRect(view.model().index(119, 0))
    room.press(Qt.Key.Key_End)
    assert view.viewport().rect().intersects(view.visualRect(view.model().index(119, 0)))
    assert rect.height() > 0
    assert NEAR_END_ROWS > 0


def test_rows_stand_below_each_other_and_are_found_where_they_stand(desk_of):
    room = desk_of([entry(number) for number in range(1, 31)])
    view, model = room.room.listing.view, room.room.listing.view.model()
    bottom = 0
    for row in range(model.rowCount()):
        rect = view.visualRect(model.index(row, 0))
        assert rect.top() == bottom
        assert view.indexAt(rect.center()).row() == row
        bottom = rect.bottom() + 1


def test_rows_that_come_and_go_leave_headings_and_places_as_a_fresh_list_has_them(desk_of):
    room = desk_of([entry(number) for number in range(1, 41)])
    view, model = room.room.listing.view, room.room.listing.model
    chance = random.Random(5)
    for turn in range(60):
        row = chance.choice(model.rows)
        if turn % 3:
            at = NOON - timedelta(days=chance.randint(1, 40), minutes=chance.randint(1, 600))
            model.put(replace(row.head, written_at=at, day_on=at.date()))
        else:
            model.take_out(row.head.id)
            room.settle()  # the view measures anew once Qt has told it that rows are gone
        told = [one.heading for one in model.rows]
        bottoms = [view.visualRect(model.index(at, 0)).bottom() for at in range(len(told))]
        headed(model.rows, model.today)
        assert told == [one.heading for one in model.rows]
        view.doItemsLayout()
        assert bottoms == [view.visualRect(model.index(at, 0)).bottom() for at in range(len(told))]


def test_a_row_says_everything_in_words(desk_of):
    marks = (mark("hopeful"), mark("transparent", Direction.UNDER_STRAIN))
    room = desk_of([entry(1, marks=marks, bring=True), entry(2, space=ABOUT_ME), entry(3, title="")])
    model = room.room.listing.model
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert spoken[0] == (
        "This week. Day 1. Thursday 12 November 2026. What stayed with me on day 1. "
        "lived 1, under strain 1. Marked to bring"
    )
    assert spoken[1].endswith("No values yet. About me, never in a packet")
    assert spoken[2].startswith("No title. ")


def test_a_screen_reader_meets_a_named_list_with_its_rows(desk_of):
    room = desk_of([entry(1), entry(2)])
    view = room.room.listing.view
    told = QAccessible.queryAccessibleInterface(view)
    assert told.text(QAccessible.Text.Name) == "Entries"
    assert told.role() in {QAccessible.Role.List, QAccessible.Role.Table}
    assert told.childCount() >= 2
    names = [told.child(at).text(QAccessible.Text.Name) for at in range(told.childCount())]
    assert any(name.startswith("This week. Day 1.") for name in names)


def test_arrows_move_and_only_enter_opens(desk_of):
    room = desk_of([entry(1), entry(2), entry(3)])
    view = room.room.listing.view
    view.setFocus()
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Down)
    room.settle()
    assert room.page.is_blank
    assert view.currentIndex().row() == 2
    room.press(Qt.Key.Key_Return)
    room.settle()
    assert room.page.title.text() == "Day 3"
    assert [index.row() for index in view.selectedIndexes()] == [2]


def test_delete_in_the_list_can_be_undone(desk_of):
    room = desk_of([entry(1), entry(2)])
    room.room.listing.view.setFocus()
    room.press(Qt.Key.Key_Delete)
    room.settle()
    assert room.titles() == ["Day 2"]
    room.click(room.page.undo_bar.undo)
    room.settle()
    assert room.titles() == ["Day 1", "Day 2"]


def test_hidden_previews_show_and_say_no_text(desk_of):
    room = desk_of([entry(1, title="Rosa", body="Harbor House")], hide_previews=True)
    model = room.room.listing.model
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Rosa" not in spoken
    assert "Harbor" not in spoken
    assert model.index(0, 0).data() == "An entry"
    room.session.prefs.change(hide_previews=False)
    assert model.index(0, 0).data() == "Rosa"


def test_jump_to_a_day_shows_it_and_before(desk_of):
    room = desk_of([entry(number) for number in range(1, 11)])
    listing = room.room.listing
    room.click(listing.day_button)
    room.settle()
    assert listing.calendar.isVisible()
    days = listing.calendar.calendar.dateTextFormat()
    assert sum(look.fontWeight() > 400 for look in days.values()) == 10
    for _ in range(4):
        QTest.keyClick(listing.calendar.calendar.findChild(type(listing.view).__mro__[2]), Qt.Key.Key_Left)
    QTest.keyClick(listing.calendar.calendar.findChild(type(listing.view).__mro__[2]), Qt.Key.Key_Return)
    room.settle()
    assert room.titles() == [f"Day {number}" for number in range(4, 11)]
    assert room.chips() == ["9 November and before"]
    room.click(listing.narrowing.chips.all_button)
    room.settle()
    assert len(room.titles()) == 10


def test_filter_for_what_is_marked_to_bring(desk_of):
    room = desk_of([entry(1), entry(2, bring=True), entry(3)])
    room.room.commands.to_bring.trigger()
    room.settle()
    assert room.titles() == ["Day 2"]
    room.open_entry("Day 2")
    room.click(room.page.foot.bring)
    room.settle()
    assert room.titles() == []
    assert "No entry is marked to bring." in room.words_on_screen()


def test_trouble_while_reading_is_said_with_a_way_to_try_again(desk_of, monkeypatch):
    from npgs_journal.errors import StorageTrouble

    room = desk_of([entry(1)])
    real = room.session.finding.page

    def broken(*given, **named):
        raise StorageTrouble

    monkeypatch.setattr(room.session.finding, "page", broken)
    room.room.listing.reload()
    room.settle()
    assert room.room.listing._retry.isVisible()
    assert room.titles() == ["Day 1"]
    monkeypatch.setattr(room.session.finding, "page", real)
    room.click(room.room.listing._retry)
    room.settle()
    assert not room.room.listing._retry.isVisible()
