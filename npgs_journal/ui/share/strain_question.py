"""One question a packet: what is marked under strain stays in, is held back, or is looked at one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from npgs_journal.ui.language import tr
from npgs_journal.ui.share import strain, words
from npgs_journal.ui.share.parts import FocusCard
from npgs_journal.ui.widgets.notice import NoticeCard

if TYPE_CHECKING:
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.model import PacketModel
    from npgs_journal.ui.share.strain import Place


class StrainQuestion(FocusCard):
    """Shown while something is not decided. No answer is set beforehand, and sharing waits for one."""

    looked_at = Signal(object)
    """The `Place` that is decided next, to be shown."""
    decided = Signal()

    def __init__(self, session: Session, model: PacketModel) -> None:
        super().__init__(session.theme)
        self.setProperty("kind", "")
        self._session, self._model = session, model
        self._waiting: list[Place] = []
        self._looked: list[Place] = []
        self.keep, self.hold, self.look = tr("Keep it in"), tr("Hold it back"), tr("Look at each")
        self.question = NoticeCard(session.theme, "", "", (self.keep, self.hold, self.look))
        self.each = NoticeCard(session.theme, "", "", (self.keep, self.hold))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        for card in (self.question, self.each):
            outer.addWidget(card)
        self.question.chosen.connect(self._on_answer)
        self.each.chosen.connect(self._on_each)
        for offered in (*self.question.buttons.values(), *self.each.buttons.values()):
            offered.setProperty("grade", "small")
        self.hide()

    # Following --------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        return bool(self._open())

    @property
    def is_looking(self) -> bool:
        """Whether the places are gone through one by one."""
        return bool(self._waiting)

    def _open(self) -> tuple[Place, ...]:
        return strain.open_places(self._model.choices, self._model.entries)

    def refresh(self) -> None:
        places = self._open()
        # Undo, or another choice, may have decided some of what was still to be looked at.
        self._waiting = [place for place in self._waiting if place in places]
        self.setVisible(bool(places))
        self.question.setVisible(bool(places) and not self._waiting)
        self.each.setVisible(bool(self._waiting))
        if self._waiting:
            self._say_each(self._waiting[0])
        elif places:
            self._say_question(places)
        self.setAccessibleName((self.each if self._waiting else self.question).accessibleName())

    def _say_question(self, places: tuple[Place, ...]) -> None:
        sentence = tr("Nothing is left out because of a mark. You decide.")
        if any(place.is_whole for place in places):
            sentence = tr(
                "Nothing is left out because of a mark. You decide. Held back, an entry that is marked as a"
                " whole is taken out of the packet."
            )
        self.question.say(tr("Some of this is marked under strain."), sentence)

    def _say_each(self, place: Place) -> None:
        number, count = len(self._looked) + 1, len(self._looked) + len(self._waiting)
        title = tr("Under strain, {n} of {count}").format(n=number, count=count)
        self.each.say(title, self._what(place))

    def _what(self, place: Place) -> str:
        entry = self._model.entries[place.entry_id]
        if place.is_whole:
            return tr("This entry is marked as a whole. Held back, it is taken out.")
        return tr("“{words}”").format(words=words.first_words(entry.body[place.start : place.end], 60))

    # Answering --------------------------------------------------------------------------------

    def ask(self) -> None:
        """Lead the keyboard here, to no answer before another: nothing can be shared before one is given."""
        self._session.announce(self.accessibleName())
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_answer(self, answer: str) -> None:
        places = self._open()
        if answer == self.look:
            self._waiting, self._looked = list(places), []
            self._next()
            return
        choices = self._model.choices
        if answer == self.hold:
            choices = strain.held(choices, places, self._model.entries)
        self._waiting = []
        self._model.put(strain.answered(choices, places), answer)
        self.decided.emit()

    def _on_each(self, answer: str) -> None:
        place = self._waiting.pop(0)
        self._looked.append(place)
        choices = self._model.choices
        if answer == self.hold:
            choices = strain.held(choices, (place,), self._model.entries)
        self._waiting = [other for other in self._waiting if other.entry_id in choices.entry_ids]
        is_last = not self._waiting
        if is_last:
            choices = strain.answered(choices, self._looked)
        if choices != self._model.choices:
            self._model.put(choices, answer)
        if is_last:
            self.decided.emit()
        else:
            self._next()

    def _next(self) -> None:
        self.refresh()
        if self._waiting:
            self.looked_at.emit(self._waiting[0])
            self.ask()
