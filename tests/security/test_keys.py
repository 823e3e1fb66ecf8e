"""Secrets, key derivation and its cost."""

from __future__ import annotations

import copy
import pickle
import unicodedata

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given, settings
from hypothesis import strategies as st
from support.costs import CHEAP

from npgs_journal.errors import KeyCostRefused, NotEnoughMemory, PassphraseRefused, WeakSalt
from npgs_journal.security import keys
from npgs_journal.security.keys import (
    STANDARD,
    KeyCost,
    RootSecret,
    Secret,
    calibrated_cost,
    database_key,
    derive_key,
    purpose_key,
)

SALT = bytes(range(16))
ROOT = bytes(range(20))


def test_a_secret_says_nothing_of_itself():
    secret = Secret(b"hunter2 hunter2")
    shown = f"{secret} {secret!r} {[secret]}"
    assert "hunter" not in shown
    assert "68756e" not in shown


def test_a_secret_cannot_be_copied_out():
    for copying in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="copied"):
            copying(Secret(b"x"))
    with pytest.raises(TypeError):
        hash(Secret(b"x"))


def test_wiping_overwrites_the_only_copy():
    raw = bytearray(b"secret")
    seen = memoryview(bytes(raw))
    secret = Secret(raw)
    assert secret.raw is raw
    with secret:
        pass
    assert not raw
    assert bytes(seen) == b"secret"
    secret.wipe()


def test_wiping_writes_zeros_before_the_memory_is_given_back():
    class Watched(bytearray):
        before_clear = b""

        def clear(self):
            self.before_clear = bytes(self)
            super().clear()

    raw = Watched(b"secret")
    Secret(raw).wipe()
    assert raw.before_clear == bytes(6)


def test_equality_is_of_bytes():
    assert Secret(b"a") == Secret(bytearray(b"a"))
    assert Secret(b"a") != Secret(b"b")
    assert Secret(b"a") != b"a"


def test_fresh_roots_have_160_bits_and_differ():
    roots = [bytes(RootSecret.fresh().raw) for _ in range(50)]
    assert {len(root) for root in roots} == {20}
    assert len(set(roots)) == 50


@pytest.mark.parametrize("size", [0, 19, 21, 32])
def test_a_root_of_another_size_is_refused(size):
    with pytest.raises(ValueError, match="20 bytes"):
        RootSecret(bytes(size))


def test_the_database_key_is_hkdf_with_a_fixed_purpose():
    """Fixed for good: another derivation would open no journal that there is."""
    expected = HKDF(SHA256(), 32, None, b"npgs-journal/1/database").derive(ROOT)
    assert bytes(database_key(RootSecret(ROOT)).raw) == expected
    assert expected.hex() == "23fb733c5edcf9893e79c1b84dbd8b396d0fa88d61575fe2750beddac053a918"


def test_keys_for_different_purposes_differ():
    root = RootSecret(ROOT)
    drawn = [bytes(purpose_key(root, purpose).raw) for purpose in ("database", "a", "b", "")]
    assert len(set(drawn)) == 4
    assert {len(key) for key in drawn} == {32}


def test_deriving_is_argon2id_over_the_typed_words():
    expected = Argon2id(salt=SALT, length=32, iterations=1, lanes=1, memory_cost=64).derive(b"open sesame")
    assert bytes(derive_key("open sesame", SALT, CHEAP).raw) == expected


@pytest.mark.parametrize(
    "passphrase",
    [
        "' OR 1=1 --",
        '"; DROP',
        "x'00'",
        "  two  spaces  ",
        "emoji 👩‍👩‍👧 🗝",
        "日本語の合言葉",
        "tab\tnew\nline",
        "\0nul",
        "é",
    ],
)
def test_any_passphrase_makes_a_key_of_its_own(passphrase):
    one = derive_key(passphrase, SALT, CHEAP)
    assert one == derive_key(passphrase, SALT, CHEAP)
    assert one != derive_key(passphrase + " ", SALT, CHEAP)
    assert one != derive_key(" " + passphrase, SALT, CHEAP)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
@settings(max_examples=60, deadline=None)
def test_a_passphrase_typed_composed_or_decomposed_is_the_same(passphrase):
    decomposed = unicodedata.normalize("NFD", passphrase)
    assert derive_key(passphrase, SALT, CHEAP) == derive_key(decomposed, SALT, CHEAP)


