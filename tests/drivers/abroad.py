"""The stage for a window in another language."""

from __future__ import annotations

from drivers.stage import Stage
from support.foreign import foreign


class ForeignStage(Stage):
    """Finds by its English words what is on the screen in the other language."""

    def said(self, words):
        return foreign(words)

    def button(self, words):
        return super().button(foreign(words))

    def field(self, name):
        return super().field(foreign(name))

    def open_menu_of_bar(self, name):
        super().open_menu_of_bar(foreign(name))
