"""The supervision room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from support.states.registry import state

from npgs_journal import errors
from npgs_journal.nouns import EntryId, PacketChoices
from npgs_journal.ui.messages import message
from npgs_journal.ui.share.spans import Source

if TYPE_CHECKING:
    from drivers.stage import Stage


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


def packet(stage: Stage) -> None:
    stage.enter()
    stage.go("supervision")
    stage.supervision.start_with([EntryId(f"{number:032x}") for number in (1, 3)])
    stage.settle()
    stage.type_into("Who is it for?", "Dana")
    QApplication.processEvents()


@state
def review_ready(stage: Stage) -> None:
    packet(stage)
    stage.supervision.packet.go_forward()
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
    review.names.editor.open_for("Rosa")
    review.names.editor.stands_as.setText("Rosa too")
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
    stage.open_menu(stage.supervision.packet.review.options.dates)


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
    share_ready(stage)
    stage.supervision.packet.go_forward()
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
    stage.boxes.paths.append(stage.home / "packet.pdf")
    stage.click("Save it open")
    stage.until(lambda: stage.supervision.packet.share.is_saved)
    stage.settle()


@state
def box_packet_begun(stage: Stage) -> None:
    review_ready(stage)
    stage.supervision.go_home()
    stage.settle()
    stage.open_box(lambda: (stage.supervision.start_with(()), stage.settle()))
