"""A template of one's own: its name, its questions in their order, and which of them are private."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from npgs_journal.templates import (
    LONGEST_LINE,
    MOST_FIELDS,
    Field,
    Template,
    TemplateId,
    as_asked,
    can_be_asked,
    one_line,
)
from npgs_journal.ui.language import tr
from npgs_journal.ui.starting.parts import Sheet, WordList
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.row_or_column import RowOrColumn

if TYPE_CHECKING:
    from npgs_journal.ui.theme import Theme

SIZE_PX, LIST_HIGH_PX = (620, 660), 150


class TemplateSheet(Sheet):
    def __init__(self, theme: Theme, template: Template | None, parent: QWidget | None = None) -> None:
        """`template` is the one that is changed; None for a new one."""
        title = tr("A template of your own") if template is None else tr("Change this template")
        super().__init__(theme, title, SIZE_PX, parent)
        self._template = template or Template(TemplateId(""), "")
        self.fields = list(self._template.fields)
        self.name = self.field(tr("Its name"), self._template.label, LONGEST_LINE)
        self.about = self.field(tr("What it is for, if you like"), self._template.about, LONGEST_LINE)
        self.never_share = QCheckBox(tr("Its entries go into About me"))
        self.never_share.setChecked(self._template.never_share)
        self.column.addWidget(self.never_share)
        self.column.addWidget(label(tr("What is in About me can never go into a packet."), "hint"))
        self._add_questions(theme)
        self._show_fields(0)
        self.name.setFocus()

    def _add_questions(self, theme: Theme) -> None:
        self.column.addWidget(label(tr("Its questions, in their order"), "strong"))
        self.list = WordList(theme, tr("Its questions, in their order"), LIST_HIGH_PX)
        self.none_yet = label(tr("None yet. Without one it is an empty page."), "second")
        self.up = button(tr("Up"), on_click=lambda: self._move(-1), size="small")
        self.down = button(tr("Down"), on_click=lambda: self._move(1), size="small")
        self.take_out = button(tr("Take it out"), on_click=self._take_out, size="small")
        self._places = RowOrColumn(theme, (self.up, self.down, self.take_out))
        for part in (self.list, self.none_yet, self._places):
            self.column.addWidget(part)
        self.question = self.field(tr("A question"), "", LONGEST_LINE)
        self.private = QCheckBox(tr("Private: its answer starts held back in a packet"))
        self.add = button(tr("Add it as a new one"), on_click=self._add, size="small")
        self.change = button(tr("Put it in place of the chosen one"), on_click=self._change, size="small")
        self.column.addWidget(self.private)
        self.column.addWidget(RowOrColumn(theme, (self.add, self.change)))
        self.column.addStretch(1)
        self.question.returnPressed.connect(self._add)
        self.list.currentRowChanged.connect(self._on_row)

    # Questions ---------------------------------------------------------------------------------

    def _show_fields(self, at: int) -> None:
        private = tr("{question} (private)")
        self.list.show_lines(
            (private.format(question=one.label) if one.private else one.label for one in self.fields), at
        )
        self.list.setVisible(bool(self.fields))
        self.none_yet.setVisible(not self.fields)

    def _on_row(self, row: int) -> None:
        is_one = 0 <= row < len(self.fields)
        if is_one:
            self.question.setText(self.fields[row].label)
            self.private.setChecked(self.fields[row].private)
        self._places.setVisible(is_one)
        self.change.setVisible(is_one)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(row < len(self.fields) - 1)

    def _written(self, beside: int | None = None) -> Field | None:
        """The question as it is written, or None after saying why it cannot be one."""
        words = one_line(self.question.text())
        others = {as_asked(one.label) for at, one in enumerate(self.fields) if at != beside}
        trouble = ""
        if not can_be_asked(words):
            trouble = tr("Write the question first.")
        elif as_asked(words) in others:
            trouble = tr("That question is there already.")
        elif beside is None and len(self.fields) >= MOST_FIELDS:
            trouble = tr("A template holds 30 questions at most.")
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        return None if trouble else Field("", words, self.private.isChecked())

    def _add(self) -> None:
        written = self._written()
        if written is not None:
            self.fields.append(written)
            self._show_fields(len(self.fields) - 1)
            self.question.clear()
            self.private.setChecked(False)
            self.question.setFocus()

    def _change(self) -> None:
        row = self.list.currentRow()
        written = self._written(beside=row)
        if written is not None:
            self.fields[row] = written
            self._show_fields(row)

    def _take_out(self) -> None:
        row = self.list.currentRow()
        del self.fields[row]
        self._show_fields(row)
        (self.list if self.fields else self.question).setFocus()

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        self.fields.insert(row + by, self.fields.pop(row))
        self._show_fields(row + by)

    # The whole ---------------------------------------------------------------------------------

    def filled_in(self) -> Template:
        return replace(
            self._template,
            label=one_line(self.name.text()),
            about=one_line(self.about.text()),
            never_share=self.never_share.isChecked(),
            fields=tuple(self.fields),
        )

    def needed(self) -> str:
        if not one_line(self.name.text()):
            return tr("Give it a name first.")
        waiting = one_line(self.question.text())
        there = {as_asked(one.label) for one in self.fields}
        if waiting and can_be_asked(waiting) and as_asked(waiting) not in there:
            return tr("The question you wrote is not in the list yet. Add it, or clear it.")
        return ""
