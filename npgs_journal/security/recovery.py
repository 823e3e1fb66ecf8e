"""The recovery code: the root secret itself, spelled so that a person can copy it by hand.

160 bits and a 20-bit check in Crockford's base 32, as 36 characters in 9 groups of 4. The check is a
CRC whose polynomial was chosen so that every mistake in one or two characters is noticed, which
includes every swap (a test tries them all). Any other mistake goes unnoticed once in a million.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from npgs_journal.errors import MistypedRecoveryCode
from npgs_journal.security.keys import ROOT_BYTES, RootSecret

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ = {sign: value for value, sign in enumerate(_SIGNS)} | {"O": 0, "I": 1, "L": 1}
_SIGN_BITS = 5
_CHECK_BITS = 20
_CHECK_POLYNOMIAL = 0x1C963D
_CODE_SIGNS = (ROOT_BYTES * 8 + _CHECK_BITS) // _SIGN_BITS
_GROUP_SIGNS = 4


def recovery_code(root: RootSecret) -> str:
    """Spell `root` as "XXXX-XXXX-…", 9 groups of 4."""
    checked = int.from_bytes(root.raw) << _CHECK_BITS
    checked |= _remainder(checked)
    signs = "".join(
        _SIGNS[checked >> shift & 31] for shift in range((_CODE_SIGNS - 1) * _SIGN_BITS, -1, -_SIGN_BITS)
    )
    return "-".join(signs[start : start + _GROUP_SIGNS] for start in range(0, _CODE_SIGNS, _GROUP_SIGNS))


def read_recovery_code(text: str) -> RootSecret:
    """Read a code as a person types it: any case, any dashes and spaces or none, O for 0, I and L for 1.

    Raises:
        MistypedRecoveryCode: it is not as printed. `facts["group"]` is the group (1 to 9) to look at
            again when one mistyped character explains what was typed, else 0.
    """
    values = _values(text)
    checked = 0
    for value in values:
        checked = checked << _SIGN_BITS | value
    syndrome = _remainder(checked)
    if syndrome:
        raise MistypedRecoveryCode(group=_group_at_fault(syndrome))
    return RootSecret((checked >> _CHECK_BITS).to_bytes(ROOT_BYTES))


def _values(text: str) -> list[int]:
    plain = unicodedata.normalize("NFKC", text).upper()
    signs = [sign for sign in plain if not sign.isspace() and unicodedata.category(sign) not in {"Pd", "Cf"}]
    if len(signs) != _CODE_SIGNS:
        raise MistypedRecoveryCode(group=0)
    for place, sign in enumerate(signs):
        if sign not in _READ:
            raise MistypedRecoveryCode(group=place // _GROUP_SIGNS + 1)
    return [_READ[sign] for sign in signs]


def _remainder(checked: int) -> int:
    for shift in range(checked.bit_length() - _CHECK_BITS - 1, -1, -1):
        if checked >> (shift + _CHECK_BITS) & 1:
            checked ^= _CHECK_POLYNOMIAL << shift
    return checked


def _group_at_fault(syndrome: int) -> int:
    """The group of the one character whose change explains `syndrome`; 0 when no single one does."""
    return _faults().get(syndrome, 0)


@cache
def _faults() -> dict[int, int]:
    """The remainder that each change of one character leaves, with the group of that character."""
    return {
        _remainder(change << (_CODE_SIGNS - 1 - place) * _SIGN_BITS): place // _GROUP_SIGNS + 1
        for place in range(_CODE_SIGNS)
        for change in range(1, 1 << _SIGN_BITS)
    }
