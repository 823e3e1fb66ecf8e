"""The window's ground for every room's tests: jobs, preferences, theme, and boxes that a test answers."""

from __future__ import annotations

from collections import deque
from pathlib import Path

import pytest


class Answers:
    """Stands in for `Dialogs`: gives the answers a test has put in, and keeps what was asked."""

    def __init__(self):
        self.asked: list[tuple[str, str, tuple[str, ...]]] = []
        self.told: list[tuple[str, str]] = []
        self.answers: deque[str] = deque()
        self.paths: deque[Path | None] = deque()

    def ask(self, title, text, choices, *, way_out=None):
        self.asked.append((title, text, tuple(choices)))
        answer = self.answers.popleft()
        assert answer in (*choices, way_out, "")
        return answer

    def tell(self, title, text):
        self.told.append((title, text))

    def save_path(self, title, suggested, kinds=""):
        return self.paths.popleft()

    def open_folder(self, title, start=None):
        return self.paths.popleft()

    def open_file(self, title, start=None, kinds=""):
        return self.paths.popleft()

    def printer(self, title):
        return None


@pytest.fixture
def answers():
    return Answers()


@pytest.fixture
def jobs(qapp):
    from npgs_journal.ui.jobs import Jobs

    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def prefs(jobs):
    """The holder; what it saved last is `prefs.saved[-1]`."""
    from npgs_journal.prefs import Preferences
    from npgs_journal.ui.preferences import PreferencesHolder

    saved = []
    made = PreferencesHolder(Preferences(theme="light"), jobs, save=saved.append)
    made.saved = saved
    return made


@pytest.fixture
def theme(qapp, prefs):
    from npgs_journal.ui.theme import Theme

    qapp.setStyle("Fusion")
    made = Theme(qapp, prefs)
    yield made
    prefs.changed.disconnect()
    made.deleteLater()
