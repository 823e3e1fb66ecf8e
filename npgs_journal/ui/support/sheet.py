"""One contact to fill in: who, how to reach them, a note, and whether that was checked today."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from npgs_journal.nouns.contacts import Contact
from npgs_journal.support import LONGEST
from npgs_journal.ui.language import tr
from npgs_journal.ui.starting.parts import Sheet
from npgs_journal.ui.widgets.basic import label

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from npgs_journal.ui.theme import Theme

SIZE_PX = (560, 440)


class ContactSheet(Sheet):
    def __init__(self, theme: Theme, contact: Contact | None, today: date, parent: QWidget) -> None:
        """`contact` is the one that is changed; None for a new one."""
        title = tr("Add a contact") if contact is None else tr("Change this contact")
        super().__init__(theme, title, SIZE_PX, parent)
        self._contact, self._today = contact or Contact(""), today
        self.name = self.field(tr("Who"), self._contact.name, LONGEST)
        self.reach = self.field(tr("How to reach them"), self._contact.reach, LONGEST)
        self.note = self.field(tr("A note, if you like"), self._contact.note, LONGEST)
        self.checked = QCheckBox(tr("I checked today that this is right"))
        self.column.addWidget(self.checked)
        self.column.addWidget(label(tr("Then it says: checked on this day."), "hint"))
        self.column.addStretch(1)
        self.name.setFocus()

    def filled_in(self) -> Contact:
        return replace(
            self._contact,
            name=self.name.text(),
            reach=self.reach.text(),
            note=self.note.text(),
            checked_on=self._checked_on(),
        )

    def _checked_on(self) -> date | None:
        """A new number was not checked on the day on which the old one was."""
        if self.checked.isChecked():
            return self._today
        is_the_same = self.reach.text().strip() == self._contact.reach
        return self._contact.checked_on if is_the_same else None

    def needed(self) -> str:
        return "" if self.name.text().strip() else tr("Say who it is first.")
