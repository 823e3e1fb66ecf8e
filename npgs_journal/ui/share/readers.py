"""The people packets were made for: give another name, make one of two, take off the list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from npgs_journal.nouns import LedgerState, Reader, ReaderId
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share.alive import while_alive
from npgs_journal.ui.share.parts import clear, column, in_tab_order
from npgs_journal.ui.share.reader_row import Known, ReaderRow
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.notice import NoticeCard
from npgs_journal.ui.widgets.scrolled import measured, scrolled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from npgs_journal.store import Store
    from npgs_journal.ui.session import Session


class _Read(NamedTuple):
    known: tuple[Known, ...]
    remembers: bool


class Readers(QWidget):
    back_wished = Signal()
    loaded = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, session.theme
        self._rows: dict[ReaderId, ReaderRow] = {}
        self.back = button(tr("Back"), on_click=self.back_wished.emit)
        self.trouble = NoticeCard(self._theme, "", "")
        self.none = label(tr("Whoever you make a packet for will show here."), "second")
        self.remember = QCheckBox(tr("Remember who stood as what, for the next packet"))
        self._build()

    def _build(self) -> None:
        self._outer = outer = QVBoxLayout(self)
        head = QHBoxLayout()
        titles = column(self._theme, gap=2)
        titles.addWidget(label(tr("Readers"), "screen-title"))
        titles.addWidget(label(tr("The people you made packets for. Only you see this."), "second"))
        head.addLayout(titles, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(head)
        outer.addWidget(self.trouble)
        self.trouble.hide()
        inner = QWidget()
        inside = column(self._theme, inner, gap=12)
        self._theme.scaled(inside, setContentsMargins=(4, 4, 6, 8))
        self._list = column(self._theme, gap=12)
        inside.addLayout(self._list)
        inside.addWidget(self.none)
        about = tr("Then you are asked whether a name stands as the same word again. Usually on.")
        self.remember.setAccessibleDescription(about)
        inside.addWidget(self.remember)
        inside.addWidget(label(about, "hint"))
        inside.addStretch(1)
        outer.addWidget(scrolled(inner), 1)
        self.remember.toggled.connect(self._on_remember)

    # Reading ----------------------------------------------------------------------------------

    def reload(self, focus: ReaderId | None = None, *, stays: bool = False) -> None:
        """`focus`: whose row the keyboard goes to; `stays`: it stays where it is."""
        store = self._session.journal.reader
        self._session.jobs.read(
            lambda _: _read(store),
            while_alive(self, lambda found: self._on_read(found, focus, stays=stays)),
            while_alive(self, self._on_failed),
        )

    def _on_read(self, found: _Read, focus: ReaderId | None, *, stays: bool) -> None:
        clear(self._list)
        self._rows = {}
        for known in found.known:
            others = tuple(one.reader for one in found.known if one.reader != known.reader)
            made = ReaderRow(self._session, known, others)
            made.rename_wished.connect(partial(self._on_rename, known.reader))
            made.merge_wished.connect(partial(self._on_merge, known.reader.id))
            made.forget_wished.connect(partial(self._on_forget, known.reader))
            made.remove_wished.connect(partial(self._on_remove, known.reader))
            self._rows[known.reader.id] = made
            holder = QWidget()
            line = measured(self._theme, made)
            line.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(line)
            self._list.addWidget(holder)
        in_tab_order(self.back, (stop for made in self._rows.values() for stop in made.stops))
        self.none.setVisible(not found.known)
        with QSignalBlocker(self.remember):
            self.remember.setChecked(found.remembers)
        row_now = self._rows.get(focus) if focus is not None else None
        if not stays:
            (row_now.rename if row_now is not None else self.back).setFocus(Qt.FocusReason.OtherFocusReason)
        self.loaded.emit()

    def row(self, name: str) -> ReaderRow:
        return next(one for one in self._rows.values() if one.reader.name == name)

    def _on_failed(self, error: BaseException) -> None:
        self.trouble.say_aloud("", message(error))

    # Changing ---------------------------------------------------------------------------------

    def _on_rename(self, reader: Reader, name: str) -> None:
        other = next((one.reader for one in self._rows.values() if one.reader.name == name.strip()), reader)
        if other != reader:
            self._offer_to_merge(reader, other)
            return
        store = self._session.journal.writer
        self._write(lambda _: store.readers.rename(reader.id, name), tr("The name is changed."), reader.id)

    def _offer_to_merge(self, reader: Reader, other: Reader) -> None:
        both, leave = tr("Make one of both"), tr("Leave both")
        sentence = tr("Somebody else has that name. Are they the same person?")
        title = tr("One person or two?")
        answer = self._session.dialogs.ask(title, sentence, (both, leave), way_out=leave)
        if answer == both:
            self._on_merge(reader.id, other.id)

    def _on_merge(self, reader_id: ReaderId, into: ReaderId) -> None:
        store = self._session.journal.writer
        self._write(lambda _: store.readers.merge(reader_id, into), tr("They are one reader now."), into)

    def _on_forget(self, reader: Reader) -> None:
        store = self._session.journal.writer
        said = tr("The aliases are forgotten.")
        self._write(lambda _: store.ledger.forget_aliases(reader.name), said, reader.id)

    def _on_remove(self, reader: Reader) -> None:
        take, keep = tr("Take off the list"), tr("Keep it")
        sentence = tr("What you shared stays on record under this name.")
        title = tr("Take this reader off the list?")
        if self._session.dialogs.ask(title, sentence, (take, keep), way_out=keep) == take:
            store = self._session.journal.writer
            self._write(lambda _: store.readers.remove(reader.id), tr("The reader is off the list."), None)

    def _on_remember(self, remembers: bool) -> None:
        """Not to remember is not to have remembered: what was kept goes too."""
        store = self._session.journal.writer
        self._session.jobs.write(
            lambda _: store.ledger.remember_aliases(remembers),
            while_alive(self, lambda _: self.reload(stays=True)),
            while_alive(self, self._on_failed),
        )

    def _write(
        self,
        work: Callable[[object], object],
        said: str,
        focus: ReaderId | None,
    ) -> None:
        self.trouble.hide()

        def done(_: object) -> None:
            self._session.announce(said)
            self.reload(focus)

        self._session.jobs.write(work, while_alive(self, done), while_alive(self, self._on_failed))

    # Widths -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(820)
        margins, gap = ((30, 22, 24, 12), 16) if wide else ((20, 12, 12, 6), 8)
        self._theme.scaled(self._outer, setContentsMargins=margins, setSpacing=gap)


def _read(store: Store) -> _Read:
    lines = tuple(line for line in store.ledger.lines() if line.state is LedgerState.RELEASED)
    known = tuple(
        Known(
            reader,
            tuple(line for line in lines if line.reader == reader.name),
            store.ledger.aliases_with(reader.name),
        )
        for reader in store.readers.all()
    )
    return _Read(known, store.ledger.remembers_aliases())
