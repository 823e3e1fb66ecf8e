"""What the content may not be: renamed, closed, hard to read, or in words that are not the house's."""

from __future__ import annotations

import re
import tomllib
import warnings
from collections.abc import Iterator
from datetime import date
from typing import Any

VALUE_IDS = (
    *(
        "voluntary",
        "hopeful",
        "open-minded",
        "empathetic",
        "respectful",
        "facilitate-change",
        "honest-direct",
    ),
    *("mutual-reciprocal", "equally-shared-power", "strengths-focused", "transparent", "person-driven"),
)
CONCERN_IDS = (
    *("asked-to-coerce", "asked-to-repeat-harm", "menial-tasks", "role-drift", "marginalized"),
    *(
        "self-disclosure",
        "co-optation",
        "exploitation",
        "stigma",
        "retaliation",
        "poor-supervision",
        "workload",
    ),
)
ASK_IDS = ("listen", "think-together", "decide", "back-me-up", "information")
TEMPLATE_FIELDS = {
    "quick-note": (),
    "what-so-what-now-what": ("what", "so-what", "now-what"),
    "full-circle": ("happened", "felt", "well-and-hard", "each-side", "take", "next-time"),
    "try-and-learn": ("did", "noticed", "means", "try-next", "how-it-went"),
    "between-us": ("connected", "seeing-it", "both-ways", "toward", "own"),
    "my-story-shared": ("shared", "for-whom", "landed", "kept", "now"),
    "role-check": ("asked", "fits", "value", "did", "would-like", "help"),
    "values-look-back": ("alive", "strained", "hope"),
    "getting-ready": ("bring", "want", "leave-out", "hear-back"),
    "after-supervision": ("agreed", "felt"),
    "supervision-check": ("helped", "heard", "peer", "unsaid", "both-ways", "more-of"),
    "taking-care": ("carrying", "helps", "call"),
}
PRIVATE = {
    ("my-story-shared", "kept"),
    ("my-story-shared", "now"),
    ("getting-ready", "leave-out"),
    ("after-supervision", "felt"),
}
STAYS_ABOUT_ME = ["supervision-check", "taking-care"]
ASKS_OPENLY = "supervision-check"
"""Its lines are whole questions; those of the others are headings."""
OFFICIAL = {"label", "name", "practice"}
"""Keys of a value whose words are not ours, so that no grade is asked of them."""
HARDEST_GRADE = 7.0

_OPEN = ("what", "when", "where", "which", "who", "whose", "how", "why")
_CLOSED = re.compile(
    r"^(did|do|does|was|were|is|are|am|has|have|had|will|would|can|could|should|may|shall)\b", re.IGNORECASE
)
_NOT_OURS = (
    *(
        "strengths-based",
        "strength-based",
        "person-centered",
        "remain judgmental",
        "peer helper",
        "peer specialist",
    ),
    *(
        "client",
        "patient",
        "consumer",
        "service user",
        "mentally ill",
        "addict",
        "compliance",
        "redact",
        "sync",
    ),
    *("score", "streak", "trigger", "master key", "database", "vault", "de-identified", "hipaa compliant"),
)
_WITHHOLD = "Withhold judgment about others"


def faults(text: str) -> list[str]:
    """What is not in order in a values file, as sentences; none when all is well."""
    content = tomllib.loads(text)
    checks = (_ids, _prompts, _said, _wording, _withhold, _grades)
    return [fault for check in checks for fault in check(content)]


def template_faults(text: str) -> list[str]:
    """What is not in order in a templates file, as sentences."""
    content = tomllib.loads(text)
    return [*_template_ids(content["template"]), *_wording(content), *_template_grades(content["template"])]


def support_faults(text: str) -> list[str]:
    """What is not in order in a file of contacts, as sentences."""
    content = tomllib.loads(text)
    return [*_contacts(content["contact"]), *_wording(content), *_contact_grades(content)]


def _contacts(rows: list[dict[str, Any]]) -> Iterator[str]:
    found = [row["id"] for row in rows]
    if found != ["warmline", "988"]:
        yield f"the ids of contact are {found}"
    for row in rows:
        if bool(row["reach"]) != isinstance(row.get("checked_on"), date):
            yield f"{row['id']} has no day on which its number was checked"
        if "press 3" in row["reach"].lower() + row["note"].lower():
            yield f"{row['id']} names a line that has ended"
    if not any("emergency services" in row["note"] for row in rows if row["id"] == "988"):
        yield "988 does not say that it can send emergency services"


def _contact_grades(content: dict[str, Any]) -> Iterator[str]:
    for row in content["contact"]:
        for key in ("reach", "note"):
            for sentence in re.split(r"(?<=[.?])\s+", row[key]):
                if sentence:
                    yield from hard_lines(iter([(f"{row['id']} {key}", sentence)]))


