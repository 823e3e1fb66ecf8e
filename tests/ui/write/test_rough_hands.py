"""What comes in by paste and drop, very long and very foreign texts, and the bar that takes back."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from drivers.session import NOON, entry
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from npgs_journal.ui.theme import fonts
from npgs_journal.ui.write.panes import Pane

ARABIC = "\u0642\u0644\u062a \u0644\u0647\u0627 \u0646\u0639\u0645"
HEBREW = "\u05e9\u05dc\u05d5\u05dd"
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"


def mixed_words(count: int) -> str:
    """Paragraphs in both directions, with emoji that are several signs each, from a fixed seed."""
    chance = random.Random(7)
    stock = ("stayed", "quiet", ARABIC, HEBREW, FAMILY, "**bold**", "*soft*", "caf\u00e9", "\u4eca\u65e5")
    words = [chance.choice(stock) for _ in range(count)]
    return "\n".join(" ".join(words[at : at + 50]) for at in range(0, count, 50))


def clip(**parts) -> QMimeData:
    data = QMimeData()
    for name, value in parts.items():
        getattr(data, f"set{name}")(value)
    return data


def paste(room, data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    room.page.take_keyboard()
    room.ctrl(Qt.Key.Key_V)


# Paste and drop -----------------------------------------------------------------------------


def test_a_picture_a_file_and_a_link_to_a_file_stay_outside(room):
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    file = QUrl.fromLocalFile("/home/somebody/Rosa.pdf")
    for data in (
        clip(ImageData=picture),
        clip(Urls=[file]),
        clip(Urls=[file], Text="/home/somebody/Rosa.pdf"),
        clip(Html='<img src="http://example.org/x.png">'),
    ):
        paste(room, data)
        assert room.editor.body() == ""
    assert room.count() == 8


def test_a_web_address_that_was_copied_as_words_comes_in_as_words(room):
    paste(room, clip(Text="https://example.org", Urls=[QUrl("https://example.org")]))
    assert room.editor.body() == "https://example.org"


def test_a_file_dropped_on_title_or_text_changes_nothing(room):
    data = clip(Urls=[QUrl.fromLocalFile("/home/somebody/Rosa.pdf")])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(room.editor.viewport(), event)
    assert room.page.is_blank
    assert not room.page.title.acceptDrops()


def test_nothing_is_pasted_into_a_page_that_is_only_shown(desk_of):
    room = desk_of([entry(1, body="As it was.", deleted_at=NOON)])
    room.room.commands.trash.trigger()
    room.settle()
    room.open_entry("Day 1")
    QGuiApplication.clipboard().setText("No.")
    room.page.take_keyboard()
    room.room.commands.paste.trigger()
    room.editor.insertFromMimeData(clip(Text="No."))
    assert room.editor.body() == "As it was."


def test_the_edit_menu_works_on_the_field_with_the_keyboard(room):
    commands, title = room.room.commands, room.page.title
    title.setFocus()
    room.type("Rain and more")
    commands.select_all.trigger()
    commands.cut.trigger()
    assert title.text() == ""
    assert commands.undo.isEnabled()
    commands.undo.trigger()
    assert title.text() == "Rain and more"
    commands.select_all.trigger()
    commands.copy.trigger()
    room.page.take_keyboard()
    commands.paste.trigger()
    assert room.editor.body() == "Rain and more"


# Very long, very foreign ----------------------------------------------------------------------


def test_fifty_thousand_words_in_both_directions_stay_as_they_are(desk_of):
    body = mixed_words(50_000)
    room = desk_of([entry(1, body=body)])
    room.open_entry("Day 1")
    assert room.editor.body() == body
    room.page.take_keyboard()
    room.ctrl(Qt.Key.Key_End)
    room.type(" last")
    room.room.desk.keeper.finish()
    room.settle()
    assert room.stored(entry(1).id).body == body + " last"
    assert room.editor.document().isUndoAvailable()
    room.ctrl(Qt.Key.Key_Z)
    room.room.desk.keeper.finish()
    room.settle()
    assert room.stored(entry(1).id).body == body


def test_a_paragraph_runs_the_way_its_words_run(desk_of):
    room = desk_of([entry(1, body=f"{ARABIC} {FAMILY}\nThen English, {HEBREW}.")])
    room.open_entry("Day 1")
    first = room.editor.document().begin()
    assert first.textDirection() is Qt.LayoutDirection.RightToLeft
    assert first.next().textDirection() is Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    "title", ["Rosa " * 20_000, ARABIC * 500, FAMILY * 300, "a\u0301" * 9000, "W" * 40_000]
)
def test_a_very_long_title_is_shown_edited_and_kept_whole(desk_of, title):
    room = desk_of([entry(1, title=title.strip()), entry(2)])
    QApplication.processEvents()
    room.room.listing.view.grab()
    room.open_entry(title.strip())
    room.page.title.setFocus()
    room.press(Qt.Key.Key_End)
    room.type("!")
    room.room.desk.keeper.finish()
    room.settle()
    assert room.stored(entry(1).id).title == title.strip() + "!"


def test_without_any_letters_of_its_own_the_window_still_opens_and_saves(desk_of, monkeypatch):
    monkeypatch.setattr(fonts, "_load", lambda _: None)
    room = desk_of([entry(1)])
    room.type("Still here. ")
    room.editor.insertPlainText(FAMILY)
    room.room.desk.keeper.finish()
    room.settle()
    room.room.grab()
    assert room.count() == 2


# Taking back ----------------------------------------------------------------------------------


def test_the_undo_bar_stands_where_one_looks_also_in_the_list_alone(desk_of):
    room = desk_of([entry(1), entry(2)], size=(700, 600))
    room.room.panes.go(Pane.LIST)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Delete)
    room.settle()
    bar = room.page.undo_bar
    room.qtbot.waitUntil(bar.isVisible)
    assert room.room.listing.isAncestorOf(bar)
    room.room.panes.go(Pane.PAGE)
    room.qtbot.waitUntil(bar.isVisible)
    assert room.page.isAncestorOf(bar)
    room.click(bar.undo)
    room.settle()
    assert room.count() == 2
    assert not bar.isVisible()


def test_the_undo_bar_goes_after_its_time_but_not_from_under_a_finger(room):
    room.room.desk.delete(room.heads()[0].id)
    room.settle()
    bar = room.page.undo_bar
    assert bar.timer.interval() == 10_000
    bar.undo.setFocus()
    bar.timer.timeout.emit()
    assert bar.isVisible()
    room.page.take_keyboard()
    bar.timer.timeout.emit()
    assert not bar.isVisible()
    assert not room.room.commands.undo.isEnabled()


def test_deleting_what_a_search_found_while_its_words_are_unsaved_keeps_them(room):
    room.search("stayed")
    room.open_entry("Day 3")
    room.page.take_keyboard()
    room.type("Unsaved. ")
    room.room.commands.delete.trigger()
    room.settle()
    assert "Day 3" not in room.titles()
    assert room.room.listing.is_searching
    room.room.commands.undo.trigger()
    room.settle()
    assert room.editor.body().startswith("Unsaved. ")
    assert "Day 3" in room.titles()


def test_a_page_that_was_locked_away_leaves_nothing_to_undo(desk_of):
    """The room of the next unlock is a new one: its text knows only what is in the journal."""
    room = desk_of([entry(1, written_at=NOON - timedelta(hours=1))])
    room.type("Typed and saved.")
    room.room.flush()
    room.settle()
    again = type(room)(room.qtbot, room.session)
    again.click_entry("")
    again.settle()
    assert again.editor.body() == "Typed and saved."
    assert not again.editor.document().isUndoAvailable()
    again.page.take_keyboard()
    again.ctrl(Qt.Key.Key_Z)
    assert again.editor.body() == "Typed and saved."
