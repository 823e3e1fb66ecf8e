"""The sheet that a room lies on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from npgs_journal.ui.widgets.page_ground import paint_page


class Page(QWidget):
    def __init__(self, theme):
        super().__init__()
        self._theme = theme

    def paintEvent(self, _event):
        paint_page(self, self._theme)


@pytest.mark.parametrize("look", ["light", "dark", "high-contrast-dark", "high-contrast-light"])
@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_line_parts_a_room_from_the_rail_and_the_menus(qtbot, prefs, theme, look, way):
    prefs.change(theme=look)
    page = Page(theme)
    qtbot.addWidget(page)
    page.setLayoutDirection(way)
    page.resize(200, 120)
    seen = page.grab().toImage()
    near, far = (0, 199) if way is Qt.LayoutDirection.LeftToRight else (199, 0)
    assert seen.pixelColor(QPoint(near, 60)) == theme.color("line")
    assert seen.pixelColor(QPoint(100, 0)) == theme.color("line")
    assert seen.pixelColor(QPoint(near, 0)) == theme.color("canvas")
    assert seen.pixelColor(QPoint(100, 60)) == theme.color("surface")
    assert seen.pixelColor(QPoint(far, 119)) == theme.color("surface")
