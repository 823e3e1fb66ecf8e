from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.invented import LATER, START, fresh_store, invent

from npgs_journal.errors import Cancelled, StorageTrouble
from npgs_journal.nouns import Filter, Space


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """One entry for each way of writing, found by its title."""
    bodies = {
        "spanish": "La mañana está tranquila. El niño soñó.",
        "chinese": "今天早上在厨房喝茶、很安静。",
        "japanese": "きょうはガッコウで図書館に行きました。",
        "thai": "วันนี้ฉันมีกำลังใจ",
        "arabic": "كَانَ الصَّبَاحُ هَادِئًا",
        "korean": "오늘 아침은 조용했다",
        "emoji": "so tired😴but okay 👩‍👩‍👧",
        "english": "The kitchen was quiet. Don’t hurry; well-being (for_me) first!",
        "wide": "\uff26\uff35\uff2c\uff2c\u3000\uff57\uff49\uff44\uff54\uff48 and \ufb01ne",
        "private": "kitchen about me",
    }
    with fresh_store(tmp_path_factory.mktemp("shelf")) as store:
        for title, body in bodies.items():
            space = Space.ABOUT_ME if title == "private" else Space.MINE
            store.writer.entries.add(invent(title, body, space=space))
        yield store.reader


def titles(shelf, words, **how):
    return [hit.head.title for hit in shelf.search.find(words, **how)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("manana", ["spanish"]),
        ("MAÑANA", ["spanish"]),
        ("man\u0303ana", ["spanish"]),
        ("nino sono", ["spanish"]),
        ("早上", ["chinese"]),
        ("厨房", ["chinese"]),
        ("上早", []),
        ("茶", ["chinese"]),
        ("図書", ["japanese"]),
        ("学校", []),
        ("ｶﾞｯｺｳ", ["japanese"]),
        ("カッ", []),
        ("กำลัง", ["thai"]),
        ("ใจ", ["thai"]),
        ("الصباح", ["arabic"]),
        ("아침", ["korean"]),
        ("아치", ["korean"]),
        ("😴", ["emoji"]),
        ("tired but", ["emoji"]),
        ("👩‍👩‍👧", ["emoji"]),
        ("full width", ["wide"]),
        ("fine", ["wide"]),
        ("kit", ["private", "english"]),
        ("k", ["private", "english", "korean"]),
        ("kit quiet", ["english"]),
        ("kitchen hurry about", []),
        ('"kitchen was"', ["english"]),
        ('"kitchen wa"', []),
        ('"was kitchen"', []),
        ('kitchen "quiet', ["english"]),
        ("“kitchen was”", ["english"]),
        ("don't", ["english"]),
        ("don’t", ["english"]),
        ("wellbeing", []),
        ("well-being", ["english"]),
        ("for_me", ["english"]),
        ("kitchen english", ["english"]),
        ("", []),
        ("   ", []),
        ("...", []),
        ('"', []),
        ('""', []),
        ("* ( ) : ^ - +", []),
        ("kitchen OR nothing", []),
        ("NOT kitchen", []),
        ("title:kitchen", []),
        ("NEAR(kitchen quiet)", []),
        ("kitchen*", ["private", "english"]),
        ("^kitchen", ["private", "english"]),
        ("kitchen\0was", ["english"]),
        ("\ud800", []),
    ],
)
def test_what_is_found(shelf, words, found):
    assert titles(shelf, words) == found


def test_spaces_and_limits(shelf):
    assert titles(shelf, "kitchen", wanted=Filter(space=Space.MINE)) == ["english"]
    assert titles(shelf, "kitchen", wanted=Filter(space=Space.ABOUT_ME)) == ["private"]
    assert titles(shelf, "kitchen", wanted=Filter()) == ["private", "english"]
    assert titles(shelf, "kitchen", limit=1) == ["private"]


def test_a_hit_shows_where_its_words_stand(shelf):
    (hit,) = shelf.search.find("nin manana")
    assert [hit.snippet[start:end] for start, end in hit.snippet_spans] == ["mañana", "niñ"]
    assert hit.title_spans == ()
    (hit,) = shelf.search.find("english")
    assert hit.title_spans == ((0, 7),)
    assert hit.snippet == hit.head.excerpt


