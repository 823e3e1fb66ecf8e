"""One packet with a bug planted somewhere on its way, and what the release check says of it."""

from __future__ import annotations

from collections.abc import Callable

from support.finished import let_pass
from support.packets import choices, entry

from npgs_journal.errors import ReleaseRefused
from npgs_journal.nouns import Alias, Direction, HeldBack, Mark, ValueId
from npgs_journal.share import build_packet, seek

SECRET = "the yellow boat sank"
ARABIC = "\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645"
SHARED = entry(
    1,
    f"Rosa Lee and {SECRET}",
    f"I met Rosa Lee at noon. Then {SECRET}. Rosa Lee said so.\n\n- One *quiet* thing\n\n{ARABIC}",
    marks=(Mark(ValueId("hopeful"), Direction.LIVED),),
)
UNSHARED = entry(2, "Plum", "Nobody reads this: plum jam.")
CHOSEN = choices(
    SHARED,
    purpose="to be heard",
    from_name="Sam",
    aliases=(Alias("Rosa Lee", "Person A"),),
    held_back=(HeldBack(SECRET),),
    show_values=False,
)
OUTSIDE = ("Plum", "samuel", "/home/samuel")


def finding(kind: str, spoil: Callable[[bytes], bytes] = bytes, chosen=CHOSEN, shared=SHARED) -> str | None:
    """What the release check says of the packet that the code now makes; None when it lets it pass."""
    packet = build_packet([shared, UNSHARED], chosen)
    try:
        let_pass(kind, packet, seek([shared, UNSHARED], chosen, lambda: OUTSIDE), spoil)
    except ReleaseRefused as refused:
        return str(refused.facts["finding"])
    return None
