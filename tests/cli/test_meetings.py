"""docs/cli.md, "meetings": what each was about, and what was agreed."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from datetime import date

import pytest
from support.command_line import PASSPHRASE
from support.invented import invent
from support.meetings import agreed, meeting

from npgs_journal import vault, wording
from npgs_journal.nouns import Space
from npgs_journal.nouns.hours import MeetingFormat, MeetingMode
from npgs_journal.nouns.meetings import FollowUpState, Question, Who
from npgs_journal.supervision.meetings import Meetings, line_of


@pytest.fixture
def met(empty):
    """A journal with one meeting that is over, and one to come."""
    with vault.open_journal(empty, PASSPHRASE) as journal:
        round_ = Meetings(journal.writer)
        over = round_.put(meeting("2026-11-05", notes="The lamp flickered."))
        asked = round_.put_follow_up(agreed(over.id, "Ask about training", by_on=date(2026, 12, 1)))
        round_.put_follow_up(agreed(over.id, "Write to the clinic", Who.THEM))
        round_.close(asked, FollowUpState.DONE, date(2026, 11, 12), "It begins in May.")
        felt = invent("secretnote", "felt small", space=Space.ABOUT_ME)
        journal.writer.entries.add(felt)
        round_.set_felt(over.id, felt.id)
        round_.end(over.id, line_of(over, 50))
        entry = invent("The ride to the clinic", "kitchenwords", bring=True)
        journal.writer.entries.add(entry)
        round_.put_question(Question("What about Friday?"))
        kinds = {"format": MeetingFormat.GROUP, "mode": MeetingMode.REMOTE}
        coming = round_.put(meeting("2026-11-19", "Dana", **kinds))
        *_, question = round_.gather(coming.id)
        round_.change_point(replace(question, minutes=5, is_parked=True, is_talked_about=True))
    return empty


def test_meetings_have_their_shape_and_the_oldest_is_first(call, met):
    over, coming = call("meetings", met).document
    assert over == {
        "id": 1,
        "on": "2026-11-05",
        "with": "Dana",
        "format": "individual",
        "mode": "in-person",
        "minutes": 50,
        "over": True,
        "notes": "The lamp flickered.",
        "agenda": [],
        "agreed": [
            {"who": "me", "text": "Ask about training", "by": "2026-12-01", "state": "done",
             "closed_on": "2026-11-12", "came": "It begins in May."},
            {"who": "them", "text": "Write to the clinic", "by": None, "state": "open",
             "closed_on": None, "came": ""},
        ],
    }  # fmt: skip
    assert (coming["over"], coming["minutes"], coming["format"], coming["mode"]) == (
        False, None, "group", "remote",
    )  # fmt: skip
    nothing = {"minutes": None, "parked": False, "talked_about": False, "carried_from": None}
    assert coming["agenda"] == [
        {"kind": "follow-up", "text": "Write to the clinic", **nothing, "carried_from": "2026-11-05"},
        {"kind": "entry", "text": "The ride to the clinic", **nothing},
        {"kind": "question", "text": "What about Friday?", "minutes": 5, "parked": True,
         "talked_about": True, "carried_from": None},
    ]  # fmt: skip


def test_no_word_of_an_entry_beside_its_title_and_no_private_note(call, met):
    for plain in (True, False):
        said = call("meetings", met, plain=plain).out
        assert "kitchenwords" not in said
        assert "secretnote" not in said
        assert "felt small" not in said


def test_meetings_as_sentences(call, met):
    assert call("meetings", met, plain=True).out.splitlines() == [
        "2026-11-05  Dana, Individual, In person, 0 h 50 min",
        "  I did: Ask about training",
        "  They do: Write to the clinic",
        "2026-11-19  Dana, Group, Remote",
        "  Write to the clinic (carried from 2026-11-05)",
        "  The ride to the clinic",
        "  What about Friday?",
    ]


def test_days_count_both_ends_and_move_with_no_time_zone(call, met, monkeypatch):
    for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
        monkeypatch.setitem(os.environ, "TZ", zone)
        time.tzset()
        found = call("meetings", met, "--since", "2026-11-05", "--until", "2026-11-05").document
        assert [row["on"] for row in found] == ["2026-11-05"]
    monkeypatch.undo()
    time.tzset()


def test_no_meetings_is_no_trouble(call, empty):
    assert call("meetings", empty).document == []
    assert call("meetings", empty, plain=True).out == wording.NO_MEETINGS + "\n"
