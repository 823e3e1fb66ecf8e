"""The foot of a packet's pages: what is needed or what the packet holds, Undo, Back and on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout

from npgs_journal.ui.language import tr
from npgs_journal.ui.share import name_words, words
from npgs_journal.ui.theme.theme import restyle
from npgs_journal.ui.widgets.basic import IconLabel, button, icon_button, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from npgs_journal.ui.share.choose import Choose
    from npgs_journal.ui.share.model import PacketModel
    from npgs_journal.ui.share.rendering import Rendering
    from npgs_journal.ui.share.review import Review
    from npgs_journal.ui.share.share_step import ShareStep
    from npgs_journal.ui.theme import Theme


class PacketFoot(QFrame):
    def __init__(
        self,
        theme: Theme,
        undo: Callable[[], object],
        back: Callable[[], object],
        forward: Callable[[], object],
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("kind", "page")
        self._row = line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        said, buttons = QHBoxLayout(), QHBoxLayout()
        for each in (line, said, buttons):
            theme.scaled(each, setSpacing=10)
        self.note = label("", "second")
        self.undo = icon_button(theme, "undo-2", tr("Undo"), undo)
        self.back = button(tr("Back"), on_click=back)
        self.forward = button("", "primary", forward)
        said.addWidget(IconLabel(theme, "shield", size=18))
        said.addWidget(self.note, 1)
        buttons.addStretch(1)
        for one in (self.undo, self.back, self.forward):
            buttons.addWidget(one)
        line.addLayout(said, 1)
        line.addLayout(buttons)

    def show_undo(self, what: str) -> None:
        """What Undo would take back; "" when nothing."""
        self.undo.setEnabled(bool(what))
        self.undo.setToolTip(tr("Undo: {what}").format(what=what) if what else tr("Undo"))

    def fold(self, *, is_wide: bool) -> None:
        restyle(self.note, kind="second" if is_wide else "small")
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        margins, gap = ((30, 12, 22, 12), 10) if is_wide else ((20, 4, 12, 4), 2)
        self._theme.scaled(self._row, setContentsMargins=margins, setSpacing=gap)


class FootWords:
    """What is said at the foot of each step."""

    def __init__(
        self, model: PacketModel, rendering: Rendering, choose: Choose, review: Review, share: ShareStep
    ) -> None:
        self._model, self._rendering = model, rendering
        self._choose, self._review, self._share = choose, review, share

    def of_choosing(self, *, is_wide: bool) -> str:
        return self._needed() or self._counted(is_wide=is_wide) or self._chosen(is_wide=is_wide)

    def of_review(self, *, is_wide: bool) -> str:
        needed = self._needed()
        if not needed and self._review.strain.is_open:
            needed = tr("Say what to do with what is under strain, then go on.")
        return needed or self._counted(is_wide=is_wide) or tr("The pages are not ready yet.")

    def of_share(self) -> str:
        if self._share.is_saved:
            return tr("Shared. Your journal is not changed.")
        if count := self._share.names.open_count:
            return tr("{count}. Then it can be saved.").format(count=name_words.to_answer(count))
        return self._share.note

    def _needed(self) -> str:
        """What the person has to answer before it goes on; "" when nothing."""
        if needed := self._choose.needed():
            return needed
        if self._model.changed_entries & set(self._model.choices.entry_ids):
            return tr("Look again at what you changed, then go on.")
        return ""

    def _counted(self, *, is_wide: bool) -> str:
        """What the packet holds; "" while its pages are not made."""
        preview = self._rendering.preview
        if preview is None:
            return ""
        packet = preview.settled.packet
        counted = words.counts(len(packet.entries), packet.held_back, packet.replaced)
        return _reassured(counted, is_wide=is_wide)

    def _chosen(self, *, is_wide: bool) -> str:
        return _reassured(words.entries(len(self._model.choices.entry_ids)), is_wide=is_wide)


def _reassured(counted: str, *, is_wide: bool) -> str:
    """Where there is room, that the journal stays as it is."""
    if not is_wide:
        return tr("{counts}.").format(counts=counted)
    return tr("{counts}. Your journal is not changed.").format(counts=counted)
