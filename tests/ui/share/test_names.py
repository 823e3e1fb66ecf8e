"""Names and other identifiers: shown, asked, answered by keys and by clicks, and taken back."""

from __future__ import annotations

import threading

import pytest
from drivers.session import entry
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QApplication

from npgs_journal.nouns import How, Label
from npgs_journal.ui.share.packet_page import REVIEW, SHARE

CTRL = Qt.KeyboardModifier.ControlModifier
WEEK = (
    entry(
        1,
        title="Waiting with Jamal",
        body="Jamal sat with me. His sister Rosa Delgado called from 410-555-0123.\n\n"
        "Angel came late again. Rosie laughed. Then Rosa said it was fine. Marisol Vega drove.",
        bring=True,
    ),
    entry(2, title="The phone", body="Angel will call. Sunny came. Sunny days.", bring=True),
)


@pytest.fixture
def week(open_room):
    driver = open_room(WEEK)
    driver.to_review(1, 2)
    return driver


def answer_of(driver, form: str):
    return next((one for one in driver.choices.answers if form in one.forms), None)


def look_of(driver, text: str):
    document = driver.review.entry.document()
    found = document.find(text)
    inside = QTextCursor(document)
    inside.setPosition(found.selectionStart() + 1)
    return inside.charFormat()


# What is shown ----------------------------------------------------------------------------------


def test_open_questions_come_first_and_sure_names_are_replaced_at_once(week):
    names = week.names()
    assert list(names)[:2] == ["Angel", "Sunny"]
    assert names["Angel"] == "a person?"
    assert names["Jamal"] == "Person A"
    assert names["410-555-0123"] == "[phone]"
    assert week.choices.answers == (), "nothing is decided for the person"
    text = week.preview().text
    assert "Waiting with Person A" in text
    assert "[phone]" in text
    assert "Angel came late" in text, "the text of an open question stays as it is"
    assert week.review.names.count.isVisible()
    assert week.review.names.count.text().startswith("2 ")


def test_what_is_replaced_is_bold_and_underlined_in_the_own_copy(week):
    look = look_of(week, "Rosa Delgado")
    assert look.fontUnderline()
    assert look.fontWeight() >= 700
    assert look_of(week, "Waiting with Jamal"[-4:]).fontUnderline()
    assert not look_of(week, "Angel came late").fontUnderline()


def test_rows_are_told_to_whoever_hears_them(week):
    rows = QAccessible.queryAccessibleInterface(week.review.names.list)
    told = [rows.child(at).text(QAccessible.Text.Name) for at in range(rows.childCount())]
    assert "Is “Angel” here a person? Not answered yet." in told
    assert "Jamal, Person A stands for it" in told
    jamal = rows.child(told.index("Jamal, Person A stands for it")).state()
    assert jamal.checkable
    assert jamal.checked


def test_nothing_found_says_what_a_tool_cannot(open_room):
    driver = open_room((entry(1, title="A quiet day", body="Nothing happened, and that was good."),))
    driver.to_review(1)
    assert driver.sees("Nothing was found that could say who it is. A tool does not see all.")
    assert not driver.review.names.list.isVisible()


# Answers ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("letter", "how", "said"),
    [
        ("r", How.REPLACE, "Person C came late"),
        ("x", How.REMOVE, " came late"),
        ("k", How.KEEP, "Angel came late"),
    ],
)
def test_one_key_answers_a_question_for_the_whole_packet(week, letter, how, said):
    week.answer("Angel", letter)
    assert answer_of(week, "Angel").how is how
    text = week.preview().text
    assert said.strip() in text
    assert ("Angel" in text) is (how is How.KEEP)
    assert week.review.names.open_count == 1
    assert week.review.names.list.currentItem().text() == "Sunny", "it goes on to the next question"
    assert week.review.names.list.hasFocus()
    week.key(Qt.Key.Key_Z, CTRL, on=week.review.names.list)
    assert week.choices.answers == ()
    assert week.names()["Angel"] == "a person?"
    week.room.commands.redo.trigger()
    assert answer_of(week, "Angel").how is how


