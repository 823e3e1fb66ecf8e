"""Exactly what the other will see: the pages of the finished bytes, or their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QStackedWidget, QVBoxLayout

from npgs_journal.errors import NothingChosen
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share.pages import Pages
from npgs_journal.ui.share.parts import headed, row
from npgs_journal.ui.share.words import what_they_see
from npgs_journal.ui.widgets.basic import button, frame, icon_button, label
from npgs_journal.ui.widgets.notice import NoticeCard

if TYPE_CHECKING:
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.rendering import Preview, Rendering


class PreviewPane(QFrame):
    """Follows a `Rendering`. Old pages stay while new ones are made, and go when they cannot be."""

    larger_wished = Signal()

    def __init__(self, session: Session, rendering: Rendering) -> None:
        super().__init__()
        self._theme = session.theme
        self._session = session
        self._rendering = rendering
        self.setProperty("kind", "well")
        self.heading = label("", "small-strong")
        self.page_words = label("", "small", wraps=False)
        self.larger = icon_button(self._theme, "maximize-2", tr("Show it larger"), size=18)
        self.larger.clicked.connect(self.larger_wished)
        self.as_words = icon_button(self._theme, "file-text", tr("Show the words only"), size=18)
        self.as_words.setCheckable(True)
        self.as_words.toggled.connect(self._on_as_words)
        self.pages = Pages(session)
        self.text = QPlainTextEdit(readOnly=True)
        self._stack = QStackedWidget()
        self._build()
        self._listen()

    def _build(self) -> None:
        theme = self._theme
        head = headed(theme, "eye", self.heading, self.page_words)
        head.addWidget(self.as_words)
        head.addWidget(self.larger)
        theme.scaled(head, setContentsMargins=(10, 0, 4, 0), setSpacing=6)
        self.text.setTabChangesFocus(True)
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.notice = NoticeCard(theme, "", "")
        self.notice.hide()
        outer = QVBoxLayout(self)
        theme.scaled(outer, setContentsMargins=(8, 4, 4, 4), setSpacing=6)
        outer.addLayout(head)
        self.undrawn = label("", "hint")
        self.undrawn.hide()
        outer.addWidget(self.undrawn)
        outer.addWidget(self._make_waiting())
        outer.addWidget(self.notice)
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self.text)
        outer.addWidget(self._stack, 1)
        self._dress()

    def _make_waiting(self) -> QFrame:
        self.waiting = frame("well")
        line = row(self._theme, self.waiting)
        self._theme.scaled(line, setContentsMargins=(12, 6, 8, 6))
        self.waiting_words = label(tr("Making the pages…"), "small")
        self.cancel = button(tr("Cancel"), size="small", on_click=self._rendering.stop)
        self.again = button(tr("Make them again"), size="small", on_click=self._rendering.again)
        line.addWidget(self.waiting_words, 1)
        line.addWidget(self.cancel)
        line.addWidget(self.again)
        self.waiting.hide()
        return self.waiting

    def _listen(self) -> None:
        self._rendering.ready.connect(self.show_preview)
        self._rendering.failed.connect(self._on_failed)
        self._rendering.slow.connect(self._on_slow)
        self._rendering.stopped.connect(self._on_stopped)
        self.pages.page_changed.connect(self._on_page)
        self.pages.drawing_failed.connect(self._on_failed)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.text.setFont(self._theme.writing_font(16))

    # Following ------------------------------------------------------------------------------

    def set_reader(self, reader: str) -> None:
        self.heading.setText(what_they_see(reader))
        self.pages.setAccessibleName(what_they_see(reader))
        self.text.setAccessibleName(what_they_see(reader))

    def show_preview(self, preview: Preview) -> None:
        self.waiting.hide()
        self.notice.hide()
        self._stack.show()
        self.pages.show_pdf(preview.pdf, preview.page_count)
        self.pages.describe(preview.text)
        at = self.text.verticalScrollBar().value()
        self.text.setPlainText(preview.text)
        self.text.verticalScrollBar().setValue(at)

    def say_undrawn(self, count: int) -> None:
        """Signs that no bundled font draws never stop a packet, but nobody should be surprised by a box."""
        self.undrawn.setText(tr("%Ln sign(s) cannot be printed. A box stands there.", "", count))
        self.undrawn.setVisible(count > 0)

    def _on_slow(self) -> None:
        self._show_waiting(tr("Making the pages…"), is_busy=True)

    def _on_stopped(self) -> None:
        self._empty()
        self._show_waiting(tr("The pages were not made."), is_busy=False)

    def _show_waiting(self, words: str, *, is_busy: bool) -> None:
        self.waiting_words.setText(words)
        self.cancel.setVisible(is_busy)
        self.again.setVisible(not is_busy)
        self.waiting.show()
        self._session.announce(words)

    def _on_failed(self, error: BaseException) -> None:
        """Pages of other choices would mislead: they go."""
        self.waiting.hide()
        self._empty()
        if isinstance(error, NothingChosen):
            self.notice.say(tr("No entry is in this packet yet."), tr("Add at least one."))
        else:
            self.notice.say(tr("These pages cannot be made as they are."), message(error))
        self._session.announce(self.notice.accessibleName())

    def _empty(self) -> None:
        self.pages.clear()
        self.text.clear()
        self._stack.hide()

    def _on_page(self, now: int, count: int) -> None:
        self.page_words.setText(tr("Page {n} of {count}").format(n=now, count=count) if count else "")
        self._show_page_words()

    def _on_as_words(self, checked: bool) -> None:
        self._stack.setCurrentWidget(self.text if checked else self.pages)
        self._show_page_words()

    def _show_page_words(self) -> None:
        self.page_words.setVisible(bool(self.page_words.text()) and not self.as_words.isChecked())
