"""First run: two short pages, then a blinking cursor. With large text the window itself is the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from npgs_journal.errors import Cancelled
from npgs_journal.ui.first_run.comfort import ComfortPage
from npgs_journal.ui.first_run.passphrase import PassphrasePage
from npgs_journal.ui.first_run.steps import SIDE_WIDE, Steps
from npgs_journal.ui.theme import Theme, restyle
from npgs_journal.ui.widgets.basic import button, frame, label
from npgs_journal.ui.widgets.scrolled import scrolled
from npgs_journal.ui.widgets.waves import WaveGround

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from npgs_journal.nouns import Progress
    from npgs_journal.ui.dialogs import Dialogs
    from npgs_journal.ui.jobs import Job, Jobs
    from npgs_journal.ui.preferences import PreferencesHolder
    from npgs_journal.vault import Journal

SHEET = (980, 600)
SLOW_MS = 300
"""What takes no longer is not worth words that come and go."""
ROOM_AROUND = 24


class FirstRunPage(WaveGround):
    made = Signal(object)
    """The new `vault.Journal`, open."""
    open_requested = Signal()

    def __init__(self, theme: Theme, prefs: PreferencesHolder, dialogs: Dialogs, jobs: Jobs) -> None:
        super().__init__(theme)
        self._jobs = jobs
        self._prefs = prefs
        self._job: Job | None = None
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(self._say_slow)
        self.comfort = ComfortPage(theme, prefs, dialogs)
        self.passphrase = PassphrasePage(theme)
        self._build()
        self.passphrase.ready.connect(self._go_on)
        theme.changed.connect(self._fit)
        self.show_step(prefs.value.setup_page)

    def show_step(self, step: int) -> None:
        """Where one is stays known, so that a program that was closed here comes back here."""
        self._prefs.change(setup_page=step)
        self._steps.show_step(step)
        self._stack.setCurrentIndex(step)
        for page in (self.comfort, self.passphrase):  # a page that is not shown asks for no room
            is_shown = page is self._stack.currentWidget()
            across = QSizePolicy.Policy.Preferred if is_shown else QSizePolicy.Policy.Ignored
            page.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        titles = (self.tr("Make it comfortable"), self.tr("Choose a passphrase"))
        lines = (
            self.tr("This page changes as you choose."),
            self.tr("Five plain words are easy to keep and hard to guess."),
        )
        self._title.setText(titles[step])
        self._line.setText(lines[step])
        self._count.setText(self.tr("Page {page} of 2").format(page=step + 1))
        self.back.setVisible(step == 1)
        self.open_mine.setVisible(step == 0)
        self.next.setText((self.tr("Next"), self.tr("Start writing"))[step])
        (self.comfort.smaller, self.passphrase.first)[step].setFocus()

    # What the buttons do ---------------------------------------------------------------------

    def _go_on(self) -> None:
        on_first = self._stack.currentIndex() == 0
        page = self.comfort if on_first else self.passphrase
        if page.what_is_needed():
            page.show_needed()
        elif on_first:
            self.show_step(1)
        elif self.comfort.what_is_needed():
            self.show_step(0)
            self.comfort.show_needed()
        else:
            self._make()

    def _go_back(self) -> None:
        if self._job is None:
            self.show_step(0)
        else:
            self._cancel()

    def _make(self) -> None:
        folder, passphrase = self.comfort.folder(), self.passphrase.passphrase()
        assert folder is not None
        self._let(is_ready=False)
        self._slow.start()

        def work(progress: Progress) -> Journal:
            from npgs_journal import vault  # noqa: PLC0415 - heavy, and on a worker's thread

            journal = vault.create_journal(folder, passphrase)
            try:
                progress.step(1, 1)
            except Cancelled:
                vault.delete_journal(journal)  # nobody has seen it
                raise
            return journal

        job = self._job = self._jobs.write(
            work, lambda journal: self._on_made(job, journal), self._on_trouble
        )

    def _on_made(self, job: Job, journal: Journal) -> None:
        from npgs_journal import vault  # noqa: PLC0415 - loaded by now

        if job is self._job:
            self._slow.stop()
            self.made.emit(journal)
        else:  # given up in the very moment it was there
            self._jobs.write(lambda _: vault.delete_journal(journal))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._let(is_ready=True)
        self.passphrase.first.setFocus()

    def _say_slow(self) -> None:
        self.next.setText(self.tr("Making it"))
        self.passphrase.say(self.tr("Making your journal. This can take a second or two."))
        self.back.setText(self.tr("Cancel"))
        self.back.setEnabled(True)
        self.back.setFocus()

    def _on_trouble(self, error: Exception) -> None:
        from npgs_journal.ui.messages import message  # noqa: PLC0415 - words for trouble, when there is some

        self._let(is_ready=True)
        self.passphrase.trouble.say_aloud("", message(error))

    def _let(self, *, is_ready: bool) -> None:
        for widget in (self.passphrase, self.back, self.next):
            widget.setEnabled(is_ready)
        if is_ready:
            self._job = None
            self._slow.stop()
            self.passphrase.say("")
            self.back.setText(self.tr("Back"))
            self.next.setText(self.tr("Start writing"))

    # Building --------------------------------------------------------------------------------

    def _build(self) -> None:
        self._sheet = frame("sheet", self)
        row = QHBoxLayout(self._sheet)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self._steps = Steps(self._theme)
        row.addWidget(self._steps)
        self._divider = frame("divider")
        row.addWidget(self._divider)
        row.addLayout(self._main(), 1)

    def _main(self) -> QVBoxLayout:
        inside = QWidget()
        self._inside = QVBoxLayout(inside)
        head = QHBoxLayout()
        self._title = label("", "screen-title")
        self._count = label("", "second", wraps=False)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        self._line = label("", "second")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.comfort)
        self._stack.addWidget(self.passphrase)
        self._inside.addLayout(head)
        self._inside.addWidget(self._line)
        self._space = QWidget()
        self._inside.addWidget(self._space)
        self._inside.addWidget(self._stack, 1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(scrolled(inside), 1)
        self._rule = frame("rule")
        column.addWidget(self._rule)
        column.addLayout(self._foot())
        return column

    def _foot(self) -> QHBoxLayout:
        self._buttons = QHBoxLayout()
        self.open_mine = button(self.tr("Open a journal I already have"), "link", self.open_requested.emit)
        self.back = button(self.tr("Back"), on_click=self._go_back)
        self.next = button(self.tr("Next"), "primary", self._go_on)
        self._buttons.addWidget(self.open_mine)
        self._buttons.addWidget(self.back)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.next)
        return self._buttons

    # Fitting ---------------------------------------------------------------------------------

    @property
    def is_narrow(self) -> bool:
        """Whether the window itself has to be the page."""
        px = self._theme.px
        return self.width() < px(SHEET[0]) + ROOM_AROUND or self.height() < px(SHEET[1]) + ROOM_AROUND

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow, px = self.is_narrow, self._theme.px
        self._steps.setVisible(not narrow)
        self._divider.setVisible(not narrow)
        self._count.setVisible(narrow)
        self._rule.setVisible(narrow)
        kind = "page" if narrow else "sheet"
        if self._sheet.property("kind") != kind:
            restyle(self._sheet, kind=kind)
        self._space.setFixedHeight(px(1) if narrow else px(6))
        side, top = (px(26), px(12)) if narrow else (px(44), px(36))
        self._inside.setContentsMargins(side, top, side, px(8))
        self._inside.setSpacing(px(3) if narrow else px(6))
        self._buttons.setContentsMargins(side, px(8), side, px(8) if narrow else px(28))
        self.comfort.fit((self.width() if narrow else px(SHEET[0] - SIDE_WIDE)) - 2 * side)
        if narrow:
            self._sheet.setGeometry(self.rect())
            return
        wide, high = px(SHEET[0]), px(SHEET[1])
        self._sheet.setGeometry((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)
        self._sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