def test_the_buttons_say_the_same_as_the_keys(week):
    names = week.review.names
    week.go_to_name("Angel")
    week.key(Qt.Key.Key_Return, on=names.list)
    assert names.detail.title.text() == "Is “Angel” here a person?"
    assert "Angel came late again." in names.detail.context.accessibleName()
    week.click(names.detail.replace)
    assert answer_of(week, "Angel").stands_as == "Person C"
    assert names.detail.title.text() == "Is “Sunny” here a person?"
    week.click(names.detail.keep)
    assert answer_of(week, "Sunny").how is How.KEEP
    assert not names.count.isVisible()
    assert any("Nothing is left to answer." in said for said in week.said)


def test_the_box_keeps_a_name_and_lets_it_go_again(week):
    week.go_to_name("Jamal")
    week.key(Qt.Key.Key_Space, on=week.review.names.list)
    assert answer_of(week, "Jamal").how is How.KEEP
    assert "Waiting with Jamal" in week.preview().text
    week.key(Qt.Key.Key_Space, on=week.review.names.list)
    assert "Waiting with Person A" in week.preview().text


def test_a_click_on_the_box_ticks_and_on_the_name_opens(week):
    names = week.review.names
    row = names.lines.index(next(one for one in names.lines if one.forms[0] == "Jamal"))
    at = next(n for n in range(names.list.count()) if names.list.item(n).text() == "Jamal")
    assert row >= 0
    names.list.scrollToItem(names.list.item(at))
    place = names.list.visualItemRect(names.list.item(at))
    middle = place.bottom() - 18
    from PySide6.QtCore import QPoint
    from PySide6.QtTest import QTest

    QTest.mouseClick(names.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x() + 14, middle))
    assert answer_of(week, "Jamal").how is How.KEEP
    assert not names.detail.isVisible()
    QTest.mouseClick(names.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x() + 60, middle))
    assert names.detail.isVisible()
    assert names.detail.title.text() == "Jamal"


def test_an_own_word_and_a_word_that_is_taken(week):
    week.replace("Jamal", "my neighbor")
    assert "Waiting with my neighbor" in week.preview().text
    week.replace("Rosa Delgado", "my neighbor")
    detail = week.review.names.detail
    assert week.sees("That word stands for somebody else already.", detail)
    assert answer_of(week, "Rosa Delgado") is None
    week.type(detail.word, "Rosa's sister")
    week.key(Qt.Key.Key_Return, on=detail.word)
    assert week.sees("That word still says a name.", detail)


def test_a_word_that_only_stands_ticked_is_taken_too(week):
    week.replace("Rosa Delgado", "Person A")
    assert week.sees("That word stands for somebody else already.", week.review.names.detail)


def test_one_place_stays_and_goes_again(week):
    names = week.review.names
    week.go_to_name("Rosa Delgado")
    week.key(Qt.Key.Key_Return, on=names.list)
    assert names.detail.count.text() == "1 of 2"
    week.key(Qt.Key.Key_Right, on=names.list)
    assert names.detail.count.text() == "2 of 2"
    assert names.detail.context.accessibleName().startswith("Angel came late again.")
    assert week.review.entry.textCursor().selectedText() == "Rosa"
    week.key(Qt.Key.Key_O, on=names.list)
    text = week.preview().text
    assert "Then Rosa said" in text
    assert "Delgado" not in text
    assert names.detail.stays.isVisible()
    week.key(Qt.Key.Key_O, on=names.list)
    assert "Then Rosa said" not in week.preview().text


def test_one_key_on_a_bold_name_keeps_it(week):
    week.select("Jamal sat")
    week.review.entry.moveCursor(QTextCursor.MoveOperation.StartOfWord)
    week.select("Jamal")
    assert week.review.replace_name.text() == "Keep the name here"
    week.key(Qt.Key.Key_O, on=week.review.entry)
    text = week.preview().text
    assert "Jamal sat with me." in text
    assert "Waiting with Person A" in text
    assert not look_of(week, "Jamal sat").fontUnderline()
    assert week.review.replace_name.text() == "Let it go here too"
    week.room.commands.keep_here.trigger()
    assert "Jamal" not in week.preview().text


