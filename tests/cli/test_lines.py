"""What an import file may hold. docs/cli.md, "import"."""

from __future__ import annotations

import io
import json
from datetime import date, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npgs_journal import values, wording
from npgs_journal.assets import asset
from npgs_journal.cli import lines
from npgs_journal.errors import ImportRefused, WrongCall
from npgs_journal.nouns import Direction, Mark, Space

AT = "2026-11-23T16:40:00-05:00"
GOOD = json.dumps({"created_at": AT, "body": "x"}).encode()


def read(*raw: bytes, day_ends_hour: int = 0):
    return list(lines.entries(io.BytesIO(b"\n".join(raw)), day_ends_hour))


def line(**keys) -> bytes:
    return json.dumps({"created_at": AT, "body": "x", **keys}).encode()


def refused(*raw: bytes) -> dict[str, str | int]:
    with pytest.raises(ImportRefused) as told:
        read(*raw)
    assert told.value.facts["reason"] in wording.IMPORT_REASONS
    return told.value.facts


def trouble(raw: bytes) -> ImportRefused | None:
    try:
        read(raw)
    except ImportRefused as told:
        return told
    return None


def why(**keys) -> tuple[str | int, str | int]:
    facts = refused(line(**keys))
    return facts["reason"], facts["key"]


def test_what_is_left_out_has_its_default():
    (entry,) = read(GOOD)
    assert (entry.title, entry.body, entry.marks, entry.space, entry.bring) == (
        "",
        "x",
        (),
        Space.MINE,
        False,
    )
    assert entry.written_at.isoformat() == AT
    assert entry.day_on == date(2026, 11, 23)
    assert len(entry.id) == 32
    int(entry.id, 16)


def test_everything_given_is_kept():
    marks = [
        {"id": "voluntary", "direction": "lived"},
        {"id": "voluntary", "direction": "under-strain", "concerns": ["role-drift", "stigma"]},
        {"id": "hopeful", "direction": "lived", "concerns": []},
    ]
    (entry,) = read(line(title="Un día", values=marks, space="mine", bring=True))
    assert entry.title == "Un día"
    assert entry.marks == (
        Mark("voluntary", Direction.LIVED),
        Mark("voluntary", Direction.UNDER_STRAIN, ("role-drift", "stigma")),
        Mark("hopeful", Direction.LIVED),
    )
    assert entry.bring
    (about_me,) = read(line(space="about-me", bring=False))
    assert about_me.space is Space.ABOUT_ME


def test_every_value_and_concern_of_the_content_is_taken():
    marks = [
        {
            "id": value.id,
            "direction": "under-strain",
            "concerns": [concern.id for concern in values.concerns()],
        }
        for value in values.values()
    ]
    (entry,) = read(line(values=marks))
    assert [mark.value for mark in entry.marks] == [value.id for value in values.values()]


def test_ids_are_new_each_time():
    assert len({entry.id for entry in read(*[GOOD] * 50)}) == 50


def test_blank_lines_are_passed_over_and_counted():
    assert len(read(GOOD, b"", b"  \t\r", GOOD, b"")) == 2
    assert refused(GOOD, b"", b"\r", b"{")["line"] == 4


def test_an_empty_file_holds_nothing():
    assert read(b"") == []
    assert read(b"\n\n") == []


def test_windows_line_ends_and_a_last_line_without_one():
    assert len(read(GOOD + b"\r", GOOD + b"\r", GOOD)) == 2 + 1


def test_line_separators_inside_text_do_not_part_lines():
    (entry,) = read(
        json.dumps({"created_at": AT, "body": "a\u2028b\u2029c\u0085d\x0be"}, ensure_ascii=False).encode()
    )
    assert entry.body == "a\u2028b\u2029c\u0085d\x0be"


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        ("2026-11-23T16:40:00Z", "2026-11-23T16:40:00+00:00"),
        ("2026-11-23T16:40Z", "2026-11-23T16:40:00+00:00"),
        ("2026-11-23T16:40:00.123456+05:45", "2026-11-23T16:40:00.123456+05:45"),
        ("2026-11-23T16:40:00.5-00:30", "2026-11-23T16:40:00.500000-00:30"),
        ("2026-11-23 16:40:00+14:00", "2026-11-23T16:40:00+14:00"),
        ("20261123T164000+0100", "2026-11-23T16:40:00+01:00"),
        ("2026-11-23T16:40:00+00:19:32", "2026-11-23T16:40:00+00:19:32"),
        ("1969-12-31T23:59:59-05:00", "1969-12-31T23:59:59-05:00"),
        ("0002-01-01T00:00:00+00:00", "0002-01-01T00:00:00+00:00"),
    ],
)
def test_times_that_are_taken(given_, kept):
    (entry,) = read(line(created_at=given_))
    assert entry.written_at.isoformat() == kept


