"""Where one reads from right to left: what points on or back points the other way, all else stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def mirrored(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(
    ("icon", "other"), [("arrow-left", "arrow-right"), ("chevron-right", "chevron-left"), ("lock", "lock")]
)
def test_arrows_point_the_way_one_reads(theme, qapp, mirrored, icon, other):
    drawn = theme.pixmap(icon).toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert drawn == theme.pixmap(other).toImage()
    assert (theme.pixmap(icon).toImage() == drawn) is (icon == other)
