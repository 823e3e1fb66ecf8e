"""Sentences of the person's own that a packet says below the question: put in, changed, taken out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.share.alive import while_alive
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.share.state import fresh_choices
from npgs_journal.ui.widgets.basic import icon_button, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from npgs_journal.nouns import PacketChoices
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.theme import Theme


def with_sentence(choices: PacketChoices, words: str) -> PacketChoices:
    """Each sentence once, the newest last."""
    return replace(choices, sentences=tuple(dict.fromkeys((*choices.sentences, words))))


def put_into_packet(session: Session, words: str, owner: QWidget, done: Callable[[], object]) -> None:
    """Put a sentence into the packet that is begun and not open, or begin one with it."""
    store = session.journal.writer

    def put(_: object) -> None:
        settings, packets = store.settings, store.packets
        begun = packets.unfinished()
        if begun is None:
            begun = fresh_choices((), settings.get("last_reader") or "", settings.get("from_name") or "")
        packets.save(with_sentence(begun, words), packets.seen())

    session.jobs.write(put, while_alive(owner, lambda _: done()))


class Sentences(QWidget):
    """A line for each. Nothing is here when there is none."""

    changed = Signal(tuple)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.fields: list[QLineEdit] = []
        outer = column(theme, self, gap=4)
        outer.addWidget(label(tr("A sentence from Values over time"), "small"))
        self._rows = column(theme, gap=6)
        outer.addLayout(self._rows)
        self.hide()

    def show_sentences(self, sentences: tuple[str, ...]) -> None:
        if len(sentences) != len(self.fields):
            self._make(len(sentences))
        for field, words in zip(self.fields, sentences, strict=True):
            if field.text() != words:
                field.setText(words)
                field.setCursorPosition(0)
        self.setVisible(bool(sentences))

    def _make(self, count: int) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self.fields = []
        for at in range(count):
            row = QWidget()
            inside = QHBoxLayout(row)
            inside.setContentsMargins(0, 0, 0, 0)
            self._theme.scaled(inside, setSpacing=6)
            field = QLineEdit()
            field.setAccessibleName(tr("A sentence from Values over time"))
            field.textEdited.connect(lambda _: self.changed.emit(self._words()))
            inside.addWidget(field, 1)
            out = icon_button(self._theme, "x", tr("Take this sentence out"), partial(self._take_out, at))
            inside.addWidget(out)
            self._rows.addWidget(row)
            row.show()  # at once, so that the keyboard can go there
            self.fields.append(field)

    def _words(self) -> tuple[str, ...]:
        return tuple(field.text() for field in self.fields)

    def _take_out(self, at: int) -> None:
        words = self._words()
        self.changed.emit((*words[:at], *words[at + 1 :]))
        if self.fields:
            self.fields[min(at, len(self.fields) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focusNextChild()
