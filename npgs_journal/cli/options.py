"""What may be asked for: one parser per verb. Nothing here imports the store, so `--help` is quick.

Choices, counts and needs are checked here too. Every complaint is a `WrongCall` that names an option and
never its value.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from npgs_journal.errors import WrongCall
from npgs_journal.nouns import Direction, Space, ValueId

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

FORMATS: Final = ("pdf", "text")
IMPORT_FORMATS: Final = ("jsonl",)
DIRECTIONS: Final = tuple(map(str, Direction))
SPACES: Final = tuple(map(str, Space))
_DAY_SHAPE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OPTION_SHAPE: Final = re.compile(r"--[a-z][a-z-]{0,28}")
_TOO_MANY: Final[dict[str, str | int]] = {"reason": "too-many-words"}
_START: Final[dict[str, Callable[[], Any]]] = {"flag": lambda: False, "once": lambda: None, "many": list}
HELP: Final = frozenset({"-h", "--help"})
MOST: Final = 2**31 - 1
"""A limit above this is this: no journal holds more, and the database counts in 64 bits."""


@dataclass(frozen=True, slots=True)
class _Option:
    """`kind`: "flag" stands alone; "once" takes a value; "many" may stand often."""

    name: str
    kind: str

    @property
    def key(self) -> str:
        return self.name.removeprefix("--").replace("-", "_")


class Parser:
    """One verb's options. `argparse` prints the help; reading is done here.

    `argparse` quotes what was typed when it complains, and takes a value that looks like an option for
    one. What was typed may be a passage that nobody else should see, and passages begin as they like.
    """

    def __init__(self, verb: str, about: str) -> None:
        self.about = about
        self._help = argparse.ArgumentParser(prog=f"npgs-journal {verb}", description=about)
        self._options: dict[str, _Option] = {}
        self._words: tuple[str, bool] | None = None

    def option(self, name: str, shown: str, help_text: str, kind: str = "once") -> None:
        self._options[name] = _Option(name, kind)
        self._help.add_argument(name, metavar=shown, help=help_text)

    def flag(self, name: str, help_text: str) -> None:
        self._options[name] = _Option(name, "flag")
        self._help.add_argument(name, action="store_true", help=help_text)

    def words(self, shown: str, help_text: str, many: bool = False) -> None:
        self._words = (shown, many)
        self._help.add_argument("words", metavar=shown, nargs="+" if many else None, help=help_text)

    def help_text(self) -> str:
        return self._help.format_help().rstrip()

    def usage(self) -> str:
        return " ".join(self._help.format_usage().split())

    def asks_for_help(self, argv: Sequence[str]) -> bool:
        return any(name in HELP for name, _ in self._parted(argv) if name is not None)

    def read(self, argv: Sequence[str]) -> argparse.Namespace:
        """What was asked: flags as bool, one value or None, many values as a list, `words` as a list."""
        found = {option.key: _START[option.kind]() for option in self._options.values()}
        words: list[str] = []
        for name, value in self._parted(argv):
            if name is None:
                words.append(str(value))
            else:
                self._take(found, name, value)
        self._count_words(words)
        return argparse.Namespace(**found, words=words)

    def _parted(self, argv: Sequence[str]) -> Iterator[tuple[str | None, str | None]]:
        """(option, its value or None) for each option, (None, word) for each plain word."""
        words = iter(argv)
        for word in words:
            if word == "--":
                yield from ((None, rest) for rest in words)
            elif word == "-" or not word.startswith("-"):
                yield None, word
            else:
                name, parted, value = word.partition("=")
                takes_next = not parted and name in self._options and self._options[name].kind != "flag"
                yield name, value if parted else next(words, None) if takes_next else None

    def _take(self, found: dict[str, Any], name: str, value: str | None) -> None:
        option = self._options.get(name)
        if option is None:
            is_plain = _OPTION_SHAPE.fullmatch(name)
            raise WrongCall(**({"reason": "option-not-known", "option": name} if is_plain else _TOO_MANY))
        if option.kind == "flag":
            if value is not None:
                raise WrongCall(reason="takes-no-value", option=name)
            found[option.key] = True
        elif value is None:
            raise WrongCall(reason="value-needed", option=name)
        elif option.kind == "many":
            found[option.key].append(value)
        elif found[option.key] is not None:
            raise WrongCall(reason="option-twice", option=name)
        else:
            found[option.key] = value

    def _count_words(self, words: list[str]) -> None:
        shown, many = self._words or ("", False)
        if len(words) > (1 if shown else 0) and not many:
            raise WrongCall(**_TOO_MANY)
        if shown and not words:
            raise WrongCall(reason="option-needed", option=shown)


def check(option: str, text: str | None) -> str:
    """`text` when it is there, is Unicode and is not blank."""
    if text is None:
        raise WrongCall(reason="option-needed", option=option)
    _unicode(option, text)
    if not text.strip():
        raise WrongCall(reason="blank", option=option)
    return text


def _unicode(option: str, text: str) -> None:
    """Refuse bytes that were no text in this terminal's encoding (they arrive as lone surrogates)."""
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise WrongCall(reason="not-unicode", option=option)


