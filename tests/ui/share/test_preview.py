"""The preview is the file: made by the same code, newest first, and it can be stopped."""

from __future__ import annotations

import threading

import pytest
from drivers.packet import RENDER_MS
from drivers.session import entry

from npgs_journal.errors import StorageTrouble
from npgs_journal.share import intended_text, page_images, with_pages
from npgs_journal.ui.share.trim import ink_of


class Gate:
    """Holds the rendering back until it is opened."""

    def __init__(self, sharing) -> None:
        self.render = sharing.render
        self.open = threading.Event()
        self.calls = 0

    def __call__(self, packet, way, progress):
        self.calls += 1
        assert self.open.wait(RENDER_MS / 1000)
        return self.render(packet, way, progress)


@pytest.fixture
def gate(driver, monkeypatch):
    driver.to_review(1)
    made = Gate(driver.session.sharing)
    monkeypatch.setattr(driver.session.sharing, "render", made)
    yield made
    made.open.set()
    driver.rest()


def test_the_words_are_those_of_the_packet(driver):
    driver.to_review(1, 7)
    preview = driver.preview()
    assert preview.text == intended_text(with_pages(preview.settled.packet, preview.page_count))
    pane = driver.review.preview
    assert pane.pages.views()[0].accessibleDescription() == preview.text
    driver.click(pane.as_words)
    assert pane.text.isVisible()
    assert pane.text.toPlainText() == preview.text
    assert pane.text.accessibleName() == "Exactly what Dana will see"


def test_pages_are_drawn_from_the_bytes_that_would_be_saved(driver):
    driver.to_review(1)
    pages = driver.review.preview.pages
    driver.qtbot.waitUntil(lambda: pages.views()[0].is_drawn, timeout=RENDER_MS)
    assert pages.pdf == driver.preview().pdf
    assert pages.count == driver.preview().page_count
    assert pages.views()[0].accessibleName() == "Page 1 of 1"


def test_slow_pages_say_so_and_can_be_stopped(driver, gate):
    pane, rendering = driver.review.preview, driver.page.rendering
    with driver.qtbot.waitSignal(rendering.slow):
        driver.hold_back("I have been in that seat.")
    assert driver.sees("Making the pages…")
    assert driver.sees("The pages are not ready yet.")
    driver.click(pane.cancel)
    assert driver.sees("The pages were not made.")
    assert pane.pages.count == 0, "pages of older choices would mislead"
    driver.click(driver.page.forward)
    assert driver.step_name() == "review"
    gate.open.set()
    driver.click(pane.again)
    assert "that seat" not in driver.preview().text


def test_the_newest_wish_wins(driver, gate):
    for name in ("Rosa", "Harbor House"):
        driver.replace(name)
    driver.hold_back("I have been in that seat.")
    made = []
    driver.page.rendering.ready.connect(made.append)
    gate.open.set()
    preview = driver.preview()
    driver.rest()
    assert made == [preview]
    assert "Person A" in preview.text
    assert "that seat" not in preview.text


def test_everything_held_back_is_said_where_it_shows(driver):
    driver.to_review(3)
    rendering = driver.page.rendering
    driver.hold_back("Forty minutes over, and nobody minded.")
    driver.preview()
    with driver.qtbot.waitSignal(rendering.failed, timeout=RENDER_MS):
        driver.hold_back("Group ran long")
    assert driver.sees("All of the text is held back. Keep at least some of it in.")
    assert driver.review.preview.pages.count == 0
    driver.click(driver.page.forward)
    assert driver.step_name() == "review"
    driver.page.undo_choice()
    assert "Group ran long" in driver.preview().text
    assert not driver.sees("All of the text is held back")


def test_trouble_while_reading_is_said(driver, monkeypatch):
    driver.to_review(1)

    def refuse(*_args):
        raise StorageTrouble

    monkeypatch.setattr(driver.session.sharing, "build", refuse)
    with driver.qtbot.waitSignal(driver.page.rendering.failed):
        driver.hold_back("I have been in that seat.")
    assert driver.sees("The disk did not answer as it should.")


def test_larger_gives_the_preview_the_whole_width(driver):
    driver.to_review(1)
    before = driver.review.preview.width()
    driver.click(driver.review.preview.larger)
    assert driver.review.preview.width() > 2 * before
    assert not driver.review.middle.isVisible()
    driver.click(driver.review.preview.larger)
    assert driver.review.middle.isVisible()


def test_a_word_wider_than_the_page_is_never_cut_from_the_picture(open_room):
    driver = open_room((entry(1, title="Wide", body="Short.\n\n" + "W" * 400),))
    driver.to_review(1)
    pages = driver.review.preview.pages
    driver.qtbot.waitUntil(lambda: 0 in pages._fresh, timeout=RENDER_MS)
    ink = ink_of(page_images(driver.preview().pdf, 400, range(1))[0])
    assert pages._trim.left <= ink.left
    assert pages._trim.right >= ink.right
    assert pages._trim.width > 0
