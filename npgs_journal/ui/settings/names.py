"""Settings: who is who, and the words that are never let out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.settings.parts import SettingsCard
from npgs_journal.ui.widgets.basic import button, icon_button, label
from npgs_journal.ui.widgets.row_or_column import RowOrColumn
from npgs_journal.ui.widgets.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from npgs_journal.share.held_words import HeldWordList
    from npgs_journal.share.known_names import KnownName
    from npgs_journal.ui.session import Session


class NamesCard(SettingsCard):
    """Names are shown only when asked for, and no longer than the page is open."""

    readers_requested = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session.theme, tr("Names"))
        self._session = session
        self.say(
            tr(
                "In a packet, a plain word stands for a name, such as Person A. "
                "Each packet starts afresh, and your entries keep the real names."
            )
        )
        self._who_is_who()
        self._never_let_out()

    # Who is who -------------------------------------------------------------------------------

    def _who_is_who(self) -> None:
        self.gap()
        self.say(tr("People and places"), "strong")
        self.say(
            tr(
                "What you say of a name in a packet can be remembered: that it is a person or a place, "
                "and which spellings are one. What may stay is asked in each packet anew."
            ),
            "hint",
        )
        self.remember = self.switch(
            tr("Remember who is who"),
            now=True,
            on_changed=self._on_remember,
            usual=tr("Usual: on. Off keeps nothing new; the list stays until you empty it."),
        )
        self.show_them = button(tr("Show the people and places"), on_click=self._look, size="small")
        self.empty = button(tr("Empty this list"), on_click=self._on_empty, size="small")
        self.add(RowOrColumn(self.theme, (self.show_them, self.empty)))
        self.found = label("", "")
        self.found.hide()
        self.add(self.found)
        self._rows = QVBoxLayout()
        self.theme.scaled(self._rows, setSpacing=2)
        self.column.addLayout(self._rows)
        self.readers = button(tr("The people you made packets for"), "link", self.readers_requested.emit)
        self.add(self.readers)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        session = self._session
        session.jobs.read(lambda _: session.sharing.known_names.remembers(), self._show_remembers)
        self._count()

    def _show_remembers(self, remembers: bool) -> None:
        with QSignalBlocker(self.remember):
            self.remember.setChecked(remembers)

    def _on_remember(self, remembers: bool) -> None:
        session = self._session
        session.jobs.write(lambda _: session.sharing.known_names.set_remembers(remembers=remembers))

    def hide_names(self) -> None:
        """Names do not stay on screen longer than they are looked at."""
        self.found.hide()
        self.found.clear()
        self._clear_rows()
        self.word.clear()
        self.told.hide()

    def _clear_rows(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (made := item.widget()) is not None:
                made.hide()
                made.deleteLater()

    def _look(self) -> None:
        session = self._session
        session.jobs.read(lambda _: session.sharing.known_names.all(), self._show)

    def _show(self, names: Sequence[KnownName]) -> None:
        self._clear_rows()
        before: QWidget = self.empty
        for name in sorted(names, key=lambda one: one.forms[0].casefold()):
            made, forget = self._row(name)
            self._rows.addWidget(made)
            self.setTabOrder(before, forget)
            before = forget
        self.found.setText(_how_many(len(names)))
        self.found.show()
        self._session.announce(self.found.text())

    def _row(self, name: KnownName) -> tuple[QWidget, QWidget]:
        """The row, and its button."""
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        self.theme.scaled(line, setSpacing=8)
        first, *others = name.forms
        words = tr("{name}, also {others}").format(name=first, others=", ".join(others)) if others else first
        line.addWidget(label(words), 1)
        forget = icon_button(
            self.theme, "x", tr("Forget {name}").format(name=first), partial(self._forget, name), size=18
        )
        line.addWidget(forget)
        return made, forget

    def _forget(self, name: KnownName) -> None:
        session = self._session
        session.jobs.write(lambda _: session.sharing.known_names.forget(name), lambda _: self._look())

    def _on_empty(self) -> None:
        session, empty = self._session, tr("Empty it")
        asked = tr("The journal then knows no names. Entries and packets are not changed.")
        if session.dialogs.ask(tr("Empty this list?"), asked, (empty, tr("Keep it"))) == empty:
            session.jobs.write(lambda _: session.sharing.known_names.clear(), lambda _: self._look())

    # Never let out ----------------------------------------------------------------------------

    def _never_let_out(self) -> None:
        self.gap()
        self.say(tr("Words never to let out"), "strong")
        self.say(
            tr(
                "No packet is saved with one of them, unless you say that it may stay. "
                "The list is kept so that it names nobody. It can be asked, but not read."
            ),
            "hint",
        )
        self.count = self.say("", "")
        about = tr("A word, or up to four together")
        self.word = QLineEdit()
        self.word.setAccessibleName(about)
        self.word.setPlaceholderText(about)
        self.word.returnPressed.connect(self._on_add)
        self.add_word = button(tr("Never let it out"), on_click=self._on_add, size="small")
        self.take_off = button(tr("Take it off the list"), on_click=self._on_take_off, size="small")
        self.clear_words = button(tr("Clear this list"), on_click=self._on_clear, size="small")
        self.told = label("", "small")
        self.told.hide()
        self.add(
            self.word, RowOrColumn(self.theme, (self.add_word, self.take_off, self.clear_words)), self.told
        )

    def _count(self) -> None:
        session = self._session
        session.jobs.read(lambda _: _held(session).count(), self._show_count)

    def _show_count(self, count: int) -> None:
        self.count.setText(tr("%Ln word(s) on the list", "", count) if count else tr("Nothing is on it yet."))

    def _on_add(self) -> None:
        words = self._typed()
        held = tr("Never let out from now on.")
        self._turn(words, lambda kept: kept.add(words), held, tr("At most four words belong together."))

    def _on_take_off(self) -> None:
        words = self._typed()
        self._turn(
            words, lambda kept: kept.remove(words), tr("It is off the list."), tr("It was not on the list.")
        )

    def _typed(self) -> str:
        return " ".join(self.word.text().split())

    def _turn(self, words: str, do: Callable[[HeldWordList], bool], done: str, not_done: str) -> None:
        if not words:
            self._tell(tr("Write a word first."))
            return
        session = self._session
        session.jobs.write(
            lambda _: do(_held(session)),
            lambda was_done: self._on_turned(done if was_done else not_done),
        )

    def _on_turned(self, words: str) -> None:
        self.word.clear()
        self._tell(words)
        self._count()

    def _on_clear(self) -> None:
        session, clear = self._session, tr("Clear it")
        asked = tr("The words you put on it can leave again.")
        if session.dialogs.ask(tr("Clear this list?"), asked, (clear, tr("Keep it"))) == clear:
            session.jobs.write(
                lambda _: _held(session).clear(),
                lambda _: self._on_turned(tr("The list is empty.")),
            )

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.show()
        say(self.told, words)


def _held(session: Session) -> HeldWordList:
    """The private list. An open journal always has one."""
    held = session.sharing.held_words
    assert held is not None
    return held


def _how_many(count: int) -> str:
    if not count:
        return tr("No names are remembered.")
    return tr("%Ln name(s) remembered", "", count)
