"""`list` and `search`: entry heads, newest first, in one shape."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from npgs_journal import values, vault, wording
from npgs_journal.cli import output
from npgs_journal.cli.places import open_journal
from npgs_journal.nouns import Direction, EntryHead, Filter, Space

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

_PAGE: Final = 500
_FOUND: Final = 50


def run_list(options: argparse.Namespace) -> int:
    with open_journal(options) as journal:
        heads = list(_newest(journal, options))
        is_empty = not heads and journal.reader.entries.count() == 0
    _print(heads, options, wording.NOTHING_WRITTEN_YET if is_empty else wording.NOTHING_LIKE_THIS)
    return 0


def run_search(options: argparse.Namespace) -> int:
    limit: int = options.limit or _FOUND
    with open_journal(options) as journal:
        hits = [
            hit
            for wanted in _searched(options.wanted, is_about_me_too=options.about_me)
            for hit in journal.reader.search.find(options.words, limit, wanted)
        ]
    _print([hit.head for hit in hits], options, wording.NOTHING_FOUND)
    return 0


def _searched(wanted: Filter, *, is_about_me_too: bool) -> Iterator[Filter]:
    """What may be looked through: nothing at all where only About me was asked for and not opened."""
    if is_about_me_too:
        yield wanted
    elif wanted.space is not Space.ABOUT_ME:
        yield replace(wanted, space=Space.MINE)


def _newest(journal: vault.Journal, options: argparse.Namespace) -> Iterator[EntryHead]:
    """Every head that was asked for, page by page; at most `limit`."""
    after, left = None, options.limit
    while left is None or left > 0:
        page = journal.reader.entries.page(after, _PAGE if left is None else min(left, _PAGE), options.wanted)
        yield from page.heads
        if page.after is None:
            return
        after, left = page.after, None if left is None else left - len(page.heads)


def _print(heads: list[EntryHead], options: argparse.Namespace, nothing: str) -> None:
    if options.json:
        output.print_json([document(head, options.about_me) for head in heads])
    elif not heads:
        output.print_line(nothing)
    for head in [] if options.json else heads:
        for line in _lines(head, options.about_me):
            output.print_line(line)


def document(head: EntryHead, about_me: bool = False) -> dict[str, Any]:
    """What `list` and `search` print of one entry. About me words only when `about_me`."""
    is_shown = about_me or head.space is Space.MINE
    return {
        "id": head.id,
        "created_at": head.written_at.isoformat(),
        "title": head.title if is_shown else "",
        "values": [
            {"id": mark.value, "direction": str(mark.direction), "concerns": list(mark.concerns)}
            for mark in head.marks
        ],
        "space": str(head.space),
        "bring": head.bring,
        "excerpt": head.excerpt if is_shown else "",
    }


def _lines(head: EntryHead, about_me: bool) -> Iterator[str]:
    is_shown = about_me or head.space is Space.MINE
    notes = [wording.SPACES[head.space], *([wording.BRING] if head.bring else [])]
    notes += [
        wording.stance(values.label(mark.value), mark.direction is Direction.LIVED) for mark in head.marks
    ]
    yield f"{head.id}  {head.written_at:%Y-%m-%d %H:%M}  {' · '.join(notes)}"
    words = [head.title, head.excerpt] if is_shown else []
    if any(words):
        yield "    " + " - ".join(output.plain(text) for text in words if text)
