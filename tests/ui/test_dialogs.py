"""Questions in boxes of their own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from npgs_journal.ui.dialogs import Dialogs

NAMED = "Delete the view “<b>Rain</b>”?"


@pytest.mark.parametrize("how", ["ask", "tell"])
def test_what_a_person_named_is_shown_as_it_is(qapp, monkeypatch, how):
    """No markup is made of it, whatever signs it holds."""
    seen = []
    qapp.processEvents()  # an end that another test wished for would close the box at once

    def look():
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(0, look)
            return
        seen.extend((one.text(), one.textFormat()) for one in box.findChildren(QLabel) if one.text())
        box.reject()

    QTimer.singleShot(0, look)
    boxes = Dialogs()
    monkeypatch.setattr(boxes, "_front", lambda: None)
    if how == "ask":
        boxes.ask(NAMED, "It is <i>kept</i>.", ("Go", "Stay"))
    else:
        boxes.tell(NAMED, "It is <i>kept</i>.")
    plain = Qt.TextFormat.PlainText
    assert (NAMED, plain) in seen
    assert ("It is <i>kept</i>.", plain) in seen
