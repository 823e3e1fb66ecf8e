"""Any life of a journal: after each step, what was written is what is read."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule
from support.invented import LATER, START, invent, key
from support.recount import recount

from npgs_journal.errors import EntryMissing
from npgs_journal.nouns import ConcernId, Direction, Draft, Filter, Mark, Space, ValueId
from npgs_journal.store import create_store, open_store

texts = st.text(
    alphabet=st.one_of(
        st.sampled_from("abz ñÉ漢กا😀\n*_#\"'"),
        st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"),
    ),
    max_size=30,
)
concerns = st.lists(st.sampled_from(["c1", "c2"]), unique=True).map(lambda ids: tuple(map(ConcernId, ids)))
marks = st.lists(
    st.one_of(
        st.builds(Mark, st.sampled_from(["hope", "choice"]).map(ValueId), st.just(Direction.LIVED)),
        st.builds(
            Mark, st.sampled_from(["hope", "choice"]).map(ValueId), st.just(Direction.UNDER_STRAIN), concerns
        ),
    ),
    max_size=3,
    unique_by=lambda mark: (mark.value, mark.direction),
).map(tuple)
moments = st.sampled_from([0, 1, 2, 5, 40 * 24]).map(lambda hours: START + timedelta(hours=hours))


class AnyLife(RuleBasedStateMachine):
    ids = Bundle("ids")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "journal.db"
        self.entries, self.order, self.drafts, self.made = {}, {}, {}, 0
        self.versions = {}

    @initialize()
    def make(self) -> None:
        self.salt = create_store(self.path, key())
        self.store = open_store(self.path, key(), self.salt)

    def teardown(self) -> None:
        if hasattr(self, "store"):
            assert self.store.check(self.salt).findings == ()
            self.store.close()
        self.folder.cleanup()

    @rule(target=ids, title=texts, body=texts, own=marks, at=moments, space=st.sampled_from(Space))
    def write(self, title, body, own, at, space):
        entry = invent(title, body, at=at, marks=own, space=space, day_on=at.date())
        self.store.writer.entries.add(entry)
        self.made += 1
        self.entries[entry.id], self.order[entry.id] = entry, self.made
        return entry.id

    @rule(entry_id=ids, title=texts, body=texts)
    def edit(self, entry_id, title, body):
        self.store.writer.entries.save_text(entry_id, title, body, LATER)
        self._was(entry_id, title, body)
        self._now(entry_id, title=title, body=body, edited_at=LATER)

    @rule(entry_id=ids, own=marks)
    def mark(self, entry_id, own):
        self.store.writer.entries.set_marks(entry_id, own)
        self._now(entry_id, marks=own)

    @rule(entry_id=ids, space=st.sampled_from(Space))
    def move(self, entry_id, space):
        self.store.writer.entries.move(entry_id, space, LATER)
        self._now(entry_id, space=space, bring=self.entries[entry_id].bring and space is Space.MINE)

    @rule(entry_id=ids, bring=st.booleans())
    def set_bring(self, entry_id, bring):
        self.store.writer.entries.set_bring(entry_id, bring)
        self._now(entry_id, bring=bring and self.entries[entry_id].space is Space.MINE)

    @rule(entry_id=ids, at=moments)
    def date_anew(self, entry_id, at):
        self.store.writer.entries.set_written_at(entry_id, at, at.date())
        self._now(entry_id, written_at=at, day_on=at.date())

    @rule(entry_id=ids)
    def trash(self, entry_id):
        self.store.writer.entries.trash(entry_id, LATER)
        self._now(entry_id, deleted_at=LATER)

    @rule(entry_id=ids)
    def restore(self, entry_id):
        self.store.writer.entries.restore(entry_id)
        self._now(entry_id, deleted_at=None)

    @rule(entry_id=consumes(ids))
    def delete_for_good(self, entry_id):
        self.store.writer.entries.delete_for_good(entry_id)
        del self.entries[entry_id]
        self.drafts.pop(entry_id, None)
        self.versions.pop(entry_id, None)
        with pytest.raises(EntryMissing):
            self.store.reader.entries.get(entry_id)

    @rule(entry_id=ids, title=texts, body=texts)
    def keep_draft(self, entry_id, title, body):
        draft = Draft(entry_id, START, title, body)
        self.store.writer.drafts.put(draft, LATER)
        self.drafts[entry_id] = draft

    @rule()
    def finish_drafts(self):
        for draft in self.store.reader.drafts.all():
            before = self.entries[draft.entry_id]
            changed = (before.title, before.body) != (draft.title, draft.body)
            found = self.store.writer.drafts.finish(draft, START.date(), LATER)
            self._was(draft.entry_id, draft.title, draft.body)
            edited_at = LATER if changed else before.edited_at
            self._now(draft.entry_id, title=draft.title, body=draft.body, edited_at=edited_at)
            assert found == self.entries[draft.entry_id]
        self.drafts.clear()

    @rule(entry_id=ids, which=st.integers(0, 3))
    def bring_back(self, entry_id, which):
        kept = self.store.reader.versions.of(entry_id)
        if which >= len(kept):
            return
        if self.entries[entry_id].deleted_at is not None:
            with pytest.raises(EntryMissing):
                self.store.writer.versions.restore(entry_id, kept[which].id, LATER)
            return
        title, body = kept[which].title, kept[which].body
        found = self.store.writer.versions.restore(entry_id, kept[which].id, LATER)
        self._was(entry_id, None, None)
        self._now(entry_id, title=title, body=body, edited_at=LATER)
        self.drafts.pop(entry_id, None)
        assert found == self.entries[entry_id]

    @rule()
    def thin_out(self):
        """All of it is younger than a week."""
        assert self.store.writer.versions.thin(LATER + timedelta(days=6)) == 0

    @rule()
    def lock_and_unlock(self):
        self.store.close()
        self.store = open_store(self.path, key(), self.salt)

    def _was(self, entry_id, title, body):
        """What stands there now is about to be replaced."""
        now = (self.entries[entry_id].title, self.entries[entry_id].body)
        if now not in {("", ""), (title, body)}:
            self.versions.setdefault(entry_id, []).insert(0, now)

    def _now(self, entry_id, **changes):
        self.entries[entry_id] = replace(self.entries[entry_id], **changes)

    @invariant()
    def what_was_written_is_read(self):
        if not hasattr(self, "store"):
            return
        reader = self.store.reader
        assert {each: reader.entries.get(each) for each in self.entries} == self.entries
        assert {draft.entry_id: draft for draft in reader.drafts.all()} == self.drafts
        for each in self.entries:
            said = [(version.title, version.body) for version in reader.versions.of(each)]
            assert said == self.versions.get(each, [])
        newest = sorted(self.entries.values(), key=lambda e: (e.written_at, self.order[e.id]), reverse=True)
        live = [entry.id for entry in newest if entry.deleted_at is None]
        gone = [entry.id for entry in newest if entry.deleted_at is not None]
        assert [head.id for head in reader.entries.page(None, 500).heads] == live
        assert [head.id for head in reader.entries.page(None, 500, Filter(deleted=True)).heads] == gone
        assert reader.entries.count() == len(live)
        counted = {
            (one.value, way, one.starts_on): many
            for one in reader.counts.by_month(START.date(), LATER.date()).counts
            for way, many in ((Direction.LIVED, one.lived), (Direction.UNDER_STRAIN, one.under_strain))
            if many
        }
        assert counted == recount(newest, lambda day: day.replace(day=1))
        for entry in newest[:2]:
            for word in entry.body.split()[:2]:
                if word.isalnum() and word.isascii():
                    found = [hit.head.id for hit in reader.search.find(word, 500)]
                    assert (entry.id in found) == (entry.deleted_at is None)


class TestAnyLife(AnyLife.TestCase):
    settings = settings(
        max_examples=20, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
    )
