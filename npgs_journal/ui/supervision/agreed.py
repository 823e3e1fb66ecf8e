"""What was agreed at a meeting: by whom, by when, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QPushButton, QWidget

from npgs_journal.nouns.meetings import FollowUp, FollowUpState, Who
from npgs_journal.supervision.meetings import LONGEST
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.parts import clear, column
from npgs_journal.ui.supervision import meeting_words as words
from npgs_journal.ui.widgets.basic import button, frame, label
from npgs_journal.ui.widgets.day_field import DayField
from npgs_journal.ui.widgets.row_or_column import RowOrColumn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from npgs_journal.nouns.meetings import FollowUpId, Meeting
    from npgs_journal.ui.session import Session


class Agreed(QFrame):
    put = Signal(object, str)
    """A `FollowUp`, new or changed, and what is to be said of it."""
    delete_wished = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._theme = session, session.theme
        self._meeting: Meeting | None = None
        self._changed: FollowUp | None = None
        self.rows: dict[FollowUpId, AgreedRow] = {}
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("What we agreed"))
        self.text = QLineEdit()
        self.text.setMaxLength(LONGEST)
        self.text.setAccessibleName(tr("What we agreed"))
        self.who = QComboBox()
        self.who.setAccessibleName(tr("Who does it"))
        self.who.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.has_day = QCheckBox(tr("By a day"))
        self.day = DayField(tr("By which day"))
        self.keep = button(tr("Note it"), on_click=self._on_keep, size="small")
        self.cancel = button(tr("Cancel"), "quiet", self.put_away, size="small")
        self.delete = button(tr("Take it away"), "quiet", self._on_delete, size="small")
        self.add = button(tr("Note what we agree"), "quiet", self.begin)
        self._build()

    def _build(self) -> None:
        theme = self._theme
        inside = column(theme, self, gap=8, pad=18)
        inside.addWidget(label(tr("What we agreed"), "card-title"))
        self.none = label(tr("Who does what, and by when. It comes up again until it is done."), "second")
        inside.addWidget(self.none)
        self._list = column(theme, gap=10)
        inside.addLayout(self._list)
        self.editor = frame("well")
        fields = column(theme, self.editor, gap=6, pad=12)
        heading = label(tr("What we agreed"), "small")
        heading.setBuddy(self.text)
        fields.addWidget(heading)
        fields.addWidget(self.text)
        fields.addWidget(self.who)
        fields.addWidget(RowOrColumn(theme, (self.has_day, self.day)))
        self.needed = label(tr("Write what it is first."), "error-hint")
        self.needed.hide()
        fields.addWidget(self.needed)
        fields.addWidget(RowOrColumn(theme, (self.keep, self.cancel, self.delete)))
        inside.addWidget(self.editor)
        self.editor.hide()
        theme.set_icon(self.add, "plus", "accent_text", 18)
        inside.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.text.returnPressed.connect(self._on_keep)
        self.has_day.toggled.connect(self.day.setVisible)
        self.day.hide()

    # Showing ----------------------------------------------------------------------------------

    def show_agreed(
        self, meeting: Meeting, agreed: Sequence[FollowUp], today: date, *, can_write: bool
    ) -> None:
        self._meeting = meeting
        clear(self._list)
        self.rows = {}
        for one in agreed:
            made = AgreedRow(self._session, one, meeting.reader, today, can_write=can_write)
            made.put.connect(self.put)
            made.change_wished.connect(partial(self.begin, one))
            self._list.addWidget(made)
            if one.id is not None:
                self.rows[one.id] = made
        self.none.setVisible(not agreed)
        self.add.setVisible(can_write and self.editor.isHidden())

    def stops(self) -> list[QWidget]:
        """What the keyboard comes to, in reading order."""
        rows = [stop for made in self.rows.values() for stop in made.stops]
        fields = (self.text, self.who, self.has_day, self.day, self.keep, self.cancel, self.delete)
        return [*rows, *fields, self.add]

    # Writing ----------------------------------------------------------------------------------

    def begin(self, changed: FollowUp | None = None) -> None:
        """Something new, or `changed` once more."""
        if self._meeting is None:
            return
        self._changed = changed
        self.who.clear()
        for one in Who:
            self.who.addItem(words.person(one, self._meeting.reader), one)
        now = changed or FollowUp(self._meeting.id, Who.ME, "")  # type: ignore[arg-type]
        self.text.setText(now.text)
        self.who.setCurrentIndex(list(Who).index(now.who))
        self.day.set_day(now.by_on or self._session.today)
        self.has_day.setChecked(now.by_on is not None)
        self.needed.hide()
        self.delete.setVisible(changed is not None)
        self.add.hide()
        self.editor.show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Leave nothing of it behind."""
        had_focus = self.editor.isAncestorOf(self.focusWidget() or self)
        self.text.clear()
        self._changed = None
        self.editor.hide()
        self.add.show()
        if had_focus:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_delete(self) -> None:
        if self._changed is not None:
            self.delete_wished.emit(self._changed)

    def _on_keep(self) -> None:
        text, meeting = self.text.text().strip(), self._meeting
        self.needed.setVisible(not text)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        if not text or meeting is None or meeting.id is None:
            return
        by_on = self.day.day() if self.has_day.isChecked() else None
        who = Who(self.who.currentData())
        base = self._changed or FollowUp(meeting.id, who, text)
        self.put.emit(replace(base, text=text, who=who, by_on=by_on), tr("It is noted."))
        self.put_away()


