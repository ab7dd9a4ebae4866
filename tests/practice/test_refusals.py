"""Each code for its real reason, with its HTTP status and the vendor's token, and the lead as it was."""

import json

import pytest

from app.practice.server import PracticeServer
from tests.practice.talk import KEEP, Said, ask, filled, send, update, update_path


def untouched(server: PracticeServer, lead: str = "9856") -> None:
    """A lead that nothing was done to. Its own server would have added a call record."""
    assert all(each.by != "API" for each in server.lead(lead).records)


def says(said: Said, status: int, code: int, message: str) -> None:
    assert (said.status, said.json) == (status, {"code": code, "message": message})


@pytest.mark.parametrize("key", ["wrong", "", "Practice"])
def test_a_wrong_key_gets_a_401_with_a_page(server: PracticeServer, key: str) -> None:
    said = update(server, path=update_path(key))
    assert (said.status, said.headers["content-type"]) == (401, "text/html; charset=utf-8")
    assert not server.journal[-1].key_accepted
    untouched(server)


def test_two_keys_are_no_key(server: PracticeServer) -> None:
    assert update(server, path=update_path() + "&apiKey=practice").status == 401


def test_a_missing_key_gets_a_401(server: PracticeServer) -> None:
    assert update(server, path=update_path().replace("apiKey", "apikey")).status == 401


def test_a_key_under_another_spelling_of_its_name_is_not_in_the_journal(server: PracticeServer) -> None:
    update(server, path=update_path("secret").replace("apiKey", "APIKEY"))
    assert "secret" not in repr(server.journal[-1])


@pytest.mark.parametrize("lead", ["0000", "", "9856 ", "<No Change>"])
def test_101_a_lead_that_nobody_knows(server: PracticeServer, lead: str) -> None:
    says(update(server, lead), 400, 101, "COULDNT_FIND_THE_LEAD")


def test_101_no_lead_at_all(server: PracticeServer) -> None:
    says(update(server, njExternalLeadId=None), 400, 101, "COULDNT_FIND_THE_LEAD")


@pytest.mark.parametrize(
    "where", [(41, 41, 39), (52, 41, 38), (41, 61, 38), (41, 41, 71), (52, 61, 71), ("", "", ""), ("x", "٤١", "-1")]
)
def test_101_the_lead_is_not_where_the_address_says(server: PracticeServer, where: tuple[object, ...]) -> None:
    says(update(server, path=update_path(where=where)), 400, 101, "COULDNT_FIND_THE_LEAD")
    untouched(server)


def test_102_none_of_the_template_s_phone_fields(server: PracticeServer) -> None:
    says(update(server, FirstPhone=None, Name="Jane"), 400, 102, "NO_PHONE_FIELDS")
    untouched(server)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"null",
        b'"text"',
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"njExternalLeadId": "9856", "njExternalLeadId": "9856"}',
        b'{"njPriority": NaN}',
        json.dumps(filled() | {"njPriority": 10}).encode(),
        json.dumps(filled() | {"Name": None}).encode(),
        json.dumps(filled() | {"Name": {"a": "b"}}).encode(),
        json.dumps(filled() | {"Name": "\ud800"}).encode(),
    ],
)
def test_103_a_body_that_is_no_flat_object_of_texts(server: PracticeServer, body: bytes) -> None:
    says(send(server, body), 500, 103, "EXCEPTION")
    untouched(server)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Nickname", "JJ"),
        ("njExternalListId", "1"),
        ("FirstPhone", "03 5550 1234"),
        ("FirstPhone", "0355501234x"),
        ("FirstPhone", "<no change>"),
        ("FirstPhone", "٠٣٥"),
        ("njCallBackDate", "24/11/2026 10:00"),
        ("njCallBackDate", "2026/13/01 10:00"),
        ("njCallBackDate", "2026/1/1 9:00"),
        ("njCallBackDate", ""),
        ("njCallBackDate", KEEP),
        ("njPriority", "101"),
        ("njPriority", "-1"),
        ("njPriority", "ten"),
        ("njPriority", ""),
        ("njPriority", "1.0"),
        ("njPriority", KEEP),
    ],
)
def test_103_a_name_or_a_form_that_the_vendor_does_not_document(server: PracticeServer, name: str, value: str) -> None:
    says(send(server, json.dumps(filled() | {name: value}).encode()), 500, 103, "EXCEPTION")
    untouched(server)


