"""Starting a page from a template or from a question: nothing is lost, and nothing is required."""

from __future__ import annotations

from datetime import timedelta

import pytest
from drivers.session import ABOUT_ME, MINE, entry, mark
from drivers.starting import StartingDriver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from npgs_journal.nouns import Direction, Mark, ValueId
from npgs_journal.prompts import Prompt, built_in
from npgs_journal.starting import Starting
from npgs_journal.templates import Field, Template, TemplateId
from npgs_journal.ui.values.meanings import Meanings

WHAT = (
    "## What happened, in a line or two\n\n## Why it matters to me, and to which value\n\n"
    "## One thing I might try or ask\n"
)


@pytest.fixture
def start(room):
    return StartingDriver(room)


def leave(room):
    """To another page, with everything on its way home."""
    room.ctrl(Qt.Key.Key_N)
    room.settle()


# Templates -------------------------------------------------------------------------------------


def test_a_template_puts_its_questions_on_the_page_and_the_cursor_under_the_first(room, start):
    assert room.page.starters.template.isVisible()
    start.choose("What, so what, now what")
    assert "Rooted in Borton 1970" in start.told
    assert start.body == WHAT
    assert not room.page.starters.isVisible()
    room.type("She called.")
    entry_id = room.room.desk.entry_id
    leave(room)
    kept = room.stored(entry_id)
    assert kept.body == WHAT.replace("two\n", "two\nShe called.", 1)
    assert kept.template == "what-so-what-now-what"


def test_leaving_the_list_changes_nothing(room, start):
    start.choose("Full circle", leave=True)
    assert (start.body, start.template) == ("", "")
    assert room.page.starters.isVisible()


def test_questions_alone_make_no_entry(room, start):
    before = room.count()
    entry_id = room.room.desk.entry_id
    start.choose("Full circle")
    start.choose("Between us")
    room.choose_stand("About me, never in a packet")
    room.choose_stand("Marked to bring")
    leave(room)
    assert room.room.desk.entry_id != entry_id
    assert start.body == start.template == ""
    room.room.flush()
    room.settle()
    assert room.count() == before
    assert room.room.desk.keeper.trouble is None
    assert room.page.trouble.isHidden()


def test_a_letter_that_is_taken_back_leaves_no_entry_of_questions(room, start):
    before = room.count()
    start.choose("Full circle")
    room.type("x")
    room.press(Qt.Key.Key_Backspace)
    leave(room)
    assert room.count() == before


def test_a_template_in_the_middle_keeps_every_word_as_one_step(room, start):
    room.open_entry("Day 1")
    entry_id, before = room.room.desk.entry_id, start.body
    start.choose("What, so what, now what")
    assert start.body == before + "\n" + WHAT
    room.page.editor.insertPlainText("A bus 🙂.")
    answered = start.body
    start.choose("Full circle")
    assert "## What happened, in a line or two\nA bus 🙂.\n## What happened\n\n## What I felt" in start.body
    assert "Why it matters" not in start.body
    start.choose("What, so what, now what")
    assert start.body == answered
    room.ctrl(Qt.Key.Key_Z)
    assert "What I felt" in start.body
    assert start.template == "full-circle"
    room.ctrl(Qt.Key.Key_Z)
    assert (start.body, start.template) == (answered, "what-so-what-now-what")
    while room.page.editor.document().isUndoAvailable():
        room.ctrl(Qt.Key.Key_Z)
    assert (start.body, start.template) == (before, "")
    while room.page.editor.document().isRedoAvailable():
        room.ctrl(Qt.Key.Key_Z, shift=True)
    assert (start.body, start.template) == (answered, "what-so-what-now-what")
    leave(room)
    assert room.stored(entry_id).template == "what-so-what-now-what"
    assert room.stored(entry_id).body == answered


def test_words_after_an_undo_belong_to_no_template(room, start):
    room.open_entry("Day 1")
    start.choose("Full circle")
    room.ctrl(Qt.Key.Key_Z)
    assert start.template == ""
    room.type("Some words, and more of them, in more than one step.\nAnd so on.\n")
    assert start.template == ""


def test_the_quick_note_takes_questions_away_that_nobody_answered(room, start):
    room.type("First.")
    start.choose("Between us")
    start.choose("Quick note")
    assert start.body == "First."
    assert start.template == "quick-note"
    entry_id = room.room.desk.entry_id
    leave(room)
    assert room.stored(entry_id).template == "quick-note"


