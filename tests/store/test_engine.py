from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from types import SimpleNamespace

import pytest
from support.invented import KEY, invent, key
from support.pages import decrypted

from npgs_journal.errors import (
    DiskFull,
    FolderReadOnly,
    JournalDamaged,
    JournalMissing,
    JournalMoved,
    JournalTooNew,
    NotEncrypted,
    SettingsNotHeld,
    StorageTrouble,
    WeakSalt,
)
from npgs_journal.security.keys import Secret
from npgs_journal.store import create_store, engine, open_store


def test_what_is_written_is_read_after_opening_again(store, path):
    entry = invent("Title", "Body")
    store.writer.entries.add(entry)
    store.close()
    with open_store(path, key(), store.salt) as again:
        assert again.reader.entries.get(entry.id) == entry


def test_files_are_for_their_owner_alone_and_hold_nothing_readable(store, path):
    store.writer.entries.add(invent("plainly", "kept words"))
    files = sorted(path.parent.iterdir())
    assert [file.name for file in files] == ["journal.db", "journal.db-shm", "journal.db-wal"]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert not any(b"kept words" in file.read_bytes() or b"plainly" in file.read_bytes() for file in files)
    assert b"kept words" in decrypted(path, KEY)
    store.close()
    assert [file.name for file in path.parent.iterdir()] == ["journal.db"]


def test_every_setting_reads_back_on_both_connections(store):
    wanted = {"temp_store": 2, "secure_delete": 1, "trusted_schema": 0, "cell_size_check": 1}
    wanted |= {"foreign_keys": 1, "mmap_size": 0, "journal_mode": "wal", "synchronous": 2}
    for side, quiet in ((store.writer, 0), (store.reader, 1)):
        with side._database.bare() as connection:
            found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
            assert found == wanted
            assert connection.execute("PRAGMA query_only").fetchone()[0] == quiet
            assert connection.execute("PRAGMA cipher_version").fetchone()[0].startswith("4.")


@pytest.mark.parametrize(("system", "asked"), [("darwin", 1), ("linux", 0)])
def test_on_macos_a_flush_reaches_the_disk_itself(store, path, monkeypatch, system, asked):
    """The engine takes these settings everywhere, and only macOS makes anything of them."""
    store.close()
    monkeypatch.setattr(engine, "sys", SimpleNamespace(platform=system))
    with open_store(path, key()) as opened, opened.writer._database.bare() as connection:
        for name in ("fullfsync", "checkpoint_fullfsync"):
            assert connection.execute(f"PRAGMA {name}").fetchone() == (asked,)


def test_a_setting_that_does_not_hold_is_named(store, path, monkeypatch):
    store.close()
    monkeypatch.setattr(engine, "_SETTINGS", (("secure_delete", "ON", "2"),))
    with pytest.raises(SettingsNotHeld) as met:
        open_store(path, key())
    assert met.value.facts == {"setting": "secure_delete"}


def test_an_engine_that_does_not_encrypt_is_refused_and_leaves_nothing(path, monkeypatch):
    import sqlite3  # noqa: TID251 - the engine that does not encrypt, on purpose

    class Plain(sqlite3.Connection):
        def set_key(self, form):
            assert len(form) == 67

    monkeypatch.setattr(
        engine.driver, "connect", lambda *given, **how: sqlite3.connect(*given, factory=Plain, **how)
    )
    with pytest.raises(NotEncrypted):
        create_store(path, key())
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA temp_store = FILE",
        "PRAGMA temp_store_directory = '/tmp'",
        "PRAGMA synchronous = OFF",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA writable_schema = ON",
        "PRAGMA trusted_schema = ON",
        "PRAGMA rekey = 'x'",
        "ATTACH '/tmp/other.db' AS other",
        "SELECT load_extension('x')",
        "SELECT sqlcipher_export('main')",
    ],
)
def test_the_engine_refuses_to_undo_its_own_guards(store, statement):
    for side in (store.writer, store.reader):
        with side._database.bare() as connection, pytest.raises(engine.driver.DatabaseError) as met:
            connection.execute(statement)
        assert "not authorized" in str(met.value)


def test_the_reader_cannot_write(store):
    with pytest.raises(StorageTrouble):
        store.reader.settings.put("a", "b")
    assert store.reader.settings.get("a") is None


# What is refused before it is opened ------------------------------------------------------------


def test_no_file_is_made_by_opening(path):
    with pytest.raises(JournalMissing):
        open_store(path, key())
    assert not path.exists()


def test_a_folder_in_the_place_of_the_file_is_trouble(path):
    path.mkdir()
    with pytest.raises(StorageTrouble):
        open_store(path, key())


