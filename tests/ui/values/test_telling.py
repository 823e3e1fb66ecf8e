"""One sentence about a concern, by choice: its words, who may change them, and where it goes."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date

import pytest
from drivers.looking_back import LookingBackDriver
from drivers.session import open_session
from support.marked import marked

from npgs_journal.lookback import Span
from npgs_journal.nouns import ConcernId, Direction, Mark, Space, ValueId
from npgs_journal.ui.values import telling
from npgs_journal.ui.values.sentence import sentence, times_words
from npgs_journal.values import concerns

TODAY = date(2026, 11, 13)
PRESSED, DRIFT = ConcernId("asked-to-coerce"), ConcernId("role-drift")
SAID = {concern.id: concern.said for concern in concerns()}


def named(day, concern=PRESSED, **fields):
    return marked(day, Mark(ValueId("voluntary"), Direction.UNDER_STRAIN, (concern,)), **fields)


ENTRIES = [
    named(date(2026, 8, 20)),
    named(date(2026, 9, 20)),
    named(date(2026, 10, 2)),
    named(date(2026, 11, 2)),
    named(date(2025, 12, 24)),
    named(date(2026, 10, 3), space=Space.ABOUT_ME),
    named(date(2026, 10, 4), DRIFT, space=Space.ABOUT_ME),
]


@pytest.fixture
def look(qapp, qtbot, tmp_path):
    qapp.setStyle("Fusion")
    with ExitStack() as stack:

        def make(entries=ENTRIES, *, is_read_only=False):
            session = stack.enter_context(open_session(tmp_path / "journal", entries))
            session.journal.is_read_only = is_read_only
            driver = LookingBackDriver(qtbot, session)
            driver.told = []
            driver.room.sentence_chosen.connect(driver.told.append)
            return driver

        yield make


def answer(monkeypatch, words=None, *, goes_on=True):
    """Answer the box that shows the sentence; gives what it showed."""
    shown = []

    def decide(box):
        shown.append(box.words.toPlainText())
        if words is not None:
            box.words.setPlainText(words)
        return int(goes_on)

    monkeypatch.setattr(telling.SentenceDialog, "exec", decide)
    return shown


def tell(room, words="Asked to pressure someone"):
    next(one for one in room.room.concerns.menu.actions() if one.text() == words).trigger()
    room.rest()


@pytest.mark.parametrize(
    ("count", "first", "words"),
    [
        (4, date(2026, 8, 20), "Four times since August I was asked to press someone."),
        (1, date(2026, 10, 1), "Once since October I was asked to press someone."),
        (2, date(2025, 12, 31), "Twice since December 2025 I was asked to press someone."),
        (20, date(2026, 11, 13), "Twenty times this month I was asked to press someone."),
    ],
)
def test_how_often_and_since_when(qapp, count, first, words):
    assert sentence(SAID[PRESSED], count, first, TODAY) == words


def test_up_to_twenty_stand_in_words(qapp):
    words = [times_words(count) for count in range(1, 21)]
    assert len(set(words)) == 20
    assert not any(letter.isdigit() for each in words for letter in each)
    assert times_words(1_031).startswith("1,031 time")


def test_the_words_are_shown_and_only_they_are_handed_on(look, monkeypatch):
    room = look()
    shown = answer(monkeypatch)
    tell(room)
    assert shown == ["Four times since August I was asked to press someone."]
    assert room.told == shown


def test_another_time_is_another_sentence(look, monkeypatch):
    room = look()
    shown = answer(monkeypatch)
    room.look_at(Span.MONTHS_12)
    tell(room)
    room.look_at(Span.WEEKS_4)
    tell(room)
    assert shown == [
        "Five times since December 2025 I was asked to press someone.",
        "Once this month I was asked to press someone.",
    ]


def test_the_person_may_say_it_otherwise_or_not_at_all(look, monkeypatch):
    room = look()
    answer(monkeypatch, "It keeps\n happening.  ")
    tell(room)
    answer(monkeypatch, "  ")
    tell(room)
    answer(monkeypatch, goes_on=False)
    tell(room)
    assert room.told == ["It keeps happening."]


def test_about_me_says_nothing_in_a_packet(look, monkeypatch):
    room = look()
    shown = answer(monkeypatch)
    tell(room, "Pulled away from the peer role")
    assert shown == room.told == []
    assert room.dialogs.told == [
        ("Only About me entries name this.", "What is in About me never goes into a packet.")
    ]


def test_that_it_is_there_is_said_once_and_not_of_another_time(look):
    room = look()
    room.room.say_told()
    assert "It is in the packet you are making." in room.words()
    room.look_at(Span.MONTHS_12)
    assert "It is in the packet you are making." not in room.words()


@pytest.mark.parametrize("is_read_only", [True, False])
def test_where_nothing_can_be_written_nothing_is_offered(look, is_read_only):
    room = look(is_read_only=is_read_only)
    assert room.room.concerns.isVisible()
    assert room.room.concerns.tell.isVisible() is not is_read_only
