"""Words that say what the word beside them is: resources/names/lexicon.toml, where each set is explained."""

from __future__ import annotations

import tomllib
from typing import Final

from npgs_journal.assets import asset

_SETS: Final[dict[str, str]] = tomllib.loads(asset("names/lexicon.toml").read_text("utf-8"))


def _words(name: str) -> frozenset[str]:
    return frozenset(_SETS[name].split())


def _phrases(name: str) -> frozenset[str]:
    return frozenset(_SETS[name].strip().splitlines())


TITLES: Final = _words("titles")
STRICT_TITLES: Final = _words("strict_titles")
KIN: Final = _words("kin")
ROLES: Final = _words("roles")
STRONGLY_BEFORE_A_PERSON: Final = _words("strongly_before_a_person")
PERSON_VERBS: Final = _words("person_verbs")
ONLY_A_PERSON_DOES: Final = _words("only_a_person_does")
IDEAS: Final = _words("ideas")
WORDS_TOO: Final = _words("words_too")
SMALL_WORDS: Final = _words("small_words")
NICKNAMES: Final = _words("nicknames")
FORM_KEYS: Final = _words("form_keys")
ORG_TAILS: Final = _words("org_tails")
TALL_ORG_TAILS: Final = _words("tall_org_tails")
ORG_HEADS: Final = _words("org_heads")
PLACE_TAILS: Final = _words("place_tails")
WHERE: Final = _words("where")
ONLY_WHERE: Final = _words("only_where")
JOINING: Final = _words("joining")
PARTICLES: Final = _words("particles")
INSIDE_A_SURNAME: Final = _words("inside_a_surname")
GENERATIONS: Final = _words("generations")
PEOPLES: Final = _words("peoples")
NO_NAMES: Final = _words("no_names")
DETERMINERS: Final = _words("determiners")
MAKES_A_THING: Final = _words("makes_a_thing")
WHOSE: Final = _words("whose")
ASKED_FOR: Final = _words("asked_for")
NO_INITIALS: Final = _words("no_initials")
NO_KEYS: Final = _words("no_keys")
BEFORE_DRIVING: Final = _words("before_driving")
BELONGINGS: Final = _words("belongings")
ONLY_A_PERSON_IS: Final = _words("only_a_person_is")
WITH_SOMEBODY: Final = _words("with_somebody")
SHE_OR_HE: Final = _words("she_or_he")
NO_DOING: Final = _words("no_doing")
HOW: Final = _words("how")
SPANISH_ENDINGS: Final = tuple(_SETS["spanish_endings"].split())
BEFORE_A_LETTER: Final = _words("before_a_letter")
WORKPLACES: Final = _words("workplaces")
BOTH_ENDS: Final = _words("both_ends")
COUNTING: Final = _words("counting")
USUAL: Final = _words("usual")
NO_STREET: Final = _words("no_street")
STATES: Final = _phrases("states")
GROUP_PHRASES: Final = _phrases("group_phrases")

NEVER: Final = NO_NAMES | PEOPLES | (TITLES - {"don"}) | (SMALL_WORDS - {"will", "may"}) | STATES
"""No name of a person, wherever they stand."""
BREAKING: Final = (SMALL_WORDS | PERSON_VERBS) - COUNTING
"""Where a name of an organization ends, when no capital says so."""
NO_PLACES: Final = STATES | GROUP_PHRASES
