"""Settings: each choice at once, each with its default, every section by keys."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from npgs_journal import vault
from npgs_journal.errors import WrongPassphrase
from npgs_journal.nouns import Answer, How, Label
from npgs_journal.ui.lock.sheet_flow import ANSWER_KEY, REFUSED, SAVED
from npgs_journal.ui.settings.about import licence_texts, part_lines
from npgs_journal.ui.settings.room import SettingsRoom
from npgs_journal.wording import sentence

PASSPHRASE = "quiet river under nine lamps"
CONTROL = Qt.KeyboardModifier.ControlModifier
SECTIONS = [
    *("Reading and writing", "Questions and templates", "Privacy and locking", "This journal"),
    *("Backup", "Names", "About"),
]


@pytest.fixture
def settings(gate, folder):
    """Unlocked, sheet refused before, and in Settings."""
    with vault.open_journal(folder, PASSPHRASE) as journal:
        journal.writer.settings.put(ANSWER_KEY, REFUSED)
    gate.start(folder)
    gate.unlock(PASSPHRASE)
    gate.until_inside()
    gate.press(Qt.Key.Key_Comma, CONTROL)
    gate.settle()
    gate.room = gate.page.findChild(SettingsRoom)
    return gate


def choice(gate, words):
    return gate.button(words)


@pytest.mark.parametrize(
    ("words", "name", "value"),
    [
        ("Dark", "theme", "dark"),
        ("High contrast, light", "theme", "high-contrast-light"),
        ("Atkinson, plain and clear", "writing_font", "atkinson"),
        ("This computer’s own", "writing_font", "system"),
        ("10 minutes", "idle_lock_minutes", 10),
        ("1 minute", "idle_lock_minutes", 1),
        ("3:00 am", "day_ends_hour", 3),
        ("Hide titles and previews in the list", "hide_previews", True),
        ("Remember where my journal lives", "remember_journal", False),
        ("Offer ways to begin on an empty page", "starters_hidden", True),
        ("Bigger", "text_percent", 110),
    ],
)
def test_a_choice_holds_at_once(settings, words, name, value):
    assert getattr(settings.app.prefs.value, name) != value
    choice(settings, words).click()
    assert getattr(settings.app.prefs.value, name) == value


def test_the_defaults_are_what_is_said_to_be_usual(settings):
    """A fresh journal's Settings show the usual choices, and each says which one that is."""
    on = {
        one.text()
        for one in settings.room.findChildren(QAbstractButton)
        if one.isCheckable() and one.isChecked()
    }
    assert on == {
        "Automatic, as the system has it",
        "Literata, as in books",
        "Offer ways to begin on an empty page",
        "Midnight",
        "5 minutes",
        "Remember who is who",
        "Remember where my journal lives",
        "The last 7",
    }
    said = [one.text() for one in settings.room.findChildren(QLabel) if one.text().startswith("Usual")]
    assert len(said) == 16


def test_letters_of_the_writing_change_on_the_page_too(settings):
    from npgs_journal.ui.write.room import JournalRoom

    choice(settings, "Atkinson, plain and clear").click()
    editor = settings.page.findChild(JournalRoom).page.editor
    assert editor.document().defaultFont().family() == "Atkinson Hyperlegible Next"
    assert settings.room.reading.sample.font().family() == "Atkinson Hyperlegible Next"


def test_the_sections_are_one_tab_stop_and_arrows_bring_them(settings):
    listed = settings.room.sections
    assert listed.hasFocus()
    assert [listed.item(row).text() for row in range(listed.count())] == SECTIONS
    for row in range(1, len(SECTIONS)):
        settings.press(Qt.Key.Key_Down)
        card = settings.room.cards[row]
        view = settings.room._area.viewport()
        top = card.mapTo(view, card.rect().topLeft()).y()
        assert 0 <= top < view.height(), card.title
        assert listed.currentRow() == row


def test_scrolling_says_which_section_it_is(settings):
    bar = settings.room._area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert settings.room.sections.currentItem().text() == "About"
    bar.setValue(0)
    assert settings.room.sections.currentItem().text() == "Reading and writing"