class AgreedRow(QWidget):
    put = Signal(object, str)
    change_wished = Signal()

    def __init__(
        self, session: Session, follow_up: FollowUp, reader: str, today: date, *, can_write: bool
    ) -> None:
        super().__init__()
        self._session, self._follow_up, self._today = session, follow_up, today
        theme = session.theme
        inside = column(theme, self, gap=2)
        inside.addWidget(label(follow_up.text, "strong"))
        inside.addWidget(label(words.promise(follow_up, reader, today), "small"))
        is_open = follow_up.state is FollowUpState.OPEN
        self.came = QLineEdit(follow_up.came)
        self.came.setMaxLength(LONGEST)
        self.came.setPlaceholderText(tr("What came of it, if you like"))
        self.came.setAccessibleName(tr("What came of it: {text}").format(text=follow_up.text))
        self.came.setReadOnly(not can_write)
        self.came.editingFinished.connect(self._on_came)
        inside.addWidget(self.came)
        self.came.setVisible(not is_open or bool(follow_up.came))
        self.done = self._button(tr("It is done"), tr("It is done: {text}"))
        self.done.clicked.connect(lambda: self._close(FollowUpState.DONE))
        self.let_go = self._button(tr("Let it go"), tr("Let it go: {text}"))
        self.let_go.clicked.connect(lambda: self._close(FollowUpState.LET_GO))
        self.reopen = self._button(tr("It is open again"), tr("It is open again: {text}"))
        self.reopen.clicked.connect(lambda: self._close(FollowUpState.OPEN))
        self.change = self._button(tr("Change"), tr("Change: {text}"))
        self.change.clicked.connect(lambda _: self.change_wished.emit())
        shown = [self.done, self.let_go] if is_open else [self.reopen]
        self.buttons = RowOrColumn(theme, (*shown, self.change), gap=0)
        inside.addWidget(self.buttons)
        self.buttons.setVisible(can_write)
        self.stops = (self.came, *shown, self.change)
        """What the keyboard comes to, in reading order."""

    def _button(self, text: str, name: str) -> QPushButton:
        made = button(text, "quiet", size="small")
        made.setAccessibleName(name.format(text=self._follow_up.text))
        return made

    def _close(self, state: FollowUpState) -> None:
        closed_on = None if state is FollowUpState.OPEN else self._today
        said = {
            FollowUpState.OPEN: tr("It is open again."),
            FollowUpState.DONE: tr("It is done. It comes up no more."),
            FollowUpState.LET_GO: tr("It is let go. It comes up no more."),
        }
        self.put.emit(replace(self._follow_up, state=state, closed_on=closed_on), said[state])

    def _on_came(self) -> None:
        came = self.came.text().strip()
        if came != self._follow_up.came:
            self.put.emit(replace(self._follow_up, came=came), tr("What came of it is noted."))
