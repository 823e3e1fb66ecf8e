"""One contact: how to reach them, in words that can be copied, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from npgs_journal.support import is_as_it_came
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import words
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.row_or_column import RowOrColumn

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QVBoxLayout

    from npgs_journal.nouns.contacts import Contact
    from npgs_journal.ui.theme import Theme


class ContactRow(QFrame):
    wished = Signal(str)
    """The key of a button in `buttons`; copying is done here and only told."""

    def __init__(  # noqa: PLR0917 - what a row shows
        self, theme: Theme, contact: Contact, today: date, is_first: bool, is_last: bool, can_change: bool
    ) -> None:
        super().__init__()
        self.contact = contact
        self.setProperty("kind", "card")
        self.setAccessibleName(contact.name)
        inside = column(theme, self, gap=4, pad=16)
        inside.addWidget(label(contact.name, "card-title"))
        self.buttons: dict[str, QPushButton] = {}
        if contact.is_hidden:
            if can_change:
                self._offer("bring-back", tr("Bring it back"), tr("Bring {name} back"))
        else:
            self._say(inside, today)
            self._offer_all(is_first, is_last, can_change)
        self.stops: tuple[QWidget, ...] = tuple(self.buttons.values())
        if self.stops:
            inside.addWidget(RowOrColumn(theme, self.stops, above=6))

    def _say(self, inside: QVBoxLayout, today: date) -> None:
        contact = self.contact
        self.reach = label(contact.reach or tr("No number yet"), "strong")
        self.reach.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        checked = (
            tr("Checked on {day}").format(day=words.day(contact.checked_on, today))
            if contact.checked_on is not None
            else tr("Not checked yet")
        )
        for part in (self.reach, label(contact.note, "second"), label(checked, "small")):
            if part.text():
                inside.addWidget(part)

    def _offer_all(self, is_first: bool, is_last: bool, can_change: bool) -> None:
        if self.contact.reach:
            self._offer("copy", tr("Copy"), tr("Copy how to reach {name}"))
        if not can_change:
            return
        self._offer("change", tr("Change"), tr("Change {name}"))
        self._offer("up", tr("Up"), tr("Move {name} up")).setEnabled(not is_first)
        self._offer("down", tr("Down"), tr("Move {name} down")).setEnabled(not is_last)
        if not self.contact.built_in:
            self._offer("take-away", tr("Take away"), tr("Take {name} away"))
            return
        if not is_as_it_came(self.contact):
            self._offer("as-it-came", tr("As it came"), tr("Make {name} as it came"))
        self._offer("hide", tr("Hide"), tr("Hide {name}"))

    def _offer(self, wish: str, text: str, name: str) -> QPushButton:
        made = button(text, on_click=lambda: self._on_wish(wish), size="small")
        made.setAccessibleName(name.format(name=self.contact.name))
        self.buttons[wish] = made
        return made

    def _on_wish(self, wish: str) -> None:
        if wish == "copy":
            QGuiApplication.clipboard().setText(self.contact.reach)
            self.buttons["copy"].setText(tr("Copied"))
        self.wished.emit(wish)
