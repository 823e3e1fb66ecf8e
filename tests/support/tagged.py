"""A packet with every kind of thing that is tagged: headings, lists in lists, quotes, bold, the primer."""

from __future__ import annotations

from support.packets import choices, entry
from support.planted import ARABIC

from npgs_journal.nouns import Alias, Direction, EntryAsk, HeldBack, Mark, ValueId

BODY = (
    "# Before\n\nRosa asked **me** and *waited*.\n\n- one\n- two\n  1. deep\n  2. deeper\n\n"
    f"> she said\n\n### After\n\n{ARABIC}\n\n" + "It rained all day long. " * 300
)
ONE = entry(1, "A ride with Rosa", BODY, marks=(Mark(ValueId("hopeful"), Direction.LIVED),))
TWO = entry(2, "", "A second one without a title.")
CHOSEN = choices(
    ONE,
    TWO,
    from_name="Sam",
    would_like=("Just listen",),
    question="How do I go on?",
    from_last_time="We tried.",
    aliases=(Alias("Rosa", "Person A"),),
    held_back=(HeldBack("she said"),),
    entry_asks=(EntryAsk(ONE.id, ("Back me up",), "And now?"),),
    primer=(ValueId("hopeful"), ValueId("transparent")),
    room_to_answer=True,
)
