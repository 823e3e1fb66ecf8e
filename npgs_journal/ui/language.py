"""The language of the window. English is the only one that is whole, so nothing asks which one it shall be.

What is written "%n thing(s)" here gets its one and its many from `resources/translations`, English too.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from npgs_journal.assets import asset

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

LOCALE = QLocale("en_US")
"""Names of days and months, and how numbers are written. By name: Qt's enum of languages is slow to build."""


def speak(app: QObject) -> QTranslator:
    """Say everything in this language, whatever the system's is: our words, Qt's own, days and numbers."""
    QLocale.setDefault(LOCALE)
    spoken = QTranslator(app)
    if not spoken.load(str(asset(f"translations/journal_{LOCALE.name().partition('_')[0]}.qm"))):
        raise FileNotFoundError("translations")
    QCoreApplication.installTranslator(spoken)
    return spoken


def tr(text: str, note: str = "", n: int = -1) -> str:
    """`text` in the language of the window.

    `note` tells translators what it is; `n` chooses the form of `%n`. A text that counts is always said
    here: `self.tr` would ask for its forms under the name of the youngest subclass.
    """
    return QCoreApplication.translate("", text, note, n)


def number_words(number: float, decimals: int = 0) -> str:
    """1,234 or 1.5, as this language writes it."""
    return LOCALE.toString(float(number), "f", decimals)


@cache
def clock_form() -> str:
    """Qt's pattern of a time of day, with 12 or 24 hours as the system has it; 12 where it says nothing."""
    system = QLocale.system()
    if system.name() == "C" or "ap" in system.timeFormat(QLocale.FormatType.ShortFormat).lower():
        return "h:mm ap"
    return "HH:mm"
