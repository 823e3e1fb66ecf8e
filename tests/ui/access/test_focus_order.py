"""Tab follows the reading order that is written down, forwards and backwards; F6 goes from pane to pane."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from support.looks import stops
from support.states import STATES

pytestmark = pytest.mark.full

WRITTEN = tomllib.loads(Path(__file__).with_name("focus_order.toml").read_text("utf-8"))
ORDERS = WRITTEN["orders"]
PANES = {
    "journal-entry": ["Entries", "Entry", "Values in this entry"],
    "values-marks": ["Rooms", "Values over time"],
    "supervision-home": ["Rooms", "Supervision"],
    "choose-some": ["Rooms", "Entries you can bring", "For whom, and in which order", "Back and on"],
    "review-ready": [
        "Rooms",
        "In this packet, names and options",
        "Your entry, only you see this",
        "Exactly what the other will see",
        "Back and on",
    ],
    "share-ready": ["Rooms", "How will you share it?", "Back and on"],
    "supervision-record": ["Rooms", "Exactly what was shared", "What you know of it"],
    "supervision-compare": ["Rooms", "Two packets"],
    "supervision-readers": ["Rooms", "Readers"],
    "support-people": ["Rooms", "Support for me"],
}


def name(widget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def written(state) -> list[str]:
    return [stop for line in ORDERS[state] for stop in (WRITTEN["rail"] if line == "rail" else [line])]


def from_first(heard, first):
    """A round has no beginning; this one begins at `first`."""
    at = next(at for at, one in enumerate(heard) if is_it(one, first))
    return heard[at:] + heard[:at]


def is_it(heard, line) -> bool:
    start, _, end = line.partition("…")
    return heard == line or ("…" in line and heard.startswith(start) and heard.endswith(end))


@pytest.mark.parametrize("state", ORDERS)
def test_tab_reads_as_it_is_written(stage, state):
    STATES[state](stage)
    expected = written(state)
    heard = from_first([name(stop) for stop in stops.tab_round(stage.window)], expected[0])
    assert [one for one, line in zip(heard, expected, strict=False) if not is_it(one, line)] == []
    assert len(heard) == len(expected), heard
    back = [name(stop) for stop in stops.tab_round(stage.window, Qt.Key.Key_Backtab)]
    assert from_first(back[::-1], expected[0]) == heard


@pytest.mark.parametrize("state", PANES)
@pytest.mark.parametrize("back", [False, True])
def test_f6_says_the_pane_it_comes_to(stage, state, back):
    STATES[state](stage)
    heard = []
    stage.app.locking._session.announced.connect(heard.append)
    for _ in PANES[state] * 2:
        stage.press(Qt.Key.Key_F6, *([Qt.KeyboardModifier.ShiftModifier] if back else []))
        stage.settle()
        assert QApplication.focusWidget() is not None
    once = PANES[state][::-1] if back else PANES[state]
    at = once.index(heard[0])
    assert heard == (once[at:] + once[:at]) * 2


def test_tab_leaves_the_editor_and_comes_back(stage):
    STATES["journal-entry"](stage)
    editor = stage.journal.page.editor
    before = editor.body()
    assert QApplication.focusWidget() is editor
    stage.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not editor
    stage.press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is editor
    assert editor.body() == before
