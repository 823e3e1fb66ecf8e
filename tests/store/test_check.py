from __future__ import annotations

import os
import random
import shutil

import pytest
from support.invented import KEY, LATER, invent, key
from support.pages import decrypted

from npgs_journal.errors import (
    Cancelled,
    FolderReadOnly,
    JournalDamaged,
    JournalError,
    JournalMissing,
    JournalTooNew,
    StorageTrouble,
)
from npgs_journal.security.keys import Secret
from npgs_journal.store import check, check_store, engine, open_store
from npgs_journal.store.pages import Pages


@pytest.fixture
def filled(store, path):
    """A closed file of 60 entries, and its salt."""
    store.writer.entries.add_many([invent(f"t{number}", "word " * 150) for number in range(60)])
    store.close()
    return path, store.salt


def test_a_sound_journal_has_no_findings_and_is_not_changed(filled):
    path, salt = filled
    before = path.read_bytes()
    report = check_store(path, key(), salt)
    assert report.findings == ()
    assert (report.entries, report.pages) == (60, len(before) // 4096)
    assert report.facts == {"pages": report.pages, "entries": 60, "texts": 60, "indexed": 60}
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == ["journal.db"]


def test_nothing_there(path):
    with pytest.raises(JournalMissing):
        check_store(path, key(), bytes(16))


@pytest.mark.parametrize("cut", [0, 4095, 4096 * 3 + 1])
def test_a_cut_inside_a_page_is_seen_from_outside(filled, cut):
    path, salt = filled
    path.write_bytes(path.read_bytes()[:cut])
    assert check_store(path, key(), salt).findings == ("journal-damaged:outside",)


def test_whole_pages_that_are_missing_are_seen(filled):
    path, salt = filled
    path.write_bytes(path.read_bytes()[: -4096 * 5])
    assert check_store(path, key(), salt).findings in {("first-page",), ("structure",)}


@pytest.mark.parametrize("seed", range(12))
def test_a_flipped_bit_anywhere_is_found_and_nothing_is_changed(filled, seed):
    path, salt = filled
    data = bytearray(path.read_bytes())
    chance = random.Random(seed)
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    assert check_store(path, key(), salt).findings != ()
    assert path.read_bytes() == data


def test_a_flipped_bit_in_the_salt_is_found(filled):
    path, salt = filled
    data = bytearray(path.read_bytes())
    data[3] ^= 1
    path.write_bytes(data)
    assert check_store(path, key(), salt).findings == ("salt",)


def test_two_swapped_pages_and_an_emptied_page_are_found(filled):
    path, salt = filled
    data = path.read_bytes()
    pages = [data[at : at + 4096] for at in range(0, len(data), 4096)]
    path.write_bytes(b"".join([*pages[:4], pages[5], pages[4], *pages[6:]]))
    assert "cipher-pages" in check_store(path, key(), salt).findings
    path.write_bytes(b"".join([*pages[:4], bytes(4096), *pages[5:]]))
    assert "cipher-pages" in check_store(path, key(), salt).findings


def test_another_key_is_a_first_page_that_does_not_open(filled):
    path, salt = filled
    assert check_store(path, Secret(bytes(32)), salt).findings == ("first-page",)


def test_a_damaged_page_met_while_reading_is_damage_by_name(filled):
    path, salt = filled
    data = bytearray(path.read_bytes())
    for page in range(40, len(data) // 4096):
        data[page * 4096 + 50] ^= 1
    path.write_bytes(data)
    with pytest.raises(JournalDamaged):
        read_everything(path, salt)


def read_everything(path, salt):
    with open_store(path, key(), salt) as store:
        store.reader.search.find("word", 1000)
        for head in store.reader.entries.page(None, 100).heads:
            store.reader.entries.get(head.id)


def change(path, salt, *statements):
    with open_store(path, key(), salt) as store, store.writer._database.bare() as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("DELETE FROM entry_texts WHERE entry = 5", "row-counts"),
        ("DELETE FROM search_index WHERE rowid = 5", "row-counts"),
        ("INSERT INTO value_months VALUES ('hopeful', 202603, 5, 1, 0, 0)", "value-counts"),
        (
            "INSERT INTO marks (entry, position, value, direction) VALUES (5, 0, 'hopeful', 'lived')",
            "value-counts",
        ),
        ("DELETE FROM search_index_data WHERE id > 100000", "structure"),
        ("UPDATE search_index_content SET c1 = 'other' WHERE id = 5", "structure"),
        ("CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM entries; END", "names"),
        ("CREATE VIEW v AS SELECT * FROM entries", "names"),
        ("PRAGMA user_version = 0", "schema-number"),
        ("PRAGMA application_id = 9", "schema-number"),
        ("DROP TABLE search_index", "rows"),
    ],
)
def test_what_another_hand_changed_is_found(filled, statement, finding):
    path, salt = filled
    change(path, salt, statement)
    assert finding in check_store(path, key(), salt).findings


