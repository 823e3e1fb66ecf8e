"""Pages of a finished PDF, one below the other. Each is drawn when it comes into view."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from npgs_journal.share import page_images
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.alive import while_alive
from npgs_journal.ui.share.rendering import PDF_TURN
from npgs_journal.ui.share.trim import NO_TRIM, Trim, ink_of
from npgs_journal.ui.widgets.reading import as_document

if TYPE_CHECKING:
    from npgs_journal.nouns import Progress
    from npgs_journal.share import PageImage
    from npgs_journal.ui.jobs import Job
    from npgs_journal.ui.session import Session
    from npgs_journal.ui.theme import Theme

EDGE_PX, GAP_PX = 8, 14
MOST_PX, WHOLE_PX = 820, 620
"""A page is shown up to this wide; below the second width its white margins are drawn narrower."""
USUAL_RATIO = 11 / 8.5
PROBE_PX = 400


class Drawn(NamedTuple):
    """A picture of a page, or of the part of it inside `trim`; and where its ink stands."""

    image: PageImage
    trim: Trim
    ink: Trim


class PageView(QLabel):
    """One page on paper. A label, so that its number is said; it takes no input."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setObjectName("page")

    @property
    def is_drawn(self) -> bool:
        return not self._picture.isNull()

    def forget(self) -> None:
        self._picture = QPixmap()
        self.update()

    def show_picture(self, image: PageImage, trim: Trim, ratio: float) -> None:
        whole = QImage(image.rgba, image.width, image.height, 4 * image.width, QImage.Format.Format_RGBA8888)
        drawn = whole.copy(trim.inside(image.width, image.height))
        paper = self._theme.color("paper")
        if paper != QColor(Qt.GlobalColor.white):  # white paper glares in a dark room
            painter = QPainter(drawn)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(drawn.rect(), paper)
            painter.end()
        self._picture = QPixmap.fromImage(drawn)
        self._picture.setDevicePixelRatio(ratio)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        edge = self._theme.px(EDGE_PX)
        page = self.rect().adjusted(edge, edge // 2, -edge, -edge)
        if not self._theme.is_high_contrast:
            shade = self._theme.color("paper_ink")
            for out in range(1, edge // 2 + 1):
                shade.setAlpha(6)
                painter.fillRect(page.adjusted(-out // 2, 0, out // 2, out), shade)
        painter.fillRect(page, self._theme.color("paper"))
        if self.is_drawn:
            painter.drawPixmap(page, self._picture)
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawRect(page.adjusted(0, 0, -1, -1))


class Pages(QScrollArea):
    """Shows `pdf`. Scrolls downwards only."""

    page_changed = Signal(int, int)
    """The page in view (from 1), and how many there are."""
    drawn = Signal()
    """Every page in view has its picture."""
    drawing_failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme: Theme = session.theme
        self._pdf, self._ratio = b"", USUAL_RATIO
        self._views: list[PageView] = []
        self._job: Job | None = None
        self._asked: object = None
        self._width_drawn = 0
        self._fresh: set[int] = set()
        self._trim: Trim | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        as_document(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        inner = QWidget()
        inner.setProperty("kind", "scrolled")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(inner)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._lay_out)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._theme.changed.connect(self._redraw)

    # What is shown ----------------------------------------------------------------------------

    def show_page(self, number: int) -> None:
        """Bring a page (counted from 0) to the top, once it has its place."""
        if number < len(self._views):
            view = self._views[number]
            QTimer.singleShot(0, view, lambda: self.verticalScrollBar().setValue(view.y()))

    def show_pdf(self, pdf: bytes, count: int) -> None:
        """Show these pages, as near as can be to where one was reading."""
        self._pdf = pdf
        while len(self._views) < count:
            view = PageView(self._theme)
            self._views.append(view)
            self._column.addWidget(view)
        while len(self._views) > count:
            gone = self._views.pop()
            self._column.removeWidget(gone)
            gone.deleteLater()
        for number, view in enumerate(self._views):
            words = tr("Page {n} of {count}").format(n=number + 1, count=count)
            view.setAccessibleName(words)
        self._redraw()
        self._tell_page()

    def describe(self, text: str) -> None:
        """The words of the pages, for those who hear them."""
        for number, view in enumerate(self._views):
            view.setAccessibleDescription(text if number == 0 else "")

    def clear(self) -> None:
        self.show_pdf(b"", 0)

    @property
    def pdf(self) -> bytes:
        return self._pdf

    @property
    def count(self) -> int:
        return len(self._views)

    def views(self) -> list[PageView]:
        return list(self._views)

    # Drawing ----------------------------------------------------------------------------------

    def _redraw(self) -> None:
        """Every picture is of older bytes, another size or another paper: draw afresh.

        The old pictures stay until the new ones are there, so that typing does not flicker.
        """
        self._width_drawn = 0
        self._drop_job()
        self._soon.start()

    def _drop_job(self) -> None:
        """Whatever picture is under way is no longer wanted."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._asked = None

    def _lay_out(self) -> None:
        wide = self._page_width()
        edge = self._theme.px(EDGE_PX)
        tall = round((wide - 2 * edge) * self._ratio) + edge + edge // 2
        self._column.setSpacing(self._theme.px(GAP_PX - EDGE_PX))
        for view in self._views:
            view.setFixedSize(QSize(wide, tall))
        if wide != self._width_drawn:
            self._width_drawn = wide
            self._trim = NO_TRIM if wide >= self._theme.px(WHOLE_PX) else None
            self._fresh.clear()
            self._drop_job()
        self._draw_next()

    def _page_width(self) -> int:
        return max(80, min(self.viewport().width(), self._theme.px(MOST_PX)))

    def _in_view(self) -> list[int]:
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        height = self._views[0].height() + self._column.spacing() if self._views else 1
        first, last = max(0, top // height), min(len(self._views) - 1, bottom // height)
        return list(range(first, last + 1))

    def _draw_next(self) -> None:
        if self._job is not None or not self._pdf or not self.isVisible():
            return
        wanted = [number for number in self._in_view() if number not in self._fresh]
        if not wanted:
            self.drawn.emit()
            return
        number, pdf, wide, trim = wanted[0], self._pdf, self._width_drawn, self._trim
        ratio = self.devicePixelRatioF()
        pixels = max(1, round((wide - 2 * self._theme.px(EDGE_PX)) * ratio))

        def draw(progress: Progress) -> Drawn:
            progress.step(0, 1)
            with PDF_TURN:
                return drawn_page(pdf, pixels, number, trim)

        self._asked = asked = object()
        self._job = self._session.jobs.compute(
            draw,
            while_alive(self, lambda drawn: self._on_drawn(asked, number, drawn, ratio)),
            while_alive(self, lambda error: self._on_not_drawn(asked, error)),
        )

    def _on_drawn(self, asked: object, number: int, drawn: Drawn, ratio: float) -> None:
        if asked is not self._asked:
            return
        self._job = None
        if self._trim is None:
            self._trim = drawn.trim
        if not self._trim.holds(drawn.ink):  # a long word reaches further out than any before
            self._trim = self._trim.widened(drawn.ink)
            self._fresh.clear()
            self._draw_next()
            return
        if number < len(self._views):
            self._views[number].show_picture(drawn.image, drawn.trim, ratio)
        self._fresh.add(number)
        self._forget_far(number)
        place = drawn.trim.inside(drawn.image.width, drawn.image.height)
        true_ratio = place.height() / place.width()
        if abs(true_ratio - self._ratio) > 0.01:  # noqa: PLR2004 - a hundredth of a page is not seen
            self._ratio = true_ratio
            self._lay_out()
        else:
            self._draw_next()

    def _on_not_drawn(self, asked: object, error: BaseException) -> None:
        if asked is self._asked:
            self._job = None
            self.drawing_failed.emit(error)

    def _forget_far(self, number: int, near: int = 6) -> None:
        """A page picture is some megabytes: those far from view are let go."""
        for other in [one for one in self._fresh if abs(one - number) > near]:
            self._fresh.discard(other)
            self._views[other].forget()

    # Moving -----------------------------------------------------------------------------------

    def _on_scrolled(self) -> None:
        self._tell_page()
        if self._width_drawn:
            self._draw_next()

    def _tell_page(self) -> None:
        if not self._views:
            self.page_changed.emit(0, 0)
            return
        height = self._views[0].height() + self._column.spacing()
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        at_end = self.verticalScrollBar().value() >= self.verticalScrollBar().maximum() > 0
        now = len(self._views) if at_end else min(len(self._views), middle // max(1, height) + 1)
        self.page_changed.emit(now, len(self._views))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._soon.start()


def drawn_page(pdf: bytes, pixels: int, number: int, trim: Trim | None) -> Drawn:
    """In a worker: a picture `pixels` wide of what is inside `trim`, or of the ink with a narrow margin."""
    if trim is None:
        first = page_images(pdf, PROBE_PX, range(1))[0]
        trim = ink_of(first).with_margin()
    image = page_images(pdf, round(pixels / trim.width), range(number, number + 1))[0]
    return Drawn(image, trim, ink_of(image))
