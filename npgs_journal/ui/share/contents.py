"""In this packet: the chosen entries in their order, with what is held back in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from npgs_journal.nouns import EntryId
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import words
from npgs_journal.ui.share.places import held_count
from npgs_journal.ui.share.two_lines import ENTRY_ID, SECOND, dress_list
from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from npgs_journal.nouns import Entry
    from npgs_journal.ui.share.model import PacketModel
    from npgs_journal.ui.theme import Theme

MOST_PX = 250


class Contents(QWidget):
    entry_chosen = Signal(str)
    add_wished = Signal()

    def __init__(self, theme: Theme, model: PacketModel) -> None:
        super().__init__()
        self._theme = theme
        self._model = model
        self._listing = False
        self.list = QListWidget()
        dress_list(self.list, theme, tr("In this packet"))
        self.list.currentItemChanged.connect(self._on_current)
        self.add = button(tr("Add entries"), "quiet", self.add_wished.emit)
        theme.set_icon(self.add, "plus", "accent_text", 18)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        theme.scaled(column, setSpacing=4)
        column.addWidget(label(tr("In this packet"), "small-strong"))
        column.addWidget(self.list)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        theme.changed.connect(self._fit)

    def refresh(self) -> None:
        """Show the entries at hand, in the packet's order; the chosen row stays chosen."""
        now = self.current()
        chosen = self._model.choices.entry_ids
        entries = [self._model.entries[one] for one in chosen if one in self._model.entries]
        self._listing = True
        while self.list.count() > len(entries):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(entries):
            self.list.addItem(QListWidgetItem())
        for at, entry in enumerate(entries):
            self._fill(self.list.item(at), entry)
        self.choose(now if now in chosen else None)
        self._listing = False
        self._fit()

    def _fill(self, item: QListWidgetItem, entry: Entry) -> None:
        title = entry.title.strip() or words.first_words(entry.body) or tr("An entry without words")
        held = held_count(entry, self._model.choices)
        second = words.held_back(held) if held else tr("Nothing held back")
        if entry.id in self._model.changed_entries:
            second = tr("Look again. You changed this entry.")
        item.setText(title)
        item.setData(SECOND, second)
        item.setData(ENTRY_ID, entry.id)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}. {second}")

    def _fit(self) -> None:
        """As tall as its rows, up to a height; then it scrolls."""
        rows = sum(self.list.sizeHintForRow(at) for at in range(self.list.count()))
        self.list.setFixedHeight(min(self._theme.px(MOST_PX), max(rows, self._theme.px(40))))

    def current(self) -> EntryId | None:
        item = self.list.currentItem()
        return None if item is None else EntryId(item.data(ENTRY_ID))

    def choose(self, entry_id: EntryId | None) -> None:
        """Make an entry the chosen row; the first where it is not there."""
        rows = [self.list.item(at).data(ENTRY_ID) for at in range(self.list.count())]
        if rows:
            self.list.setCurrentRow(rows.index(entry_id) if entry_id in rows else 0)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._listing:
            self.entry_chosen.emit(item.data(ENTRY_ID))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()
