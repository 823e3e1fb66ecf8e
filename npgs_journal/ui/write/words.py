"""How many words stand on the page, counted a paragraph at a time and never while a key is under way."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextBlockUserData, QTextDocument

COUNT_AFTER_MS = 200
BLOCKS_AT_ONCE = 400
SIGNS = "#*_>-"
"""Of light Markdown: standing alone they are no word."""


Stamp = tuple[int, int]
"""Which text it was, and the paragraph's revision. Qt begins its revisions anew with every text."""


class _Counted(QTextBlockUserData):
    """What a paragraph held when it was counted; `stamp` tells whether it still does."""

    def __init__(self, stamp: Stamp, words: int) -> None:
        super().__init__()
        self.stamp, self.words = stamp, words


class WordCount(QObject):
    """Counts in small portions after the typing rests; only changed paragraphs are read again."""

    counted = Signal(int)

    def __init__(self, document: QTextDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._timer = QTimer(self, singleShot=True, interval=COUNT_AFTER_MS)
        self._timer.timeout.connect(self._begin)
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._portion)
        self._block, self._sum, self._text = QTextBlock(), 0, 0
        document.contentsChange.connect(self._on_change)

    def start_over(self) -> None:
        """Another text stands in the document; what is known of the one before is void."""
        self._text += 1

    def _on_change(self, _at: int, _removed: int, _added: int) -> None:
        self._rest.stop()
        if not self._timer.isActive():
            self._timer.start()

    def _begin(self) -> None:
        self._block, self._sum = self._document.begin(), 0
        self._portion()

    def _portion(self) -> None:
        for _ in range(BLOCKS_AT_ONCE):
            if not self._block.isValid():
                self.counted.emit(self._sum)
                return
            self._sum += self._words_in(self._block)
            self._block = self._block.next()
        self._rest.start()

    def _words_in(self, block: QTextBlock) -> int:
        known, stamp = block.userData(), (self._text, block.revision())
        if isinstance(known, _Counted) and known.stamp == stamp:
            return known.words
        words = sum(bool(word.strip(SIGNS)) for word in block.text().split())
        block.setUserData(_Counted(stamp, words))
        return words
