"""The short form of the campaign tests/campaigns/soak.py: edits and an outage leave no more of anything."""

import subprocess
import sys

from tests.campaigns.shift import ALL


def test_after_edits_of_each_kind_and_an_outage_there_is_no_more_of_anything() -> None:
    """Half of the edits have everything in them, the other half leave no more behind."""
    command = [sys.executable, "-m", "tests.campaigns.soak", str(2 * ALL), "1", "0.7"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    print(done.stdout)  # noqa: T201 - shown by pytest -rP
    assert (done.stderr, done.returncode) == ("", 0), done.stdout
    assert "GREW" not in done.stdout
    assert " 1 outages" in done.stdout
