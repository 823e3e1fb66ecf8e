from __future__ import annotations

import json
from dataclasses import replace

from sqlalchemy import update
from support.invented import entry_id

from npgs_journal.nouns import (
    Alias,
    Answer,
    DateShown,
    EntryAsk,
    EntryId,
    HeldBack,
    How,
    Label,
    PacketChoices,
    Spot,
    ValueId,
)
from npgs_journal.store.tables import packets

CHOICES = PacketChoices(
    (entry_id(1), entry_id(2)),
    "Dana",
    "think together",
    (HeldBack("words"), HeldBack("there", entry_id(1), 3, 8)),
    (Alias("Mark", "Person A"),),
    "Me",
    show_values=False,
    show_direction=True,
    dates=DateShown.EXACT,
    mark_held_back=True,
)


def test_the_packet_under_way_is_kept_with_every_choice(store):
    assert store.reader.packets.unfinished() is None
    store.writer.packets.save(replace(CHOICES, reader="Sam"))
    store.writer.packets.save(CHOICES)
    assert store.reader.packets.unfinished() == CHOICES
    store.writer.packets.drop()
    assert store.reader.packets.unfinished() is None


def test_answers_and_wishes_are_kept_too(store):
    place = Spot(EntryId("ab" * 16), 3, 7)
    wanted = replace(
        CHOICES,
        answers=(
            Answer(Label.NAME, ("Rosa Alvarez", "Rosa"), How.REPLACE, "Person B", (place,)),
            Answer(Label.DATE, ("March 20",), How.KEEP, "March", (), (Spot(None, 0, 4, in_title=True),)),
        ),
        would_like=("listen",),
        question="What would you do?",
        sentences=("Twice since May I was left out.",),
        from_last_time="The van.",
        entry_asks=(EntryAsk(EntryId("ab" * 16), ("decide",), "Now?"),),
        show_questions=False,
        primer=(ValueId("hopeful"),),
        room_to_answer=True,
        strain_answered=(EntryId("ab" * 16),),
    )
    store.writer.packets.save(wanted)
    assert store.reader.packets.unfinished() == wanted


def test_choices_of_another_version_are_read_as_far_as_they_are_known(store):
    store.writer.packets.save(CHOICES)
    older = {"entry_ids": ["ab" * 16], "reader": "Dana", "of_another_version": [1]}
    with store.writer._database.write() as connection:
        connection.execute(update(packets).values(choices=json.dumps(older)))
    assert store.reader.packets.unfinished() == PacketChoices((EntryId("ab" * 16),), "Dana")


def test_how_the_entries_were_looked_at_is_kept_beside_the_choices(store):
    assert store.reader.packets.seen() == {}
    store.writer.packets.save(CHOICES, {EntryId("ab" * 16): "known"})
    assert store.reader.packets.seen() == {EntryId("ab" * 16): "known"}
    assert store.reader.packets.unfinished() == CHOICES
    store.writer.packets.save(CHOICES)
    assert store.reader.packets.seen() == {}


def test_private_settings(store):
    assert store.reader.settings.get("last-reader") is None
    store.writer.settings.put("last-reader", "Dana")
    store.writer.settings.put("last-reader", "Sam")
    assert store.reader.settings.get("last-reader") == "Sam"