def test_two_names_become_one_only_when_the_person_says_so(week):
    names = week.review.names
    assert week.names()["Rosie"] != week.names()["Rosa Delgado"]
    week.go_to_name("Rosa Delgado")
    week.key(Qt.Key.Key_Return, on=names.list)
    assert week.sees("Are “Rosa Delgado” and “Rosie” one person?", names)
    one = next(made for made in buttons(names) if made.text() == "One person")
    two = next(made for made in buttons(names) if made.text() == "Two people")
    assert one.height() == two.height()
    week.click(one)
    week.preview()
    assert set(answer_of(week, "Rosie").forms) == {"Rosa Delgado", "Rosa", "Rosie"}
    assert "Rosie" not in week.names()
    part = next(made for made in buttons(names.detail) if made.accessibleName() == "Rosie is somebody else")
    week.click(part)
    week.preview()
    assert answer_of(week, "Rosie").forms == ("Rosie",)
    words = [one.stands_as for one in week.choices.answers if one.label is Label.NAME]
    assert len(words) == len(set(words))


def buttons(within):
    from PySide6.QtWidgets import QAbstractButton

    return [one for one in within.findChildren(QAbstractButton) if one.isVisible()]


def test_two_people_is_an_answer_and_is_not_asked_again(week):
    names = week.review.names
    names.open_for("Rosie")
    assert week.sees("one person?", names)
    week.click(next(made for made in buttons(names) if made.text() == "Two people"))
    assert not week.sees("one person?", names)
    assert week.choices.answers == ()


def test_another_spelling_is_added(week):
    names = week.review.names
    names.open_for("Marisol Vega")
    week.type(names.detail.form, "nobody of that name")
    week.key(Qt.Key.Key_Return, on=names.detail.form)
    assert week.sees("That is not in these entries.", names.detail)
    week.type(names.detail.form, "sister")
    week.key(Qt.Key.Key_Return, on=names.detail.form)
    assert "sister" in answer_of(week, "Marisol Vega").forms
    assert "sister" not in week.preview().text


def test_a_name_the_tool_did_not_see_joins_the_list(week):
    week.replace("laughed", "the joke")
    assert answer_of(week, "laughed").stands_as == "the joke"
    assert "the joke" in week.preview().text
    assert week.names()["laughed"] == "the joke"
    editor = week.review.names.editor
    tries = {
        ("", "Person X"): "Write the name first.",
        ("late", ""): "Write a word that stands for it.",
        ("late", "late night"): "That word still says a name.",
        ("late", "the joke"): "That word stands for somebody else already.",
        ("Quentin", "Person X"): "That name is not in these entries.",
    }
    for (name, word), said in tries.items():
        week.review.names.open_for("")
        editor.name.setText(name)
        editor.stands_as.setText(word)
        week.click(editor.replace)
        assert week.sees(said, editor)
    week.key(Qt.Key.Key_Escape, on=editor.name)
    assert not editor.isVisible()
    assert week.page.isVisible()


def test_the_name_at_the_cursor_opens_its_line(week):
    week.select("Marisol")
    cursor = week.review.entry.textCursor()
    cursor.setPosition(cursor.selectionStart() + 2)
    week.review.entry.setTextCursor(cursor)
    week.review.name_selection()
    assert week.review.names.detail.title.text() == "Marisol Vega"
    assert week.review.names.detail.word.hasFocus()


def test_never_let_out_is_kept_for_every_packet(week):
    week.answer("Marisol Vega", "n")
    week.rest()
    week.preview()
    held = week.session.sharing.held_words
    assert held.count() == 1
    line = next(one for one in week.review.names.lines if "Marisol Vega" in one.forms)
    assert line.is_held
    assert answer_of(week, "Marisol Vega").how is How.REPLACE
    week.answer("Marisol Vega", "n")
    week.rest()
    assert held.count() == 0


