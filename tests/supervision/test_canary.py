"""No word of any entry gets into a file of the hours log, in any part of it, over many journals."""

from __future__ import annotations

import io
import random
import shutil
import string
import zipfile

import pikepdf
import pytest
from support.hours import line, period
from support.invented import LATER, fresh_store, invent, key
from support.reading_back import said

from npgs_journal.nouns import Draft, EntryId, Space
from npgs_journal.nouns.hours import MeetingFormat, MeetingMode
from npgs_journal.share.hours_pdf import write
from npgs_journal.store import open_store
from npgs_journal.supervision.hours import Hours
from npgs_journal.supervision.hours_files import as_pages, to_csv, to_xlsx

JOURNALS = 500


class Words:
    """Words that stand nowhere by chance, and all that were given out."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.given: list[str] = []

    def __call__(self) -> str:
        self.given.append("".join(self.chance.choices(string.ascii_lowercase, k=14)))
        return self.given[-1]


def fill(store, words: Words) -> None:
    """A random journal: entries in both spaces, a draft, a reader's packet, and some hours."""
    chance = words.chance
    for _ in range(chance.randint(1, 4)):
        body = " ".join(words() for _ in range(chance.randint(0, 6)))
        space = chance.choice(list(Space))
        store.writer.entries.add(invent(words(), body, space=space, prompt=words()))
    store.writer.drafts.put(Draft(EntryId("f" * 32), LATER, words(), words()), LATER)
    store.writer.ledger.prepare(
        at=LATER, reader=words(), purpose=words(), entry_ids=(), format="text", held_back=0,
        replaced=0, temp_path=store.writer._database.path.with_name(words()), copy=words().encode(),
    )  # fmt: skip
    log = Hours(store.writer)
    formats, modes, domains = list(MeetingFormat), list(MeetingMode), ["", "Ethics"]
    for month in range(1, chance.randint(2, 9)):
        kinds = {"format": chance.choice(formats), "mode": chance.choice(modes)}
        about = {"with_whom": "Dana", "domain": chance.choice(domains)}
        log.add(line(f"2026-{month:02}-01", chance.randint(1, 200), **kinds, **about))
    log.put_period(period("2026-01-01", "2026-06-30", "20 hours"))


def every_part(lines, periods) -> str:
    """All three files, packed and unpacked, as one text."""
    sheet, pages = to_xlsx(lines, periods), write(as_pages(lines, periods))
    found = [to_csv(lines), sheet, pages, said(pages, "pdf").encode()]
    with zipfile.ZipFile(io.BytesIO(sheet)) as archive:
        found += [archive.read(name) for name in archive.namelist()]
    with pikepdf.open(io.BytesIO(pages)) as document:
        for thing in document.objects:
            found.append(thing.unparse())
            if isinstance(thing, pikepdf.Stream):
                found.append(thing.read_bytes())
    return b"\n".join(found).decode("latin-1")


def search(tmp_path, seeds) -> None:
    with fresh_store(tmp_path) as empty:
        salt = empty.salt
    seen = 0
    for seed in seeds:
        path = tmp_path / f"{seed}.db"
        shutil.copy(tmp_path / "journal.db", path)
        words = Words(seed)
        with open_store(path, key(), salt) as store:
            fill(store, words)
            log = Hours(store.reader)
            everything = every_part(log.lines(), log.periods())
        path.unlink()
        assert "Dana" in everything
        assert [word for word in words.given if word in everything] == []
        seen += len(words.given)
    assert seen > len(seeds) * 5


def test_a_word_in_a_line_would_be_found():
    words = Words(0)
    word = words()
    # Once in the CSV, twice each in the spreadsheet and on the page: in its line, and among the sums.
    assert every_part([line("2026-01-01", domain=word)], ()).count(word) == 5


@pytest.mark.full
def test_no_word_of_any_entry_is_in_a_file_of_hours(tmp_path):
    """Some of the journals; all of them in `make torture`."""
    search(tmp_path, range(0, JOURNALS, 10))


@pytest.mark.torture
def test_no_word_of_any_of_all_journals_is_in_a_file_of_hours(tmp_path):
    search(tmp_path, range(JOURNALS))
