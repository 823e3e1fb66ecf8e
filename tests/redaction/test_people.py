from __future__ import annotations

import pytest

from npgs_journal.redaction.people import may_be_one, person_of


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("Rosa", "Rosa Alvarez", True),
        ("Alvarez", "Rosa Alvarez", True),
        ("Rosie", "Rosa", True),
        ("Rosie", "Rosa Alvarez", True),
        ("J", "Jamal", True),
        ("Jonathan", "Jon", True),
        ("Dumfries", "Dumfris", True),
        ("Rosie Alvarez", "Rosa Alvarez", True),
        ("Luis García", "Ana Garcia", False),
        ("Rosa Alvarez", "Rosa Miller", False),
        ("Jamal", "Rosa", False),
        ("Ana", "Ann", False),
        ("Mario", "Marta Diaz", True),
    ],
)
def test_who_may_be_one_person(one, other, may_be):
    assert may_be_one([one], [other]) is may_be
    assert may_be_one([other], [one]) is may_be


def test_a_name_in_parts():
    assert (person_of("José de la Cruz").given, person_of("José de la Cruz").last) == ("jose", "cruz")
    assert person_of("Rosa").given == ""
