"""Which entries the list shows, how that is put into words, and the menu one chooses it from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from npgs_journal.nouns import EVERYTHING, Direction, Filter, Space
from npgs_journal.ui.browse.dates import whole_day
from npgs_journal.ui.language import tr
from npgs_journal.values import label, values

TO_BRING, DELETED = Filter(bring=True), Filter(deleted=True)
ABOUT_ME = Filter(space=Space.ABOUT_ME)


def scope_words(scope: Filter) -> str:
    """What stands above a list that does not show everything; "" above one that does."""
    if scope.deleted:
        return tr("Recently deleted")
    if scope.bring:
        return tr("Marked to bring")
    if scope.space is Space.ABOUT_ME:
        return tr("About me")
    if scope.value is not None:
        return _value_words(scope)
    return _day_words(scope)


def _value_words(scope: Filter) -> str:
    assert scope.value is not None
    forms = {
        None: tr("With {value}"),
        Direction.LIVED: tr("With {value}, lived"),
        Direction.UNDER_STRAIN: tr("With {value}, under strain"),
    }
    words, days = forms[scope.direction].format(value=label(scope.value)), _day_words(scope)
    return tr("{what}. {when}").format(what=words, when=days) if days else words


def _day_words(scope: Filter) -> str:
    if scope.since is not None and scope.until is not None:
        return tr("{first} to {last}").format(first=whole_day(scope.since), last=whole_day(scope.until))
    if scope.since is not None:
        return tr("{day} and after").format(day=whole_day(scope.since))
    return tr("{day} and before").format(day=whole_day(scope.until)) if scope.until is not None else ""


def empty_words(scope: Filter) -> str:
    """What a list says that has nothing in it."""
    reasons = (
        (scope.deleted, tr("Nothing here. Deleted entries stay for 30 days.")),
        (scope.bring, tr("No entry is marked to bring.")),
        (scope.space is Space.ABOUT_ME, tr("No entry is in About me.")),
        (scope.value is not None, tr("No entry here has this value.")),
        (scope.since is not None, tr("No entry in this time.")),
        (scope.until is not None, tr("No entry on this day or before it.")),
    )
    return next(
        (words for holds, words in reasons if holds), tr("Your entries will show here, newest first.")
    )


class ScopeMenu(QMenu):
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._group = QActionGroup(self)
        self._actions: dict[Filter, QAction] = {}
        for scope, words in (
            (EVERYTHING, tr("All entries")),
            (TO_BRING, tr("Marked to bring")),
            (ABOUT_ME, tr("About me")),
        ):
            self._add(self, scope, words)
        with_value = self.addMenu(tr("With a value"))
        for value in values():
            self._add(with_value, Filter(value=value.id), value.label)
        self.addSeparator()
        self._add(self, DELETED, tr("Recently deleted"))
        self.show_chosen(EVERYTHING)

    def show_chosen(self, scope: Filter) -> None:
        """Tick what is shown; a day or a month is in no menu, and nothing is ticked."""
        ticked = self._actions.get(scope)
        if ticked is not None:
            ticked.setChecked(True)
        elif (before := self._group.checkedAction()) is not None:
            self._group.setExclusive(False)
            before.setChecked(False)
            self._group.setExclusive(True)

    def _add(self, menu: QMenu, scope: Filter, words: str) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.triggered.connect(partial(self._on_chosen, scope))
        self._group.addAction(action)
        self._actions[scope] = action

    def _on_chosen(self, scope: Filter, _checked: bool = False) -> None:
        self.chosen.emit(scope)
