"""From choices to the pages the other will see: built by the reader, rendered by the computer, newest first.

The bytes are made by the same code that writes the file; the pictures are pictures of those bytes.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from npgs_journal.errors import PassageNotFound
from npgs_journal.redaction.forms import key_of
from npgs_journal.share import intended_text, page_count, with_pages
from npgs_journal.share.naming.answering import accepted
from npgs_journal.share.reading import page_texts
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
    """A packet, and the choices that made it: what stands nowhere in it is left out, what is ticked answered.

    `lines` is what could identify someone, `leftovers` what the packet still says and no line speaks of.
    """

    packet: Packet
    choices: PacketChoices
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
    leftover_pages: tuple[int, ...] = ()
    """For each of the leftovers the page it stands on, counted from 0."""


def settle(sharing: Sharing, asked: PacketChoices) -> Settled:
    """Build the packet. Words that are held back and no longer stand in it are set aside, no obstacle.

    They can fall out when the only entry with them is taken out, and they are wanted again when that is
    undone: so the person's own choices keep them.
    """
    lines = sharing.lines_with_known(asked)
    choices = accepted(asked, lines)
    while True:
        try:
            packet = sharing.build(choices)
        except PassageNotFound as error:
            at = int(error.facts["which"]) - 1
            if choices.held_back[at].entry_id is not None:
                raise  # a place that moved: the entry is read again first
            choices = replace(choices, held_back=(*choices.held_back[:at], *choices.held_back[at + 1 :]))
        else:
            return Settled(packet, choices, lines, tuple(unasked(sharing.leftovers(choices, packet), lines)))


def pages_of(leftovers: Sequence[Leftover], pdf: bytes) -> tuple[int, ...]:
    """The first page that says each; the first of all where a line's end stands within the words."""
    if not leftovers:
        return ()
    texts = ["".join(text.split()) for text in page_texts(pdf)]
    wanted = ["".join(one.words.split()) for one in leftovers]
    return tuple(next((n for n, text in enumerate(texts) if words in text), 0) for words in wanted)


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
                pages = pages_of(settled.leftovers, pdf)
            text = intended_text(with_pages(settled.packet, count))
            return Preview(asked, settled, pdf, count, text, pages)

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
