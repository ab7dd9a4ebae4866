"""Answers whose HTTP is not as it should be: status lines, lengths, chunks, endings, sizes; and such without an end."""

from collections.abc import Iterator
from functools import partial
from random import Random

from app.core.answer import Known
from tests.campaigns.answer_bodies import CHUNKED, EITHER, LONGEST, OK, Make, http
from tests.campaigns.answer_told import APPLIED, UNKNOWN, End, Flood, Told

X = b"x" * 50_000
Sized = tuple[bytes, bytes, bytes]


def kinds() -> Iterator[tuple[str, int, Make]]:
    """Each kind: its name, how often there is one, and what makes it."""
    for line, may in STATUS_LINES.items():
        yield f"status line {line[:24]!r}", 1, partial(_raw, raw=line + http(OK)[15:], may=may)
    for length, may in LENGTHS.items():
        yield f"length {length[:24]!r}", 1, partial(_length, length=length, may=may)
    for name, (body, may) in BAD_CHUNKS.items():
        yield f"chunks: {name}", 1, partial(_raw, raw=CHUNKED + body, may=may)
    for name, raw in RAW.items():
        yield name, 1, partial(_raw, raw=raw, may=UNKNOWN)
    for name, raw in LARGE_HEADS.items():
        yield name, 1, partial(_raw, raw=raw, may=EITHER)
    for coding in ("gzip", "identity", "chunked, chunked", "gzip, chunked", "xchunked", "Chunked", ""):
        raw = http(OK, f"Transfer-Encoding: {coding}")
        yield f"Transfer-Encoding {coding!r} and a length", 1, partial(_raw, raw=raw, may=EITHER)
    for size in (LONGEST + 1, 10**5, 10**6, 10**7, 5 * 10**7):
        for name, parts in _sizes(size).items():
            yield f"{size:,} bytes {name}", 1, partial(_flood, parts=parts)
    for end in (End.CLOSE, End.RESET):
        yield f"nothing, and {end.name.lower()}", 1, partial(_raw, raw=b"", may=UNKNOWN, end=end)
        yield f"an answer, and {end.name.lower()}", 1, partial(_raw, raw=http(OK), may=EITHER, end=end)


def endless() -> Iterator[tuple[str, Make]]:
    """Those that only the client can end. A slow one lets each read succeed in time."""
    for name, (begin, block, rest) in ENDLESS.items():
        yield f"no end: {name}", partial(_flood, parts=(begin, Flood(block, None, 0.02)), end=End.HANG)
        yield f"no end, fast: {name}", partial(_flood, parts=(begin, Flood(block * 200), rest), end=End.HANG)
    for name, raw in {"silence": b"", "half a head": http(OK)[:30], "half a body": http(OK)[:-9]}.items():
        yield f"no end: {name}", partial(_raw, raw=raw, may=UNKNOWN, end=End.HANG)


