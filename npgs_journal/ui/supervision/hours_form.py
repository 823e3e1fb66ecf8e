"""One line of the hours log, to fill in: what was used before is offered while one types."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from npgs_journal.errors import HoursNotTaken
from npgs_journal.nouns.hours import HoursLine, MeetingFormat, MeetingMode
from npgs_journal.supervision.hours_form import LONGEST, MOST_MINUTES, kept_line
from npgs_journal.supervision.hours_words import words
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.supervision.form_parts import Field, combo, day_field
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.row_or_column import RowOrColumn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from npgs_journal.ui.theme import Theme

TEXTS = ("with_whom", "credential", "organization", "domain")


class HoursForm(QWidget):
    done_wished = Signal(object)
    """The line, as it was filled in."""
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._before: HoursLine | None = None
        self.title = label("", "card-title")
        self.day, self.minutes = day_field(), QLineEdit()
        self.minutes.setMaxLength(len(str(MOST_MINUTES)))
        self.format, self.mode = combo(), combo()
        for each, said in words().formats.items():
            self.format.addItem(said, each.value)
        for way, said in words().modes.items():
            self.mode.addItem(said, way.value)
        self.texts = {name: QLineEdit() for name in TEXTS}
        for text in self.texts.values():
            text.setMaxLength(LONGEST)
        self.do = button(tr("Keep the line"), "primary", self._on_do)
        self.cancel = button(tr("Cancel"), on_click=self.left.emit)
        self._build(theme)

    def _build(self, theme: Theme) -> None:
        inside = column(theme, self, gap=10)
        inside.addWidget(self.title)
        self.fields = {
            "day": Field(theme, tr("Day"), self.day),
            "minutes": Field(theme, tr("Minutes"), self.minutes),
            "format": Field(theme, tr("What kind of meeting"), self.format),
            "mode": Field(theme, tr("In person or remote"), self.mode),
            "with_whom": Field(theme, tr("With whom"), self.texts["with_whom"]),
            "credential": Field(theme, tr("Their credential"), self.texts["credential"]),
            "organization": Field(theme, tr("Organization"), self.texts["organization"]),
            "domain": Field(theme, tr("Topic or domain"), self.texts["domain"]),
        }
        for field in self.fields.values():
            inside.addWidget(field)
        inside.addWidget(RowOrColumn(theme, (self.do, self.cancel), above=6))
        for text in (self.minutes, *self.texts.values()):
            text.returnPressed.connect(self._on_do)

    def open(self, line: HoursLine | None, known: Sequence[HoursLine], today: date) -> None:
        """`line`: the one to change; None for a new one. `known`: where words used before come from."""
        self._before = line
        self.title.setText(tr("Change this line") if line is not None else tr("Add a line"))
        shown = line or HoursLine(today, 60, MeetingFormat.INDIVIDUAL, MeetingMode.IN_PERSON)
        self.day.set_day(shown.on)
        self.minutes.setText(str(shown.minutes))
        self.format.setCurrentIndex(self.format.findData(shown.format.value))
        self.mode.setCurrentIndex(self.mode.findData(shown.mode.value))
        for name, field in self.texts.items():
            field.setText(getattr(shown, name))
            used = sorted({getattr(one, name) for one in known} - {""}, key=str.casefold)
            offered = QCompleter(used, field)
            offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            field.setCompleter(offered)
        for one in self.fields.values():
            one.complain("")
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, error: BaseException) -> None:
        """Say what is amiss beside the field it is about; without one, beside the first."""
        reason = str(error.facts.get("reason", "")) if isinstance(error, HoursNotTaken) else ""
        self.fields[reason if reason in self.fields else "day"].complain(message(error))

    def _on_do(self) -> None:
        for field in self.fields.values():
            field.complain("")
        written = self.minutes.text().strip()
        if not (written.isascii() and written.isdigit()):
            self.refuse(HoursNotTaken(reason="minutes"))
            return
        texts = {name: field.text() for name, field in self.texts.items()}
        made = HoursLine(
            self.day.day(),
            int(written),
            MeetingFormat(self.format.currentData()),
            MeetingMode(self.mode.currentData()),
            with_whom=texts["with_whom"],
            credential=texts["credential"],
            organization=texts["organization"],
            domain=texts["domain"],
        )
        if self._before is not None:
            made = replace(made, id=self._before.id, source=self._before.source)
        try:
            kept_line(made)  # what can be told at once needs no job
        except HoursNotTaken as error:
            self.refuse(error)
            return
        self.done_wished.emit(made)
