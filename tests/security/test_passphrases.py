"""Offered passphrases, and the one rule for one's own."""

from __future__ import annotations

import math

import pytest

from npgs_journal.assets import asset
from npgs_journal.security import passphrases
from npgs_journal.security.passphrases import is_too_easy, offered_passphrase


def words() -> list[str]:
    return asset("words/eff_large.txt").read_text("ascii").split("\n")[:-1]


def test_the_list_is_whole_and_carries_its_licence():
    assert len(words()) == len(set(words())) == 6**5
    assert all(3 <= len(word) <= 9 and word.strip() == word.lower() == word for word in words())
    assert "CC BY 3.0 US" in asset("words/LICENSE.txt").read_text("utf-8")


def test_five_words_are_64_bits_and_six_are_77():
    assert int(5 * math.log2(len(words()))) == 64
    assert int(6 * math.log2(len(words()))) == 77


@pytest.mark.parametrize("count", [5, 6])
def test_an_offered_passphrase_is_that_many_words_of_the_list(count):
    offered = offered_passphrase(count)
    assert len(offered.split(" ")) == count
    assert set(offered.split(" ")) <= set(words())
    assert not is_too_easy(offered)


def test_the_words_are_drawn_one_by_one_by_the_systems_randomness(monkeypatch):
    asked = []

    def choice(options):
        asked.append(len(options))
        return options[0]

    monkeypatch.setattr(passphrases.secrets, "choice", choice)
    assert offered_passphrase(3) == "abacus abacus abacus"
    assert asked == [7776] * 3


def test_no_two_offers_are_alike():
    assert len({offered_passphrase() for _ in range(200)}) == 200


@pytest.mark.parametrize(
    ("passphrase", "too_easy"),
    [
        ("", True),
        ("a" * 11, True),
        ("a" * 12, False),
        (" " * 12, False),
        ("e\u0301" * 11, True),
        ("合" * 12, False),
    ],
)
def test_only_length_counts_as_the_person_sees_it(passphrase, too_easy):
    assert is_too_easy(passphrase) is too_easy
