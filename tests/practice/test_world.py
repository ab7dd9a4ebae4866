"""The world's file: what comes with the program, and mistakes in one's own."""

import re
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.core.layout import CallbackRule, Kind
from app.practice.campaigns import moment
from app.practice.world import World, WorldError, default_world, load_world

GOOD = """
[[templates]]
id = 1
name = "T"
fields = [{ name = "Phone", kind = "phone" }, { name = "Name", kind = "text" }]
dispositions = [{ name = "Sale" }]

[[campaigns]]
id = 2
name = "C"
template = 1
time_zone = "Australia/Perth"
region = "AU"
allocations = [{ id = 3, name = "A" }]

[[leads]]
id = "a"
campaign = 2
values = { Phone = "1", Name = "N" }

[[leads]]
id = "b"
campaign = 2
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "world.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_connection_leads_to_the_first_campaign_and_allocation(world: World) -> None:
    layout = world.layout("http://127.0.0.1:8765")
    assert layout.name == "Practice: Melbourne sales"
    assert (layout.template, layout.campaign, layout.allocation) == (41, 41, 38)
    assert (layout.time_zone, layout.region) == ("Australia/Melbourne", "AU")
    assert layout.look_at("UK/0007") == "http://127.0.0.1:8765/lead/UK%2F0007"


def test_a_connection_can_be_had_for_each_campaign(world: World) -> None:
    for each in world.campaigns:
        layout = world.layout("http://127.0.0.1:1", each.id)
        assert layout.campaign == each.id
        assert (layout.fields, layout.dispositions) == (each.template.fields, each.template.dispositions)


def test_the_connection_promises_what_the_server_keeps(tmp_path: Path) -> None:
    path = write(tmp_path, "keeps_callback = true\nempty_clears = false\n" + GOOD)
    profile = load_world(path).layout("http://127.0.0.1:1").profile
    assert (profile.keep_callback, profile.clear_phone) == (True, False)


def test_the_world_has_every_kind_of_field_and_call_back_rule(world: World) -> None:
    assert {field.kind for each in world.templates for field in each.fields} == set(Kind)
    assert {one.callback for each in world.templates for one in each.dispositions} == set(CallbackRule)


def test_the_world_has_a_lead_for_each_lesson(world: World) -> None:
    leads = {each.id: each for each in world.leads}
    assert leads["9856"].values["Name"] == "Jane Smith"
    assert leads["9856"].callback is not None
    assert any(each.disposition is None for each in world.leads)
    assert any(each.open for each in world.leads)
    assert any(each.to_import for each in world.leads)


def test_every_number_of_the_world_is_one_that_regulators_keep_free(world: World) -> None:
    free = re.compile(r"049157\d{4}|03(5550|7010)\d{4}|1800975\d{3}|095550\d{3}|07700900\d{3}|02079460\d{3}")
    phones = {each.id: each.template.phones for each in world.campaigns}
    numbers = {each.values[field.name] for each in world.leads for field in phones[each.campaign]}
    for number in (numbers | world.do_not_call) - {""}:
        assert free.fullmatch(number), number


def test_a_small_world_of_one_s_own_is_read(tmp_path: Path) -> None:
    world = load_world(write(tmp_path, GOOD))
    assert (world.title, [each.id for each in world.leads], world.leads[0].priority) == ("Practice", ["a", "b"], 4)


def test_a_world_with_windows_line_ends_and_a_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "world.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert load_world(path).campaigns[0].name == "C"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('name = "C"', "", "campaigns[1].name: expected a text"),
        ('name = "C"', "name = 5", "campaigns[1].name: expected a text"),
        ('name = "C"', r'name = "C\n"', "campaigns[1].name: expected one line"),
        ("template = 1", "template = 7", "campaigns[1].template: expected the id of one of the templates"),
        ("Australia/Perth", "Mars/Base", "campaigns[1].time_zone: expected a time zone's name"),
        ("Australia/Perth", "../etc", "campaigns[1].time_zone: expected a time zone's name"),
        ('"AU"', '"au"', "campaigns[1].region: expected two capital letters"),
        ('[{ id = 3, name = "A" }]', "[]", "campaigns[1].allocations: expected at least one"),
        ('{ id = 3, name = "A" }', '{ id = -3, name = "A" }', "campaigns[1].allocations[1].id: expected a whole"),
        ('kind = "phone"', 'kind = "fone"', "templates[1].fields[1].kind: expected one of phone, text"),
        ('kind = "phone"', 'kind = "text"', "templates[1].fields: expected at least one field of kind phone"),
        ('name = "Phone"', 'name = "njPhone"', "templates[1].fields[1].name: expected a name that does not start"),
        ('name = "Sale"', 'name = "Sale", priority = 101', "templates[1].dispositions[1].priority: expected a whole"),
        ('name = "Sale"', 'name = "Sale", color = 1', "templates[1].dispositions[1].color: expected no such key"),
        ("fields =", "feilds =", "templates[1].feilds: expected one of id, name, fields"),
        ('id = "b"', 'id = "a"', "leads[2].id: expected an id that no other lead has"),
        ('id = "b"', 'id = "<No Change>"', "leads[2].id: expected an id"),
        ('id = "b"', "id = 5", "leads[2].id: expected a text"),
        ('id = "b"', 'id = "b"\nallocation = 9', "leads[2].allocation: expected the id of one of the campaign's"),
        ('id = "b"', 'id = "b"\ndisposition = "Sold"', "leads[2].disposition: expected the name of one"),
        ('id = "b"', 'id = "b"\npriority = 500', "leads[2].priority: expected a whole number from 0 to 100"),
        ('id = "b"', 'id = "b"\ncallback = "tomorrow"', "leads[2].callback: expected a time"),
        ('id = "b"', 'id = "b"\nopen = "yes"', "leads[2].open: expected true or false"),
        ('id = "b"', 'id = "b"\nrecords = [{ by = "x" }]', "leads[2].records[1].at: expected a text"),
        ('id = "b"', 'id = "b"\nvalues = { Fone = "1" }', "leads[2].values.Fone: expected one of Phone, Name"),
        ('id = "b"', 'id = "b"\nvalues = { Phone = "1" }', "leads[2].values.Phone: expected a number that no other"),
        ('id = "b"', 'id = "b"\nvalues = { Phone = "(03) 1" }', "leads[2].values.Phone: expected a phone number"),
        ('id = "b"', 'id = "b"\nvalues = { Name = 1 }', "leads[2].values.Name: expected a text"),
        ('id = "b"', 'id = "b"\nvalues = 5', "leads[2].values: expected a table"),
        ("[[leads]]", "[[lead]]", "lead: expected one of title"),
        ("[[campaigns]]", "[campaigns]", "campaigns: expected a list of tables"),
        ("\n[[templates]]", 'do_not_call = ["+1 2"]\n[[templates]]', "do_not_call: expected phone numbers"),
        ("\n[[templates]]", "do_not_call = [1]\n[[templates]]", "do_not_call: expected a list of texts"),
        ("\n[[templates]]", "keeps_callback = 1\n[[templates]]", "keeps_callback: expected true or false"),
        ("id = 1\n", "id = 1\nid = 1\n", "expected TOML: Cannot overwrite a value (at line 4"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_place(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert old in GOOD
    path = write(tmp_path, GOOD.replace(old, new))
    with pytest.raises(WorldError, match="^" + re.escape(f"{path}: {words}")):
        load_world(path)


def test_two_templates_of_one_id_are_told(tmp_path: Path) -> None:
    template = GOOD[: GOOD.index("[[campaigns]]")]
    with pytest.raises(WorldError, match=r"templates\[2\]\.id: expected an id that no other template has"):
        load_world(write(tmp_path, template + GOOD))


def test_two_campaigns_of_one_id_are_told(tmp_path: Path) -> None:
    campaign = GOOD[GOOD.index("[[campaigns]]") : GOOD.index("[[leads]]")]
    with pytest.raises(WorldError, match=r"campaigns\[2\]\.id: expected an id that no other campaign has"):
        load_world(write(tmp_path, GOOD + campaign))


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="templates: expected at least one"):
        load_world(write(tmp_path, ""))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match=r"nowhere\.toml: can't be read: No such file or directory"):
        load_world(tmp_path / "nowhere.toml")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="can't be read"):
        load_world(tmp_path)


def test_text_that_is_not_utf_8_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "world.toml"
    path.write_bytes(b"# one\n# \xff\n")
    with pytest.raises(WorldError, match="line 2: expected text in UTF-8"):
        load_world(path)


def test_tables_without_end_are_told(tmp_path: Path) -> None:
    with pytest.raises(WorldError):
        load_world(write(tmp_path, "a = " + "[" * 100_000))


def test_a_huge_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.practice.world.LARGEST_FILE", 100)
    with pytest.raises(WorldError, match="at most that size"):
        load_world(write(tmp_path, GOOD))


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2026/11/24 10:00", datetime(2026, 11, 24, 10, 0)),  # noqa: DTZ001 - a wall time has no zone of its own
        ("+3 09:05", datetime(2027, 1, 2, 9, 5)),  # noqa: DTZ001
        ("-30 23:59", datetime(2026, 11, 30, 23, 59)),  # noqa: DTZ001
    ],
)
def test_a_time_is_a_date_or_days_from_today(text: str, when: datetime) -> None:
    assert moment(text, date(2026, 12, 30)) == when


@pytest.mark.parametrize("text", ["3 10:00", "+3 24:00", "+3 9:00", "+9999 10:00", "", "2026/02/30 10:00", "+٣ 10:00"])
def test_anything_else_is_no_time(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        moment(text, date(2026, 12, 30))


def test_today_is_the_campaign_s_own(world: World) -> None:
    """At 01:00 UTC on the 24th it is noon in Melbourne; late on the 23rd it is the 24th there as well."""
    from app.practice.server import PracticeServer  # noqa: PLC0415 - the rest of this file is about the file alone

    late = datetime(2026, 11, 23, 20, 0, tzinfo=ZoneInfo("UTC"))
    assert PracticeServer(world, clock=lambda: late).lead("9856").callback == "2026/11/27 10:00"


def test_the_default_world_is_the_one_in_resources() -> None:
    assert default_world().title == "Practice"
