"""The proxies that this computer is set up for. The sole importer of QtNetwork.

Qt asks WinHTTP on Windows and CFNetwork on macOS, with their scripts (PAC) and their search for one. Imported by the
window's thread, for the classes that Qt then makes (app/session/run.py), and where it is asked alone: it is two
megabytes.
"""

from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

_KINDS = {
    QNetworkProxy.ProxyType.NoProxy: "",
    QNetworkProxy.ProxyType.HttpProxy: "http",
    QNetworkProxy.ProxyType.HttpCachingProxy: "http",
    QNetworkProxy.ProxyType.Socks5Proxy: "socks5",
}


def of_this_computer(server: str) -> tuple[str, ...]:
    """What the system answers for `server`, in its order: "scheme://host:port", "" for straight. For a worker thread.

    It may take many seconds: the system may fetch a script to find out.
    """
    found = []
    for each in QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(QUrl(server))):
        kind = _KINDS.get(each.type(), "other")
        host = f"[{each.hostName()}]" if ":" in each.hostName() else each.hostName()
        found.append(f"{kind}://{host}:{each.port()}" if kind else "")
    return tuple(found)
