"""The supervision room."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from drivers.stage import entries
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from support.states.registry import state

from npgs_journal import errors
from npgs_journal.nouns import Alias, EntryId, HeldBack, PacketChoices, Space
from npgs_journal.ui.messages import message
from npgs_journal.ui.share.record import KNOWN
from npgs_journal.ui.share.spans import Source

if TYPE_CHECKING:
    from drivers.stage import Stage

    from npgs_journal.nouns import Entry


@state
def supervision_none_yet(stage: Stage) -> None:
    stage.enter(())
    stage.go("supervision")


@state
def supervision_home(stage: Stage) -> None:
    """Something begun, something shared with a copy and without, something that never left."""
    stage.enter()
    journal = stage.app.locking._session.journal
    ids = tuple(EntryId(f"{number:032x}") for number in (1, 3))
    journal.writer.packets.save(PacketChoices(entry_ids=ids, reader="Dana"))
    for number, kept in enumerate((b"For Dana\n\nWhat I chose.\n", None)):
        line = journal.writer.ledger.prepare(
            at=journal.clock.now(),
            reader="Dana",
            purpose="Supervision in November, the part about deciding for others",
            entry_ids=ids,
            format="text",
            held_back=2,
            replaced=4,
            temp_path=stage.home / "x",
            copy=kept,
            size_bytes=20,
            sha256="0" * 64,
        )
        journal.writer.ledger.release(line.id, stage.home / f"{number}.txt", 20, "0" * 64)
    stage.go("supervision")


@state
def supervision_put_away(stage: Stage) -> None:
    supervision_home(stage)
    stage.click("Put it away")
    stage.settle()


@state
def supervision_record(stage: Stage) -> None:
    supervision_home(stage)
    line = next(one for one in stage.supervision.home.timeline._lines if one.has_copy)
    stage.supervision.open_record(line)
    stage.settle()


def shared_twice(stage: Stage) -> None:
    """Two packets for Dana and one for Sam: names, passages, answers, one took the place of another."""
    stage.enter()
    journal = stage.app.locking._session.journal
    ids = tuple(EntryId(f"{number:032x}") for number in (1, 3))
    made = []
    for number, (reader, text) in enumerate(SENT):
        if reader not in {one.name for one in journal.reader.readers.all()}:
            journal.writer.readers.find_or_add(reader)
        line = journal.writer.ledger.prepare(
            at=journal.clock.now() - timedelta(days=30 - 10 * number),
            reader=reader,
            purpose="Supervision in November, the part about deciding for others",
            entry_ids=(*ids, EntryId("f" * 32)),
            format="docx",
            held_back=2,
            replaced=2,
            temp_path=stage.home / "x",
            copy=b"not to be read",
            text=text,
            passages=(HeldBack("I said so.", ids[0]), HeldBack("Four hours", ids[1])),
            aliases=(Alias("Rosa", "Person A"), Alias("Harbor House", "Place 1")),
        )
        out = stage.home / f"Packet {number}.docx"
        made.append(journal.writer.ledger.release(line.id, out, line.size_bytes, line.sha256))
    journal.writer.ledger.set_newer(made[0].id, made[1].id)
    at = journal.clock.now()
    journal.writer.answers.add(made[0].id, at, "I felt the pull to just answer.", "She knows that pull.")
    journal.writer.answers.add(made[0].id, at, "", "We look at it again in two weeks, both of us.")
    stage.go("supervision")


SENT = (
    ("Dana", "For Dana\n\nThe ride to the clinic\nNovember 2026\n\nI felt the pull to just answer.\n"),
    ("Dana", "For Dana\n\nThe ride to the clinic\nNovember 2026\n\nAt once I answered.\n"),
    ("Sam Okonkwo-Lindqvist", "For Sam\n\nOnly the bus and the rain.\n"),
)


PACKET_WORDS = "amber basket cello dune ember fjord"
OWN_WORDS = (
    *(line for _, text in SENT for line in text.split("\n") if line),
    *("Sam Okonkwo-Lindqvist", "Sam Okonkwo-…", "Person A", "Place 1", "Harbor House"),
    *("She knows that pull.", "We look at it again in two weeks, both of us.", "We look at it again in"),
    "Then I asked what each choice would feel like tomorrow.",
    PACKET_WORDS,
)
"""What people wrote in these states."""


@state
def supervision_known(stage: Stage) -> None:
    shared_twice(stage)
    stage.supervision.open_record(stage.supervision.home.timeline._lines[-1])
    stage.settle()
    stage.supervision.record.panes.show_pane(KNOWN)


@state
def supervision_no_copy(stage: Stage) -> None:
    supervision_home(stage)
    line = next(one for one in stage.supervision.home.timeline._lines if not one.has_copy)
    stage.supervision.open_record(line)
    stage.settle()


@state
def supervision_answer(stage: Stage) -> None:
    supervision_known(stage)
    stage.supervision.record.answers.add.click()
    stage.settle()
    stage.supervision.record.answers.editor.keep.click()


@state
def supervision_compare(stage: Stage) -> None:
    shared_twice(stage)
    _, later, earlier = stage.supervision.home.timeline._lines
    stage.supervision.open_compare(later, earlier)
    stage.settle()


@state
def supervision_readers(stage: Stage) -> None:
    shared_twice(stage)
    stage.supervision.open_readers()
    stage.settle()


@state
def supervision_reader_named(stage: Stage) -> None:
    supervision_readers(stage)
    stage.supervision.readers.row("Dana").rename.click()
    stage.settle()


@state
def supervision_reader_same(stage: Stage) -> None:
    supervision_readers(stage)
    stage.supervision.readers.row("Dana").merge.click()
    stage.settle()


@state
def supervision_readers_none(stage: Stage) -> None:
    stage.enter(())
    stage.go("supervision")
    stage.supervision.open_readers()
    stage.settle()


@state
def choose_nothing(stage: Stage) -> None:
    stage.enter()
    stage.go("supervision")
    stage.supervision.start_with(())
    stage.settle()


@state
def choose_some(stage: Stage) -> None:
    packet(stage)
    stage.settle()


@state
def choose_narrowed(stage: Stage) -> None:
    """A filter is on, and what is asked about one entry is open."""
    packet(stage)
    choose = stage.supervision.packet.choose
    choose.narrowing._put("value", "facilitate-change")
    choose.narrowing._put("days", "3-months")
    stage.settle()
    choose.order.ask.click()
    next(iter(choose.order.asking.boxes.values())).click()
    choose.panes.show_pane(1)
    stage.settle()


@state
def choose_nothing_fits(stage: Stage) -> None:
    packet(stage)
    stage.supervision.packet.choose.narrowing._put("value", "voluntary")
    stage.settle()


def packet(stage: Stage) -> None:
    stage.enter()
    stage.go("supervision")
    stage.supervision.start_with([EntryId(f"{number:032x}") for number in (1, 3)])
    stage.settle()
    stage.type_into("Who is it for?", "Dana")
    QApplication.processEvents()


@state
def short_ready(stage: Stage) -> None:
    """From an entry straight to one page."""
    stage.enter()
    stage.go("supervision")
    stage.supervision.start_short(EntryId(f"{1:032x}"))
    stage.settle()
    stage.click("Keep it in")
    stage.type_into("For whom", "Dana")
    QApplication.processEvents()
    stage.settle()


@state
def short_in_front(stage: Stage) -> None:
    """Where one pane shows at a time: for whom, and the names."""
    short_ready(stage)
    stage.supervision.packet.review._show_pane(0)
    stage.settle()


@state
def short_lock_asked(stage: Stage) -> None:
    short_ready(stage)
    for _ in range(2):
        stage.supervision.packet.go_forward()
        stage.settle()


FORTY = 40


def _long(stage: Stage) -> None:
    """A packet of forty entries."""
    stage.enter([replace(one, id=EntryId(f"{number:032x}")) for number, one in enumerate(_forty(), 1)])
    stage.go("supervision")
    stage.supervision.start_with([EntryId(f"{number:032x}") for number in range(1, FORTY + 1)])
    stage.settle()
    stage.type_into("Who is it for?", "Dana")
    QApplication.processEvents()
    stage.settle()


def _forty() -> list[Entry]:
    kinds = [one for one in entries() if one.space is Space.MINE and one.deleted_at is None]
    return [replace(kinds[number % len(kinds)], bring=number % 3 == 0) for number in range(FORTY)]


@state
def choose_long(stage: Stage) -> None:
    _long(stage)


@state
def review_long(stage: Stage) -> None:
    _long(stage)
    stage.supervision.packet.go_forward()
    stage.settle()
    stage.click("Keep it in")
    stage.settle()


@state
def review_asked(stage: Stage) -> None:
    """Something is marked under strain: one question, no answer set."""
    packet(stage)
    stage.supervision.packet.go_forward()
    stage.settle()


@state
def review_ready(stage: Stage) -> None:
    review_asked(stage)
    stage.click("Keep it in")
    stage.settle()


@state
def review_asked_each(stage: Stage) -> None:
    review_asked(stage)
    stage.click("Look at each")
    stage.settle()


@state
def review_together(stage: Stage) -> None:
    """An earlier packet for the same reader left something out, and Rosa had another word in it."""
    stage.enter()
    shared_before(stage)
    stage.go("supervision")
    stage.supervision.start_with([EntryId(f"{number:032x}") for number in (1, 3)])
    stage.settle()
    stage.type_into("Who is it for?", "Dana")
    stage.supervision.packet.go_forward()
    stage.settle()
    stage.click("Keep it in")
    stage.settle()


def shared_before(stage: Stage) -> None:
    journal = stage.app.locking._session.journal
    one = EntryId(f"{1:032x}")
    line = journal.writer.ledger.prepare(
        at=journal.clock.now() - timedelta(days=7),
        reader="Dana",
        purpose="",
        entry_ids=(one,),
        format="text",
        held_back=2,
        replaced=1,
        temp_path=stage.home / "x",
        copy=b"For Dana",
        passages=(
            HeldBack("Then I asked what each choice would feel like tomorrow.", one),
            HeldBack("I said so.", one),
        ),
        aliases=(Alias("Rosa", "Person A"),),
    )
    journal.writer.ledger.release(line.id, stage.home / "packet.txt", 8, line.sha256)


@state
def review_primer(stage: Stage) -> None:
    review_ready(stage)
    review = stage.supervision.packet.review
    review.options.primer.whole.click()
    for value in ("hopeful", "transparent", "voluntary"):
        review.options.primer.boxes[value].click()
    review._show_pane(0)
    stage.settle()
    review.side.ensureWidgetVisible(review.options.primer.boxes["person-driven"])
    stage.settle()


@state
def review_undrawn(stage: Stage) -> None:
    """Signs that no font draws."""
    review_ready(stage)
    stage.supervision.packet.review.preview.say_undrawn(3)
    stage.supervision.packet.review._show_pane(2)
    stage.settle()


@state
def review_held_and_named(stage: Stage) -> None:
    review_ready(stage)
    review = stage.supervision.packet.review
    body = review.current_entry().body
    for words, turn in (
        ("I have been in that seat.", review.turn_selection),
        ("Rosa", review.name_selection),
    ):
        at = body.index(words)
        review.entry.select(Source.BODY, at, at + len(words))
        turn()
    stage.press(Qt.Key.Key_Return)
    stage.settle()


@state
def review_naming(stage: Stage) -> None:
    review_ready(stage)
    review = stage.supervision.packet.review
    review.names.open_for("four")
    review.names.editor.stands_as.setText("four too")
    review.names.editor.keep()
    stage.settle()


@state
def review_look_again(stage: Stage) -> None:
    review_ready(stage)
    stage.supervision.model.changed_entries |= {EntryId(f"{1:032x}")}
    stage.supervision.packet.review.refresh()
    stage.settle()


@state
def review_larger(stage: Stage) -> None:
    review_ready(stage)
    stage.supervision.packet.review.show_larger()
    stage.settle()


@state
def review_words_only(stage: Stage) -> None:
    review_ready(stage)
    stage.supervision.packet.review.preview.as_words.click()
    stage.settle()


@state
def review_in_front(stage: Stage) -> None:
    """Where one pane shows at a time: names and options."""
    review_held_and_named(stage)
    stage.supervision.packet.review._show_pane(0)
    stage.settle()


@state
def review_no_pages(stage: Stage) -> None:
    review_ready(stage)
    stage.supervision.packet.rendering.failed.emit(errors.StorageTrouble())
    stage.settle()


@state
def menu_of_dates(stage: Stage) -> None:
    review_in_front(stage)
    review = stage.supervision.packet.review
    stage.open_menu(review.options.dates)
    pop_up = stage.again

    def come_to_it() -> None:
        review.options.dates.menu().close()
        review.side.ensureWidgetVisible(review.options.dates)
        stage.settle()
        pop_up()

    stage.again = come_to_it
    come_to_it()


@state
def share_ready(stage: Stage) -> None:
    review_ready(stage)
    stage.supervision.packet.go_forward()
    stage.settle()


@state
def share_more_ways(stage: Stage) -> None:
    share_ready(stage)
    stage.supervision.packet.share.ways.more.click()
    stage.settle()


@state
def share_asked(stage: Stage) -> None:
    """Another way than a PDF: what an open file means is asked."""
    share_more_ways(stage)
    stage.supervision.packet.share.ways.docx.click()
    stage.supervision.packet.go_forward()
    stage.settle()


@state
def share_print(stage: Stage) -> None:
    """What paper means is said before the system's box opens."""
    share_ready(stage)
    stage.supervision.packet.share.ways.print.click()
    stage.settle()