def test_a_first_page_and_another_that_names_the_tables_are_told_apart(filled):
    path, salt = filled
    data = path.read_bytes()
    with path.open("rb") as file:
        below = Pages(file, len(data), key(), salt).children(1)
    assert below
    for number, finding in ((1, "first-page"), *((one, "cipher-pages") for one in below)):
        path.write_bytes(data)
        spoiled(path, number)
        assert check_store(path, key(), salt).findings == (finding,)


def test_what_a_later_version_wrote_is_not_called_damaged(filled):
    path, salt = filled
    change(path, salt, "PRAGMA user_version = 9")
    before = path.read_bytes()
    with pytest.raises(JournalTooNew):
        check_store(path, key(), salt)
    assert path.read_bytes() == before


def spoiled(path, root):
    """Turn a bit over on the root page of a table or index, as the engine numbers them."""
    data = bytearray(path.read_bytes())
    data[(root - 1) * 4096 + 50] ^= 1
    path.write_bytes(data)


def test_one_page_that_does_not_read_is_named_for_what_it_is_and_the_rest_is_counted(filled):
    """Nothing is said of rows that were not read: not that they belong to nothing, nor that they are gone."""
    path, salt = filled
    with open_store(path, key(), salt) as store, store.writer._database.bare() as connection:
        wanted = "SELECT rootpage FROM sqlite_schema WHERE name = 'entry_texts'"
        (root,) = connection.execute(wanted).fetchone()
    spoiled(path, root)
    report = check_store(path, key(), salt)
    assert report.findings == ("cipher-pages", "structure", "rows")
    assert report.entries == 60
    assert report.pages == len(path.read_bytes()) // 4096


def test_a_stick_that_is_pulled_out_meanwhile_is_no_damage(filled, monkeypatch):
    path, salt = filled
    asked = engine.Database.bare
    times = iter(range(100))

    def bare(database):
        if next(times) == 3:
            path.parent.rename(path.parent.with_name("pulled"))
        return asked(database)

    monkeypatch.setattr(engine.Database, "bare", bare)
    monkeypatch.setattr(check, "_is_sound", lambda _: False)
    with pytest.raises(StorageTrouble) as met:
        check_store(path, key(), salt)
    assert met.value.facts == {"reason": "folder-gone"}


def test_a_look_at_a_damaged_file_can_still_be_stopped(filled):
    """Also by the connection that is taken where the first one met damage."""
    path, salt = filled
    spoiled(path, 40)
    database = engine.Database(path, engine.connect(path, key(), salt, "mode=rw"), writes=False)
    database.renewed_by = lambda: engine.connect(path, key(), salt, "mode=rw")
    database.distrust()
    counting = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000000)"
    asked = []

    def stop():
        asked.append(1)
        raise Cancelled

    with pytest.raises(Cancelled), database.stoppable(stop), database.bare() as connection:
        connection.execute(f"{counting} SELECT max(i) FROM n").fetchone()
    assert asked == [1]
    database.close()


def test_rows_that_belong_to_nothing_are_found(filled):
    path, salt = filled
    connection = engine.connect(path, key(), salt, "mode=rw")
    connection.execute("INSERT INTO marks VALUES (999, 0, 'v', 'lived', NULL, NULL)")
    connection.close()
    assert check_store(path, key(), salt).findings == ("foreign-keys",)


def test_saves_a_kill_left_beside_the_file_are_brought_in_and_no_false_alarm_is_given(store, path, tmp_path):
    store.writer.entries.add(invent("t", "b"))
    left = tmp_path / "left"
    left.mkdir()
    for ending in ("", "-wal"):
        shutil.copy(f"{path}{ending}", left / f"journal.db{ending}")
    report = check_store(left / "journal.db", key(), store.salt)
    assert (report.findings, report.entries) == ((), 1)
    assert [each.name for each in left.iterdir()] == ["journal.db"]


