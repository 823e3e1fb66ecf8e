"""The page for a reader who does not know peer support. Every word comes from the content file.

Signs and concerns are never printed: the page invites to learn together, and accuses nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.errors import WrongCall
from npgs_journal.nouns import Block, BlockKind, PacketSection, Run, Style
from npgs_journal.share.words import words
from npgs_journal.text.markdown import BULLET
from npgs_journal.values import primer, values

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from npgs_journal.nouns import ValueId
    from npgs_journal.values import Primer, Value

MOST_VALUES = 3


def primer_section(picked: Sequence[ValueId], language: str = "en", room_lines: int = 0) -> PacketSection:
    """What peer support is, each picked value in the official order, and questions to start from.

    Raises:
        WrongCall: more than three values, or one that is not known ("primer").
    """
    wanted = frozenset(picked)
    chosen = [value for value in values(language) if value.id in wanted]
    if not chosen or len(chosen) < len(wanted) or len(wanted) > MOST_VALUES:
        raise WrongCall(reason="primer")
    said = primer(language)
    blocks = (
        _paragraph(said.opening),
        *(block for value in chosen for block in _about(value, said)),
        *_questions(chosen, said, language),
        _paragraph(said.closing),
        _paragraph(said.purpose_source),
    )
    return PacketSection(words(language).primer_title, tuple(blocks), room_lines)


def _about(value: Value, said: Primer) -> Iterator[Block]:
    yield _heading(value.label)
    yield _paragraph(value.explanation)
    heading = Run(f"{said.supervisor_heading}:", Style.STRONG)
    yield Block(BlockKind.PARAGRAPH, (heading, Run(f" {value.supervisor}")))


def _questions(chosen: Sequence[Value], said: Primer, language: str) -> Iterator[Block]:
    yield _heading(said.questions_heading)
    for value in chosen:
        yield Block(BlockKind.LIST_ITEM, (Run(value.supervisor_prompts[0]),), label=BULLET)
    yield _heading(words(language).own_question)
    yield _paragraph(said.supervisor_question)


def _heading(text: str) -> Block:
    return Block(BlockKind.HEADING, (Run(text),), level=1)


def _paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, (Run(text),))
