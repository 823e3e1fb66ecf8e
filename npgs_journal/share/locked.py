"""A finished PDF, locked: it opens in any PDF reader, and only with its words (AES-256, PDF 2.0)."""

from __future__ import annotations

import io
import stringprep
import unicodedata

from npgs_journal.errors import WrongCall
from npgs_journal.security.passphrases import is_too_easy, offered_passphrase

_MOST_BYTES = 127  # PDF readers look at no more
WORDS = 6


def offered_words() -> str:
    """Six words for one packet, made fresh by the system's own randomness."""
    return offered_passphrase(WORDS)


def settled_words(passphrase: str) -> str:
    """A passphrase as PDF readers spell it (SASLprep): without signs that nobody sees or types.

    Raises:
        WrongCall: it is too short ("packet-passphrase-short"), longer than PDF readers look
            ("packet-passphrase-long"), or holds a sign that they refuse ("packet-passphrase-signs").
    """
    seen = (sign for sign in passphrase if not stringprep.in_table_b1(sign))
    plain = "".join(" " if stringprep.in_table_c12(sign) else sign for sign in seen)
    spelled = unicodedata.normalize("NFKC", plain)
    if any(map(stringprep.in_table_c21_c22, spelled)):
        raise WrongCall(reason="packet-passphrase-signs")
    if is_too_easy(spelled):
        raise WrongCall(reason="packet-passphrase-short")
    if len(spelled.encode("utf-8", "surrogatepass")) > _MOST_BYTES:
        raise WrongCall(reason="packet-passphrase-long")
    return spelled


def lock(pdf: bytes, passphrase: str) -> bytes:
    """Lock a PDF, all of its words and properties. Each time gives other bytes: the key is salted.

    Whoever has the words may do with the file what they like: there is no second, stronger passphrase.
    """
    import pikepdf  # noqa: PLC0415 - nothing but a packet needs it

    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf), inherit_page_attributes=False) as document:
        # A fingerprint of the words inside would stand open beside them; a chance one takes its place.
        del document.trailer["/ID"]
        document.save(
            written,
            encryption=pikepdf.Encryption(
                owner=passphrase,
                user=passphrase,
                R=6,
                aes=True,
                metadata=True,
                allow=pikepdf.Permissions(modify_assembly=True),
            ),
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=False,
        )
    return written.getvalue()
