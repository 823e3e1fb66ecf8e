"""The pages of a checked PDF on paper, as pictures of them. Nothing of it is put on the disk from here."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from npgs_journal.errors import Cancelled, PrinterTookNothing
from npgs_journal.share import page_count, page_images
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.rendering import PDF_TURN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from npgs_journal.nouns import Progress

LETTER_IN = 8.5
"""How wide the pages of a packet are: the release check lets no other size pass."""
FINEST_DPI = 300
FAST = 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page in ink: its picture, packed small, since a long packet has many."""

    packed: bytes = field(repr=False)
    width: int
    height: int
    line: int
    form: QImage.Format

    def image(self) -> QImage:
        data = zlib.decompress(self.packed)
        return QImage(data, self.width, self.height, self.line, self.form).copy()


def make_ready(printer: QPrinter) -> None:
    """In the window's thread: what stands in the printer's queue says nothing of anybody."""
    printer.setDocName(tr("Page"))
    printer.setCreator("")
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)


def print_pages(pdf: bytes, printer: QPrinter, progress: Progress) -> int:
    """Draw every page of `pdf` and hand them to the printer; how many there are.

    All are drawn before the printer is given the first, so that Cancel leaves nothing in its queue.
    After that it is asked to give them back; where it cannot, all of them are printed.

    Raises:
        Cancelled: it was asked for, and nothing is printed.
        PrinterTookNothing
    """
    dpi = min(FINEST_DPI, max(1, printer.resolution()))
    sheets = _draw(pdf, round(LETTER_IN * dpi), progress)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterTookNothing
    try:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        times = 1 if printer.supportsMultipleCopies() else printer.copyCount()
        given = list(sheets) * times
        for at, sheet in enumerate(given):
            _pass(printer, progress, at, len(given))
            if at and not printer.newPage():
                printer.abort()
                raise PrinterTookNothing
            painter.drawImage(_place(printer, sheet, dpi), sheet.image())
        _pass(printer, progress, len(given), len(given))
    finally:
        is_taken = painter.end()
    if not is_taken or printer.printerState() is QPrinter.PrinterState.Error:
        raise PrinterTookNothing
    return len(sheets)


def _draw(pdf: bytes, width_px: int, progress: Progress) -> Sequence[Sheet]:
    with PDF_TURN:
        count = page_count(pdf)
    made = []
    for number in range(count):
        progress.step(number, count)
        with PDF_TURN:
            page = page_images(pdf, width_px, range(number, number + 1))[0]
        made.append(_sheet(QImage(page.rgba, page.width, page.height, QImage.Format.Format_RGBA8888)))
    progress.step(count, count)
    return made


def _pass(printer: QPrinter, progress: Progress, done: int, total: int) -> None:
    """A step once the printer has pages: Cancel counts if they can be called back."""
    try:
        progress.step(done, total)
    except Cancelled:
        if printer.abort():
            raise


def _sheet(picture: QImage) -> Sheet:
    forms = QImage.Format
    form = forms.Format_Grayscale8 if picture.allGray() else forms.Format_RGB888
    made = picture.convertToFormat(form)
    packed = zlib.compress(bytes(made.constBits()), FAST)
    return Sheet(packed, made.width(), made.height(), made.bytesPerLine(), form)


def _place(printer: QPrinter, sheet: Sheet, dpi: int) -> QRectF:
    """In the middle of the paper, in its own size; smaller where the paper is."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    wide, tall = (side / dpi * printer.resolution() for side in (sheet.width, sheet.height))
    scale = min(1.0, paper.width() / wide, paper.height() / tall)
    place = QRectF(0, 0, wide * scale, tall * scale)
    place.moveCenter(QRectF(0, 0, paper.width(), paper.height()).center())
    return place
