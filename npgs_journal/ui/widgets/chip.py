"""A small outlined menu that always says where a thing stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from npgs_journal.ui.language import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.ui.theme import Theme


class Chip(QPushButton):
    """Shows the current choice; a press opens all of them. `chosen` is a wish: `show_choice` follows it."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, what: str, choices: Sequence[tuple[str, str]]) -> None:
        """`what` is said before the choice ("Where this entry stands"); `choices` are (id, words)."""
        super().__init__()
        self._theme = theme
        self._what = what
        self._words = dict(choices)
        self.setProperty("kind", "chip")
        ways = Qt.LayoutDirection
        is_mirrored = self.layoutDirection() == ways.RightToLeft
        # The arrow stands at the end: the button alone runs against the reading direction.
        self.setLayoutDirection(ways.LeftToRight if is_mirrored else ways.RightToLeft)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(what)
        self._menu.setLayoutDirection(ways.RightToLeft if is_mirrored else ways.LeftToRight)
        group = QActionGroup(self)
        self._actions: dict[str, QAction] = {}
        for key, words in choices:
            action = self._menu.addAction(words)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            group.addAction(action)
            self._actions[key] = action
        self.setMenu(self._menu)
        self.setText(choices[0][1])  # an icon keeps away from words that are there
        theme.set_icon(self, "chevron-down", size=16)

    def show_choice(self, key: str) -> None:
        self._actions[key].setChecked(True)
        self.say(self._words[key])

    def say(self, words: str) -> None:
        """Put `words` in place of the choice's own, such as the days that were picked."""
        self.setText(words)
        self.setAccessibleName(tr("{what}: {choice}").format(what=self._what, choice=words))
