"""What the reader said to a packet: notes, each beside the words of the packet it speaks to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget

from npgs_journal.ui.browse.dates import short_day
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.parts import clear, column, row
from npgs_journal.ui.widgets.basic import button, frame, icon_button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.nouns import ReaderAnswer
    from npgs_journal.ui.session import Session

NOTE_HIGH_PX = 96


class AnswerEditor(QFrame):
    """One note: the words it speaks to, if it speaks to some, and what was said."""

    kept = Signal(str, str)
    """The quoted words and the note."""
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        theme = session.theme
        self.setProperty("kind", "well")
        inside = column(theme, self, gap=6, pad=12)
        about = tr("The words it speaks to, if any")
        self.quote = QLineEdit()
        self.quote.setAccessibleName(about)
        self.note = QPlainTextEdit()
        self.note.setProperty("kind", "field")
        self.note.setAccessibleName(tr("Your note"))
        self.note.setTabChangesFocus(True)
        theme.scaled(self.note, setFixedHeight=NOTE_HIGH_PX)
        for words, field in ((about, self.quote), (tr("Your note"), self.note)):
            heading = label(words, "small")
            heading.setBuddy(field)
            inside.addWidget(heading)
            inside.addWidget(field)
        self.needed = label(tr("Write a note first."), "error-hint")
        self.needed.hide()
        inside.addWidget(self.needed)
        foot = row(theme)
        self.keep = button(tr("Keep this note"), on_click=self._on_keep, size="small")
        self.cancel = button(tr("Cancel"), "quiet", self.close_editor, size="small")
        foot.addWidget(self.keep)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        inside.addLayout(foot)
        self.hide()

    def open_for(self, quote: str, note: str = "", *, is_new: bool) -> None:
        """The words of a note that is there already stay what they are."""
        self.quote.setText(quote)
        self.quote.setCursorPosition(0)
        self.quote.setReadOnly(not is_new)
        self.note.setPlainText(note)
        self.needed.hide()
        self.show()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_editor(self) -> None:
        self.put_away()
        self.closed.emit()

    def put_away(self) -> None:
        """Leave nothing of a note behind."""
        self.quote.clear()
        self.note.clear()
        self.hide()

    def _on_keep(self) -> None:
        note = self.note.toPlainText().strip()
        self.needed.setVisible(not note)
        if note:
            self.kept.emit(" ".join(self.quote.text().split()), note)
        else:
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)


class Answers(QFrame):
    add_wished = Signal()
    """Begin a note; whoever knows what is marked in the packet answers with `begin`."""
    kept = Signal(object, str, str)
    """The `ReaderAnswer` that is changed, or None for a new one; its quoted words; the note."""
    delete_wished = Signal(object)
    opened = Signal()
    """A note is being written: it should be in view."""
    find_wished = Signal(str)
    """Show where these words stand in the packet."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._theme = session, session.theme
        self._changed: ReaderAnswer | None = None
        self.stops: list[QWidget] = []
        """What the keyboard comes to in the notes, in reading order."""
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("Answers"))
        inside = column(self._theme, self, gap=6, pad=18)
        inside.addWidget(label(tr("Answers"), "card-title"))
        inside.addWidget(label(tr("What the other said. Only you see this."), "small"))
        self._rows = column(self._theme, gap=8)
        inside.addLayout(self._rows)
        self.editor = AnswerEditor(session)
        inside.addWidget(self.editor)
        self.add = button(tr("Add an answer"), "quiet", self.add_wished.emit)
        self._theme.set_icon(self.add, "plus", "accent_text", 18)
        inside.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.editor.kept.connect(lambda quote, note: self.kept.emit(self._changed, quote, note))
        self.editor.closed.connect(self._on_closed)

    def show_answers(self, answers: Sequence[ReaderAnswer]) -> None:
        clear(self._rows)
        self.stops = []
        for answer in answers:
            self._rows.addWidget(self._row(answer))

    def begin(self, quote: str) -> None:
        """A new note on these words of the packet, or on all of it."""
        self._changed = None
        self.editor.open_for(quote, is_new=True)
        self.add.hide()
        self.opened.emit()

    def _change(self, answer: ReaderAnswer) -> None:
        self._changed = answer
        self.editor.open_for(answer.quote, answer.note, is_new=False)
        self.add.hide()
        self.opened.emit()

    def _on_closed(self) -> None:
        self.add.show()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        self.editor.put_away()
        self.add.show()

    def _row(self, answer: ReaderAnswer) -> QWidget:
        made = frame("well")
        inside = column(self._theme, made, gap=4, pad=12)
        if answer.quote:
            inside.addWidget(label(tr("On “{words}”").format(words=answer.quote), "small"))
        inside.addWidget(label(answer.note))
        foot = row(self._theme, gap=2)
        day = short_day(answer.at.date(), self._session.clock.now().date())
        foot.addWidget(label(day, "hint", wraps=False), 1)
        start = " ".join(answer.note.split()[:6])
        wishes = (
            (
                "search",
                tr("Show its words in the packet: {note}"),
                partial(self.find_wished.emit, answer.quote),
            ),
            ("pencil", tr("Change this note: {note}"), partial(self._change, answer)),
            ("trash-2", tr("Delete this note: {note}"), partial(self.delete_wished.emit, answer)),
        )
        for icon, name, do in wishes[0 if answer.quote else 1 :]:
            made_button = icon_button(
                self._theme, icon, name.format(note=start), do, kind="in-field", size=18
            )
            self._theme.scaled(made_button, setFixedSize=(32, 28))
            foot.addWidget(made_button)
            self.stops.append(made_button)
        inside.addLayout(foot)
        return made
