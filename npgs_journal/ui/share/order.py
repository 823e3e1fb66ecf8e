"""In this packet, in this order: moved by keys and buttons, nothing needs dragging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from npgs_journal.nouns import EntryId
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import state, words
from npgs_journal.ui.share.parts import column, row
from npgs_journal.ui.share.two_lines import ENTRY_ID, SECOND, dress_list
from npgs_journal.ui.widgets.basic import button, icon_button, label

if TYPE_CHECKING:
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.model import PacketModel


class Order(QWidget):
    def __init__(self, session: Session, model: PacketModel) -> None:
        super().__init__()
        theme = session.theme
        self._session = session
        self._model = model
        self.list = QListWidget()
        dress_list(self.list, theme, tr("In this packet, in this order"))
        self.up = icon_button(theme, "arrow-up", tr("Move up (Alt+Up)"), lambda: self.move_by(-1))
        self.down = icon_button(theme, "arrow-down", tr("Move down (Alt+Down)"), lambda: self.move_by(1))
        self.take_out = button(tr("Take out"), "quiet", self.remove, size="small")
        self._none = label(tr("Nothing is chosen yet."), "hint")
        buttons = row(theme, gap=4)
        for one in (self.up, self.down, self.take_out):
            buttons.addWidget(one)
        buttons.addStretch(1)
        outer = column(theme, self, gap=4)
        outer.addWidget(label(tr("In this packet, in this order"), "small-strong"))
        outer.addWidget(self._none)
        outer.addWidget(self.list, 1)
        outer.addLayout(buttons)
        for key, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            self._shortcut(key, by)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove)

    def _shortcut(self, key: str, by: int) -> None:
        made = QShortcut(QKeySequence(key), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(lambda: self.move_by(by))

    def refresh(self) -> None:
        now = self.current()
        self.list.clear()
        chosen = self._model.choices.entry_ids
        for number, entry_id in enumerate(chosen):
            entry = self._model.entries.get(entry_id)
            if entry is None:
                continue
            title = entry.title.strip() or words.first_words(entry.body) or tr("An entry without words")
            item = QListWidgetItem(title)
            item.setData(ENTRY_ID, entry_id)
            item.setData(SECOND, words.day(entry.day_on, self._session.clock.now().date()))
            said = tr("{n} of {count}: {title}").format(n=number + 1, count=len(chosen), title=title)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.list.addItem(item)
        if chosen:
            self.list.setCurrentRow(chosen.index(now) if now in chosen else 0)
        for one in (self.up, self.down, self.take_out, self.list):
            one.setVisible(bool(chosen))
        self._none.setVisible(not chosen)

    def current(self) -> EntryId | None:
        item = self.list.currentItem()
        return None if item is None else EntryId(item.data(ENTRY_ID))

    def move_by(self, by: int) -> None:
        entry_id = self.current()
        if entry_id is None:
            return
        if self._model.put(state.moved(self._model.choices, entry_id, by), tr("Move an entry")):
            place = self._model.choices.entry_ids.index(entry_id) + 1
            self._session.announce(
                tr("Now {n} of {count}").format(n=place, count=len(self._model.choices.entry_ids))
            )

    def remove(self) -> None:
        entry_id = self.current()
        if entry_id is not None:
            self._model.put(state.without_entry(self._model.choices, entry_id), tr("Take an entry out"))
