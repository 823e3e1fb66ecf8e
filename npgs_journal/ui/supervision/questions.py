"""Questions I want to ask: they wait here until they were talked about."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from npgs_journal.nouns.meetings import Question
from npgs_journal.supervision.meetings import LONGEST, Meetings
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share.alive import while_alive
from npgs_journal.ui.share.parts import clear, column
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.row_or_column import RowOrColumn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from npgs_journal.ui.session import Session


class QuestionsCard(QFrame):
    changed = Signal()
    """The list is another one now, and shown."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, theme = session, session.theme
        self._now: Question | None = None
        self._changes: list[QWidget] = []
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("Questions I want to ask"))
        inside = column(theme, self, gap=6)
        theme.scaled(inside, setContentsMargins=(20, 16, 18, 18))
        inside.addWidget(label(tr("Questions I want to ask"), "card-title"))
        self.none = label(tr("They come on the agenda of the next meeting."), "small")
        inside.addWidget(self.none)
        self._rows = column(theme, gap=6)
        inside.addLayout(self._rows)
        self.text = QLineEdit()
        self.text.setMaxLength(LONGEST)
        self.text.setAccessibleName(tr("A question I want to ask"))
        self.text.returnPressed.connect(self._on_keep)
        self.trouble = label("", "error-hint")
        self.keep = button(tr("Keep it"), on_click=self._on_keep, size="small")
        self.cancel = button(tr("Cancel"), "quiet", self._close, size="small")
        self.delete = button(tr("Take it away"), "quiet", self._on_delete, size="small")
        self.editor = QWidget()
        fields = column(theme, self.editor, gap=6)
        fields.addWidget(self.text)
        fields.addWidget(self.trouble)
        fields.addWidget(RowOrColumn(theme, (self.keep, self.cancel, self.delete)))
        self.trouble.hide()
        self.editor.hide()
        inside.addWidget(self.editor)
        self.add = button(tr("Add a question"), "link", self.begin)
        inside.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.add.setVisible(not session.journal.is_read_only)

    def show_questions(self, questions: Sequence[Question]) -> None:
        clear(self._rows)
        self._changes = []
        can_write = not self._session.journal.is_read_only
        for one in questions:
            row = QWidget()
            inside = column(self._session.theme, row, gap=0)
            words = label(one.text)
            words.setFont(self._session.theme.writing_font(17))
            inside.addWidget(words)
            change = button(tr("Change"), "quiet", partial(self.begin, one), size="small")
            change.setAccessibleName(tr("Change the question: {text}").format(text=one.text))
            inside.addWidget(change, 0, Qt.AlignmentFlag.AlignLeading)
            change.setVisible(can_write)
            self._changes.append(change)
            self._rows.addWidget(row)
        self.none.setVisible(not questions)

    def stops(self) -> list[QWidget]:
        """What the keyboard comes to, in reading order."""
        return [*self._changes, self.text, self.keep, self.cancel, self.delete, self.add]

    def begin(self, question: Question | None = None) -> None:
        """A new one, or the words of one that waits."""
        self._now = question
        self.text.setText(question.text if question is not None else "")
        self.trouble.hide()
        self.delete.setVisible(question is not None)
        self.add.hide()
        self.editor.show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        self.text.clear()
        self.editor.hide()
        self.add.show()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_keep(self) -> None:
        text = self.text.text().strip()
        if not text:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        kept = Question(text) if self._now is None else replace(self._now, text=text)
        self._write(lambda meetings: meetings.put_question(kept), tr("The question is kept."))

    def _on_delete(self) -> None:
        gone = self._now.id if self._now is not None else None
        if gone is None:
            return
        take, keep = tr("Take it away"), tr("Keep it")
        title, sentence = tr("Take this question away?"), tr("It goes for good, from every agenda too.")
        if self._session.dialogs.ask(title, sentence, (take, keep), way_out=keep) == take:
            self._write(lambda meetings: meetings.delete_question(gone), tr("The question is taken away."))

    def _write(self, work: Callable[[Meetings], object], said: str) -> None:
        writer = self._session.journal.writer

        def write(_: object) -> tuple[Question, ...]:
            meetings = Meetings(writer)
            work(meetings)
            return meetings.waiting()

        def done(questions: tuple[Question, ...]) -> None:
            self._session.announce(said)
            self._close()
            self.show_questions(questions)
            self.changed.emit()

        self._session.jobs.write(write, while_alive(self, done), while_alive(self, self._on_failed))

    def _on_failed(self, error: BaseException) -> None:
        self.trouble.setText(message(error))
        self.editor.show()
        self.trouble.show()