def test_a_word_never_let_out_is_found_and_replaced_at_once(week):
    week.session.sharing.held_words.add("laughed")
    week.page.rendering.again()
    week.preview()
    week.rest()
    line = next(one for one in week.review.names.lines if "laughed" in one.forms)
    assert line.is_held
    assert week.names()["laughed"] == "[word]"
    assert "laughed" not in week.preview().text
    week.review.names.open_for("laughed")
    assert week.review.names.detail.held_words.isVisible()
    assert week.review.names.detail.never.text() == "Take it off the list"


def test_who_is_who_is_known_in_the_next_packet(week, tmp_path):
    names = week.review.names
    names.open_for("Rosie")
    week.sees("one person?")
    week.click(next(made for made in buttons(names) if made.text() == "One person"))
    week.answer("Angel", "r")
    week.answer("Sunny", "k")
    week.to_share()
    week.save_and_wait(tmp_path / "p.pdf")
    known = week.session.sharing.known_names.all()
    assert {form for one in known for form in one.forms} == {"Rosie", "Rosa Delgado", "Rosa", "Angel"}
    week.click(week.page.forward)
    week.rest()
    week.start(1, 2)
    week.click(week.page.forward)
    week.preview()
    assert next(iter(week.names())) == "Sunny", "what may stay is asked anew"
    assert week.names()["Angel"].startswith("Person ")
    assert "Rosie" not in week.names()
    assert week.choices.answers == ()


def test_esc_closes_the_answers_and_not_the_page(week):
    names = week.review.names
    names.open_for("Jamal")
    week.key(Qt.Key.Key_Escape, on=names.detail.word)
    assert not names.detail.isVisible()
    assert names.list.hasFocus()
    assert week.page.step == REVIEW


def test_letters_in_a_field_are_letters(week):
    names = week.review.names
    names.open_for("Jamal")
    week.type(names.detail.word, "rxk on")
    assert names.detail.word.text() == "rxk on"
    assert week.choices.answers == ()
    names.detail.keep.setFocus()
    week.key(Qt.Key.Key_K, on=names.detail.keep)
    assert answer_of(week, "Jamal").how is How.KEEP


def test_an_answer_before_the_lines_came_home_is_not_given_twice(week):
    """Two keys at once: the second finds the answer of the first."""
    week.go_to_name("Jamal")
    for letter in (Qt.Key.Key_X, Qt.Key.Key_K, Qt.Key.Key_R):
        week.key(letter, on=week.review.names.list)
    assert len([one for one in week.choices.answers if "Jamal" in one.forms]) == 1
    assert "Person A sat with me" in week.preview().text


# The end ----------------------------------------------------------------------------------------


def test_an_open_question_stops_the_save_and_never_the_text(week, tmp_path):
    week.to_share()
    check = week.page.share.names
    assert check.open.isVisible()
    assert week.page.note.text().endswith("to answer. Then it can be saved.")
    week.click(week.page.forward)
    assert week.dialogs.offered == []
    assert check.open.buttons[check.answer_them].hasFocus()
    week.click(check.open.buttons[check.answer_them])
    assert week.page.step == REVIEW
    assert week.review.names.detail.isVisible()
    for _ in range(2):
        week.key(Qt.Key.Key_K, on=week.review.names.list)
    week.to_share()
    assert not check.open.isVisible()
    week.save_and_wait(tmp_path / "p.pdf")
    assert (tmp_path / "p.pdf").exists()


def test_the_plain_question_stands_before_the_save_and_stops_nothing(driver, tmp_path):
    driver.to_review(3)
    driver.to_share()
    assert driver.sees("Could someone who works here guess who this is?")
    assert driver.sees("A story can name someone without a name")
    assert not any("anonym" in words.lower() for words in driver.words())
    driver.save_and_wait(tmp_path / "p.pdf")
    assert not driver.sees("Could someone who works here guess who this is?")


