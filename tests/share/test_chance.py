"""Packets by chance: nothing that was held back or replaced leaves, and no honest packet is refused."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from support.packets import journals

from npgs_journal.errors import AliasHoldsName, NameNotFound, NothingLeft, PassageNotFound
from npgs_journal.nouns import Entry, PacketChoices
from npgs_journal.share import FORMATS, build_packet, check_release, seek

UNFIT = (AliasHoldsName, NameNotFound, NothingLeft, PassageNotFound)
CALM = settings(deadline=None, suppress_health_check=list(HealthCheck))


def let_one_through(entries: list[Entry], choices: PacketChoices) -> None:
    try:
        packet = build_packet(entries, choices)
    except UNFIT:
        assume(False)
        return
    sought = seek(entries, choices)
    for name, way in FORMATS.items():
        check_release(way.write(packet), name, packet, sought)


@settings(CALM, max_examples=50, derandomize=True)
@given(journals())
def test_honest_packets_pass_and_say_nothing_sought(made):
    let_one_through(*made)


@pytest.mark.torture
@settings(CALM, max_examples=500)
@given(journals())
def test_500_honest_packets_pass_and_say_nothing_sought(made):
    let_one_through(*made)
