"""Notices that nobody is there: no key and no click for a while, or a computer that has slept."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from npgs_journal.ui.preferences import PreferencesHolder

LOOK_EVERY_MS = 2000
SLEPT_S = 60.0
"""A wall clock this far ahead of the steady one means that the computer slept (or that the time was set)."""
_SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
}
_LOCK_KEY = (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


class IdleWatch(QObject):
    away = Signal()
    lock_key_pressed = Signal()
    """Ctrl+L in front of a box, where the window's own keys are mute."""

    def __init__(self, prefs: PreferencesHolder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._prefs = prefs
        self.steady = time.monotonic
        self.wall = time.time
        self._seen_at = self.steady()
        self._looked_at = (self.steady(), self.wall())
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._watched: list[QObject] = []
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._changes: tuple[SignalInstance, ...] = (app.focusWindowChanged, app.focusObjectChanged)
        for change in self._changes:
            change.connect(self._follow)
        self._follow()

    def stop(self) -> None:
        self._timer.stop()
        for change in self._changes:
            change.disconnect(self._follow)
        self._changes = ()
        self._let_go()

    def _follow(self, _new: QObject | None = None) -> None:
        """Listen to every window, and to what has the keyboard: composed letters come only there.

        Not to the whole program: then each event of each part of a page would be handed to Python first.
        """
        self._let_go()
        focus = QApplication.focusObject()
        self._watched = [*QApplication.topLevelWindows(), *([] if focus is None else [focus])]
        for one in self._watched:
            one.installEventFilter(self)

    def _let_go(self) -> None:
        for one in self._watched:
            if isValid(one):
                one.removeEventFilter(self)
        self._watched = []

    def look(self) -> None:
        steady, wall = self.steady(), self.wall()
        steady_before, wall_before = self._looked_at
        self._looked_at = (steady, wall)
        slept = (wall - wall_before) - (steady - steady_before) > SLEPT_S
        minutes = self._prefs.value.idle_lock_minutes
        idle = minutes > 0 and steady - self._seen_at >= minutes * 60
        if slept or idle:
            self.away.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._seen_at = self.steady()
            if isinstance(event, QKeyEvent) and _is_lock_key(event):
                self.lock_key_pressed.emit()
                return True
        return super().eventFilter(watched, event)


def _is_lock_key(event: QKeyEvent) -> bool:
    is_in_box = QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None
    return is_in_box and (event.key(), event.modifiers()) == _LOCK_KEY
