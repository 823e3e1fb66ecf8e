"""On paper: the pages that were checked and no others, and a line once the printer has them."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from drivers.packet import RENDER_MS
from drivers.session import entry
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from npgs_journal.errors import DiskFull
from npgs_journal.nouns import LedgerState
from npgs_journal.share import intended_text, page_count, page_images, sharing
from npgs_journal.ui.dialogs import Dialogs
from npgs_journal.ui.share import paper

HELD = "I have been in that seat."
FAINT, ALIKE = 4, 0.15
FINE_PX, SQUARES = 1700, (50, 65)


@pytest.fixture
def at_share(driver):
    driver.to_review(1)
    driver.hold_back(HELD)
    driver.to_share()
    return driver


@pytest.fixture
def printer(tmp_path):
    """One whose paper is a file, to look at."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "paper.pdf"))
    made.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    return made


def unheld(driver):
    """The packet with all that is held back."""
    return driver.session.sharing.build(replace(driver.page.rendering.preview.settled.choices, held_back=()))


def lines(driver):
    driver.rest()
    return driver.session.journal.reader.ledger.lines()


class Ink:
    """How dark a page is in each of its small squares, 0 to 255."""

    def __init__(self, data: bytes, number: int = 0) -> None:
        (page,) = page_images(data, FINE_PX, range(number, number + 1))
        drawn = QImage(page.rgba, page.width, page.height, QImage.Format.Format_RGBA8888)
        small = drawn.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
            *SQUARES, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        across, down = SQUARES
        self.rows = [[255 - small.pixelColor(x, y).red() for x in range(across)] for y in range(down)]

    def unlike(self, other: Ink) -> float:
        """How much ink would have to move, as a part of all there is."""
        pairs = [two for rows in zip(self.rows, other.rows, strict=True) for two in zip(*rows, strict=True)]
        return sum(abs(a - b) for a, b in pairs) / sum(map(sum, self.rows))

    @property
    def edges(self) -> tuple[int, int]:
        """The first and the last square across that has ink."""
        inked = [x for row in self.rows for x, dark in enumerate(row) if dark > FAINT]
        return min(inked), max(inked)


def test_the_paper_shows_the_checked_pages(at_share, printer, tmp_path):
    before = {path.name for path in tmp_path.iterdir()}
    at_share.print_and_wait(printer)
    (line,) = lines(at_share)
    assert (line.format, line.state, line.reader) == ("print", LedgerState.RELEASED, "Dana")
    kept = at_share.session.journal.reader.ledger.copy(line.id)
    on_paper = (tmp_path / "paper.pdf").read_bytes()
    assert page_count(on_paper) == page_count(kept)
    assert Ink(kept).unlike(Ink(on_paper)) < ALIKE
    assert Ink(at_share.session.sharing.render(unheld(at_share), "pdf")).unlike(Ink(on_paper)) > 2 * ALIKE
    sent = at_share.session.journal.reader.ledger.sent(line.id)
    packet = at_share.page.rendering.preview.settled.packet
    assert (sent.place, sent.text) == (None, intended_text(packet))
    assert HELD not in sent.text
    assert {path.name for path in tmp_path.iterdir()} - before == {"paper.pdf"}
    assert printer.docName() == "Page"
    assert at_share.unfinished() is None


def test_what_is_said_before_and_after(at_share, printer):
    at_share.pick_way("print")
    assert at_share.sees("The printer or computer may keep a copy.", at_share.page.share.beforehand)
    assert at_share.said[-1] == "The printer or computer may keep a copy."
    assert at_share.page.note.text() == "The printer or computer may keep a copy."
    assert at_share.page.forward.text() == "Print…"
    assert not at_share.page.share.lock.isVisible()
    assert not at_share.page.share.ask.isVisible()
    assert at_share.sees("What is on the pages")
    at_share.print_and_wait(printer)
    done = at_share.page.share.done
    for words in (
        "On its way to the printer",
        "The printer or computer may keep a copy.",
        "1 page.",
        "Exactly what was printed is kept in your locked journal.",
    ):
        assert at_share.sees(words, done)
    assert not at_share.page.share.sent_file.isVisible()
    assert not done.show_pages.isVisible()
    assert done.hasFocus()
    assert at_share.page.note.text() == "Shared. Your journal is not changed."
    at_share.click(at_share.page.forward)
    at_share.rest()
    assert at_share.sees("Shared with Dana on paper")


def test_a_copy_is_kept_unless_the_person_says_otherwise(at_share, printer):
    at_share.pick_way("print")
    at_share.page.share.keep_copy.click()
    at_share.print_and_wait(printer)
    (line,) = lines(at_share)
    assert not line.has_copy
    assert (line.size_bytes > 0, len(line.sha256)) == (True, 64)
    assert at_share.sees("No copy was kept.")
    assert at_share.session.journal.reader.ledger.sent(line.id).text == ""