def test_taking_care_of_me_goes_into_about_me_and_stays_there(room, start):
    start.choose("Taking care of me")
    assert "It can never go into a packet." in start.told
    assert room.page.head.chip.text() == "About me, never in a packet"
    assert room.page.news.accessibleName() == "This entry is in About me now. It can never go into a packet."
    assert room.page.news.isVisible()
    room.type("Tired.")
    entry_id = room.room.desk.entry_id
    start.choose("Full circle")
    assert room.page.base.space is ABOUT_ME
    leave(room)
    assert room.stored(entry_id).space is ABOUT_ME
    assert room.dialogs.asked == []


def test_an_entry_that_is_there_moves_with_a_line_and_undo_does_not_move_it_out(room, start):
    room.open_entry("Day 1")
    entry_id = room.room.desk.entry_id
    room.ctrl(Qt.Key.Key_B, shift=True)
    start.choose("Taking care of me")
    assert room.stored(entry_id).space is ABOUT_ME
    assert not room.stored(entry_id).bring
    room.ctrl(Qt.Key.Key_Z)
    leave(room)
    assert room.stored(entry_id).space is ABOUT_ME
    moves = []
    room.session.jobs.write(lambda _: room.session.writing.moves(entry_id), moves.append)
    room.settle()
    assert [(move.came_from, move.went_to) for move in moves[0]] == [(MINE, ABOUT_ME)]


def test_a_template_of_ones_own_is_in_the_list(room, start):
    mine = Template(TemplateId(""), "Bus notes", "Two lines.", fields=(Field("", "Who sat where?", True),))
    room.session.starts.change(lambda starting: starting.put_template(mine))
    room.settle()
    start.choose("Bus notes")
    assert "Who sat where? (private: starts held back in a packet)" in start.told
    assert start.body == "## Who sat where?\n"
    assert start.template.startswith("own-")


def test_questions_with_any_letter_alone_make_no_entry(room, start):
    before = room.count()
    mine = Template(TemplateId(""), "Weather", fields=(Field("", "Sun 🌞 or rain 🌧?"), Field("", "Else?")))
    room.session.starts.change(lambda starting: starting.put_template(mine))
    room.settle()
    start.choose("Weather")
    assert room.page.is_blank
    room.choose_stand("About me, never in a packet")
    leave(room)
    assert room.count() == before
    assert room.page.trouble.isHidden()


def test_marks_on_passages_come_along_with_their_letters(room, start):
    """A format of the letters stays on just these letters, through the change and through undo."""
    room.open_entry("Day 1")
    start.choose("Full circle")
    room.type("A coat.")
    editor = room.page.editor
    cursor = editor.document().find("coat")
    form = cursor.charFormat()
    form.setProperty(0x100000 + 77, "mine")
    cursor.setCharFormat(form)
    start.choose("Role check")
    assert marked(editor) == "coat"
    room.ctrl(Qt.Key.Key_Z)
    assert marked(editor) == "coat"


def test_a_kept_mark_covers_the_same_words_wherever_they_come_to_stand(desk_of):
    body = "Before 🙂.\n## Next time\nA warm coat.\n"
    at = body.index("warm coat")
    coat = Mark(ValueId("hopeful"), Direction.LIVED, (), at, at + len("warm coat"))
    room = desk_of([entry(1, body=body, marks=(coat, mark("transparent")), template="full-circle")])
    start = StartingDriver(room)
    room.open_entry("Day 1")
    entry_id = room.room.desk.entry_id
    for label in ("Full circle", "Role check", "Quick note", "Full circle"):
        start.choose(label)
        room.room.flush()
        room.settle()
        kept = room.stored(entry_id)
        (passage,) = [one for one in kept.marks if one.is_on_passage]
        assert kept.body[passage.start : passage.end] == "warm coat"
        assert mark("transparent") in kept.marks
        assert kept.body == start.body


def marked(editor):
    found, block = "", editor.document().begin()
    while block.isValid():
        for stretch in block.textFormats():
            if stretch.format.property(0x100000 + 77) == "mine":
                found += block.text()[stretch.start : stretch.start + stretch.length]
        block = block.next()
    return found


