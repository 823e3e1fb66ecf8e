"""Whatever happened to a journal: each backup made on the way restores to what the journal was then."""

from __future__ import annotations

import random
import shutil
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from conftest import PASSPHRASE
from support.contents import content_hash
from support.costs import CHEAP
from support.invented import LATER, START, invent

from npgs_journal import backup, vault
from npgs_journal.clock import FrozenClock
from npgs_journal.nouns import Alias, Direction, Draft, HeldBack, Mark, PacketChoices, Space, ValueId
from npgs_journal.security.keys import database_key

SIGNS = "ab ñÉ漢กا😀\n*_#\"'"
MARKS = (Mark(ValueId("hopeful"), Direction.LIVED), Mark(ValueId("respectful"), Direction.UNDER_STRAIN))


class History:
    """One life of a journal, by chance; `backups` are (file, content hash, passphrase of that day)."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.chance, self.clock = random.Random(seed), FrozenClock(START)
        self.words, self.backups = PASSPHRASE, []
        self.journal = vault.create_journal(folder, self.words, CHEAP, self.clock)
        self.code = self.journal.recovery_code()

    def live(self, steps: int) -> None:
        for step in range(steps):
            self.clock.advance(timedelta(hours=self.chance.choice([-24 * 365, 1, 1, 5, 30, 24 * 40])))
            self._any()
            if self.chance.random() < 0.25 or step == steps - 1:
                self._back_up()
        self.journal.close()

    def _any(self) -> None:
        store, chance = self.journal.writer, self.chance
        ids = store.entries.all_ids()
        deeds = [self._write, self._write, self._draft]
        if ids:
            one = chance.choice(ids)
            deeds += [
                lambda: store.entries.save_text(one, self._text(), self._text(), LATER),
                lambda: store.entries.set_marks(one, chance.sample(MARKS, chance.randint(0, 2))),
                lambda: store.entries.move(one, chance.choice(list(Space)), LATER),
                lambda: store.entries.trash(one, LATER),
                lambda: store.entries.delete_for_good(one),
                lambda: self._packet(one),
                self._change_passphrase,
                self._lock_and_unlock,
            ]
        chance.choice(deeds)()

    def _text(self) -> str:
        return "".join(self.chance.choices(SIGNS, k=self.chance.choice([0, 3, 30, 3000])))

    def _write(self) -> None:
        new = [
            invent(self._text(), self._text(), at=self.clock.now(), marks=MARKS[:1])
            for _ in range(self._few())
        ]
        self.journal.writer.entries.add_many(new)

    def _few(self) -> int:
        return self.chance.choice([1, 1, 2, 12])

    def _draft(self) -> None:
        new = invent()
        draft = Draft(new.id, self.clock.now(), self._text(), self._text(), is_new=True)
        self.journal.writer.drafts.put(draft, self.clock.now())

    def _packet(self, one) -> None:
        choices = PacketChoices((one,), "Dana", held_back=(HeldBack("a"),), aliases=(Alias("b", "Person A"),))
        self.journal.writer.packets.save(choices)
        self.journal.writer.ledger.prepare(
            at=self.clock.now(),
            reader="Dana",
            purpose=self._text(),
            entry_ids=(one,),
            format="text",
            held_back=0,
            replaced=0,
            temp_path=None,
            copy=self._text().encode(),
        )

    def _change_passphrase(self) -> None:
        new = f"words number {self.chance.random()}"
        vault.change_passphrase(self.journal, self.words, new, CHEAP)
        self.words = new

    def _lock_and_unlock(self) -> None:
        folder = self.journal.folder
        self.journal.close()
        self.journal = vault.open_journal(folder, self.words, self.clock)

    def _back_up(self) -> None:
        made = backup.make_backup(self.journal).backup
        folder = self.journal.folder
        with database_key(self.journal.root) as key:
            self.journal.opened.close()
            held = content_hash(folder / "journal.db", key)
        self.journal.close()
        self.backups.append((made, held, self.words))
        self.journal = vault.open_journal(folder, self.words, self.clock)


def is_restored(file: Path, held: str, unlock, words: str, profile: Path) -> bool:
    """Into a home that has never seen the program."""
    target = profile / ".local" / "share" / "npgs-journal" / "journal"
    with backup.open_backup(file, unlock, target) as opened, database_key(opened.root) as key:
        kept = backup.restore(opened, target)
        found = content_hash(target / "journal.db", key)
    with vault.open_journal(target, words) as journal:
        findings = journal.check().findings
    shutil.rmtree(profile)
    return kept is None and found == held and findings == ()


def lives(seed: int, tmp_path: Path, monkeypatch) -> int:
    """Live, and restore each backup that is left by passphrase and by code; gives how many there were."""
    history = History(tmp_path / "journal", seed)
    history.live(14)
    left = [one for one in history.backups if one[0].path.exists()]
    for made, held, words in left:
        for unlock in (backup.by_passphrase(words), backup.by_code(history.code)):
            profile = Path(tempfile.mkdtemp(dir=tmp_path))
            monkeypatch.setenv("HOME", str(profile))
            assert is_restored(made.path, held, unlock, words, profile)
    return len(left)


@pytest.mark.parametrize("seed", range(10))
def test_each_backup_restores_to_what_the_journal_was(tmp_path, monkeypatch, seed):
    assert lives(seed, tmp_path, monkeypatch) >= 1


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(200))
def test_each_backup_of_200_histories(tmp_path, monkeypatch, seed):
    assert lives(10_000 + seed, tmp_path, monkeypatch) >= 1


def test_the_test_has_teeth(tmp_path, monkeypatch):
    """A backup of a journal that was written in since does not have that journal's hash."""
    history = History(tmp_path / "journal", 0)
    history.live(3)
    made, held, words = history.backups[-1]
    with vault.open_journal(tmp_path / "journal", words) as journal, database_key(journal.root) as key:
        journal.writer.entries.add(replace(invent("More"), bring=True))
        journal.opened.close()
        later = content_hash(tmp_path / "journal" / "journal.db", key)
    profile = tmp_path / "profile"
    assert is_restored(made.path, held, backup.by_passphrase(words), words, profile)
    assert not is_restored(made.path, later, backup.by_passphrase(words), words, profile)
