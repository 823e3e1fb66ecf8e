"""Two packets that left, word by word beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from npgs_journal.text.difference import Pair, difference
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share import words
from npgs_journal.ui.share.alive import while_alive
from npgs_journal.ui.share.folding import FoldingPanes, Pane
from npgs_journal.ui.share.parts import column, ringed
from npgs_journal.ui.share.spans import units
from npgs_journal.ui.theme import restyle
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.notice import NoticeCard

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from npgs_journal.nouns import LedgerLine
    from npgs_journal.ui.session import Session

WIDE_PX, TEXT_PX = 760, 16
FIRST_WORDS = 160
"""So many letters of a place that differs are said aloud."""


class _Place(NamedTuple):
    """Where a place begins and ends in both texts, in Qt's letters; and what each has there."""

    before: tuple[int, int]
    after: tuple[int, int]
    pair: Pair


class Column(QWidget):
    """One of the two: which packet it is, and its words."""

    def __init__(self, session: Session, name: str) -> None:
        super().__init__()
        self._theme = session.theme
        inside = column(self._theme, self, gap=6)
        self.heading = label("", "strong")
        self.text = QTextEdit(readOnly=True)
        self.text.setAccessibleName(name)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        inside.addWidget(self.heading)
        inside.addWidget(ringed(self.text, self._theme), 1)

    def show_pieces(self, pieces: list[tuple[str, bool]]) -> None:
        """Texts, and whether each differs from the other packet."""
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        for text, differs in pieces:
            cursor.insertText(text, self._look(differs=differs))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _look(self, *, differs: bool) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFont(self._theme.writing_font(TEXT_PX, QFont.Weight.Bold if differs else QFont.Weight.Normal))
        look.setForeground(self._theme.color("ink"))
        if differs:
            look.setBackground(self._theme.color("accent_soft"))
            look.setFontUnderline(True)
        return look

    def go_to(self, place: tuple[int, int]) -> None:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(place[0])
        cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()


class Compare(QWidget):
    back_wished = Signal()
    loaded = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, session.theme
        self._pairs: tuple[Pair, ...] = ()
        self._places: list[_Place] = []
        self._at = -1
        self._wanted: object = None
        self.facts = label("", "second")
        self.next_place = button(tr("Next place"), on_click=self._on_next)
        self.back = button(tr("Back"), on_click=self.back_wished.emit)
        self.trouble = NoticeCard(self._theme, "", "")
        self.before = Column(session, tr("The earlier packet"))
        self.after = Column(session, tr("The later packet"))
        self._build()
        self._theme.changed.connect(self._fill)

    def _build(self) -> None:
        self._outer = outer = QVBoxLayout(self)
        head = QHBoxLayout()
        self._theme.scaled(head, setSpacing=10)
        titles = column(self._theme, gap=2)
        self.title = label(tr("Two packets"), "screen-title")
        titles.addWidget(self.title)
        titles.addWidget(self.facts)
        head.addLayout(titles, 1)
        head.addWidget(self.next_place, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(head)
        outer.addWidget(self.trouble)
        self.trouble.hide()
        panes = (Pane(self.before, tr("The earlier packet")), Pane(self.after, tr("The later packet")))
        self.panes = FoldingPanes(self._theme, panes, WIDE_PX, self)
        outer.addWidget(self.panes, 1)

    # Showing ----------------------------------------------------------------------------------

    def show_two(self, one: LedgerLine, other: LedgerLine) -> None:
        """In the order they were shared in, whichever was open."""
        earlier, later = sorted((one, other), key=lambda line: line.at)
        self.forget()
        self._wanted = token = object()
        self.trouble.hide()
        today, store = self._session.clock.now().date(), self._session.journal.reader
        self.before.heading.setText(words.packet_of(earlier, today))
        self.after.heading.setText(words.packet_of(later, today))

        def read(_: object) -> tuple[Pair, ...]:
            return difference(store.ledger.sent(earlier.id).text, store.ledger.sent(later.id).text)

        def done(pairs: tuple[Pair, ...]) -> None:
            if token is self._wanted:
                self._on_read(pairs)

        self._session.jobs.read(read, while_alive(self, done), while_alive(self, self._on_failed))

    def _on_read(self, pairs: tuple[Pair, ...]) -> None:
        self._pairs = pairs
        self._places = list(_places(pairs))
        count = len(self._places)
        differ = tr("%Ln place(s) differ. What only one packet has is bold and underlined.", "", count)
        self.facts.setText(differ if count else tr("Their words are the same."))
        self.next_place.setVisible(bool(count))
        self._fill()
        self.loaded.emit()

    def _on_failed(self, error: BaseException) -> None:
        self.trouble.say_aloud(tr("These two could not be read."), message(error))

    def _fill(self) -> None:
        self._at = -1
        self.before.show_pieces([(pair.before, not pair.is_same) for pair in self._pairs])
        self.after.show_pieces([(pair.after, not pair.is_same) for pair in self._pairs])

    def forget(self) -> None:
        """Leave nothing of a packet behind on a page that is not shown."""
        self._pairs, self._places, self._wanted = (), [], None
        self.facts.setText("")
        self.next_place.hide()
        self._fill()

    def _on_next(self) -> None:
        """To the next place that differs, in both; after the last one, the first."""
        self._at = (self._at + 1) % len(self._places)
        place = self._places[self._at]
        self.before.go_to(place.before)
        self.after.go_to(place.after)
        self._session.announce(_said(place.pair))

    # Widths -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(WIDE_PX)
        restyle(self.title, kind="screen-title" if wide else "card-title")
        restyle(self.facts, kind="second" if wide else "small")
        margins, gap = ((30, 22, 24, 12), 12) if wide else ((20, 10, 12, 6), 6)
        self._theme.scaled(self._outer, setContentsMargins=margins, setSpacing=gap)


def _places(pairs: tuple[Pair, ...]) -> list[_Place]:
    found, left, right = [], 0, 0
    for pair in pairs:
        ends = left + units(pair.before), right + units(pair.after)
        if not pair.is_same:
            found.append(_Place((left, ends[0]), (right, ends[1]), pair))
        left, right = ends
    return found


def _said(pair: Pair) -> str:
    old, new = (words.first_words(text, FIRST_WORDS) for text in (pair.before, pair.after))
    if old and new:
        return tr("The earlier packet has: {old}. The later one has: {new}").format(old=old, new=new)
    if new:
        return tr("Only the later packet has: {new}").format(new=new)
    return tr("Only the earlier packet has: {old}").format(old=old)
