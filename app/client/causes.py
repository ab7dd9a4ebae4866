"""What became of a request that httpx gave up."""

import socket
import ssl
from dataclasses import replace

import httpx

from app.client.watch import ASKS, Watch
from app.client.ways import WayError
from app.core.answer import Answer, Cause, failure

_ABOUT_OURS = {
    "TLSV13_ALERT_CERTIFICATE_REQUIRED",
    "TLSV1_ALERT_UNKNOWN_CA",
    *(f"SSLV3_ALERT_{each}_CERTIFICATE" for each in ("BAD", "UNSUPPORTED")),
    *(f"SSLV3_ALERT_CERTIFICATE_{each}" for each in ("EXPIRED", "REVOKED", "UNKNOWN")),
}
"""What a server says in the handshake of the certificate that it was shown, or was not."""


def answer_of(error: httpx.HTTPError | ssl.SSLError, watch: Watch) -> Answer:
    """Only what ends before the first byte of the request has a cause of its own.

    Under TLS 1.3 what a server thinks of our certificate comes after that byte, and yet before it takes the request:
    the first one of a connection, and only until it answers.
    """
    if isinstance(error, WayError):
        return error.answer
    about_ours = any(isinstance(each, ssl.SSLError) and each.reason in _ABOUT_OURS for each in reasons_of(error))
    if about_ours and watch.may_be_shown_out:
        return failure(Cause.CERTIFICATE_WANTED)
    if watch.sent:
        return failure(_after(error))
    return _before(error, watch)


def _before(error: Exception, watch: Watch) -> Answer:
    reasons = reasons_of(error)
    if any(isinstance(each, ssl.SSLCertVerificationError) for each in reasons):
        return failure(Cause.CERTIFICATE_REFUSED)
    if isinstance(error, httpx.PoolTimeout):
        return failure(Cause.NO_CONNECTION)
    if not watch.tunnelled:
        return _at_proxy(watch)
    if not watch.proxy and any(isinstance(each, socket.gaierror) for each in reasons):
        return failure(Cause.NO_SUCH_HOST)
    return failure(Cause.NO_CONNECTION)


def _at_proxy(watch: Watch) -> Answer:
    if watch.proxy_status is None:
        return failure(Cause.PROXY_SILENT)
    if watch.proxy_status != ASKS:
        return replace(failure(Cause.PROXY_REFUSED), status=watch.proxy_status)
    if not watch.takes_login:
        return replace(failure(Cause.PROXY_UNUSABLE), message=", ".join(sorted(watch.asks))[:100], status=ASKS)
    return replace(failure(Cause.PROXY_ASKS), message=watch.proxy, status=ASKS)


def _after(error: Exception) -> Cause:
    if isinstance(error, httpx.TimeoutException):
        return Cause.TIMED_OUT
    if isinstance(error, httpx.NetworkError | httpx.RemoteProtocolError | ssl.SSLError):
        return Cause.BROKEN_OFF
    return Cause.UNFORESEEN


def reasons_of(error: BaseException) -> list[BaseException]:
    """`error` and all that led to it."""
    found: list[BaseException] = []
    queue: list[BaseException | None] = [error]
    while queue:
        each = queue.pop()
        if each is not None and each not in found:
            found.append(each)
            queue += [each.__cause__, each.__context__]
            if isinstance(each, BaseExceptionGroup):
                queue += each.exceptions
    return found
