"""Damage is noticed and named, and what can be read of a damaged file is saved, whatever page it was."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from support.damage import KINDS, PAGE, PAGES_LOST, emptied, flipped, nothing
from support.invented import LATER, entry_id, fresh_store, invent, key

from npgs_journal import wording
from npgs_journal.errors import Cancelled
from npgs_journal.nouns import ConcernId, Direction, Draft, Mark, Space, ValueId
from npgs_journal.store import Damaged, check_store
from npgs_journal.store.salvage import salvage
from npgs_journal.store.tables import METADATA

MANY = 1000
TEXT = "the quiet river under nine lamps went with her to talk of what she wants and not what they asked"
WORDS = TEXT.split()
LIVED = Mark(ValueId("hopeful"), Direction.LIVED)
STRAIN = Mark(ValueId("open-minded"), Direction.UNDER_STRAIN, (ConcernId("stigma"), ConcernId("workload")))
TOGETHER = (LIVED, STRAIN, replace(LIVED, start=4, end=9))


def written(number, chance):
    return invent(
        f"Title {number}",
        " ".join(chance.choices(WORDS, k=chance.choice([40, 120, 400, 900]))),
        marks=((), (LIVED,), (STRAIN,), TOGETHER)[number % 4],
        space=Space.ABOUT_ME if number % 7 == 0 else Space.MINE,
        bring=number % 10 == 3 and number % 7 != 0,
        template="shift" if number % 5 == 0 else "",
        deleted_at=LATER if number % 50 == 11 else None,
    )


@pytest.fixture(scope="module")
def lost(tmp_path_factory):
    """The bytes of a file of 1,000 entries, its salt, and the entries as they are."""
    chance = random.Random(8)
    folder = tmp_path_factory.mktemp("salvage")
    with fresh_store(folder) as store:
        known = [written(number, chance) for number in range(MANY)]
        store.writer.entries.add_many(known)
        for place in range(0, 200, 10):
            draft = Draft(known[place].id, LATER, "Changed", "Changed: " + known[place].body)
            known[place] = store.writer.drafts.finish(draft, known[place].day_on, LATER)
        store.writer.settings.put("journal-name", "The blue one")
        store.writer.readers.find_or_add("Dana")
        store.writer.drafts.put(Draft(entry_id(9_900_001), LATER, "d", "left behind", is_new=True), LATER)
        salt = store.salt
    return (folder / "journal.db").read_bytes(), salt, {entry.id: entry for entry in known}


@pytest.fixture
def saved(lost, tmp_path):
    """Salvages what damage left: gives what was told, the new store, and the entries that are in it."""
    _, salt, known = lost

    def save(data):
        for name in ("damaged", "new"):
            (tmp_path / name).mkdir()
        copy = tmp_path / "damaged" / "journal.db"
        copy.write_bytes(data)
        with fresh_store(tmp_path / "new") as new:
            told = salvage(Damaged(copy, key(), salt), new.writer._database, LATER)
            assert new.check(new.salt).findings == ()
            heads = new.reader.entries.heads(list(known))
            found = {head.id: new.reader.entries.get(head.id) for head in heads}
            assert told.saved == len(found)
            rest = (
                new.reader.settings.get("journal-name"),
                new.reader.readers.all(),
                new.reader.drafts.all(),
            )
            older = sum(len(new.reader.versions.of(each)) for each in found)
        return told, found, rest, older

    return save


def test_of_a_sound_file_everything_is_saved(lost, saved):
    data, _, known = lost
    told, found, (name, readers, drafts), older = saved(data)
    assert (told.saved, told.cut, told.lost) == (MANY, 0, 0)
    assert found == known
    assert name == "The blue one"
    assert [reader.name for reader in readers] == ["Dana"]
    assert [draft.body for draft in drafts] == ["left behind"]
    assert older == 20


def judge(lost, saved, tmp_path, seed):
    data, salt, known = lost
    chance = random.Random(seed)
    kind = KINDS[seed % (len(KINDS) - 1)]
    damaged = kind(data, chance)
    assert damaged != data
    file = tmp_path / "looked at.db"
    file.write_bytes(damaged)
    findings = check_store(file, key(), salt).findings
    assert findings
    assert all(code.partition(":")[0] in wording.FINDINGS for code in findings)
    assert file.read_bytes() == damaged
    told, found, *_ = saved(damaged)
    assert told.saved >= MANY - 10 * PAGES_LOST.get(kind.__name__, 9)
    assert told.saved + told.lost <= MANY
    words = {one: (entry.title, entry.body) for one, entry in found.items()}
    as_written = sum(words[one] == (known[one].title, known[one].body) for one in words)
    assert as_written == told.saved - told.cut
    if PAGES_LOST.get(kind.__name__) == 1:
        assert as_written >= MANY * 0.99, "without those of which the end is lost, too"
    assert all(found[one].space in {known[one].space, Space.ABOUT_ME} for one in found)
    assert all(found[one].written_at == known[one].written_at for one in found)


@pytest.mark.parametrize("seed", range(8))
def test_chance_damage_is_named_and_most_is_saved(lost, saved, tmp_path, seed):
    judge(lost, saved, tmp_path, seed)


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(100, 1100))
def test_a_thousand_times(lost, saved, tmp_path, seed):
    judge(lost, saved, tmp_path, seed)


@pytest.mark.torture
def test_a_thousand_flipped_bits_are_each_noticed_and_named(lost, tmp_path):
    data, salt, _ = lost
    file = tmp_path / "looked at.db"
    for seed in range(1000):
        damaged = flipped(data, random.Random(seed))
        file.write_bytes(damaged)
        findings = check_store(file, key(), salt).findings
        assert findings, seed
        assert all(code.partition(":")[0] in wording.FINDINGS for code in findings)
        assert file.read_bytes() == damaged


@pytest.mark.parametrize("number", [0, 1, 2, 4, 9])
def test_the_pages_on_which_everything_hangs(lost, saved, number):
    """The first page names all tables; the next ones are the roots of the larger ones."""
    data, _, known = lost
    told, found, *_ = saved(data[: number * PAGE] + bytes(PAGE) + data[(number + 1) * PAGE :])
    assert told.saved >= MANY * 0.99
    assert all(found[one].body == known[one].body for one in found)


def test_an_empty_file_and_one_that_is_none(lost, saved, tmp_path):
    data, salt, _ = lost
    file = tmp_path / "empty.db"
    file.write_bytes(nothing(data, random.Random(1)))
    assert check_store(file, key(), salt).findings == ("journal-damaged:outside",)
    told, found, *_ = saved(b"")
    assert (told.saved, told.lost, found) == (0, 0, {})


def test_text_beside_the_file_is_saved_too(lost, tmp_path):
    """What a kill left in the write-ahead file, beside a file of which a page is gone."""
    damaged = tmp_path / "damaged"
    damaged.mkdir()
    (tmp_path / "from").mkdir()
    with fresh_store(tmp_path / "from") as store:
        store.writer.entries.add_many([written(number, random.Random(3)) for number in range(200)])
        store.writer._database.checkpoint()
        late = invent("late", "written last")
        store.writer.entries.add(late)
        data = (tmp_path / "from" / "journal.db").read_bytes()
        (damaged / "journal.db-wal").write_bytes((tmp_path / "from" / "journal.db-wal").read_bytes())
        salt = store.salt
    (damaged / "journal.db").write_bytes(emptied(data[: 60 * PAGE], random.Random(5)) + data[60 * PAGE :])
    (tmp_path / "new").mkdir()
    with fresh_store(tmp_path / "new") as new:
        told = salvage(Damaged(damaged / "journal.db", key(), salt), new.writer._database, LATER)
        assert new.reader.entries.get(late.id).body == "written last"
        assert told.saved >= 190


def test_stopped_half_way_nothing_is_kept(lost, tmp_path):
    data, salt, _ = lost
    (tmp_path / "damaged.db").write_bytes(data)

    class Stop:
        def step(self, done, total):
            if done > total // 2:
                raise Cancelled

    with fresh_store(tmp_path) as new:
        with pytest.raises(Cancelled):
            salvage(Damaged(tmp_path / "damaged.db", key(), salt), new.writer._database, LATER, Stop())
        assert new.reader.entries.count() == 0


ROWS = (
    "INSERT INTO ledger VALUES (2, 'b', 2, 0, 'Dana', '', 'pdf', 9, 'x', 0, 0, 'released', NULL, NULL, NULL)",
    "INSERT INTO ledger VALUES (1, 'a', 1, 0, 'Dana', '', 'pdf', 9, 'x', 1, 0, 'released', NULL, X'2F', 2)",
    "INSERT INTO ledger_entries VALUES (1, 0, 'e1')",
    "INSERT INTO ledger_passages VALUES (1, 0, 3, 0, 4, 'held')",
    "INSERT INTO ledger_aliases VALUES (1, 0, 'Rosa', 'Person A')",
    "INSERT INTO ledger_copies VALUES (2, 'text', X'00FF')",
    "INSERT INTO reader_answers VALUES (1, 2, 3, 0, 'quote', 'note')",
    "INSERT INTO views VALUES (1, 'n', 'w', '{}')",
    "INSERT INTO hours_lines VALUES (1, 20261125, 60, 'group', 'remote', 'Dana', '', '', '', 'meeting')",
    "INSERT INTO meetings VALUES (1, 20261125, 'Dana', 'group', 'remote', 60, 'notes', 1, 1, 3)",
    "INSERT INTO meetings VALUES (2, 20261126, 'Dana', 'group', 'remote', NULL, '', 0, NULL, NULL)",
    "INSERT INTO questions VALUES (1, 'who decides?', 0)",
    "INSERT INTO follow_ups VALUES (1, 1, 'me', 'call', NULL, 'open', NULL, '')",
    "INSERT INTO agenda_points VALUES (1, 2, 1, 3, NULL, NULL, NULL, 0, 0)",
    "INSERT INTO agenda_points VALUES (2, 2, 2, NULL, 1, NULL, 5, 0, 0)",
    "INSERT INTO agenda_points VALUES (3, 2, 3, NULL, NULL, 1, NULL, 1, 0)",
    "INSERT INTO held_words VALUES (zeroblob(32), 2)",
    "INSERT INTO hidden_prompts VALUES ('q')",
)


def rows_of(store):
    with store.reader._database.bare() as connection:
        return {
            table.name: sorted(map(repr, connection.execute(f'SELECT * FROM "{table.name}"').fetchall()))
            for table in METADATA.sorted_tables
        }


@pytest.mark.parametrize("lost_entry", [None, 3])
def test_every_other_table_comes_along_and_what_hangs_on_a_lost_entry_does_not(tmp_path, lost_entry):
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
    with fresh_store(tmp_path / "old") as old:
        old.writer.entries.add_many([written(number, random.Random(3)) for number in range(20)])
        first = old.reader.entries.all_ids()[0]
        old.writer.entries.move(first, Space.ABOUT_ME, LATER)
        old.writer.entries.save_text(first, "t", "changed", LATER)
        with old.writer._database.bare() as connection:
            for each in ROWS:
                connection.execute(each)
            if lost_entry is not None:
                connection.execute("DELETE FROM entry_texts WHERE entry = ?", (lost_entry,))
        before, salt = rows_of(old), old.salt
    with fresh_store(tmp_path / "new") as new:
        told = salvage(Damaged(tmp_path / "old" / "journal.db", key(), salt), new.writer._database, LATER)
        after = rows_of(new)
    if lost_entry is None:
        del after["settings"], before["settings"]  # they count the runs of changes, and this was one more
        assert after == before
    else:
        assert (told.saved, told.lost) == (19, 1)
        assert after["ledger_passages"] == []
        same = {"ledger", "ledger_entries", "ledger_copies", "moves", "reader_answers", "held_words", "views"}
        same |= {"hours_lines", "questions", "follow_ups"}
        assert {name: after[name] for name in same} == {name: before[name] for name in same}
        assert after["agenda_points"] == before["agenda_points"][1:]
        assert after["meetings"] == [before["meetings"][0].replace(", 3)", ", None)"), before["meetings"][1]]
