"""What a colleague does in the meantime, and the conflict that comes of it."""

import pytest

from app.practice.colleague import ColleagueError
from app.practice.lead import Change
from app.practice.leads import NoSuchLeadError
from app.practice.server import PracticeServer
from tests.practice.talk import Clock, update


def test_after_a_colleague_s_edit_the_next_update_conflicts_once(server: PracticeServer) -> None:
    server.colleague_edits("9856", {"FirstPhone": "0355509999"})
    assert [update(server).code, update(server).code] == [110, 0]


def test_a_refused_update_does_not_use_the_conflict_up(server: PracticeServer) -> None:
    server.colleague_edits("9856", {"FirstPhone": "0355509999"})
    assert [update(server, njDisposition="Sold").code, update(server).code] == [106, 110]


def test_an_update_that_conflicts_leaves_the_colleague_s_values(server: PracticeServer) -> None:
    server.colleague_edits("9856", {"FirstPhone": "0355509999", "njDisposition": "Sale"})
    update(server, FirstPhone="0355508888", njDisposition="Busy")
    lead = server.lead("9856")
    assert (lead.values["FirstPhone"], lead.disposition, lead.priority) == ("0355509999", "Sale", 50)


def test_a_colleague_s_edit_is_a_call_record_and_fires_nothing(server: PracticeServer) -> None:
    server.colleague_edits("9856", {"njDisposition": "Sale", "njPriority": "7", "njCallBackDate": ""})
    lead = server.lead("9856")
    assert lead.records[0].by == "A colleague"
    assert Change("njDisposition", "Callback", "Sale") in lead.records[0].changes
    assert (lead.fired, lead.priority, lead.callback) == ((), 7, None)


def test_a_colleague_s_number_is_stored_without_spaces(server: PracticeServer) -> None:
    server.colleague_edits("9856", {"Mobile": "(0491) 570-455"})
    assert server.lead("9856").values["Mobile"] == "0491570455"


def test_an_edit_of_one_lead_does_not_trouble_another(server: PracticeServer) -> None:
    server.colleague_edits("9856", {"Name": "J. Smith"})
    assert update(server, "9860").code == 0


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"Nickname": "JJ"},
        {"Mobile": "call me"},
        {"njDisposition": "Sold"},
        {"njCallBackDate": "tomorrow"},
        {"njPriority": "101"},
        {"Name": "J. Smith", "njPriority": ""},
    ],
)
def test_what_a_colleague_can_t_do_changes_nothing(server: PracticeServer, values: dict[str, str]) -> None:
    before = server.lead("9856")
    with pytest.raises(ColleagueError):
        server.colleague_edits("9856", values)
    assert server.lead("9856") is before


def test_a_lead_that_a_colleague_has_open_conflicts_every_time(server: PracticeServer) -> None:
    server.colleague_opens("9856")
    assert [update(server).code for _ in range(3)] == [110, 110, 110]


def test_a_lead_that_the_colleague_closed_is_free(server: PracticeServer) -> None:
    server.colleague_opens("9856")
    server.colleague_closes("9856")
    assert update(server).code == 0


def test_a_lead_is_free_when_the_time_is_over(server: PracticeServer, clock: Clock) -> None:
    server.colleague_opens("9856", seconds=180.0)
    clock.advance(179.9)
    assert update(server).code == 110
    clock.advance(0.1)
    assert update(server).code == 0


def test_the_lead_that_the_world_starts_with_open_stays_so_until_it_is_closed(
    server: PracticeServer, clock: Clock
) -> None:
    clock.advance(1e7)
    assert update(server, "9858").code == 110
    server.colleague_closes("9858")
    assert update(server, "9858").code == 0


def test_a_colleague_can_t_open_what_is_not_there(server: PracticeServer) -> None:
    with pytest.raises(NoSuchLeadError):
        server.colleague_opens("0000")


@pytest.mark.parametrize("seconds", [0.0, -1.0, float("nan"), float("inf"), 1e9])
def test_a_lead_is_open_for_a_time_that_makes_sense(server: PracticeServer, seconds: float) -> None:
    with pytest.raises(ColleagueError):
        server.colleague_opens("9856", seconds)
