"""Whom the program takes for the right server, and what it shows of itself."""

import re
import ssl
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from app.core.answer import Cause
from app.core.layout import Network

LARGEST_FILE = 1_000_000
"""Bytes. All authorities of the world take a quarter of it."""

_SYSTEMS = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Arch, Gentoo
    "/etc/pki/tls/certs/ca-bundle.crt",  # Fedora, Red Hat
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",  # the same, newer
    "/etc/ssl/ca-bundle.pem",  # openSUSE
    "/etc/ssl/cert.pem",  # Alpine
)
"""Where distributions of Linux keep what they trust."""
_CERTIFICATE = re.compile(rb"-----BEGIN CERTIFICATE-----[\sA-Za-z0-9+/=]+-----END CERTIFICATE-----")
_KEY = re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY-----")


class TrustError(Exception):
    """A file that can't be used. `cause` is why, `file` which."""

    def __init__(self, cause: Cause, file: str) -> None:
        super().__init__(cause, file)
        self.cause = cause
        self.file = file


def trust_of_this_computer(systems: Sequence[str] = _SYSTEMS) -> ssl.SSLContext:
    """What the operating system trusts. Takes tens of milliseconds: make it in a worker thread.

    `systems` are the files that count on Linux where OpenSSL finds nothing: a frozen program brings the one of the
    distribution that it was built on, which looks where that keeps them.
    """
    if sys.platform == "linux":
        context = ssl.create_default_context()
        found = ssl.get_default_verify_paths()
        if not (found.cafile or found.capath):
            _add_first(context, systems)
    else:
        import truststore  # noqa: PLC0415 - Linux has none

        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _add_first(context: ssl.SSLContext, systems: Sequence[str]) -> None:
    for each in systems:
        with suppress(OSError):  # it is not there, or holds none: an SSLError is one
            context.load_verify_locations(each)
            return


def add_files(trust: ssl.SSLContext, network: Network) -> None:
    """Trust the authorities of a connection as well, and show its certificate. Raises TrustError. Reads files."""
    if network.ca_file:
        found = _CERTIFICATE.findall(_read(network.ca_file))
        try:
            trust.load_verify_locations(cadata=b"\n".join(found).decode("ascii"))
        except (ssl.SSLError, ValueError):  # none at all is a ValueError
            raise TrustError(Cause.FILE_NOT_PEM, network.ca_file) from None
    if network.client_certificate:
        _show(trust, network.client_certificate, network.client_key or network.client_certificate)


def _show(trust: ssl.SSLContext, certificate: str, key: str) -> None:
    found = _CERTIFICATE.findall(_read(certificate))
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=b"\n".join(found).decode("ascii"))
    except (ssl.SSLError, ValueError):
        raise TrustError(Cause.FILE_NOT_PEM, certificate) from None
    if not _KEY.search(_read(key)):
        raise TrustError(Cause.KEY_DOES_NOT_FIT if key == certificate else Cause.FILE_NOT_PEM, key)
    locked = False

    def password() -> str:  # without this, OpenSSL would ask for it on the terminal
        nonlocal locked
        locked = True
        return ""

    try:
        trust.load_cert_chain(certificate, key, password)
    except (ssl.SSLError, OSError, ValueError) as error:
        if locked:
            raise TrustError(Cause.KEY_LOCKED, key) from None
        fits = isinstance(error, ssl.SSLError) and "MISMATCH" in (error.reason or "")
        raise TrustError(Cause.KEY_DOES_NOT_FIT if fits else Cause.FILE_NOT_PEM, key) from None


def _read(name: str) -> bytes:
    """Raises TrustError; it waits for no pipe, and takes in no more than a file of this kind can have."""
    path = Path(name)
    try:
        if path.exists() and not path.is_file():
            raise TrustError(Cause.FILE_UNREADABLE, name)
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except (FileNotFoundError, ValueError):
        raise TrustError(Cause.FILE_MISSING, name) from None
    except OSError:
        raise TrustError(Cause.FILE_UNREADABLE, name) from None
    if len(content) > LARGEST_FILE:
        raise TrustError(Cause.FILE_UNREADABLE, name)
    return content
