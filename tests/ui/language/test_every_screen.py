"""Every screen in every state, in a language nobody speaks: no word left in English, none cut off."""

from __future__ import annotations

import re

import pytest
from drivers.stage import entries
from support.looks import sizes
from support.said import untranslated
from support.states import STATES, helping, hours, marking, meetings, names, share
from support.states.starting import MY_WORDS

pytestmark = [
    pytest.mark.full,
    pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True),
]
PERCENTS, SIZE = (100, 200), (1280, 720)
TYPED = ("SHA-256", "Dana", "Rosa too", "Rosa", "Some words", "xyzzy", "rain", "packet.pdf")
PURPOSE = "Supervision in November, the part about deciding for others"
PACKET = (
    "For Dana",
    "Dana",
    "About 1 minute to read, 1 page",
    "About 3 minutes to read, 2 pages",
    "About 1 minute to read",
    "This holds what I chose to share.",
    "What I chose.",
)
GIVEN = (
    *("Péršóñ A", "Saved.", "Anyone who has this page can open your journal.", "Still counting…"),
    "Your copy is there.",
    "journal-before-restore",
    *(
        "Moving your journal",
        "It is copied and checked first. Then the old one goes.",
        "It could not be moved",
    ),
)
"""What the states themselves say, in place of the program, and the letter of an alias."""
MAY_BE_LONGER = (
    "ThisJournalCard/QLineEdit",
    "BackupCard/QLineEdit",
    "scrolls sideways: ValuesRoom/OverTimeView",
)
"""Where a folder's name stands, which a person scrolls by keys; and the one table that scrolls sideways."""


def written() -> list[str]:
    """What people wrote, as it stands in lists and on pages; long texts first."""
    texts = [PURPOSE, *PACKET, *TYPED, *GIVEN, *MY_WORDS]
    texts += [*hours.OWN_WORDS, *helping.OWN_WORDS]
    texts += [*share.OWN_WORDS, *meetings.OWN_WORDS, *names.OWN_WORDS, *marking.MARKED, marking.CHOSEN]
    for entry in entries():
        body = re.sub(r"[*_>#]", "", entry.body)
        texts += [entry.title, " ".join(body.split()), *body.split("\n"), *entry.body.split("\n")]
    return sorted({text.rstrip(".") for text in texts if text}, key=len, reverse=True)


@pytest.mark.parametrize("state", STATES)
def test_every_word_is_translated_and_whole(stage, translator, state):
    STATES[state](stage)
    found = list(untranslated(stage.front(), written()))
    for percent in PERCENTS:
        stage.look("light", percent, SIZE)
        front = stage.front()
        cut = [*sizes.clipped(front)]
        if not front.inherits("QMenu"):
            cut += [*sizes.outside(front), *sizes.overlapping(front)]
        found += [f"{percent} %: {one}" for one in cut if not any(name in one for name in MAY_BE_LONGER)]
    found += [
        f"not found by make words: {text!r} in {context}" for context, text in sorted(translator.unknown)
    ]
    assert found == []
