"""The values over time: a table of marks, what the chosen value holds, and nothing that judges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from npgs_journal.lookback import OverTime, Span
from npgs_journal.nouns import Filter
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.values.cards import ConcernsCard, Legend, NotNotedCard, ValueCard
from npgs_journal.ui.values.meanings import Meanings
from npgs_journal.ui.values.over_model import OverTimeModel
from npgs_journal.ui.values.over_view import OverTimeView
from npgs_journal.ui.values.over_words import number_hint, time_and_entries
from npgs_journal.ui.values.spans import SpanChooser
from npgs_journal.ui.values.telling import Telling
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.notice import NoticeCard
from npgs_journal.ui.widgets.page_ground import paint_page
from npgs_journal.ui.widgets.scrolled import scrolled
from npgs_journal.ui.widgets.slow import SlowLine
from npgs_journal.values import concerns, values

if TYPE_CHECKING:
    from datetime import date

    from npgs_journal.nouns import ConcernId, Draft, ValueId
    from npgs_journal.ui.session import Session

WIDE_PX, SIDE_PX, NO_LIMIT = 1100, 289, 16_777_215
"""At 100 % text: from which width the cards stand beside the table, and how wide they are."""
BEFORE_PX, AFTER_PX, GAP_PX = 30, 26, 10
FEWEST_ENTRIES = 3
"""With fewer in the journal there is nothing to look back on, and words stand here instead."""


class ValuesRoom(QWidget):
    read_requested = Signal(object)
    """The `Filter` of the entries that somebody wants to read."""
    sentence_chosen = Signal(str)
    """Words that go into the packet under way; `say_told` once they are there."""
    loaded = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Values over time")
        self._session, self._theme = session, session.theme
        self._names: dict[ValueId, str] = {value.id: value.label for value in values()}
        self._concerns = {concern.id: concern.label for concern in concerns()}
        self._seen: OverTime | None = None
        self._today: date = session.today
        self._chosen: ValueId | None = None
        self._turn = 0
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_parts()
        self._make_commands()
        self._lay_out()
        self._connect()
        self._show_parts()

    # Building -----------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        theme = self._theme
        self.when, self.words = label("", "second"), label("", "second")
        self.spans = SpanChooser(theme, Span.MONTHS_3)
        self.table_button = button(tr("Show as table"), on_click=self.toggle_table)
        theme.set_icon(self.table_button, "panels-top-left", size=18)
        self.slow = SlowLine(theme)
        self.trouble = NoticeCard(theme, "", "", (tr("Try again"),))
        self._legend = Legend(theme)
        self.model = OverTimeModel(list(self._names.items()), self)
        self.view = OverTimeView(theme, self.model)
        self.card, self.not_noted = ValueCard(theme), NotNotedCard(theme)
        self.concerns = ConcernsCard(theme, can_write=not self._session.journal.is_read_only)
        self.telling = Telling(self._session, self)
        self.meanings = button(tr("What do these mean?"), "quiet", self._show_meanings)
        theme.set_icon(self.meanings, "circle-question-mark", "accent_text")

    def _make_commands(self) -> None:
        self._as_table = QAction(self.table_button.text(), self)
        self._as_table.triggered.connect(lambda _checked=False: self.toggle_table())
        self._what = QAction(tr("What the values mean"), self)
        self._what.triggered.connect(lambda _checked=False: self._show_meanings())

    def _lay_out(self) -> None:
        theme = self._theme
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        theme.scaled(column, setContentsMargins=(BEFORE_PX, 22, AFTER_PX, 24), setSpacing=12)
        column.addLayout(self._head())
        column.addWidget(self.slow)
        column.addWidget(self.trouble)
        column.addWidget(self.words)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        theme.scaled(self._body, setSpacing=28)
        self._body.addLayout(self._table_column(), 1)
        self._body.addWidget(self._side_column(), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._body)
        column.addStretch(1)
        self.area = scrolled(self._inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def _head(self) -> QBoxLayout:
        theme, titles, across = self._theme, QVBoxLayout(), QBoxLayout.Direction.LeftToRight
        theme.scaled(titles, setSpacing=4)
        self._heading = label(self.title, "screen-title", wraps=False)
        titles.addWidget(self._heading)
        titles.addWidget(self.when)
        start = Qt.AlignmentFlag.AlignLeading
        self._tools, self._head_row = QBoxLayout(across), QBoxLayout(across)
        for part in (self.spans, self.table_button):
            self._tools.addWidget(part, 0, start | Qt.AlignmentFlag.AlignTop)
        for row in (self._tools, self._head_row):
            theme.scaled(row, setSpacing=GAP_PX)
        self._head_row.addLayout(titles, 1)
        self._head_row.addLayout(self._tools)
        self._head_row.setAlignment(self._tools, start | Qt.AlignmentFlag.AlignTop)
        return self._head_row

    def _table_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        self._theme.scaled(column, setSpacing=2)
        column.addWidget(self._legend)
        column.addWidget(self.view)
        column.addStretch(1)
        return column

    def _side_column(self) -> QWidget:
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        self._theme.scaled(column, setSpacing=14)
        for part in (self.card, self.not_noted, self.concerns):
            column.addWidget(part)
        column.addWidget(self.meanings, 0, Qt.AlignmentFlag.AlignLeading)
        return self._side

    def _connect(self) -> None:
        self.spans.span_chosen.connect(lambda _: self.reload())
        self.view.value_chosen.connect(self._on_value_chosen)
        self.view.revealed.connect(self._reveal)
        self.view.meaning_wished.connect(self._show_meanings)
        self.card.read_wished.connect(self._on_read_wished)
        self.concerns.tell_wished.connect(self._on_tell_wished)
        self.telling.told.connect(self.sentence_chosen)
        self.trouble.chosen.connect(lambda _: self.reload())
        self.slow.stopped.connect(self._on_stopped)
        self.slow.shown.connect(self._session.announce)
        self._theme.changed.connect(self._fold)

    # For the window -------------------------------------------------------------------------------

    def actions(self) -> dict[str, list[QAction]]:  # type: ignore[override]
        return {"View": [self._as_table], "Help": [self._what]}

    def unsaved(self) -> list[Draft]:
        return []

    def flush(self) -> None:
        """Nothing waits here: what is changed goes to the journal as it is changed."""

    def shown(self) -> None:
        self.spans.segment(self.spans.span).setFocus()
        self.reload()

    # What is shown --------------------------------------------------------------------------------

    def reload(self) -> None:
        """Count anew, once what was written a moment ago is in the journal."""
        self._turn += 1
        turn, span, today = self._turn, self.spans.span, self._session.today
        lookback, jobs = self._session.lookback, self._session.jobs
        self.slow.begin(tr("Still counting…"))

        def count(_: object) -> None:
            jobs.read(
                lambda _: lookback.over_time(span, today),
                lambda seen: self._on_counted(turn, seen, today),
                lambda error: self._on_failed(turn, error),
            )

        jobs.write(lambda _: None, count)

    def toggle_table(self) -> None:
        """The same cells as marks or in words."""
        as_table = not self.view.shows_words
        self.view.show_words(as_table)
        words = tr("Show as marks") if as_table else tr("Show as table")
        self.table_button.setText(words)
        self._as_table.setText(words)
        self._show_parts()

    def _on_counted(self, turn: int, seen: OverTime, today: date) -> None:
        if turn != self._turn:
            return
        self.slow.end()
        self.trouble.hide()
        self._seen, self._today = seen, today
        self.when.setText(time_and_entries(seen, today))
        self._legend.hint.setText(number_hint(seen.step))
        self.not_noted.show_names([self._names[value] for value in seen.not_noted])
        self.concerns.show_concerns([(one, self._concerns[one], count) for one, count in seen.concerns])
        self.model.show_time(seen, today)
        self._show_parts()
        self._choose_again()
        self.loaded.emit()

    def _choose_again(self) -> None:
        """The value chosen before; at first the first of the official order that was noted."""
        seen = self._seen
        if seen is None or not self._has_marks:
            return
        order = [line.value for line in seen.lines]
        first = next(row for row, line in enumerate(seen.lines) if line.total.entries)
        self.view.choose(first if self._chosen is None else order.index(self._chosen))
        self.view.show_newest()

    @property
    def _has_marks(self) -> bool:
        return self._seen is not None and any(line.total.entries for line in self._seen.lines)

    def _show_parts(self) -> None:
        """Words instead of the table where there are too few entries or no marks."""
        seen = self._seen
        is_young = seen is not None and seen.in_journal < FEWEST_ENTRIES
        has_table = self._has_marks and not is_young
        if is_young:
            self.words.setText(
                tr("When there are a few entries, the values you marked in them will show here.")
            )
        else:
            self.words.setText(tr("No value was marked in this time."))
        self.words.setVisible(seen is not None and not has_table)
        self.when.setVisible(seen is not None and not is_young)
        self.spans.setVisible(seen is not None and not is_young)
        for part in (self.table_button, self.view, self._legend, self.card):
            part.setVisible(has_table)
        self._as_table.setEnabled(has_table)
        self._legend.setVisible(has_table and not self.view.shows_words)
        self.not_noted.setVisible(has_table and bool(seen is not None and seen.not_noted))
        self.concerns.setVisible(has_table and bool(seen is not None and seen.concerns))
        self._fold()

    def _on_value_chosen(self, row: int) -> None:
        line = self.model.line(row)
        if line is not None:
            self._chosen = line.value
            self.card.show_value(self._names[line.value], line.total)

    def _on_read_wished(self) -> None:
        if self._seen is not None:
            since, until = self._seen.first, self._seen.last
            self.read_requested.emit(Filter(value=self._chosen, since=since, until=until))

    def _on_tell_wished(self, concern: ConcernId) -> None:
        if self._seen is not None:
            self.telling.ask(concern, self._seen, self._today)

    def say_told(self) -> None:
        self.concerns.done.show()
        self._session.announce(self.concerns.done.text())

    def _on_failed(self, turn: int, error: BaseException) -> None:
        if turn == self._turn:
            self.slow.end()
            self.trouble.say(tr("This page could not be read."), message(error))

    def _on_stopped(self) -> None:
        self._turn += 1
        self.trouble.say(tr("Stopped."), tr("Your entries are all still there."))

    def _show_meanings(self) -> None:
        told = Meanings(self._theme, self._session.dialogs, self._chosen, self)
        told.exec()
        told.deleteLater()

    # Widths ---------------------------------------------------------------------------------------

    def _fold(self) -> None:
        """Beside each other what fits, below each other what does not."""
        ways, px = QBoxLayout.Direction, self._theme.px
        wide = self.width() >= px(WIDE_PX) and not self.view.isHidden()
        self._body.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self._body.setAlignment(self._side, Qt.AlignmentFlag.AlignTop if wide else Qt.AlignmentFlag(0))
        side = max(px(SIDE_PX), self._side.minimumSizeHint().width())  # longer words get more
        self._side.setMinimumWidth(side if wide else 0)
        self._side.setMaximumWidth(side if wide else NO_LIMIT)
        room = self.area.viewport().width() - px(BEFORE_PX + AFTER_PX)
        tools = self.spans.sizeHint().width() + px(GAP_PX) + self.table_button.sizeHint().width()
        head = self._heading.sizeHint().width() + 2 * px(GAP_PX) + tools
        self._tools.setDirection(ways.LeftToRight if tools <= room else ways.TopToBottom)
        self._head_row.setDirection(ways.LeftToRight if head <= room else ways.TopToBottom)

    def _reveal(self, cell: QRect) -> None:
        """Scroll the page to the cell that the arrow keys went to."""
        middle = self.view.mapTo(self._inside, cell.center())
        self.area.ensureVisible(middle.x(), middle.y(), 0, cell.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_page(self, self._theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
