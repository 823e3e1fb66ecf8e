"""The use-case: choose, build, render, check, write, and keep the line in the ledger."""

from __future__ import annotations

import getpass
import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from npgs_journal.errors import HeldWordLeft, WrongCall
from npgs_journal.nouns import Filter, SilentProgress, Space
from npgs_journal.share import delivery
from npgs_journal.share.build import Built, build
from npgs_journal.share.formats import FORMATS, Format
from npgs_journal.share.held_words import HeldWordList
from npgs_journal.share.intended import intended_text
from npgs_journal.share.known_names import KnownNames, with_known
from npgs_journal.share.locked import settled_words
from npgs_journal.share.naming.leftover import leftovers
from npgs_journal.share.naming.lines import gather
from npgs_journal.share.release import check_release
from npgs_journal.share.remembered import aliases_used, passages_held
from npgs_journal.share.sought import seek

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from npgs_journal.clock import Clock
    from npgs_journal.nouns import (
        Answer,
        Cursor,
        Entry,
        EntryId,
        HeldBack,
        LedgerLine,
        Packet,
        PacketChoices,
        Page,
        Progress,
        ValueId,
    )
    from npgs_journal.security.keys import Secret
    from npgs_journal.share.naming.leftover import Leftover
    from npgs_journal.share.naming.lines import Line
    from npgs_journal.store import Store

TALK: Final = "talk"
"""The name in the ledger of a packet that was talked through, and of which no file was made."""
PRINT: Final = "print"
"""The name in the ledger of a packet whose pages were printed."""
_STEPS = 5  # of handing over: read, built, rendered, checked, written
_PAGE = 500


@dataclass(frozen=True, slots=True)
class Checked:
    """Finished bytes that passed the release check, with what the ledger says of them."""

    built: Built
    choices: PacketChoices
    format_name: str
    data: bytes = field(repr=False)
    passages: tuple[HeldBack, ...] = ()

    def facts(self, *, keep_copy: bool) -> dict[str, Any]:
        """What the line in the ledger says of the bytes; without a copy neither they nor their words."""
        return {
            "copy": self.data if keep_copy else None,
            "text": intended_text(self.built.packet),
            "size_bytes": len(self.data),
            "sha256": hashlib.sha256(self.data).hexdigest(),
        }


