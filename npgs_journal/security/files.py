"""Files that only their owner may read, written so that a kill leaves the old or the new one whole."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from typing import TYPE_CHECKING

from npgs_journal.errors import DiskFull, FolderReadOnly, StorageTrouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FILE_MODE, _FOLDER_MODE = 0o600, 0o700
NOT_FOLLOWING = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_TEMP_END = ".part"

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NOTHING_TO_FLUSH = frozenset({errno.EINVAL, errno.ENOTSUP})
"""What file systems say that keep no folder of their own to flush."""
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


def private_umask() -> None:
    """From here on, what this process makes is for its owner alone."""
    os.umask(0o077)


@contextlib.contextmanager
def disk_trouble_named() -> Iterator[None]:
    """Tell a full disk, a read-only place and other disk trouble apart by class.

    Raises:
        DiskFull, FolderReadOnly, StorageTrouble: instead of the `OSError` met inside.
    """
    try:
        yield
    except OSError as error:
        raise _named(error) from error


def _named(error: OSError) -> DiskFull | FolderReadOnly | StorageTrouble:
    if error.errno in _FULL:
        return DiskFull()
    if error.errno in _READ_ONLY:
        return FolderReadOnly()
    return StorageTrouble(reason=errno.errorcode.get(error.errno or 0, "unknown"))


def make_private_folder(path: Path) -> None:
    """Make `path` and what is missing above it, for their owner alone; one that exists is narrowed."""
    for missing in reversed([path, *path.parents]):
        if not missing.exists():
            missing.mkdir(mode=_FOLDER_MODE, exist_ok=True)
    with contextlib.suppress(PermissionError):
        # A stick's file system may know no rights; the journal on it is encrypted all the same.
        path.chmod(_FOLDER_MODE)


def sync_folder(path: Path) -> None:
    """Make names in `path` (new, renamed, removed) last through a power cut."""
    if os.name == "nt":  # pragma: no cover - Windows has no handle on a folder to flush
        return
    folder = os.open(path, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        os.fsync(folder)
    except OSError as error:
        if error.errno not in _NOTHING_TO_FLUSH:
            raise
    finally:
        os.close(folder)


def write_private(path: Path, data: bytes) -> None:
    """Put `data` at `path`, whole or not at all, also through a kill or a power cut."""
    settle(stage(path, data), path)


def stage(path: Path, data: bytes) -> Path:
    """Write `data` to a new file beside `path`, down to the disk, and return it for `settle`."""
    temp = path.with_name(f".{path.name}.{secrets.token_hex(6)}{_TEMP_END}")
    create_private(temp, data)
    return temp


def settle(staged: Path, path: Path) -> None:
    """Give a staged file its name. A link that stands at `path` is replaced, never followed."""
    try:
        staged.replace(path)
    except OSError:
        staged.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def leftovers(path: Path) -> list[Path]:
    """Staged files for `path` that a kill left behind."""
    return sorted(path.parent.glob(f".{path.name}.*{_TEMP_END}"))


def create_private(path: Path, data: bytes) -> None:
    """Write `data` to a file that must not exist yet; when it does not work out, nothing stays.

    Raises:
        FileExistsError: something (also a link) stands at `path`.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | NOT_FOLLOWING, _FILE_MODE)
    try:
        write_all(handle, data)
    except BaseException:
        os.close(handle)
        path.unlink(missing_ok=True)
        raise
    os.close(handle)


def write_all(handle: int, data: bytes) -> None:
    """Write every byte at the handle's place, and wait until the disk has them."""
    write_on(handle, data)
    os.fsync(handle)


def write_on(handle: int, data: bytes) -> None:
    """Write every byte at the handle's place; more is to come before the disk is waited for."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


@contextlib.contextmanager
def new_file(path: Path) -> Iterator[int]:
    """A handle on a file that must not exist yet. What is on it when it is left is on the disk.

    Raises:
        FileExistsError: something (also a link) stands at `path`.
    """
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | NOT_FOLLOWING, _FILE_MODE)
    try:
        yield handle
        os.fsync(handle)
    finally:
        os.close(handle)


def read_small(path: Path, limit: int) -> bytes:
    """Read an ordinary file of at most `limit` bytes, following no link and waiting for no pipe.

    Raises:
        FileNotFoundError: nothing is there.
        OSError: it is a link, or no ordinary file (EINVAL), or larger than `limit` (EFBIG).
    """
    handle = os.open(path, os.O_RDONLY | NOT_FOLLOWING | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "not an ordinary file")
        data = file.read(limit + 1)
    if len(data) > limit:
        raise OSError(errno.EFBIG, "larger than it can be")
    return data
