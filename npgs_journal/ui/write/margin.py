"""Signs in the margin beside the first line of each marked passage: a disc, an open diamond, or both."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from npgs_journal.nouns import Direction
from npgs_journal.ui.values.glyphs import paint_glyph, stance_token
from npgs_journal.ui.write.tags import Units, runs_of, tags_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextBlock

    from npgs_journal.ui.theme.theme import Theme
    from npgs_journal.ui.write.editor import Editor
    from npgs_journal.ui.write.tags import Tag, Tags

SIGN_PX, GAP_PX, APART_PX, STRIP_PX = 10, 5, 2, 36


class Line(NamedTuple):
    """The marks that begin on one line, and where its letters stand in this widget."""

    middle: float
    tags: Tags


class Around(QWidget):
    """Tells when it is placed anew. An event filter would be asked about every event of every key."""

    placed = Signal()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.placed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.placed.emit()


class MarginSigns(QWidget):
    """A strip over the page's own margin, so that the words keep their place. Takes no keyboard."""

    def __init__(self, theme: Theme, editor: Editor, page: QWidget, around: Sequence[Around]) -> None:
        """`around` is what the editor stands in; when one of them moves, the strip goes along."""
        super().__init__(page)
        self._theme, self._editor, self._page = theme, editor, page
        editor.verticalScrollBar().valueChanged.connect(self.update)
        editor.document().contentsChange.connect(self._on_change)
        editor.document().documentLayout().documentSizeChanged.connect(self._on_change)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.place)
        for moves in (editor.placed, *(part.placed for part in around)):
            moves.connect(self._soon.start)
        theme.changed.connect(self._soon.start)

    def _on_change(self, *_: object) -> None:
        if self._editor.passages.may_have_any:
            self.update()

    def place(self) -> None:
        """Beside the part of the text that can be seen."""
        seen = self._editor.viewport().visibleRegion().boundingRect()
        text = QRect(self._editor.viewport().mapTo(self._page, seen.topLeft()), seen.size())
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        room = self._page.width() - text.right() - 1 if rtl else text.left()
        wide = min(room, self._theme.px(STRIP_PX))
        self.setGeometry(text.right() + 1 if rtl else text.left() - wide, text.top(), wide, text.height())
        self.raise_()
        self.update()

    # Drawing --------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, size = QPainter(self), self._theme.px(SIGN_PX)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for line in self.lines():
            ways = [way for way in reversed(Direction) if any(tag.direction is way for tag in line.tags)]
            for nth, way in enumerate(ways):
                away = self._theme.px(GAP_PX) + size / 2 + nth * (size + self._theme.px(APART_PX))
                middle = QPointF(away if rtl else self.width() - away, line.middle)
                colour = self._theme.color(stance_token(way))
                paint_glyph(painter, middle, size, way, colour=colour, is_on=True)

    def lines(self) -> list[Line]:
        """Those in view that a marked passage begins on, from above."""
        found: dict[float, Tags] = {}
        if not self._editor.passages.may_have_any or not self.height():
            return []
        editor, layout = self._editor, self._editor.document().documentLayout()
        shift = editor.viewport().mapTo(self._page, QPoint(0, 0)).y() - self.y()
        shift -= editor.verticalScrollBar().value()
        x_high = QFontMetricsF(editor.document().defaultFont()).xHeight()
        block = editor.cursorForPosition(QPoint(0, 0)).block()
        while block.isValid():
            top = layout.blockBoundingRect(block).top() + shift
            if top > self.height():
                break
            for at, tag in _beginnings(block):
                line = block.layout().lineForTextPosition(at)
                if line.isValid():
                    middle = top + line.y() + line.ascent() - x_high / 2
                    found[middle] = (*found.get(middle, ()), tag)
            block = block.next()
        return [Line(middle, tags) for middle, tags in sorted(found.items())]

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            reach = self._theme.px(SIGN_PX)
            near = [line for line in self.lines() if abs(line.middle - event.pos().y()) <= reach]
            words = self._editor.tell(near[0].tags) if near else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)


def _beginnings(block: QTextBlock) -> Iterator[tuple[int, Tag]]:
    """Where marks begin in a paragraph, counted from its start. Mere spaces that are left begin none."""
    begin, text = block.position(), block.text()
    before, reached, units = tags_of(block.charFormat()) if block.blockNumber() else (), begin, Units(text)
    for start, end, tags in runs_of(block):
        if start != reached:
            before = ()
        if text[units.offset(start - begin) : units.offset(end - begin)].strip():
            yield from ((start - begin, tag) for tag in tags if tag not in before)
        before, reached = tags, end
