"""Which signs can be drawn, what stands for the others, and that all of them read back."""

from __future__ import annotations

import io
import unicodedata

import pytest
from fontTools.ttLib import TTCollection, TTFont
from hypothesis import given
from hypothesis import strategies as st
from support.packets import choices, entry

from npgs_journal.assets import asset
from npgs_journal.errors import ReleaseRefused
from npgs_journal.redaction import clean
from npgs_journal.share import FORMATS, build_packet, check_release, seek, undrawable_count
from npgs_journal.share.signs import BOX, drawable, families, one_line, spelled

UNDRAWN = "\U00012000"


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("plain", "plain"),
        ("naïve “x” — …", "naïve “x” — …"),
        (UNDRAWN, BOX),
        (f"a{UNDRAWN}b", f"a{BOX}b"),
        ("\u0301", BOX),
        ("a \u0301", f"a {BOX}"),
        ("x\u05b8", f"x{BOX}"),
        ("中\u05b8", f"中{BOX}"),
        ("מ\u064e", f"מ{BOX}"),
        ("مَ", "مَ"),
        ("か\u3099", "か\u3099"),
        ("שָ", "שָ"),
        ("q\u0323\u0301", "q\u0323\u0301"),
        ("👍🏽", "👍🏽"),
        ("🏽", BOX),
        ("x 🏽", f"x {BOX}"),
        ("x🏽", f"x{BOX}"),
        ("👍🏽🏽", f"👍🏽{BOX}"),
        ("❤\ufe0f", "❤\ufe0f"),
        ("\u200d", BOX),
        ("क्\u200dष", "क्\u200dष"),
        ("م\u200c", "م\u200c"),
        ("□", "□"),
        ("", ""),
    ],
)
def test_what_is_drawn(text, drawn):
    assert drawable(text).text == drawn
    assert undrawable_count(text) == drawn.count(BOX) - text.count(BOX)


@given(st.text(st.sampled_from(f"ab é\n❤👍🏽\u200d\ufe0f\u0301שָ{UNDRAWN}क्"), max_size=12))
def test_letters_point_back(text):
    text = clean(text).text
    drawn = drawable(text)
    assert len(drawn.origins) == len(drawn.text)
    assert list(drawn.origins) == sorted(drawn.origins)
    assert set(drawn.text) <= {*text, BOX}
    assert drawable(drawn.text).text == drawn.text


def test_spelled_points_back_over_both_steps():
    typed = f"a\u200bcafe\u0301{UNDRAWN}x"
    cleaned = spelled(typed)
    assert cleaned.text == f"acafé{BOX}x"
    assert [typed[at] for at in cleaned.origins] == ["a", "c", "a", "f", "e", UNDRAWN, "x"]
    assert one_line(" a\n\n\tb ") == "a b"


def faces(path) -> list[TTFont]:
    data = io.BytesIO(path.read_bytes())
    return TTCollection(data).fonts if path.suffix == ".ttc" else [TTFont(data, lazy=True)]


@pytest.mark.full
def test_the_table_knows_no_more_than_the_fonts():
    """Each sign it calls drawable is in every face of that family."""
    drawn: dict[str, list[set[int]]] = {}
    for path in asset("fonts").rglob("*.[to]t[fc]"):
        for face in faces(path):
            drawn.setdefault(face["name"].getBestFamilyName(), []).append(set(face.getBestCmap()))
    table = families()
    assert set(table) <= set(drawn)
    assert {name: codes - set.intersection(*drawn[name]) for name, codes in table.items()} == dict.fromkeys(
        table, frozenset()
    )


# Each sign reads back --------------------------------------------------------------------------------

SIGNS = [
    chr(code)
    for code in sorted(frozenset().union(*families().values()))
    if clean(chr(code)).text == chr(code) and chr(code).strip() and unicodedata.category(chr(code))[0] != "M"
]
LINES = {
    "alone": "@",
    "among words": "x @ x@x",
    "in a line that turns": "مرحبا @ مرحبا",
    "in a word that turns": "x @مرحبا@ x",
    "beside a word that turns": "x مرحبا @ x",
    "at the end of a line": "A@\nb",
}
A_TIME = 1000


def refused(signs: list[str], line: str) -> bool:
    lines = [
        line.replace("@", f"\\{sign}" if sign.isascii() and not sign.isalnum() else sign) for sign in signs
    ]
    one = entry(1, "", "\n".join(lines))
    packet = build_packet([one], choices(one))
    try:
        check_release(FORMATS["pdf"].write(packet), "pdf", packet, seek([one], choices(one)))
    except ReleaseRefused:
        return True
    return False


def refused_among(signs: list[str], line: str) -> list[str]:
    """Halve until each is found."""
    if not refused(signs, line):
        return []
    half = len(signs) // 2
    return signs if len(signs) == 1 else refused_among(signs[:half], line) + refused_among(signs[half:], line)


def refused_of(signs: list[str], line: str) -> list[str]:
    parts = [signs[at : at + A_TIME] for at in range(0, len(signs), A_TIME)]
    return [sign for part in parts for sign in refused_among(part, line)]


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_signs_that_are_no_letters_read_back_wherever_they_stand(line):
    assert refused_of([sign for sign in SIGNS if not sign.isalpha()], line) == []


@pytest.mark.torture
@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_every_sign_that_is_drawn_reads_back(line):
    assert len(SIGNS) > 40_000
    assert refused_of(SIGNS, line) == []
