"""It is shared: as what, what the journal keeps of it, and what can be done with it now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from npgs_journal.share import PRINT, TALK
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import words
from npgs_journal.ui.share.packet_words import PacketWords
from npgs_journal.ui.share.parts import FocusCard, column
from npgs_journal.ui.share.sent_file import SentFile
from npgs_journal.ui.widgets.basic import button, label

if TYPE_CHECKING:
    from pathlib import Path

    from npgs_journal.nouns import LedgerLine
    from npgs_journal.ui.session import Session

FINGERPRINT = 16


class Done(FocusCard):
    pages_wished = Signal()
    """To see what is talked about."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.theme)
        inside = column(session.theme, self, gap=6, pad=18)
        self.title = label("", "card-title")
        self.what_it_is = label("", "strong")
        self.packet_words = PacketWords(session.theme)
        self.facts = label("", "small")
        self.kept = label("", "small")
        self.sent_file = SentFile(session)
        self.show_pages = button(tr("Show the pages on this screen"), on_click=self.pages_wished.emit)
        session.theme.set_icon(self.show_pages, "maximize-2", "ink", 18)
        for one in (self.title, self.what_it_is, self.packet_words, self.facts, self.kept, self.sent_file):
            inside.addWidget(one)
        inside.addWidget(self.show_pages, 0, Qt.AlignmentFlag.AlignLeading)

    def show_file(self, line: LedgerLine, out: Path, passphrase: str) -> str:
        """A file is at `out`, locked with `passphrase` unless that is ""; gives what is said of it."""
        start = line.sha256[:FINGERPRINT]
        groups = " ".join(start[at : at + 4] for at in range(0, FINGERPRINT, 4))
        self.facts.setText(
            tr("{size}. SHA-256 begins {start}.").format(size=words.size(line.size_bytes), start=groups)
        )
        kept = tr("Exactly what was shared is kept in your locked journal.")
        self.kept.setText(kept if line.has_copy else tr("No copy was kept."))
        self.sent_file.show_file(line, out)
        self.show_pages.hide()
        if passphrase:
            # The words themselves are not told aloud: others may hear it.
            said = tr("Saved. This file is locked. Here are its words.")
            self._say(tr("Saved"), tr("This file is locked. Here are its words."), said)
            self.packet_words.show_words(passphrase)
            return said
        said = tr("Saved. This file is open: anyone who has it can read it.")
        self._say(tr("Saved"), tr("This file is open: anyone who has it can read it."), said)
        return said

    def show_without_file(self, line: LedgerLine, page_count: int) -> str:
        """It is on paper, or talked through; gives what is said of it."""
        if line.format == PRINT:
            title, sentence = (
                tr("On its way to the printer"),
                tr("The printer or computer may keep a copy."),
            )
            self.facts.setText(tr("{pages}.").format(pages=words.pages(page_count)))
            kept = tr("Exactly what was printed is kept in your locked journal.")
            self.kept.setText(kept if line.has_copy else tr("No copy was kept."))
        else:
            title, sentence = tr("Noted"), tr("No file was made.")
            self.facts.setText(tr("Your record says when, for whom and which entries."))
            self.kept.setText(tr("What is said can be noted there, with Add an answer."))
        said = tr("{title}. {sentence}").format(title=title, sentence=sentence)
        self._say(title, sentence, said)
        self.sent_file.show_file(line, None)
        self.show_pages.setVisible(line.format == TALK)
        return said

    def _say(self, title: str, sentence: str, said: str) -> None:
        self.title.setText(title)
        self.what_it_is.setText(sentence)
        self.setAccessibleName(title)
        self.setAccessibleDescription(said)
