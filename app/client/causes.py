"""What became of a request that httpx gave up."""

import socket
import ssl

import httpx

from app.core.answer import Cause


def cause_of(error: httpx.HTTPError) -> Cause:
    """Only what ends before the first byte of the request has a cause of its own."""
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout):
        reasons = list(reasons_of(error))
        if any(isinstance(each, socket.gaierror) for each in reasons):
            return Cause.NO_SUCH_HOST
        if any(isinstance(each, ssl.SSLCertVerificationError) for each in reasons):
            return Cause.CERTIFICATE_REFUSED
        return Cause.NO_CONNECTION
    if isinstance(error, httpx.TimeoutException):
        return Cause.TIMED_OUT
    if isinstance(error, httpx.NetworkError | httpx.RemoteProtocolError):
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
