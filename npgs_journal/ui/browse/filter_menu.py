"""The menu behind the filter button: one thing to ask in each part of it, and the views one has kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from npgs_journal.nouns import EVERYTHING, Direction, Space
from npgs_journal.ui.browse.scopes import (
    DELETED,
    bring_words,
    direction_words,
    shared_words,
    space_words,
    template_words,
)
from npgs_journal.ui.language import tr
from npgs_journal.values import concerns, values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from PySide6.QtGui import QAction

    from npgs_journal.nouns import Filter, View


@dataclass(frozen=True, slots=True)
class Choice:
    """Words in the menu, and the facts of a filter that they stand for."""

    words: str
    facts: Mapping[str, Any]


class FilterMenu(QMenu):
    chosen = Signal(object)
    """The `Filter` that is wanted now."""
    view_chosen = Signal(object)
    days_wished = Signal()
    keep_wished = Signal()
    rename_wished = Signal(object)
    delete_wished = Signal(object)

    def __init__(self, today: Callable[[], date], *, can_keep: bool) -> None:
        """`can_keep`: whether views can be kept and changed; those that are there can be chosen anyway."""
        super().__init__()
        self._today, self._can_keep, self._shown = today, can_keep, EVERYTHING
        self._choices: list[tuple[QAction, Callable[[], Mapping[str, Any]]]] = []
        self._views: list[QAction] = []
        self.everything = self._whole(tr("All entries"), EVERYTHING)
        self.addSeparator()
        self._part(tr("Value"), tr("Any value"), (Choice(one.label, {"value": one.id}) for one in values()))
        self._part(
            tr("Lived or under strain"),
            tr("Either"),
            (Choice(direction_words(one), {"direction": one}) for one in Direction),
        )
        self._part(
            tr("Concern"), tr("Any or none"), (Choice(one.label, {"concern": one.id}) for one in concerns())
        )
        self._part(
            tr("Where it stands"), tr("Anywhere"), (Choice(space_words(one), {"space": one}) for one in Space)
        )
        self._days()
        self._part(
            tr("Marked to bring or not"),
            tr("Either"),
            (Choice(bring_words(one), {"bring": one}) for one in (True, False)),
        )
        self._part(
            tr("Shared or not"),
            tr("Either"),
            (Choice(shared_words(one), {"shared": one}) for one in (True, False)),
        )
        self.ways = self._part(tr("How it was started"), tr("Any way"), ())
        self._after_views = self.addSeparator()
        self.keep = self.addAction(tr("Keep this as a view…"))
        self.keep.triggered.connect(lambda _checked=False: self.keep_wished.emit())
        self.change_views = self._submenu(tr("Change your views"))
        self.addSeparator()
        self.same_day = self._add(self, tr("On this day in other years"), self._only_same_day)
        self.deleted = self._whole(tr("Recently deleted"), DELETED)
        self.show_views(())
        self.show_chosen(EVERYTHING)

    def show_chosen(self, wanted: Filter, *, has_words: bool = False) -> None:
        """Tick what is asked; only what narrows the list can be kept as a view."""
        self._shown = wanted
        for action, facts in self._choices:
            action.setChecked(all(getattr(wanted, name) == fact for name, fact in facts().items()))
        self.everything.setChecked(wanted == EVERYTHING)
        self.keep.setEnabled(self._can_keep and (wanted != EVERYTHING or has_words))

    def show_views(self, views: Sequence[View]) -> None:
        for action in self._views:
            self.removeAction(action)
            action.deleteLater()
        self._views = []
        self.change_views.clear()
        for view in views:
            action = self._plain(self, view.name, partial(self.view_chosen.emit, view))
            self.insertAction(self._after_views, action)
            self._views.append(action)
            changing = self._submenu(_mute(view.name), self.change_views)
            self._plain(changing, tr("Rename…"), partial(self.rename_wished.emit, view))
            self._plain(changing, tr("Delete…"), partial(self.delete_wished.emit, view))
        if views:
            heading = self.insertSeparator(self._views[0])
            self._views.append(heading)
        self.change_views.menuAction().setVisible(self._can_keep and bool(views))

    def show_ways(self, templates: Mapping[str, str]) -> None:
        """Every way to start an entry, one's own too."""
        ways = {action for action, _ in self._choices if action.parent() is self.ways}
        self._choices = [(action, facts) for action, facts in self._choices if action not in ways]
        self.ways.clear()
        self._fill(
            self.ways,
            tr("Any way"),
            [Choice(_mute(template_words(one, templates)), {"template": one}) for one in (*templates, "")],
        )
        self.show_chosen(self._shown, has_words=self.keep.isEnabled())

    # Building -------------------------------------------------------------------------------

    def _days(self) -> None:
        menu = self._part(tr("When"), tr("Any time"), (), ("since", "until", "same_day"))
        for words, weeks in (
            (tr("The last 4 weeks"), 4),
            (tr("The last 3 months"), 13),
            (tr("The last 12 months"), 52),
        ):
            self._add(menu, words, partial(self._back, weeks))
        self._add(menu, tr("This year"), self._this_year)
        choose = menu.addAction(tr("Choose days…"))
        choose.triggered.connect(lambda _checked=False: self.days_wished.emit())

    def _back(self, weeks: int) -> dict[str, Any]:
        return {"since": self._today() - timedelta(weeks=weeks), "until": None, "same_day": None}

    def _this_year(self) -> dict[str, Any]:
        return {"since": self._today().replace(month=1, day=1), "until": None, "same_day": None}

    def _only_same_day(self) -> dict[str, Any]:
        return {"since": None, "until": None, "same_day": self._today()}

    def _part(
        self, title: str, nothing: str, choices: Iterable[Choice], names: tuple[str, ...] = ()
    ) -> QMenu:
        menu = self._submenu(title)
        self._fill(menu, nothing, list(choices), names)
        return menu

    def _fill(
        self, menu: QMenu, nothing: str, choices: Sequence[Choice], names: tuple[str, ...] = ()
    ) -> None:
        asked = names or tuple(choices[0].facts if choices else ())
        if asked:
            self._add(menu, nothing, lambda: dict.fromkeys(asked))
        for choice in choices:
            self._add(menu, choice.words, lambda choice=choice: choice.facts)  # type: ignore[misc]

    def _submenu(self, title: str, above: QMenu | None = None) -> QMenu:
        menu = (above or self).addMenu(title)
        menu.setAccessibleName(title.replace("&&", "&"))
        return menu

    def _add(self, menu: QMenu, words: str, facts: Callable[[], Mapping[str, Any]]) -> QAction:
        """An action that asks these facts, and leaves the rest as it is. Recently deleted is left."""
        action = menu.addAction(words)
        action.setCheckable(True)
        action.triggered.connect(
            lambda _checked=False: self.chosen.emit(replace(self._shown, deleted=False, **facts()))
        )
        self._choices.append((action, facts))
        return action

    def _whole(self, words: str, wanted: Filter) -> QAction:
        """An action that asks just this and nothing else."""
        action = self.addAction(words)
        action.setCheckable(True)
        action.triggered.connect(lambda _checked=False: self.chosen.emit(wanted))
        if wanted.deleted:
            self._choices.append((action, lambda: {"deleted": True}))
        return action

    def _plain(self, menu: QMenu, words: str, do: Callable[[], object]) -> QAction:
        action = menu.addAction(_mute(words))
        action.triggered.connect(lambda _checked=False: do())
        return action


def _mute(name: str) -> str:
    """A sign in a person's own words is no key of the menu."""
    return name.replace("&", "&&")
