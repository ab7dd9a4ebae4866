"""What a person sees in a browser."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from app.practice.server import PracticeServer
from app.practice.world import World
from tests.practice.talk import Clock, ask, post_json, update

HOSTILE = "<script>alert(1)</script>\"'&"


class _Text(HTMLParser):
    """The text of a page, cell by cell."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.texts += [value for name, value in attrs if name in {"href", "action"} and value]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def seen(server: PracticeServer, path: str) -> list[str]:
    page = _Text()
    page.feed(ask(server, "GET", path).text)
    return [each for each in page.texts if each.strip()]


def after(texts: list[str], label: str) -> str:
    return texts[texts.index(label) + 1]


@pytest.fixture
def hostile(world: World, clock: Clock) -> Iterator[PracticeServer]:
    """A world whose every text tries to be HTML."""
    template = replace(
        world.templates[0],
        fields=tuple(replace(each, label=HOSTILE, choices=(HOSTILE,)) for each in world.templates[0].fields),
        dispositions=tuple(replace(each, actions=(HOSTILE,)) for each in world.templates[0].dispositions),
    )
    campaign = replace(world.campaigns[0], name=HOSTILE, template=template)
    jane = replace(world.leads[0], id=HOSTILE, values=dict(world.leads[0].values) | {"Name": HOSTILE})
    hostile = replace(world, campaigns=(campaign,), templates=(template,), leads=(jane,))
    with PracticeServer(hostile, minimum=0.0, clock=clock) as server:
        yield server


def test_the_first_page_lists_every_lead_with_a_link(server: PracticeServer, world: World) -> None:
    texts = seen(server, "/")
    for lead in world.leads:
        assert lead.id in texts
    assert "/lead/UK%2F0007" in texts


def test_the_first_page_says_what_is_special_about_a_lead(server: PracticeServer) -> None:
    texts = seen(server, "/")
    assert "a colleague has it open" in texts
    assert "never dialled" in texts
    assert "still to be imported" in texts


def test_the_first_page_shows_queued_faults_in_words(server: PracticeServer) -> None:
    post_json(server, "/practice/faults", {"preset": "drop-after"})
    texts = seen(server, "/")
    assert after(texts, "Queued, the next first:") == "The connection breaks after the update was made"


def test_the_first_page_says_why_a_call_was_refused(server: PracticeServer) -> None:
    update(server, Nickname="JJ")
    assert after(seen(server, "/"), "no") == "the template has no field Nickname"


def test_the_data_view_has_every_field_beside_its_label(server: PracticeServer) -> None:
    update(server, Mobile="0491570455", Notes="One line\nand another", njCallBackDate="2026/12/01 09:05")
    texts = seen(server, "/lead/9856")
    assert after(texts, "Notes") == "One line\nand another"
    data = texts[texts.index("Data View") :]
    assert (after(data, "Mobile"), after(data, "Call-back"), after(data, "Counts as a new lead")) == (
        "0491570455",
        "2026/12/01 09:05",
        "no",
    )


def test_a_lead_that_counts_as_new_says_so(server: PracticeServer) -> None:
    update(server)
    texts = seen(server, "/lead/9856")
    assert after(texts, "Counts as a new lead") == "yes: called first come, first served"
    assert after(texts, "Call-back") == "none booked"


def test_the_call_records_are_newest_first_in_the_campaign_s_own_time(server: PracticeServer) -> None:
    update(server, Suburb="Kew")
    texts = seen(server, "/lead/9856")
    records = texts[texts.index("What happened") + 1 :]
    assert records[:3] == ["2026/11/24 12:00", "API", "Callback"]
    assert "Suburb: Eltham → Kew" in records[3]


def test_the_actions_that_ran_are_shown(server: PracticeServer) -> None:
    update(server, njDisposition="Callback")
    assert after(seen(server, "/lead/9856"), "Action") == "2026/11/24 12:00"
    assert "Sends a confirmation SMS" in seen(server, "/lead/9856")


def test_a_lead_that_a_colleague_has_open_says_until_when(server: PracticeServer) -> None:
    server.colleague_opens("9856")
    words = "A colleague has this lead open. Every update conflicts (110) until 2026/11/24 12:03."
    assert words in seen(server, "/lead/9856")


def test_an_unknown_lead_has_a_friendly_page(server: PracticeServer) -> None:
    said = ask(server, "GET", "/lead/0000")
    assert (said.status, "There is no lead 0000." in said.text) == (404, True)


def test_a_lead_that_is_still_to_be_imported_says_so(server: PracticeServer) -> None:
    assert "Lead 9859 is on the import list, and not a lead yet." in seen(server, "/lead/9859")


@pytest.mark.parametrize("path", ["/nowhere", "/favicon.ico", "//evil.example/", "/lead", "/practice"])
def test_there_is_no_other_page(server: PracticeServer, path: str) -> None:
    assert ask(server, "GET", path).status == 404


def test_a_page_can_only_be_looked_at(server: PracticeServer) -> None:
    assert ask(server, "POST", "/", b"").status == 405


@pytest.mark.parametrize("path", ["/", "/lead/" + "%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27%26", "/lead/%3Cscript%3E"])
def test_no_text_of_the_world_becomes_html(hostile: PracticeServer, path: str) -> None:
    post_json(hostile, "/practice/faults", {"kind": "code", "code": 1, "message": HOSTILE})
    update(hostile, HOSTILE, Notes=HOSTILE)
    update(hostile, HOSTILE, njDisposition="Callback", Notes=HOSTILE * 2)
    page = ask(hostile, "GET", path).text
    assert "<script" not in page
    assert not re.search(r"=\"[^\"]*<", page)


def test_a_label_that_comes_up_twice_shows_the_field_s_name_as_well(hostile: PracticeServer) -> None:
    assert f"{HOSTILE} (FirstPhone)" in "".join(seen(hostile, "/lead/%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27%26"))


def test_pages_allow_no_scripts_and_no_frames(server: PracticeServer) -> None:
    policy = ask(server, "GET", "/").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy


def test_pages_follow_light_and_dark(server: PracticeServer) -> None:
    assert "color-scheme: light dark" in ask(server, "GET", "/lead/9856").text
