"""Large and strange packets: none of them honest and refused, and each done in a bearable time."""

from __future__ import annotations

import random

import pytest
from support import finished
from support.packets import choices, entry
from support.reading_back import on_one_line, said

from npgs_journal.nouns import Alias, EntryAsk, HeldBack
from npgs_journal.share import FORMATS, build_packet, seek

WORDS = [
    "I",
    "felt",
    "the",
    "pull",
    "to",
    "just",
    "answer",
    "Rosa",
    "and",
    "the",
    "plum",
    "tree",
    "well-known",
    "self-care",
    "today",
    "somehow",
    "still",
    "said",
    "so",
]


def prose(count: int, seed: int = 1) -> str:
    chance = random.Random(seed)
    return " ".join(
        chance.choice(WORDS) + chance.choice(["", "", "", "", ".", ",", ".\n\n"]) for _ in range(count)
    )


def let_pass(*entries, **facts) -> dict[str, str]:
    """What the finished files say, on one line."""
    chosen = choices(*entries, **facts)
    packet = build_packet(entries, chosen)
    sought = seek(entries, chosen)
    told = {}
    for kind in FORMATS:
        told[kind] = on_one_line(said(finished.let_pass(kind, packet, sought), kind))
    return told


@pytest.mark.full
def test_fifty_thousand_words():
    facts = {
        "aliases": (Alias("Rosa", "Person A"),),
        "held_back": (HeldBack("the plum tree"), HeldBack("pull to")),
    }
    told = let_pass(entry(1, "Rosa", prose(50_000) + " Rosa the plum tree pull to"), **facts)
    for text in told.values():
        assert len(text) > 200_000
        assert "Rosa" not in text
        assert "the plum tree" not in text


def test_forty_entries():
    told = let_pass(*(entry(number, f"Day {number}", prose(150, number)) for number in range(40)))
    assert all(f"Day {number}" in told["pdf"] for number in range(40))


@pytest.mark.torture
def test_a_line_of_a_megabyte():
    line = " ".join(WORDS * 10_000)[: 1 << 20]
    told = let_pass(entry(1, "", line))
    assert on_one_line(line) in told["text"]


@pytest.mark.torture
def test_a_word_of_a_megabyte():
    told = let_pass(entry(1, "", "a" * (1 << 20)))
    assert told["pdf"].count("a") >= 1 << 20


def test_a_word_of_twenty_thousand_letters():
    told = let_pass(entry(1, "a" * 2000, "a" * 20_000), reader="b" * 2000)
    assert told["pdf"].replace(" ", "").count("a" * 20_000) == 1