@pytest.mark.parametrize("text", ["2026-11-23T16:40:00", "2026-11-23", "2026-11-23 16:40"])
def test_a_time_without_an_offset_is_refused(text):
    assert why(created_at=text) == ("no-offset", "created_at")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2026-13-01T00:00:00Z",
        "2026-02-30T00:00:00Z",
        "2026-11-23T25:00:00Z",
        "2026-11-23T16:40:60Z",
        "2026-11-23x16:40:00Z",
        "2026-11-23T16:40:00+25:00",
        "2026-11-23T16:40:00+01:00:00.5",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "1700000000",
        "٢٠٢٦-11-23T16:40:00Z",
        " 2026-11-23T16:40:00Z",
    ],
)
def test_what_is_no_time_is_refused(text):
    assert why(created_at=text) == ("not-a-time", "created_at")


@given(st.datetimes(timezones=st.integers(-86399, 86399).map(lambda s: timezone(timedelta(seconds=s)))))
def test_every_instant_and_offset_is_kept_or_refused(at):
    try:
        (entry,) = read(line(created_at=at.isoformat()))
    except ImportRefused:
        assert at.year in {1, 9999}
    else:
        assert entry.written_at == at
        assert entry.written_at.utcoffset() == at.utcoffset()


def test_the_day_is_the_persons_own():
    (entry,) = read(line(created_at="2026-11-23T02:30:00-05:00"), day_ends_hour=3)
    assert entry.day_on == date(2026, 11, 22)


@pytest.mark.parametrize("key", ["created_at", "body"])
def test_what_is_needed(key):
    thing = {"created_at": AT, "body": "x"}
    del thing[key]
    facts = refused(GOOD, json.dumps(thing).encode())
    assert facts == {"line": 2, "reason": "key-needed", "key": key}


@pytest.mark.parametrize("key", ["id", "Body", "tags", "deleted_at", "created_at ", "", "concerns"])
def test_unknown_keys_are_refused_by_name(key):
    assert why(**{key: "x"}) == ("key-not-known", key)


@pytest.mark.parametrize("key", ["value", "Concerns", "start", "note"])
def test_unknown_keys_in_a_mark_are_refused_by_name(key):
    mark = {"id": "voluntary", "direction": "lived", key: "x"}
    assert why(values=[mark]) == ("key-not-known", f"values[0].{key}")


def test_a_very_long_unknown_key_is_cut_short():
    reason, key = why(**{"k" * 5000: 1})
    assert reason == "key-not-known"
    assert len(str(key)) < 70


@pytest.mark.parametrize("thing", [None, 1, 1.5, True, [], {}, ["x"], 10**50])
@pytest.mark.parametrize("key", ["created_at", "body", "title", "space"])
def test_text_is_text(key, thing):
    assert why(**{key: thing}) == ("not-text", key)


@pytest.mark.parametrize("thing", [None, 0, 1, "true", "false", "", [], {}])
def test_bring_is_true_or_false(thing):
    assert why(bring=thing) == ("not-yes-or-no", "bring")


@pytest.mark.parametrize("thing", [None, 0, "voluntary", {}, {"id": "voluntary"}, True])
def test_values_is_a_list(thing):
    assert why(values=thing) == ("not-a-list", "values")


