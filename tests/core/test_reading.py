"""A connection file's contents. Every mistake names its key and what is expected there, all of them at once."""

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.layout import (
    CallbackRule,
    CallingRule,
    Disposition,
    Field,
    Kind,
    Layout,
    Network,
    OutOfHours,
    PlaceFields,
    ServerProfile,
)
from app.core.reading import read_layout
from app.core.tables import Expected, Mistake
from tests.core.samples import document, thorough


def mistakes(given: dict[str, Any]) -> list[tuple[str, Expected]]:
    """The mistakes of a document that they stop."""
    layout, found = read_layout(given)
    assert layout is None
    return [(each.key, each.expected) for each in found]


def read(given: dict[str, Any]) -> Layout:
    layout, found = read_layout(given)
    assert not found
    assert layout is not None
    return layout


def field(**changes: Any) -> dict[str, Any]:
    """The document with one more field, of which `changes` are told."""
    return document(fields=[{"name": "FirstPhone", "kind": "phone"}, {"name": "Name", **changes}])


def disposition(**changes: Any) -> dict[str, Any]:
    return document(dispositions=[{"name": "Sale", **changes}])


def test_the_sample_is_read_whole() -> None:
    assert read(document()) == Layout(
        name="Melbourne sales",
        server="https://contact.example.com",
        time_zone="Australia/Melbourne",
        region="AU",
        template=41,
        campaign=42,
        allocation=38,
        fields=(Field("FirstPhone", "First phone", Kind.PHONE),),
        dispositions=(Disposition("Callback", CallbackRule.REQUIRED, 6, ("Sends a confirmation SMS",)),),
        call_editor="https://contact.example.com/leads/{lead}",
        profile=ServerProfile(),
    )


def test_where_a_lead_is_and_when_it_may_be_rung_are_read_without_a_mistake() -> None:
    fields = [{"name": "Mobile", "kind": "phone"}, {"name": "State"}]
    said = {"lead_place": {"state": "State"}, "calling_hours": {"region": "NZ", "outside": "block"}}
    layout = read(document(fields=fields, **said))
    assert (layout.place, layout.calling) == (PlaceFields(state="State"), CallingRule("NZ", OutOfHours.BLOCK))


def test_a_file_may_say_its_format() -> None:
    assert read(document(format=1)) == read(document())


@pytest.mark.parametrize("format_", ["1", 1.0, True, -1])
def test_a_format_is_a_number(format_: object) -> None:
    assert mistakes(document(format=format_)) == [("format", Expected.WHOLE_NUMBER)]


@pytest.mark.parametrize("format_", [2, 10**30])
def test_a_file_of_a_newer_version_is_told_as_that_and_as_nothing_else(format_: int) -> None:
    layout, found = read_layout(document(format=format_, server="ws://of.the.future", colour="red"))
    assert layout is None
    assert found == (Mistake("format", Expected.KNOWN_FORMAT, (str(format_), "1")),)


def test_what_may_be_absent_has_the_defaults_that_can_not_lose_data() -> None:
    layout = read(
        document(call_editor=None, dispositions=None, server_profile=None, fields=[{"name": "Mobile", "kind": "phone"}])
    )
    assert layout.profile == ServerProfile(
        lead_id_in_url=False, keep_callback=False, send_untouched=False, clear_phone=True
    )
    assert (layout.call_editor, layout.dispositions) == ("", ())
    assert layout.fields == (Field("Mobile", "Mobile", Kind.PHONE),)


@pytest.mark.parametrize("switch", ["lead_id_in_url", "keep_callback", "send_untouched", "clear_phone"])
@pytest.mark.parametrize("value", [True, False])
def test_each_switch_of_the_server_profile_is_read(switch: str, value: bool) -> None:
    assert getattr(read(document(server_profile={switch: value})).profile, switch) is value


def test_a_field_of_each_kind_is_read() -> None:
    kinds = [{"name": kind.title(), "kind": kind, "choices": ["a", "b"]} for kind in Kind]
    assert [each.kind for each in read(document(fields=kinds)).fields] == list(Kind)


def test_a_check_box_without_choices_sends_true_and_false() -> None:
    assert read(field(kind="check")).others[0].choices == ("true", "false")


