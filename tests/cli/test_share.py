"""docs/cli.md, "share": only what was asked for, and nothing at all when anything is not in order."""

from __future__ import annotations

import hashlib
import json
import stat

import pikepdf
import pytest
from support.command_line import PASSPHRASE, one_line
from support.finished import WORDS
from support.reading_back import said

from npgs_journal import share, vault
from npgs_journal.cli import options
from npgs_journal.nouns import Draft, EntryId

AT = "2026-11-23T16:40:00-05:00"
KEYS = [
    "ledger_id",
    "out",
    "format",
    "size_bytes",
    "sha256",
    "entries",
    "held_back",
    "replaced",
    "suggestions",
]
THINGS = (
    {"body": "Rosa came early. I was glad. Mark my words.", "title": "Rosa and Mark"},
    {"body": "The second one.\n\nI was glad. Rosa's sister called. Hopeful, not Hope.", "title": "Two"},
    {"body": "Only mine: the plum tree.", "title": "Plum", "space": "about-me"},
    {"body": "Never shared: the yellow boat.", "title": "Boat"},
)


@pytest.fixture
def held(call, empty, tmp_path):
    """(journal, ids of THINGS in their order)."""
    file = tmp_path / "entries.jsonl"
    file.write_text("".join(json.dumps({"created_at": AT, **thing}) + "\n" for thing in THINGS))
    return empty, call("import", empty, "--format", "jsonl", file).document["ids"]


@pytest.fixture
def packet(call, held, tmp_path):
    """Share entries by their place in THINGS; gives (result, out file)."""

    def run(*places, kind="text", out=None, plain=False, more=()):
        journal, ids = held
        out = out or tmp_path / f"packet.{kind}"
        entries = ",".join(ids[place] if isinstance(place, int) else place for place in places)
        named = ["--entries", entries, "--reader", "Dana", "--format", kind, "--out", out]
        return call("share", journal, *named, *more, *locking(kind, tmp_path), plain=plain), out

    return run


def locking(kind, folder):
    """What a locked packet is locked with in these tests, kept beside their folder."""
    if kind != "locked-pdf":
        return ()
    file = folder.with_name(f"{folder.name}-words")
    file.write_text(f"{WORDS}\n", "utf-8")
    return "--packet-passphrase-file", file


def text_of(file, kind) -> str:
    return said(file.read_bytes(), kind)


def ledger(journal):
    with vault.open_journal(journal, PASSPHRASE) as opened:
        return opened.reader.ledger.lines()


def test_the_formats_are_those_that_can_be_written():
    assert set(options.FORMATS) == set(share.FORMATS)


@pytest.mark.parametrize("kind", options.FORMATS)
def test_the_shape_and_the_file(packet, held, kind):
    result, out = packet(0, 1, kind=kind)
    assert result.code == 0, result.err
    assert result.err == ""
    told = result.document
    data = out.read_bytes()
    assert list(told) == KEYS
    assert told == {
        "ledger_id": told["ledger_id"],
        "out": str(out),
        "format": kind,
        "size_bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "entries": 2,
        "held_back": 0,
        "replaced": 0,
        "suggestions": told["suggestions"],
    }
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    (line,) = ledger(held[0])
    assert (line.id, line.sha256, line.state) == (told["ledger_id"], told["sha256"], "released")


@pytest.mark.parametrize("kind", options.FORMATS)
def test_only_what_was_chosen_in_the_order_of_the_call(packet, kind):
    text = text_of(packet(1, 0, kind=kind)[1], kind)
    assert text.index("The second one") < text.index("Rosa came early")
    assert "plum" not in text.lower()
    assert "boat" not in text.lower()
    assert "Dana" in text


@pytest.mark.parametrize("kind", options.FORMATS)
def test_nothing_is_held_back_or_replaced_unasked(packet, kind):
    text = " ".join(text_of(packet(0, 1, kind=kind)[1], kind).split())
    for thing in THINGS[:2]:
        assert " ".join(thing["body"].split()) in text
        assert thing["title"] in text


@pytest.mark.parametrize("kind", options.FORMATS)
def test_hold_back_and_alias(packet, kind):
    more = (
        "--hold-back",
        "I was glad.",
        "--alias",
        "Rosa=Person A",
        "--alias=Mark=Person B",
        "--alias",
        "Hope=Place 1",
    )
    result, out = packet(0, 1, kind=kind, more=more)
    text = text_of(out, kind)
    assert result.document["held_back"] == 1
    assert result.document["replaced"] >= 3
    assert "glad" not in text
    assert "Rosa" not in text
    assert "Mark" not in text
    assert "Person A and Person B" in text
    assert "Person A's sister" in text.replace("\u2019", "'")
    assert "Hopeful, not Place 1" in text


