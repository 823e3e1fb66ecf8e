"""Entries as a copy for oneself: plain text, a PDF, or ink. Everything is drawn from the words alone.

Unlike a packet this is not made by Typst with the bundled letters: a copy of one's own must show every
script that this computer can show, and a printer takes the same drawing. No word of an entry is ever
read as markup here.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from npgs_journal.errors import Cancelled
from npgs_journal.nouns import Block, BlockKind, Direction, Draft, Style, without_places
from npgs_journal.text.markdown import blocks
from npgs_journal.ui.browse.dates import long_when
from npgs_journal.ui.language import tr
from npgs_journal.values import label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtPrintSupport import QPrinter

    from npgs_journal.nouns import Progress

TEXT_PT, SMALL_PT, TITLE_PT = 11.0, 9.0, 18.0
HEADING_PT = {1: 15.0, 2: 13.0}
INDENT, DEEPEST, GAP, MARGIN_MM = 22, 6, 8, 22
LEADING_PERCENT = 130.0
NO_TEMPLATES: Mapping[str, str] = MappingProxyType({})
LETTER_PLACES = ("_US", "_CA", "_MX")


def value_lines(draft: Draft) -> tuple[str, ...]:
    """The marks in words; lived comes before under strain."""
    forms = {Direction.LIVED: tr("Lived: {values}"), Direction.UNDER_STRAIN: tr("Under strain: {values}")}
    named = {
        direction: ", ".join(
            label(mark.value) for mark in without_places(draft.marks) if mark.direction is direction
        )
        for direction in forms
    }
    return tuple(forms[direction].format(values=names) for direction, names in named.items() if names)


def start_lines(draft: Draft, templates: Mapping[str, str]) -> tuple[str, ...]:
    """How it was started, in words. `templates`: the name of each by its id."""
    name = templates.get(draft.template, "")
    return (
        *((tr("Template: {template}").format(template=name),) if name else ()),
        *((tr("The question: {question}").format(question=draft.prompt),) if draft.prompt else ()),
    )


def plain_text(drafts: Sequence[Draft], templates: Mapping[str, str] = NO_TEMPLATES) -> str:
    """Title, day, how it was started, the words as typed, marks; entries parted by three empty lines."""
    pages = []
    for draft in drafts:
        above = (draft.title, long_when(draft.written_at), *start_lines(draft, templates))
        head = "\n".join(filter(None, above))
        pages.append("\n\n".join(filter(None, (head, draft.body.strip("\n"), "\n".join(value_lines(draft))))))
    return "\n\n\n\n".join(pages) + "\n"


def pdf(
    drafts: Sequence[Draft], font: QFont, progress: Progress, templates: Mapping[str, str] = NO_TEMPLATES
) -> bytes:
    """A PDF of the entries. It carries no title, author or program name."""
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(kept)
    writer.setCreator("")
    writer.setPageLayout(_page_layout())
    paint(document(drafts, font, templates), writer, progress)
    kept.close()
    return bytes(kept.data().data())


def print_on(
    printer: QPrinter,
    drafts: Sequence[Draft],
    font: QFont,
    progress: Progress,
    templates: Mapping[str, str] = NO_TEMPLATES,
) -> None:
    """Print; when it is stopped half-way, the printer gets nothing."""
    printer.setDocName(tr("Page"))  # it stands in the printer's queue
    printer.setCreator("")
    paint(document(drafts, font, templates), printer, progress)


def paint(made: QTextDocument, device: QPagedPaintDevice, progress: Progress) -> None:
    """Draw page after page, black on white whatever the theme.

    Raises:
        Cancelled: at the end of a page, when that was asked for.
    """
    layout, foot = made.documentLayout(), device.logicalDpiY() // 3
    layout.setPaintDevice(device)
    size = QSizeF(device.width(), device.height() - foot)
    made.setPageSize(size)
    pages = made.pageCount()
    ink = QAbstractTextDocumentLayout.PaintContext()
    ink.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    painter = QPainter(device)
    try:
        for page in range(pages):
            progress.step(page, pages)
            if page:
                device.newPage()
            shown = QRectF(QPointF(0, page * size.height()), size)
            painter.save()
            painter.translate(0, -shown.top())
            ink.clip = shown
            painter.setClipRect(shown)
            layout.draw(painter, ink)
            painter.restore()
            if pages > 1:
                below = QRectF(0, size.height(), size.width(), foot)
                painter.setFont(_sized(made.defaultFont(), SMALL_PT))
                painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), str(page + 1))
    except Cancelled:
        _abort(device)
        raise
    finally:
        painter.end()


def document(
    drafts: Sequence[Draft], font: QFont, templates: Mapping[str, str] = NO_TEMPLATES
) -> QTextDocument:
    """The entries, one after another, each beginning a page of its own."""
    made = QTextDocument()
    made.setUndoRedoEnabled(False)
    made.setDocumentMargin(0)
    made.setIndentWidth(INDENT)
    made.setDefaultFont(_sized(font, TEXT_PT))
    cursor = QTextCursor(made)
    for at, draft in enumerate(drafts):
        _put_head(cursor, draft, is_first=at == 0)
        for line in start_lines(draft, templates):
            _open_block(cursor)
            cursor.insertText(line, _looks(cursor, SMALL_PT))
        for block in blocks(draft.body):
            _put_block(cursor, block)
        for line in value_lines(draft):
            _open_block(cursor, above=GAP)
            cursor.insertText(line, _looks(cursor, SMALL_PT))
    return made


# Inside ---------------------------------------------------------------------------------


def _put_head(cursor: QTextCursor, draft: Draft, *, is_first: bool) -> None:
    _open_block(cursor, level=1 if draft.title else 0, is_first=is_first, starts_page=not is_first)
    if draft.title:
        cursor.insertText(draft.title, _looks(cursor, TITLE_PT, is_bold=True))
        _open_block(cursor)
    cursor.insertText(long_when(draft.written_at), _looks(cursor, SMALL_PT))


def _put_block(cursor: QTextCursor, block: Block) -> None:
    is_heading, is_item = block.kind is BlockKind.HEADING, block.kind is BlockKind.LIST_ITEM
    indent = min(block.level, DEEPEST) if block.kind in {BlockKind.LIST_ITEM, BlockKind.QUOTE} else 0
    _open_block(cursor, level=1 + block.level if is_heading else 0, indent=indent, above=GAP)
    size = HEADING_PT.get(block.level, TEXT_PT) if is_heading else TEXT_PT
    if is_item:
        cursor.insertText(f"{block.label} ", _looks(cursor, size))
    for run in block.runs:
        is_bold = is_heading or run.style in {Style.STRONG, Style.STRONG_EMPHASIS}
        is_italic = run.style in {Style.EMPHASIS, Style.STRONG_EMPHASIS}
        words = run.text.replace("\n", "\N{LINE SEPARATOR}")
        cursor.insertText(words, _looks(cursor, size, is_bold=is_bold, is_italic=is_italic))


def _open_block(
    cursor: QTextCursor,
    *,
    level: int = 0,
    indent: int = 0,
    above: int = 0,
    is_first: bool = False,
    starts_page: bool = False,
) -> None:
    form = QTextBlockFormat()
    form.setHeadingLevel(min(level, 6))
    form.setIndent(indent)
    form.setTopMargin(above)
    form.setLineHeight(LEADING_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if starts_page:
        form.setPageBreakPolicy(QTextBlockFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    if is_first:
        cursor.setBlockFormat(form)
    else:
        cursor.insertBlock(form)


def _looks(
    cursor: QTextCursor, points: float, *, is_bold: bool = False, is_italic: bool = False
) -> QTextCharFormat:
    form = QTextCharFormat()
    font = _sized(cursor.document().defaultFont(), points)
    font.setBold(is_bold)
    font.setItalic(is_italic)
    form.setFont(font)
    return form


def _sized(font: QFont, points: float) -> QFont:
    made = QFont(font)
    made.setPointSizeF(points)
    return made


def _page_layout() -> QPageLayout:
    size = QPageSize.PageSizeId
    is_letter = QLocale.system().name().endswith(LETTER_PLACES)
    return QPageLayout(
        QPageSize(size.Letter if is_letter else size.A4),
        QPageLayout.Orientation.Portrait,
        QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM),
        QPageLayout.Unit.Millimeter,
    )


def _abort(device: QPagedPaintDevice) -> None:
    """A PDF in memory is simply let go; what a printer was given already is called back."""
    if (abort := getattr(device, "abort", None)) is not None:
        abort()
