"""Whether a server has said more than its answer: what no library that takes part tells.

HTTP/1.1 ties an answer to its request by nothing but their order. So whatever is left on a connection would be taken
for the answer to the next request: an update as applied that was not, where a proxy says everything twice, or counts
the bytes of its answer wrongly.
"""

import ssl
from typing import Any

import httpx
from anyio.streams.tls import TLSStream


def more_follows(response: httpx.Response, body: httpx.AsyncByteStream) -> bool:
    """Whether more has come behind the end of `body`. What is still in the socket, httpcore itself finds.

    It may be with h11, TLS, or anyio, whose insides these are. Where they were changed, the answer is always yes, and
    no connection is used twice: tests/test_client_desync.py notices.
    """
    inside: Any = body
    try:
        left, _ended = inside._httpcore_stream._stream._connection._h11_state.trailing_data  # noqa: SLF001 - as said
        wire = response.extensions["network_stream"]._stream  # noqa: SLF001 - as said
        while isinstance(wire, TLSStream):
            left = left or _holds_more(wire)
            wire = wire.transport_stream
        return bool(left or wire._protocol.read_queue)  # noqa: SLF001 - as said
    except (AttributeError, KeyError):
        return True


def _holds_more(secured: TLSStream) -> bool:
    """Whether TLS has more that was taken off the socket, or its end."""
    try:
        secured._ssl_object.read(1)  # noqa: SLF001 - as said
    except ssl.SSLWantReadError:
        return False
    except ssl.SSLError:
        return True
    return True
