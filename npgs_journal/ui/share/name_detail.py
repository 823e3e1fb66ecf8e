"""One name looked at: the words around each of its places, and every answer to it."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from npgs_journal.nouns import How
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import name_keys, name_words
from npgs_journal.ui.share.naming import forms_of, how_of, word_of
from npgs_journal.ui.share.parts import clear, column, in_tab_order, row
from npgs_journal.ui.theme.theme import restyle
from npgs_journal.ui.widgets.basic import button, icon_button, label
from npgs_journal.ui.widgets.flow import FlowRow
from npgs_journal.ui.widgets.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from npgs_journal.share.naming.lines import Line, Seen
    from npgs_journal.ui.theme import Theme


class NameDetail(QFrame):
    """Asks and tells; whoever holds the choices answers."""

    replace_wished = Signal(str)
    """By this word; "" for its own."""
    letter = Signal(str)
    """Any other answer, by its key."""
    part_wished = Signal(str)
    """This spelling is somebody else."""
    form_wished = Signal(str)
    place_shown = Signal(object)
    """The `Seen` that is shown now."""
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.line: Line | None = None
        self._at = 0
        self._made_for: dict[str, list[QWidget]] = {"offers": [], "forms": []}
        self.setProperty("kind", "card")
        inside = column(theme, self, gap=6, pad=12)
        self.title = label("", "strong")
        self.close_it = icon_button(theme, "x", tr("Close"), self.closed.emit, kind="in-field", size=18)
        theme.scaled(self.close_it, setFixedSize=(28, 28))
        head = row(theme)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_it, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(head)
        inside.addWidget(self._where())
        self.held_words = label(tr("On your list of words never to let out."), "hint")
        inside.addWidget(self.held_words)
        self._word_part(inside)
        inside.addWidget(self._answers())
        self._forms = column(theme, gap=2)
        inside.addLayout(self._forms)
        self._form_part(inside)
        self.installEventFilter(self)
        for one in self.findChildren(QWidget):
            one.installEventFilter(self)
        self.hide()

    # Building ---------------------------------------------------------------------------------

    def _where(self) -> QWidget:
        """The line of text around a place, and the way to the next."""
        made = QWidget()
        inside = column(self._theme, made, gap=2)
        self.context = QLabel()
        self.context.setWordWrap(True)
        self.context.setTextFormat(Qt.TextFormat.RichText)  # its words are escaped
        inside.addWidget(self.context)
        self.stays = label(tr("It stays as it is in this place."), "hint")
        inside.addWidget(self.stays)
        line = row(self._theme, gap=4)
        step = partial(icon_button, self._theme, kind="in-field", size=18)
        self.before = step("chevron-left", tr("The place before"), partial(self.step, -1))
        self.after = step("chevron-right", tr("The next place"), partial(self.step, 1))
        self.count = label("", "small", wraps=False)
        for one in (self.before, self.after):
            self._theme.scaled(one, setFixedSize=(32, 28))
        line.addWidget(self.count)
        line.addWidget(self.before)
        line.addWidget(self.after)
        line.addStretch(1)
        self._steps = QWidget()
        self._steps.setLayout(line)
        inside.addWidget(self._steps)
        return made

    def _word_part(self, inside: QVBoxLayout) -> None:
        words = tr("The word that stands for it")
        heading = label(words, "small")
        self.word = QLineEdit()
        self.word.setAccessibleName(words)
        self.word.returnPressed.connect(self._on_replace)
        heading.setBuddy(self.word)
        self.offers = FlowRow(self._theme)
        self.trouble = label("", "error-hint")
        self.trouble.hide()
        for one in (heading, self.word, self.trouble, self.offers):
            inside.addWidget(one)

    def _answers(self) -> QWidget:
        made = FlowRow(self._theme)
        wishes: tuple[tuple[str, str, Callable[[], object]], ...] = (
            (tr("Replace"), name_keys.REPLACE, self._on_replace),
            (tr("Keep it everywhere"), name_keys.KEEP, partial(self.letter.emit, name_keys.KEEP)),
            (tr("Keep it here"), name_keys.KEEP_HERE, partial(self.letter.emit, name_keys.KEEP_HERE)),
            (tr("Remove"), name_keys.REMOVE, partial(self.letter.emit, name_keys.REMOVE)),
            (tr("Never let it out"), name_keys.NEVER, partial(self.letter.emit, name_keys.NEVER)),
        )
        made_buttons = [self._answer(*wish) for wish in wishes]
        self.replace, self.keep, self.keep_here, self.remove, self.never = made_buttons
        for one in made_buttons:
            made.flow.addWidget(one)
        return made

    def _answer(self, words: str, key: str, do: Callable[[], object]) -> QPushButton:
        made = button(words, on_click=do, size="small")
        made.setToolTip(tr("Key {key}").format(key=key))
        made.setAccessibleDescription(tr("Key {key}").format(key=key))
        return made

    def _form_part(self, inside: QVBoxLayout) -> None:
        self.form = QLineEdit()
        self.form.setAccessibleName(tr("Another spelling of it"))
        self.form.setPlaceholderText(tr("Another spelling"))
        self.form.returnPressed.connect(self._on_form)
        inside.addWidget(self.form)

    # Showing ----------------------------------------------------------------------------------

    def show_line(self, line: Line) -> None:
        is_other = self.line is None or self.line.key != line.key
        self._at = 0 if is_other else min(self._at, max(0, len(line.seen) - 1))
        is_typed = not is_other and self.word.isModified()
        self.line = line
        is_open = how_of(line) is None
        self.title.setText(name_words.question(line) if is_open else name_words.said(line))
        restyle(self, kind="notice" if is_open else "card")
        self.held_words.setVisible(line.is_held)
        if not is_typed:
            self.word.setText(word_of(line))
            self.word.setCursorPosition(0)
            self.say_trouble("")
        self._show_offers(line)
        self._show_forms(forms_of(line))
        self.form.clear()
        self.replace.setText(tr("Yes, replace it") if is_open else tr("Replace"))
        self.keep.setText(tr("No, keep it") if is_open else tr("Keep it everywhere"))
        self.never.setText(tr("Take it off the list") if line.is_held else tr("Never let it out"))
        self._show_place()
        self._order_tabs()

    def _order_tabs(self) -> None:
        """What is made for one name comes where it stands, not behind everything that was there before."""
        in_tab_order(self.word, self._made_for["offers"])
        in_tab_order(self.never, [*self._made_for["forms"], self.form])

    def _show_offers(self, line: Line) -> None:
        """The words on offer but for the one that is in the field."""
        clear(self.offers.flow)
        self._made_for["offers"] = []
        others = [one for one in line.offers if one != self.word.text()]
        for words in others:
            made = button(words, size="small", on_click=partial(self._take, words))
            self.offers.flow.addWidget(self._led("offers", made))
        self.offers.setVisible(bool(others))

    def _show_forms(self, forms: Sequence[str]) -> None:
        clear(self._forms)
        self._made_for["forms"] = []
        if len(forms) < 2:  # noqa: PLR2004 - nothing to part
            return
        self._forms.addWidget(label(tr("Spellings of one and the same"), "small"))
        for form in forms:
            made = QWidget()
            line = row(self._theme, made, gap=4)
            line.addWidget(label(form), 1)
            part = icon_button(
                self._theme,
                "x",
                tr("{name} is somebody else").format(name=form),
                partial(self.part_wished.emit, form),
                kind="in-field",
                size=18,
            )
            self._theme.scaled(part, setFixedSize=(32, 28))
            line.addWidget(self._led("forms", part))
            self._forms.addWidget(made)

    def _led(self, part: str, made: QWidget) -> QWidget:
        """Esc closes from here too."""
        self._made_for[part].append(made)
        made.installEventFilter(self)
        return made

    # Places -----------------------------------------------------------------------------------

    @property
    def seen(self) -> Seen | None:
        return self.line.seen[self._at] if self.line is not None and self.line.seen else None

    def step(self, by: int) -> None:
        """The place before or the next; round and round."""
        if self.line is None or not self.line.seen:
            return
        self._at = (self._at + by) % len(self.line.seen)
        self._show_place()
        self.place_shown.emit(self.seen)
        say(self.context, f"{self.count.text()}. {self.context.accessibleName()}")

    def _show_place(self) -> None:
        seen = self.seen
        many = self.line is not None and len(self.line.seen) > 1
        self._steps.setVisible(many)
        self.context.setVisible(seen is not None)
        is_open = self.line is not None and how_of(self.line) is None
        self.stays.setVisible(seen is not None and seen.stays and not is_open)
        self.keep_here.setVisible(seen is not None and self._can_keep_here())
        if seen is None or self.line is None:
            return
        self.count.setText(tr("{n} of {count}").format(n=self._at + 1, count=len(self.line.seen)))
        plain = f"{seen.before}{seen.words}{seen.after}"
        self.context.setText(f"{escape(seen.before)}<b><u>{escape(seen.words)}</u></b>{escape(seen.after)}")
        self.context.setAccessibleName(plain)
        self.keep_here.setText(tr("Let it go here too") if seen.stays else tr("Keep it here"))

    def _can_keep_here(self) -> bool:
        """Kept everywhere is kept here. What stands beside the entries has one place and one answer."""
        seen = self.seen
        is_kept = self.line is not None and how_of(self.line) is How.KEEP
        return seen is not None and seen.spot.entry_id is not None and not is_kept

    # Answering --------------------------------------------------------------------------------

    def say_trouble(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        say(self.trouble, words)

    def _take(self, words: str) -> None:
        self.word.setText(words)
        self.replace_wished.emit(words)

    def _on_replace(self) -> None:
        self.replace_wished.emit(" ".join(self.word.text().split()))

    def _on_form(self) -> None:
        if form := " ".join(self.form.text().split()):
            self.form_wished.emit(form)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc means Close here, and Back elsewhere."""
        kinds = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}
        is_key = event.type() in kinds and isinstance(event, QKeyEvent)
        if is_key and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.closed.emit()
            return True
        return super().eventFilter(watched, event)
