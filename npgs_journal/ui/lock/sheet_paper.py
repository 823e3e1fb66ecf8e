"""The recovery sheet as a page: plain text, PDF, or ink."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

from npgs_journal.ui.language import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def text_of(code: str) -> str:
    groups = code.split("-")
    rows = ["   ".join(groups[at : at + 3]) for at in range(0, len(groups), 3)]
    return "\n\n".join((_title(), "\n".join(rows), _keep_words())) + "\n"


def pdf_of(code: str) -> bytes:
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(kept)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle(_title())
    writer.setCreator("")
    _document(code).print_(writer)
    kept.close()
    return bytes(kept.data().data())


def print_on(printer: QPrinter, code: str) -> None:
    _document(code).print_(printer)


def _document(code: str) -> QTextDocument:
    groups = code.split("-")
    rows = "<br>".join("&nbsp;&nbsp; ".join(groups[at : at + 3]) for at in range(0, len(groups), 3))
    made = QTextDocument()
    made.setHtml(f"<h1>{_title()}</h1><p style='font-size:22pt'>{rows}</p><p>{_keep_words()}</p>")
    return made


def _title() -> str:
    return tr("Recovery sheet")


def _keep_words() -> str:
    return tr("This code opens the journal without its passphrase. Keep it away from the computer.")
