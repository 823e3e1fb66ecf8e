"""What is said to a screen reader is said politely, once, and takes nothing from whoever types."""

from __future__ import annotations

from contextlib import contextmanager
from unittest import mock

import pytest
from drivers.stage import PASSPHRASE
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication
from support.states import STATES

from npgs_journal import errors
from npgs_journal.ui.messages import message

POLITE = QAccessible.AnnouncementPoliteness.Polite


@contextmanager
def listening():
    """Everything that is announced meanwhile; each of it politely."""
    heard = []

    def hear(event):
        if isinstance(event, QAccessibleAnnouncementEvent):
            assert event.politeness() == POLITE
            heard.append(event.message())

    with mock.patch.object(QAccessible, "updateAccessibility", hear):
        yield heard


def test_saved_is_said_once_and_the_keyboard_stays_where_one_types(stage):
    STATES["journal-new"](stage)
    editor = stage.journal.page.editor
    with listening() as heard:
        for words in ("One line. ", "Another. ", "A third."):
            stage.keys(words)
            stage.journal.flush()
            stage.settle()
            assert QApplication.focusWidget() is editor
    assert heard == ["Saved"]
    assert editor.body() == "One line. Another. A third."


def test_a_save_that_cannot_be_made_is_said_and_the_keyboard_stays(stage):
    STATES["journal-typing"](stage)
    with listening() as heard, mock.patch("npgs_journal.writing.Writing.finish", side_effect=errors.DiskFull):
        stage.journal.flush()
        stage.settle()
        stage.keys("more")
    assert QApplication.focusWidget() is stage.journal.page.editor
    assert stage.journal.page.editor.body().endswith("more")
    assert [one for one in heard if message(errors.DiskFull()) in one]


def test_held_back_and_brought_back(stage):
    STATES["review-ready"](stage)
    held = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    with listening() as heard:
        stage.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        stage.press(Qt.Key.Key_H, *held)
        stage.press(Qt.Key.Key_H, *held)
        stage.settle()
    assert [one for one in heard if one in {"Held back", "Brought back"}] == ["Held back", "Brought back"]
    assert QApplication.focusWidget() is stage.supervision.packet.review.entry


def test_locking_is_said_and_the_next_page_tells_that_it_is_locked(stage):
    STATES["journal-new"](stage)
    with listening() as heard:
        stage.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        stage.until(lambda: type(stage.page).__name__ == "QuestionPage")
    assert heard[0].startswith("Locking your journal")


def test_the_unlock_page_tells_with_its_field_where_one_is(stage):
    STATES["unlock-ready"](stage)
    told = QAccessible.queryAccessibleInterface(QApplication.focusWidget())
    assert told.text(QAccessible.Text.Name) == "Passphrase"
    assert told.text(QAccessible.Text.Description).startswith("Your journal is locked")


@pytest.mark.parametrize(
    ("state", "act", "said"),
    [
        ("unlock-ready", lambda stage: stage.click("Unlock"), "Type your passphrase first."),
        ("unlock-ready", lambda stage: stage.press(Qt.Key.Key_CapsLock), "Caps Lock seems to be on."),
        ("first-run-passphrase", lambda stage: stage.click("Start writing"), "Type a passphrase."),
        ("first-run-passphrase", lambda stage: stage.page._on_trouble(errors.DiskFull()), "disk is full"),
        ("first-run-stick", lambda stage: stage.page.comfort.show_needed(), "Put the stick in"),
        ("journal-found", lambda stage: stage.keys("xyzzy"), "No entry has these words."),
        ("review-ready", lambda stage: stage.supervision.packet.review.names.editor.keep(), "Write the name"),
    ],
)
def test_what_stands_in_the_way_is_said_where_it_is_shown(stage, state, act, said):
    STATES[state](stage)
    with listening() as heard:
        act(stage)
        stage.settle()
    assert [one for one in heard if said in one]


def test_an_answer_to_another_passphrase_is_said(stage):
    STATES["unlock-ready"](stage)
    with listening() as heard:
        stage.unlock(PASSPHRASE + "s")
        stage.until(stage.app.gate._shown.trouble.isVisible)
    assert message(errors.WrongPassphrase()) in heard
    assert QApplication.focusWidget() is stage.app.gate._shown.field
