"""Where one reads from right to left the window is mirrored: by geometry, and by what is painted."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QListView
from support.costs import CHEAP
from support.house import ROOT
from support.looks import sizes
from support.states import STATES

from npgs_journal.ui.browse.delegate import EntryDelegate

pytestmark = pytest.mark.full
SIZE = (1280, 720)
SHOWN = ("first-run-comfort", "unlock-ready", "journal-entry", "journal-found", "choose-some")
SHOWN += ("review-held-and-named", "share-ready", "supervision-home", "values-marks", "box-when")


@pytest.fixture
def mirrored(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def stage(mirrored, qtbot, qapp, tmp_path, monkeypatch):
    from drivers.stage import Stage

    for room in ("making", "opening"):
        monkeypatch.setattr(f"npgs_journal.vault.{room}.calibrated_cost", lambda: CHEAP)
    qapp.setStyle("Fusion")
    made = Stage(qtbot, tmp_path)
    yield made
    made.stop()


def place(stage, part) -> QRect:
    return QRect(part.mapTo(stage.window, QPoint(0, 0)), part.size())


@pytest.mark.parametrize("state", SHOWN)
def test_nothing_is_cut_off_or_over_anything(stage, state):
    STATES[state](stage)
    stage.look("light", 100, SIZE)
    front = stage.front()
    assert [*sizes.clipped(front), *sizes.outside(front), *sizes.overlapping(front)] == []


def test_the_journal_room_runs_from_right_to_left(stage):
    STATES["journal-entry"](stage)
    stage.look("light", 100, SIZE)
    room, rail = stage.journal, stage.page.rail
    parts = [place(stage, part) for part in (rail, room.listing, room.page, room.panel)]
    assert all(later.right() <= earlier.left() + 1 for earlier, later in pairwise(parts))
    tools = [place(stage, part) for part in (room.listing.search, room.listing.filter_button)]
    assert tools[1].right() < tools[0].left()
    table = room.panel.table
    assert table.toggle_centre(0, 1).x() > table.toggle_centre(0, 2).x()


def test_a_row_of_the_list_is_painted_from_the_right(stage):
    """Date and accent bar at the start, which is the right; marks and their counts at the end."""
    STATES["journal-entry"](stage)
    stage.look("light", 100, SIZE)
    view: QListView = stage.journal.listing.view
    assert isinstance(view.itemDelegate(), EntryDelegate)
    row = view.visualRect(view.model().index(0, 0))
    picture = view.viewport().grab(row).toImage()
    ratio = picture.devicePixelRatio()
    accent, lived = stage.app.theme.color("accent"), stage.app.theme.color("lived")
    bars = columns_of(picture, accent)
    signs = columns_of(picture, lived)
    assert min(bars) > picture.width() - 40 * ratio
    assert max(signs) < picture.width() / 2
    foot = picture.copy(0, int(picture.height() - 40 * ratio), picture.width(), int(28 * ratio))
    inks = columns_of(foot, stage.app.theme.color("ink3"))
    assert max(inks) > picture.width() - 60 * ratio


def columns_of(picture, colour) -> list[int]:
    wanted = colour.rgb()
    found = {
        x for y in range(picture.height()) for x in range(picture.width()) if picture.pixel(x, y) == wanted
    }
    assert found, colour.name()
    return sorted(found)


def test_margins_are_mirrored(stage):
    """The dots of the timeline stand in the margin beside their cards, on the side one starts from."""
    STATES["supervision-home"](stage)
    stage.look("light", 100, SIZE)
    row = stage.supervision.home.timeline.rows()[0]
    margins = row.layout().contentsMargins()
    assert margins.right() > margins.left()


def test_the_steps_of_the_first_run_round_their_outer_corners(stage):
    STATES["first-run-comfort"](stage)
    stage.look("light", 100, SIZE)
    steps = stage.window.findChild(QFrame, "steps")
    assert steps.property("side") == "right"
    picture, around = stage.window.grab().toImage(), place(stage, steps)
    ratio = picture.devicePixelRatio()
    corner = picture.pixelColor(int((around.right()) * ratio), int((around.bottom()) * ratio))
    assert corner != stage.app.theme.color("panel")


def test_no_style_has_one_side_only():
    """A border or corner of one side stands under a rule that says which side; the rest is symmetric."""
    text = (ROOT / "resources" / "qss" / "journal.qss").read_text("utf-8")
    rules = re.findall(r"([^{}]+)\{([^}]*)\}", text)
    one_sided = [
        head.strip()
        for head, body in rules
        if re.search(r"(border|margin)[\w-]*-(left|right)", body) and "[side=" not in head
    ]
    assert one_sided == []
