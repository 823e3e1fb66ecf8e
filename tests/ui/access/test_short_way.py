"""In the whole window: from an entry to a file in four clicks, and the line that is kept of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from npgs_journal.nouns import Entry, EntryId, LedgerState

AT = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
VISIT = Entry(EntryId("1" * 32), AT, AT.date(), "A visit", "Rosa Alvarez came early. I was glad.")
OLDER = Entry(EntryId("2" * 32), AT - timedelta(days=2), AT.date() - timedelta(days=2), "Plum", "Only mine.")


def test_from_an_entry_to_a_file_in_four_clicks(stage, tmp_path):
    out = tmp_path / "packet.pdf"
    clicks = 0

    def click(button) -> None:
        nonlocal clicks
        clicks += 1
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        stage.settle()

    stage.enter([VISIT, OLDER])
    store = stage.app.locking._session.journal.writer
    stage.app.jobs.write(lambda _: store.settings.put("last_reader", "Dana"))  # who it was for last time
    stage.settle()
    stage.open_entry("A visit")
    action = stage.journal.commands.packet
    assert action.text() == "Make a packet from this"
    action.trigger()
    clicks += 1
    stage.settle()
    page = stage.supervision.packet
    click(page.forward)  # These names are right
    click(page.review.for_whom.lock.leave_open)
    stage.boxes.paths.append(out)
    click(page.forward)  # Save the PDF…
    stage.until(lambda: page.share.is_saved)
    stage.settle()
    assert clicks == 4
    with pypdfium2.PdfDocument(out) as pdf:
        text = "".join(one.get_textpage().get_text_bounded() for one in pdf)
    assert "For Dana" in text
    assert "Person A came early. I was glad." in text
    assert "Rosa" not in text
    assert "Plum" not in text
    (line,) = stage.app.locking._session.journal.reader.ledger.lines()
    assert (line.state, line.reader, line.entry_ids) == (LedgerState.RELEASED, "Dana", (VISIT.id,))
