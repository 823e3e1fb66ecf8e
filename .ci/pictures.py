"""Walk through the program on a sample journal, offscreen, and keep a picture of every screen.

    python .ci/pictures.py FOLDER [--report FILE] [--only NAME,NAME]

People and places in it are made up. Nothing of the person who runs it is read or changed: the walk has
a home folder of its own, which goes again at the end. With --report the pictures are listed in FILE;
with --only just these are kept.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from npgs_journal.nouns import EntryId
    from npgs_journal.ui.share.review import Review

PASSPHRASE = "quiet river under nine lamps"  # noqa: S105 - of a journal that is made up and goes again
PATIENCE_S = 120
SIZE = (1280, 720)
LOOKS = ("light", "dark", "high-contrast-dark", "high-contrast-light")


def own_home(folder: str) -> None:
    """Before anything asks where things are."""
    os.environ |= {"HOME": folder, "XDG_RUNTIME_DIR": folder, "QT_QPA_PLATFORM": "offscreen"}
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ.pop(name, None)


class Walk:
    """One window, what a person does in it, and the pictures taken on the way."""

    only: frozenset[str] = frozenset()
    """Names of the pictures to keep; all when empty."""

    def __init__(self, out: Path, journal: Path | None = None) -> None:
        from PySide6.QtWidgets import QApplication

        from npgs_journal.app import App, make_qt
        from npgs_journal.ui.dialogs import Dialogs

        class FirstAnswer(Dialogs):
            """Takes the first answer of every question, and no file."""

            def ask(
                self, _title: str, _text: str, choices: Sequence[str], *, way_out: str | None = None
            ) -> str:
                return way_out or choices[0]

            def tell(self, title: str, text: str) -> None:
                raise RuntimeError(f"{title}: {text}")

        self.out = out
        self.taken: list[tuple[str, str]] = []
        self.qt = QApplication.instance() or make_qt()
        self.app = App(self.qt, dialogs=FirstAnswer(), start_fresh=lambda *_: None)
        self.app.prefs.change(theme="light")
        self.window = self.app.window
        self.window.resize(*SIZE)
        self.app.start(journal)
        self.settle()

    # Looking ---------------------------------------------------------------------------------

    def until(self, holds: Callable[[], object], what: str) -> None:
        from PySide6.QtCore import QEventLoop

        end = time.monotonic() + PATIENCE_S
        while not holds():
            if time.monotonic() > end:
                raise SystemExit(f"The walk waited too long for {what}.")
            self.qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def settle(self) -> None:
        """Until no job is under way, the pages of a packet are drawn, and what they told is painted."""
        self.until(lambda: self.app.jobs.is_idle, "the work behind the window")
        room = self.room("SupervisionRoom")
        if room is not None:
            self.until(
                lambda: self.app.jobs.is_idle and not room.packet.rendering.is_busy, "the pages of the packet"
            )
        for _ in range(3):
            self.qt.processEvents()

    def room(self, kind: str):  # noqa: ANN201 - any of the rooms
        from PySide6.QtWidgets import QWidget

        found = [one for one in self.window.findChildren(QWidget) if type(one).__name__ == kind]
        return found[0] if found else None

    def shot(self, name: str, words: str) -> None:
        self.settle()
        if self.only and name not in self.only:
            return
        if not self.window.grab().save(str(self.out / f"{name}.png")):
            raise SystemExit(f"The picture {name} could not be written.")
        self.taken.append((name, words))

    def looks(self, name: str, words: str, themes: Sequence[str] = LOOKS[:2]) -> None:
        """The same screen in several themes; light again afterwards."""
        for theme in themes:
            self.app.prefs.change(theme=theme)
            self.shot(f"{name}-{theme}", f"{words}, {theme.replace('-', ' ')}")
        self.app.prefs.change(theme="light")

    # Doing -----------------------------------------------------------------------------------

    def button(self, words: str):  # noqa: ANN201 - any kind of button
        from PySide6.QtWidgets import QAbstractButton

        found = [
            one
            for one in self.window.findChildren(QAbstractButton)
            if words in (one.text().replace("&", ""), one.accessibleName()) and one.isVisible()
        ]
        if not found:
            raise SystemExit(f"There is no button {words!r} on the screen.")
        return found[0]

    def click(self, words: str) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        QTest.mouseClick(self.button(words), Qt.MouseButton.LeftButton)
        self.settle()

    def type(self, field: object, text: str) -> None:
        from PySide6.QtTest import QTest

        field.setFocus()  # type: ignore[attr-defined]
        QTest.keyClicks(field, text)
        self.settle()

    def key(self, field: object, key: str) -> None:
        """A key or chord by its name, such as "Ctrl+Shift+H"."""
        from PySide6.QtGui import QKeySequence
        from PySide6.QtTest import QTest

        chord = QKeySequence(key)[0]
        field.setFocus()  # type: ignore[attr-defined]
        QTest.keyClick(field, chord.key(), chord.keyboardModifiers())
        self.settle()

    def go(self, room: str) -> None:
        self.room("Rooms").go(room)
        self.settle()

    def close(self) -> None:
        self.app.leave()
        self.until(lambda: not self.window.isVisible(), "the window to close")


def first_run(out: Path) -> list[tuple[str, str]]:
    walk = Walk(out)
    walk.looks("first-run", "The first page of all", LOOKS)
    walk.app.prefs.change(text_percent=200)
    walk.shot("first-run-text-200", "The same with text at 200 %")
    walk.app.prefs.change(text_percent=100)
    walk.click("Next")
    walk.looks("first-run-passphrase", "The second and last: a passphrase")
    walk.close()
    return walk.taken


def very_first(out: Path, folder: Path) -> list[tuple[str, str]]:
    """A journal nobody has written in."""
    from npgs_journal import vault

    with vault.create_journal(folder, PASSPHRASE):
        pass
    walk = Walk(out, folder)
    walk.type(walk.app.gate._shown.field, PASSPHRASE)  # noqa: SLF001 - the card that is on screen
    walk.click("Unlock")
    walk.until(lambda: walk.room("Rooms") is not None, "the journal to open")
    walk.looks("journal-empty", "The very first time")
    walk.close()
    return walk.taken


def everyday(out: Path, folder: Path) -> list[tuple[str, str]]:
    walk = Walk(out, folder)
    walk.looks("unlock", "The unlock page", LOOKS)
    field = walk.app.gate._shown.field  # noqa: SLF001 - the card that is on screen
    field.setText("not this one")
    walk.key(field, "Return")
    walk.until(walk.app.gate._shown.trouble.isVisible, "the answer")  # noqa: SLF001 - the same
    walk.shot("unlock-not-this-one", "Another passphrase than the journal's")
    field.setText(PASSPHRASE)
    walk.key(field, "Return")
    walk.until(lambda: walk.room("Rooms") is not None, "the journal to open")
    writing(walk)
    chosen = browsing(walk)[:3]
    in_the_journal(walk)
    looking_back(walk)
    supervision(walk, chosen)
    walk.go("settings")
    walk.looks("settings", "Settings")
    locking(walk)
    return walk.taken


def writing(walk: Walk) -> None:
    walk.looks("journal-new", "Where unlock lands: an empty page")
    page = walk.room("JournalRoom").page
    walk.type(page.title, "The long way home")
    walk.type(page.editor, "Walked back with the **window open** in my head.")
    walk.key(page.editor, "Return")
    walk.type(page.editor, "> Some days the words come slowly. *That is fine.*")
    walk.until(lambda: walk.room("JournalRoom").desk.keeper.state.name == "SAVED", "the save")
    walk.shot("journal-writing", "Light Markdown, shown as it is typed")


def browsing(walk: Walk) -> list[EntryId]:
    """Open, enlarge, search; the found entries that are marked to bring."""
    from npgs_journal.cli.demo import SEARCHED

    room = walk.room("JournalRoom")
    marked = [row for row in room.listing.model.rows if row.head.marks and row.head.title and row.head.bring]
    room.desk.open(marked[0].head)
    walk.until(lambda: room.page.foot.save_line.count_text().split(" ")[0] != "0", "the number of words")
    walk.looks("journal", "An entry with its marks", LOOKS)
    walk.app.prefs.change(text_percent=200)
    walk.shot("journal-text-200", "The same with text at 200 %")
    walk.app.prefs.change(text_percent=100)
    walk.type(room.listing.search, SEARCHED)
    walk.looks("journal-search", "Found while typing")
    found = [row.head.id for row in room.listing.model.rows if row.head.bring]
    room.listing.search.clear()
    walk.settle()
    return found


def in_the_journal(walk: Walk) -> None:
    """The states a person comes into now and then."""
    from npgs_journal.ui.browse.scopes import DELETED, EVERYTHING, TO_BRING

    room = walk.room("JournalRoom")
    commands, listing = room.commands, room.listing
    commands.focus.trigger()
    walk.shot("journal-focus", "Only the text")
    commands.focus.trigger()
    commands.find_here.trigger()
    walk.shot("journal-find", "Find and replace in one entry")
    room.page.find_bar.close_bar()
    walk.type(listing.search, "zebra")
    walk.shot("journal-no-results", "A search that finds nothing")
    listing.search.clear()
    room.show_scope(TO_BRING)
    walk.shot("journal-to-bring", "Only what is marked to bring")
    commands.day.trigger()
    walk.shot("journal-calendar", "Jump to a day")
    listing.calendar.put_away()
    room.show_scope(EVERYTHING)
    walk.settle()
    room.desk.delete(listing.model.rows[-1].head.id)
    walk.shot("journal-undo", "Deleted, with the bar that takes it back")
    room.show_scope(DELETED)
    walk.settle()
    room.desk.open(listing.model.rows[0].head)
    walk.shot("journal-recently-deleted", "An entry that is deleted and can come back")
    room.page.undo_bar.take_back()
    room.show_scope(EVERYTHING)
    walk.app.prefs.change(text_percent=200)
    walk.shot("journal-list-200", "The list alone, with text at 200 %")
    commands.values.trigger()
    walk.shot("journal-values-200", "The values alone, with text at 200 %")
    commands.back.trigger()
    walk.app.prefs.change(text_percent=100)
    walk.settle()


def looking_back(walk: Walk) -> None:
    walk.go("values")
    walk.looks("values", "The twelve values over time", LOOKS)
    walk.click("Show as table")
    walk.shot("values-table", "The same in words")
    walk.click("Show as marks")
    walk.app.prefs.change(text_percent=200)
    walk.shot("values-text-200", "The same with text at 200 %")
    walk.app.prefs.change(text_percent=100)


def supervision(walk: Walk, chosen: list[EntryId]) -> None:
    from npgs_journal.cli.demo import ALIASES, HELD_BACK, READER

    walk.go("supervision")
    walk.looks("supervision-home", "Supervision")
    room = walk.room("SupervisionRoom")
    room.start_with(chosen)
    walk.settle()
    if not room.packet.choose.reader.text():
        walk.type(room.packet.choose.reader, READER)
    walk.looks("supervision-choose", "Choose what to bring, and for whom")
    walk.click("Continue to review")
    for alias in ALIASES:
        if mark(walk, room.packet.review, alias.name):
            walk.key(room.packet.review.entry, "Ctrl+Shift+R")
            field = room.packet.review.names.editor.stands_as
            field.selectAll()
            walk.type(field, alias.stands_as)
            walk.key(field, "Return")
    if mark(walk, room.packet.review, HELD_BACK):
        walk.key(room.packet.review.entry, "Ctrl+Shift+H")
    walk.looks("supervision-review", "Hold back, replace names, see the pages", LOOKS)
    walk.click("Continue to share")
    walk.looks("supervision-share", "How it will be shared")


def mark(walk: Walk, review: Review, words: str) -> bool:
    """Mark words in the first chosen entry whose text has them; say whether one has."""
    from npgs_journal.ui.share.spans import Source

    for row in range(review.contents.list.count()):
        review.contents.list.setCurrentRow(row)
        walk.settle()
        body = review.current_entry().body
        if words in body:
            review.entry.select(Source.BODY, body.index(words), body.index(words) + len(words))
            return True
    return False


def locking(walk: Walk) -> None:
    walk.app.locking.lock()
    walk.until(lambda: walk.room("QuestionPage") is not None, "the question about the recovery sheet")
    walk.looks("lock-recovery", "Asked at the first lock")
    walk.click("Show it")
    walk.shot("lock-recovery-sheet", "The recovery sheet, of a journal that is gone again")
    walk.click("Next time")
    walk.until(lambda: not walk.window.isVisible(), "the lock")


def sample(folder: Path, out: Path) -> None:
    """The sample journal of `npgs-journal demo`, with two packets already in its record."""
    from npgs_journal.cli.demo import walk_through

    out.mkdir()
    walk_through(folder, PASSPHRASE, out, is_kept=True)


def add_to_report(report: Path, out: Path, taken: list[tuple[str, str]]) -> None:
    """The pictures, under what the report says already."""
    place = Path(os.path.relpath(out, report.parent)).as_posix()
    shown = [f"## {words}\n\n![{words}]({place}/{name}.png)\n" for name, words in taken]
    with report.open("a", encoding="utf-8") as text:
        text.write("\n# Every screen\n\n" + "\n".join(shown))


def stop_at_trouble(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What goes wrong inside a screen would else only be printed, and the picture taken all the same."""
    sys.__excepthook__(kind, error, trace)
    sys.stderr.flush()
    os._exit(1)


