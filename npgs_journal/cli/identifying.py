"""`find-names`: what in texts could identify someone. Needs no journal and no passphrase."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING, Any

from npgs_journal.cli import output
from npgs_journal.cli.lines import LONGEST_LINE_BYTES, numbered, source
from npgs_journal.errors import WrongCall
from npgs_journal.redaction.identifiers import Suggestion, find

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

_KEYS = {"id", "text"}


def run(options: argparse.Namespace) -> int:
    """Print what was found in each text, in the file's order; nothing at all when a line cannot be read."""
    with source(options.file) as lines:
        found = [(text_id, text, find(text)) for text_id, text in _texts(lines)]
    for text_id, text, suggestions in found:
        if options.json:
            output.print_json({"id": text_id, "spans": [_span(each) for each in suggestions]})
        else:
            for each in suggestions:
                words = text[each.start : each.end]
                output.print_line(f"{text_id}  {each.label:<8}{each.strength.name.lower():<8}{words}")
    return 0


def _span(each: Suggestion) -> dict[str, Any]:
    return {
        "start": each.start,
        "end": each.end,
        "label": str(each.label),
        "strength": each.strength.name.lower(),
    }


def _texts(lines: IO[bytes]) -> Iterator[tuple[str, str]]:
    for number, data in numbered(lines):
        thing = _thing(data)
        if not isinstance(thing, dict) or not all(isinstance(thing.get(key), str) for key in _KEYS):
            raise WrongCall(reason="not-id-and-text", line=number)
        yield thing["id"], thing["text"]


def _thing(data: bytes) -> object:
    """The JSON thing on one line, or None when it is none."""
    if len(data) > LONGEST_LINE_BYTES:
        return None
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None
