"""Which words are names of people: what the tables know, and what the words around them say."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from npgs_journal.redaction.identifiers import lexicon as said
from npgs_journal.redaction.identifiers.suggestion import Label, Strength, Suggestion
from npgs_journal.redaction.identifiers.tables import is_given, is_surname, is_word
from npgs_journal.redaction.identifiers.tokens import Shape, Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SHORT: Final = 3
_ENOUGH: Final = 2


@dataclass(frozen=True, slots=True)
class Known:
    """What the tables know of a word."""

    given: bool
    surname: bool
    word: bool

    @property
    def is_only_name(self) -> bool:
        return (self.given or self.surname) and not self.word

    @property
    def is_strange(self) -> bool:
        return not (self.given or self.surname or self.word)


@lru_cache(maxsize=4096)
def known(key: str) -> Known:
    bare = without_accents(key)
    parts = key.split("-") if "-" in key else ()
    word = is_word(key) or (bool(parts) and all(is_word(part) for part in parts if part))
    if "'" in key and not word:
        head, _, ending = key.partition("'")
        word = (is_word(head) and ending in _CONTRACTED) or head in _PRONOUNS or key.endswith("n't")
    return Known(
        given=is_given(key)
        or (is_given(bare) and not word)
        or (bool(parts) and all(is_given(part) for part in parts)),
        surname=is_surname(key) or (is_surname(bare) and not word),
        word=word,
    )


def without_accents(key: str) -> str:
    if key.isascii():
        return key
    apart = unicodedata.normalize("NFD", key.replace("đ", "d").replace("ł", "l").replace("ø", "o"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


class People:
    """The names of one text. `taken` are the words that already belong to something else."""

    def __init__(self, words: Sequence[Token], text: str, taken: Sequence[bool], *, small: bool) -> None:
        self._words, self._text, self._taken, self._small = words, text, taken, small
        self._found: dict[int, Strength] = {}

    def suggestions(self) -> Iterator[Suggestion]:
        self._look_at_each()
        self._go_on_to_surnames()
        self._spread()
        self._initials()
        yield from self._joined()

    # One word -----------------------------------------------------------------------------------

    def _look_at_each(self) -> None:
        for at, word in enumerate(self._words):
            if self._taken[at] or word.key in said.NEVER or len(word.key) == 1:
                continue
            if (strength := self._strength(at, word)) is not None:
                self._found[at] = strength

    def _strength(self, at: int, word: Token) -> Strength | None:
        of = known(word.key)
        if self._follows_title(at, of):
            return Strength.SURE
        if word.is_capital and not self._small:
            return self._opening(at, of) if word.opens else self._inside(at, of)
        if word.shape is Shape.ALL_CAPITALS or self._small:
            return self._without_capitals(at, word, of)
        return None

    def _inside(self, at: int, of: Known) -> Strength | None:
        """A capital where only a name has one."""
        if not of.word:
            return Strength.SURE if of.given or self._leads_to_person(at) else Strength.LIKELY
        before = self._before(at)
        if of.given or before in said.KIN or before in said.ROLES or self._after_name_comma(at):
            return Strength.LIKELY
        follows = before in said.STRONGLY_BEFORE_A_PERSON
        if of.surname:
            return Strength.LIKELY if follows or self._does_what_people_do(at) else Strength.ASK
        return Strength.ASK if follows or self._only_people(at) or self._is_nickname(at) else None

    def _opening(self, at: int, of: Known) -> Strength | None:
        """A capital that anything would have here."""
        if not of.word:
            return Strength.LIKELY
        if not (of.given or of.surname):
            return Strength.ASK if self._is_nickname(at) else None
        is_idea = self._words[at].key in said.IDEAS
        owns = of.given and self._words[at].is_possessive and self._next_shape(at) is not Shape.CAPITAL
        if self._only_people(at) or (of.given and self._is_before_surname(at)) or (owns and not is_idea):
            return Strength.LIKELY
        says_itself = self._next_key(at) == self._words[at].key  # "Will will not"
        does = not is_idea and (self._does_what_people_do(at) or self._is_with_another(at))
        return Strength.ASK if of.given and (owns or does or says_itself) else None

    def _without_capitals(self, at: int, word: Token, of: Known) -> Strength | None:
        """No capital says anything here: the tables and the words around must."""
        if self._is_nickname(at):
            return Strength.ASK
        evidence = self._evidence(at)
        if of.word:
            return Strength.ASK if of.given and self._is_person_not_thing(at, evidence) else None
        if of.given:
            return Strength.LIKELY if len(word.key) >= _SHORT or evidence else None
        if evidence:
            is_of_a_form = word.shape is Shape.ALL_CAPITALS and not self._small and evidence < _ENOUGH
            return None if is_of_a_form or len(word.key) < _SHORT else Strength.LIKELY
        is_strange = len(word.key) > _SHORT and word.key.isalpha() and (of.surname or not word.key.isascii())
        return Strength.ASK if self._small and is_strange else None

    def _evidence(self, at: int) -> int:
        """How much around a word speaks for a person, where no capital can."""
        return (
            self._leads_to_person(at)
            + self._does_what_people_do(at)
            + _ENOUGH * self._is_behind_initial(at)
            + _ENOUGH * (self._before_colon(at) in said.FORM_KEYS)
        )

    def _is_person_not_thing(self, at: int, evidence: int) -> bool:
        """Whether a word that is a name too is one here, where no capital can say so."""
        word, before = self._words[at], self._before(at)
        if before in said.KIN or before in said.ROLES or self._has_who(at):
            return True
        if self._next_key(at) in said.ONLY_A_PERSON_DOES and before not in said.DETERMINERS:
            return True
        if self._is_before_surname(at):
            return True
        is_owner = word.is_possessive and self._next_key(at) in said.KIN
        return is_owner or (evidence >= _ENOUGH and word.key not in said.IDEAS)

    # What stands around -------------------------------------------------------------------------

    def _before(self, at: int) -> str:
        """The word right before, in the same sentence."""
        if at == 0:
            return ""
        gap = self._words[at].gap
        return self._words[at - 1].key if gap.strip() in {"", ",", '"', "“"} and "\n" not in gap else ""

    def _is_behind_initial(self, at: int) -> bool:
        return at > 0 and len(self._words[at - 1].key) == 1 and self._words[at].gap == ". "

    def _before_colon(self, at: int) -> str:
        return self._words[at - 1].key if at and self._words[at].gap.strip() == ":" else ""

    def _next(self, at: int) -> Token | None:
        after = self._words[at + 1] if at + 1 < len(self._words) else None
        return after if after is not None and after.gap in {" ", "\u00a0"} else None

    def _next_key(self, at: int) -> str:
        after = self._next(at)
        return after.key if after is not None else ""

    def _next_shape(self, at: int) -> Shape | None:
        after = self._next(at)
        return after.shape if after is not None else None

    def _follows_title(self, at: int, of: Known) -> bool:
        if at == 0 or self._words[at].gap not in {" ", ". "}:
            return False
        before, word = self._words[at - 1], self._words[at]
        if before.key not in said.TITLES or word.key in said.PERSON_VERBS:
            return False
        if word.is_capital:
            return before.key in said.STRICT_TITLES or before.shape is not Shape.SMALL or not of.word
        return self._small and before.key in said.STRICT_TITLES and (not of.word or of.surname)

    def _leads_to_person(self, at: int) -> bool:
        before = self._before(at)
        return before in said.KIN or before in said.ROLES or before in said.STRONGLY_BEFORE_A_PERSON

    def _after_name_comma(self, at: int) -> bool:
        return at > 1 and self._words[at].gap == ", " and self._words[at - 1].key in said.KIN

    def _does_what_people_do(self, at: int) -> bool:
        return self._words[at].is_possessive or self._next_key(at) in said.PERSON_VERBS or self._has_who(at)

    def _is_before_surname(self, at: int) -> bool:
        after = self._next(at)
        if self._words[at].is_possessive or after is None or after.key in said.NEVER:
            return False
        of = known(after.key)
        if self._small:
            return not of.word and len(after.key) > _SHORT
        return after.is_capital and (of.surname or of.is_strange)

    def _is_with_another(self, at: int) -> bool:
        """ "Dusty and Rae scrubbed the van"."""
        if self._next_key(at) not in {"and", "y"} or at + 2 >= len(self._words):
            return False
        other = self._words[at + 2]
        return other.is_capital and known(other.key).is_only_name

    def _only_people(self, at: int) -> bool:
        return self._next_key(at) in said.ONLY_A_PERSON_DOES or self._has_who(at)

    def _has_who(self, at: int) -> bool:
        after = self._words[at + 1] if at + 1 < len(self._words) else None
        return (
            after is not None and after.gap == ", " and after.key in {"who", "who's", "whose", "quien", "que"}
        )

    def _is_nickname(self, at: int) -> bool:
        after = self._next(at)
        if (
            self._words[at].key not in said.NICKNAMES
            or after is None
            or not (after.is_capital or self._small)
        ):
            return False
        of = known(after.key)
        return after.key not in said.NEVER and of.given

    # Names of more than one word, and again -------------------------------------------------------

    def _go_on_to_surnames(self) -> None:
        """What follows a name at once and is written like it belongs to it: "hibo warsame", "Will Young"."""
        for at in range(1, len(self._words)):
            word = self._words[at]
            if at in self._found or self._taken[at] or word.gap not in {" ", "\u00a0", "-"}:
                continue
            first = self._found.get(at - 1)
            if first is None or self._words[at - 1].is_possessive or word.key in said.NEVER:
                continue
            of = known(word.key)
            is_written_so = word.is_capital and not self._small
            if (is_written_so and word.key not in said.PERSON_VERBS) or (
                self._small and of.surname and not of.word and len(word.key) > _SHORT
            ):
                self._found[at] = first

    def _spread(self) -> None:
        """One name, everywhere: a word known as a name here is one in its other places too."""
        strongest: dict[str, Strength] = {}
        for at, strength in self._found.items():
            if strength >= Strength.LIKELY:
                key = self._words[at].key
                strongest[key] = max(strength, strongest.get(key, Strength.ASK))
        for at, word in enumerate(self._words):
            if at in self._found or self._taken[at] or word.key not in strongest:
                continue
            if word.key in said.NEVER or (len(word.key) < _SHORT and not word.is_capital):
                continue
            of = known(word.key)
            if not of.word:
                self._found[at] = strongest[word.key]
            elif word.is_capital and not word.opens and not self._small:
                self._found[at] = Strength.LIKELY
            elif word.is_capital and (self._does_what_people_do(at) or self._next_key(at) == word.key):
                self._found[at] = Strength.ASK

    def _initials(self) -> None:
        """ "J made the call": a letter where a person would stand, and a name met here begins with it."""
        firsts = {self._words[at].key[0] for at in self._found if len(self._words[at].key) > 1}
        for at, word in enumerate(self._words):
            if self._taken[at] or at in self._found or len(word.key) > 1 or word.key == "i":
                continue
            if word.shape is Shape.SMALL and (not self._small or word.key in "aeouy"):
                continue
            beside = at + 1 in self._found and self._words[at + 1].gap in (
                {". ", "."} if self._small else {". ", " ", "."}
            )
            behind = (
                at - 1 in self._found
                and word.gap == " "
                and self._text[word.end : word.end + 1] in {".", "'", "’"}
            )
            is_person = self._does_what_people_do(at) or self._before(at) in said.STRONGLY_BEFORE_A_PERSON
            alone = word.key in firsts and is_person and not (word.key == "a" and word.opens)
            if beside or behind or alone or self._is_dotted(at):
                self._found[at] = Strength.LIKELY if beside or word.key in firsts else Strength.ASK

    def _is_dotted(self, at: int) -> bool:
        """ "D. said", "with M." """
        word = self._words[at]
        if (
            self._text[word.end : word.end + 1] != "."
            or word.key in {"a", "i", "p"}
            or word.shape is Shape.SMALL
        ):
            return False
        follows = self._words[at + 1] if at + 1 < len(self._words) else None
        goes_on = follows is not None and follows.gap == ". " and follows.shape is Shape.SMALL
        return goes_on and self._before(at) not in said.BEFORE_A_LETTER

    def _joined(self) -> Iterator[Suggestion]:
        at = 0
        while at < len(self._words):
            if at not in self._found:
                at += 1
                continue
            end = at
            while self._goes_on(end):
                end += 1 if end + 1 in self._found else 2
            strength = max(self._found[each] for each in range(at, end + 1) if each in self._found)
            yield Suggestion(self._words[at].start, self._words[end].end, Label.NAME, strength)
            at = end + 1

    def _goes_on(self, end: int) -> bool:
        if self._words[end].is_possessive or end + 1 >= len(self._words):
            return False
        after = self._words[end + 1]
        short = len(self._words[end].key) == 1
        if end + 1 in self._found:
            return after.gap in {" ", "\u00a0", "-"} or (short and after.gap in {". ", "."})
        if (
            after.key in said.PARTICLES
            and after.gap == " "
            and end + 2 in self._found
            and self._words[end].is_capital
        ):
            return self._words[end + 2].gap in {" ", "-", "'"} and after.key not in {"y", "a", "o", "the"}
        return False


_CONTRACTED: Final = frozenset({"s", "ll", "re", "ve", "d", "m", "t"})
_PRONOUNS: Final = frozenset({"i", "you", "we", "they", "he", "she", "it", "y"})