@state
def share_printed(stage: Stage) -> None:
    share_print(stage)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(stage.home / "paper.pdf"))
    stage.boxes.printers.append(printer)
    stage.supervision.packet.go_forward()
    stage.until(lambda: stage.supervision.packet.share.is_saved)
    stage.settle()


@state
def share_not_noted(stage: Stage) -> None:
    """It was printed while the disk was full."""
    share_print(stage)
    stage.supervision.packet.share._on_unnoted(message(errors.DiskFull()))
    stage.settle()


@state
def share_talk(stage: Stage) -> None:
    share_ready(stage)
    stage.supervision.packet.share.ways.talk.click()
    stage.settle()


@state
def share_talked(stage: Stage) -> None:
    share_talk(stage)
    stage.supervision.packet.go_forward()
    stage.until(lambda: stage.supervision.packet.share.is_saved)
    stage.settle()


@state
def share_talk_pages(stage: Stage) -> None:
    share_talked(stage)
    stage.click("Show the pages on this screen")
    stage.settle()


@state
def share_lock_asked(stage: Stage) -> None:
    """Saving a PDF asks when neither answer is chosen."""
    share_ready(stage)
    stage.supervision.packet.go_forward()
    stage.settle()


@state
def share_locks(stage: Stage) -> None:
    share_ready(stage)
    stage.supervision.packet.share.lock.lock_it.click()
    stage.settle()


