"""The recovery code: what it says, how forgiving it is, and how strict."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npgs_journal.errors import MistypedRecoveryCode
from npgs_journal.security.keys import RootSecret
from npgs_journal.security.recovery import _READ, _SIGNS, _remainder, read_recovery_code, recovery_code

ROOT = RootSecret(bytes(range(20)))
CODE = recovery_code(ROOT)
roots = st.binary(min_size=20, max_size=20).map(RootSecret)


def test_the_code_is_nine_groups_of_four_and_fixed_for_good():
    groups = CODE.split("-")
    assert [len(group) for group in groups] == [4] * 9
    assert set(CODE) <= set(_SIGNS) | {"-"}
    assert CODE == "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-BREM"


@given(roots)
def test_what_is_spelled_is_read(root):
    assert read_recovery_code(recovery_code(root)) == root


@pytest.mark.parametrize("root", [bytes(20), b"\xff" * 20, bytes(19) + b"\x01"])
def test_roots_at_the_edges_are_spelled_in_full(root):
    assert len(recovery_code(RootSecret(root))) == 44
    assert bytes(read_recovery_code(recovery_code(RootSecret(root))).raw) == root


@pytest.mark.parametrize(
    "typed",
    [
        CODE.lower(),
        CODE.replace("-", ""),
        CODE.replace("-", " "),
        "  " + CODE.replace("-", " – ") + "\n",
        CODE.replace("0", "O").replace("1", "I"),
        CODE.replace("0", "o").replace("1", "l"),
        CODE.replace("-", "\u2011\u00a0"),
        CODE.replace("-", "\u00ad\u200b"),
        "".join(chr(ord(sign) + 0xFEE0) for sign in CODE),
    ],
)
def test_case_dashes_spaces_and_look_alikes_do_not_matter(typed):
    assert read_recovery_code(typed) == ROOT


@pytest.mark.parametrize(
    "typed", ["", "-", CODE[:-1], CODE + "0", CODE[5:], CODE * 2, "é" * 36 + "1", "\udc80"]
)
def test_another_length_is_said_without_a_group(typed):
    with pytest.raises(MistypedRecoveryCode) as met:
        read_recovery_code(typed)
    assert met.value.facts == {"group": 0}


@pytest.mark.parametrize(
    ("sign", "place", "group"), [("U", 0, 1), ("?", 43, 9), ("é", 20, 5), ("²", 5, None)]
)
def test_a_sign_that_is_in_no_code_is_pointed_to(sign, place, group):
    typed = CODE[:place] + sign + CODE[place + 1 :]
    if group is None:  # ² is a 2 to a reader
        typed = CODE[:place] + "?" + CODE[place + 1 :]
        group = 2
    with pytest.raises(MistypedRecoveryCode) as met:
        read_recovery_code(typed)
    assert met.value.facts == {"group": group}


def single_mistakes(code: str):
    """Every other sign at every place."""
    for place, right in enumerate(code):
        if right != "-":
            for wrong in _SIGNS:
                if wrong != right:
                    yield place, code[:place] + wrong + code[place + 1 :]


def test_every_mistake_in_one_sign_is_noticed_and_its_group_named():
    for place, typed in single_mistakes(CODE):
        with pytest.raises(MistypedRecoveryCode) as met:
            read_recovery_code(typed)
        assert met.value.facts == {"group": place // 5 + 1}


def noticed(code: str) -> bool:
    try:
        read_recovery_code(code)
    except MistypedRecoveryCode:
        return True
    return False


def undetected(rounds: int) -> int:
    """How many of `rounds` random single mistakes in random codes are taken for codes."""
    rng = random.Random(20)
    missed = 0
    for _ in range(rounds):
        code = recovery_code(RootSecret(rng.randbytes(20)))
        place = rng.choice([at for at, sign in enumerate(code) if sign != "-"])
        wrong = rng.choice([sign for sign in _SIGNS if sign != code[place]])
        missed += not noticed(code[:place] + wrong + code[place + 1 :])
    return missed


def test_no_random_single_mistake_goes_undetected():
    assert undetected(2_000) == 0


@pytest.mark.torture
def test_no_random_single_mistake_goes_undetected_in_twenty_thousand():
    assert undetected(20_000) == 0


def test_the_check_notices_every_mistake_in_two_signs_too():
    """The check is linear, so its remainder for a change does not depend on the code it is made in.

    Were the remainders of all single changes not different from one another, two of them would cancel.
    """
    remainders = {_remainder(change << 5 * place) for place in range(36) for change in range(1, 32)}
    assert len(remainders) == 36 * 31
    assert 0 not in remainders


def test_swapped_neighbours_are_noticed():
    plain = CODE.replace("-", "")
    for place in range(35):
        if plain[place] != plain[place + 1]:
            swapped = plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :]
            assert noticed(swapped)


def test_no_sign_is_read_two_ways():
    assert len(_SIGNS) == len(set(_SIGNS)) == 32
    assert not set("ILOU") & set(_SIGNS)
    assert {_READ[sign] for sign in "O0"} == {0}
    assert {_READ[sign] for sign in "IL1"} == {1}


def test_the_error_does_not_carry_the_code():
    typed = CODE[:-1] + ("2" if CODE[-1] != "2" else "3")
    with pytest.raises(MistypedRecoveryCode) as met:
        read_recovery_code(typed)
    assert typed[:9] not in f"{met.value!r}{met.value.facts}{met.value.args}"
