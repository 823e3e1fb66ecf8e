"""The project speaks of itself and of the people it is for, in their own words."""

from __future__ import annotations

import re
from pathlib import Path

from support.house import PACKAGE, ROOT, text_files

# Written in pieces, so that this page does not hold what it looks for.
MACHINES = ["/wo" + "rk/", "/ro" + "ot/", "/tmp/ba" + "sh", "/opt/whe" + "els"]
HOSTS = ["py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "deb.deb" + "ian.org"]
NOT_THE_GUIDELINES = [
    "remain judg" + "mental",
    "strengths-" + "based",
    "person-" + "centered",
    "peer hel" + "per",
    "national association of peer speciali" + "sts",
]
NOT_A_PERSON = ["client", "patient", "consumer", "service user", "mentally ill", "addict", "the user"]
PROMISED_TOO_MUCH = ["100 % safe", "100% safe", "fully anonymous", "de-identified", "hipaa compliant"]

TESTS = ROOT / "tests"  # a test may name the words it keeps out


def found(words: list[str], files: list[Path]) -> dict[str, list[str]]:
    """The files that hold any of these words, whole, with what they hold."""
    seen = {path: path.read_text("utf-8").lower() for path in files}
    held = {
        path: [word for word in words if re.search(rf"(?<!\w){re.escape(word)}", seen[path])] for path in seen
    }
    return {str(path.relative_to(ROOT)): bad for path, bad in held.items() if bad}


def for_people() -> list[Path]:
    """What a person reads: the content, the sentences, the screens, the sample."""
    content = [path for path in text_files() if path.is_relative_to(ROOT / "resources" / "content")]
    screens = [path for path in text_files() if path.is_relative_to(PACKAGE / "ui")]
    return [*content, *screens, PACKAGE / "wording.py", ROOT / "resources" / "demo" / "sample.jsonl"]


def test_no_machine_and_no_host_is_named():
    assert found(MACHINES + HOSTS, text_files()) == {}


def test_the_guidelines_are_quoted_as_they_are():
    assert found(NOT_THE_GUIDELINES, [path for path in text_files() if not path.is_relative_to(TESTS)]) == {}


def test_a_person_is_a_person():
    assert found(NOT_A_PERSON, for_people()) == {}


def test_nothing_is_promised_that_no_program_can_keep():
    assert found(PROMISED_TOO_MUCH, for_people()) == {}


def test_the_look_itself_sees():
    assert {ROOT / "README.md", ROOT / ".ci" / "run"} < set(text_files())
    assert "client" in found(["client"], [ROOT / "tests" / "project" / "test_words.py"]).popitem()[1]


def test_open_minded_means_what_it_means():
    values = (ROOT / "resources" / "content" / "values.en.toml").read_text("utf-8")
    assert 'practice = "Withhold judgment about others"' in values
