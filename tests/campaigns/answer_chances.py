"""Answers that are made at random: valid ones with bytes changed, cut off, in chunks, with odd headers, or twice."""

from collections.abc import Iterator, Sequence
from functools import partial
from random import Random

from app.core.answer import Known
from tests.campaigns.answer_bodies import CHUNKED, EITHER, OK, Make, http
from tests.campaigns.answer_told import APPLIED, NOT_APPLIED, UNKNOWN, End, Told, at_most


def kinds() -> Iterator[tuple[str, int, Make]]:
    """Each kind: its name, how often there is one, and what makes it."""
    yield "a valid answer with bytes changed", 250, _mutated
    yield "any bytes", 10, _noise
    yield "broken off anywhere", 15, _cut
    yield "good chunks of any size", 20, _chunks
    yield "headers that are odd, and allowed", 20, partial(_headers, lines=ODD, may=APPLIED, most=20)
    yield "headers that are none", 20, partial(_headers, lines=ODD + BAD, may=EITHER, most=6)
    yield "a few 1xx in front", 10, partial(_before, most=20)
    yield "a flood of 1xx in front", 1, partial(_before, most=3000)
    yield "two answers in one", 10, _twice
    yield "a redirect", 10, _redirect


SOME = (b"0", b"1", b" ", b"\r\n", b"\0", b'"', b"{", b"}", b",", b":", b"\xff")
ODD = (
    *(b"Content-Type: text/html; charset=utf-16", b"Content-Type: a" * 40, b"Content-Type:", b"Content-Encoding: none"),
    *(b"Set-Cookie: a%n=%n; Path=/; Max-Age=99", b"Set-Cookie: \xff=\x80; Domain=.example.com", b"Set-Cookie: ;;;=,"),
    *(b"Connection: close", b"Connection: keep-alive", b"Connection: upgrade, close", b"Keep-Alive: timeout=0, max=-1"),
    *(b"Location: https://example.com/", b"Location: \xff", b"Refresh: 0; url=/", b"Retry-After: %n", b"Date: never"),
    *(b"Upgrade: h2c, websocket", b'Alt-Svc: h3=":443"', b"WWW-Authenticate: Basic", b"Proxy-Authenticate: Basic"),
    *(b"X: " + b"y" * 2000, b"X" * 2000 + b": y", b"X:", b"X:\t y \t", b"X: a\r\n b\r\n\tc", b"X: \xe9\xff", b"%n: %n"),
    *(b"Trailer: Code", b"Status: 500", b"Content-Range: bytes 0-1/2", b"Vary: *", b"TE: x"),
)
BAD = (
    *(b": nothing", b"no colon", b"a blank : here", b" in front: x", b"a\0b: c", b"X: a\0b", b"X: a\rb", b"(x): y"),
    *(b"\xff: x", b"HTTP/1.1 400 Bad Request"),
)


def _mutated(random: Random) -> Told:
    """What is left of a valid answer may be anything. The connection is closed behind it: it may promise more."""
    code = random.choice([0, 0, 0, 101, 104, 109, 110, 103])
    body = b'{"code": %d, "message": "OK"}' % code
    raw = bytearray(http(body, status=random.choice(["200 OK", "400 Bad Request", "500 Oh", "403 Forbidden"])))
    if random.random() < 0.2:
        raw = bytearray(CHUNKED + b"%x\r\n" % len(body) + body + b"\r\n0\r\n\r\n")
    for _ in range(random.choice([1, 1, 1, 2, 3, 8])):
        at, kind = random.randrange(len(raw)), random.randrange(6)
        some = random.choice(
            [b"0", b"1", b" ", b"\r\n", b"\0", b'"', b"{", b"}", b",", b":", b"\xff", random.randbytes(3)]
        )
        if kind == 0:
            raw[at : at + 1] = some
        elif kind == 1:
            raw[at:at] = some
        elif kind == 2:
            del raw[at : at + random.choice([1, 1, 2, 9])]
        elif kind == 3:
            raw[at] ^= 1 << random.randrange(8)
        elif kind == 4:
            raw[at:at] = raw[at : at + random.randrange(40)]
        else:
            other = random.randrange(len(raw))
            raw[at], raw[other] = raw[other], raw[at]
    return Told("", (bytes(raw),), at_most(bytes(raw)), End.CLOSE)


def _noise(random: Random) -> Told:
    raw = random.choice([b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\n\r\n"]) + random.randbytes(
        random.randrange(2000)
    )
    return Told("", (raw,), at_most(raw), End.CLOSE)


def _cut(random: Random) -> Told:
    raw = random.choice([http(OK), CHUNKED + b"1c\r\n" + OK + b"\r\n0\r\n\r\n"])
    return Told("", (raw[: random.randrange(len(raw))],), UNKNOWN, random.choice([End.CLOSE, End.RESET]))


def _chunks(random: Random) -> Told:
    body, said = b" " * random.randrange(300) + OK, CHUNKED
    while body:
        size = random.randrange(1, 40)
        some, body = body[:size], body[size:]
        said += (f"{len(some):{random.choice('xX')}}").encode() + b"\r\n" + some + b"\r\n"
    return Told("", (said + b"0\r\n\r\n",), APPLIED)


def _headers(random: Random, *, lines: Sequence[bytes], may: frozenset[Known], most: int) -> Told:
    """Headers that say nothing about the body. None of them makes an answer another one."""
    some = random.choices(lines, k=random.randrange(1, most))
    head = b"\r\n".join([b"HTTP/1.1 200 OK", b"Content-Length: 28", *some]).replace(
        b"%n", b"%d" % random.getrandbits(40)
    )
    return Told("", (head + b"\r\n\r\n" + OK,), may, End.CLOSE)


def _before(random: Random, *, most: int) -> Told:
    count = random.randrange(1, most)
    heads = b"".join(
        b"HTTP/1.1 %d Wait\r\n%s\r\n" % (random.choice([100, 102, 103, 199]), random.choice([b"", b"X: y\r\n"]))
        for _ in range(count)
    )
    refused = random.random() < 0.3
    last = http(b'{"code": 104}', status="400 No") if refused else http(OK)
    return Told("", (heads, last), NOT_APPLIED if refused else APPLIED)


def _twice(random: Random) -> Told:
    """What comes behind the first answer belongs to no update. The next one sees to it that it did not get it."""
    no = http(b'{"code": 104, "message": "DNC"}', status="400 Bad Request")
    first = random.choice([http(OK), no])
    second = random.choice([http(OK), no, b"HTTP/1.1 200 OK\r\n\r\n", b"\r\n", b"x", http(OK)[:-5]])
    return Told("", (first + second,), APPLIED if first != no else NOT_APPLIED)


def _redirect(random: Random) -> Told:
    where = random.choice(["/", "https://example.com/", "file:///etc/passwd", "//", "javascript:0", "\xff", ""])
    status = random.choice([300, 301, 302, 303, 307, 308])
    return Told("", (http(random.choice([OK, b""]), f"Location: {where}", status=f"{status} Elsewhere"),), UNKNOWN)
