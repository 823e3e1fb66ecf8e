"""Find and replace inside the entry on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from npgs_journal.ui.language import tr
from npgs_journal.ui.widgets.basic import button, icon_button, label

if TYPE_CHECKING:
    from npgs_journal.ui.theme.theme import Theme
    from npgs_journal.ui.write.editor import Editor


class FindBar(QFrame):
    said = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.setProperty("kind", "well")
        self.setAccessibleName(self.tr("Find and replace in this entry"))
        self.words, self.other = QLineEdit(), QLineEdit()
        for field, name in (
            (self.words, self.tr("Find in this entry")),
            (self.other, self.tr("Replace with")),
        ):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            field.installEventFilter(self)
        self.previous = icon_button(theme, "chevron-up", self.tr("Find the one before"), self.find_previous)
        self.next = icon_button(theme, "chevron-down", self.tr("Find the next one"), self.find_next)
        self.shut = icon_button(theme, "x", self.tr("Close find and replace"), self.close_bar)
        self.replace_one = button(self.tr("Replace"), on_click=self.replace_this)
        self.replace_every = button(self.tr("Replace all"), on_click=self.replace_all)
        self.news = label("", "hint")
        self.words.textChanged.connect(self._on_words)
        self._lay_out(theme)
        self.hide()

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        theme.scaled(column, setContentsMargins=(10, 8, 10, 8), setSpacing=6)
        rows = (
            (self.words, self.previous, self.next, self.shut),
            (self.other, self.replace_one, self.replace_every),
        )
        for parts in rows:
            row = QHBoxLayout()
            theme.scaled(row, setSpacing=6)
            for part in parts:
                row.addWidget(part, int(isinstance(part, QLineEdit)))
            column.addLayout(row)
        column.addWidget(self.news)
        self.news.hide()

    # Open and close -------------------------------------------------------------------------

    def open_bar(self, can_replace: bool = True) -> None:
        chosen = self._editor.textCursor().selectedText()
        for part in (self.other, self.replace_one, self.replace_every):
            part.setEnabled(can_replace)
        self.show()
        if chosen and "\u2029" not in chosen:
            self.words.setText(chosen)
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def close_bar(self) -> None:
        self.hide()
        self._say("")
        self.closed.emit()

    # Find -----------------------------------------------------------------------------------

    def find_next(self) -> bool:
        return self._find(QTextDocument.FindFlag(0), QTextCursor.MoveOperation.Start)

    def find_previous(self) -> bool:
        return self._find(QTextDocument.FindFlag.FindBackward, QTextCursor.MoveOperation.End)

    def _find(self, flags: QTextDocument.FindFlag, around: QTextCursor.MoveOperation) -> bool:
        words = self.words.text()
        if not words:
            return False
        found = self._editor.document().find(words, self._editor.textCursor(), flags)
        went_around = found.isNull()
        if went_around:
            start = QTextCursor(self._editor.document())
            start.movePosition(around)
            found = self._editor.document().find(words, start, flags)
        if found.isNull():
            self._say(self.tr("Not in this entry."))
            return False
        self._editor.setTextCursor(found)
        self._say(self.tr("Gone around to the other end.") if went_around else "")
        return True

    def _on_words(self, words: str) -> None:
        cursor = self._editor.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._editor.setTextCursor(cursor)
        if words:
            self.find_next()
        else:
            self._say("")

    # Replace --------------------------------------------------------------------------------

    def replace_this(self) -> None:
        cursor = self._editor.textCursor()
        if cursor.selectedText().casefold() == self.words.text().casefold() and cursor.hasSelection():
            self._editor.put_instead(cursor, self.other.text())
        self.find_next()

    def replace_all(self) -> None:
        """Replace every place in one step, so one Undo brings all of them back."""
        words, document, count = self.words.text(), self._editor.document(), 0
        if not words:
            return
        step = QTextCursor(document)
        step.beginEditBlock()
        found = document.find(words, 0)
        while not found.isNull():
            step.setPosition(found.selectionStart())
            step.setPosition(found.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
            self._editor.put_instead(step, self.other.text())
            count += 1
            found = document.find(words, step)
        step.endEditBlock()
        places = tr("Replaced in %Ln place(s).", "", count)
        self._say(places if count else self.tr("Not in this entry."))

    # Inside ---------------------------------------------------------------------------------

    def _say(self, words: str) -> None:
        self.news.setText(words)
        self.news.setVisible(bool(words))
        if words:
            self.said.emit(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                backwards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.find_previous() if backwards else self.find_next()
                return True
        return super().eventFilter(watched, event)
