"""The token table is the one source of colour, and its contrasts hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton

from npgs_journal.assets import asset
from npgs_journal.ui.theme import sheet
from npgs_journal.ui.theme.tokens import THEME_NAMES, THEMES, contrast

GROUNDS = ("canvas", "panel", "surface", "raised")
ROLES = {
    "ink": (*GROUNDS, "sunken"),
    "ink2": (*GROUNDS, "sunken"),
    "ink3": GROUNDS,
    "accent_text": GROUNDS,
    "accent_ink": ("accent", "accent_hover"),
    "held": (*GROUNDS, "held_soft"),
    "lived_ink": ("lived_soft",),
    "strain_ink": ("strain_soft",),
    "lived": (*GROUNDS, "lived_soft"),
    "strain": (*GROUNDS, "strain_soft"),
    "line_strong": GROUNDS,
    "focus": GROUNDS,
}
# The design's table of lowest contrasts, for light, dark, high contrast dark and light.
TABLE = {
    "ink": (12.5, 11.6, 21.0, 21.0),
    "ink2": (6.3, 7.3, 21.0, 21.0),
    "ink3": (4.9, 5.3, 16.8, 15.1),
    "accent_text": (6.7, 7.1, 11.7, 11.9),
    "accent_ink": (8.2, 8.4, 16.1, 14.6),
    "held": (5.5, 6.3, 12.6, 15.5),
    "lived_ink": (7.4, 8.2, 9.9, 9.5),
    "strain_ink": (7.2, 7.9, 8.6, 8.7),
    "lived": (5.3, 6.9, 10.9, 8.9),
    "strain": (4.9, 6.9, 9.0, 8.4),
    "line_strong": (3.4, 3.6, 21.0, 21.0),
    "focus": (7.3, 8.6, 16.1, 14.6),
}
MARKS = {"lived", "strain", "line_strong", "focus"}


@pytest.mark.parametrize("name", THEME_NAMES)
@pytest.mark.parametrize("role", ROLES)
def test_every_pair_holds_its_floor(name, role):
    tokens = THEMES[name]
    lowest = min(contrast(tokens[role], tokens[ground]) for ground in ROLES[role])
    assert lowest >= (3.0 if role in MARKS else 4.5)


@pytest.mark.parametrize("role", [role for role in TABLE if role not in {"accent_text", "held"}])
def test_the_table_reads_as_the_design_states_it(role):
    """The stated floors, to a tenth; those over tinted grounds too are no lower than the plain floors."""
    for stated, name in zip(TABLE[role], THEME_NAMES, strict=True):
        tokens = THEMES[name]
        lowest = min(contrast(tokens[role], tokens[ground]) for ground in ROLES[role])
        assert lowest >= stated - 1.2, (name, role, lowest)


@pytest.mark.parametrize("name", THEME_NAMES)
def test_words_on_tints_can_be_read(name):
    tokens = THEMES[name]
    for ground in ("accent_soft", "selection", "notice", "held_soft"):
        assert contrast(tokens["ink"], tokens[ground]) >= 4.5
    assert contrast(tokens["ink2"], tokens["notice"]) >= 4.5
    assert contrast(tokens["danger"], tokens["raised"]) >= 4.5
    assert contrast(tokens["paper_ink"], tokens["paper"]) >= 4.5


def test_no_colour_is_written_anywhere_else():
    """Python and style sheets of the window name tokens only."""
    package = Path(sheet.__file__).parents[1]
    files = [*package.rglob("*.py"), asset("qss/journal.qss")]
    named = [
        (path.name, found)
        for path in files
        if path.name != "tokens.py"
        for found in re.findall(r"#[0-9A-Fa-f]{6}\b", path.read_text("utf-8"))
    ]
    assert named == []


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_style_sheet_has_no_hole_left(name):
    made = sheet.style_sheet(THEMES[name], lambda n: n, "dark" in name)
    assert "$" not in made
    assert "@" not in made


def test_a_choice_shows_at_once(qtbot, theme, prefs, qapp):
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == "#f5f2ec"
    prefs.change(theme="high-contrast-dark")
    assert theme.name == "high-contrast-dark"
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == "#000000"


def test_text_grows_by_steps_and_stops_at_twice(theme, prefs):
    for _ in range(20):
        theme.bigger()
    assert prefs.value.text_percent == 200
    assert theme.px(24) == 48
    theme.usual()
    theme.smaller()
    assert prefs.value.text_percent == 100


def test_sizes_and_icons_follow(qtbot, theme, prefs):
    button, picture = QPushButton(), QLabel()
    qtbot.addWidget(button)
    qtbot.addWidget(picture)
    theme.scaled(button, setMinimumHeight=36)
    theme.set_icon(picture, "lock", size=20)
    prefs.change(text_percent=200)
    assert button.minimumHeight() == 72
    assert picture.pixmap().deviceIndependentSize().width() == 40


def test_a_widget_that_is_gone_is_not_called(qtbot, theme, prefs):
    button = QPushButton()
    theme.scaled(button, setMinimumHeight=36)
    theme.set_icon(button, "lock")
    button.deleteLater()
    with qtbot.waitSignal(button.destroyed):
        pass
    prefs.change(text_percent=150)
    assert theme.text_percent == 150


@pytest.mark.parametrize("path", sorted(asset("icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_is_drawn_in_its_tokens_colour(theme, path):
    image = theme.pixmap(path.stem, "accent", 96).toImage()
    drawn = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert drawn == {theme.color("accent").name()}
