"""The rail keeps every label whole, also where the window is low and the letters are large."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QWidget

from npgs_journal.ui.widgets.rail import Rail

ROOMS = (
    ("journal", "notebook-pen", "Journal"),
    ("values", "compass", "Values"),
    ("s", "send", "Supervision"),
)
FOOT = (("settings", "settings-2", "Settings"), ("lock", "lock", "Lock"))


@pytest.mark.parametrize(
    ("percent", "high", "has_logo"), [(100, 684, True), (200, 650, False), (200, 532, False)]
)
def test_buttons_stand_whole_and_apart(qtbot, theme, prefs, percent, high, has_logo):
    prefs.change(text_percent=percent)
    house = QWidget()
    qtbot.addWidget(house)
    rail = Rail(theme, ROOMS, FOOT)
    rail.setParent(house)
    house.resize(400, 800)
    house.show()
    qtbot.waitExposed(house)
    rail.setGeometry(0, 0, rail.sizeHint().width(), high)
    assert rail.findChild(type(rail._logo)).isVisible() is has_logo
    buttons = [rail.button(key) for key, *_ in (*ROOMS, *FOOT)]
    qtbot.waitUntil(lambda: buttons[-1].geometry().bottom() <= high)
    assert all(one.height() >= one.minimumSizeHint().height() for one in buttons)
    for above, below in pairwise(buttons):
        assert above.geometry().bottom() < below.geometry().top()