def test_nothing_starts_on_a_page_that_cannot_be_changed(room, start):
    room.open_entry("Day 1")
    room.room.commands.delete.trigger()
    room.settle()
    room.room.commands.trash.trigger()
    room.settle()
    room.open_entry("Day 1")
    assert not room.room.commands.template.isEnabled()
    assert not room.room.commands.question.isEnabled()
    room.room.starting.choose_template()
    room.room.starting.offer()
    assert start.offered == ""


# Questions -------------------------------------------------------------------------------------


def test_a_question_is_offered_only_when_asked_for_and_goes_at_the_first_letter(room, start):
    assert start.offered == ""
    QTest.mouseClick(room.page.starters.question, Qt.MouseButton.LeftButton)
    assert start.offered in {one.text for one in built_in()}
    assert room.page.offer.use.hasFocus()
    assert not room.page.starters.isVisible()
    room.page.take_keyboard()
    room.type("x")
    assert start.offered == start.question == ""


def test_a_question_that_is_used_stays_with_the_entry_and_out_of_its_text(room, start):
    asked = start.ask()
    start.say("Another")
    assert start.offered not in {"", asked}
    taken = start.offered
    start.say("Write from this")
    assert start.question == taken
    assert start.offered == ""
    assert not room.page.starters.isVisible()
    room.type("A walk.")
    entry_id = room.room.desk.entry_id
    leave(room)
    kept = room.stored(entry_id)
    assert (kept.prompt, kept.body) == (taken, "A walk.")
    assert start.question == ""
    room.click_entry("")
    room.settle()
    assert start.question == taken


def test_a_question_without_a_word_makes_no_entry(room, start):
    before = room.count()
    start.ask()
    start.say("Write from this")
    leave(room)
    assert room.count() == before
    assert start.question == ""


def test_a_question_is_taken_away_from_an_entry_again(room, start):
    room.open_entry("Day 1")
    entry_id, before = room.room.desk.entry_id, start.body
    taken = start.ask()
    start.say("Write from this")
    room.room.flush()
    room.settle()
    assert room.stored(entry_id).prompt == taken
    room.click(room.page.asked.away)
    assert start.question == ""
    room.room.flush()
    room.settle()
    assert (room.stored(entry_id).prompt, room.stored(entry_id).body) == ("", before)


def test_by_value_and_all_are_shown_before_one_comes_again(room, start):
    start.ask()
    start.about("Hopeful")
    of_hope = [one.text for one in built_in() if one.value == ValueId("hopeful")]
    shown = [start.offered]
    for _ in of_hope[1:]:
        start.say("Another")
        shown.append(start.offered)
    assert sorted(shown) == sorted(of_hope)
    assert room.page.offer.about.text() == "Hopeful"


def test_not_today_rests_until_tomorrow_and_can_still_be_asked(room, start):
    start.ask()
    start.say("Not today")
    assert start.offered == ""
    assert room.page.starters.isVisible()
    assert not room.page.starters.question.isVisible()
    assert start.ask()
    room.press(Qt.Key.Key_Escape)
    assert start.offered == ""
    room.session.starts.load()
    room.settle()
    assert not room.page.starters.question.isVisible()
    room.session.clock.advance(timedelta(days=1))
    room.session.starts.load()
    room.settle()
    assert room.page.starters.question.isVisible()


def test_when_every_question_is_hidden_it_says_so(room, start):
    def hide_all(starting: Starting) -> None:
        for one in built_in():
            starting.set_hidden(one, is_hidden=True)

    room.session.starts.change(hide_all)
    room.settle()
    start.ask()
    assert "There is no question here now." in room.words_on_screen()
    assert not room.page.offer.use.isVisible()
    room.session.starts.change(lambda starting: starting.add_prompts([Prompt("What about the bus?")]))
    room.settle()
    assert start.ask() == "What about the bus?"


def test_from_the_card_of_a_value_to_a_question_about_it(room, start, monkeypatch):
    def ask_about(box):
        box.names.setCurrentRow(10)
        box.question.click()
        return box.result()

    monkeypatch.setattr(Meanings, "exec", ask_about)
    room.room.commands.meanings.trigger()
    assert start.offer.prompt.value == "transparent"


def test_a_journal_that_is_only_read_keeps_nothing_of_it(desk_of):
    room = desk_of([entry(1)])
    room.session.journal.is_read_only = True
    room.session.starts.rest_today()
    room.settle()
    assert room.session.starts.rests_today
    assert room.session.journal.reader.settings.get("questions-not-today") is None
