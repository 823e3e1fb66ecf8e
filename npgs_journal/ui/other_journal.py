"""Choosing another journal while one is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.ui.language import tr
from npgs_journal.ui.unlock.where import journal_in
from npgs_journal.vault import is_journal

if TYPE_CHECKING:
    from pathlib import Path

    from npgs_journal.ui.dialogs import Dialogs


def choose_other(dialogs: Dialogs, here: Path) -> Path | None:
    """The folder of a journal that the person chose, or None; a folder without one is told."""
    chosen = dialogs.open_folder(tr("Open a journal"), here.parent)
    if chosen is None:
        return None
    folder = journal_in(chosen)
    if is_journal(folder):
        return folder
    dialogs.tell(tr("No journal is there"), tr("This one stays open. Choose the folder of a journal."))
    return None
