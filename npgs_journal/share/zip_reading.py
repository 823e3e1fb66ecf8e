"""A zip file read from its first byte to its last, so that nothing stands between its parts or beside them.

The usual readers follow the table at the end and never look at the rest. This one knows the plain form
only: each part packed once, without comments, extra fields, days, links, locks or words after its end.
"""

from __future__ import annotations

import struct
import zlib

from npgs_journal.share.reading import Unreadable

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_PACKED = 8
_FIRST_DAY = (0, 33)  # midnight, 1 January 1980: what every part says
_PRIVATE = 0o600 << 16  # rights on a disk, the same for every part
_LARGEST = 64 << 20
_BEFORE_NAME = (b"PK\x03\x04", 20, 0, _PACKED, *_FIRST_DAY)


def parts(data: bytes) -> list[tuple[str, bytes]]:
    """The parts in the order in which they stand.

    Raises:
        Unreadable: it is no zip file, or there is anything in it besides its parts.
    """
    try:
        return _parts(data)
    except (struct.error, zlib.error, UnicodeDecodeError) as error:
        raise Unreadable from error


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    table, at = b"", 0
    while data.startswith(b"PK\x03\x04", at):
        head = _LOCAL.unpack_from(data, at)
        crc, packed_size, size, name_size, extra_size = head[6:]
        _must(head[:6] == _BEFORE_NAME and not extra_size and size <= _LARGEST)
        start = at + _LOCAL.size + name_size
        name = data[at + _LOCAL.size : start]
        found.append((name.decode("ascii"), _unpacked(data[start : start + packed_size], size, crc)))
        table += _CENTRAL.pack(
            b"PK\x01\x02", 20, 20, 0, _PACKED, *_FIRST_DAY, crc, packed_size, size, name_size, 0, 0, 0, 0,
            _PRIVATE, at,
        ) + name  # fmt: skip
        at = start + packed_size
    count = len(found)
    table += _END.pack(b"PK\x05\x06", 0, 0, count, count, len(table), at, 0)
    _must(data[at:] == table)
    return found


def _unpacked(packed: bytes, size: int, crc: int) -> bytes:
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    part = unpacking.decompress(packed, size + 1)
    _must(unpacking.eof and not unpacking.unused_data and len(part) == size and zlib.crc32(part) == crc)
    return part


def _must(holds: bool) -> None:
    if not holds:
        raise Unreadable