@pytest.mark.parametrize(
    ("passphrase", "reason"),
    [
        ("", "empty"),
        ("x" * 10_001, "too-long"),
        ("half \ud83d of one", "half-character"),
        ("\udcff", "half-character"),
    ],
)
def test_what_cannot_be_typed_again_is_refused(passphrase, reason):
    with pytest.raises(PassphraseRefused) as met:
        derive_key(passphrase, SALT, CHEAP)
    assert met.value.facts == {"reason": reason}
    assert met.value.__cause__ is None
    assert met.value.__suppress_context__ or met.value.__context__ is None


def test_the_longest_passphrase_is_no_trouble_even_when_it_is_all_accents():
    assert len(derive_key("a" + "\u0301\u0323" * 4999, SALT, CHEAP).raw) == 32


def test_a_short_salt_is_refused():
    with pytest.raises(WeakSalt):
        derive_key("open sesame", SALT[:15], CHEAP)


@pytest.mark.parametrize(
    "cost",
    [
        (1024 * 1024 + 1, 3, 4),
        (64, 65, 1),
        (1024, 3, 9),
        (64, 0, 1),
        (64, 1, 0),
        (7, 1, 1),
        (31, 1, 4),
        (-64, 1, 1),
    ],
)
def test_costs_no_journal_of_ours_has_are_refused(cost):
    with pytest.raises(KeyCostRefused):
        KeyCost(*cost)


@pytest.mark.parametrize("cost", [(1024 * 1024, 64, 8), (8, 1, 1), (64, 1, 8)])
def test_costs_at_the_edge_are_taken(cost):
    assert KeyCost(*cost).passes == cost[1]


def test_half_the_memory_costs_twice_the_passes_down_to_64_mib():
    steps = [STANDARD]
    while (smaller := steps[-1].smaller()) is not None:
        steps.append(smaller)
    assert [(step.memory_kib // 1024, step.passes) for step in steps] == [(256, 3), (128, 6), (64, 12)]
    assert KeyCost(256 * 1024, 60, 4).smaller() == KeyCost(128 * 1024, 64, 4)


class Memory:
    """A stand-in for Argon2 on a computer with `free_kib` of memory, where a pass takes `pass_s`."""

    def __init__(self, monkeypatch, free_kib: int, pass_s: float) -> None:
        self.now = 0.0
        self.asked: list[tuple[int, int]] = []
        memory = self

        class Argon:
            def __init__(self, *, salt, length, iterations, lanes, memory_cost):
                self.passes, self.memory_kib = iterations, memory_cost

            def derive_into(self, typed, key):
                memory.asked.append((self.memory_kib, self.passes))
                if self.memory_kib > free_kib:
                    raise MemoryError
                memory.now += self.passes * pass_s

        monkeypatch.setattr(keys, "Argon2id", Argon)
        monkeypatch.setattr(keys.time, "perf_counter", lambda: memory.now)


@pytest.mark.parametrize(
    ("pass_s", "passes"), [(0.25, 4), (0.1, 10), (2.0, 3), (0.001, 64), (0.0, 64)], ids=str
)
def test_the_cost_is_calibrated_to_a_second_but_never_below_three_passes(monkeypatch, pass_s, passes):
    Memory(monkeypatch, free_kib=2**30, pass_s=pass_s)
    assert calibrated_cost() == KeyCost(256 * 1024, passes, 4)


@pytest.mark.parametrize(("free_mib", "taken_mib"), [(200, 128), (100, 64), (64, 64)])
def test_with_less_memory_the_cost_steps_down(monkeypatch, free_mib, taken_mib):
    memory = Memory(monkeypatch, free_kib=free_mib * 1024, pass_s=0.2)
    assert calibrated_cost() == KeyCost(taken_mib * 1024, 5, 4)
    assert memory.asked[0] == (256 * 1024, 1)


def test_below_64_mib_there_is_no_key(monkeypatch):
    Memory(monkeypatch, free_kib=63 * 1024, pass_s=0.2)
    with pytest.raises(NotEnoughMemory) as met:
        calibrated_cost()
    assert met.value.facts == {"needed_mib": 64}
    with pytest.raises(NotEnoughMemory):
        derive_key("open sesame", SALT, STANDARD)
