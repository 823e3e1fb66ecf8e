"""Sharing that makes no file, on paper or by talking: what to know before, and what there is after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from npgs_journal.share import PRINT, TALK
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.pages import Pages
from npgs_journal.ui.share.parts import FocusCard, column, ringed, row
from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.theme import Theme


class Beforehand(FocusCard):
    """What paper and a talk mean, before the wish is said."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        inside = column(theme, self, gap=8, pad=18)
        self.title, self.sentence = label("", "card-title"), label("", "second")
        inside.addWidget(self.title)
        inside.addWidget(self.sentence)

    def show_way(self, way: str) -> None:
        said = {
            TALK: (
                tr("A talk leaves no file"),
                tr("Your record notes when, for whom and which entries. Then the pages can be shown here."),
            ),
            PRINT: (
                tr("Paper can be read by anyone who has it"),
                tr("The printer or computer may keep a copy."),
            ),
        }
        title, sentence = said.get(way, ("", ""))
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)


class TalkPages(QWidget):
    """The pages of a talk, large and to read only, for two people before one screen."""

    close_wished = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        theme = session.theme
        self.pages = Pages(session)
        self.pages.setAccessibleName(tr("The pages you talk about"))
        self.heading = label(tr("The pages you talk about"), "card-title")
        self.page_words = label("", "small", wraps=False)
        self.close_pages = button(tr("Close the pages"), on_click=self.close_wished.emit)
        inside = column(theme, self, gap=8)
        head = row(theme, gap=12)
        head.addWidget(self.heading, 1)
        head.addWidget(self.page_words)
        head.addWidget(self.close_pages)
        inside.addLayout(head)
        inside.addWidget(ringed(self.pages, theme), 1)
        self.pages.page_changed.connect(self._on_page)
        self.pages.drawing_failed.connect(
            lambda _: self.page_words.setText(tr("These pages cannot be shown."))
        )

    def show_pages(self, pdf: bytes, count: int) -> None:
        self.pages.show_pdf(pdf, count)
        self.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Leave nothing of a packet behind on a page that is not shown."""
        self.pages.clear()

    def _on_page(self, now: int, count: int) -> None:
        self.page_words.setText(tr("Page {n} of {count}").format(n=now, count=count) if count else "")
