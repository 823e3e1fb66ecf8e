"""Where a journal stands: a folder that takes no writing, a stick that goes, a place that others copy.

And a second window, which cannot have it.
"""

from __future__ import annotations

import pytest
from drivers.gate import GateDriver
from drivers.journal import JournalDriver
from drivers.session import Answers, entry
from PySide6.QtCore import Qt
from support import disks
from support.costs import CHEAP

from npgs_journal import vault
from npgs_journal.errors import JournalMoved, JournalOpenElsewhere, StorageTrouble
from npgs_journal.security.folder import ask_to_come_forward
from npgs_journal.ui.lock.sheet_flow import ANSWER_KEY, REFUSED
from npgs_journal.ui.write.keeper import SaveState
from npgs_journal.ui.write.room import JournalRoom
from npgs_journal.wording import sentence

PASSPHRASE = "quiet river under nine lamps"
COPIED = "Another program or a network looks after this folder"
ONLY_READ = "This journal can only be read here"
TYPED = "what the stick must not take along"


@pytest.fixture
def made(tmp_path):
    """Makes a closed journal of three entries at a place below `tmp_path`."""

    def make(*place):
        folder = tmp_path.joinpath(*place)
        with vault.create_journal(folder, PASSPHRASE, CHEAP) as journal:
            journal.writer.settings.put(ANSWER_KEY, REFUSED)
            journal.writer.entries.add_many([entry(number) for number in range(1, 4)])
        return folder

    return make


@pytest.fixture
def enter(gate):
    """Opens a journal through the unlock page; gives the room's driver."""

    def inside(folder):
        gate.start(folder)
        gate.unlock(PASSPHRASE)
        gate.until_inside()
        gate.settle()
        session = gate.app.locking._session
        return JournalDriver(gate.qtbot, session, room=gate.page.findChild(JournalRoom))

    return inside


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def typed_and_refused(room):
    """Type, and wait until the save line says that it could not be saved."""
    room.type(TYPED)
    room.ctrl(Qt.Key.Key_S)
    room.qtbot.waitUntil(lambda: room.room.desk.keeper.state is SaveState.TROUBLE, timeout=30_000)
    assert room.editor.body() == TYPED


# A folder that takes no writing --------------------------------------------------------------------


def test_a_folder_that_takes_no_writing_is_read_and_left_as_it_is(gate, made, enter):
    folder = made("journal")
    before = files(folder)
    with disks.read_only(folder):
        room = enter(folder)
        assert ONLY_READ in gate.words()
        assert room.session.journal.is_read_only
        room.open_entry("Day 2")
        shown = room.editor.body()
        assert shown == entry(2).body
        room.type("no")
        room.settle()
        assert room.editor.body() == shown
        assert room.room.unsaved() == []
        room.session.looking_after.look()
        gate.settle()
        gate.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        gate.until(lambda: not gate.window.isVisible())
    assert files(folder) == before


# A stick that goes ---------------------------------------------------------------------------------


def test_a_stick_pulled_out_while_somebody_writes_takes_no_word_along(gate, made, enter):
    folder = made("stick", "journal")
    room = enter(folder)
    away = folder.parent.with_name("in a pocket")
    folder.parent.rename(away)
    typed_and_refused(room)
    gate.until_words(sentence(StorageTrouble()))
    gate.click("Try again")
    room.qtbot.waitUntil(lambda: room.room.desk.keeper.state is SaveState.TROUBLE, timeout=30_000)
    assert room.editor.body() == TYPED
    away.rename(folder.parent)
    gate.click("Try again")
    room.wait_saved()
    assert room.stored(room.room.desk.entry_id).body == TYPED
    assert sentence(StorageTrouble()) not in gate.words()


def test_a_stick_that_is_still_out_at_the_lock_loses_nothing_either(gate, made, enter):
    """What was typed is sealed on this computer, and is there when the stick is back."""
    folder = made("stick", "journal")
    room = enter(folder)
    away = folder.parent.with_name("in a pocket")
    folder.parent.rename(away)
    typed_and_refused(room)
    gate.app.locking.lock()
    gate.until(lambda: not gate.window.isVisible())
    away.rename(folder.parent)
    with vault.open_journal(folder, PASSPHRASE) as again:
        assert again.reader.entries.get(again.reader.entries.page().heads[0].id).body == TYPED
        assert again.check().findings == ()


def test_a_file_that_was_put_elsewhere_is_named_and_the_text_stays(gate, made, enter):
    folder = made("journal")
    room = enter(folder)
    (folder / "journal.db").rename(folder / "elsewhere.db")
    typed_and_refused(room)
    gate.until_words(sentence(JournalMoved()))
    (folder / "elsewhere.db").rename(folder / "journal.db")
    gate.click("Try again")
    room.wait_saved()
    assert room.stored(room.room.desk.entry_id).body == TYPED


# A place that another program copies ---------------------------------------------------------------


def test_a_journal_that_another_program_copies_opens_and_is_told_of_once(gate, made, enter):
    folder = made("Dropbox", "journal")
    room = enter(folder)
    looking = room.session.looking_after
    told, tidied = [], []
    looking.unsafe_place.connect(lambda: told.append(1))
    looking.tidied.connect(tidied.append)
    looking.look()
    gate.until(lambda: len(tidied) == 1)
    gate.until_words(COPIED)
    assert any(COPIED in words for words in room.said)
    gate.click("All right")
    looking.look()
    gate.until(lambda: len(tidied) == 2)
    gate.settle()
    assert told == [1]
    assert COPIED not in gate.words()


def test_of_a_place_of_ones_own_nothing_is_said(gate, made, enter):
    room = enter(made("journal"))
    tidied = []
    room.session.looking_after.tidied.connect(tidied.append)
    room.session.looking_after.look()
    gate.until(lambda: len(tidied) == 1)
    gate.settle()
    assert COPIED not in gate.words()


# A second window ----------------------------------------------------------------------------------


@pytest.fixture
def second(qtbot, gate):
    made = GateDriver(qtbot, Answers())
    yield made
    made.stop()


def test_the_window_that_has_it_comes_to_the_front(gate, made, enter, second):
    folder = made("journal")
    room = enter(folder)
    room.type("half a sen")
    before = {path.name for path in folder.iterdir()}
    gate.window.showMinimized()
    assert gate.window.isMinimized()
    second.start(folder)
    second.unlock(PASSPHRASE)
    second.until_words(sentence(JournalOpenElsewhere()))
    gate.until(lambda: not gate.window.isMinimized())
    assert {path.name for path in folder.iterdir()} - {"journal.db-wal", "journal.db-shm"} <= before
    room.type("tence")
    room.ctrl(Qt.Key.Key_S)
    room.wait_saved()
    assert room.stored(room.room.desk.entry_id).body == "half a sentence"


def test_a_wish_that_nobody_heard_is_gone_at_the_next_opening(gate, made, enter):
    folder = made("journal")
    ask_to_come_forward(folder)
    ask_to_come_forward(folder)
    assert (folder / "come-forward").stat().st_size == 0
    assert (folder / "come-forward").stat().st_mode & 0o077 == 0
    enter(folder)
    assert not (folder / "come-forward").exists()


def test_where_nothing_can_be_written_nothing_is_wished(made):
    folder = made("journal")
    with disks.read_only(folder):
        ask_to_come_forward(folder)
    ask_to_come_forward(folder / "gone")
    assert not (folder / "come-forward").exists()
