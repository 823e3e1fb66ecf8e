"""How handing over can end without a shared packet in the record, each said on a card of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.ui.language import tr
from npgs_journal.ui.widgets.notice import NoticeCard

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme


class Endings:
    """`trouble`: nothing left. `unnoted`: it was printed all the same. `exists`: the name is taken."""

    def __init__(self, theme: Theme) -> None:
        self.trouble = NoticeCard(theme, "", "")
        self.unnoted = NoticeCard(theme, "", "", (tr("Keep it in my record"),))
        self.replace_it = tr("Replace that file")
        self.exists = NoticeCard(
            theme,
            tr("There is already a file with that name."),
            tr("Nothing was written. That file is as it was."),
            (self.replace_it, tr("Choose another name")),
        )
        self.all = (self.trouble, self.unnoted, self.exists)

    def stopped(self, *, is_file: bool) -> NoticeCard:
        of_file = tr("No file was made. Nothing has been shared.")
        self.trouble.say(tr("Stopped."), of_file if is_file else tr("Nothing has been shared."))
        return self.trouble

    def refused(self, sentence: str) -> NoticeCard:
        self.trouble.say(tr("Nothing has been shared."), sentence)
        return self.trouble

    def not_noted(self, sentence: str) -> NoticeCard:
        self.unnoted.say(tr("It was printed, and is not in your record."), sentence)
        return self.unnoted
