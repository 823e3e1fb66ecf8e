"""Settings: templates and questions of one's own, with keys only, and sets of questions as files."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from unittest import mock

import pytest
from drivers.session import entry, open_session
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from npgs_journal.prompts import built_in, from_set
from npgs_journal.templates import Field
from npgs_journal.ui.settings.starts import StartsCard


class CardDriver:
    """The card in a window of its own, and sheets that are filled in by keys."""

    def __init__(self, qtbot, session):
        self.qtbot, self.session = qtbot, session
        self.card = StartsCard(session)
        qtbot.addWidget(self.card)
        self.card.resize(720, 800)
        self.card.show()
        qtbot.waitExposed(self.card)
        self.card.activateWindow()
        self.settle()

    def settle(self):
        self.qtbot.waitUntil(lambda: self.session.jobs.is_idle, timeout=30_000)
        self.card.sets._session.jobs.read(lambda _: None)
        self.qtbot.waitUntil(lambda: self.session.jobs.is_idle, timeout=30_000)

    @property
    def ways(self):
        return self.session.starts.ways

    @property
    def news(self):
        return self.card.news.text() if self.card.news.isVisible() else ""

    @contextmanager
    def sheet(self, fill):
        """What opens a sheet inside of this has it shown and filled in by `fill(sheet)`."""

        def fill_in(box):
            box.show()
            QApplication.processEvents()
            fill(box)
            return box.result()

        with mock.patch.object(QDialog, "exec", fill_in):
            yield
        self.settle()

    def press(self, button):
        """With the space bar, as somebody does who has no mouse."""
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        self.settle()

    def pick(self, listed, text):
        """To the line that holds `text`, by arrows."""
        listed.setFocus()
        rows = [listed.item(at).text() for at in range(listed.count())]
        row = next(at for at, line in enumerate(rows) if text in line)
        while listed.currentRow() != row:
            QTest.keyClick(listed, Qt.Key.Key_Down if listed.currentRow() < row else Qt.Key.Key_Up)

    def lines(self, listed):
        return [listed.item(at).text() for at in range(listed.count())]


@pytest.fixture
def driver(qtbot, qapp, tmp_path):
    with open_session(tmp_path / "journal", [entry(1)]) as session:
        yield CardDriver(qtbot, session)


def type_into(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)


# Templates -------------------------------------------------------------------------------------


def write_template(sheet):
    QTest.keyClick(sheet.keep, Qt.Key.Key_Space)
    assert sheet.trouble.text() == "Give it a name first."
    type_into(sheet.name, "Bus notes")
    QTest.keyClick(sheet.never_share, Qt.Key.Key_Space)
    for question in ("Who sat where?", "What did I feel?"):
        type_into(sheet.question, question)
        if "feel" in question:
            QTest.keyClick(sheet.private, Qt.Key.Key_Space)
        QTest.keyClick(sheet.question, Qt.Key.Key_Return)
    assert sheet.isVisible()
    sheet.list.setFocus()
    QTest.keyClick(sheet.up, Qt.Key.Key_Space)
    QTest.keyClick(sheet.keep, Qt.Key.Key_Space)


def add_template(driver):
    with driver.sheet(write_template):
        driver.press(driver.card.new_template)


def test_a_template_of_ones_own_by_keys(driver):
    assert not driver.card.templates.isVisible()
    add_template(driver)
    (kept,) = driver.ways.own_templates
    assert (kept.label, kept.never_share) == ("Bus notes", True)
    assert [(one.label, one.private) for one in kept.fields] == [
        ("What did I feel?", True),
        ("Who sat where?", False),
    ]
    assert driver.lines(driver.card.templates) == ["Bus notes"]
    assert driver.news == "Kept."


def test_a_template_is_changed_and_its_order_too(driver):
    add_template(driver)

    def change(sheet):
        assert sheet.private.isChecked()
        type_into(sheet.question, "What did I feel, if I like?")
        QTest.keyClick(sheet.change, Qt.Key.Key_Space)
        QTest.keyClick(sheet.down, Qt.Key.Key_Space)
        assert not sheet.down.isEnabled()
        QTest.keyClick(sheet.list, Qt.Key.Key_Up)
        type_into(sheet.question, "who SAT where? ")
        QTest.keyClick(sheet.add, Qt.Key.Key_Space)
        assert sheet.trouble.text() == "That question is there already."
        QTest.keyClick(sheet.take_out, Qt.Key.Key_Space)
        type_into(sheet.question, "Half written")
        QTest.keyClick(sheet.keep, Qt.Key.Key_Space)
        assert sheet.trouble.text().startswith("The question you wrote is not in the list yet.")
        type_into(sheet.question, "")
        QTest.keyClick(sheet.keep, Qt.Key.Key_Space)

    with driver.sheet(change):
        driver.press(driver.card.change_template)
    (kept,) = driver.ways.own_templates
    assert kept.fields == (Field("q1", "What did I feel, if I like?", private=True),)


def test_a_sheet_that_is_left_changes_nothing(driver):
    add_template(driver)
    before = driver.ways
    with driver.sheet(lambda sheet: QTest.keyClick(sheet, Qt.Key.Key_Escape)):
        driver.press(driver.card.change_template)
        driver.press(driver.card.new_question)
    assert driver.ways == before


def test_a_template_is_deleted_after_a_question(driver):
    add_template(driver)
    driver.press(driver.card.delete_template)
    assert driver.session.dialogs.asked == ["Delete this template?"]
    assert driver.ways.own_templates
    driver.session.dialogs.answers = ["Delete it"]
    driver.press(driver.card.delete_template)
    assert not driver.ways.own_templates
    assert not driver.card.change_template.isVisible()


# Questions -------------------------------------------------------------------------------------


def add_question(driver, words, value="None of the twelve"):
    def fill(sheet):
        type_into(sheet.words, words)
        sheet.value.setFocus()
        while sheet.value.currentText() != value:
            QTest.keyClick(sheet.value, Qt.Key.Key_Down)
        QTest.keyClick(sheet.words, Qt.Key.Key_Return)

    with driver.sheet(fill):
        driver.press(driver.card.new_question)


def test_a_question_of_ones_own_by_keys(driver):
    def nothing(sheet):
        QTest.keyClick(sheet.words, Qt.Key.Key_Return)
        assert sheet.trouble.text() == "Write the question first."
        QTest.keyClick(sheet, Qt.Key.Key_Escape)

    with driver.sheet(nothing):
        driver.press(driver.card.new_question)
    add_question(driver, "Who sat where?", "Hopeful")
    assert driver.lines(driver.card.questions)[0] == "Who sat where?\nYour own, Hopeful"
    assert len(driver.lines(driver.card.questions)) == len(built_in()) + 1
    add_question(driver, "Who sat where?")
    assert driver.news == "That question is there already."
    driver.pick(driver.card.questions, "Who sat where?")

    def change(sheet):
        assert sheet.value.currentText() == "Hopeful"
        type_into(sheet.words, "Who sat near me?")
        QTest.keyClick(sheet.keep, Qt.Key.Key_Space)

    with driver.sheet(change):
        driver.press(driver.card.change_question)
    assert [one.text for one in driver.ways.own_prompts] == ["Who sat near me?"]
    driver.session.dialogs.answers = ["Delete it"]
    driver.press(driver.card.delete_question)
    assert not driver.ways.own_prompts


def test_the_journals_questions_are_hidden_and_brought_back_and_never_changed(driver):
    chosen = built_in()[4].text
    driver.pick(driver.card.questions, chosen)
    assert not driver.card.change_question.isVisible()
    assert not driver.card.delete_question.isVisible()
    driver.press(driver.card.hide_question)
    assert [one.text for one in driver.ways.prompts if one.is_hidden] == [chosen]
    assert driver.card.questions.currentItem().text().endswith(", Hidden")
    assert driver.card.hide_question.text() == "Bring it back"
    driver.press(driver.card.hide_question)
    assert not any(one.is_hidden for one in driver.ways.prompts)
    assert driver.news == "It is back."


# Sets ------------------------------------------------------------------------------------------


def test_a_set_is_saved_for_its_owner_alone_with_questions_only(driver, tmp_path):
    driver.press(driver.card.save_set)
    assert driver.news == "There is no question of your own to save yet."
    add_question(driver, "Who sat where?", "Hopeful")
    add_question(driver, "And then?")
    driver.press(driver.card.hide_question)
    out = tmp_path / "mine"
    driver.session.dialogs.answers = ["Choose a place"]
    driver.session.dialogs.paths = [out]
    driver.press(driver.card.save_set)
    assert driver.session.dialogs.offered == ["questions.toml"]
    assert "nothing else of your journal" in driver.session.dialogs.explained[-1]
    made = tmp_path / "mine.toml"
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert [(one.text, one.value) for one in from_set(made.read_bytes())] == [("And then?", None)]
    assert "Day 1" not in made.read_text("utf-8")
    assert driver.news == "Saved. This file is open: anyone who has it can read it."
    driver.session.dialogs.answers = ["Choose a place"]
    driver.session.dialogs.paths = [out]
    driver.press(driver.card.save_set)
    assert driver.news.startswith("Nothing was written.")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["journal", "mine.toml"]


def test_a_set_is_taken_in_whole(driver, tmp_path):
    given = tmp_path / "set.toml"
    rows = ('text = "What helped?"\nvalue = "hopeful"', 'text = "What else?"')
    given.write_text("schema = 1\n" + "".join(f"[[prompt]]\n{row}\n" for row in rows))
    for told in ("2 questions added.", "Every question in that file is here already."):
        driver.session.dialogs.paths = [given]
        driver.press(driver.card.take_set)
        assert driver.news.replace("question(s)", "questions") == told
    assert [one.text for one in driver.ways.own_prompts] == ["What helped?", "What else?"]


@pytest.mark.parametrize("kind", ["more", "large", "link", "pipe", "folder", "gone"])
def test_what_is_no_set_is_refused_in_a_sentence(driver, tmp_path, kind):
    given = tmp_path / "set.toml"
    if kind == "more":
        given.write_text('schema = 1\nrun = "rm"\n[[prompt]]\ntext = "What helped?"\n')
    elif kind == "large":
        given.write_bytes(b"#\n" * 300_000)
    elif kind == "link":
        given.symlink_to("/etc/hostname")
    elif kind == "pipe":
        os.mkfifo(given)
    elif kind == "folder":
        given.mkdir()
    driver.session.dialogs.paths = [given]
    driver.press(driver.card.take_set)
    told = {
        "more": "That file holds more than questions.",
        "large": "That file is larger than a set of questions can be.",
    }
    if kind == "gone":
        assert driver.news.startswith("What was saved is safe.")
    else:
        what = told.get(kind, "That file is no set of questions.")
        assert driver.news == f"Nothing was changed. {what} Pick another file."
    assert not driver.ways.own_prompts


def test_a_journal_that_is_only_read_changes_none_of_it(qtbot, qapp, tmp_path):
    with open_session(tmp_path / "journal") as session:
        session.journal.is_read_only = True
        card = CardDriver(qtbot, session).card
        for one in (card.new_template, card.new_question, card.hide_question, card.take_set):
            assert not one.isEnabled()
        assert card.save_set.isEnabled()
        assert any("Questions and templates" in one.text() for one in card.findChildren(QLabel))