def test_what_is_recently_deleted_is_not_shared(packet, held):
    journal, ids = held
    with vault.open_journal(journal, PASSPHRASE) as opened:
        opened.writer.entries.trash(ids[1], opened.clock.now())
    result, out = packet(0, 1)
    assert result.code == 3
    assert "There is no entry with that id" in one_line(result)
    assert not out.exists()


def test_purpose_is_kept_and_never_printed(packet, held):
    result, out = packet(0, more=("--purpose", "to be backed up"))
    assert result.code == 0
    assert "backed up" not in text_of(out, "text")
    assert [line.purpose for line in ledger(held[0])] == ["to be backed up"]
    assert [line.reader for line in ledger(held[0])] == ["Dana"]


def test_a_private_answer_is_text_like_any_other_and_the_question_is_printed_nowhere(
    call, empty, tmp_path, jsonl
):
    body = "## How it felt\nSmall and cold."
    (one,) = call("import", empty, "--format", "jsonl", jsonl({"created_at": AT, "body": body})).document[
        "ids"
    ]
    with vault.open_journal(empty, PASSPHRASE) as journal:
        kept = journal.writer.entries.get(EntryId(one))
        asked = Draft(kept.id, kept.written_at, "", body, template="after-supervision", prompt="Whose plum?")
        journal.writer.drafts.finish(asked, kept.day_on, kept.written_at)
    out = tmp_path / "p.txt"
    named = ["--entries", one, "--reader", "Dana", "--format", "text", "--out", out]
    assert call("share", empty, *named).document["held_back"] == 0
    text = out.read_text("utf-8")
    assert "How it felt" in text
    assert "Small and cold." in text
    assert "plum" not in text


def test_an_alias_name_may_hold_an_equals_sign(call, empty, tmp_path, jsonl):
    (one,) = call(
        "import", empty, "--format", "jsonl", jsonl({"created_at": AT, "body": "say x=y aloud"})
    ).document["ids"]
    out = tmp_path / "p.txt"
    named = ["--entries", one, "--reader", "Dana", "--format", "text", "--out", out]
    assert call("share", empty, *named, "--alias", "x=y=Person A").code == 0
    assert "say Person A aloud" in out.read_text("utf-8")


REFUSED = {
    "unknown id": (("0" * 32,), (), 3, "There is no entry with that id"),
    "an id beside an unknown one": ((0, "f" * 32), (), 3, "There is no entry with that id"),
    "not an id": (("plum",), (), 3, "There is no entry with that id"),
    "about me": ((0, 2), (), 3, "An About me entry goes into no packet"),
    "passage not there": ((0,), ("--hold-back", "plum"), 3, "Passage 1 does not stand"),
    "second passage not there": (
        (0,),
        ("--hold-back", "I was glad.", "--hold-back", "x y"),
        3,
        "Passage 2 does not",
    ),
    "passage of another entry": ((0,), ("--hold-back", "yellow boat"), 3, "Passage 1 does not stand"),
    "name not there": ((0,), ("--alias", "Tobias=Person A"), 3, "Name 1 does not stand"),
    "name in other letters": ((0,), ("--alias", "rosa=Person A"), 3, "Name 1 does not stand"),
    "part of a word": ((1,), ("--alias", "Hopefu=Person A"), 3, "Name 1 does not stand"),
    "alias says the name": ((0,), ("--alias", "Rosa=Rosa R"), 3, "still says the name"),
    "everything held back": (
        (3,),
        ("--hold-back", "Never shared: the yellow boat.", "--hold-back", "Boat"),
        3,
        "",
    ),
    "id twice": ((0, 0), (), 2, "names one entry twice"),
    "alias without a side": ((0,), ("--alias", "Rosa="), 2, "is written"),
    "alias without =": ((0,), ("--alias", "Rosa"), 2, "is written"),
    "blank passage": ((0,), ("--hold-back", " \n"), 2, "--hold-back is blank"),
}


@pytest.mark.parametrize("kind", options.FORMATS)
@pytest.mark.parametrize("what", REFUSED)
def test_refused_and_nothing_is_written(packet, held, tmp_path, what, kind):
    places, more, code, told = REFUSED[what]
    before = sorted(tmp_path.iterdir())
    result, out = packet(*places, kind=kind, more=more)
    assert result.code == code
    assert result.out == ""
    assert told in result.err
    if code == 3:
        assert one_line(result).startswith("Nothing was ")
    assert not out.exists()
    assert sorted(tmp_path.iterdir()) == before
    assert ledger(held[0]) == ()


