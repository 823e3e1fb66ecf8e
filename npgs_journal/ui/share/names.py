"""Names: who stands as what. A row for each, and one place to add or change them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from npgs_journal.nouns import Alias
from npgs_journal.redaction.names import holds_its_name
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import state
from npgs_journal.ui.share.parts import clear, column, row
from npgs_journal.ui.share.places import stands_in
from npgs_journal.ui.widgets.basic import IconLabel, button, frame, icon_button, label
from npgs_journal.ui.widgets.speech import say

if TYPE_CHECKING:
    from npgs_journal.ui.share.model import PacketModel
    from npgs_journal.ui.theme import Theme


class NameEditor(QWidget):
    """A name and the word that stands for it: an offered one or the writer's own."""

    done = Signal()

    def __init__(self, theme: Theme, model: PacketModel) -> None:
        super().__init__()
        self._model = model
        self._old = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        ground = frame("card")
        outer.addWidget(ground)
        inside = column(theme, ground, gap=6, pad=12)
        self.name = self._field(inside, tr("The name, as you wrote it"))
        self.stands_as = self._field(inside, tr("The word that stands for it"))
        offers = row(theme)
        self.person, self.place = button("", size="small"), button("", size="small")
        for offer in (self.person, self.place):
            offer.clicked.connect(partial(self._take, offer))
            offers.addWidget(offer)
        offers.addStretch(1)
        inside.addLayout(offers)
        self.trouble = label("", "error-hint")
        self.trouble.hide()
        inside.addWidget(self.trouble)
        inside.addLayout(self._foot(theme))
        self.name.returnPressed.connect(self.stands_as.setFocus)
        self.stands_as.returnPressed.connect(self.keep)
        self.hide()

    def _field(self, inside: QVBoxLayout, words: str) -> QLineEdit:
        made = QLineEdit()
        heading = label(words, "small")
        heading.setBuddy(made)
        made.setAccessibleName(words)
        made.installEventFilter(self)
        inside.addWidget(heading)
        inside.addWidget(made)
        return made

    def _foot(self, theme: Theme) -> QHBoxLayout:
        foot = row(theme)
        self.replace = button(tr("Replace it"), on_click=self.keep, size="small")
        self.remove = button(tr("Keep the name"), "quiet", self._on_remove, size="small")
        self.cancel = button(tr("Cancel"), "quiet", self.close_editor, size="small")
        for one in (self.replace, self.remove, self.cancel):
            foot.addWidget(one)
        foot.addStretch(1)
        return foot

    # Opening ----------------------------------------------------------------------------------

    def open_for(self, name: str) -> None:
        """Begin with a name: its alias where it has one, else the next "Person A"."""
        aliases = self._model.choices.aliases
        known = next((one.stands_as for one in aliases if one.name == name), "")
        self._old = name if known else ""
        self.name.setText(name)
        self.stands_as.setText(known or state.next_person(aliases, tr("Person {letter}")))
        self.person.setText(state.next_person(aliases, tr("Person {letter}")))
        self.place.setText(state.next_place(aliases, tr("Place {number}")))
        self.remove.setVisible(bool(known))
        self.trouble.hide()
        self.show()
        field = self.stands_as if name else self.name
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def _take(self, offer: QWidget) -> None:
        self.stands_as.setText(offer.property("text"))
        self.stands_as.setFocus(Qt.FocusReason.OtherFocusReason)

    # Answering --------------------------------------------------------------------------------

    def keep(self) -> None:
        name, word = " ".join(self.name.text().split()), " ".join(self.stands_as.text().split())
        if trouble := self._trouble(name, word):
            self.trouble.setText(trouble)
            self.trouble.show()
            say(self.trouble, trouble)
            return
        choices = self._model.choices
        if self._old and self._old != name:
            choices = state.without_alias(choices, self._old)
        self._model.put(state.with_alias(choices, name, word), tr("Replace a name"))
        self.close_editor()

    def _trouble(self, name: str, word: str) -> str:
        if not name:
            return tr("Write the name first.")
        if not word:
            return tr("Write a word that stands for it.")
        if holds_its_name(Alias(name, word)):
            return tr("That word still says the name. Pick another, such as Person A.")
        entries = self._model.entries.values()
        if not stands_in(name, entries):
            return tr("That name is not in these entries. Copy it letter for letter.")
        return ""

    def _on_remove(self) -> None:
        self._model.put(state.without_alias(self._model.choices, self._old), tr("Keep the name"))
        self.close_editor()

    def close_editor(self) -> None:
        self.hide()
        self.done.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()  # Esc means Cancel here, and Back elsewhere
            return True
        is_press = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_press and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            self.close_editor()
            return True
        return super().eventFilter(watched, event)


class Names(QWidget):
    closed = Signal()
    """The editor was closed; the keyboard may go back to the entry."""

    def __init__(self, theme: Theme, model: PacketModel) -> None:
        super().__init__()
        self._theme = theme
        self._model = model
        self._unused: frozenset[str] = frozenset()
        self.editor = NameEditor(theme, model)
        self.editor.done.connect(self.closed)
        self.add = button(tr("Add a name"), "quiet", lambda: self.editor.open_for(""))
        theme.set_icon(self.add, "plus", "accent_text", 18)
        outer = column(theme, self, gap=4)
        outer.addWidget(label(tr("Names"), "small-strong"))
        self._none = label(tr("No names replaced yet."), "hint")
        outer.addWidget(self._none)
        self._rows = column(theme, gap=4)
        outer.addLayout(self._rows)
        outer.addWidget(self.editor)
        outer.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)

    def refresh(self, unused: frozenset[str] | None = None) -> None:
        """`unused` are names that now stand nowhere in the packet."""
        self._unused = self._unused if unused is None else unused
        clear(self._rows)
        for alias in self._model.choices.aliases:
            self._rows.addWidget(self._row(alias))
        self._none.setVisible(not self._model.choices.aliases)

    def _row(self, alias: Alias) -> QWidget:
        made = QWidget()
        outer = column(self._theme, made, gap=0)
        line = row(self._theme)
        line.addWidget(label(alias.name))
        line.addWidget(IconLabel(self._theme, "arrow-right", size=16))
        line.addWidget(label(alias.stands_as, "strong"), 1)
        name = tr("Change {name}, which stands as {alias}")
        change = icon_button(
            self._theme,
            "pencil",
            name.format(name=alias.name, alias=alias.stands_as),
            partial(self.editor.open_for, alias.name),
            kind="in-field",
            size=18,
        )
        self._theme.scaled(change, setFixedSize=(32, 28))
        line.addWidget(change)
        outer.addLayout(line)
        if alias.name in self._unused:
            outer.addWidget(label(tr("Not in this packet now."), "hint"))
        return made

    def say_trouble(self, words: str) -> None:
        """Something about a name, said where names are."""
        self._none.setText(words or tr("No names replaced yet."))
        self._none.setVisible(bool(words) or not self._model.choices.aliases)
