"""Opening a backup at the gate: which one, what opens it, what it holds, and that it is put back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QProgressBar, QWidget

from npgs_journal.ui.browse.dates import long_when, whole_day
from npgs_journal.ui.language import tr
from npgs_journal.ui.unlock.cards import GateCard
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.code_fields import CodeFields
from npgs_journal.ui.widgets.notice import NoticeCard
from npgs_journal.ui.widgets.passphrase import PassphraseField
from npgs_journal.ui.widgets.row_or_column import RowOrColumn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from npgs_journal.ui.theme import Theme


class RestoreCard(GateCard):
    """Asking, busy, showing what is inside, and told."""

    file_wished = Signal()
    open_requested = Signal(object, str, bool)
    """The file, what was typed, and whether that is the recovery code."""
    restore_requested = Signal()
    cancel_requested = Signal()
    back_requested = Signal()
    unlock_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            self.tr("Open a backup"),
            self.tr("It opens with the passphrase of the day it was made."),
        )
        self._files: list[Path] = []
        self._asking = self._asking_parts()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Opening the backup"))
        self.trouble = NoticeCard(theme, "", "")
        self.look = button(self.tr("Look at it"), "primary", self._ask, size="big")
        self.put_back = button(self.tr("Put it back"), "primary", self.restore_requested.emit, size="big")
        self.unlock = button(self.tr("To the passphrase"), "primary", self.unlock_requested.emit, size="big")
        self.column.addWidget(self.bar)
        self.column.addWidget(self.trouble)
        self.gap(4)
        for widget in (self.look, self.put_back, self.unlock):
            self.column.addWidget(widget)
        self.other_way = button(self.tr("Use my recovery sheet"), "link", self._turn)
        self.another = button(self.tr("Another backup"), "link", self.show_asking)
        self.cancel = button(self.tr("Cancel"), "link", self.cancel_requested.emit)
        self.back = button(self.tr("Back"), "link", self.back_requested.emit)
        links = (self.other_way, self.another, self.cancel, self.back)
        self.column.addWidget(RowOrColumn(theme, links, gap=24, above=12))
        self._by_code = False
        self.field.returnPressed.connect(self._ask)
        self.code.entered.connect(self._ask)
        self.show_asking()

    def _asking_parts(self) -> tuple[QWidget, ...]:
        self.asks_which = label(self.tr("Which backup"), "strong")
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Which backup"))
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.asks_which.setBuddy(self.which)
        self.choose = button(self.tr("Choose a file"), on_click=self.file_wished.emit, size="small")
        self.words = label(self.tr("Passphrase"), "strong")
        self.field = PassphraseField(self.theme, self.tr("Passphrase"))
        self.field.setProperty("grade", "big")
        self.words.setBuddy(self.field)
        self.code = CodeFields(self.theme)
        parts = (self.asks_which, self.which, self.choose, self.words, self.field)
        for widget in (*parts, self.code):
            self.column.addWidget(widget)
        return parts

    # States --------------------------------------------------------------------------------------

    def show_files(self, files: Sequence[Path]) -> None:
        """The backups that were found, the one to begin with first."""
        self._files = list(files)
        self.which.clear()
        for file in files:
            self.which.addItem(_when_made(file))
        self._show_which()
        if not files:
            self.line.setText(self.tr("None is beside your journal. Choose a file, such as one on a stick."))

    def add_file(self, file: Path) -> None:
        """One that was chosen by hand."""
        self.show_files([file, *(one for one in self._files if one != file)])
        self.line.setText(file.name)

    def show_asking(self) -> None:
        self._let(self.look, self.other_way, self.back)
        self.title.setText(self.tr("Open a backup"))
        for widget in self._asking:
            widget.show()
            widget.setEnabled(True)
        self._show_which()
        self._show_way()

    def show_busy(self) -> None:
        self._let(self.cancel)
        for widget in (*self._asking, self.code):
            widget.setEnabled(False)
        self.bar.setRange(0, 0)
        self.bar.show()
        self.cancel.setFocus()

    def show_step(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_trouble(self, sentence: str) -> None:
        self.show_asking()
        self.field.clear()
        self.trouble.say("", sentence)
        (self.code if self._by_code else self.field).setFocus()

    def show_inside(self, entries: int, newest: date | None, kept: str) -> None:
        """What it holds. `kept` is the folder that what stands at the place now will have, or ""."""
        self._let(self.put_back, self.another, self.back)
        for widget in (*self._asking, self.code):
            widget.hide()
        self.field.clear()
        holds = tr("It holds %Ln entry(s).", "", entries)
        told = [holds]
        if newest is not None:
            told.append(self.tr("The newest is from {day}.").format(day=whole_day(newest)))
        if kept:
            kept_words = self.tr("What stands there now is kept beside it, in {folder}.")
            told.append(kept_words.format(folder=kept))
        self.title.setText(self.tr("This backup is whole"))
        self.line.setText(" ".join(told))
        self.put_back.setFocus()

    def show_done(self, kept: str) -> None:
        self._let(self.unlock)
        kept_words = self.tr("What was there before is kept in {folder}.").format(folder=kept)
        self.title.setText(self.tr("Your journal is back"))
        self.line.setText(
            " ".join(
                filter(
                    None,
                    (
                        kept_words if kept else "",
                        self.tr("It opens with the passphrase of the day the backup was made."),
                    ),
                )
            )
        )
        self.unlock.setFocus()

    def said(self) -> str:
        """What the card says now, for those who hear it."""
        return f"{self.title.text()}. {self.line.text()}"

    def _let(self, *shown: QWidget) -> None:
        """Show these of what can be pressed, and no others; what else comes and goes is hidden."""
        for one in (
            self.look,
            self.put_back,
            self.unlock,
            self.other_way,
            self.another,
            self.cancel,
            self.back,
        ):
            one.setVisible(one in shown)
        self.bar.hide()
        self.trouble.hide()

    # Asking --------------------------------------------------------------------------------------

    def _turn(self) -> None:
        self._by_code = not self._by_code
        self._show_way()
        (self.code if self._by_code else self.field).setFocus()

    def _show_which(self) -> None:
        is_asking = not self.look.isHidden()
        for widget in (self.asks_which, self.which):
            widget.setVisible(bool(self._files) and is_asking)

    def _show_way(self) -> None:
        self.line.setText(
            self.tr("Your recovery sheet opens it, whatever the passphrase was.")
            if self._by_code
            else self.tr("It opens with the passphrase of the day it was made.")
        )
        self.code.setVisible(self._by_code)
        self.code.setEnabled(True)
        for widget in (self.words, self.field):
            widget.setVisible(not self._by_code)
        self.other_way.setText(
            self.tr("Use my passphrase") if self._by_code else self.tr("Use my recovery sheet")
        )

    def _ask(self) -> None:
        if not self.look.isVisible():
            return
        if not self._files:
            self.file_wished.emit()
            return
        typed = self.code.text() if self._by_code else self.field.text()
        if not typed.strip():
            self.trouble.say_aloud("", self.tr("Type what opens it first."))
            (self.code if self._by_code else self.field).setFocus()
            return
        self.open_requested.emit(self._files[max(self.which.currentIndex(), 0)], typed, self._by_code)


def _when_made(file: Path) -> str:
    """By the file's own time: what the backup itself says is sealed."""
    try:
        made = datetime.fromtimestamp(file.stat().st_mtime).astimezone()
    except OSError:
        return file.name
    return long_when(made)
