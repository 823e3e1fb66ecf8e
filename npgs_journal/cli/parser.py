"""One verb's options: how a call is parted, and what every complaint says. No value is ever quoted."""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from npgs_journal.errors import WrongCall

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_OPTION_SHAPE: Final = re.compile(r"--[a-z][a-z-]{0,28}")
_TOO_MANY: Final[dict[str, str | int]] = {"reason": "too-many-words"}
_START: Final[dict[str, Callable[[], Any]]] = {"flag": lambda: False, "once": lambda: None, "many": list}
HELP: Final = frozenset({"-h", "--help"})


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
    unicode_only(option, text)
    if not text.strip():
        raise WrongCall(reason="blank", option=option)
    return text


def unicode_only(option: str, text: str) -> None:
    """Refuse bytes that were no text in this terminal's encoding (they arrive as lone surrogates)."""
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise WrongCall(reason="not-unicode", option=option)


def one_of(option: str, text: str | None, choices: tuple[str, ...]) -> str:
    if check(option, text) not in choices:
        raise WrongCall(reason="not-a-format", option=option, choices=" or ".join(choices))
    return str(text)
