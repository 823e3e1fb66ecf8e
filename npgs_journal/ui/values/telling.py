"""Putting one sentence about a concern into a packet: the words are shown, and the person decides on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.values.sentence import sentence
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.values import concerns

if TYPE_CHECKING:
    from datetime import date

    from npgs_journal.lookback import OverTime
    from npgs_journal.nouns import ConcernId
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.theme import Theme


class SentenceDialog(QDialog):
    """Exactly the words that would stand in the packet. They can be changed here, and there."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("One sentence for your packet"))
        self.words = QPlainTextEdit(words)
        self.words.setProperty("kind", "field")
        self.words.setAccessibleName(tr("The sentence"))
        self.words.setTabChangesFocus(True)
        theme.scaled(self.words, setMinimumWidth=400, setFixedHeight=84)
        self.put = button(tr("Put it into the packet"), "primary", self.accept)
        leave = button(tr("Cancel"), on_click=self.reject)
        column, row = QVBoxLayout(self), QHBoxLayout()
        theme.scaled(column, setContentsMargins=(24, 20, 24, 18), setSpacing=12)
        column.addWidget(label(self.windowTitle(), "card-title"))
        column.addWidget(
            label(
                tr(
                    "It goes into the packet you are making, in these words. You can change them. "
                    "About me entries are not counted."
                ),
                "second",
            )
        )
        column.addWidget(self.words)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.put)
        column.addLayout(row)

    def chosen(self) -> str:
        """As one line."""
        return " ".join(self.words.toPlainText().split())


class Telling(QObject):
    told = Signal(str)
    """The sentence that goes into the packet."""

    def __init__(self, session: Session, room: QWidget) -> None:
        super().__init__(room)
        self._session, self._room = session, room
        self._said = {concern.id: concern.said for concern in concerns()}

    def ask(self, concern: ConcernId, seen: OverTime, today: date) -> None:
        """Show the sentence about what was counted, and hand it on when the person wants it so."""
        lookback = self._session.lookback
        self._session.jobs.read(
            lambda _: lookback.named(concern, seen), lambda named: self._show(concern, named, today)
        )

    def _show(self, concern: ConcernId, named: tuple[int, date] | None, today: date) -> None:
        if named is None:
            self._session.dialogs.tell(
                tr("Only About me entries name this."), tr("What is in About me never goes into a packet.")
            )
            return
        count, first = named
        words = sentence(self._said[concern], count, first, today)
        asked = SentenceDialog(self._session.theme, words, self._room)
        chosen = asked.chosen() if asked.exec() else ""
        asked.deleteLater()
        if chosen:
            self.told.emit(chosen)
