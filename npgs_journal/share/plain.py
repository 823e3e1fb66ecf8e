"""The packet as a plain text file: UTF-8, "\\n" line ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.share.intended import intended_text

if TYPE_CHECKING:
    from npgs_journal.nouns import Packet


def write(packet: Packet) -> bytes:
    return intended_text(packet).encode("utf-8")
