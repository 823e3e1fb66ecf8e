"""The values room: what it counts, how it is told, and that nothing in it judges."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date, timedelta

import pytest
from drivers.looking_back import LookingBackDriver
from drivers.session import open_session
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from support.marked import VALUES, many_marked, marked
from support.recount import concerns, recount

from npgs_journal.lookback import Span
from npgs_journal.nouns import Direction, Filter, Mark
from npgs_journal.values import label

LIVED, STRAIN = Direction.LIVED, Direction.UNDER_STRAIN
TODAY = date(2026, 11, 13)
HOPEFUL, SHARED = VALUES[1], VALUES[8]


def days_ago(days, *marks, **fields):
    return marked(TODAY - timedelta(days=days), *marks, **fields)


SOME = [
    days_ago(0, Mark(HOPEFUL, LIVED), Mark(SHARED, STRAIN, ("role-drift",))),
    days_ago(50, Mark(HOPEFUL, LIVED)),
    days_ago(51, Mark(HOPEFUL, LIVED), Mark(SHARED, LIVED)),
    days_ago(80, Mark(SHARED, STRAIN, ("asked-to-coerce",)), Mark(SHARED, LIVED)),
    days_ago(200, Mark(VALUES[0], LIVED)),
    days_ago(3),
]


@pytest.fixture
def look(qapp, qtbot, tmp_path):
    """Opens the room over a real journal: `look(entries, size=…, **preferences)` gives a driver."""
    qapp.setStyle("Fusion")
    with ExitStack() as stack:

        def make(entries=SOME, size=(1184, 686), **prefs):
            session = stack.enter_context(open_session(tmp_path / "journal", entries, **prefs))
            return LookingBackDriver(qtbot, session, size)

        yield make


# What it shows -------------------------------------------------------------------------------


def test_three_months_are_shown_first_with_the_days_and_the_entries(look):
    room = look()
    assert room.room.spans.span is Span.MONTHS_3
    assert "17 August to 13 November. 5 entries." in room.words()
    assert "A number means more than one entry that week." in room.words()
    assert room.names() == [label(value) for value in VALUES]


def test_a_click_looks_further_back(look):
    room = look()
    heads = {}
    for span in (Span.WEEKS_4, Span.MONTHS_12, Span.ALL):
        room.look_at(span)
        heads[span] = [room.room.model.head(column) for column in range(room.room.model.columnCount())]
    weeks = [("Oct", "19"), ("Oct", "26"), ("Nov", "2"), ("Nov", "9"), ("", "In all")]
    assert heads[Span.WEEKS_4] == weeks
    assert heads[Span.MONTHS_12][:3] == [("2025", "Dec"), ("2026", "Jan"), ("2026", "Feb")]
    assert heads[Span.ALL] == [("2026", "Apr"), ("2026", "Jul"), ("2026", "Oct"), ("", "In all")]
    assert "Each column is three months. A number means more than one entry in them." in room.words()
    assert "1 April to 13 November. 6 entries." in room.words()


def test_a_month_is_said_where_it_begins(look):
    model = look().room.model
    said = [model.head(at)[0] for at in range(13) if model.is_new_above(at)]
    assert said == ["Aug", "Sep", "Oct", "Nov"]


def test_the_first_column_in_sight_says_its_year(look):
    room = look(many_marked(300, date(2021, 1, 1), 2000), size=(900, 600))
    room.look_at(Span.ALL)
    header, bar = room.view.periods, room.view.horizontalScrollBar()
    assert header._first_seen() > 0
    assert room.room.model.head(header._first_seen())[0] == "2024"
    bar.setValue(0)
    assert header._first_seen() == 0


def test_the_chosen_value_is_told_in_counts_and_leads_to_its_entries(look):
    room = look()
    assert room.room.card.name.text() == "Hopeful"
    assert room.room.card.counts.text() == "Lived in 3 entries."
    room.choose("Equally shared power")
    assert room.room.card.counts.text() == "Lived in 2 entries. Under strain in 2."
    assert room.room.card.read.text() == "Read these 3 entries"
    room.click(room.room.card.read)
    assert room.wished == [Filter(value=SHARED, since=date(2026, 8, 17), until=date(2026, 11, 15))]
    room.choose("Voluntary")
    assert room.room.card.counts.text() == "Not noted in this time."
    assert not room.room.card.read.isVisible()


def test_one_entry_is_one(look):
    room = look([days_ago(2, Mark(HOPEFUL, STRAIN)), days_ago(3), days_ago(4)])
    assert room.room.card.counts.text() == "Under strain in 1 entry."
    assert room.room.card.read.text() == "Read this entry"


def test_the_chosen_value_stays_while_the_time_changes(look):
    room = look()
    room.choose("Equally shared power")
    room.look_at(Span.WEEKS_4)
    assert room.room.card.name.text() == "Equally shared power"
    assert room.view.currentIndex().row() == 8


def test_what_was_not_noted_is_one_sentence(look):
    room = look([days_ago(1, *[Mark(value, LIVED) for value in VALUES[2:]])] * 1 + [days_ago(2), days_ago(3)])
    assert room.room.not_noted.words.text() == "Not noted in this time: Voluntary, Hopeful."


def test_no_card_where_all_were_noted_and_no_concern_was_named(look):
    room = look([days_ago(day, *[Mark(value, LIVED) for value in VALUES]) for day in (1, 2, 3)])
    assert not room.room.not_noted.isVisible()
    assert not room.room.concerns.isVisible()


def test_concerns_are_counted_over_the_same_time(look):
    room = look()
    assert room.room.concerns.isVisible()
    told = room.words()
    at = told.index("Concerns you named")
    assert told[at + 1 : at + 6] == [
        "Only you see this.",
        "Asked to pressure someone",
        "1",
        "Pulled away from the peer role",
        "1",
    ]
    room.look_at(Span.WEEKS_4)
    assert "Asked to pressure someone" not in room.words()


@pytest.mark.parametrize("count", [0, 1, 2])
def test_with_fewer_than_three_entries_words_stand_there(look, count):
    room = look([days_ago(day, Mark(HOPEFUL, LIVED)) for day in range(count)])
    assert room.words() == [
        "Values over time",
        "When there are a few entries, the values you marked in them will show here.",
    ]
    assert not room.view.isVisible()
    assert room.room.meanings.isVisible()


def test_nothing_marked_in_this_time_is_said_and_nothing_else(look):
    room = look([days_ago(200, Mark(HOPEFUL, LIVED)), days_ago(1), days_ago(2)])
    assert room.words() == [
        "Values over time",
        "17 August to 13 November. 2 entries.",
        "No value was marked in this time.",
    ]
    room.look_at(Span.ALL)
    assert room.view.isVisible()


def test_what_was_marked_meanwhile_is_counted_when_one_comes_back(look, qtbot):
    room = look()
    more = days_ago(1, Mark(VALUES[4], LIVED))
    room.session.jobs.write(lambda _: room.session.journal.writer.entries.add(more))
    with qtbot.waitSignal(room.room.loaded):
        room.room.shown()
    assert room.room.model.held(4, room.room.model.columnCount() - 1).lived == 1


def test_every_number_on_the_screen_is_that_of_a_plain_recount(look):
    entries = many_marked(300, date(2026, 1, 1), 317)
    room = look(entries)
    for span in Span:
        if span is not room.room.spans.span:
            room.look_at(span)
        model, seen = room.room.model, room.room._seen

        def column_of(day, seen=seen):
            return next(at for at, one in enumerate(seen.periods) if one.first <= day <= one.last)

        plain = recount(entries, column_of, seen.first, seen.last)
        in_all = recount(entries, lambda _: "in all", seen.first, seen.last)
        for row, value in enumerate(VALUES):
            for column in range(model.columnCount() - 1):
                lived, strain = plain[value, LIVED, column], plain[value, STRAIN, column]
                told = model.data(model.index(row, column), Qt.ItemDataRole.AccessibleTextRole)
                assert told.endswith(f": lived {lived}, under strain {strain}")
                assert told.startswith(f"{label(value)}, ")
            lived, strain = in_all[value, LIVED, "in all"], in_all[value, STRAIN, "in all"]
            told = model.data(model.index(row, model.columnCount() - 1), Qt.ItemDataRole.AccessibleTextRole)
            assert told == f"{label(value)}, in all: lived {lived}, under strain {strain}"
        assert dict(seen.concerns) == concerns(entries, seen.first, seen.last)


# By keys and by ear ----------------------------------------------------------------------------


def test_arrow_keys_reach_every_cell_and_each_reads_as_a_sentence(look):
    room = look()
    room.view.setFocus()
    rows, columns = room.room.model.rowCount(), room.room.model.columnCount()
    for key, times in ((Qt.Key.Key_Left, columns), (Qt.Key.Key_Up, rows)):
        for _ in range(times):
            room.press(key)
    heard = []
    for row in range(rows):
        along = Qt.Key.Key_Left if row % 2 else Qt.Key.Key_Right
        for _ in range(columns - 1):
            heard.append(room.heard())
            room.press(along)
        heard.append(room.heard())
        room.press(Qt.Key.Key_Down)
    assert len(set(heard)) == rows * columns
    assert "Hopeful, week of 21 September: lived 2, under strain 0" in heard
    assert "Equally shared power, in all: lived 2, under strain 2" in heard
    assert "Voluntary, in all: not noted" in heard


def test_it_is_a_table_with_headers_to_a_screen_reader(look):
    room = look()
    table = QAccessible.queryAccessibleInterface(room.view)
    assert table.role() is QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "Values over time"
    name, week, total = room.told(1, -1), room.told(-1, 5), room.told(-1, 13)
    assert (name.role(), name.text(QAccessible.Text.Name)) == (QAccessible.Role.RowHeader, "Hopeful")
    assert week.role() is QAccessible.Role.ColumnHeader
    assert week.text(QAccessible.Text.Name) == "week of 21 September"
    assert total.text(QAccessible.Text.Name) == "In all"
    assert room.told(0, 0).role() is QAccessible.Role.Cell


@pytest.mark.parametrize(
    ("span", "told"),
    [
        (Span.MONTHS_12, "Voluntary, April 2026: lived 1, under strain 0"),
        (Span.ALL, "Voluntary, April 2026 to June 2026: lived 1, under strain 0"),
    ],
)
def test_months_and_quarters_are_told_by_name(look, span, told):
    room = look()
    room.look_at(span)
    model = room.room.model
    assert told in [
        model.data(model.index(0, column), Qt.ItemDataRole.AccessibleTextRole)
        for column in range(model.columnCount())
    ]


def test_the_table_is_one_tab_stop(look):
    room = look()
    room.room.table_button.setFocus()
    room.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is room.view
    room.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is room.room.card.read
    room.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is room.room.concerns.tell
    room.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is room.room.meanings


def test_up_and_down_choose_the_value_of_the_card(look):
    room = look()
    room.view.setFocus()
    room.press(Qt.Key.Key_Down)
    assert room.room.card.name.text() == "Open minded"
    room.press(Qt.Key.Key_Up)
    room.press(Qt.Key.Key_Left)
    assert room.room.card.name.text() == "Hopeful"


@pytest.mark.parametrize(("size", "percent"), [((900, 400), 100), ((1090, 620), 200)])
def test_the_page_follows_the_cell_one_is_in(look, size, percent):
    room = look(many_marked(200, date(2026, 9, 1), 70), size=size, text_percent=percent)
    room.view.setFocus()
    for key in (*[Qt.Key.Key_Down] * 11, *[Qt.Key.Key_Left] * 13):
        room.press(key)
        room.rest()
        rect = room.view.visualRect(room.view.currentIndex())
        middle = room.view.viewport().mapTo(room.room.area.viewport(), rect.center())
        assert room.room.area.viewport().rect().contains(middle)
        inside = room.view.viewport().rect()
        assert inside.contains(QPoint(rect.center().x(), inside.center().y()))


@pytest.mark.parametrize("by_key", [False, True])
def test_what_the_chosen_value_means_is_a_key_away(look, monkeypatch, by_key):
    from npgs_journal.ui.values import room as module

    shown = []

    class Read(module.Meanings):
        def exec(self):
            shown.append(self.names.currentItem().text())
            return 1

    monkeypatch.setattr(module, "Meanings", Read)
    room = look()
    room.choose("Equally shared power")
    if by_key:
        room.view.setFocus()
        room.press(Qt.Key.Key_Question)
    else:
        room.click(room.room.meanings)
    assert shown == ["Equally shared power"]


# As a table --------------------------------------------------------------------------------------


def test_as_a_table_the_same_cells_are_words(look):
    room = look()
    at = room.view.currentIndex()
    room.click(room.room.table_button)
    assert room.room.table_button.text() == "Show as marks"
    assert room.view.model() is room.room.model
    assert room.view.currentIndex() == at
    model = room.room.model
    assert model.index(1, 5).data() == "lived 2"
    assert model.index(8, 13).data() == "lived 2\nunder strain 2"
    assert model.index(0, 13).data() == "Not noted"
    assert not room.room._legend.isVisible()
    room.click(room.room.table_button)
    assert room.room.table_button.text() == "Show as table"
    assert room.room._legend.isVisible()


def test_the_table_opens_at_the_newest_week_and_the_totals(look):
    room = look()
    bar = room.view.horizontalScrollBar()
    room.click(room.room.table_button)
    assert bar.value() == bar.maximum() > 0
    assert room.view.columnViewportPosition(room.view.columnAt(0)) == 0  # no column is cut in two
    room.session.prefs.change(text_percent=200)
    room.rest()
    assert bar.value() == bar.maximum() > 0
    room.view.setCurrentIndex(room.room.model.index(1, 0))
    for _ in range(2):  # back to marks, and to the table again
        room.click(room.room.table_button)
    assert room.view.visualRect(room.view.currentIndex()).left() >= 0


def test_the_menu_has_the_same_commands(look):
    room = look()
    as_table = room.room.actions()["View"][0]
    assert as_table.text() == "Show as table"
    as_table.trigger()
    assert as_table.text() == "Show as marks"
    assert room.view.shows_words


# Trouble -------------------------------------------------------------------------------------------


def test_when_it_cannot_be_read_that_is_said_and_can_be_tried_again(look, monkeypatch, qtbot):
    from npgs_journal.errors import StorageTrouble

    room = look()
    lookback = room.session.lookback

    def trouble(*_):
        raise StorageTrouble

    with monkeypatch.context() as broken:
        broken.setattr(lookback, "over_time", trouble)
        room.room.reload()
        qtbot.waitUntil(room.room.trouble.isVisible)
    assert "This page could not be read." in room.words()
    with qtbot.waitSignal(room.room.loaded):
        room.room.trouble.chosen.emit("Try again")
    assert not room.room.trouble.isVisible()


def test_an_answer_that_comes_late_is_not_shown(look):
    room = look()
    late = room.room._seen
    room.look_at(Span.ALL)
    room.room._on_counted(room.room._turn - 1, late, TODAY)
    assert len(room.room._seen.periods) == 3
