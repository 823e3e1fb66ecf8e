"""Choosing a template: every way to start, what it asks, and where it comes from."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.starting.parts import WordList
from npgs_journal.ui.widgets.basic import button, frame, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from npgs_journal.templates import Template
    from npgs_journal.ui.theme import Theme

WIDE_PX, HIGH_PX, NAMES_PX, AT_MOST, NAMES_AT_MOST = 820, 590, 270, 0.94, 0.42


class TemplateChooser(QDialog):
    def __init__(
        self, theme: Theme, templates: Sequence[Template], now: Template | None, parent: QWidget | None = None
    ) -> None:
        """`now` is the page's own template, which the list begins at."""
        super().__init__(parent)
        self._theme, self._templates = theme, templates
        self.setWindowTitle(tr("Start from a template"))
        self.names, self.text = WordList(theme, tr("Templates")), QTextBrowser()
        self.use = button(tr("Use this one"), "primary", self.accept)
        self.use.setDefault(True)
        self._leave = button(tr("Leave it as it is"), on_click=self.reject)
        self._lay_out()
        self.names.currentRowChanged.connect(self._show)
        self.names.itemActivated.connect(lambda _: self.accept())
        theme.changed.connect(self._show)
        usual = next((at for at, one in enumerate(templates) if one.default), 0)
        at = templates.index(now) if now in templates else usual
        self.names.show_lines((one.label for one in templates), at)
        self._fit()
        self.names.setFocus()

    @property
    def chosen(self) -> Template:
        return self._templates[max(0, self.names.currentRow())]

    def _lay_out(self) -> None:
        theme, column, row, foot = self._theme, QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
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
        theme.scaled(foot, setSpacing=10)
        foot.addStretch(1)
        foot.addWidget(self._leave)
        foot.addWidget(self.use)
        theme.scaled(column, setContentsMargins=(22, 18, 22, 18), setSpacing=10)
        column.addWidget(label(tr("Start from a template"), "card-title"))
        column.addWidget(
            label(
                tr("Its questions go onto the page. Every word there stays. Your own are made in Settings."),
                "second",
            )
        )
        column.addLayout(row, 1)
        column.addLayout(foot)

    def _show(self) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        self.text.document().setDefaultStyleSheet(
            f"body {{ color: {tokens['ink']}; }} h2 {{ font-size: {px(17)}px; margin: 0; }}"
            f"p, li {{ font-size: {px(15)}px; margin: 0 0 {px(6)}px 0; }}"
            f"p.second {{ color: {tokens['ink2']}; }}"
        )
        self.text.setHtml(page_of(self.chosen))
        self.text.setAccessibleName(tr("What {template} asks").format(template=self.chosen.label))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.names.setFixedWidth(min(self._theme.px(NAMES_PX), round(self.width() * NAMES_AT_MOST)))

    def _fit(self) -> None:
        parent = self.parentWidget()
        room = self.screen().availableSize() if parent is None else parent.window().size()
        px = self._theme.px
        self.resize(
            min(px(WIDE_PX), round(room.width() * AT_MOST)), min(px(HIGH_PX), round(room.height() * AT_MOST))
        )


def page_of(template: Template) -> str:
    """What a template is, and what it asks, as a page."""
    private = tr("{question} (private: starts held back in a packet)")
    asked = [
        private.format(question=field.label) if field.private else field.label for field in template.fields
    ]
    lines = [f"<p>{escape(template.about)}</p>"] if template.about else []
    if template.never_share:
        words = tr("The entry goes into About me. It can never go into a packet.")
        lines.append(f"<p><b>{escape(words)}</b></p>")
    nothing = tr("It asks nothing: an empty page.")
    items = "".join(f"<li>{escape(one)}</li>" for one in asked)
    lines.append(f"<ul>{items}</ul>" if asked else f"<p>{escape(nothing)}</p>")
    if template.rooted_in:
        words = tr("Rooted in {source}.").format(source=template.rooted_in)
        lines.append(f"<p class='second'>{escape(words)}</p>")
    return f"<h2>{escape(template.label)}</h2>" + "".join(lines)
