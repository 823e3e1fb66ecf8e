"""The key files: the root secret, wrapped by the passphrase, beside the journal in two copies.

A file is one JSON object whose last line is the SHA-256 of everything above it, so that damage is
noticed before anything in it is believed. Every other field is bound to the wrapped secret as
associated data. (docs/decisions/0003-keys.md)
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from npgs_journal.errors import (
    JournalTooNew,
    KeyCostRefused,
    KeysDamaged,
    NotEnoughMemory,
    PassphraseRefused,
    StorageTrouble,
    WrongPassphrase,
)
from npgs_journal.security import files
from npgs_journal.security.keys import SALT_BYTES, KeyCost, RootSecret, Secret, derive_key, purpose_key

if TYPE_CHECKING:
    from pathlib import Path

KEYS, KEYS_COPY = "keys.json", "keys.bak.json"
PAGE_BYTES: Final = 4096
CIPHER: Final = {"name": "sqlcipher", "version": 4, "page_bytes": PAGE_BYTES, "hmac": "sha512"}

_FORMAT, _VERSION, _KDF = "npgs-journal-keys", 1, "argon2id"
LARGEST_FILE: Final = 16 * 1024
_NONCE_BYTES, _WRAPPED_BYTES, _SIGN_BYTES = 12, 36, 16
_HIGHEST_GENERATION = 2**53
_SUM_LINE = re.compile(rb' "sha256": "([0-9a-f]{64})"\n}\n')
_SUM_LINE_BYTES = len(' "sha256": "') + 64 + len('"\n}\n')


@dataclass(frozen=True, slots=True)
class Header:
    """What a key file says.

    `generation` counts the passphrases a journal has had. `db_salt` is what the encrypted file starts
    with. `sign` is drawn from the root secret, one way: a secret that belongs here gives the same.
    """

    generation: int
    cost: KeyCost
    salt: bytes
    nonce: bytes
    db_salt: bytes
    sign: bytes
    wrapped: bytes = b""

    def _bound(self) -> dict[str, Any]:
        return {
            "format": _FORMAT,
            "version": _VERSION,
            "generation": self.generation,
            "kdf": _KDF,
            "memory_kib": self.cost.memory_kib,
            "passes": self.cost.passes,
            "lanes": self.cost.lanes,
            "salt": self.salt.hex(),
            "nonce": self.nonce.hex(),
            "db_salt": self.db_salt.hex(),
            "cipher": CIPHER,
            "sign": self.sign.hex(),
        }

    def bound_bytes(self) -> bytes:
        """Every field but the wrapped secret, as the cipher binds them."""
        return json.dumps(self._bound(), sort_keys=True, separators=(",", ":")).encode()

    def to_bytes(self) -> bytes:
        fields = self._bound() | {"wrapped": self.wrapped.hex()}
        lines = "".join(f" {json.dumps(name)}: {json.dumps(value)},\n" for name, value in fields.items())
        above = ("{\n" + lines).encode()
        return above + f' "sha256": "{hashlib.sha256(above).hexdigest()}"\n}}\n'.encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> Header:
        """Read a key file.

        Raises:
            KeysDamaged: not a byte of it can be relied on.
            JournalTooNew: a later version of the program wrote it.
            KeyCostRefused: it asks for more memory or time than any of ours.
        """
        fields = _checked_fields(data)
        if fields.get("format") != _FORMAT or type(fields.get("version")) is not int:
            raise KeysDamaged
        if fields["version"] > _VERSION:
            raise JournalTooNew(keys_version=fields["version"])
        header = cls(
            generation=_whole(fields, "generation"),
            cost=KeyCost(_whole(fields, "memory_kib"), _whole(fields, "passes"), _whole(fields, "lanes")),
            salt=_bytes(fields, "salt", SALT_BYTES),
            nonce=_bytes(fields, "nonce", _NONCE_BYTES),
            db_salt=_bytes(fields, "db_salt", SALT_BYTES),
            sign=_bytes(fields, "sign", _SIGN_BYTES),
            wrapped=_bytes(fields, "wrapped", _WRAPPED_BYTES),
        )
        if header.to_bytes() != data:
            # There is one way to write a header, so nothing else can hide in the file.
            raise KeysDamaged
        return header


def _checked_fields(data: bytes) -> dict[str, Any]:
    above, line = data[:-_SUM_LINE_BYTES], _SUM_LINE.fullmatch(data[-_SUM_LINE_BYTES:])
    if line is None or hashlib.sha256(above).hexdigest().encode() != line[1]:
        raise KeysDamaged
    try:
        fields = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise KeysDamaged from error
    if not isinstance(fields, dict):
        raise KeysDamaged
    return fields


def _whole(fields: dict[str, Any], name: str) -> int:
    value = fields.get(name)
    if type(value) is not int or not 0 < value <= _HIGHEST_GENERATION:
        raise KeysDamaged
    return value


def _bytes(fields: dict[str, Any], name: str, size: int) -> bytes:
    value = fields.get(name)
    if not isinstance(value, str) or re.fullmatch(rf"[0-9a-f]{{{2 * size}}}", value) is None:
        raise KeysDamaged
    return bytes.fromhex(value)


# Wrapping --------------------------------------------------------------------------------------


def wrap(root: RootSecret, passphrase: str, db_salt: bytes, cost: KeyCost, generation: int = 1) -> Header:
    """Wrap `root` by `passphrase`, with half the memory as long as there is not as much.

    Raises:
        PassphraseRefused, NotEnoughMemory: nothing is wrapped.
    """
    while True:
        salt = secrets.token_bytes(SALT_BYTES)
        try:
            with derive_key(passphrase, salt, cost) as key:
                return _wrapped(root, key, Header(generation, cost, salt, b"", db_salt, _sign_of(root)))
        except NotEnoughMemory:
            smaller = cost.smaller()
            if smaller is None:
                raise
            cost = smaller


def _wrapped(root: RootSecret, key: Secret, header: Header) -> Header:
    header = replace(header, nonce=secrets.token_bytes(_NONCE_BYTES))
    wrapped = AESGCM(key.raw).encrypt(header.nonce, bytes(root.raw), header.bound_bytes())
    return replace(header, wrapped=wrapped)


def unwrap(header: Header, passphrase: str) -> RootSecret:
    """Give the root secret.

    Raises:
        WrongPassphrase: also for what no passphrase can be (empty, endless, half a character).
        NotEnoughMemory: the key cannot be derived now.
    """
    try:
        key = derive_key(passphrase, header.salt, header.cost)
    except PassphraseRefused as error:
        raise WrongPassphrase from error
    with key:
        try:
            root = RootSecret(AESGCM(key.raw).decrypt(header.nonce, header.wrapped, header.bound_bytes()))
        except InvalidTag as error:
            raise WrongPassphrase from error
    if not belongs(header, root):
        # AES-GCM does not commit to its key: one wrapped secret may open under two. The sign tells.
        root.wipe()
        raise WrongPassphrase
    return root


def belongs(header: Header, root: RootSecret) -> bool:
    """Whether `root` is the secret that the key file wraps."""
    return secrets.compare_digest(header.sign, _sign_of(root))


def _sign_of(root: RootSecret) -> bytes:
    with purpose_key(root, "sign of the key file") as sign:
        return bytes(sign.raw[:_SIGN_BYTES])


# The two copies --------------------------------------------------------------------------------


def read_header(folder: Path) -> Header:
    """The valid copy with the highest generation.

    Raises:
        KeysDamaged: neither copy is there and whole. The recovery code still opens the journal.
        JournalTooNew: a later version of the program wrote one.
        KeyCostRefused: none is whole, or the whole ones ask for too much.
    """
    found: list[Header] = []
    refused: KeyCostRefused | None = None
    for name in (KEYS, KEYS_COPY):
        try:
            found.append(_read(folder / name))
        except KeyCostRefused as error:
            refused = error
        except KeysDamaged:
            continue
    if found:
        return max(found, key=lambda header: header.generation)
    raise refused or KeysDamaged


def _read(path: Path) -> Header:
    try:
        data = files.read_small(path, LARGEST_FILE)
    except OSError as error:
        raise KeysDamaged from error
    return Header.from_bytes(data)


def unlike_copies(folder: Path, header: Header) -> list[str]:
    """The names of the copies that do not say what `header` says, or are not there."""
    return [name for name in (KEYS, KEYS_COPY) if not _says(folder / name, header)]


def _says(path: Path, header: Header) -> bool:
    try:
        return files.read_small(path, LARGEST_FILE) == header.to_bytes()
    except OSError:
        return False


def write_header(folder: Path, header: Header, passphrase: str) -> None:
    """Put `header` into both key files, after proof that what is on the disk unwraps by `passphrase`.

    Both copies lie on the disk whole before the first takes its name, so a full disk changes nothing,
    and a kill at any moment leaves a folder that the old or the new passphrase opens.

    Raises:
        DiskFull, FolderReadOnly, StorageTrouble: the key files are as they were, or (when the disk gives
            up between two renames) one copy is new; the folder still opens.
    """
    staged: dict[str, Path] = {}
    with files.disk_trouble_named():
        try:
            for name in (KEYS, KEYS_COPY):
                staged[name] = files.stage(folder / name, header.to_bytes())
            _prove(staged[KEYS], passphrase)
            for name in (KEYS, KEYS_COPY):
                files.settle(staged[name], folder / name)
        finally:
            for path in staged.values():
                path.unlink(missing_ok=True)
    if unlike_copies(folder, header):
        raise StorageTrouble(reason="not-kept")


def _prove(path: Path, passphrase: str) -> None:
    try:
        unwrap(_read(path), passphrase).wipe()
    except (KeysDamaged, WrongPassphrase) as error:
        raise StorageTrouble(reason="not-kept") from error


def mend(folder: Path, header: Header) -> None:
    """Make a copy that lags behind, or is gone, say what `header` says; clear what a kill left staged.

    Only with a header that has just unwrapped: nothing unproven is spread.

    Raises:
        DiskFull, FolderReadOnly, StorageTrouble: a copy stays as it is.
    """
    with files.disk_trouble_named():
        for name in unlike_copies(folder, header):
            files.write_private(folder / name, header.to_bytes())
        for name in (KEYS, KEYS_COPY):
            for leftover in files.leftovers(folder / name):
                leftover.unlink(missing_ok=True)
