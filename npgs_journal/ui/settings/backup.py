"""Settings: the last backup, one more now, where they go, how many stay, and a look inside."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QProgressBar

from npgs_journal import backup
from npgs_journal.ui.browse.dates import long_when
from npgs_journal.ui.messages import message
from npgs_journal.ui.settings.inside import InsideBackup
from npgs_journal.ui.settings.parts import SettingsCard
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.row_or_column import RowOrColumn
from npgs_journal.ui.widgets.speech import say

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from npgs_journal.ui.session import Session


@dataclass(frozen=True)
class _Known:
    """What the journal knows of its backups. `newest` is None when none was ever made."""

    choices: backup.Choices
    folder: Path
    newest: datetime | None
    is_there: bool


class BackupCard(SettingsCard):
    def __init__(self, session: Session) -> None:
        super().__init__(session.theme, self.tr("Backup"))
        self._session = session
        self._known: _Known | None = None
        self._add_last()
        self._add_places()
        self._add_how_many()
        self._add_inside()
        backing_up = session.backing_up
        backing_up.begun.connect(self._show_making)
        backing_up.progressed.connect(self._show_step)
        backing_up.ended.connect(self._on_ended)
        if backing_up.is_under_way:
            self._show_making()
        elif backing_up.trouble is not None:  # one that was made by itself, when nobody was here to see it
            self.news.setText(message(backing_up.trouble))
            self.news.show()
        self._read()

    # The last one ------------------------------------------------------------------------------

    def _add_last(self) -> None:
        self.last = self.say("")
        self.news = label("", "small-strong")
        self.news.hide()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Making a backup"))
        self.bar.hide()
        self.add(self.news, self.bar)
        backing_up = self._session.backing_up
        self.make = button(self.tr("Make one now"), on_click=backing_up.make, size="small")
        self.stop = button(self.tr("Cancel"), on_click=backing_up.stop, size="small")
        self.stop.hide()
        self.add(RowOrColumn(self.theme, (self.make, self.stop)))
        self.say(
            self.tr(
                "One is made by itself on days when you wrote something. "
                "It is locked like your journal, and is read back before it counts."
            ),
            "hint",
        )

    def _show_making(self) -> None:
        self.news.hide()
        self.bar.setRange(0, 0)
        self.bar.show()
        self.stop.show()
        self.make.setEnabled(False)
        say(self, self.bar.accessibleName())

    def _show_step(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _on_ended(self, outcome: object) -> None:
        had_keyboard = self.stop.hasFocus()
        self.bar.hide()
        self.stop.hide()
        self.make.setEnabled(True)
        if had_keyboard:
            self.make.setFocus()
        if isinstance(outcome, backup.Made):
            self._tell(self.tr("Made, and read back whole."), outcome.trouble)
        elif isinstance(outcome, Exception):
            self._tell("", outcome)
        else:
            self._tell(self.tr("Stopped. Nothing of it remains."))
        self._read()

    def _tell(self, words: str, trouble: Exception | None = None) -> None:
        told = " ".join(filter(None, (words, "" if trouble is None else message(trouble))))
        self.news.setText(told)
        self.news.setVisible(bool(told))
        say(self, told)

    # Where they go -----------------------------------------------------------------------------

    def _add_places(self) -> None:
        self.gap()
        self.say(self.tr("Where they go"), "strong")
        self.folder = self._place(self.tr("Where they go"))
        self.choose = button(self.tr("Choose a folder"), on_click=self._choose_folder, size="small")
        self.usual = button(
            self.tr("Use the usual folder"), on_click=lambda: self._choose(folder=None), size="small"
        )
        self.add(RowOrColumn(self.theme, (self.choose, self.usual)))
        self.say(
            self.tr(
                "Usual: beside your journal. A stick or a synced folder is fine, too: nobody can read it."
            ),
            "hint",
        )
        self.gap()
        self.say(self.tr("A second folder"), "strong")
        self.second = self._place(self.tr("A second folder"))
        self.choose_second = button(
            self.tr("Choose a second folder"), on_click=self._choose_second, size="small"
        )
        self.no_second = button(
            self.tr("No second folder"), on_click=lambda: self._choose(second=None), size="small"
        )
        self.add(RowOrColumn(self.theme, (self.choose_second, self.no_second)))
        self.say(
            self.tr(
                "Usual: none. When it is not there, such as a stick that is out, the first one is enough."
            ),
            "hint",
        )

    def _place(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setReadOnly(True)
        made.setAccessibleName(name)
        self.add(made)
        return made

    def _choose_folder(self) -> None:
        if self._known is not None:
            start = self._known.folder if self._known.folder.is_dir() else self._session.journal.folder.parent
            chosen = self._session.dialogs.open_folder(self.tr("Where backups go"), start)
            if chosen is not None:
                self._choose(folder=chosen.absolute())

    def _choose_second(self) -> None:
        chosen = self._session.dialogs.open_folder(self.tr("The second folder"))
        if chosen is not None:
            self._choose(second=chosen.absolute())

    def _choose(self, **wish: object) -> None:
        if self._known is None:
            return
        wished = dataclasses.replace(self._known.choices, **wish)  # type: ignore[arg-type]
        writer = self._session.journal.writer
        self._session.jobs.write(lambda _: backup.put_choices(writer, wished), lambda _: self._read())

    # How many stay -----------------------------------------------------------------------------

    def _add_how_many(self) -> None:
        self.keeps = self.choices(
            self.tr("How many are kept"),
            (
                ("usual", self.tr("The last 7")),
                ("more", self.tr("The last 14")),
                ("all", self.tr("All of them")),
            ),
            "usual",
            lambda keep: self._choose(keep=keep),
            usual=self.tr(
                "Usual: the last 7, and of older ones one a week for 4 weeks and one a month for 3 months. "
                "With 14 it is 8 weeks and 12 months. The newest always stays."
            ),
        )

    def _add_inside(self) -> None:
        self.gap()
        self.say(self.tr("Look inside a backup"), "strong")
        self.inside = InsideBackup(self._session)
        self.add(self.inside)
        self.say(
            self.tr(
                "A backup opens with the passphrase of the day it was made, or with your recovery sheet. "
                "To put all of it back, lock, and choose Open a backup."
            ),
            "hint",
        )

    # What is known -----------------------------------------------------------------------------

    def _read(self) -> None:
        journal = self._session.journal

        def work(_: object) -> _Known:
            chosen, last = backup.choices(journal.reader), backup.last_made(journal.reader)
            return _Known(
                chosen,
                chosen.folder or backup.default_folder(journal.folder),
                None if last is None else last.made_at,
                last is not None and last.path.is_file(),
            )

        self._session.jobs.read(work, self._show, lambda _: None)

    def _show(self, known: _Known) -> None:
        self._known = known
        self.last.setText(self._last_words(known))
        _put(self.folder, str(known.folder))
        _put(self.second, "" if known.choices.second is None else str(known.choices.second))
        self.usual.setVisible(known.choices.folder is not None)
        self.no_second.setVisible(known.choices.second is not None)
        self.keeps[known.choices.keep].setChecked(True)
        for widget in (self.choose, self.usual, self.choose_second, self.no_second):
            widget.setEnabled(not self._session.journal.is_read_only)

    def _last_words(self, known: _Known) -> str:
        if known.newest is None:
            return self.tr("There is no backup yet.")
        when = long_when(known.newest)
        if known.is_there:
            return self.tr("Last backup: {when}. It was read back whole.").format(when=when)
        return self.tr("Last backup: {when}. Its folder, or the file, is not there now.").format(when=when)


def _put(field: QLineEdit, words: str) -> None:
    field.setText(words)
    field.setToolTip(words)
    field.setCursorPosition(0)
    field.setVisible(bool(words))
