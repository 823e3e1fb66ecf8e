"""Words and buttons in the styles of the style sheet, each with its accessible name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from npgs_journal.ui.theme import Theme


def label(text: str = "", kind: str = "", *, wraps: bool = True, parent: QWidget | None = None) -> QLabel:
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if kind:
        made.setProperty("kind", kind)
    return made


def button(
    text: str, kind: str = "outlined", on_click: Callable[[], Any] | None = None, *, size: str = ""
) -> QPushButton:
    """`kind`: primary, outlined, quiet, link, danger, chip. `size`: "", "big" (44 px) or "small" (28 px)."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    if size:
        made.setProperty("grade", size)
    if kind == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    made.setAutoDefault(False)
    if on_click is not None:
        made.clicked.connect(lambda _checked=False: on_click())
    return made


def icon_button(
    theme: Theme,
    icon: str,
    name: str,
    on_click: Callable[[], Any] | None = None,
    *,
    kind: str = "icon",
    size: int = 20,
) -> QToolButton:
    """An icon alone: it always carries a name and a tooltip. `kind`: icon, icon-outlined, in-field."""
    made = QToolButton()
    made.setProperty("kind", kind)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    theme.set_icon(made, icon, size=size)
    if on_click is not None:
        made.clicked.connect(lambda _checked=False: on_click())
    return made


def frame(kind: str, parent: QWidget | None = None) -> QFrame:
    """`kind`: card, well, sheet, page, panel, rail, notice, rule, divider."""
    made = QFrame(parent)
    made.setProperty("kind", kind)
    return made


class IconLabel(QLabel):
    """A picture that means nothing by itself: screen readers pass over it."""

    def __init__(self, theme: Theme, icon: str, tint: str = "ink2", size: int = 20) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.set_icon(self, icon, tint, size)