def test_103_body_and_address_name_different_leads(server: PracticeServer) -> None:
    says(update(server, path=update_path(njExternalLeadId="9857")), 500, 103, "EXCEPTION")
    untouched(server)


def test_the_journal_says_in_words_why_a_103_was_given(server: PracticeServer) -> None:
    update(server, Nickname="JJ")
    assert server.journal[-1].reason == "the template has no field Nickname"


def test_104_a_number_on_the_do_not_call_list(server: PracticeServer) -> None:
    says(update(server, Mobile="0491570313"), 400, 104, "DNC")
    untouched(server)


def test_a_number_on_the_do_not_call_list_that_is_kept_is_no_reason(server: PracticeServer) -> None:
    assert server.lead("9866").values["FirstPhone"] == "0370105559"
    assert update(server, "9866").code == 0


def test_numbers_are_compared_as_they_are_stored(server: PracticeServer) -> None:
    assert update(server, Mobile="+61491570313").code == 0


def test_105_a_number_of_another_lead_of_the_campaign_in_any_of_its_fields(server: PracticeServer) -> None:
    says(update(server, SecondPhone="0491570157"), 400, 105, "DUPLICATE")
    untouched(server)


def test_a_lead_s_own_number_is_no_duplicate(server: PracticeServer) -> None:
    assert update(server, SecondPhone="0491570006").code == 0


def test_a_number_of_a_lead_in_another_campaign_is_no_duplicate(server: PracticeServer) -> None:
    assert update(server, SecondPhone="095550101").code == 0


def test_empty_numbers_are_no_duplicates(server: PracticeServer) -> None:
    assert update(server, SecondPhone="").code == 0


@pytest.mark.parametrize("disposition", ["Sold", "sale", "", None])
def test_106_a_disposition_that_the_template_does_not_have(server: PracticeServer, disposition: str | None) -> None:
    says(update(server, njDisposition=disposition), 400, 106, "INVALID_DISPOSTION")
    untouched(server)


@pytest.mark.parametrize("keep", [KEEP, KEEP.upper()])
def test_107_no_change_on_a_lead_that_was_never_dialled(server: PracticeServer, keep: str) -> None:
    said = update(server, "9857", njDisposition=keep)
    says(said, 400, 107, "DISPOSTION_ISNT_SET_AND_NOCHANGE_SPECIFIED")
    untouched(server, "9857")


def test_a_disposition_that_an_update_set_can_be_kept(server: PracticeServer) -> None:
    update(server, "9857", njDisposition="Busy")
    assert update(server, "9857").code == 0


@pytest.mark.parametrize("values", [{}, {"FirstPhone": "0355501502"}, {"njDisposition": "Busy"}])
def test_108_no_change_for_a_lead_that_is_still_to_be_imported(server: PracticeServer, values: dict[str, str]) -> None:
    says(update(server, "9859", None, **values), 400, 108, "IMPORT_BUT_NOCHANGE_SPECIFIED")
    with pytest.raises(LookupError):
        server.lead("9859")


def test_110_while_a_colleague_has_the_lead_open(server: PracticeServer) -> None:
    says(update(server, "9858"), 400, 110, "LEAD_NOT_UPDATED_DUE_TO_CONFLICT")
    untouched(server, "9858")


def test_an_update_that_is_not_a_post_is_not_allowed(server: PracticeServer) -> None:
    said = ask(server, "GET", update_path())
    assert (said.status, said.headers["allow"], server.journal[-1].method) == (405, "POST", "GET")


def test_a_body_that_does_not_call_itself_json_is_not_read_as_json(server: PracticeServer) -> None:
    said = ask(server, "POST", update_path(), json.dumps(filled()).encode(), {"Content-Type": "text/plain"})
    assert said.status == 415
    untouched(server)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"njExternalLeadId": "0000", "Nickname": "JJ"}, 101),
        ({"FirstPhone": "", "Nickname": "JJ"}, 103),
        ({"FirstPhone": None, "njDisposition": "Sold"}, 102),
        ({"njDisposition": "Sold", "Mobile": "0491570313"}, 106),
        ({"Mobile": "0491570313", "SecondPhone": "0491570157"}, 104),
        ({"njExternalLeadId": "9858", "SecondPhone": "0491570157"}, 105),
    ],
)
def test_of_two_reasons_the_earlier_check_decides(
    server: PracticeServer, values: dict[str, str | None], code: int
) -> None:
    sent = {name: value for name, value in (filled() | values).items() if value is not None}
    assert send(server, json.dumps(sent).encode()).code == code
