"""What the twelve values mean: a card for each, to read in peace or to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.values.guidance import page_of, printed, style_of
from npgs_journal.ui.widgets.basic import button, frame, label
from npgs_journal.values import values

if TYPE_CHECKING:
    from npgs_journal.nouns import ValueId
    from npgs_journal.ui.dialogs import Dialogs
    from npgs_journal.ui.theme import Theme

WIDE_PX, HIGH_PX, NAMES_PX, NAME_HIGH_PX, AT_MOST = 840, 600, 210, 36, 0.94


class Meanings(QDialog):
    def __init__(
        self,
        theme: Theme,
        dialogs: Dialogs,
        chosen: ValueId | None = None,
        parent: QWidget | None = None,
        *,
        asks: bool = False,
    ) -> None:
        """`chosen` is the value whose card lies open; `asks`: there is a page to write on from a question."""
        super().__init__(parent)
        self._theme, self._dialogs, self._twelve = theme, dialogs, values()
        self.setWindowTitle(tr("What do these mean?"))
        self.asked_about: ValueId | None = None
        """The value that somebody wants a question about."""
        self.names, self.text = QListWidget(), QTextBrowser()
        self.question = button(tr("Give me a question"), on_click=self._ask)
        self.question.setVisible(asks)
        self._lay_out()
        self.names.currentRowChanged.connect(self._show_value)
        theme.changed.connect(self._scale_names)
        theme.changed.connect(self._show_value)
        self._scale_names()
        order = [value.id for value in self._twelve]
        self.names.setCurrentRow(0 if chosen is None else order.index(chosen))
        self._fit()
        self.names.setFocus()

    def _lay_out(self) -> None:
        theme, column, row, foot = self._theme, QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        self.names.addItems([value.label for value in self._twelve])
        self.names.setProperty("kind", "sections")
        self.names.setAccessibleName(tr("The twelve values"))
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.scaled(self.names, setFixedWidth=NAMES_PX)
        card = frame("card")
        inside = QVBoxLayout(card)
        theme.scaled(inside, setContentsMargins=(18, 14, 8, 14))
        inside.addWidget(self.text)
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        theme.scaled(row, setSpacing=14)
        row.addWidget(self.names)
        row.addWidget(card, 1)
        self.print_all = button(tr("Print all twelve"), on_click=self._print)
        theme.set_icon(self.print_all, "printer", size=18)
        self.close_it = button(tr("Close"), on_click=self.accept)
        theme.scaled(foot, setSpacing=10)
        foot.addWidget(self.print_all)
        foot.addWidget(self.question)
        foot.addStretch(1)
        foot.addWidget(self.close_it)
        theme.scaled(column, setContentsMargins=(22, 18, 22, 18), setSpacing=14)
        column.addWidget(label(tr("What do these mean?"), "card-title"))
        column.addLayout(row, 1)
        column.addLayout(foot)

    def _show_value(self) -> None:
        value, tokens = self._twelve[max(0, self.names.currentRow())], self._theme.tokens
        self.text.document().setDefaultStyleSheet(style_of(self._theme.px, tokens["ink"], tokens["ink2"]))
        self.text.setHtml(page_of(value))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.setAccessibleName(tr("What {value} means").format(value=value.label))

    def _ask(self) -> None:
        self.asked_about = self._twelve[max(0, self.names.currentRow())].id
        self.accept()

    def _scale_names(self) -> None:
        """Set by hand: the list would keep the heights that its rows had before their style."""
        for row in range(self.names.count()):
            self.names.item(row).setSizeHint(QSize(0, self._theme.px(NAME_HIGH_PX)))

    def _print(self) -> None:
        """Nothing of the journal is on these pages."""
        printer = self._dialogs.printer(tr("Print all twelve"))
        if printer is not None:
            printed().print_(printer)

    def _fit(self) -> None:
        """As large as the letters ask for, inside the window it belongs to."""
        parent = self.parentWidget()
        room = self.screen().availableSize() if parent is None else parent.window().size()
        px = self._theme.px
        self.resize(
            min(px(WIDE_PX), round(room.width() * AT_MOST)), min(px(HIGH_PX), round(room.height() * AT_MOST))
        )
