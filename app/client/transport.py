"""Where the key enters: below httpx, on the way to the one server that it is for."""

import ssl

import httpx

from app.core import contract
from app.core.key import Key
from app.core.reading import is_loopback


class KeyedTransport(httpx.AsyncBaseTransport):
    """Adds the key to requests for the one server it is for, over TLS or to this very computer, and to no others."""

    def __init__(self, server: str, key: Key, trust: ssl.SSLContext) -> None:
        self._server = httpx.URL(server)
        self._key = key
        if self._server.scheme != "https" and not is_loopback(self._server.host):
            raise ValueError("an API key travels over HTTPS only")
        limits = httpx.Limits(max_connections=6, max_keepalive_connections=6, keepalive_expiry=5.0)
        self._wire = httpx.AsyncHTTPTransport(verify=trust, limits=limits, trust_env=False)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        there = request.url
        if (there.scheme, there.host, there.port) != (self._server.scheme, self._server.host, self._server.port):
            raise httpx.UnsupportedProtocol("the key is for another server")
        return await self._wire.handle_async_request(
            httpx.Request(
                request.method,
                there.copy_add_param(contract.API_KEY, self._key.reveal()),
                headers=request.headers,
                stream=request.stream,
                extensions=request.extensions,
            )
        )

    async def aclose(self) -> None:
        await self._wire.aclose()
