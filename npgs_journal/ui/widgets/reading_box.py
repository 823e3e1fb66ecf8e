"""A box to read in: it scrolls, its words can be marked, and a screen reader finds its headings."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6 import QtWidgets

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_AT_MOST = 0.9
_WIDE, _HIGH = 40, 32
"""In heights of a line."""


def prose(sections: Iterable[tuple[str, str]]) -> str:
    """Headings and what stands below them, as a page for `Dialogs.read`."""
    return "".join(
        (f"<h3>{escape(heading)}</h3>" if heading else "")
        + f"<p style='white-space: pre-wrap'>{escape(text)}</p>"
        for heading, text in sections
    )


def pairs(sections: Iterable[tuple[str, Sequence[tuple[str, str]]]]) -> str:
    """Headings, and below each a table of two columns."""
    return "".join(
        f"<h3>{escape(heading)}</h3><table cellpadding='3' width='100%'>"
        + "".join(
            f"<tr><td width='60%'>{escape(one)}</td><td><b>{escape(other)}</b></td></tr>"
            for one, other in rows
        )
        + "</table>"
        for heading, rows in sections
        if rows
    )


class ReadingBox(QtWidgets.QDialog):
    def __init__(self, title: str, page: str, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        self.text = QtWidgets.QTextBrowser()
        self.text.setAccessibleName(title)
        self.text.setOpenLinks(False)
        self.text.setHtml(f"<h2>{escape(title)}</h2>{page}")
        column.addWidget(self.text, 1)
        self.close_it = QtWidgets.QPushButton(self.tr("Close"))
        self.close_it.clicked.connect(self.accept)
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_it)
        column.addLayout(row)
        self.text.setFocus()
        line = self.fontMetrics().height()
        room = parent.size() if parent is not None else self.screen().availableSize()
        self.resize(
            min(_WIDE * line, round(room.width() * _AT_MOST)),
            min(_HIGH * line, round(room.height() * _AT_MOST)),
        )
