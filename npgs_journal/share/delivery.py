"""Checked bytes on their way to the disk: a private file beside the target, then its name, or nothing."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from npgs_journal.errors import CouldNotWriteFile, DiskFull, FileExists
from npgs_journal.security.files import create_private, read_small, sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
# What file systems say that know no second name for a file (many sticks).
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV})
# What is said of a place where nothing is, or a link, something larger, or no ordinary file.
_NOT_OURS = frozenset({errno.ENOENT, errno.ELOOP, errno.EFBIG, errno.EINVAL})
_REMEMBERED_BYTES = 64 << 20
_OF_A_JOURNAL = ("journal.db", "keys.json", "keys.bak.json")


def look_at(out: Path, *, overwrite: bool) -> None:
    """Refuse a place early, before any work.

    Raises:
        FileExists: something is there and may not be replaced.
        CouldNotWriteFile: no folder there, what stands there is no file ("not-a-file": a pipe or a device
            would be lost), or a journal's own folder ("journal-folder"): a file that was handed over has
            no place among what is locked.
    """
    with _trouble_named():
        if os.path.lexists(out) and not overwrite:
            raise FileExists
        if out.is_dir():
            raise CouldNotWriteFile(reason="EISDIR")
        if out.exists() and not out.is_file():
            raise CouldNotWriteFile(reason="not-a-file")
        if not out.parent.is_dir():
            raise CouldNotWriteFile(reason="ENOENT")
        if any(os.path.lexists(out.parent / name) for name in _OF_A_JOURNAL):
            raise CouldNotWriteFile(reason="journal-folder")


def temp_beside(out: Path) -> Path:
    """A name for the file while it is written; absolute, so that a later start finds it."""
    return out.absolute().with_name(f".{secrets.token_hex(8)}.part")


def put_down(temp: Path, data: bytes) -> None:
    """Write `data` to the new file `temp`, for its owner alone and down to the disk."""
    with _trouble_named():
        create_private(temp, data)


def give_name(temp: Path, out: Path, *, overwrite: bool) -> None:
    """Let `temp` stand at `out`. Without `overwrite` what appeared there meanwhile stays untouched."""
    with _trouble_named():
        if overwrite:
            temp.replace(out)
        else:
            _claim(temp, out)
        sync_folder(out.absolute().parent)


@dataclass(frozen=True, slots=True)
class Before:
    """What stood at a place before it was replaced, so that it can be put back."""

    data: bytes = field(repr=False)
    mode: int

    @classmethod
    def of(cls, out: Path) -> Before | None:
        """Look at the file at `out`; None when there is none, or it is too large to be remembered."""
        with contextlib.suppress(OSError):
            return cls(read_small(out, _REMEMBERED_BYTES), stat.S_IMODE(out.stat().st_mode))
        return None


def put_whole(out: Path, data: bytes, *, overwrite: bool) -> None:
    """A whole file at `out`, or what stood there before."""
    part = temp_beside(out)
    before = Before.of(out) if overwrite else None
    try:
        put_down(part, data)
        give_name(part, out, overwrite=overwrite)
    except BaseException:
        take_back(out, data, before)
        remove(part)
        raise


def take_back(out: Path, data: bytes, before: Before | None) -> bool:
    """Undo `give_name`, however far it came; whether `data` stands at `out` no more."""
    try:
        is_ours = read_small(out, len(data)) == data
    except OSError as error:
        return error.errno in _NOT_OURS
    if is_ours and not remove(out):
        return False
    if is_ours and before is not None:
        with contextlib.suppress(OSError):
            create_private(out, before.data)
            out.chmod(before.mode)
    return True


def remove(path: Path) -> bool:
    """Take a file away; whether it is gone."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
    return not os.path.lexists(path)


def _claim(temp: Path, out: Path) -> None:
    try:
        os.link(temp, out, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        create_private(out, b"")  # holds the name; refused when somebody else has it
        try:
            temp.replace(out)
        except OSError:
            out.unlink()
            raise
    else:
        temp.unlink()


@contextlib.contextmanager
def _trouble_named() -> Iterator[None]:
    try:
        yield
    except FileExistsError as error:
        raise FileExists from error
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull from error
        raise CouldNotWriteFile(reason=errno.errorcode.get(error.errno or 0, "unknown")) from error
