"""When, with whom and how one meets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLineEdit

from npgs_journal.nouns.hours import MeetingFormat, MeetingMode
from npgs_journal.supervision.hours_form import FIRST_DAY, LONGEST
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.for_whom import offer_readers
from npgs_journal.ui.share.parts import column, row
from npgs_journal.ui.supervision import meeting_words as words
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.day_field import DayField
from npgs_journal.ui.widgets.minutes_field import MinutesField

if TYPE_CHECKING:
    from npgs_journal.nouns.meetings import Meeting
    from npgs_journal.ui.session import Session


class MeetingForm(QFrame):
    kept = Signal(object)
    """The `Meeting` as it stands in the fields."""
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._meeting: Meeting | None = None
        theme = session.theme
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("When, with whom and how"))
        self.day = DayField()
        self.day.setMinimumDate(QDate(FIRST_DAY.year, FIRST_DAY.month, FIRST_DAY.day))
        self.reader = QLineEdit()
        self.reader.setMaxLength(LONGEST)
        self.format, self.mode = QComboBox(), QComboBox()
        for one in MeetingFormat:
            self.format.addItem(words.format_name(one), one)
        for each in MeetingMode:
            self.mode.addItem(words.mode_name(each), each)
        self.minutes = MinutesField(theme, tr("Minutes"))
        inside = column(theme, self, gap=12, pad=18)
        inside.addWidget(label(tr("When, with whom and how"), "card-title"))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        theme.scaled(form, setVerticalSpacing=8, setHorizontalSpacing=12)
        for name, field in (
            (tr("Day"), self.day),
            (tr("With"), self.reader),
            (tr("What kind"), self.format),
            (tr("Where"), self.mode),
            (tr("Minutes"), self.minutes),
        ):
            field.setAccessibleName(name)
            form.addRow(name, field)
        inside.addLayout(form)
        foot = row(theme)
        self.keep = button(tr("Keep this meeting"), "primary", self._on_keep)
        self.cancel = button(tr("Cancel"), "quiet", self.closed.emit)
        foot.addWidget(self.keep)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        inside.addLayout(foot)
        self.reader.returnPressed.connect(self._on_keep)

    def open_for(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self.day.set_day(meeting.on)
        self.reader.setText(meeting.reader)
        self.format.setCurrentIndex(list(MeetingFormat).index(meeting.format))
        self.mode.setCurrentIndex(list(MeetingMode).index(meeting.mode))
        self.minutes.setValue(meeting.minutes or 0)
        offer_readers(self._session, self.reader)
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_keep(self) -> None:
        if self._meeting is not None:
            # Its list of offers must not take the keyboard back once this page is left.
            self.reader.setCompleter(None)  # type: ignore[arg-type]
            self.reader.clearFocus()
            meeting = replace(
                self._meeting,
                on=self.day.day(),
                reader=self.reader.text(),
                format=MeetingFormat(self.format.currentData()),
                mode=MeetingMode(self.mode.currentData()),
                minutes=self.minutes.value() or None,
            )
            self.kept.emit(meeting)
