"""What a value means, as a page: one value to read, all twelve to print. The texts are the content's."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextDocument

from npgs_journal.ui.language import tr
from npgs_journal.values import Value, values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_PRINTED_PT = 11


def page_of(value: Value) -> str:
    """Everything about one value: its name, what it means, what each side does, its signs, questions."""
    return "".join((_opening(value), *(_part(heading, lines) for heading, lines in _parts(value))))


def practice_words(value: Value) -> str:
    """The short phrase: quoted once it was held beside the guidelines, and headed "In short" before."""
    form = tr("“{phrase}”") if value.phrase_is_checked else tr("In short: {phrase}")
    return form.format(phrase=value.practice)


def style_of(px: Callable[[float], int], ink: str, second: str) -> str:
    """Letters and distances of a page on screen, at this text size."""
    return (
        f"body {{ color: {ink}; }}"
        f"h2 {{ font-size: {px(20)}px; margin: 0; }}"
        f"h3 {{ font-size: {px(15)}px; margin: {px(16)}px 0 {px(4)}px 0; }}"
        f"p, li {{ font-size: {px(15)}px; margin: 0 0 {px(6)}px 0; }}"
        f"p.practice {{ color: {second}; margin-bottom: {px(12)}px; }}"
    )


def printed(chosen: Iterable[Value] | None = None) -> QTextDocument:
    """All twelve (or `chosen`) in black on white, each value on a page of its own."""
    made = QTextDocument()
    made.setDefaultStyleSheet(
        f"h2 {{ font-size: {_PRINTED_PT + 6}pt; }} h3 {{ font-size: {_PRINTED_PT + 1}pt; }}"
        f"p, li {{ font-size: {_PRINTED_PT}pt; }}"
    )
    pages = [
        f"<div style='page-break-before: {'always' if at else 'auto'}'>{page_of(value)}</div>"
        for at, value in enumerate(values() if chosen is None else chosen)
    ]
    credit = tr(
        "The 12 core values come from the National Association of Peer Supporters (2013, 2019). "
        "Explanations and prompts are original to this app. Not affiliated with or endorsed by N.A.P.S."
    )
    made.setHtml("".join(pages) + f"<p>{escape(credit)}</p>")
    return made


def _opening(value: Value) -> str:
    return (
        f"<h2>{escape(value.name)}</h2><p class='practice'>{escape(practice_words(value))}</p>"
        f"<p>{escape(value.explanation)}</p>"
    )


def _parts(value: Value) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (tr("What a peer supporter does"), (value.peer_supporter,)),
        (tr("What a supervisor does"), (value.supervisor,)),
        (tr("Signs that it is lived"), value.signs_lived),
        (tr("Signs that it is under strain"), tuple(sign.text for sign in value.signs_under_strain)),
        (tr("Questions to write from"), value.journal_prompts),
        (tr("Questions a supervisor could ask"), value.supervisor_prompts),
    ]


def _part(heading: str, lines: tuple[str, ...]) -> str:
    head = f"<h3>{escape(heading)}</h3>"
    if len(lines) == 1:
        return f"{head}<p>{escape(lines[0])}</p>"
    return head + "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"
