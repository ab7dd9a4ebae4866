"""Answers that are proper HTTP, with whatever body: JSON of every shape, other encodings, pages, and any status."""

import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from random import Random

from app.core.answer import Known
from tests.campaigns.answer_told import APPLIED, NOT_APPLIED, REFUSALS, UNKNOWN, Told

OK = b'{"code": 0, "message": "OK"}'
LONGEST = 65_536
"""Bytes. No answer of Noojee's comes near it, and none that is longer is read."""
BOMB = gzip.compress(bytes(50_000_000))
"""50 MB in 50 KB."""
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
EITHER = APPLIED | UNKNOWN
"""All of the answer is there and says that it was applied; whoever doubts it because of its form may do so."""
Make = Callable[[Random], Told]


def http(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """An answer as it should be."""
    lines = [f"HTTP/1.1 {status}", "Content-Type: application/json", *headers, f"Content-Length: {len(body)}"]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def kinds() -> Iterator[tuple[str, int, Make]]:
    """Each kind: its name, how often there is one, and what makes it."""
    yield "an answer as documented", 40, _documented
    yield "any code with any status", 60, _coded
    yield "a page or nothing, with any status", 20, _page
    yield "JSON of any shape, with a code of 0", 40, partial(_shape, code=True)
    yield "JSON of any shape, without a code", 40, partial(_shape, code=False)
    for value in NO_CODES:
        yield f"a code of {value[:20]}", 1, partial(_body, body=b'{"code": %b, "message": "OK"}' % value.encode())
    for name, body in NO_ANSWERS.items():
        yield name, 1, partial(_body, body=body)
    for name, body in ANSWERS.items():
        yield name, 1, partial(_body, body=body, may=APPLIED)
    for coding, squeeze in SQUEEZED.items():
        yield f"packed as {coding}", 1, partial(_packed, coding=coding, body=squeeze(OK))
        yield f"packed as {coding}, and not said", 1, partial(_body, body=squeeze(OK))
        yield f"a bomb as {coding}", 1, partial(_packed, coding=coding, body=BOMB)
        yield f"said to be packed as {coding}", 1, partial(_packed, coding=coding, body=OK, may=EITHER)


NO_CODES = (
    *('"0"', '""', "0.0", "0e0", "0E-1", "-0.0", "true", "false", "null", "[0]", "[]", "{}", '{"code": 0}', "1" * 5000),
    *("NaN", "Infinity", "-Infinity", "00", "+0", "0x0", "0b0", ".0", "0.", "\uff10", "\u0660", "0L", "0 0", "", "'0'"),
    *("undefined", "0/**/", "0,", "(0)", "1e400", "-", "0_0"),
)
NO_ANSWERS = {
    "an empty body": b"",
    "blanks": b" \r\n\t " * 9,
    "half": OK[:15],
    "all but the last byte": OK[:-1],
    "two objects": OK + OK,
    "two objects on two lines": OK + b"\n" + OK,
    "a comma behind": OK + b",",
    "a comma in the end": b'{"code": 0, "message": "OK",}',
    "a comment": b'{"code": 0 /* all is well */}',
    "no quotation marks": b"{code: 0}",
    "other quotation marks": b"{'code': 0}",
    "an array": b"[" + OK + b"]",
    "a callback": b"answer(" + OK + b")",
    "a guard": b")]}',\n" + OK,
    "a text": json.dumps(OK.decode()).encode(),
    "zero": b"0",
    "null": b"null",
    "no code": b'{"message": "OK"}',
    "a code further in": b'{"answer": {"code": 0}}',
    "both spellings": b'{"code": 0, "Code": 0}',
    "both spellings, and they differ": b'{"Code": 101, "code": 0}',
    "the same name twice": b'{"code": 0, "code": 0}',
    "the same name twice, and they differ": b'{"code": 101, "code": 0}',
    "the same name twice, once in disguise": b'{"code": 101, "c\\u006fde": 0}',
    "the same name twice, behind": b'{"code": 0, "message": "OK", "message": "no"}',
    "a third spelling": b'{"CODE": 0}',
    "a name with a blank": b'{"code ": 0}',
    "a name that looks like it": '{"\u0441ode": 0}'.encode(),
    "NaN beside it": b'{"code": 0, "took": NaN}',
    "nested 30,000 deep": b'{"code": 0, "more": ' + b"[" * 30_000 + b"]" * 30_000 + b"}",
    "nested for ever": b'{"code": 0, "more": ' + b'{"a":' * 12_000,
    "a raw control character": b'{"code": 0, "message": "a\x01b"}',
    "a raw line": b'{"code": 0, "message": "a\nb"}',
    "a NUL in front": b"\0" + OK,
    "a NUL behind": OK + b"\0",
    "Latin-1": '{"code": 0, "message": "\u00e9"}'.encode("latin-1"),
    "UTF-16": OK.decode().encode("utf-16"),
    "UTF-16 without a mark": OK.decode().encode("utf-16-be"),
    "UTF-32": OK.decode().encode("utf-32"),
    "UTF-7": b"+AHs-+ACI-code+ACI-: 0+AH0-",
    "EBCDIC": OK.decode().encode("cp500"),
    "two marks": b"\xef\xbb\xbf\xef\xbb\xbf" + OK,
    "half a mark": b"\xef\xbb" + OK,
    "a surrogate as bytes": b'{"code": 0, "message": "\xed\xa0\x80"}',
    "a byte too long": b'{"code": 0, "message": "\xc0\xaf"}',
    "half a character": b'{"code": 0, "message": "\xe2\x82"}',
    "an XML answer": b"<?xml version='1.0'?><answer><code>0</code></answer>",
    "a form": b"code=0&message=OK",
}
ANSWERS = {
    "capitals": b'{"Code": 0, "Message": "OK"}',
    "a mark in front": b"\xef\xbb\xbf" + OK,
    "blanks around": b"\r\n\t " + OK + b" \n",
    "minus nothing": b'{"code": -0}',
    "a name in disguise": b'{"c\\u006fde": 0}',
    "a lone surrogate": b'{"code": 0, "message": "\\ud800 and \\udfff"}',
    "a message of controls": b'{"code": 0, "message": "\\u0000\\u001b[2J\\u202e\\r\\n"}',
    "a message that is none": b'{"code": 0, "message": [["OK"]]}',
    "a huge number beside it": b'{"code": 0, "id": ' + b"9" * 4000 + b"}",
    "a huge fraction beside it": b'{"code": 0, "id": 1e99999, "other": -1e-99999}',
    "nested 50 deep": b'{"code": 0, "more": ' + b"[" * 50 + b"]" * 50 + b"}",
    "many names": json.dumps({"code": 0} | {f"name {turn}": turn for turn in range(2000)}).encode(),
    "as long as may be": b'{"code": 0, "message": "' + b"x" * (LONGEST - 26) + b'"}',
}
SQUEEZED: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": lambda body: b"\x0b\x0d\x80" + body + b"\x03",
    "zstd": lambda body: b"\x28\xb5\x2f\xfd\x20\x1c\xe1\x00\x00" + body,
}


