"""The token table is the one source of colour, and its contrasts hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessibilityHints, QFontDatabase, QPalette, QStyleHints
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from npgs_journal.assets import asset
from npgs_journal.ui.theme import sheet
from npgs_journal.ui.theme.tokens import THEME_NAMES, THEMES, contrast

PLAIN = ("canvas", "panel", "surface", "raised")
# The design's table: each role, the grounds it stands on, and its lowest contrast there in the four themes.
TABLE = {
    "ink": ((*PLAIN, "sunken"), (12.5, 11.6, 21.0, 21.0)),
    "ink2": ((*PLAIN, "sunken"), (6.3, 7.3, 21.0, 21.0)),
    "ink3": (PLAIN, (4.9, 5.3, 16.8, 15.1)),
    "accent_text": ((*PLAIN, "accent_soft"), (6.7, 7.1, 11.7, 11.9)),
    "accent_ink": (("accent", "accent_hover"), (8.2, 8.4, 16.1, 14.6)),
    "held": ((*PLAIN, "held_soft"), (5.5, 6.3, 12.6, 15.5)),
    "lived_ink": (("lived_soft",), (7.4, 8.2, 9.9, 9.5)),
    "strain_ink": (("strain_soft",), (7.2, 7.9, 8.6, 8.7)),
    "lived": ((*PLAIN, "accent_soft"), (5.3, 6.9, 10.9, 8.9)),
    "strain": ((*PLAIN, "accent_soft"), (4.9, 6.9, 9.0, 8.4)),
    "line_strong": (PLAIN, (3.4, 3.6, 21.0, 21.0)),
    "focus": (PLAIN, (7.3, 8.6, 16.1, 14.6)),
}
MARKS = {"lived", "strain", "line_strong", "focus"}
# What the screens put on tints beside that.
ON_TINTS = {
    "ink": ("accent_soft", "selection", "notice", "held_soft", "lived_soft", "strain_soft"),
    "ink2": ("accent_soft", "notice"),
    "danger": PLAIN,
    "paper_ink": ("paper",),
}
MARKS_ON_TINTS = {
    "lived": ("lived_soft",),
    "strain": ("strain_soft",),
    "focus": ("sunken", "accent_soft", "notice"),
    "accent": (*PLAIN, "accent_soft"),
    "line_strong": ("sunken", "accent_soft", "notice"),
}


def lowest(name, role, grounds):
    return min(contrast(THEMES[name][role], THEMES[name][ground]) for ground in grounds)


@pytest.mark.parametrize("name", THEME_NAMES)
@pytest.mark.parametrize("role", TABLE)
def test_every_pair_holds_its_floor(name, role):
    assert lowest(name, role, TABLE[role][0]) >= (3.0 if role in MARKS else 4.5)


@pytest.mark.parametrize("role", TABLE)
def test_the_table_reads_as_the_design_states_it(role):
    grounds, stated = TABLE[role]
    assert tuple(round(lowest(name, role, grounds), 1) for name in THEME_NAMES) == stated


@pytest.mark.parametrize("name", THEME_NAMES)
def test_words_and_marks_on_tints_can_be_seen(name):
    for role, grounds in ON_TINTS.items():
        assert lowest(name, role, grounds) >= 4.5, role
    for role, grounds in MARKS_ON_TINTS.items():
        assert lowest(name, role, grounds) >= 3.0, role


def test_every_token_of_the_design_is_there():
    """A pair of tokens in one row of its table counts as two."""
    assert len(THEMES["light"]) == 30
    assert all(set(tokens) == set(THEMES["light"]) for tokens in THEMES.values())


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


class System:
    """What the system wishes, and its news. The offscreen platform itself wishes nothing."""

    def __init__(self, hints, monkeypatch):
        self._hints = hints
        self._patch = monkeypatch

    def wish(self, scheme):
        self._patch.setattr(QStyleHints, "colorScheme", lambda _: scheme)
        self._hints.colorSchemeChanged.emit(scheme)

    def wish_contrast(self, contrast):
        self._patch.setattr(QAccessibilityHints, "contrastPreference", lambda _: contrast)
        self._hints.accessibility().contrastPreferenceChanged.emit(contrast)


@pytest.fixture
def system(qapp, monkeypatch):
    return System(qapp.styleHints(), monkeypatch)


def test_automatic_follows_the_systems_light_and_dark_live(theme, prefs, system):
    prefs.change(theme="automatic")
    system.wish(Qt.ColorScheme.Dark)
    assert theme.name == "dark"
    system.wish(Qt.ColorScheme.Light)
    assert theme.name == "light"


def test_automatic_follows_the_systems_contrast_live(theme, prefs, system):
    prefs.change(theme="automatic")
    system.wish(Qt.ColorScheme.Dark)
    system.wish_contrast(Qt.ContrastPreference.HighContrast)
    assert theme.name == "high-contrast-dark"
    system.wish(Qt.ColorScheme.Light)
    assert theme.name == "high-contrast-light"
    system.wish_contrast(Qt.ContrastPreference.NoPreference)
    assert theme.name == "light"


def test_a_theme_one_chose_stays_whatever_the_system_does(theme, prefs, system):
    prefs.change(theme="light")
    system.wish(Qt.ColorScheme.Dark)
    assert theme.name == "light"


@pytest.mark.parametrize(
    ("choice", "family"),
    [("literata", "Literata"), ("atkinson", "Atkinson Hyperlegible Next"), ("of-tomorrow", "Literata")],
)
def test_the_letters_of_the_writing_are_a_choice(theme, prefs, choice, family):
    prefs.change(writing_font=choice)
    assert theme.writing_font().families()[0] == family
    assert theme.ui_font().families()[0] == "Atkinson Hyperlegible Next"


def test_the_systems_own_letters_are_one_of_them(theme, prefs, qtbot):
    with qtbot.waitSignal(theme.changed):
        prefs.change(writing_font="system")
    assert (
        theme.writing_font().families()[0]
        == QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    )


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


class Dressed(QLabel):
    """Counts how often it is told that its look changed."""

    def __init__(self):
        super().__init__("x")
        self.times = 0

    def changeEvent(self, event):
        self.times += event.type() == QEvent.Type.StyleChange
        super().changeEvent(event)


def test_a_part_deep_inside_is_dressed_no_more_often_than_one_outside(qtbot, theme, prefs):
    """Qt's own way over a style sheet in force dresses it once for each part around it."""
    outer = Dressed()
    qtbot.addWidget(outer)
    inner = around = outer
    for _ in range(12):
        inner = Dressed()
        inner.setParent(around)
        around = inner
    outer.show()
    outer.times = inner.times = 0
    prefs.change(theme="dark")
    assert 1 <= inner.times <= outer.times + 1


def test_where_one_has_scrolled_to_stays(qtbot, theme, prefs):
    lines = QWidget()
    inside = QVBoxLayout(lines)
    for number in range(60):
        inside.addWidget(QPushButton(f"Line {number}"))
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(lines)
    qtbot.addWidget(area)
    area.resize(200, 300)
    area.show()
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1000)
    bar.setValue(bar.maximum())
    end = bar.value()
    prefs.change(theme="dark")
    qtbot.waitUntil(lambda: bar.value() == end)
    assert bar.maximum() == end


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
