"""Names and places, each replaced by the plain word that stands for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npgs_journal.nouns import Alias
from npgs_journal.redaction import has_words, replace_names
from npgs_journal.redaction.names import holds_its_name, stands_as


def renamed(text: str, *pairs: str) -> str:
    return replace_names(text, [Alias(*pair.split("=")) for pair in pairs]).text


@pytest.mark.parametrize(
    ("text", "pairs", "written"),
    [
        ("Rosa came. Rosa's dog, (Rosa).", ["Rosa=Person A"], "Person A came. Person A's dog, (Person A)."),
        ("Rosario and Rosas", ["Rosa=Person A"], "Rosario and Rosas"),
        ("Rosa Lee and Rosa", ["Rosa=Person A", "Rosa Lee=Person B"], "Person B and Person A"),
        ("Rosa Lee and Rosa", ["Rosa Lee=Person B", "Rosa=Person A"], "Person B and Person A"),
        ("Rosa Lee", ["Rosa=Person A", "Lee=Place 1"], "Person A Place 1"),
        ("Hope asked Will", ["Hope=Will", "Will=Person A"], "Will asked Person A"),
        ("Al also", ["Al=Person A"], "Person A also"),
        ("Mark", ["Mark=Person A", "Mark=Person B"], "Person A"),
        ("Ann Lee Ann", ["Ann Lee=A", "Lee Ann=B"], "A Ann"),
        ("Lee Ann Lee Ann", ["Ann Lee=A", "Lee Ann=B"], "B B"),
        ("José", ["Jose\u0301=Person A"], "Person A"),
        ("Jose", ["José=Person A"], "Jose"),
        ("Rosa\nLee", ["Rosa  Lee=Person A"], "Person A"),
        ("我和王芳去", ["王芳=Person A"], "我和Person A去"),
        ("我和Rosa去", ["Rosa=Person A"], "我和Person A去"),
        ("王芳王芳", ["王芳=Person A"], "Person A Person A"),
        ("x王芳x", ["王芳=Person A"], "x Person A x"),
        ("x王芳x", ["王芳=小李"], "x小李x"),
        ("مريم هنا", ["مريم=شخص"], "شخص هنا"),
        ("נועה", ["נועה=Person A"], "Person A"),
        ("🌱 grows", ["🌱=Person A"], "Person A grows"),
        ("M. said", ["M.=Person A"], "Person A said"),
        ("nobody", [], "nobody"),
        ("", ["Rosa=Person A"], ""),
        ("Rosa", ["Rosa= Person \n A\u200b "], "Person A"),
    ],
)
def test_names(text, pairs, written):
    assert renamed(text, *pairs) == written


def test_places_are_counted_for_each_name():
    done = replace_names("Rosa, Al, Rosa", [Alias("Al", "x"), Alias("Bo", "y"), Alias("Rosa", "z")])
    assert done.counts == (1, 0, 2)


def test_every_letter_of_an_alias_points_at_its_name():
    done = replace_names("I met Rosa here", [Alias("Rosa", "Person A")])
    assert done.text == "I met Person A here"
    assert done.origins == (*range(6), *[6] * 8, *range(10, 15))
    glued = replace_names("x王芳x", [Alias("王芳", "B")])
    assert (glued.text, glued.origins) == ("x B x", (0, 1, 1, 3, 3))


@pytest.mark.parametrize(
    ("name", "alias", "holds"),
    [
        ("Rosa", "Rosa R", True),
        ("Rosa", "rosa", True),
        ("ROSA", "My Rosa", True),
        ("Rosa", "Rosario", False),
        ("Mark", "Person A", False),
        ("A", "Person A", True),
        ("王芳", "小王芳", True),
    ],
)
def test_an_alias_that_still_says_the_name(name, alias, holds):
    assert holds_its_name(Alias(name, alias)) is holds


def test_an_alias_is_one_line():
    assert stands_as(Alias("x", " Person\n\n A\t")) == "Person A"


words = st.lists(
    st.sampled_from(["Rosa", "Lee", "Al", "Alan", "Rosa Lee", "王芳", "x", "(", ")", ",", "'s", "مريم"]),
    max_size=12,
)


@given(
    words,
    st.sampled_from(["", " "]),
    st.lists(st.sampled_from(["Rosa", "Rosa Lee", "Al", "王芳", "مريم"]), unique=True),
)
def test_no_name_is_left(pieces, between, names):
    done = replace_names(between.join(pieces), [Alias(name, "Q.") for name in names])
    assert not any(has_words(done.text, name) for name in names)
    assert len(done.origins) == len(done.text)
    assert list(done.origins) == sorted(done.origins)