def test_f6_comes_to_every_section(settings):
    met = []
    for _ in range(len(SECTIONS) + 2):
        settings.press(Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        met += [card.title for card in settings.room.cards if card.isAncestorOf(focused)]
    assert set(met) == set(SECTIONS)


def test_narrow_the_sections_go_and_nothing_is_lost(settings):
    settings.app.prefs.change(text_percent=200)
    settings.window.resize(1024, 600)
    settings.settle()
    assert not settings.room.sections.isVisible()
    assert settings.room._area.horizontalScrollBar().maximum() == 0
    settings.page.go("journal")
    settings.page.go("settings")
    assert settings.button("Smaller").hasFocus()


# What opens it ----------------------------------------------------------------------------------


def fill(gate, *typed):
    names = ("The passphrase of now", "New passphrase", "The same again")
    gate.click("Change my passphrase")
    for name, text in zip(names, typed, strict=True):
        gate.type_into(name, text)
    gate.click("Change it")


def test_a_changed_passphrase_is_the_one_that_opens(settings, folder):
    fill(settings, PASSPHRASE, "copper bell over seven roads", "copper bell over seven roads")
    settings.until_words("Changed. Older copies of the journal still open with the older passphrase.")
    settings.app.locking.quit(asks=False)
    settings.until(lambda: not settings.window.isVisible())
    vault.open_journal(folder, "copper bell over seven roads").close()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ((PASSPHRASE, "lamp", "lamp"), "That one is easy to guess."),
        ((PASSPHRASE, "copper bell over seven", "copper bell over eight"), "The two are not the same yet."),
        (("not this one", "copper bell over seven", "copper bell over seven"), sentence(WrongPassphrase())),
    ],
)
def test_what_is_in_the_way_of_a_change_is_said(settings, typed, said):
    fill(settings, *typed)
    settings.until_words(said)


def test_the_sheet_can_still_be_made_here_after_it_was_refused(settings, folder):
    settings.click("Show my recovery sheet")
    settings.type_into("Your passphrase, to see the sheet", "not this one")
    settings.press(Qt.Key.Key_Return)
    settings.until_words(sentence(WrongPassphrase()))
    settings.type_into("Your passphrase, to see the sheet", PASSPHRASE)
    settings.press(Qt.Key.Key_Return)
    settings.until_words("Your recovery sheet")
    groups = settings.app.locking._session.journal.recovery_code().split("-")
    assert all(group in settings.words() for group in groups)
    settings.click("I have it")
    settings.type_into("The first five groups", "-".join(groups[:5]))
    settings.type_into("The last four groups", "-".join(groups[5:]))
    settings.click("Check it")
    settings.until(lambda: type(settings.page).__name__ == "Rooms")
    assert settings.page.here == "settings"
    assert settings.app.locking._session.journal.reader.settings.get(ANSWER_KEY) == SAVED


def test_from_the_sheet_one_comes_back_to_settings(settings):
    settings.room.privacy.sheet_requested.emit()
    settings.click("Back to Settings")
    assert type(settings.page).__name__ == "Rooms"
    assert settings.page.here == "settings"


def test_ctrl_l_locks_from_the_sheet_too(settings):
    settings.room.privacy.sheet_requested.emit()
    settings.press(Qt.Key.Key_L, CONTROL)
    settings.until(lambda: not settings.window.isVisible())
    assert settings.fresh


# Names, backup, about -----------------------------------------------------------------------------


def test_who_is_who_is_shown_when_asked_and_goes_when_one_leaves(settings):
    settings.click("Show the people and places")
    settings.until_words("No names are remembered.")
    known = settings.app.locking._session.sharing.known_names
    rosa = Answer(Label.NAME, ("Rosa Delgado", "Rosie"), How.REPLACE, "Person A")
    settings.app.jobs.write(lambda _: known.remember([rosa]))
    settings.settle()
    assert "Rosa" not in settings.words()
    settings.click("Show the people and places")
    settings.until_words("Rosa Delgado, also Rosie")
    settings.page.go("journal")
    settings.page.go("settings")
    assert "Rosa" not in settings.words()


def test_a_name_is_forgotten_and_the_list_emptied(settings):
    known = settings.app.locking._session.sharing.known_names
    names = [Answer(Label.NAME, (name,), How.REPLACE, "x") for name in ("Rosa", "Jamal", "Denise")]
    settings.app.jobs.write(lambda _: known.remember(names))
    settings.settle()
    settings.click("Show the people and places")
    settings.until_words("Jamal")
    settings.click("Forget Jamal")
    settings.settle()
    assert [one.forms[0] for one in known.all()] == ["Rosa", "Denise"]
    settings.answers.answers.append("Keep it")
    settings.click("Empty this list")
    settings.settle()
    assert len(known.all()) == 2
    settings.answers.answers.append("Empty it")
    settings.click("Empty this list")
    settings.until_words("No names are remembered.")
    assert known.all() == ()


