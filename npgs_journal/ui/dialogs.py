"""Questions and files. Everything that would open a box goes through here, so that a test can answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget


class Dialogs:
    """Asks with real boxes. `parent` of each is the window in front."""

    def ask(self, title: str, text: str, choices: Sequence[str], *, way_out: str | None = None) -> str:
        """Return the chosen one of `choices`, which stand as equal buttons in their order.

        Esc and closing choose `way_out` where it is given (it must be one of them); without it they
        return "".
        """
        box = QtWidgets.QMessageBox(self._front())
        _put_words(box, title, text)
        buttons = {
            choice: box.addButton(choice, QtWidgets.QMessageBox.ButtonRole.ActionRole) for choice in choices
        }
        if way_out is not None:
            box.setEscapeButton(buttons[way_out])
            box.setDefaultButton(buttons[way_out])
        else:
            box.addButton(QtWidgets.QMessageBox.StandardButton.Cancel).hide()
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        return next((choice for choice, button in buttons.items() if button is clicked), "")

    def tell(self, title: str, text: str) -> None:
        """Say something that needs no answer."""
        box = QtWidgets.QMessageBox(self._front())
        _put_words(box, title, text)
        box.setStandardButtons(QtWidgets.QMessageBox.StandardButton.Ok)
        box.exec()
        box.deleteLater()

    def read(self, title: str, page: str) -> None:
        """Show a page, made by `widgets/reading_box.py`, to read for as long as one likes."""
        from npgs_journal.ui.widgets.reading_box import ReadingBox  # noqa: PLC0415 - seldom seen

        box = ReadingBox(title, page, self._front())
        box.exec()
        box.deleteLater()

    def save_path(self, title: str, suggested: Path, kinds: str = "") -> Path | None:
        """Ask where to save. Whether it may replace a file has been asked when this returns one."""
        self._leave_no_history()
        name, _ = QtWidgets.QFileDialog.getSaveFileName(self._front(), title, str(suggested), kinds)
        return Path(name) if name else None

    def open_folder(self, title: str, start: Path | None = None) -> Path | None:
        self._leave_no_history()
        name = QtWidgets.QFileDialog.getExistingDirectory(self._front(), title, str(start or Path.home()))
        return Path(name) if name else None

    def open_file(self, title: str, start: Path | None = None, kinds: str = "") -> Path | None:
        self._leave_no_history()
        name, _ = QtWidgets.QFileDialog.getOpenFileName(
            self._front(), title, str(start or Path.home()), kinds
        )
        return Path(name) if name else None

    def show_folder(self, file: Path) -> None:
        """Let the system show the folder that a file is in."""
        from PySide6.QtCore import QUrl  # noqa: PLC0415 - seldom used, never at the start
        from PySide6.QtGui import QDesktopServices  # noqa: PLC0415

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))

    def printer(self, title: str, *, whole: bool = False) -> QPrinter | None:
        """A printer the person chose, or None. `whole`: every page, on paper and into no file."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - seldom used, never at the start

        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        asked = QPrintDialog(made, self._front())
        asked.setWindowTitle(title)
        if whole:
            options = QPrintDialog.PrintDialogOption
            asked.setOption(options.PrintToFile, on=False)
            asked.setOption(options.PrintPageRange, on=False)
        return made if asked.exec() else None

    def _front(self) -> QWidget | None:
        return QtWidgets.QApplication.activeModalWidget() or QtWidgets.QApplication.activeWindow()

    def _leave_no_history(self) -> None:
        """Qt's own file dialog writes the names of visited folders to a settings file of Qt's.

        Nothing else in this program uses QSettings, so its place is put where nothing can be written.
        """
        for scope in (QtCore.QSettings.Scope.UserScope, QtCore.QSettings.Scope.SystemScope):
            QtCore.QSettings.setPath(QtCore.QSettings.Format.NativeFormat, scope, "/dev/null/none")


def _put_words(box: QtWidgets.QMessageBox, title: str, text: str) -> None:
    """As words alone: what a person named may hold signs that Qt would take for markup."""
    box.setWindowTitle(title)
    box.setTextFormat(QtCore.Qt.TextFormat.PlainText)
    box.setText(title)
    box.setInformativeText(text)
    for words in box.findChildren(QtWidgets.QLabel):
        words.setTextFormat(QtCore.Qt.TextFormat.PlainText)
