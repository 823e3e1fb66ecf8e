"""The copy of a packet that was kept, as its pages or as its words; what was answered is marked in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QStackedWidget, QTextEdit, QWidget

from npgs_journal.redaction import passage_spans
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.pages import Pages
from npgs_journal.ui.share.parts import column, ringed, row
from npgs_journal.ui.share.spans import units
from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from npgs_journal.ui.session import Session

TEXT_PX = 16
PAGES, WORDS, NOTHING = range(3)


class KeptCopy(QWidget):
    drawing_failed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._theme = session.theme
        self._quotes: tuple[str, ...] = ()
        self.pages = Pages(session)
        self.text = QPlainTextEdit(readOnly=True)
        self.nothing = label("", "second")
        self.page_words = label("", "small", wraps=False)
        self.other_look = button("", "quiet", self.turn, size="small")
        self.note = label("", "small")
        self._stack = QStackedWidget()
        self._build()
        self._theme.changed.connect(self._dress)
        self._dress()

    def _build(self) -> None:
        outer = column(self._theme, self, gap=6)
        head = row(self._theme)
        head.addWidget(self.note, 1)
        head.addStretch(0)
        head.addWidget(self.page_words)
        head.addWidget(self.other_look)
        outer.addLayout(head)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        for one in (self.pages, self.text):
            one.setAccessibleName(tr("Exactly what was shared"))
            self._stack.addWidget(ringed(one, self._theme))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack.addWidget(self.nothing)
        outer.addWidget(self._stack, 1)
        self.pages.page_changed.connect(self._on_page)
        self.pages.drawing_failed.connect(self.drawing_failed)

    # Showing ----------------------------------------------------------------------------------

    def show_pages(self, pdf: bytes, count: int, words: str) -> None:
        """A PDF, and the words in it for whoever would mark them."""
        self.pages.show_pdf(pdf, count)
        self.text.setPlainText(words)
        self._show(PAGES)

    def show_words(self, words: str, note: str = "") -> None:
        """`note`: what is to be known about the words, where they are not the file itself."""
        self.pages.clear()
        self.text.setPlainText(words)
        self._show(WORDS, note)

    def show_nothing(self, sentence: str) -> None:
        self.forget()
        self.nothing.setText(sentence)

    def forget(self) -> None:
        """Leave nothing of a copy behind on a page that is not shown."""
        self.pages.clear()
        self.text.clear()
        self._quotes = ()
        self.nothing.setText("")
        self._show(NOTHING)

    def _show(self, look: int, note: str = "") -> None:
        self._stack.setCurrentIndex(look)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        has_both = self.pages.count > 0 and bool(self.text.toPlainText())
        self.other_look.setVisible(has_both)
        self.other_look.setText(tr("Show its pages") if look == WORDS else tr("Show its words"))
        self.page_words.setVisible(look == PAGES and bool(self.page_words.text()))
        self._mark()

    def turn(self) -> None:
        """From the pages to the words, or back."""
        self._show(WORDS if self._stack.currentIndex() == PAGES else PAGES)

    def shown(self) -> QWidget | None:
        """What the keyboard goes to."""
        return {PAGES: self.pages, WORDS: self.text}.get(self._stack.currentIndex())

    def _on_page(self, now: int, count: int) -> None:
        self.page_words.setText(tr("Page {n} of {count}").format(n=now, count=count) if count else "")
        self.page_words.setVisible(count > 0 and self._stack.currentIndex() == PAGES)

    # Words that were answered -------------------------------------------------------------------

    def marked(self) -> str:
        """The words that are marked now, on one line."""
        if self._stack.currentIndex() != WORDS:
            return ""
        return " ".join(self.text.textCursor().selectedText().split())

    def set_quotes(self, quotes: Iterable[str]) -> None:
        self._quotes = tuple(dict.fromkeys(quote for quote in quotes if quote))
        self._mark()

    def go_to(self, quote: str) -> bool:
        """Go to the words; whether they stand here."""
        found = next(iter(self._places(quote)), None)
        if found is None:
            return False
        self._show(WORDS, self.note.text())
        self.text.setTextCursor(found)
        self.text.ensureCursorVisible()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _places(self, quote: str) -> list[QTextCursor]:
        text = self.text.toPlainText()
        return [self._cursor(text, *span) for span in passage_spans(text, quote)]

    def _cursor(self, text: str, start: int, end: int) -> QTextCursor:
        made = QTextCursor(self.text.document())
        made.setPosition(units(text[:start]))
        made.setPosition(units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        return made

    def _mark(self) -> None:
        look = QTextCharFormat()
        look.setBackground(self._theme.color("accent_soft"))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        look.setUnderlineColor(self._theme.color("accent_text"))
        marks = []
        for quote in self._quotes:
            for cursor in self._places(quote):
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, look
                marks.append(mark)
        self.text.setExtraSelections(marks)

    def _dress(self) -> None:
        self.text.setFont(self._theme.writing_font(TEXT_PX))
        self._mark()