def _count(found: argparse.Namespace) -> int | None:
    if found.limit is None:
        return None
    text: str = found.limit
    if not (text.isascii() and text.isdigit() and text.strip("0")):
        raise WrongCall(reason="not-a-count", option="--limit")
    return MOST if len(text.lstrip("0")) > len(str(MOST)) else min(int(text), MOST)


def _one_of(option: str, text: str | None, choices: tuple[str, ...]) -> str:
    if check(option, text) not in choices:
        raise WrongCall(reason="not-a-format", option=option, choices=" or ".join(choices))
    return str(text)


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
    parser.option("--value", "ID", "only entries marked with this value")
    parser.option("--direction", "|".join(DIRECTIONS), "only entries with a mark in this direction")
    _days(parser)
    parser.option("--space", "|".join(SPACES), "only entries that stand here")
    _listing(parser, "no more than N entries (all of them when left out)")
    return parser


def _values() -> Parser:
    parser = _parser("values", "Count the entries of each month that hold each value.")
    _days(parser)
    return parser


def _days(parser: Parser) -> None:
    parser.option("--since", "DATE", "only entries of this day or later, such as 2026-11-23")
    parser.option("--until", "DATE", "only entries of this day or earlier")


def _search() -> Parser:
    parser = _parser("search", "Find entries that hold every word, newest first.")
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
    parser.option("--hold-back", "PASSAGE", "leave this passage out wherever it stands", "many")
    parser.option("--alias", "NAME=WORD", "print WORD wherever NAME stands", "many")
    parser.option("--format", "pdf|text", "what kind of file")
    parser.option("--out", "FILE", "where the packet goes")
    parser.flag("--overwrite", "replace the file that is there")
    return parser


def _find_names() -> Parser:
    parser = _parser("find-names", "Show what in texts could identify someone. Opens no journal.")
    parser.words("FILE", "one JSON object a line with id and text; - is standard input")
    return parser


def _check() -> Parser:
    return _parser("check", "See whether everything is as it was written. Changes nothing.")


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
    "find-names": _find_names,
    "check": _check,
    "demo": _demo,
}


def read(verb: str, argv: Sequence[str]) -> argparse.Namespace:
    """The checked options of one verb."""
    found = PARSERS[verb]().read(argv)
    for option in ("journal", "passphrase_file", "out"):
        if getattr(found, option, None) == "":
            raise WrongCall(reason="blank", option=f"--{option.replace('_', '-')}")
    if verb in {"list", "search"}:
        found.limit = _count(found)
    if verb in {"list", "values"}:
        _read_days(found)
    if verb == "list":
        _read_marks(found)
    if verb == "search":
        found.words = check("WORD", " ".join(found.words))
    if verb in {"import", "find-names"}:
        found.file = found.words[0]
    if verb == "import":
        found.format = _one_of("--format", found.format, IMPORT_FORMATS)
    if verb == "share":
        _read_share(found)
    return found


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


def _read_marks(found: argparse.Namespace) -> None:
    """`value`, `direction` and `space` as nouns, or None."""
    from npgs_journal.values import values  # noqa: PLC0415 - the texts are not read for another verb

    if found.value is not None and found.value not in {value.id for value in values()}:
        raise WrongCall(reason="not-a-value", option="--value")
    found.value = None if found.value is None else ValueId(found.value)
    if found.direction is not None:
        found.direction = Direction(_one_of("--direction", found.direction, DIRECTIONS))
    if found.space is not None:
        found.space = Space(_one_of("--space", found.space, SPACES))


def _read_share(found: argparse.Namespace) -> None:
    found.entries = _ids(check("--entries", found.entries))
    found.reader = check("--reader", found.reader)
    found.format = _one_of("--format", found.format, FORMATS)
    if found.out is None:
        raise WrongCall(reason="option-needed", option="--out")
    found.purpose = found.purpose or ""
    _unicode("--purpose", found.purpose)
    found.hold_back = [check("--hold-back", passage) for passage in found.hold_back]
    found.alias = _aliases(found.alias)


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
