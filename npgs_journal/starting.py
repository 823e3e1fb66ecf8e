"""Starting: the templates and questions a page can begin with, the journal's and one's own.

Nothing here is ever required, and nothing counts what was used.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from npgs_journal import prompts as asking
from npgs_journal import templates as asked
from npgs_journal.templates import OWN, Template, TemplateId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.nouns import ValueId
    from npgs_journal.prompts import Prompt
    from npgs_journal.store import Store


@dataclass(frozen=True, slots=True)
class Ways:
    """Every way to start. One's own come after the journal's; hidden questions are among `prompts`."""

    templates: tuple[Template, ...] = field(default_factory=asked.templates)
    prompts: tuple[Prompt, ...] = field(default_factory=asking.built_in)

    def template(self, template_id: str) -> Template | None:
        return next((one for one in self.templates if one.id == template_id), None)

    @property
    def own_templates(self) -> tuple[Template, ...]:
        return tuple(one for one in self.templates if one.is_own)

    @property
    def own_prompts(self) -> tuple[Prompt, ...]:
        return tuple(one for one in self.prompts if one.own_id is not None)


class Starting:
    def __init__(self, store: Store) -> None:
        """`store`: the reader's, or the writer's for what changes something."""
        self._store = store

    def ways(self) -> Ways:
        hidden = self._store.prompts.hidden()
        built_in = tuple(replace(one, is_hidden=one.text in hidden) for one in asking.built_in())
        return Ways(asked.templates() + self._store.templates.all(), built_in + self._store.prompts.all())

    def private_questions(self) -> tuple[str, ...]:
        """What starts held back in a packet: questions that are private in any template, or were."""
        own = self._store.templates
        return tuple(
            dict.fromkeys(
                (*asked.private_questions((*asked.templates(), *own.all())), *own.private_questions())
            )
        )

    # Templates ---------------------------------------------------------------------------------

    def put_template(self, template: Template) -> Template:
        """Keep a template of one's own as it can be kept: tidy lines, each question once and findable.

        One without an id gets one. Give back what was kept.
        """
        fields: dict[str, asked.Field] = {}
        for at, each in enumerate(template.fields[: asked.MOST_FIELDS]):
            label = asked.one_line(each.label)
            if asked.can_be_asked(label):
                fields.setdefault(asked.as_asked(label), replace(each, id=f"q{at + 1}", label=label))
        kept = replace(
            template,
            id=template.id or TemplateId(OWN + secrets.token_hex(8)),
            label=asked.one_line(template.label),
            about=asked.one_line(template.about),
            fields=tuple(fields.values()),
        )
        self._store.templates.put(kept)
        return kept

    def delete_template(self, template_id: TemplateId) -> None:
        self._store.templates.delete(template_id)

    # Questions ---------------------------------------------------------------------------------

    def add_prompts(self, new: Sequence[Prompt]) -> int:
        """Add questions to one's own; how many were not there yet, among the journal's neither."""
        there = {one.text for one in asking.built_in()}
        tidy = [replace(one, text=asking.tidy(one.text)) for one in new]
        return self._store.prompts.add(one for one in tidy if one.text and one.text not in there)

    def change_prompt(self, prompt: Prompt, text: str, value: ValueId | None) -> bool:
        """Reword a question of one's own; False when it would say nothing, or what another says."""
        text = asking.tidy(text)
        there = {one.text for one in asking.built_in()}
        if prompt.own_id is None or not text or text in there:
            return False
        return self._store.prompts.change(prompt.own_id, text, value)

    def delete_prompt(self, prompt: Prompt) -> None:
        if prompt.own_id is not None:
            self._store.prompts.delete(prompt.own_id)

    def set_hidden(self, prompt: Prompt, is_hidden: bool) -> None:
        self._store.prompts.set_hidden(prompt, is_hidden)
