"""Places where an open journal is not safe: what another program copies under it, and other computers' disks.

A sync program copies the encrypted file without what stands beside it, and a network drive may lie
about locks and about what has reached the disk. Both are for backups, not for the journal.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

# fmt: off
_NETWORK: Final = frozenset({
    "9p", "afs", "afpfs", "beegfs", "ceph", "cifs", "davfs", "fuse.davfs", "fuse.gvfsd-fuse", "fuse.rclone",
    "fuse.s3fs", "fuse.sshfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb2", "smb3", "smbfs",
    "webdav",
})
# fmt: on
_SYNCED_NAMES: Final = re.compile(
    r"dropbox( \(.*\))?|onedrive( - .*)?|google ?drive|my drive|nextcloud|owncloud|icloud ?drive"
    r"|mobile documents|com~apple~clouddocs|cloudstorage|pclouddrive|syncthing|sync|mega(sync)?|box( sync)?"
    r"|seafile|proton drive",
    re.IGNORECASE,
)
_SYNCED_SIGNS: Final = (
    ".dropbox",
    ".dropbox.cache",
    ".stfolder",
    ".owncloudsync.log",
    ".nextcloudsync.log",
    ".tmp.driveupload",
    ".seafile-data",
)
_MOUNTS: Final = Path("/proc/self/mountinfo")


def is_synced_or_network(path: Path) -> bool:
    """Whether `path` (there or not yet) lies in a sync program's folder or on a network drive.

    A guess by names, by the marks sync programs leave, and by the kind of file system. It says no when
    it cannot know.
    """
    try:
        real = path.resolve()
    except (OSError, RuntimeError, ValueError):
        return False
    return _is_synced(real) or _is_network(real)


def _is_synced(path: Path) -> bool:
    return any(
        _SYNCED_NAMES.fullmatch(place.name) is not None
        or any(os.path.lexists(place / sign) for sign in _SYNCED_SIGNS)
        for place in (path, *path.parents)
    )


def _is_network(path: Path) -> bool:
    if str(path).startswith(("\\\\", "//")):
        return True
    try:
        mounts = _MOUNTS.read_bytes()
    except OSError:
        return False
    return _kind_at(os.fsencode(path), mounts) in _NETWORK


def _kind_at(path: bytes, mounts: bytes) -> str:
    """The kind of file system that `path` stands on (proc_pid_mountinfo(5)); the last longest mount wins."""
    longest, kind = b"", ""
    for line in mounts.splitlines():
        before, _, after = line.partition(b" - ")
        point = _unescaped(before.split(b" ")[4]) if before.count(b" ") > 3 else b""  # noqa: PLR2004 - man page
        inside = path == point or path.startswith(point.rstrip(b"/") + b"/")
        if point and inside and len(point) >= len(longest):
            longest, kind = point, after.split(b" ")[0].decode("ascii", "replace")
    return kind


def _unescaped(point: bytes) -> bytes:
    """Spaces and the like are written as octal numbers there."""
    return re.sub(rb"\\([0-7]{3})", lambda found: bytes([int(found[1], 8) & 255]), point)
