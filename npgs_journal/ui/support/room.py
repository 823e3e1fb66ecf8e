"""Support for me: a quiet page, reached when it is wished. Looking at it is written down nowhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from npgs_journal.support import Support, is_same
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share.alive import while_alive
from npgs_journal.ui.share.parts import clear, column, in_tab_order
from npgs_journal.ui.support.row import ContactRow
from npgs_journal.ui.support.sheet import ContactSheet
from npgs_journal.ui.support.taken_back import TakenBack
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.notice import NoticeCard
from npgs_journal.ui.widgets.scrolled import measured, scrolled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from npgs_journal.nouns import Draft
    from npgs_journal.nouns.contacts import Contact
    from npgs_journal.ui.session import Session

WIDE_FROM = 820


class SupportRoom(QWidget):
    back_requested = Signal()
    loaded = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = tr("Support for me")
        self._session, self._theme = session, session.theme
        self._can_change = not session.journal.is_read_only
        self._before: tuple[Contact, ...] = ()
        self.contacts: tuple[Contact, ...] = ()
        self.rows: list[ContactRow] = []
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = button(tr("Back"), on_click=self.back_requested.emit)
        self.trouble = NoticeCard(self._theme, "", "")
        self.none = label(tr("People you choose stand here first. Add one when you like."), "second")
        self.add = button(tr("Add a contact"), on_click=partial(self._edit, None))
        self.hidden = label(tr("Hidden"), "strong")
        self.taken_back = TakenBack(self._theme)
        self.taken_back.undo_wished.connect(self._undo)
        self._build()
        self._make_actions()

    def _build(self) -> None:
        self._outer = outer = QVBoxLayout(self)
        head = QHBoxLayout()
        titles = column(self._theme, gap=2)
        titles.addWidget(label(self.title, "screen-title"))
        quiet = tr("The journal does not note that you look here. It calls nobody: you can copy a number.")
        titles.addWidget(label(quiet, "second"))
        head.addLayout(titles, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(head)
        outer.addWidget(self.trouble)
        self.trouble.hide()
        if not self._can_change:
            self.trouble.say("", tr("This journal is open for reading only. Nothing can be changed now."))
        inner = QWidget()
        inside = column(self._theme, inner, gap=12)
        self._theme.scaled(inside, setContentsMargins=(4, 4, 6, 8))
        self._shown, self._away = column(self._theme, gap=12), column(self._theme, gap=12)
        inside.addWidget(self.none)
        inside.addLayout(self._shown)
        inside.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        inside.addWidget(self.hidden)
        inside.addLayout(self._away)
        inside.addStretch(1)
        self.add.setVisible(self._can_change)
        outer.addWidget(scrolled(inner), 1)
        outer.addWidget(self.taken_back)

    def _make_actions(self) -> None:
        self._go_back = QAction(tr("Back"), self)
        self._go_back.setShortcut(QKeySequence("Alt+Left"))
        self._take_back = QAction(tr("Undo"), self)
        self._take_back.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        self._take_back.setEnabled(False)
        self._go_back.triggered.connect(lambda _checked=False: self.back_requested.emit())
        self._take_back.triggered.connect(lambda _checked=False: self._undo())
        for action in (self._go_back, self._take_back):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)

    # What the window asks of every room ---------------------------------------------------------

    def actions(self) -> dict[str, list[QAction]]:  # type: ignore[override]
        return {"Edit": [self._take_back], "Go": [self._go_back]}

    def unsaved(self) -> list[Draft]:
        return []

    def flush(self) -> None:
        """Nothing waits here: what is changed goes to the journal as it is changed."""

    def shown(self) -> None:
        self.reload()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    # Reading ------------------------------------------------------------------------------------

    def reload(self, focus: Contact | None = None, wish: str = "") -> None:
        """`focus`: whose row the keyboard goes to, and there to the button of `wish` where it can."""
        reader = self._session.journal.reader
        self._session.jobs.read(
            lambda _: Support(reader).contacts(),
            while_alive(self, partial(self._on_read, focus=focus, wish=wish)),
            while_alive(self, self._on_failed),
        )

    def _on_read(self, found: tuple[Contact, ...], focus: Contact | None, wish: str) -> None:
        self.contacts = found
        clear(self._shown)
        clear(self._away)
        self.rows = []
        shown = [one for one in found if not one.is_hidden]
        hidden = [one for one in found if one.is_hidden]
        for place, one in enumerate((*shown, *hidden)):
            made = ContactRow(
                self._theme, one, self._session.today, place == 0, place == len(shown) - 1, self._can_change
            )
            made.wished.connect(partial(self._on_wish, one))
            self.rows.append(made)
            holder = QWidget()
            line = measured(self._theme, made)
            line.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(line)
            (self._away if one.is_hidden else self._shown).addWidget(holder)
        self.none.setVisible(self._can_change and all(one.built_in for one in found))
        self.hidden.setVisible(bool(hidden))
        stops = [[*one.stops] for one in self.rows]
        above = [stop for row in stops[: len(shown)] for stop in row]
        below = [stop for row in stops[len(shown) :] for stop in row]
        in_tab_order(self.back, (*above, self.add, *below, self.taken_back.undo))
        self._focus(focus, wish)
        self.loaded.emit()

    def _focus(self, contact: Contact | None, wish: str) -> None:
        row = next((one for one in self.rows if contact is not None and is_same(one.contact, contact)), None)
        if row is None:
            return
        wished = [row.buttons[one] for one in (wish, "change", "bring-back") if one in row.buttons]
        stop = next((one for one in wished if one.isEnabled()), None)
        (stop or self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: BaseException) -> None:
        self.trouble.say_aloud("", message(error))

    # Changing -----------------------------------------------------------------------------------

    def _on_wish(self, contact: Contact, wish: str) -> None:
        work: dict[str, tuple[Callable[[Support], object], str]] = {
            "up": (lambda it: it.move(contact, -1), tr("Moved up.")),
            "down": (lambda it: it.move(contact, 1), tr("Moved down.")),
            "hide": (lambda it: it.hide(contact), tr("Hidden. It can be brought back below.")),
            "bring-back": (lambda it: it.hide(contact, is_hidden=False), tr("It is back.")),
            "as-it-came": (lambda it: it.as_it_came(contact), tr("It is as it came.")),
            "take-away": (lambda it: it.take_away(contact), tr("{name} is taken away.")),
        }
        if wish == "copy":
            self._session.announce(tr("Copied"))
        elif wish == "change":
            self._edit(contact)
        else:
            do, said = work[wish]
            said = said.format(name=contact.name) if wish == "take-away" else said
            self._write(do, said, contact, wish, can_undo=wish in {"hide", "as-it-came", "take-away"})

    def _edit(self, contact: Contact | None) -> None:
        sheet = ContactSheet(self._theme, contact, self._session.today, self.window())
        if sheet.exec():
            kept = sheet.filled_in()
            is_old = contact is not None
            self._write(lambda it: it.put(kept), tr("Kept."), contact, "change", can_undo=is_old)
        sheet.deleteLater()

    def _write(
        self,
        work: Callable[[Support], object],
        said: str,
        contact: Contact | None,
        wish: str,
        *,
        can_undo: bool = False,
    ) -> None:
        self.trouble.hide()
        writer, before = self._session.journal.writer, self.contacts

        def done(kept: object) -> None:
            self._before = before if can_undo else ()
            self._take_back.setEnabled(can_undo)
            self.taken_back.offer(said) if can_undo else self.taken_back.dismiss()
            self._session.announce(said)
            focus = contact if contact is not None else kept
            self.reload(focus, wish)  # type: ignore[arg-type]
            if wish == "take-away":
                self.taken_back.undo.setFocus(Qt.FocusReason.OtherFocusReason)

        self._session.jobs.write(
            lambda _: work(Support(writer)), while_alive(self, done), while_alive(self, self._on_failed)
        )

    def _undo(self) -> None:
        before: Sequence[Contact] = self._before
        if before:
            back = next((one for one in before if one not in self.contacts), None)
            self._write(lambda it: it.put_all(before), tr("It is as it was."), back, "change")

    # Widths -------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(WIDE_FROM)
        margins, gap = ((30, 22, 24, 12), 16) if wide else ((20, 12, 12, 6), 8)
        self._theme.scaled(self._outer, setContentsMargins=margins, setSpacing=gap)
