"""Templates and questions of one's own, kept in the journal."""

from __future__ import annotations

import pytest

from npgs_journal.nouns import ValueId
from npgs_journal.prompts import Prompt, built_in
from npgs_journal.starting import Starting, Ways
from npgs_journal.templates import Field, Template, TemplateId, templates

HOPE = ValueId("hopeful")


@pytest.fixture
def starting(store):
    return Starting(store.writer)


def mine(label="Mine", *fields, **facts):
    return Template(TemplateId(""), label, fields=tuple(Field("", *each) for each in fields), **facts)


def test_with_nothing_of_ones_own_there_is_what_comes_with_the_journal(starting):
    assert starting.ways() == Ways() == Ways(templates(), built_in())
    assert starting.ways().own_templates == starting.ways().own_prompts == ()
    assert starting.ways().template("taking-care").never_share
    assert starting.ways().template("own-gone") is None


# Templates -------------------------------------------------------------------------------------


def test_a_template_is_kept_in_order_and_changed_in_its_place(starting, store):
    one = starting.put_template(
        mine("One", ("What?",), ("Why, really?", True), about="Short.", never_share=True)
    )
    two = starting.put_template(mine("Two"))
    assert one.is_own
    assert one.id != two.id
    assert Starting(store.reader).ways().own_templates == (one, two)
    changed = starting.put_template(Template(one.id, "One anew", fields=one.fields[::-1]))
    assert [field.label for field in changed.fields] == ["Why, really?", "What?"]
    assert starting.ways().own_templates == (changed, two)
    assert starting.ways().template(one.id) == changed
    starting.delete_template(one.id)
    assert starting.ways().own_templates == (two,)


def test_what_cannot_be_kept_as_it_is_becomes_tidy(starting):
    kept = starting.put_template(mine(" My\nown ", ("What?",), (" what? ",), ("##",), ("",), ("a\nb",)))
    assert kept.label == "My own"
    assert [field.label for field in kept.fields] == ["What?", "a b"]
    many = starting.put_template(mine("Many", *[(f"Question {at}?",) for at in range(99)]))
    assert len(many.fields) == 30


def test_a_private_question_stays_private_for_entries_that_ask_it(starting):
    kept = starting.put_template(mine("One", ("Between us?", True), ("Open?",)))
    assert {"Between us?", "How it felt"} <= set(starting.private_questions())
    assert "Open?" not in starting.private_questions()
    starting.put_template(Template(kept.id, "One", fields=(Field("", "Only between us?", True),)))
    assert {"Between us?", "Only between us?"} <= set(starting.private_questions())
    starting.delete_template(kept.id)
    assert {"Between us?", "Only between us?"} <= set(starting.private_questions())


def test_a_question_that_is_made_open_is_private_no_more(starting):
    kept = starting.put_template(mine("One", ("Between us?", True)))
    starting.put_template(Template(kept.id, "One", fields=(Field("", "Between us?"),)))
    assert "Between us?" not in starting.private_questions()


# Questions -------------------------------------------------------------------------------------


def test_questions_are_added_once_and_in_order(starting):
    first = built_in()[0].text
    assert (
        starting.add_prompts([Prompt("What  now?", HOPE), Prompt("What now?"), Prompt(first), Prompt(" \n")])
        == 1
    )
    assert starting.add_prompts([Prompt("What now?"), Prompt("And then?")]) == 1
    assert [(one.text, one.value) for one in starting.ways().own_prompts] == [
        ("What now?", HOPE),
        ("And then?", None),
    ]


def test_a_question_is_reworded_and_taken_away(starting):
    starting.add_prompts([Prompt("What now?", HOPE), Prompt("And then?")])
    now, then = starting.ways().own_prompts
    assert starting.change_prompt(now, " What  next? ", None)
    assert not starting.change_prompt(now, "And then?", HOPE)
    assert not starting.change_prompt(now, "  ", HOPE)
    assert not starting.change_prompt(now, built_in()[0].text, HOPE)
    assert not starting.change_prompt(built_in()[0], "Mine?", HOPE)
    assert starting.change_prompt(then, "And then?", HOPE)
    assert [(one.text, one.value) for one in starting.ways().own_prompts] == [
        ("What next?", None),
        ("And then?", HOPE),
    ]
    starting.delete_prompt(now)
    starting.delete_prompt(built_in()[0])
    assert [one.text for one in starting.ways().own_prompts] == ["And then?"]
    assert len(starting.ways().prompts) == len(built_in()) + 1


def test_any_question_is_hidden_and_brought_back(starting, store):
    starting.add_prompts([Prompt("What now?")])
    for one in (built_in()[3], starting.ways().own_prompts[0]):
        starting.set_hidden(one, is_hidden=True)
        starting.set_hidden(one, is_hidden=True)
    hidden = [one.text for one in Starting(store.reader).ways().prompts if one.is_hidden]
    assert hidden == [built_in()[3].text, "What now?"]
    for one in (built_in()[3], starting.ways().own_prompts[0]):
        starting.set_hidden(one, is_hidden=False)
    assert not any(one.is_hidden for one in starting.ways().prompts)


def test_they_are_locked_with_the_rest(starting, store, path):
    starting.put_template(mine("Zebra crossing", ("Quokka?", True)))
    starting.add_prompts([Prompt("Wombat?")])
    store.close()
    held = b"".join(one.read_bytes() for one in path.parent.iterdir())
    assert not any(word in held for word in (b"Zebra", b"Quokka", b"Wombat"))