def test_a_left_over_name_is_shown_and_each_answer_counts(week, monkeypatch):
    from npgs_journal.redaction.identifiers import Strength
    from npgs_journal.share.naming.leftover import Leftover

    def left(choices, packet=None):
        answered = {form for one in choices.answers for form in one.forms}
        found = [Leftover(Label.NAME, word, Strength.SURE) for word in ("late", "fine", "drove")]
        return tuple(one for one in found if one.words not in answered)

    monkeypatch.setattr(week.session.sharing, "leftovers", left)
    for letter in "kk":
        week.answer(week.review.names.list.item(0).text(), letter)
    week.to_share()
    card = week.page.share.names.left
    assert card.isVisible()
    assert "“late” is on page 1." in card.sentence.text()
    week.click(card.buttons["Leave it"])
    week.preview()
    assert "“fine”" in card.sentence.text()
    week.click(card.buttons["Replace it"])
    assert "Person D" in week.preview().text
    assert "“drove”" in card.sentence.text()
    assert card.title.text() == "One name is not replaced"
    week.click(card.buttons["Show me"])
    assert week.page.step == REVIEW
    assert week.review.panes.alone is not None
    week.page.go_to(SHARE)
    week.preview()
    assert week.page.share.names.stops_save() is False


def test_names_by_keys_alone(week, tmp_path):
    """From the entry back to the names, each question answered, one place kept, and on to the file."""
    both = CTRL | Qt.KeyboardModifier.ShiftModifier
    names = week.review.names
    week.review.entry.setFocus()
    for _ in range(12):
        if names.list.hasFocus():
            break
        week.key(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert names.list.hasFocus()
    week.key(Qt.Key.Key_Home)
    week.key(Qt.Key.Key_K)
    week.key(Qt.Key.Key_R)
    assert names.open_count == 0
    week.preview()
    assert names.list.hasFocus()
    week.key(Qt.Key.Key_Home)
    for _ in range(names.list.count()):
        if names.list.currentItem().text() != "Rosa Delgado":
            week.key(Qt.Key.Key_Down)
    week.key(Qt.Key.Key_Right)
    week.key(Qt.Key.Key_O)
    text = week.preview().text
    assert "Angel came late" in text
    assert "Then Rosa said" in text
    week.key(Qt.Key.Key_E, both)
    assert week.page.step == SHARE
    assert not week.page.share.names.stops_save()


def test_the_keys_are_in_help():
    from npgs_journal.ui.help import keys_without_menu

    keys = [key for what, key in keys_without_menu() if "name of a packet" in what]
    assert keys[:5] == ["R", "X", "O", "K", "N"]


def test_names_of_forty_entries_are_never_gathered_in_the_window(open_room, monkeypatch):
    names = ("Jamal", "Rosa Delgado", "Denise", "Marisol Vega", "Yolanda", "Isaiah", "Delroy", "Shanice")
    written = tuple(
        entry(
            n,
            title=f"Day {n} with {names[n % 8]}",
            body=f"{names[n % 8]} and {names[(n + 3) % 8]} called on March {n % 28 + 1}, 410-555-01{n:02d}. "
            * 6,
        )
        for n in range(1, 41)
    )
    driver = open_room(written)
    sharing, threads = driver.session.sharing, []
    for work in ("lines", "leftovers", "build"):
        done = getattr(sharing, work)

        def noted(*of, done=done):
            threads.append(threading.current_thread())
            return done(*of)

        monkeypatch.setattr(sharing, work, noted)
    driver.to_review(*range(1, 41))
    assert len(driver.names()) > 40
    driver.answer("Jamal", "k")
    assert "Jamal" in driver.preview().text
    assert len(threads) >= 6
    assert threading.main_thread() not in threads


@pytest.mark.parametrize(("size", "percent"), [((1184, 686), 100), ((1090, 650), 200), ((860, 560), 200)])
def test_what_is_opened_comes_into_view(open_room, size, percent):
    driver = open_room(WEEK, size=size, text_percent=percent)
    driver.to_review(1, 2)
    driver.review.entry.setFocus()
    driver.select("Marisol Vega")
    driver.review.name_selection()
    word = driver.review.names.detail.word
    driver.qtbot.waitUntil(lambda: word.visibleRegion().boundingRect().height() == word.height())
    driver.key(Qt.Key.Key_Return, on=word)
    driver.preview()
    QApplication.processEvents()
    assert word.visibleRegion().boundingRect().height() == word.height(), "an answer moves nothing away"
