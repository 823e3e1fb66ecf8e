"""The seal of every page of a snapshot, looked at by itself.

The engine's own look at all pages cannot be stopped half way, and a lock never waits; so a finished backup
is looked at here, page by page. A page of 4,096 bytes ends with a nonce of 16 and a keyed hash of 64 over
what stands before it and the page's number; the first begins with 16 bytes of salt, which are not hashed.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING, Final

from npgs_journal.errors import BackupDamaged
from npgs_journal.security.envelope import PAGE_BYTES
from npgs_journal.security.keys import SALT_BYTES, database_key

if TYPE_CHECKING:
    from npgs_journal.security.keys import RootSecret

_SEAL_BYTES: Final = 64
_SALT_MASK: Final = 0x3A
_ROUNDS: Final = 2


class PageSeals:
    """Call it with the pages in their order, whole pages at a time. `salt` is what they start with."""

    def __init__(self, root: RootSecret) -> None:
        self._root = root
        self._key = b""
        self.salt = b""
        self.pages = 0

    def __call__(self, chunk: bytes) -> None:
        """Raises BackupDamaged: a page is not as the engine sealed it."""
        if len(chunk) % PAGE_BYTES:
            raise BackupDamaged(reason="cut")
        if not self._key:
            self.salt = chunk[:SALT_BYTES]
            self._key = self._key_for(self.salt)
        whole = memoryview(chunk)
        for at in range(0, len(chunk), PAGE_BYTES):
            self.pages += 1
            start = at + SALT_BYTES if self.pages == 1 else at
            end = at + PAGE_BYTES - _SEAL_BYTES
            told = bytes(whole[start:end]) + self.pages.to_bytes(4, "little")
            if not hmac.compare_digest(
                hmac.digest(self._key, told, "sha512"), whole[end : end + _SEAL_BYTES]
            ):
                raise BackupDamaged(reason="page")

    def _key_for(self, salt: bytes) -> bytes:
        masked = bytes(byte ^ _SALT_MASK for byte in salt)
        with database_key(self._root) as key:
            return hashlib.pbkdf2_hmac("sha512", key.raw, masked, _ROUNDS, dklen=32)
