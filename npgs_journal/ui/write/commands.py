"""Every command of the journal room, with its key and the menu it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from npgs_journal.nouns import Space
from npgs_journal.ui.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from npgs_journal.nouns import Draft

Key = str | QKeySequence.StandardKey | None
STANDARD = QKeySequence.StandardKey


class Commands(QObject):
    """Names and keys only; the room connects what they do with `on`."""

    def __init__(self, room: QWidget) -> None:
        super().__init__(room)
        self._room = room
        self.menus: dict[str, list[QAction]] = {}
        self.new = self._add("File", tr("New entry"), STANDARD.New, everywhere=True)
        self.save = self._add("File", tr("Save"), STANDARD.Save)
        self.own_copy = self._add("File", tr("Save a copy for yourself…"))
        self.print = self._add("File", tr("Print for yourself…"), STANDARD.Print)
        self.undo = self._add("Edit", tr("Undo"), STANDARD.Undo)
        self.redo = self._add("Edit", tr("Redo"), STANDARD.Redo)
        self.cut = self._add("Edit", tr("Cut"), STANDARD.Cut)
        self.copy = self._add("Edit", tr("Copy"), STANDARD.Copy)
        self.paste = self._add("Edit", tr("Paste"), STANDARD.Paste)
        self.select_all = self._add("Edit", tr("Select all"), STANDARD.SelectAll)
        self.bold = self._add("Edit", tr("Bold"), STANDARD.Bold)
        self.italic = self._add("Edit", tr("Italic"), STANDARD.Italic)
        self.find = self._add("Edit", tr("Search entries"), STANDARD.Find, everywhere=True)
        self.find_here = self._add("Edit", tr("Find and replace in this entry"), "Ctrl+Shift+F")
        self.bring = self._add("Entry", tr("Mark to bring"), "Ctrl+Shift+B")
        self.bring.setCheckable(True)
        self.packet = self._add("Entry", tr("Make a packet from this"))
        self.when = self._add("Entry", tr("Change date and time…"))
        self.earlier = self._add("Entry", tr("Earlier versions…"))
        self.to_about_me = self._add("Entry", tr("Move to About me"))
        self.to_mine = self._add("Entry", tr("Move back to Just mine…"))
        self.values = self._add("Entry", tr("Mark values"), "Ctrl+T")
        self.template = self._add("Entry", tr("Template…"))
        self.question = self._add("Entry", tr("Give me a question"))
        self.delete = self._add("Entry", tr("Delete this entry"))
        self.focus = self._add("View", tr("Only the text"), "F11")
        self.focus.setCheckable(True)
        self.everything = self._add("View", tr("All entries"), "Ctrl+Shift+A")
        self.to_bring = self._add("View", tr("Entries marked to bring"))
        self.same_day = self._add("View", tr("On this day in other years"))
        self.trash = self._add("View", tr("Recently deleted"))
        self.day = self._add("Go", tr("Jump to a day…"))
        self.next_pane = self._add("Go", tr("Next pane"), "F6")
        self.previous_pane = self._add("Go", tr("Previous pane"), "Shift+F6")
        self.back = self._add("Go", tr("Back"), STANDARD.Back)
        self.meanings = self._add("Help", tr("What the values mean"))

    def entry_menu(self) -> list[QAction]:
        """What stands behind the three dots of a page."""
        return [
            *(self.find_here, self.template, self.question, self.bring, self.packet, self.when),
            *(self.earlier, self.to_about_me, self.to_mine, self.own_copy, self.print, self.delete),
        ]

    def show_what_makes_sense(
        self, base: Draft, *, can_change: bool, can_undo: bool, can_redo: bool, has_words: bool
    ) -> None:
        """Fit the commands to the page. None of them is the only way to anything."""
        is_mine = base.space is Space.MINE
        for copies in (self.own_copy, self.print):
            copies.setEnabled(has_words or bool(base.marks))
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(can_redo)
        self.bring.setEnabled(can_change and is_mine)
        self.bring.setChecked(base.bring)
        self.packet.setEnabled(can_change and is_mine and not base.is_new)
        self.earlier.setEnabled(not base.is_new)
        for action in (self.bring, self.packet, self.to_about_me):
            action.setVisible(is_mine)
        self.to_mine.setVisible(not is_mine)
        for action in (self.when, self.to_about_me, self.to_mine, self.delete, self.template, self.question):
            action.setEnabled(can_change)

    def on(self, action: QAction, call: Callable[[], object]) -> None:
        action.triggered.connect(lambda _checked=False: call())

    def _add(self, menu: str, words: str, key: Key = None, *, everywhere: bool = False) -> QAction:
        action = QAction(words, self)
        if key is not None:
            action.setShortcuts(
                QKeySequence.keyBindings(key) if isinstance(key, STANDARD) else [QKeySequence(key)]
            )
        contexts = Qt.ShortcutContext
        action.setShortcutContext(
            contexts.WindowShortcut if everywhere else contexts.WidgetWithChildrenShortcut
        )
        self._room.addAction(action)
        self.menus.setdefault(menu, []).append(action)
        return action