def test_creating_leaves_what_is_there_alone(path):
    path.write_bytes(b"something")
    with pytest.raises(FileExistsError):
        create_store(path, key())
    assert path.read_bytes() == b"something"


def test_creating_where_no_folder_is(path):
    with pytest.raises(StorageTrouble):
        create_store(path / "no" / "folder", key())


@pytest.mark.parametrize("size", [0, 100, 4095, 4097, 10_000])
def test_empty_and_cut_files_are_damage_and_stay_as_they_are(store, path, size):
    store.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:size])
    with pytest.raises(JournalDamaged):
        open_store(path, key(), store.salt)
    assert path.read_bytes() == whole[:size]


def test_a_plain_database_is_refused(path):
    import sqlite3  # noqa: TID251 - the engine that does not encrypt, on purpose

    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE t (a)")
    plain.close()
    with pytest.raises(NotEncrypted):
        open_store(path, key())


def test_another_key_is_damage_here_because_the_key_was_judged_before(store, path):
    store.close()
    before = path.read_bytes()
    with pytest.raises(JournalDamaged):
        open_store(path, Secret(bytes(32)), store.salt)
    assert path.read_bytes() == before


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_key_of_another_length_never_reaches_the_engine(store, path, length):
    store.close()
    with pytest.raises(ValueError, match="32 bytes"):
        open_store(path, Secret(bytes(length)))


def test_a_salt_of_another_length_is_refused(store, path):
    store.close()
    with pytest.raises(WeakSalt):
        open_store(path, key(), b"short")


def test_key_and_salt_open_a_file_whose_first_bytes_are_gone(store, path):
    entry = invent("t", "b")
    store.writer.entries.add(entry)
    store.close()
    data = bytearray(path.read_bytes())
    data[:16] = bytes(16)
    path.write_bytes(data)
    with pytest.raises(JournalDamaged):
        open_store(path, key())
    with open_store(path, key(), store.salt) as again:
        assert again.reader.entries.get(entry.id) == entry
        assert again.check(store.salt).findings == ("salt",)


@pytest.mark.parametrize(("schema", "expected"), [(2, JournalTooNew), (0, JournalDamaged)])
def test_schemas_from_elsewhere(store, path, schema, expected):
    with store.writer._database.bare() as connection:
        connection.execute(f"PRAGMA user_version = {schema}")
    store.close()
    with pytest.raises(expected):
        open_store(path, key(), store.salt)


def test_an_encrypted_file_that_is_no_journal(store, path):
    with store.writer._database.bare() as connection:
        connection.execute("PRAGMA application_id = 7")
    store.close()
    with pytest.raises(JournalDamaged):
        open_store(path, key(), store.salt)


# Trouble while it is open ------------------------------------------------------------------------


def test_a_file_that_was_moved_away_is_named_before_a_save(store, path):
    path.rename(path.with_name("elsewhere.db"))
    with pytest.raises(JournalMoved):
        store.writer.entries.add(invent())
    path.with_name("elsewhere.db").rename(path)
    store.writer.entries.add(invent())
    assert store.reader.entries.count() == 1


def test_another_file_in_its_place_is_named_before_a_save(store, path):
    shutil.copy(path, path.with_name("copy.db"))
    path.with_name("copy.db").replace(path)
    with pytest.raises(JournalMoved):
        store.writer.settings.put("a", "b")


