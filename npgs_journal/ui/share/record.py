"""One packet that left: the kept copy, byte for byte, and all that the journal knows of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from npgs_journal.errors import EntryMissing, FileExists
from npgs_journal.nouns import LedgerState
from npgs_journal.share import FORMATS, PRINT, page_count, save_again
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share import words
from npgs_journal.ui.share.alive import while_alive
from npgs_journal.ui.share.answers import Answers
from npgs_journal.ui.share.folding import FoldingPanes, Pane
from npgs_journal.ui.share.kept_copy import KeptCopy
from npgs_journal.ui.share.parts import column, in_tab_order
from npgs_journal.ui.share.record_side import Beside, Facts, FileCard, Read
from npgs_journal.ui.share.rendering import PDF_TURN
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.notice import NoticeCard
from npgs_journal.ui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from npgs_journal.nouns import LedgerId, LedgerLine, ReaderAnswer
    from npgs_journal.store import Store
    from npgs_journal.ui.session import Session

WIDE_PX, SIDE_PX = 820, 340
COPY, KNOWN = range(2)


class Record(QWidget):
    back_wished = Signal()
    compare_wished = Signal(object, object)
    """Two ledger lines to show beside each other."""
    loaded = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, session.theme
        self._line: LedgerLine | None = None
        self._is_shown = False
        self.title = label(tr("Exactly what was shared"), "screen-title")
        self.facts = label("", "second")
        self.back = button(tr("Back"), on_click=self.back_wished.emit)
        self.copy = KeptCopy(session)
        self.pages, self.text = self.copy.pages, self.copy.text
        self.known, self.answers = Facts(session), Answers(session)
        self.file, self.beside = FileCard(session), Beside(session)
        self.delete_line = button(tr("Delete this record"), "danger", self._on_delete_line)
        self.trouble = NoticeCard(session.theme, "", "")
        self._build()
        self._listen()

    def _build(self) -> None:
        self._outer = outer = QVBoxLayout(self)
        head = QHBoxLayout()
        titles = column(self._theme, gap=2)
        titles.addWidget(self.title)
        titles.addWidget(self.facts)
        head.addLayout(titles, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(head)
        outer.addWidget(self.trouble)
        self.trouble.hide()
        inner = QWidget()
        inside = column(self._theme, inner, gap=12)
        self._theme.scaled(inside, setContentsMargins=(4, 2, 6, 8))
        for one in (self.answers, self.known, self.file, self.beside):
            inside.addWidget(one)
        inside.addWidget(self.delete_line, 0, Qt.AlignmentFlag.AlignLeading)
        inside.addStretch(1)
        self.side = scrolled(inner)
        panes = (
            Pane(self.copy, tr("What was shared"), 1),
            Pane(self.side, tr("What you know of it"), 0, SIDE_PX),
        )
        self.panes = FoldingPanes(self._theme, panes, WIDE_PX, self)
        outer.addWidget(self.panes, 1)

    def _listen(self) -> None:
        self.copy.drawing_failed.connect(self._on_failed)
        self.answers.add_wished.connect(lambda: self.answers.begin(self.copy.marked()))
        self.answers.opened.connect(self._bring_editor_into_view)
        self.answers.kept.connect(self._on_answer)
        self.answers.delete_wished.connect(self._on_delete_answer)
        self.answers.find_wished.connect(self._on_find)
        self.file.save_wished.connect(self._on_save)
        self.file.delete_copy_wished.connect(self._on_delete_copy)
        self.beside.newer_chosen.connect(self._on_newer)
        self.beside.compare_wished.connect(lambda other: self.compare_wished.emit(self._line, other))

    # Reading ----------------------------------------------------------------------------------

    def show_line(self, line: LedgerLine) -> None:
        self.forget()
        self._line = line
        self.trouble.hide()
        self.panes.show_pane(COPY if line.has_copy else KNOWN)
        today = self._session.clock.now().date()
        is_shared = line.has_copy and line.state is LedgerState.RELEASED
        self.title.setText(tr("Exactly what was shared") if is_shared else tr("What is known of it"))
        self.facts.setText(
            tr("{day}. {what}. {counts}.").format(
                day=words.day(line.at.date(), today),
                what=words.ledger_what(line).rstrip("."),
                counts=words.counts(len(line.entry_ids), line.held_back, line.replaced),
            )
        )
        self._reload()

    def _reload(self) -> None:
        line, store = self._line, self._session.journal.reader
        if line is not None:
            self._session.jobs.read(
                lambda _: _read(store, line.id),
                while_alive(self, lambda found: self._on_read(line, found)),
                while_alive(self, self._on_failed),
            )

    def _on_read(self, line: LedgerLine, found: Read) -> None:
        if self._line is None or line.id != self._line.id:
            return
        self._line = found.sent.line
        today = self._session.clock.now().date()
        self.known.show_facts(found)
        self.answers.show_answers(found.answers)
        in_tab_order(self.text, self.answers.stops)
        self.file.show_file(found.sent)
        self.beside.show_others(found, today)
        self._show_copy(found)
        self.copy.set_quotes(answer.quote for answer in found.answers)
        self.loaded.emit()

    def _show_copy(self, found: Read) -> None:
        """Once: a note that is added later leaves the reader's place in the copy alone."""
        if self._is_shown and found.copy is not None:
            return
        self._is_shown = True
        if found.copy is None:
            self.copy.show_nothing(_why_nothing(found.sent.line))
        elif found.page_count:
            self.copy.show_pages(found.copy, found.page_count, found.sent.text)
        elif found.sent.line.format == "text" or not found.sent.text:
            self.copy.show_words(found.copy.decode("utf-8", "replace"))
        else:
            self.copy.show_words(found.sent.text, tr("All words of the file, without its layout."))
        shown = self.copy.shown()
        if shown is not None and shown.isVisible():
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: BaseException) -> None:
        self.trouble.say_aloud(tr("This could not be done."), message(error))

    def forget(self) -> None:
        """Leave nothing of a packet behind on a page that is not shown."""
        self._line, self._is_shown = None, False
        self.copy.forget()
        self.answers.show_answers(())
        self.answers.put_away()

    # Answers ----------------------------------------------------------------------------------

    def _bring_editor_into_view(self) -> None:
        """Once the layout has found its place."""
        self.panes.show_pane(KNOWN)
        editor = self.answers.editor
        QTimer.singleShot(0, editor, lambda: self.side.ensureWidgetVisible(editor))

    def _on_answer(self, changed: ReaderAnswer | None, quote: str, note: str) -> None:
        line, at, store = self._line, self._session.clock.now(), self._session.journal.writer
        if line is None:
            return

        def keep(_: object) -> None:
            if changed is None:
                store.answers.add(line.id, at, quote, note)
            else:
                store.answers.change(changed.id, note)

        self._write(keep, self._after_answer)

    def _after_answer(self) -> None:
        self.answers.put_away()
        self.answers.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._session.announce(tr("The note is kept."))
        self._reload()

    def _on_delete_answer(self, answer: ReaderAnswer) -> None:
        store = self._session.journal.writer
        if self._is_sure(tr("Delete this note?"), tr("It goes for good."), tr("Delete")):
            self._write(lambda _: store.answers.delete(answer.id), self._after_delete_answer)

    def _after_delete_answer(self) -> None:
        self.answers.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._session.announce(tr("The note is deleted."))
        self._reload()

    def _on_find(self, quote: str) -> None:
        self.panes.show_pane(COPY)
        if not self.copy.go_to(quote):
            self._session.announce(tr("These words are not in the copy."))

    # The copy and the line ----------------------------------------------------------------------

    def _on_save(self) -> None:
        line = self._line
        if line is None:
            return
        kind = "pdf" if line.format == PRINT else line.format
        suffix = FORMATS[kind].suffix if kind in FORMATS else ""
        name = words.file_name(line.at, suffix)
        picked = self._session.dialogs.save_path(tr("Save the copy again"), Path.home() / name)
        if picked is None:
            return
        out = picked if picked.suffix else picked.with_name(picked.name + suffix)
        is_replaced = out == picked and out.exists()
        store = self._session.journal.writer
        self._write(
            lambda _: save_again(store, line.id, out, overwrite=is_replaced),
            lambda: self._after(tr("Saved: the same file, once more.")),
        )

    def _on_delete_copy(self) -> None:
        line, store = self._line, self._session.journal.writer
        sentence = tr("The record stays: when, for whom, and why. The copy goes for good.")
        if line is not None and self._is_sure(tr("Delete this copy?"), sentence, tr("Delete the copy")):
            self._is_shown = False
            self._write(
                lambda _: store.ledger.delete_copy(line.id), lambda: self._after(tr("The copy is deleted."))
            )

    def _on_newer(self, newer: LedgerLine | None) -> None:
        line, store = self._line, self._session.journal.writer
        if line is not None:
            newer_id = None if newer is None else newer.id
            said = tr("Marked as replaced.") if newer is not None else tr("It is not replaced.")
            self._write(lambda _: store.ledger.set_newer(line.id, newer_id), lambda: self._after(said))

    def _after(self, said: str) -> None:
        self._session.announce(said)
        self._reload()

    def _on_delete_line(self) -> None:
        line, store = self._line, self._session.journal.writer
        sentence = tr("The record, its copy and its notes go for good. What you shared is not taken back.")
        if line is not None and self._is_sure(tr("Delete this record?"), sentence, tr("Delete this record")):
            self._write(lambda _: store.ledger.delete_line(line.id), self.back_wished.emit)

    def _is_sure(self, title: str, sentence: str, do: str) -> bool:
        keep = tr("Keep it")
        return self._session.dialogs.ask(title, sentence, (do, keep), way_out=keep) == do

    def _write(self, work: Callable[[object], object], then: Callable[[], object]) -> None:
        self.trouble.hide()
        self._session.jobs.write(
            work, while_alive(self, lambda _: then()), while_alive(self, self._on_write_failed)
        )

    def _on_write_failed(self, error: BaseException) -> None:
        if isinstance(error, FileExists):
            self.trouble.say_aloud(tr("There is already a file with that name."), message(error))
        else:
            self._on_failed(error)

    # Widths -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(WIDE_PX)
        margins, gap = ((30, 22, 24, 12), 12) if wide else ((20, 10, 12, 6), 6)
        self._theme.scaled(self._outer, setContentsMargins=margins, setSpacing=gap)
        self.facts.setVisible(wide)


def _why_nothing(line: LedgerLine) -> str:
    if not line.sha256:
        return tr("No file was made.")
    return tr("No copy was kept.") if line.state is LedgerState.RELEASED else ""


def _read(store: Store, line_id: LedgerId) -> Read:
    sent = store.ledger.sent(line_id)
    copy = store.ledger.copy(line_id) if sent.line.has_copy else None
    is_pdf = copy is not None and copy.startswith(b"%PDF-") and sent.line.format != "locked-pdf"
    count = 0
    if copy is not None and is_pdf:
        with PDF_TURN:
            count = page_count(copy)
    titles = {}
    for entry_id in sent.line.entry_ids:
        try:
            titles[entry_id] = words.title_of(store.entries.head(entry_id))
        except EntryMissing:
            continue
    released = (line for line in store.ledger.lines() if line.state is LedgerState.RELEASED)
    others = tuple(line for line in released if line.id != line_id)
    return Read(sent, copy, count, store.answers.of_line(line_id), titles, others)