def test_a_file_that_is_there_is_left_alone(packet, held, tmp_path):
    out = tmp_path / "mine.txt"
    out.write_text("mine")
    result, _ = packet(0, out=out)
    assert result.code == 3
    assert one_line(result).startswith("Nothing was written. There is already a file with that name.")
    assert out.read_text() == "mine"
    assert ledger(held[0]) == ()
    again, _ = packet(0, out=out, more=("--overwrite",))
    assert again.code == 0
    assert "Rosa came early" in out.read_text("utf-8")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_overwrite_of_a_packet_that_is_refused_leaves_the_file(packet, tmp_path):
    out = tmp_path / "mine.txt"
    out.write_text("mine")
    assert packet(2, out=out, more=("--overwrite",))[0].code == 3
    assert out.read_text() == "mine"


def test_an_out_that_cannot_be_written(packet, held, tmp_path):
    for out in (tmp_path / "no" / "such" / "folder.txt", tmp_path):
        result, _ = packet(0, out=out)
        assert result.code == 3
        assert one_line(result).startswith("Nothing was written.")
    assert ledger(held[0]) == ()


def test_plain_words_say_what_an_open_file_is(packet):
    kept = [word for name in ("Rosa", "Mark") for word in ("--keep", name)]
    result, out = packet(0, plain=True, more=kept)
    assert result.out.splitlines() == [
        f"Saved. It holds 1 entry. It is kept in {out}",
        "This file is open: anyone who has it can read it.",
    ]


# Locked ---------------------------------------------------------------------------------------------


@pytest.fixture
def lock(call, held, tmp_path):
    """Share the first entry locked; gives (result, out file)."""

    def run(*more, plain=False):
        journal, ids = held
        out = tmp_path / "packet.pdf"
        named = ["--entries", ids[0], "--reader", "Dana", "--format", "locked-pdf", "--out", out]
        return call("share", journal, *named, *more, plain=plain), out

    return run


def opens(file, words) -> bool:
    try:
        with pikepdf.open(file, password=words):
            return True
    except pikepdf.PasswordError:
        return False


def test_six_words_are_made_and_printed_once(lock):
    result, out = lock()
    assert result.code == 0, result.err
    words = result.document["packet_passphrase"]
    assert list(result.document) == [*KEYS, "packet_passphrase"]
    assert len(words.split()) == 6
    assert opens(out, words)
    assert not opens(out, "")
    assert "Rosa came early" in said(out.read_bytes(), "locked-pdf", words)


def test_plain_lines_say_the_words_and_how_to_tell_them(lock):
    result, out = lock(plain=True)
    saved, locked, opened, _ = result.out.splitlines()
    assert saved == f"Saved. It holds 1 entry. It is kept in {out}"
    assert locked == (
        "This file is locked. Tell its words by voice or on paper, never in the same mail."
        " They are kept nowhere."
    )
    assert opens(out, opened.removeprefix("It opens with: "))


def test_a_passphrase_of_ones_own_is_not_said_again(lock, tmp_path):
    words = tmp_path / "words.txt"
    words.write_text("my own ﬁne words\r\n", "utf-8")
    result, out = lock("--packet-passphrase-file", words)
    assert list(result.document) == KEYS
    assert opens(out, "my own fine words")  # as PDF readers spell it
    out.unlink()
    plain, _ = lock("--packet-passphrase-file", words, plain=True)
    assert "my own" not in plain.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("eleven sign", "shorter than 12 signs"),
        ("w" * 128, "longer than PDF readers can take"),
        ("amber\0basket cello", "holds a sign that nobody can type"),
        ("", "The passphrase is empty"),
        (None, "given to --packet-passphrase-file cannot be read"),
    ],
)
def test_words_that_lock_nothing(lock, held, tmp_path, words, told):
    file = tmp_path / "words.txt"
    if words is not None:
        file.write_text(words, "utf-8")
    result, out = lock("--packet-passphrase-file", file)
    assert result.code == 2
    assert told in one_line(result)
    assert not out.exists()
    assert ledger(held[0]) == ()


def test_an_open_format_takes_no_words(packet, tmp_path):
    result, out = packet(0, more=("--packet-passphrase-file", tmp_path / "words.txt"))
    assert result.code == 2
    assert "goes only with the format locked-pdf" in result.err
    assert not out.exists()


# Beside the entries ---------------------------------------------------------------------------------


