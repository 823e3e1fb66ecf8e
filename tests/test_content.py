"""The words of the twelve values: stable ids, open questions, the house's wording, a grade most can read."""

from __future__ import annotations

import pytest
from support import content
from support.house import ROOT

FOLDER = ROOT / "resources" / "content"
TEMPLATES = (FOLDER / "templates.en.toml").read_text("utf-8")
SUPPORT = (FOLDER / "support.en.toml").read_text("utf-8")
VALUES = (FOLDER / "values.en.toml").read_text("utf-8")


def test_the_content_has_no_faults():
    assert content.faults(VALUES) == []


@pytest.mark.parametrize(
    ("there", "planted", "told"),
    [
        ('id = "open-minded"', 'id = "open-mind"', "the ids of value"),
        ('id = "role-drift"\nlabel', 'id = "drift"\nlabel', "the ids of concern"),
        ('id = "listen"', 'id = "just-listen"', "the ids of ask"),
        ("order = 2\n", "order = 3\n", "the order"),
        ('concern = "workload"', 'concern = "too-much-work"', "names a concern"),
        (
            "Where did I notice hope lately, in someone else or in me?",
            "Did I notice hope lately?",
            "not open",
        ),
        ("Who made the decisions", "Were the decisions ours, and who made the decisions", "not open"),
        (
            "Which of my own strengths did I use today?",
            "Which of my own strengths did I use today.",
            "not open",
        ),
        ("Notices strengths, names them", "Is strengths-based, names them", "says 'strengths-based'"),
        ("Peer supporters believe change", "A peer helper believes change", "says 'peer helper'"),
        (
            "Listens without deciding",
            "Does not remain judgmental without deciding",
            "says 'remain judgmental'",
        ),
        ("Withhold judgment about others", "Remain judgmental about others", "is not 'Withhold"),
        ("Gives full attention", "Gives the client full attention", "says 'client'"),
        ("Asks and learns", "Asks and learns!", "exclaims"),
        ("I was left out", "Left out", "does not end a sentence"),
        ("I was left out", "I was left out.", "does not end a sentence"),
        ("it was not safe for me to speak up", "peer helper I was", "says 'peer helper'"),
        (
            "I had no time to do it well",
            "organizational productivity expectations were incompatible with conscientious participation",
            "reads at grade",
        ),
        (
            "Lets the relationship work both ways",
            "Operationalizes bidirectional reciprocity throughout interdisciplinary collaboration",
            "reads at grade",
        ),
    ],
)
def test_a_planted_fault_is_caught(there, planted, told):
    assert there in VALUES
    found = content.faults(VALUES.replace(there, planted, 1))
    assert any(told in fault for fault in found), found


def test_the_templates_have_no_faults():
    assert content.template_faults(TEMPLATES) == []


@pytest.mark.parametrize(
    ("there", "planted", "told"),
    [
        ('id = "full-circle"', 'id = "circle"', "the ids of template"),
        ('id = "so-what"', 'id = "and-so"', "the ids of template"),
        ('and why", private = true', 'and why", private = false', "private are"),
        ("never_share = true\nfields", "fields", "stays in About me"),
        ("default = true\n", "", "the default"),
        ("What do we learn from each other?", "Do we learn from each other?", "is not open"),
        ('"What I did" }', '"What I noticed" }', "asks one question twice"),
        ("Looking at a relationship", "Looking at a patient", "says 'patient'"),
        ("One to three things to bring.", "One to three things to bring!", "exclaims"),
        ("What helps", "Operationalizing interdisciplinary bidirectional reciprocity", "reads at grade"),
    ],
)
def test_a_fault_planted_in_a_template_is_caught(there, planted, told):
    assert there in TEMPLATES
    found = content.template_faults(TEMPLATES.replace(there, planted, 1))
    assert any(told in fault for fault in found), found


def test_the_contacts_have_no_faults():
    assert content.support_faults(SUPPORT) == []


@pytest.mark.parametrize(
    ("there", "planted", "told"),
    [
        ('id = "988"', 'id = "line"', "the ids of contact"),
        ("checked_on = ", "looked_on = ", "no day on which"),
        ("Press 2 for Spanish", "Press 3 for more", "a line that has ended"),
        ("send emergency services", "send help", "emergency services"),
        ("not a crisis line", "not a crisis line for a client", "says 'client'"),
        ("not a crisis line.", "not a crisis line!", "exclaims"),
        ("not a crisis line", "not an interdisciplinary crisis intervention organization", "reads at grade"),
    ],
)
def test_a_fault_planted_in_the_contacts_is_caught(there, planted, told):
    assert there in SUPPORT
    found = content.support_faults(SUPPORT.replace(there, planted, 1))
    assert any(told in fault for fault in found), found


def test_what_the_program_reads_is_this_content():
    from npgs_journal import templates, values

    assert tuple(value.id for value in values.values()) == content.VALUE_IDS
    assert tuple(concern.id for concern in values.concerns()) == content.CONCERN_IDS
    read = {one.id: tuple(field.id for field in one.fields) for one in templates.templates()}
    assert read == content.TEMPLATE_FIELDS
    assert tuple(ask.id for ask in values.asks()) == content.ASK_IDS
    assert all(value.phrase_is_checked == (value.id == "voluntary") for value in values.values())
