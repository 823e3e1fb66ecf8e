"""Names and other identifiers of a packet: open questions first, each answered once for the whole packet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from npgs_journal.nouns import How
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import name_keys, name_words, naming
from npgs_journal.ui.share.name_answers import NameAnswers
from npgs_journal.ui.share.name_detail import NameDetail
from npgs_journal.ui.share.name_editor import NameEditor
from npgs_journal.ui.share.name_joining import NameJoining
from npgs_journal.ui.share.name_list import NameList
from npgs_journal.ui.share.parts import column, in_tab_order
from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from npgs_journal.share.naming.lines import Line
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.model import PacketModel
    from npgs_journal.ui.share.rendering import Rendering

LETTERS = frozenset(
    (name_keys.REPLACE, name_keys.REMOVE, name_keys.KEEP_HERE, name_keys.KEEP, name_keys.NEVER)
)


class Names(QWidget):
    closed = Signal()
    """The editor was closed; the keyboard may go back to the entry."""
    place_shown = Signal(object)
    """A `Seen` that is looked at."""
    opened = Signal()
    """The answers to one name are there: they are to be in view."""

    def __init__(self, session: Session, model: PacketModel, rendering: Rendering) -> None:
        super().__init__()
        self._session, self._theme = session, session.theme
        self._shown: tuple[Line, ...] | None = None
        self.answers = NameAnswers(session, model, rendering, self)
        self.list = NameList(self._theme)
        self.detail = NameDetail(self._theme)
        self.joining = NameJoining(self._theme)
        self.editor = NameEditor(self._theme, model)
        self.add = button(tr("Add a name"), "quiet", lambda: self.open_for(""))
        self._theme.set_icon(self.add, "plus", "accent_text", 18)
        outer = column(self._theme, self, gap=4)
        outer.addWidget(label(tr("Names"), "small-strong"))
        self.count = label("", "small-strong")
        self.none = label(tr("Nothing was found that could say who it is. A tool does not see all."), "hint")
        self.trouble = label("", "error-hint")
        self.limits = label(tr("Possible identifiers. Look for others yourself."), "hint")
        said = (self.count, self.none, self.trouble)
        for part in (*said, self.list, self.detail, self.joining, self.limits, self.editor):
            outer.addWidget(part)
        self.trouble.hide()
        outer.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self._listen(rendering)
        self.refresh()

    def _listen(self, rendering: Rendering) -> None:
        rendering.named.connect(lambda _: self.refresh())
        self.answers.held_changed.connect(self._on_held)
        self.editor.done.connect(self.closed)
        self.editor.wished.connect(self._on_name)
        self.list.line_chosen.connect(self._on_chosen)
        self.list.line_opened.connect(self.open_line)
        self.list.turned.connect(self._on_turned)
        self.list.letter.connect(lambda _, letter: self.press(letter))
        detail = self.detail
        detail.replace_wished.connect(self._on_replace)
        detail.letter.connect(self.press)
        self.joining.joined.connect(self._on_join)
        self.joining.two.connect(self._on_two)
        detail.part_wished.connect(lambda form: self._answer(lambda line: self.answers.part(line, form)))
        detail.form_wished.connect(lambda form: self._answer(lambda line: self.answers.add_form(line, form)))
        detail.place_shown.connect(self.place_shown)
        detail.closed.connect(self._close_detail)

    # Following --------------------------------------------------------------------------------

    @property
    def lines(self) -> tuple[Line, ...]:
        return self.answers.lines

    @property
    def open_count(self) -> int:
        return self.answers.open_count

    @property
    def current(self) -> Line | None:
        """The line that is looked at."""
        return self.answers.line(self.list.current())

    def refresh(self) -> None:
        """Show the lines at hand with the answers that the choices give them now."""
        lines = self.answers.lines
        if lines == self._shown:
            return
        before = self._line_before()
        self._shown = lines
        self.list.show_lines(lines)
        if before is not None and self.answers.line(before.key) is None:  # its spellings are others now
            after = naming.with_form(lines, before.forms[0])
            self.list.choose("" if after is None else after.key)
        self.count.setText(name_words.to_answer(self.open_count))
        self.count.setVisible(self.open_count > 0)
        self.none.setVisible(not lines)
        self.limits.setVisible(bool(lines))
        self.list.setVisible(bool(lines))
        if not self.detail.isHidden():
            self._fill_detail()
        self._offer_joining()

    def _line_before(self) -> Line | None:
        key = self.list.current()
        return next((one for one in self._shown or () if one.key == key), None)

    def _fill_detail(self) -> None:
        line = self.current
        if line is None:
            self._put_away()
        else:
            self.detail.show_line(line)

    def _offer_joining(self) -> None:
        """What may be one person: about the name that is open, else the first of all."""
        self.joining.show_pairs(self.lines, "" if self.detail.isHidden() else self.list.current())
        in_tab_order(self.detail.form, self.joining.buttons)

    # Looking at one ---------------------------------------------------------------------------

    def open_line(self, key: str) -> None:
        """Show this name with every answer to it."""
        self.editor.hide()
        self.list.choose(key)
        was_hidden = self.detail.isHidden()
        self.detail.show()
        self.list.make_low(is_low=True)
        self._fill_detail()
        self._offer_joining()
        self.place_shown.emit(self.detail.seen)
        if was_hidden:
            self.opened.emit()

    def open_first(self) -> None:
        """Go to the first open question, else to the first name."""
        if self.lines:
            self.list.setCurrentRow(0)
            self.open_line(self.list.current())
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_for(self, name: str) -> None:
        """Begin with marked words: with their line, where they have one."""
        line = naming.with_form(self.lines, name) if name else None
        if line is not None:
            self.open_line(line.key)
            self.detail.word.setFocus(Qt.FocusReason.OtherFocusReason)
            self.detail.word.selectAll()
        else:
            self._put_away()
            self.editor.open_for(name, self.lines)

    def say_trouble(self, words: str) -> None:
        """Something about a name, said where names are."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _on_chosen(self, key: str) -> None:
        if not self.detail.isHidden():
            self.open_line(key)

    def _close_detail(self) -> None:
        self._put_away()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_away(self) -> None:
        self.detail.hide()
        self.list.make_low(is_low=False)
        self._offer_joining()

    # Answers ----------------------------------------------------------------------------------

    def press(self, letter: str) -> None:
        """What a key does to the name that is looked at."""
        line = self.current
        if line is None:
            return
        if letter in {"Left", "Right"}:
            self.open_line(line.key)
            self.detail.step(1 if letter == "Right" else -1)
        elif letter == name_keys.REPLACE:
            self._answer(self.answers.replace)
        elif letter == name_keys.REMOVE:
            self._answer(self.answers.remove)
        elif letter == name_keys.KEEP:
            self._answer(self.answers.keep)
        elif letter == name_keys.KEEP_HERE:
            self._keep_here(line)
        elif letter == name_keys.NEVER:
            self.answers.turn_held(line)

    def _on_turned(self, key: str) -> None:
        """Its box: replaced, or kept everywhere. An open question has none, and is opened."""
        line = self.answers.line(key)
        if line is None or naming.how_of(line) is None:
            self.open_line(key)
        else:
            is_kept = naming.how_of(line) is How.KEEP
            self.press(name_keys.REPLACE if is_kept else name_keys.KEEP)

    def _on_replace(self, word: str) -> None:
        self._answer(lambda line: self.answers.replace(line, word))

    def _on_join(self, key: str, other_key: str) -> None:
        other = self.answers.line(other_key)
        self.list.choose(key)
        if other is not None:
            self._answer(lambda line: self.answers.join(line, other))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_two(self, key: str, other_key: str) -> None:
        self.joining.keep_apart(key, other_key)
        self._offer_joining()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_here(self, line: Line) -> None:
        if self.detail.isHidden():
            self.open_line(line.key)  # first one sees which place it is
        elif self.detail.seen is not None and not self.detail.keep_here.isHidden():
            self.answers.turn_place(line, self.detail.seen)

    def _on_name(self, name: str, word: str) -> None:
        trouble = self.answers.add_name(name, word, self.editor.label)
        if trouble:
            self.editor.say_trouble(trouble)
        else:
            self.editor.close_editor()

    def _answer(self, give: Callable[[Line], str]) -> None:
        """Give the answer, say what it did, and go on to the next question from an open one."""
        line = self.current
        if line is None:
            return
        was_open, focus = naming.how_of(line) is None, self._focus_inside()
        if trouble := give(line):
            self._say_beside(trouble)
            return
        self.detail.word.setModified(False)
        self.detail.say_trouble("")
        self.refresh()
        after = self.answers.line(line.key)
        told = "" if after is None else name_words.done(after)
        if was_open and after is not None and naming.how_of(after) is not None:
            self._go_on(told, focus)
        else:
            self._session.announce(told)

    def _focus_inside(self) -> QWidget | None:
        now = QApplication.focusWidget()
        return now if now is not None and self.isAncestorOf(now) else None

    def _go_on(self, told: str, focus: QWidget | None) -> None:
        self._session.announce(f"{told} {name_words.to_answer(self.open_count)}")
        if self.open_count:
            self.list.setCurrentRow(0)
            self.open_line(self.list.current())
        if focus is not None:
            stays = focus.isVisible() and focus is not self.detail.word
            (focus if stays else self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_beside(self, words: str) -> None:
        if self.detail.isHidden():
            self.open_line(self.list.current())
        self.detail.say_trouble(words)

    def _on_held(self, line: Line, trouble: str) -> None:
        """What is never let out is replaced here too."""
        if trouble:
            self._say_beside(trouble)
        elif not line.is_held and naming.how_of(line) is not How.REMOVE:
            self._answer(lambda now: self.answers.replace(line) if now.key == line.key else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter on a button of the answers is an answer too; fields keep their letters."""
        pressed, is_plain = event.text().upper(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if is_plain and pressed in LETTERS and not self.detail.isHidden():
            self.press(pressed)
        else:
            super().keyPressEvent(event)
