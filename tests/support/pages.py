"""An independent reader of the file's pages: AES-256-CBC by itself, without the database engine.

A page has 4,096 bytes; its last 80 are a nonce of 16 and a keyed hash of 64. The first page starts
with 16 bytes of salt instead of its first 16. A frame of the write-ahead file has 24 bytes before
its page, the file itself 32.
"""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, RESERVED, NONCE = 4096, 80, 16


def decrypted(path: Path, key: bytes) -> bytes:
    """Every page of the file and of the write-ahead file beside it, decrypted."""
    data = path.read_bytes()
    pages = [data[at : at + PAGE] for at in range(0, len(data), PAGE)]
    wal = path.with_name(path.name + "-wal")
    if wal.exists():
        frames = wal.read_bytes()[32:]
        pages += [frames[at + 24 : at + 24 + PAGE] for at in range(0, len(frames), 24 + PAGE)]
    return b"".join(_page(page, key) for page in pages if len(page) == PAGE)


def _page(page: bytes, key: bytes) -> bytes:
    nonce = page[-RESERVED : -RESERVED + NONCE]
    cut = Cipher(algorithms.AES(key), modes.CBC(nonce)).decryptor()
    whole = cut.update(page[:-RESERVED])
    first = Cipher(algorithms.AES(key), modes.CBC(nonce)).decryptor()
    return whole + first.update(page[16:-RESERVED])
