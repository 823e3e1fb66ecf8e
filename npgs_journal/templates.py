"""Ways to start an entry: the templates, and what they do to a page. Words in, words and places out.

A question of a template stands in the entry as a Markdown heading. What a person wrote under it stays
under it, whatever template comes after.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NewType

from npgs_journal.assets import asset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

TemplateId = NewType("TemplateId", str)
"""A stable id of `resources/content/templates.en.toml`, or `OWN` and random digits."""

SUPERVISION_CHECK = TemplateId("supervision-check")
"""What a person asks themselves about how supervision is going."""

OWN = "own-"
LONGEST_LINE, MOST_FIELDS = 200, 30
"""How long a label of one's own can be, in letters, and how many questions a template of one's own holds."""

_HEADING = re.compile(r"(?m)^[ \t]*(#{1,6})[ \t]+(\S.*)$")
_SIGNS = " \t*_"
_STEERING = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
"""What steers a terminal, a line or the direction of letters. What only joins letters stays."""

Stretch = tuple[int, int]
"""Start and end: Python string offsets into `Entry.body`."""


@dataclass(frozen=True, slots=True)
class Field:
    """One question. What answers a `private` one starts held back in a packet."""

    id: str
    label: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """One way to start. `never_share` puts the entry into About me."""

    id: TemplateId
    label: str
    about: str = ""
    rooted_in: str = ""
    default: bool = False
    never_share: bool = False
    fields: tuple[Field, ...] = ()

    @property
    def is_own(self) -> bool:
        return self.id.startswith(OWN)


@cache
def templates(language: str = "en") -> tuple[Template, ...]:
    """Those that come with the journal, in their order."""
    return tuple(map(_template, _content(language)["template"]))


def _content(language: str) -> dict[str, Any]:
    return tomllib.loads(asset(f"content/templates.{language}.toml").read_text(encoding="utf-8"))


def _template(row: Mapping[str, Any]) -> Template:
    fields = tuple(
        Field(each["id"], each["label"], bool(each.get("private", False))) for each in row["fields"]
    )
    return Template(
        TemplateId(row["id"]),
        row["label"],
        row["about"],
        row.get("rooted_in", ""),
        bool(row.get("default", False)),
        bool(row.get("never_share", False)),
        fields,
    )


def one_line(words: str, longest: int = LONGEST_LINE) -> str:
    """`words` as a label can be: one line of at most `longest` letters, without signs that steer."""
    plain = unicodedata.normalize("NFC", words.encode("utf-8", "replace").decode())
    return " ".join(_STEERING.sub(" ", plain).split())[:longest].rstrip()


def can_be_asked(question: str) -> bool:
    """Whether it can stand as a heading and be found again: it says something besides signs."""
    found = _headings(f"## {question}")
    return len(found) == 1 and bool(found[0][3]) and found[0][3] == as_asked(question)


# Questions in a body ---------------------------------------------------------------------------


def private_questions(of: Iterable[Template]) -> tuple[str, ...]:
    return tuple(field.label for template in of for field in template.fields if field.private)


def private_stretches(body: str, questions: Iterable[str]) -> tuple[tuple[Stretch, str], ...]:
    """Where the answers to private `questions` stand, each with its heading, and the question itself.

    An answer reaches to the next heading that is not below its own. White space at its end is not in it.
    A question without an answer is found too: that it was asked says something as well.
    """
    known = {as_asked(question): question for question in questions}
    found = _headings(body)
    stretches: list[tuple[Stretch, str]] = []
    for at, (start, _, level, asked) in enumerate(found):
        if asked not in known or (stretches and start < stretches[-1][0][1]):
            continue
        end = next((later for later, _, depth, _ in found[at + 1 :] if depth <= level), len(body))
        stretches.append(((start, start + len(body[start:end].rstrip())), known[asked]))
    return tuple(stretches)


def as_asked(heading: str) -> str:
    """What makes two headings the same question: letters and words, not case, spaces or signs around them."""
    bare = heading.strip()
    before = bare.rstrip("#")
    # A heading may be closed with "#" again. A search would try each of many spaces as a beginning.
    is_closed = before != bare and (not before or before[-1] in " \t")
    bare = (before if is_closed else bare).strip(_SIGNS)
    return " ".join(unicodedata.normalize("NFC", bare).split()).casefold()


def _headings(body: str) -> list[tuple[int, int, int, str]]:
    """Each heading's start, its line's end, its level from 1, and what it asks."""
    return [(one.start(), one.end(), len(one[1]), as_asked(one[2])) for one in _HEADING.finditer(body)]


# Changing the template -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Laid:
    """A page laid out anew: `parts` are stretches of the body that was, and words put between them.

    `cursor` is where writing goes on in the new body: under the first question without an answer.
    """

    parts: tuple[Stretch | str, ...]
    body: str
    cursor: int


@dataclass(frozen=True, slots=True)
class _Section:
    heading: Stretch
    answer: Stretch
    asked: str

    @property
    def is_answered(self) -> bool:
        return self.answer[0] < self.answer[1]


def laid_out(body: str, was: Template | None, now: Template, known: Iterable[Template] = ()) -> Laid:
    """Put the questions of `now` into `body`, and lose no word of it.

    What stands above the first question stays on top. Answers stay under their questions: those that
    `now` asks too come in its order, the others stand before them. Questions of `was` that nobody
    answered go.

    Args:
        was: the template the page had, if it had one.
        known: every template there is, so that a question of an earlier one is still met as one.
    """
    every = (*known, now, *([was] if was else []))
    asked = {as_asked(field.label) for each in every for field in each.fields}
    lead, sections = _sections(body, asked)
    goes = {as_asked(field.label) for field in was.fields} if was else set()
    kept = [one for one in sections if one.is_answered or one.asked not in goes]
    mine = {as_asked(field.label) for field in now.fields}
    blocks: list[list[Stretch | str]] = [[lead]] if lead[0] < lead[1] else []
    blocks += [_block(one) for one in kept if one.asked not in mine]
    first_open = None
    for question, field in {as_asked(field.label): field for field in now.fields}.items():
        here = [one for one in kept if one.asked == question]
        if first_open is None and not any(one.is_answered for one in here):
            first_open = len(blocks)
        blocks += [_block(one) for one in here] or [[f"## {field.label}\n"]]
    return _joined(body, blocks, first_open)


def _block(section: _Section) -> list[Stretch | str]:
    return [section.heading, "\n", *([section.answer] if section.is_answered else [])]


def _joined(body: str, blocks: Sequence[list[Stretch | str]], first_open: int | None) -> Laid:
    parts: list[Stretch | str] = []
    size, cursor = 0, None
    for at, block in enumerate(blocks):
        for part in (*(["\n"] if at else []), *block):
            parts.append(part)
            size += len(part) if isinstance(part, str) else part[1] - part[0]
        if at == first_open:
            cursor = size
    new = "".join(part if isinstance(part, str) else body[part[0] : part[1]] for part in parts)
    return Laid(tuple(parts), new, size if cursor is None else cursor)


def _sections(body: str, asked: set[str]) -> tuple[Stretch, list[_Section]]:
    """The stretch above the first question, and each question with what stands under it."""
    found = [one for one in _headings(body) if one[3] in asked]
    starts = [start for start, *_ in found] + [len(body)]
    sections = [
        _Section((start, start + len(body[start:line_end].rstrip())), _core(body, line_end, starts[at]), what)
        for at, (start, line_end, _, what) in enumerate(found, 1)
    ]
    return _core(body, 0, starts[0]), sections


def _core(body: str, start: int, end: int) -> Stretch:
    """The stretch without blank lines at its ends and white space behind it."""
    end = start + len(body[start:end].rstrip())
    for line in _lines(body, start, end):
        if body[slice(*line)].strip():
            return line[0], end
    return end, end


def _lines(body: str, start: int, end: int) -> Iterator[Stretch]:
    while start < end:
        line_end = body.find("\n", start, end)
        line_end = end if line_end < 0 else line_end
        yield start, line_end
        start = line_end + 1
