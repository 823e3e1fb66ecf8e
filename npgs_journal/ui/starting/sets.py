"""Sets of questions as files: one's own written out, and somebody else's taken in."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from npgs_journal.errors import PromptSetRefused
from npgs_journal.prompts import LARGEST_BYTES, as_set, from_set
from npgs_journal.security.files import disk_trouble_named, read_small
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message

if TYPE_CHECKING:
    from npgs_journal.prompts import Prompt
    from npgs_journal.ui.session import Session

_NO_SET = {errno.EINVAL, errno.ELOOP, errno.EISDIR}


class Sets(QObject):
    told = Signal(str)
    """What came of it, in words."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def save(self) -> None:
        """Ask where, then write one's own questions that are not hidden. Nothing else is in the file."""
        mine = [one for one in self._session.starts.ways.own_prompts if not one.is_hidden]
        if not mine:
            self.told.emit(self.tr("There is no question of your own to save yet."))
            return
        save, leave = self.tr("Choose a place"), self.tr("Not now")
        answer = self._session.dialogs.ask(
            self.tr("Save your questions as a file?"),
            self.tr(
                "This file is open: anyone who has it can read it. "
                "It holds your own questions, and nothing else of your journal."
            ),
            (save, leave),
            way_out=leave,
        )
        picked = None
        if answer == save:
            picked = self._session.dialogs.save_path(
                self.tr("Save your questions"), Path.home() / "questions.toml", self._kinds()
            )
        if picked is not None:
            out = picked if picked.suffix else picked.with_name(picked.name + ".toml")
            # The box has asked about replacing the name that was picked, and about no other.
            overwrite = out == picked and out.exists()
            self._session.jobs.write(
                lambda _: _write(out, mine, overwrite=overwrite),
                lambda _: self.told.emit(self.tr("Saved. This file is open: anyone who has it can read it.")),
                self._on_trouble,
            )

    def take_in(self) -> None:
        """Ask for a file, and add its questions to one's own: all, or none when it is no set."""
        picked = self._session.dialogs.open_file(
            self.tr("Add questions from a file"), Path.home(), self._kinds()
        )
        if picked is not None:
            self._session.starts.change(
                lambda starting: starting.add_prompts(_read(picked)), self._on_added, self._on_trouble
            )

    def _on_added(self, count: int) -> None:
        if count:
            self.told.emit(tr("%Ln question(s) added.", "", count))
        else:
            self.told.emit(self.tr("Every question in that file is here already."))

    def _on_trouble(self, error: BaseException) -> None:
        self.told.emit(message(error))

    def _kinds(self) -> str:
        return self.tr("Sets of questions (*.toml)")


def _write(out: Path, prompts: list[Prompt], *, overwrite: bool) -> None:
    """For its owner alone, whole or not at all. On the writer's thread."""
    from npgs_journal.share import delivery  # noqa: PLC0415 - what makes packets is not needed to write

    delivery.look_at(out, overwrite=overwrite)
    part = delivery.temp_beside(out)
    delivery.put_down(part, as_set(prompts).encode("utf-8"))
    try:
        delivery.give_name(part, out, overwrite=overwrite)
    except BaseException:
        delivery.remove(part)
        raise


def _read(path: Path) -> tuple[Prompt, ...]:
    """On the writer's thread, so that a slow stick makes no window wait."""
    try:
        data = read_small(path, LARGEST_BYTES)
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise PromptSetRefused(reason="too-large") from error
        if error.errno in _NO_SET:
            raise PromptSetRefused(reason="not-a-set") from error
        with disk_trouble_named():
            raise
    return from_set(data)
