"""Marks on passages, between the page and the value panel: what they go on, and what is told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from npgs_journal.nouns import Direction, Mark, ValueId, without_places
from npgs_journal.ui.language import tr
from npgs_journal.values import label

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from npgs_journal.ui.values.panel import ValuePanel
    from npgs_journal.ui.write.desk import Desk
    from npgs_journal.ui.write.page import EntryPage
    from npgs_journal.ui.write.tags import Passage, Tag, Tags

RECOUNT_AFTER_MS = 300
EXCERPT = 48
"""So many letters of the chosen words are shown at most."""
SOUGHT = 240
"""So many letters are looked at to find words among those chosen."""

Kind = tuple[ValueId, Direction]


class Words(NamedTuple):
    """The words that marks go on now: chosen, or those of the passage the cursor is in."""

    start: int
    end: int
    tags: Tags
    excerpt: str


def stances(marks: Iterable[Mark | Tag]) -> str:
    """Such as "Transparent, under strain; Hopeful, lived"."""
    forms = {Direction.LIVED: tr("{value}, lived"), Direction.UNDER_STRAIN: tr("{value}, under strain")}
    said = (forms[mark.direction].format(value=label(mark.value)) for mark in marks)
    return "; ".join(dict.fromkeys(said))


class Marking(QObject):
    said = Signal(str)
    marks_shown = Signal(object)
    """All marks of the page, those on passages too, each value once in each direction."""

    def __init__(self, page: EntryPage, panel: ValuePanel, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page, self._panel, self._desk = page, panel, desk
        self._editor, self._passages = page.editor, page.editor.passages
        self._words: Words | None = None
        self._in_text: tuple[Mark, ...] = ()
        self._told: tuple[Mark, ...] | None = None
        self._here: Tags = ()
        self._revision, self._is_fresh = 0, True
        self._timer = QTimer(self, singleShot=True, interval=RECOUNT_AFTER_MS)
        self._timer.timeout.connect(self._recount)
        self._editor.tell = stances
        self._editor.selectionChanged.connect(self._on_moved)
        self._editor.cursorPositionChanged.connect(self._on_moved)
        self._editor.edited.connect(self._on_edited)
        self._editor.entered.connect(self._on_entered)
        panel.marks_wished.connect(self._on_wished)
        desk.marks_changed.connect(lambda _: self._tell_all())

    def begin(self) -> None:
        """Another page lies in front. It is about the whole entry until the cursor is moved."""
        self._here, self._is_fresh = (), True
        self._recount()

    # Looking --------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        if self._passages.may_have_any:
            if not self._timer.isActive():
                self._timer.start()
            self._look()

    def _on_moved(self) -> None:
        self._is_fresh = False
        self._look()
        document, tags = self._editor.document(), self._words.tags if self._words else ()
        is_by_typing = document.revision() != self._revision
        self._revision = document.revision()
        new = [tag for tag in tags if tag not in self._here]
        self._here = tags
        is_read = self._editor.hasFocus() and not self._editor.textCursor().hasSelection()
        if new and is_read and not is_by_typing:
            self.said.emit(self.tr("Marked: {values}").format(values=stances(tags)))

    def _on_entered(self) -> None:
        """The keyboard comes to the text: what the cursor stands in is told anew."""
        if not self._is_fresh:
            self._here, self._revision = (), self._editor.document().revision()
            self._on_moved()

    def _look(self) -> None:
        words = self._chosen()
        if words != self._words:
            self._words = words
            self._show()

    def _chosen(self) -> Words | None:
        cursor = self._editor.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if start != end:
            excerpt = self._excerpt(start, end)
            return Words(start, end, self._passages.tags_in(start, end), excerpt) if excerpt else None
        tags = self._passages.tags_in(start, start)
        if not tags or self._is_fresh:
            return None
        around = [self._passages.reach(start, tag) for tag in tags]
        least = min(around, key=lambda each: each.end - each.start)
        return Words(least.start, least.end, tags, self._excerpt(least.start, least.end))

    def _excerpt(self, start: int, end: int) -> str:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(start)
        cursor.setPosition(min(end, start + SOUGHT), QTextCursor.MoveMode.KeepAnchor)
        words = " ".join(cursor.selectedText().split())
        return words if len(words) <= EXCERPT else f"{words[:EXCERPT].rstrip()}…"

    # Showing --------------------------------------------------------------------------------

    def _recount(self) -> None:
        """Look through the whole text for what is marked in it."""
        found = self._passages.all()
        self._in_text = without_places(Mark(*each.tag.kind, each.tag.concerns) for each in found)
        self._words = self._chosen()
        self._show()
        self._tell_all()

    def _show(self) -> None:
        can_change = not self._page.is_fixed
        if self._words is None:
            in_text = {(mark.value, mark.direction) for mark in self._in_text}
            self._panel.show_marks(self._page.base.marks, can_change, in_text)
        else:
            self._panel.show_marks(self._on_words(), can_change, words=self._words.excerpt)

    def _tell_all(self) -> None:
        if self._words is None:
            self._show()
        every = without_places((*self._page.base.marks, *self._in_text))
        if every != self._told:
            self._told = every
            self.marks_shown.emit(every)

    def _on_words(self) -> tuple[Mark, ...]:
        tags = self._words.tags if self._words else ()
        return without_places(Mark(*tag.kind, tag.concerns) for tag in tags)

    # Changing -------------------------------------------------------------------------------

    def _on_wished(self, marks: Sequence[Mark]) -> None:
        words = self._words
        if words is None:
            self._desk.put_marks(marks)
            return
        was = {(mark.value, mark.direction): mark.concerns for mark in self._on_words()}
        now = {(mark.value, mark.direction): mark.concerns for mark in marks}
        self._passages.unmark(self._on(words, was.keys() - now.keys()))
        for kind, concerns in now.items():
            if kind not in was:
                self._passages.mark(words.start, words.end, *kind)
            elif concerns != was[kind]:
                self._passages.set_concerns(self._on(words, {kind}), concerns)
        self._recount()
        self._revision = self._editor.document().revision()
        self._here = self._words.tags if self._words else ()

    def _on(self, words: Words, kinds: Collection[Kind]) -> list[Passage]:
        """The passages of those kinds that the words are in or reach into."""
        return [
            each
            for each in self._passages.all()
            if each.tag in words.tags
            and each.tag.kind in kinds
            and each.start < words.end
            and each.end > words.start
        ]
