"""The open journal's rooms: a rail, and beside it the room one is in. Each room owns its own work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from npgs_journal.templates import SUPERVISION_CHECK
from npgs_journal.ui.widgets.rail import Rail
from npgs_journal.ui.write.room import JournalRoom

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QKeyEvent

    from npgs_journal.nouns import Draft, EntryHead, Filter
    from npgs_journal.nouns.meetings import Meeting
    from npgs_journal.ui.session import Session


class Room(Protocol):
    """What the window asks of every room."""

    title: str

    def actions(self) -> dict[str, list[QAction]]:
        """Its commands by the menu they stand in: File, Edit, Entry, View, Go, Help."""

    def unsaved(self) -> list[Draft]:
        """Text on the page that is not yet in the journal."""

    def flush(self) -> None:
        """Send what is on its pages on its way to the journal."""

    def shown(self) -> None:
        """The room has just come to the front."""


class Rooms(QWidget):
    went = Signal(str)
    """The key of the room that is in front now."""
    lock_requested = Signal()
    settings_made = Signal(object)
    """The `SettingsRoom`, whose wishes about the journal itself go to the lock."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """`parent` is where the rooms will stay: when they move, every part works out its style anew."""
        super().__init__(parent)
        self._session = session
        self._made: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        self._stack.setObjectName("rooms")
        self.rail = Rail(
            session.theme,
            (
                ("journal", "notebook-pen", self.tr("Journal")),
                ("values", "compass", self.tr("Values")),
                ("supervision", "messages-square", self.tr("Supervision")),
            ),
            (("settings", "settings-2", self.tr("Settings")), ("lock", "lock", self.tr("Lock"))),
        )
        self.rail.chosen.connect(self.go)
        self.rail.lock_requested.connect(self.lock_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        self.here = self._came_from = ""
        self.go("journal")

    @property
    def room(self) -> Room:
        return self._as_room(self._made[self.here])

    def go(self, key: str) -> None:
        if key not in self._made:
            made = self._make(key)
            self._made[key] = made
            self._stack.addWidget(made)
        if key == "values":
            self.flush()  # what is on the page goes on its way first, so that it is counted too
        self._stack.setCurrentWidget(self._made[key])
        self.rail.show_chosen(key)
        was, self.here = self.here, key
        if was != key:
            self._came_from = was
        if was not in {"", key}:  # the first room is shown when the window shows it
            self.room.shown()
            self.went.emit(key)

    def everywhere(self) -> list[QAction]:
        """The journal's commands that stand in every room's menus."""
        journal = self._made["journal"]
        context = Qt.ShortcutContext.WindowShortcut
        mine = self._as_room(journal).actions()
        return [action for menu in mine.values() for action in menu if action.shortcutContext() == context]

    def flush(self) -> None:
        """Send what is on any page on its way to the journal."""
        for made in self._made.values():
            self._as_room(made).flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the rail, F6 leads into the room."""
        if event.key() == Qt.Key.Key_F6:
            focus_into(self._made[self.here])
        else:
            super().keyPressEvent(event)

    def unsaved(self) -> list[Draft]:
        """What every room still holds, so that a lock can keep it first."""
        return [draft for made in self._made.values() for draft in self._as_room(made).unsaved()]

    def panes(self) -> list[QWidget]:
        """What F6 moves between: the rail, then the panes the room names, or the room itself."""
        here = self._made[self.here]
        named = [
            pane for pane in here.findChildren(QWidget) if pane.property("pane") and pane.isVisibleTo(self)
        ]
        return [self.rail, *(named or [here])]

    def _make(self, key: str) -> QWidget:
        makers = {
            "journal": self._make_journal,
            "values": self._make_values,
            "supervision": self._make_supervision,
            "settings": self._make_settings,
            "support": self._make_support,
        }
        return makers[key]()

    def _make_journal(self) -> QWidget:
        made = JournalRoom(self._session, self._stack)
        made.packet_requested.connect(self._on_packet_requested)
        made.focus_mode_changed.connect(lambda is_on: self.rail.setVisible(not is_on))
        for action in self._as_room(made).actions().get("File", []) + self._as_room(made).actions()["Edit"]:
            action.triggered.connect(self._come_to_journal)
        return made

    def _make_values(self) -> QWidget:
        from npgs_journal.ui.values.room import ValuesRoom  # noqa: PLC0415 - made when first visited

        made = ValuesRoom(self._session, self._stack)
        made.read_requested.connect(self._on_read_requested)
        made.sentence_chosen.connect(lambda words: self._on_sentence_chosen(words, made.say_told))
        return made

    def _make_supervision(self) -> QWidget:
        from npgs_journal.ui.share.room import SupervisionRoom  # noqa: PLC0415 - made when first visited

        made = SupervisionRoom(self._session, self._stack)
        made.felt_requested.connect(self._on_felt_requested)
        made.check_requested.connect(self.start_check)
        as_widget: QWidget = made
        return as_widget

    def _make_settings(self) -> QWidget:
        from npgs_journal.ui.settings.room import SettingsRoom  # noqa: PLC0415 - made when first visited

        made = SettingsRoom(self._session, self._stack)
        made.readers_requested.connect(self._on_readers_requested)
        self.settings_made.emit(made)
        as_widget: QWidget = made
        return as_widget

    def _make_support(self) -> QWidget:
        from npgs_journal.ui.support.room import SupportRoom  # noqa: PLC0415 - made when first visited

        made = SupportRoom(self._session, self._stack)
        made.back_requested.connect(lambda: self.go(self._came_from or "journal"))
        as_widget: QWidget = made
        return as_widget

    def start_check(self) -> None:
        """A new page with the questions about how supervision is going; it stands in About me."""
        self.go("journal")
        journal = self._made["journal"]
        assert isinstance(journal, JournalRoom)
        journal.start_new(SUPERVISION_CHECK)

    def _come_to_journal(self) -> None:
        """New entry and Search are at hand in every room, and lead here."""
        if self.here != "journal":
            self.go("journal")

    def _on_packet_requested(self, entry_id: str) -> None:
        self.go("supervision")
        self._made["supervision"].start_short(entry_id)  # type: ignore[attr-defined]

    def _on_felt_requested(self, meeting: Meeting) -> None:
        """The private note on a meeting is an entry in About me, written where all entries are."""
        from npgs_journal.ui.supervision.felt import open_felt  # noqa: PLC0415 - seldom used

        def show(head: EntryHead) -> None:
            self.go("journal")
            journal = self._made["journal"]
            assert isinstance(journal, JournalRoom)
            journal.open_entry(head)

        open_felt(self._session, meeting, self, show)

    def _on_readers_requested(self) -> None:
        self.go("supervision")
        self._made["supervision"].open_readers()  # type: ignore[attr-defined]

    def _on_read_requested(self, scope: Filter) -> None:
        self.go("journal")
        journal = self._made["journal"]
        assert isinstance(journal, JournalRoom)
        journal.show_scope(scope)

    def _on_sentence_chosen(self, words: str, done: Callable[[], object]) -> None:
        """Into the packet under way, whether its room was visited yet or not."""
        from npgs_journal.ui.share.sentences import put_into_packet  # noqa: PLC0415 - seldom used

        supervision = self._made.get("supervision")
        if supervision is None:
            put_into_packet(self._session, words, self, done)
        else:
            supervision.add_sentence(words, done)  # type: ignore[attr-defined]

    def _as_room(self, made: QWidget) -> Room:
        return cast("Room", made)


def focus_into(pane: QWidget) -> bool:
    """Give the keyboard to the first control of `pane` that takes it; say whether there was one."""
    candidates = [pane, *pane.findChildren(QWidget)]
    for widget in candidates:
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_tab and widget.isEnabled() and widget.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
    return False
