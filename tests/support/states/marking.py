"""Marks on words of an entry, and concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from support.states.journal import journal_entry
from support.states.registry import state

if TYPE_CHECKING:
    from drivers.stage import Stage

CHOSEN = "asked to log it as"
MARKED = (
    "I felt the pull to just answer.",
    "the pull",
    "what each choice would feel like",
    f"I was {CHOSEN}",
)
"""Words of the entry that the marks are on."""


def choose(stage: Stage, words: str) -> None:
    editor = stage.journal.page.editor
    editor.setTextCursor(editor.document().find(words))


def _mark(stage: Stage, words: str, *toggles: tuple[int, int]) -> None:
    choose(stage, words)
    model = stage.journal.panel.model
    for row, column in toggles:
        model.toggle(model.index(row, column))


def _marked(stage: Stage) -> None:
    journal_entry(stage)
    for words, toggle in zip(MARKED, ((3, 1), (0, 2), (11, 1), (10, 2)), strict=True):
        _mark(stage, words, toggle)
    editor = stage.journal.page.editor
    editor.setTextCursor(editor.document().find("I said so."))


@state
def journal_marked_words(stage: Stage) -> None:
    """The cursor stands elsewhere: the panel is about the whole entry."""
    _marked(stage)
    editor = stage.journal.page.editor
    cursor = editor.textCursor()
    cursor.clearSelection()
    editor.setTextCursor(cursor)
    stage.settle()


@state
def journal_marking_words(stage: Stage) -> None:
    """By keys: words are chosen, and the keyboard is among the values."""
    _marked(stage)
    choose(stage, CHOSEN)
    stage.ctrl(Qt.Key.Key_T)
    stage.keys("t")
    stage.settle()


@state
def journal_concerns(stage: Stage) -> None:
    journal_marking_words(stage)
    stage.journal.panel.open_concerns()
    next(iter(stage.journal.panel.concerns.boxes.values())).click()
    stage.settle()


@state
def journal_concerns_named(stage: Stage) -> None:
    journal_concerns(stage)
    stage.press(Qt.Key.Key_Escape)
