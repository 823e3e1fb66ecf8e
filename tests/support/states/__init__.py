"""Every screen in every state: how to bring the real window there, as a person or trouble would.

The one list that walks use. Boxes that belong to the system (files, printers) are not in it.
"""

from __future__ import annotations

from support.states import (
    backups,
    boxes,
    gate,
    journal,
    looking_back,
    marking,
    names,
    share,
    starting,
)
from support.states.registry import STATES

# Rooms that came later stand last: the looks that each of the others is walked in stay what they were.
# isort: split
from support.states import helping, hours, meetings

__all__ = [
    "STATES",
    "backups",
    "boxes",
    "gate",
    "helping",
    "hours",
    "journal",
    "looking_back",
    "marking",
    "meetings",
    "names",
    "share",
    "starting",
]