def leave_out_what_is_expected() -> None:
    """The offscreen platform's harmless lines, and the passphrase that does not open the journal."""
    import logging

    from PySide6.QtCore import qInstallMessageHandler

    def show(_kind: object, _context: object, words: str) -> None:
        if not words.startswith("This plugin does not support"):
            print(words, file=sys.stderr)

    qInstallMessageHandler(show)
    logging.getLogger("npgs_journal").setLevel(logging.CRITICAL)


def main() -> None:
    called = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    called.add_argument("folder", type=Path)
    called.add_argument("--report", type=Path)
    called.add_argument("--only", default="")
    asked = called.parse_args()
    out = asked.folder.absolute()
    out.mkdir(parents=True, exist_ok=True)
    sys.excepthook = stop_at_trouble
    Walk.only = frozenset(filter(None, asked.only.split(",")))
    with tempfile.TemporaryDirectory(prefix="npgs-journal-pictures-") as home:
        own_home(home)
        leave_out_what_is_expected()
        taken = first_run(out)
        taken += very_first(out, Path(home) / "new")
        sample(Path(home) / "sample", Path(home) / "packets")
        taken += everyday(out, Path(home) / "sample")
    if asked.report:
        add_to_report(asked.report, out, taken)
    print(f"{len(taken)} pictures are in {asked.folder}")
    sys.stdout.flush()
    os._exit(0)  # as the program itself ends: Qt has nothing left to do


if __name__ == "__main__":
    main()
