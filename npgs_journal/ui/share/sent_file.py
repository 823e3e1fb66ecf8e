"""The file of a packet on this computer: where it is, show it, take it away when it is no longer needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from npgs_journal.share import FileNow, delete_file
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share.alive import while_alive
from npgs_journal.ui.share.parts import column
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.row_or_column import RowOrColumn

if TYPE_CHECKING:
    from pathlib import Path

    from npgs_journal.nouns import LedgerLine
    from npgs_journal.ui.session import Session


class SentFile(QWidget):
    gone = Signal()
    """The file is no longer where it was put."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._line: LedgerLine | None = None
        self._where: Path | None = None
        inside = column(session.theme, self, gap=6)
        self.place = QLineEdit()
        self.place.setReadOnly(True)
        self.place.setAccessibleName(tr("Where the file is"))
        self.show_it = button(tr("Show it"), on_click=self._on_show)
        self.delete = button(tr("Delete the file"), on_click=self._on_delete)
        session.theme.set_icon(self.show_it, "folder-open")
        session.theme.set_icon(self.delete, "trash-2")
        self.advice = label(tr("Delete the file from this computer when you are done."), "small")
        self.outcome = label("", "small")
        self._buttons = RowOrColumn(session.theme, (self.show_it, self.delete))
        for one in (self.place, self._buttons, self.advice, self.outcome):
            inside.addWidget(one)

    def show_file(self, line: LedgerLine, place: Path | None) -> None:
        """`place` is None where no file is known of."""
        self._line, self._where = line, place
        self.place.setText("" if place is None else str(place))
        self.place.setToolTip(self.place.text())
        self.place.setCursorPosition(0)
        self._say("")
        for one in (self.place, self._buttons, self.advice):
            one.setVisible(place is not None)
        self.setVisible(place is not None)

    def _on_show(self) -> None:
        if self._where is not None:
            self._session.dialogs.show_folder(self._where)

    def _on_delete(self) -> None:
        line, store = self._line, self._session.journal.writer
        if line is None:
            return
        delete, keep = tr("Delete the file"), tr("Keep it")
        stays = tr("The copy in your locked journal stays.")
        no_copy = tr("Your journal holds no copy of it.")
        sentence = tr("It goes from this computer for good. Copies elsewhere are not changed.")
        words = f"{sentence} {stays if line.has_copy else no_copy}"
        if self._session.dialogs.ask(tr("Delete this file?"), words, (delete, keep), way_out=keep) == delete:
            self._session.jobs.write(
                lambda _: delete_file(store, line.id),
                while_alive(self, self._on_deleted),
                while_alive(self, lambda error: self._say(message(error))),
            )

    def _on_deleted(self, now: FileNow) -> None:
        sentences = {
            FileNow.DELETED: tr("The file is deleted from this computer."),
            FileNow.NOT_THERE: tr("The file was not there any more."),
            FileNow.CHANGED: tr("Something else has that name now. It was left alone."),
            FileNow.STAYS: tr("The file could not be deleted. Is its disk there?"),
        }
        if now in {FileNow.DELETED, FileNow.NOT_THERE}:
            for one in (self.place, self._buttons, self.advice):
                one.hide()
            self._where = None
            self.gone.emit()
        else:
            self.delete.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(sentences[now])
        self._session.announce(sentences[now])

    def _say(self, words: str) -> None:
        self.outcome.setText(words)
        self.outcome.setVisible(bool(words))
