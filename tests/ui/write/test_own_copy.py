"""A copy for oneself: printed or saved, whole or not at all, and never by the entry's own words."""

from __future__ import annotations

import io
import stat
import threading

import pypdfium2
import pytest
from drivers.session import ABOUT_ME, entry, mark
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from npgs_journal.errors import DiskFull
from npgs_journal.nouns import Direction
from npgs_journal.share import delivery
from npgs_journal.ui.write import own_copy, paper

BODY = (
    "# At the *front* desk\n\nShe said **no** twice.\n\n- one\n- two\n\n> Quiet.\n\n"
    '<img src="file:///etc/hostname"> [a](http://example.org) #read("x")\n\nنعم 🙂'
)
MARKS = (mark("transparent", Direction.UNDER_STRAIN), mark("empathetic"))


@pytest.fixture
def opened(desk_of):
    made = desk_of([entry(1, title="Rosa and the form", body=BODY, marks=MARKS), entry(2)])
    made.session.theme.load_all_fonts()
    made.open_entry("Rosa and the form")
    return made


def read_pdf(data: bytes) -> str:
    pages = pypdfium2.PdfDocument(io.BytesIO(data))
    return "\n".join(page.get_textpage().get_text_bounded() for page in pages)


def save(room, answer: str, path) -> None:
    room.dialogs.answers.append(answer)
    room.dialogs.paths.append(path)
    room.room.commands.own_copy.trigger()
    room.qtbot.waitUntil(lambda: not room.room.own_copy.is_busy)
    room.settle()


def news(room) -> str:
    return room.page.news.accessibleName() if room.page.news.isVisible() else ""


def test_plain_text_is_as_typed_and_for_its_owner_alone(opened, tmp_path):
    out = tmp_path / "mine.txt"
    save(opened, "Save as plain text", out)
    text = out.read_text("utf-8")
    assert text.startswith(
        "Rosa and the form\nThursday 12 November 2026, 12:05 pm\n\n# At the *front* desk\n"
    )
    assert text.endswith("نعم 🙂\n\nLived: Empathetic\nUnder strain: Transparent\n")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert news(opened) == "Saved. This file is open: anyone who has it can read it."
    assert opened.said[-1] == news(opened)


def test_a_pdf_holds_the_words_and_nothing_about_who_made_it(opened, tmp_path):
    out = tmp_path / "mine.pdf"
    save(opened, "Save as PDF", out)
    data = out.read_bytes()
    text = read_pdf(data)
    for words in ("Rosa and the form", "At the front desk", "She said no twice.", "• one", "Quiet."):
        assert words in text
    assert '<img src="file:///etc/hostname"> [a](http://example.org) #read("x")' in text.replace("\r\n", " ")
    told = pypdfium2.PdfDocument(data).get_metadata_dict(skip_empty=True)
    assert not {"Title", "Author", "Subject", "Creator", "Keywords"} & told.keys()
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


@pytest.mark.parametrize("answer", ["Save as plain text", "Save as PDF"])
def test_how_it_was_started_stands_above_it(desk_of, tmp_path, answer):
    room = desk_of([entry(1, template="full-circle", prompt="Where did I notice hope?"), entry(2)])
    room.session.theme.load_all_fonts()
    texts = []
    for title in ("Day 1", "Day 2"):
        room.open_entry(title)
        out = tmp_path / f"{title}{'.pdf' if 'PDF' in answer else '.txt'}"
        save(room, answer, out)
        texts.append(read_pdf(out.read_bytes()) if "PDF" in answer else out.read_text("utf-8"))
    lines = [line.strip() for line in texts[0].split("\n")]
    at = lines.index("Template: Full circle")
    assert lines[at + 1].endswith("e question: Where did I notice hope?")  # a ligature stands for "Th"
    assert "Template" not in texts[1]
    assert "question" not in texts[1]


def test_ink_is_black_on_white_in_a_dark_theme(opened, tmp_path):
    opened.session.prefs.change(theme="dark")
    out = tmp_path / "mine.pdf"
    save(opened, "Save as PDF", out)
    drawn = pypdfium2.PdfDocument(out.read_bytes())[0].render(scale=1, grayscale=True)
    greys = bytes(drawn.buffer)
    assert max(greys) == 255
    assert min(greys) < 60


def test_it_says_first_what_it_is_and_offers_no_name_from_the_entry(opened, tmp_path, monkeypatch):
    heard = []
    monkeypatch.setattr(
        opened.dialogs,
        "ask",
        lambda title, text, choices, way_out=None: heard.append((title, text)) or way_out,
    )
    opened.room.commands.own_copy.trigger()
    opened.room.commands.print.trigger()
    (_, first), (_, second) = heard
    assert first.startswith("This file is open: anyone who has it can read it.")
    assert second.startswith("The printer or the computer may keep a copy.")
    for words in (first, second):
        assert "It is for you and no packet" in words
    monkeypatch.undo()
    save(opened, "Save as PDF", None)
    assert opened.dialogs.offered == ["copy.pdf"]
    assert not news(opened)


