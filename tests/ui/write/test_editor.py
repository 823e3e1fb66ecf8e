"""The page itself: keys, paste, undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QFont, QImage, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from npgs_journal.ui.write.editor import Editor

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(qtbot):
    made = Editor()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.load("")
    made.show()
    return made


def choose(editor, words):
    found = editor.document().find(words)
    assert not found.isNull()
    editor.setTextCursor(found)


def type_in(editor, text):
    for character in text:
        if character == "\n":
            QTest.keyClick(editor, Qt.Key.Key_Return)
        else:
            QTest.keyClicks(editor, character)


@pytest.mark.parametrize("toggle", ["toggle_bold", "toggle_italic"])
@pytest.mark.parametrize("words", ["plain", "so 😀 glad", "مرحبا", "two\nlines"])
def test_toggling_twice_gives_the_text_back(editor, toggle, words):
    editor.load(f"before {words} after")
    editor.setTextCursor(QTextCursor(editor.document()))
    cursor = editor.textCursor()
    cursor.setPosition(7)
    units = len(words.encode("utf-16-le")) // 2
    cursor.setPosition(7 + units, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    sign = "**" if toggle == "toggle_bold" else "*"
    getattr(editor, toggle)()
    assert editor.body() == f"before {sign}{words}{sign} after"
    assert editor.textCursor().selectedText().replace("\u2029", "\n") == words
    getattr(editor, toggle)()
    assert editor.body() == f"before {words} after"


def test_italic_inside_bold_and_out_again(editor):
    editor.load("a word")
    choose(editor, "word")
    editor.toggle_bold()
    editor.toggle_italic()
    assert editor.body() == "a ***word***"
    editor.toggle_italic()
    assert editor.body() == "a **word**"


def test_bold_with_nothing_chosen_puts_the_cursor_between_the_signs(editor):
    editor.toggle_bold()
    QTest.keyClicks(editor, "now")
    assert editor.body() == "**now**"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("- one\ntwo", "- one\n- two"),
        ("9. one\ntwo", "9. one\n10. two"),
        ("> said\nso", "> said\n> so"),
        ("  * one\ntwo", "  * one\n  * two"),
        ("- one\n\nthen", "- one\nthen"),
        ("plain\nplain", "plain\nplain"),
        ("1) a\nb", "1) a\n2) b"),
    ],
)
def test_enter_goes_on_with_a_list(editor, typed, expected):
    type_in(editor, typed)
    assert editor.body() == expected


def test_paste_brings_words_only(editor):
    data = QMimeData()
    data.setHtml("<b>bold</b> <img src='file:///etc/hostname'>")
    data.setText("bold \r\nnext")
    editor.insertFromMimeData(data)
    assert editor.body() == "bold \nnext"
    assert "font-weight:700" not in editor.toHtml().split("<body", 1)[1]


def test_a_picture_cannot_be_pasted_or_asked_for(editor, tmp_path):
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert not editor.canInsertFromMimeData(data)
    editor.insertFromMimeData(data)
    assert editor.body() == ""
    real = tmp_path / "real.png"
    QImage(9, 9, QImage.Format.Format_RGB32).save(str(real))
    kind = QTextDocument.ResourceType.ImageResource.value
    given = editor.loadResource(kind, QUrl.fromLocalFile(str(real)))
    assert (given.width(), given.height()) == (1, 1)
    assert given.pixelColor(0, 0) == QColor(0, 0, 0, 0)


def test_copy_takes_words_only(editor):
    editor.load("# Head\nwords")
    editor.selectAll()
    data = editor.createMimeDataFromSelection()
    assert data.text() == "# Head\nwords"
    assert not data.hasHtml()


def test_loading_is_no_edit_and_undo_never_reaches_another_entry(editor, qtbot):
    edits = []
    editor.edited.connect(lambda: edits.append(editor.body()))
    editor.load("first entry")
    QTest.keyClicks(editor, "more ")
    editor.load("second entry")
    assert edits[-1] == "more first entry"
    assert not editor.document().isUndoAvailable()
    for _ in range(20):
        QTest.keyClick(editor, Qt.Key.Key_Z, CTRL)
    assert editor.body() == "second entry"


def test_one_undo_takes_back_typing_and_leaves_the_looks(editor):
    editor.load("kept")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    before = editor.document().begin().blockFormat().lineHeight()
    QTest.keyClicks(editor, " and more")
    while editor.document().isUndoAvailable():
        editor.undo()
    assert editor.body() == "kept"
    assert editor.document().begin().blockFormat().lineHeight() == before


def test_tab_leaves_the_page(qtbot):
    both = QWidget()
    qtbot.addWidget(both)
    editor, field = Editor(), QLineEdit()
    column = QVBoxLayout(both)
    column.addWidget(editor)
    column.addWidget(field)
    both.show()
    both.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    left = []
    editor.left.connect(lambda: left.append(True))
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is field
    assert left
    assert editor.body() == ""


@pytest.mark.parametrize(
    "text", ["😀 family 👨‍👩‍👧", "اليوم كان جيدا", "a\n\n\nb\n", "tab\there", "ไทย 中文", "\u00a0x"]
)
def test_text_comes_back_as_it_went_in(editor, text):
    editor.load(text)
    assert editor.body() == text


def formats(block):
    """Which words are shown how. A copy each: a range takes its format along when it goes."""
    text = block.text()
    units = text.encode("utf-16-le")
    return [
        (units[2 * run.start : 2 * (run.start + run.length)].decode("utf-16-le"), QTextCharFormat(run.format))
        for run in block.layout().formats()
    ]


def test_bold_is_shown_where_it_stands_also_after_an_emoji(editor):
    from npgs_journal.ui.write.highlighter import MarkdownHighlighter

    editor.load("😀😀 so **glad** today")
    MarkdownHighlighter(editor.document(), lambda _: QColor("#666666"), 18).rehighlight()
    shown = formats(editor.document().begin())
    assert [words for words, look in shown if look.fontWeight() > 400] == ["glad"]
    assert [words for words, look in shown if look.foreground().color() == QColor("#666666")] == ["**", "**"]


def test_highlighting_is_neither_an_edit_nor_an_undo_step(editor):
    from npgs_journal.ui.write.highlighter import MarkdownHighlighter

    edits = []
    editor.edited.connect(lambda: edits.append(True))
    editor.load("# Head\n**bold**")
    MarkdownHighlighter(editor.document(), lambda _: QColor("#666666"), 18).rehighlight()
    QApplication.processEvents()
    assert edits == []
    assert not editor.document().isUndoAvailable()


def bottom_margin(editor) -> float:
    return editor.document().begin().blockFormat().bottomMargin()


def writing(pixels: int) -> QFont:
    made = QFont("Literata")
    made.setPixelSize(pixels)
    return made


def test_distances_follow_the_letters_and_undo_stays_as_it_was(editor):
    editor.dress(writing(18), QColor("grey"))
    editor.load("One.\nTwo.")
    edits = []
    editor.edited.connect(lambda: edits.append(editor.body()))
    small = bottom_margin(editor)
    editor.dress(writing(36), QColor("grey"))
    assert bottom_margin(editor) == pytest.approx(2 * small, abs=1)
    assert not editor.document().isUndoAvailable()
    assert not edits
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.insertPlainText(" Three.")
    editor.dress(writing(18), QColor("grey"))
    editor.undo()
    assert editor.body() == "One.\nTwo."
    assert not editor.document().isUndoAvailable()
    editor.redo()
    assert editor.body() == "One.\nTwo. Three."
