"""The packet as a tagged PDF, set by Typst from a fixed layout, wholly in memory.

The words of a packet reach Typst as data (one JSON string among its inputs), never as markup. The
layout imports nothing, and the folder it could read from is empty.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from npgs_journal.share.layout import tree
from npgs_journal.share.typeset import typeset

if TYPE_CHECKING:
    from npgs_journal.nouns import Packet


def write(packet: Packet) -> bytes:
    """Give the finished PDF. The same packet always gives the same bytes."""
    return typeset("packet", "packet", json.dumps(tree(packet)))
