"""First run, unlock, recovery and lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from support.states.registry import STATES, state

from npgs_journal import errors
from npgs_journal.ui.lock.cover import CoverPage
from npgs_journal.ui.lock.parting_page import PartingPage
from npgs_journal.ui.lock.question import QuestionPage
from npgs_journal.ui.lock.salvaging import what_was_saved
from npgs_journal.ui.lock.sheet_page import SheetPage, TypeBackPage
from npgs_journal.ui.messages import message
from npgs_journal.vault import Salvaged

if TYPE_CHECKING:
    from collections.abc import Callable

    from drivers.stage import Stage

CODE = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789-ABCD"
TROUBLES = {
    "did-not-open": errors.WrongPassphrase,
    "open-elsewhere": errors.JournalOpenElsewhere,
    "newer": errors.JournalTooNew,
    "damaged": errors.JournalDamaged,
    "keys-damaged": errors.KeysDamaged,
}

# First run -------------------------------------------------------------------------------------


@state
def first_run_comfort(stage: Stage) -> None:
    stage.start()


@state
def first_run_stick(stage: Stage) -> None:
    stage.start()
    stage.page.comfort.on_stick.click()
    stage.page.comfort.show_needed()


@state
def first_run_passphrase(stage: Stage) -> None:
    stage.start()
    stage.click("Next")


@state
def first_run_easy(stage: Stage) -> None:
    first_run_passphrase(stage)
    stage.type_into("Your passphrase", "sesame")
    stage.click("Start writing")


@state
def first_run_differ(stage: Stage) -> None:
    first_run_passphrase(stage)
    stage.type_into("Your passphrase", "quiet river under nine lamps")
    stage.type_into("The same again", "quiet river under ten lamps")
    stage.click("Start writing")


@state
def first_run_caps(stage: Stage) -> None:
    first_run_passphrase(stage)
    stage.type_into("Your passphrase", "Q")
    stage.press(Qt.Key.Key_CapsLock)


@state
def first_run_trouble(stage: Stage) -> None:
    first_run_passphrase(stage)
    stage.page._on_trouble(errors.DiskFull())


@state
def first_run_making(stage: Stage) -> None:
    first_run_passphrase(stage)
    stage.page._let(is_ready=False)
    stage.page._say_slow()


# Unlock ----------------------------------------------------------------------------------------


@state
def unlock_ready(stage: Stage) -> None:
    stage.make_journal()
    stage.unlock_page()


@state
def unlock_nothing_typed(stage: Stage) -> None:
    unlock_ready(stage)
    stage.click("Unlock")


@state
def unlock_caps(stage: Stage) -> None:
    unlock_ready(stage)
    stage.press(Qt.Key.Key_CapsLock)


@state
def unlock_opening(stage: Stage) -> None:
    unlock_ready(stage)
    stage.app.gate._shown.show_opening()


def unlock_trouble(error: type[errors.JournalError]) -> Callable[[Stage], None]:
    def make(stage: Stage) -> None:
        unlock_ready(stage)
        stage.app.gate._shown.show_trouble(message(error()))

    return make


STATES |= {f"unlock-{name}": unlock_trouble(error) for name, error in TROUBLES.items()}


@state
def unlock_not_there(stage: Stage) -> None:
    stage.start(stage.home / "gone")


@state
def recovery_ready(stage: Stage) -> None:
    unlock_ready(stage)
    stage.click("I can’t remember it")


@state
def recovery_opening(stage: Stage) -> None:
    recovery_ready(stage)
    stage.app.gate._shown.show_opening()


@state
def recovery_mistyped(stage: Stage) -> None:
    recovery_ready(stage)
    stage.app.gate._shown.show_trouble(message(errors.MistypedRecoveryCode(group=2)))


@state
def recovery_new_passphrase(stage: Stage) -> None:
    from npgs_journal.ui.unlock.recovery import NewPassphraseCard

    unlock_ready(stage)
    card = NewPassphraseCard(stage.app.theme)
    stage.app.gate._show(card)
    card.first.setFocus()


@state
def unlock_another(stage: Stage) -> None:
    unlock_ready(stage)
    stage.app.gate.show_another()


# Lock ------------------------------------------------------------------------------------------


@state
def lock_question(stage: Stage) -> None:
    stage.unlock_page()
    page = QuestionPage(stage.app.theme)
    stage.window.show_page(page)
    page.show_it.setFocus()


@state
def lock_sheet(stage: Stage) -> None:
    stage.unlock_page()
    page = SheetPage(stage.app.theme, CODE)
    stage.window.show_page(page)
    page.news.say("Saved.", "Anyone who has this page can open your journal.")
    page.go_on.setFocus()


@state
def lock_type_back(stage: Stage) -> None:
    stage.unlock_page()
    page = TypeBackPage(stage.app.theme)
    stage.window.show_page(page)
    page.trouble.say("", message(errors.MistypedRecoveryCode(group=2)))
    page.code.setFocus()


@state
def lock_keeping(stage: Stage) -> None:
    stage.unlock_page()
    stage.window.show_page(CoverPage(stage.app.theme))


@state
def lock_stuck(stage: Stage) -> None:
    stage.unlock_page()
    page = CoverPage(stage.app.theme)
    stage.window.show_page(page)
    page.show_stuck()


@state
def lock_moving(stage: Stage) -> None:
    stage.unlock_page()
    page = PartingPage(stage.app.theme)
    stage.window.show_page(page)
    page.show_work("Moving your journal", "It is copied and checked first. Then the old one goes.")
    page.show_step(1, 3)


@state
def lock_moved(stage: Stage) -> None:
    lock_moving(stage)
    stage.page.tell("It could not be moved", message(errors.DiskFull()))


@state
def lock_salvaged(stage: Stage) -> None:
    """What could be read is in a new journal."""
    lock_moving(stage)
    told = what_was_saved(Salvaged(saved=998, cut=1, lost=2))
    stage.page.tell(stage.said("Your new journal is ready"), " ".join(told))
