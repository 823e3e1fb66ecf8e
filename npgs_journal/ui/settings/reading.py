"""Settings: how it reads, and how a page begins."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from npgs_journal.ui.browse.dates import time_words
from npgs_journal.ui.settings.parts import SettingsCard
from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from npgs_journal.ui.session import Session

DAY_ENDS_HOURS = (0, 3, 4, 6)


class ReadingCard(SettingsCard):
    def __init__(self, session: Session) -> None:
        super().__init__(session.theme, self.tr("Reading and writing"))
        self._prefs = session.prefs
        self._add_text_size()
        self._add_theme()
        self._add_letters()
        self._add_page()
        session.theme.changed.connect(self._follow)
        self._follow()

    def _add_text_size(self) -> None:
        self.say(self.tr("Text size"), "strong")
        self.smaller = button(self.tr("Smaller"), on_click=self.theme.smaller)
        self.bigger = button(self.tr("Bigger"), on_click=self.theme.bigger)
        self.theme.set_icon(self.smaller, "a-arrow-down")
        self.theme.set_icon(self.bigger, "a-arrow-up")
        self._percent = label("", "second", wraps=False)
        self.row(self.smaller, self.bigger)
        self.add(self._percent)
        self.say(self.tr("Usual: 100 %. Also Ctrl and plus, minus or 0."), "hint")

    def _add_theme(self) -> None:
        self.choices(
            self.tr("Light or dark"),
            (
                ("automatic", self.tr("Automatic, as the system has it")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("high-contrast-dark", self.tr("High contrast, dark")),
                ("high-contrast-light", self.tr("High contrast, light")),
            ),
            self._prefs.value.theme,
            lambda theme: self._prefs.change(theme=theme),
            usual=self.tr("Usual: Automatic."),
        )

    def _add_letters(self) -> None:
        self.choices(
            self.tr("Letters of what you write"),
            (
                ("literata", self.tr("Literata, as in books")),
                ("atkinson", self.tr("Atkinson, plain and clear")),
                ("system", self.tr("This computer’s own")),
            ),
            self._prefs.value.writing_font,
            lambda chosen: self._prefs.change(writing_font=chosen),
            usual=self.tr("Usual: Literata."),
        )
        self.sample = self.say(self.tr("Some days the words come slowly. That is fine."), "")

    def _add_page(self) -> None:
        self.switch(
            self.tr("Offer ways to begin on an empty page"),
            not self._prefs.value.starters_hidden,
            lambda on: self._prefs.change(starters_hidden=not on),
            usual=self.tr("Usual: on."),
        )
        self.choices(
            self.tr("My day ends at"),
            [(hour, time_words(time(hour)) if hour else self.tr("Midnight")) for hour in DAY_ENDS_HOURS],
            self._prefs.value.day_ends_hour,
            lambda hour: self._prefs.change(day_ends_hour=hour),
            usual=self.tr("Usual: midnight. For late shifts; it holds from the next unlock."),
        )

    def _follow(self) -> None:
        self._percent.setText(self.tr("Now {percent} %").format(percent=self.theme.text_percent))
        self.sample.setFont(self.theme.writing_font(18))
