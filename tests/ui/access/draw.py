"""Draws every screen in every state, in four looks. No test: `make pictures` runs it, and nothing else does.

The folder to draw into is named by DRAW_TO.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from support.states import STATES

LOOKS = {
    "light": ("light", 100),
    "dark": ("dark", 100),
    "high-contrast": ("high-contrast-dark", 100),
    "text-200": ("light", 200),
}
SIZE = (1280, 720)


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
@pytest.mark.parametrize("state", STATES)
def test_draw(stage, state):
    folder = Path(os.environ["DRAW_TO"])
    folder.mkdir(parents=True, exist_ok=True)
    STATES[state](stage)
    for look, (theme, percent) in LOOKS.items():
        stage.look(theme, percent, SIZE)
        assert stage.front().grab().save(str(folder / f"{state}-{look}.png"))
