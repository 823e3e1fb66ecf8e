"""The one window. It shows pages and knows none of them; the gate, the rooms and the lock hand it theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QCloseEvent, QKeySequence

    from npgs_journal.ui.theme import Theme

USUAL_SIZE = (1280, 720)
LEAST_SIZE = (640, 480)


class MainWindow(QMainWindow):
    close_requested = Signal()
    painted = Signal()
    """The first page is on screen: what is slow may load now."""

    def __init__(self, theme: Theme, place: str = "") -> None:
        """`place` is a geometry as `place()` gave it: a fresh window comes up where the old one was."""
        super().__init__()
        self.setWindowTitle("NPG-S Journal")
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*USUAL_SIZE)
        if place:
            self.restoreGeometry(QByteArray.fromBase64(place.encode("ascii")))
        self._may_close = False
        self._is_painted = False
        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)
        self._theme = theme
        self.text_actions: list[QAction] = []

    def complete(self) -> None:
        """After the first paint: the ring around what has the keyboard, and the keys of every page."""
        from npgs_journal.ui.widgets.focus_ring import FocusRing  # noqa: PLC0415 - not before the first paint

        self._ring = FocusRing(self, self._theme)
        self.text_actions = self._text_actions(self._theme)
        self.quit_action = self._action(self.tr("Quit"), QtGui.QKeySequence("Ctrl+Q"), self.close)
        self.quit_action.setMenuRole(QtGui.QAction.MenuRole.QuitRole)

    def show_page(self, page: QWidget, *, is_kept: bool = False) -> None:
        """Show `page`. A page that is not to be kept is thrown away when the next one comes."""
        page.setProperty("kept", is_kept or page.property("kept"))
        before = self._pages.currentWidget()
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if not self._is_painted:
            page.installEventFilter(self)
        if before is not None and before is not page and not before.property("kept"):
            self._pages.removeWidget(before)
            before.deleteLater()

    def page(self) -> QWidget | None:
        return self._pages.currentWidget()

    def place(self) -> str:
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def come_forward(self) -> None:
        """To the front, also where it was put away. A desktop may only show that it wants to."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def say(self, words: str) -> None:
        """Tell a screen reader, politely: it finishes what it is saying, and no focus moves."""
        from npgs_journal.ui.widgets.speech import say  # noqa: PLC0415 - not before the first paint

        say(self, words)

    def _text_actions(self, theme: Theme) -> list[QAction]:
        """Bigger, smaller and usual text: on every page, with a journal open or not."""
        bigger = self._action(self.tr("Bigger text"), QtGui.QKeySequence.StandardKey.ZoomIn, theme.bigger)
        bigger.setShortcuts([QtGui.QKeySequence("Ctrl++"), QtGui.QKeySequence("Ctrl+=")])
        smaller = self._action(self.tr("Smaller text"), QtGui.QKeySequence("Ctrl+-"), theme.smaller)
        usual = self._action(self.tr("Usual text size"), QtGui.QKeySequence("Ctrl+0"), theme.usual)
        return [bigger, smaller, usual]

    def _action(
        self, words: str, key: QKeySequence | QKeySequence.StandardKey, do: Callable[[], object]
    ) -> QAction:
        made = QtGui.QAction(words, self)
        made.setShortcut(key)
        made.triggered.connect(lambda _checked=False: do())
        self.addAction(made)
        return made

    def end(self) -> None:
        """Close for good; until then closing is only a wish."""
        self._may_close = True
        self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._is_painted:
            self._is_painted = True
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.painted.emit)
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        # Not from inside the event: Qt hears no second close until this one is over.
        QTimer.singleShot(0, self, self.close_requested.emit)
