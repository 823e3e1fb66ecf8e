"""What stands around a word of a text, and what that says about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from npgs_journal.redaction.identifiers import lexicon as said
from npgs_journal.redaction.identifiers.known import Known, known
from npgs_journal.redaction.identifiers.tokens import Shape, Token

if TYPE_CHECKING:
    from collections.abc import Sequence


SHORT: Final = 3
"""So many letters say little about a word without a capital."""
_SOON: Final = 14
"""Within so many words who was named is taken up again."""


class Around:
    """The words of one text. `small`: whoever wrote it wrote without capitals."""

    def __init__(self, words: Sequence[Token], text: str, *, small: bool) -> None:
        self._words, self._text, self._small = words, text, small

    def _before(self, at: int) -> str:
        """The word right before, in the same sentence."""
        if at <= 0:
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
        if before.key == "don":  # nearly always the end of "don't"
            return self._small and of.given and not of.word
        return self._small and before.key in said.STRICT_TITLES and (not of.word or of.surname)

    def _leads_to_person(self, at: int) -> bool:
        before = self._before(at)
        return before in said.KIN or before in said.ROLES or before in said.STRONGLY_BEFORE_A_PERSON

    def _after_name_comma(self, at: int) -> bool:
        return at > 1 and self._words[at].gap == ", " and self._words[at - 1].key in said.KIN

    def _does_what_people_do(self, at: int) -> bool:
        return self._words[at].is_possessive or self._doing(at) in said.PERSON_VERBS or self._has_who(at)

    def _is_before_surname(self, at: int) -> bool:
        after = self._next(at)
        if self._words[at].is_possessive or after is None or after.key in said.NEVER:
            return False
        of = known(after.key)
        if self._small:
            return not of.word and (len(after.key) > SHORT or of.given)
        return after.is_capital and (of.surname or of.is_strange)

    def _is_with_another(self, at: int) -> bool:
        """ "Dusty and Rae scrubbed the van", "Eve and Frank"."""
        after = at + 1
        if self._next_key(at) in {"and", "y"}:
            after += 1
        if after >= len(self._words) or (after == at + 1 and self._words[after].gap != " & "):
            return False
        return self._words[after].is_capital and known(self._words[after].key).given

    def _is_with_somebody(self, at: int) -> bool:
        """ "Rosa and I"."""
        return self._next_key(at) in {"and", "y"} and self._next_key(at + 1) in said.WITH_SOMEBODY

    def _is_taken_up(self, at: int) -> bool:
        """ "Joy is slow before noon, she'd like that on record": nobody else stands before the "she"."""
        if self._next_key(at) in said.NO_DOING or self._words[at].is_possessive:
            return False
        for word in self._words[at + 1 : at + 1 + _SOON]:
            if word.key in said.SHE_OR_HE:
                return True
            is_other = word.is_capital and known(word.key).given
            if is_other or word.key in said.KIN or word.key in said.ROLES or "\n" in word.gap:
                return False
        return False

    def _only_people(self, at: int) -> bool:
        does = self._doing(at) in said.ONLY_A_PERSON_DOES or self._has_who(at) or self._acts_on_own(at)
        return does or self._is_as_people_are(at)

    def _is_as_people_are(self, at: int) -> bool:
        is_followed = self._next_key(at) in {"is", "was", "isn't", "wasn't", "got", "gets"}
        return is_followed and self._doing(at + 1) in said.ONLY_A_PERSON_IS

    def _acts_on_own(self, at: int) -> bool:
        """ "Eve put her hand": what is done is done with something of one's own."""
        doing, own = self._next(at), self._next(at + 1)
        if doing is None or own is None or own.key not in {"her", "his"} or doing.key in said.SMALL_WORDS:
            return False
        return doing.shape is Shape.SMALL and self._next(at + 2) is not None

    def _has_who(self, at: int) -> bool:
        """ "Art, who", "Art, our volunteer,"."""
        after = self._words[at + 1] if at + 1 < len(self._words) else None
        if after is None or after.gap != ", ":
            return False
        if after.key in {"who", "who's", "whose", "quien"}:
            return True
        beyond = self._words[at + 2] if at + 2 < len(self._words) else None
        is_told = (
            beyond is not None and beyond.gap == " " and (beyond.key in said.ROLES or beyond.key in said.KIN)
        )
        return is_told and after.key in said.WHOSE

    def _doing(self, at: int) -> str:
        """The word that says what is done, past one that says how: "Bob only wants"."""
        key = self._next_key(at)
        return self._next_key(at + 1) if key in said.HOW else key

    def _is_nickname(self, at: int) -> bool:
        after = self._next(at)
        if (
            self._words[at].key not in said.NICKNAMES
            or after is None
            or not (after.is_capital or self._small)
        ):
            return False
        of = known(after.key)
        if after.key in said.NEVER:
            return False
        return of.given or (self._small and of.is_strange) or (after.is_capital and self._only_people(at + 1))

    def _is_nickname_alone(self, at: int) -> bool:
        """ "Tiny says"."""
        return self._words[at].key in said.NICKNAMES and self._doing(at) in said.ONLY_A_PERSON_DOES

    def _is_called(self, at: int) -> bool:
        """ "goes by Z", "calls him Sparky", "a guy they call Chino", "introduced himself as Big Mike"."""
        before, first = self._before(at), self._before(at - 1)
        goes_by = before == "by" and first in {"go", "goes", "went", "going"}
        calls = {"call", "calls", "called", "named", "nicknamed"}
        return (
            goes_by
            or before in {"named", "nicknamed"}
            or (before == "as" and first in {"himself", "herself", "themselves"})
            or (
                (before in calls and first in {"they", "everybody", "everyone", "we", "people"})
                or (before in {"him", "her", "me", "them"} and first in calls)
            )
        )

    def _is_asked_for(self, at: int) -> bool:
        return self._before(at) == "for" and self._before(at - 1) in said.ASKED_FOR

    def _ends_or_goes_on(self, at: int) -> bool:
        """Whether no thing follows that the word could belong to."""
        after = self._next(at)
        return after is None or after.key in said.SMALL_WORDS or after.key.endswith("ing")

    def _stands_for_person(self, at: int) -> bool:
        """Two capitals where a person would stand: "JT said", "called for JT"."""
        asked_for = self._is_asked_for(at) or self._is_called(at)
        does = self._doing(at) in said.ONLY_A_PERSON_DOES or self._has_who(at)
        return does or asked_for or self._before(at) in said.STRONGLY_BEFORE_A_PERSON
