from __future__ import annotations

import pytest

from npgs_journal.text.letters import even_lines, refusal, tidy


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("fine 😀", None),
        ("", None),
        ("a\0", "nul"),
        ("\ud83d", "lone-surrogate"),
        ("é\udfff", "lone-surrogate"),
    ],
)
def test_what_cannot_be_kept(text, reason):
    assert refusal(text) == reason
    assert refusal(tidy(text)) is None


def test_tidying_keeps_everything_else():
    assert tidy("a\0b\ud800c\r\nd") == "ab\ufffdc\nd"
    assert tidy("\t é 😀\n") == "\t é 😀\n"
    assert even_lines("a\r\nb\rc\n\r") == "a\nb\nc\n\n"
