"""`demo`: a sample journal made, filled, searched and shared from, by the same code as every day.

The people and places in it are made up. The journal is made in a temporary folder and goes with it,
unless --journal says where to keep it. What stays in the out folder: a packet as PDF and as text, and a
short report in figures.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from npgs_journal import vault, wording
from npgs_journal.assets import asset
from npgs_journal.cli import output, sharing
from npgs_journal.cli.bring_in import bring_in
from npgs_journal.cli.passphrase import choose_passphrase, read_passphrase
from npgs_journal.errors import WrongCall
from npgs_journal.nouns import (
    Alias,
    CheckReport,
    EntryId,
    Filter,
    HeldBack,
    LedgerLine,
    PacketChoices,
    Space,
)
from npgs_journal.security.files import write_private
from npgs_journal.security.passphrases import offered_passphrase

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

READER: Final = "Dana"
PURPOSE: Final = "Supervision in November"
SEARCHED: Final = "asked"
HELD_BACK: Final = "I have been in that seat, wanting someone else to choose."
ALIASES: Final = (Alias("Rosa", "Person A"), Alias("Jamal", "Person B"), Alias("Harbor House", "Place 1"))
FILES: Final = {"pdf": "packet.pdf", "text": "packet.txt"}
_CHOSEN: Final = 3


@dataclass(frozen=True, slots=True)
class Walk:
    """What the demo did, in figures and files; no text of the journal."""

    imported: int
    found: int
    packets: dict[str, LedgerLine]
    checked: CheckReport


def run(options: argparse.Namespace) -> int:
    out = _out_folder(options.out or "demo")
    passphrase = _passphrase(options)
    with _place(options.journal) as folder:
        walk = walk_through(folder, passphrase, out, is_kept=options.journal is not None)
    _write_report(walk, out)
    if options.json:
        output.print_json(_document(walk, out))
    else:
        output.print_line(_report(walk))
        output.print_line(wording.demo_kept(output.path_text(out)))
    return 0


def walk_through(folder: Path, passphrase: str, out: Path, *, is_kept: bool) -> Walk:
    """Make the sample journal in `folder`, find, choose, hold back, replace names, write, check.

    A journal that is not kept leaves nothing beside its folder either.
    """
    with ExitStack() as ending, vault.create_journal(folder, passphrase) as journal:
        if not is_kept:
            ending.callback(journal.reserve.give_up)
        with asset("demo/sample.jsonl").open("rb") as lines:
            imported = len(bring_in(journal, lines))
        found = journal.reader.search.find(SEARCHED, 50, Filter(space=Space.MINE))
        packets = _share(journal, [hit.head.id for hit in found if hit.head.bring][:_CHOSEN], out)
    return Walk(imported, len(found), packets, vault.check_journal(folder, passphrase))


def _share(journal: vault.Journal, chosen: list[EntryId], out: Path) -> dict[str, LedgerLine]:
    choices = PacketChoices(
        entry_ids=tuple(chosen),
        reader=READER,
        purpose=PURPOSE,
        held_back=(HeldBack(HELD_BACK),),
        aliases=ALIASES,
    )
    return {
        kind: sharing.hand_over(journal, choices, kind, out / name, overwrite=True)
        for kind, name in FILES.items()
    }


def _passphrase(options: argparse.Namespace) -> str:
    """A fresh one for a journal that goes again; the person's own for one that is kept."""
    if options.passphrase_file is not None:
        return read_passphrase(options.passphrase_file)
    return offered_passphrase() if options.journal is None else choose_passphrase(None)


@contextmanager
def _place(kept: str | None) -> Iterator[Path]:
    """The folder named, or one inside a temporary folder that goes with all in it."""
    if kept is not None:
        yield Path(kept)
        return
    with TemporaryDirectory(prefix="npgs-journal-demo-") as temporary:
        yield Path(temporary) / "journal"


def _out_folder(name: str) -> Path:
    out = Path(name)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise WrongCall(reason="cannot-make-folder", option="--out") from None
    return out


def _write_report(walk: Walk, out: Path) -> None:
    write_private(out / "report.md", (_report(walk) + "\n").encode())


def _report(walk: Walk) -> str:
    lines = [wording.DEMO_TITLE, ""]
    lines += [wording.imported(walk.imported), wording.demo_found(walk.found)]
    lines += [wording.demo_packet(FILES[kind], line) for kind, line in walk.packets.items()]
    lines.append(wording.AS_WRITTEN if not walk.checked.findings else wording.SENTENCES["check-found-damage"])
    return "\n".join([*lines[:2], *(f"- {line}" for line in lines[2:])])


def _document(walk: Walk, out: Path) -> dict[str, Any]:
    return {
        "out": output.path_text(out),
        "imported": walk.imported,
        "found": walk.found,
        "packets": [sharing.document(line, str(out / FILES[kind])) for kind, line in walk.packets.items()],
        "ok": not walk.checked.findings,
    }
