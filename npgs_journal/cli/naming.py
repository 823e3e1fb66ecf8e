"""Names on the way into a packet: what is kept on purpose, what is open, and how that is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from npgs_journal.errors import NamesOpen
from npgs_journal.nouns import How
from npgs_journal.redaction.forms import key_of
from npgs_journal.share.naming.answering import answered

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from npgs_journal.nouns import PacketChoices
    from npgs_journal.share import Sharing
    from npgs_journal.share.naming.lines import Line


def settled(
    sharing: Sharing, choices: PacketChoices, kept: Iterable[str], *, ask_first: bool
) -> tuple[PacketChoices, tuple[Line, ...]]:
    """The choices with what was said to stay, and the lines that nothing was said about.

    Raises:
        NamesOpen: there are such lines, and they were to be asked about first.
    """
    wanted = {key_of(words) for words in kept}
    for line in sharing.lines(choices) if wanted else ():
        if line.answer is None and not wanted.isdisjoint(map(key_of, line.forms)):
            choices = answered(choices, line, How.KEEP)
    still_open = tuple(line for line in sharing.lines(choices) if line.answer is None)
    if still_open and ask_first:
        raise NamesOpen(count=len(still_open))
    return choices, still_open


def suggestions(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """As `share --json` lists them."""
    return [
        {
            "label": str(line.label),
            "strength": line.strength.name.lower(),
            "forms": list(line.forms),
            "places": sum(not seen.stays for seen in line.seen),
        }
        for line in lines
    ]