def test_leaving_the_box_leaves_nothing(at_share):
    at_share.print_on(None)
    assert lines(at_share) == ()
    assert not at_share.page.share.is_busy
    assert at_share.said[-1] == "Nothing has been shared yet."
    assert at_share.unfinished() is not None


def test_a_name_nobody_answered_stops_it(open_room, printer, tmp_path):
    driver = open_room([entry(1, title="Waiting", body="Angel came late again. Sunny came. Sunny days.")])
    driver.to_review(1)
    driver.to_share()
    assert driver.page.share.names.stops_save()
    driver.print_on(printer)
    assert lines(driver) == ()
    assert not (tmp_path / "paper.pdf").exists()


class Held:
    """A printer's pages that wait at the first one until they are let go."""

    def __init__(self, monkeypatch) -> None:
        self.at, self.go_on = threading.Event(), threading.Event()
        real = paper.page_images

        def wait(*given):
            self.at.set()
            assert self.go_on.wait(RENDER_MS / 1000)
            return real(*given)

        monkeypatch.setattr(paper, "page_images", wait)


def test_cancel_leaves_the_printer_nothing_and_no_line(at_share, printer, tmp_path, monkeypatch):
    held = Held(monkeypatch)
    at_share.print_on(printer)
    at_share.qtbot.waitUntil(held.at.is_set, timeout=RENDER_MS)
    assert at_share.page.share.progress.cancel.hasFocus()
    assert at_share.sees("Making and checking the pages…")
    with at_share.qtbot.waitSignal(at_share.page.share.saving.stopped, timeout=RENDER_MS):
        at_share.click(at_share.page.share.progress.cancel)
        held.go_on.set()
    assert lines(at_share) == ()
    assert not (tmp_path / "paper.pdf").exists()
    assert at_share.sees("Stopped.")
    assert at_share.sees("Nothing has been shared.")
    assert at_share.unfinished() is not None
    at_share.print_and_wait(printer)
    assert len(lines(at_share)) == 1


@pytest.mark.parametrize("gives_back", [True, False])
def test_cancel_once_the_printer_has_pages(at_share, printer, monkeypatch, gives_back):
    """A printer that gives them back has printed nothing; with another, the record tells the truth."""
    at, go_on, real = threading.Event(), threading.Event(), paper._place

    def wait(*given):
        at.set()
        assert go_on.wait(RENDER_MS / 1000)
        return real(*given)

    monkeypatch.setattr(paper, "_place", wait)
    monkeypatch.setattr(printer, "abort", lambda: gives_back, raising=False)
    saving = at_share.page.share.saving
    at_share.print_on(printer)
    at_share.qtbot.waitUntil(at.is_set, timeout=RENDER_MS)
    with at_share.qtbot.waitSignal(saving.stopped if gives_back else saving.saved, timeout=RENDER_MS):
        at_share.click(at_share.page.share.progress.cancel)
        go_on.set()
    assert [line.format for line in lines(at_share)] == ([] if gives_back else ["print"])
    assert at_share.sees("Stopped." if gives_back else "On its way to the printer")


def test_cancel_keeps_no_line_from_what_is_printed(at_share, printer):
    """The writer is busy with something else when the printer has everything."""
    jobs, saving, busy = at_share.session.jobs, at_share.page.share.saving, threading.Event()
    at_share.page.share.saving.progressed.connect(
        lambda *_: jobs.write(lambda _: busy.wait(RENDER_MS / 1000)),
        Qt.ConnectionType.SingleShotConnection,
    )
    at_share.print_on(printer)
    at_share.qtbot.waitUntil(lambda: saving._note is not None, timeout=RENDER_MS)
    assert saving.is_busy
    with at_share.qtbot.waitSignal(saving.saved, timeout=RENDER_MS):
        at_share.click(at_share.page.share.progress.cancel)
        busy.set()
    assert [line.format for line in lines(at_share)] == ["print"]


def test_cancel_while_it_is_checked(at_share, printer, tmp_path):
    busy = threading.Event()
    at_share.session.jobs.write(lambda _: busy.wait(RENDER_MS / 1000))
    at_share.print_on(printer)
    with at_share.qtbot.waitSignal(at_share.page.share.saving.stopped, timeout=RENDER_MS):
        at_share.click(at_share.page.share.progress.cancel)
        busy.set()
    assert lines(at_share) == ()
    assert not (tmp_path / "paper.pdf").exists()


def test_locking_calls_back_what_is_not_printed_yet(at_share, printer, tmp_path, monkeypatch):
    held = Held(monkeypatch)
    at_share.print_on(printer)
    at_share.qtbot.waitUntil(held.at.is_set, timeout=RENDER_MS)
    at_share.session.jobs.stop_reading()
    held.go_on.set()
    assert lines(at_share) == ()
    assert not (tmp_path / "paper.pdf").exists()


