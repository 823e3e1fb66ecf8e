"""Questions and files. Everything that would open a box goes through here, so that a test can answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class Dialogs:
    """Asks with real boxes. `parent` of each is the window in front."""

    def ask(self, title: str, text: str, choices: Sequence[str], *, way_out: str | None = None) -> str:
        """Return the chosen one of `choices`, which stand as equal buttons in their order.

        Esc and closing choose `way_out` where it is given (it must be one of them); without it they
        return "".
        """
        box = QMessageBox(self._front())
        box.setWindowTitle(title)
        box.setText(title)
        box.setInformativeText(text)
        buttons = {choice: box.addButton(choice, QMessageBox.ButtonRole.ActionRole) for choice in choices}
        if way_out is not None:
            box.setEscapeButton(buttons[way_out])
            box.setDefaultButton(buttons[way_out])
        else:
            box.addButton(QMessageBox.StandardButton.Cancel).hide()
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        return next((choice for choice, button in buttons.items() if button is clicked), "")

    def tell(self, title: str, text: str) -> None:
        """Say something that needs no answer."""
        box = QMessageBox(self._front())
        box.setWindowTitle(title)
        box.setText(title)
        box.setInformativeText(text)
        box.setStandardButtons(QMessageBox.StandardButton.Ok)
        box.exec()
        box.deleteLater()

    def save_path(self, title: str, suggested: Path, kinds: str = "") -> Path | None:
        """Ask where to save. Whether it may replace a file has been asked when this returns one."""
        self._leave_no_history()
        name, _ = QFileDialog.getSaveFileName(self._front(), title, str(suggested), kinds)
        return Path(name) if name else None

    def open_folder(self, title: str, start: Path | None = None) -> Path | None:
        self._leave_no_history()
        name = QFileDialog.getExistingDirectory(self._front(), title, str(start or Path.home()))
        return Path(name) if name else None

    def open_file(self, title: str, start: Path | None = None, kinds: str = "") -> Path | None:
        self._leave_no_history()
        name, _ = QFileDialog.getOpenFileName(self._front(), title, str(start or Path.home()), kinds)
        return Path(name) if name else None

    def printer(self, title: str) -> QPrinter | None:
        """A printer the person chose, or None."""
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        asked = QPrintDialog(made, self._front())
        asked.setWindowTitle(title)
        return made if asked.exec() else None

    def _front(self) -> QWidget | None:
        return QApplication.activeModalWidget() or QApplication.activeWindow()

    def _leave_no_history(self) -> None:
        """Qt's own file dialog writes the names of visited folders to a settings file of Qt's.

        Nothing else in this program uses QSettings, so its place is put where nothing can be written.
        """
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(QSettings.Format.NativeFormat, scope, "/dev/null/none")
