"""After a meeting: the minutes it took, for the hours log, and a private note on how it felt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLineEdit, QWidget

from npgs_journal.supervision.hours_form import LONGEST
from npgs_journal.supervision.meetings import line_of
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.supervision import meeting_words as words
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.minutes_field import MinutesField
from npgs_journal.ui.widgets.row_or_column import RowOrColumn
from npgs_journal.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from npgs_journal.nouns.hours import HoursLine
    from npgs_journal.nouns.meetings import Meeting
    from npgs_journal.ui.session import Session

USUAL_MINUTES = 60


class Ending(QFrame):
    ended = Signal(object, bool, bool)
    """The `HoursLine`, whether it goes into the hours log, and whether marks to bring go."""
    taken_up_again = Signal()
    felt_wished = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        theme = session.theme
        self._meeting: Meeting | None = None
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("Afterwards"))
        self.minutes = MinutesField(theme, tr("Minutes it took"), least=1)
        self.credential, self.organization, self.domain = QLineEdit(), QLineEdit(), QLineEdit()
        self.logs = TickBox(theme, tr("Add it to the hours log"))
        self.unmark = TickBox(theme, tr("What we talked about is no longer marked to bring"))
        self.end = button(tr("The meeting is over"), "primary", self._on_end)
        self.again = button(tr("Take it up again"), "quiet", self.taken_up_again.emit)
        self.felt = button(tr("Write how it felt"), "quiet", self.felt_wished.emit)
        self.over = label("", "")
        inside = column(theme, self, gap=8, pad=18)
        inside.addWidget(label(tr("Afterwards"), "card-title"))
        inside.addWidget(self.over)
        self.fields = QWidget()
        form = QFormLayout(self.fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        theme.scaled(form, setVerticalSpacing=8, setHorizontalSpacing=12)
        for name, field in (
            (tr("Minutes it took"), self.minutes),
            (tr("Their credential"), self.credential),
            (tr("Organization"), self.organization),
            (tr("Topic or domain"), self.domain),
        ):
            field.setAccessibleName(name)
            if isinstance(field, QLineEdit):
                field.setMaxLength(LONGEST)
            form.addRow(name, field)
        form.addRow(self.logs)
        form.addRow(self.unmark)
        inside.addWidget(self.fields)
        self.hint = label(
            tr("How it felt goes into About me. It is never in a packet unless you move it yourself."), "hint"
        )
        inside.addWidget(RowOrColumn(theme, (self.end, self.felt, self.again)))
        inside.addWidget(self.hint)

    def show_meeting(self, meeting: Meeting, like: HoursLine | None, *, can_write: bool) -> None:
        is_other = self._meeting is None or self._meeting.id != meeting.id
        self._meeting = meeting
        self.setVisible(can_write or meeting.is_over)
        self.fields.setVisible(can_write and not meeting.is_over)
        self.end.setVisible(can_write and not meeting.is_over)
        self.again.setVisible(can_write and meeting.is_over)
        self.felt.setVisible(can_write or meeting.felt_id is not None)
        self.felt.setText(tr("Read how it felt") if meeting.felt_id else tr("Write how it felt"))
        self.over.setVisible(meeting.is_over)
        self.over.setText(_said(meeting))
        if is_other:
            self.logs.setChecked(True)
            self.unmark.setChecked(True)
            self.credential.setText(like.credential if like else "")
            self.organization.setText(like.organization if like else "")
            self.domain.clear()
        if is_other or not self.minutes.hasFocus():
            self.minutes.setValue(meeting.minutes or USUAL_MINUTES)

    def stops(self) -> list[QWidget]:
        """What the keyboard comes to, in reading order."""
        fields = (self.minutes, self.credential, self.organization, self.domain, self.logs, self.unmark)
        return [*fields, self.end, self.felt, self.again]

    def forget(self) -> None:
        self._meeting = None

    def _on_end(self) -> None:
        if self._meeting is None:
            return
        line = replace(
            line_of(self._meeting, self.minutes.value()),
            credential=self.credential.text(),
            organization=self.organization.text(),
            domain=self.domain.text(),
        )
        self.ended.emit(line, self.logs.isChecked(), self.unmark.isChecked())
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)


def _said(meeting: Meeting) -> str:
    took = words.minutes(meeting.minutes or 0)
    if meeting.hours_id is None:
        return tr("It is over and took {minutes}. It is not in the hours log.").format(minutes=took)
    return tr("It is over and took {minutes}. They are in the hours log.").format(minutes=took)
