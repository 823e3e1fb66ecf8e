"""Every pair of colours as the style sheet puts them together: words 4.5 : 1, edges of controls 3 : 1."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from npgs_journal.assets import asset
from npgs_journal.ui.theme.tokens import THEME_NAMES, THEMES, contrast

GROUNDS = ("canvas", "panel", "surface", "raised")
TEXT, EDGE = 4.5, 3.0
RULE = re.compile(r"([^{}]+)\{([^}]*)\}")
CONTROLS = (
    "QPushButton",
    "QToolButton",
    "QLineEdit",
    "QRadioButton",
    "QCheckBox",
    "QComboBox",
    "QAbstractSpinBox",
)


def rules() -> Iterator[tuple[str, dict[str, str]]]:
    """Each selector by itself, and what it says."""
    sheet = re.sub(r"/\*.*?\*/", "", asset("qss/journal.qss").read_text("utf-8"), flags=re.DOTALL)
    for selectors, body in RULE.findall(sheet):
        said = dict(line.split(":", 1) for line in body.split(";") if ":" in line)
        for selector in selectors.split(","):
            yield selector.strip(), {name.strip(): words.strip() for name, words in said.items()}


def tokens_in(words: str) -> list[str]:
    return [one for one in re.findall(r"\$(\w+)", words) if one in THEMES["light"]]


def ground_of(selector: str, said: dict[str, str]) -> tuple[str, ...]:
    """Its own, or that of the same thing at rest, or any it may stand on."""
    at_rest = re.sub(r":[a-z-]+$", "", selector)
    known = dict(rules())
    for words in (said.get("background", ""), known.get(at_rest, {}).get("background", "")):
        if found := tokens_in(words):
            return tuple(found[:1])
    return GROUNDS


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_words_stand_out_from_the_ground_their_rule_gives_them(theme):
    colours = THEMES[theme]
    pairs = [
        (selector, ink, ground)
        for selector, said in rules()
        for ink in tokens_in(said.get("color", ""))
        for ground in ground_of(selector, said)
    ]
    assert len(pairs) > 60
    assert [pair for pair in pairs if contrast(colours[pair[1]], colours[pair[2]]) < TEXT] == []


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_edges_of_what_can_be_used_stand_out(theme):
    """Something that is off needs no edge; what has a filled ground has its edge in that."""
    colours = THEMES[theme]
    edges = [
        (selector, edge, ground)
        for selector, said in rules()
        if selector.startswith(CONTROLS) and ":disabled" not in selector
        for edge in tokens_in(said.get("border", "") + said.get("border-color", ""))
        for ground in GROUNDS
    ]
    assert len(edges) > 40
    assert [edge for edge in edges if contrast(colours[edge[1]], colours[edge[2]]) < EDGE] == []


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_marked_words_stand_out(theme):
    """Ink over what a selection, a hover and a held-back passage put behind it."""
    colours = THEMES[theme]
    grounds = ("selection", "accent_soft", "held_soft", "notice")
    assert [one for one in grounds if contrast(colours["ink"], colours[one]) < TEXT] == []
