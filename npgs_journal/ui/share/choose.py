"""Step 1: for whom, and which entries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share import state
from npgs_journal.ui.share.asking import Asking
from npgs_journal.ui.share.choosable import ChoosableModel
from npgs_journal.ui.share.folding import FoldingPanes, Pane
from npgs_journal.ui.share.for_whom import offer_readers
from npgs_journal.ui.share.narrowing import Narrowing
from npgs_journal.ui.share.order import Order
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.share.sentences import Sentences
from npgs_journal.ui.share.two_lines import ENTRY_ID, dress_list
from npgs_journal.ui.widgets.basic import frame, label
from npgs_journal.ui.widgets.notice import NoticeCard
from npgs_journal.ui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.model import PacketModel

WIDE_PX, SIDE_PX, TYPING_MS = 760, 360, 120
LIST_PX = 150
"""So low the list may become; in a lower window the whole pane scrolls."""


class Choose(QWidget):
    def __init__(self, session: Session, model: PacketModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme, self._model = session, session.theme, model
        theme = session.theme
        self.entries = ChoosableModel(session, model, self)
        self.search = QLineEdit()
        self.search.setAccessibleName(tr("Search these entries"))
        self.search.setPlaceholderText(tr("Search these entries"))
        self.search.setClearButtonEnabled(True)
        self.narrowing = Narrowing(session)
        self.list = QListView()
        dress_list(self.list, theme, tr("Entries you can bring"), title_lines=1)
        self.list.setModel(self.entries)
        self.list.installEventFilter(self)
        self.none = label("", "second")
        self.trouble = NoticeCard(theme, "", "")
        self.order = Order(session, model)
        self.reader = self._field(tr("Who is it for?"), "reader")
        self.from_name = self._field(tr("From (your name, if you want it there)"), "from_name")
        self.purpose = self._field(tr("Why, for your own record. It is never printed."), "purpose")
        self.asking = Asking(
            theme, tr("What I would like from the talk, in your own words"), tr("My question for the talk")
        )
        self.sentences = Sentences(theme)
        self.last_time = self._field(tr("From last time, if something came of it"), "from_last_time")
        self._soon = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._build()
        self._listen()

    # Building ---------------------------------------------------------------------------------

    def _field(self, words: str, choice: str) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(words)
        made.textEdited.connect(
            lambda text: self._model.put(replace(self._model.choices, **{choice: text}), words, choice)
        )
        return made

    def _build(self) -> None:
        theme = self._theme
        picked = QWidget()
        left = column(theme, picked, gap=8)
        left.addWidget(self.search)
        left.addWidget(self.narrowing)
        left.addWidget(self.trouble)
        left.addWidget(self.none)
        left.addWidget(self.list, 1)
        self.trouble.hide()
        theme.scaled(self.list, setMinimumHeight=LIST_PX)
        self.picker = scrolled(picked)
        inner = QWidget()
        right = column(theme, inner, gap=14)
        theme.scaled(right, setContentsMargins=(4, 4, 4, 4))
        right.addWidget(self._people())
        right.addWidget(self._ordered())
        right.addWidget(self._talk())
        right.addStretch(1)
        self.side = scrolled(inner)
        panes = (
            Pane(self.picker, tr("Entries you can bring")),
            Pane(self.side, tr("For whom, and in which order"), 0, SIDE_PX),
        )
        self.panes = FoldingPanes(theme, panes, WIDE_PX, self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.panes)

    def _people(self) -> QWidget:
        made = frame("card")
        inside = QVBoxLayout(made)
        self._theme.scaled(inside, setContentsMargins=(18, 16, 18, 16), setSpacing=4)
        for field in (self.reader, self.from_name, self.purpose):
            heading = label(field.accessibleName(), "small-strong")
            heading.setBuddy(field)
            inside.addWidget(heading)
            inside.addWidget(field)
            if field is not self.purpose:
                inside.addSpacing(self._theme.px(6))
        return made

    def _ordered(self) -> QWidget:
        made = frame("card")
        inside = QVBoxLayout(made)
        self._theme.scaled(inside, setContentsMargins=(18, 14, 18, 12))
        inside.addWidget(self.order)
        return made

    def _talk(self) -> QWidget:
        """What is printed above the entries. Nothing here is needed."""
        made = frame("card")
        inside = column(self._theme, made, gap=4)
        self._theme.scaled(inside, setContentsMargins=(18, 14, 18, 16))
        inside.addWidget(label(tr("For the whole talk. All of it can stay empty."), "hint"))
        inside.addWidget(self.asking)
        inside.addWidget(self.sentences)
        inside.addSpacing(self._theme.px(4))
        heading = label(self.last_time.accessibleName(), "small")
        heading.setBuddy(self.last_time)
        inside.addWidget(heading)
        inside.addWidget(self.last_time)
        return made

    def _listen(self) -> None:
        self._soon.timeout.connect(self._on_search)
        self.search.textChanged.connect(lambda _: self._soon.start())
        self.narrowing.changed.connect(self._on_search)
        self.asking.wished.connect(self._on_wished)
        self.asking.asked.connect(self._on_asked)
        self.sentences.changed.connect(self._on_sentences)
        self.list.clicked.connect(self._on_clicked)
        self.entries.page_loaded.connect(self._on_loaded)
        self.entries.load_failed.connect(self._on_load_failed)
        self._model.changed.connect(self.refresh)
        self._model.entries_loaded.connect(self.order.refresh)

    # Following --------------------------------------------------------------------------------

    def shown(self) -> None:
        """Read afresh: entries may have been written or moved since."""
        self._on_search()
        offer_readers(self._session, self.reader)

    def refresh(self) -> None:
        choices = self._model.choices
        self.asking.show_asks(choices.would_like, choices.question)
        self.sentences.show_sentences(choices.sentences)
        fields = (self.reader, self.from_name, self.purpose, self.last_time)
        told = (choices.reader, choices.from_name, choices.purpose, choices.from_last_time)
        for field, text in zip(fields, told, strict=True):
            if field.text() != text:
                field.setText(text)
        self.order.refresh()

    def _on_search(self) -> None:
        self.entries.start_over(self.search.text(), self.narrowing.wanted())

    def _on_wished(self, would_like: tuple[str, ...], field: str) -> None:
        changed = replace(self._model.choices, would_like=would_like)
        self._model.put(changed, tr("What I would like"), "own" if field == "own" else "")

    def _on_asked(self, question: str) -> None:
        self._model.put(replace(self._model.choices, question=question), tr("My question"), "question")

    def _on_sentences(self, sentences: tuple[str, ...]) -> None:
        is_one_less = len(sentences) < len(self._model.choices.sentences)
        merge = "" if is_one_less else "sentences"
        self._model.put(replace(self._model.choices, sentences=sentences), tr("A sentence"), merge)

    def _on_loaded(self) -> None:
        self.trouble.hide()
        words = ""
        if not self.entries.rowCount():
            searching = self.entries.is_searching
            words = (
                tr("Nothing was found for these words.")
                if searching
                else tr("No entry fits what you asked for.")
                if self.entries.is_narrowed
                else tr("There are no entries to bring yet.")
            )
        elif not (self.entries.is_searching or self.entries.is_narrowed or self.entries.heads[0].bring):
            words = tr("Nothing is marked to bring. You can choose any entry that is just yours.")
        self.none.setText(words)
        self.none.setVisible(bool(words))
        self.list.setVisible(self.entries.rowCount() > 0)

    def _on_load_failed(self, error: BaseException) -> None:
        self.trouble.say(tr("These entries could not be read."), message(error))

    # Choosing ---------------------------------------------------------------------------------

    def _on_clicked(self, index: QModelIndex) -> None:
        self.toggle(index)

    def toggle(self, index: QModelIndex) -> None:
        """Put an entry in, or take it out."""
        if not index.isValid():
            return
        entry_id = index.data(ENTRY_ID)
        choices = self._model.choices
        if entry_id in choices.entry_ids:
            changed = state.without_entry(choices, entry_id)
            self._model.put(changed, tr("Take an entry out"))
        else:
            self._model.put(state.with_entry(choices, entry_id), tr("Add an entry"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        keys = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        is_key = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if watched is self.list and is_key and event.key() in keys:  # type: ignore[attr-defined]
            self.toggle(self.list.currentIndex())
            return True
        return super().eventFilter(watched, event)

    # What is needed ---------------------------------------------------------------------------

    def needed(self) -> str:
        """What must be there before Review; "" when nothing is."""
        if not self._model.choices.entry_ids:
            return tr("Choose at least one entry.")
        return "" if self._model.choices.reader.strip() else tr("Write who it is for.")

    def go_to_needed(self) -> None:
        """Lead the keyboard to what is needed, or to the search."""
        is_reader = bool(self._model.choices.entry_ids) and not self._model.choices.reader.strip()
        self.panes.show_pane(1 if is_reader else 0)
        rest = self.list if self.list.isVisible() and self.needed() else self.search
        (self.reader if is_reader else rest).setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
