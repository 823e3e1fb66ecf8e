"""In this packet, in this order: moved by keys, by buttons or by dragging; and what is asked about each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from npgs_journal.nouns import EntryId
from npgs_journal.ui.browse.dates import short_day
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import state, words
from npgs_journal.ui.share.asking import Asking
from npgs_journal.ui.share.asks import ask_of, with_ask
from npgs_journal.ui.share.parts import column, row
from npgs_journal.ui.share.two_lines import ENTRY_ID, SECOND, dress_list
from npgs_journal.ui.widgets.basic import button, icon_button, label

if TYPE_CHECKING:
    from npgs_journal.nouns import Entry
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.model import PacketModel

MOST_PX, LEAST_PX = 260, 70


class Order(QWidget):
    def __init__(self, session: Session, model: PacketModel) -> None:
        super().__init__()
        theme = session.theme
        self._session = session
        self._model = model
        self._is_listing = False
        self.list = QListWidget()
        dress_list(self.list, theme, tr("In this packet, in this order"))
        self.up = icon_button(theme, "arrow-up", tr("Move up (Alt+Up)"), lambda: self.move_by(-1))
        self.down = icon_button(theme, "arrow-down", tr("Move down (Alt+Down)"), lambda: self.move_by(1))
        self.take_out = button(tr("Take out"), "quiet", self.remove, size="small")
        self.ask = button(tr("Ask about it"), "quiet", size="small")
        self.ask.setCheckable(True)
        self.ask.toggled.connect(lambda _: self._show_asking())
        self.about = label("", "hint")
        self.asking = Asking(
            theme,
            tr("What I would like, about this entry, in your own words"),
            tr("My question about this entry"),
        )
        self._none = label(tr("Nothing is chosen yet."), "hint")
        buttons = row(theme, gap=4)
        for one in (self.up, self.down, self.take_out, self.ask):
            buttons.addWidget(one)
        buttons.addStretch(1)
        outer = column(theme, self, gap=4)
        outer.addWidget(label(tr("In this packet, in this order"), "small-strong"))
        outer.addWidget(self._none)
        outer.addWidget(self.list)
        outer.addLayout(buttons)
        outer.addWidget(self.about)
        outer.addWidget(self.asking)
        for key, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            self._shortcut(key, by)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove)
        self._let_drag()
        self.list.currentItemChanged.connect(lambda _: self._show_asking())
        self.asking.wished.connect(self._on_wished)
        self.asking.asked.connect(self._on_asked)
        theme.changed.connect(self._fit)

    def _let_drag(self) -> None:
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        # The list is filled anew from the choices: not while Qt is still moving its rows.
        soon = QTimer(self, singleShot=True, interval=0)
        soon.timeout.connect(self._on_dragged)
        self.list.model().rowsMoved.connect(lambda *_: soon.start())

    def _on_dragged(self) -> None:
        rows = (self.list.item(at).data(ENTRY_ID) for at in range(self.list.count()))
        self._model.put(state.ordered(self._model.choices, map(EntryId, rows)), tr("Move an entry"))

    def _shortcut(self, key: str, by: int) -> None:
        made = QShortcut(QKeySequence(key), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(lambda: self.move_by(by))

    def refresh(self) -> None:
        now = self.current()
        self._is_listing = True
        self.list.clear()
        chosen = self._model.choices.entry_ids
        for number, entry_id in enumerate(chosen):
            entry = self._model.entries.get(entry_id)
            if entry is None:
                continue
            title = entry.title.strip() or words.first_words(entry.body) or tr("An entry without words")
            item = QListWidgetItem(title)
            item.setData(ENTRY_ID, entry_id)
            item.setData(SECOND, self._second(entry))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            said = tr("{n} of {count}: {title}").format(n=number + 1, count=len(chosen), title=title)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.list.addItem(item)
        if chosen:
            self.list.setCurrentRow(chosen.index(now) if now in chosen else 0)
        self._is_listing = False
        for one in (self.up, self.down, self.take_out, self.ask, self.list):
            one.setVisible(bool(chosen))
        self._none.setVisible(not chosen)
        self._fit()
        self._show_asking()

    def _second(self, entry: Entry) -> str:
        today, ask = self._session.clock.now().date(), ask_of(self._model.choices, entry.id)
        if not (ask.would_like or ask.question):
            return words.day(entry.day_on, today)
        return tr("{date} · with a wish or question").format(date=short_day(entry.day_on, today))

    def _fit(self) -> None:
        """As tall as its rows, up to a height; then it scrolls."""
        rows = sum(self.list.sizeHintForRow(at) for at in range(self.list.count()))
        theme = self._session.theme
        self.list.setFixedHeight(min(theme.px(MOST_PX), max(rows, theme.px(LEAST_PX))))

    # Asking about one entry -------------------------------------------------------------------

    def _show_asking(self) -> None:
        if self._is_listing:  # hidden for a moment, the fields would lose the keyboard of whoever types there
            return
        entry_id, item = self.current(), self.list.currentItem()
        is_open = self.ask.isChecked() and entry_id is not None and item is not None
        self.ask.setText(tr("Close") if is_open else tr("Ask about it"))
        self.about.setVisible(is_open)
        self.asking.setVisible(is_open)
        if is_open and entry_id is not None and item is not None:
            title = words.first_words(item.text())
            self.about.setText(tr("About “{title}”. It is printed with the entry.").format(title=title))
            ask = ask_of(self._model.choices, entry_id)
            self.asking.show_asks(ask.would_like, ask.question)

    def _on_wished(self, would_like: tuple[str, ...], field: str) -> None:
        entry_id = self.current()
        if entry_id is not None:
            ask = replace(ask_of(self._model.choices, entry_id), would_like=would_like)
            merge = f"own {entry_id}" if field == "own" else ""
            self._model.put(with_ask(self._model.choices, ask), tr("What I would like"), merge)

    def _on_asked(self, question: str) -> None:
        entry_id = self.current()
        if entry_id is not None:
            ask = replace(ask_of(self._model.choices, entry_id), question=question)
            self._model.put(with_ask(self._model.choices, ask), tr("My question"), f"question {entry_id}")

    # Moving -----------------------------------------------------------------------------------

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
