"""A name that the tool did not see, and the word that shall stand for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from npgs_journal.nouns import Label
from npgs_journal.redaction.offers import offers
from npgs_journal.share.naming.answering import taken_words
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.naming import settled
from npgs_journal.ui.share.parts import column, row
from npgs_journal.ui.widgets.basic import button, frame, label
from npgs_journal.ui.widgets.speech import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.share.naming.lines import Line
    from npgs_journal.ui.share.model import PacketModel
    from npgs_journal.ui.theme import Theme


class NameEditor(QWidget):
    """A name and the word that stands for it: an offered one or the writer's own."""

    wished = Signal(str, str)
    """The name and the word, both written."""
    done = Signal()

    def __init__(self, theme: Theme, model: PacketModel) -> None:
        super().__init__()
        self._model = model
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        ground = frame("card")
        outer.addWidget(ground)
        inside = column(theme, ground, gap=6, pad=12)
        self.name = self._field(inside, tr("The name, as you wrote it"))
        self.stands_as = self._field(inside, tr("The word that stands for it"))
        offers_row = row(theme)
        self.person, self.place = button("", size="small"), button("", size="small")
        for offer in (self.person, self.place):
            offer.clicked.connect(partial(self._take, offer))
            offers_row.addWidget(offer)
        offers_row.addStretch(1)
        inside.addLayout(offers_row)
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
        self.cancel = button(tr("Cancel"), "quiet", self.close_editor, size="small")
        for one in (self.replace, self.cancel):
            foot.addWidget(one)
        foot.addStretch(1)
        return foot

    # Opening ----------------------------------------------------------------------------------

    def open_for(self, name: str, lines: Sequence[Line]) -> None:
        """Begin with a name, and the next "Person A" that stands for nobody."""
        taken = taken_words(settled(self._model.choices, lines))
        (person, *_), (place, *_) = (offers(kind, name or " ", taken) for kind in (Label.NAME, Label.PLACE))
        self.name.setText(name)
        self.stands_as.setText(person)
        self.person.setText(person)
        self.place.setText(place)
        self.trouble.hide()
        self.show()
        field = self.stands_as if name else self.name
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    @property
    def label(self) -> Label:
        """A place, where its word is the one that was offered for places."""
        return Label.PLACE if self.stands_as.text() == self.place.text() else Label.NAME

    def _take(self, offer: QWidget) -> None:
        self.stands_as.setText(offer.property("text"))
        self.stands_as.setFocus(Qt.FocusReason.OtherFocusReason)

    # Answering --------------------------------------------------------------------------------

    def keep(self) -> None:
        name, word = " ".join(self.name.text().split()), " ".join(self.stands_as.text().split())
        if not name:
            self.say_trouble(tr("Write the name first."))
        elif not word:
            self.say_trouble(tr("Write a word that stands for it."))
        else:
            self.wished.emit(name, word)

    def say_trouble(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.show()
        say(self.trouble, words)

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
