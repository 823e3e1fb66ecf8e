"""Every way a packet can be written, each from the same frozen Packet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from npgs_journal.share import pdf, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from npgs_journal.nouns import Packet


@dataclass(frozen=True, slots=True)
class Format:
    """`suffix` is how a file's name ends, with its dot."""

    suffix: str
    write: Callable[[Packet], bytes]


FORMATS: Mapping[str, Format] = {"pdf": Format(".pdf", pdf.write), "text": Format(".txt", plain.write)}