def _template_ids(rows: list[dict[str, Any]]) -> Iterator[str]:
    found = {row["id"]: tuple(field["id"] for field in row["fields"]) for row in rows}
    if list(found.items()) != list(TEMPLATE_FIELDS.items()) or len(rows) != len(found):
        yield f"the ids of template are {found}"
    private = {(row["id"], one["id"]) for row in rows for one in row["fields"] if one.get("private")}
    if private != PRIVATE:
        yield f"private are {sorted(private)}"
    if [row["id"] for row in rows if row.get("never_share")] != STAYS_ABOUT_ME:
        yield "another template than those two stays in About me"
    if [row["id"] for row in rows if row.get("default")] != ["quick-note"]:
        yield "the default is not quick-note"
    for row in rows:
        labels = [field["label"] for field in row["fields"]]
        if len(set(labels)) != len(labels):
            yield f"{row['id']} asks one question twice"
        if row["id"] == ASKS_OPENLY:
            yield from (f"{row['id']} is not open: {one}" for one in labels if not _is_open(one))


def _template_grades(rows: list[dict[str, Any]]) -> Iterator[str]:
    """Their names are two or three words, of which a formula for sentences knows nothing."""
    lines = [(row["id"], row["about"]) for row in rows]
    lines += [(row["id"], field["label"]) for row in rows for field in row["fields"]]
    yield from hard_lines(iter(lines))


def hard_lines(lines: Iterator[tuple[str, str]]) -> Iterator[str]:
    grade = _grade()
    for where, words in lines:
        if (found := grade(words)) > HARDEST_GRADE:
            yield f"{where} reads at grade {found}: {words}"


def strings(thing: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a parsed file, with the way to it, such as "value 3 signs_lived 1"."""
    if isinstance(thing, str):
        yield where, thing
    elif isinstance(thing, dict):
        for key, inner in thing.items():
            yield from strings(inner, f"{where} {key}".strip())
    elif isinstance(thing, list):
        for at, inner in enumerate(thing, 1):
            yield from strings(inner, f"{where} {at}")


def _ids(content: dict[str, Any]) -> Iterator[str]:
    for kind, wanted in (("value", VALUE_IDS), ("concern", CONCERN_IDS), ("ask", ASK_IDS)):
        found = tuple(row["id"] for row in content[kind])
        if found != wanted:
            yield f"the ids of {kind} are {found}"
    if [row["order"] for row in content["value"]] != list(range(1, 13)):
        yield "the order is not the official one"
    for value in content["value"]:
        named = {sign["concern"] for sign in value["signs_under_strain"]}
        if not named <= set(CONCERN_IDS):
            yield f"{value['id']} names a concern that is not there"


def _prompts(content: dict[str, Any]) -> Iterator[str]:
    for value in content["value"]:
        for prompt in (*value["journal_prompts"], *value["supervisor_prompts"]):
            if not _is_open(prompt):
                yield f"{value['id']} has a question that is not open: {prompt}"


def _said(content: dict[str, Any]) -> Iterator[str]:
    """What a concern is in one's own sentence goes on after "Four times since August"."""
    for row in content["concern"]:
        said = row["said"]
        goes_on = said.startswith("I ") or said[:1].islower()
        if not goes_on or said != said.strip(" .") or not re.search(r"\b(was|were|had)\b", said):
            yield f"{row['id']} does not end a sentence: {said}"


def _is_open(prompt: str) -> bool:
    """It asks what, when, where, which, who or how, and no sentence of it wants a yes or a no."""
    sentences = re.split(r"(?<=[.?])\s+", prompt)
    asks = re.search(rf"(^|, |and )({'|'.join(_OPEN)})\b", sentences[-1], re.IGNORECASE)
    return prompt.endswith("?") and asks is not None and not any(map(_CLOSED.match, sentences))


def _wording(content: dict[str, Any]) -> Iterator[str]:
    for where, words in strings(content):
        if where.endswith("_es_draft"):
            continue
        for word in _NOT_OURS:
            if re.search(rf"(?<!\w){re.escape(word)}", words.lower()):
                yield f"{where} says {word!r}"
        if "!" in words:
            yield f"{where} exclaims"


def _withhold(content: dict[str, Any]) -> Iterator[str]:
    if [row["practice"] for row in content["value"] if row["id"] == "open-minded"] != [_WITHHOLD]:
        yield f"open minded is not {_WITHHOLD!r}"


def _grades(content: dict[str, Any]) -> Iterator[str]:
    unread = {"schema", "language", "id", "order", "phrase_checked", "concern"}

    def ours() -> Iterator[tuple[str, str]]:
        for value in content["value"]:
            kept = {
                key: words
                for key, words in value.items()
                if key not in OFFICIAL | unread and not key.endswith("_es_draft")
            }
            for sign in kept["signs_under_strain"]:
                yield f"{value['id']} sign", sign["text"]
            del kept["signs_under_strain"]
            yield from strings(kept, value["id"])
        for kind in ("concern", "ask"):
            yield from ((f"{kind} {row['id']}", row["label"]) for row in content[kind])
        yield from ((row["id"], f"Four times since August {row['said']}.") for row in content["concern"])
        yield from strings(content["primer"], "primer")

    yield from hard_lines(ours())


def _grade() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it asks for an old part of setuptools, which says so each time
        import textstat
    return textstat.flesch_kincaid_grade
