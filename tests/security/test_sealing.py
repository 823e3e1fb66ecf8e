"""Sealed bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npgs_journal.errors import SealBroken
from npgs_journal.security.keys import RootSecret, Secret, purpose_key
from npgs_journal.security.sealing import OVERHEAD_BYTES, seal, unseal

KEY = purpose_key(RootSecret(bytes(20)), "test")
OTHER = Secret(bytes(32))


@given(st.binary(max_size=500))
def test_what_is_sealed_is_given_back(data):
    sealed = seal(KEY, data, "here")
    assert unseal(KEY, sealed, "here") == data
    assert len(sealed) == len(data) + OVERHEAD_BYTES


def test_the_same_bytes_never_look_the_same():
    assert seal(KEY, b"x", "here") != seal(KEY, b"x", "here")


def test_another_key_or_context_opens_nothing():
    sealed = seal(KEY, b"x", "here")
    for key, context in ((OTHER, "here"), (KEY, "there"), (KEY, "")):
        with pytest.raises(SealBroken):
            unseal(key, sealed, context)


def test_every_bit_flip_and_every_cut_is_noticed():
    sealed = seal(KEY, b"some text", "here")
    for place in range(len(sealed)):
        for bit in range(8):
            damaged = bytearray(sealed)
            damaged[place] ^= 1 << bit
            with pytest.raises(SealBroken):
                unseal(KEY, bytes(damaged), "here")
        with pytest.raises(SealBroken):
            unseal(KEY, sealed[:place], "here")
    with pytest.raises(SealBroken):
        unseal(KEY, sealed + b"\0", "here")
