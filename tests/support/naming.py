"""Entries that name people, and answers to everything that is asked about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st
from support.packets import choices, entry

from npgs_journal.nouns import Entry, EntryId, How, PacketChoices
from npgs_journal.share.naming.answering import accepted, answered, unanswered
from npgs_journal.share.naming.lines import Line, gather

Labelled = Mapping[EntryId, Sequence[tuple[int, int]]]

PEOPLE = (
    "Rosa Alvarez", "Rosa", "Rosie", "Jamal", "Beto Cárdenas", "Beto", "José Ruiz", "Hope", "Will", "June",
    "O'Neil", "Dumfries", "Siobhán Gallagher", "Jackson",
)  # fmt: skip
SENTENCES = (
    "{a} told me about {b}.", "I met {a} at noon.", "{a}'s sister called {b}.", "Then {a} and {b} left.",
    "My friend {a} said no.", "**{a}** was late.", "I hope it will hold.", "We talked about grace.",
    "On March 20 {a} moved to Walla Walla.", "Call {a} at 410-555-0123.", "Hope is a muscle.",
    "{a} works at Harbor House.", "the {a} file", "- {a}\n- {b}\n",
)  # fmt: skip


def line_of(lines: Sequence[Line], form: str) -> Line:
    """The line that has `form` among its spellings."""
    (found,) = (line for line in lines if form in line.forms)
    return found


def all_answered(entries: Sequence[Entry], chosen: PacketChoices, labelled: Labelled) -> PacketChoices:
    """Ticked lines accepted; each that asks is a person where something labelled stands in it."""
    chosen = accepted(chosen, gather(entries, chosen))
    while still_open := unanswered(gather(entries, chosen)):
        is_one = any(
            seen.strength is not None and seen.spot.start < end and start < seen.spot.end
            for seen in still_open[0].seen
            if seen.spot.entry_id is not None and not seen.spot.in_title
            for start, end in labelled.get(seen.spot.entry_id, ())
        )
        chosen = answered(chosen, still_open[0], How.REPLACE if is_one else How.KEEP)
    return chosen


@st.composite
def peopled(draw: st.DrawFn) -> tuple[list[Entry], PacketChoices]:
    """One to four entries about the same few people, each name as it is, in capitals or small."""
    people = draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=4, unique=True))
    name = st.sampled_from([way(each) for each in people for way in (str, str, str.upper, str.lower)])
    sentence = st.builds(lambda form, a, b: form.format(a=a, b=b), st.sampled_from(SENTENCES), name, name)
    bodies = draw(st.lists(st.lists(sentence, min_size=1, max_size=5).map(" ".join), min_size=1, max_size=4))
    titles = [draw(st.sampled_from(["", "Notes", f"About {draw(name)}"])) for _ in bodies]
    entries = [entry(no, title, body) for no, (title, body) in enumerate(zip(titles, bodies, strict=True))]
    return entries, choices(*entries)