def _body(_random: Random, *, body: bytes, may: frozenset[Known] = UNKNOWN) -> Told:
    return Told("", (http(body),), may)


def _packed(_random: Random, *, coding: str, body: bytes, may: frozenset[Known] = UNKNOWN) -> Told:
    return Told("", (http(body, f"Content-Encoding: {coding}"),), may)


def _documented(random: Random) -> Told:
    refused = random.random() < 0.3
    code = random.choice(sorted(REFUSALS)) if refused else 0
    names = random.choice([("code", "message"), ("Code", "Message"), ("code", "Message")])
    body = json.dumps(dict(zip(names, (code, _text(random)), strict=True)), ensure_ascii=random.random() < 0.5)
    status = "400 Bad Request" if refused else "200 OK"
    return Told("", (http(body.encode("utf-8", "replace"), status=status),), NOT_APPLIED if refused else APPLIED)


def _coded(random: Random) -> Told:
    code = random.choice([0, 0, 0, *range(99, 116), -1, -32768, 10**18, random.getrandbits(64)])
    status = random.choice([200, 200, 201, 202, 206, 226, 299, 400, 401, 403, 407, random.randrange(200, 1000)])
    said = http(json.dumps({"code": code, "message": _text(random)}).encode(), status=f"{status} {code}")
    if status in {204, 304}:  # these have no body, whatever they say
        return Told("", (said,), UNKNOWN)
    if code == 0:
        return Told("", (said,), APPLIED if 200 <= status < 300 else UNKNOWN)
    if (code in REFUSALS and status < 500) or (status in {401, 403} and code != 103):
        return Told("", (said,), NOT_APPLIED)
    return Told("", (said,), UNKNOWN)


def _page(random: Random) -> Told:
    body = random.choice([b"", b"<html>OK</html>", b"OK", b"0", random.randbytes(random.randrange(3000))])
    status = random.choice([200, 302, 401, 403, 404, 407, 500, 502, 503, 504, random.randrange(200, 1000)])
    may = NOT_APPLIED if status in {401, 403, 407} else UNKNOWN
    return Told("", (http(body, "Content-Type: text/html", status=f"{status} Page"),), may)


def _shape(random: Random, *, code: bool) -> Told:
    pairs = [(f"{_text(random)}{turn}", _tree(random, 0)) for turn in range(random.randrange(5))]
    if code:
        pairs.insert(random.randrange(len(pairs) + 1), (random.choice(["code", "Code"]), 0))
    whole: object = dict(pairs) if code or random.random() < 0.7 else _tree(random, 0)
    if not code and isinstance(whole, dict):
        whole = {name: value for name, value in whole.items() if name not in {"code", "Code"}}
    ascii_only = random.random() < 0.5
    body = json.dumps(whole, ensure_ascii=ascii_only, indent=random.choice([None, None, 0, 2])).encode(
        "utf-8", "replace"
    )
    may = (APPLIED if len(body) <= LONGEST else UNKNOWN) if code else UNKNOWN
    return Told("", (http(body),), may)


def _tree(random: Random, depth: int) -> object:
    kind = random.randrange(5 if depth > 3 else 7)
    if kind == 5:
        return [_tree(random, depth + 1) for _ in range(random.randrange(4))]
    if kind == 6:
        return {f"{_text(random)}{turn}": _tree(random, depth + 1) for turn in range(random.randrange(4))}
    numbers = [0, 1, -1, 101, 2**63, -(10**300), 10**400, random.random(), 1e308]
    return [None, random.random() < 0.5, random.choice(numbers), _text(random), "0"][kind]


def _text(random: Random) -> str:
    kind = random.randrange(4)
    if kind == 0:
        return random.choice(["", "OK", "code", "0", '{"code": 0}', "<No Change>", "null", "\\", '"'])
    if kind == 1:
        return "".join(chr(random.randrange(0x20, 0x7F)) for _ in range(random.randrange(40)))
    if kind == 2:
        return "".join(chr(random.choice([0xD800, 0xDFFF, 0, 0x202E, 0x1F600, 0xFFFF])) for _ in range(3))
    return "x" * random.randrange(300)
