"""Packets put together piece by piece, so that what each must say is known without the packet's code.

A piece is a word or a phrase, as it is typed and as a reader shall see it. Which pieces are held back
and which names are replaced is drawn at the same time, and the words that must leave are written
down on the way. Nothing here asks `npgs_journal.share` or `npgs_journal.redaction`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace

from hypothesis import strategies as st
from support.packets import entry

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
    ValueId,
)

NOTE = (
    "This is reflection, not a clinical record or a report. Please do not copy it into a chart or personnel"
    " file without asking me. If something here means you must act, please talk with me first if you can."
)
INTRODUCTION = ("This holds what I chose to share.", NOTE)
LABELS = {"hopeful": "Hopeful", "transparent": "Transparent"}
DAYS = {DateShown.EXACT: "12 November 2026", DateShown.MONTH: "November 2026", DateShown.NONE: ""}

# As typed, and as it is shown.
PLAIN = (
    "I felt", "the pull", "to just answer.", "Then", "she asked", "on Monday,", "(quietly)", "“yes”", "it's",
    "office", "fluffy", "coffin", "well-known", "A-", "naïve", "Việt", "año", "50%", "$x$", "#import",
    '#read("/etc/passwd")',
    "[link](http://x)", '<img src="file://host/x">', "`x`", "{a}", "&amp;", "12:30", "+1 555 0100", "½",
    "Ω", "Жук", "中文", "日本語", "한국어", "ตลาด", "कमल", "😀", "👩‍👩‍👧", "👍🏽", "🇺🇸",
    "snake_case_word", "W" * 40,
)  # fmt: skip
SPELLED = (("\\*star\\*", "*star*"), ("cafe\u0301", "café"), ("so\u00adft", "soft"), ("a\u200bb", "ab"))
TURNED = ("مرحبا", "بالعالم", "لا", "سلام", "שלום", "(כן)", "תודה")
NEAR_NAMES = (
    "Marks", "Mar", "hope", "Hopeful", "Alan", "party", "Rosario", "Jose", "Willow", "Harbor", "مريمة",
    "MARK", "Artist", "Roša",
)  # fmt: skip
NAMES = (
    "Rosa", "Rosa Lee", "Mark", "Al", "Hope", "Art", "Will", "O'Neil", "José", "王芳", "Harbor House",
    "مريم", "נועה",
)  # fmt: skip
STAND_INS = ("Person A", "Person B", "Place 1", "my neighbor", "Will", "Mark", "Person C")
SECRETS = (
    "the plum tree", "cried in the car", "12 Elm Street, flat 3", "كلمة سر هنا", "סוד קטן", "秘密の庭",
    "🌊🌊 tide", "naïve café talk", '$5 & "more"',
)  # fmt: skip
NEAR_SECRETS = (
    "the plum tre", "the plum-tree", "a plum tree", "The plum tree", "cried in a car", "in the car",
    "12 Elm Street, flat 4", "كلمة سر", "סוד גדול", "秘密", "🌊 tide", "naive cafe talk", "$5 & more",
)  # fmt: skip


@dataclass(frozen=True)
class Piece:
    """`secret`: which of SECRETS it is. `parts`: before the name, the name, after it (or no name)."""

    typed: str
    shown: str
    secret: str = ""
    parts: tuple[str, str, str] | None = None


@dataclass(frozen=True)
class Block:
    """`opening` is what is typed before it; `label` what is printed before it ("#" for a number)."""

    pieces: list[Piece]
    opening: str = ""
    label: str = ""
    glue: str = " "


@dataclass
class Composed:
    entries: list[Entry]
    choices: PacketChoices
    lines: list[str] = field(default_factory=list)
    """What must be printed, line by line; empty when nothing is left."""
    gone: list[str] = field(default_factory=list)
    """Passages that were held back wherever they stand."""
    replaced: list[str] = field(default_factory=list)
    """Names that were replaced."""
    stand_ins: dict[str, str] = field(default_factory=dict)
    cut: set[int] = field(default_factory=set)
    """The pieces that were held back by their place, each by its `id`."""

    @property
    def turns(self) -> bool:
        text = "".join(self.lines)
        return any(unicodedata.bidirectional(letter) in {"R", "AL", "AN"} for letter in text)


def _dressed(typed: str, how: int) -> str:
    """The same words in other clothes: bold, italic, NFD, a hyphen nobody sees, bold inside the word."""
    first, rest = typed[:1], typed[1:]
    ways = (
        typed,
        f"**{typed}**",
        f"*{typed}*",
        unicodedata.normalize("NFD", typed),
        f"{first}\u00ad{rest}" if first.isascii() and first.isalpha() else typed,
        f"**{first}**{rest}" if first.isalpha() and rest[:1].isalpha() else typed,
        f"__{typed}__" if typed.isalpha() else typed,
    )
    return ways[how % len(ways)]


plain_pieces = st.one_of(
    st.sampled_from(PLAIN + NEAR_NAMES + NEAR_SECRETS).map(lambda word: Piece(word, word)),
    st.sampled_from(PLAIN + NEAR_NAMES).map(lambda word: Piece(f"**{word}**", word)),
    st.sampled_from(SPELLED).map(lambda pair: Piece(*pair)),
)
turned_pieces = st.sampled_from(TURNED).map(lambda word: Piece(word, word))
AROUND = (("", ""), ("", ","), ("(", ")"), ("", "'s"), ("", "."), ("“", "”"), ("", "-like"), ("@", ""))
named_pieces = st.builds(
    lambda name, around, how: Piece(
        _dressed(name, how).join(around),
        name.join(around),
        parts=(around[0], name, around[1]),
    ),
    st.sampled_from(NAMES),
    st.sampled_from(AROUND),
    st.integers(0, 6),
)
secret_pieces = st.builds(
    lambda secret, how: Piece(_dressed(secret, how), secret, secret=secret),
    st.sampled_from(SECRETS),
    st.integers(0, 3),
)
pieces = st.one_of(plain_pieces, plain_pieces, named_pieces, secret_pieces, turned_pieces)
filled = st.lists(pieces, min_size=1, max_size=6)
few = st.lists(pieces, max_size=2)


@st.composite
def _blocks(draw: st.DrawFn) -> list[Block]:
    found: list[Block] = []
    for kind in draw(st.lists(st.sampled_from("pph-1>"), max_size=4)):
        if kind == "p":
            found.append(Block(draw(filled), glue=draw(st.sampled_from([" ", "\n", "  "]))))
        elif kind == "h":
            found.append(Block(draw(filled), opening="#" * draw(st.integers(1, 6)) + " "))
        elif kind == ">":
            found.append(Block(draw(filled), opening="> "))
        else:
            found += _list(kind, draw(st.lists(filled, min_size=1, max_size=3)), draw(st.integers(1, 7)))
            found.append(Block([Piece("And so on.", "And so on.")]))  # else two lists would be one
    return found


def _list(kind: str, items: list[list[Piece]], first: int) -> list[Block]:
    openings = ["- " if kind == "-" else f"{first + at}. " for at in range(len(items))]
    label = "•" if kind == "-" else f"#{first}"
    return [Block(item, opening, label) for item, opening in zip(items, openings, strict=True)]


@st.composite
def composed(draw: st.DrawFn) -> Composed:
    made = Composed([], _choices(draw))
    drawn = [
        (draw(st.lists(pieces, max_size=3)), draw(_blocks()), draw(_marks))
        for _ in range(draw(st.integers(1, 3)))
    ]
    asked: dict[int | None, tuple[list[Piece], list[Piece]]] = {
        place: (draw(few), draw(few)) for place in (None, *range(len(drawn)))
    }
    everything = [
        *(piece for wishes, _ in asked.values() for piece in wishes),
        # A question that is not printed holds nothing to be found.
        *(piece for _, question in asked.values() for piece in question if made.choices.show_questions),
        *(piece for title, _, _ in drawn for piece in title),
        *(piece for _, blocks, _ in drawn for block in blocks for piece in block.pieces),
    ]
    made.gone = draw(_some(sorted({piece.secret for piece in everything if piece.secret})))
    made.replaced = draw(_some(sorted({piece.parts[1] for piece in everything if piece.parts})))
    for name in made.replaced:
        made.stand_ins[name] = draw(st.sampled_from([word for word in STAND_INS if word != name]))
    held = [HeldBack(_loosely(secret, draw(st.integers(0, 3)))) for secret in made.gone]
    for number, (title, blocks, marks) in enumerate(drawn):
        body, cuts = _body(blocks, draw, made.gone)
        one = entry(number, " ".join(piece.shown for piece in title), body, marks=marks)
        made.entries.append(one)
        held += [HeldBack(body[start:end], one.id, start, end) for _, start, end in cuts]
        made.cut |= {id(piece) for piece, _, _ in cuts}
        made.lines += _entry_lines(made, title, blocks, marks, _asked(made, *asked[number]))
    if made.lines:
        heads = [("From", made.choices.from_name), ("For", made.choices.reader)]
        made.lines[:0] = [
            *(f"{word} {name}" for word, name in heads if name),
            *_asked(made, *asked[None]),
            *INTRODUCTION,
        ]
    made.choices = replace(
        made.choices,
        entry_ids=tuple(EntryId(one.id) for one in made.entries),
        held_back=tuple(draw(st.permutations(held))),
        aliases=tuple(Alias(name, made.stand_ins[name]) for name in draw(st.permutations(made.replaced))),
        would_like=tuple(piece.shown for piece in asked[None][0]),
        question=" ".join(piece.shown for piece in asked[None][1]),
        entry_asks=tuple(
            EntryAsk(
                one.id,
                tuple(piece.shown for piece in asked[number][0]),
                " ".join(piece.shown for piece in asked[number][1]),
            )
            for number, one in enumerate(made.entries)
        ),
    )
    return made


def _choices(draw: st.DrawFn) -> PacketChoices:
    return PacketChoices(
        entry_ids=(),
        reader=draw(st.sampled_from(["Dana", "Mark", "دانا", ""])),
        purpose="to be heard, privately",
        from_name=draw(st.sampled_from(["", "Rosa"])),
        show_values=draw(st.booleans()),
        show_direction=draw(st.booleans()),
        dates=draw(st.sampled_from(DateShown)),
        show_questions=draw(st.booleans()),
        room_to_answer=draw(st.booleans()),
    )


def _entry_lines(
    made: Composed, title: list[Piece], blocks: list[Block], marks: tuple[Mark, ...], asked: list[str]
) -> list[str]:
    """What an entry must say; nothing when neither its title nor its text is left."""
    head, said = _line(title, made), [line for line in _said(blocks, made) if line]
    if not (head or said):
        return []
    chosen = made.choices
    values = _values(marks, show_direction=chosen.show_direction) if chosen.show_values else ""
    return [line for line in (head, DAYS[chosen.dates], *asked, *said, values) if line]


def _asked(made: Composed, wishes: list[Piece], question: list[Piece]) -> list[str]:
    """A wish is one piece; a question is all of its pieces, and left out where none may be asked."""
    left = [line for wish in wishes if (line := _line([wish], made))]
    asked = _line(question, made) if made.choices.show_questions else ""
    both = (("What I would like", "; ".join(left)), ("My question", asked))
    return [f"{label}: {text}" for label, text in both if text]


_marks = st.sampled_from(
    [
        (),
        (Mark(ValueId("hopeful"), Direction.LIVED),),
        (Mark(ValueId("transparent"), Direction.UNDER_STRAIN), Mark(ValueId("hopeful"), Direction.LIVED)),
    ]
)


def _some(things: list[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(things), unique=True) if things else st.just([])


def _loosely(text: str, how: int) -> str:
    return (text, text.replace(" ", " \n "), unicodedata.normalize("NFD", text), f" {text}\t")[how]


def _body(blocks: list[Block], draw: st.DrawFn, gone: list[str]) -> tuple[str, list[tuple[Piece, int, int]]]:
    """The typed body, and the pieces that are held back by their place."""
    body, cuts = "", []
    for block in blocks:
        body += ("\n\n" if body else "") + block.opening
        for at, piece in enumerate(block.pieces):
            body += block.glue if at else ""
            if piece.secret not in gone and draw(st.integers(0, 5)) == 0:
                cuts.append((piece, len(body), len(body) + len(piece.typed)))
            body += piece.typed
    return body, cuts


def _said(blocks: list[Block], made: Composed) -> list[str]:
    lines, number = [], 0
    for block in blocks:
        if not block.label.startswith("#"):
            number = 0
        text = _line(block.pieces, made)
        if block.label.startswith("#"):
            number = number or int(block.label[1:])
            label, number = (f"{number}. ", number + 1) if text else ("", number)
        else:
            label = f"{block.label} " if block.label else ""
        lines.append(label + text if text else "")
    return lines


def _line(pieces: list[Piece], made: Composed) -> str:
    kept = [piece for piece in pieces if id(piece) not in made.cut and piece.secret not in made.gone]
    return " ".join(_renamed(piece, made.stand_ins) for piece in kept)


def _renamed(piece: Piece, stand_ins: dict[str, str]) -> str:
    if piece.parts is None:
        return piece.shown
    before, name, after = piece.parts
    if name == "Rosa Lee" and name not in stand_ins and "Rosa" in stand_ins:
        return f"{before}{stand_ins['Rosa']} Lee{after}"
    return before + stand_ins.get(name, name) + after


def _values(marks: tuple[Mark, ...], *, show_direction: bool) -> str:
    """In the official order, in which Hopeful comes before Transparent."""
    lived = [LABELS[mark.value] for mark in marks if mark.direction is Direction.LIVED]
    strained = [LABELS[mark.value] for mark in marks if mark.direction is Direction.UNDER_STRAIN]
    if not marks:
        return ""
    if not show_direction:
        return "Values: " + ", ".join(sorted(lived + strained))
    said = [("Lived", lived), ("Under strain", strained)]
    return " ".join(f"{word}: {', '.join(labels)}." for word, labels in said if labels)
