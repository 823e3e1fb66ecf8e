"""Settings: templates and questions of one's own, and which questions are hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.ui.messages import message
from npgs_journal.ui.settings.parts import SettingsCard
from npgs_journal.ui.starting.parts import WordList
from npgs_journal.ui.starting.prompt_sheet import PromptSheet
from npgs_journal.ui.starting.sets import Sets
from npgs_journal.ui.starting.template_sheet import TemplateSheet
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.row_or_column import RowOrColumn
from npgs_journal.values import label as value_label

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from npgs_journal.prompts import Prompt
    from npgs_journal.starting import Starting
    from npgs_journal.templates import Template
    from npgs_journal.ui.session import Session

TEMPLATES_HIGH_PX, QUESTIONS_HIGH_PX = 130, 240


class StartsCard(SettingsCard):
    def __init__(self, session: Session) -> None:
        super().__init__(session.theme, self.tr("Questions and templates"))
        self._session, self._starts = session, session.starts
        self._templates: tuple[Template, ...] = ()
        self._prompts: tuple[Prompt, ...] = ()
        self.sets = Sets(session, self)
        self.sets.told.connect(self._say_news)
        self._add_templates()
        self._add_questions()
        self.news = label("", "small-strong")
        self.news.hide()
        self.add(self.news)
        self._starts.changed.connect(self._show)
        self._show()
        self._starts.load()

    # Templates ---------------------------------------------------------------------------------

    def _add_templates(self) -> None:
        self.say(self.tr("Templates of your own"), "strong")
        self.none_yet = self.say(
            self.tr("Usual: none. They stand below those that come with this app."), "hint"
        )
        self.templates = WordList(self.theme, self.tr("Templates of your own"), TEMPLATES_HIGH_PX)
        self.new_template = button(
            self.tr("Add a template"), on_click=lambda: self._edit_template(None), size="small"
        )
        self.change_template = button(
            self.tr("Change it"), on_click=lambda: self._edit_template(self._template), size="small"
        )
        self.delete_template = button(self.tr("Delete it"), on_click=self._delete_template, size="small")
        self.add(
            self.templates,
            RowOrColumn(self.theme, (self.new_template, self.change_template, self.delete_template)),
        )

    @property
    def _template(self) -> Template:
        return self._templates[self.templates.currentRow()]

    def _edit_template(self, template: Template | None) -> None:
        sheet = TemplateSheet(self.theme, template, self.window())
        if sheet.exec():
            kept = sheet.filled_in()
            self._change(lambda starting: starting.put_template(kept), self.tr("Kept."))
        sheet.deleteLater()

    def _delete_template(self) -> None:
        template = self._template
        delete, keep = self.tr("Delete it"), self.tr("Keep it")
        answer = self._session.dialogs.ask(
            self.tr("Delete this template?"),
            self.tr("Entries that began with it stay as they are. Its private questions stay private."),
            (delete, keep),
            way_out=keep,
        )
        if answer == delete:
            self._change(lambda starting: starting.delete_template(template.id), self.tr("Deleted."))

    # Questions ---------------------------------------------------------------------------------

    def _add_questions(self) -> None:
        self.gap()
        self.say(self.tr("Questions to write from"), "strong")
        self.say(
            self.tr(
                "Usual: those of this app, one at a time, when you ask. They can be hidden, not changed."
            ),
            "hint",
        )
        self.questions = WordList(self.theme, self.tr("Questions to write from"), QUESTIONS_HIGH_PX)
        self.new_question = button(
            self.tr("Add a question"), on_click=lambda: self._edit_question(None), size="small"
        )
        self.hide_question = button(self.tr("Hide it"), on_click=self._turn_question, size="small")
        self.change_question = button(
            self.tr("Change it"), on_click=lambda: self._edit_question(self._prompt), size="small"
        )
        self.delete_question = button(self.tr("Delete it"), on_click=self._delete_question, size="small")
        of_one = (self.new_question, self.hide_question, self.change_question, self.delete_question)
        self.save_set = button(self.tr("Save my questions as a file"), on_click=self.sets.save, size="small")
        self.take_set = button(self.tr("Add questions from a file"), on_click=self.sets.take_in, size="small")
        self.add(
            self.questions,
            RowOrColumn(self.theme, of_one),
            RowOrColumn(self.theme, (self.save_set, self.take_set)),
        )
        self.questions.currentRowChanged.connect(lambda _: self._fit_buttons())

    @property
    def _prompt(self) -> Prompt:
        return self._prompts[self.questions.currentRow()]

    def _edit_question(self, prompt: Prompt | None) -> None:
        sheet = PromptSheet(self.theme, prompt, self.window())
        if sheet.exec():
            written = sheet.filled_in()
            there, kept = self.tr("That question is there already."), self.tr("Kept.")

            def work(starting: Starting) -> bool:
                if prompt is None:
                    return bool(starting.add_prompts([written]))
                return starting.change_prompt(prompt, written.text, written.value)

            self._starts.change(work, lambda done: self._say_news(kept if done else there), self._on_trouble)
        sheet.deleteLater()

    def _turn_question(self) -> None:
        prompt = self._prompt
        told = self.tr("It is back.") if prompt.is_hidden else self.tr("Hidden. It can be brought back here.")
        self._change(lambda starting: starting.set_hidden(prompt, not prompt.is_hidden), told)

    def _delete_question(self) -> None:
        prompt = self._prompt
        delete, keep = self.tr("Delete it"), self.tr("Keep it")
        answer = self._session.dialogs.ask(
            self.tr("Delete this question?"),
            self.tr("Entries that answer it keep it."),
            (delete, keep),
            way_out=keep,
        )
        if answer == delete:
            self._change(lambda starting: starting.delete_prompt(prompt), self.tr("Deleted."))

    # Shown -------------------------------------------------------------------------------------

    def _change(self, work: Callable[[Starting], Any], told: str) -> None:
        self._starts.change(work, lambda _: self._say_news(told), self._on_trouble)

    def _on_trouble(self, error: BaseException) -> None:
        self._say_news(message(error))

    def _say_news(self, words: str) -> None:
        self.news.setText(words)
        self.news.show()
        self._session.announce(words)

    def _show(self) -> None:
        ways = self._starts.ways
        self._templates = ways.own_templates
        self._prompts = (*ways.own_prompts, *(one for one in ways.prompts if one.own_id is None))
        self.templates.show_lines(one.label for one in self._templates)
        self.questions.show_lines(map(self._line, self._prompts))
        self._fit_buttons()

    def _line(self, prompt: Prompt) -> str:
        about = self.tr("Your own") if prompt.own_id is not None else ""
        value = value_label(prompt.value) if prompt.value else ""
        hidden = self.tr("Hidden") if prompt.is_hidden else ""
        return prompt.text + "\n" + ", ".join(filter(None, (about, value, hidden)))

    def _fit_buttons(self) -> None:
        can_write = not self._session.journal.is_read_only
        has_templates, is_one = bool(self._templates), 0 <= self.questions.currentRow() < len(self._prompts)
        self.templates.setVisible(has_templates)
        for one in (self.change_template, self.delete_template):
            one.setVisible(has_templates)
        is_own = is_one and self._prompt.own_id is not None
        for one in (self.change_question, self.delete_question):
            one.setVisible(is_own)
        self.hide_question.setVisible(is_one)
        hidden = is_one and self._prompt.is_hidden
        self.hide_question.setText(self.tr("Bring it back") if hidden else self.tr("Hide it"))
        for part in (self.new_template, self.change_template, self.delete_template, self.new_question):
            part.setEnabled(can_write)
        for part in (self.hide_question, self.change_question, self.delete_question, self.take_set):
            part.setEnabled(can_write)
