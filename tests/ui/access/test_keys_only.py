"""Whole ways by keys alone: no mouse, and no call but to press what has the keyboard."""

from __future__ import annotations

import pypdfium2
import pytest
from drivers.stage import PASSPHRASE
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

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


# From a template to a packet ------------------------------------------------------------------------


def choose(hands, *path, opened_by):
    """Open a menu and go down it by arrows: each of `path` but the last leads into a menu of its own."""
    missed = []

    def walk():
        for nth, words in enumerate(path, 1):
            menu = QApplication.activePopupWidget()
            for _ in range(MOST_TABS):
                if menu.activeAction() is not None and menu.activeAction().text() == words:
                    break
                QTest.keyClick(menu, KEY.Key_Down)
            else:
                missed.append((words, [one.text() for one in menu.actions()]))
                menu.close()
                return
            QTest.keyClick(menu, KEY.Key_Return if nth == len(path) else KEY.Key_Right)

    QTimer.singleShot(0, walk)
    opened_by()
    hands.stage.until(lambda: QApplication.activePopupWidget() is None)
    in_front(hands)
    assert not missed, str(missed)


def in_front(hands):
    """As a window system brings a window back when the menu or box before it has gone."""
    hands.stage.window.activateWindow()
    hands.stage.until(hands.stage.window.isActiveWindow)
    hands.stage.settle()


def choose_in_bar(hands, letter, words):
    alt = Qt.KeyboardModifier.AltModifier
    choose(hands, words, opened_by=lambda: QTest.keyClick(hands.stage.window, letter, alt))


def narrow(hands, *path):
    hands.press(KEY.Key_F, ctrl=True)
    hands.tab_to("Choose which entries to show")
    choose(hands, *path, opened_by=lambda: hands.stage.press(KEY.Key_Space))


def start(hands, boxes):
    """A template by its name, and a question."""
    page = hands.stage.journal.page
    boxes.append(lambda: hands.press(KEY.Key_Down, KEY.Key_Return))
    choose_in_bar(hands, KEY.Key_N, "Template…")
    assert hands.hear() == "Entry text"
    assert page.base.template == "what-so-what-now-what"
    choose_in_bar(hands, KEY.Key_N, "Give me a question")
    assert hands.hear() == "Write from this"
    question = page.offer.prompt.text
    hands.press(KEY.Key_Space)
    assert hands.hear() == "Entry text"
    assert page.base.prompt == question


def mark_words(hands):
    """The words just typed, under strain, with a concern; undone and done again."""
    page = hands.stage.journal.page
    hands.type("They said press her to sign.")
    for _ in "press her to sign.":
        hands.press(KEY.Key_Left, shift=True)
    hands.press(KEY.Key_T, ctrl=True)
    assert hands.hear() == "Values in these words"
    hands.press(KEY.Key_V, shift=True)
    hands.press(KEY.Key_Space)
    hands.tab_to("Name a concern")
    hands.press(KEY.Key_Space)
    hands.tab_to("Asked to pressure someone")
    hands.press(KEY.Key_Space)
    hands.press(KEY.Key_Escape, KEY.Key_Escape)
    assert hands.hear() == "Entry text"
    (mark,) = page.draft().marks
    assert page.draft().body[mark.start : mark.end] == "press her to sign."
    assert (mark.value, mark.direction, mark.concerns) == (
        "voluntary",
        Direction.UNDER_STRAIN,
        ("asked-to-coerce",),
    )
    hands.press(KEY.Key_Z, KEY.Key_Z, ctrl=True)
    assert page.draft().marks == ()
    hands.press(KEY.Key_Z, KEY.Key_Z, ctrl=True, shift=True)
    assert page.draft().marks == (mark,)


def find_by_value(hands, boxes):
    """A word and a value, kept as a view, and the view chosen."""
    rows = hands.stage.journal.listing.model
    hands.press(KEY.Key_N, ctrl=True)
    hands.press(KEY.Key_F, ctrl=True)
    hands.type("press sign")
    narrow(hands, "Value", "Voluntary")
    assert len(rows.rows) == 1
    boxes.append(lambda: (hands.type("Pressed & asked"), hands.press(KEY.Key_Return)))
    narrow(hands, "Keep this as a view…")
    choose_in_bar(hands, KEY.Key_V, "All entries")
    assert len(rows.rows) > 1
    narrow(hands, "Pressed && asked")
    assert len(rows.rows) == 1


def look_back(hands, boxes):
    """The cell by arrows, its entries, and one sentence for a packet."""
    hands.press(KEY.Key_2, ctrl=True)
    hands.tab_to("Values over time")
    room = hands.stage.looking_back
    hands.press(*[KEY.Key_Down] * 11, *[KEY.Key_Up] * 11)
    heard = room.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Voluntary, week of 23 November: lived 0, under strain 1"
    hands.tab_to("Read this")
    hands.press(KEY.Key_Space)
    assert len(hands.stage.journal.listing.model.rows) == 1
    hands.press(KEY.Key_2, ctrl=True)
    hands.tab_to("Put a sentence into a packet")
    boxes.append(lambda: (hands.tab_to("Put it into the packet"), hands.press(KEY.Key_Space)))
    choose(hands, "Asked to pressure someone", opened_by=lambda: hands.stage.press(KEY.Key_Space))


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
def test_from_a_template_to_a_sentence_in_a_packet(hands, monkeypatch):
    boxes = []  # what is pressed in each box that opens, in turn

    def by_keys(box):
        box.show()
        hands.stage.until(box.isActiveWindow)
        boxes.pop(0)()
        in_front(hands)
        return box.result()

    monkeypatch.setattr(QDialog, "exec", by_keys)
    hands.type(PASSPHRASE)
    hands.press(KEY.Key_Return)
    hands.stage.until_inside()
    hands.stage.settle()
    start(hands, boxes)
    mark_words(hands)
    find_by_value(hands, boxes)
    look_back(hands, boxes)
    assert not boxes
    hands.press(KEY.Key_3, ctrl=True)
    hands.tab_to("Prepare a packet")
    hands.press(KEY.Key_Space)
    told = hands.stage.supervision.model.choices.sentences
    assert told == ("Once this month I was asked to press someone.",)
