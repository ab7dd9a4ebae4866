"""Pages of an encrypted file, read and written beside SQLCipher, by its description (zetetic.net/sqlcipher/design)."""

import hmac
import os
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher as Aes
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

from app.store.cipher import PAGE, Cipher
from tests.store.samples import KEY

_HEADER, _FRAME = 32, 24
_IV, _SEAL = PAGE - 80, PAGE - 64


def clear(path: Path, key: bytes = KEY) -> bytes:
    """All pages of a file, or of a log, as they would be if they weren't encrypted; SQLite reads the file's."""
    content, cipher = path.read_bytes(), Cipher(key)
    if path.name.endswith("-wal"):
        return b"".join(_opened(page, number, cipher) for number, page in _frames(content))
    return b"".join(_opened(content[start : start + PAGE], start // PAGE + 1, cipher) for start in _starts(content))


def leaf_of(path: Path, table: str, which: int) -> tuple[int, int]:
    """The number of a page with rows of `table`, and of how many."""
    plain = path.with_name("plain.db")
    plain.write_bytes(clear(path))
    with closing(sqlite3.connect(plain)) as file:  # the standard one: it has the table that names pages
        query = "SELECT pageno, ncell FROM dbstat WHERE name = ? AND pagetype = 'leaf' LIMIT 1 OFFSET ?"
        ((page, cells),) = file.execute(query, (table, which)).fetchall()
    plain.unlink()
    return page, cells


def clear_bytes_of(folder: Path) -> bytes:
    """All that the store keeps in a folder, read with the key."""
    return b"".join(clear(each) for each in sorted(folder.iterdir()) if each.name.endswith(("db", "-wal")))


def change(path: Path, old: bytes, new: bytes, key: bytes = KEY) -> None:
    """Write `new` for `old`, wherever it stands in a page: as a disk would do that had the key."""
    content, cipher = path.read_bytes(), Cipher(key)
    changed = []
    for start in _starts(content):
        page, number = content[start : start + PAGE], start // PAGE + 1
        plain = _opened(page, number, cipher)
        changed.append(_closed(plain.replace(old, new), page[:16], number, cipher) if old in plain else page)
    assert b"".join(changed) != content
    path.write_bytes(b"".join(changed))


def _starts(content: bytes) -> range:
    return range(0, len(content) - PAGE + 1, PAGE)


def _frames(content: bytes) -> list[tuple[int, bytes]]:
    size = _FRAME + PAGE
    starts = range(_HEADER, len(content) - size + 1, size)
    return [(struct.unpack_from(">I", content, each)[0], content[each + _FRAME : each + size]) for each in starts]


def _opened(page: bytes, number: int, cipher: Cipher) -> bytes:
    start = 16 if number == 1 else 0
    reader = Aes(AES256(cipher._key), CBC(page[_IV:_SEAL])).decryptor()
    head = b"SQLite format 3\x00" if start else b""
    return head + reader.update(page[start:_IV]) + reader.finalize() + page[_IV:]


def _closed(plain: bytes, salt: bytes, number: int, cipher: Cipher) -> bytes:
    start, iv = 16 if number == 1 else 0, os.urandom(16)
    writer = Aes(AES256(cipher._key), CBC(iv)).encryptor()
    body = writer.update(plain[start:_IV]) + writer.finalize() + iv
    seal = hmac.digest(cipher._seal_key, body + struct.pack("<I", number), "sha512")
    return (salt if start else b"") + body + seal
