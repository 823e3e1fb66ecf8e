"""What Enter, bold and italic do to the text: signs of light Markdown come and go, the words stay.

Words are never taken out and put in again, so that they keep their marks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from npgs_journal.ui.write.tags import form_of

if TYPE_CHECKING:
    from npgs_journal.ui.write.editor import Editor

_ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<sign>[-*+]|(?P<number>\d{1,9})(?P<dot>[.)]))(?P<gap>[ \t]+)")
_QUOTE = re.compile(r"(?P<sign>(?:>[ \t]?)+)")


# Enter -------------------------------------------------------------------------------------------


def break_line(editor: Editor) -> None:
    """Enter goes on with a list or a quote; on an item with no words it ends it."""
    cursor = editor.textCursor()
    line = cursor.block().text()
    sign = _ITEM.match(line) or _QUOTE.match(line)
    start = cursor.block().position()
    behind_sign = sign is not None and cursor.position() - start >= sign.end()
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    if sign is None or not behind_sign:
        _part(editor, cursor)
    elif not line[sign.end() :].strip():
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
    else:
        _part(editor, cursor)
        editor.put(cursor, _next_sign(sign))
    cursor.endEditBlock()
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()


def _part(editor: Editor, cursor: QTextCursor) -> None:
    """A new paragraph at the cursor; inside a passage its beginning belongs to it, too."""
    place = cursor.position()
    cursor.insertBlock(cursor.blockFormat(), form_of(editor.passages.around(place, place)))


def _next_sign(sign: re.Match[str]) -> str:
    if sign.re is _QUOTE:
        return sign[0]
    if sign["number"] is None:
        return sign[0]
    return f"{sign['indent']}{int(sign['number']) + 1}{sign['dot']}{sign['gap']}"


# Bold and italic ---------------------------------------------------------------------------------


def toggle(editor: Editor, sign: str) -> None:
    """Put `sign` around the selection, or take it away; with no selection, around the cursor."""
    if editor.isReadOnly():
        return
    cursor = editor.textCursor()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    size = len(sign)
    before, after = _between(editor, start - size, start), _between(editor, end, end + size)
    inside = cursor.selectedText()
    cursor.beginEditBlock()
    if before == sign == after and not _is_longer_sign(editor, sign, start, end):
        _swap(editor, end, end + size, "")
        _swap(editor, start - size, start, "")
        start -= size
    elif len(inside) > 2 * size and _has_sign(inside, sign):
        inside = inside[size:-size]
        _swap(editor, end - size, end, "")
        _swap(editor, start, start + size, "")
    else:
        _swap(editor, end, end, sign)
        _swap(editor, start, start, sign)
        start += size
    cursor.endEditBlock()
    cursor.setPosition(start)
    cursor.setPosition(start + _units(inside), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def _is_longer_sign(editor: Editor, sign: str, start: int, end: int) -> bool:
    """Whether the single star beside the selection belongs to a pair (bold, asked for italic)."""
    if sign != "*":
        return False
    stars = 0
    while _between(editor, start - stars - 1, start - stars) == "*":
        stars += 1
    return stars == len("**") and _between(editor, end, end + 2) == "**"


def _between(editor: Editor, start: int, end: int) -> str:
    is_there = start >= 0 and end < editor.document().characterCount()
    return _stretch(editor, start, end).selectedText() if is_there else ""


def _swap(editor: Editor, start: int, end: int, text: str) -> None:
    editor.put(_stretch(editor, start, end), text)


def _stretch(editor: Editor, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _has_sign(text: str, sign: str) -> bool:
    if not (text.startswith(sign) and text.endswith(sign)):
        return False
    return sign != "*" or not text.startswith("**") or text.startswith("***")


def _units(text: str) -> int:
    """How many UTF-16 units Qt counts in `text`."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