def test_a_far_match_is_shown_with_what_stands_around_it(shelf, tmp_path):
    with fresh_store(tmp_path) as store:
        body = "Opening words. " * 40 + "\n\n## The *lighthouse* stood\n\n" + "closing words " * 40
        store.writer.entries.add(invent("far", body))
        (hit,) = store.reader.search.find("lightho")
    assert [hit.snippet[start:end] for start, end in hit.snippet_spans] == ["lightho"]
    assert "The lighthouse stood" in hit.snippet
    assert len(hit.snippet) <= 160
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")


@settings(max_examples=40, deadline=None)
@given(
    hours=st.lists(st.tuples(st.integers(0, 9), st.booleans(), st.sampled_from(Space)), max_size=20),
    limit=st.integers(0, 6),
    space=st.sampled_from([None, Space.MINE, Space.ABOUT_ME]),
)
def test_the_newest_come_first_in_whatever_order_they_were_kept(tmp_path_factory, hours, limit, space):
    with fresh_store(tmp_path_factory.mktemp("order")) as store:
        entries = [
            invent("t", "kitchen" if holds else "", at=START + timedelta(hours=hour), space=where)
            for hour, holds, where in hours
        ]
        store.writer.entries.add_many(entries)
        wanted = [head.id for head in store.reader.entries.page(None, 100).heads]
        answers = {e.id for e in entries if e.body and space in {None, e.space}}
        found = [hit.head.id for hit in store.reader.search.find("kitchen", limit, Filter(space=space))]
        assert found == [each for each in wanted if each in answers][:limit]


def test_the_trash_is_not_searched(store):
    entry = invent("t", "kitchen")
    store.writer.entries.add(entry)
    store.writer.entries.trash(entry.id, LATER)
    assert store.reader.search.find("kitchen") == ()


def test_a_search_can_be_given_up_and_the_next_one_runs(store):
    store.writer.entries.add_many([invent("t", "kitchen " * 20) for _ in range(3000)])
    search = store.reader.search
    in_the_way = threading.Event()
    held = search._given_up.is_set

    def given_up():
        in_the_way.set()
        search.interrupt()
        return held()

    search._given_up.is_set = given_up
    with pytest.raises(Cancelled):
        search.find("kitchen", 3000)
    assert in_the_way.is_set()
    search._given_up.is_set = held
    search.interrupt()
    assert len(search.find("kitchen", 3000)) == 3000


def test_counting_hits_by_day_can_be_given_up_too(store):
    made = [invent("t", "kitchen " * 20) for _ in range(3000)]
    store.writer.entries.add_many(made)
    search = store.reader.search
    held = search._given_up.is_set
    days = made[0].day_on, made[-1].day_on

    def given_up():
        search.interrupt()
        return held()

    search._given_up.is_set = given_up
    with pytest.raises(Cancelled):
        search.days("kitchen", *days)
    search._given_up.is_set = held
    assert sum(search.days("kitchen", *days).values()) == 3000
    assert search.days("...", *days) == {}


def test_trouble_in_a_search_is_not_taken_for_giving_up(store):
    with store.writer._database.bare() as connection:
        connection.execute("DROP TABLE search_index")
    with pytest.raises(StorageTrouble):
        store.reader.search.find("kitchen")
    with pytest.raises(StorageTrouble):
        store.reader.search.days("kitchen", START.date(), LATER.date())


@settings(max_examples=150, deadline=None)
@given(words=st.text(max_size=40))
def test_no_words_reach_the_engine_as_commands(shelf_for_words, words):
    shelf_for_words.search.find(words)


@pytest.fixture(scope="module")
def shelf_for_words(tmp_path_factory):
    with fresh_store(tmp_path_factory.mktemp("words")) as store:
        store.writer.entries.add(invent("t", "b"))
        yield store.reader


@settings(max_examples=120, deadline=None)
@given(body=st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60))
def test_every_word_of_an_entry_finds_it_and_is_pointed_at(shelf_to_fill, body):
    store = shelf_to_fill
    entry = invent("", body)
    store.writer.entries.add(entry)
    for word in body.split():
        hits = {hit.head.id: hit for hit in store.reader.search.find(word, 1000)}
        if not hits:
            from npgs_journal.text.folding import terms

            assert terms(word) == ()
            continue
        assert all(
            0 <= start < end <= len(hits[entry.id].snippet) for start, end in hits[entry.id].snippet_spans
        )


@pytest.fixture(scope="module")
def shelf_to_fill(tmp_path_factory):
    with fresh_store(tmp_path_factory.mktemp("fill")) as store:
        yield store
