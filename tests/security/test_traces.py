"""What an error may tell a log."""

from __future__ import annotations

import pytest

from npgs_journal.errors import DiskFull, JournalDamaged
from npgs_journal.security.traces import safe_trace

CANARY = "the word nobody may read"


def met(raising) -> BaseException:
    try:
        raising()
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is what the test wants
        return error
    raise AssertionError


def text_of_a_person():
    raise ValueError(CANARY)


def chained():
    try:
        text_of_a_person()
    except ValueError as error:
        raise JournalDamaged(reason=CANARY) from error


def while_handling():
    try:
        text_of_a_person()
    except ValueError:
        raise KeyError(CANARY)  # noqa: B904 - the context is what is looked at


def quiet():
    try:
        text_of_a_person()
    except ValueError:
        raise DiskFull from None


def several():
    raise BaseExceptionGroup(CANARY, [met(text_of_a_person), met(quiet)])


@pytest.mark.parametrize("raising", [text_of_a_person, chained, while_handling, quiet, several])
def test_no_message_fact_or_source_line_is_in_it(raising):
    error = met(raising)
    error.add_note(CANARY)
    trace = safe_trace(error)
    assert "nobody" not in trace
    assert "raise" not in trace
    assert raising.__name__ in trace


def test_it_names_classes_codes_and_places():
    lines = safe_trace(met(chained)).split("\n")
    assert lines[0] == "npgs_journal.errors.JournalDamaged (journal-damaged)"
    assert "because of: ValueError" in lines
    assert any(line.startswith("  security/test_traces.py:") and line.endswith(" chained") for line in lines)
    assert all(not line.strip().startswith("/") for line in lines)


def test_chains_and_groups_are_followed():
    assert "while meeting: ValueError" in safe_trace(met(while_handling))
    assert "while meeting" not in safe_trace(met(quiet))
    assert "among them: npgs_journal.errors.DiskFull (disk-full)" in safe_trace(met(several))


def test_a_chain_that_bites_its_tail_comes_to_an_end():
    one, two = ValueError(), ValueError()
    one.__context__, two.__context__ = two, one
    assert safe_trace(one).count("ValueError") == 2


def test_an_endless_chain_and_a_deep_stack_are_cut():
    error: BaseException = ValueError()
    for _ in range(50):
        later = ValueError()
        later.__cause__ = error
        error = later
    assert safe_trace(error).count("ValueError") == 8

    def deep(left: int) -> None:
        if not left:
            raise ValueError
        deep(left - 1)

    assert safe_trace(met(lambda: deep(100))).count(" deep") == 40
