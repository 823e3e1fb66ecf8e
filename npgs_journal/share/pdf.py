"""The packet as a tagged PDF, set by Typst from a fixed layout, wholly in memory.

The words of a packet reach Typst as data (one JSON string among its inputs), never as markup. The
layout imports nothing, and the folder it could read from is empty.
"""

from __future__ import annotations

import json
from functools import cache
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from npgs_journal.assets import asset
from npgs_journal.share.layout import tree

if TYPE_CHECKING:
    from typst import Fonts

    from npgs_journal.nouns import Packet


def write(packet: Packet) -> bytes:
    """Give the finished PDF. The same packet always gives the same bytes."""
    import typst  # noqa: PLC0415 - 80 MB that nothing but a packet needs

    with TemporaryDirectory(prefix="empty-") as empty:
        compiler = typst.Compiler(
            asset("share/packet.typ").read_bytes(),
            root=empty,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"packet": json.dumps(tree(packet))},
            package_path=empty,
            package_cache_path=empty,
        )
        pdf = compiler.compile(format="pdf", pdf_standards=["ua-1"])
    assert isinstance(pdf, bytes)
    return pdf


@cache
def _fonts() -> Fonts:
    """The fonts of `resources/fonts`, and no others: neither the system's nor those inside Typst."""
    import typst  # noqa: PLC0415 - see above

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[asset("fonts")])