NO_TEXTS: list[Any] = [None, "", " ", 1, [], "a\0", "a\nb", "x" * 501]
NO_IDS: list[Any] = ["41", 41.0, True, -1, None, 2**63]
IDS = {"template": 1, "campaign": 1, "allocation": 1}
MISTAKES = [
    *((document(**{name: no}), name, Expected.TEXT) for name in ("name", "time_zone", "region") for no in NO_TEXTS),
    (document(region="Australia"), "region", Expected.REGION),
    (document(region="au"), "region", Expected.REGION),
    (document(call_editor="contact.example.com"), "call_editor", Expected.WEB_ADDRESS),
    (document(call_editor="javascript:alert(1)"), "call_editor", Expected.WEB_ADDRESS),
    (document(call_editor="file:///etc/hosts"), "call_editor", Expected.WEB_ADDRESS),
    (document(lead=None), "lead", Expected.TABLE),
    (document(lead=41), "lead", Expected.TABLE),
    *((document(lead=IDS | {name: no}), f"lead.{name}", Expected.WHOLE_NUMBER) for name in IDS for no in NO_IDS),
    (document(fields=None), "fields", Expected.A_PHONE_FIELD),
    (document(fields=[{"name": "Name"}]), "fields", Expected.A_PHONE_FIELD),
    (document(dispositions="Sale"), "dispositions", Expected.LIST_OF_TABLES),
    (document(dispositions=["Sale"]), "dispositions", Expected.LIST_OF_TABLES),
    (field(name=""), "fields[2].name", Expected.TEXT),
    (field(name="FirstPhone"), "fields[2].name", Expected.NEW_NAME),
    (field(name=" FirstPhone "), "fields[2].name", Expected.NEW_NAME),
    (field(name="njPriority"), "fields[2].name", Expected.OWN_NAME),
    (field(name="NJpriority"), "fields[2].name", Expected.OWN_NAME),
    (field(label=""), "fields[2].label", Expected.TEXT),
    (field(kind="number"), "fields[2].kind", Expected.ONE_OF),
    (field(kind=["text"]), "fields[2].kind", Expected.ONE_OF),
    (field(kind="list"), "fields[2].choices", Expected.CHOICES),
    (field(kind="radio", choices=[]), "fields[2].choices", Expected.CHOICES),
    (field(choices="a"), "fields[2].choices", Expected.LIST_OF_TEXTS),
    (field(choices=["a", 1]), "fields[2].choices", Expected.LIST_OF_TEXTS),
    (field(choices=["a", " "]), "fields[2].choices", Expected.LIST_OF_TEXTS),
    (field(kind="check", choices=["yes"]), "fields[2].choices", Expected.TWO_CHOICES),
    (field(kind="check", choices=["yes", "yes"]), "fields[2].choices", Expected.TWO_CHOICES),
    (disposition(name=None), "dispositions[1].name", Expected.TEXT),
    (disposition(callback="always"), "dispositions[1].callback", Expected.ONE_OF),
    (disposition(name="No Change"), "dispositions[1].name", Expected.NOT_NO_CHANGE),
    (disposition(name="<NO CHANGE>"), "dispositions[1].name", Expected.NOT_NO_CHANGE),
    (field(kind="list", choices=["Solar", "<No Change>"]), "fields[2].choices", Expected.NOT_NO_CHANGE),
    (disposition(priority="6"), "dispositions[1].priority", Expected.WHOLE_NUMBER),
    (disposition(priority=101), "dispositions[1].priority", Expected.PRIORITY),
    (disposition(actions="SMS"), "dispositions[1].actions", Expected.LIST_OF_TEXTS),
    (disposition(closes="yes"), "dispositions[1].closes", Expected.TRUE_OR_FALSE),
    (document(dispositions=[{"name": "Sale"}, {"name": "Sale"}]), "dispositions[2].name", Expected.NEW_NAME),
    (document(server_profile=True), "server_profile", Expected.TABLE),
    (document(server_profile={"keep_callback": 1}), "server_profile.keep_callback", Expected.TRUE_OR_FALSE),
]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "key", "expected"), MISTAKES, ids=[f"{each[1]}: {each[2].name}" for each in MISTAKES]
)
def test_a_mistake_names_its_key_and_what_is_expected(given: dict[str, Any], key: str, expected: Expected) -> None:
    assert mistakes(given) == [(key, expected)]


def test_a_choice_of_words_is_told_with_the_words() -> None:
    found = read_layout(field(kind="number"))[1]
    assert found == (Mistake("fields[2].kind", Expected.ONE_OF, tuple(Kind)),)


