"""The hours log: its lines, their sums, the certification periods, and the files it makes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from npgs_journal.errors import HoursNotTaken
from npgs_journal.supervision.hours import Hours
from npgs_journal.ui.language import tr
from npgs_journal.ui.messages import message
from npgs_journal.ui.share.alive import while_alive
from npgs_journal.ui.share.parts import column, row
from npgs_journal.ui.supervision.files import Files
from npgs_journal.ui.supervision.hours_form import HoursForm
from npgs_journal.ui.supervision.hours_overview import Overview
from npgs_journal.ui.supervision.period_form import PeriodForm
from npgs_journal.ui.supervision.undo import Undo
from npgs_journal.ui.widgets.basic import button, label
from npgs_journal.ui.widgets.notice import NoticeCard
from npgs_journal.ui.widgets.scrolled import measured, scrolled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from npgs_journal.nouns.hours import CertificationPeriod, HoursLine, Requirement
    from npgs_journal.ui.session import Session


class _Read(NamedTuple):
    lines: tuple[HoursLine, ...]
    periods: tuple[CertificationPeriod, ...]
    presets: tuple[Requirement, ...]


class HoursPage(QWidget):
    back_wished = Signal()
    loaded = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, session.theme
        self._lines: tuple[HoursLine, ...] = ()
        self.back = button(tr("Back"), on_click=self._on_back)
        self.notice = NoticeCard(self._theme, "", "")
        self.overview = Overview(session)
        self.form, self.period_form = HoursForm(self._theme), PeriodForm(self._theme)
        self.files, self.undo = Files(session, self), Undo(self._theme)
        self._build()
        self._listen()

    def _build(self) -> None:
        self._outer = outer = QVBoxLayout(self)
        head, titles = row(self._theme), column(self._theme, gap=2)
        titles.addWidget(label(tr("Hours log"), "screen-title"))
        titles.addWidget(label(tr("It holds no word of your entries. Only you see this."), "second"))
        head.addLayout(titles, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(head)
        outer.addWidget(self.notice)
        self.notice.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolled(self.overview))
        for form in (self.form, self.period_form):
            inner = QWidget()
            whole = column(self._theme, inner)
            self._theme.scaled(whole, setContentsMargins=(4, 4, 6, 8))
            whole.addLayout(measured(self._theme, form))
            whole.addStretch(1)
            self._stack.addWidget(scrolled(inner))
        outer.addWidget(self._stack, 1)
        outer.addWidget(self.undo)

    def _listen(self) -> None:
        shown = self.overview
        shown.add_wished.connect(partial(self._open_line, None))
        shown.change_wished.connect(self._open_line)
        shown.delete_wished.connect(self._on_delete)
        shown.save_wished.connect(lambda kind: self.files.save(kind, *shown.days.wanted()))
        shown.bring_in_wished.connect(self.files.bring_in)
        shown.days.not_there.connect(lambda words: self.notice.say_aloud("", words))
        shown.periods.change_wished.connect(self._open_period)
        shown.periods.delete_wished.connect(self._on_delete_period)
        self.form.done_wished.connect(self._on_line)
        self.period_form.done_wished.connect(self._on_period)
        self.period_form.preset_wished.connect(self._on_preset)
        self.period_form.preset_unwished.connect(self._on_preset_gone)
        for form in (self.form, self.period_form):
            form.left.connect(self._close_form)
        self.files.saved.connect(self._on_saved)
        self.files.brought_in.connect(self._on_brought_in)
        self.files.failed.connect(self._on_failed)

    # Reading ----------------------------------------------------------------------------------

    def reload(self) -> None:
        log = Hours(self._session.journal.reader)
        self._session.jobs.read(
            lambda _: _Read(log.lines(), log.periods(), log.requirements()),
            while_alive(self, self._on_read),
            while_alive(self, self._on_failed),
        )

    def _on_read(self, found: _Read) -> None:
        self._lines = found.lines
        self.overview.show_log(found.lines, found.periods)
        self.period_form.show_presets(found.presets)
        self.loaded.emit()

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, HoursNotTaken) and self._stack.currentIndex():
            (self.form if self._stack.currentIndex() == 1 else self.period_form).refuse(error)
        else:
            self.notice.say_aloud("", message(error))

    # Forms ------------------------------------------------------------------------------------

    def _open_line(self, line: HoursLine | None) -> None:
        self._stack.setCurrentIndex(1)
        self.form.open(line, self._lines, self._session.today)

    def _open_period(self, period: CertificationPeriod | None) -> None:
        self._stack.setCurrentIndex(2)
        self.period_form.open(period, self._session.today)

    def _close_form(self) -> None:
        was_period = self._stack.currentIndex() == 2  # noqa: PLR2004 - the form of periods
        self._stack.setCurrentIndex(0)
        stop = self.overview.periods.add if was_period else self.overview.add
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back(self) -> None:
        """Out of a form first, then off the page."""
        if self._stack.currentIndex():
            self._close_form()
        else:
            self.back_wished.emit()

    # Changing ---------------------------------------------------------------------------------

    def _write(self, work: Callable[[Hours], Any], then: Callable[[Any], object]) -> None:
        self.notice.hide()
        self.undo.dismiss()
        log = Hours(self._session.journal.writer)

        def done(result: Any) -> None:
            then(result)
            self.reload()

        self._session.jobs.write(
            lambda _: work(log), while_alive(self, done), while_alive(self, self._on_failed)
        )

    def _offer(self, words: str, take_back: Callable[[Hours], Any]) -> None:
        self._session.announce(words)
        taken = tr("It is as it was before.")
        undo = partial(self._write, take_back, lambda _: self._session.announce(taken))
        self.undo.offer(words, undo)

    def _on_line(self, line: HoursLine) -> None:
        before = next((one for one in self._lines if one.id is not None and one.id == line.id), None)

        def kept(made: HoursLine | None) -> None:
            self._close_form()
            if made is None:
                self.notice.say_aloud("", tr("That line is there no more. Nothing was changed."))
            elif before is None:
                self._offer(tr("The line is added."), lambda log: log.delete_all([made.id]))  # type: ignore[list-item]
            else:
                self._offer(tr("The line is changed."), lambda log: log.change(before))

        self._write(lambda log: log.add(line) if line.id is None else log.change(line), kept)

    def _on_delete(self, line: HoursLine) -> None:
        said = tr("The line is taken away.")
        self._write(
            lambda log: log.delete_all([line.id]),  # type: ignore[list-item]
            lambda _: self._offer(said, lambda log: log.add(line)),
        )

    def _on_period(self, period: CertificationPeriod) -> None:
        def kept(_: object) -> None:
            self._close_form()
            self._session.announce(tr("The period is kept."))

        self._write(lambda log: log.put_period(period), kept)

    def _on_delete_period(self, period: CertificationPeriod) -> None:
        said = tr("The period is taken away. Its lines stay.")
        again = replace(period, id=None)
        self._write(
            lambda log: log.delete_period(period.id),  # type: ignore[arg-type]
            lambda _: self._offer(said, lambda log: log.put_period(again)),
        )
        self.overview.periods.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_preset(self, preset: Requirement) -> None:
        said, same = tr("The words can be chosen now."), tr("These words are there already.")
        self._write(
            lambda log: log.put_requirement(preset),
            lambda is_new: self._session.announce(said if is_new else same),
        )

    def _on_preset_gone(self, preset: Requirement) -> None:
        again = replace(preset, own_id=None)
        self._write(
            lambda log: log.delete_requirement(preset.own_id),  # type: ignore[arg-type]
            lambda _: self._offer(tr("The words are taken away."), lambda log: log.put_requirement(again)),
        )

    # Files ------------------------------------------------------------------------------------

    def _on_saved(self, out: Path, count: int) -> None:
        counted = tr("%Ln line(s) saved.", "", count)
        place = tr("{name} is in {folder}.").format(name=out.name, folder=out.parent.name or str(out.parent))
        open_file = tr("This file is open: anyone who has it can read it.")
        self.notice.say_aloud("", f"{counted} {place} {open_file}")

    def _on_brought_in(self, lines: tuple[HoursLine, ...]) -> None:
        ids = [one.id for one in lines if one.id is not None]
        self.notice.hide()
        self._offer(tr("%Ln line(s) brought in.", "", len(lines)), lambda log: log.delete_all(ids))
        self.reload()

    # Widths -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(820)
        margins, gap = ((30, 22, 24, 12), 16) if wide else ((20, 12, 12, 6), 8)
        self._theme.scaled(self._outer, setContentsMargins=margins, setSpacing=gap)
        self.overview.fold(is_wide=wide)
