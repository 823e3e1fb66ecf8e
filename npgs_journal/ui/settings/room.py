"""Settings: sections on one page. Each choice applies at once, and each says its default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from npgs_journal.ui.settings.about import AboutCard
from npgs_journal.ui.settings.backup import BackupCard
from npgs_journal.ui.settings.names import NamesCard
from npgs_journal.ui.settings.privacy import PrivacyCard
from npgs_journal.ui.settings.reading import ReadingCard
from npgs_journal.ui.settings.starts import StartsCard
from npgs_journal.ui.settings.this_journal import ThisJournalCard
from npgs_journal.ui.widgets.basic import label
from npgs_journal.ui.widgets.scrolled import measured, scrolled

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QHideEvent, QResizeEvent

    from npgs_journal.nouns import Draft
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.settings.parts import SettingsCard

SECTIONS_WIDE, ROW_HIGH = 216, 36
WIDE_FROM = 900
"""All at 100 % text: where the page is narrower, its sections are reached by F6 and by scrolling."""


class SettingsRoom(QWidget):
    sheet_requested = Signal()
    readers_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Settings")
        self._theme = session.theme
        self._is_going = False
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.reading = ReadingCard(session)
        self.privacy = PrivacyCard(session)
        self.privacy.sheet_requested.connect(self.sheet_requested)
        self.journal = ThisJournalCard(session)
        self.names = NamesCard(session)
        self.names.readers_requested.connect(self.readers_requested)
        self.starts = StartsCard(session)
        self.cards: tuple[SettingsCard, ...] = (
            self.reading,
            self.starts,
            self.privacy,
            self.journal,
            BackupCard(session),
            self.names,
            AboutCard(session),
        )
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.sections = self._sections()
        self._size_rows()
        self._area = scrolled(self._page())
        whole.addWidget(self.sections)
        whole.addWidget(self._area, 1)
        self._area.verticalScrollBar().valueChanged.connect(self._follow_scrolling)

    def actions(self) -> dict[str, list[QAction]]:  # type: ignore[override]
        return {}

    def unsaved(self) -> list[Draft]:
        return []

    def flush(self) -> None:
        """Nothing waits here: what is changed goes to the journal as it is changed."""

    def shown(self) -> None:
        (self.sections if self.sections.isVisible() else self.reading.smaller).setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self.names.hide_names()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sections.setVisible(self.width() >= self._theme.px(WIDE_FROM))

    def _sections(self) -> QListWidget:
        """One tab stop; an arrow, or a click, brings a section to the top."""
        made = QListWidget()
        made.setProperty("kind", "sections")
        made.setAccessibleName(self.tr("Sections of the settings"))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.addItems([card.title for card in self.cards])
        made.setCurrentRow(0)
        made.currentRowChanged.connect(self._go_to)
        self._theme.scaled(made, setFixedWidth=SECTIONS_WIDE)
        self._theme.changed.connect(self._size_rows)
        return made

    def _size_rows(self) -> None:
        """A list reckons its rows before the style sheet has reached it."""
        for row in range(self.sections.count()):
            self.sections.item(row).setSizeHint(QSize(0, self._theme.px(ROW_HIGH)))

    def _page(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        self._theme.scaled(column, setContentsMargins=(30, 24, 30, 30), setSpacing=14)
        column.addWidget(label(self.title, "screen-title"))
        for card in self.cards:
            column.addLayout(measured(self._theme, card))
        column.addStretch(1)
        return inside

    def _go_to(self, row: int) -> None:
        self._is_going = True  # what cannot come to the very top would else take the choice back
        top = 0 if row == 0 else self.cards[row].y() - self._theme.px(14)
        self._area.verticalScrollBar().setValue(top)
        self._is_going = False

    def _follow_scrolling(self, to: int) -> None:
        if self._is_going:
            return
        middle = to + self._area.viewport().height() // 3
        row = max((at for at, card in enumerate(self.cards) if card.y() <= middle), default=0)
        if to == self._area.verticalScrollBar().maximum() and to:
            row = len(self.cards) - 1
        self.sections.blockSignals(True)
        self.sections.setCurrentRow(row)
        self.sections.blockSignals(False)
