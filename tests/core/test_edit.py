"""What is sent. A field that nobody touched must never travel, other than as "keep it"."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.callback import Standing, wire
from app.core.edit import Edit, body, changes_something, promise, query, wire_number
from app.core.layout import Disposition, Layout, ServerProfile
from tests.core.samples import COMPLETE, LAYOUT, TOMORROW, edits, layouts, thorough

KEEP = "<No Change>"
SYSTEM = {"njExternalLeadId", "njDisposition", "njCallBackDate", "njPriority"}
CASES = layouts().flatmap(lambda layout: st.tuples(st.just(layout), edits(layout)))


def profile(**switches: bool) -> Layout:
    return replace(LAYOUT, profile=ServerProfile(**switches))


@thorough
@given(case=CASES)
def test_a_field_neither_touched_nor_chosen_is_never_sent_other_than_as_no_change(case: tuple[Layout, Edit]) -> None:
    layout, edit = case
    sent = body(edit, layout)
    for phone in layout.phones:
        if edit.phones.get(phone.name) is None:
            assert sent.pop(phone.name) == KEEP
        else:
            sent.pop(phone.name)
    for other in layout.others:
        if other.name in edit.fields:
            assert sent.pop(other.name) == edit.fields[other.name]
        elif layout.profile.send_untouched:
            assert sent.pop(other.name) == KEEP
        else:
            assert other.name not in sent
    if edit.disposition is None:
        assert sent["njDisposition"] == KEEP
    if isinstance(edit.callback, Standing) and edit.callback is not Standing.KEEP:
        assert "njCallBackDate" not in sent
    if edit.priority is None:
        assert "njPriority" not in sent
    assert set(sent) <= SYSTEM


@thorough
@given(case=CASES)
def test_what_was_promised_is_what_is_sent(case: tuple[Layout, Edit]) -> None:
    layout, edit = case
    sent, promised = body(edit, layout), promise(edit, layout)
    assert {field.name: value for field, value in promised.sets} == {
        name: value for name, value in sent.items() if name in {field.name for field, _ in promised.sets}
    }
    assert {sent[field.name] for field in promised.keeps} <= {KEEP}
    assert {sent.get(field.name, KEEP) for field in promised.unsent} <= {KEEP}
    undecided = [field for field in layout.phones if field.name in edit.phones and edit.phones[field.name] is None]
    told = [*(field for field, _ in promised.sets), *promised.keeps, *promised.unsent, *undecided]
    assert sorted(map(layout.fields.index, told)) == list(range(len(layout.fields)))


@thorough
@given(case=CASES)
def test_the_request_is_one_flat_object_of_texts_and_names_the_lead_once(case: tuple[Layout, Edit]) -> None:
    layout, edit = case
    sent, parameters = body(edit, layout), query(edit, layout)
    assert json.loads(json.dumps(sent)) == sent
    assert {type(value) for value in (*sent.values(), *parameters.values())} == {str}
    leads = [each["njExternalLeadId"] for each in (sent, parameters) if "njExternalLeadId" in each]
    assert leads == [edit.lead.strip()]
    assert ("njExternalLeadId" in parameters) is layout.profile.lead_id_in_url


def test_the_body_of_a_plain_update() -> None:
    assert body(COMPLETE, LAYOUT) == {
        "njExternalLeadId": "9856",
        "njDisposition": KEEP,
        "njCallBackDate": "2026/11/25 10:00",
        "FirstPhone": "0491570006",
        "Mobile": KEEP,
    }


def test_the_address_names_template_campaign_and_allocation() -> None:
    assert query(COMPLETE, LAYOUT) == {"fTemplateId": "41", "fCampaignId": "42", "fAllocationId": "38"}


def test_an_older_server_has_the_lead_in_the_address() -> None:
    older = profile(lead_id_in_url=True)
    assert query(COMPLETE, older)["njExternalLeadId"] == "9856"
    assert "njExternalLeadId" not in body(COMPLETE, older)


def test_everything_that_was_chosen_is_sent() -> None:
    edit = Edit("9856", {"Mobile": ""}, "Sale", TOMORROW, 0, {"Notes": "a\nb", "Product": ""})
    assert body(edit, LAYOUT) == {
        "njExternalLeadId": "9856",
        "njDisposition": "Sale",
        "njCallBackDate": wire(TOMORROW),
        "njPriority": "0",
        "FirstPhone": KEEP,
        "Mobile": "",
        "Notes": "a\nb",
        "Product": "",
    }


@pytest.mark.parametrize(
    ("standing", "sent"), [(Standing.NONE, None), (Standing.UNDECIDED, None), (Standing.KEEP, KEEP)]
)
def test_the_call_back_is_left_out_unless_it_is_to_be_kept(standing: Standing, sent: str | None) -> None:
    assert body(replace(COMPLETE, callback=standing), LAYOUT).get("njCallBackDate") == sent


def test_spaces_around_an_id_are_not_sent() -> None:
    assert body(replace(COMPLETE, lead=" 9856\t"), LAYOUT)["njExternalLeadId"] == "9856"


def test_what_is_told_before_it_is_sent_is_the_edit() -> None:
    edit = replace(COMPLETE, lead=" 9856 ", priority=7, asked=True)
    told = promise(edit, LAYOUT)
    assert (told.lead, told.callback, told.priority, told.disposition) == ("9856", TOMORROW, 7, None)
    assert told.asked


@pytest.mark.parametrize("callback", [Standing.NONE, Standing.KEEP, Standing.UNDECIDED])
def test_nobody_has_asked_for_a_call_back_that_is_not_booked(callback: Standing) -> None:
    told = promise(replace(COMPLETE, callback=callback, asked=True), LAYOUT)
    assert (told.callback, told.asked) == (callback, False)


def test_a_call_back_that_nobody_has_asked_for_is_not_said_to_be_asked_for() -> None:
    assert not promise(COMPLETE, LAYOUT).asked


def test_the_actions_that_will_run_are_promised() -> None:
    assert promise(replace(COMPLETE, disposition="Callback"), LAYOUT).actions == ("Sends a confirmation SMS",)
    assert promise(COMPLETE, LAYOUT).actions == ()


def test_a_disposition_that_the_campaign_does_not_have_is_promised_without_actions() -> None:
    assert promise(replace(COMPLETE, disposition="Gone"), LAYOUT).disposition == Disposition("Gone")


@pytest.mark.parametrize(
    ("edit", "changes"),
    [
        (Edit("9856", callback=Standing.KEEP), False),
        (Edit("9856", callback=Standing.NONE), True),
        (Edit("9856", callback=TOMORROW), True),
        (Edit("9856", callback=Standing.KEEP, disposition="Busy"), True),
        (Edit("9856", callback=Standing.KEEP, priority=0), True),
        (Edit("9856", callback=Standing.KEEP, phones={"Mobile": ""}), True),
        (Edit("9856", callback=Standing.KEEP, fields={"Name": ""}), True),
    ],
)
def test_an_edit_changes_something_unless_it_keeps_everything(edit: Edit, changes: bool) -> None:
    assert changes_something(edit) is changes


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("(03) 5550 1777", "0355501777"),
        ("+61 491.570-006", "+61491570006"),
        ("0491\u00a0570\u2009006\t", "0491570006"),
        ("\u202a+61 491 570 006\u202c", "+61491570006"),
        ("\ufeff0491\u2011570\u2013006\u200b", "0491570006"),
        ("0491/570 006", "0491570006"),
        ("[0491] 570 006", "0491570006"),
        ("+44 (0)20 7946 0958", "+4402079460958"),
        ("0491 570 006 x12", "0491570006x12"),
        ("0491,570;006", "0491,570;006"),
        ("*#31#0491570006", "*#31#0491570006"),
        ("٠٤٩١", "٠٤٩١"),
        ("\uff10\uff14\uff19\uff11", "\uff10\uff14\uff19\uff11"),
        ("", ""),
    ],
)
def test_a_number_loses_spaces_and_punctuation_and_nothing_else(typed: str, sent: str) -> None:
    assert wire_number(typed) == sent


@thorough
@given(typed=st.text(st.characters(exclude_categories=[])) | st.text("+0123456789 ()-./\u200e\u202f"))
def test_digits_and_plus_signs_are_never_changed(typed: str) -> None:
    def kept(text: str) -> list[str]:
        return [each for each in text if each.isalnum() or each == "+"]

    sent = wire_number(typed)
    assert kept(sent) == kept(typed)
    assert wire_number(sent) == sent
