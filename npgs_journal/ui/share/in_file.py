"""What is in the file, line by line, taken from the packet that would be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from npgs_journal.share import FORMATS
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import words
from npgs_journal.ui.share.parts import clear, column, row
from npgs_journal.ui.widgets.basic import IconLabel, button, label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from npgs_journal.ui.share.rendering import Preview
    from npgs_journal.ui.theme import Theme


class InFile(QFrame):
    look_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("kind", "card")
        inside = QVBoxLayout(self)
        theme.scaled(inside, setContentsMargins=(20, 18, 20, 16), setSpacing=8)
        self.heading = label("", "card-title")
        inside.addWidget(self.heading)
        self._lines = column(theme, gap=7)
        inside.addLayout(self._lines)
        self.look = button(tr("Look at every page again"), "link", self.look_wished.emit)
        inside.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeading)

    def show_preview(self, preview: Preview | None, way: str) -> None:
        is_file = way in FORMATS
        self.heading.setText(tr("What is in the file") if is_file else tr("What is on the pages"))
        clear(self._lines)
        if preview is None:
            self._lines.addWidget(label(tr("The pages are not ready yet."), "second"))
            return
        for sentence in _sentences(preview, way):
            self._lines.addWidget(self._line(sentence))

    def _line(self, sentence: str) -> QWidget:
        made = QWidget()
        line = row(self._theme, made, gap=10)
        line.addWidget(IconLabel(self._theme, "check", size=16), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(sentence), 1)
        return made

    def sentences(self) -> list[str]:
        """What the card says now, for whoever asks."""
        items = (self._lines.itemAt(at) for at in range(self._lines.count()))
        rows = [item.widget() for item in items if item is not None]
        return [child.text() for made in rows if made is not None for child in _labels(made)]


def _labels(made: QWidget) -> list[QLabel]:
    found = [made] if isinstance(made, QLabel) else made.findChildren(QLabel)
    return [one for one in found if one.text()]


def _sentences(preview: Preview, way: str) -> Iterator[str]:
    packet, choices = preview.settled.packet, preview.settled.choices
    count = words.entries(len(packet.entries))
    if way == "pdf" or way not in FORMATS:
        yield tr("{entries}, {pages}").format(entries=count, pages=words.pages(preview.page_count))
    else:
        yield count
    yield _held_sentence(packet.held_back, marked=choices.mark_held_back)
    if packet.replaced:
        yield tr("%Ln name(s) replaced, also in titles", "", packet.replaced)
    else:
        yield tr("No names replaced")
    values = words.values_sentence(values=choices.show_values, direction=choices.show_direction)
    yield tr("{values} {dates}").format(values=values, dates=words.date_sentence(choices.dates))
    yield from packet.top


def _held_sentence(held_back: int, *, marked: bool) -> str:
    if not held_back:
        return tr("Nothing held back")
    if marked:
        return tr("%Ln passage(s) held back. A mark shows where.", "", held_back)
    return tr("%Ln passage(s) held back. Nothing shows where.", "", held_back)
