"""The supervision room's commands: what each is called, its key, and when it can be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from npgs_journal.ui.language import tr
from npgs_journal.ui.share.packet_page import REVIEW, SHARE, PacketPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from npgs_journal.ui.share.home import Home
    from npgs_journal.ui.share.model import PacketModel


class RoomActions:
    """`by_menu` says which menu each command stands in."""

    def __init__(
        self, room: QWidget, home: Home, packet: Callable[[], PacketPage], back: Callable[[], object]
    ) -> None:
        """`packet` gives the packet's page; it is asked for only when one of its commands is used."""
        self._room, self._packet = room, packet
        keys = QKeySequence.StandardKey
        self.undo = self._action(tr("Undo"), keys.Undo, self._of(PacketPage.undo_choice))
        self.redo = self._action(tr("Redo"), keys.Redo, self._of(PacketPage.redo_choice))
        self.hold = self._action(
            tr("Hold back or bring back"), "Ctrl+Shift+H", self._of(lambda page: page.review.turn_selection())
        )
        self.name = self._action(
            tr("Replace a name"), "Ctrl+Shift+R", self._of(lambda page: page.review.name_selection())
        )
        self.keep_here = self._action(
            tr("Keep this name here, or let it go again"),
            "Ctrl+Shift+K",
            self._of(lambda page: page.review.entry_names.turn_here()),
        )
        self.to_share = self._action(tr("Go on to Share"), "Ctrl+Shift+E", self._on_share_key)
        self.prepare = self._action(tr("Prepare a packet"), None, home.prepare.click)
        self.back = self._action(tr("Back"), None, back)
        self.back.setShortcuts([QKeySequence("Alt+Left"), QKeySequence("Esc")])
        self.by_menu = {
            "File": [self.prepare, self.to_share],
            "Edit": [self.undo, self.redo],
            "Entry": [self.hold, self.name, self.keep_here],
            "Go": [self.back],
        }

    def _of(self, do: Callable[[PacketPage], object]) -> Callable[[], object]:
        """On the packet's page, once the command is used."""
        return lambda: do(self._packet())

    def _action(
        self, words: str, key: QKeySequence.StandardKey | str | None, do: Callable[[], object]
    ) -> QAction:
        made = QAction(words, self._room)
        if key is not None:
            made.setShortcuts(
                QKeySequence.keyBindings(key) if not isinstance(key, str) else [QKeySequence(key)]
            )
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(lambda _checked=False: do())
        self._room.addAction(made)
        return made

    def refresh(self, model: PacketModel, packet: PacketPage | None, *, is_home: bool) -> None:
        """Say which can be used while `packet`, or the room's first page, or another is in front."""
        is_free = packet is not None and not packet.share.is_busy and not packet.share.is_saved
        step = packet.step if packet is not None and is_free else None
        for action in (self.hold, self.name, self.keep_here):
            action.setEnabled(step == REVIEW)
        self.to_share.setEnabled(is_free)
        can_undo = is_free and step != SHARE
        self.undo.setEnabled(can_undo and bool(model.undo_label))
        self.redo.setEnabled(can_undo and bool(model.redo_label))
        self.back.setEnabled(not is_home)
        self.prepare.setEnabled(is_home)

    def _on_share_key(self) -> None:
        """To Share from where one is; what is needed first is said."""
        packet = self._packet()
        if packet.step != SHARE:
            packet.go_forward()
