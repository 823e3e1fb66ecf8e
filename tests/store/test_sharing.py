from __future__ import annotations

from dataclasses import replace

from support.invented import entry_id

from npgs_journal.nouns import Alias, DateShown, HeldBack, PacketChoices

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


def test_private_settings(store):
    assert store.reader.settings.get("last-reader") is None
    store.writer.settings.put("last-reader", "Dana")
    store.writer.settings.put("last-reader", "Sam")
    assert store.reader.settings.get("last-reader") == "Sam"