def test_a_folder_that_cannot_be_written_to(filled, monkeypatch):
    path, salt = filled
    monkeypatch.setattr(engine, "can_write", lambda _path: False)
    report = check_store(path, key(), salt)
    assert (report.findings, report.entries) == ((), 60)
    assert [each.name for each in path.parent.iterdir()] == ["journal.db"]
    (path.parent / "journal.db-wal").write_bytes(b"x")
    with pytest.raises(FolderReadOnly):
        check_store(path, key(), salt)


def test_writing_is_asked_of_file_and_folder(path, monkeypatch):
    assert engine.can_write(path) is False
    path.touch()
    assert engine.can_write(path) is True
    monkeypatch.setattr(os, "access", lambda where, _how: where == path)
    assert engine.can_write(path) is False


def test_an_open_journal_is_checked_while_saves_go_on(store):
    store.writer.entries.add_many([invent("t", "b " * 100) for _ in range(200)])
    store.writer.entries.delete_for_good(store.reader.entries.page().heads[0].id)
    report = store.check(store.salt)
    assert (report.findings, report.entries) == ((), 199)
    assert store.check(bytes(16)).findings == ("salt",)
    with store.writer._database.without_checkpoints():
        assert not store.writer._database.checkpoint()
    store.writer.settings.put("a", "b")
    with store.writer._database.bare() as connection:
        assert connection.execute("PRAGMA wal_autocheckpoint").fetchone() == (1000,)
    assert store.check(store.salt).findings == ()


# Deleted means deleted --------------------------------------------------------------------------------


def test_no_page_holds_a_word_of_an_entry_that_was_deleted_for_good(store, path):
    store.writer.entries.add_many([invent(f"t{number}", "word " * 50) for number in range(300)])
    entry = invent("Xylofonist", "the Quetzalcoatl stood there", marks=())
    store.writer.entries.add(entry)
    store.writer.entries.save_text(entry.id, "Xylofonist", "the Quetzalcoatl and the Axolotlish", LATER)
    pages = decrypted(path, KEY).lower()
    for word in (b"xylofonist", b"quetzalcoatl", b"axolotlish", entry.id.encode()):
        assert word in pages
    store.writer.entries.delete_for_good(entry.id)
    pages = decrypted(path, KEY).lower()
    for word in (b"xylofonist", b"quetzalcoatl", b"axolotlish", entry.id.encode()):
        assert pages.count(word) == 0
    assert store.check(store.salt).findings == ()


def test_a_long_read_holds_the_emptying_back_only_until_the_next_change(store, path):
    entry = invent("t", "Quetzalcoatl")
    store.writer.entries.add(entry)
    with store.reader._database.read() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM entries").all()
        store.writer.entries.delete_for_good(entry.id)
        assert b"quetzalcoatl" in decrypted(path, KEY).lower()
    store.writer.settings.put("a", "b")
    assert b"quetzalcoatl" not in decrypted(path, KEY).lower()


# Copies -----------------------------------------------------------------------------------------------


def test_a_copy_is_encrypted_private_whole_and_opens_with_the_same_key(store, path, tmp_path):
    entry = invent("t", "kitchen")
    store.writer.entries.add(entry)
    copy = tmp_path / "copy.db"
    store.copy_to(copy)
    assert copy.stat().st_mode & 0o777 == 0o600
    assert b"kitchen" not in copy.read_bytes()
    with open_store(copy, key(), store.salt) as again:
        assert again.reader.entries.get(entry.id) == entry
        assert again.check(store.salt).findings == ()
    with pytest.raises(JournalError):
        store.copy_to(copy)
    with store.reader._database.bare() as connection:
        assert connection.execute("PRAGMA query_only").fetchone() == (1,)


def test_a_copy_that_cannot_be_made_leaves_nothing(store, tmp_path, monkeypatch):
    def refuse(*_given):
        raise engine.driver.DatabaseError

    monkeypatch.setattr(engine.Database, "_vacuum_into", refuse)
    with pytest.raises(JournalDamaged):
        store.copy_to(tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


@pytest.mark.parametrize("seed", range(4))
def test_a_long_entry_that_was_changed_and_deleted_is_no_damage(store, seed):
    """The engine's index gave a wrong sum here when words went and came within one flush."""
    chance = random.Random(seed)
    words = ["".join(chance.choices("abcde", k=chance.randint(1, 3))) for _ in range(12)]
    new = [invent("t", " ".join(chance.choices(words, k=900))) for _ in range(6)]
    store.writer.entries.add_many(new)
    store.writer.entries.save_text(new[2].id, "t", " ".join(chance.choices(words, k=900)), LATER)
    store.writer.entries.delete_for_good(new[2].id)
    assert store.check(store.salt).findings == ()