@pytest.mark.parametrize("thing", [None, 0, "voluntary", [], True])
def test_a_mark_is_an_object(thing):
    good = {"id": "voluntary", "direction": "lived"}
    assert why(values=[good, thing]) == ("not-a-mark", "values[1]")


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        ({"direction": "lived"}, ("key-needed", "values[0].id")),
        ({"id": "voluntary"}, ("key-needed", "values[0].direction")),
        ({"id": 1, "direction": "lived"}, ("not-text", "values[0].id")),
        ({"id": "voluntary", "direction": None}, ("not-text", "values[0].direction")),
        ({"id": "Voluntary", "direction": "lived"}, ("value-not-known", "values[0].id")),
        ({"id": "strengths-based", "direction": "lived"}, ("value-not-known", "values[0].id")),
        ({"id": "voluntary", "direction": "Lived"}, ("direction-not-known", "values[0].direction")),
        ({"id": "voluntary", "direction": "under_strain"}, ("direction-not-known", "values[0].direction")),
    ],
)
def test_marks_that_are_not_in_order(mark, told):
    assert why(values=[mark]) == told


@pytest.mark.parametrize(
    ("concerns", "told"),
    [
        (None, ("not-a-list", "values[0].concerns")),
        ("role-drift", ("not-a-list", "values[0].concerns")),
        ([1], ("not-text", "values[0].concerns[0]")),
        (["role-drift", "voluntary"], ("concern-not-known", "values[0].concerns[1]")),
        (["role-drift", "role-drift"], ("mark-twice", "values[0].concerns")),
    ],
)
def test_concerns_that_are_not_in_order(concerns, told):
    assert why(values=[{"id": "voluntary", "direction": "under-strain", "concerns": concerns}]) == told


def test_concerns_go_only_with_under_strain():
    mark = {"id": "voluntary", "direction": "lived", "concerns": ["role-drift"]}
    assert why(values=[mark]) == ("concerns-on-lived", "values[0].concerns")


def test_a_value_twice_with_one_direction():
    mark = {"id": "voluntary", "direction": "lived"}
    assert why(values=[mark, {"id": "hopeful", "direction": "lived"}, mark]) == ("mark-twice", "values[2]")


@pytest.mark.parametrize("text", ["Mine", "about_me", "", "just mine"])
def test_a_space_is_one_of_two(text):
    assert why(space=text) == ("space-not-known", "space")


def test_about_me_is_never_marked_to_bring():
    assert why(space="about-me", bring=True) == ("bring-about-me", "bring")


@pytest.mark.parametrize("raw", [b"[]", b'"x"', b"null", b"1", b"true", b"[" + GOOD + b"]"])
def test_a_line_is_an_object(raw):
    assert refused(raw)["reason"] == "not-an-object"


@pytest.mark.parametrize(
    "raw",
    [b"{", b"x", b"{'body': 'x'}", GOOD + b"," + GOOD, GOOD + b" " + GOOD, b'{"body": NaN}',
     b'{"body": -Infinity}', b'{"body": Infinity}', b'{"body": "a\tb"}', b'{"body": 01}', b'{"body":}',
     b'{"body": "x",}', b"\x0c{}", b"// x"],
)  # fmt: skip
def test_a_line_is_json(raw):
    assert refused(raw)["reason"] == "not-json"


def test_a_key_twice():
    assert refused(b'{"body": "a", "created_at": "x", "body": "b"}') == {
        "line": 1,
        "reason": "key-twice",
        "key": "body",
    }
    inner = b'{"created_at": "x", "body": "b", "values": [{"id": "voluntary", "id": "hopeful"}]}'
    assert refused(inner)["key"] == "id"


@pytest.mark.parametrize("raw", [b"\xff\xfe{\x00", b"\xfe\xff\x00{", b"\xef\xbb\xbf" + GOOD])
def test_a_byte_order_mark(raw):
    assert refused(raw)["reason"] == "byte-order-mark"


@pytest.mark.parametrize(
    "raw", [b'{"body": "\xe9"}', b'{"body": "\xed\xa0\x80"}', b'{"body": "\xc0\xaf"}', b"\x80"]
)
def test_bytes_that_are_not_utf8(raw):
    assert refused(GOOD, raw) == {"line": 2, "reason": "not-utf8", "key": ""}


@pytest.mark.parametrize("escape", [rb"\ud800", rb"\udfff", rb"a\udc00b", rb"\u0000", rb"\ude00\ud83d"])
@pytest.mark.parametrize("key", [b"body", b"title"])
def test_half_signs_and_nul(escape, key):
    other = b'"created_at": "' + AT.encode() + b'", ' + (b'"body": "x", ' if key == b"title" else b"")
    facts = refused(b"{" + other + b'"' + key + b'": "' + escape + b'"}')
    assert facts == {"line": 1, "reason": "sign-not-text", "key": key.decode()}


