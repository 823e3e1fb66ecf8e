"""How a locked PDF is kept, apart from what it holds: its lock, rows of objects, and their table."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from npgs_journal.share.skeleton import STREAM_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pikepdf

_REFERENCE = re.compile(rb'"(\d+) 0 R"')
_OF_STREAM = re.compile(rb'"/(?:%s)"[:,]\s*"(\d+) 0 R"' % b"|".join(sorted(STREAM_KEYS)))
_LENGTH = "/Length"
"""What every stream says and no other object of ours."""
_KEPT = frozenset({"/ObjStm", "/XRef"})
_OF_TABLE = frozenset({"/Type", "/W", "/Filter", "/DecodeParms", "/Length", "/Index", "/Encrypt", "/ID"})
_NEWER = {"/ADBE": {"/BaseVersion": "/1.7", "/ExtensionLevel": 8}}
"""What says that the lock is one of PDF 2.0."""


class Frame:
    """Objects are in JSON form, as `reading.inside` walks through them: of a stream the dictionary."""

    def __init__(self, document: pikepdf.Pdf, things: Sequence[pikepdf.Object]) -> None:
        self._document = document
        self._numbers = [thing.objgen[0] for thing in things]
        lock = document.trailer.get("/Encrypt")
        self._lock = lock.objgen[0] if lock is not None else 0

    def taken_off(self, forms: Sequence[Any]) -> Iterator[Any]:
        """The objects without the frame."""
        for number, form in zip(self._numbers, forms, strict=True):
            if self._is_frame(number, form):
                continue
            if (
                isinstance(form, dict)
                and form.get("/Type") == "/Catalog"
                and form.get("/Extensions") == _NEWER
            ):
                yield {key: value for key, value in form.items() if key != "/Extensions"}
            else:
                yield form

    @staticmethod
    def taken_off_end(trailer: dict[str, Any]) -> dict[str, Any]:
        """The end of the file without the table, the lock and the fingerprint, which stand open in it."""
        return {key: value for key, value in trailer.items() if key not in _OF_TABLE}

    def is_sound(self, written: bytes, trailer: dict[str, Any], forms: Sequence[Any]) -> bool:
        """Whether each object is pointed to, each stream from a place where one belongs, and there is

        no second key: what opens the file for a reader opens it for its owner.
        """
        document = self._document
        has_one_key = document.user_password_matched and document.owner_password_matched
        return has_one_key and self._is_all_used(written, trailer, forms)

    def _is_all_used(self, written: bytes, trailer: dict[str, Any], forms: Sequence[Any]) -> bool:
        written += json.dumps(trailer).encode("ascii")
        pointed_to, held = (set(map(int, set(form.findall(written)))) for form in (_REFERENCE, _OF_STREAM))
        own, streams = set(), set()
        for number, form in zip(self._numbers, forms, strict=True):
            if not self._is_frame(number, form):
                own.add(number)
                if isinstance(form, dict) and _LENGTH in form:
                    streams.add(number)
        return own == pointed_to - {self._lock} and streams == held

    def _is_frame(self, number: int, form: Any) -> bool:
        is_kept = isinstance(form, dict) and form.get("/Type") in _KEPT and self._is_stream(number)
        return is_kept or number == self._lock

    def _is_stream(self, number: int) -> bool:
        import pikepdf  # noqa: PLC0415 - nothing but a packet needs it

        return isinstance(self._document.get_object(number, 0), pikepdf.Stream)
