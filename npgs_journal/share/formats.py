"""Every way a packet can be written, each from the same frozen Packet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from npgs_journal.share import docx, html, locked, markdown, pdf, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from npgs_journal.nouns import Packet


@dataclass(frozen=True, slots=True)
class Format:
    """`suffix` is how a file's name ends, with its dot.

    Where there is a `lock`, what `write` gives is locked with a passphrase before it leaves.
    """

    suffix: str
    write: Callable[[Packet], bytes]
    lock: Callable[[bytes, str], bytes] | None = None


FORMATS: Mapping[str, Format] = {
    "pdf": Format(".pdf", pdf.write),
    "locked-pdf": Format(".pdf", pdf.write, locked.lock),
    "docx": Format(".docx", docx.write),
    "html": Format(".html", html.write),
    "markdown": Format(".md", markdown.write),
    "text": Format(".txt", plain.write),
}
