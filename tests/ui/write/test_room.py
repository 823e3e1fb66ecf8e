"""The journal room as a person meets it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from drivers.session import ABOUT_ME, MINE, NOON, entry
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from npgs_journal.ui.write.panes import Pane, Width


def moves(room, entry_id):
    held = []
    room.session.jobs.write(lambda _: room.session.writing.moves(entry_id), held.append)
    room.settle()
    return held[0]


# Space and bring ------------------------------------------------------------------------------


def test_mark_to_bring_and_back(room):
    room.open_entry("Day 1")
    entry_id = room.room.desk.entry_id
    room.ctrl(Qt.Key.Key_B, shift=True)
    room.settle()
    assert room.page.foot.bring.text() == "Marked to bring"
    assert room.page.head.chip.text() == "Marked to bring"
    assert room.stored(entry_id).bring
    assert room.heads()[0].bring
    room.click(room.page.foot.bring)
    room.settle()
    assert room.page.head.chip.text() == "Just mine"
    assert not room.stored(entry_id).bring


def test_about_me_has_no_mark_to_bring_and_no_packet(room):
    room.open_entry("Day 1")
    entry_id = room.room.desk.entry_id
    room.ctrl(Qt.Key.Key_B, shift=True)
    room.settle()
    room.choose_stand("About me, never in a packet")
    kept = room.stored(entry_id)
    assert (kept.space, kept.bring) == (ABOUT_ME, False)
    assert not room.page.foot.bring.isVisible()
    assert not room.room.commands.bring.isVisible()
    assert not room.room.commands.packet.isVisible()
    asked = []
    room.room.packet_requested.connect(asked.append)
    room.room.commands.packet.trigger()
    room.room.desk.put_bring(bring=True)
    room.settle()
    assert asked == []
    assert not room.stored(entry_id).bring
    assert [move.went_to for move in moves(room, entry_id)] == [ABOUT_ME]


def test_out_of_about_me_is_asked_twice_and_leaves_a_line(desk_of):
    room = desk_of([entry(1, space=ABOUT_ME)])
    room.open_entry("Day 1")
    entry_id = room.room.desk.entry_id
    room.choose_stand("Just mine")
    assert len(room.dialogs.asked) == 1
    assert room.page.head.chip.text() == "About me, never in a packet"
    room.dialogs.answers = ["Move it out"]
    room.choose_stand("Just mine")
    assert len(room.dialogs.asked) == 3
    assert room.stored(entry_id).space is ABOUT_ME
    room.dialogs.answers = ["Move it out", "Yes, move it to Just mine"]
    room.choose_stand("Just mine")
    assert room.stored(entry_id).space is MINE
    assert [(move.came_from, move.went_to) for move in moves(room, entry_id)] == [(ABOUT_ME, MINE)]


def test_out_of_about_me_to_bring_in_one_go(desk_of):
    room = desk_of([entry(1, space=ABOUT_ME)])
    room.open_entry("Day 1")
    room.dialogs.answers = ["Move it out", "Yes, move it to Just mine"]
    room.choose_stand("Marked to bring")
    kept = room.stored(room.room.desk.entry_id)
    assert (kept.space, kept.bring) == (MINE, True)


def test_an_empty_page_can_begin_in_about_me(room):
    room.choose_stand("About me, never in a packet")
    room.type("only for me")
    room.room.flush()
    room.settle()
    assert room.stored(room.room.desk.entry_id).space is ABOUT_ME


def test_moving_a_fresh_page_to_about_me_holds_whatever_comes_after(room):
    room.type("words")
    entry_id = room.room.desk.entry_id
    menu = room.page.head.chip.menu()
    menu.actions()[2].trigger()
    room.type(" more")
    room.ctrl(Qt.Key.Key_N)
    room.settle()
    kept = room.stored(entry_id)
    assert (kept.space, kept.body) == (ABOUT_ME, "words more")


def test_a_packet_is_asked_for_with_every_word_in_the_entry(room):
    room.open_entry("Day 1")
    entry_id = room.room.desk.entry_id
    room.type("Late words. ")
    with room.qtbot.waitSignal(room.room.packet_requested) as asked:
        room.room.commands.packet.trigger()
    assert asked.args == [entry_id]
    assert room.stored(entry_id).body.startswith("Late words. ")


# Date, deletion -------------------------------------------------------------------------------


def test_date_and_time_can_be_changed(room, monkeypatch):
    from npgs_journal.ui.write import wishes as module

    class Changed(module.WhenDialog):
        def exec(self):
            self.day.setDate(self.day.date().addDays(-30))
            self.hour.setTime(self.hour.time().addSecs(3600))
            return 1

    monkeypatch.setattr(module, "WhenDialog", Changed)
    room.open_entry("Day 1")
    room.room.commands.when.trigger()
    room.settle()
    wanted = NOON - timedelta(days=31) + timedelta(hours=1)
    kept = room.stored(room.room.desk.entry_id)
    assert (kept.written_at, kept.day_on) == (wanted, wanted.date())
    assert room.titles()[-1] == "Day 1"
    assert room.page.head.when.text().startswith("Tuesday 13 October 2026")


def test_edit_undo_takes_back_a_deletion(room):
    room.open_entry("Day 5")
    room.room.commands.delete.trigger()
    room.settle()
    assert room.room.commands.undo.isEnabled()
    room.ctrl(Qt.Key.Key_Z)
    room.settle()
    assert "Day 5" in room.titles()


def test_recently_deleted_puts_back_or_deletes_for_good(room):
    for title in ("Day 2", "Day 3"):
        room.open_entry(title)
        room.room.commands.delete.trigger()
        room.settle()
    room.room.commands.trash.trigger()
    room.settle()
    assert room.titles() == ["Day 2", "Day 3"]
    room.open_entry("Day 2")
    assert room.page.deleted.isVisible()
    assert room.editor.isReadOnly()
    room.page.deleted.chosen.emit("Put it back")
    room.settle()
    assert room.titles() == ["Day 3"]
    assert not room.editor.isReadOnly()
    room.open_entry("Day 3")
    gone = room.room.desk.entry_id
    room.page.deleted.chosen.emit("Delete for good")
    room.settle()
    assert room.dialogs.asked == ["Delete this entry for good?"]
    assert room.titles() == ["Day 3"]
    room.dialogs.answers = ["Delete for good"]
    room.page.deleted.chosen.emit("Delete for good")
    room.settle()
    assert room.titles() == []
    assert room.session.journal.writer.entries.heads([gone]) == ()
    assert room.page.is_blank


def test_a_deleted_entry_cannot_be_changed(room):
    room.open_entry("Day 2")
    entry_id = room.room.desk.entry_id
    room.room.commands.delete.trigger()
    room.settle()
    room.room.commands.trash.trigger()
    room.settle()
    room.open_entry("Day 2")
    before = room.stored(entry_id)
    room.toggle(0, 1)
    room.room.desk.put_bring(bring=True)
    room.room.desk.move(ABOUT_ME)
    room.editor.toggle_bold()
    room.page.find_bar.other.setText("x")
    room.settle()
    assert room.stored(entry_id) == before


# Starters, last opened --------------------------------------------------------------------------


def test_starters_go_at_the_first_letter(room):
    assert room.page.starters.isVisible()
    room.type("a")
    assert not room.page.starters.isVisible()
    room.press(Qt.Key.Key_Backspace)
    assert room.page.starters.isVisible()


def test_a_starter_becomes_the_title(room):
    room.click(room.page.starters._buttons[0])
    assert room.page.title.text() == "Something that stayed with me"
    assert room.editor.hasFocus()
    room.wait_saved()


def test_starters_can_be_hidden_for_good(room):
    room.click(room.page.starters._hide)
    assert not room.page.starters.isVisible()
    assert room.session.prefs.value.starters_hidden
    room.open_entry("Day 1")
    room.ctrl(Qt.Key.Key_N)
    assert not room.page.starters.isVisible()


def test_the_very_first_time(desk_of):
    room = desk_of()
    words = room.words_on_screen()
    assert "Your entries will show here, newest first." in words
    assert "Not sure where to start?" in words
    assert not room.room.listing.search.isVisible()
    room.type("My first")
    room.room.flush()
    room.settle()
    assert room.room.listing.search.isVisible()
    assert len(room.titles()) == 1


def test_last_opened_stands_until_the_next_key_in_the_list(desk_of, tmp_path, monkeypatch):
    import dataclasses

    from npgs_journal.ui import session as module

    real = module.Session.__init__

    def opened_before(self, journal, *given, **named):
        journal = dataclasses.replace(journal, last_opened_at=NOON - timedelta(hours=19, minutes=25))
        real(self, journal, *given, **named)

    monkeypatch.setattr(module.Session, "__init__", opened_before)
    room = desk_of([entry(1)])
    assert "Last opened Thursday 12 November, 4:40 pm" in room.words_on_screen()
    room.type("writing does not take it away")
    assert "Last opened Thursday 12 November, 4:40 pm" in room.words_on_screen()
    room.click_entry("Day 1")
    assert not any(words.startswith("Last opened") for words in room.words_on_screen())


# Panes ------------------------------------------------------------------------------------------


def test_width_classes_follow_text_widths(desk_of):
    room = desk_of([entry(1)])
    panes = room.room.panes
    assert panes.width_class is Width.WIDE
    assert room.room.panel.isVisible()
    room.room.resize(928, 566)
    assert panes.width_class is Width.MEDIUM
    assert not room.room.panel.isVisible()
    assert room.room.chips.isVisible()
    room.room.resize(1088, 652)
    room.session.prefs.change(text_percent=200)
    assert panes.width_class is Width.NARROW
    assert room.page.isVisible()
    assert not room.room.listing.isVisible()
    assert room.page.head.save_line.isVisible()
    room.click(room.page.head.back)
    assert room.room.listing.isVisible()
    assert not room.page.isVisible()
    room.open_entry("Day 1")
    assert room.page.isVisible()
    room.click(room.room.chips._all)
    assert room.room.panel.isVisible()
    assert room.room.panel.table.hasFocus()
    room.press(Qt.Key.Key_Escape)
    assert panes.pane is Pane.PAGE


def test_focus_mode_shows_the_text_alone_and_comes_back(room):
    room.press(Qt.Key.Key_F11)
    assert not room.room.listing.isVisible()
    assert not room.room.panel.isVisible()
    assert room.editor.hasFocus()
    room.type("quiet")
    room.press(Qt.Key.Key_Escape)
    assert room.room.listing.isVisible()
    assert room.room.panel.isVisible()
    assert room.page.head.chip.isVisible()


def test_f6_goes_around_the_panes_and_says_where(room):
    room.press(Qt.Key.Key_F6)
    assert room.room.panel.table.hasFocus()
    room.press(Qt.Key.Key_F6)
    assert room.room.listing.view.hasFocus()
    room.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert room.room.panel.table.hasFocus()
    assert room.said[-3:] == ["Values in this entry", "Entries", "Values in this entry"]


def test_written_found_and_marked_by_keys_alone(room):
    room.type("A **quiet** talk by the river")
    room.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert room.page.title.hasFocus()
    room.type("River")
    room.press(Qt.Key.Key_Return)
    assert room.editor.hasFocus()
    room.ctrl(Qt.Key.Key_T)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Right)
    room.press(Qt.Key.Key_Space)
    room.settle()
    assert "Hopeful, under strain, on" in room.said
    room.search("riv")
    assert room.titles() == ["River"]
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    room.settle()
    assert room.editor.hasFocus()
    assert room.page.title.text() == "River"
    room.ctrl(Qt.Key.Key_B, shift=True)
    room.settle()
    assert room.page.head.chip.text() == "Marked to bring"


def test_every_command_has_words_and_no_two_share_a_key(room):
    actions = [action for menu in room.room.actions().values() for action in menu]
    assert all(action.text() for action in actions)
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    for key in (
        "Ctrl+N",
        "Ctrl+F",
        "Ctrl+Shift+F",
        "Ctrl+T",
        "Ctrl+Shift+B",
        "F11",
        "F6",
        "Ctrl+S",
        "Ctrl+B",
    ):
        assert key in keys


# Find in an entry --------------------------------------------------------------------------------


def test_find_and_replace_in_one_step_of_undo(room):
    room.type("Al saw Al and also al")
    room.ctrl(Qt.Key.Key_F, shift=True)
    bar = room.page.find_bar
    assert bar.words.hasFocus()
    room.type("al ")
    assert room.editor.textCursor().selectedText() == "Al "
    bar.other.setText("Sam ")
    room.click(bar.replace_every)
    assert room.editor.body() == "Sam saw Sam and also al"
    room.press(Qt.Key.Key_Escape)
    assert room.editor.hasFocus()
    room.ctrl(Qt.Key.Key_Z)
    assert room.editor.body() == "Al saw Al and also al"


def test_words_that_are_not_there_are_said(room):
    room.type("some words")
    room.ctrl(Qt.Key.Key_F, shift=True)
    room.type("zebra")
    assert "Not in this entry." in room.words_on_screen()
    assert room.said[-1] == "Not in this entry."


@pytest.mark.parametrize(("size", "percent"), [((1184, 684), 100), ((928, 566), 150), ((1088, 652), 200)])
def test_everything_that_takes_the_keyboard_has_a_name_and_a_size(desk_of, size, percent):
    room = desk_of([entry(1)], size=size, text_percent=percent)
    room.open_entry("Day 1") if room.room.listing.isVisible() else None
    for widget in room.room.findChildren(type(room.room).__mro__[1]):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
            name = widget.accessibleName() or (widget.text() if hasattr(widget, "text") else "")
            assert name, widget
            assert min(widget.width(), widget.height()) >= 24, (widget, widget.size())


def test_tab_goes_through_the_page_in_reading_order(room):
    room.open_entry("Day 1")
    room.page.head.when.setFocus()
    met = []
    for _ in range(8):
        met.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    head, page = room.page.head, room.page
    assert met[:7] == [
        head.when,
        head.chip,
        head.text_size,
        head.wide_button,
        head.more,
        page.title,
        page.editor,
    ]
    assert met[7] is page.foot.bring


def test_a_journal_that_can_only_be_read_is_shown_and_never_changed(desk_of, monkeypatch):
    import dataclasses

    from npgs_journal.ui import session as module

    real = module.Session.__init__

    def only_read(self, journal, *given, **named):
        real(self, dataclasses.replace(journal, is_read_only=True), *given, **named)

    monkeypatch.setattr(module.Session, "__init__", only_read)
    room = desk_of([entry(1)])
    assert "This journal can only be read here" in room.words_on_screen()
    assert not room.page.starters.isVisible()
    room.open_entry("Day 1")
    before = room.stored(room.room.desk.entry_id)
    room.type("no")
    room.toggle(0, 1)
    room.room.desk.put_bring(bring=True)
    room.room.listing.view.setFocus()
    room.press(Qt.Key.Key_Delete)
    room.settle()
    assert room.stored(room.room.desk.entry_id) == before
    assert not room.room.commands.delete.isEnabled()
    assert room.room.unsaved() == []


def test_an_opened_entry_is_called_saved(room):
    room.open_entry("Day 4")
    assert room.save_words() == "Saved in your locked journal"
    room.ctrl(Qt.Key.Key_N)
    assert room.save_words() == "Saves by itself in your locked journal"


def test_keys_for_bold_and_italic(room):
    room.type("now")
    room.ctrl(Qt.Key.Key_A)
    room.ctrl(Qt.Key.Key_B)
    assert room.editor.body() == "**now**"
    room.ctrl(Qt.Key.Key_B)
    room.ctrl(Qt.Key.Key_I)
    assert room.editor.body() == "*now*"
    room.ctrl(Qt.Key.Key_Z)
    assert room.editor.body() == "now"


def test_saved_is_said_once_for_a_page(room):
    room.type("one")
    room.wait_saved()
    room.type(" two")
    room.wait_saved()
    assert room.said.count("Saved") == 1


def test_a_title_is_one_line(room):
    QApplication.clipboard().setText("two\nlines")
    room.page.title.setFocus()
    room.ctrl(Qt.Key.Key_V)
    room.room.flush()
    room.settle()
    assert room.stored(room.room.desk.entry_id).title == "two lines"


def test_html_from_the_clipboard_comes_in_plain(room):
    from PySide6.QtCore import QMimeData

    data = QMimeData()
    data.setHtml("<h1>Big</h1><img src='http://example.org/x.png'>")
    data.setText("Big")
    QApplication.clipboard().setMimeData(data)
    room.ctrl(Qt.Key.Key_V)
    assert room.editor.body() == "Big"
    assert room.editor.document().begin().charFormat().fontWeight() <= 400
