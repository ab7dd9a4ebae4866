"""What the files of one account are encrypted with, and how they are known again (zetetic.net/sqlcipher/design).

SQLCipher encrypts page by page, each with a seal (HMAC-SHA512) of its content and number. The first 16 bytes of a file
are its salt, in the clear. Here the salt is made of the key, as the rest is: so a file says itself whose it is, there
is no second file that could be lost, and a damaged salt costs nothing.
"""

import hashlib
import hmac
import struct
from collections.abc import Iterator
from enum import Enum, auto
from pathlib import Path

PAGE = 4096
_SALT = 16
_SEAL = 64
_MASK = 0x3A
"""What SQLCipher turns the salt with, to make the key of the seals."""
_PLAIN = b"SQLite format 3\x00"
_LOG_HEADER, _FRAME_HEADER = 32, 24
_LOG_BEGINS = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
_NOISY = 200
"""Different bytes in a page of which one takes it for encrypted: of those about 256, of text and tables fewer."""


class Kind(Enum):
    NOTHING = auto()
    """There is no file, or an empty one."""
    OURS = auto()
    """Encrypted with this key, however damaged it is."""
    PLAIN = auto()
    """SQLite's, not encrypted: as older versions of the program wrote it."""
    OTHER = auto()
    """It may have been encrypted with another key."""
    RUBBISH = auto()


class Cipher:
    """Made of the account's key. It gives nothing away in `repr`, nor when it is pickled."""

    __slots__ = ("_key", "_salt", "_seal_key")

    def __init__(self, key: bytes) -> None:
        made = hmac.digest(key, b"Lead Editor: outbox", "sha512")
        self._key, self._salt = made[:32], made[32 : 32 + _SALT]
        turned = bytes(each ^ _MASK for each in self._salt)
        self._seal_key = hashlib.pbkdf2_hmac("sha512", self._key, turned, 2, 32)

    def __repr__(self) -> str:
        return "Cipher(…)"

    def __reduce__(self) -> str:
        raise TypeError("a key is not written anywhere")

    def reveal(self) -> str:
        """The key and the salt as SQLCipher reads them. For a statement that nobody prints."""
        return f"x'{self._key.hex()}{self._salt.hex()}'"

    def kind(self, path: Path) -> Kind:
        """What the file `path` is; where that is lost, what its log is. Raises `OSError`."""
        log = path.with_name(f"{path.name}-wal")
        content = _begin(path)
        if not content:
            return self._kind_of_log(log.read_bytes() if log.exists() else b"")
        if content == self._salt:
            return Kind.OURS
        if content == _PLAIN:
            return Kind.PLAIN
        pages = list(_pages(path.read_bytes()))
        if any(self._has_sealed(page, number) for number, page in pages):
            return Kind.OURS
        return Kind.OTHER if _is_noise([page for _, page in pages]) else Kind.RUBBISH

    def has_made(self, path: Path) -> bool:
        """Whether `path`, a file or a log, has a page that was encrypted with this key."""
        content = path.read_bytes()
        if content[:_SALT] == self._salt:
            return True
        return any(self._has_sealed(page, number) for number, page in (*_pages(content), *_frames(content)))

    def _kind_of_log(self, content: bytes) -> Kind:
        if not content:
            return Kind.NOTHING
        frames = list(_frames(content))
        if any(self._has_sealed(page, number) for number, page in frames):
            return Kind.OURS
        if content[:4] in _LOG_BEGINS and _is_noise([page for _, page in frames]):
            return Kind.OTHER
        return Kind.RUBBISH

    def _has_sealed(self, page: bytes, number: int) -> bool:
        start = _SALT if number == 1 else 0
        made = hmac.digest(self._seal_key, page[start:-_SEAL] + struct.pack("<I", number), "sha512")
        return hmac.compare_digest(made, page[-_SEAL:])


def is_plain(path: Path) -> bool:
    """Whether the file `path` begins as SQLite's do that are not encrypted."""
    return _begin(path) == _PLAIN


def _begin(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_SALT)
    except FileNotFoundError:
        return b""


def _pages(content: bytes) -> Iterator[tuple[int, bytes]]:
    for start in range(0, len(content) - PAGE + 1, PAGE):
        yield start // PAGE + 1, content[start : start + PAGE]


def _frames(content: bytes) -> Iterator[tuple[int, bytes]]:
    size = _FRAME_HEADER + PAGE
    for start in range(_LOG_HEADER, len(content) - size + 1, size):
        (number,) = struct.unpack_from(">I", content, start)
        yield number, content[start + _FRAME_HEADER : start + size]


def _is_noise(pages: list[bytes]) -> bool:
    """Whether most of them look encrypted."""
    return 2 * sum(len(set(page)) >= _NOISY for page in pages) > len(pages)
