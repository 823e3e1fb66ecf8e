"""Which words are names of people: what the tables know, and what the words around them say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from npgs_journal.redaction.identifiers import lexicon as said
from npgs_journal.redaction.identifiers.around import SHORT, Around
from npgs_journal.redaction.identifiers.known import Known, known
from npgs_journal.redaction.identifiers.suggestion import Label, Strength, Suggestion
from npgs_journal.redaction.identifiers.tokens import Shape, Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ENOUGH: Final = 2
_SHORT_HALF: Final = 4
_FEW_STRANGE, _STRANGE_SHARE = 8, 0.15
_TOLD_TO_DO: Final = re.compile(r"\w*[áéí]\w+(?:me|te|se|lo|la|le|nos|los|las|les)")  # "llámame"
_TWO_LETTERS: Final = re.compile(r"(?<![\w.])[A-Z]\.[A-Z]\.(?!\w)")


class People(Around):
    """The names of one text. `taken` are the words that already belong to something else."""

    def __init__(self, words: Sequence[Token], text: str, taken: Sequence[bool], *, small: bool) -> None:
        super().__init__(words, text, small=small)
        self._taken = taken
        # Where many words are in no table the language is another one, and being strange says nothing.
        strange = sum(known(word.key).is_strange for word in words if len(word.key) > SHORT)
        self._is_foreign = strange > _FEW_STRANGE + _STRANGE_SHARE * len(words)
        self._found: dict[int, Strength] = {}

    def suggestions(self) -> Iterator[Suggestion]:
        self._look_at_each()
        self._go_on_to_surnames()
        self._go_back_to_short_names()
        self._spread()
        self._initials()
        yield from self._joined()

    # One word -----------------------------------------------------------------------------------

    def _look_at_each(self) -> None:
        for at, word in enumerate(self._words):
            is_never = word.key in said.NEVER and not (
                word.key in said.STATES and self._follows_title(at, known(word.key))
            )
            if self._taken[at] or is_never or len(word.key) == 1:
                continue
            if (strength := self._strength(at, word)) is not None:
                self._found[at] = strength

    def _strength(self, at: int, word: Token) -> Strength | None:
        of = known(word.key)
        if self._follows_title(at, of):
            return Strength.SURE
        if "-" in word.key and self._is_double_name(word):
            return Strength.LIKELY
        if word.is_capital and not self._small:
            return self._opening(at, of) if word.opens else self._inside(at, of)
        if word.shape is Shape.ALL_CAPITALS or self._small:
            return self._without_capitals(at, word, of)
        forgot_capital = word.opens and of.given and of.word and len(word.key) > SHORT
        return Strength.ASK if forgot_capital and self._doing(at) in said.ONLY_A_PERSON_DOES else None

    def _is_double_name(self, word: Token) -> bool:
        """ "Ti-Jean": both halves have their capital, and one is a name. Or "Ji-woo", two short names."""
        halves = self._text[word.start : word.end].split("-")
        if word.is_capital and len(halves) == 2 and max(map(len, halves)) <= _SHORT_HALF:  # noqa: PLR2004
            first, second = (known(half.lower()) for half in halves)
            if first.given and (second.given or second.surname):
                return True
        return all(half[:1].isupper() and half[1:].islower() for half in halves) and any(
            known(half.lower()).given for half in halves
        )

    def _inside(self, at: int, of: Known) -> Strength | None:
        """A capital where only a name has one."""
        before = self._before(at)
        if not of.word:
            if before in said.MAKES_A_THING and not self._does_what_people_do(at):
                return Strength.ASK if of.given else None  # "a Garfield", "a Walkman"
            return Strength.SURE if of.given or self._leads_to_person(at) else Strength.LIKELY
        if of.given or before in said.KIN or before in said.ROLES or self._after_name_comma(at):
            return Strength.LIKELY
        follows = before in said.STRONGLY_BEFORE_A_PERSON
        if before in said.DETERMINERS and not self._only_people(at):
            return None
        is_called = self._is_called(at)
        if of.surname or is_called:
            is_likely = is_called or follows or self._does_what_people_do(at)
            return Strength.LIKELY if is_likely else Strength.ASK
        return Strength.ASK if follows or self._only_people(at) or self._is_nickname(at) else None

    def _opening(self, at: int, of: Known) -> Strength | None:
        """A capital that anything would have here."""
        if not of.word:
            is_form = len(self._words[at].key) > SHORT and self._next_shape(at) is not Shape.CAPITAL
            key = self._words[at].key
            ends_so = key.endswith(said.SPANISH_ENDINGS) or _TOLD_TO_DO.fullmatch(key)
            is_only_a_form = of.is_strange and is_form and ends_so
            return None if is_only_a_form and not self._does_what_people_do(at) else Strength.LIKELY
        if self._is_nickname(at) or self._is_nickname_alone(at):
            return Strength.ASK
        if not (of.given or of.surname):
            return None
        is_idea = self._words[at].key in said.IDEAS
        owns = of.given and self._words[at].is_possessive and self._next_shape(at) is not Shape.CAPITAL
        if self._only_people(at) or (of.given and self._is_before_surname(at)) or (owns and not is_idea):
            return Strength.LIKELY
        # "Will will not", "Hope and I"
        says_itself = self._next_key(at) == self._words[at].key or self._is_with_somebody(at)
        does = not is_idea and (self._does_what_people_do(at) or self._is_with_another(at))
        is_told_of = owns or does or says_itself or self._is_taken_up(at)
        return Strength.ASK if of.given and is_told_of else None

    def _without_capitals(self, at: int, word: Token, of: Known) -> Strength | None:
        """No capital says anything here: the tables and the words around must."""
        if self._is_nickname(at) or self._is_nickname_alone(at):
            return Strength.ASK
        if word.shape is Shape.ALL_CAPITALS and len(word.key) < SHORT:
            return Strength.ASK if self._stands_for_person(at) else None
        evidence = self._evidence(at)
        if of.word:
            return Strength.ASK if of.given and self._is_person_not_thing(at, evidence) else None
        if of.given:
            return Strength.LIKELY if len(word.key) >= SHORT or evidence else None
        if evidence:
            is_of_a_form = word.shape is Shape.ALL_CAPITALS and not self._small and evidence < _ENOUGH
            is_too_short = len(word.key) < SHORT and evidence < _ENOUGH
            return None if is_of_a_form or is_too_short else Strength.LIKELY
        is_strange = len(word.key) > SHORT and word.key.isalpha() and self._may_be_strange_name(at, of)
        return Strength.ASK if self._small and is_strange else None

    def _may_be_strange_name(self, at: int, of: Known) -> bool:
        """Whether a word that no table knows may be a name, in a text without capitals; most are slips."""
        key = self._words[at].key
        if self._is_foreign:
            return False
        if of.surname or not key.isascii():
            return True
        gap = self._words[at].gap
        is_thing = self._before(at) in said.DETERMINERS or any(sign.isdigit() for sign in gap)
        return (
            not is_thing
            and not key.endswith(said.SPANISH_ENDINGS)
            and not key.endswith(("s", "ing", "ed", "ly"))
        )

    def _evidence(self, at: int) -> int:
        """How much around a word speaks for a person, where no capital can."""
        return (
            self._leads_to_person(at)
            + self._does_what_people_do(at)
            + _ENOUGH * self._is_behind_initial(at)
            + _ENOUGH * self._is_called(at)
            + _ENOUGH * (self._before_colon(at) in said.FORM_KEYS or self._before_colon(at) in said.KIN)
        )

    def _is_person_not_thing(self, at: int, evidence: int) -> bool:
        """Whether a word that is a name too is one here, where no capital can say so."""
        word, before = self._words[at], self._before(at)
        if before in said.KIN or before in said.ROLES or self._has_who(at):
            return True
        if self._doing(at) in said.ONLY_A_PERSON_DOES and before not in said.DETERMINERS:
            return True
        if self._is_before_surname(at):
            return True
        is_owner = word.is_possessive and self._next_key(at) in said.KIN | said.BELONGINGS
        if is_owner or self._is_called(at) or self._is_asked_for(at) or self._is_with_somebody(at):
            return True
        if word.key in said.IDEAS or before in said.DETERMINERS - {"con", "with"}:
            return False
        is_with = before in said.STRONGLY_BEFORE_A_PERSON and self._ends_or_goes_on(at)
        return evidence >= _ENOUGH or is_with or self._doing(at) in said.PERSON_VERBS

    # Names of more than one word, and again -------------------------------------------------------

    def _go_back_to_short_names(self) -> None:
        """ "with Pa Houa": two letters with a capital they would not have before anything but a name."""
        for at in range(len(self._words) - 1):
            word, after = self._words[at], self._words[at + 1]
            is_short = len(word.key) == 2 and word.is_capital  # noqa: PLR2004
            if word.opens and not (self._does_what_people_do(at + 1) and self._may_open_a_name(word)):
                continue
            is_free = at not in self._found and not self._taken[at] and word.key not in said.TITLES
            leads = at + 1 in self._found and after.is_capital and after.gap in {" ", "-"}
            if is_short and is_free and leads:
                self._found[at] = self._found[at + 1]

    @staticmethod
    def _may_open_a_name(word: Token) -> bool:
        return known(word.key).given and word.key not in said.SMALL_WORDS

    def _go_on_to_surnames(self) -> None:
        """What follows a name at once and is written like it belongs to it: "hibo warsame", "Will Young"."""
        for at in range(1, len(self._words)):
            word = self._words[at]
            if at in self._found or self._taken[at] or word.gap not in {" ", "\u00a0", "-"}:
                continue
            first = self._found.get(at - 1)
            if first is None or self._words[at - 1].is_possessive:
                continue
            if word.key in said.NEVER:
                if self._begins_a_long_surname(at):
                    self._found[at] = self._found[at + 1] = first
                continue
            if word.key in said.GENERATIONS and word.shape is not Shape.SMALL:  # "Stackpole III"
                self._found[at] = first
                continue
            of = known(word.key)
            both_tall = word.shape is Shape.ALL_CAPITALS is self._words[at - 1].shape and not of.word
            is_written_so = (word.is_capital or both_tall) and not self._small
            if (is_written_so and word.key not in said.PERSON_VERBS) or (
                self._small and of.surname and not of.word and (len(word.key) > SHORT or of.given)
            ):
                self._found[at] = first

    def _begins_a_long_surname(self, at: int) -> bool:
        """ "Clarence Two Bulls": a word that is no name by itself, between two capitals."""
        word, after = self._words[at], self._next(at)
        return (
            word.key in said.INSIDE_A_SURNAME
            and word.is_capital
            and not self._small
            and after is not None
            and after.is_capital
            and not self._taken[at + 1]
            and after.key not in said.NEVER
            and known(self._words[at - 1].key).given
        )

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
            if word.key in said.NEVER or (len(word.key) < SHORT and not word.is_capital):
                continue
            of = known(word.key)
            if not of.word:
                self._found[at] = strongest[word.key]
            elif word.is_capital and not word.opens and not self._small:
                self._found[at] = Strength.LIKELY
            elif (word.is_capital and (self._does_what_people_do(at) or self._next_key(at) == word.key)) or (
                self._small and of.given and self._stands_for_person(at)
            ):
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
            told = self._is_dotted(at) or self._signs(at) or self._is_called(at)
            if beside or behind or alone or told:
                self._found[at] = Strength.LIKELY if beside or word.key in firsts else Strength.ASK

    def _signs(self, at: int) -> bool:
        """A letter alone on the last line, or two with their full stops: "R.T."."""
        word = self._words[at]
        if word.shape is Shape.SMALL or self._text[word.end : word.end + 1] != ".":
            return False
        if at + 1 == len(self._words):
            line = self._text[self._text.rfind("\n") + 1 :]
            if line.strip(" -–—.") == self._text[word.start : word.end] and len(self._words) > 1:
                return True
        pair = _TWO_LETTERS.match(self._text, word.start) or _TWO_LETTERS.match(self._text, word.start - 2)
        return (
            pair is not None and pair.start() >= 0 and pair.group().replace(".", "") not in said.NO_INITIALS
        )

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
