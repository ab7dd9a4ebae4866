"""The test of a connection: its templates are asked for, once, and each step on the way is noted."""

import asyncio
import ssl
from urllib.parse import urlsplit

from app.client.causes import reasons_of
from app.client.line import CONNECT_SECONDS
from app.client.lists import LIST_SECONDS, Lists
from app.client.watch import Watch
from app.client.ways import Opening, Trust, Way, WayError, Why, opening
from app.core.answer import Cause, failure
from app.core.certificate import read_certificate
from app.core.key import Key
from app.core.listing import Listing, no_listing
from app.core.probe import Distrust, Mark, Probe, distrust, read_probe


async def try_connection(
    server: str,
    key: Key,
    trust: Trust,
    *,
    connect_seconds: float = CONNECT_SECONDS,
    read_seconds: float = LIST_SECONDS,
) -> Probe:
    """What is found on the way to `server`. Nothing is changed there, and nothing raised but CancelledError.

    Raises ValueError where `server` is neither over HTTPS nor this computer.
    """
    found: list[Way] = []

    async def known(why: Why) -> Way:
        if why is Why.ASKED:
            found[0] = await opening(trust)(why)
        return found[0]

    lists = Lists(server, key, known, connect_seconds=connect_seconds, read_seconds=read_seconds)
    watch = lists.watch()
    try:
        listing = await _go(server, lists, watch, opening(trust), found, connect_seconds)
        watch.mark(Mark.ENDED)
    finally:
        await lists.close()
    return read_probe(
        watch.passed,
        listing,
        found[0].route if found else None,
        encrypted=urlsplit(server).scheme == "https",
        certificate=read_certificate(watch.certificate),
        distrust=_distrust(watch.error),
    )


async def _go(
    server: str, lists: Lists, watch: Watch, find: Opening, found: list[Way], connect_seconds: float
) -> Listing:
    watch.mark(Mark.BEGAN)
    try:
        found.append(await find(Why.NEEDED))
    except WayError as error:
        return no_listing(error.answer, 0.0)
    watch.mark(Mark.WAY_FOUND)
    route = found[0].route
    if not await _is_known(route.proxy or server, connect_seconds):
        return no_listing(failure(Cause.PROXY_SILENT if route.proxy else Cause.NO_SUCH_HOST), 0.0)
    watch.mark(Mark.NAME_FOUND)
    return await lists.templates(watch)


async def _is_known(address: str, seconds: float) -> bool:
    """Whether the host of `address` has a name that is known here."""
    parts = urlsplit(address)
    looking = asyncio.ensure_future(asyncio.get_running_loop().getaddrinfo(parts.hostname, parts.port))
    done, _ = await asyncio.wait({looking}, timeout=seconds)
    if not done:
        looking.cancel()
        return False
    return looking.exception() is None


def _distrust(error: BaseException | None) -> Distrust | None:
    for each in reasons_of(error) if error is not None else ():
        if isinstance(each, ssl.SSLCertVerificationError):
            return distrust(getattr(each, "verify_code", 0))
    return None
