"""The menu bar: every command with its key. Rooms bring theirs; what belongs to the window is made here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from npgs_journal.ui.help import help_sections, keys_without_menu
from npgs_journal.ui.rooms import Rooms, focus_into
from npgs_journal.ui.widgets.basic import label
from npgs_journal.ui.widgets.reading_box import pairs, prose

if TYPE_CHECKING:
    from collections.abc import Callable

    from npgs_journal.ui.main_window import MainWindow
    from npgs_journal.ui.session import Session

Key = str | QKeySequence.StandardKey


class Commands(QObject):
    lock_requested = Signal()
    another_requested = Signal()

    def __init__(self, window: MainWindow, rooms: Rooms, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._rooms = rooms
        self._session = session
        self._menus: dict[str, QMenu] = {}
        self._own: dict[str, list[QAction]] = {}
        self._build()
        rooms.went.connect(self._fill)
        self._fill()
        session.jobs.read(lambda _: session.journal.name(), self.show_name)

    def show_name(self, name: str) -> None:
        """At the end of the menu bar: which journal this is, when the person has given it a name."""
        self._name.setText(name)
        self._name.setVisible(bool(name))
        self._window.menuBar().adjustSize()

    def take_down(self) -> None:
        """Before a lock: no menu, no key of ours, no name."""
        self._name.clear()
        self._name.hide()
        self._window.menuBar().clear()
        self._window.menuBar().hide()
        for actions in self._own.values():
            for action in actions:
                action.setEnabled(False)

    def _build(self) -> None:
        bar = self._window.menuBar()
        self._name = label("", "journal-name", wraps=False)
        bar.setCornerWidget(self._name)
        names = {
            "File": self.tr("&File"),
            "Edit": self.tr("&Edit"),
            "Entry": self.tr("E&ntry"),
            "View": self.tr("&View"),
            "Go": self.tr("&Go"),
            "Help": self.tr("&Help"),
        }
        for key, words in names.items():
            self._menus[key] = bar.addMenu(words)
            self._menus[key].setAccessibleName(words.replace("&", ""))
        window = self._window
        self._own = {
            "File": [
                self._action(self.tr("Open another journal"), "", self.another_requested.emit),
                self._action(self.tr("Settings"), "Ctrl+,", partial(self._rooms.go, "settings")),
                self._action(self.tr("Lock now"), "Ctrl+L", self.lock_requested.emit),
                window.quit_action,
            ],
            "Edit": [],
            "Entry": [],
            "View": window.text_actions,
            "Go": [
                self._action(self.tr("Journal"), "Ctrl+1", partial(self._rooms.go, "journal")),
                self._action(self.tr("Values"), "Ctrl+2", partial(self._rooms.go, "values")),
                self._action(self.tr("Supervision"), "Ctrl+3", partial(self._rooms.go, "supervision")),
                self._action(self.tr("Next pane"), "F6", partial(self._to_pane, 1)),
                self._action(self.tr("Previous pane"), "Shift+F6", partial(self._to_pane, -1)),
            ],
            "Help": [
                self._action(self.tr("Help"), QKeySequence.StandardKey.HelpContents, self._help),
                self._action(self.tr("Support for me"), "", partial(self._rooms.go, "support")),
                self._action(self.tr("Keys"), "Ctrl+?", self._keys),
            ],
        }

    def _fill(self) -> None:
        """The room's commands first, then the window's."""
        theirs = dict(self._rooms.room.actions())
        if self._rooms.here != "journal":
            theirs["File"] = [*self._rooms.everywhere(), *theirs.get("File", [])]
        self._yield_keys(theirs)
        for key, menu in self._menus.items():
            menu.clear()
            for action in theirs.get(key, []):
                menu.addAction(action)
            if theirs.get(key) and self._own[key]:
                menu.addSeparator()
            for action in self._own[key]:
                if action.isEnabled():
                    menu.addAction(action)
            if menu.isEmpty():
                nothing = menu.addAction(self.tr("Nothing to do here"))
                nothing.setEnabled(False)

    def _yield_keys(self, theirs: dict[str, list[QAction]]) -> None:
        """A key that the room uses itself is the room's: two commands on one key would both be mute."""
        taken = {key.toString() for menu in theirs.values() for action in menu for key in action.shortcuts()}
        for menu in self._own.values():
            for action in menu:
                action.setEnabled(action.shortcut().toString() not in taken)

    def _action(self, words: str, key: Key, do: Callable[[], object]) -> QAction:
        made = QAction(words, self._window)
        made.setShortcut(QKeySequence(key))
        made.triggered.connect(lambda _checked=False: do())
        self._window.addAction(made)
        return made

    def _to_pane(self, by: int) -> None:
        panes = self._rooms.panes()
        now = QApplication.focusWidget()
        at = next((i for i, pane in enumerate(panes) if now is not None and _holds(pane, now)), -by)
        for further in range(1, len(panes) + 1):
            pane = panes[(at + by * further) % len(panes)]
            if focus_into(pane):
                self._session.announce(pane.accessibleName() or self._rooms.room.title)
                return

    def _help(self) -> None:
        self._session.dialogs.read(self.tr("Help"), prose(help_sections()))

    def _keys(self) -> None:
        """Every command that has a key, as the menus have them now, and the keys that no menu lists."""
        sections = [
            (
                menu.title().replace("&", ""),
                [_named(action) for action in menu.actions() if action.shortcuts()],
            )
            for menu in self._menus.values()
        ]
        sections.append((self.tr("Everywhere"), keys_without_menu()))
        self._session.dialogs.read(self.tr("Keys"), pairs(sections))


def _named(action: QAction) -> tuple[str, str]:
    """Without the keys that only some keyboards have, such as one that says New."""
    native, keyboards_own = QKeySequence.SequenceFormat.NativeText, Qt.Key.Key_Back
    first = [(key, key[0].key()) for key in action.shortcuts()]  # type: ignore[index]  # PySide's stub lacks it
    keys = [key.toString(native) for key, pressed in first if pressed < keyboards_own]
    return action.text().replace("&", ""), ", ".join(keys)


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)
