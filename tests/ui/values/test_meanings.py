"""The cards of what the twelve values mean: whole, in words that are not ours to change, and printable."""

from __future__ import annotations

from itertools import pairwise

import pytest
from drivers.session import Answers
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QAccessible, QPageSize, QPdfWriter, QTextDocument

from npgs_journal.ui.values.guidance import page_of, practice_words, printed
from npgs_journal.ui.values.meanings import Meanings
from npgs_journal.values import values

TWELVE = values()


@pytest.fixture
def cards(qtbot, theme):
    def make(chosen=None):
        made = Meanings(theme, Answers(), chosen)
        qtbot.addWidget(made)
        made.show()
        made.activateWindow()
        qtbot.waitExposed(made)
        return made

    return make


def everything(value) -> list[str]:
    return [
        *(value.name, value.explanation, value.peer_supporter, value.supervisor),
        *value.signs_lived,
        *(sign.text for sign in value.signs_under_strain),
        *value.journal_prompts,
        *value.supervisor_prompts,
    ]


@pytest.mark.parametrize("value", TWELVE, ids=lambda value: value.id)
def test_a_card_holds_everything_of_its_value(cards, value):
    card = cards(value.id)
    assert card.names.currentItem().text() == value.label
    told = card.text.toPlainText()
    for words in everything(value):
        assert words in told
    assert practice_words(value) in told


@pytest.mark.parametrize("value", TWELVE, ids=lambda value: value.id)
def test_a_phrase_that_is_not_checked_is_headed_in_short(value):
    words = practice_words(value)
    if value.phrase_is_checked:
        assert words == f"“{value.practice}”"
    else:
        assert words == f"In short: {value.practice}"


def test_the_first_card_is_the_first_value(cards):
    assert cards().text.toPlainText().startswith("Peer support is voluntary")


def test_arrows_turn_the_cards_and_a_screen_reader_hears_which(cards, qtbot):
    card = cards()
    qtbot.waitUntil(card.names.hasFocus)
    qtbot.keyClick(card.names, Qt.Key.Key_Down)
    assert card.text.toPlainText().startswith("Peer supporters are hopeful")
    told = QAccessible.queryAccessibleInterface(card.text)
    assert told.text(QAccessible.Text.Name) == "What Hopeful means"
    assert QAccessible.queryAccessibleInterface(card.names).text(QAccessible.Text.Name) == "The twelve values"


def test_a_card_begins_at_its_top(cards, qtbot):
    card = cards()
    card.resize(500, 300)
    bar = card.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    qtbot.keyClick(card.names, Qt.Key.Key_Down)
    assert bar.value() == 0


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_rows_stand_apart_and_names_are_whole(cards, theme, prefs, percent):
    prefs.change(text_percent=percent)
    card = cards()
    rects = [card.names.visualItemRect(card.names.item(row)) for row in range(12)]
    assert all(above.bottom() < below.top() for above, below in pairwise(rects))
    assert all(rect.height() >= 24 for rect in rects)
    widest = max(card.names.fontMetrics().horizontalAdvance(value.label) for value in TWELVE)
    assert widest + theme.px(24) <= rects[0].width()


def test_letters_follow_the_text_size_while_it_is_open(cards, prefs):
    card = cards()
    before = card.text.document().size().height()
    prefs.change(text_percent=200)
    assert card.text.document().size().height() > before * 1.5


def test_all_twelve_are_printed_with_the_credit(cards, monkeypatch, qtbot):
    pages = []
    card = cards("transparent")
    monkeypatch.setattr(card._dialogs, "printer", lambda _title: pages)
    monkeypatch.setattr(QTextDocument, "print_", lambda document, to: to.append(document.toPlainText()))
    qtbot.mouseClick(card.print_all, Qt.MouseButton.LeftButton)
    (told,) = pages
    assert all(words in told for value in TWELVE for words in everything(value))
    assert told.rstrip().endswith("Not affiliated with or endorsed by N.A.P.S.")


def test_no_printer_is_no_trouble(cards, qtbot):
    card = cards()
    qtbot.mouseClick(card.print_all, Qt.MouseButton.LeftButton)
    assert card.isVisible()


def test_each_value_begins_on_a_page_of_its_own():
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(kept)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printed().print_(writer)
    kept.close()
    assert bytes(kept.data()).count(b"/Type /Page\n") >= len(TWELVE)


def test_content_is_text_and_never_markup(monkeypatch):
    from dataclasses import replace

    odd = replace(TWELVE[0], explanation="a <b>bold</b> & <img src='x'> claim")
    document = QTextDocument()
    document.setHtml(page_of(odd))
    assert odd.explanation in document.toPlainText()
