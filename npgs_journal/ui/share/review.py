"""Step 2: your entry beside the exact preview. Hold back, replace a name, see what leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from npgs_journal.errors import AliasHoldsName, AliasTaken
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share.contents import Contents
from npgs_journal.ui.share.entry_names import EntryNames
from npgs_journal.ui.share.entry_view import EntryView
from npgs_journal.ui.share.folding import FoldingPanes, Pane
from npgs_journal.ui.share.for_whom import ForWhom
from npgs_journal.ui.share.holding import Holding
from npgs_journal.ui.share.names import Names
from npgs_journal.ui.share.options import Options
from npgs_journal.ui.share.parts import column, headed, ringed
from npgs_journal.ui.share.places import undrawn
from npgs_journal.ui.share.preview import PreviewPane
from npgs_journal.ui.share.spans import Source
from npgs_journal.ui.share.strain_question import StrainQuestion
from npgs_journal.ui.widgets.basic import button, frame, label
from npgs_journal.ui.widgets.notice import NoticeCard
from npgs_journal.ui.widgets.row_or_column import RowOrColumn
from npgs_journal.ui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from npgs_journal.nouns import Entry
    from npgs_journal.share.naming.lines import Seen
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.model import PacketModel
    from npgs_journal.ui.share.rendering import Preview, Rendering
    from npgs_journal.ui.share.strain import Place

WIDE_PX, SIDE_PX = 880, 248
"""At this width (at 100 % text) the three panes stand side by side; below, one at a time."""
TIGHT_PX, LOW_PX, LEAST_PX, ASKED_PX = 1000, 280, 200, 440
"""Below these the margins are narrow, one thing is shown at a time, and a question comes before buttons."""
PACKET, ENTRY, PREVIEW = range(3)


class Review(QWidget):
    add_wished = Signal()

    def __init__(
        self, session: Session, model: PacketModel, rendering: Rendering, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._theme = session, session.theme
        self._model = model
        theme = session.theme
        self.for_whom = ForWhom(session, model)
        self.contents = Contents(theme, model)
        self.names = Names(session, model, rendering)
        self.options = Options(theme, model)
        self.entry = EntryView(theme)
        self.preview = PreviewPane(session, rendering)
        self.hold = button(tr("Hold back"), on_click=self.turn_selection)
        self.holding = Holding(session, model, self.entry, self.current_entry, self.hold)
        self.replace_name = button(tr("Replace a name"), on_click=self._on_name_button)
        self.entry_names = EntryNames(self.entry, self.names, self.replace_name)
        self.strain = StrainQuestion(session, model)
        self.look = NoticeCard(
            theme,
            tr("Look again"),
            tr("You changed this entry since you chose it."),
            (tr("I have looked"),),
            is_low=True,
        )
        self._build()
        self._listen(rendering)

    # Building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self._theme
        theme.set_icon(self.hold, "eye-off")
        theme.set_icon(self.replace_name, "user-round-pen")
        self.side = self._side()
        self.middle = self._middle()
        panes = (
            Pane(self.side, tr("In this packet"), 0, SIDE_PX),
            Pane(self.middle, tr("Your entry"), 8),
            Pane(self.preview, tr("What is shared"), 9),
        )
        self.panes = FoldingPanes(theme, panes, WIDE_PX, self, first=1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.panes)

    def _side(self) -> QScrollArea:
        inner = QWidget()
        inside = column(self._theme, inner, gap=16)
        self._theme.scaled(inside, setContentsMargins=(4, 2, 6, 8))
        for part in (self.for_whom, self.contents, self.names, self.options, self.for_whom.foot):
            inside.addWidget(part)
        self.for_whom.hide()
        self.for_whom.foot.hide()
        inside.addStretch(1)
        return scrolled(inner)

    def _middle(self) -> QWidget:
        theme, made = self._theme, QWidget()
        outer = column(theme, made, gap=6)
        heading = label(tr("Your entry, only you see this"), "small-strong", wraps=False)
        self._heading = QWidget()
        self._heading.setLayout(headed(theme, "lock", heading))
        outer.addWidget(self._heading)
        ground = frame("card")
        inside = QVBoxLayout(ground)
        self._ground = inside
        self.look.hide()
        inside.addWidget(self.look)
        inside.addWidget(self.strain)
        self._text = ringed(self.entry, theme)
        inside.addWidget(self._text, 1)
        self._buttons = RowOrColumn(theme, (self.hold, self.replace_name))
        inside.addWidget(self._buttons)
        outer.addWidget(ground, 1)
        return made

    def _listen(self, rendering: Rendering) -> None:
        self._model.changed.connect(self.refresh)
        self._model.entries_loaded.connect(self.refresh)
        self._model.look_again.connect(self.refresh)
        self.contents.entry_chosen.connect(lambda _: self._show_entry())
        self.contents.add_wished.connect(self.add_wished)
        self.entry.selectionChanged.connect(self._say_button)
        self.entry.cursorPositionChanged.connect(self._say_button)
        self.names.closed.connect(self._to_entry)
        self.names.place_shown.connect(self._show_seen)
        self.names.opened.connect(lambda: QTimer.singleShot(0, self, self._editor_in_view))
        rendering.named.connect(lambda _: self._show_entry())
        self.look.chosen.connect(self._on_looked)
        self.strain.looked_at.connect(self._show_place)
        self.strain.decided.connect(self._to_entry)
        self.panes.folded.connect(self._on_folded)
        self.preview.larger_wished.connect(lambda: self.show_larger(larger=self.panes.alone is None))
        rendering.ready.connect(self._on_ready)
        rendering.failed.connect(self._on_failed)

    # Following --------------------------------------------------------------------------------

    def refresh(self) -> None:
        choices = self._model.choices
        self.for_whom.refresh()
        self.contents.refresh()
        self.names.refresh()
        self.options.refresh()
        self.preview.set_reader(choices.reader)
        self.strain.refresh()
        self._show_entry()

    def _show_entry(self) -> None:
        entry = self.current_entry()
        self.entry.show_entry(entry, self._model.choices, self.names.lines)
        self.look.setVisible(entry is not None and entry.id in self._model.changed_entries)
        self._make_room()
        self._say_button()

    def current_entry(self) -> Entry | None:
        entry_id = self.contents.current()
        return None if entry_id is None else self._model.entries.get(entry_id)

    def _on_ready(self, preview: Preview) -> None:
        self.names.say_trouble("")
        self.preview.say_undrawn(undrawn(preview.text, self._model.entries.values(), preview.asked))

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, AliasHoldsName | AliasTaken):
            self.names.say_trouble(message(error))

    def _on_looked(self, _: str) -> None:
        entry = self.current_entry()
        if entry is not None:
            self._model.looked_at(entry.id)
            self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    # The short way ----------------------------------------------------------------------------

    def show_short(self, *, is_short: bool) -> None:
        """One entry, its reader, its names and its pages; or all there is to decide."""
        for part in (self.for_whom, self.for_whom.foot):
            part.setVisible(is_short)
        for part in (self.contents, self.options):
            part.setVisible(not is_short)
        if is_short:
            self.for_whom.shown()

    def go_to_reader(self) -> None:
        self._show_pane(PACKET)
        self.for_whom.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_lock(self) -> None:
        self._show_pane(PACKET)
        self.for_whom.lock.ask()
        QTimer.singleShot(0, self, lambda: self.side.ensureWidgetVisible(self.for_whom.lock))

    # Under strain -----------------------------------------------------------------------------

    def ask_strain(self) -> None:
        """Bring the question to the front."""
        self._show_pane(ENTRY)
        self.strain.ask()

    def take_focus(self) -> None:
        """Begin in the entry, or at what is asked where there is room for no more."""
        first = self.strain if self._text.isHidden() else self.entry
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_place(self, place: Place) -> None:
        self.contents.choose(place.entry_id)
        self._show_entry()
        if place.start is not None and place.end is not None:
            self.entry.select(Source.BODY, place.start, place.end)

    # Hold back --------------------------------------------------------------------------------

    def turn_selection(self) -> None:
        """Hold the marked passage back, or bring it back."""
        self.holding.turn()

    def _say_button(self) -> None:
        self.holding.say_button()
        self.entry_names.say_button()

    # Names ------------------------------------------------------------------------------------

    def name_selection(self) -> None:
        """Begin with the marked words, or the word at the cursor."""
        name = self.entry_names.marked()
        self._show_pane(PACKET)
        self.names.open_for(name)
        QTimer.singleShot(0, self, self._editor_in_view)

    def _on_name_button(self) -> None:
        """On a name that goes: keep it here, or let it go again."""
        if not self.entry_names.turn_here():
            self.name_selection()

    def to_names(self) -> None:
        """Go to the first name that is not answered."""
        self._show_pane(PACKET)
        self.names.open_first()
        QTimer.singleShot(0, self, self._editor_in_view)

    def _show_seen(self, seen: Seen | None) -> None:
        """Where a name stands in its entry; what stands beside the entries has no place there."""
        if seen is None or seen.spot.entry_id is None:
            return
        self.contents.choose(seen.spot.entry_id)
        self._show_entry()
        source = Source.TITLE if seen.spot.in_title else Source.BODY
        self.entry.select(source, seen.spot.start, seen.spot.end)

    def _show_pane(self, number: int) -> None:
        self.show_larger(larger=False)
        self.panes.show_pane(number)

    def _editor_in_view(self) -> None:
        """The answers, and above them the row of their name where there is room."""
        names = self.names
        for one in (names.detail, names.editor, names.list):
            if not one.isHidden() and (one is not names.list or one.hasFocus()):
                self.side.ensureWidgetVisible(one)

    def _to_entry(self) -> None:
        self._show_pane(ENTRY)
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    # Widths -----------------------------------------------------------------------------------

    def show_larger(self, *, larger: bool = True) -> None:
        """Give the preview the whole width, or its own place again."""
        self.panes.show_alone(PREVIEW if larger else None)
        words = tr("Show it beside your entry") if larger else tr("Show it larger")
        self.preview.larger.setAccessibleName(words)
        self.preview.larger.setToolTip(words)
        self._theme.set_icon(self.preview.larger, "minimize-2" if larger else "maximize-2", size=18)

    @property
    def _is_low(self) -> bool:
        return self.height() < self._theme.px(LOW_PX)

    def _on_folded(self) -> None:
        wide = self.panes.is_wide
        self._heading.setVisible(wide)  # a narrow window says it on the tab
        self.preview.larger.setVisible(wide or self.panes.alone is not None)
        is_tight = self.width() < self._theme.px(TIGHT_PX)
        margins = (8, 6, 6, 6) if not wide else (12, 12, 8, 12) if is_tight else (20, 16, 14, 14)
        if self._is_low:
            margins = (8, 2, 6, 2)
        self._theme.scaled(self._ground, setContentsMargins=margins, setSpacing=10 if wide else 4)
        self._make_room()

    def _make_room(self) -> None:
        """In a low window what is asked comes first, and the entry has the room that is left."""
        is_low = self._is_low
        is_looking, is_asked = not self.look.isHidden(), not self.strain.isHidden()
        self.look.sentence.setHidden(is_low and is_looking)
        is_tight = self.height() < self._theme.px(ASKED_PX)
        self.strain.question.set_tight(is_tight=is_low)
        self._buttons.setHidden((is_low and is_looking) or (is_tight and is_asked))
        # The words it speaks of are marked below, or said where there is no room below.
        has_text = not is_low or (self.strain.is_looking and self.height() >= self._theme.px(LEAST_PX))
        self.strain.each.sentence.setHidden(is_low and has_text)
        self.strain.each.title.setHidden(not has_text)
        self.strain.setHidden(not self.strain.is_open or (is_low and is_looking))
        self._text.setHidden(is_asked and not has_text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.names.list.set_room(self.side.viewport().height())
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
