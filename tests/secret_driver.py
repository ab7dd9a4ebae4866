"""A Secret Service that answers what it likes: `python -m tests.secret_driver WAY`, for tests/test_secret_service.py.

It has one secret, and is not locked. For the way "dies", it has none, and ends in the moment in which a person is to
answer. The other ways are what it says when it is asked for the secret.
"""

import sys
from typing import Any

from jeepney import HeaderFields, Message, MessageType, message_bus, new_error, new_method_return
from jeepney.io.blocking import open_dbus_connection

DIES = "dies"
ODD: dict[str, tuple[str, tuple[Any, ...]]] = {
    "a number": ("(oayus)", (("/session", b"", 4_000_000_000, "text/plain"),)),
    "a text": ("(oayss)", (("/session", b"", "canary", "text/plain"),)),
    "texts": ("(oayass)", (("/session", b"", ["canary"], "text/plain"),)),
    "nothing": ("", ()),
    "too little": ("(oay)", (("/session", b"canary"),)),
    "too much": ("(oayays)s", (("/session", b"", b"canary", "text/plain"), "canary")),
    "no struct": ("ay", (b"canary",)),
    "bytes of no text": ("(oayays)", (("/session", b"", b"canary\xff", "text/plain"),)),
}
ERRORS = {
    "locked": "org.freedesktop.Secret.Error.IsLocked",
    "no session": "org.freedesktop.Secret.Error.NoSession",
    "not there": "org.freedesktop.Secret.Error.NoSuchObject",
    "unheard of": "com.example.Canaries",
}


def answer(asked: Message, way: str) -> Message:
    method = asked.header.fields[HeaderFields.member]
    found = [] if way == DIES else ["/item"]
    match method:
        case "Get":
            return new_method_return(asked, "v", (("b", False),))
        case "SearchItems":
            return new_method_return(asked, "ao", (found,))
        case "OpenSession":
            return new_method_return(asked, "vo", (("s", ""), "/session"))
        case "CreateItem":
            return new_method_return(asked, "oo", ("/", "/prompt"))
        case "Prompt":
            return new_method_return(asked)
        case "GetSecret" if way in ERRORS:
            return new_error(asked, ERRORS[way], "s", ("canary",))
        case "GetSecret":
            return new_method_return(asked, *ODD[way])
    return new_error(asked, "org.freedesktop.DBus.Error.UnknownMethod")


def main(way: str) -> None:
    with open_dbus_connection() as bus:
        bus.send_and_get_reply(message_bus.RequestName("org.freedesktop.secrets"))
        while True:
            asked = bus.receive()
            if asked.header.message_type is MessageType.method_call:
                bus.send(answer(asked, way))
                if asked.header.fields[HeaderFields.member] == "Prompt":
                    return


if __name__ == "__main__":
    main(sys.argv[1])
