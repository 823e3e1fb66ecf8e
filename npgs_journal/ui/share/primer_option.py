"""A page about peer support, for a reader who does not know it: the writer picks what it explains."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from npgs_journal.share import MOST_VALUES
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.widgets.basic import label
from npgs_journal.ui.widgets.tick_box import TickBox
from npgs_journal.values import values

if TYPE_CHECKING:
    from npgs_journal.nouns import ValueId
    from npgs_journal.ui.share.model import PacketModel
    from npgs_journal.ui.theme import Theme


class PrimerOption(QWidget):
    """One box opens the twelve; there is a page once a value is picked. More than three cannot be."""

    def __init__(self, theme: Theme, model: PacketModel) -> None:
        super().__init__()
        self._model = model
        self.whole = TickBox(theme, tr("A page about peer support"))
        self.whole.clicked.connect(self._on_whole)
        self.hint = label("", "hint")
        self.boxes = {value.id: TickBox(theme, value.label) for value in values()}
        self._picker = QWidget()
        inside = column(theme, self._picker, gap=2)
        theme.scaled(inside, setContentsMargins=(26, 0, 0, 4))
        inside.addWidget(self.hint)
        for value_id, box in self.boxes.items():
            box.clicked.connect(lambda checked, value_id=value_id: self._pick(value_id, is_on=checked))
            inside.addWidget(box)
        outer = column(theme, self, gap=2)
        outer.addWidget(self.whole)
        outer.addWidget(self._picker)
        self._picker.hide()

    def refresh(self) -> None:
        picked = self._model.choices.primer
        is_open = bool(picked) or not self._picker.isHidden()
        self.whole.setChecked(is_open)
        self._picker.setVisible(is_open)
        is_full = len(picked) >= MOST_VALUES
        for value_id, box in self.boxes.items():
            box.setChecked(value_id in picked)
            box.setEnabled(value_id in picked or not is_full)
        self.hint.setText(self._hint_words(len(picked)))

    def _hint_words(self, count: int) -> str:
        if count >= MOST_VALUES:
            return tr("Three is the most. Take one out to pick another.")
        return (
            tr("Explains the values you pick, three at most.") if count else tr("Pick one to three values.")
        )

    def _on_whole(self, checked: bool) -> None:
        self._picker.setVisible(checked)
        if not checked and self._model.choices.primer:
            self._put(())
        else:
            self.refresh()

    def _pick(self, value_id: ValueId, *, is_on: bool) -> None:
        picked = self._model.choices.primer
        self._put((*picked, value_id) if is_on else tuple(one for one in picked if one != value_id))

    def _put(self, picked: tuple[ValueId, ...]) -> None:
        self._model.put(replace(self._model.choices, primer=picked), tr("A page about peer support"))
