"""From unlock to locked again by keys alone: no mouse, and no call but to press what has the keyboard."""

from __future__ import annotations

import pypdfium2
import pytest
from drivers.stage import PASSPHRASE
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from npgs_journal import vault
from npgs_journal.nouns import Direction, LedgerState

pytestmark = pytest.mark.full

KEY = Qt.Key
MOST_TABS = 60


class Hands:
    """A person without a mouse: types and presses, and hears what has the keyboard."""

    def __init__(self, stage):
        self.stage = stage

    def hear(self) -> str:
        told = QAccessible.queryAccessibleInterface(QApplication.focusWidget())
        return told.text(QAccessible.Text.Name)

    def press(self, *keys, ctrl=False, shift=False):
        held = [Qt.KeyboardModifier.ControlModifier] * ctrl + [Qt.KeyboardModifier.ShiftModifier] * shift
        for key in keys:
            self.stage.press(key, *held)
        self.stage.settle()

    def type(self, text):
        self.stage.keys(text)
        self.stage.settle()

    def tab_to(self, name):
        """Tab until the control says `name`; fails where it never does."""
        heard = []
        for _ in range(MOST_TABS):
            if self.hear().startswith(name):
                return
            heard.append(self.hear())
            self.press(KEY.Key_Tab)
        raise AssertionError(f"{name} was never heard: {heard}")


@pytest.fixture
def hands(stage):
    stage.make_journal()
    stage.unlock_page()
    return Hands(stage)


def write_and_mark(hands):
    assert hands.hear() == "Entry text"
    hands.type("The queue was long.")
    hands.press(KEY.Key_Return, KEY.Key_Return)
    hands.type("Rosa kept her place in it.")
    hands.press(KEY.Key_Tab, shift=True)
    assert hands.hear() == "Title"
    hands.type("At the office")
    hands.press(KEY.Key_T, ctrl=True)
    assert hands.hear() == "Values in this entry"
    hands.press(KEY.Key_Down, KEY.Key_Space)
    hands.press(KEY.Key_Down, KEY.Key_Right, KEY.Key_Space)
    hands.press(KEY.Key_B, ctrl=True, shift=True)


def find(hands):
    """The new entry is found by a word of it, and opened."""
    hands.press(KEY.Key_N, ctrl=True)
    hands.press(KEY.Key_F, ctrl=True)
    assert hands.hear() == "Search entries"
    hands.type("queue")
    hands.press(KEY.Key_Down, KEY.Key_Return)
    assert hands.stage.journal.page.title.text() == "At the office"


def prepare(hands):
    """A packet of what is marked: a name replaced, a passage held back."""
    hands.press(KEY.Key_3, ctrl=True)
    hands.tab_to("Prepare a packet")
    hands.press(KEY.Key_Space)
    hands.tab_to("Who is it for?")
    hands.type("Dana")
    hands.tab_to("Continue to review")
    hands.press(KEY.Key_Space)
    assert hands.hear() == "Your entry, only you see this"
    review = hands.stage.supervision.packet.review
    hands.tab_to("In this packet")
    while "At the office" not in review.current_entry().title:
        hands.press(KEY.Key_Down)
    hands.tab_to("Your entry, only you see this")
    hands.press(KEY.Key_Home, ctrl=True)
    hands.press(KEY.Key_Down)  # from the title to the first line
    hands.press(KEY.Key_H, ctrl=True, shift=True)
    hands.press(KEY.Key_End, ctrl=True)
    hands.press(KEY.Key_Home)
    for _ in "Rosa":
        hands.press(KEY.Key_Right, shift=True)
    hands.press(KEY.Key_R, ctrl=True, shift=True)
    hands.press(KEY.Key_Return)
    hands.tab_to("Keep it in")
    hands.press(KEY.Key_Space)


def share(hands, out):
    hands.tab_to("Continue to share")
    hands.press(KEY.Key_Space)
    assert hands.hear() == "PDF file"
    hands.tab_to("Leave it open")
    hands.press(KEY.Key_Space)
    hands.tab_to("Save the PDF…")
    hands.stage.boxes.paths.append(out)  # the box for files is the system's
    hands.press(KEY.Key_Space)
    hands.stage.until(lambda: hands.stage.supervision.packet.share.is_saved)
    hands.stage.settle()
    assert hands.hear() == "Saved"


def lock(hands):
    hands.press(KEY.Key_L, ctrl=True)
    hands.stage.until(lambda: type(hands.stage.page).__name__ == "QuestionPage")
    hands.tab_to("Next time")
    hands.press(KEY.Key_Space)
    hands.stage.until(lambda: bool(hands.stage.fresh))


def test_the_whole_way(hands, tmp_path):
    out = tmp_path / "packet.pdf"
    hands.type(PASSPHRASE)
    hands.press(KEY.Key_Return)
    hands.stage.until_inside()
    hands.stage.settle()
    write_and_mark(hands)
    find(hands)
    prepare(hands)
    share(hands, out)
    lock(hands)
    with pypdfium2.PdfDocument(out) as pdf:
        text = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    assert "Person A kept her place in it." in text
    assert "The queue was long." not in text
    assert "Rosa" not in text
    with vault.open_journal(hands.stage.folder, PASSPHRASE) as journal:
        (found,) = [head for head in journal.reader.entries.page().heads if head.title == "At the office"]
        kept = journal.reader.entries.get(found.id)
        (line,) = journal.reader.ledger.lines()
    assert kept.body == "The queue was long.\n\nRosa kept her place in it."
    assert kept.bring
    assert [(mark.value, mark.direction) for mark in kept.marks] == [
        ("hopeful", Direction.LIVED),
        ("open-minded", Direction.UNDER_STRAIN),
    ]
    assert (line.state, line.reader, found.id in line.entry_ids) == (LedgerState.RELEASED, "Dana", True)
    assert journal.is_closed
