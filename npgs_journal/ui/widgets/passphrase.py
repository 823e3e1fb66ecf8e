"""A field for a passphrase: dots, an eye that shows it, and a word when Caps Lock seems to be on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit

from npgs_journal.ui.widgets.basic import icon_button

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from npgs_journal.ui.theme import Theme


# As numbers: see widgets/basic.py.
_NO_MENU = 0
_LEARN_NOTHING = 0x1 | 0x2 | 0x4 | 0x40  # hidden text, sensitive, no upper case, no prediction


class PassphraseField(QLineEdit):
    """What is typed is never learnt by an input method, never undone, never dropped or dragged."""

    caps_changed = Signal(bool)

    def __init__(self, theme: Theme, name: str, *, has_eye: bool = True) -> None:
        super().__init__()
        self._theme = theme
        self._caps_on = False
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setDragEnabled(False)
        self.setProperty("contextMenuPolicy", _NO_MENU)
        self.setProperty("inputMethodHints", _LEARN_NOTHING)
        self._eye = icon_button(
            theme, "eye", self.tr("Show the passphrase"), self._toggle, kind="in-field", size=17
        )
        self._eye.setParent(self)
        self._eye.setVisible(has_eye)
        theme.changed.connect(self._place_eye)

    @property
    def caps_on(self) -> bool:
        return self._caps_on

    def hide_letters(self) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._show_eye("eye", self.tr("Show the passphrase"))

    def _toggle(self) -> None:
        if self.echoMode() == QLineEdit.EchoMode.Password:
            self.setEchoMode(QLineEdit.EchoMode.Normal)
            self._show_eye("eye-off", self.tr("Hide the passphrase"))
        else:
            self.hide_letters()

    def _show_eye(self, icon: str, name: str) -> None:
        self._theme.set_icon(self._eye, icon, size=17)
        self._eye.setAccessibleName(name)
        self._eye.setToolTip(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_eye()

    def _place_eye(self) -> None:
        if self._eye.isHidden():
            return
        side = max(24, self._theme.px(28))
        gap = self._theme.px(2)
        self.setTextMargins(0, 0, side - self._theme.px(6), 0)
        at_start = self.isRightToLeft()
        x = gap if at_start else self.width() - side - gap
        self._eye.setGeometry(x, (self.height() - side) // 2, side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._notice_caps(event)
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._set_caps(is_on=False)
        return super().event(event)

    def _notice_caps(self, event: QKeyEvent) -> None:
        """Qt does not tell the state of Caps Lock; a letter that disagrees with Shift does."""
        if event.key() == QtCore.Qt.Key.Key_CapsLock:
            self._set_caps(is_on=not self._caps_on)
            return
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.lower() != letter.upper():
            has_shift = bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier)
            self._set_caps(is_on=letter.isupper() != has_shift)

    def _set_caps(self, *, is_on: bool) -> None:
        if is_on != self._caps_on:
            self._caps_on = is_on
            self.caps_changed.emit(is_on)
