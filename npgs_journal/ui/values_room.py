"""The twelve values in the official order, each with what it means. Every text comes from the content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from npgs_journal.ui.widgets.basic import frame, label
from npgs_journal.ui.widgets.scrolled import measured, scrolled
from npgs_journal.values import Value, values

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from npgs_journal.nouns import Draft
    from npgs_journal.ui.session import Session


class ValuesRoom(QWidget):
    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Values")
        self._theme = session.theme
        inside = QWidget()
        column = QVBoxLayout(inside)
        self._theme.scaled(column, setContentsMargins=(30, 24, 30, 30), setSpacing=14)
        column.addWidget(label(self.title, "screen-title"))
        column.addWidget(
            label(self.tr("Twelve ways peer support is peer support. Nothing here is scored."), "second")
        )
        for value in values():
            column.addLayout(measured(self._theme, self._card(value)))
        column.addStretch(1)
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.area = scrolled(inside)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that arrows and Page Down read on
        self.area.setAccessibleName(self.title)
        whole.addWidget(self.area)

    def actions(self) -> dict[str, list[QAction]]:  # type: ignore[override]
        return {}

    def unsaved(self) -> list[Draft]:
        return []

    def shown(self) -> None:
        self.area.setFocus()

    def _card(self, value: Value) -> QWidget:
        made = frame("card")
        column = QVBoxLayout(made)
        self._theme.scaled(column, setContentsMargins=(18, 14, 18, 14), setSpacing=4)
        column.addWidget(label(value.label, "card-title"))
        column.addWidget(label(value.explanation))
        form = self.tr("“{phrase}”") if value.phrase_is_checked else self.tr("In short: {phrase}")
        column.addWidget(label(form.format(phrase=value.practice), "small"))
        return made
