"""Every word a window shows or tells, and what of it nobody translated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QLocale, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTextBrowser,
    QTextEdit,
    QWidget,
)
from support.looks.parts import name_of, seen

TOLD = ("placeholderText", "toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription")
SHOWN = ("text", "title", "windowTitle", "informativeText")
ROLES = (*range(14), *range(256, 272))
"""Qt's own and the first of a list's own; what is for the program alone stands above them."""
MOST_ROWS = 30
LEAST_LETTERS = 4
"""So many letters of what a person wrote are theirs; fewer may be a part of any word."""

_HELD = "Ctrl|Alt|Shift"
_KEYS = (
    r"(?m:^[A-Z]$)|(?<=Kéý )[A-Z]\b|\+[A-Z]\b|"
    rf"\b({_HELD}|Esc|Enter|Return|Tab|Del|Ins|Space|Backspace|Home|End|Up|Down|Left|Right|F\d+)\b"
)
_TIMES = r"\b\d{1,2}:\d\d [ap]m\b"
_NAMES = r"NPG-S Journal|\b(Python|npgs-journal|PySide6-Essentials|sqlcipher3|SQLAlchemy|cryptography) [\d.]+"
_PLACES = (
    r"(/[\w .-]+)+|[0-9a-f]{4}( [0-9a-f]{4})+|\b[A-Z0-9]{4}\b|\b[A-Z0-9]( [A-Z0-9]){3}\b|\b[0-9a-f]{32}\b"
)
_TAGS = "</?[bu]>"
_NOT_WORDS = re.compile(f"{_TAGS}|{_KEYS}|{_TIMES}|{_NAMES}|{_PLACES}")
_PLAIN_VOWEL = re.compile("[aeiouAEIOU]")


def said(root: QWidget) -> Iterator[tuple[str, str]]:
    """Each text with where it is, whether one sees it, is told it, or finds it in a list."""
    for part in (root, *seen(root)):
        if type(part).__name__ == "PageView":
            continue  # a page of a packet, as the person made it
        here = name_of(part)
        for name in (*TOLD, *(() if _holds_writing(part) else SHOWN)):
            text = part.property(name)
            if isinstance(text, str) and text and part.property("kind") != "offer":
                yield f"{name} of {here}", text
        if isinstance(part, QMenu | QMenuBar):
            for action in part.actions():
                yield from ((f"in {here}", text) for text in (action.text(), action.toolTip()))
        if isinstance(part, QComboBox):
            yield from ((f"choice of {here}", part.itemText(at)) for at in range(part.count()))
        if isinstance(part, QAbstractItemView) and part.model() is not None:
            yield from ((f"in {here}", text) for text in _in_model(part.model()))
        if isinstance(part, QTextBrowser):
            yield f"page of {here}", part.toPlainText()


def _holds_writing(part: QWidget) -> bool:
    """What stands in these is typed by somebody, or a date."""
    return isinstance(part, QLineEdit | QTextEdit | QPlainTextEdit | QAbstractSpinBox)


def _in_model(model: QAbstractItemModel) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for column in range(columns):
        head = model.headerData(column, Qt.Orientation.Horizontal)
        yield from (head,) if isinstance(head, str) else ()
    for row in range(min(model.rowCount(QModelIndex()), MOST_ROWS)):
        for column in range(columns):
            for role in ROLES:
                text = model.data(model.index(row, column), role)
                if isinstance(text, str):
                    yield text


def untranslated(root: QWidget, people: Sequence[str]) -> Iterator[str]:
    """Texts that hold a plain vowel which neither a person wrote nor a calendar names."""
    for where, text in said(root):
        left = [word for word in _without(text, tuple(people)).split() if _PLAIN_VOWEL.search(word)]
        if left:
            yield f"{' '.join(left)[:120]!r} is left of {text[:120]!r}: {where}"


@cache
def _without(text: str, people: tuple[str, ...]) -> str:
    text = _NOT_WORDS.sub("", text)
    while started := max((_start_in(text, written) for written in people), key=len, default=""):
        text = text.replace(started, "")
    return _days().sub("", text)


def _start_in(text: str, written: str) -> str:
    """What was written, or where it was shortened as much of its start as is there; "" for too little."""
    low, high = 0, len(written)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if written[:middle] in text else (low, middle - 1)
    return "" if low < min(LEAST_LETTERS, len(written)) else written[:low]


@cache
def _days() -> re.Pattern[str]:
    """Names of days and months, long and short."""
    locale, forms = QLocale("en_US"), QLocale.FormatType
    names = [
        naming(number, form)
        for form in (forms.LongFormat, forms.ShortFormat)
        for naming, numbers in ((locale.dayName, range(1, 8)), (locale.monthName, range(1, 13)))
        for number in numbers
    ]
    return re.compile(rf"\b({'|'.join(names)})\b")
