"""What the journal knows of one packet that left: facts, its file, and what can be done with it now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel

from npgs_journal.ui.browse.dates import long_when
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import words
from npgs_journal.ui.share.parts import clear, column
from npgs_journal.ui.share.sent_file import SentFile
from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from npgs_journal.nouns import EntryId, LedgerLine, ReaderAnswer, Sent
    from npgs_journal.ui.session import Session

GROUP, QUOTE_LETTERS = 4, 80


class Read(NamedTuple):
    """All that a record shows. `titles` lacks the entries that are no longer in the journal."""

    sent: Sent
    copy: bytes | None
    page_count: int
    answers: tuple[ReaderAnswer, ...]
    titles: Mapping[EntryId, str]
    others: tuple[LedgerLine, ...]
    """Every other packet that left, newest first."""


class Facts(QFrame):
    """Who, when, why, which entries and passages, format, size and SHA-256."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._theme = session.theme
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("What is known of it"))
        self._rows = column(self._theme, self, gap=2, pad=18)

    def show_facts(self, found: Read) -> None:
        clear(self._rows)
        line = found.sent.line
        self._fact(tr("When"), long_when(line.at))
        self._fact(tr("For"), line.reader)
        self._fact(tr("Why"), line.purpose)
        self._fact(tr("How"), words.format_name(line.format))
        self._entries(found)
        names = [
            tr("{alias} is {name}").format(alias=one.stands_as, name=one.name) for one in found.sent.aliases
        ]
        self._fact(tr("Names, only you see this"), *names)
        if line.sha256:
            self._fact(tr("Size"), words.size(line.size_bytes))
            groups = (line.sha256[at : at + GROUP] for at in range(0, len(line.sha256), GROUP))
            self._fact("SHA-256", " ".join(groups))

    def _entries(self, found: Read) -> None:
        said = []
        for entry_id in found.sent.line.entry_ids:
            title = found.titles.get(entry_id, tr("An entry that is no longer in this journal"))
            held = sum(one.entry_id == entry_id for one in found.sent.held_back)
            both = tr("{title} ({held_back})").format(title=title, held_back=words.held_back(held))
            said.append(both if held else title)
        self._fact(tr("Entries"), *said)
        passages = dict.fromkeys(one.text for one in found.sent.held_back)
        quoted = [tr("“{words}”").format(words=words.first_words(one, QUOTE_LETTERS)) for one in passages]
        self._fact(tr("Held back, only you see this"), *quoted)

    def _fact(self, name: str, *values: str) -> None:
        """A name and what is known under it; nothing where nothing is."""
        known = [value for value in values if value]
        if not known:
            return
        if self._rows.count():
            self._rows.addSpacing(self._theme.px(6))
        self._rows.addWidget(label(name, "hint"))
        for value in known:
            made = label(value)
            made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._rows.addWidget(made)

    def texts(self) -> list[str]:
        """What the card says now, for whoever asks."""
        items = (self._rows.itemAt(at) for at in range(self._rows.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [one.text() for one in widgets if isinstance(one, QLabel)]


class FileCard(QFrame):
    """The file on this computer, and the copy in the journal."""

    save_wished = Signal()
    delete_copy_wished = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("File and copy"))
        inside = column(session.theme, self, gap=8, pad=18)
        inside.addWidget(label(tr("File and copy"), "card-title"))
        self.sent_file = SentFile(session)
        self.copy_words = label("", "small")
        self.save = button(tr("Save the copy again…"), on_click=self.save_wished.emit)
        self.delete_copy = button(tr("Delete the copy"), on_click=self.delete_copy_wished.emit)
        inside.addWidget(self.sent_file)
        inside.addWidget(self.copy_words)
        for one in (self.save, self.delete_copy):
            inside.addWidget(one, 0, Qt.AlignmentFlag.AlignLeading)

    def show_file(self, sent: Sent) -> None:
        line = sent.line
        self.sent_file.show_file(line, sent.place)
        has_file = bool(line.sha256)
        self.setVisible(has_file)
        kept = tr("The exact copy is kept in your locked journal.")
        self.copy_words.setText(kept if line.has_copy else tr("No copy was kept."))
        for one in (self.save, self.delete_copy):
            one.setVisible(line.has_copy)


class Beside(QFrame):
    """This packet and another one: compare them, or say that a newer one took its place."""

    compare_wished = Signal(object)
    newer_chosen = Signal(object)
    """The line that took this one's place, or None."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._others: tuple[LedgerLine, ...] = ()
        self.setProperty("kind", "card")
        self.setAccessibleName(tr("Beside another packet"))
        inside = column(session.theme, self, gap=8, pad=18)
        inside.addWidget(label(tr("Beside another packet"), "card-title"))
        self.replaced = label("", "small")
        self.not_replaced = button(tr("It is not replaced"), "link", lambda: self.newer_chosen.emit(None))
        self.other = QComboBox()
        self.other.setAccessibleName(tr("The other packet"))
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.other.setMinimumContentsLength(12)
        self.compare = button(tr("Compare the two"), on_click=lambda: self._with(self.compare_wished.emit))
        self.newer = button(
            tr("That one replaced this one"), on_click=lambda: self._with(self.newer_chosen.emit)
        )
        self.no_copy = label(tr("To compare two, a copy of both has to be kept."), "small")
        inside.addWidget(self.replaced)
        inside.addWidget(self.not_replaced, 0, Qt.AlignmentFlag.AlignLeading)
        inside.addWidget(self.other)
        for one in (self.compare, self.newer):
            inside.addWidget(one, 0, Qt.AlignmentFlag.AlignLeading)
        inside.addWidget(self.no_copy)
        self.other.currentIndexChanged.connect(lambda _: self._refresh())

    def show_others(self, found: Read, today: date) -> None:
        self._line, self._sent = found.sent.line, found.sent
        self._others, before = found.others, self.chosen()
        self.other.blockSignals(True)
        self.other.clear()
        for one in self._others:
            self.other.addItem(words.packet_in_short(one, today), one.id)
        if before is not None:
            self.other.setCurrentIndex(max(0, self.other.findData(before.id)))
        self.other.blockSignals(False)
        newer = next((one for one in self._others if one.id == self._line.newer), None)
        self.replaced.setVisible(newer is not None)
        self.not_replaced.setVisible(newer is not None)
        if newer is not None:
            text = tr("A newer packet took its place: {packet}")
            self.replaced.setText(text.format(packet=words.packet_of(newer, today)))
        self.setVisible(bool(self._others))
        self._refresh()

    def chosen(self) -> LedgerLine | None:
        wanted = self.other.currentData()
        return next((one for one in self._others if one.id == wanted), None)

    def _refresh(self) -> None:
        other = self.chosen()
        can_compare = other is not None and bool(self._sent.text) and other.has_copy
        self.compare.setVisible(can_compare)
        self.no_copy.setVisible(not can_compare)
        is_newer = other is not None and other.at >= self._line.at
        self.newer.setVisible(is_newer and other is not None and other.id != self._line.newer)

    def _with(self, wish: Callable[[LedgerLine], object]) -> None:
        other = self.chosen()
        if other is not None:
            wish(other)