STRANGE = {
    "only pictures": "😀👍🏽👩\u200d👩\u200d👧❤\ufe0f🇺🇸1\ufe0f\u20e3" * 300,
    "pictures that do not go together": "🆑\u200d🌀 😀\u200d😀 🆑🏽 👍🏽🏽 \u200d🏽 😀\ufe0f\u200d🌀",
    "only Arabic": "مرحبا بالعالم هذا يوم طويل، لا شيء (نعم) ١٢٣. " * 200,
    "only Hebrew": "שלום עולם, יום ארוך (כן) 12:30. " * 200,
    "Hebrew with points": "בְּרֵאשִׁית בָּרָא אֱלֹהִים " * 50,
    "Arabic with vowels": "بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ شكراً لله " * 50,
    "Devanagari": "क्षत्रिय ज्ञान स्त्री राष्ट्र श्री ट्ठ्य न्द्र्य हिन्दी किम् र्त्स्न्य " * 30,
    "Thai": "น้ำใจ ก็ เพื่อ อู้ ที่ปรึกษา" * 100,
    "Chinese without an end": "我和王芳去公园。" * 500,
    "many different signs": "".join(map(chr, range(0x4E00, 0x5000)))
    + "".join(map(chr, range(0xAC00, 0xAE00))),
    "Korean in parts": "\u1112\u1161\u11ab\u1100\u1173\u11af " * 50,
    "control signs": "".join(map(chr, [*range(1, 0xA0), 0x2028, 0x2029, 0x202E, 0x2066, 0x2069, 0xFEFF]))
    + "x",
    "ligatures": "ﬁ ﬀ ﬃ fi ffi fl office affluent fjord ﬆ ĳ ŉ " * 100,
    "soft hyphens": "so\u00adft hy\u00adphen\u00adated " * 300 + "\u00ad" * 3000,
    "marks without an end": ("z" + "\u0301\u0302\u0303\u0323\u0308" * 6 + " ") * 100 + "\u0301" * 300,
    "half letters": "a\ud83d b\udc00 \ud800\udfff",
    "hyphens at every end": "well-\nknown-\n\nA-\n\n1. x-\n2. مرحبا-\n\n- b-\n\n> c-\n\n# d-",
    "deep lists": "\n".join("  " * depth + "- x" for depth in range(60)) + "\n\n" + ">" * 90 + " q",
    "numbers of lists": "999999999. x\n\nand\n\n0. y\n\nand\n\n1) z",
    "code for Typst": (
        '#import "@preview/x:0.1.0": * #read("/etc/passwd") $x$ @a <b> #"a" \\u{41} // c /* d */ ~ -- ---'
    ),
    "code for a PDF": ") Tj ET endstream endobj 9 0 obj << /JS (x) >> %%EOF trailer \\) (( ))) <</Length 1>>",
    "code for JSON": '"]}, {"kind": "heading", "runs": [\\"x\\"]} \\u0041 \\n',
    "HTML": '<img src="file://host/x"><script>x</script>&amp;&#65;<!-- y --> [a](http://x)',
    "signs that look alike": "R\u043esa Rosa Ros\u0430 \u13a1osa",
    "quotes beside what turns": "I felt مرحبا “Rosa” \u2018x\u2019 «y» „z“ (a) [b] {c} \u2260 \u00ae \u00bd",
}


KEY, PEACE = "1\ufe0f\u20e3", "\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd"


@pytest.mark.parametrize("ask", [KEY, f"{KEY} {KEY}"])
@pytest.mark.parametrize("body", [f"{KEY}{PEACE}", f"{PEACE} {KEY}", f"{KEY} {KEY}{PEACE}"])
def test_a_marked_letter_with_which_one_block_ends_and_the_next_begins(body, ask):
    """Marked letters may be read twice, so where one that turns follows, it is not clear whose they are."""
    one = entry(1, "", f"{ask}\n\n{body}\n\n{ask} x")
    told = let_pass(one, entry_asks=(EntryAsk(one.id, (ask,), ""),))
    assert told["pdf"].count("\u20e3") >= told["text"].count("\u20e3")


@pytest.mark.parametrize("body", STRANGE.values(), ids=STRANGE)
def test_strange_texts_pass(body):
    told = let_pass(entry(1, "", body))
    assert set(told) == set(FORMATS)


@pytest.mark.parametrize("title", STRANGE.values(), ids=STRANGE)
def test_strange_titles_and_readers_pass(title):
    let_pass(entry(1, title[:400], "x"), reader=title[:200], from_name=title[200:260])


def test_what_cannot_be_printed_is_the_same_box_in_both():
    told = let_pass(entry(1, "\U00012000 day", "One \U00012000 and \u0301 and x\u0e48."))
    for text in told.values():
        assert text.count("□") == told["text"].count("□") >= 3


@pytest.mark.parametrize("word", ["a", " ", ".", "\n", "e\u0301", "😀", "م", "1"])
def test_holding_back_something_tiny_everywhere(word):
    body = "A day, an hour. 1 é 😀\n\n- مرحبا (one)\n- a 12"
    if word.strip():
        let_pass(entry(1, "a 1", body), held_back=(HeldBack(word),))
        let_pass(entry(1, "a 1", body), held_back=(HeldBack(word),), mark_held_back=True)


def test_hundreds_of_stretches():
    body = prose(800)
    cuts = tuple(HeldBack("", entry(1).id, at, at + 7) for at in range(0, len(body) - 7, 13))
    assert len(cuts) > 250
    let_pass(entry(1, "", body), held_back=cuts)


def test_sixty_names():
    names = [f"Name{number}" for number in range(60)]
    told = let_pass(
        entry(1, "", prose(2000) + " " + " ".join(names)),
        aliases=tuple(Alias(name, f"Person {number}") for number, name in enumerate(names)),
    )
    assert "Name" not in told["pdf"]
