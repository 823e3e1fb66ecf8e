"""A journal can be read without the program: by a hundred lines of Python, by another make of the engine."""

from __future__ import annotations

import importlib.util
import json
import re
import runpy
import shutil
import sys
from pathlib import Path

import apsw
import pytest
from support.costs import CHEAP
from support.house import ROOT
from support.invented import invent
from support.written import WORDS, draft

from npgs_journal import backup, vault
from npgs_journal.nouns import Direction, Mark, Space, ValueId
from npgs_journal.security.keys import database_key
from npgs_journal.store.tables import METADATA

SCRIPT = ROOT / "docs" / "open_journal.py"
MARKS = (
    Mark(ValueId("hopeful"), Direction.LIVED),
    Mark(ValueId("hopeful"), Direction.UNDER_STRAIN, (), 0, 4),
)
TABLES = sorted(table.name for table in METADATA.sorted_tables)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A closed journal, its recovery code, its raw key, and every row of it as the program reads it."""
    folder = tmp_path_factory.mktemp("without us") / "journal"
    with vault.create_journal(folder, WORDS, CHEAP) as journal:
        for number in range(120):
            about_me = number % 9 == 0
            journal.writer.entries.add(
                invent(
                    f"Día {number} 🌧",
                    f"line {number}\n" * (1 + number * 9),
                    marks=MARKS if number % 2 else (),
                    space=Space.ABOUT_ME if about_me else Space.MINE,
                )
            )
        first = journal.reader.entries.all_ids()[0]
        journal.writer.entries.save_text(first, "changed", "changed", journal.clock.now())
        journal.writer.drafts.put(draft(1), journal.clock.now())
        code = journal.recovery_code()
        with database_key(journal.root) as key:
            raw = bytes(key.raw)
        with journal.reader._database.bare() as connection:
            rows = {name: everything(connection, name) for name in TABLES}
    return folder, code, raw, rows


def everything(connection, table):
    return sorted(map(repr, connection.execute(f'SELECT * FROM "{table}"').fetchall()))


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("open_journal", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_is_short_and_stands_alone():
    text = SCRIPT.read_text("utf-8")
    assert len(text.splitlines()) <= 100
    imported = {name.split(".")[0] for name in re.findall(r"^(?:from|import) (\S+)", text, re.MULTILINE)}
    assert imported - {"cryptography"} <= sys.stdlib_module_names


@pytest.mark.parametrize("how", ["passphrase", "code", "code without keys", "one key file"])
def test_every_row_is_the_same(made, script, tmp_path, how):
    folder, code, _, rows = made
    journal = Path(shutil.copytree(folder, tmp_path / "journal"))
    if how in {"code without keys", "one key file"}:
        (journal / "keys.json").unlink()
    if how == "code without keys":
        (journal / "keys.bak.json").unlink()
    plain = script.journal(journal, code.lower().replace("0", "o") if "code" in how else WORDS)
    assert {name: everything(plain, name) for name in TABLES} == rows
    plain.close()


def test_what_a_kill_left_beside_the_file_is_read_too(script, tmp_path):
    with vault.create_journal(tmp_path / "journal", WORDS, CHEAP) as journal:
        journal.writer._database.checkpoint()
        entry = invent("late", "written last")
        journal.writer.entries.add(entry)
        left = Path(shutil.copytree(journal.folder, tmp_path / "left"))
    assert (left / "journal.db-wal").stat().st_size
    plain = script.journal(left, WORDS)
    assert plain.execute("SELECT title, body FROM entry_texts").fetchall() == [("late", "written last")]
    plain.close()


@pytest.mark.parametrize("how", ["passphrase", "code"])
def test_a_backup_is_read_the_same_way(made, script, tmp_path, how):
    folder, code, _, _ = made
    copy = Path(shutil.copytree(folder, tmp_path / "journal"))
    (tmp_path / "stick").mkdir()
    with vault.open_journal(copy, WORDS) as journal:
        journal.writer.entries.add(invent("newest", "written before the backup"))
        with journal.reader._database.bare() as connection:
            rows = everything(connection, "entry_texts")
        file = backup.make_backup(journal, tmp_path / "stick").backup.path
    plain = script.journal(file, code if how == "code" else WORDS)
    assert everything(plain, "entry_texts") == rows
    assert any("written before the backup" in row for row in rows)
    plain.close()
    data = bytearray(file.read_bytes())
    data[-100] ^= 1
    file.write_bytes(data)
    with pytest.raises(SystemExit, match="does not open"):
        script.journal(file, WORDS)


def test_not_this_passphrase_and_damage_are_refused(made, script, tmp_path):
    folder = Path(shutil.copytree(made[0], tmp_path / "journal"))
    with pytest.raises(SystemExit, match="does not open"):
        script.journal(folder, "other words")
    data = bytearray((folder / "journal.db").read_bytes())
    data[5000] ^= 1
    (folder / "journal.db").write_bytes(data)
    with pytest.raises(SystemExit, match="does not open"):
        script.journal(folder, WORDS)


def test_called_as_a_person_calls_it_it_prints_and_writes_nothing(made, tmp_path, monkeypatch, capsys):
    folder = Path(shutil.copytree(made[0], tmp_path / "journal"))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    monkeypatch.setattr("getpass.getpass", lambda _: WORDS)
    monkeypatch.setattr(sys, "argv", ["open_journal.py", str(folder)])
    runpy.run_path(str(SCRIPT), run_name="__main__")
    told = capsys.readouterr().out
    assert "Día 1 🌧\n\nline 1\n" in told
    monkeypatch.setattr(sys, "argv", ["open_journal.py", str(folder), "SELECT count(*), 'x' FROM entries"])
    runpy.run_path(str(SCRIPT), run_name="__main__")
    assert capsys.readouterr().out == "120\tx\n"
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_another_make_of_the_engine_reads_the_same_rows(made, tmp_path):
    folder, _, raw, rows = made
    file = shutil.copy(folder / "journal.db", tmp_path / "journal.db")
    connection = apsw.Connection(str(file), flags=apsw.SQLITE_OPEN_READWRITE)
    try:
        for setting in ("cipher = 'sqlcipher'", "legacy = 4", f"key = \"x'{raw.hex()}'\""):
            connection.execute(f"PRAGMA {setting}").fetchall()
        assert {name: everything(connection, name) for name in TABLES} == rows
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    finally:
        connection.close()


def test_the_page_about_the_form_names_every_table(made):
    page = (ROOT / "docs" / "format.md").read_text("utf-8")
    told = set(re.findall(r"`([a-z_]+)`", page.partition("## The tables")[2].partition("## A backup")[0]))
    assert set(TABLES) <= told
    assert json.loads((made[0] / "keys.json").read_bytes()).keys() <= set(re.findall(r"`(\w+)`", page))
