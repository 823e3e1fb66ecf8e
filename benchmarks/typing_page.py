"""From key to paint in a 10,000-word entry: the journal's page against a bare QTextEdit, in turns.

    python benchmarks/typing_page.py [--words 10000] [--keys 400]

The page has its highlighter, its word count and its autosave into a real encrypted journal. The bare widget
is of the same class, with the same font, text and size. Keys go into the middle of the text. Once it has
paragraphs of 30 to 120 words, once the same with 200 marked passages, once it is one paragraph.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import time
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

if TYPE_CHECKING:
    from npgs_journal.nouns import Mark

WORDS = [
    "the",
    "ride",
    "and",
    "quiet",
    "**choice**",
    "she",
    "said",
    "*then*",
    "I",
    "asked",
    "what",
    "would",
    "feel",
    "like",
    "morning",
    "house",
]
PAGE = (640, 640)
TURNS = 4
MARKS = 200
KEY_MS, RATIO, FRAMES_MS = 16, 3, 33


class Painted(QObject):
    """Notes the end of the last paint of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        widget.installEventFilter(self)
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def text(words: int, in_one_paragraph: bool) -> str:
    chance = random.Random(7)
    paragraphs, left = [], words
    while left > 0:
        size = left if in_one_paragraph else min(left, chance.randint(30, 120))
        paragraphs.append(" ".join(chance.choice(WORDS) for _ in range(size)))
        left -= size
    for at in range(0, len(paragraphs), 9):
        paragraphs[at] = ("## " if at % 2 else "- ") + paragraphs[at]
    return "\n".join(paragraphs)


def bare(body: str, like: QTextEdit) -> QTextEdit:
    edit = QTextEdit()
    edit.setAcceptRichText(False)
    edit.setStyleSheet(like.styleSheet())
    edit.document().setDefaultFont(like.document().defaultFont())
    edit.setWordWrapMode(like.wordWrapMode())
    edit.resize(like.size())
    edit.setPlainText(body)
    return edit


def marks_on(body: str, many: int) -> tuple[Mark, ...]:
    """So many passages of 80 letters, spread over the text, of both directions."""
    from npgs_journal.nouns import Direction, Mark, ValueId

    step = len(body) // max(many, 1)
    return tuple(
        Mark(ValueId("hopeful"), list(Direction)[at % 2], (), at * step, min(at * step + 80, len(body)))
        for at in range(many)
    )


def ours(body: str, app: QApplication, marks: int = 0) -> tuple[QWidget, QTextEdit, list[object]]:
    """The whole page with highlighter, word count and autosave into a real encrypted journal."""
    import tempfile
    from datetime import UTC, datetime
    from pathlib import Path

    from npgs_journal.nouns import Draft, EntryId
    from npgs_journal.prefs import Preferences
    from npgs_journal.security.keys import KeyCost
    from npgs_journal.ui.jobs import Jobs
    from npgs_journal.ui.preferences import PreferencesHolder
    from npgs_journal.ui.theme import Theme
    from npgs_journal.ui.write.keeper import Keeper
    from npgs_journal.ui.write.page import EntryPage
    from npgs_journal.vault import create_journal
    from npgs_journal.writing import Writing

    jobs = Jobs()
    theme = Theme(app, PreferencesHolder(Preferences(theme="light"), jobs, save=lambda _: None))
    place = tempfile.TemporaryDirectory()
    journal = create_journal(Path(place.name) / "j", "a long passphrase", KeyCost(64, 1, 1))
    page = EntryPage(theme)
    draft = Draft(
        EntryId("0" * 32), datetime.now(UTC), "A title", body, marks=marks_on(body, marks), is_new=True
    )
    page.show_draft(draft)
    keeper = Keeper(Writing(journal.writer, journal.clock), jobs, page.draft)
    keeper.begin(draft)
    page.edited.connect(keeper.touch)
    return page, page.editor, [jobs, theme, place, journal, keeper]


def typed(app: QApplication, edit: QTextEdit, keys: int, seed: int) -> list[float]:
    """Milliseconds from each key to the end of the paint it caused."""
    seen, chance, taken = Painted(edit.viewport()), random.Random(seed), []
    edit.setFocus()
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().characterCount() // 2)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfWord)
    edit.setTextCursor(cursor)
    app.processEvents()
    for _ in range(keys):
        key = chance.choice("etaoin shrdlu")
        before, start = seen.count, time.perf_counter()
        QTest.keyClick(edit, Qt.Key.Key_Space) if key == " " else QTest.keyClick(edit, key)
        while seen.count == before:
            app.processEvents()
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def p(taken: list[float], percent: int) -> float:
    return statistics.quantiles(sorted(taken), n=100, method="inclusive")[percent - 1]


def in_turns(
    app: QApplication, words: int, keys: int, *, one_paragraph: bool, marks: int = 0
) -> tuple[list[float], list[float]]:
    """Milliseconds of every key: in the journal's page, and in the bare widget."""
    body = text(words, one_paragraph)
    page, edit, held = ours(body, app, marks)
    page.resize(*PAGE)
    page.show()
    app.processEvents()
    floor_edit = bare(body, edit)
    own, floor = [], []
    for turn in range(TURNS):
        for widget, field, into in ((floor_edit, floor_edit, floor), (page, edit, own)):
            widget.show()
            widget.activateWindow()
            app.processEvents()
            into.extend(typed(app, field, keys // TURNS, turn))
            widget.hide()
    jobs, theme, place, journal, _ = held
    jobs.wait_until_idle()
    jobs.close()
    journal.close()
    theme.deleteLater()
    place.cleanup()
    return own, floor


def main() -> int:
    asked = argparse.ArgumentParser()
    asked.add_argument("--words", type=int, default=10_000)
    asked.add_argument("--keys", type=int, default=400)
    given = asked.parse_args()
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    is_held = True
    cases = (("paragraphs", False, 0), (f"{MARKS} marks", False, MARKS), ("one paragraph", True, 0))
    for name, one, marks in cases:
        own, floor = in_turns(
            app, given.words, given.keys // (4 if one else 1), one_paragraph=one, marks=marks
        )
        ratio, over = p(own, 99) / p(floor, 99), p(own, 99) - p(floor, 99)
        print(
            f"{given.words} words, {name}: bare p50 {p(floor, 50):.2f} p99 {p(floor, 99):.2f} ms; "
            f"journal p50 {p(own, 50):.2f} p99 {p(own, 99):.2f} max {max(own):.2f} ms; "
            f"p99 ratio {ratio:.2f}, over the bare widget {over:.2f} ms"
        )
        is_held = is_held and (over <= FRAMES_MS if one else p(own, 99) <= KEY_MS and ratio <= RATIO)
    return 0 if is_held else 1


if __name__ == "__main__":
    raise SystemExit(main())
