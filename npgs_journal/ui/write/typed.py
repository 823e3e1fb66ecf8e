"""What is typed carries the marks of the passages it stands inside of, by keys and by input methods."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from npgs_journal.ui.write.tags import form_of, tags_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QInputMethodEvent, QKeyEvent

    from npgs_journal.ui.write.editor import Editor


@contextmanager
def at_right_marks(editor: Editor) -> Iterator[None]:
    """Have what Qt puts in at the cursor carry the right marks; it would go on like the letter before."""
    cursor = editor.textCursor()
    is_one_step = cursor.hasSelection()
    if is_one_step:
        cursor.beginEditBlock()
        cursor.removeSelectedText()
    tags = editor.passages.around(cursor.position(), cursor.position())
    if tags_of(editor.textCursor().charFormat()) != tags:
        editor.setCurrentCharFormat(form_of(tags))
    try:
        yield
    finally:
        if is_one_step:
            cursor.endEditBlock()


@contextmanager
def set_right_afterwards(editor: Editor, event: QInputMethodEvent) -> Iterator[None]:
    """The words of an input method Qt puts in by itself, so their marks are set right afterwards."""
    cursor, document = editor.textCursor(), editor.document()
    chosen = cursor.selectionEnd() - cursor.selectionStart()
    start = cursor.selectionStart() + event.replacementStart()
    end = start + event.replacementLength()
    end += chosen if end >= cursor.selectionStart() else 0
    tags = editor.passages.around(start, end)
    is_beside = editor.passages.tags_in(max(start - 1, 0), end + 1)
    if not event.commitString() or not is_beside or editor.isReadOnly():
        yield
        return
    before = document.characterCount() - chosen - event.replacementLength()
    cursor.beginEditBlock()
    yield
    editor.passages.carry(start, start + document.characterCount() - before, tags)
    cursor.endEditBlock()


def brings_words(event: QKeyEvent) -> bool:
    """Whether Qt would put a letter or a new line in for this key."""
    if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
        return True
    modifiers = Qt.KeyboardModifier
    if event.modifiers() & ~modifiers.ShiftModifier == modifiers.ControlModifier:
        return False
    return bool(event.text()) and (event.text()[0].isprintable() or event.text()[0] == "\t")
