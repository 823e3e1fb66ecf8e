"""Organizations and places: runs of capitals with a telling last word, and what the table of places knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from npgs_journal.redaction.identifiers import lexicon as said
from npgs_journal.redaction.identifiers.known import Known, known
from npgs_journal.redaction.identifiers.suggestion import Label, Strength, Suggestion
from npgs_journal.redaction.identifiers.tables import is_place
from npgs_journal.redaction.identifiers.tokens import Shape, Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST_PLACE: Final = 4
_LONGEST_SMALL_GROUP: Final = 3
_LONGEST_RUN: Final = 10
_SHORT_PLACE: Final = 4
_SIDES: Final = frozenset({"north", "south", "east", "west"})


class Groups:
    """The organizations and places of one text, as ranges of words."""

    def __init__(self, words: Sequence[Token], taken: Sequence[bool], *, small: bool) -> None:
        self._words, self._taken, self._small = words, taken, small

    def suggestions(self) -> Iterator[Suggestion]:
        at = 0
        while at < len(self._words):
            if self._taken[at]:
                at += 1
                continue
            found = self._group(at) or self._saint(at) or self._place(at) or self._alone(at)
            if found is None:
                at += 1
                continue
            start, end, label, strength = found
            # "St. Vincent's" is the whole name of a place; a person's stops before the ending.
            last = self._words[end]
            yield Suggestion(
                self._words[start].start, last.whole_end if label is Label.ORG else last.end, label, strength
            )
            at = end + 1

    # Organizations ------------------------------------------------------------------------------

    def _group(self, at: int) -> tuple[int, int, Label, Strength] | None:
        if self._small or self._words[at].shape is Shape.SMALL:
            return self._small_group(at) or self._small_head(at) if self._small else None
        end = self._end_of_run(at)
        keys = [word.key for word in self._words[at : end + 1]]
        tails = [
            index
            for index, key in enumerate(keys)
            if index > 0 and (key in said.ORG_TAILS or key in said.TALL_ORG_TAILS)
        ]
        if not tails and not (keys[0] in said.ORG_HEADS and len(keys) > 1):
            return None
        goes_on = (
            bool(tails)
            and tails[-1] + 1 < len(keys)
            and keys[tails[-1] + 1] in {"of", "de", "del", "for", "at"}
        )
        to_tail = tails and keys[0] not in said.ORG_HEADS and not goes_on
        start, stop = at, at + (tails[-1] if to_tail else len(keys) - 1)
        if to_tail and tails[-1] + 1 < len(keys) and keys[tails[-1] + 1] in _SIDES:  # "Center East"
            stop += 1
        while start < stop and (self._is_only_opening(start) or (start > at and self._joins(start))):
            start += 1
        words = " ".join(word.key for word in self._words[start : stop + 1])
        if start == stop or words in said.GROUP_PHRASES or words.removeprefix("the ") in said.GROUP_PHRASES:
            return None
        return start, stop, Label.ORG, Strength.SURE

    def _is_only_opening(self, at: int) -> bool:
        word = self._words[at]
        of = known(word.key)
        return word.opens and of.word and (word.key in said.SMALL_WORDS or word.key in said.PERSON_VERBS)

    def _end_of_run(self, at: int) -> int:
        """The last word of the capitals that begin at `at`; small joining words may stand between two."""
        end = at
        while end + 1 < len(self._words) and end - at < _LONGEST_RUN:
            if self._words[end].is_possessive and self._words[end].key != "st":
                after = self._words[end + 1]
                if not (after.shape is not Shape.SMALL and after.key in said.ORG_TAILS and after.gap == " "):
                    break
            step = end + 1
            while step < len(self._words) and step - end <= 2 and self._joins(step):  # noqa: PLR2004
                step += 1
            if step >= len(self._words) or not self._is_next_capital(step):
                break
            end = step
        return end

    def _joins(self, at: int) -> bool:
        word = self._words[at]
        return word.shape is Shape.SMALL and word.key in said.JOINING and word.gap == " "

    def _is_next_capital(self, at: int) -> bool:
        word = self._words[at]
        if self._taken[at] or word.shape is Shape.SMALL or word.key in {"i", "i'm"}:
            return False
        return word.gap in {" ", "\u00a0", " & ", "-", "/"} or (word.gap == ". " and not word.opens)

    def _small_group(self, at: int) -> tuple[int, int, Label, Strength] | None:
        """Without capitals: up to three telling words after "the" or "at", the last an organization's."""
        before = self._words[at - 1].key if at and self._words[at].gap == " " else ""
        first = self._words[at].key
        is_local = is_place(first) and not known(first).word  # "gallup pd"
        if before not in said.WHERE and before not in {"the", "la", "el", "for"} and not is_local:
            return None
        for length in range(_LONGEST_SMALL_GROUP, 0, -1):
            end = at + length
            if end < len(self._words) and self._is_small_group(at, end):
                return at, end, Label.ORG, Strength.LIKELY
        return None

    def _is_small_group(self, at: int, end: int) -> bool:
        *inside, tail = self._words[at : end + 1]
        if tail.key not in said.ORG_TAILS or any(self._taken[at : end + 1]):
            return False
        if any(word.gap != " " for word in [*inside[1:], tail]):
            return False
        keys = [word.key for word in inside]
        if any(key in said.BREAKING for key in keys) or " ".join([*keys, tail.key]) in said.GROUP_PHRASES:
            return False
        return self._is_telling(keys)

    def _saint(self, at: int) -> tuple[int, int, Label, Strength] | None:
        """ "st vincent's", "Mt. Zion": named after, whether town, church or hospital."""
        if self._words[at].key not in {"st", "saint", "mt", "mount"} or at + 1 >= len(self._words):
            return None
        after = self._words[at + 1]
        is_tall = after.shape is Shape.ALL_CAPITALS is self._words[at].shape
        is_written_so = (
            self._small or is_tall or (after.is_capital and self._words[at].shape is not Shape.SMALL)
        )
        if (
            after.gap not in {" ", ". "}
            or not is_written_so
            or after.key in said.SMALL_WORDS
            or self._taken[at + 1]
        ):
            return None
        end = at + 1
        while not self._small and end - at < _LONGEST_RUN and self._goes_on(end + 1):
            end += 1
        if self._small and end + 1 < len(self._words) and self._words[end + 1].key in said.ORG_TAILS:
            end += self._words[end + 1].gap == " "
        return at, end, Label.ORG, Strength.LIKELY

    def _small_head(self, at: int) -> tuple[int, int, Label, Strength] | None:
        """ "iglesia roca eterna": the kind comes first, and up to two words follow that name it."""
        if self._words[at].key not in said.ORG_HEADS - said.BOTH_ENDS:
            return None
        end = at
        while end + 1 < len(self._words) and end - at < 2:  # noqa: PLR2004
            after = self._words[end + 1]
            if after.gap != " " or after.key in said.BREAKING or self._taken[end + 1]:
                break
            end += 1
        return (at, end, Label.ORG, Strength.ASK) if end > at else None

    @staticmethod
    def _is_telling(keys: Sequence[str]) -> bool:
        """Whether the words before the tail tell one from all others of its kind."""
        if all(key in said.USUAL for key in keys):
            return False
        return any(not known(key).word or known(key).given or is_place(key) for key in keys) or len(keys) > 1

    # Places -------------------------------------------------------------------------------------

    def _place(self, at: int) -> tuple[int, int, Label, Strength] | None:
        for length in range(_LONGEST_PLACE, 0, -1):
            end = at + length - 1
            if end >= len(self._words) or any(self._taken[at : end + 1]):
                continue
            inside = self._words[at : end + 1]
            if any(
                word.gap not in {" ", "-", ". "} or self._words[at + no].is_possessive
                for no, word in enumerate(inside[1:])
            ):
                continue
            is_behind_initial = at > 0 and len(self._words[at - 1].key) == 1 and inside[0].gap == ". "
            if not is_behind_initial and self._reads_as_place(at, end):
                return at, end, Label.PLACE, Strength.LIKELY if self._small else Strength.SURE
        return None

    def _reads_as_place(self, at: int, end: int) -> bool:
        inside = self._words[at : end + 1]
        keys = [word.key for word in inside]
        phrase = " ".join(keys)
        is_none = keys[0] in said.NO_NAMES or keys[0] in said.TITLES or phrase in said.NO_PLACES
        if is_none or (len(keys) == 1 and self._is_named_after_its_owner(at)):
            return False
        if self._small:
            return self._reads_as_small_place(at, keys)
        if not self._is_run(inside):
            return False
        if len(keys) == 1:
            return is_place(phrase) and self._is_one_word_place(at, known(phrase))
        if keys[-1] in said.PLACE_TAILS:
            return not (inside[0].opens and keys[0] in said.SMALL_WORDS)
        is_person = known(keys[0]).given and known(keys[-1]).surname
        is_a_beginning = inside[0].opens and all(known(key).word for key in keys)
        return is_place(phrase) and (self._is_led_in(at) or not (is_person or is_a_beginning))

    @staticmethod
    def _is_run(inside: Sequence[Token]) -> bool:
        """Whether these are capitals, with none but joining words between them."""
        small = [word.key for word in inside if word.shape is Shape.SMALL]
        has_edges = inside[0].shape is not Shape.SMALL and inside[-1].shape is not Shape.SMALL
        return has_edges and all(key in said.JOINING for key in small)

    def _is_one_word_place(self, at: int, of: Known) -> bool:
        if of.word:
            return self._is_led_in(at) and not self._words[at].opens and not of.given
        return self._is_led_in(at) or not of.given

    def _reads_as_small_place(self, at: int, keys: Sequence[str]) -> bool:
        """Without capitals: what the table knows and no word is, or what is led in and no word is either."""
        of = known(keys[0])
        if len(keys) == 1:
            return (
                is_place(keys[0])
                and not of.word
                and (self._is_led_in(at) or (not of.given and len(keys[0]) > _SHORT_PLACE))
            )
        if len(keys) == 2 and keys[-1] in said.PLACE_TAILS and not of.word:  # noqa: PLR2004 - "patterson park"
            return keys[0] not in said.SMALL_WORDS and (self._is_led_in(at) or not of.given)
        if len(keys) == 2 and keys[-1] in said.PLACE_TAILS and self._is_led_in(at):  # noqa: PLR2004 - "in city park"
            return keys[0] not in said.SMALL_WORDS | said.NO_STREET | said.USUAL - {"city"} and not of.given
        return is_place(" ".join(keys)) and self._is_led_in(at)

    def _is_led_in(self, at: int) -> bool:
        if at == 0 or self._words[at].gap not in {" ", ", "}:
            return False
        before = self._words[at - 1].key
        if self._words[at].gap == ", ":
            return False
        is_out_of = before == "of" and at > 1 and self._words[at - 2].key == "out"
        return before in said.WHERE or is_out_of

    # A capital alone that a word before it calls a place or a group ----------------------------------

    def _alone(self, at: int) -> tuple[int, int, Label, Strength] | None:
        word = self._words[at]
        if self._is_letters_at(at):
            return at, at, Label.ORG, Strength.LIKELY
        is_name_like = word.is_capital and not word.opens and word.key not in said.NO_NAMES
        if self._small or not is_name_like or not at:
            return None
        end = at
        while end - at < _LONGEST_RUN and self._goes_on(end + 1):
            end += 1
        keys = [each.key for each in self._words[at : end + 1]]
        if " ".join(keys) in said.NO_PLACES or keys[0] in said.TITLES:
            return None
        if self._is_named_after_its_owner(at):
            return at, at, Label.ORG, Strength.LIKELY
        told = self._told_by(self._words[at - 1].key, word.gap, keys)
        if told is None or self._does(end) or (told[1] is Strength.ASK and self._only_tells_which(end)):
            return None
        return at, end, *told

    def _is_letters_at(self, at: int) -> bool:
        """ "three hours at DSHS": letters that are no known ones, where a place stands."""
        word = self._words[at]
        if word.shape is not Shape.ALL_CAPITALS or not at or word.gap != " " or self._small:
            return False
        is_unknown = known(word.key).is_strange and word.key not in said.NO_NAMES
        return is_unknown and self._words[at - 1].key in {"at", "from", "to"}

    def _is_named_after_its_owner(self, at: int) -> bool:
        """ "works at Raley's": nothing that is owned follows."""
        if not at:
            return False
        word, before = self._words[at], self._words[at - 1].key
        follows = self._words[at + 1] if at + 1 < len(self._words) else None
        is_alone = follows is None or follows.gap != " " or follows.key in said.SMALL_WORDS
        return (
            word.is_possessive and word.whole_end > word.end and is_alone and before in {"at", "to", "from"}
        )

    @staticmethod
    def _told_by(before: str, gap: str, keys: Sequence[str]) -> tuple[Label, Strength] | None:
        """What the word before a run of capitals makes of it."""
        of = known(keys[0])
        if gap == ", " and before in said.WORKPLACES:
            return Label.ORG, Strength.LIKELY
        if gap != " ":
            return None
        if before in said.ONLY_WHERE and not of.given and not (of.word and len(keys) == 1):
            return Label.PLACE, Strength.LIKELY
        is_of_words = len(keys) > 1 and all(known(key).word and key not in said.NO_NAMES for key in keys)
        if is_of_words and before in {"the", "at", "to", "from", *said.ONLY_WHERE}:
            return Label.PLACE, Strength.ASK
        return None

    def _goes_on(self, at: int) -> bool:
        return at < len(self._words) and self._words[at].gap == " " and self._is_next_capital(at)

    def _only_tells_which(self, end: int) -> bool:
        """ "the Wellness Plan template": what is meant follows, in small letters."""
        after = self._words[end + 1] if end + 1 < len(self._words) else None
        if after is None or after.gap != " " or after.shape is not Shape.SMALL:
            return False
        is_kind = after.key in said.ORG_TAILS or after.key in said.PLACE_TAILS  # "the White Swan gym"
        goes_on = after.key in said.SMALL_WORDS or after.key in said.PERSON_VERBS
        return not is_kind and not goes_on and known(after.key).word

    def _does(self, end: int) -> bool:
        after = self._words[end + 1] if end + 1 < len(self._words) else None
        return after is not None and after.gap == " " and after.key in said.ONLY_A_PERSON_DOES
