"""What may be asked for: one parser per verb. Nothing here imports the store, so `--help` is quick.

Choices, counts and needs are checked here too. Every complaint is a `WrongCall` that names an option and
never its value.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING, Final

from npgs_journal.cli.parser import Parser, check, one_of, unicode_only
from npgs_journal.errors import WrongCall
from npgs_journal.nouns import DateShown, Direction, Filter, Space, ValueId

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

FORMATS: Final = ("pdf", "locked-pdf", "docx", "html", "markdown", "text")
LOCKED: Final = "locked-pdf"
IMPORT_FORMATS: Final = ("jsonl",)
HOURS_FORMATS: Final = ("pdf", "csv", "xlsx")
DIRECTIONS: Final = tuple(map(str, Direction))
SPACES: Final = tuple(map(str, Space))
DATES: Final = tuple(map(str, DateShown))
INCLUDED: Final = ("primer", "questions", "direction", "held-back-mark", "room-to-answer")
_DAY_SHAPE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOST: Final = 2**31 - 1
"""A limit above this is this: no journal holds more, and the database counts in 64 bits."""


def _count(found: argparse.Namespace) -> int | None:
    if found.limit is None:
        return None
    text: str = found.limit
    if not (text.isascii() and text.isdigit() and text.strip("0")):
        raise WrongCall(reason="not-a-count", option="--limit")
    return MOST if len(text.lstrip("0")) > len(str(MOST)) else min(int(text), MOST)


# One parser per verb -------------------------------------------------------------------------------


def _parser(verb: str, about: str) -> Parser:
    parser = Parser(verb, about)
    parser.option("--journal", "DIR", "the journal's folder")
    parser.option("--passphrase-file", "FILE", "read the passphrase here; one last line end is dropped")
    parser.flag("--json", "print one JSON document")
    return parser


def _new() -> Parser:
    return _parser("new", "Make a journal in a new or empty folder.")


def _import() -> Parser:
    parser = _parser("import", "Bring entries in: all of them, or none.")
    parser.option("--format", "jsonl", "jsonl: one JSON object a line")
    parser.words("FILE", "the file to read; - is standard input")
    return parser


def _list() -> Parser:
    parser = _parser("list", "List entries, newest first.")
    _filters(parser)
    _listing(parser, "no more than N entries (all of them when left out)")
    return parser


def _filters(parser: Parser) -> None:
    parser.option("--value", "ID", "only entries marked with this value")
    parser.option("--direction", "|".join(DIRECTIONS), "only entries with a mark in this direction")
    parser.option("--concern", "ID", "only entries with a mark that names this concern")
    _days(parser)
    parser.option("--space", "|".join(SPACES), "only entries that stand here")
    parser.flag("--bring", "only entries marked to bring")
    parser.flag("--shared", "only entries of which part left in a packet")


def _values() -> Parser:
    parser = _parser("values", "Count the entries of each month that hold each value.")
    _days(parser)
    return parser


def _days(parser: Parser) -> None:
    parser.option("--since", "DATE", "only entries of this day or later, such as 2026-11-23")
    parser.option("--until", "DATE", "only entries of this day or earlier")


def _search() -> Parser:
    parser = _parser("search", "Find entries that hold every word, newest first.")
    _filters(parser)
    _listing(parser, "no more than N entries (50 when left out)")
    parser.words("WORD", "a word, its beginning, or '\"a phrase\"'", many=True)
    return parser


def _listing(parser: Parser, limit_help: str) -> None:
    parser.option("--limit", "N", limit_help)
    parser.flag("--about-me", "show the words of About me entries too")


def _share() -> Parser:
    parser = _parser("share", "Write a packet of chosen entries. Nothing is held back or replaced unasked.")
    parser.option("--entries", "ID,ID", "which entries, in the packet's order")
    parser.option("--reader", "NAME", "who the packet is for; printed in it")
    parser.option("--purpose", "TEXT", "why; kept in your own record only")
    parser.option("--from", "NAME", "who it is from, if that is to stand in it")
    parser.option("--would-like", "ASK", "what you want from the talk, by id or in your own words", "many")
    parser.option("--question", "TEXT", "your question; printed in it")
    parser.option("--from-last-time", "TEXT", "what came of the last time; printed in it")
    parser.option("--include", "|".join(INCLUDED), "print this too; more than one with commas", "many")
    parser.option("--primer", "ID,ID", "which values the primer explains, three at most")
    parser.option("--dates", "|".join(DATES), "what is shown of days (month when left out)")
    parser.option("--hold-back", "PASSAGE", "leave this passage out wherever it stands", "many")
    parser.option("--alias", "NAME=WORD", "print WORD wherever NAME stands", "many")
    parser.option("--keep", "NAME", "say that this name may stay, however it is written", "many")
    parser.flag("--ask-first", "write nothing while a possible name is neither replaced nor kept")
    parser.option("--format", "|".join(FORMATS), "what kind of file")
    parser.option("--packet-passphrase-file", "FILE", "lock it with this; six words are made when left out")
    parser.option("--out", "FILE", "where the packet goes")
    parser.flag("--overwrite", "replace the file that is there")
    return parser


def _ledger() -> Parser:
    parser = _parser("ledger", "List what was shared, newest first.")
    parser.option("--reader", "NAME", "only what was for this reader")
    parser.option("--since", "DATE", "only what was shared on this day or later, such as 2026-11-23")
    parser.option("--until", "DATE", "only what was shared on this day or earlier")
    return parser


def _hours() -> Parser:
    parser = _parser("hours", "List the hours of supervision, write them to a file, or bring some in.")
    parser.option("--since", "DATE", "only hours of this day or later, such as 2026-11-23")
    parser.option("--until", "DATE", "only hours of this day or earlier")
    parser.option("--format", "|".join(HOURS_FORMATS), "what kind of file to write")
    parser.option("--out", "FILE", "where the file goes")
    parser.flag("--overwrite", "replace the file that is there")
    parser.option("--import", "FILE", "bring the lines of this CSV file in; - is standard input")
    return parser


def _meetings() -> Parser:
    parser = _parser("meetings", "List the meetings of supervision: what each was about and what was agreed.")
    parser.option("--since", "DATE", "only meetings of this day or later, such as 2026-11-23")
    parser.option("--until", "DATE", "only meetings of this day or earlier")
    return parser


def _find_names() -> Parser:
    parser = _parser("find-names", "Show what in texts could identify someone. Opens no journal.")
    parser.words("FILE", "one JSON object a line with id and text; - is standard input")
    return parser


def _versions() -> Parser:
    parser = _parser("versions", "Show what an entry said before it was changed, the last first.")
    parser.flag("--about-me", "show the words of an About me entry too")
    parser.words("ID", "which entry")
    return parser


def _backup() -> Parser:
    parser = _parser("backup", "Make a backup: one file, read back before it counts.")
    parser.option("--to", "DIR", "the folder it goes into (your folder for backups when left out)")
    return parser


def _restore() -> Parser:
    parser = _parser("restore", "Make a journal of a backup, in a new or empty folder.")
    parser.option("--from", "FILE", "the backup")
    parser.option("--recovery-code-file", "FILE", "open it by the recovery code in FILE")
    parser.flag("--replace", "take the place of the journal that is there; it is kept beside")
    return parser


def _backups() -> Parser:
    parser = _parser("backups", "List the backups of a journal, newest first. Reads each one through.")
    parser.option("--in", "DIR", "only those in this folder (your folders for backups when left out)")
    return parser


def _check() -> Parser:
    return _parser("check", "See whether everything is as it was written. Changes nothing.")


def _salvage() -> Parser:
    parser = _parser("salvage", "Put what can be read of a damaged journal into a new one.")
    parser.option("--to", "DIR", "where the new journal goes: a new or empty folder")
    parser.option("--recovery-code-file", "FILE", "read it by the recovery code in FILE")
    return parser


def _demo() -> Parser:
    parser = _parser("demo", "Make a sample journal, search it and write a packet from it.")
    parser.option("--out", "DIR", "where the packet and report go (demo when left out)")
    return parser


PARSERS: Final[dict[str, Callable[[], Parser]]] = {
    "new": _new,
    "import": _import,
    "list": _list,
    "search": _search,
    "values": _values,
    "share": _share,
    "ledger": _ledger,
    "hours": _hours,
    "meetings": _meetings,
    "find-names": _find_names,
    "versions": _versions,
    "backup": _backup,
    "restore": _restore,
    "backups": _backups,
    "check": _check,
    "salvage": _salvage,
    "demo": _demo,
}


_PLACES: Final = (
    "journal",
    "passphrase_file",
    "packet_passphrase_file",
    "recovery_code_file",
    "out",
    "to",
    "in",
    "import",
)


def read(verb: str, argv: Sequence[str]) -> argparse.Namespace:
    """The checked options of one verb."""
    found = PARSERS[verb]().read(argv)
    for option in _PLACES:
        if getattr(found, option, None) == "":
            raise WrongCall(reason="blank", option=f"--{option.replace('_', '-')}")
    if verb in {"list", "search"}:
        found.limit = _count(found)
    if verb in {"list", "search", "values", "ledger", "hours", "meetings"}:
        _read_days(found)
    if verb in {"list", "search"}:
        found.wanted = _wanted(found)
    _read_words(verb, found)
    if verb == "import":
        found.format = one_of("--format", found.format, IMPORT_FORMATS)
    if verb in _READS:
        _READS[verb](found)
    return found


def _read_hours(found: argparse.Namespace) -> None:
    """Lines, a file out, or a file in: one of them."""
    if getattr(found, "import") is not None:
        for option in ("--since", "--until", "--format", "--out", "--overwrite"):
            if getattr(found, option.removeprefix("--")):
                raise WrongCall(reason="one-of-two", option="--import", other=option)
    elif found.format is not None:
        found.format = one_of("--format", found.format, HOURS_FORMATS)
        if found.out is None:
            raise WrongCall(reason="option-needed", option="--out")
    elif found.out is not None or found.overwrite:
        raise WrongCall(reason="option-needed", option="--format")


def _read_restore(found: argparse.Namespace) -> None:
    if not getattr(found, "from"):
        raise WrongCall(reason="option-needed", option="--from")
    _one_way_in(found)


def _read_salvage(found: argparse.Namespace) -> None:
    if found.to is None:
        raise WrongCall(reason="option-needed", option="--to")
    _one_way_in(found)


def _one_way_in(found: argparse.Namespace) -> None:
    if found.recovery_code_file is not None and found.passphrase_file is not None:
        raise WrongCall(reason="one-of-two", option="--recovery-code-file", other="--passphrase-file")


def _read_words(verb: str, found: argparse.Namespace) -> None:
    if verb == "search":
        found.words = check("WORD", " ".join(found.words))
    if verb in {"import", "find-names"}:
        found.file = found.words[0]
    if verb == "versions":
        found.entry = check("ID", found.words[0]).strip()


def _read_days(found: argparse.Namespace) -> None:
    found.since, found.until = _day("--since", found.since), _day("--until", found.until)
    if found.since is not None and found.until is not None and found.since > found.until:
        raise WrongCall(reason="since-after-until")


def _day(option: str, text: str | None) -> date | None:
    if text is None:
        return None
    try:
        if _DAY_SHAPE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise WrongCall(reason="not-a-day", option=option)


def _wanted(found: argparse.Namespace) -> Filter:
    """What was asked of the entries themselves."""
    from npgs_journal.values import concerns, values  # noqa: PLC0415 - the texts are not read for another verb

    if found.value is not None and found.value not in {value.id for value in values()}:
        raise WrongCall(reason="not-a-value", option="--value")
    if found.concern is not None and found.concern not in {concern.id for concern in concerns()}:
        raise WrongCall(reason="not-a-concern", option="--concern")
    ways, spaces = _one_or_none(found, "direction", DIRECTIONS), _one_or_none(found, "space", SPACES)
    return Filter(
        value=found.value,
        direction=None if ways is None else Direction(ways),
        concern=found.concern,
        space=None if spaces is None else Space(spaces),
        since=found.since,
        until=found.until,
        bring=found.bring or None,
        shared=found.shared or None,
    )


def _one_or_none(found: argparse.Namespace, key: str, choices: tuple[str, ...]) -> str | None:
    text = getattr(found, key)
    return None if text is None else one_of(f"--{key}", text, choices)


def _read_share(found: argparse.Namespace) -> None:
    found.entries = _ids(check("--entries", found.entries))
    found.reader = check("--reader", found.reader)
    found.format = one_of("--format", found.format, FORMATS)
    if found.packet_passphrase_file is not None and found.format != LOCKED:
        raise WrongCall(reason="not-locked", option="--packet-passphrase-file")
    if found.out is None:
        raise WrongCall(reason="option-needed", option="--out")
    found.purpose = found.purpose or ""
    unicode_only("--purpose", found.purpose)
    found.hold_back = [check("--hold-back", passage) for passage in found.hold_back]
    found.alias = _aliases(found.alias)
    found.keep = [check("--keep", name) for name in found.keep]
    _read_printed(found)


def _read_printed(found: argparse.Namespace) -> None:
    """What stands in a packet beside the entries. `primer` is None when none is asked for, () for any."""
    for key in ("from", "question", "from_last_time"):
        text = getattr(found, key) or ""
        unicode_only(f"--{key.replace('_', '-')}", text)
        setattr(found, key, text)
    found.would_like = [check("--would-like", text) for text in found.would_like]
    found.include = {
        one_of("--include", part.strip(), INCLUDED) for text in found.include for part in text.split(",")
    }
    found.dates = DateShown.MONTH if found.dates is None else DateShown(one_of("--dates", found.dates, DATES))
    if found.primer is not None:
        ids = check("--primer", found.primer).split(",")
        found.primer = tuple(ValueId(part.strip()) for part in ids)
    elif "primer" in found.include:
        found.primer = ()


def _ids(text: str) -> tuple[str, ...]:
    ids = tuple(part.strip() for part in text.split(","))
    if "" in ids:
        raise WrongCall(reason="blank", option="--entries")
    if len(set(ids)) < len(ids):
        raise WrongCall(reason="id-twice", option="--entries")
    return ids


def _aliases(given: Sequence[str]) -> list[tuple[str, str]]:
    """(name, word) pairs; a name may itself hold "=", so the last one parts them."""
    pairs: list[tuple[str, str]] = []
    for text in given:
        name, parted, word = check("--alias", text).rpartition("=")
        if not (parted and name.strip() and word.strip()):
            raise WrongCall(reason="not-an-alias", option="--alias")
        pairs.append((name.strip(), word.strip()))
    if len({unicodedata.normalize("NFC", name) for name, _ in pairs}) < len(pairs):
        raise WrongCall(reason="name-twice", option="--alias")
    return pairs


_READS: Final[dict[str, Callable[[argparse.Namespace], None]]] = {
    "share": _read_share,
    "hours": _read_hours,
    "restore": _read_restore,
    "salvage": _read_salvage,
}