STATUS_LINES = {
    b"HTTP/1.0 200 OK": EITHER,
    b"HTTP/1.1 200": EITHER,
    b"HTTP/1.1 200 ": EITHER,
    b"HTTP/1.1 200 " + b"OK" * 30_000: EITHER,
    b"HTTP/1.1 200 \xff\xfe": EITHER,
    b"\r\n\r\nHTTP/1.1 200 OK": EITHER,
    b"HTTP/1.1  200 OK": EITHER,
    b"HTTP/1.1 200\tOK": EITHER,
    b"HTTP/1.9 200 OK": EITHER,
    b"HTTP/2.0 200 OK": EITHER,
    b"HTTP/11 200 OK": EITHER,
    b"http/1.1 200 OK": EITHER,
    b"HTTP/1.1 0200 OK": UNKNOWN,
    b"HTTP/1.1 20 OK": UNKNOWN,
    b"HTTP/1.1 2000 OK": UNKNOWN,
    b"HTTP/1.1 -200 OK": UNKNOWN,
    b"HTTP/1.1 2e2 OK": UNKNOWN,
    b"HTTP/1.1 \xef\xbc\x92\xef\xbc\x90\xef\xbc\x90 OK": UNKNOWN,
    b"HTTP/1.1 OK 200": UNKNOWN,
    b"HTTP/1.1 000 OK": UNKNOWN,
    b"HTTP/1.1 099 OK": UNKNOWN,
    b"HTTP/1.1": UNKNOWN,
    b"200 OK": UNKNOWN,
    b"ICY 200 OK": UNKNOWN,
    b"HTTP": UNKNOWN,
    b"": UNKNOWN,
    b"GET / HTTP/1.1": UNKNOWN,
}
LENGTHS = {
    b"28, 28": EITHER,
    b"28\r\nContent-Length: 28": EITHER,
    b"28\r\nContent-Length: 3": EITHER,
    b"3\r\nContent-Length: 28": EITHER,
    b" 28 ": EITHER,
    b"+28": EITHER,
    b"028": EITHER,
    b"28 bytes": EITHER,
    b"0x1c": EITHER,
    b"28.0": EITHER,
    b"-1": EITHER,
    b"": EITHER,
    b"NaN": EITHER,
    "\uff12\uff18".encode(): EITHER,
    b"29": UNKNOWN,
    b"27": UNKNOWN,
    b"0": UNKNOWN,
    b"100000": UNKNOWN,
    b"9" * 18: UNKNOWN,
    b"9" * 5000: EITHER,
}
BAD_CHUNKS = {
    "no last one": (b"1c\r\n" + OK + b"\r\n", UNKNOWN),
    "none": (b"", UNKNOWN),
    "a size that is none": (b"zz\r\n" + OK + b"\r\n0\r\n\r\n", UNKNOWN),
    "a size below nothing": (b"-1c\r\n" + OK + b"\r\n0\r\n\r\n", UNKNOWN),
    "a size in words": (b"0x1c\r\n" + OK + b"\r\n0\r\n\r\n", EITHER),
    "too long a size": (b"ff\r\n" + OK + b"\r\n0\r\n\r\n", UNKNOWN),
    "too short a size": (b"3\r\n" + OK + b"\r\n0\r\n\r\n", UNKNOWN),
    "a huge size": (b"f" * 16 + b"\r\n" + OK + b"\r\n0\r\n\r\n", UNKNOWN),
    "a size of a thousand digits": (b"f" * 1000 + b"\r\n" + OK + b"\r\n0\r\n\r\n", UNKNOWN),
    "a thousand zeros in front of the size": (b"0" * 1000 + b"1c\r\n" + OK + b"\r\n0\r\n\r\n", EITHER),
    "no line behind one": (b"1c\r\n" + OK + b"0\r\n\r\n", EITHER),
    "an extension": (b"1c;a=b\r\n" + OK + b"\r\n0\r\n\r\n", EITHER),
    "a long extension": (b"1c;" + X + b"\r\n" + OK + b"\r\n0\r\n\r\n", EITHER),
    "trailers": (b"1c\r\n" + OK + b"\r\n0\r\nCode: 101\r\nContent-Length: 3\r\n\r\n", EITHER),
    "trailers that are none": (b"1c\r\n" + OK + b"\r\n0\r\nnothing\r\n\r\n", EITHER),
    "trailers that break off": (b"1c\r\n" + OK + b"\r\n0\r\nCode: 101\r\n", EITHER),
    "bare lines": (b"1c\n" + OK + b"\n0\n\n", EITHER),
    "one byte each": (b"".join(b"1\r\n%c\r\n" % each for each in OK) + b"0\r\n\r\n", APPLIED),
}
RAW = {
    "a mail server": b"220 mail.example.com ESMTP ready\r\n",
    "a login": b"SSH-2.0-OpenSSH_9.2\r\n",
    "TLS": b"\x15\x03\x03\x00\x02\x02\x28",
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes(9),
    "HTTP/2 frames": b"\x00\x00\x12\x04" + bytes(14),
    "HTTP/0.9": OK,
    "a switch to another protocol": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n"
    + OK,
    "a switch that nobody asked for": b"HTTP/1.1 101 OK\r\nContent-Length: 28\r\n\r\n" + OK,
    "a body with a status that has none": b"HTTP/1.1 204 No Content\r\nContent-Length: 28\r\n\r\n" + OK,
    "a body with not modified": b"HTTP/1.1 304 Not Modified\r\nContent-Length: 28\r\n\r\n" + OK,
}
LARGE_HEADS = {
    "a head of 200 KB": b"HTTP/1.1 200 OK\r\nX: " + X * 4 + b"\r\nContent-Length: 28\r\n\r\n" + OK,
    "20,000 headers": b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 20_000 + b"Content-Length: 28\r\n\r\n" + OK,
}
ENDLESS: dict[str, Sized] = {
    "headers": (b"HTTP/1.1 200 OK\r\n", b"X: y\r\n", b""),
    "one header": (b"HTTP/1.1 200 OK\r\nX: ", b"y", b""),
    "one byte at a time": (b"HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n", b" ", b""),
    "a body": (b"HTTP/1.1 200 OK\r\n\r\n" + OK, b" ", b""),
    "chunks": (CHUNKED + b"1c\r\n" + OK + b"\r\n", b"1\r\n \r\n", b""),
    "the size of a chunk": (CHUNKED, b"0", b""),
    "trailers": (CHUNKED + b"1c\r\n" + OK + b"\r\n0\r\n", b"X: y\r\n", b""),
    "1xx": (b"", b"HTTP/1.1 102 Processing\r\n\r\n", b""),
    "blank lines": (b"", b"\r\n", b""),
}


def _raw(_random: Random, *, raw: bytes, may: frozenset[Known], end: End = End.CLOSE) -> Told:
    return Told("", (raw,), may, end)


def _flood(_random: Random, *, parts: tuple[bytes | Flood, ...], end: End = End.CLOSE) -> Told:
    return Told("", parts, UNKNOWN, end)


def _length(_random: Random, *, length: bytes, may: frozenset[Known]) -> Told:
    end = End.KEEP if length in {b"27", b"0"} else End.CLOSE  # what is left over must answer nothing
    return Told("", (b"HTTP/1.1 200 OK\r\nContent-Length: " + length + b"\r\n\r\n" + OK,), may, end)


def _sizes(size: int) -> dict[str, tuple[bytes | Flood, ...]]:
    """An answer that would be good, were it not of so many bytes."""
    head = b"HTTP/1.1 200 OK\r\n"
    blanks = Flood(b" " * 50_000, size // 50_000), b" " * (size % 50_000 - 28)
    chunks = Flood(b"c350\r\n" + b" " * 50_000 + b"\r\n", size // 50_000), b"%x\r\n" % (size % 50_000 or 50_000)
    return {
        "behind a length": (head + b"Content-Length: %d\r\n\r\n" % (size + 28) + OK, *blanks, b" " * 28),
        "to the end": (head + b"\r\n", *blanks, OK),
        "in chunks": (CHUNKED, *chunks, b" " * (size % 50_000 or 50_000) + b"\r\n1c\r\n" + OK + b"\r\n0\r\n\r\n"),
    }
