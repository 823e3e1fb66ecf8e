"""Supervision over time: a card for each packet and each meeting, with a dot and a line at its side."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from npgs_journal.nouns import LedgerState
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import words
from npgs_journal.ui.share.parts import clear, column
from npgs_journal.ui.supervision import meeting_words
from npgs_journal.ui.widgets.basic import button, frame, label

if TYPE_CHECKING:
    from datetime import date

    from npgs_journal.nouns import LedgerLine, PacketChoices
    from npgs_journal.nouns.meetings import Meeting
    from npgs_journal.ui.theme import Theme

GUTTER_PX, DOT_PX, DOT_DOWN_PX = 32, 12, 21
AT_ONCE = 30
WIDE_PX = 500
"""From this width on, at 100 % text, what can be done stands beside the words."""


class Met(NamedTuple):
    """A meeting, and how much was agreed there."""

    meeting: Meeting
    agreed: int


def _day_of(one: Met | LedgerLine) -> date:
    return one.meeting.on if isinstance(one, Met) else one.at.date()


class TimelineRow(QWidget):
    """A card beside its dot. An open dot is a packet that has not left, or a meeting to come."""

    def __init__(self, theme: Theme, card: QFrame, *, is_open: bool) -> None:
        super().__init__()
        self._theme, self._is_open = theme, is_open
        self.is_first, self.is_last = False, False
        line = QHBoxLayout(self)
        theme.scaled(line, setContentsMargins=(GUTTER_PX, 0, 0, 10))
        line.addWidget(card)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        theme, px, painter = self._theme, self._theme.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - px(10) if is_mirrored else px(10)
        down, radius = px(DOT_DOWN_PX), px(DOT_PX) / 2
        painter.setPen(QPen(theme.color("line_strong"), 1.5))
        if not self.is_first:
            painter.drawLine(QPointF(x, 0), QPointF(x, down - radius))
        if not self.is_last:
            painter.drawLine(QPointF(x, down + radius), QPointF(x, self.height()))
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.setBrush(theme.color("surface" if self._is_open else "accent"))
        painter.drawEllipse(QPointF(x, down), radius, radius)


class BegunCard(QFrame):
    """The card of what is under way or to come: tinted, and framed where there are no tints."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = theme.color("accent" if theme.is_high_contrast else "accent_soft")
        painter.setPen(QPen(line, 1))
        painter.setBrush(theme.color("accent_soft"))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(12), theme.px(12)
        )


