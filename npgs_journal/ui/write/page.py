"""The page: head, title, text, starters, foot. It shows a draft and tells what was done to it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from npgs_journal.nouns import Draft, Space
from npgs_journal.ui.starting.line import PromptLine
from npgs_journal.ui.starting.offer import PromptOffer
from npgs_journal.ui.widgets.notice import NoticeCard
from npgs_journal.ui.widgets.page_ground import paint_page
from npgs_journal.ui.widgets.slow import SlowLine
from npgs_journal.ui.write.editor import Editor
from npgs_journal.ui.write.find_bar import FindBar
from npgs_journal.ui.write.foot import PageFoot
from npgs_journal.ui.write.head import PageHead
from npgs_journal.ui.write.highlighter import MarkdownHighlighter
from npgs_journal.ui.write.keeper import SaveState
from npgs_journal.ui.write.layers import Layers
from npgs_journal.ui.write.margin import MarginSigns
from npgs_journal.ui.write.rearranging import Rearranging
from npgs_journal.ui.write.sought import Sought
from npgs_journal.ui.write.starters import Starters
from npgs_journal.ui.write.title import TitleField
from npgs_journal.ui.write.trouble import TroubleCard
from npgs_journal.ui.write.undo_bar import UndoBar
from npgs_journal.ui.write.words import WordCount

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QPaintEvent

    from npgs_journal.nouns import Direction, ValueId
    from npgs_journal.prompts import Prompt
    from npgs_journal.templates import Laid
    from npgs_journal.ui.theme.theme import Theme

TEXT_PX = 18


class EntryPage(QFrame):
    edited = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, can_write: bool = True) -> None:
        """`can_write` is off for a journal whose folder takes no more: it is shown and never changed."""
        super().__init__(parent)
        self._theme, self._can_write = theme, can_write
        self._base: Draft | None = None
        self._is_narrow, self._is_loading, self._is_alone = False, False, False
        self._wants_starters, self._is_first_time, self._is_deleted = True, False, False
        self.head, self.foot = PageHead(theme), PageFoot(theme)
        self.title, self.editor = TitleField(theme), Editor()
        self._sought = Sought(theme, self.editor)
        self.highlighter = MarkdownHighlighter(
            self.editor.document(), theme.color, theme.px(TEXT_PX), self.editor.passages
        )
        self.find_bar = FindBar(theme, self.editor)
        self.asked, self.offer = PromptLine(theme), PromptOffer(theme)
        self.rearranging = Rearranging(self.editor)
        self.starters, self.undo_bar = Starters(theme), UndoBar(theme)
        self.trouble, self.slow, self.copying = TroubleCard(theme), SlowLine(theme), SlowLine(theme)
        self.news = NoticeCard(theme, "", "", (self.tr("All right"),))
        self.put_back_words = self.tr("Put it back")
        self.deleted = NoticeCard(
            theme,
            self.tr("Recently deleted"),
            self.tr("You can get it back for 30 days."),
            (self.put_back_words, self.tr("Delete for good")),
        )
        self.only_read = NoticeCard(
            theme,
            self.tr("This journal can only be read here"),
            self.tr(
                "Its folder takes no more. Nothing is lost. Open it from a place that can be written to."
            ),
        )
        self.words = WordCount(self.editor.document(), self)
        self._name_parts()
        self._lay_out()
        self.margin = MarginSigns(theme, self.editor, self, (self.layers.whole, self.layers.sheet))
        self._connect()
        theme.changed.connect(self._dress)
        self._dress()

    def _name_parts(self) -> None:
        self.editor.setAccessibleName(self.tr("Entry text"))
        for card in (self.news, self.deleted):
            card.hide()
        if self._can_write:  # to show it now, before it has a place, would open a window of its own
            self.only_read.hide()

    def _lay_out(self) -> None:
        cards = (self.trouble, self.slow, self.copying, self.news)
        above, below = (self.only_read, self.deleted, self.title, self.asked), (self.starters, self.offer)
        self.layers = Layers(self._theme, self)
        self.layers.fill(
            (self.head, self.find_bar),
            (*above, self.editor, *below, *cards),
            (self.undo_bar, self.foot),
            grows=self.editor,
        )

    def _connect(self) -> None:
        self.title.textEdited.connect(self._on_edited)
        self.title.passed_on.connect(self.take_keyboard)
        self.editor.edited.connect(self._on_edited)
        self.editor.left.connect(self.left)
        self.title.editingFinished.connect(self.left)
        self.starters.chosen.connect(self._on_starter)
        self.offer.closed.connect(self._on_offer_closed)
        self.words.counted.connect(self._show_count)
        self.find_bar.closed.connect(self._on_find_closed)
        self.editor.cursorPositionChanged.connect(self._keep_cursor_in_view)
        self.news.chosen.connect(lambda _: self._put_news_away())

    # Shown and read -------------------------------------------------------------------------

    @property
    def base(self) -> Draft:
        """What the page was last given or told, with the marks on the whole entry.

        The words typed since, and the marks on passages, are in `draft`.
        """
        assert self._base is not None
        return self._base

    def show_draft(self, draft: Draft, is_deleted: bool = False) -> None:
        self._is_loading, self._is_deleted = True, is_deleted
        on_entry = tuple(mark for mark in draft.marks if not mark.is_on_passage)
        self._base = dataclasses.replace(draft, marks=on_entry)
        for passing in (self.find_bar, self.news, self.offer):
            passing.hide()
        self._make_room()
        self.title.setText(draft.title)
        self.title.setCursorPosition(0)
        self._sought.forget()
        self.editor.load(draft.body, [mark for mark in draft.marks if mark.is_on_passage])
        self.words.start_over()
        self.rearranging.start_over()
        for field in (self.title, self.editor):
            field.setReadOnly(self.is_fixed)
        self.deleted.setVisible(is_deleted and self._can_write)
        self.head.allow_changes(not self.is_fixed)
        self._is_loading = False
        self._show_count(0)
        self.show_base(self._base)

    def show_base(self, draft: Draft) -> None:
        """Show what changed around the words: time, space, mark to bring. The words stay as typed."""
        self._base = draft
        self.head.show_when(draft.written_at)
        self.head.show_stand(draft.space, draft.bring)
        self.asked.show_prompt(draft.prompt, can_change=not self.is_fixed)
        self.foot.show_bring(draft.bring)
        self._show_offers()

    def draft(self) -> Draft:
        """The page as it is now: first the marks on the whole entry, then those on passages."""
        body = self.editor.body()
        marks = (*self.base.marks, *self.editor.passages.marks(body))
        if self.base.is_new and not marks and self.rearranging.holds_only_questions():
            body = ""
        return dataclasses.replace(
            self.base, title=_clean(self.title.words()), body=_clean(body), marks=marks
        )

    def show_value(self, value: ValueId, direction: Direction | None = None) -> int:
        """Tint the passages with marks on `value` and bring the first into view; how many there are.

        Of the entry that lies on the page; the tint goes with it. Without `direction`: both.
        """
        return self._sought.show(value, direction)

    @property
    def is_blank(self) -> bool:
        """Nobody has written on it yet; questions that a template put there are nobody's words."""
        return not self.title.text() and (
            self.editor.document().isEmpty() or self.rearranging.holds_only_questions()
        )

    @property
    def is_bare(self) -> bool:
        """There is nothing on it at all."""
        base = self.base
        return not (self.title.text() or base.prompt or base.template) and self.editor.document().isEmpty()

    def lay_out(self, laid: Laid, was: str, template: str) -> None:
        """Put a template's questions on the page. On a page nobody wrote on they alone make no entry."""
        is_blank = self.base.is_new and self.is_blank and not self.base.marks
        self._is_loading = is_blank
        self.rearranging.lay(laid, was, template, is_first=is_blank)
        self._is_loading = False
        self._show_offers()

    def offer_prompt(self, prompt: Prompt | None, value: ValueId | None) -> None:
        """Offer a question to write from, in the place of the other ways to start."""
        is_fresh = self.offer.isHidden()
        self.offer.show_prompt(prompt, value)
        self._show_offers()
        if is_fresh or prompt is None:
            self.offer.take_keyboard()
        self.layers.show_whole(self.offer)
        QTimer.singleShot(0, self, lambda: self.layers.show_part(self.offer.in_front))

    def _on_offer_closed(self) -> None:
        self._show_offers()
        self.take_keyboard()

    @property
    def is_fixed(self) -> bool:
        """Nothing on this page can be changed."""
        return self._is_deleted or not self._can_write

    @property
    def is_deleted(self) -> bool:
        return self._is_deleted

    def show_state(self, state: SaveState) -> None:
        if state is SaveState.UNTOUCHED and not self.base.is_new:
            state = SaveState.SAVED  # it came from the journal as it stands here
        for line in (self.head.save_line, self.foot.save_line):
            line.show_state(state)

    def offer_starters(self, wants_them: bool, is_first_time: bool) -> None:
        self._wants_starters = wants_them
        if is_first_time != self._is_first_time:
            self.starters.show_as_card(is_first_time)
        self._is_first_time = is_first_time
        self._show_hint()
        self._show_offers()

    def say_trouble(self, title: str, error: BaseException) -> None:
        self.trouble.say_of(title, error)
        self.layers.show_whole(self.trouble)

    def say_news(self, title: str, sentence: str) -> None:
        """Tell what came of something; it stays until the person has read it."""
        self.news.say(title, sentence)
        self.layers.show_whole(self.news)

    def _put_news_away(self) -> None:
        had_keyboard = self.news.isAncestorOf(QApplication.focusWidget() or self)
        self.news.hide()
        if had_keyboard:
            self.take_keyboard()

    def hold(self, bar: UndoBar) -> None:
        """The bar stands in the pane that is in view."""
        self.layers.hold(bar)

    def add_row(self, row: QWidget) -> None:
        """Put a row of the room's (the chips of a narrower window) above the foot."""
        self.layers.add_row(row)

    def say_note(self, words: str) -> None:
        for line in (self.head.save_line, self.foot.save_line):
            line.show_note(words)

    def set_narrow(self, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        self.head.set_narrow(is_narrow)
        self.foot.setVisible(not is_narrow)
        self.starters.set_short(is_narrow)
        self.layers.set_narrow(is_narrow)
        self._make_room()
        self._show_hint()

    def set_alone(self, is_alone: bool) -> None:
        """Only the text: what stands around it steps back, the way out and the save line stay."""
        self.head.set_alone(is_alone)
        self._is_alone = is_alone
        self._show_offers()

    def take_keyboard(self) -> None:
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # Inside ---------------------------------------------------------------------------------

    def _show_offers(self) -> None:
        base = self._base
        if base is None:
            return
        is_new_and_blank = base.is_new and self.is_blank
        can_start = base.is_new and self.is_bare and self.offer.isHidden()
        offers_starters = can_start and self._wants_starters and not self.is_fixed
        self.starters.setVisible(offers_starters)
        self.editor.keep_lines(1 if offers_starters else 2)
        can_bring = base.space is Space.MINE and not self.is_fixed and not self._is_alone
        self.foot.offer_bring(can_bring and not (is_new_and_blank and not base.bring and not base.marks))

    def open_find(self) -> None:
        self.find_bar.open_bar(can_replace=not self.is_fixed)
        self._make_room()

    def _on_find_closed(self) -> None:
        self._make_room()
        self.take_keyboard()

    def _show_hint(self) -> None:
        first, later = self.tr("Write here. It stays in your locked journal."), self.tr("Write here")
        hint = first if self._is_first_time and not self._is_narrow else later
        self.editor.set_hint(hint if self._can_write else "")

    def _make_room(self) -> None:
        """In a narrow window title and marks give their place to the bar that finds."""
        is_tight = self._is_narrow and not self.find_bar.isHidden()
        for part in (self.title, self.layers.below):
            part.setHidden(is_tight)
        self.only_read.sentence.setHidden(self._is_narrow)

    def _keep_cursor_in_view(self) -> None:
        if self.layers.scrolls:
            at = self.editor.viewport().mapTo(self.layers.sheet, self.editor.cursorRect().center())
            self.layers.keep_in_view(at, self._theme.px(TEXT_PX))

    def _on_edited(self) -> None:
        if self._is_loading:
            return
        self.offer.hide()
        if self.starters.isVisible() or self.base.is_new:
            self._show_offers()
        self.edited.emit()

    def _on_starter(self, words: str) -> None:
        self.title.setText(words)
        self._on_edited()
        self.take_keyboard()

    def _show_count(self, words: int) -> None:
        for line in (self.foot.save_line, self.head.save_line):
            line.show_count(words if line is self.foot.save_line else 0)

    def set_written_at(self, at: datetime) -> None:
        self.show_base(dataclasses.replace(self.base, written_at=at))

    def _dress(self) -> None:
        theme = self._theme
        self.editor.dress(theme.writing_font(TEXT_PX), theme.color("ink3"))
        self.highlighter.restyle(theme.px(TEXT_PX))
        self.layers.whole.setMaximumWidth(self.editor.measure_px() + self.editor.gutter_px())
        self.editor.updateGeometry()
        self._sought.tint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_page(self, self._theme)


def _clean(text: str) -> str:
    """Leave out what no journal can hold: NUL, and halves of a character that came in by paste."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text.replace("\0", "")
