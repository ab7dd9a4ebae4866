"""For the real proxy of the tests: it takes the invented names for this computer."""

from proxy.http.proxy import HttpProxyBasePlugin


class Names(HttpProxyBasePlugin):
    def resolve_dns(self, host: str, port: int) -> tuple[str | None, tuple[str, int] | None]:
        del port
        return ("127.0.0.1" if host.endswith(".example.com") else None), None
