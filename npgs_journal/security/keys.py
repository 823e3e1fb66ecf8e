"""From what the person typed, and from the root secret, to the keys that open things.

A journal has one root secret of 160 random bits. Every key is drawn from it by HKDF-SHA256 with a
fixed purpose; the passphrase only unwraps the root secret (`envelope.py`), and the recovery code is
the root secret, spelled out (`recovery.py`).
"""

from __future__ import annotations

import hmac
import secrets
import time
import unicodedata
from dataclasses import dataclass
from typing import NoReturn, Self

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from npgs_journal.errors import KeyCostRefused, NotEnoughMemory, PassphraseRefused, WeakSalt

ROOT_BYTES = 20
KEY_BYTES = 32
SALT_BYTES = 16
LONGEST_PASSPHRASE = 10_000
"""In characters. Normalising takes time in the square of a run of accents, so there is an end."""

_NAMESPACE = "npgs-journal/1/"
_WANTED_S = 1.0
"""What one guess at the passphrase shall cost on the computer that made the journal."""
_LEAST_PASSES, _MOST_PASSES = 3, 64
_MOST_MEMORY_KIB, _LEAST_STEP_KIB = 1024 * 1024, 64 * 1024
_MOST_LANES = 8


class Secret:
    """Bytes that can be wiped, and that no print, log or pickle shows.

    A `bytearray` handed in is taken over, not copied, so that wiping here wipes the only copy.
    """

    __slots__ = ("raw",)

    def __init__(self, raw: bytes | bytearray) -> None:
        self.raw = raw if isinstance(raw, bytearray) else bytearray(raw)

    def wipe(self) -> None:
        """Overwrite and empty it. Best effort: what others copied out stays where it is."""
        self.raw[:] = bytes(len(self.raw))
        self.raw.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_trouble: object) -> None:
        self.wipe()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not copied out")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and hmac.compare_digest(self.raw, other.raw)

    __hash__ = None  # type: ignore[assignment]  # it can be wiped, so it is no key of a dict


class RootSecret(Secret):
    """The 160 random bits a journal stands on."""

    __slots__ = ()

    def __init__(self, raw: bytes | bytearray) -> None:
        if len(raw) != ROOT_BYTES:
            raise ValueError("a root secret has 20 bytes")
        super().__init__(raw)

    @classmethod
    def fresh(cls) -> Self:
        return cls(secrets.token_bytes(ROOT_BYTES))


def database_key(root: RootSecret) -> Secret:
    """The 32-byte raw key of the encrypted file."""
    return purpose_key(root, "database")


def purpose_key(root: RootSecret, purpose: str) -> Secret:
    """A 32-byte key for one purpose; keys for different purposes tell nothing about each other."""
    key = bytearray(KEY_BYTES)
    info = (_NAMESPACE + purpose).encode()
    # No salt: the root secret is uniformly random already (RFC 5869, section 3.1).
    HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive_into(root.raw, key)
    return Secret(key)


@dataclass(frozen=True, slots=True)
class KeyCost:
    """Argon2id settings: memory in KiB, passes over it, lanes side by side (RFC 9106, section 4).

    Raises:
        KeyCostRefused: more than any journal of ours asks for, or less than Argon2 can do. A key file
            from elsewhere must not eat the machine.
    """

    memory_kib: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        if not (
            1 <= self.lanes <= _MOST_LANES
            and 1 <= self.passes <= _MOST_PASSES
            and 8 * self.lanes <= self.memory_kib <= _MOST_MEMORY_KIB
        ):
            raise KeyCostRefused

    def smaller(self) -> KeyCost | None:
        """Half the memory at twice the passes, which takes as long; None at 64 MiB, the least of ours."""
        if self.memory_kib // 2 < _LEAST_STEP_KIB:
            return None
        return KeyCost(self.memory_kib // 2, min(self.passes * 2, _MOST_PASSES), self.lanes)


STANDARD = KeyCost(memory_kib=256 * 1024, passes=_LEAST_PASSES, lanes=4)


def derive_key(passphrase: str, salt: bytes, cost: KeyCost) -> Secret:
    """Turn what the person typed into the key that unwraps the root secret.

    Args:
        passphrase: As typed; NFC-normalised here, so é typed two ways opens the same journal. No
            space is ever trimmed.
        salt: 16 random bytes kept in the key file; not secret.
        cost: Argon2id settings, kept beside the salt.

    Raises:
        WeakSalt: `salt` is shorter than 16 bytes.
        PassphraseRefused: it is empty, endless, or holds half a character (`facts["reason"]`).
        NotEnoughMemory: the computer has not got `cost.memory_kib` to spare now.
    """
    if len(salt) < SALT_BYTES:
        raise WeakSalt
    key = bytearray(KEY_BYTES)
    typed = _typed_bytes(passphrase)
    argon = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    try:
        # The stub says bytes; any buffer is taken, and this one can be wiped.
        argon.derive_into(typed, key)  # type: ignore[arg-type]
    except MemoryError as error:
        raise NotEnoughMemory(needed_mib=cost.memory_kib // 1024) from error
    finally:
        typed[:] = bytes(len(typed))
    return Secret(key)


def _typed_bytes(passphrase: str) -> bytearray:
    if not passphrase:
        raise PassphraseRefused(reason="empty")
    if len(passphrase) > LONGEST_PASSPHRASE:
        raise PassphraseRefused(reason="too-long")
    try:
        return bytearray(unicodedata.normalize("NFC", passphrase).encode())
    except UnicodeEncodeError:
        # A lone surrogate: half a character, which no keyboard can be relied on to give again. The
        # error is not chained, because it carries the passphrase.
        raise PassphraseRefused(reason="half-character") from None


def calibrated_cost() -> KeyCost:
    """The cost at which one derivation takes about a second here, never below `STANDARD`'s passes.

    Memory steps down from 256 to 128 and 64 MiB where there is not as much.
    """
    cost: KeyCost | None = STANDARD
    while cost is not None:
        try:
            return _with_passes_for(cost, _WANTED_S)
        except NotEnoughMemory:
            cost = cost.smaller()
    raise NotEnoughMemory(needed_mib=_LEAST_STEP_KIB // 1024)


def _with_passes_for(cost: KeyCost, wanted_s: float) -> KeyCost:
    """One pass is timed, after which the number of passes follows."""
    started = time.perf_counter()
    derive_key(
        "how long does one pass take", bytes(SALT_BYTES), KeyCost(cost.memory_kib, 1, cost.lanes)
    ).wipe()
    one_pass_s = max(time.perf_counter() - started, 1e-6)
    passes = min(max(round(wanted_s / one_pass_s), _LEAST_PASSES), _MOST_PASSES)
    return KeyCost(cost.memory_kib, passes, cost.lanes)
