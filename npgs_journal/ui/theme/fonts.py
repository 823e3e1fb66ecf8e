"""The bundled letters. Only the faces the first window shows are read before it is painted."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from npgs_journal.assets import asset

UI_FAMILY = "Atkinson Hyperlegible Next"
WRITING_FAMILY = "Literata"
WRITING_CHOICES = ("literata", "atkinson", "system")
OTHER_SCRIPTS = ("Vazirmatn", "Noto Sans Thai", "Droid Sans Fallback", "Noto Emoji")

_FIRST = (
    "atkinson/AtkinsonHyperlegibleNext_400Regular.ttf",
    "atkinson/AtkinsonHyperlegibleNext_500Medium.ttf",
    "atkinson/AtkinsonHyperlegibleNext_600SemiBold.ttf",
    "atkinson/AtkinsonHyperlegibleNext_700Bold.ttf",
)
_WRITING_FIRST = ("literata/Literata_400Regular.ttf",)
_loaded: set[str] = set()


def load_first() -> None:
    _load(_FIRST)


def load_writing() -> None:
    _load(_WRITING_FIRST)


def writing_family(choice: str) -> str:
    """The family behind one of `WRITING_CHOICES`; what is none of them is Literata."""
    if choice == "atkinson":
        return UI_FAMILY
    if choice == "system":
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return WRITING_FAMILY


def load_all() -> None:
    """Every face of every family, other scripts too, so that no letter shows as a box."""
    root = asset("fonts")
    _load(tuple(path.relative_to(root).as_posix() for path in sorted(root.glob("*/*.ttf"))))


def font(family: str, pixels: int, weight: int) -> QFont:
    made = QFont()
    made.setFamilies([family, *OTHER_SCRIPTS])
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    return made


def as_style(font: QFont) -> str:
    """A font for a style sheet: inside a scroll area Qt forgets the one that `setFont` gave."""
    families = ", ".join(f'"{family}"' for family in font.families())
    return f"font-family: {families}; font-size: {font.pixelSize()}px; font-weight: {font.weight()};"


def _load(names: tuple[str, ...]) -> None:
    for name in names:
        if name not in _loaded:
            _loaded.add(name)
            QFontDatabase.addApplicationFont(str(asset(f"fonts/{name}")))
