"""Invented entries and choices for packets, for examples and for chance."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import strategies as st

from npgs_journal.nouns import (
    Alias,
    DateShown,
    Direction,
    Entry,
    EntryAsk,
    EntryId,
    HeldBack,
    Mark,
    PacketChoices,
    Space,
    ValueId,
)

NAMES = (
    "Rosa", "Rosa Lee", "Mark", "Al", "Hope", "Art", "Will", "O'Neil", "José", "王芳", "Harbor House",
    "مريم", "נועה",
)  # fmt: skip
STAND_INS = ("Person A", "Person B", "Place 1", "my neighbor", "Will", "Person C")
PIECES = (
    *NAMES, "Marks", "hope", "Alan", "party", "Rosario's", "Rosa's", "Rosa",
    "I felt", "the pull", "to just answer.",
    "I said so.", "well-", "self-care", "Then", "she asked", "clinic", "on Monday,",
    "(quietly)", "“transport.”", "—", "...", "it's",
    "office", "fluffy", "ffi", "naïve", "cafe\u0301", "café",
    "q\u0301\u0323", "Việt", "año", "50%", "$x$", "#import",
    '#read("/etc/passwd")', '<img src="file://host/x">', "\\", "\\n", "`x`", "{a}",
    "[link](http://x)", "&amp;",
    "مرحبا", "بالعالم", "شكراً", "لا", "١٢٣", "שלום", "שָׁלוֹם", "(כן)", "12:30", "+1 555 0100", "می‌روم",
    "สวัสดี", "น้ำ", "नमस्ते", "क्षत्रिय", "中文", "日本語", "한국어", "😀", "👩‍👩‍👧", "❤️", "👍🏽", "🇺🇸", "1️⃣",
    "\U00010348", "\u0301", "x\u05b8", "a\u200bb", "a\u00adb", "\u202eabc\u202c",
    "\ufe0f", "□", "\ufffc", "ﬁ", "…", "½",
    "\u00b4", "Ω", "Жук", "\u2028", "\x07", "é" * 3, "W" * 90,
)  # fmt: skip
SIGNS = (
    " ", " ", " ", " ", "\n", "\n\n", "  ", "*", "**", "_", "\n- ", "\n1. ", "\n   - ", "\n> ",
    "\n# ", "\n### ", "\t",
)  # fmt: skip


def entry(number: int = 1, title: str = "", body: str = "", **facts: object) -> Entry:
    """An entry of 12 November 2026 whose id is `number`."""
    at = datetime(2026, 11, 12, 16, 40, tzinfo=UTC)
    known: dict[str, object] = {
        "id": EntryId(f"{number:032x}"),
        "written_at": at,
        "day_on": date(2026, 11, 12),
    }
    return Entry(**{**known, "title": title, "body": body, **facts})  # type: ignore[arg-type]


def ids(*entries: Entry) -> tuple[EntryId, ...]:
    return tuple(each.id for each in entries)


def choices(*entries: Entry, reader: str = "Dana", **facts: object) -> PacketChoices:
    return PacketChoices(entry_ids=ids(*entries), reader=reader, **facts)  # type: ignore[arg-type]


any_text = st.one_of(
    st.lists(st.sampled_from(PIECES + SIGNS), max_size=40).map("".join),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map(" ".join),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=60),
)
PICKED = tuple(map(ValueId, ("voluntary", "hopeful", "respectful", "transparent")))
marks = st.lists(
    st.builds(
        Mark, st.sampled_from([ValueId("transparent"), ValueId("hopeful")]), st.sampled_from(Direction)
    ),
    max_size=3,
).map(tuple)


@st.composite
def journals(draw: st.DrawFn) -> tuple[list[Entry], PacketChoices]:
    """Up to three entries and choices that may or may not fit them: near-duplicates, names like Mark."""
    said = st.one_of(st.just(""), any_text)
    texts = draw(st.lists(st.tuples(any_text, any_text, marks), min_size=1, max_size=3))
    entries = [
        entry(no, title, body, marks=tuple(draw(_placed(mark, body)) for mark in put))
        for no, (title, body, put) in enumerate(texts)
    ]
    held = [draw(_held(draw(st.sampled_from(entries)))) for _ in range(draw(st.integers(0, 3)))]
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=4))
    everything = " ".join(f"{each.title} {each.body}" for each in entries)
    return entries, PacketChoices(
        entry_ids=ids(*entries),
        reader=draw(st.sampled_from(["Dana", "Mark", "دانا", ""])),
        held_back=tuple(each for each in held if each is not None),
        aliases=tuple(Alias(name, draw(st.sampled_from(STAND_INS))) for name in names if name in everything),
        from_name=draw(st.sampled_from(["", "Sam", "Rosa"])),
        show_values=draw(st.booleans()),
        show_direction=draw(st.booleans()),
        dates=draw(st.sampled_from(DateShown)),
        mark_held_back=draw(st.booleans()),
        would_like=tuple(draw(st.lists(said, max_size=3))),
        question=draw(said),
        sentences=tuple(draw(st.lists(said, max_size=2))),
        from_last_time=draw(said),
        entry_asks=tuple(
            EntryAsk(one.id, tuple(draw(st.lists(said, max_size=2))), draw(said)) for one in entries
        ),
        show_questions=draw(st.booleans()),
        primer=tuple(draw(st.lists(st.sampled_from(PICKED), unique=True, max_size=3))),
        room_to_answer=draw(st.booleans()),
    )


@st.composite
def _placed(draw: st.DrawFn, mark: Mark, body: str) -> Mark:
    """The mark on the whole entry, or on some passage of it."""
    if not body or draw(st.booleans()):
        return mark
    start = draw(st.integers(0, len(body) - 1))
    return replace(mark, start=start, end=min(start + draw(st.integers(1, 25)), len(body)))


@st.composite
def _held(draw: st.DrawFn, within: Entry) -> HeldBack | None:
    """A stretch of an entry: by its place, or by its words wherever they stand."""
    if not within.body:
        return None
    start = draw(st.integers(0, len(within.body) - 1))
    end = min(start + draw(st.integers(1, 25)), len(within.body))
    text = within.body[start:end]
    return HeldBack(text, within.id, start, end) if draw(st.booleans()) else HeldBack(text)


__all__ = ["NAMES", "Space", "any_text", "choices", "entry", "ids", "journals"]
