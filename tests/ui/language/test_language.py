"""One language throughout, whatever the system speaks: its words, Qt's words, days, clocks and numbers."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit
from support.house import python

from npgs_journal.ui.language import clock_form, number_words, tr

SAYS = """
import json
from datetime import datetime
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCalendarWidget, QDialogButtonBox, QLabel, QLineEdit
from npgs_journal.app import make_qt
from npgs_journal.ui.browse.dates import long_when, week_heading
from npgs_journal.ui.language import tr
qt = make_qt()
field, box, days = QLineEdit("x"), QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel), QCalendarWidget()
menu = field.createStandardContextMenu()
at = datetime(2026, 11, 12, 16, 40)
print(json.dumps({
    "when": long_when(at),
    "week": week_heading(at.date(), datetime(2027, 1, 1).date(), "", ""),
    "counted": tr("%Ln word(s)", "", 12345),
    "one": tr("%Ln word(s)", "", 1),
    "cancel": box.buttons()[0].text().replace("&", ""),
    "menu": [one.text().replace("&", "").partition("\\t")[0] for one in menu.actions() if one.text()],
    "calendar": days.locale().monthName(11),
    "default": QLocale().toString(1234.5, "f", 1),
    "mirrored": qt.isRightToLeft(),
}))
"""


def says(system: str) -> dict:
    result = python("-c", SAYS, LC_ALL=system, LANG=system, LANGUAGE=system.partition(".")[0])
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


@pytest.mark.parametrize("system", ["es_ES.UTF-8", "ar_EG.UTF-8", "de_DE.UTF-8", "en_US.UTF-8", "C.UTF-8"])
def test_english_on_every_system(system):
    said = says(system)
    assert said["when"].startswith("Thursday 12 November 2026, ")
    assert said["week"] == "9 – 15 November 2026"
    assert (said["one"], said["counted"]) == ("1 word", "12,345 words")
    assert said["cancel"] == "Cancel"
    assert said["menu"] == ["Undo", "Redo", "Cut", "Copy", "Paste", "Delete", "Select All"]
    assert said["calendar"] == "November"
    assert said["default"] == "1,234.5"
    assert said["mirrored"] is False


@pytest.mark.parametrize(
    ("system", "time"),
    [
        ("en_US.UTF-8", "4:40 pm"),
        ("es_US.UTF-8", "4:40 pm"),
        ("C.UTF-8", "4:40 pm"),
        ("en_GB.UTF-8", "16:40"),
        ("es_ES.UTF-8", "16:40"),
    ],
)
def test_the_clock_is_the_system_s(system, time):
    assert says(system)["when"].endswith(f", {time}")


def test_a_count_of_one_and_of_many():
    assert [tr("%Ln entry(s)", "", count) for count in (0, 1, 2, 1000)] == [
        *("0 entries", "1 entry", "2 entries", "1,000 entries"),
    ]


def test_numbers_are_written_as_the_language_writes_them():
    assert (number_words(1234567), number_words(2.54, 1)) == ("1,234,567", "2.5")


def test_what_translators_are_asked_for_is_what_the_window_asks_for(translator):
    assert tr("%Ln entry(s)", "", 1).startswith("[1 éñtrý")
    assert tr("nobody wrote this") == "nobody wrote this"
    assert ("", "nobody wrote this") in translator.unknown


def test_trouble_is_said_in_the_language(translator):
    from npgs_journal.errors import DiskFull, MistypedRecoveryCode
    from npgs_journal.ui.messages import message

    assert message(DiskFull()).startswith("[Whát wáš šávéd íš šáfé.")
    assert "gróúp 4 " in message(MistypedRecoveryCode(group=4))
    assert message(ValueError("secret")).startswith("[Whát wáš šávéd")


def test_qt_s_own_words_can_be_translated(translator, qtbot):
    box, field = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel), QLineEdit()
    qtbot.addWidget(box)
    qtbot.addWidget(field)
    assert box.buttons()[0].text().startswith("[")
    assert QCoreApplication.translate("QShortcut", "Ctrl") == "Ctrl"
    assert QApplication.instance().isRightToLeft() is False


def test_the_language_is_not_asked_for_while_there_is_one():
    """A choice stands in Settings once a second language is whole; one file means one language."""
    from support.foreign import TS

    assert [one.name for one in TS.parent.glob("*.ts")] == ["journal_en.ts"]
    assert QLocale().name() == "en_US"
    assert clock_form() == "h:mm ap"
