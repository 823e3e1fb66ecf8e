"""Cards of settings: a title, and rows that apply at once and name their default."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from npgs_journal.ui.widgets.basic import label
from npgs_journal.ui.widgets.one_of import OneOf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from npgs_journal.ui.theme import Theme


class SettingsCard(QFrame):
    """A section, which F6 reaches by its title."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setProperty("pane", True)
        self.setAccessibleName(title)
        self.theme = theme
        self.title = title
        self.column = QVBoxLayout(self)
        theme.scaled(self.column, setContentsMargins=(18, 16, 18, 18), setSpacing=8)
        self.column.addWidget(label(title, "card-title"))

    def choices(
        self,
        question: str,
        choices: Sequence[tuple[Any, str]],
        now: Any,
        on_chosen: Callable[[Any], object],
        *,
        usual: str,
    ) -> dict[Any, QRadioButton]:
        """One of several, as radio buttons by what they choose. `usual` says which one is the default."""
        self.gap()
        words = label(question, "strong")
        self.column.addWidget(words)
        holder = QWidget()
        holder.setAccessibleName(question)
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        self.theme.scaled(rows, setSpacing=2)
        group = OneOf(holder)
        made: dict[Any, QRadioButton] = {}
        for value, text in choices:
            one = QRadioButton(text)
            one.setChecked(value == now)
            one.setAccessibleDescription(f"{question}. {usual}")
            one.clicked.connect(partial(self._chosen, on_chosen, value))
            group.addButton(one)
            rows.addWidget(one)
            made[value] = one
        self.column.addWidget(holder)
        self.column.addWidget(label(usual, "hint"))
        return made

    def switch(self, text: str, now: bool, on_changed: Callable[[bool], object], *, usual: str) -> QCheckBox:
        self.gap()
        made = QCheckBox(text)
        made.setChecked(now)
        made.toggled.connect(on_changed)
        made.setAccessibleDescription(usual)
        self.column.addWidget(made)
        self.column.addWidget(label(usual, "hint"))
        return made

    def row(self, *widgets: QWidget) -> None:
        line = QHBoxLayout()
        self.theme.scaled(line, setSpacing=8)
        for widget in widgets:
            line.addWidget(widget)
        line.addStretch(1)
        self.column.addLayout(line)

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.column.addWidget(widget)

    def say(self, text: str, kind: str = "second") -> QLabel:
        made = label(text, kind)
        self.column.addWidget(made)
        return made

    def place(self, path: Path, name: str) -> QLineEdit:
        """A folder, that can be marked and copied, also by keys; one of any length."""
        made = QLineEdit(str(path))
        made.setReadOnly(True)
        made.setAccessibleName(name)
        made.setToolTip(str(path))
        made.setCursorPosition(0)
        self.column.addWidget(made)
        return made

    def gap(self, pixels: int = 4) -> None:
        space = QWidget()
        self.theme.scaled(space, setFixedHeight=pixels)
        self.column.addWidget(space)

    def _chosen(self, on_chosen: Callable[[Any], object], value: Any, _checked: bool = False) -> None:
        on_chosen(value)
