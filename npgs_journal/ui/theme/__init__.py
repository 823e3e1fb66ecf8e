"""How the program looks: colours, letters, sizes and icons, following the person's choice live."""

from __future__ import annotations

from npgs_journal.ui.theme.theme import THEME_CHOICES, Theme, restyle

__all__ = ["THEME_CHOICES", "Theme", "restyle"]
