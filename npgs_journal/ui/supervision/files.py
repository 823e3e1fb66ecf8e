"""The hours log as a file, and lines from one: away from the window, whole or not at all."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from npgs_journal.errors import FolderReadOnly, ImportRefused
from npgs_journal.security.files import disk_trouble_named, read_small
from npgs_journal.supervision.hours import Hours
from npgs_journal.ui.language import tr
from npgs_journal.ui.share.alive import while_alive

if TYPE_CHECKING:
    from datetime import date

    from npgs_journal.ui.session import Session


class Files(QObject):
    saved = Signal(object, int)
    """Where the file is, and how many lines it holds."""
    brought_in = Signal(object)
    """The lines, as they were kept."""
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def save(self, kind: str, since: date | None, until: date | None) -> None:
        """`kind`: "pdf", "csv" or "xlsx". The days that are shown are the days that are saved."""
        name = tr("Supervision hours {date}").format(date=self._session.today.isoformat())
        kinds = {
            "pdf": tr("PDF (*.pdf)"),
            "csv": tr("Table as text (*.csv)"),
            "xlsx": tr("Spreadsheet (*.xlsx)"),
        }
        title = tr("Save the hours log")
        picked = self._session.dialogs.save_path(title, Path.home() / f"{name}.{kind}", kinds[kind])
        if picked is None:
            return
        out = picked if picked.suffix else picked.with_name(f"{picked.name}.{kind}")
        # The box has asked about replacing the name that was picked, and about no other.
        may_replace = out == picked and out.exists()
        store = self._session.journal.reader

        def write(_: object) -> int:
            from npgs_journal.share import delivery  # noqa: PLC0415 - not needed to look at the page
            from npgs_journal.share.hours_pdf import write as set_pages  # noqa: PLC0415 - see above
            from npgs_journal.supervision import hours_files  # noqa: PLC0415 - see above

            delivery.look_at(out, overwrite=may_replace)
            log = Hours(store)
            lines, periods = log.lines(since, until), log.periods()
            data = hours_files.written(kind, lines, periods, set_pages)
            delivery.put_whole(out, data, overwrite=may_replace)
            return len(lines)

        self._session.jobs.read(
            write,
            while_alive(self, lambda count: self.saved.emit(out, count)),
            while_alive(self, self.failed.emit),
        )

    def bring_in(self) -> None:
        """Every line of a file, or none."""
        title = tr("Bring in lines from a file")
        picked = self._session.dialogs.open_file(title, Path.home(), tr("Table as text (*.csv)"))
        if picked is None:
            return
        journal = self._session.journal

        def read(_: object) -> object:
            from npgs_journal.supervision import hours_files  # noqa: PLC0415 - see above

            lines = hours_files.from_csv(_read(picked))
            if journal.is_read_only:
                raise FolderReadOnly
            return Hours(journal.writer).add_all(lines)

        self._session.jobs.write(
            read, while_alive(self, self.brought_in.emit), while_alive(self, self.failed.emit)
        )


def _read(path: Path) -> bytes:
    """On the writer's thread, so that a slow stick makes no window wait."""
    from npgs_journal.supervision.hours_files.comma import LARGEST_BYTES  # noqa: PLC0415 - see above

    try:
        return read_small(path, LARGEST_BYTES)
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise ImportRefused(line=1, reason="csv-too-large") from error
        if error.errno in {errno.ENOENT, errno.ELOOP, errno.EINVAL, errno.EISDIR}:
            raise ImportRefused(line=1, reason="csv-not-a-table") from error
        with disk_trouble_named():
            raise