def test_about_me_is_named_before_it_leaves(opened, monkeypatch):
    opened.choose_stand("About me, never in a packet")
    assert opened.page.base.space is ABOUT_ME
    heard = []
    monkeypatch.setattr(
        opened.dialogs, "ask", lambda title, text, choices, way_out=None: heard.append(text) or way_out
    )
    opened.room.commands.own_copy.trigger()
    assert "It cannot protect this copy." in heard[0]


def test_words_that_are_not_saved_yet_are_in_it(opened, tmp_path):
    opened.page.take_keyboard()
    opened.type("Just now. ")
    out = tmp_path / "mine.txt"
    save(opened, "Save as plain text", out)
    assert "Just now. " in out.read_text("utf-8")


@pytest.mark.parametrize("answer", ["Save as plain text", "Save as PDF"])
def test_an_ending_is_added_and_what_stands_there_is_left(opened, tmp_path, answer):
    ending = ".pdf" if "PDF" in answer else ".txt"
    (tmp_path / f"mine{ending}").write_text("here before")
    save(opened, answer, tmp_path / "mine")
    assert (tmp_path / f"mine{ending}").read_text() == "here before"
    assert news(opened).startswith("There is no copy yet.")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["journal", f"mine{ending}"]


def test_a_file_the_box_asked_about_is_replaced(opened, tmp_path):
    out = tmp_path / "mine.txt"
    out.write_text("here before")
    save(opened, "Save as plain text", out)
    assert out.read_text("utf-8").startswith("Rosa")


def test_no_copy_goes_into_the_journals_own_folder(opened, tmp_path):
    before = {path.name for path in (tmp_path / "journal").iterdir()}
    save(opened, "Save as PDF", tmp_path / "journal" / "mine.pdf")
    assert {path.name for path in (tmp_path / "journal").iterdir()} == before
    assert news(opened).startswith("There is no copy yet. Nothing was written.")


def test_a_full_disk_leaves_nothing(opened, tmp_path, monkeypatch):
    def full(temp, data):
        temp.write_bytes(data[:10])
        raise DiskFull

    monkeypatch.setattr(delivery, "put_down", full)
    save(opened, "Save as plain text", tmp_path / "mine.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["journal"]
    assert "disk is full" in news(opened)
    assert not opened.session.journal.writer.settings.get(own_copy.PART_KEY)


def test_a_part_that_cannot_be_taken_away_is_remembered(opened, tmp_path, monkeypatch):
    def full(temp, data):
        temp.write_bytes(data[:10])
        raise DiskFull

    with monkeypatch.context() as broken:
        broken.setattr(delivery, "put_down", full)
        broken.setattr(delivery, "remove", lambda _: False)
        save(opened, "Save as plain text", tmp_path / "mine.txt")
    (part,) = tmp_path.glob(".*.part")
    assert opened.session.journal.writer.settings.get(own_copy.PART_KEY) == str(part)
    own_copy.OwnCopy(opened.session, opened.room)
    opened.settle()
    assert not part.exists()


def test_what_is_slow_says_so_and_can_be_stopped(opened, tmp_path, monkeypatch):
    go_on, real = threading.Event(), paper.pdf

    def slow(*given):
        go_on.wait(60)
        return real(*given)

    monkeypatch.setattr(paper, "pdf", slow)
    opened.dialogs.answers.append("Save as PDF")
    opened.dialogs.paths.append(tmp_path / "mine.pdf")
    opened.room.commands.own_copy.trigger()
    opened.qtbot.waitUntil(opened.page.copying.isVisible)
    assert opened.page.copying.words.text() == "Making your copy…"
    opened.click_entry("Day 2")  # to read on meanwhile takes nothing from it
    opened.qtbot.waitUntil(lambda: opened.page.title.text() == "Day 2")
    assert opened.page.copying.isVisible()
    opened.click(opened.page.copying.stop)
    go_on.set()
    opened.settle()
    assert news(opened) == "Stopped. There is no copy."
    assert not opened.page.copying.isVisible()
    assert [path.name for path in tmp_path.iterdir()] == ["journal"]


def test_what_a_kill_left_goes_at_the_next_opening(opened, tmp_path):
    part = tmp_path / ".5f.part"
    part.write_text("half of it")
    settings = opened.session.journal.writer.settings
    opened.session.jobs.write(lambda _: settings.put(own_copy.PART_KEY, str(part)))
    again = own_copy.OwnCopy(opened.session, opened.room)
    opened.settle()
    assert not part.exists()
    assert not again.is_busy
    save(opened, "Save as plain text", tmp_path / "mine.txt")
    assert not settings.get(own_copy.PART_KEY)


# Printing ---------------------------------------------------------------------------------


@pytest.fixture
def printer(opened, tmp_path, monkeypatch):
    made = QPrinter()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "paper.pdf"))
    monkeypatch.setattr(opened.dialogs, "printer", lambda _: made)
    return made


