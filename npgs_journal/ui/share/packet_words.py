"""The words of a locked file, shown once: when it was saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.widgets.basic import label

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme


class PacketWords(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        inside = column(theme, self, gap=6)
        self.words = label("", "code")
        self.telling = label(
            tr(
                "Tell them by voice or on paper, never in the same mail. They are kept nowhere:"
                " once you leave this page, nobody can show them again."
            ),
            "second",
        )
        for one in (self.words, self.telling):
            inside.addWidget(one)
        self.forget()

    def show_words(self, passphrase: str) -> None:
        self.words.setText(passphrase)
        self.words.setAccessibleName(tr("Its words: {words}").format(words=passphrase))
        self.show()

    def forget(self) -> None:
        """Leave no words behind on a page that is not shown."""
        self.words.clear()
        self.words.setAccessibleName("")
        self.hide()