def test_a_whole_surrogate_pair_is_one_sign():
    (entry,) = read(b'{"created_at": "' + AT.encode() + rb'", "body": "\ud83d\ude00"}')
    assert entry.body == "\U0001f600"


def test_a_half_sign_in_an_unknown_key_is_no_crash():
    facts = refused(rb'{"\ud800": 1}')
    assert facts["reason"] == "key-not-known"


@pytest.mark.parametrize("raw", [b"[" * 200_000, b'{"values": ' + b"[" * 200_000, b'{"a":' * 100_000])
def test_very_deep_nesting(raw):
    assert refused(raw)["reason"] in {"too-deep", "not-json"}


@pytest.mark.parametrize("number", [b"9" * 100_000, b"1e999999", b"-0.0", b"1E400", b"0." + b"1" * 50_000])
def test_numbers_are_never_worked_out(number):
    assert refused(b'{"created_at": "' + AT.encode() + b'", "body": ' + number + b"}")["reason"] == "not-text"


def test_a_line_that_is_too_long(monkeypatch):
    monkeypatch.setattr(lines, "LONGEST_LINE_BYTES", 100)
    assert len(read(GOOD.ljust(100), GOOD)) == 2
    assert refused(GOOD, GOOD.ljust(101), GOOD)["line"] == 2


def test_lines_are_taken_as_they_come():
    class Endless(io.RawIOBase):
        def readline(self, _size=-1):
            return GOOD + b"\n"

    found = lines.entries(Endless())
    assert [next(found).body for _ in range(3)] == ["x"] * 3


def test_a_file_that_stops_being_readable():
    class Gone:
        def readline(self, _size):
            raise OSError(5, "gone")

    with pytest.raises(WrongCall) as told:
        list(lines.entries(Gone()))
    assert told.value.facts["reason"] == "cannot-read"


words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(title=words, body=words)
def test_any_text_is_kept(title, body):
    raw = json.dumps({"created_at": AT, "title": title, "body": body}, ensure_ascii=False).encode()
    (entry,) = read(raw)
    assert (entry.title, entry.body) == (title, body)


json_things = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(
    st.fixed_dictionaries(
        {},
        optional=dict.fromkeys(
            ("created_at", "body", "title", "values", "space", "bring", "more"), json_things
        ),
    )
)
def test_no_json_thing_brings_it_down(thing):
    told = trouble(json.dumps(thing).encode())
    assert told is None or told.facts["reason"] in wording.IMPORT_REASONS


@given(st.binary())
def test_no_bytes_bring_it_down(raw):
    told = trouble(raw)
    assert told is None or wording.sentence(told).startswith("Nothing was imported.")


# The sample journal --------------------------------------------------------------------------------

NOT_IN_THE_SAMPLE = (
    "client", "patient", "case", "compliance", "violation", "failed", "wrong", "missing", "weak", "score",
    "streak", "goal", "risk", "trigger", "redact", "master key", "database", "vault", "sync", "user",
    "consumer",
    "strengths-based", "peer helper", "diagnos", "symptom", "relapse", "addict", "mentally ill",
)  # fmt: skip


def sample():
    with asset("demo/sample.jsonl").open("rb") as source:
        return list(lines.entries(source))


def test_the_sample_journal():
    found = sample()
    assert 40 <= len(found) <= 60
    days = [entry.written_at for entry in found]
    assert timedelta(days=110) <= max(days) - min(days) <= timedelta(days=135)
    assert 5 <= sum(entry.bring for entry in found) <= 12
    assert 3 <= sum(entry.space is Space.ABOUT_ME for entry in found) <= 8
    assert {mark.value for entry in found for mark in entry.marks} == {value.id for value in values.values()}
    assert sum(any(word in entry.body for word in (" que ", " no ", " con ")) for entry in found) >= 5
    names = ("Rosa", "Jamal", "Tobias", "Mwangi", "Inés", "Harbor House")
    assert 5 <= sum(any(name in entry.title + entry.body for name in names) for entry in found) <= 10


def test_the_sample_speaks_kindly():
    for entry in sample():
        text = f"{entry.title} {entry.body}".lower()
        assert [word for word in NOT_IN_THE_SAMPLE if word in text] == []
