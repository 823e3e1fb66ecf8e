"""docs/decisions/0002-pyside-pin.md: a Qt that gives None away ends the process before Python 3.12."""

from __future__ import annotations

import sys

import PySide6
from PySide6.QtWidgets import QLabel

CALLS = 400


def test_void_calls_leave_none_alone(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for at in range(CALLS):
        label.setText(str(at))
    # Other threads hold a few references more or less; the fault takes one for each call.
    assert sys.getrefcount(None) > before - CALLS // 10


def test_the_version_that_does_so_is_not_installed_where_it_matters():
    assert sys.version_info >= (3, 12) or PySide6.__version_info__ < (6, 12)
