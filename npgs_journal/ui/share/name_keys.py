"""The keys that answer a name. Nothing heavy is loaded for them: Help lists them too."""

from __future__ import annotations

from npgs_journal.ui.language import tr

REPLACE, REMOVE, KEEP_HERE, KEEP, NEVER = "R", "X", "O", "K", "N"
"""One key for each answer, while the keyboard is on a name. Letters do nothing else there."""


def keys() -> list[tuple[str, str]]:
    """What the keys do, as (what, key)."""
    return [
        (tr("On a name of a packet: replace it"), REPLACE),
        (tr("On a name of a packet: remove it"), REMOVE),
        (tr("On a name of a packet, or in your entry: keep it in this place"), KEEP_HERE),
        (tr("On a name of a packet: keep it everywhere"), KEEP),
        (tr("On a name of a packet: never let it out"), NEVER),
        (tr("On a name of a packet: the place before, the next place"), tr("Left, Right")),
    ]
