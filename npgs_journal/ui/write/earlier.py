"""Earlier versions of an entry: when, what it said, what is different now, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from npgs_journal.text.difference import difference
from npgs_journal.ui.browse.dates import long_when, short_day, time_words
from npgs_journal.ui.language import tr
from npgs_journal.ui.widgets.basic import button, frame, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.nouns import Draft, Version
    from npgs_journal.text.difference import Pair
    from npgs_journal.ui.jobs import Job
    from npgs_journal.ui.session import Session

WIDE_PX, HIGH_PX, LOW_PX, AT_MOST = 880, 600, 200, 0.94
DAYS_PX, DAY_HIGH_PX, TEXT_PX, TITLE_PX = 220, 36, 15, 20
_TEXT_ONLY: Final = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class EarlierVersions(QDialog):
    shown = Signal()
    """The text of the chosen version, with what is different, lies there to read."""

    def __init__(
        self,
        session: Session,
        now: Draft,
        versions: Sequence[Version],
        parent: QWidget | None = None,
        *,
        can_change: bool,
    ) -> None:
        """`now` is what the entry says; `versions` what it said before, the last first."""
        super().__init__(parent)
        self._session, self._theme, self._now = session, session.theme, now
        self._versions = versions
        self._pairs: tuple[tuple[Pair, ...], tuple[Pair, ...]] | None = None
        self._job: Job | None = None
        self.chosen: Version | None = None
        """The version that somebody wants back."""
        self.setWindowTitle(tr("Earlier versions"))
        self.days, self.text = QListWidget(), QTextBrowser()
        self.differs = QCheckBox(tr("Show what is different now"))
        self.differs.setChecked(True)
        self.told = label("", "hint")
        self.back = button(tr("Bring this one back"), "primary", self._choose)
        self.back.setVisible(can_change and bool(versions))
        self.close_it = button(tr("Close"), on_click=self.reject)
        self._lay_out()
        self._fill_days()
        self.days.currentRowChanged.connect(self._compare)
        self.differs.toggled.connect(self._show)
        self._theme.changed.connect(self._scale_days)
        self._theme.changed.connect(self._show)
        self._scale_days()
        self.days.setCurrentRow(0)
        self._fit()
        (self.days if versions else self.close_it).setFocus()

    def _lay_out(self) -> None:
        theme, column, row, foot = self._theme, QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        self.days.setProperty("kind", "sections")
        self.days.setAccessibleName(tr("Earlier versions"))
        self.days.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.scaled(self.days, setFixedWidth=DAYS_PX)
        card = frame("card")
        inside = QVBoxLayout(card)
        theme.scaled(inside, setContentsMargins=(18, 12, 8, 12), setSpacing=6)
        for part in (self.differs, self.told, self.text):
            inside.addWidget(part, int(part is self.text))
        self.text.setOpenLinks(False)
        self.text.setMinimumHeight(1)  # where the letters are large, the words above it are whole
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTextInteractionFlags(_TEXT_ONLY)
        theme.scaled(row, setSpacing=14)
        row.addWidget(self.days)
        row.addWidget(card, 1)
        theme.scaled(foot, setSpacing=10)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.close_it)
        theme.scaled(column, setContentsMargins=(22, 18, 22, 18), setSpacing=14)
        column.addWidget(label(tr("Earlier versions"), "card-title"))
        if self._versions:
            column.addLayout(row, 1)
        else:
            words = tr(
                "There are none yet. When you change what you wrote, what it said before is kept here."
            )
            column.addWidget(label(words))
            column.addStretch(1)
            for unseen in (self.days, card):
                unseen.setParent(self)
                unseen.hide()
        column.addLayout(foot)

    def _fill_days(self) -> None:
        zone, today = self._session.clock.now().tzinfo, self._session.today
        for version in self._versions:
            at = version.at.astimezone(zone)
            item = QListWidgetItem(
                tr("{day}, {time}").format(day=short_day(at.date(), today), time=time_words(at))
            )
            item.setData(Qt.ItemDataRole.AccessibleTextRole, long_when(at))
            self.days.addItem(item)

    # The text ---------------------------------------------------------------------------------

    def _compare(self, row: int) -> None:
        """Long texts take a moment to compare; the words of the version are there at once."""
        if self._job is not None:
            self._job.cancel()
        self._pairs = None
        self._show()
        version, now = self._versions[row], self._now
        self._job = self._session.jobs.compute(
            lambda _: (difference(version.title, now.title), difference(version.body, now.body)),
            lambda pairs: self._on_compared(row, pairs),
        )

    def _on_compared(self, row: int, pairs: tuple[tuple[Pair, ...], tuple[Pair, ...]]) -> None:
        if row == self.days.currentRow():
            self._job = None
            self._pairs = pairs
            self._show()
            self.shown.emit()

    def _show(self) -> None:
        row = self.days.currentRow()
        if row < 0:
            return
        version = self._versions[row]
        self.text.clear()
        writer = self.text.textCursor()
        is_compared = self.differs.isChecked() and self._pairs is not None
        title, body = self._pairs if is_compared and self._pairs else (None, None)
        if version.title or self._now.title:
            self._write(writer, version.title, title, self._letters(TITLE_PX, is_bold=True))
            writer.insertText("\n\n", self._letters(TEXT_PX))
        self._write(writer, version.body, body, self._letters(TEXT_PX))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.setAccessibleName(tr("What it said on {when}").format(when=self.days.item(row).data(_SAID)))
        self._tell(title, body)

    def _tell(self, title: tuple[Pair, ...] | None, body: tuple[Pair, ...] | None) -> None:
        if title is None or body is None:
            self.told.setText(tr("As it was. Words of today are not shown."))
            return
        places = sum(_is_told(pair) for pair in (*title, *body))
        if not places:
            self.told.setText(tr("The entry says the same now."))
            return
        signs = tr("[then: …] stood only in this version. [now: …] stands only in the entry as it is now.")
        self.told.setText(tr("%n place(s) differ.", "", places) + " " + signs)

    def _write(
        self, writer: QTextCursor, words: str, pairs: tuple[Pair, ...] | None, letters: QTextCharFormat
    ) -> None:
        if pairs is None:
            writer.insertText(words, letters)
            return
        then, now = tr("[then: {words}]"), tr("[now: {words}]")
        for pair in pairs:
            if not _is_told(pair):
                writer.insertText(pair.before, letters)
                continue
            if pair.before.strip():
                _framed(writer, then, pair.before, letters, self._told_apart(letters, is_now=False))
            if pair.before.strip() and pair.after.strip():
                writer.insertText(" ", letters)
            if pair.after.strip():
                _framed(writer, now, pair.after, letters, self._told_apart(letters, is_now=True))

    def _letters(self, px: int, *, is_bold: bool = False) -> QTextCharFormat:
        form = QTextCharFormat()
        font = self._theme.writing_font(px)
        font.setBold(is_bold)
        form.setFont(font)
        form.setForeground(self._theme.color("ink"))
        return form

    def _told_apart(self, letters: QTextCharFormat, *, is_now: bool) -> QTextCharFormat:
        """By brackets and a word before all; the tint and the line only help the eye."""
        form = QTextCharFormat(letters)
        form.setBackground(self._theme.color("accent_soft" if is_now else "notice"))
        lines = QTextCharFormat.UnderlineStyle
        form.setUnderlineStyle(lines.SingleUnderline if is_now else lines.DashUnderline)
        if is_now:
            form.setFontWeight(QFont.Weight.DemiBold)
        return form

    def _choose(self) -> None:
        self.chosen = self._versions[self.days.currentRow()]
        self.accept()

    def _scale_days(self) -> None:
        """Set by hand: the list would keep the heights that its rows had before their style."""
        for row in range(self.days.count()):
            self.days.item(row).setSizeHint(QSize(0, self._theme.px(DAY_HIGH_PX)))

    def _fit(self) -> None:
        """As large as the letters ask for, inside the window it belongs to."""
        parent = self.parentWidget()
        room = self.screen().availableSize() if parent is None else parent.window().size()
        px, high = self._theme.px, HIGH_PX if self._versions else LOW_PX
        self.resize(
            min(px(WIDE_PX), round(room.width() * AT_MOST)), min(px(high), round(room.height() * AT_MOST))
        )


_SAID: Final = Qt.ItemDataRole.AccessibleTextRole


def _is_told(pair: Pair) -> bool:
    """Spaces and line ends that differ are shown as they were, and not spoken of."""
    return not pair.is_same and bool(pair.before.strip() or pair.after.strip())


def _framed(
    writer: QTextCursor, form: str, words: str, letters: QTextCharFormat, apart: QTextCharFormat
) -> None:
    """`words` inside the frame that says whose they are; the spaces around them stay outside of it."""
    inside = words.strip()
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    writer.insertText(before, letters)
    writer.insertText(form.format(words=inside), apart)
    writer.insertText(after, letters)
