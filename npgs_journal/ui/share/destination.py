"""Where a packet goes: the system's boxes for a place or a printer are asked, and then it is handed over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from npgs_journal.share import TALK, offered_words
from npgs_journal.ui.language import tr
from npgs_journal.ui.share import words

if TYPE_CHECKING:
    from npgs_journal.nouns import PacketChoices
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.share.saving import Saving
    from npgs_journal.ui.share.ways import Ways


class Destination(QObject):
    refused = Signal(str)
    """It cannot go that way on this computer; the sentence for a person."""

    def __init__(self, session: Session, ways: Ways, saving: Saving) -> None:
        super().__init__(ways)
        self._session, self._ways, self._saving = session, ways, saving

    def to_file(self, choices: PacketChoices, *, is_locked: bool, keep_copy: bool) -> None:
        """Ask for a place, and save there."""
        name = words.file_name(self._session.clock.now(), self._ways.extension)
        kinds = words.file_kinds(self._ways.format)
        picked = self._session.dialogs.save_path(tr("Save the packet"), Path.home() / name, kinds)
        if picked is None:
            self._say_nothing_left()
            return
        out = picked if picked.suffix else picked.with_name(picked.name + self._ways.extension)
        # The box has asked about replacing the name that was picked, and about no other.
        self._saving.save(
            choices,
            "locked-pdf" if is_locked else self._ways.format,
            out,
            overwrite=out == picked and out.exists(),
            keep_copy=keep_copy,
            passphrase=offered_words() if is_locked else "",
        )

    def without_file(self, choices: PacketChoices, *, keep_copy: bool) -> None:
        """Onto paper, once a printer is picked; or ready to be talked through."""
        if self._ways.format == TALK:
            self._saving.talk(choices)
            return
        try:
            printer = self._session.dialogs.printer(tr("Print the packet"), whole=True)
        except ImportError:  # a system without its printing library
            self.refused.emit(tr("This computer cannot print from here. You can save a PDF file instead."))
            return
        if printer is None:
            self._say_nothing_left()
            return
        self._saving.print_on(choices, printer, keep_copy=keep_copy)

    def _say_nothing_left(self) -> None:
        self._session.announce(tr("Nothing has been shared yet."))
