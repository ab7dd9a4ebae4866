"""One reply of the server, and the forms in which Noojee says a code."""

import json
from dataclasses import dataclass, field

from app.core.contract import Code

TOKENS = {
    Code.OK: "OK",
    Code.NO_SUCH_LEAD: "COULDNT_FIND_THE_LEAD",
    Code.NO_PHONE_FIELDS: "NO_PHONE_FIELDS",
    Code.EXCEPTION: "EXCEPTION",
    Code.DO_NOT_CALL: "DNC",
    Code.DUPLICATE: "DUPLICATE",
    Code.NO_SUCH_DISPOSITION: "INVALID_DISPOSTION",
    Code.NEVER_DIALLED: "DISPOSTION_ISNT_SET_AND_NOCHANGE_SPECIFIED",
    Code.INSERT_WITH_NO_CHANGE: "IMPORT_BUT_NOCHANGE_SPECIFIED",
    Code.TOO_BUSY: "TIMEOUT_TOO_MANY_CONCURRENT_REQUESTS",
    Code.CONFLICT: "LEAD_NOT_UPDATED_DUE_TO_CONFLICT",
    Code.NO_SUCH_CONTACT_HOURS: "INVALID_TIMEZONE_SPECIFIED",
    Code.DUPLICATE_LEAD_ID: "DUPLICATE_EXTERNAL_ID",
}
"""NOOJEE, The answer: the vendor's own spelling, mistakes included."""

JSON = "application/json"
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Reply:
    """What is sent. `promised` is the Content-Length where it is more than what comes; the connection then closes."""

    status: int
    content: bytes
    type: str = JSON
    headers: tuple[tuple[str, str], ...] = ()
    promised: int | None = None
    code: int | None = field(default=None, kw_only=True)


def coded(code: int, message: str | None = None, status: int | None = None, *, capitals: bool = False) -> Reply:
    """Noojee's answer with this code. Without `message` the vendor's token, without `status` the one of the table."""
    if message is None:
        message = TOKENS.get(Code(code), "") if code in set(Code) else "UNKNOWN"
    if status is None:
        status = {Code.OK: 200, Code.EXCEPTION: 500}.get(Code(code), 400) if code in set(Code) else 400
    names = ("Code", "Message") if capitals else ("code", "message")
    return Reply(status, as_json(dict(zip(names, (int(code), message), strict=True))), code=int(code))


def listed(kind: str, entities: list[tuple[int, str]]) -> Reply:
    """Noojee's answer to a list call."""
    said = {"type": kind, "entities": [{"id": number, "name": name} for number, name in entities]}
    return Reply(200, as_json(said | {"code": int(Code.OK), "message": TOKENS[Code.OK]}), code=int(Code.OK))


def plain_page(status: int, title: str, words: str) -> Reply:
    """A page such as a web server or a proxy sends when it does not answer as Noojee would. Both texts are HTML."""
    head = f"<!DOCTYPE html>\n<html><head><title>{title}</title></head>"
    page = f"{head}<body><h1>{title}</h1><p>{words}</p></body></html>\n"
    return Reply(status, page.encode(), HTML)


def as_json(said: object) -> bytes:
    return json.dumps(said, ensure_ascii=False).encode("utf-8", "backslashreplace")
