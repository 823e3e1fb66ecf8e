"""Questions in boxes of their own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox

from npgs_journal.ui.dialogs import Dialogs

NAMED = "Delete the view “<b>Rain</b>”?"


@pytest.mark.parametrize("how", ["ask", "tell"])
def test_what_a_person_named_is_shown_as_it_is(qapp, qtbot, monkeypatch, how):
    """No markup is made of it, whatever signs it holds."""
    seen = []

    def look(box):
        """In place of waiting for an answer: whatever closes windows meanwhile would close the box, too."""
        box.show()
        seen.extend((one.text(), one.textFormat()) for one in box.findChildren(QLabel) if one.text())
        box.reject()

    monkeypatch.setattr(QMessageBox, "exec", look)
    boxes = Dialogs()
    monkeypatch.setattr(boxes, "_front", lambda: None)
    if how == "ask":
        assert boxes.ask(NAMED, "It is <i>kept</i>.", ("Go", "Stay")) == ""
    else:
        boxes.tell(NAMED, "It is <i>kept</i>.")
    plain = Qt.TextFormat.PlainText
    assert (NAMED, plain) in seen
    assert ("It is <i>kept</i>.", plain) in seen
