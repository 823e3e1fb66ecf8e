"""Names, one last time before the file: open questions, what the packet still says, and a plain question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from npgs_journal.errors import AliasHoldsName, AliasTaken
from npgs_journal.nouns import Label
from npgs_journal.redaction.offers import offers
from npgs_journal.share.naming.answering import taken_words
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import name_words, naming
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.widgets.basic import frame, label
from npgs_journal.ui.widgets.notice import NoticeCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.share.naming.leftover import Leftover
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.model import PacketModel
    from npgs_journal.ui.share.rendering import Preview, Rendering


class NamesCheck(QWidget):
    """Open questions stop the save. What is left over is shown, and never stops it by itself."""

    answer_wished = Signal()
    """Go to the names that are not answered."""
    show_wished = Signal(int)
    """Show this page of the packet, counted from 0."""

    def __init__(self, session: Session, model: PacketModel, rendering: Rendering) -> None:
        super().__init__()
        self._session, self._model, self._rendering = session, model, rendering
        self._left: tuple[Leftover, ...] = ()
        self._pages: tuple[int, ...] = ()
        theme = session.theme
        self.answer_them = tr("Answer them")
        self.open = NoticeCard(theme, "", "", (self.answer_them,))
        self.replace_it, self.leave_it, self.show_me = tr("Replace it"), tr("Leave it"), tr("Show me")
        self.left = NoticeCard(theme, "", "", (self.replace_it, self.leave_it, self.show_me))
        self.left.sentence.setProperty("kind", "second")
        self.left.buttons[self.show_me].setProperty("kind", "quiet")
        inside = column(theme, self, gap=14)
        for one in (self.open, self.left):
            one.hide()
            inside.addWidget(one)
        self.open.chosen.connect(lambda _: self.answer_wished.emit())
        self.left.chosen.connect(self._on_left)
        rendering.ready.connect(self._on_ready)
        rendering.named.connect(lambda _: self._refresh_open())
        self.setVisible(False)

    # Following --------------------------------------------------------------------------------

    def _on_ready(self, preview: Preview) -> None:
        self._refresh_open()
        self.show_leftovers(preview.settled.leftovers, preview.leftover_pages)

    def _refresh_open(self) -> None:
        if self.open_count:
            self.open.say(
                name_words.to_answer(self.open_count),
                tr("Until then nothing can be saved. The text stays as it is."),
            )
        else:
            self.open.hide()
        self._fit()

    @property
    def open_count(self) -> int:
        lines = naming.all_now(self._model.choices, self._rendering.lines)
        return sum(naming.how_of(one) is None for one in lines)

    def show_leftovers(self, found: Sequence[Leftover], pages: Sequence[int] = ()) -> None:
        """The first of them; its answer brings the next. `pages` say where each stands, from 0."""
        self._left, self._pages = tuple(found), tuple(pages)
        if not self._left:
            self.left.hide()
            self._fit()
            return
        first = self._left[0]
        self.left.say(name_words.leftover_title(first, len(self._left)), self._where(first))
        for words, made in self.left.buttons.items():
            made.setAccessibleName(f"{words}: {first.words}")
        self._fit()

    def _where(self, first: Leftover) -> str:
        said = {"words": first.words, "page": self._pages[0] + 1 if self._pages else 1}
        if first.is_held:
            return tr("“{words}” is on page {page}. Replace it, or say that it may stay.").format(**said)
        return tr("“{words}” is on page {page}. Maybe that is fine.").format(**said)

    def _fit(self) -> None:
        """Nothing to say takes no room."""
        self.setVisible(not (self.open.isHidden() and self.left.isHidden()))

    # Answers ----------------------------------------------------------------------------------

    def stops_save(self) -> bool:
        """Whether a name is not answered; then it is said, and the way to it has the keyboard."""
        if not self.open_count:
            return False
        self._refresh_open()
        self.open.buttons[self.answer_them].setFocus(Qt.FocusReason.OtherFocusReason)
        self._session.announce(self.open.accessibleName())
        return True

    def _on_left(self, answer: str) -> None:
        if not self._left:
            return
        first, choices = self._left[0], self._model.choices
        if answer == self.show_me:
            self.show_wished.emit(self._pages[0] if self._pages else 0)
        elif answer == self.leave_it:
            self._model.put(naming.left_alone(choices, first.label, first.words), tr("Leave it"))
            self._session.announce(tr("{name} stays as it is.").format(name=first.words))
        else:
            self._replace(first)

    def _replace(self, first: Leftover) -> None:
        choices, lines = self._model.choices, self._rendering.lines
        kind = Label.NAME if first.label is Label.WORD else first.label
        word = offers(kind, first.words, taken_words(naming.settled(choices, lines)))[0]
        line = naming.with_form(lines, first.words)
        try:
            if line is not None:
                made = naming.replaced(choices, lines, line)
            else:
                made = naming.named(choices, lines, first.words, word, kind)
        except (AliasHoldsName, AliasTaken):
            self.answer_wished.emit()  # only the person can tell who is who there
            return
        self._model.put(made, tr("Replace a name"))
        self._session.announce(tr("{name} is replaced by {word}.").format(name=first.words, word=word))


def plain_question(session: Session) -> QFrame:
    """What no tool can answer. It asks for nothing, and stops nothing."""
    made = frame("card")
    made.setAccessibleName(tr("Could someone who works here guess who this is?"))
    inside = column(session.theme, made, gap=6, pad=18)
    inside.addWidget(label(made.accessibleName(), "card-title"))
    told = tr(
        "A story can name someone without a name, and no tool sees that. "
        "What is replaced are possible identifiers, not all there are."
    )
    inside.addWidget(label(told, "second"))
    return made
