"""Bytes sealed with a key of the journal's, for the few things that lie outside its encrypted file."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from npgs_journal.errors import SealBroken

if TYPE_CHECKING:
    from npgs_journal.security.keys import Secret

_FORM = b"\x01"
_NONCE_BYTES = 12
OVERHEAD_BYTES: Final = len(_FORM) + _NONCE_BYTES + 16
"""How much longer the sealed bytes are."""


def seal(key: Secret, data: bytes, context: str) -> bytes:
    """Encrypt `data` under a random nonce. What is sealed for one `context` opens for no other."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return _FORM + nonce + AESGCM(key.raw).encrypt(nonce, data, _bound(context))


def unseal(key: Secret, sealed: bytes, context: str) -> bytes:
    """Give back what was sealed.

    Raises:
        SealBroken: the bytes were changed or cut, or belong to another key or context.
    """
    start = len(_FORM) + _NONCE_BYTES
    if len(sealed) < OVERHEAD_BYTES or not sealed.startswith(_FORM):
        raise SealBroken
    try:
        return AESGCM(key.raw).decrypt(sealed[len(_FORM) : start], sealed[start:], _bound(context))
    except InvalidTag as error:
        raise SealBroken from error


def _bound(context: str) -> bytes:
    return _FORM + context.encode()
