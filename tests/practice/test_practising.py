"""The calls under /practice/, and who may make them."""

import pytest

from app.practice.server import PracticeServer
from tests.practice.talk import Clock, ask, post_form, post_json, update, update_path


def test_a_fault_can_be_queued_as_json(server: PracticeServer) -> None:
    assert post_json(server, "/practice/faults", {"kind": "code", "code": 109}).json == {"queued": 1}
    assert update(server).code == 109


def test_a_fault_can_be_queued_by_the_name_of_a_preset(server: PracticeServer) -> None:
    post_json(server, "/practice/faults", {"preset": "conflict"})
    assert update(server).code == 110


@pytest.mark.parametrize("given", [{"kind": "explode"}, {"preset": "explode"}, {"preset": []}, {}])
def test_a_fault_that_can_t_be_is_told_and_not_queued(server: PracticeServer, given: object) -> None:
    said = post_json(server, "/practice/faults", given)
    assert (said.status, update(server).code) == (400, 0)
    assert said.json["trouble"].startswith(("A ", "The "))


def test_faults_can_t_be_queued_without_end(server: PracticeServer) -> None:
    statuses = [post_json(server, "/practice/faults", {"preset": "busy"}).status for _ in range(101)]
    assert (statuses[0], statuses[-1]) == (200, 400)


def test_a_colleague_s_edit_can_be_made_as_json(server: PracticeServer) -> None:
    said = post_json(server, "/practice/leads/9856/colleague", {"Suburb": "Kew"})
    assert (said.json["values"]["Suburb"], said.json["edited"]) == ("Kew", True)
    assert update(server).code == 110


def test_a_lead_can_be_opened_and_closed_as_json(server: PracticeServer, clock: Clock) -> None:
    assert post_json(server, "/practice/leads/9856/open", {"seconds": 5}).json["open"]
    clock.advance(5)
    assert not ask(server, "GET", "/practice/leads/9856").json["open"]
    post_json(server, "/practice/leads/9856/open", {})
    assert not post_json(server, "/practice/leads/9856/close", {}).json["open"]


@pytest.mark.parametrize(
    ("path", "given", "status"),
    [
        ("/practice/leads/0000/colleague", {"Suburb": "Kew"}, 404),
        ("/practice/leads/9856/colleague", {"Suburb": 1}, 400),
        ("/practice/leads/9856/colleague", {"Planet": "Kew"}, 400),
        ("/practice/leads/9856/colleague", ["Suburb"], 400),
        ("/practice/leads/9856/open", {"seconds": "long"}, 400),
        ("/practice/leads/9856/open", {"seconds": True}, 400),
        ("/practice/leads/9856/burn", {}, 404),
        ("/practice/journal", {}, 404),
    ],
)
def test_what_can_t_be_done_is_told(server: PracticeServer, path: str, given: object, status: int) -> None:
    said = post_json(server, path, given)
    assert (said.status, list(said.json)) == (status, ["trouble"])


def test_a_lead_is_found_by_an_id_with_a_slash(server: PracticeServer) -> None:
    assert ask(server, "GET", "/practice/leads/UK%2F0007").json["id"] == "UK/0007"


def test_the_lead_tells_its_records_and_actions(server: PracticeServer) -> None:
    update(server, njDisposition="Sale")
    lead = ask(server, "GET", "/practice/leads/9856").json
    assert lead["records"][0]["changes"][0] == {"name": "njDisposition", "old": "Callback", "new": "Sale"}
    assert [each["action"] for each in lead["fired"]] == ["E-mails the order to the installers", "Sends a welcome SMS"]


def test_the_journal_never_has_the_key(server: PracticeServer) -> None:
    update(server)
    update(server, path=update_path("a-wrong-key"))
    said = ask(server, "GET", "/practice/journal")
    assert [each["status"] for each in said.json] == [200, 401]
    assert b"apiKey" not in said.content
    assert b"a-wrong-key" not in said.content


def test_a_form_of_our_own_page_leads_back_to_the_lead(server: PracticeServer) -> None:
    form = {"lead": "9856", "field": "Suburb", "value": "Kew"}
    said = post_form(server, "/practice/leads/9856/colleague", form)
    assert (said.status, said.headers["location"]) == (303, "/lead/9856")
    assert server.lead("9856").values["Suburb"] == "Kew"


def test_a_form_without_a_lead_leads_back_to_the_first_page(server: PracticeServer) -> None:
    said = post_form(server, "/practice/faults", {"lead": "", "preset": "busy"})
    assert (said.status, said.headers["location"]) == (303, "/")


def test_a_form_can_t_lead_to_another_site(server: PracticeServer) -> None:
    said = post_form(server, "/practice/faults", {"lead": "//evil.example\r\nX: y", "preset": "busy"})
    assert said.headers["location"] == "/lead/%2F%2Fevil.example%0D%0AX%3A%20y"


def test_a_form_with_a_mistake_shows_a_page_that_says_so(server: PracticeServer) -> None:
    form = {"lead": "9856", "field": "Mobile", "value": "<b>call me</b>"}
    said = post_form(server, "/practice/leads/9856/colleague", form)
    assert (said.status, said.headers["content-type"]) == (400, "text/html; charset=utf-8")
    assert "&lt;b&gt;call me&lt;/b&gt;" in said.text


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": ""},
        {"Origin": "", "Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_form_from_anywhere_else_is_refused(server: PracticeServer, headers: dict[str, str]) -> None:
    assert post_form(server, "/practice/faults", {"preset": "busy"}, **headers).status == 403
    assert update(server).code == 0


def test_json_from_another_site_is_refused(server: PracticeServer) -> None:
    headers = {"Content-Type": "application/json", "Origin": "https://evil.example"}
    assert ask(server, "POST", "/practice/faults", b'{"preset": "busy"}', headers).status == 403


@pytest.mark.parametrize("content_type", ["text/plain", "multipart/form-data; boundary=x", ""])
def test_no_other_content_type_is_taken(server: PracticeServer, content_type: str) -> None:
    headers = {"Content-Type": content_type, "Origin": server.address}
    assert ask(server, "POST", "/practice/faults", b'{"preset": "busy"}', headers).status == 415


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b"[" * 100_000, b"{" + b'"a":{' * 10_000])
def test_json_that_is_none_is_told(server: PracticeServer, body: bytes) -> None:
    assert ask(server, "POST", "/practice/faults", body, {"Content-Type": "application/json"}).status == 400


def test_a_form_that_can_t_be_read_is_told(server: PracticeServer) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": server.address}
    for body in (b"\xff", b"a=%ff", b"a=1&" * 200):
        assert ask(server, "POST", "/practice/faults", body, headers).status == 400