def test_all_mistakes_are_told_at_once() -> None:
    given = document(name=1, server="contact", region="x", lead={"template": "a"}, server_profile={"clear_phone": 0})
    given |= {"fields": [{"kind": "what"}], "dispositions": [{"priority": -1}], "colour": "red"}
    assert sorted(mistakes(given)) == sorted(
        [
            ("colour", Expected.KNOWN_KEY),
            ("name", Expected.TEXT),
            ("server", Expected.HTTPS_ADDRESS),
            ("region", Expected.REGION),
            ("lead.template", Expected.WHOLE_NUMBER),
            ("lead.campaign", Expected.WHOLE_NUMBER),
            ("lead.allocation", Expected.WHOLE_NUMBER),
            ("fields", Expected.A_PHONE_FIELD),
            ("fields[1].name", Expected.TEXT),
            ("fields[1].kind", Expected.ONE_OF),
            ("dispositions[1].name", Expected.TEXT),
            ("dispositions[1].priority", Expected.WHOLE_NUMBER),
            ("server_profile.clear_phone", Expected.TRUE_OR_FALSE),
        ],
        key=lambda each: (each[0], each[1].value),
    )


@pytest.mark.parametrize("name", ["key", "apiKey", "API_KEY", "api-key", "password", "Secret"])
@pytest.mark.parametrize("where", ["", "lead.", "fields[1].", "dispositions[1].", "server_profile."])
def test_a_secret_in_the_file_is_told_and_not_read(name: str, where: str) -> None:
    given = copy.deepcopy(document())
    table: dict[str, Any] = given
    if where:
        found = given[where.rstrip("].").split("[")[0]]
        table = found[0] if isinstance(found, list) else found
    table[name] = "canary-in-a-file"
    layout, told = read_layout(given)
    assert told == (Mistake(f"{where}{name}", Expected.NO_SECRET),)
    assert layout is not None
    assert "canary" not in repr((layout, told))


def test_a_key_that_nobody_knows_is_told_and_passed_over() -> None:
    layout, told = read_layout(document(colour="red"))
    assert told == (Mistake("colour", Expected.KNOWN_KEY),)
    assert layout == read(document())


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(exclude_categories=[]), max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "label", "kind", "choices", "callback", "priority", "actions", "closes", "key"])
            | st.text(max_size=3),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@thorough
@given(
    changes=st.dictionaries(st.sampled_from(list(document())), VALUES, max_size=4),
    more=st.dictionaries(st.text(), VALUES),
)
def test_any_document_is_either_a_layout_or_has_a_mistake_that_stops_it(
    changes: dict[str, Any], more: dict[str, Any]
) -> None:
    layout, found = read_layout(document() | more | changes)
    assert (layout is None) is any(each.stops for each in found)
    if layout is not None:
        assert layout.phones
        assert layout.server.startswith("https://")


def test_how_the_server_is_reached_is_read() -> None:
    assert read(document()).network == Network("", "", "", "system")
    given = {"ca_file": " ca.pem ", "client_certificate": "desk.pem", "client_key": "desk.key", "proxy": "None"}
    assert read(document(network=given)).network == Network("ca.pem", "desk.pem", "desk.key", "none")


@pytest.mark.parametrize(
    ("proxy", "read_as"),
    [
        ("http://proxy.example.com:8080/", "http://proxy.example.com:8080"),
        ("http://192.0.2.7", "http://192.0.2.7"),
        ("http://[2001:db8::1]:3128", "http://[2001:db8::1]:3128"),
        ("SYSTEM", "system"),
    ],
)
def test_each_form_of_a_proxy_is_read(proxy: str, read_as: str) -> None:
    assert read(document(network={"proxy": proxy})).network.proxy == read_as


ADDRESSES = ["proxy.example.com:8080", "socks5://proxy.example.com", "http://", "http://x:0", "http://x/path"]


@pytest.mark.parametrize(
    ("network", "key", "expected"),
    [
        ("none", "network", Expected.TABLE),
        *(({"ca_file": no}, "network.ca_file", Expected.TEXT) for no in (1, True, ["a"], "a\0b", "x" * 40_000)),
        ({"client_key": "desk.key"}, "network.client_key", Expected.WITH_CERTIFICATE),
        *(({"proxy": no}, "network.proxy", Expected.PROXY) for no in ADDRESSES),
        *(({"proxy": no}, "network.proxy", Expected.TEXT) for no in ("", 8080, None, "http://x\n")),
        ({"proxy": "http://jane:pw@proxy.example.com"}, "network.proxy", Expected.NO_LOGIN),
    ],
)
def test_a_network_that_can_not_be_is_told(network: object, key: str, expected: Expected) -> None:
    assert mistakes(document(network=network)) == [(key, expected)]


def test_a_password_is_not_read_and_told() -> None:
    _layout, found = read_layout(document(network={"password": "x", "verify": False}))
    assert [(each.key, each.expected) for each in found] == [
        ("network.password", Expected.NO_SECRET),
        ("network.verify", Expected.KNOWN_KEY),
    ]
