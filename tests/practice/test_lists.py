"""The three list calls."""

import pytest

from app.core.contract import ALLOCATIONS, CAMPAIGNS, TEMPLATES
from app.practice.server import PracticeServer
from tests.practice.talk import ask


def test_the_templates(server: PracticeServer) -> None:
    said = ask(server, "GET", f"{TEMPLATES}?apiKey=practice")
    assert said.json == {
        "type": "CampaignTemplate",
        "entities": [
            {"id": 41, "name": "Home energy sales"},
            {"id": 52, "name": "Policy renewals"},
            {"id": 57, "name": "Customer survey"},
        ],
        "code": 0,
        "message": "OK",
    }


def test_the_campaigns_of_a_template(server: PracticeServer) -> None:
    said = ask(server, "GET", f"{CAMPAIGNS}?fTemplateId=52&apiKey=practice")
    assert said.json["entities"] == [{"id": 61, "name": "Auckland renewals"}, {"id": 62, "name": "Welcome calls"}]


def test_the_allocations_of_a_campaign(server: PracticeServer) -> None:
    said = ask(server, "GET", f"{ALLOCATIONS}?fCampaignId=41&apiKey=practice")
    assert said.json["entities"] == [{"id": 38, "name": "Spring list"}, {"id": 39, "name": "Referrals"}]


@pytest.mark.parametrize("path", [f"{CAMPAIGNS}?fTemplateId=1", f"{CAMPAIGNS}?x=", f"{ALLOCATIONS}?fCampaignId=-41"])
def test_what_is_not_there_has_an_empty_list(server: PracticeServer, path: str) -> None:
    said = ask(server, "GET", f"{path}&apiKey=practice")
    assert (said.status, said.code, said.json["entities"]) == (200, 0, [])


@pytest.mark.parametrize("path", [TEMPLATES, CAMPAIGNS, ALLOCATIONS])
def test_a_list_needs_the_key(server: PracticeServer, path: str) -> None:
    assert ask(server, "GET", f"{path}?apiKey=wrong").status == 401


def test_a_list_is_asked_for_with_get(server: PracticeServer) -> None:
    assert ask(server, "POST", f"{TEMPLATES}?apiKey=practice", b"").status == 405
