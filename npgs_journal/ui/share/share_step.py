"""Step 3: hand it over. Nothing is written until the person has said twice that they want the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QVBoxLayout, QWidget

from npgs_journal.share import PRINT, TALK
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import words
from npgs_journal.ui.share.destination import Destination
from npgs_journal.ui.share.done import Done
from npgs_journal.ui.share.endings import Endings
from npgs_journal.ui.share.in_file import InFile
from npgs_journal.ui.share.lock_question import LockQuestion
from npgs_journal.ui.share.names_check import NamesCheck, plain_question
from npgs_journal.ui.share.open_question import OpenQuestion
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.share.saving import Saving
from npgs_journal.ui.share.under_way import UnderWay
from npgs_journal.ui.share.ways import Ways
from npgs_journal.ui.share.without_file import Beforehand, TalkPages
from npgs_journal.ui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from npgs_journal.nouns import LedgerLine
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.model import PacketModel
    from npgs_journal.ui.share.rendering import Rendering
    from npgs_journal.ui.widgets.notice import NoticeCard

WIDE_PX, SIDE_PX = 760, 420


class ShareStep(QWidget):
    look_wished = Signal()
    state_changed = Signal()
    """Saving began or ended, or the file is there: the foot speaks anew."""

    def __init__(
        self, session: Session, model: PacketModel, rendering: Rendering, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._theme = session, session.theme
        self._model, self._rendering = model, rendering
        theme = session.theme
        self.ways = Ways(theme)
        self.lock = LockQuestion(theme)
        self.done = Done(session)
        self.packet_words, self.sent_file = self.done.packet_words, self.done.sent_file
        self.ask = OpenQuestion(theme)
        self.beforehand = Beforehand(theme)
        self.talk_pages = TalkPages(session)
        self.names = NamesCheck(session, model, rendering)
        self.plain_question = plain_question(session)
        self.in_file = InFile(theme)
        self.saving = Saving(session, model)
        self.destination = Destination(session, self.ways, self.saving)
        self.progress = UnderWay(theme, self.saving.cancel)
        self.endings = Endings(theme)
        self.trouble, self.unnoted, self.exists = self.endings.all
        self._build()
        self._listen()
        self.start_over()

    # Building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self._theme
        inner = QWidget()
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        theme.scaled(self._panes, setSpacing=24, setContentsMargins=(4, 4, 4, 12))
        left_pane = QWidget()
        left = column(theme, left_pane, gap=14)
        for one in (
            self.ways,
            self.lock,
            self.beforehand,
            self.ask,
            self._keep(),
            self.plain_question,
            *self.endings.all,
            self.progress,
            self.done,
        ):
            left.addWidget(one)
        left.addStretch(1)
        self._panes.addWidget(left_pane, 1)
        self._right = QWidget()
        right = column(theme, self._right, gap=14)
        right.addWidget(self.names)
        right.addWidget(self.in_file)
        right.addStretch(1)
        self._panes.addWidget(self._right)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(inner, self)
        outer.addWidget(self._area)
        outer.addWidget(self.talk_pages)
        self.talk_pages.hide()

    def _keep(self) -> QCheckBox:
        """Whether the journal keeps the bytes that leave. Its line in the record stays either way."""
        self.keep_copy = QCheckBox(tr("Keep an exact copy in my locked journal"))
        self.keep_copy.setChecked(True)
        about = tr("The record says when and for whom, also without a copy. Usually on.")
        self.keep_copy.setAccessibleDescription(about)
        self.keep_copy.setToolTip(about)
        return self.keep_copy

    def _listen(self) -> None:
        self.in_file.look_wished.connect(self.look_wished)
        self.ways.changed.connect(self._on_way)
        self.lock.answered.connect(self._show_state)
        self.ask.save_wished.connect(self.choose_place)
        self.ask.put_off.connect(self._on_not_now)
        self.destination.refused.connect(self._on_refused)
        self.exists.chosen.connect(self._on_exists_answer)
        self._rendering.ready.connect(lambda _: self.refresh())
        self._rendering.failed.connect(lambda _: self.refresh())
        self.saving.started.connect(self._on_started)
        self.saving.progressed.connect(self.progress.show_step)
        self.saving.saved.connect(self._on_saved)
        self.saving.stopped.connect(self._on_stopped)
        self.saving.refused.connect(self._on_refused)
        self.saving.unnoted.connect(self._on_unnoted)
        self.unnoted.chosen.connect(lambda _: self.saving.note_again())
        self.saving.file_exists.connect(self._on_file_exists)
        self.talk_pages.close_wished.connect(self.put_pages_away)
        self.done.pages_wished.connect(self._on_show_pages)
        self._theme.changed.connect(self._fold)

    # Following --------------------------------------------------------------------------------

    def start_over(self) -> None:
        self.ways.start_over()
        self.lock.start_over()
        self.forget_words()
        self.keep_copy.setChecked(True)
        self.saving.start_over()
        self._show_state()
        self.ask.answers.hide()

    def forget_words(self) -> None:
        """The words of a locked file, and the pages of a talk, are shown until the page is left."""
        self.put_pages_away()
        self.saving.forget_pages()
        self.packet_words.forget()
        self.saving.passphrase = ""

    def refresh(self) -> None:
        self.in_file.show_preview(self._rendering.preview, self.ways.format)
        self.state_changed.emit()

    def _show_state(self, now: QWidget | None = None) -> None:
        """Show one of the things that follow the choice of a way."""
        for one in (*self.endings.all, self.progress, self.done):
            one.setVisible(one is now)
        is_open = now not in {self.progress, self.done}
        self.lock.setVisible(is_open and self._can_lock)
        self.ask.setVisible(is_open and self.ways.makes_file and not self._can_lock)
        self.beforehand.show_way(self.ways.format)
        self.beforehand.setVisible(is_open and not self.ways.makes_file)
        self.keep_copy.setVisible(is_open and self.ways.format != TALK)
        self.in_file.look.setVisible(is_open)
        self.plain_question.setVisible(is_open)
        self.names.setEnabled(is_open)
        self.ways.setEnabled(is_open)
        self.state_changed.emit()

    @property
    def is_saved(self) -> bool:
        return self.saving.line is not None

    @property
    def is_busy(self) -> bool:
        return self.saving.is_busy

    @property
    def _can_lock(self) -> bool:
        return self.ways.format == "pdf"

    @property
    def save_words(self) -> str:
        return words.save_words(self.ways.format)

    @property
    def note(self) -> str:
        """What stands at the foot before it is shared; what paper means is seen there at every size."""
        if self.ways.format == PRINT and not self.is_busy:
            return tr("The printer or computer may keep a copy.")
        return tr("Nothing has been shared yet.")

    def _on_way(self) -> None:
        self._show_state()
        self.ask.answers.hide()
        self.refresh()
        if not self.ways.makes_file:
            self._session.announce(self.beforehand.accessibleDescription())

    # Saving -----------------------------------------------------------------------------------

    def ask_to_save(self) -> None:
        """The wish to save. What an open file means was answered before, or is asked now."""
        if self._rendering.preview is None or self.is_busy or self.is_saved:
            return
        if self.names.stops_save():
            self._bring_into_view(self.names)
            return
        if not self.ways.makes_file:
            self._share_without_file()
            return
        if self._can_lock and self.lock.is_answered:
            self.choose_place()
            return
        self._show_state()
        self.ask.answers.setVisible(not self._can_lock)
        asking = self.lock if self._can_lock else self.ask
        asking.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_into_view(asking)
        self._session.announce(f"{self._asked()} {asking.accessibleDescription()}")

    def _asked(self) -> str:
        return self.lock.accessibleName() if self._can_lock else tr("This file will be open.")

    def _bring_into_view(self, card: QWidget) -> None:
        """Once the layout has found the card's place: its foot, with the answers, is what must be seen."""
        QTimer.singleShot(0, card, lambda: self._area.ensureWidgetVisible(card, 0, self._theme.px(8)))

    def _on_not_now(self) -> None:
        self.ask.answers.hide()
        self._session.announce(tr("Nothing has been shared yet."))

    def choose_place(self) -> None:
        preview = self._rendering.preview
        if preview is not None:
            is_locked = self._can_lock and self.lock.locks
            choices, keep_copy = preview.settled.choices, self.keep_copy.isChecked()
            self.destination.to_file(choices, is_locked=is_locked, keep_copy=keep_copy)

    def _share_without_file(self) -> None:
        preview = self._rendering.preview
        if preview is not None:
            self.destination.without_file(preview.settled.choices, keep_copy=self.keep_copy.isChecked())

    def _on_started(self) -> None:
        said = self.progress.begin(is_file=self.ways.makes_file)
        self._show_state(self.progress)
        self.progress.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._session.announce(said)

    def _on_saved(self, line: LedgerLine, out: Path | None) -> None:
        passphrase = self.saving.passphrase
        if out is None:
            said = self.done.show_without_file(line, self.saving.page_count)
        else:
            said = self.done.show_file(line, out, passphrase)
        self._show_state(self.done)
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_into_view(self.packet_words if passphrase else self.done)
        self._session.announce(said)

    def _on_show_pages(self) -> None:
        self._area.hide()
        self.talk_pages.show()
        self.talk_pages.show_pages(self.saving.pages, self.saving.page_count)

    def put_pages_away(self) -> bool:
        """Back from the pages of a talk; whether they were shown."""
        if self.talk_pages.isHidden():
            return False
        self.talk_pages.forget()
        self.talk_pages.hide()
        self._area.show()
        self.done.show_pages.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _on_stopped(self) -> None:
        self._end_with(self.endings.stopped(is_file=self.ways.makes_file))

    def _on_unnoted(self, sentence: str) -> None:
        self._end_with(self.endings.not_noted(sentence))

    def _on_refused(self, sentence: str) -> None:
        self._end_with(self.endings.refused(sentence))

    def _on_file_exists(self) -> None:
        self._end_with(self.exists)

    def _end_with(self, notice: NoticeCard) -> None:
        self.ask.answers.hide()
        self._show_state(notice)
        self._bring_into_view(notice)
        self._session.announce(f"{notice.title.text()} {notice.sentence.text()}")

    def _on_exists_answer(self, answer: str) -> None:
        if answer == self.endings.replace_it:
            self.saving.again(overwrite=True)
        else:
            self.choose_place()

    # Widths -----------------------------------------------------------------------------------

    def _fold(self) -> None:
        wide = self.width() >= self._theme.px(WIDE_PX)
        ways = QBoxLayout.Direction
        self._panes.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        side = self._theme.px(SIDE_PX if self.width() >= self._theme.px(1000) else 320)
        self._right.setMinimumWidth(side if wide else 0)
        self._right.setMaximumWidth(side if wide else 16_777_215)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
