"""Settings: Reading, Privacy and locking, About. Each applies at once, and each says its default."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from npgs_journal.ui.browse.dates import time_words
from npgs_journal.ui.language import tr
from npgs_journal.ui.settings.about import about_lines
from npgs_journal.ui.settings.parts import SettingsCard
from npgs_journal.ui.settings.passphrase import ChangePassphrase
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.scrolled import measured, scrolled

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from npgs_journal.nouns import Draft
    from npgs_journal.ui.session import Session

LOCK_AFTER_MINUTES = (1, 2, 5, 10, 30)
DAY_ENDS_HOURS = (0, 3, 4, 6)


class SettingsRoom(QWidget):
    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Settings")
        self._session = session
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QWidget()
        column = QVBoxLayout(inside)
        session.theme.scaled(column, setContentsMargins=(30, 24, 30, 30), setSpacing=14)
        column.addWidget(label(self.title, "screen-title"))
        for card in (self._reading(), self._privacy(), self._about()):
            column.addLayout(measured(session.theme, card))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))
        session.theme.changed.connect(self._show_percent)

    def actions(self) -> dict[str, list[QAction]]:  # type: ignore[override]
        return {}

    def unsaved(self) -> list[Draft]:
        return []

    def shown(self) -> None:
        self.smaller.setFocus()

    def _reading(self) -> SettingsCard:
        session, prefs = self._session, self._session.prefs
        card = SettingsCard(session.theme, self.tr("Reading"))
        card.say(self.tr("Text size"), "strong")
        self.smaller = button(self.tr("Smaller"), on_click=session.theme.smaller)
        self.bigger = button(self.tr("Bigger"), on_click=session.theme.bigger)
        session.theme.set_icon(self.smaller, "a-arrow-down")
        session.theme.set_icon(self.bigger, "a-arrow-up")
        self._percent = label("", "second", wraps=False)
        card.row(self.smaller, self.bigger, self._percent)
        self._show_percent()
        card.say(self.tr("Usual: 100 %. Also Ctrl and plus, minus or 0."), "hint")
        card.choices(
            self.tr("Light or dark"),
            (
                ("automatic", self.tr("Automatic, as the system has it")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("high-contrast-dark", self.tr("High contrast, dark")),
                ("high-contrast-light", self.tr("High contrast, light")),
            ),
            prefs.value.theme,
            lambda theme: prefs.change(theme=theme),
            usual=self.tr("Usual: Automatic."),
        )
        return card

    def _privacy(self) -> SettingsCard:
        prefs = self._session.prefs
        card = SettingsCard(self._session.theme, self.tr("Privacy and locking"))
        card.choices(
            self.tr("Lock when nothing happens for"),
            [(minutes, tr("%Ln minute(s)", "", minutes)) for minutes in LOCK_AFTER_MINUTES],
            prefs.value.idle_lock_minutes,
            lambda minutes: prefs.change(idle_lock_minutes=minutes),
            usual=self.tr("Usual: 5 minutes. It also locks when the computer wakes up."),
        )
        card.switch(
            self.tr("Hide titles and previews in the list"),
            prefs.value.hide_previews,
            lambda on: prefs.change(hide_previews=on),
            usual=self.tr("Usual: off."),
        )
        card.switch(
            self.tr("Remember where my journal lives"),
            prefs.value.remember_journal,
            lambda on: prefs.change(remember_journal=on),
            usual=self.tr("Usual: on. Only the folder is kept, nothing of what is in it."),
        )
        card.choices(
            self.tr("My day ends at"),
            [(hour, time_words(time(hour)) if hour else self.tr("Midnight")) for hour in DAY_ENDS_HOURS],
            prefs.value.day_ends_hour,
            lambda hour: prefs.change(day_ends_hour=hour),
            usual=self.tr("Usual: midnight. For late shifts; it holds from the next unlock."),
        )
        card.column.addWidget(ChangePassphrase(self._session))
        return card

    def _about(self) -> SettingsCard:
        card = SettingsCard(self._session.theme, self.tr("About"))
        for line in about_lines():
            card.say(line, "small")
        return card

    def _show_percent(self) -> None:
        percent = self._session.theme.text_percent
        self._percent.setText(self.tr("Now {percent} %").format(percent=percent))
