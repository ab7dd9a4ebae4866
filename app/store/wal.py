"""Whether SQLite's log of what it has committed is whole (sqlite.org/fileformat2.html, The Write-Ahead Log).

SQLite itself reads a log up to the first thing that it can't understand and takes the rest for a write that was cut
off. Where committed writes come after that, the file would quietly be an older one: what was sent since would be sent
again.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

_HEADER = struct.Struct(">8I")
_FRAME = struct.Struct(">6I")
_MAGIC = 0x377F0682
"""For checksums over little-endian words; one more for big-endian ones."""
_MASK = 0xFFFFFFFF
_OLDEST = 1 << 20
"""How many times a log is begun anew at most, with leftovers of it still in the file: each time counts up its salt."""


def is_whole(path: Path) -> bool:
    """Whether nothing that was committed to the log `path` is out of SQLite's reach. A missing log is whole."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return True
    if len(content) <= _HEADER.size:  # its header is on the disk before anything else is
        return True
    magic, _, page_size, _, salt, other_salt, *checksum = _HEADER.unpack_from(content)
    order = "<" if magic == _MAGIC else ">"
    if magic not in {_MAGIC, _MAGIC + 1} or not 512 <= page_size <= 65536:
        return False
    running = _checksum(content[:24], order, (0, 0))
    if running != tuple(checksum):
        return False
    end = _end(content, page_size, (salt, other_salt))
    if end is None:
        return False
    for start, (*_, one, two) in _frames(content[:end], page_size):
        running = _checksum(content[start : start + 8], order, running)
        running = _checksum(content[start + _FRAME.size : start + _FRAME.size + page_size], order, running)
        if running != (one, two):
            return False
    return True


def _end(content: bytes, page_size: int, salts: tuple[int, int]) -> int | None:
    """Where the last frame ends that says to be a commit of this log; None if one is neither of it nor a leftover."""
    end = 0
    for start, (_, commits, *own, _, _) in _frames(content, page_size):
        if tuple(own) == salts:
            end = start + _FRAME.size + page_size if commits else end
        elif not 0 < (salts[0] - own[0]) & _MASK < _OLDEST and any(content[start : start + _FRAME.size]):
            return None
    return end


def _frames(content: bytes, page_size: int) -> Iterator[tuple[int, tuple[int, ...]]]:
    size = _FRAME.size + page_size
    for start in range(_HEADER.size, len(content) - size + 1, size):
        yield start, _FRAME.unpack_from(content, start)


def _checksum(content: bytes, order: str, running: tuple[int, ...]) -> tuple[int, ...]:
    one, two = running
    words = iter(struct.unpack(f"{order}{len(content) // 4}I", content))
    for first, second in zip(words, words, strict=True):
        one = (one + first + two) & _MASK
        two = (two + second + one) & _MASK
    return one, two
