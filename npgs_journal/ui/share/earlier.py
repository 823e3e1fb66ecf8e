"""What earlier packets for this reader mean for this one: two quiet notices, and nothing is held up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from npgs_journal.errors import JournalError
from npgs_journal.share import Seen, Together, seen_together
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import last_time, words
from npgs_journal.ui.share.alive import while_alive
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.widgets.basic import icon_button
from npgs_journal.ui.widgets.notice import NoticeCard
from npgs_journal.ui.widgets.reading_box import prose

if TYPE_CHECKING:
    from npgs_journal.nouns import Alias, Entry, PacketChoices, Sent
    from npgs_journal.share.naming.lines import Line
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.model import PacketModel

QUOTE_LETTERS = 60


class _Known(NamedTuple):
    reader: str
    sent: tuple[Sent, ...]
    aliases: tuple[Alias, ...]


class Earlier(QWidget):
    def __init__(self, session: Session, model: PacketModel) -> None:
        super().__init__()
        self._session, self._model = session, model
        self._known: _Known | None = None
        self._asked_of, self._is_wanted = "", False
        self._found: tuple[Together, ...] = ()
        self._set_aside: frozenset[Together] = frozenset()
        self._was_found = False
        self._aliases: tuple[Alias, ...] = ()
        theme = session.theme
        self.same, self.fresh = tr("Same as last time"), tr("Fresh ones")
        self.see, self.aside = tr("See what"), tr("Put this aside")
        self.names = NoticeCard(theme, "", "", (self.same, self.fresh), is_low=True)
        self.together = NoticeCard(theme, "", "", (self.see, self.aside), is_low=True)
        about = tr("About earlier packets")
        self.short = icon_button(theme, "info", about, self._on_short, kind="icon-outlined")
        self.short.hide()
        self._is_wide = True
        inside = column(theme, self, gap=6)
        for card in (self.names, self.together):
            inside.addWidget(card)
            card.hide()
        self.names.chosen.connect(self._on_names)
        self.together.chosen.connect(self._on_together)
        model.changed.connect(self.refresh)
        model.entries_loaded.connect(self.refresh)
        self.hide()

    def start_over(self) -> None:
        """Another packet, or the same one after something was shared: what is known may be old."""
        self._known, self._asked_of = None, ""
        self._set_aside = frozenset()

    def want(self, *, wanted: bool) -> None:
        """Whether this is a step where it matters."""
        if wanted is not self._is_wanted:
            self._is_wanted = wanted
            self.refresh()

    def fold(self, *, is_wide: bool) -> None:
        """Where there is little room, `short` stands for both notices, wherever it was put."""
        self._is_wide = is_wide
        self._show()

    # Looking ----------------------------------------------------------------------------------

    def refresh(self) -> None:
        choices = self._model.choices
        reader = choices.reader.strip()
        if not (self._is_wanted and self._model.is_loaded and reader and choices.entry_ids):
            self._tell((), ())
        elif self._known is None or self._known.reader != reader:
            self._read(reader)
        else:
            self._look(self._known, choices)

    def _read(self, reader: str) -> None:
        if self._asked_of == reader:
            return
        self._asked_of = reader
        store = self._session.journal.reader
        self._session.jobs.read(
            lambda _: _Known(reader, store.ledger.sent_to(reader), store.ledger.aliases_with(reader)),
            while_alive(self, self._on_known),
            while_alive(self, lambda _: self._tell((), ())),
        )

    def _on_known(self, known: _Known) -> None:
        self._known, self._asked_of = known, ""
        self.refresh()

    def _look(self, known: _Known, choices: PacketChoices) -> None:
        if not known.sent:
            self._tell((), ())
            return
        entries = tuple(self._model.entries[one] for one in choices.entry_ids)

        def look(_: object) -> tuple[tuple[Together, ...], tuple[Alias, ...]]:
            return _together(entries, choices, known.sent), last_time.worth_asking(
                choices, entries, known.aliases
            )

        def done(found: tuple[tuple[Together, ...], tuple[Alias, ...]]) -> None:
            if choices == self._model.choices and self._is_wanted:
                self._tell(*found)

        self._session.jobs.compute(look, while_alive(self, done))

    # Telling ----------------------------------------------------------------------------------

    def _tell(self, found: tuple[Together, ...], aliases: tuple[Alias, ...]) -> None:
        self._found = tuple(one for one in found if one not in self._set_aside)
        is_new = bool(self._found) and not self._was_found
        self._was_found = bool(self._found)
        self._aliases = aliases
        if aliases:
            self.names.say("", self._question())
        if self._found:
            self.together.say("", self._sentence())
        self._show()
        if is_new:
            self._session.announce(self.together.sentence.text())

    def _show(self) -> None:
        is_something = bool(self._aliases or self._found)
        self.short.setVisible(is_something and not self._is_wide)
        self.names.setVisible(self._is_wide and bool(self._aliases))
        self.together.setVisible(self._is_wide and bool(self._found))
        self.setVisible(is_something and self._is_wide)

    def _question(self) -> str:
        pairs = [tr("{name} as {alias}").format(name=one.name, alias=one.stands_as) for one in self._aliases]
        question = tr("Last time with this reader: {names}. The same words again?")
        return question.format(names=", ".join(pairs))

    def _sentence(self) -> str:
        said = self._said(self._found[0], QUOTE_LETTERS)
        more = len(self._found) - 1
        return tr("{first} And %Ln more.", "", more).format(first=said) if more else said

    def _said(self, one: Together, letters: int) -> str:
        today = self._session.clock.now().date()
        sentence = (
            tr("Held back on {day}, shown now: “{words}”")
            if one.seen is Seen.NOW
            else tr("Held back now, shown on {day}: “{words}”")
        )
        return sentence.format(
            day=words.day(one.line.at.date(), today), words=words.first_words(one.quote, letters)
        )

    def _on_names(self, answer: str) -> None:
        choices, last, sharing = self._model.choices, self._aliases, self._session.sharing
        if answer != self.same:
            self._model.put(last_time.fresh(choices), tr("Fresh words"))
            return

        def done(lines: tuple[Line, ...]) -> None:
            if choices == self._model.choices:
                self._model.put(last_time.as_last_time(choices, lines, last), tr("Same words as last time"))

        self._session.jobs.read(lambda _: sharing.lines(choices), while_alive(self, done))

    def _on_short(self) -> None:
        """First what is asked, then what is told. What was told is put aside."""
        if not self._aliases:
            self._on_together(self.see)
            self._on_together(self.aside)
            return
        title = tr("The same words as last time?")
        answer = self._session.dialogs.ask(title, self._question(), (self.same, self.fresh))
        if answer:
            self._on_names(answer)

    def _on_together(self, answer: str) -> None:
        if answer == self.aside:
            self._set_aside |= set(self._found)
            self.refresh()
            return
        title = tr("Read together with earlier packets")
        all_of_it = [("", self._said(one, len(one.quote) + 1)) for one in self._found]
        self._session.dialogs.read(title, prose(all_of_it))


def _together(
    entries: tuple[Entry, ...], choices: PacketChoices, sent: tuple[Sent, ...]
) -> tuple[Together, ...]:
    try:
        return seen_together(entries, choices, sent)
    except JournalError:
        # What cannot be chosen is said where it is chosen.
        return ()
