"""What goes amiss while saving is said where it happened, safe part first, and leaves no file."""

from __future__ import annotations

import threading

import pytest
from drivers.packet import RENDER_MS

from npgs_journal.errors import (
    CouldNotWriteFile,
    DiskFull,
    ReleaseRefused,
    StorageTrouble,
)


@pytest.fixture
def at_share(driver):
    driver.to_review(1)
    driver.to_share()
    return driver


def refuse_with(driver, monkeypatch, error) -> None:
    def refuse(*_args, **_named):
        raise error

    monkeypatch.setattr(driver.session.sharing, "hand_over", refuse)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ReleaseRefused(finding="text-differs"), "The finished file did not hold just what you chose."),
        (CouldNotWriteFile(reason="EACCES"), "No file can be saved at that place."),
        (DiskFull(), "This disk is full. Make some room, then try again."),
    ],
)
def test_a_refusal_is_said_beside_the_wish(at_share, monkeypatch, tmp_path, error, said):
    refuse_with(at_share, monkeypatch, error)
    with at_share.qtbot.waitSignal(at_share.page.share.saving.refused):
        at_share.save(tmp_path / "p.pdf")
    assert at_share.sees("Nothing has been shared.", at_share.page.share.trouble)
    assert at_share.sees(said, at_share.page.share.trouble)
    assert at_share.page.forward.isEnabled()
    assert at_share.page.note.text() == "Nothing has been shared yet."
    assert not (tmp_path / "p.pdf").exists()


def test_a_place_that_cannot_be_written(at_share, tmp_path):
    with at_share.qtbot.waitSignal(at_share.page.share.saving.refused, timeout=RENDER_MS):
        at_share.save(tmp_path / "nowhere" / "p.pdf")
    assert at_share.sees("Choose another folder.", at_share.page.share.trouble)
    at_share.rest()
    assert at_share.session.journal.reader.ledger.lines() == ()


def test_a_file_that_came_meanwhile_is_not_replaced_unasked(at_share, tmp_path):
    out = tmp_path / "p.pdf"
    busy = threading.Event()
    at_share.session.jobs.write(lambda _: busy.wait(RENDER_MS / 1000))
    at_share.save(out)
    out.write_bytes(b"somebody else's")
    with at_share.qtbot.waitSignal(at_share.page.share.saving.file_exists, timeout=RENDER_MS):
        busy.set()
    assert out.read_bytes() == b"somebody else's"
    notice = at_share.page.share.exists
    assert at_share.sees("There is already a file with that name.", notice)
    with at_share.qtbot.waitSignal(at_share.page.share.saving.saved, timeout=RENDER_MS):
        notice.chosen.emit("Replace that file")
    assert out.read_bytes().startswith(b"%PDF")


def test_another_name_may_be_chosen_instead(at_share, tmp_path):
    out, other = tmp_path / "p.pdf", tmp_path / "q.pdf"
    out.mkdir()
    at_share.dialogs.paths.append(other)
    at_share.page.share.saving.file_exists.emit()
    with at_share.qtbot.waitSignal(at_share.page.share.saving.saved, timeout=RENDER_MS):
        at_share.page.share.exists.chosen.emit("Choose another name")
    assert other.exists()


def test_a_file_the_box_asked_about_is_replaced(at_share, tmp_path):
    out = tmp_path / "p.pdf"
    out.write_bytes(b"older")
    at_share.save_and_wait(out)
    assert out.read_bytes().startswith(b"%PDF")


def test_cancel_leaves_no_file_and_no_line(at_share, tmp_path):
    out = tmp_path / "p.pdf"
    before = sorted(path.name for path in tmp_path.iterdir())
    busy = threading.Event()
    at_share.session.jobs.write(lambda _: busy.wait(RENDER_MS / 1000))
    at_share.save(out)
    assert not at_share.page.forward.isEnabled()
    with at_share.qtbot.waitSignal(at_share.page.share.saving.stopped, timeout=RENDER_MS):
        at_share.click(at_share.page.share.progress.cancel)
        busy.set()
    at_share.rest()
    assert at_share.sees("No file was made. Nothing has been shared.")
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert at_share.session.journal.reader.ledger.lines() == ()
    assert at_share.unfinished() is not None
    at_share.save_and_wait(out)
    assert out.exists()


def test_cancel_half_way_leaves_no_file(at_share, monkeypatch, tmp_path):
    """The stop comes after the first step of the real work."""
    sharing, half, go_on = at_share.session.sharing, threading.Event(), threading.Event()
    real = sharing.hand_over

    class Watched:
        def __init__(self, progress) -> None:
            self.progress = progress

        def step(self, done: int, total: int) -> None:
            half.set()
            assert go_on.wait(RENDER_MS / 1000)
            self.progress.step(done, total)

    def hand_over(*given, progress, **named):
        return real(*given, progress=Watched(progress), **named)

    monkeypatch.setattr(sharing, "hand_over", hand_over)
    before = sorted(path.name for path in tmp_path.iterdir())
    at_share.save(tmp_path / "p.pdf")
    at_share.qtbot.waitUntil(half.is_set, timeout=RENDER_MS)
    with at_share.qtbot.waitSignal(at_share.page.share.saving.stopped, timeout=RENDER_MS):
        at_share.click(at_share.page.share.progress.cancel)
        go_on.set()
    at_share.rest()
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert at_share.session.journal.reader.ledger.lines() == ()


def test_choices_that_cannot_be_kept_are_said_and_stay(driver, monkeypatch):
    driver.to_review(1)
    packets = driver.session.journal.writer.packets
    real = packets.save

    def refuse(_choices):
        raise StorageTrouble

    monkeypatch.setattr(packets, "save", refuse)
    with driver.qtbot.waitSignal(driver.room.model.keep_failed):
        driver.hold_back("I have been in that seat.")
    assert driver.sees("Your choices are still on this page.")
    assert len(driver.choices.held_back) == 1
    monkeypatch.setattr(packets, "save", real)
    with driver.qtbot.waitSignal(driver.room.model.kept):
        driver.page.trouble.chosen.emit("Try again")
    assert driver.unfinished() == driver.choices
    assert not driver.page.trouble.isVisible()
