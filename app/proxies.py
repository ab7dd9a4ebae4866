"""The proxies that this computer is set up for. The sole importer of QtNetwork.

Qt asks WinHTTP on Windows and CFNetwork on macOS, with their scripts (PAC) and their search for one. On Linux it knows
the environment alone, which is heeded elsewhere.
"""

import sys


def of_this_computer(server: str) -> tuple[str, ...]:
    """What the system answers for `server`, in its order: "scheme://host:port", "" for straight. For a worker thread.

    It may take many seconds: the system may fetch a script to find out.
    """
    return () if sys.platform == "linux" else ask_qt(server)


def ask_qt(server: str) -> tuple[str, ...]:
    from PySide6.QtCore import QUrl  # noqa: PLC0415 - two megabytes that no other system needs
    from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery  # noqa: PLC0415 - as above

    kinds = {
        QNetworkProxy.ProxyType.NoProxy: "",
        QNetworkProxy.ProxyType.HttpProxy: "http",
        QNetworkProxy.ProxyType.HttpCachingProxy: "http",
        QNetworkProxy.ProxyType.Socks5Proxy: "socks5",
    }
    found = []
    for each in QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(QUrl(server))):
        kind = kinds.get(each.type(), "other")
        host = f"[{each.hostName()}]" if ":" in each.hostName() else each.hostName()
        found.append(f"{kind}://{host}:{each.port()}" if kind else "")
    return tuple(found)
