"""Counting words without holding up a key."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from npgs_journal.ui.write.words import WordCount


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("one", 1), ("one two\n\nthree", 3), ("  a  b ", 2), ("## one\n- two * ---", 2)],
)
def test_counts(qtbot, text, words):
    document = QTextDocument()
    document.documentLayout()
    counter = WordCount(document)
    with qtbot.waitSignal(counter.counted) as told:
        document.setPlainText(text or " ")
    assert told.args == [words]


def test_follows_edits_in_a_long_text(qtbot):
    document = QTextDocument()
    document.documentLayout()
    counter = WordCount(document)
    with qtbot.waitSignal(counter.counted) as told:
        document.setPlainText("\n".join(["five words in a line"] * 3000))
    assert told.args == [15_000]
    with qtbot.waitSignal(counter.counted) as told:
        cursor = QTextCursor(document)
        cursor.insertText("one more ")
    assert told.args == [15_002]


def test_a_text_opened_over_a_counted_page_is_counted_whole(room):
    """Qt gives the first paragraph of the new text the revision that the empty one had."""
    room.qtbot.waitUntil(lambda: not room.page.words._timer.isActive())  # the empty page is counted
    for title in ("Day 3", "Day 4"):
        with room.qtbot.waitSignal(room.page.words.counted):
            room.open_entry(title)
        assert room.page.foot.save_line.count_text() == "7 words"
