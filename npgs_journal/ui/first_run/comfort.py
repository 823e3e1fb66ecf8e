"""First run, page 1: text size, light or dark, and where the journal lives. Every choice shows at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from npgs_journal.errors import PlaceNotSafe
from npgs_journal.security.places import is_synced_or_network
from npgs_journal.ui.first_run.tile import ThemeTile, Tile
from npgs_journal.ui.messages import message
from npgs_journal.ui.unlock.where import free_place, new_journal_dir
from npgs_journal.ui.widgets.basic import button, frame, label
from npgs_journal.ui.widgets.one_of import OneOf
from npgs_journal.ui.widgets.speech import say

if TYPE_CHECKING:
    from npgs_journal.ui.dialogs import Dialogs
    from npgs_journal.ui.preferences import PreferencesHolder
    from npgs_journal.ui.theme import Theme

LARGE_TEXT_PERCENT = 150
"""From here on the tiles do without their pictures."""
FOLDER_ON_STICK = "npgs-journal"


class ComfortPage(QWidget):
    def __init__(self, theme: Theme, prefs: PreferencesHolder, dialogs: Dialogs) -> None:
        super().__init__()
        self._theme = theme
        self._prefs = prefs
        self._dialogs = dialogs
        self._stick = prefs.value.setup_stick
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        theme.scaled(self.column, setSpacing=7)
        self._add_text_size()
        self._add_themes()
        self._add_places()
        self.column.addStretch(1)
        theme.changed.connect(self._follow)
        self._follow()

    # Where the journal will live -------------------------------------------------------------

    def folder(self) -> Path | None:
        """The folder to make, or None while the stick has not been chosen."""
        if self.here.isChecked():
            return new_journal_dir()
        return free_place(self._stick / FOLDER_ON_STICK) if self._stick is not None else None

    def what_is_needed(self) -> str:
        """Words for what stands in the way of the next page, or "" when nothing does."""
        if not self.here.isChecked():
            if self._stick is None:
                return self.tr("Put the stick in, then choose it here.")
            if not self._stick.is_dir():
                return self.tr("The stick is not in. Put it in, or choose this computer.")
        place = self.folder()
        return message(PlaceNotSafe()) if place is not None and is_synced_or_network(place) else ""

    def show_needed(self) -> None:
        self._stick_row.show()
        self.stick_words.setText(self.what_is_needed())
        self.choose.setFocus()
        say(self.stick_words, self.stick_words.text())

    # Building --------------------------------------------------------------------------------

    def _add_text_size(self) -> None:
        self.column.addWidget(label(self.tr("Text size"), "strong"))
        row = QHBoxLayout()
        self._theme.scaled(row, setSpacing=10)
        self.smaller = button(self.tr("Smaller"), on_click=self._theme.smaller)
        self.bigger = button(self.tr("Bigger"), on_click=self._theme.bigger)
        for made, icon in ((self.smaller, "a-arrow-down"), (self.bigger, "a-arrow-up")):
            self._theme.set_icon(made, icon)
            self._theme.scaled(made, setMinimumWidth=128)
            row.addWidget(made)
        self.now = label("", "second", wraps=False)
        row.addSpacing(6)
        row.addWidget(self.now)
        row.addStretch(1)
        self.column.addLayout(row)
        well = frame("well")
        inside = QVBoxLayout(well)
        self._theme.scaled(inside, setContentsMargins=(18, 10, 18, 10))
        self.sample = label(self.tr("Some days the words come slowly. That is fine."))
        inside.addWidget(self.sample)
        self.column.addWidget(well)
        self._space(6)

    def _add_themes(self) -> None:
        self.column.addWidget(label(self.tr("Light or dark"), "strong"))
        choices = (
            ("automatic", self.tr("Automatic"), ("light", "dark")),
            ("light", self.tr("Light"), ("light",)),
            ("dark", self.tr("Dark"), ("dark",)),
            ("high-contrast-dark", self.tr("High contrast"), ("high-contrast-dark",)),
        )
        self._theme_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        pairs = (QHBoxLayout(), QHBoxLayout())
        for row in (self._theme_row, *pairs):
            self._theme.scaled(row, setSpacing=14)
        group = OneOf(self)
        self.themes: dict[str, ThemeTile] = {}
        for at, (key, words, pictures) in enumerate(choices):
            tile = ThemeTile(self._theme, words, *pictures)
            tile.setChecked(self._prefs.value.theme == key)
            tile.clicked.connect(lambda _checked=False, key=key: self._prefs.change(theme=key))
            group.addButton(tile)
            pairs[at // 2].addWidget(tile)
            self.themes[key] = tile
        for pair in pairs:
            self._theme_row.addLayout(pair)
        self.column.addLayout(self._theme_row)
        self._space(6)

    def _add_places(self) -> None:
        self.column.addWidget(label(self.tr("Where should your journal live?"), "strong"))
        row = QHBoxLayout()
        self._theme.scaled(row, setSpacing=14)
        self.here = Tile(self.tr("This computer"))
        self.on_stick = Tile(self.tr("A USB stick I keep"))
        self.here.setChecked(self._stick is None)
        self.on_stick.setChecked(self._stick is not None)
        group = OneOf(self)
        for tile in (self.here, self.on_stick):
            group.addButton(tile)
            row.addWidget(tile)
        self.column.addLayout(row)
        self._stick_row = QWidget()
        inside = QHBoxLayout(self._stick_row)
        inside.setContentsMargins(0, 0, 0, 0)
        self._theme.scaled(inside, setSpacing=12)
        self.choose = button(self.tr("Choose the stick"), on_click=self._choose_stick)
        self.stick_words = label("", "small")
        inside.addWidget(self.choose)
        inside.addWidget(self.stick_words, 1)
        self.column.addWidget(self._stick_row)
        self.on_stick.toggled.connect(self._on_place)
        self._say_place()

    def _choose_stick(self) -> None:
        start = next((place for place in (Path("/media"), Path("/Volumes")) if place.is_dir()), Path.home())
        chosen = self._dialogs.open_folder(self.tr("Choose the stick"), start)
        if chosen is not None:
            self._stick = chosen
            self._on_place()

    def _on_place(self, _: bool = False) -> None:
        """Remembered, for whoever goes away in the middle and comes back."""
        self._prefs.change(setup_stick=self._stick if self.on_stick.isChecked() else None)
        self._say_place()

    def _say_place(self) -> None:
        self._stick_row.setVisible(self.on_stick.isChecked())
        lives = self.tr("Your journal will live in {folder}.").format(folder=self.folder())
        self.stick_words.setText(self.what_is_needed() or lives)

    def fit(self, room: int) -> None:
        """The themes in one row, or two by two where the `room` in pixels is too small for that."""
        gap, ways = self._theme_row.spacing(), QBoxLayout.Direction
        needed = sum(tile.sizeHint().width() + gap for tile in self.themes.values()) - gap
        self._theme_row.setDirection(ways.LeftToRight if needed <= room else ways.TopToBottom)

    def _follow(self) -> None:
        percent = self._theme.text_percent
        self.now.setText(self.tr("Now {percent} %").format(percent=percent))
        self.sample.setFont(self._theme.writing_font(18))
        for tile in self.themes.values():
            tile.show_picture(percent < LARGE_TEXT_PERCENT)

    def _space(self, pixels: int) -> None:
        space = QWidget()
        self._theme.scaled(space, setFixedHeight=pixels)
        self.column.addWidget(space)
