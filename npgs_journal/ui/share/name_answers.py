"""What the person says of the names of a packet: each answer is one step that can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from npgs_journal.errors import AliasHoldsName, AliasTaken
from npgs_journal.nouns import How
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import name_words, naming
from npgs_journal.ui.share.alive import while_alive
from npgs_journal.ui.share.places import meant_places, stands_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from npgs_journal.nouns import Label, PacketChoices
    from npgs_journal.share.naming.lines import Line, Seen
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.model import PacketModel
    from npgs_journal.ui.share.rendering import Rendering


class NameAnswers(QObject):
    """Each answer gives "" when it was taken, else the sentence to say beside the field."""

    held_changed = Signal(object, str)
    """The private list was changed for this line; or what hindered it."""

    def __init__(self, session: Session, model: PacketModel, rendering: Rendering, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._model, self._rendering = session, model, rendering
        self._seen: object = None
        self._lines: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """As the choices are now."""
        now = (self._rendering.lines, self._model.choices.answers)
        if now != self._seen:
            self._seen = now
            self._lines = naming.all_now(self._model.choices, self._rendering.lines)
        return self._lines

    @property
    def open_count(self) -> int:
        """How many questions stop the save."""
        return sum(naming.how_of(line) is None for line in self.lines)

    def line(self, key: str) -> Line | None:
        return next((one for one in self.lines if one.key == key), None)

    # For the whole packet ---------------------------------------------------------------------

    def replace(self, line: Line, word: str = "") -> str:
        return self._put(lambda now: naming.replaced(now, self.lines, line, word), tr("Replace a name"))

    def remove(self, line: Line) -> str:
        return self._put(lambda now: naming.turned(now, line, How.REMOVE), tr("Remove a name"))

    def keep(self, line: Line) -> str:
        return self._put(lambda now: naming.turned(now, line, How.KEEP), tr("Keep a name"))

    def join(self, line: Line, other: Line) -> str:
        return self._put(lambda now: naming.joined(now, line, other), tr("One person"))

    def part(self, line: Line, form: str) -> str:
        return self._put(lambda now: naming.parted(now, self.lines, line, form), tr("Two people"))

    def add_form(self, line: Line, form: str) -> str:
        if not stands_in(form, self._texts()):
            return tr("That is not in these entries. Copy it letter for letter.")
        spots = meant_places(form, line.label, self._model.entries.values())
        return self._put(
            lambda now: naming.meant_at(naming.spelled_also(now, self.lines, line, form), form, spots),
            tr("Another spelling"),
        )

    def add_name(self, name: str, word: str, label: Label) -> str:
        """A name that the tool did not see."""
        if not stands_in(name, self._texts()):
            return tr("That name is not in these entries. Copy it letter for letter.")
        line = naming.with_form(self.lines, name)
        if line is not None:
            return self.replace(line, word)
        spots = meant_places(name, label, self._model.entries.values())
        return self._put(
            lambda now: naming.meant_at(naming.named(now, self.lines, name, word, label), name, spots),
            tr("Replace a name"),
        )

    def _put(self, turn: Callable[[PacketChoices], PacketChoices], words: str) -> str:
        try:
            choices = turn(self._model.choices)
        except AliasHoldsName:
            return tr("That word still says a name. Pick another, such as Person A.")
        except AliasTaken:
            return tr("That word stands for somebody else already. Pick another.")
        self._model.put(choices, words)
        return ""

    def _texts(self) -> Iterator[str]:
        """Everything of the person's own that is printed."""
        choices = self._model.choices
        for entry in self._model.entries.values():
            yield from (entry.title, entry.body)
        yield from (choices.question, *choices.sentences, choices.from_last_time, *choices.would_like)
        for ask in choices.entry_asks:
            yield from (ask.question, *ask.would_like)

    # For one place ----------------------------------------------------------------------------

    def turn_place(self, line: Line, seen: Seen) -> None:
        """Keep the words of one place, or let them go again."""
        self._model.put(
            naming.place_turned(self._model.choices, line, seen),
            tr("Replace a name in one place") if seen.stays else tr("Keep a name in one place"),
        )
        words = tr("{name} goes in this place too.") if seen.stays else tr("{name} stays in this place.")
        self._session.announce(words.format(name=seen.words))

    # For every packet -------------------------------------------------------------------------

    def turn_held(self, line: Line) -> None:
        """Put its words on the private list of words never to let out, or take them off it."""
        held, forms = self._session.sharing.held_words, naming.forms_of(line)
        if held is None:
            return

        def turn(_: object) -> int:
            return sum((held.remove if line.is_held else held.add)(form) for form in forms)

        def told(count: int) -> None:
            if not count:
                self.held_changed.emit(line, tr("A word never to let out has at most four words."))
                return
            self._rendering.again()
            words = tr("{name} is off the list.") if line.is_held else tr("{name} is never let out.")
            self._session.announce(words.format(name=name_words.said(line)))
            self.held_changed.emit(line, "")

        def hindered(_error: BaseException) -> None:
            self.held_changed.emit(line, tr("The list could not be changed. Try again."))

        self._session.jobs.write(turn, while_alive(self, told), while_alive(self, hindered))
