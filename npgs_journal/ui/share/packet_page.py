"""Making a packet: Choose, Review, Share, with one head and one foot around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share import words
from npgs_journal.ui.share.choose import Choose
from npgs_journal.ui.share.earlier import Earlier
from npgs_journal.ui.share.packet_foot import FootWords, PacketFoot
from npgs_journal.ui.share.parts import Steps, column
from npgs_journal.ui.share.rendering import Rendering
from npgs_journal.ui.share.review import Review
from npgs_journal.ui.share.share_step import ShareStep
from npgs_journal.ui.share.short_way import ShortWay
from npgs_journal.ui.theme.theme import restyle
from npgs_journal.ui.widgets.basic import frame, label
from npgs_journal.ui.widgets.notice import NoticeCard

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from npgs_journal.nouns import Entry, PacketChoices
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.model import PacketModel

CHOOSE, REVIEW, SHARE = range(3)
WIDE_PX = 820


class PacketPage(QWidget):
    left = Signal()
    """Back to the first page. The packet is kept, unless it was shared."""
    step_changed = Signal(int)

    def __init__(self, session: Session, model: PacketModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme, self._model = session, session.theme, model
        self.rendering = Rendering(session, self)
        # Each step is made where it stays: moved with all that it holds, every part would be styled again.
        self._stack = QStackedWidget(self)
        self.choose = Choose(session, model, self._stack)
        self.review = Review(session, model, self.rendering, self._stack)
        self.share = ShareStep(session, model, self.rendering, self._stack)
        self.earlier = Earlier(session, model)
        self.step = CHOOSE
        self.short = ShortWay(session, model, self.rendering, self.review, self.share)
        self._foot_words = FootWords(model, self.rendering, self.choose, self.review, self.share)
        self._rendered: tuple[PacketChoices, tuple[Entry, ...]] | None = None
        for one in (self.choose, self.review, self.share):
            self._stack.addWidget(one)
        self._build()
        self._listen()

    # Building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self._theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.steps = Steps(theme)
        self.title, self.subtitle = label("", "screen-title"), label("", "second")
        self.step_words = label("", "small-strong", wraps=False)
        self._head = head = QHBoxLayout()
        outer.addLayout(head)
        titles = column(theme, gap=2)
        titles.addWidget(self.title)
        titles.addWidget(self.subtitle)
        head.addLayout(titles, 1)
        head.addWidget(self.step_words, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.earlier.short, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.steps, 0, Qt.AlignmentFlag.AlignVCenter)
        self.trouble = NoticeCard(theme, "", "", (tr("Try again"),))
        self.trouble.hide()
        self._body = body = QVBoxLayout()
        outer.addLayout(body, 1)
        theme.scaled(body, setSpacing=8)
        body.addWidget(self.trouble)
        body.addWidget(self.earlier)
        body.addWidget(self._stack, 1)
        outer.addWidget(frame("rule"))
        self.foot = PacketFoot(theme, self.undo_choice, self.go_back, self.go_forward)
        self.note, self.undo = self.foot.note, self.foot.undo
        self.back, self.forward = self.foot.back, self.foot.forward
        outer.addWidget(self.foot)

    def _listen(self) -> None:
        self._model.changed.connect(self._on_changed)
        self._model.entries_loaded.connect(self._on_entries)
        self._model.look_again.connect(self.refresh)
        self._model.load_failed.connect(self._on_trouble)
        self._model.keep_failed.connect(self._on_trouble)
        self._model.kept.connect(self.trouble.hide)
        self.rendering.ready.connect(lambda _: self.refresh())
        self.rendering.failed.connect(lambda _: self.refresh())
        self.rendering.stopped.connect(self.refresh)
        self.review.add_wished.connect(lambda: self.go_to(CHOOSE))
        self.review.for_whom.all_wished.connect(self.show_all_choices)
        self.share.look_wished.connect(self._on_look)
        self.share.names.answer_wished.connect(self._on_answer_names)
        self.share.names.show_wished.connect(self._on_look)
        self.share.state_changed.connect(self.refresh)
        self.left.connect(self.share.forget_words)
        self.trouble.chosen.connect(lambda _: self._try_again())
        self._theme.changed.connect(self._fold)

    # Going ------------------------------------------------------------------------------------

    def start(self, step: int = CHOOSE, *, is_short: bool = False) -> None:
        """A packet has begun or goes on. `is_short`: on one page, with what else can be chosen put aside."""
        self.share.start_over()
        self._set_short(is_short=is_short)
        self.earlier.start_over()
        self.trouble.hide()
        self.go_to(step)

    @property
    def is_short(self) -> bool:
        return self.short.is_on

    def show_all_choices(self) -> None:
        """From the short way to the whole one: with the same packet."""
        self._set_short(is_short=False)
        self.go_to(CHOOSE)

    def _set_short(self, *, is_short: bool) -> None:
        self.short.turn(is_on=is_short)
        self._fold()

    def go_to(self, step: int) -> None:
        self.step = step
        self._stack.setCurrentIndex(step)
        self.steps.show_step(step)
        self._model.load_entries()
        if step == CHOOSE:
            self.choose.shown()
        self.refresh()
        self._focus_step()
        self._session.announce(self.steps.accessibleName())
        self.step_changed.emit(step)

    def _focus_step(self) -> None:
        if self.step == CHOOSE:
            self.choose.go_to_needed()
        elif self.step == REVIEW:
            self.review.take_focus()
        else:
            self.share.ways.pdf.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_forward(self) -> None:
        if self.step == CHOOSE:
            if needed := self.choose.needed():
                self.choose.go_to_needed()
                self._session.announce(needed)
            else:
                self.go_to(REVIEW)
        elif self.step == REVIEW:
            if not self.short.asks_first(self.choose.needed()):
                self._to_share()
        elif self.share.is_saved:
            self.left.emit()
        else:
            self.share.ask_to_save()

    def _to_share(self) -> None:
        for entry_id in self._model.choices.entry_ids:
            if entry_id in self._model.changed_entries:
                self.review.contents.choose(entry_id)
                self._session.announce(self.note.text())
                return
        if self.review.strain.is_open:
            self.review.ask_strain()
        elif self.short.asks_last():
            return
        elif self.rendering.preview is not None:
            self.go_to(SHARE)
            self.short.save()
        else:
            self._session.announce(self.note.text())

    def go_back(self) -> None:
        if self.share.is_busy or self.share.put_pages_away():
            return
        if self.step == CHOOSE or self.share.is_saved or (self.is_short and self.step == REVIEW):
            self.left.emit()
        else:
            self.go_to(self.step - 1)

    def _on_look(self, page: int = 0) -> None:
        """Look at the pages once more, from `page` on (counted from 0)."""
        self.go_to(REVIEW)
        self.review.show_larger()
        self.review.preview.pages.show_page(page)
        self.review.preview.pages.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_answer_names(self) -> None:
        self.go_to(REVIEW)
        self.review.to_names()

    # Following --------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        if self.share.is_saved:
            return
        if self._model.is_loaded:
            self._render()
        else:
            self._model.load_entries()
        self.refresh()

    def _on_entries(self) -> None:
        if not self._model.is_loaded:
            self._model.load_entries()
        elif not self.share.is_saved:
            self._render()
        self.refresh()

    def _render(self) -> None:
        """Make the preview, unless it is there or under way for just these choices and entries."""
        choices, entries = self._model.choices, self._model.entries
        wanted = (choices, tuple(entries[one] for one in choices.entry_ids))
        is_there = self.rendering.preview is not None or self.rendering.is_busy
        if wanted != self._rendered or not is_there:
            self._rendered = wanted
            self.rendering.request(choices)

    def _on_trouble(self, error: BaseException) -> None:
        self.trouble.say(tr("Your choices are still on this page."), message(error))
        self._session.announce(self.trouble.accessibleName())

    def _try_again(self) -> None:
        self.trouble.hide()
        self._model.keep_again()
        self._model.load_entries()

    def undo_choice(self) -> None:
        undone = self._model.undo()
        if undone:
            self._session.announce(tr("Taken back: {what}").format(what=undone))

    def redo_choice(self) -> None:
        done = self._model.redo()
        if done:
            self._session.announce(tr("Done again: {what}").format(what=done))

    def refresh(self) -> None:
        choices = self._model.choices
        self.title.setText(words.room_title(choices.reader))
        now = self._session.clock.now().date()
        self.subtitle.setText(tr("{day}. You choose what is shared.").format(day=words.day(now, now)))
        self.step_words.setText(self.steps.accessibleName())
        self.note.setText(self._note())
        self.forward.setText((tr("Continue to review"), self._on_words(), self._save_words())[self.step])
        self.forward.setEnabled(not self.share.is_busy)
        self.back.setEnabled(not self.share.is_busy)
        self.back.setVisible(not (self.step == SHARE and self.share.is_saved))
        self.earlier.want(wanted=self.step != CHOOSE and not self.share.is_saved)
        self.undo.setVisible(self.step != SHARE)
        self.foot.show_undo(self._model.undo_label)

    def _on_words(self) -> str:
        """What goes on from Review."""
        return self.short.words() if self.is_short else tr("Continue to share")

    def _save_words(self) -> str:
        return tr("Done") if self.share.is_saved else self.share.save_words

    def _note(self) -> str:
        """What stands at the foot: what is needed, or what the packet holds."""
        if self.step == SHARE:
            return self._foot_words.of_share()
        of_step = self._foot_words.of_review if self.step == REVIEW else self._foot_words.of_choosing
        return of_step(is_wide=self._is_wide)

    # Widths -----------------------------------------------------------------------------------

    @property
    def _is_wide(self) -> bool:
        return self.width() >= self._theme.px(WIDE_PX)

    def _fold(self) -> None:
        """Where there is little room the head is one line."""
        wide = self._is_wide
        self.subtitle.setVisible(wide)
        self.steps.setVisible(wide and not self.is_short)
        self.step_words.setVisible(not wide and not self.is_short)
        self.earlier.fold(is_wide=wide)
        restyle(self.title, kind="screen-title" if wide else "card-title")
        self.foot.fold(is_wide=wide)
        margins = (30, 20, 26, 8) if wide else (20, 8, 16, 6)
        self._theme.scaled(self._head, setContentsMargins=margins, setSpacing=16)
        self._theme.scaled(self._body, setContentsMargins=(30, 0, 20, 10) if wide else (20, 0, 12, 6))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
        self.note.setText(self._note())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
