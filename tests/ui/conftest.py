"""The window's ground for every room's tests: jobs, preferences, theme, and boxes that a test answers."""

from __future__ import annotations

from contextlib import ExitStack

import pytest


@pytest.fixture(scope="session", autouse=True)
def _spoken(qapp):
    """The window's language, as the program itself begins with it."""
    from npgs_journal.ui.language import speak

    speak(qapp)


@pytest.fixture
def answers():
    from drivers.session import Answers

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


@pytest.fixture
def desk_of(qapp, qtbot, tmp_path):
    """Makes journal rooms over real journals: `desk_of(entries, size=…, **preferences)` gives a driver."""
    from drivers.journal import JournalDriver
    from drivers.session import open_session

    with ExitStack() as stack:

        def make(entries=(), size=(1184, 684), **prefs):
            session = stack.enter_context(open_session(tmp_path / "journal", entries, **prefs))
            return JournalDriver(qtbot, session, size)

        yield make


@pytest.fixture
def room(desk_of):
    """Eight entries, one a day, the newest yesterday."""
    from drivers.session import entry

    return desk_of([entry(number) for number in range(1, 9)])
