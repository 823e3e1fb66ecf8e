"""Exactly what was shared: the kept copy, byte for byte, shown inside the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from npgs_journal.share import page_count
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share import words
from npgs_journal.ui.share.alive import while_alive
from npgs_journal.ui.share.pages import Pages
from npgs_journal.ui.share.parts import column, ringed
from npgs_journal.ui.share.rendering import PDF_TURN
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.notice import NoticeCard

if TYPE_CHECKING:
    from npgs_journal.nouns import LedgerLine
    from npgs_journal.ui.session import Session


class Record(QWidget):
    back_wished = Signal()
    loaded = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, session.theme
        self._line: LedgerLine | None = None
        self.title = label("", "screen-title")
        self.facts = label("", "second")
        self.page_words = label("", "small", wraps=False)
        self.back = button(tr("Back"), on_click=self.back_wished.emit)
        self.pages = Pages(session)
        self.text = QPlainTextEdit(readOnly=True)
        self.trouble = NoticeCard(session.theme, "", "")
        self._stack = QStackedWidget()
        self._build()
        self._theme.changed.connect(self._dress)
        self._dress()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        self._theme.scaled(outer, setContentsMargins=(30, 22, 24, 12), setSpacing=12)
        head = QHBoxLayout()
        titles = column(self._theme, gap=2)
        titles.addWidget(self.title)
        titles.addWidget(self.facts)
        head.addLayout(titles, 1)
        head.addWidget(self.page_words)
        head.addWidget(self.back)
        outer.addLayout(head)
        outer.addWidget(self.trouble)
        self.text.setTabChangesFocus(True)
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        for one in (self.pages, self.text):
            one.setAccessibleName(tr("Exactly what was shared"))
            self._stack.addWidget(ringed(one, self._theme))
        outer.addWidget(self._stack, 1)
        self.pages.page_changed.connect(self._on_page)
        self.pages.drawing_failed.connect(self._on_failed)

    def _dress(self) -> None:
        self.text.setFont(self._theme.writing_font(16))

    def _on_page(self, now: int, count: int) -> None:
        self.page_words.setText(tr("Page {n} of {count}").format(n=now, count=count) if count else "")
        self.page_words.setVisible(count > 0)

    def show_line(self, line: LedgerLine) -> None:
        self._line = line
        self.trouble.hide()
        self.pages.clear()
        self.text.clear()
        today = self._session.clock.now().date()
        self.title.setText(tr("Exactly what was shared"))
        self.facts.setText(
            tr("{day}. {what}. {counts}.").format(
                day=words.day(line.at.date(), today),
                what=words.ledger_what(line).rstrip("."),
                counts=words.counts(len(line.entry_ids), line.held_back, line.replaced),
            )
        )
        store = self._session.journal.reader
        is_pdf = line.format.endswith("pdf")

        def read(_: object) -> tuple[bytes, int]:
            copy = store.ledger.copy(line.id)
            with PDF_TURN:
                return copy, page_count(copy) if is_pdf else 0

        self._session.jobs.read(
            read, while_alive(self, lambda found: self._on_read(line, *found)), self._on_failed
        )

    def _on_read(self, line: LedgerLine, copy: bytes, count: int) -> None:
        if line is not self._line:
            return
        is_pdf = line.format.endswith("pdf")
        self._stack.setCurrentIndex(0 if is_pdf else 1)
        if is_pdf:
            self.pages.show_pdf(copy, count)
        else:
            self.text.setPlainText(copy.decode("utf-8", "replace"))
        shown = self.pages if is_pdf else self.text
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self.loaded.emit()

    def _on_failed(self, error: BaseException) -> None:
        self.trouble.say(tr("This copy could not be opened."), message(error))

    def forget(self) -> None:
        """Leave nothing of a copy behind on a page that is not shown."""
        self._line = None
        self.pages.clear()
        self.text.clear()
