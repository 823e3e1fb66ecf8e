"""From choices to the pages the other will see: built by the reader, rendered by the computer, newest first.

The bytes are made by the same code that writes the file; the pictures are pictures of those bytes.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from npgs_journal.errors import NameNotFound, PassageNotFound
from npgs_journal.redaction.forms import key_of
from npgs_journal.share import intended_text, page_count, with_pages
from npgs_journal.share.naming.answering import accepted
from npgs_journal.ui.share.alive import while_alive

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from npgs_journal.nouns import Packet, PacketChoices, Progress
    from npgs_journal.share import Sharing
    from npgs_journal.share.naming.leftover import Leftover
    from npgs_journal.share.naming.lines import Line
    from npgs_journal.ui.jobs import Job
    from npgs_journal.ui.session import Session

PDF_TURN = threading.Lock()
"""The library that reads PDF takes one thread at a time: a save checks its file while pages are drawn."""
SLOW_MS = 300
"""What takes longer says so, and can be stopped."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A packet, and the choices that made it: names and words that stand nowhere in it are left out, and
    what is ticked is answered. `lines` is what could identify someone, `leftovers` what the finished
    packet still says and no line speaks of.
    """

    packet: Packet
    choices: PacketChoices
    unused_names: frozenset[str]
    lines: tuple[Line, ...] = ()
    leftovers: tuple[Leftover, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """What the file will hold. `asked` are the choices as the person sees them."""

    asked: PacketChoices
    settled: Settled
    pdf: bytes
    page_count: int
    text: str


def settle(sharing: Sharing, asked: PacketChoices) -> Settled:
    """Build the packet. A name that no longer stands in it is set aside, not an obstacle.

    A name can fall out when the only passage with it is held back or its entry is taken out, and it
    is wanted again when that is undone: so the person's own list keeps it.
    """
    lines = sharing.lines(asked)
    choices, unused = accepted(asked, lines), set[str]()
    while True:
        try:
            packet = sharing.build(choices)
            left = tuple(unasked(sharing.leftovers(choices, packet), lines))
            return Settled(packet, choices, frozenset(unused), lines, left)
        except NameNotFound as error:
            at = int(error.facts["which"]) - 1
            unused.add(choices.aliases[at].name)
            choices = replace(choices, aliases=(*choices.aliases[:at], *choices.aliases[at + 1 :]))
        except PassageNotFound as error:
            at = int(error.facts["which"]) - 1
            if choices.held_back[at].entry_id is not None:
                raise  # a place that moved: the entry is read again first
            choices = replace(choices, held_back=(*choices.held_back[:at], *choices.held_back[at + 1 :]))


def unasked(leftovers: Iterable[Leftover], lines: Sequence[Line]) -> Iterator[Leftover]:
    """Those that no question is open about: an open one stops the save by itself."""
    asked = {key_of(form) for line in lines for form in line.forms}
    return (one for one in leftovers if one.is_held or key_of(one.words) not in asked)


class Rendering(QObject):
    named = Signal(object)
    """The `Line`s of the newest choices, before their pages are made."""
    ready = Signal(object)
    """A `Preview` of the newest choices."""
    failed = Signal(object)
    slow = Signal()
    """It takes longer than a moment."""
    stopped = Signal()
    """The person stopped it; there is no preview of the newest choices."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs: list[Job] = []
        self._asked: PacketChoices | None = None
        self._token: object = None
        self.preview: Preview | None = None
        """Of the newest choices, or None while it is made or cannot be."""
        self.lines: tuple[Line, ...] = ()
        """Of the newest choices that could be settled."""
        self._patience = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._patience.timeout.connect(self.slow)

    @property
    def is_busy(self) -> bool:
        return self._token is not None

    def request(self, choices: PacketChoices) -> None:
        """Make the preview of these choices; what is under way for older ones is stopped."""
        self._halt()
        self._asked, self.preview = choices, None
        self._token = token = object()
        self._patience.start()
        sharing = self._session.sharing
        self._jobs.append(
            self._session.jobs.read(
                lambda _: settle(sharing, choices),
                while_alive(self, lambda settled: self._on_settled(token, settled)),
                while_alive(self, lambda error: self._on_failed(token, error)),
            )
        )

    def stop(self) -> None:
        """The person does not want to wait."""
        if self.is_busy:
            self._halt()
            self.stopped.emit()

    def again(self) -> None:
        if self._asked is not None:
            self.request(self._asked)

    def forget(self) -> None:
        self._halt()
        self._asked, self.preview, self.lines = None, None, ()

    def _halt(self) -> None:
        for job in self._jobs:
            job.cancel()
        self._jobs, self._token = [], None
        self._patience.stop()

    def _on_settled(self, token: object, settled: Settled) -> None:
        if token is not self._token or self._asked is None:
            return
        asked, sharing = self._asked, self._session.sharing
        self.lines = settled.lines
        self.named.emit(settled.lines)

        def render(progress: Progress) -> Preview:
            pdf = sharing.render(settled.packet, "pdf", progress)
            progress.step(1, 2)
            with PDF_TURN:
                count = page_count(pdf)
            text = intended_text(with_pages(settled.packet, count))
            return Preview(asked, settled, pdf, count, text)

        job = self._session.jobs.compute(
            render,
            while_alive(self, lambda preview: self._on_rendered(token, preview)),
            while_alive(self, lambda error: self._on_failed(token, error)),
        )
        self._jobs = [job]

    def _on_rendered(self, token: object, preview: Preview) -> None:
        if token is not self._token:
            return
        self._halt()
        self.preview = preview
        self.ready.emit(preview)

    def _on_failed(self, token: object, error: BaseException) -> None:
        if token is not self._token:
            return
        self._halt()
        self.failed.emit(error)