class Timeline(QWidget):
    record_wished = Signal(object)
    """The `LedgerLine` to open."""
    meeting_wished = Signal(object)
    """The id of the meeting to open."""
    resume_wished = Signal()
    discard_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: tuple[LedgerLine, ...] = ()
        self._met: tuple[Met, ...] = ()
        self._packet: PacketChoices | None = None
        self._today: date | None = None
        self._shown = AT_ONCE
        self._cards: list[QBoxLayout] = []
        self.stops: list[QWidget] = []
        """What the keyboard comes to, in reading order."""
        outer = column(theme, self, gap=0)
        self._rows = column(theme, gap=0)
        outer.addLayout(self._rows)
        self.none = label("", "second")
        outer.addWidget(self.none)
        self.earlier = button(tr("Show earlier ones"), "quiet", self._on_earlier)
        outer.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignLeading)

    def show_lines(
        self,
        lines: tuple[LedgerLine, ...],
        packet: PacketChoices | None,
        held: int,
        today: date,
        met: tuple[Met, ...] = (),
    ) -> None:
        """`lines`: newest first; `met`: the latest day first.

        `held` is how many passages the unfinished packet holds back so far.
        """
        self._met = met
        self._lines = tuple(line for line in lines if line.state is not LedgerState.PREPARED)
        self._packet, self._held, self._today = packet, held, today
        self._fill()

    def _fold_card(self, line: QBoxLayout) -> None:
        """Beside the words where there is room for both, below them where there is not."""
        is_wide = self.width() >= self._theme.px(WIDE_PX)
        ways = QBoxLayout.Direction
        line.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for line in self._cards:
            self._fold_card(line)

    def _fill(self) -> None:
        self._cards, self.stops = [], []
        clear(self._rows)
        rows = [self._met_row(one) for one in reversed(self._met) if not one.meeting.is_over]
        rows += [] if self._packet is None else [self._packet_row(self._packet)]
        past = self._past()
        rows += [
            self._met_row(one) if isinstance(one, Met) else self._line_row(one) for one in past[: self._shown]
        ]
        for number, made in enumerate(rows):
            made.is_first, made.is_last = number == 0, number == len(rows) - 1
            self._rows.addWidget(made)
        words_now = tr("Nothing has been shared yet. What you share will show here, newest first.")
        self.none.setText("" if past else words_now)
        self.none.setVisible(not past)
        self.earlier.setVisible(len(past) > self._shown)

    def _past(self) -> list[Met | LedgerLine]:
        """Packets and meetings that are over, the latest day first; of one day the meeting, then packets."""
        over = [one for one in self._met if one.meeting.is_over]
        both: list[Met | LedgerLine] = [*over, *self._lines]
        return sorted(both, key=lambda one: _day_of(one).toordinal(), reverse=True)

    def _on_earlier(self) -> None:
        self._shown += AT_ONCE
        self._fill()

    def rows(self) -> list[TimelineRow]:
        items = (self._rows.itemAt(at) for at in range(self._rows.count()))
        return [w for item in items if item is not None and isinstance(w := item.widget(), TimelineRow)]

    # Cards ------------------------------------------------------------------------------------

    def _card(self, made: QFrame, texts: tuple[tuple[str, str], ...]) -> tuple[QFrame, QBoxLayout]:
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight, made)
        self._theme.scaled(line, setContentsMargins=(18, 10, 18, 12), setSpacing=12)
        self._cards.append(line)
        self._fold_card(line)
        inside = QVBoxLayout()
        self._theme.scaled(inside, setSpacing=2)
        for text, look in texts:
            if text:
                inside.addWidget(label(text, look))
        line.addLayout(inside, 1)
        made.setAccessibleName(". ".join(text for text, _ in texts if text))
        return made, line

    def _packet_row(self, packet: PacketChoices) -> TimelineRow:
        reader = packet.reader.strip()
        who = tr("With {reader}. Not shared yet.").format(reader=reader) if reader else tr("Not shared yet.")
        chosen = tr("{chosen}, {held_back}").format(
            chosen=words.chosen(len(packet.entry_ids)), held_back=words.held_back(self._held)
        )
        texts = ((tr("A packet you have begun"), "strong"), (who, ""), (chosen, "small"))
        made, line = self._card(BegunCard(self._theme), texts)
        buttons = QVBoxLayout()
        self._theme.scaled(buttons, setSpacing=2)
        self.resume = button(tr("Keep working on this"), on_click=self.resume_wished.emit)
        self.discard = button(tr("Put it away"), "quiet", self.discard_wished.emit, size="small")
        self.stops += [self.resume, self.discard]
        buttons.addWidget(self.resume)
        buttons.addWidget(self.discard, 0, Qt.AlignmentFlag.AlignHCenter)
        line.addLayout(buttons)
        return TimelineRow(self._theme, made, is_open=True)

    def _met_row(self, met: Met) -> TimelineRow:
        assert self._today is not None
        meeting, day = met.meeting, words.day(met.meeting.on, self._today)
        what = tr("{with_whom}. {kinds}.").format(
            with_whom=meeting_words.who(meeting.reader), kinds=meeting_words.kinds(meeting)
        )
        if meeting.is_over:
            counts, see = meeting_words.agreed(met.agreed), tr("See this meeting")
            see_of = tr("See the meeting of {day}")
        else:
            counts, see = tr("A meeting to come"), tr("Open this meeting")
            see_of = tr("Open the meeting of {day}")
        made, line = self._card(
            frame("card") if meeting.is_over else BegunCard(self._theme),
            ((day, "strong"), (what, ""), (counts, "small")),
        )
        is_over = meeting.is_over
        link = button(see, "link" if is_over else "outlined", partial(self.meeting_wished.emit, meeting.id))
        link.setAccessibleName(see_of.format(day=day))
        line.addWidget(link)
        self.stops.append(link)
        return TimelineRow(self._theme, made, is_open=not is_over)

    def _line_row(self, entry: LedgerLine) -> TimelineRow:
        assert self._today is not None
        texts = (
            (words.day(entry.at.date(), self._today), "strong"),
            (words.ledger_what(entry), ""),
            (words.counts(len(entry.entry_ids), entry.held_back, entry.replaced), "small"),
            (words.ledger_why_not(entry), "small"),
            (tr("A newer packet took its place.") if entry.newer is not None else "", "small"),
            (self._no_copy(entry), "small"),
            (entry.purpose, "hint"),
        )
        made, line = self._card(frame("card"), texts)
        day = words.day(entry.at.date(), self._today)
        see, see_of = tr("See what is known of it"), tr("See what is known of the packet of {day}")
        if entry.has_copy and entry.state is LedgerState.RELEASED:
            see, see_of = tr("See exactly what was shared"), tr("See exactly what was shared on {day}")
        elif not entry.sha256:  # no file was made
            see, see_of = tr("See your notes"), tr("See your notes of {day}")
        link = button(see, "link", partial(self.record_wished.emit, entry))
        link.setAccessibleName(see_of.format(day=day))
        line.addWidget(link)
        self.stops.append(link)
        return TimelineRow(self._theme, made, is_open=entry.state is not LedgerState.RELEASED)

    def _no_copy(self, entry: LedgerLine) -> str:
        """Said of a file that left; of a talk there is nothing to copy."""
        is_lacking = entry.state is LedgerState.RELEASED and entry.sha256 and not entry.has_copy
        return tr("No copy was kept.") if is_lacking else ""