def test_a_folder_that_is_gone_is_trouble_with_the_place(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    salt = create_store(folder / "journal.db", key())
    with open_store(folder / "journal.db", key(), salt) as store:
        folder.rename(tmp_path / "pulled out")
        with pytest.raises(StorageTrouble) as met:
            store.writer.settings.put("a", "b")
        assert met.value.facts == {"reason": "folder-gone"}


FULL = """
import json, resource, sys
from pathlib import Path
from types import SimpleNamespace
from support.invented import fresh_store, invent
from npgs_journal.errors import DiskFull
kept, full = [], 0
with fresh_store(Path(sys.argv[1])) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
    for number in range(200):
        entry = invent(str(number), "word " * 800)
        try:
            store.writer.entries.add(entry)
        except DiskFull:
            full += 1
            if full == 3:
                break
        else:
            kept.append(entry)
    readable = all(store.reader.entries.get(each.id) == each for each in kept)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    store.writer.entries.add(invent("after", "space was freed"))
    found = len(store.reader.search.find("freed"))
    print(json.dumps([full, len(kept) > 0, readable, found, store.reader.entries.count() - len(kept)]))
    print(json.dumps(store.check(store.salt).findings))
    print(json.dumps(sorted(each.name for each in Path(sys.argv[1]).iterdir())))
"""


def child(program: str, *given: str) -> str:
    where = {**os.environ, "PYTHONPATH": os.pathsep.join(each for each in sys.path if each)}
    run = subprocess.run(
        [sys.executable, "-c", program, *given], capture_output=True, text=True, env=where, check=False
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are of Unix")
def test_a_full_disk_is_named_keeps_what_was_saved_and_goes_on_when_space_is_freed(tmp_path):
    told, findings, files = child(FULL, str(tmp_path)).splitlines()
    assert json.loads(told) == [3, True, True, 1, 1]
    assert json.loads(findings) == []
    assert json.loads(files) == ["journal.db", "journal.db-shm", "journal.db-wal"]


@pytest.mark.parametrize(
    ("met", "expected"),
    [(28, DiskFull), (122, DiskFull), (30, FolderReadOnly), (13, FolderReadOnly), (5, StorageTrouble)],
)
def test_trouble_is_told_apart_by_what_the_world_says(store, monkeypatch, met, expected):
    def refuse(*_given):
        raise OSError(met, os.strerror(met))

    with pytest.raises(expected) as named:
        meet_trouble(store, lambda: monkeypatch.setattr(engine.os, "open", refuse))
    assert type(named.value) is expected


def meet_trouble(store, change_the_world):
    with store.writer._database.write() as connection:
        change_the_world()
        connection.exec_driver_sql("SELECT * FROM no_such_table")


def test_trouble_that_nothing_explains_is_called_so_and_is_the_file_when_that_went(store, path):
    with pytest.raises(StorageTrouble) as named:
        meet_trouble(store, lambda: None)
    assert named.value.facts == {"reason": "unknown"}
    with pytest.raises(JournalMoved):
        meet_trouble(store, lambda: path.rename(path.with_name("elsewhere")))


def test_opening_where_nothing_can_be_made_beside_the_file(store, path, monkeypatch):
    store.close()

    def refuse(connection):
        raise engine.driver.OperationalError

    monkeypatch.setattr(engine, "first_facts", refuse)
    monkeypatch.setattr(engine, "_probe", lambda _path: os.open("/proc/version", os.O_WRONLY | os.O_CREAT))
    with pytest.raises((FolderReadOnly, StorageTrouble)):
        open_store(path, key(), store.salt)


def test_a_path_that_cannot_be_opened_is_trouble(path, monkeypatch):
    def refuse(*_given, **_how):
        raise engine.driver.OperationalError

    path.write_bytes(bytes(4096))
    monkeypatch.setattr(engine.driver, "connect", refuse)
    with pytest.raises(StorageTrouble):
        open_store(path, key())


def test_errors_carry_no_text(store):
    entry = invent("quiet", "said to nobody")
    store.writer.entries.add(entry)
    with pytest.raises(Exception) as met:  # noqa: PT011 - our own mistake, of the engine's class
        store.writer.entries.add(entry)
    assert "IntegrityError" in type(met.value).__name__
    assert "said to nobody" not in str(met.value)
    assert "quiet" not in str(met.value)


def test_a_connection_is_never_made_again_behind_our_back(store):
    store.close()
    with pytest.raises(StorageTrouble):
        store.reader.entries.count()
    store.close()


# A folder that cannot be written to ------------------------------------------------------------


def test_reading_where_nothing_can_be_written(store, path):
    entry = invent("t", "kitchen")
    store.writer.entries.add(entry)
    store.close()
    before = path.read_bytes()
    with open_store(path, key(), store.salt, read_only=True) as quiet:
        assert quiet.is_read_only
        assert quiet.reader.entries.get(entry.id) == entry
        assert [hit.head.id for hit in quiet.reader.search.find("kit")] == [entry.id]
        assert quiet.check(store.salt).findings == ()
        with pytest.raises(StorageTrouble):
            quiet.writer.entries.trash(entry.id, entry.written_at)
        assert [file.name for file in path.parent.iterdir()] == ["journal.db"]
    assert path.read_bytes() == before


def test_reading_with_saves_that_stand_beside_the_file(store, path):
    entry = invent("t", "b")
    store.writer.entries.add(entry)
    with open_store(path, key(), store.salt, read_only=True) as quiet:
        assert quiet.reader.entries.get(entry.id) == entry


def test_an_ordinary_start_imports_neither_the_orm_nor_alembic(store, path):
    store.close()
    program = """
import sys
from pathlib import Path
from support.invented import key
from npgs_journal.store import open_store
with open_store(Path(sys.argv[1]), key()) as store:
    store.writer.settings.put("a", "b")
    store.reader.entries.page()
print([name for name in sys.modules if name.startswith(("sqlalchemy.orm", "alembic", "PySide6"))])
"""
    assert child(program, str(path)).strip() == "[]"