@pytest.fixture
def marked(call, empty, tmp_path, jsonl):
    """Share one entry with two values."""
    values = [{"id": "transparent", "direction": "under-strain"}, {"id": "hopeful", "direction": "lived"}]
    thing = {"created_at": AT, "title": "A ride", "body": "Rosa asked me. So.", "values": values}
    (one,) = call("import", empty, "--format", "jsonl", jsonl(thing)).document["ids"]
    out = tmp_path / "p.txt"
    named = ["--entries", one, "--reader", "Dana", "--format", "text", "--out", out, "--overwrite"]
    return lambda *more: (call("share", empty, *named, *more), out)


def test_what_is_filled_in_stands_at_the_top(marked):
    more = ("--from", "Sam", "--would-like", "think-together", "--would-like", "Hear about Rosa")
    asked = ("--question", "How do I tell Rosa?", "--from-last-time", "We tried.", "--alias", "Rosa=Person A")
    result, out = marked(*more, *asked)
    assert result.code == 0, result.err
    assert out.read_text("utf-8").splitlines()[:6] == [
        "From Sam",
        "For Dana",
        "What I would like: Think it through with me; Hear about Person A",
        "My question: How do I tell Person A?",
        "About 1 minute to read",
        "From last time: We tried.",
    ]


@pytest.mark.parametrize(
    ("more", "there", "absent"),
    [
        ((), "Values: Hopeful, Transparent", "Lived:"),
        (("--include", "direction"), "Lived: Hopeful. Under strain: Transparent.", "Values:"),
        (("--dates", "exact"), "23 November 2026", "peer support is"),
        (("--dates", "month"), "\nNovember 2026", "23 November"),
        (("--dates", "none"), "A ride\n\nRosa", "November"),
        (("--include", "held-back-mark", "--hold-back", "So."), "Rosa asked me. [Held back]", "So."),
        (("--include", "questions", "--question", "Why?"), "My question: Why?", "What I"),
        (("--include", "primer"), "What peer support is", "Voluntary"),
        (("--include=primer,direction",), "\n\nTransparent\n\n", "Values:"),
        (("--primer", "voluntary"), "\n\nVoluntary\n\n", "\n\nTransparent"),
    ],
)
def test_include_and_dates(marked, more, there, absent):
    result, out = marked(*more)
    assert result.code == 0, result.err
    assert there in out.read_text("utf-8")
    assert absent not in out.read_text("utf-8")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--include", "concerns"), "--include takes primer or questions or direction"),
        (("--dates", "week"), "--dates takes exact or month or none"),
        (("--primer", "kindness"), "A primer takes one to three"),
        (("--primer", "voluntary,hopeful,respectful,transparent"), "A primer takes one to three"),
        (("--primer", ""), "--primer is blank"),
        (("--would-like", " "), "--would-like is blank"),
    ],
)
def test_what_cannot_be_included(marked, more, told):
    result, out = marked(*more)
    assert result.code == 2
    assert told in result.err
    assert not out.exists()


def test_a_primer_without_a_value_to_explain(packet):
    result, out = packet(0, more=("--include", "primer"))
    assert result.code == 2
    assert "A primer takes one to three" in result.err
    assert not out.exists()


HOSTILE = (
    '#import "@preview/cetz:0.3.1": *',
    '#read("/etc/passwd")',
    '#image("secret.png") #eval("1") $x$ @ref <label>',
    '<img src="file://host/x"> <script>alert(1)</script>',
    '\\u{1f600} \\ "quotes" {{braces}} %s {0} ${HOME} `id`',
    "[link](http://example.org) ![picture](file:///etc/passwd)",
    "a\u202eb\u2066c\u2069 עברית العربية 日本語 ไทย 🌱",
)


@pytest.mark.parametrize("kind", options.FORMATS)
@pytest.mark.parametrize("body", HOSTILE)
def test_hostile_text_is_only_text(call, empty, tmp_path, jsonl, kind, body):
    told = call("import", empty, "--format", "jsonl", jsonl({"created_at": AT, "body": body, "title": body}))
    out = tmp_path / f"packet.{kind}"
    named = ["--entries", told.document["ids"][0], "--reader", "Dana", "--format", kind, "--out", out]
    result = call("share", empty, *named, *locking(kind, tmp_path))
    assert result.code == 0, result.err
    shared = text_of(out, kind)
    assert "root:" not in shared
    assert [entry.id for entry in _entries(empty)] == told.document["ids"]


def _entries(journal):
    with vault.open_journal(journal, PASSPHRASE) as opened:
        return opened.reader.entries.page().heads
