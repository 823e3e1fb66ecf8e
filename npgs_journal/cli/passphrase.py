"""Where the passphrase comes from: a file, or a prompt on the terminal. Never an argument."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path
from typing import Final

from npgs_journal import wording
from npgs_journal.errors import WrongCall

LONGEST_BYTES: Final = 64 * 1024


def read_passphrase(file: str | None) -> str:
    """The passphrase of a journal that is there."""
    return _from_file(file) if file is not None else _not_empty(_ask(wording.ASK_PASSPHRASE))


def choose_passphrase(file: str | None) -> str:
    """The passphrase of a journal to be made: a prompt asks for it twice."""
    if file is not None:
        return _from_file(file)
    first = _not_empty(_ask(wording.ASK_PASSPHRASE))
    if _ask(wording.ASK_AGAIN) != first:
        raise WrongCall(reason="not-the-same")
    return first


def read_packet_passphrase(file: str) -> str:
    """What a locked packet is to be opened with."""
    return _from_file(file, "--packet-passphrase-file")


def read_recovery_code(file: str) -> str:
    """The recovery code, as it was copied; whether it is one is judged elsewhere."""
    return _from_file(file, "--recovery-code-file")


def _from_file(file: str, option: str = "--passphrase-file") -> str:
    """All of the file but one last newline; spaces are kept, since they may be part of it."""
    try:
        with Path(file).open("rb") as source:
            data = source.read(LONGEST_BYTES + 1)
    except (OSError, ValueError):
        raise WrongCall(reason="cannot-read", option=option) from None
    if len(data) > LONGEST_BYTES:
        raise WrongCall(reason="passphrase-too-long")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise WrongCall(reason="passphrase-not-utf8") from None
    return _not_empty(text.removesuffix("\n").removesuffix("\r") if text.endswith("\n") else text)


def _not_empty(passphrase: str) -> str:
    if not passphrase:
        raise WrongCall(reason="passphrase-empty")
    return passphrase


def _ask(prompt: str) -> str:
    if not _has_terminal():
        raise WrongCall(reason="no-terminal")
    try:
        return getpass.getpass(prompt)
    except EOFError:
        raise WrongCall(reason="no-answer") from None
    except UnicodeDecodeError:
        raise WrongCall(reason="not-unicode", option="The passphrase") from None


def _has_terminal() -> bool:
    """Whether `getpass` would find a terminal, and so never fall back to showing what is typed."""
    if os.name == "nt":
        return sys.stdin is not None and sys.stdin.isatty()
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True
