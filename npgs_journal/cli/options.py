"""What may be asked for: one parser per verb. Nothing here imports the store, so `--help` is quick.

`argparse` quotes what was typed when it complains, and what was typed may be a held-back passage. So
choices, counts and needs are checked here, and every complaint is a `WrongCall` that names an option
and never its value.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any, Final, NoReturn

from npgs_journal.errors import WrongCall

FORMATS: Final = ("pdf", "text")
IMPORT_FORMATS: Final = ("jsonl",)
_OPTION_SHAPE: Final = re.compile(r"--[a-z][a-z-]{0,28}(?==|$)")
MOST: Final = 2**31 - 1
"""A limit above this is this: no journal holds more, and the database counts in 64 bits."""


class Parser(argparse.ArgumentParser):
    """Raises `WrongCall` where argparse would print what was typed and exit."""

    def error(self, message: str) -> NoReturn:
        subject, _, rest = message.removeprefix("argument ").partition(": ")
        if subject == "the following arguments are required":
            raise WrongCall(reason="option-needed", option=rest.split(",")[0])
        option = subject.split("/")[0]
        if not option.startswith("-"):
            raise WrongCall(reason="too-many-words")
        reason = "takes-no-value" if "ignored explicit" in message else "value-needed"
        raise WrongCall(reason=reason, option=option)

    def read(self, argv: Sequence[str]) -> argparse.Namespace:
        """Read `argv`; options and words may be mixed in any order."""
        found, extra = self.parse_known_intermixed_args(self._joined(argv))
        named = next(filter(None, map(_OPTION_SHAPE.match, extra)), None)
        if named is not None:
            raise WrongCall(reason="option-not-known", option=named[0])
        if extra:
            raise WrongCall(reason="too-many-words")
        return found

    def asks_for_help(self, argv: Sequence[str]) -> bool:
        joined = self._joined(argv)
        before = joined[: joined.index("--")] if "--" in joined else joined
        return "-h" in before or "--help" in before

    def _joined(self, argv: Sequence[str]) -> list[str]:
        """`--hold-back -x` as `--hold-back=-x`: what follows an option is its value, whatever it looks like."""
        taking = {name for action in self._actions if action.nargs is None for name in action.option_strings}
        joined: list[str] = []
        words = iter(argv)
        for word in words:
            if word == "--":
                return [*joined, word, *words]
            following = next(words, None) if word in taking else None
            joined.append(word if following is None else f"{word}={following}")
        return joined


class _Once(argparse.Action):
    """An option that may stand once: the second would silently undo the first."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        found: argparse.Namespace,
        value: Any,
        option: str | None = None,
    ) -> None:
        if getattr(found, self.dest) is not self.default:
            raise WrongCall(reason="option-twice", option=option or self.dest)
        setattr(found, self.dest, value)


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
    parser = Parser(prog=f"npgs-journal {verb}", description=about, allow_abbrev=False)
    everywhere = parser.add_argument_group("after every verb")
    everywhere.add_argument("--journal", metavar="DIR", action=_Once, help="the journal's folder")
    everywhere.add_argument(
        "--passphrase-file",
        metavar="FILE",
        action=_Once,
        help="read the passphrase here; one last newline is dropped",
    )
    everywhere.add_argument("--json", action="store_true", help="print one JSON document")
    return parser


def _new() -> Parser:
    return _parser("new", "Make a journal in a new or empty folder.")


def _import() -> Parser:
    parser = _parser("import", "Bring entries in: all of them, or none.")
    parser.add_argument("--format", metavar="jsonl", action=_Once, help="jsonl: one JSON object a line")
    parser.add_argument("file", metavar="FILE", help="the file to read; - is standard input")
    return parser


def _list() -> Parser:
    parser = _parser("list", "List entries, newest first.")
    _listing(parser, "no more than N entries (all of them when left out)")
    return parser


def _search() -> Parser:
    parser = _parser("search", "Find entries that hold every word, newest first.")
    _listing(parser, "no more than N entries (50 when left out)")
    parser.add_argument("words", metavar="WORD", nargs="+", help="a word, its beginning, or '\"a phrase\"'")
    return parser


def _listing(parser: Parser, limit_help: str) -> None:
    parser.add_argument("--limit", metavar="N", action=_Once, help=limit_help)
    parser.add_argument("--about-me", action="store_true", help="show the words of About me entries too")


def _share() -> Parser:
    parser = _parser("share", "Write a packet of chosen entries. Nothing is held back or replaced unasked.")
    parser.add_argument(
        "--entries", metavar="ID,ID", action=_Once, help="which entries, in the packet's order"
    )
    parser.add_argument("--reader", metavar="NAME", action=_Once, help="who the packet is for; printed in it")
    parser.add_argument("--purpose", metavar="TEXT", action=_Once, help="why; kept in your own record only")
    parser.add_argument(
        "--hold-back",
        metavar="PASSAGE",
        action="append",
        default=[],
        help="leave this passage out wherever it stands",
    )
    parser.add_argument(
        "--alias", metavar="NAME=WORD", action="append", default=[], help="print WORD wherever NAME stands"
    )
    parser.add_argument("--format", metavar="pdf|text", action=_Once, help="what kind of file")
    parser.add_argument("--out", metavar="FILE", action=_Once, help="where the packet goes")
    parser.add_argument("--overwrite", action="store_true", help="replace the file that is there")
    return parser


def _check() -> Parser:
    return _parser("check", "See whether everything is as it was written. Changes nothing.")


def _demo() -> Parser:
    parser = _parser("demo", "Make a sample journal, search it and write a packet from it.")
    parser.add_argument("--out", metavar="DIR", action=_Once, help="where the packet and report go (demo)")
    return parser


PARSERS: Final[dict[str, Callable[[], Parser]]] = {
    "new": _new,
    "import": _import,
    "list": _list,
    "search": _search,
    "share": _share,
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
    if verb == "search":
        found.words = check("WORD", " ".join(found.words))
    if verb == "import":
        found.format = _one_of("--format", found.format, IMPORT_FORMATS)
    if verb == "share":
        _read_share(found)
    return found


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
