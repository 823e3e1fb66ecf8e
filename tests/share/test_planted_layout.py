"""Bugs planted in the layout that sets a PDF: whatever it draws or writes beside the words is refused."""

from __future__ import annotations

import pytest
from support.planted import finding

from npgs_journal.assets import asset
from npgs_journal.share import typeset

ENTRIES = "\n#for entry in packet.entries {"
SQUARE = (
    'bytes("<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"9\\" height=\\"9\\">'
    '<rect width=\\"9\\" height=\\"9\\"/></svg>")'
)


def also(markup: str) -> tuple[str, str]:
    """Set `markup` before the entries."""
    return ENTRIES, f"\n{markup}{ENTRIES}"


def document(facts: str) -> tuple[str, str]:
    return "date: none", facts


LAYOUTS = {
    "an entry's title in the properties": (
        ("title: packet.title", "title: packet.entries.at(0).title.runs.at(0).text"),
        "property",
    ),
    "an author": (("author: ()", 'author: ("samuel",)'), "part"),
    "keywords": (document('date: none, keywords: ("plum",)'), "part"),
    "a description": (document('date: none, description: "plum"'), "part"),
    "the day of making": (document("date: datetime(year: 2026, month: 1, day: 2)"), "part"),
    "a language of its own": (("lang: packet.language", 'lang: "fr"'), "property"),
    "a link": (also('#link("http://host/x")[.]'), "text-differs"),
    "a link on a word that is said anyway": (
        also('#show regex("noon"): it => link("http://host/x", it)'),
        "part",
    ),
    "an attachment": (
        also(
            '#pdf.attach("x.txt", bytes("plum"), description: "x", relationship: "data",'
            ' mime-type: "text/plain")'
        ),
        "part",
    ),
    "white words": (also("#text(fill: white)[plum jam]"), "text-differs"),
    "tiny words": (also("#text(size: 0.01pt)[plum jam]"), "text-differs"),
    "words beside the page": (also("#place(dx: -3000pt)[plum jam]"), "text-differs"),
    "words below the page": (also("#place(dy: 3000pt)[plum jam]"), "text-differs"),
    "words under a box": (
        also("#place[plum jam]#box(fill: white, width: 5cm, height: 1cm)"),
        "text-differs",
    ),
    "words as an ornament": (also("#pdf.artifact[plum jam]"), "text-differs"),
    "a picture": (also(f"#pdf.artifact(image({SQUARE}))"), "part"),
    "a picture with words of its own": (also(f'#image({SQUARE}, alt: "plum jam")'), "part"),
    "all words in white": (("size: 11.5pt, lang", "fill: white, size: 11.5pt, lang"), "part"),
    "all words see-through": (
        ("size: 11.5pt, lang", "fill: black.transparentize(100%), size: 11.5pt, lang"),
        "part",
    ),
    "another paper": (('paper: "us-letter"', "width: 3cm, height: 4cm"), "part"),
    "a bookmark of its own": (
        (
            "#set par(spacing: 0.6em)",
            "#set par(spacing: 0.6em)\n  #show heading: none\n  #heading(bookmarked: true)[plum jam]\n",
        ),
        "property",
    ),
}


@pytest.fixture
def layout(monkeypatch, tmp_path):
    """Set packets by a layout in which something was changed."""

    def use(old: str, new: str) -> None:
        text = asset("share/packet.typ").read_text("utf-8")
        assert text.count(old) == 1
        spoiled = tmp_path / "packet.typ"
        spoiled.write_text(text.replace(old, new), "utf-8")
        monkeypatch.setattr(typeset, "asset", lambda name: spoiled if name.endswith(".typ") else asset(name))

    return use


@pytest.mark.parametrize("what", LAYOUTS)
def test_a_bug_in_the_layout(layout, what):
    change, named = LAYOUTS[what]
    layout(*change)
    assert finding("pdf") == named
