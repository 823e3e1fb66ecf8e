"""First run, page 1: text size, light or dark, and where the journal lives. Every choice shows at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from npgs_journal.paths import default_journal_dir
from npgs_journal.ui.first_run.tile import ThemeTile, Tile
from npgs_journal.ui.widgets.basic import button, frame, label

if TYPE_CHECKING:
    from npgs_journal.ui.dialogs import Dialogs
    from npgs_journal.ui.preferences import PreferencesHolder
    from npgs_journal.ui.theme import Theme

LARGE_TEXT_PERCENT = 150
"""From here on the tiles do without their pictures."""
FOLDER_ON_STICK = "npgs-journal"


class ComfortPage(QWidget):
    place_changed = Signal()

    def __init__(self, theme: Theme, prefs: PreferencesHolder, dialogs: Dialogs) -> None:
        super().__init__()
        self._theme = theme
        self._prefs = prefs
        self._dialogs = dialogs
        self._stick: Path | None = None
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
            return default_journal_dir()
        return self._stick / FOLDER_ON_STICK if self._stick is not None else None

    def what_is_needed(self) -> str:
        """Words for what stands in the way of the next page, or "" when nothing does."""
        if self.here.isChecked():
            return ""
        if self._stick is None:
            return self.tr("Put the stick in, then choose it here.")
        if not self._stick.is_dir():
            return self.tr("The stick is not in. Put it in, or choose this computer.")
        return ""

    def show_needed(self) -> None:
        self.stick_words.setText(self.what_is_needed())
        self.choose.setFocus()

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
        self._theme_row = QGridLayout()
        self._theme.scaled(self._theme_row, setHorizontalSpacing=14, setVerticalSpacing=10)
        group = QButtonGroup(self)
        self.themes: dict[str, ThemeTile] = {}
        for at, (key, words, pictures) in enumerate(choices):
            tile = ThemeTile(self._theme, words, *pictures)
            tile.setChecked(self._prefs.value.theme == key)
            tile.clicked.connect(lambda _checked=False, key=key: self._prefs.change(theme=key))
            group.addButton(tile)
            self._theme_row.addWidget(tile, 0, at)
            self.themes[key] = tile
        self.column.addLayout(self._theme_row)
        self._space(6)

    def _add_places(self) -> None:
        self.column.addWidget(label(self.tr("Where should your journal live?"), "strong"))
        row = QHBoxLayout()
        self._theme.scaled(row, setSpacing=14)
        self.here = Tile(self.tr("This computer"))
        self.on_stick = Tile(self.tr("A USB stick I keep"))
        self.here.setChecked(True)
        group = QButtonGroup(self)
        for tile in (self.here, self.on_stick):
            group.addButton(tile)
            row.addWidget(tile)
        self.column.addLayout(row)
        self._stick_row = QWidget()
        inside = QHBoxLayout(self._stick_row)
        inside.setContentsMargins(0, 0, 0, 0)
        self._theme.scaled(inside, setSpacing=12)
        self.choose = button(self.tr("Choose the stick"), on_click=self._choose_stick)
        self.stick_words = label(self.tr("Put the stick in, then choose it here."), "small")
        inside.addWidget(self.choose)
        inside.addWidget(self.stick_words, 1)
        self._stick_row.hide()
        self.column.addWidget(self._stick_row)
        self.on_stick.toggled.connect(self._stick_row.setVisible)
        self.on_stick.toggled.connect(lambda _: self.place_changed.emit())

    def _choose_stick(self) -> None:
        start = next((place for place in (Path("/media"), Path("/Volumes")) if place.is_dir()), Path.home())
        chosen = self._dialogs.open_folder(self.tr("Choose the stick"), start)
        if chosen is not None:
            self._stick = chosen
            self.stick_words.setText(
                self.tr("Your journal will live in {folder}.").format(folder=self.folder())
            )
            self.place_changed.emit()

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
