"""The short way: from an entry to one page. What that page asks, in its order, before it saves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.ui.language import tr
from npgs_journal.ui.share import naming

if TYPE_CHECKING:
    from npgs_journal.share.naming.lines import Line
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.model import PacketModel
    from npgs_journal.ui.share.rendering import Rendering
    from npgs_journal.ui.share.review import Review
    from npgs_journal.ui.share.share_step import ShareStep


class ShortWay:
    def __init__(
        self, session: Session, model: PacketModel, rendering: Rendering, review: Review, share: ShareStep
    ) -> None:
        self._session, self._model, self._rendering = session, model, rendering
        self._review, self._share = review, share
        self.is_on = False

    def turn(self, *, is_on: bool) -> None:
        self.is_on = is_on
        self._review.show_short(is_short=is_on)

    def words(self) -> str:
        """What stands on the button that goes on."""
        return tr("These names are right") if self._is_ticked() else self._share.save_words

    def asks_first(self, needed: str) -> bool:
        """Whether there is something to do before all else: to say for whom, or that the names are right."""
        if self.is_on and needed:
            self._review.go_to_reader()
            self._session.announce(needed)
            return True
        if self.is_on and self._is_ticked():
            choices = naming.settled(self._model.choices, self._rendering.lines)
            self._model.put(choices, tr("These names are right"))
            return True
        return False

    def asks_last(self) -> bool:
        """Whether something is still open once the entry was looked at: names, or the lock."""
        if not self.is_on:
            return False
        lock = self._review.for_whom.lock
        if any(naming.kind_of(line) is naming.Kind.OPEN for line in self._lines()):
            self._review.to_names()
            self._session.announce(tr("Answer the names that are asked about, then go on."))
        elif not lock.is_answered:
            self._review.go_to_lock()
            self._session.announce(lock.accessibleName())
        else:
            return False
        return True

    def save(self) -> None:
        """Everything is answered: only the place is left to pick."""
        if self.is_on:
            asked, answered = self._share.lock, self._review.for_whom.lock
            (asked.lock_it if answered.locks else asked.leave_open).setChecked(True)
            self._share.ask_to_save()

    def _is_ticked(self) -> bool:
        """Whether names are replaced that nobody said are right."""
        return any(line.is_ticked for line in self._lines())

    def _lines(self) -> list[Line]:
        return list(naming.all_now(self._model.choices, self._rendering.lines))
