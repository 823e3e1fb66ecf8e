"""Words and buttons in the styles of the style sheet, each with its accessible name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from npgs_journal.ui.theme import Theme


# These widgets stand in the first window, and merely touching the `Qt` namespace builds all of its
# enums: 50 ms, a fifth of a bare window. So these few go in as the numbers that they are.
_PLAIN_TEXT = 0
_STRONG_FOCUS = 0x1 | 0x2 | 0x8
_ALIGN_CENTRE = 0x4 | 0x80


def label(text: str = "", kind: str = "", *, wraps: bool = True, parent: QWidget | None = None) -> QLabel:
    made = QLabel(text, parent)
    made.setProperty("textFormat", _PLAIN_TEXT)
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
    made.setProperty("focusPolicy", _STRONG_FOCUS)
    theme.set_icon(made, icon, size=size)
    if on_click is not None:
        made.clicked.connect(lambda _checked=False: on_click())
    return made


def frame(kind: str, parent: QWidget | None = None) -> QFrame:
    """`kind`: card, well, sheet, page, panel, rail, notice, rule, divider."""
    made = QFrame(parent)
    made.setProperty("kind", kind)
    return made


def align_centre(words: QLabel) -> None:
    words.setProperty("alignment", _ALIGN_CENTRE)


def centred(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return row


class IconLabel(QWidget):
    """A picture that means nothing by itself. No label: that would be told as a picture without a name."""

    def __init__(self, theme: Theme, icon: str, tint: str = "ink2", size: int = 20) -> None:
        super().__init__()
        self._drawn = QPixmap()
        theme.scaled(self, setFixedSize=(size, size))
        theme.set_icon(self, icon, tint, size)

    def setPixmap(self, drawn: QPixmap) -> None:
        self._drawn = drawn
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        QPainter(self).drawPixmap(0, 0, self._drawn)
