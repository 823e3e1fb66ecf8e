"""Write resources/share/coverage.txt: which signs each bundled font family draws, in all its faces.

Run after a font was added or changed:  python .ci/make_coverage.py
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "resources" / "fonts"
TARGET = ROOT / "resources" / "share" / "coverage.txt"
HEADER = """\
# Signs that each bundled font family draws, as ranges of code points (hexadecimal).
# Made by .ci/make_coverage.py from resources/fonts; a test compares the two.
"""


def families() -> dict[str, frozenset[int]]:
    """Each family's name with the code points that every one of its faces maps to a glyph."""
    found: dict[str, frozenset[int]] = {}
    for path in sorted(FONTS.glob("*/*.ttf")):
        with TTFont(path, lazy=True) as font:
            name = font["name"].getDebugName(16) or font["name"].getDebugName(1)
            signs = frozenset(code for code in font.getBestCmap() if code >= 0x20)
        found[name] = found.get(name, signs) & signs
    return found


def ranges(codes: frozenset[int]) -> list[str]:
    """Runs of neighbours: "41-5A" or "25A1"."""
    runs = [
        [code for _, code in run]
        for _, run in groupby(enumerate(sorted(codes)), key=lambda numbered: numbered[1] - numbered[0])
    ]
    return [f"{run[0]:X}-{run[-1]:X}" if len(run) > 1 else f"{run[0]:X}" for run in runs]


def table() -> str:
    lines = [f"{name}: {' '.join(ranges(codes))}\n" for name, codes in sorted(families().items())]
    return HEADER + "".join(lines)


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(table(), encoding="utf-8")
    print(f"{TARGET.name}: {len(families())} families")
