"""Narrowing the list: the button's menu, the chips, and the views one keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from npgs_journal.nouns import EVERYTHING
from npgs_journal.starting import Starting
from npgs_journal.templates import templates
from npgs_journal.ui.browse.asking import DaysDialog, NameDialog
from npgs_journal.ui.browse.filter_chips import FilterChips
from npgs_journal.ui.browse.filter_menu import FilterMenu
from npgs_journal.ui.browse.scopes import parts, scope_words
from npgs_journal.ui.language import tr
from npgs_journal.ui.widgets.basic import icon_button

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from npgs_journal.nouns import Filter, View
    from npgs_journal.templates import Template
    from npgs_journal.ui.session import Session

WEEKS_OFFERED = 4


class Narrowing(QObject):
    wished = Signal(object)
    """The `Filter` that is wanted now; the words in the search box stay."""
    view_wished = Signal(object)
    all_wished = Signal()

    def __init__(self, session: Session, pane: QWidget, words: Callable[[], str]) -> None:
        """`words` tells what stands in the search box."""
        super().__init__(pane)
        self._session, self._pane, self._words = session, pane, words
        self._shown = EVERYTHING
        self._names: Mapping[str, str] = {one.id: one.label for one in templates()}
        self.chips = FilterChips(session.theme)
        self.button = icon_button(
            session.theme, "list-filter", tr("Choose which entries to show"), kind="icon-outlined"
        )
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = FilterMenu(lambda: session.today, can_keep=not session.journal.is_read_only)
        self.menu.setParent(pane, self.menu.windowFlags())
        self.menu.setAccessibleName(self.button.accessibleName())
        self.menu.show_ways(self._names)
        self.button.setMenu(self.menu)
        self._connect()
        self.read()

    def _connect(self) -> None:
        menu = self.menu
        menu.chosen.connect(self.wished)
        menu.view_chosen.connect(self.view_wished)
        menu.days_wished.connect(self.ask_days)
        menu.keep_wished.connect(self.ask_name)
        menu.rename_wished.connect(self.ask_other_name)
        menu.delete_wished.connect(self.ask_delete)
        menu.aboutToShow.connect(lambda: self.show_filter(self._shown))
        self.chips.rest_wished.connect(self.wished)
        self.chips.all_wished.connect(self.all_wished)

    def show_filter(self, wanted: Filter) -> None:
        """Chips and ticks for what narrows the list now."""
        self._shown = wanted
        self.chips.show_parts(parts(wanted, self._session.today, self._names))
        self.menu.show_chosen(wanted, has_words=bool(self._words().strip()))

    def said(self, wanted: Filter) -> str:
        """For a screen reader: what the list shows."""
        return scope_words(wanted, self._session.today, self._names) or tr("All entries")

    # Questions ------------------------------------------------------------------------------

    def ask_days(self) -> None:
        today, shown = self._session.today, self._shown
        since = shown.since or today - timedelta(weeks=WEEKS_OFFERED)
        asked = DaysDialog(self._session.theme, since, shown.until or today, self._pane)
        if asked.exec():
            first, last = asked.chosen()
            self.wished.emit(replace(shown, since=first, until=last, same_day=None, deleted=False))
        asked.deleteLater()

    def ask_name(self) -> None:
        words, shown = self._words().strip(), self._shown
        offered = ", ".join(filter(None, (words, "" if shown == EVERYTHING else self.said(shown))))
        if (name := self._name(offered)) is not None:
            self._keep(lambda: self._session.writing.keep_view(name, words, shown), tr("Kept as a view."))

    def ask_other_name(self, view: View) -> None:
        if (name := self._name(view.name)) is not None:
            self._keep(lambda: self._session.writing.rename_view(view.id, name), tr("Renamed."))

    def ask_delete(self, view: View) -> None:
        go, stay = tr("Delete the view"), tr("Keep it")
        asked = tr("Delete the view “{name}”?").format(name=view.name)
        if self._session.dialogs.ask(asked, tr("Your entries stay."), (stay, go), way_out=stay) == go:
            self._keep(lambda: self._session.writing.delete_view(view.id), tr("Deleted. Your entries stay."))

    def _name(self, offered: str) -> str | None:
        asked = NameDialog(self._session.theme, offered, self._pane)
        name = asked.chosen() if asked.exec() else None
        asked.deleteLater()
        return name if name is None or name.strip() else None

    def _keep(self, change: Callable[[], object], said: str) -> None:
        def tell(_: object) -> None:
            self._session.announce(said)
            self.read()

        self._session.jobs.write(lambda _: change(), tell)

    # Views ----------------------------------------------------------------------------------

    def read(self) -> None:
        """The views, and the names of one's own ways to start, as the journal has them."""
        finding, starting = self._session.finding, Starting(self._session.journal.reader)
        self._session.jobs.read(lambda _: (finding.views(), starting.ways().templates), self._on_read)

    def _on_read(self, found: tuple[tuple[View, ...], tuple[Template, ...]]) -> None:
        views, ways = found
        self._names = {one.id: one.label for one in ways}
        self.menu.show_views(views)
        self.menu.show_ways(self._names)
        self.show_filter(self._shown)

    def take_keyboard(self) -> None:
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
