"""A packet of 200 entries in every format, against bare Typst on the same text.

    python benchmarks/packet_200.py [turns]

Bare Typst is the floor: the same words with the same headings and lists as plain Typst markup, in the same
font on the same paper, compiled to PDF/UA-1 and looked at by nobody. The turns go round: bare, then ours,
and each turn's times are held against its own floor. Processor time is told beside the time on the clock,
which the bars are about: others on the machine move it less.
"""

from __future__ import annotations

import random
import re
import statistics
import sys
import time
from datetime import UTC, date, datetime
from tempfile import TemporaryDirectory
from typing import NamedTuple

from npgs_journal.nouns import BlockKind, Direction, Entry, EntryId, Mark, Packet, PacketChoices, ValueId
from npgs_journal.share import FORMATS, build_packet, check_release, seek
from npgs_journal.share.intended import block_words
from npgs_journal.share.typeset import _fonts

ENTRIES, TURNS = 200, 7
COMPILE_LIMIT, WHOLE_LIMIT, OTHERS_LIMIT_S = 1.3, 2.5, 1.0
WORDS = "amber basket cello dune ember fjord"
COMMON = [
    "I", "felt", "the", "pull", "to", "just", "answer", "and", "then", "she", "asked", "on", "Monday",
    "quietly", "whether", "well", "care", "morning", "hope", "listening", "group", "walked", "long", "again",
    "share", "table", "window", "coffee", "early", "bus", "talk", "kept", "silent", "enough", "room",
]  # fmt: skip
HEAD = """
#set document(title: "A packet")
#set page(paper: "us-letter", margin: 1in)
#set text(font: "Literata", size: 11.5pt, lang: "en")
"""


class Took(NamedTuple):
    clock: float
    processor: float


def entries(turn: int) -> list[Entry]:
    """Of about 170 words: a title, three paragraphs, a list, a word in bold, one value; others each turn.

    Typst remembers what it has set before, so the same words again would cost nobody anything.
    """
    chance = random.Random(turn)

    def words(count: int) -> str:
        return " ".join(chance.choice(COMMON) for _ in range(count)).capitalize() + "."

    made = []
    for number in range(ENTRIES):
        body = "\n\n".join(words(48) for _ in range(3)) + f"\n\n- {words(8)}\n- **Then** {words(8)}\n"
        made.append(
            Entry(
                EntryId(f"{number:032x}"),
                datetime(2026, 11, 12, 16, 40, tzinfo=UTC),
                date(2026, 11, 12),
                title=words(5),
                body=body,
                marks=(Mark(ValueId("hopeful"), Direction.LIVED),),
            )
        )
    return made


def packet_of(chosen: list[Entry]):
    choices = PacketChoices(tuple(one.id for one in chosen), "Dana")
    return build_packet(chosen, choices), seek(chosen, choices)


def markup(packet: Packet) -> str:
    """The words of a packet as somebody would write them for Typst."""
    lines = [*map(escaped, packet.top)]
    for entry in packet.entries:
        lines += [f"= {escaped(entry.title)}", escaped(entry.when)]
        for block in entry.blocks:
            opening = "- " if block.kind is BlockKind.LIST_ITEM else ""
            lines.append(opening + escaped(block_words(block)))
        lines.append(escaped(entry.values_line))
    return HEAD + "\n\n".join(lines)


def escaped(text: str) -> str:
    return re.sub(r"([\\#*_$`@<>\[\]=/+~-])", r"\\\1", text)


def bare(text: str) -> bytes:
    import typst

    with TemporaryDirectory() as empty:
        compiler = typst.Compiler(
            text.encode(), root=empty, font_paths=_fonts(), ignore_system_fonts=True, package_path=empty
        )
        return compiler.compile(format="pdf", pdf_standards=["ua-1"])


def timed(work) -> tuple[Took, object]:
    start, processor = time.perf_counter(), time.process_time()
    made = work()
    return Took(time.perf_counter() - start, time.process_time() - processor), made


def main() -> int:
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else TURNS
    one_turn(0)  # loads what is needed
    seen = [one_turn(turn) for turn in range(1, turns + 1)]
    for name in seen[0]:
        clock, processor = (statistics.median(times[name][which] for times in seen) for which in (0, 1))
        print(f"{name:<28} {clock * 1000:6.0f} ms, processor {processor * 1000:6.0f} ms")
    compiled = told("compile", seen, COMPILE_LIMIT, "pdf: write")
    whole = told(
        "compile, lock and check", seen, WHOLE_LIMIT, "pdf: write", "locked-pdf: lock", "locked-pdf: check"
    )
    others = max(
        statistics.median(times[f"{kind}: write"].clock + times[f"{kind}: check"].clock for times in seen)
        for kind in ("docx", "html")
    )
    print(f"Word or web page, written and checked: {others:.2f} s (bar {OTHERS_LIMIT_S})")
    held = compiled <= COMPILE_LIMIT and whole <= WHOLE_LIMIT and others <= OTHERS_LIMIT_S
    print("held" if held else "NOT held")
    return 0 if held else 1


def told(what: str, seen: list[dict[str, Took]], bar: float, *parts: str) -> float:
    """Say how many times its own floor each turn took, and give the median by the clock."""
    clock, processor = (
        [sum(times[part][which] for part in parts) / times["bare Typst"][which] for times in seen]
        for which in (0, 1)
    )
    print(
        f"{what} {statistics.median(clock):.2f} x bare Typst (bar {bar}), by processor time"
        f" {statistics.median(processor):.2f} ({min(processor):.2f} to {max(processor):.2f})"
    )
    return statistics.median(clock)


def one_turn(turn: int) -> dict[str, Took]:
    times = {}
    for at, (kind, way) in enumerate(FORMATS.items()):
        packet, sought = packet_of(entries(100 * turn + at))
        if kind == "pdf":
            text = markup(packet)
            times["bare Typst"], _ = timed(lambda text=text: bare(text))
            packet, sought = packet_of(entries(100 * turn + 99))
        times[f"{kind}: write"], written = timed(lambda way=way, packet=packet: way.write(packet))
        data, words = written, ""
        if way.lock is not None:
            times[f"{kind}: lock"], data = timed(lambda way=way, written=written: way.lock(written, WORDS))
            words = WORDS
        times[f"{kind}: check"], _ = timed(
            lambda given=(data, kind, packet, sought, words): check_release(*given)
        )
    return times


if __name__ == "__main__":
    sys.exit(main())
