"""Which connections are listed, in which order and under which names, and which the menu offers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import connections
from app.core.connections import MOST_OFFERED, MOST_REMEMBERED, Known, Origin, Recent
from app.core.reading import read_layout
from tests.core.samples import document


def known(name: str, path: str, server: str = "https://contact.example.com", origin: Origin = Origin.OWN) -> Known:
    layout, _ = read_layout(document(name=name, server=server))
    assert layout is not None
    return Known(origin, path, layout)


def test_a_file_is_listed_once_and_a_deployed_one_as_that() -> None:
    found = connections.places(["/own/a", "/it/b"], ["/own/a", "/else/c"], ["/it/b"])
    assert dict(found) == {"/it/b": Origin.DEPLOYED, "/own/a": Origin.OWN, "/else/c": Origin.OPENED}


def test_they_are_in_the_order_of_their_names_with_practice_last() -> None:
    practice = Known(Origin.PRACTICE, title="Apprentices")
    unread = Known(Origin.OPENED, "/else/brisbane.toml", is_gone=True)
    found = connections.in_order([practice, known("sydney", "/1"), unread, known("Adelaide", "/2")])
    assert [each.name for each in found] == ["Adelaide", "brisbane", "sydney", "Apprentices"]


def test_the_same_name_is_told_apart_by_the_server_else_by_the_file() -> None:
    alone = known("Perth", "/p")
    other = known("Sales", "/a"), known("sales", "/b", "https://other.example.com")
    assert connections.told_apart([alone, *other]) == (
        "Perth",
        "Sales (https://contact.example.com)",
        "sales (https://other.example.com)",
    )
    assert connections.told_apart([known("Sales", "/a"), known("Sales", "/b")]) == ("Sales (/a)", "Sales (/b)")


@given(st.lists(st.tuples(st.sampled_from(["Sales", "sales", "Perth"]), st.booleans()), max_size=6))
def test_no_two_are_called_the_same(made: list[tuple[str, bool]]) -> None:
    servers = {True: "https://contact.example.com", False: "https://other.example.com"}
    found = [known(name, f"/{at}", servers[where]) for at, (name, where) in enumerate(made)]
    told = [each.casefold() for each in connections.told_apart(found)]
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("text", ["melb", "MELBOURNE sales", "example 42", "elsewhere", "", "  "])
def test_one_is_found_by_its_name_server_campaign_or_file(text: str) -> None:
    assert known("Melbourne sales", "/elsewhere/a.toml").holds(text)


def test_one_is_not_found_by_what_it_has_not() -> None:
    assert not known("Melbourne sales", "/elsewhere/a.toml").holds("melbourne perth")
    assert Known(Origin.OWN, "/elsewhere/a.toml").holds("a elsewhere")
    assert not Known(Origin.OWN, "/elsewhere/a.toml").holds("xx")


def test_the_one_used_last_is_first() -> None:
    recents = connections.used(connections.used((), "/a", "A"), "/b", "B")
    assert connections.used(recents, "/a", "A2") == (Recent("/a", "A2"), Recent("/b", "B"))


def test_one_that_was_only_added_is_last_and_once() -> None:
    recents = connections.met(connections.used((), "/a", "A"), "/b", "B")
    assert connections.met(recents, "/a", "other") == (Recent("/a", "A"), Recent("/b", "B"))
    assert connections.without(recents, "/a") == (Recent("/b", "B"),)


def test_so_many_are_remembered_and_no_more() -> None:
    recents: tuple[Recent, ...] = ()
    for number in range(MOST_REMEMBERED + 10):
        recents = connections.used(recents, f"/{number}", "A")
    assert len(recents) == len(connections.met(recents, "/new", "New")) == MOST_REMEMBERED
    assert connections.met(recents, "/new", "New")[-1].name == "New"


def test_the_menu_has_the_last_few_less_the_one_that_is_on() -> None:
    recents = tuple(Recent(f"/{number}", f"C{number}") for number in range(9))
    found = connections.offered(recents, "/1")
    assert [name for _, name in found] == ["C0", "C2", "C3", "C4", "C5"]
    assert len(found) == MOST_OFFERED


def test_the_menu_tells_the_same_names_apart() -> None:
    recents = (Recent("/a", "Sales"), Recent("/b", "sales"), Recent("/c", "Perth"))
    assert [name for _, name in connections.offered(recents, "")] == ["Sales (/a)", "sales (/b)", "Perth"]


def test_what_is_written_is_read() -> None:
    recents = (Recent("/a b/é.toml", "Sales “é”"), Recent("C:\\x", "&"))
    assert connections.read_recents(connections.write_recents(recents)) == recents


def test_the_longest_paths_there_can_be_are_read() -> None:
    recents = tuple(Recent(f"/{'ü' * 3_990}{number}", "ü" * 500) for number in range(MOST_REMEMBERED))
    assert connections.read_recents(connections.write_recents(recents)) == recents


@pytest.mark.parametrize(
    "text",
    [
        None,
        7,
        "",
        "[",
        "{}",
        "[1]",
        '[["a"]]',
        '[["", "b"]]',
        '[["a\\u0000", "b"]]',
        "[" * 9999,
        '[["a", 1]]',
        "x" * 10**6,
    ],
)
def test_nonsense_in_the_settings_is_none(text: object) -> None:
    assert connections.read_recents(text) == ()


@given(st.text() | st.recursive(st.none() | st.text(), st.lists).map(str))
def test_any_text_is_read(text: str) -> None:
    assert len(connections.read_recents(text)) <= MOST_REMEMBERED


def test_the_start_page_offers_the_organisations_first_then_those_used_last() -> None:
    names = ("Adelaide", "Brisbane", "Cairns", "Darwin", "Echuca", "Fremantle")
    own = [known(each, f"/{each[0]}") for each in names]
    given = known("Zeehan", "/it/z", origin=Origin.DEPLOYED)
    gone = Known(Origin.OPENED, "/gone", is_gone=True)
    practice = Known(Origin.PRACTICE, layout=own[0].layout, title="Practice")
    recents = [Recent("/D", "Darwin"), Recent("/gone", "Gone"), Recent("/C", "Cairns")]
    offered = connections.to_begin_with([*own, gone, practice, given], recents)
    assert [name for _, name in offered] == ["Zeehan", "Darwin", "Cairns", "Adelaide", "Brisbane"]


def test_two_of_one_name_are_told_apart_on_the_start_page() -> None:
    offered = connections.to_begin_with([known("Sales", "/a"), known("Sales", "/b")], [Recent("/b", "Sales")])
    assert [(each.path, name) for each, name in offered] == [("/b", "Sales (/b)"), ("/a", "Sales (/a)")]
