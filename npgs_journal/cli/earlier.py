"""`versions`: what an entry said before its words were changed, the last first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from npgs_journal import wording
from npgs_journal.cli import output
from npgs_journal.cli.places import open_journal
from npgs_journal.nouns import EntryId, Space

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from npgs_journal.nouns import Version


def run(options: argparse.Namespace) -> int:
    entry_id = EntryId(options.entry)
    with open_journal(options) as journal:
        is_shown = options.about_me or journal.reader.entries.head(entry_id).space is Space.MINE
        found = journal.reader.versions.of(entry_id)
    if options.json:
        output.print_json([_document(version, is_shown=is_shown) for version in found])
        return 0
    if not found:
        output.print_line(wording.NOTHING_EARLIER)
    for version in found:
        for line in _lines(version, is_shown=is_shown):
            output.print_line(line)
    return 0


def _document(version: Version, *, is_shown: bool) -> dict[str, Any]:
    return {
        "at": version.at.isoformat(),
        "title": version.title if is_shown else "",
        "body": version.body if is_shown else "",
    }


def _lines(version: Version, *, is_shown: bool) -> Iterator[str]:
    yield f"{version.at.astimezone():%Y-%m-%d %H:%M}"
    for text in (version.title, *version.body.split("\n")) if is_shown else ():
        if text.strip():
            yield "    " + output.plain(text)
