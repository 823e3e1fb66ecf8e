"""Copy and paste of words and nothing else: no fonts, no colours, no html, no pictures, no files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from npgs_journal.ui.write.carrying import Carried

if TYPE_CHECKING:
    from npgs_journal.ui.write.editor import Editor

_SOFT_BREAKS = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\ufdd0": "\n", "\ufdd1": "\n"})


def plain(text: str) -> str:
    """Every kind of break that Qt knows in a text, as a new line."""
    return text.translate(_SOFT_BREAKS)


def has_words(source: QMimeData) -> bool:
    # Not hasText: that is also true of files, and would put their paths into the entry.
    return source.hasFormat("text/plain") and not any(url.isLocalFile() for url in source.urls())


class WordsOnly:
    """What goes from a page to the clipboard and back; marks go along inside this window."""

    def __init__(self, editor: Editor) -> None:
        self._editor, self._carried = editor, Carried()

    def copied(self) -> QMimeData:
        """The chosen words, for the clipboard."""
        data, cursor = QMimeData(), self._editor.textCursor()
        words = plain(cursor.selection().toPlainText())
        data.setText(words)
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        self._carried.put_on(data, words, self._editor.passages.copied(start, end))
        data.setData("x-kde-passwordManagerHint", b"secret")  # clipboard managers then keep no history of it
        return data

    def paste(self, source: QMimeData) -> None:
        """Put the words of `source` in the place of the chosen ones, with the marks they had here."""
        text = source.text().replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
        cursor = self._editor.textCursor()
        start = cursor.selectionStart()
        cursor.beginEditBlock()
        self._editor.put(cursor, text)
        self._editor.passages.lay_over(start, self._carried.brought_by(source, text))
        cursor.endEditBlock()
        self._editor.ensureCursorVisible()