class Sharing:
    """`build` and `choosable` read through the reader; `hand_over` works on the writer alone."""

    def __init__(
        self, journal_writer: Store, journal_reader: Store, clock: Clock, word_key: Secret | None = None
    ) -> None:
        """`word_key` is `Journal.word_key`; without it there is no list of words never to let out."""
        self._writer, self._reader, self._clock = journal_writer, journal_reader, clock
        self.known_names = KnownNames(journal_writer, journal_reader)
        self.held_words = None if word_key is None else HeldWordList(journal_writer, journal_reader, word_key)

    def choosable(self, after: Cursor | None = None, limit: int = 50, *, marked: bool) -> Page:
        """What may go into a packet, newest first: what is marked to bring, or all the rest.

        About me and the trash are in neither. One that cannot be read hides no other.
        """
        wanted = Filter(space=Space.MINE, bring=marked)
        return self._reader.entries.page(after, limit, wanted, reads_on=True)

    def build(self, choices: PacketChoices) -> Packet:
        """See `build_packet`."""
        return build(_entries(self._reader, choices.entry_ids), choices).packet

    def lines(self, choices: PacketChoices) -> tuple[Line, ...]:
        """What could identify someone, a line for each: see `gather`. Reads through the reader."""
        return gather(_entries(self._reader, choices.entry_ids), choices, self._held_spans(self._reader))

    def lines_with_known(self, choices: PacketChoices) -> tuple[Line, ...]:
        """The same, where the names that the person's own list knows are found too: see `with_known`."""
        return with_known(choices, self.known_names.all(), self.lines)

    def remember_names(self, answers: Iterable[Answer]) -> None:
        """Who is who, for the next packet; words never let out are not remembered. On the writer."""
        held = self._held_spans(self._writer)
        self.known_names.remember(answers, lambda form: bool(held and held(form)))

    def leftovers(self, choices: PacketChoices, packet: Packet | None = None) -> tuple[Leftover, ...]:
        """What the packet still says and no answer speaks of: see `leftovers`. Reads through the reader."""
        return leftovers(packet or self.build(choices), choices, self._held_spans(self._reader))

    def _held_spans(self, store: Store) -> Callable[[str], Sequence[tuple[int, int]]] | None:
        return None if self.held_words is None else self.held_words.finder(store).spans

    def values_named(self, choices: PacketChoices) -> tuple[ValueId, ...]:
        """The values on what these choices leave in the packet, in the official order."""
        return build(_entries(self._reader, choices.entry_ids), choices).values

    def render(self, packet: Packet, format_name: str, progress: Progress | None = None) -> bytes:
        """The finished bytes, made as they are made for a file; of a locked one, before it is locked."""
        progress = progress or SilentProgress()
        progress.step(0, 1)
        data = _format(format_name).write(packet)
        progress.step(1, 1)
        return data

    def hand_over(
        self,
        choices: PacketChoices,
        format_name: str,
        out: Path,
        overwrite: bool = False,
        progress: Progress | None = None,
        *,
        keep_copy: bool = True,
        passphrase: str = "",
    ) -> LedgerLine:
        """Write the packet to `out` and keep its line and exact copy in the ledger.

        A format that is locked takes a `passphrase`; it is kept nowhere.
        Without `keep_copy` the line is all that is kept: neither the bytes nor what they say.
        Only bytes that passed the release check touch the disk. Trouble or Cancel at any step leaves
        neither a file nor a line; a kill leaves a prepared line that names the temporary file.

        Raises:
            What `build_packet` raises; HeldWordLeft; ReleaseRefused; FileExists, CouldNotWriteFile, DiskFull.
            WrongCall: the passphrase of a locked file is too short or too long.
        """
        progress = progress or SilentProgress()
        way = _format(format_name)
        words = settled_words(passphrase) if way.lock else ""
        delivery.look_at(out, overwrite=overwrite)
        checked = self._checked(choices, format_name, progress, words)
        return self._deliver(checked, out.absolute(), overwrite, progress, keep_copy=keep_copy)

    def checked_pages(self, choices: PacketChoices, progress: Progress | None = None) -> Checked:
        """The packet as a PDF, checked as a file is: what is printed, or shown in a talk. On the writer.

        Raises:
            What `build_packet` raises; HeldWordLeft; ReleaseRefused.
        """
        return self._checked(choices, "pdf", progress or SilentProgress(), "")

    def note_print(self, checked: Checked, *, keep_copy: bool = True) -> LedgerLine:
        """Note pages that were printed: the line in the ledger, with the exact bytes if they are kept."""
        return self._note(checked, PRINT, **checked.facts(keep_copy=keep_copy))

    def talk_through(self, checked: Checked) -> LedgerLine:
        """Note a packet that is talked through: no file and no copy, the line in the ledger alone."""
        return self._note(checked, TALK)

    def _checked(self, choices: PacketChoices, format_name: str, progress: Progress, words: str) -> Checked:
        """Build, write and check. `words` is what the file is locked with, if it is."""
        way = _format(format_name)
        progress.step(0, _STEPS)
        entries = _entries(self._writer, choices.entry_ids)
        built = build(entries, choices)
        held = self._held_spans(self._writer)
        if held is not None and any(one.is_held for one in leftovers(built.packet, choices, held)):
            raise HeldWordLeft
        progress.step(1, _STEPS)
        data = way.write(built.packet)
        data = way.lock(data, words) if way.lock else data
        progress.step(2, _STEPS)
        sought = seek(entries, choices, lambda: self._outside(choices.entry_ids))
        check_release(data, format_name, built.packet, sought, words)
        progress.step(3, _STEPS)
        return Checked(built, choices, format_name, data, passages_held(entries, choices))

    def _deliver(
        self, checked: Checked, out: Path, overwrite: bool, progress: Progress, *, keep_copy: bool
    ) -> LedgerLine:
        temp = delivery.temp_beside(out)
        before = delivery.Before.of(out) if overwrite else None
        facts = checked.facts(keep_copy=keep_copy)
        line = self._note(checked, checked.format_name, temp_path=temp, **facts)
        try:
            delivery.put_down(temp, checked.data)
            progress.step(4, _STEPS)
            delivery.give_name(temp, out, overwrite=overwrite)
            return self._writer.ledger.release(line.id, out, facts["size_bytes"], facts["sha256"])
        except BaseException:
            # The line goes only when the bytes are gone; else the next unlock takes care of both.
            if delivery.take_back(out, checked.data, before) and delivery.remove(temp):
                self._writer.ledger.drop(line.id)
            raise

    def _note(
        self,
        checked: Checked,
        format_name: str,
        *,
        temp_path: Path | None = None,
        copy: bytes | None = None,
        **facts: Any,
    ) -> LedgerLine:
        """A line in the ledger; `facts` is what it says of the bytes (`Ledger.prepare`)."""
        choices, built = checked.choices, checked.built
        return self._writer.ledger.prepare(
            at=self._clock.now(),
            reader=choices.reader.strip(),
            purpose=choices.purpose,
            entry_ids=built.entry_ids,
            format=format_name,
            held_back=built.packet.held_back,
            replaced=built.packet.replaced,
            temp_path=temp_path,
            copy=copy,
            passages=checked.passages,
            aliases=aliases_used(choices),
            **facts,
        )

    def _outside(self, chosen: Iterable[EntryId]) -> Iterator[str]:
        """Words that belong to no packet: the account's, and titles of what was not chosen."""
        yield from (getpass.getuser(), str(Path.home()))
        among, after = frozenset(chosen), None
        while True:
            page = self._writer.entries.page(after, _PAGE)
            yield from (head.title for head in page.heads if head.id not in among)
            after = page.after
            if after is None:
                return


def _entries(store: Store, entry_ids: Iterable[EntryId]) -> list[Entry]:
    return [store.entries.get(entry_id) for entry_id in dict.fromkeys(entry_ids)]


def _format(name: str) -> Format:
    try:
        return FORMATS[name]
    except KeyError as error:
        raise WrongCall(reason="format") from error
