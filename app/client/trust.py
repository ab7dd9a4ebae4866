"""Whom the program takes for the right server."""

import ssl


def trust_of_this_computer() -> ssl.SSLContext:
    """The certificates that the operating system trusts. Takes tens of milliseconds: make it in a worker thread."""
    return ssl.create_default_context()
