"""One palette and one style sheet, both made from the tokens."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from npgs_journal.assets import asset

if TYPE_CHECKING:
    from collections.abc import Callable

    from npgs_journal.ui.theme.tokens import Tokens

_HOLES = re.compile(r"\$(\w+)|@(\d+)")

_ROLES = {
    QPalette.ColorRole.Window: "canvas",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "raised",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "ink",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Link: "accent_text",
    QPalette.ColorRole.LinkVisited: "accent_text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line_strong",
    QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.Shadow: "line_strong",
}
_FADED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def palette(tokens: Tokens) -> QPalette:
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, QColor(tokens[token]))
    for role in _FADED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens["ink3"]))
    return made


def style_sheet(tokens: Tokens, px: Callable[[int], int], is_dark: bool) -> str:
    """Fill the template: `$name` with a colour, `@n` with n px at this text size."""
    words = dict(tokens)
    # The tick is drawn in black: it needs a light ground, which is the accent itself in dark themes.
    words["tick_ground"] = tokens["accent"] if is_dark else tokens["accent_soft"]
    words["icons"] = asset("icons").as_posix()
    words["arrows"] = asset("icons/on-dark" if is_dark else "icons").as_posix()
    # A radius over half the height is dropped by Qt, so these two follow the rounded height.
    words["dot_radius"] = f"{(px(14) + 4) // 2}px"
    words["chip_radius"] = f"{(px(24) + 2) // 2}px"

    def fill(hole: re.Match[str]) -> str:
        return words[hole[1]] if hole[1] else f"{px(int(hole[2]))}px"

    return _HOLES.sub(fill, _template())


@cache
def _template() -> str:
    return asset("qss/journal.qss").read_text("utf-8")
