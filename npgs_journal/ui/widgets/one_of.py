"""One of several: Tab comes to the chosen one, arrows to the others."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

_STOP, _NO_STOP = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus


class OneOf(QButtonGroup):
    """Qt itself leads Tab to the first button, chosen or not, and arrows go on from there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.buttonToggled.connect(lambda _button, is_on: self._lead() if is_on else None)

    def addButton(self, button: QAbstractButton, id: int = -1) -> None:  # noqa: A002 - Qt's name
        super().addButton(button, id)
        self._lead()

    def _lead(self) -> None:
        chosen = self.checkedButton()
        for each in self.buttons():
            each.setFocusPolicy(_STOP if chosen in {None, each} else _NO_STOP)
