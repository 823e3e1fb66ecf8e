"""Marks on passages of a page: what belongs to them, what goes with them, and where they stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QGuiApplication, QInputMethodEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from npgs_journal.nouns import ConcernId, Direction, Mark, ValueId
from npgs_journal.ui.write.carrying import KEPT, KIND
from npgs_journal.ui.write.editor import Editor
from npgs_journal.ui.write.find_bar import FindBar
from npgs_journal.ui.write.highlighter import MarkdownHighlighter
from npgs_journal.ui.write.tags import Units

LIVED, STRAIN = Direction
HOPEFUL, OPEN = ValueId("hopeful"), ValueId("open-minded")


@pytest.fixture
def editor(qtbot):
    made = Editor()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    yield made
    QGuiApplication.clipboard().clear()


def choose(editor, start, end=None):
    """By places of the text as Python counts them."""
    units = Units(editor.body())
    cursor = editor.textCursor()
    cursor.setPosition(units.units(start))
    cursor.setPosition(units.units(start if end is None else end), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def mark(editor, words, value=HOPEFUL, direction=LIVED):
    at = editor.body().index(words)
    choose(editor, at, at + len(words))
    cursor = editor.textCursor()
    assert editor.passages.mark(cursor.selectionStart(), cursor.selectionEnd(), value, direction)


def marked(editor):
    body = editor.body()
    return [body[each.start : each.end] for each in editor.passages.marks(body)]


def put_cursor(editor, words, *, behind=False):
    at = editor.body().index(words)
    choose(editor, at + len(words) if behind else at)


def commit(editor, words, *, from_=0, size=0):
    event = QInputMethodEvent()
    event.setCommitString(words, from_, size)
    QApplication.sendEvent(editor, event)


def type_words(editor, words):
    QTest.keyClicks(editor, words)


def paste_words(editor, words):
    data = QMimeData()
    data.setText(words)
    editor.insertFromMimeData(data)


WAYS = [type_words, commit, paste_words, Editor.insertPlainText]


@pytest.mark.parametrize("put", WAYS)
@pytest.mark.parametrize(
    ("beside", "behind", "expected"),
    [
        ("elt it", False, "fnewelt it"),  # between its first two letters
        ("felt it", False, "felt it"),  # before its first
        ("felt it", True, "felt it"),  # after its last
    ],
)
def test_what_is_put_inside_belongs_and_at_the_edges_it_does_not(editor, put, beside, behind, expected):
    editor.load("So I felt it all.")
    mark(editor, "felt it")
    put_cursor(editor, beside, behind=behind)
    put(editor, "new")
    assert "new" in editor.body()
    assert marked(editor) == [expected]
    editor.undo()
    assert editor.body() == "So I felt it all."
    assert marked(editor) == ["felt it"]


@pytest.mark.parametrize("put", WAYS)
def test_at_the_very_ends_of_a_text_it_is_as_anywhere(editor, put):
    editor.load("all")
    mark(editor, "all")
    for at in (0, len("all")):
        choose(editor, at)
        put(editor, "x")
        assert marked(editor) == ["all"]
        editor.undo()
    choose(editor, 0, 3)
    put(editor, "x")
    assert (editor.body(), marked(editor)) == ("x", [])
    editor.undo()
    assert (editor.body(), marked(editor)) == ("all", ["all"])


def test_typing_goes_on_outside_once_it_began_outside(editor):
    editor.load("felt")
    mark(editor, "felt")
    choose(editor, 4)
    QTest.keyClicks(editor, " and more")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "still more")
    assert (editor.body(), marked(editor)) == ("felt and more\nstill more", ["felt"])
    editor.undo()
    assert marked(editor) == ["felt"]


def test_words_in_the_place_of_some_of_it_are_inside(editor):
    editor.load("I felt it all day.")
    mark(editor, "felt it all")
    at = editor.body().index("it")
    choose(editor, at, at + 2)
    QTest.keyClicks(editor, "that")
    assert marked(editor) == ["felt that all"]
    editor.undo()
    assert (editor.body(), marked(editor)) == ("I felt it all day.", ["felt it all"])


@pytest.mark.parametrize(
    ("at", "expected"), [(5, ["th\nree"]), (3, ["three"]), (8, ["three"])], ids=["inside", "before", "after"]
)
@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
def test_enter(editor, at, expected, modifier):
    editor.load("a: three :b")
    mark(editor, "three")
    choose(editor, at)
    QTest.keyClick(editor, Qt.Key.Key_Return, modifier)
    assert marked(editor) == expected
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert (editor.body(), marked(editor)) == ("a: three :b", ["three"])


def test_a_list_goes_on_inside_with_its_sign_and_behind_without(editor):
    editor.load("- one two")
    mark(editor, "one two")
    put_cursor(editor, "two")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert marked(editor) == ["one \n- two"]
    choose(editor, len(editor.body()))
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "three")
    assert (editor.body(), marked(editor)) == ("- one \n- two\n- three", ["one \n- two"])


def test_words_that_an_input_method_puts_in_the_place_of_others(editor):
    editor.load("I felt it.")
    mark(editor, "felt it")
    put_cursor(editor, "felt it", behind=True)
    commit(editor, "that", from_=-2, size=2)
    assert (editor.body(), marked(editor)) == ("I felt that.", ["felt "])
    editor.undo()
    put_cursor(editor, "lt it")
    event = QInputMethodEvent("かん", [])
    QApplication.sendEvent(editor, event)
    assert marked(editor) == ["felt it"]  # not yet written, only shown
    commit(editor, "感")
    assert marked(editor) == ["fe感lt it"]


@pytest.mark.parametrize("toggle", [Editor.toggle_bold, Editor.toggle_italic])
def test_bold_and_italic_leave_the_words_their_marks(editor, toggle):
    editor.load("I felt it so.")
    mark(editor, "felt it")
    mark(editor, "it", OPEN, STRAIN)
    put_cursor(editor, "felt it")
    choose(editor, 2, 9)
    toggle(editor)
    assert marked(editor) == ["felt it", "it"]
    toggle(editor)
    assert (editor.body(), marked(editor)) == ("I felt it so.", ["felt it", "it"])
    choose(editor, 7, 9)
    toggle(editor)
    sign = editor.body()[7]
    assert sign == "*"
    assert [words.replace("*", "") for words in marked(editor)] == ["felt it", "it"]


def test_find_and_replace_keeps_what_was_marked_marked(editor, theme, qtbot):
    editor.load("Rosa said it. Then Rosa left.")
    mark(editor, "Rosa said")
    bar = FindBar(theme, editor)
    qtbot.addWidget(bar)
    bar.words.setText("Rosa")
    bar.other.setText("Person A")
    bar.replace_all()
    assert (editor.body(), marked(editor)) == ("Person A said it. Then Person A left.", ["Person A said"])
    editor.undo()
    assert marked(editor) == ["Rosa said"]
    choose(editor, 0)
    bar.find_next()
    bar.replace_this()
    assert marked(editor) == ["Person A said"]


def test_a_mark_goes_with_the_last_of_its_words_and_comes_back_with_them(editor):
    editor.load("before the words after")
    mark(editor, "the words")
    choose(editor, 7, 16)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    assert marked(editor) == []
    editor.undo()
    assert marked(editor) == ["the words"]
    editor.redo()
    assert marked(editor) == []
    editor.undo()
    for words in ("the", "words"):
        put_cursor(editor, words, behind=True)
        for _ in words:
            QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.body() == "before   after"
    assert marked(editor) == []  # a space alone is no words


def test_spaces_at_the_ends_of_what_was_chosen_are_left_out(editor):
    editor.load("one\n two words \nthree")
    choose(editor, 3, 16)
    cursor = editor.textCursor()
    assert editor.passages.mark(cursor.selectionStart(), cursor.selectionEnd(), HOPEFUL, LIVED)
    assert marked(editor) == ["two words"]
    assert not editor.passages.mark(3, 5, HOPEFUL, LIVED)


def test_marks_overlap_and_each_goes_alone(editor):
    editor.load("one two three")
    mark(editor, "one two")
    mark(editor, "two three", HOPEFUL, STRAIN)
    mark(editor, "two", OPEN, LIVED)
    assert marked(editor) == ["one two", "two", "two three"]
    editor.passages.unmark([each for each in editor.passages.all() if each.tag.value == OPEN])
    assert marked(editor) == ["one two", "two three"]
    editor.undo()
    assert marked(editor) == ["one two", "two", "two three"]


def test_concerns_are_a_step_of_undo_as_well(editor):
    editor.load("one two")
    mark(editor, "one", HOPEFUL, STRAIN)
    editor.passages.set_concerns(editor.passages.all(), (ConcernId("stigma"), ConcernId("workload")))
    named = [each.concerns for each in editor.passages.marks(editor.body())]
    assert named == [("stigma", "workload")]
    editor.undo()
    assert [each.concerns for each in editor.passages.marks(editor.body())] == [()]


# Places --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "plain",
        "😀",
        "👨‍👩‍👧 all",
        "اليوم جيد",
        "e\u0301te\u0301",
        "ไทย",
        "two\nparts",
    ],
)
@pytest.mark.parametrize("before", ["", "so ", "😀😀 ", "مرحبا "])
def test_places_are_those_of_the_text_whatever_its_letters(editor, words, before):
    body = f"{before}{words} 😀 end"
    kept = (Mark(HOPEFUL, STRAIN, (ConcernId("stigma"),), len(before), len(before) + len(words)),)
    editor.load(body, kept)
    assert editor.body() == body
    assert editor.passages.marks(body) == kept
    assert not editor.document().isUndoAvailable()
    editor.load(body)
    choose(editor, kept[0].start, kept[0].end)
    cursor = editor.textCursor()
    editor.passages.mark(cursor.selectionStart(), cursor.selectionEnd(), HOPEFUL, STRAIN)
    editor.passages.set_concerns(editor.passages.all(), kept[0].concerns)
    assert editor.passages.marks(body) == kept


def test_half_a_letter_is_never_parted():
    units = Units("a😀b😀")
    assert [units.units(at) for at in range(5)] == [0, 1, 3, 4, 6]
    assert [units.offset(at) for at in range(7)] == [0, 1, 1, 2, 3, 3, 4]
    assert [units.offset(at, is_end=True) for at in range(7)] == [0, 1, 2, 2, 3, 4, 4]


def test_what_no_journal_keeps_does_not_count(editor):
    editor.load("a bc")
    cursor = editor.textCursor()
    cursor.setPosition(1)
    cursor.insertText("\0")
    assert editor.body() == "a\0 bc"
    mark(editor, "bc")
    assert [(each.start, each.end) for each in editor.passages.marks(editor.body())] == [(2, 4)]


def test_half_a_letter_that_stands_alone_takes_no_mark_beyond_the_text(editor):
    editor.load("a😀 end")
    mark(editor, "end")
    cursor = QTextCursor(editor.document())
    cursor.setPosition(2)
    cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    (kept,) = editor.passages.marks(editor.body())
    assert 0 <= kept.start < kept.end <= len(editor.body())


# Loading, and looks ---------------------------------------------------------------------------


def test_loading_marks_is_no_edit_and_marking_is_one(editor):
    edits = []
    editor.edited.connect(lambda: edits.append(marked(editor)))
    editor.load("one two", [Mark(HOPEFUL, LIVED, (), 0, 3)])
    assert edits == []
    assert not editor.document().isUndoAvailable()
    assert not editor.document().isModified()
    mark(editor, "two")
    assert edits == [["one", "two"]]
    editor.undo()
    assert edits[-1] == ["one"]
    assert not editor.document().isUndoAvailable()


def test_another_text_has_none_of_the_marks_before(editor):
    editor.load("one two", [Mark(HOPEFUL, LIVED, (), 0, 7)])
    editor.load("three four")
    assert marked(editor) == []
    QTest.keyClicks(editor, "x")
    assert marked(editor) == []
    assert not editor.passages.may_have_any


def lines_under(block):
    return [
        (run.start, run.length, run.format.underlineStyle(), run.format.fontWeight() > 400)
        for run in block.layout().formats()
        if run.format.underlineStyle() != run.format.UnderlineStyle.NoUnderline
    ]


def test_lived_and_under_strain_have_lines_of_their_own_and_markdown_stays(editor):
    highlighter = MarkdownHighlighter(editor.document(), lambda _: QColor("#666666"), 18)
    editor.load("one **two** three", [Mark(HOPEFUL, LIVED, (), 0, 9), Mark(OPEN, STRAIN, (), 6, 17)])
    highlighter.rehighlight()
    line = QTextCharFormat.UnderlineStyle
    assert lines_under(editor.document().begin()) == [
        (0, 4, line.SingleUnderline, False),
        (4, 2, line.SingleUnderline, False),
        (6, 3, line.DashDotLine, True),
        (9, 2, line.DashUnderline, False),
        (11, 6, line.DashUnderline, False),
    ]
    editor.passages.unmark(editor.passages.all())
    assert lines_under(editor.document().begin()) == []
    assert any(run.format.fontWeight() > 400 for run in editor.document().begin().layout().formats())


# Cut, copy, paste --------------------------------------------------------------------------------


def test_words_take_their_marks_along_also_to_another_entry(editor):
    editor.load("one two three")
    mark(editor, "two three")
    choose(editor, 0, 7)
    editor.copy()
    choose(editor, 13)
    editor.paste()
    assert (editor.body(), marked(editor)) == ("one two threeone two", ["two three", "two"])
    editor.load("Another entry: ")
    choose(editor, 15)
    editor.paste()
    assert (editor.body(), marked(editor)) == ("Another entry: one two", ["two"])


def test_pasted_into_a_passage_of_its_kind_they_are_part_of_it(editor):
    editor.load("one two three")
    mark(editor, "one two three")
    mark(editor, "two", OPEN, STRAIN)
    choose(editor, 4, 7)
    editor.cut()
    assert marked(editor) == ["one  three"]
    choose(editor, 5)
    editor.paste()
    assert (editor.body(), marked(editor)) == ("one  twothree", ["one  twothree", "two"])
    editor.undo()
    editor.undo()
    assert (editor.body(), marked(editor)) == ("one two three", ["one two three", "two"])


def test_the_clipboard_has_the_words_and_a_sign_that_says_nothing(editor):
    editor.load("one two three")
    signs = []
    for has_mark in (False, True):
        if has_mark:
            mark(editor, "two", HOPEFUL, STRAIN)
        choose(editor, 4, 7)
        data = editor.createMimeDataFromSelection()
        assert set(data.formats()) == {"text/plain", "x-kde-passwordManagerHint", KIND}
        signs.append(bytes(data.data(KIND).data()))
        assert [len(sign) for sign in signs] == [16] * len(signs)
        told = b"".join(bytes(data.data(kind).data()) for kind in data.formats())
        assert told.replace(signs[-1], b"") in {b"twosecret", b"secrettwo"}
    assert len(set(signs)) == 2


def test_another_window_learns_nothing_of_the_marks(editor, qtbot):
    editor.load("one two")
    mark(editor, "one")
    editor.selectAll()
    editor.copy()
    other = Editor()
    qtbot.addWidget(other)
    other.load("")
    other.paste()
    assert (other.body(), marked(other)) == ("one two", [])


def test_a_sign_on_other_words_brings_no_marks(editor):
    editor.load("one two")
    mark(editor, "one")
    choose(editor, 0, 3)
    sign = editor.createMimeDataFromSelection().data(KIND)
    forged = QMimeData()
    forged.setText("something longer")
    forged.setData(KIND, sign)
    choose(editor, 7)
    editor.insertFromMimeData(forged)
    assert marked(editor) == ["one"]


def test_only_the_last_few_copies_are_remembered(editor):
    editor.load("one two")
    mark(editor, "one")
    choose(editor, 0, 3)
    copies = [editor.createMimeDataFromSelection() for _ in range(KEPT + 1)]
    choose(editor, 7)
    editor.insertFromMimeData(copies[0])
    assert marked(editor) == ["one"]
    editor.insertFromMimeData(copies[-1])
    assert (editor.body(), marked(editor)) == ("one twooneone", ["one", "one"])


# Much of it --------------------------------------------------------------------------------------


def test_fifty_thousand_words_with_two_hundred_marks(editor):
    paragraph = " ".join(["quiet morning 😀 word"] * 25)
    body = "\n".join([paragraph] * 500)
    assert len(body.split()) == 50_000
    step = len(body) // 200
    kept = tuple(
        Mark((HOPEFUL, OPEN)[at % 2], (LIVED, STRAIN)[at % 3 // 2], (), at * step, at * step + step + 40)
        for at in range(199)
    )
    kept += (Mark(HOPEFUL, LIVED, (), 199 * step, len(body)),)
    editor.load(body, kept)
    assert set(editor.passages.marks(editor.body())) == set(kept)
    at = kept[100].start + 60
    choose(editor, at)
    QTest.keyClicks(editor, "xyz")
    grown = {each for each in editor.passages.marks(editor.body()) if each.end - each.start == step + 43}
    assert {each.start for each in grown} == {kept[100].start}
    editor.undo()
    assert set(editor.passages.marks(editor.body())) == set(kept)
    for each in editor.passages.all()[::20]:
        assert editor.passages.reach(each.start, each.tag) == each
        assert editor.passages.reach(each.end - 1, each.tag) == each