@state
def share_locked(stage: Stage) -> None:
    share_locks(stage)
    stage.boxes.paths.append(stage.home / "packet.pdf")
    stage.supervision.packet.go_forward()
    stage.until(lambda: stage.supervision.packet.share.is_saved)
    # The words of the picture are always the same; those of a person never are.
    stage.supervision.packet.share.packet_words.show_words(PACKET_WORDS)
    stage.settle()


@state
def share_making(stage: Stage) -> None:
    share_ready(stage)
    stage.supervision.packet.share._on_started()
    stage.settle()


@state
def share_exists(stage: Stage) -> None:
    share_ready(stage)
    stage.supervision.packet.share._on_file_exists()
    stage.settle()


@state
def share_not_saved(stage: Stage) -> None:
    share_ready(stage)
    stage.supervision.packet.share._on_refused(message(errors.DiskFull()))
    stage.settle()


@state
def share_saved(stage: Stage) -> None:
    share_asked(stage)
    stage.boxes.paths.append(stage.home / "packet.docx")
    stage.click("Save it open")
    stage.until(lambda: stage.supervision.packet.share.is_saved)
    stage.settle()


@state
def box_packet_begun(stage: Stage) -> None:
    review_ready(stage)
    stage.supervision.go_home()
    stage.settle()
    stage.open_box(lambda: (stage.supervision.start_with(()), stage.settle()))
