"""The packet as data for the page, and pages that hold all of it."""

from __future__ import annotations

import pytest
from support.packets import choices, entry

from npgs_journal.nouns import DateShown, HeldBack, ValueId
from npgs_journal.share import FORMATS, build_packet, page_count, page_images
from npgs_journal.share.layout import LINE_BREAK_HERE, breakable, heading_texts, is_right_to_left, tree


def entries_of(*entries, **facts):
    return tree(build_packet(entries, choices(*entries, **facts)))["entries"]


def nodes_of(body: str):
    return entries_of(entry(1, "", body))[0]["nodes"]


def said(node) -> str:
    return "".join(piece["text"] for piece in node["runs"])


def outline(nodes) -> list:
    """Kinds and words, nested as the page nests them."""
    found = []
    for node in nodes:
        if node["kind"] in {"list", "numbers"}:
            items = [(item.get("number"), outline(item["nodes"])) for item in node["items"]]
            found.append((node["kind"], items))
        elif node["kind"] == "inset":
            found.append(("inset", outline(node["nodes"])))
        else:
            found.append((node["kind"], said(node)))
    return found


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("one\n\ntwo", [("paragraph", "one"), ("paragraph", "two")]),
        ("> said", [("quote", "said")]),
        ("- a\n- b", [("list", [(None, [("paragraph", "a")]), (None, [("paragraph", "b")])])]),
        ("3. a\n4. b", [("numbers", [(3, [("paragraph", "a")]), (4, [("paragraph", "b")])])]),
        (
            "- a\n\n  more\n  - deep",
            [
                (
                    "list",
                    [
                        (
                            None,
                            [
                                ("paragraph", "a"),
                                ("paragraph", "more"),
                                ("list", [(None, [("paragraph", "deep")])]),
                            ],
                        )
                    ],
                )
            ],
        ),
        (
            "- a\n\n1. b",
            [("list", [(None, [("paragraph", "a")])]), ("numbers", [(1, [("paragraph", "b")])])],
        ),
    ],
)
def test_blocks_become_a_tree(body, wanted):
    assert outline(nodes_of(body)) == wanted


def test_a_deep_item_whose_parent_is_gone_is_set_in():
    nodes = entries_of(entry(1, "", "- a\n  - deep\n- b"), held_back=(HeldBack("a"),))[0]["nodes"]
    assert outline(nodes) == [
        ("inset", [("list", [(None, [("paragraph", "deep")])])]),
        ("list", [(None, [("paragraph", "b")])]),
    ]


def test_very_deep_lists_stay_on_the_page():
    nodes = nodes_of("\n".join("  " * depth + f"- d{depth}" for depth in range(12)))
    deepest, node = 0, nodes[0]
    while node["items"][-1]["nodes"][-1]["kind"] == "list":
        node, deepest = node["items"][-1]["nodes"][-1], deepest + 1
    assert deepest <= 6


def test_headings_have_no_gap():
    one = entry(1, "Title", "### Three\n\n# One\n\n###### Six\n\n###### Six again")
    two = entry(2, "", "x")
    (first, second) = entries_of(one, two)
    assert first["title"]["level"] == 1
    assert [node["level"] for node in first["nodes"]] == [2, 2, 3, 4]
    assert (said(second["title"]), second["when"]) == ("November 2026", None)
    assert said(first["when"]) == "November 2026"
    packet = build_packet([one, two], choices(one, two))
    assert list(heading_texts(packet)) == ["Title", "Three", "One", "Six", "Six again", "November 2026"]


def test_labels_stand_out():
    packet = build_packet([one := entry(1, "T", "x")], choices(one, question="From here?", reader=""))
    first, length, chosen, note = tree(packet)["top"]
    assert [(piece["text"], piece["style"]) for piece in first["runs"]] == [
        ("My question:", "strong"),
        (" From here?", "plain"),
    ]
    assert (length["one"], length["many"]) == (
        "About 1 minute to read, 1 page",
        "About 1 minute to read, {count} pages",
    )
    assert [length["kind"], chosen["kind"], note["kind"]] == ["pages", "small", "small"]


def test_headings_of_the_primer_stand_among_the_bookmarks():
    one = entry(1, "T", "x")
    packet = build_packet([one], choices(one, primer=(ValueId("hopeful"),)))
    (section,) = tree(packet)["sections"]
    assert section["title"]["level"] == 1
    assert list(heading_texts(packet)) == [
        "T",
        "What peer support is",
        "Hopeful",
        "Questions you could ask me",
        "A question you could ask yourself",
    ]


def test_without_title_and_day_there_is_no_heading():
    (only,) = entries_of(entry(1, "", "x"), dates=DateShown.NONE)
    assert (only["title"], only["when"], only["values"]) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("", False),
        ("abc", False),
        ("مرحبا", True),
        ("1. مرحبا", True),
        ("a مرحبا", False),
        ("שלום a", True),
        ("12", False),
        ("中文", False),
    ],
)
def test_which_way_a_line_runs(text, turns):
    assert is_right_to_left(text) is turns


def test_arabic_is_set_apart():
    (node,) = nodes_of("one مرحبا بالعالم two")
    assert [(piece["text"], piece["arabic"]) for piece in node["runs"]] == [
        ("one ", False),
        ("مرحبا بالعالم", True),
        (" two", False),
    ]


@pytest.mark.parametrize("letter", ["a", "W", "é", "👍🏽", "❤\ufe0f", "👩\u200d👧", "क्ष"])
def test_long_words_may_break_but_never_inside_a_letter(letter):
    word = letter * 60
    broken = breakable(word)
    assert broken.replace(LINE_BREAK_HERE, "") == word
    pieces = broken.split(LINE_BREAK_HERE)
    assert len(pieces) > 1
    assert all(len(piece) % len(letter) == 0 or letter == "क्ष" for piece in pieces)


def test_short_words_and_words_without_spaces_are_left_alone():
    for text in ("a" * 24, "字" * 100, "ก" * 100, "well known " * 9):
        assert breakable(text) == text


def test_pages_are_drawn_whole_and_opaque():
    one = entry(1, "Title", "word " * 2000)
    data = FORMATS["pdf"].write(build_packet([one], choices(one)))
    count = page_count(data)
    images = page_images(data, 200)
    assert count == len(images) >= 3
    assert {image.width for image in images} == {200}
    assert all(len(image.rgba) == image.width * image.height * 4 for image in images)
    assert all(set(image.rgba[3::4]) == {255} for image in images)
    assert page_images(data, 200, range(1, 2)) == images[1:2]
    assert page_images(data, 200, range(count, count + 3)) == []
    assert "rgba" not in repr(images[0])


@pytest.mark.parametrize("letter", ["W", "m", "😀", "ש"])
@pytest.mark.parametrize("opening", ["", "# ", "- ", "> ", "- - - - - - "])
def test_nothing_is_drawn_over_the_edge(letter, opening):
    """A word without an end stays inside the margins: the outer edge of the page is white."""
    one = entry(1, letter * 300, opening + letter * 300)
    data = FORMATS["pdf"].write(build_packet([one], choices(one)))
    for image in page_images(data, 306):
        for row in range(image.height):
            edge = image.rgba[(row * 306 + 273) * 4 : (row + 1) * 306 * 4]
            assert set(edge) == {255}


def test_the_same_packet_gives_the_same_bytes():
    one = entry(1, "T", "x مرحبا 😀")
    packet = build_packet([one], choices(one))
    assert all(way.write(packet) == way.write(packet) for way in FORMATS.values())
