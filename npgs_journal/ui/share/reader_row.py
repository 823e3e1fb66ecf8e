"""One reader: the name, what was shared with them, what is remembered, and what can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.share import words
from npgs_journal.ui.share.parts import column, row
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.row_or_column import RowOrColumn

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from npgs_journal.nouns import Alias, LedgerLine, Reader
    from npgs_journal.ui.session import Session


class Known(NamedTuple):
    """A reader, the packets that left for them (newest first), and the aliases that are remembered."""

    reader: Reader
    lines: tuple[LedgerLine, ...]
    aliases: tuple[Alias, ...]


class ReaderRow(QFrame):
    rename_wished = Signal(str)
    merge_wished = Signal(object)
    """The id of the reader that is the same person."""
    forget_wished = Signal()
    remove_wished = Signal()

    def __init__(self, session: Session, known: Known, others: tuple[Reader, ...]) -> None:
        super().__init__()
        self.reader = known.reader
        theme, name = session.theme, known.reader.name
        self.setProperty("kind", "card")
        self.setAccessibleName(name)
        inside = column(theme, self, gap=4, pad=16)
        inside.addWidget(label(name, "card-title"))
        today = session.clock.now().date()
        inside.addWidget(label(_packets(known.lines, today), "small"))
        if known.aliases:
            pairs = [
                tr("{name} as {alias}").format(name=one.name, alias=one.stands_as) for one in known.aliases
            ]
            text = tr("Remembered for next time: {names}").format(names=", ".join(pairs))
            inside.addWidget(label(text, "small"))
        self.rename = self._button(tr("Give another name"), tr("Give {name} another name"), self._open_name)
        self.merge = self._button(
            tr("Same person as…"), tr("{name} is the same person as…"), self._open_merge
        )
        self.forget = self._button(
            tr("Forget the aliases"), tr("Forget the aliases used with {name}"), self.forget_wished.emit
        )
        self.remove = self._button(
            tr("Take off the list"), tr("Take {name} off the list"), self.remove_wished.emit
        )
        buttons = [self.rename, self.remove]
        if known.aliases:
            buttons.insert(1, self.forget)
        if others:
            buttons.insert(1, self.merge)
        self._buttons = RowOrColumn(theme, buttons, above=6)
        inside.addWidget(self._buttons)
        self._editor(session, inside, others)
        self.stops = (*buttons, self.name, self.other, self.do, self.cancel)
        """What the keyboard comes to, in reading order."""

    def _button(self, text: str, name: str, do: Callable[[], object]) -> QWidget:
        made = button(text, on_click=do, size="small")
        made.setAccessibleName(name.format(name=self.reader.name))
        return made

    def _editor(self, session: Session, inside: QVBoxLayout, others: tuple[Reader, ...]) -> None:
        """A name to type, or a reader to pick; one of them is shown while it is wished."""
        theme = session.theme
        self.name = QLineEdit(self.reader.name)
        self.name.setAccessibleName(tr("The new name of {name}").format(name=self.reader.name))
        self.other = QComboBox()
        self.other.setAccessibleName(tr("The reader who is the same person"))
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for one in others:
            self.other.addItem(one.name, one.id)
        self.hint = label("", "hint")
        self.do = button(tr("Change"), on_click=self._on_do, size="small")
        self.cancel = button(tr("Cancel"), "quiet", self._close, size="small")
        self._edit = QWidget()
        whole = column(theme, self._edit, gap=6)
        for field in (self.name, self.other, self.hint):
            whole.addWidget(field)
        line = row(theme)
        line.addWidget(self.do)
        line.addWidget(self.cancel)
        line.addStretch(1)
        whole.addLayout(line)
        self.name.returnPressed.connect(self._on_do)
        self._edit.hide()
        inside.addWidget(self._edit)

    def _open_name(self) -> None:
        self._open(self.name, self.other, tr("What you shared before follows the new name."))
        self.name.selectAll()

    def _open_merge(self) -> None:
        self._open(self.other, self.name, tr("What you shared with both stands under that name."))

    def _open(self, field: QWidget, without: QWidget, hint: str) -> None:
        self.hint.setText(hint)
        without.hide()
        field.show()
        self._buttons.hide()
        self._edit.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        was_name = not self.name.isHidden()
        self._edit.hide()
        self._buttons.show()
        (self.rename if was_name else self.merge).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_do(self) -> None:
        if self.name.isHidden():
            self.merge_wished.emit(self.other.currentData())
        elif self.name.text().strip():
            self.rename_wished.emit(self.name.text())


def _packets(lines: tuple[LedgerLine, ...], today: date) -> str:
    if not lines:
        return tr("Nothing shared yet.")
    count = tr("%Ln packet(s)", "", len(lines))
    return tr("{count}, the last one on {day}").format(
        count=count,
        day=words.day(lines[0].at.date(), today),
    )
