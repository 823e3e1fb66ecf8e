"""The person's list of words that no packet lets out unseen. It can be asked and emptied, never read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from npgs_journal.redaction.held_words import HeldWords, held_form

if TYPE_CHECKING:
    from npgs_journal.security.keys import Secret
    from npgs_journal.store import Store


class HeldWordList:
    """`add`, `remove` and `clear` work on the writer, the rest on the reader.

    Kept are HMAC-SHA256 hashes of folded words, under a key that is drawn from the journal's root secret
    and kept nowhere: not even the open file tells which words they are.
    """

    def __init__(self, writer: Store, reader: Store, key: Secret) -> None:
        self._writer, self._reader, self._key = writer, reader, key
        self._finder: HeldWords | None = None

    def add(self, words: str) -> bool:
        """Keep one to four words, in any case and with any ending. False where there are more, or none."""
        form = held_form(words, self._key)
        if form is not None:
            self._writer.held_words.add(form)
        return form is not None

    def remove(self, words: str) -> bool:
        """Forget these words; whether they were on the list. The writer has to know them."""
        form = held_form(words, self._key)
        return form is not None and self._writer.held_words.remove(form)

    def clear(self) -> None:
        self._writer.held_words.clear()

    def count(self) -> int:
        return self._reader.held_words.count()

    def is_empty(self) -> bool:
        return self.count() == 0

    def finder(self, store: Store | None = None) -> HeldWords:
        """What finds the words in a text (`spans`), as the list is now. `store`: the reader, or another."""
        forms, known = (store or self._reader).held_words.all(), self._finder
        if known is None or known.forms != forms:
            self._finder = known = HeldWords(forms, self._key)
        return known
