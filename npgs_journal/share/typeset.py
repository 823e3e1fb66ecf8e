"""Pages set by Typst, wholly in memory: from a fixed layout, with words that come only as data."""

from __future__ import annotations

from functools import cache
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from npgs_journal.assets import asset

if TYPE_CHECKING:
    from typst import Fonts


def typeset(layout: str, name: str, words: str) -> bytes:
    """Give a tagged PDF by the layout `share/<layout>.typ`, which finds `words` (JSON) under `name`.

    The layout imports nothing, and the folder it could read from is empty.
    """
    import typst  # noqa: PLC0415 - 80 MB that nothing else needs

    with TemporaryDirectory(prefix="empty-") as empty:
        compiler = typst.Compiler(
            asset(f"share/{layout}.typ").read_bytes(),
            root=empty,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={name: words},
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
