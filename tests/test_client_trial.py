"""The test of a connection, over real sockets: it says what was found, and changes nothing."""

import pytest

from app.client import Ways, trust_of_this_computer, try_connection
from app.core.answer import Cause
from app.core.certificate import Certificate
from app.core.contract import TEMPLATES
from app.core.key import Key
from app.core.layout import Network
from app.core.listing import Entity
from app.core.probe import Distrust, Outcome, Probe, Stage
from app.core.proxy import By
from app.practice.server import PracticeServer
from tests.networks import HOST, Company, Proxy, knowing, secured
from tests.raw import Line, RawServer, say_nothing, say_ok
from tests.seat import CANARY
from tests.test_client_proxy import LOGIN


async def tried(server: str, network: Network, *, key: str = CANARY, ways: Ways | None = None) -> Probe:
    ways = ways or Ways(trust_of_this_computer())
    return await try_connection(server, Key(key), ways.to(server, network), connect_seconds=0.5, read_seconds=2.0)


def stages(probe: Probe) -> dict[Stage, Outcome]:
    return {each.stage: each.outcome for each in probe.steps}


async def test_a_connection_that_works_is_told_step_by_step(
    company: Company, asking_proxy: Proxy, server: PracticeServer
) -> None:
    ways = Ways(trust_of_this_computer(), environment={"https_proxy": asking_proxy.address}, login=knowing(LOGIN))
    with secured(server, company.server(HOST)) as door:
        probe = await tried(f"https://{HOST}:{door.port}", Network(ca_file=str(company.ca_file)), ways=ways)
    assert probe.passed
    assert set(stages(probe).values()) == {Outcome.PASSED}
    assert all(each.seconds > 0 for each in probe.steps)
    assert probe.route is not None
    assert (probe.route.by, probe.route.proxy) == (By.ENVIRONMENT, asking_proxy.address)
    assert isinstance(probe.certificate, Certificate)
    assert probe.certificate.issuer == "Example Company"
    assert probe.listing.entities[0] == Entity(41, "Home energy sales")
    assert [call.path for call in server.journal] == [TEMPLATES]


async def test_practice_needs_no_certificate(server: PracticeServer) -> None:
    probe = await tried(server.address, Network())
    assert probe.passed
    assert stages(probe)[Stage.CERTIFICATE] is stages(probe)[Stage.PROXY] is Outcome.NOT_NEEDED


async def test_a_refused_key_is_told(server: PracticeServer) -> None:
    probe = await tried(server.address, Network(), key="wrong")
    assert (probe.stopped, probe.listing.answer.cause) == (Stage.KEY, Cause.KEY_REFUSED)


async def test_a_name_that_nobody_knows_is_told() -> None:
    probe = await tried("https://nothing.invalid", Network())
    assert (probe.stopped, probe.listing.answer.cause) == (Stage.NAME, Cause.NO_SUCH_HOST)


async def test_a_proxy_that_nobody_knows_is_told() -> None:
    probe = await tried(f"https://{HOST}", Network(proxy="http://proxy.invalid:8080"))
    assert (probe.stopped, probe.listing.answer.cause) == (Stage.NAME, Cause.PROXY_SILENT)


async def test_a_server_that_is_not_there_is_told(server: PracticeServer) -> None:
    server.stop()
    probe = await tried(server.address, Network())
    assert (probe.stopped, probe.listing.answer.cause) == (Stage.REACH, Cause.NO_CONNECTION)


async def test_a_proxy_that_asks_is_told(asking_proxy: Proxy) -> None:
    probe = await tried(f"https://{HOST}:1", Network(proxy=asking_proxy.address))
    assert (probe.stopped, probe.listing.answer.cause) == (Stage.PROXY, Cause.PROXY_ASKS)
    assert probe.listing.answer.message == asking_proxy.address


async def test_a_proxy_that_is_silent_is_told() -> None:
    with RawServer(say_nothing) as proxy:
        probe = await tried(f"https://{HOST}", Network(proxy=proxy.address))
    assert (probe.stopped, probe.listing.answer.cause) == (Stage.PROXY, Cause.PROXY_SILENT)


@pytest.mark.parametrize(
    ("name", "expired", "known", "why"),
    [
        ("localhost", False, False, Distrust.UNKNOWN_ISSUER),
        ("localhost", True, True, Distrust.EXPIRED),
        ("other.example.com", False, True, Distrust.OTHER_NAME),
    ],
)
async def test_why_a_certificate_is_not_trusted_is_told(
    company: Company, name: str, expired: bool, known: bool, why: Distrust
) -> None:
    network = Network(ca_file=str(company.ca_file)) if known else Network()
    with RawServer(say_ok, company.server(name, expired=expired)) as server:
        probe = await tried(f"https://localhost:{server.port}", network)
        assert (probe.stopped, probe.distrust, probe.certificate) == (Stage.CERTIFICATE, why, None)
        assert probe.listing.answer.cause is Cause.CERTIFICATE_REFUSED
        assert not server.requests


async def test_a_file_that_is_not_there_is_told() -> None:
    probe = await tried("https://localhost:1", Network(ca_file="/none/ca.pem"))
    assert (probe.stopped, probe.listing.answer.cause) == (Stage.WAY, Cause.FILE_MISSING)
    assert probe.route is None


def say_a_page(line: Line) -> None:
    line.read_head()
    line.answer(b"<html>Sign in</html>")


async def test_a_page_that_is_no_noojee_is_told() -> None:
    with RawServer(say_a_page) as server:
        probe = await tried(server.address, Network())
    assert (probe.stopped, probe.listing.answer.cause) == (Stage.KEY, Cause.UNREADABLE)


async def test_a_key_does_not_travel_in_the_open() -> None:
    with pytest.raises(ValueError, match="HTTPS only"):
        await tried("http://contact.example.com", Network())


async def test_the_key_is_in_nothing_that_is_found(server: PracticeServer) -> None:
    assert CANARY not in repr(await tried(server.address, Network()))
