"""The theme in force. Widgets ask it for colours, sizes, letters and icons, and hear when it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from weakref import WeakKeyDictionary

import shiboken6
from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton, QScrollBar, QWidget

from npgs_journal.ui.theme import fonts, sheet
from npgs_journal.ui.theme.tokens import THEMES, Tokens

if TYPE_CHECKING:
    from npgs_journal.ui.preferences import PreferencesHolder

THEME_CHOICES = ("automatic", "light", "dark", "high-contrast-dark", "high-contrast-light")
TEXT_PERCENTS = (100, 110, 125, 150, 175, 200)
MIDDLE_GREY = 128
BESIDE_WORDS = 4
"""px more between an icon and the words of its button; Qt itself leaves 4."""
Icon = tuple[str, str, int]
_ROUNDS = 3
"""Layouts settle in a few rounds of events, from the outermost inwards."""
_Kind = TypeVar("_Kind", bound=QWidget)
_MIRRORED = {
    "arrow-left": "arrow-right",
    "arrow-right": "arrow-left",
    "chevron-left": "chevron-right",
    "chevron-right": "chevron-left",
}
"""What points on or back points the other way where one reads from right to left."""


class Pictured(Protocol):
    """What shows a picture and is no button."""

    def setPixmap(self, drawn: QPixmap, /) -> None: ...


class Theme(QObject):
    changed = Signal()

    def __init__(self, app: QApplication, prefs: PreferencesHolder, *, is_starting: bool = False) -> None:
        """`is_starting`: icons and what the system wishes wait for `settle`, after the first paint."""
        super().__init__(app)
        self._is_starting = is_starting
        self._app = app
        self._prefs = prefs
        self._scaled: WeakKeyDictionary[QObject, dict[str, Any]] = WeakKeyDictionary()
        self._iconed: WeakKeyDictionary[QAbstractButton | Pictured, Icon] = WeakKeyDictionary()
        fonts.load_first()
        self._in_force = self._wanted()
        self._apply()
        prefs.changed.connect(self._refresh)
        if not is_starting:
            self.settle()

    def settle(self) -> None:
        """Draw the icons, load the other letters, and follow the system from now on."""
        self._is_starting = False
        hints = self._app.styleHints()
        hints.colorSchemeChanged.connect(self._refresh)
        hints.accessibility().contrastPreferenceChanged.connect(self._refresh)
        self._refresh()
        for pictured, icon in list(self._iconed.items()):
            if shiboken6.isValid(pictured):
                self._dress(pictured, icon)

    # What is in force ------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """One of `tokens.THEME_NAMES`: what Automatic came to, if that was the choice."""
        return self._in_force[0]

    @property
    def text_percent(self) -> int:
        return self._in_force[1]

    @property
    def writing_family(self) -> str:
        """The family of entries, their titles and packets on screen."""
        return fonts.writing_family(self._in_force[2])

    @property
    def tokens(self) -> Tokens:
        return THEMES[self.name]

    @property
    def is_dark(self) -> bool:
        return "dark" in self.name

    @property
    def is_high_contrast(self) -> bool:
        return self.name.startswith("high-contrast")

    def color(self, token: str) -> QColor:
        return QColor(self.tokens[token])

    def px(self, pixels: float) -> int:
        """A length at 100 % text size, in the pixels of now."""
        return round(pixels * self.text_percent / 100)

    def ui_font(self, pixels: int = 15, weight: int = 400) -> QFont:
        return fonts.font(fonts.UI_FAMILY, self.px(pixels), weight)

    def writing_font(self, pixels: int = 18, weight: int = 400) -> QFont:
        fonts.load_writing()
        return fonts.font(self.writing_family, self.px(pixels), weight)

    def icon(self, name: str, tint: str = "ink2", size: int = 20, gap: int = 0) -> QIcon:
        """A Lucide icon by its file's name, without the ending.

        `size` is at 100 %; `gap` is white space in pixels after it, or before it where it is negative.
        """
        made = QIcon(self._with_gap(self.pixmap(name, tint, size), gap))
        made.addPixmap(self._with_gap(self.pixmap(name, "ink3", size), gap), QIcon.Mode.Disabled)
        return made

    def pixmap(self, name: str, tint: str = "ink2", size: int = 20) -> QPixmap:
        from npgs_journal.ui.theme import icons  # noqa: PLC0415 - QtSvg is loaded when an icon is first drawn

        if self._app.isRightToLeft():
            name = _MIRRORED.get(name, name)
        return icons.draw(name, self.tokens[tint], self.px(size), self._app.devicePixelRatio())

    # Things that follow ----------------------------------------------------------------------

    def scaled(self, thing: QObject, **setters: Any) -> None:
        """Call each setter with its lengths in the pixels of now, and again at each change.

        `theme.scaled(layout, setSpacing=8, setContentsMargins=(30, 24, 30, 24))`.
        """
        self._scaled.setdefault(thing, {}).update(setters)
        self._scale(thing, setters)

    def set_icon(
        self, thing: QAbstractButton | Pictured, name: str, tint: str = "ink2", size: int = 20
    ) -> None:
        """Show an icon on a button or another picture, recoloured and resized at each change."""
        self._iconed[thing] = (name, tint, size)
        if not self._is_starting:
            self._dress(thing, (name, tint, size))

    def bigger(self) -> None:
        self._step(1)

    def smaller(self) -> None:
        self._step(-1)

    def usual(self) -> None:
        self._prefs.change(text_percent=100)

    def load_all_fonts(self) -> None:
        """Behind the first window: the rest of the letters."""
        fonts.load_all()

    # Inside ----------------------------------------------------------------------------------

    def _step(self, by: int) -> None:
        now = self._prefs.value.text_percent
        further = [p for p in TEXT_PERCENTS if (p > now if by > 0 else p < now)]
        if further:
            self._prefs.change(text_percent=min(further) if by > 0 else max(further))

    def _wanted(self) -> tuple[str, int, str]:
        value = self._prefs.value
        percent = min(max(value.text_percent, TEXT_PERCENTS[0]), TEXT_PERCENTS[-1])
        name = value.theme if value.theme in THEMES else self._automatic()
        return name, percent, value.writing_font

    def _automatic(self) -> str:
        if self._is_starting:
            # Qt's enums cost more than the rest of the first window; its own palette tells as well.
            is_dark = self._app.palette().window().color().lightness() < MIDDLE_GREY
            return "dark" if is_dark else "light"
        hints = self._app.styleHints()
        shade = "dark" if hints.colorScheme() == QtCore.Qt.ColorScheme.Dark else "light"
        contrast = QtCore.Qt.ContrastPreference
        wants_contrast = hints.accessibility().contrastPreference() == contrast.HighContrast
        return f"high-contrast-{shade}" if wants_contrast else shade

    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted == self._in_force:
            return
        self._in_force = wanted
        self._apply()
        for thing, setters in list(self._scaled.items()):
            if shiboken6.isValid(thing):
                self._scale(thing, setters)
        for pictured, icon in list(self._iconed.items()):
            if shiboken6.isValid(pictured):
                self._dress(pictured, icon)
        self.changed.emit()

    def _apply(self) -> None:
        self._app.setPalette(sheet.palette(self.tokens))
        self._app.setFont(self.ui_font())
        scrolled = [(bar, bar.value()) for bar in self._made(QScrollBar) if bar.value()]
        # Over one that is in force Qt dresses each part once for every part it lies in: ten times the work.
        self._app.setStyleSheet("")
        self._app.setStyleSheet(sheet.style_sheet(self.tokens, self.px, self.is_dark))
        self._scroll_back(scrolled)
        for menu in filter(QMenu.isVisible, self._made(QMenu)):  # and a bare menu stands in columns
            self._app.sendEvent(menu, QEvent(QEvent.Type.StyleChange))

    def _scroll_back(self, scrolled: list[tuple[QScrollBar, int]]) -> None:
        """Bare parts are smaller for a moment, and what is smaller cannot be scrolled as far."""
        for _ in range(_ROUNDS):
            if not (back := [(bar, value) for bar, value in scrolled if bar.value() != value]):
                return
            self._app.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            for bar, value in back:
                bar.setValue(value)

    def _made(self, kind: type[_Kind]) -> list[_Kind]:
        return [one for one in self._app.allWidgets() if isinstance(one, kind)]

    def _with_gap(self, drawn: QPixmap, gap: int) -> QPixmap:
        if not gap:
            return drawn
        ratio = drawn.devicePixelRatio()
        wider = QPixmap(drawn.width() + round(abs(gap) * ratio), drawn.height())
        wider.setDevicePixelRatio(ratio)
        wider.fill(QColor(0, 0, 0, 0))
        painter = QPainter(wider)
        painter.drawPixmap(max(0, -gap), 0, drawn)
        painter.end()
        return wider

    def _scale(self, thing: QObject, setters: dict[str, Any]) -> None:
        for setter, lengths in setters.items():
            given = lengths if isinstance(lengths, tuple) else (lengths,)
            if setter == "setContentsMargins" and self._app.isRightToLeft():  # all else Qt mirrors itself
                start, top, end, bottom = given
                given = (end, top, start, bottom)
            getattr(thing, setter)(*(self.px(length) for length in given))

    def _dress(self, thing: QAbstractButton | Pictured, icon: Icon) -> None:
        name, tint, size = icon
        if not isinstance(thing, QAbstractButton):
            thing.setPixmap(self.pixmap(name, tint, size))
            return
        has_words = isinstance(thing, QPushButton) and bool(thing.text())
        gap = self.px(BESIDE_WORDS) if has_words else 0
        # Words follow on the side the button reads to, which need not be the program's own.
        reads_leftwards = thing.layoutDirection() == QtCore.Qt.LayoutDirection.RightToLeft
        thing.setIcon(self.icon(name, tint, size, -gap if reads_leftwards else gap))
        thing.setIconSize(QSize(self.px(size) + gap, self.px(size)))


def restyle(widget: QWidget, **properties: Any) -> None:
    """Set dynamic properties (`kind`, `size`) and let the style sheet look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
