"""What `updateLeadFast` does to a lead (NOOJEE.md, The call)."""

from dataclasses import replace

import pytest

from app.practice.lead import Change
from app.practice.server import PracticeServer
from app.practice.world import World
from tests.practice.talk import KEEP, Clock, update, update_path


def test_an_update_is_answered_with_lower_case_names_and_the_vendor_s_token(server: PracticeServer) -> None:
    said = update(server, Mobile="0491570455")
    assert (said.status, said.content) == (200, b'{"code": 0, "message": "OK"}')


def test_a_number_that_was_sent_is_stored_as_it_was_sent(server: PracticeServer) -> None:
    update(server, Mobile="+61491570455")
    assert server.lead("9856").values["Mobile"] == "+61491570455"


@pytest.mark.parametrize("keep", ["<No Change>", "<NO CHANGE>"])
def test_both_spellings_of_no_change_keep_a_number(server: PracticeServer, keep: str) -> None:
    before = server.lead("9856").values["FirstPhone"]
    update(server, FirstPhone=keep)
    assert server.lead("9856").values["FirstPhone"] == before


def test_a_field_that_was_not_sent_stays(server: PracticeServer) -> None:
    before = server.lead("9856").values
    update(server, Mobile="0491570455")
    assert dict(server.lead("9856").values) == {**before, "Mobile": "0491570455"}


def test_no_change_keeps_any_other_field_as_well(server: PracticeServer) -> None:
    update(server, Name=KEEP)
    assert server.lead("9856").values["Name"] == "Jane Smith"


def test_an_empty_text_clears_a_number(server: PracticeServer) -> None:
    update(server, Mobile="")
    assert server.lead("9856").values["Mobile"] == ""


def test_an_empty_text_keeps_the_number_in_a_world_that_says_so(world: World) -> None:
    with PracticeServer(replace(world, empty_clears=False), minimum=0.0) as server:
        update(server, Mobile="")
        assert server.lead("9856").values["Mobile"] == "0491570006"


def test_the_lead_id_may_be_in_the_address(server: PracticeServer) -> None:
    said = update(server, path=update_path(njExternalLeadId="9856"), njExternalLeadId=None, Suburb="Kew")
    assert (said.code, server.lead("9856").values["Suburb"]) == (0, "Kew")


def test_a_missing_call_back_makes_the_lead_new_and_drops_the_booked_one(server: PracticeServer) -> None:
    assert server.lead("9856").callback is not None
    update(server)
    lead = server.lead("9856")
    assert (lead.new, lead.callback) == (True, None)


def test_a_call_back_that_is_sent_is_booked_and_the_lead_is_not_new(server: PracticeServer) -> None:
    update(server, "9857", njDisposition="Callback", njCallBackDate="2026/12/01 09:05")
    lead = server.lead("9857")
    assert (lead.new, lead.callback) == (False, "2026/12/01 09:05")


def test_no_change_as_a_call_back_keeps_it_in_a_world_that_says_so(world: World) -> None:
    with PracticeServer(replace(world, keeps_callback=True), minimum=0.0) as server:
        before = server.lead("9856")
        update(server, njCallBackDate=KEEP)
        after = server.lead("9856")
        assert (after.callback, after.new) == (before.callback, False)


def test_a_disposition_brings_its_priority(server: PracticeServer) -> None:
    update(server, njDisposition="Client Approved Callback", njCallBackDate="2026/12/01 09:05")
    lead = server.lead("9856")
    assert (lead.disposition, lead.priority) == ("Client Approved Callback", 2)


def test_a_priority_that_is_sent_wins_over_the_disposition_s(server: PracticeServer) -> None:
    update(server, njDisposition="Sale", njPriority="0")
    assert server.lead("9856").priority == 0


def test_without_either_the_priority_is_the_api_s_default(server: PracticeServer) -> None:
    update(server)
    assert server.lead("9856").priority == 10


def test_actions_fire_each_time_a_disposition_is_set(server: PracticeServer) -> None:
    update(server, njDisposition="Callback")
    update(server, njDisposition="Callback")
    assert [each.action for each in server.lead("9856").fired] == ["Sends a confirmation SMS"] * 2


def test_no_action_fires_when_the_disposition_is_kept(server: PracticeServer) -> None:
    update(server)
    assert server.lead("9856").fired == ()


def test_every_update_adds_a_call_record_newest_first(server: PracticeServer, clock: Clock) -> None:
    update(server, Suburb="Kew")
    clock.advance(60)
    update(server, Suburb="Hawthorn")
    newest, older = server.lead("9856").records[:2]
    assert (newest.at, newest.by, newest.disposition) == (clock.now, "API", "Callback")
    assert (newest.changes, older.changes[0]) == (
        (Change("Suburb", "Kew", "Hawthorn"),),
        Change("Suburb", "Eltham", "Kew"),
    )


def test_an_update_that_changes_nothing_adds_a_call_record_too(server: PracticeServer) -> None:
    update(server, "9857", njDisposition="Busy", njPriority="4")
    before = len(server.lead("9857").records)
    update(server, "9857", njPriority="4")
    records = server.lead("9857").records
    assert (len(records), records[0].changes) == (before + 1, ())


def test_a_lead_that_is_still_to_be_imported_is_inserted_by_a_whole_update(server: PracticeServer) -> None:
    said = update(server, "9859", njDisposition="Busy", FirstPhone="0355501502", Name="Callum Birchall")
    lead = server.lead("9859")
    assert (said.code, lead.values["FirstPhone"], lead.disposition) == (0, "0355501502", "Busy")


def test_the_journal_has_the_body_as_it_came_and_never_the_key(server: PracticeServer) -> None:
    said = update(server, Suburb="Kew")
    call = server.journal[-1]
    assert (call.method, call.status, call.answer, call.code) == ("POST", 200, said.content, 0)
    assert (call.applied, call.finished) == (True, True)
    assert set(call.query) == {"fTemplateId", "fCampaignId", "fAllocationId"}
    assert b'"Suburb": "Kew"' in call.body
    assert call.headers["content-type"] == "application/json"


def test_a_lead_is_found_only_in_its_own_campaign(server: PracticeServer) -> None:
    assert server.lead("9856", 41).id == "9856"
    with pytest.raises(LookupError):
        server.lead("9856", 61)
