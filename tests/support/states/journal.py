"""The journal room."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from unittest import mock

from drivers.stage import PASSPHRASE, many_entries
from PySide6.QtCore import Qt
from support.states.registry import state

from npgs_journal import errors
from npgs_journal.nouns import ConcernId, Direction, Filter, ValueId
from npgs_journal.ui.write.keeper import SaveState
from npgs_journal.ui.write.panes import Pane

if TYPE_CHECKING:
    from drivers.stage import Stage


@state
def journal_very_first(stage: Stage) -> None:
    stage.enter(())


@state
def journal_three(stage: Stage) -> None:
    stage.enter(many_entries(3))
    stage.journal.commands.everything.trigger()


@state
def journal_three_hundred(stage: Stage) -> None:
    stage.enter(many_entries(300))
    stage.journal.commands.everything.trigger()


@state
def journal_new(stage: Stage) -> None:
    stage.enter()


@state
def journal_typing(stage: Stage) -> None:
    stage.enter()
    stage.keys("Some words")


@state
def journal_saved(stage: Stage) -> None:
    journal_typing(stage)
    stage.journal.flush()
    stage.settle()


@state
def journal_not_saved(stage: Stage) -> None:
    journal_typing(stage)
    stage.journal.page.show_state(SaveState.TROUBLE)
    stage.journal.page.say_trouble(
        stage.said("Could not save yet. Your text is still here."), errors.DiskFull()
    )


@state
def journal_entry(stage: Stage) -> None:
    stage.enter()
    stage.open_entry("The ride to the clinic")


@state
def journal_damaged(stage: Stage) -> None:
    """Found by the look after the opening."""
    journal_entry(stage)
    stage.app.locking._session.looking_after.damaged.emit()


@state
def journal_only_read_damaged(stage: Stage) -> None:
    """Met at the opening: only read."""
    stage.make_journal()
    stage.unlock_page()
    with mock.patch("npgs_journal.vault.settling._finish_drafts", side_effect=errors.JournalDamaged):
        stage.unlock(PASSPHRASE)
        stage.until_inside()
    stage.settle()
    stage.open_entry("The ride to the clinic")


@state
def journal_about_me(stage: Stage) -> None:
    stage.enter()
    stage.open_entry("My own winter")


@state
def journal_found(stage: Stage) -> None:
    stage.enter()
    stage.ctrl(Qt.Key.Key_F)
    stage.keys("rain")
    stage.settle()


@state
def journal_no_results(stage: Stage) -> None:
    stage.enter()
    stage.ctrl(Qt.Key.Key_F)
    stage.keys("xyzzy")
    stage.settle()


@state
def journal_filtered(stage: Stage) -> None:
    stage.enter()
    stage.journal.commands.to_bring.trigger()
    stage.settle()


@state
def journal_narrowed(stage: Stage) -> None:
    """Several filters, and words that are looked for in what they leave."""
    journal_entry(stage)
    listing = stage.journal.listing
    listing.narrow(
        Filter(value=ValueId("equally-shared-power"), direction=Direction.LIVED, since=date(2026, 10, 1))
    )
    listing.search.setText("rosa")
    stage.journal.panes.go(Pane.LIST)
    stage.settle()


@state
def journal_nothing_like_this(stage: Stage) -> None:
    stage.enter()
    stage.journal.show_scope(
        Filter(concern=ConcernId("stigma"), until=date(2026, 9, 30), template="full-circle")
    )
    stage.settle()


@state
def journal_same_day(stage: Stage) -> None:
    stage.enter()
    stage.journal.commands.same_day.trigger()
    stage.settle()


@state
def journal_day_chosen(stage: Stage) -> None:
    stage.enter()
    stage.journal.listing._on_day(date(2026, 11, 18))
    stage.settle()


@state
def journal_deleted(stage: Stage) -> None:
    stage.enter()
    stage.journal.commands.trash.trigger()
    stage.settle()
    stage.open_entry("A quiet day")


@state
def journal_undo(stage: Stage) -> None:
    journal_entry(stage)
    stage.journal.commands.delete.trigger()
    stage.settle()
    stage.journal.page.undo_bar.timer.stop()


@state
def journal_find_here(stage: Stage) -> None:
    journal_entry(stage)
    stage.ctrl(Qt.Key.Key_F, shift=True)
    stage.keys("xyzzy")


@state
def journal_only_text(stage: Stage) -> None:
    journal_entry(stage)
    stage.press(Qt.Key.Key_F11)


@state
def journal_list_in_front(stage: Stage) -> None:
    journal_entry(stage)
    stage.journal.commands.everything.trigger()


@state
def journal_values_in_front(stage: Stage) -> None:
    journal_entry(stage)
    stage.ctrl(Qt.Key.Key_T)


@state
def journal_read_only(stage: Stage) -> None:
    with mock.patch("npgs_journal.vault.opening.takes_writing", return_value=False):
        stage.enter()
    assert stage.app.locking._session.journal.is_read_only
    stage.open_entry("The ride to the clinic")


@state
def journal_calendar(stage: Stage) -> None:
    stage.enter()

    def open_it() -> None:
        stage.journal.listing.calendar.put_away()
        stage.journal.commands.day.trigger()
        stage.settle()

    open_it()
    stage.again = open_it


@state
def journal_calendar_of_hits(stage: Stage) -> None:
    stage.enter()
    stage.journal.listing.search.setText("rain")
    stage.settle()

    def open_it() -> None:
        stage.journal.listing.calendar.put_away()
        stage.journal.commands.day.trigger()
        stage.settle()

    open_it()
    stage.again = open_it


@state
def journal_list_trouble(stage: Stage) -> None:
    stage.enter()
    stage.journal.listing._on_trouble(errors.StorageTrouble())


@state
def journal_list_slow(stage: Stage) -> None:
    stage.enter()
    stage.journal.listing.slow.begin(stage.said("Still looking…"))
    stage.journal.listing.slow._on_slow()


@state
def journal_page_slow(stage: Stage) -> None:
    journal_entry(stage)
    stage.journal.page.slow.begin(stage.said("Still saving…"))
    stage.journal.page.slow._on_slow()


@state
def journal_news(stage: Stage) -> None:
    journal_entry(stage)
    stage.journal.page.say_news("Your copy is there.", str(stage.home / "The ride to the clinic.pdf"))
