"""The only hosts that are ever contacted are the server of the connection, or the proxy on the way there."""

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

from app.practice.server import PracticeServer
from tests.networks import HOST, PASSWORD, USER, Company, Proxy, secured
from tests.seat import CANARY, connection

ROOT = Path(__file__).parents[1]


def run(folder: Path, server: str, network: str, environment: dict[str, str]) -> tuple[set[tuple[str, str]], str]:
    """What a whole run contacted, from the start through an applied update to the end; and what it said last."""
    file = folder / "connection.toml"
    fields = connection(server).replace('name = "Mobile"', 'name = "FirstPhone"')
    file.write_text(f"{fields}\n[network]\n{network}\n", "utf-8")
    program = subprocess.run(
        [sys.executable, "-m", "tests.hosts_driver", str(file), str(folder / "data")],
        cwd=ROOT,
        env={**os.environ, **environment, "QT_QPA_PLATFORM": "offscreen", "LEAD_EDITOR_API_KEY": CANARY},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert program.returncode == 0, program.stderr
    return {(what, where) for what, where in json.loads(program.stdout)}, program.stderr


def test_with_a_proxy_that_alone_is_contacted(
    company: Company, asking_proxy: Proxy, server: PracticeServer, tmp_path: Path
) -> None:
    proxy = asking_proxy.address.removeprefix("http://")
    environment = {"HTTPS_PROXY": f"http://{USER}:{quote(PASSWORD, safe='')}@{proxy}"}
    with secured(server, company.server(HOST)) as door:
        hosts, said = run(tmp_path, f"https://{HOST}:{door.port}", f"ca_file = '{company.ca_file}'", environment)
    assert [call.applied for call in server.journal] == [True], said
    assert hosts == {("connect", proxy)}


def test_without_one_the_server_alone_is_contacted(company: Company, server: PracticeServer, tmp_path: Path) -> None:
    with secured(server, company.server("localhost")) as door:
        hosts, said = run(tmp_path, f"https://localhost:{door.port}", f"ca_file = '{company.ca_file}'", {})
        port = door.port
    assert [call.applied for call in server.journal] == [True], said
    assert {host for what, host in hosts if what == "look up"} == {"localhost"}
    assert {host for what, host in hosts if what == "connect"} <= {f"127.0.0.1:{port}", f"::1:{port}"}
    assert ("connect", f"127.0.0.1:{port}") in hosts
