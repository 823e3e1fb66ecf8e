"""Chips, words and filters together, views one keeps, and the calendar over what is looked for."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from drivers.session import NOON, entry, mark
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableView

from npgs_journal.nouns import Direction, Filter, ValueId
from npgs_journal.starting import Starting
from npgs_journal.templates import Field, Template, TemplateId
from npgs_journal.ui.browse import narrowing

DAY = NOON.date()
HOPE = ValueId("hopeful")
ROWS = (
    entry(1, body="rain on the bus", marks=(mark("hopeful"),)),
    entry(2, body="rain again", marks=(mark("transparent", Direction.UNDER_STRAIN),)),
    entry(3, body="no weather at all", marks=(mark("hopeful"),)),
    entry(40, body="rain in October", marks=(mark("hopeful"),)),
)


@pytest.fixture
def room(desk_of):
    return desk_of(ROWS)


# Words and filters -------------------------------------------------------------------------------


def test_words_are_looked_for_in_what_the_list_is_narrowed_to(room):
    room.narrow("Value", "Hopeful")
    room.search("rain")
    assert room.titles() == ["Day 1", "Day 40"]
    assert room.chips() == ["Hopeful"]
    room.narrow("When", "The last 4 weeks")
    assert room.titles() == ["Day 1"]
    room.let_go("Hopeful")
    assert room.titles() == ["Day 1", "Day 2"]
    room.room.listing.search.clear_words()
    room.settle()
    assert room.titles() == ["Day 1", "Day 2", "Day 3"]


def test_nothing_like_this_has_a_way_back(room):
    room.narrow("Value", "Hopeful")
    room.search("zebra")
    assert "No entries like this." in room.words_on_screen()
    room.click(room.room.listing.narrowing.chips.all_button)
    room.settle()
    assert room.room.listing.search.text() == ""
    assert room.titles() == ["Day 1", "Day 2", "Day 3", "Day 40"]
    assert room.room.listing.filter_button.hasFocus()


def test_one_key_clears_words_and_filters(room):
    room.narrow("Value", "Hopeful")
    room.narrow("When", "The last 4 weeks")
    room.search("rain")
    room.ctrl(Qt.Key.Key_A, shift=True)
    room.settle()
    assert (room.chips(), room.room.listing.search.text()) == ([], "")
    assert len(room.titles()) == 4


def test_what_narrows_the_list_is_said(room):
    room.narrow("Value", "Hopeful")
    room.narrow("Lived or under strain", "Lived")
    assert room.said[-1] == "Hopeful, Lived"
    room.let_go("Hopeful")
    room.let_go("Lived")
    assert room.said[-1] == "All entries"


def test_a_chip_says_what_a_press_does_and_gives_the_keyboard_to_the_next(room):
    room.narrow("Value", "Hopeful")
    room.narrow("When", "The last 4 weeks")
    chips = room.room.listing.narrowing.chips
    told = QAccessible.queryAccessibleInterface(chips.chips[0])
    assert told.text(QAccessible.Text.Name) == "Hopeful: take this away"
    assert told.role() is QAccessible.Role.Button
    chips.chips[0].setFocus()
    room.press(Qt.Key.Key_Space)
    room.settle()
    assert room.chips() == ["16 October and after"]
    assert chips.chips[0].hasFocus()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [760, 1184])
def test_chips_stay_inside_the_list_and_long_ones_are_shortened(desk_of, percent, width):
    room = desk_of(ROWS, text_percent=percent)
    room.room.resize(width, 684)
    room.room.show_scope(
        Filter(
            value=ValueId("equally-shared-power"),
            concern="stigma",
            direction=Direction.UNDER_STRAIN,
            since=date(2025, 11, 30),
            until=date(2026, 9, 30),
        )
    )
    room.settle()
    chips = room.room.listing.narrowing.chips
    room.qtbot.waitUntil(lambda: chips.height() >= chips.heightForWidth(chips.width()))
    for chip in chips.chips:
        assert chips.rect().contains(chip.geometry())
        assert QPushButton.sizeHint(chip).width() <= chip.width()
        assert chip.height() >= 24
        assert chip.words in chip.accessibleName()
    for one, other in zip(chips.chips, chips.chips[1:], strict=False):
        assert not one.geometry().intersects(other.geometry())


# Days --------------------------------------------------------------------------------------------


class Days(narrowing.DaysDialog):
    """Turned around, as a person may do."""

    def exec(self) -> int:
        self.first.setDate(QDate(2026, 11, 12))
        self.last.setDate(QDate(2026, 11, 10))
        return 1


def test_from_one_day_to_another(room, monkeypatch):
    monkeypatch.setattr(narrowing, "DaysDialog", Days)
    room.narrow("When", "Choose days…")
    assert room.titles() == ["Day 1", "Day 2", "Day 3"]
    assert room.chips() == ["10 November to 12 November"]


def test_days_that_were_not_chosen_change_nothing(room, monkeypatch):
    monkeypatch.setattr(narrowing.DaysDialog, "exec", lambda _: 0)
    room.narrow("When", "Choose days…")
    assert room.chips() == []


# Views -------------------------------------------------------------------------------------------


def name_it(monkeypatch, name):
    """Answer the next question for a name; gives the names that were offered."""
    offered = []

    def answer(dialog):
        offered.append(dialog.name.text())
        dialog.name.setText(name)
        return int(bool(name))

    monkeypatch.setattr(narrowing.NameDialog, "exec", answer)
    return offered


def views(room):
    held = []
    room.session.jobs.read(lambda _: room.session.finding.views(), held.append)
    room.settle()
    return [(view.name, view.words, view.wanted) for view in held[0]]


def test_a_view_is_kept_chosen_renamed_and_deleted(room, monkeypatch):
    room.narrow("Value", "Hopeful")
    room.search("rain")
    offered = name_it(monkeypatch, "Wet & hopeful")
    room.narrow("Keep this as a view…")
    assert offered == ["rain, Hopeful"]
    assert room.said[-1] == "Kept as a view."
    assert views(room) == [("Wet & hopeful", "rain", Filter(value=HOPE))]
    room.narrow("All entries")
    room.room.listing.search.clear_words()
    room.settle()
    room.narrow("Wet && hopeful")
    assert room.titles() == ["Day 1", "Day 40"]
    assert (room.room.listing.search.text(), room.chips()) == ("rain", ["Hopeful"])
    offered = name_it(monkeypatch, "Rain")
    room.narrow("Change your views", "Wet && hopeful", "Rename…")
    assert offered == ["Wet & hopeful"]
    room.dialogs.answers = ["Keep it", "Delete the view"]
    room.narrow("Change your views", "Rain", "Delete…")
    assert [name for name, *_ in views(room)] == ["Rain"]
    room.narrow("Change your views", "Rain", "Delete…")
    assert room.dialogs.asked[-1] == "Delete the view “Rain”?"
    assert views(room) == []
    menu = room.room.listing.narrowing.menu
    assert "Rain" not in [action.text() for action in menu.actions()]
    assert not menu.change_views.menuAction().isVisible()


def test_signs_in_a_name_of_ones_own_are_shown_as_they_are(room):
    """No key of a button or a menu, and no markup."""
    name, listing = "R&R <b>now</b>", room.room.listing
    kept = Template(TemplateId(""), name, fields=(Field("", "How it was"),))
    room.session.jobs.write(lambda _: Starting(room.session.journal.writer).put_template(kept))
    room.settle()
    listing.narrowing.read()
    room.settle()
    room.narrow("How it was started", name.replace("&", "&&"))
    assert room.chips() == [name]
    (chip,) = listing.narrowing.chips.chips
    assert chip.text() == name.replace("&", "&&")
    assert "&lt;b&gt;now" in chip.toolTip()
    assert chip.accessibleName() == f"{name}: take this away"


@pytest.mark.parametrize("name", ["", "  "])
def test_without_a_name_nothing_is_kept(room, monkeypatch, name):
    room.narrow("Value", "Hopeful")
    name_it(monkeypatch, name)
    room.narrow("Keep this as a view…")
    assert views(room) == []


def test_everything_is_no_view(room):
    room.room.listing.narrowing.menu.aboutToShow.emit()
    assert not room.room.listing.narrowing.menu.keep.isEnabled()
    room.search("rain")
    room.room.listing.narrowing.menu.aboutToShow.emit()
    assert room.room.listing.narrowing.menu.keep.isEnabled()


def test_a_view_of_words_alone_shows_everything_that_has_them(room, monkeypatch):
    room.search("rain")
    name_it(monkeypatch, "Rain")
    room.narrow("Keep this as a view…")
    room.room.show_scope(Filter(value=HOPE))
    room.settle()
    room.narrow("Rain")
    assert (room.titles(), room.chips()) == (["Day 1", "Day 2", "Day 40"], [])


# The calendar ------------------------------------------------------------------------------------


def bold_days(listing):
    looks = listing.calendar.calendar.dateTextFormat()
    return sorted(day.day() for day, look in looks.items() if look.fontWeight() > 400)


def open_calendar(room):
    listing = room.room.listing
    room.click(listing.day_button)
    room.settle()
    return listing


def test_the_calendar_marks_days_that_hold_hits(room):
    assert bold_days(open_calendar(room)) == [10, 11, 12]
    assert "Days in bold have entries." in room.words_on_screen()
    room.room.listing.calendar.put_away()
    room.search("rain")
    assert bold_days(open_calendar(room)) == [11, 12]
    assert "Days in bold have what you look for." in room.words_on_screen()
    room.room.listing.calendar.put_away()
    room.narrow("Value", "Hopeful")
    assert bold_days(open_calendar(room)) == [12]
    QTest.keyClick(days_of(room), Qt.Key.Key_PageUp)
    room.settle()
    assert bold_days(room.room.listing) == [4]


def days_of(room):
    return room.room.listing.calendar.calendar.findChild(QTableView)


def test_a_day_is_gone_to_among_the_hits(room):
    room.search("rain")
    listing = open_calendar(room)
    listing.calendar.calendar.setSelectedDate(QDate(2026, 11, 11))
    QTest.keyClick(days_of(room), Qt.Key.Key_Return)
    room.settle()
    assert room.titles() == ["Day 2", "Day 40"]
    assert room.chips() == ["11 November and before"]
    assert listing.search.text() == "rain"


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast-dark", "high-contrast-light"])
def test_days_of_other_months_are_quieter(desk_of, theme):
    """They are never bold: what they hold is not asked for."""
    room = desk_of(ROWS, theme=theme)
    open_calendar(room)
    looks, groups, colour = days_of(room).palette(), QPalette.ColorGroup, room.session.theme.color
    assert looks.color(groups.Disabled, QPalette.ColorRole.Text) == colour("ink3")
    assert looks.color(groups.Active, QPalette.ColorRole.Text) == colour("ink")


def test_an_older_month_that_comes_late_marks_nothing(room):
    listing = open_calendar(room)
    listing.calendar.show_days(date(2026, 10, 1), {date(2026, 11, 1): 1})
    assert bold_days(listing) == [10, 11, 12]


def test_each_day_says_what_it_holds(room):
    open_calendar(room)
    days = days_of(room)
    QTest.keyClick(days, Qt.Key.Key_Left)
    assert room.said[-1] == "Thursday 12 November 2026: 1 entry"
    for _ in range(3):
        QTest.keyClick(days, Qt.Key.Key_Left)
    assert room.said[-1] == "Monday 9 November 2026: No entries"


def test_this_day_in_other_years_is_shown_only_when_it_is_asked_for(desk_of):
    room = desk_of([*ROWS, entry(365), entry(366)])
    assert not any("other years" in words for words in room.words_on_screen())
    room.room.commands.same_day.trigger()
    room.settle()
    assert room.titles() == ["Day 365"]
    assert room.chips() == ["13 November in other years"]
    listing = open_calendar(room)
    listing.calendar.calendar.setSelectedDate(QDate(2026, 11, 12))
    assert listing.calendar.same_day.text() == "12 November in other years"
    room.click(listing.calendar.same_day)
    room.settle()
    assert room.titles() == ["Day 366"]


def test_leaving_the_page_brings_its_row_in_where_the_filter_wants_it(room):
    room.open_entry("Day 2")
    room.narrow("Value", "Hopeful")
    room.room.desk.put_marks((mark("hopeful"),))
    room.settle()
    assert room.titles() == ["Day 1", "Day 2", "Day 3", "Day 40"]
    assert DAY - timedelta(2) in {head.day_on for head in room.heads()}