def print_it(room) -> None:
    room.dialogs.answers.append("Choose a printer")
    room.page.take_keyboard()
    room.ctrl(Qt.Key.Key_P)
    room.qtbot.waitUntil(lambda: not room.room.own_copy.is_busy)
    room.settle()


def test_ctrl_p_prints_under_a_name_that_says_nothing(opened, printer, tmp_path):
    print_it(opened)
    assert "She said no twice." in read_pdf((tmp_path / "paper.pdf").read_bytes())
    assert printer.docName() == "Page"
    assert news(opened) == "It is on its way to the printer."


def test_a_print_that_is_stopped_is_called_back(opened, printer, monkeypatch):
    called = []
    monkeypatch.setattr(printer, "abort", lambda: called.append(True), raising=False)
    real = paper.document

    def stopped(*given):
        opened.room.own_copy.cancel()
        return real(*given)

    monkeypatch.setattr(paper, "document", stopped)
    print_it(opened)
    assert called
    assert news(opened) == "Stopped. There is no copy."


def test_a_computer_that_cannot_print_offers_the_other_way(opened, monkeypatch):
    def none(_):
        raise ImportError

    monkeypatch.setattr(opened.dialogs, "printer", none)
    print_it(opened)
    assert news(opened) == "This computer cannot print from here. You can save a copy instead."


def test_many_pages_are_whole_and_numbered(opened, tmp_path):
    body = "\n\n".join(f"Paragraph {number} of a long night." for number in range(400))
    opened.page.editor.setPlainText(body)
    out = tmp_path / "mine.pdf"
    save(opened, "Save as PDF", out)
    text = read_pdf(out.read_bytes())
    assert [f"Paragraph {number} of" in text for number in range(400)] == [True] * 400
    pages = pypdfium2.PdfDocument(out.read_bytes())
    last = pages[len(pages) - 1].get_textpage().get_text_bounded().strip()
    assert last.endswith(str(len(pages)))


# When saving in the journal fails -----------------------------------------------------------


def test_what_could_not_be_saved_can_be_saved_elsewhere(opened, tmp_path, monkeypatch):
    def full(*_, **__):
        raise DiskFull

    for work in ("keep", "finish"):
        monkeypatch.setattr(opened.session.writing, work, full)
    opened.page.take_keyboard()
    opened.type("First page. ")
    opened.room.wishes.new_entry()
    opened.type("Second page.")
    opened.room.desk.keeper.keep()
    opened.settle()
    card = opened.page.trouble
    assert card.title.text() == "Could not save yet. Your text is still here."
    assert "This disk is full." in card.sentence.text()
    assert not card.details.isVisible()
    opened.click(card.details_button)
    assert "disk-full" in card.details.text()
    opened.dialogs.answers.append("Save as plain text")
    opened.dialogs.paths.append(tmp_path / "elsewhere.txt")
    opened.click(card.buttons["Save a copy somewhere else"])
    opened.qtbot.waitUntil(lambda: not opened.room.own_copy.is_busy)
    opened.settle()
    text = (tmp_path / "elsewhere.txt").read_text("utf-8")
    assert "First page. " in text
    assert "Second page." in text
    assert card.isVisible()  # a copy elsewhere is not yet in the journal


def test_an_empty_page_has_nothing_to_copy(opened):
    commands = opened.room.commands
    assert commands.own_copy.isEnabled()
    commands.new.trigger()
    assert not commands.own_copy.isEnabled()
    assert not commands.print.isEnabled()
    opened.page.take_keyboard()
    opened.type("a")
    assert commands.print.isEnabled()


def test_a_journal_that_can_only_be_read_gives_a_copy_and_takes_no_note(opened, tmp_path):
    opened.session.journal.is_read_only = True
    opened.session.jobs.write(
        lambda _: opened.session.journal.writer.settings.put(own_copy.PART_KEY, "as was")
    )
    save(opened, "Save as plain text", tmp_path / "mine.txt")
    assert (tmp_path / "mine.txt").read_text("utf-8").startswith("Rosa")
    assert opened.session.journal.writer.settings.get(own_copy.PART_KEY) == "as was"


def test_words_that_look_like_signs_of_a_page_stay_words(opened, tmp_path):
    """No word of an entry is read as markup, and none reaches for a file."""
    opened.page.editor.setPlainText("<b>not bold</b> &amp; <script>x</script>\n\n![p](file:///etc/passwd)")
    save(opened, "Save as PDF", tmp_path / "mine.pdf")
    text = read_pdf((tmp_path / "mine.pdf").read_bytes())
    assert "<b>not bold</b> &amp; <script>x</script>" in text
    assert "![p](file:///etc/passwd)" in text
