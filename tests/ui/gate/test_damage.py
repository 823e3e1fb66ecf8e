"""A journal of which a part is spoiled: it opens, says so, writes nothing unasked, and leads to a new one."""

from __future__ import annotations

import shutil

import pytest
from drivers.session import entry
from PySide6.QtCore import QModelIndex, Qt
from support.costs import CHEAP
from support.damage import PAGE

from npgs_journal import prefs, vault
from npgs_journal.errors import PlaceNotSafe
from npgs_journal.security.keys import database_key
from npgs_journal.store.pages import Pages
from npgs_journal.ui.lock.sheet_flow import ANSWER_KEY, REFUSED
from npgs_journal.ui.write.room import JournalRoom
from npgs_journal.wording import sentence

PASSPHRASE = "quiet river under nine lamps"
MANY = 60
SPOILED = "Part of this journal is not as it was written"


@pytest.fixture
def folder(tmp_path):
    """A closed journal of sixty entries, and a bit of it turned over on the page of one entry's words."""
    where = tmp_path / "journal"
    with vault.create_journal(where, PASSPHRASE, CHEAP) as journal:
        journal.writer.settings.put(ANSWER_KEY, REFUSED)
        bodies = {number: f"words of day {number} " * 200 for number in range(1, MANY + 1)}
        journal.writer.entries.add_many([entry(number, body=body) for number, body in bodies.items()])
        with database_key(journal.root) as key:
            raw = type(key)(bytes(key.raw))
        salt = journal.db_salt
    path = where / "journal.db"
    data = bytearray(path.read_bytes())
    with path.open("rb") as file:
        pages = Pages(file, len(data), raw, salt)
        spoiled = next(
            number
            for number in range(1, pages.count + 1)
            for row in pages.rows(number)
            if row.values[:2] == (None, "Day 30")
        )
    data[spoiled * PAGE - PAGE + 50] ^= 4
    path.write_bytes(data)
    return where


@pytest.fixture
def inside(gate, folder):
    gate.start(folder)
    gate.unlock(PASSPHRASE)
    gate.until_inside()
    gate.settle()
    return gate


def session(gate):
    return gate.app.locking._session


def test_a_look_after_the_opening_tells_of_it_and_cleans_nothing_up(inside):
    tidied = []
    session(inside).looking_after.tidied.connect(tidied.append)
    session(inside).looking_after.look()
    inside.until_words(SPOILED)
    inside.settle()
    assert tidied == []
    assert not session(inside).journal.is_read_only


def test_the_rest_can_be_read_and_what_is_typed_is_saved(inside, folder):
    read = session(inside).finding
    found, lost = [], []
    for number in range(1, MANY + 1):
        session(inside).jobs.read(
            lambda _, number=number: read.open(entry(number).id), found.append, lost.append
        )
    inside.settle()
    assert len(found) >= MANY - 4
    assert 1 <= len(lost) <= 4
    model = inside.page.findChild(JournalRoom).listing.view.model()
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
        inside.settle()
    assert model.rowCount() == len(found), "the list shows all that can be read"


def test_a_sound_journal_is_tidied_and_nothing_is_said(gate, tmp_path):
    vault.create_journal(tmp_path / "sound", PASSPHRASE, CHEAP).close()
    gate.start(tmp_path / "sound")
    gate.unlock(PASSPHRASE)
    gate.until_inside()
    tidied = []
    session(gate).looking_after.tidied.connect(tidied.append)
    session(gate).looking_after.look()
    gate.settle()
    assert tidied == [vault.Tidied()]
    assert SPOILED not in gate.words()


def test_from_settings_to_a_new_journal_with_a_count(inside, folder, tmp_path):
    before = (folder / "keys.json").read_bytes()
    inside.page.go("settings")
    inside.settle()
    target = tmp_path / "stick"
    target.mkdir()
    inside.answers.paths.append(target)
    inside.answers.answers.append("Save it there")
    inside.click("Save what can be read")
    inside.until_words("Your new journal is ready")
    inside.settle()
    told = inside.words()
    new = target / "npgs-journal"
    assert str(new) in told
    assert str(folder) in told
    assert prefs.load().journal == new
    assert (folder / "journal.db").exists()
    assert (folder / "keys.json").read_bytes() == before
    with vault.open_journal(new, PASSPHRASE) as journal:
        saved = journal.reader.entries.count()
    assert MANY - 4 <= saved < MANY
    assert f"{saved} entries were saved." in told