def test_a_link_leads_to_the_people_packets_were_made_for(settings):
    settings.app.jobs.write(
        lambda _: settings.app.locking._session.journal.writer.readers.find_or_add("Dana")
    )
    settings.click("The people you made packets for")
    settings.until_words("Only you see this.")
    settings.settle()
    assert settings.page.here == "supervision"
    assert "Dana" in settings.words()
    settings.press(Qt.Key.Key_Escape)
    settings.settle()
    assert settings.page.room.home.isVisible()


def test_nothing_is_remembered_when_the_person_says_so(settings):
    known = settings.app.locking._session.sharing.known_names
    choice(settings, "Remember who is who").click()
    settings.settle()
    assert not known.remembers()
    settings.page.go("journal")
    settings.page.go("settings")
    settings.settle()
    assert not settings.room.names.remember.isChecked()


def test_the_list_of_words_never_let_out_is_asked_and_never_shown(settings):
    held = settings.app.locking._session.sharing.held_words
    settings.until_words("Nothing is on it yet.")
    for words, button, said in (
        ("", "Never let it out", "Write a word first."),
        ("Rosa Alvarez", "Never let it out", "Never let out from now on."),
        ("one two three four five", "Never let it out", "At most four words belong together."),
        ("plum", "Take it off the list", "It was not on the list."),
        ("plum", "Never let it out", "Never let out from now on."),
        ("PLUM", "Take it off the list", "It is off the list."),
    ):
        settings.type_into("A word, or up to four together", words)
        settings.click(button)
        settings.settle()
        assert said in settings.words()
    assert held.count() == 1
    assert "1 word" in settings.words()
    assert "Alvarez" not in settings.words()
    settings.answers.answers.append("Clear it")
    settings.click("Clear this list")
    settings.until_words("Nothing is on it yet.")
    assert held.is_empty()


def held_in(page, words):
    """Which of `words` a page holds. Compared as a set: the texts are too long to be told apart."""
    return {one for one in words if one.lower() in page.lower()}


def test_about_names_every_part_with_version_and_licence(settings):
    settings.click("What it is made of")
    settings.until(lambda: bool(settings.answers.pages))
    _title, page = settings.answers.pages[-1]
    parts = {"Python", "SQLCipher 4", "SQLite 3", "pyside6-essentials", "sqlcipher3", "typst", "LGPL-3.0"}
    assert held_in(page, parts) == parts


def test_every_part_line_has_a_number(qapp):
    assert all(re.search(r"\d+\.\d+", line) for line in part_lines())


def test_the_licences_of_what_travels_inside_can_be_read(settings):
    settings.click("Read the licences")
    _title, page = settings.answers.pages[-1]
    licences = {"SIL OPEN FONT LICENSE", "ISC License", "Apache License", "ZETETIC", "Creative Commons"}
    assert held_in(page, licences) == licences


def test_every_folder_of_fonts_icons_and_words_has_its_licence(qapp):
    from npgs_journal.assets import asset

    named = {name for name, _ in licence_texts()}
    folders = [*(asset("fonts").iterdir()), asset("icons"), asset("words")]
    for folder in folders:
        assert any(folder.name in name for name in named), folder.name


# Which journal it is ------------------------------------------------------------------------------


def name_in_bar(gate):
    return gate.window.menuBar().cornerWidget().text()


def test_a_name_shows_while_it_is_open_and_nowhere_after(settings, folder):
    field = settings.field("A name for it")
    field.setFocus()
    QTest.keyClicks(field, "Night shifts")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settings.until(lambda: name_in_bar(settings) == "Night shifts")
    assert "Night shifts" not in settings.window.windowTitle()
    settings.press(Qt.Key.Key_L, CONTROL)
    settings.until(lambda: not settings.window.isVisible())
    assert name_in_bar(settings) == ""
    with vault.open_journal(folder, PASSPHRASE) as journal:
        assert journal.name() == "Night shifts"


def test_a_name_is_there_at_the_next_opening(gate, folder):
    with vault.open_journal(folder, PASSPHRASE) as journal:
        journal.rename("Night shifts")
    gate.start(folder)
    assert "Night shifts" not in gate.words()
    gate.unlock(PASSPHRASE)
    gate.until_inside()
    gate.until(lambda: name_in_bar(gate) == "Night shifts")


def test_no_field_of_settings_is_left_open(settings):
    fields = [one for one in settings.room.findChildren(QLineEdit) if one.isVisible()]
    assert [one.accessibleName() for one in fields if not one.isReadOnly()] == [
        "A name for it",
        "A word, or up to four together",
    ]
