"""What the unlock card can hold: the passphrase, or the news that the journal is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from npgs_journal.ui.widgets.basic import align_centre, button, centred, label
from npgs_journal.ui.widgets.logo import Logo
from npgs_journal.ui.widgets.notice import NoticeCard
from npgs_journal.ui.widgets.passphrase import PassphraseField
from npgs_journal.ui.widgets.row_or_column import RowOrColumn
from npgs_journal.ui.widgets.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from npgs_journal.ui.theme import Theme


LARGE_TEXT_PERCENT = 150


class GateCard(QWidget):
    """A logo, a title, a line; then whatever the kind of card adds to `column`."""

    def __init__(self, theme: Theme, title: str, line: str) -> None:
        super().__init__()
        self.theme = theme
        self.column = QVBoxLayout(self)
        theme.scaled(self.column, setSpacing=6)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._logo = Logo(theme)
        self.column.addLayout(centred(self._logo))
        self.gap(6)
        theme.changed.connect(self._make_room)
        self._make_room()
        self.title = self._centred(title, "screen-title")
        self.line = self._centred(line, "second")
        self.gap(12)

    def _make_room(self) -> None:
        """With large text the logo goes first."""
        self._logo.setVisible(self.theme.text_percent < LARGE_TEXT_PERCENT)

    def show_busy(self) -> None:
        """Take nothing more until the work is done; words come when it takes its time."""
        self.setEnabled(False)

    def show_opening(self) -> None:
        """Say that work is under way."""

    def show_ready(self) -> None:
        """Let the person try again."""
        self.setEnabled(True)

    def show_trouble(self, sentence: str) -> None:
        """Say what happened beside where it was asked for."""
        self.show_ready()
        self.line.setText(sentence)

    def gap(self, pixels: int) -> None:
        """White space that grows with the text."""
        space = QWidget()
        self.theme.scaled(space, setFixedHeight=pixels)
        self.column.addWidget(space)

    def links(self, *links: QWidget) -> None:
        self.column.addWidget(RowOrColumn(self.theme, links, gap=16, above=12, is_spread=True))

    def _centred(self, text: str, kind: str) -> QLabel:
        made = label(text, kind)
        align_centre(made)
        self.column.addWidget(made)
        return made


class PassphraseCard(GateCard):
    """Ready, Caps Lock on, opening, did not open."""

    unlock_requested = Signal(str)
    forgotten = Signal()
    another_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Your journal is locked"), self.tr("Your passphrase opens it."))
        words = label(self.tr("Passphrase"), "strong")
        self.field = PassphraseField(theme, self.tr("Passphrase"))
        self.field.setProperty("grade", "big")
        self._describe_field()
        words.setBuddy(self.field)
        self.hint = label("", "small")
        self.trouble = NoticeCard(theme, "", "")
        self._step: Callable[[], object] | None = None
        self.step = button("", on_click=self._take_step)
        self.unlock = button(self.tr("Unlock"), "primary", self._ask, size="big")
        for widget in (words, self.field, self.hint, self.trouble, self.step):
            self.column.addWidget(widget)
        for widget in (self.hint, self.trouble, self.step):
            widget.hide()
        self.gap(4)
        self.column.addWidget(self.unlock)
        self.forgot = button(self.tr("I can’t remember it"), "link", self.forgotten.emit)
        self.cancel = button(self.tr("Cancel"), "link", self.cancel_requested.emit)
        self.another = button(self.tr("Open another journal"), "link", self.another_requested.emit)
        self.links(self.forgot, self.cancel, self.another)
        self.cancel.hide()
        self.field.returnPressed.connect(self._ask)
        self.field.textEdited.connect(self._forget_trouble)
        self.field.caps_changed.connect(self._on_caps)

    def show_busy(self) -> None:
        self._let(is_ready=False)
        self._forget_trouble()
        self._hint("")

    def show_opening(self) -> None:
        self.show_busy()
        self.unlock.setText(self.tr("Opening"))
        self._hint(self.tr("Opening your journal. This can take a second."))
        self._let_cancel(may=True)
        self.cancel.setFocus()

    def show_ready(self) -> None:
        self._let(is_ready=True)
        self._let_cancel(may=False)
        self.unlock.setText(self.tr("Unlock"))
        self._hint("")
        self.field.setFocus()

    def show_trouble(
        self, sentence: str, step: str = "", take_step: Callable[[], object] | None = None
    ) -> None:
        """The field is emptied, so that nothing typed stays longer than it must. `step` names a next one."""
        self.show_ready()
        self.field.clear()
        self.field.hide_letters()
        self.trouble.say("", sentence)
        self._step = take_step
        self.step.setText(step)
        self.step.setVisible(bool(step))
        self.field.setAccessibleDescription(sentence)

    def _ask(self) -> None:
        if not self.field.isEnabled():
            return
        if not self.field.text():
            self._hint(self.tr("Type your passphrase first."))
            say(self.hint, self.hint.text())
            self.field.setFocus()
            return
        self.unlock_requested.emit(self.field.text())

    def _let(self, *, is_ready: bool) -> None:
        for widget in (self.field, self.unlock, self.forgot, self.another):
            widget.setEnabled(is_ready)

    def _let_cancel(self, *, may: bool) -> None:
        self.cancel.setVisible(may)
        for link in (self.forgot, self.another):
            link.setVisible(not may)

    def _take_step(self) -> None:
        if self._step is not None:
            self._step()

    def _forget_trouble(self) -> None:
        self.trouble.hide()
        self.step.hide()
        self._describe_field()

    def _describe_field(self) -> None:
        """Heard with the field: after a lock this is how one knows where one is."""
        self.field.setAccessibleDescription(f"{self.title.text()}. {self.line.text()}")

    def _on_caps(self, is_on: bool) -> None:
        self._hint(self.tr("Caps Lock seems to be on.") if is_on else "")
        say(self.hint, self.hint.text())

    def _hint(self, words: str) -> None:
        self.hint.setText(words)
        self.hint.setVisible(bool(words))


class AnotherCard(GateCard):
    """One that is there already, or a new one."""

    open_requested = Signal()
    new_requested = Signal()
    back_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            self.tr("Another journal"),
            self.tr("Each journal is a folder, with a passphrase of its own."),
        )
        self.have = button(self.tr("Open one I have"), on_click=self.open_requested.emit, size="big")
        self.new = button(self.tr("Make a new one"), on_click=self.new_requested.emit, size="big")
        for choice in (self.have, self.new):
            self.column.addWidget(choice)
            self.gap(2)
        self.links(button(self.tr("Back to the passphrase"), "link", self.back_requested.emit))


class NotThereCard(GateCard):
    """The remembered journal cannot be seen: a stick that is out, a folder that moved."""

    look_again = Signal()
    another_requested = Signal()
    new_requested = Signal()

    def __init__(self, theme: Theme, sentence: str) -> None:
        super().__init__(theme, self.tr("Your journal is not here now"), self.tr("Is it on a USB stick?"))
        self.trouble = NoticeCard(theme, "", "")
        self.trouble.say("", sentence)
        self.column.addWidget(self.trouble)
        self.gap(4)
        self.again = button(self.tr("Look again"), "primary", self.look_again.emit, size="big")
        self.column.addWidget(self.again)
        self.links(
            button(self.tr("Make a new journal"), "link", self.new_requested.emit),
            button(self.tr("Open another journal"), "link", self.another_requested.emit),
        )