@pytest.mark.parametrize("way", ["print", "talk"])
def test_a_leak_refuses_paper_and_talk(at_share, printer, tmp_path, monkeypatch, way):
    """A bug is planted: what is held back stays in."""
    real = sharing.build
    monkeypatch.setattr(
        sharing, "build", lambda entries, choices: real(entries, replace(choices, held_back=()))
    )
    at_share.pick_way(way)
    at_share.dialogs.printers.append(printer)
    with at_share.qtbot.waitSignal(at_share.page.share.saving.refused, timeout=RENDER_MS):
        at_share.click(at_share.page.forward)
    assert lines(at_share) == ()
    assert not (tmp_path / "paper.pdf").exists()
    assert at_share.page.share.saving.pages == b""
    assert at_share.sees("The finished pages did not hold just what you chose.")
    assert at_share.sees("Nothing has been shared.", at_share.page.share.trouble)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing(at_share, printer, tmp_path):
    printer.setOutputFileName(str(tmp_path / "nowhere" / "paper.pdf"))
    with at_share.qtbot.waitSignal(at_share.page.share.saving.refused, timeout=RENDER_MS):
        at_share.print_on(printer)
    assert at_share.sees("The printer did not take the pages.", at_share.page.share.trouble)
    assert lines(at_share) == ()


def test_a_computer_that_cannot_print(at_share, monkeypatch):
    def none(_title, *, whole):
        raise ImportError(whole)

    monkeypatch.setattr(at_share.dialogs, "printer", none)
    at_share.pick_way("print")
    at_share.click(at_share.page.forward)
    assert at_share.sees("This computer cannot print from here. You can save a PDF file instead.")
    assert lines(at_share) == ()


def test_a_line_that_could_not_be_kept_is_said(at_share, printer, monkeypatch):
    def full(*_, **__):
        raise DiskFull

    sharing_now = at_share.session.sharing
    real = sharing_now.note_print
    monkeypatch.setattr(sharing_now, "note_print", full)
    with at_share.qtbot.waitSignal(at_share.page.share.saving.unnoted, timeout=RENDER_MS):
        at_share.print_on(printer)
    assert at_share.sees("It was printed, and is not in your record.")
    assert at_share.sees("This disk is full.")
    monkeypatch.setattr(sharing_now, "note_print", real)
    with at_share.qtbot.waitSignal(at_share.page.share.saving.saved, timeout=RENDER_MS):
        at_share.click(at_share.page.share.unnoted.buttons["Keep it in my record"])
    assert [line.format for line in lines(at_share)] == ["print"]
    assert at_share.sees("On its way to the printer")


def test_smaller_paper_makes_the_page_smaller(at_share, printer, tmp_path):
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    at_share.print_and_wait(printer)
    (line,) = lines(at_share)
    kept = at_share.session.journal.reader.ledger.copy(line.id)
    on_paper = (tmp_path / "paper.pdf").read_bytes()
    for mine, its in zip(Ink(on_paper).edges, Ink(kept).edges, strict=True):
        assert abs(mine - its) <= 1


def test_every_page_of_a_long_packet_and_every_copy(open_room, printer, tmp_path):
    body = "\n\n".join(f"Paragraph {number} of a long night." for number in range(90))
    driver = open_room([entry(1, title="Long", body=body)])
    driver.to_review(1)
    driver.to_share()
    printer.setCopyCount(2)
    driver.print_and_wait(printer)
    (line,) = lines(driver)
    kept = driver.session.journal.reader.ledger.copy(line.id)
    count = page_count(kept)
    on_paper = (tmp_path / "paper.pdf").read_bytes()
    times = 1 if printer.supportsMultipleCopies() else 2
    assert count > 2
    assert page_count(on_paper) == count * times
    assert driver.sees(f"{count} pages.", driver.page.share.done)
    for number in (1, count - 1):
        assert Ink(kept, number).unlike(Ink(on_paper, number)) < ALIKE
    assert Ink(kept, 0).unlike(Ink(kept, 1)) > 2 * ALIKE


def test_the_box_offers_no_file_and_no_part_of_the_packet(qapp, monkeypatch):
    seen = []
    option = QPrintDialog.PrintDialogOption

    def look(dialog):
        seen.append([dialog.testOption(one) for one in (option.PrintToFile, option.PrintPageRange)])
        return 0

    monkeypatch.setattr(QPrintDialog, "exec", look)
    assert Dialogs().printer("Print", whole=True) is None
    assert Dialogs().printer("Print") is None
    assert seen == [[False, False], [True, True]]


def test_by_keys_alone(at_share, printer):
    ways = at_share.page.share.ways
    assert ways.pdf.hasFocus()
    at_share.key(Qt.Key.Key_Up)
    assert ways.print.isChecked()
    assert ways.print.hasFocus()
    at_share.key(Qt.Key.Key_Up)
    assert ways.talk.isChecked()
    at_share.key(Qt.Key.Key_Down)
    at_share.dialogs.printers.append(printer)
    with at_share.qtbot.waitSignal(at_share.page.share.saving.saved, timeout=RENDER_MS):
        at_share.page.forward.setFocus()
        at_share.key(Qt.Key.Key_Space)
    assert at_share.sees("On its way to the printer")
