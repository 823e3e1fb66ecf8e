"""Backups: in Settings, at the gate, and at quitting."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from drivers.stage import NOW, PASSPHRASE
from support.states.registry import state

from npgs_journal import backup, errors, vault
from npgs_journal.ui.lock.last_backup import LastBackup
from npgs_journal.ui.settings.backup import BackupCard

if TYPE_CHECKING:
    from drivers.stage import Stage


def make_backups(stage: Stage, many: int = 2) -> None:
    """Of a closed journal; their files say the stage's own time."""
    with vault.open_journal(stage.folder, PASSPHRASE) as journal:
        for _ in range(many):
            made = backup.make_backup(journal).backup
            os.utime(made.path, (NOW.timestamp(), NOW.timestamp()))


# At the gate -----------------------------------------------------------------------------------


@state
def unlock_backup(stage: Stage) -> None:
    stage.make_journal()
    make_backups(stage)
    stage.unlock_page()
    stage.click("Open a backup")
    stage.settle()


@state
def unlock_backup_none(stage: Stage) -> None:
    stage.make_journal()
    stage.unlock_page()
    stage.click("Open a backup")
    stage.settle()


@state
def unlock_backup_code(stage: Stage) -> None:
    unlock_backup(stage)
    stage.click("Use my recovery sheet")


@state
def unlock_backup_not_typed(stage: Stage) -> None:
    unlock_backup(stage)
    stage.click("Look at it")


@state
def unlock_backup_trouble(stage: Stage) -> None:
    unlock_backup(stage)
    stage.app.gate._restoring._on_trouble(errors.BackupDamaged())


@state
def unlock_backup_opening(stage: Stage) -> None:
    unlock_backup(stage)
    card = stage.app.gate._restoring.card
    card.show_busy()
    card.show_step(2, 5)


@state
def unlock_backup_inside(stage: Stage) -> None:
    unlock_backup(stage)
    stage.type_into("Passphrase", PASSPHRASE)
    stage.click("Look at it")
    stage.settle()


@state
def unlock_backup_done(stage: Stage) -> None:
    unlock_backup(stage)
    stage.app.gate._restoring.card.show_done("journal-before-restore")


# In Settings -----------------------------------------------------------------------------------


def card_of(stage: Stage) -> BackupCard:
    return stage.page.findChild(BackupCard)


@state
def settings_backup_made(stage: Stage) -> None:
    stage.make_journal()
    make_backups(stage)
    stage.unlock_page()
    stage.unlock(PASSPHRASE)
    stage.until_inside()
    stage.go("settings")
    stage.settings.sections.setCurrentRow(4)
    stage.settle()


@state
def settings_backup_making(stage: Stage) -> None:
    settings_backup_made(stage)
    card_of(stage)._show_making()
    card_of(stage)._show_step(120, 400)


@state
def settings_backup_trouble(stage: Stage) -> None:
    settings_backup_made(stage)
    card_of(stage)._on_ended(errors.PlaceGone())
    stage.settle()


@state
def settings_backup_two_folders(stage: Stage) -> None:
    settings_backup_made(stage)
    second = stage.home / "stick"
    second.mkdir()
    card_of(stage)._choose(folder=stage.home, second=second)
    stage.settle()


@state
def settings_backup_inside(stage: Stage) -> None:
    settings_backup_made(stage)
    stage.click("Look inside")
    stage.settle()
    stage.settle()
    stage.settings._area.ensureWidgetVisible(card_of(stage).inside)


@state
def settings_backup_brought(stage: Stage) -> None:
    settings_backup_inside(stage)
    stage.click("Bring back all that is not here")
    stage.settle()


# At quitting -----------------------------------------------------------------------------------


@state
def quit_backup(stage: Stage) -> None:
    stage.enter()
    stage.kept_alive = last = LastBackup(stage.window, stage.app.locking._session)
    last._show()
    last._page.show_step(100, 400)
