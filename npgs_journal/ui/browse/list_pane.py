"""The pane with the entries: search, filter, calendar, and the list itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from npgs_journal.nouns import EVERYTHING, Filter
from npgs_journal.ui.browse.calendar import JumpToDay
from npgs_journal.ui.browse.delegate import EntryDelegate
from npgs_journal.ui.browse.list_model import ROW_ROLE, EntryListModel, HitsModel
from npgs_journal.ui.browse.list_view import GUTTER_PX, EntryListView
from npgs_journal.ui.browse.narrowing import Narrowing
from npgs_journal.ui.browse.scopes import empty_words
from npgs_journal.ui.browse.search import HITS, Searcher
from npgs_journal.ui.browse.search_field import SearchField
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.widgets.basic import button, icon_button, label
from npgs_journal.ui.widgets.slow import SlowLine

if TYPE_CHECKING:
    from datetime import date

    from npgs_journal.nouns import EntryHead, EntryId, Hit, View
    from npgs_journal.ui.session import Session


class ListPane(QFrame):
    entry_chosen = Signal(object)
    """The `EntryHead` of a row that was clicked or entered."""
    new_wished = Signal()
    delete_wished = Signal(object)
    back_to_page_wished = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, theme = session, session.theme
        self.setProperty("kind", "rail")
        self.setAccessibleName(self.tr("Entries"))
        self._open_id: EntryId | None = None
        self.model = EntryListModel(session.finding, session.jobs, parent=self)
        self.hits = HitsModel(self)
        self.searcher = Searcher(session.finding, session.jobs, session.finding.give_up, self)
        self.calendar = JumpToDay(theme, self)
        self.view = EntryListView(theme)
        self.view.setItemDelegate(EntryDelegate(theme, self.view))
        self.view.setModel(self.model)
        self.view.setMinimumHeight(1)  # what stands above it is whole first
        self._build_head()
        self._build_words()
        self._lay_out()
        self._connect()
        self._on_prefs()

    # Parts ----------------------------------------------------------------------------------

    def _build_head(self) -> None:
        theme = self._session.theme
        self.new_button = button(self.tr("New entry"), "primary", self.new_wished.emit)
        theme.set_icon(self.new_button, "plus", "accent_ink")
        self.search = SearchField(theme)
        self.narrowing = Narrowing(self._session, self, self.search.text)
        self.filter_button = self.narrowing.button
        self.day_button = icon_button(
            theme, "calendar-days", self.tr("Jump to a day"), self.jump_to_day, kind="icon-outlined"
        )

    def _build_words(self) -> None:
        self._empty = label("", "second")
        self._retry = button(self.tr("Try again"), "outlined", self.reload, size="small")
        self.slow = SlowLine(self._session.theme)
        self._foot = label("", "hint")
        for part in (self._empty, self._retry, self._foot):
            part.hide()

    def _lay_out(self) -> None:
        theme = self._session.theme
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Journal"), "screen-title", wraps=False))
        head.addStretch(1)
        head.addWidget(self.new_button)
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        theme.scaled(tools, setSpacing=6)
        tools.addWidget(self.search, 1)
        for tool in (self.filter_button, self.day_button):
            tools.addWidget(tool)
            theme.scaled(tool, setFixedSize=(38, 38))
        self.narrowing.chips.follow(self.day_button)
        upper, self._column = QVBoxLayout(), QVBoxLayout(self)
        theme.scaled(upper, setContentsMargins=(0, 0, GUTTER_PX, 0), setSpacing=13)
        theme.scaled(self._column, setContentsMargins=(4, 12, 0, 8), setSpacing=8)
        upper.addLayout(head)
        upper.addWidget(self._tools)
        upper.addWidget(self.narrowing.chips)
        upper.addWidget(self.slow)
        upper.addWidget(self._empty)
        upper.addWidget(self._retry, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addLayout(upper)
        self._column.addWidget(self.view, 1)
        self._column.addWidget(self._foot)

    def _connect(self) -> None:
        session = self._session
        self.search.textChanged.connect(self._on_words)
        self.search.left.connect(self.back_to_page_wished)
        self.search.list_wished.connect(self._on_list_wished)
        self.searcher.found.connect(self._on_found)
        self.searcher.failed.connect(self._on_trouble)
        self.model.page_loaded.connect(self._on_rows)
        self.model.load_failed.connect(self._on_trouble)
        self.slow.stopped.connect(self._on_stopped)
        self.slow.shown.connect(session.announce)
        self.view.entry_chosen.connect(self._on_chosen)
        self.view.delete_wished.connect(self._on_delete)
        self.narrowing.wished.connect(self.narrow)
        self.narrowing.view_wished.connect(self._on_view)
        self.narrowing.all_wished.connect(self.show_everything)
        self.calendar.day_chosen.connect(self._on_day)
        self.calendar.same_day_chosen.connect(lambda day: self.show_scope(Filter(same_day=day)))
        self.calendar.said.connect(session.announce)
        self.calendar.month_shown.connect(self._on_month)
        session.prefs.changed.connect(self._on_prefs)

    # What is shown --------------------------------------------------------------------------

    @property
    def is_searching(self) -> bool:
        return self.view.model() is self.hits

    @property
    def today(self) -> date:
        return self._session.today

    def reload(self) -> None:
        self._retry.hide()
        self.slow.begin(self.tr("Still looking…"))
        self.model.reload(self.today)
        self._look_again()

    def show_scope(self, scope: Filter) -> None:
        """Show what is wanted, whatever was looked for before."""
        self.search.clear()
        self.narrow(scope)

    def narrow(self, wanted: Filter) -> None:
        """Show only what is wanted; words that are looked for are looked for in it."""
        self.slow.begin(self.tr("Still looking…"))
        self.model.reload(self.today, wanted)
        self.narrowing.show_filter(wanted)
        self._session.announce(self.narrowing.said(wanted))
        self._look_again()

    def show_everything(self) -> None:
        """Away with words and filter."""
        self.show_scope(EVERYTHING)
        self.narrowing.take_keyboard()

    def _look_again(self) -> None:
        if self.search.text().strip():
            self.searcher.look_for(self.search.text(), self.model.scope)

    def show_open(self, entry_id: EntryId | None) -> None:
        """Mark the entry that is on the page."""
        self._open_id = entry_id
        model = self.hits if self.is_searching else self.model
        self.view.show_open(-1 if entry_id is None else model.row_of(entry_id))

    def put(self, head: EntryHead) -> None:
        self.model.put(head)
        self._on_rows()

    def take_out(self, entry_id: EntryId) -> None:
        self.model.take_out(entry_id)
        self._on_rows()
        if self.is_searching:
            self._look_again()

    def say_at_foot(self, words: str) -> None:
        self._foot.setText(words)
        self._foot.setVisible(bool(words))

    def hold(self, bar: QWidget) -> None:
        """Show the room's bar above the foot, where this pane is all that is in view."""
        if bar.parentWidget() is not self:
            self._column.insertWidget(self._column.indexOf(self._foot), bar)

    def start_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def jump_to_day(self) -> None:
        self.calendar.open_under(self.day_button, self.model.scope.until or self.today)

    def _say_when_empty(self) -> None:
        scope, words = self.model.scope, ""
        if self.is_searching:
            words = "" if self.hits.rows else empty_words(scope, has_words=True)
        elif not self.model.rows:
            words = empty_words(scope)
        if self.is_searching and words != self._empty.text():
            self._session.announce(words)
        self._empty.setText(words)
        self._empty.setVisible(bool(words))
        is_first_time = not self.model.rows and scope == EVERYTHING and not self.search.text()
        self._tools.setVisible(not is_first_time)

    # News -----------------------------------------------------------------------------------

    def _on_words(self, words: str) -> None:
        if words.strip():
            self.slow.begin(self.tr("Still looking…"))
            self._look_again()
            return
        self.searcher.give_up()
        self.slow.end()
        self._show(self.model)

    def _on_found(self, _words: str, hits: tuple[Hit, ...]) -> None:
        self.hits.show_hits(hits, self.today)
        self._show(self.hits)
        self.view.scrollToTop()
        if not hits:
            self._session.announce(self._empty.text())
        count = len(hits)
        words = tr("The newest %Ln are shown. More words find less.", "", count)
        self.say_at_foot(words if count == HITS else "")

    def _show(self, model: EntryListModel | HitsModel) -> None:
        if self.view.model() is not model:
            selection = self.view.selectionModel()
            self.view.setModel(model)
            selection.deleteLater()
            self.say_at_foot("")
        self._on_rows()

    def _on_rows(self) -> None:
        self.slow.end()
        self._retry.hide()
        self._say_when_empty()
        self.show_open(self._open_id)

    def _on_trouble(self, error: BaseException) -> None:
        self.slow.end()
        self._say_instead(message(error))

    def _on_stopped(self) -> None:
        self.searcher.give_up()
        self.model.give_up()
        self._say_instead(self.tr("Stopped. Your entries are all still there."))

    def _say_instead(self, words: str) -> None:
        self._empty.setText(words)
        self._empty.show()
        self._retry.show()
        self._session.announce(words)

    def _on_chosen(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None:
            self.entry_chosen.emit(row.head)

    def _on_delete(self) -> None:
        row = self.view.currentIndex().data(ROW_ROLE)
        can_write = not self._session.journal.is_read_only
        if row is not None and row.head.deleted_at is None and can_write:
            self.delete_wished.emit(row.head.id)

    def _on_view(self, view: View) -> None:
        self.search.setText(view.words)
        self.narrow(view.wanted)

    def _on_day(self, day: date) -> None:
        """To that day and before it, among what the list is narrowed to."""
        shown = self.model.scope
        since = None if shown.since is None or shown.since > day else shown.since
        self.narrow(replace(shown, since=since, until=day, same_day=None))
        self.view.setFocus()

    def _on_month(self, first: date, last: date) -> None:
        """The days of a month that hold what is looked for, whatever days the list is narrowed to."""
        words = self.search.text()
        wanted = replace(self.model.scope, since=None, until=None, same_day=None)
        is_all = wanted == EVERYTHING and not words.strip()
        finding = self._session.finding
        self._session.jobs.read(
            lambda _: finding.days(first, last, wanted, words),
            lambda days: self.calendar.show_days(first, days, is_all=is_all),
        )

    def _on_prefs(self) -> None:
        for model in (self.model, self.hits):
            model.hide_text(self._session.prefs.value.hide_previews)

    def _on_list_wished(self) -> None:
        if self.view.model().rowCount():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
