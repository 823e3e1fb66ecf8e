"""Settings: a look inside a backup, and entries brought back out of it. It is closed when one leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from npgs_journal import backup
from npgs_journal.text.markdown import blocks
from npgs_journal.ui.browse.dates import short_day, time_words
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.row_or_column import RowOrColumn
from npgs_journal.ui.widgets.slow import SlowLine
from npgs_journal.ui.widgets.speech import say

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from npgs_journal.nouns import Entry, EntryHead, EntryId, Progress
    from npgs_journal.ui.jobs import Job
    from npgs_journal.ui.session import Session

SHOWN = 200
"""Rows at most; the box above finds what is older."""
LIST_HIGH, TEXT_HIGH, ROW_HIGH = 196, 160, 28


class InsideBackup(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._found: tuple[backup.Backup, ...] = ()
        self._inside: backup.Restoring | None = None
        self._job: Job | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        session.theme.scaled(column, setSpacing=8)
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Which backup"))
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.look = button(self.tr("Look inside"), on_click=self._look, size="small")
        self.none = label(self.tr("There is none yet."), "small")
        self.slow = SlowLine(session.theme)
        self.slow.stopped.connect(self._stop)
        self.news = label("", "small-strong")
        first: tuple[QWidget, ...] = (self.none, self.which)
        for widget in first:
            column.addWidget(widget)
        column.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.slow)
        column.addWidget(self.news)
        self._opened = self._opened_part()
        column.addWidget(self._opened)
        for widget in (self.news, self._opened, self.which, self.look):
            widget.hide()
        session.backing_up.ended.connect(self.read)
        self.read()

    def _opened_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        self._session.theme.scaled(column, setSpacing=8)
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(self.tr("Find in this backup"))
        self.finder.setAccessibleName(self.tr("Find in this backup"))
        self.finder.textEdited.connect(lambda _: self._list())
        self.entries = QListWidget()
        self.entries.setAccessibleName(self.tr("Entries in this backup"))
        self.entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entries.currentItemChanged.connect(lambda now, _: self._show(now))
        self._session.theme.scaled(self.entries, setFixedHeight=LIST_HIGH)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("The entry as it was"))
        self.text.setOpenLinks(False)
        self._session.theme.scaled(self.text, setFixedHeight=TEXT_HIGH)
        self._session.theme.changed.connect(self._size_rows)
        self.one = button(self.tr("Bring this one back"), on_click=self._bring_one, size="small")
        self.all = button(self.tr("Bring back all that is not here"), on_click=self._bring_all, size="small")
        self.close_it = button(self.tr("Close it"), on_click=self.put_away, size="small")
        shown: tuple[QWidget, ...] = (self.finder, self.entries, self.text)
        for widget in shown:
            column.addWidget(widget)
        column.addWidget(RowOrColumn(self._session.theme, (self.one, self.all, self.close_it)))
        return part

    def hideEvent(self, event: QHideEvent) -> None:
        self.put_away()
        super().hideEvent(event)

    # Which ---------------------------------------------------------------------------------------

    def read(self, _: object = None) -> None:
        """Look again which there are."""
        journal = self._session.journal
        self._session.jobs.read(lambda _: backup.all_backups(journal), self._on_found, lambda _: None)

    def _on_found(self, found: tuple[backup.Backup, ...]) -> None:
        self._found = found
        self.which.clear()
        for one in found:
            self.which.addItem(self._words(one))
        self._arrange()

    def _words(self, one: backup.Backup) -> str:
        if one.facts is None:
            return one.path.name
        made_at = one.facts.made_at
        return self.tr("{day}, {time}: {entries}").format(
            day=short_day(made_at.date(), self._session.today),
            time=time_words(made_at),
            entries=tr("%Ln entry(s)", "", one.facts.entries),
        )

    def _arrange(self) -> None:
        is_open, is_busy = self._inside is not None, self._job is not None
        self.none.setVisible(not self._found)
        self.which.setVisible(bool(self._found))
        self.look.setVisible(bool(self._found) and not is_open)
        self.which.setEnabled(not is_open and not is_busy)
        self.look.setEnabled(not is_busy)
        self._opened.setVisible(is_open)
        may_write = not self._session.journal.is_read_only and not is_busy
        self.all.setEnabled(may_write)
        self.one.setEnabled(may_write and self.entries.currentItem() is not None)

    # Inside --------------------------------------------------------------------------------------

    def _look(self) -> None:
        one, journal = self._found[self.which.currentIndex()], self._session.journal
        self._tell("")
        self.slow.begin(self.tr("Opening the backup…"))
        self._begin(
            self._session.jobs.read(
                lambda progress: backup.look_inside(journal, one.path, progress=progress),
                self._on_opened,
                self._on_trouble,
            )
        )

    def _on_opened(self, inside: backup.Restoring) -> None:
        self._end()
        if not self.isVisible():  # left, or locked, meanwhile
            self._session.jobs.read(lambda _: inside.close())
            return
        self._inside = inside
        self.finder.clear()
        self._arrange()
        self._list()
        self.finder.setFocus()

    def put_away(self) -> None:
        """Close what is open. Its copy is removed from the disk."""
        self._stop()
        inside, self._inside = self._inside, None
        if inside is None:
            return
        had_keyboard = self._opened.isAncestorOf(self.window().focusWidget() or self)
        self.entries.clear()
        self.text.clear()
        self.finder.clear()
        self._session.jobs.read(lambda _: inside.close())
        self._arrange()
        if had_keyboard and self.isVisible():
            self.look.setFocus()

    def _list(self) -> None:
        inside, words = self._inside, self.finder.text()
        if inside is None:
            return

        def work(_: Progress) -> tuple[EntryHead, ...]:
            if words.strip():
                return tuple(hit.head for hit in inside.reader.search.find(words, SHOWN))
            return inside.reader.entries.page(limit=SHOWN).heads

        self._session.jobs.read(work, self._show_heads, lambda _: None)

    def _show_heads(self, heads: tuple[EntryHead, ...]) -> None:
        if self._inside is None:
            return
        self.entries.clear()
        today = self._session.today
        for head in heads:
            words = head.title or head.excerpt[:60] or self.tr("No title")
            item = QListWidgetItem(f"{short_day(head.day_on, today)}  {words}")
            item.setData(Qt.ItemDataRole.UserRole, head.id)
            item.setToolTip(item.text())
            self.entries.addItem(item)
        self._size_rows()
        if heads:
            self.entries.setCurrentRow(0)
        else:
            self.text.clear()
        self._arrange()

    def _size_rows(self) -> None:
        for row in range(self.entries.count()):
            self.entries.item(row).setSizeHint(QSize(0, self._session.theme.px(ROW_HIGH)))

    def _show(self, item: QListWidgetItem | None) -> None:
        inside = self._inside
        if item is None or inside is None:
            return
        entry_id: EntryId = item.data(Qt.ItemDataRole.UserRole)
        self._session.jobs.read(
            lambda _: inside.reader.entries.get(entry_id), self._show_entry, lambda _: None
        )
        self._arrange()

    def _show_entry(self, entry: Entry) -> None:
        if self._inside is not None:
            shown = [
                " ".join(filter(None, (block.label, "".join(run.text for run in block.runs))))
                for block in blocks(entry.body)
            ]
            self.text.setPlainText("\n\n".join(filter(None, (entry.title, *shown))))

    # Bringing back -------------------------------------------------------------------------------

    def _bring_one(self) -> None:
        item = self.entries.currentItem()
        if item is not None:
            self._bring([item.data(Qt.ItemDataRole.UserRole)])

    def _bring_all(self) -> None:
        self._bring(None)

    def _bring(self, wanted: list[EntryId] | None) -> None:
        inside, writer = self._inside, self._session.journal.writer
        if inside is None or self._job is not None:
            return
        self.slow.begin(self.tr("Bringing back…"))
        self._begin(
            self._session.jobs.write(
                lambda progress: backup.bring_back(inside, writer, wanted, progress),
                self._on_brought,
                self._on_trouble,
            )
        )

    def _on_brought(self, many: int) -> None:
        self._end()
        if many:
            self._tell(tr("%Ln entry(s) came back. Nothing that was here has changed.", "", many))
        else:
            self._tell(self.tr("Nothing came back: it is here already."))

    # Work ----------------------------------------------------------------------------------------

    def _begin(self, job: Job) -> None:
        self._job = job
        job.cancelled.connect(self._end)
        self._arrange()

    def _end(self) -> None:
        self._job = None
        self.slow.end()
        self._arrange()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_trouble(self, error: Exception) -> None:
        self._end()
        self._tell(message(error))

    def _tell(self, words: str) -> None:
        self.news.setText(words)
        self.news.setVisible(bool(words))
        if words:
            say(self, words)