def test_what_can_be_read_goes_to_no_place_that_another_program_copies(inside, tmp_path):
    (tmp_path / "Dropbox").mkdir()
    inside.page.go("settings")
    inside.settle()
    inside.answers.paths.append(tmp_path / "Dropbox")
    inside.click("Save what can be read")
    assert inside.answers.told[-1] == ("Choose another place", sentence(PlaceNotSafe()))
    assert inside.answers.asked == []
    assert list((tmp_path / "Dropbox").iterdir()) == []


def test_where_damage_is_met_at_opening_it_is_only_read_and_says_so(gate, folder, monkeypatch):
    from npgs_journal.errors import JournalDamaged
    from npgs_journal.vault import settling

    def meet(*_):
        raise JournalDamaged

    monkeypatch.setattr(settling, "_finish_drafts", meet)
    gate.start(folder)
    gate.unlock(PASSPHRASE)
    gate.until_inside()
    gate.settle()
    page = session(gate).journal
    assert page.is_damaged
    assert SPOILED in gate.words()
    assert "What can be read is here, and nothing is changed." in gate.words()
    copy = shutil.copytree(folder, folder.with_name("copy"))
    gate.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    gate.until(lambda: not gate.window.isVisible())
    assert [where for where, _ in gate.fresh] == [folder]
    assert (folder / "journal.db").read_bytes() == (copy / "journal.db").read_bytes()


# Without its first page it does not open at all ----------------------------------------------------


@pytest.fixture
def shut(gate, folder):
    path = folder / "journal.db"
    path.write_bytes(bytes(PAGE) + path.read_bytes()[PAGE:])
    gate.start(folder)
    gate.unlock(PASSPHRASE)
    gate.until_words("Show where it is")
    return gate


def test_from_the_gate_to_a_new_journal(shut, folder, tmp_path):
    before = (folder / "journal.db").read_bytes()
    (tmp_path / "stick").mkdir()
    new = tmp_path / "stick" / "npgs-journal"
    shut.answers.answers.append("Save what can be read")
    shut.answers.paths.append(tmp_path / "stick")
    shut.click("Show where it is")
    assert str(folder) in shut.answers.explained[-1]
    assert f"What can be read goes into {new}." in shut.words()
    shut.unlock("not this one")
    shut.until_words("That did not open it.")
    assert not new.exists()
    shut.unlock(PASSPHRASE)
    shut.until(lambda: bool(shut.answers.told))
    shut.settle()
    title, words = shut.answers.told[-1]
    assert title == "Your new journal is ready"
    assert f"{MANY - 1} entries were saved." in words or f"{MANY - 2} entries were saved." in words
    assert str(new) in words
    assert (folder / "journal.db").read_bytes() == before
    shut.unlock(PASSPHRASE)
    shut.until_inside()
    assert session(shut).journal.folder == new


def test_nor_from_the_gate(shut, tmp_path):
    (tmp_path / "Dropbox").mkdir()
    shut.answers.answers.append("Save what can be read")
    shut.answers.paths.append(tmp_path / "Dropbox")
    shut.click("Show where it is")
    assert shut.answers.told[-1] == ("Choose another place", sentence(PlaceNotSafe()))
    assert "Unlock" in shut.words()
    assert list((tmp_path / "Dropbox").iterdir()) == []


def test_choosing_no_folder_leaves_the_gate_as_it_was(shut, tmp_path):
    shut.answers.answers.append("Save what can be read")
    shut.answers.paths.append(None)
    shut.click("Show where it is")
    assert "Unlock" in shut.words()
    shut.unlock("not this one")
    shut.until_words("That did not open it.")
    assert list(tmp_path.glob("**/npgs-journal")) == []
