"""Ways to start that are somebody's own: templates and questions. They live in the journal, too."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select, update

from npgs_journal.nouns import ValueId
from npgs_journal.prompts import Prompt, PromptId
from npgs_journal.store.tables import hidden_prompts, own_prompts, own_templates, private_questions
from npgs_journal.templates import Field, Template, TemplateId

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from npgs_journal.store.engine import Database

_NEXT = select(func.coalesce(func.max(own_templates.c.position), -1) + 1)
_PRIVATE_IN = insert(private_questions).prefix_with("OR IGNORE")
_HIDE = insert(hidden_prompts).prefix_with("OR IGNORE")


class OwnTemplates:
    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Template, ...]:
        """Every template of one's own, the one made first first."""
        with self._database.read() as connection:
            found = connection.execute(select(own_templates).order_by(own_templates.c.position))
            return tuple(map(_template, found))

    def put(self, template: Template) -> None:
        """Keep a new template, or what an old one has become.

        A private question stays known as private when it is reworded or taken out: entries still ask it.
        It stops being so only when it stands in the template as one that is not private.
        """
        row = {
            "label": template.label,
            "about": template.about,
            "never_share": int(template.never_share),
            "fields": json.dumps([[field.id, field.label, field.private] for field in template.fields]),
        }
        with self._database.write() as connection:
            mine = own_templates.c.id == template.id
            if not connection.execute(update(own_templates).where(mine).values(**row)).rowcount:
                place = connection.execute(_NEXT).scalar_one()
                connection.execute(insert(own_templates).values(id=template.id, position=place, **row))
            open_ones = [field.label for field in template.fields if not field.private]
            connection.execute(delete(private_questions).where(private_questions.c.question.in_(open_ones)))
            private = [{"question": field.label} for field in template.fields if field.private]
            if private:
                connection.execute(_PRIVATE_IN, private)

    def delete(self, template_id: TemplateId) -> None:
        """Take a template away. Entries that began with it stay as they are, their private answers too."""
        with self._database.write() as connection:
            connection.execute(delete(own_templates).where(own_templates.c.id == template_id))

    def private_questions(self) -> tuple[str, ...]:
        """Every question that is private in a template of one's own, or was until it went."""
        with self._database.read() as connection:
            return tuple(connection.execute(select(private_questions.c.question)).scalars())


class OwnPrompts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Prompt, ...]:
        """Every question of one's own, hidden ones too, in the order they were added."""
        with self._database.read() as connection:
            found = connection.execute(select(own_prompts).order_by(own_prompts.c.id))
            return tuple(map(_prompt, found))

    def hidden(self) -> frozenset[str]:
        """Which of the journal's questions are hidden, by their words."""
        with self._database.read() as connection:
            return frozenset(connection.execute(select(hidden_prompts.c.text)).scalars())

    def add(self, new: Iterable[Prompt]) -> int:
        """Add questions, all or none, and say how many; those that are there already are passed over."""
        with self._database.write() as connection:
            there = set(connection.execute(select(own_prompts.c.text)).scalars())
            fresh: dict[str, Prompt] = {}
            for one in new:
                if one.text not in there:
                    fresh.setdefault(one.text, one)
            rows = [{"text": one.text, "value": one.value, "hidden": 0} for one in fresh.values()]
            if rows:
                connection.execute(insert(own_prompts), rows)
        return len(fresh)

    def change(self, own_id: PromptId, text: str, value: ValueId | None) -> bool:
        """Reword a question of one's own; False, and nothing changed, when another says the same."""
        with self._database.write() as connection:
            same = select(own_prompts.c.id).where(own_prompts.c.text == text, own_prompts.c.id != own_id)
            if connection.execute(same).first() is not None:
                return False
            self._set(connection, own_id, text=text, value=value)
        return True

    def delete(self, own_id: PromptId) -> None:
        """Take a question of one's own away. Entries that answer it keep it."""
        with self._database.write() as connection:
            connection.execute(delete(own_prompts).where(own_prompts.c.id == own_id))

    def set_hidden(self, prompt: Prompt, is_hidden: bool) -> None:
        """Hide a question, also one that comes with the journal, or bring it back."""
        with self._database.write() as connection:
            if prompt.own_id is not None:
                self._set(connection, prompt.own_id, hidden=int(is_hidden))
            elif is_hidden:
                connection.execute(_HIDE, {"text": prompt.text})
            else:
                connection.execute(delete(hidden_prompts).where(hidden_prompts.c.text == prompt.text))

    @staticmethod
    def _set(connection: Any, own_id: PromptId, **values: object) -> None:
        connection.execute(update(own_prompts).where(own_prompts.c.id == own_id).values(**values))


def _template(row: Any) -> Template:
    fields: Sequence[tuple[str, str, bool]] = json.loads(row.fields)
    return Template(
        TemplateId(row.id),
        row.label,
        row.about,
        never_share=bool(row.never_share),
        fields=tuple(Field(*each) for each in fields),
    )


def _prompt(row: Any) -> Prompt:
    value = None if row.value is None else ValueId(row.value)
    return Prompt(row.text, value, PromptId(row.id), bool(row.hidden))
