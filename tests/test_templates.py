"""Templates: what stands in the content, what they do to a page, and what of it starts held back."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as some

from npgs_journal.templates import (
    Field,
    Template,
    TemplateId,
    as_asked,
    can_be_asked,
    laid_out,
    one_line,
    private_questions,
    private_stretches,
    templates,
)

EVERY = {one.id: one for one in templates()}
QUICK, WHAT, CIRCLE = EVERY["quick-note"], EVERY["what-so-what-now-what"], EVERY["full-circle"]
STORY = EVERY["my-story-shared"]
PRIVATE = private_questions(templates())


def own(*labels, private=()):
    fields = tuple(Field(f"q{at}", label, label in private) for at, label in enumerate(labels))
    return Template(TemplateId("own-1"), "Mine", fields=fields)


def change(body, was, now):
    return laid_out(body, was, now, templates()).body


# On the page -----------------------------------------------------------------------------------


def test_an_empty_page_gets_the_questions_with_room_under_each():
    laid = laid_out("", None, WHAT)
    assert laid.body == (
        "## What happened, in a line or two\n\n"
        "## Why it matters to me, and to which value\n\n"
        "## One thing I might try or ask\n"
    )
    assert laid.body[: laid.cursor] == "## What happened, in a line or two\n"


def test_a_quick_note_asks_nothing():
    assert laid_out("", None, QUICK).body == ""
    assert change(laid_out("", None, CIRCLE).body, CIRCLE, QUICK) == ""
    assert change("Only words.", None, QUICK) == "Only words."


def test_words_written_before_stay_on_top():
    laid = laid_out("  Rosa called.\n\n# Later\nShe hung up.\n\n", None, WHAT)
    assert laid.body.startswith("  Rosa called.\n\n# Later\nShe hung up.\n## What happened")
    assert laid.body[: laid.cursor].endswith("in a line or two\n")


def test_answers_stay_under_their_questions_and_unanswered_ones_go():
    body = "Before.\n## What happened\nIt rained.\n\nA lot.\n## What I felt then, and now\n\n"
    body += "## Next time\nA coat.\n"
    assert change(body, CIRCLE, QUICK) == (
        "Before.\n## What happened\nIt rained.\n\nA lot.\n## Next time\nA coat."
    )
    there = change(body, CIRCLE, WHAT)
    assert there.startswith(
        "Before.\n## What happened\nIt rained.\n\nA lot.\n## Next time\nA coat.\n## What happened, in"
    )
    assert "What I felt" not in there
    again = change(there, WHAT, CIRCLE)
    assert again.startswith(
        "Before.\n## What happened\nIt rained.\n\nA lot.\n## What I felt then, and now\n\n## What went"
    )
    assert again.endswith("## Next time\nA coat.")
    assert "in a line or two" not in again


def test_writing_goes_on_under_the_first_question_without_an_answer():
    laid = laid_out("## What happened\nRain.\n", CIRCLE, CIRCLE)
    assert laid.body[: laid.cursor].endswith("## What I felt then, and now\n")
    whole = own("One")
    assert laid_out("## One\nDone.", whole, whole).cursor == len("## One\nDone.")


def test_the_same_template_again_changes_nothing():
    body = laid_out("Some words.", None, STORY).body.replace("landed\n", "landed\nWell.")
    once = change(body, STORY, STORY)
    assert change(once, STORY, STORY) == once == body


def test_a_heading_somebody_wrote_is_no_question_and_stays():
    body = "## My own heading\n\n## What happened\n"
    assert change(body, WHAT, QUICK) == "## My own heading\n## What happened\n"
    assert change(body, CIRCLE, QUICK) == "## My own heading"


def test_a_heading_made_smaller_is_still_the_question():
    assert change("#### what HAPPENED ##\nRain.", CIRCLE, CIRCLE).startswith(
        "#### what HAPPENED ##\nRain.\n## What I"
    )


def test_parts_are_stretches_of_what_was():
    """So that marks on passages can come along with their letters."""
    body = "Before.\n## Next time\nA coat.\n"
    laid = laid_out(body, None, CIRCLE)
    stretches = [body[part[0] : part[1]] for part in laid.parts if not isinstance(part, str)]
    assert stretches == ["Before.", "## Next time", "A coat."]
    assert "".join(part if isinstance(part, str) else body[slice(*part)] for part in laid.parts) == laid.body


LINES = some.one_of(
    some.sampled_from([field.label for one in templates() for field in one.fields]).map("## {}".format),
    some.sampled_from(
        ["", "Rain.", "  # no", "#", "## Mine", "- a list", "She said so.", "What happened", "é 🙂"]
    ),
    some.text(alphabet="a #*\n", max_size=6),
)
STEPS = some.lists(
    some.sampled_from([*templates(), own("What happened", "Mine", "Rain.")]), min_size=1, max_size=5
)


def words(body):
    return Counter(body.split())


@given(some.lists(LINES, max_size=12).map("\n".join), STEPS)
def test_back_and_forth_loses_no_word(body, steps):
    """Whatever stood there stands there still, but for questions of a template that nobody answered."""
    known = (*templates(), own("What happened", "Mine", "Rain."))
    was = None
    for now in (*steps, steps[0]):
        new = laid_out(body, was, now, known).body
        before, after = words(body), words(new)
        for field in was.fields if was else ():
            asked = sum(as_asked(line.lstrip()) == as_asked(field.label) for line in headings(body))
            before.subtract({word: times * asked for word, times in words(f"## {field.label}").items()})
        assert not (+before) - after
        assert answers(body, known).items() <= answers(new, known).items()
        body, was = laid_out(new, now, now, known).body, now
        assert laid_out(body, now, now, known).body == body


def headings(body):
    return [line.lstrip().lstrip("#") for line in body.split("\n") if line.lstrip().startswith("#")]


def answers(body, known):
    """Question to everything that was answered under it, read once more and slowly."""
    asked = {as_asked(field.label) for one in known for field in one.fields}
    found, here = {}, None
    for line in body.split("\n"):
        signs = line.lstrip(" \t")
        is_heading = signs.startswith("#")
        level = len(signs) - len(signs.lstrip("#"))
        rest = signs[level:]
        if is_heading and level <= 6 and rest[:1] in {" ", "\t"} and as_asked(rest) in asked:
            here = as_asked(rest)
        elif line.strip():
            found[here] = [*found.get(here, []), line.split()]
    return {question: tuple(map(tuple, lines)) for question, lines in found.items() if question is not None}


# Held back at first ----------------------------------------------------------------------------


def held(body, questions=PRIVATE):
    return [(body[start:end], question) for (start, end), question in private_stretches(body, questions)]


def test_private_answers_are_found_with_their_headings():
    kept, feel = "What I kept private, and why", "How I feel about it now"
    body = f"Top.\n## How it landed\nWell.\n## {kept}\nMy mother.\n\n### Why\nIt hurts.\n\n"
    body += f"## {feel}\n\n## Mine\nOpen."
    assert held(body) == [
        (f"## {kept}\nMy mother.\n\n### Why\nIt hurts.", kept),
        (f"## {feel}", feel),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "## How it felt",
        "# how it FELT",
        "\t ###### How  it felt ##",
        "## **How it felt**",
        "## How\tit felt  ",
    ],
)
def test_a_private_question_is_known_however_it_is_dressed(heading):
    assert held(f"a\n{heading}\nBad.\n{heading[:2].strip() or '#'} Other\nb")[0][0].endswith("Bad.")


def test_a_heading_of_very_many_spaces_is_read_in_one_go():
    spaces = " " * 200_000
    assert as_asked(f"a{spaces}b") == "a b"
    assert [as_asked(one) for one in ("a ##", "a##", "##", "a # b #", "# a")] == [
        "a",
        "a##",
        "",
        "a # b",
        "# a",
    ]
    assert private_stretches(f"## a{spaces}b\nc", ["a b"])[0][1] == "a b"


@pytest.mark.parametrize("line", ["How it felt", "##How it felt", "\\## How it felt", "## How it felt today"])
def test_what_is_no_such_heading_is_not_held_back(line):
    assert held(f"{line}\nFine.") == []


def test_the_reading_of_headings_is_that_of_a_packet():
    from npgs_journal.nouns import BlockKind
    from npgs_journal.text.markdown import blocks

    body = "## How it felt\nBad.\n##### What I will leave out ##\nHer.\n ## Other\nFine."
    shown = [block for block in blocks(body) if block.kind is BlockKind.HEADING]
    assert ["".join(run.text for run in block.runs) for block in shown] == [
        "How it felt",
        "What I will leave out",
        "Other",
    ]
    # The lower one lies inside the answer to the higher one, which is held back whole.
    assert [question for _, question in held(body)] == ["How it felt"]


DRESSED = some.builds(
    "{}{} {}{}".format,
    some.sampled_from(["", " ", "    ", "\t", "> "]),
    some.sampled_from(["#", "##", "######", "#######"]),
    some.sampled_from(["How it felt", "**How it felt**", "*How it felt*", "Mine"]),
    some.sampled_from(["", " ##", "#", "  "]),
)


@given(some.lists(LINES | DRESSED, max_size=8).map("\n".join))
def test_whatever_a_packet_prints_as_a_private_question_starts_held_back(body):
    from npgs_journal.nouns import BlockKind
    from npgs_journal.text.markdown import letter_blocks

    private = {as_asked(question) for question in PRIVATE}
    stretches = [stretch for stretch, _ in private_stretches(body, PRIVATE)]
    for block in letter_blocks(body):
        if block.kind is BlockKind.HEADING and as_asked(block.text) in private:
            assert any(start <= block.origins[0] and block.origins[-1] < end for start, end in stretches)


@given(some.lists(LINES, max_size=10).map("\n".join))
def test_stretches_are_apart_and_begin_with_their_heading(body):
    found = private_stretches(body, PRIVATE)
    edges = [edge for stretch, _ in found for edge in stretch]
    assert edges == sorted(edges)
    for (start, end), question in found:
        assert as_asked(body[start:end].split("\n")[0].lstrip(" #")) == as_asked(question)


# Labels ----------------------------------------------------------------------------------------


def test_a_label_is_one_line_without_signs_that_steer():
    assert one_line(" two\r\nlines\x1b[31m \u202e and\ud800 more ") == "two lines [31m and? more"
    joined = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 👩\u200d🌾"
    assert one_line(joined) == joined
    assert len(one_line("x" * 900)) == 200


@pytest.mark.parametrize(
    ("label", "can"), [("How was it?", True), ("#1 of today", True), ("**", False), ("##", False)]
)
def test_a_question_must_be_found_again(label, can):
    assert can_be_asked(label) is can
