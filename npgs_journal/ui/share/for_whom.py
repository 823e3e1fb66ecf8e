"""What the short way asks besides names: who it is for, and whether the file is locked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.share.alive import while_alive
from npgs_journal.ui.share.lock_question import LockQuestion
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from npgs_journal.nouns import Reader
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.model import PacketModel


def offer_readers(session: Session, field: QLineEdit) -> None:
    """Let the names of earlier readers be completed as one types."""
    store = session.journal.reader

    def on_readers(readers: tuple[Reader, ...]) -> None:
        field.setCompleter(_Readers([one.name for one in readers], field))

    session.jobs.read(lambda _: store.readers.all(), while_alive(field, on_readers))


class _Readers(QCompleter):
    """Offers what is not written yet: a list that repeats it is only in the way."""

    def __init__(self, names: list[str], field: QLineEdit) -> None:
        super().__init__(field)
        self._names, self._offered = names, QStringListModel(names, self)
        self.setModel(self._offered)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.textEdited.connect(self._on_edited)

    def _on_edited(self, text: str) -> None:
        self._offered.setStringList([name for name in self._names if name != text])


class ForWhom(QWidget):
    all_wished = Signal()

    def __init__(self, session: Session, model: PacketModel) -> None:
        super().__init__()
        self._session, self._model = session, model
        self.reader = QLineEdit()
        self.reader.setAccessibleName(tr("For whom"))
        self.reader.textEdited.connect(self._on_reader)
        heading = label(tr("For whom"), "small-strong")
        heading.setBuddy(self.reader)
        self.all = button(tr("More choices"), "quiet", self.all_wished.emit)
        session.theme.set_icon(self.all, "plus", "accent_text", 18)
        self.lock = LockQuestion(session.theme)
        inside = column(session.theme, self, gap=4)
        inside.addWidget(heading)
        inside.addWidget(self.reader)
        self.foot = QWidget()
        """What is asked after the names."""
        below = column(session.theme, self.foot, gap=8)
        below.addWidget(self.lock)
        below.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeading)

    def _on_reader(self, text: str) -> None:
        self._model.put(replace(self._model.choices, reader=text), tr("Who is it for?"), "reader")

    def shown(self) -> None:
        """A packet begins: nothing is answered yet."""
        self.lock.start_over()
        offer_readers(self._session, self.reader)

    def refresh(self) -> None:
        reader = self._model.choices.reader
        if self.reader.text() != reader:
            self.reader.setText(reader)
