"""A conflict: nothing unseen is overwritten unless it was given up, and the merged edit is what was chosen."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import edit as edits
from app.core import merge
from app.core.answer import Answer, Cause, Known
from app.core.attempt import Attempt, attempt
from app.core.callback import Standing
from app.core.contract import CALLBACK, DISPOSITION, NO_CHANGE, PRIORITY, PRIORITY_DEFAULT
from app.core.edit import Edit
from app.core.item import Item, State
from app.core.layout import Layout, ServerProfile
from app.core.likeness import Likeness, as_sent, likeness
from app.core.merge import Bar, Choice, Conflict, Decision, LastKnown, Look, Why
from app.core.saved_merge import read_conflict, write_conflict
from tests.core.samples import ITEM, LAYOUT, NOW, TEXTS, TOMORROW, thorough

MINE = Edit(
    "9856",
    {"FirstPhone": "0491 570 006"},
    "Callback",
    TOMORROW,
    7,
    {"Name": "Jane Mine", "Notes": "Mine"},
)
KEEPING = replace(LAYOUT, profile=ServerProfile(keep_callback=True))


def item(edit: Edit = MINE, layout: Layout = LAYOUT) -> Item:
    return replace(ITEM, edit=edit, layout=layout, state=State.CONFLICT)


def made(edit: Edit, outcome: State = State.APPLIED, number: int = 1) -> Attempt:
    answer = Answer(Known.APPLIED, Cause.CODE, 0, "OK", 200)
    begun = attempt(replace(ITEM, edit=edit), NOW - timedelta(days=1), {}, "jane")
    return replace(begun, id=number, ended=NOW, answer=answer, outcome=outcome)


def fresh(edit: Edit = MINE, layout: Layout = LAYOUT, *before: Attempt) -> Conflict:
    return merge.conflict(item(edit, layout), before)


def sent(conflict: Conflict) -> dict[str, str]:
    edit = merge.merged(merge.looked(conflict, NOW))
    assert edit is not None
    return edits.body(edit, conflict.item.layout)


def test_every_value_of_the_lead_has_a_row() -> None:
    conflict = fresh()
    assert [each.name for each in conflict.rows] == [
        *(each.name for each in LAYOUT.fields),
        *(DISPOSITION, CALLBACK, PRIORITY),
    ]
    assert [each.name for each in conflict.rows if each.mine is not None] == [
        *("FirstPhone", "Name", "Notes"),
        *(DISPOSITION, CALLBACK, PRIORITY),
    ]


def test_last_known_is_what_was_applied_and_never_the_update_that_was_refused() -> None:
    before = made(replace(MINE, fields={"Name": "Jane Before"}))
    refused = made(MINE, State.CONFLICT, 2)
    conflict = fresh(MINE, LAYOUT, before, refused)
    assert conflict.row("Name").last == LastKnown("Jane Before", before.began)
    assert conflict.row("Notes").last is None


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("Jane Before", Decision(Choice.MINE, Why.ONLY_MINE)),
        (" Jane  Before", Decision(Choice.MINE, Why.ONLY_MINE)),
        ("Jane Mine", Decision(Choice.KEEP, Why.ALREADY_SO)),
        ("Jane Mine ", Decision(Choice.KEEP, Why.ALREADY_SO)),
        ("Jane Theirs", None),
        ("", None),
    ],
)
def test_what_decides_itself(now: str, expected: Decision | None) -> None:
    before = made(replace(MINE, fields={"Name": "Jane Before"}))
    conflict = merge.record(fresh(MINE, LAYOUT, before), "Name", now)
    assert merge.decision(conflict.row("Name")) == expected


def test_what_nobody_knew_and_nobody_saw_is_for_the_person() -> None:
    conflict = fresh()
    assert merge.decision(conflict.row("Name")) is None
    assert merge.decision(merge.record(conflict, "Name", "Jane Theirs").row("Name")) is None
    assert merge.decision(merge.could_not_see(conflict, "Name").row("Name")) is None


def test_another_look_takes_back_what_was_chosen_for_another_value() -> None:
    conflict = merge.choose(merge.record(fresh(), "Name", "Jane Theirs"), "Name", Choice.MINE)
    assert merge.record(conflict, "Name", "Jane Theirs") == conflict
    assert merge.decision(merge.record(conflict, "Name", "Jane Again").row("Name")) is None
    assert merge.decision(merge.could_not_see(conflict, "Name").row("Name")) is None
    assert merge.decision(merge.unrecord(conflict, "Name").row("Name")) is None


def test_what_a_person_saw_at_the_last_conflict_is_last_known() -> None:
    before = merge.record(merge.could_not_see(fresh(), "Notes"), "Name", "Jane Theirs")
    known = fresh(MINE, LAYOUT, made(MINE))
    assert merge.with_seen(known, before) == known, "nobody had said yet that they looked"
    seen = merge.with_seen(known, merge.looked(before, NOW))
    assert seen.row("Name").last == LastKnown("Jane Theirs", NOW)
    assert [each for each in seen.rows if each.name != "Name"] == [each for each in known.rows if each.name != "Name"]
    again = merge.record(seen, "Name", "Jane Theirs")
    assert merge.decision(again.row("Name")) == Decision(Choice.MINE, Why.ONLY_MINE)


def test_numbers_are_the_same_where_they_read_the_same() -> None:
    conflict = merge.record(fresh(), "FirstPhone", "+61 491 570 006")
    assert merge.decision(conflict.row("FirstPhone")) is None
    read = merge.with_numbers_read(conflict, lambda text: edits.wire_number(text).replace("+61", "0"))
    assert merge.decision(read.row("FirstPhone")) == Decision(Choice.KEEP, Why.ALREADY_SO)
    assert read == conflict


def test_what_is_not_recorded_any_more_leaves_no_trace() -> None:
    conflict = merge.choose(merge.record(fresh(), "Name", "Jane Theirs"), "Name", Choice.MINE)
    assert merge.unrecord(conflict, "Name") == fresh()


def test_keeping_theirs_everywhere_decides_nothing_that_was_not_mine() -> None:
    kept = merge.keep_all(fresh())
    assert {each.choice for each in kept.rows if each.mine is None} == {None}
    assert {each.choice for each in kept.rows if each.mine is not None} == {Choice.KEEP}


def test_a_disposition_that_is_mine_already_fires_nothing_twice() -> None:
    conflict = merge.record(fresh(replace(MINE, callback=TOMORROW)), DISPOSITION, "CALLBACK ")
    conflict = merge.use_all_mine(conflict)
    assert sent(conflict)[DISPOSITION] == NO_CHANGE
    assert sent(merge.use_all_mine(fresh()))[DISPOSITION] == "Callback"


def test_a_call_back_is_kept_by_sending_the_one_that_was_seen() -> None:
    assert not merge.undecided(merge.keep_all(fresh())), "where nothing is sent, nothing is lost"
    conflict = merge.choose(merge.use_all_mine(fresh()), CALLBACK, Choice.KEEP)
    assert [each.name for each in merge.undecided(conflict)] == [CALLBACK]
    assert merge.bar(conflict.row(CALLBACK), conflict) is Bar.CALLBACK_UNSEEN
    conflict = merge.choose(merge.record(conflict, CALLBACK, "2026-12-24 09:15"), CALLBACK, Choice.KEEP)
    assert sent(conflict)[CALLBACK] == "2026/12/24 09:15"
    for words in ("none booked", "keiner"):
        none = merge.choose(merge.record(conflict, CALLBACK, words), CALLBACK, Choice.KEEP)
        assert CALLBACK not in sent(none)
    unclear = merge.choose(merge.record(conflict, CALLBACK, "next week"), CALLBACK, Choice.KEEP)
    assert merge.bar(unclear.row(CALLBACK), unclear) is Bar.CALLBACK_UNSEEN


def test_a_call_back_is_kept_unseen_where_the_server_understands_it() -> None:
    assert sent(merge.keep_all(fresh(MINE, KEEPING)))[CALLBACK] == NO_CHANGE
    untouched = fresh(replace(MINE, callback=Standing.KEEP), KEEPING)
    assert sent(merge.use_all_mine(untouched))[CALLBACK] == NO_CHANGE


def test_a_priority_that_is_kept_beside_a_disposition_is_the_one_that_was_seen() -> None:
    conflict = merge.choose(merge.use_all_mine(fresh()), PRIORITY, Choice.KEEP)
    assert merge.bar(conflict.row(PRIORITY), conflict) is Bar.PRIORITY_UNSEEN
    conflict = merge.choose(merge.record(conflict, PRIORITY, "55"), PRIORITY, Choice.KEEP)
    assert sent(conflict)[PRIORITY] == "55"
    alone = merge.choose(merge.choose(conflict, DISPOSITION, Choice.KEEP), PRIORITY, Choice.KEEP)
    assert sent(alone)[PRIORITY] == "55"  # without one, Noojee would set its own


def test_a_priority_that_i_did_not_set_is_seen_or_given_up() -> None:
    plain = fresh(replace(MINE, disposition=None, priority=None))
    conflict = merge.choose(merge.keep_all(plain), "Name", Choice.MINE)
    conflict = merge.choose(merge.choose(conflict, CALLBACK, Choice.MINE), PRIORITY, None)
    assert [each.name for each in merge.undecided(conflict)] == [PRIORITY]
    assert sent(merge.record(conflict, PRIORITY, "50"))[PRIORITY] == "50"
    assert merge.undecided(merge.record(conflict, PRIORITY, "high"))
    assert PRIORITY not in sent(merge.choose(conflict, PRIORITY, Choice.MINE))
    assert sent(merge.use_all_mine(merge.record(conflict, PRIORITY, "50")))[PRIORITY] == "50"
    assert merge.overwritten_by_mine(merge.use_all_mine(plain)) == (0, 5)
    alone = merge.choose(merge.keep_all(plain), PRIORITY, Choice.MINE)
    assert not merge.changes_anything(alone)


def test_a_disposition_brings_its_priority_unless_the_seen_one_is_kept() -> None:
    conflict = merge.use_all_mine(fresh(replace(MINE, priority=None)))
    conflict = merge.choose(conflict, PRIORITY, None)
    assert PRIORITY not in sent(conflict)
    seen = merge.record(conflict, PRIORITY, "50")
    assert PRIORITY not in sent(seen)
    assert sent(merge.choose(seen, PRIORITY, Choice.KEEP))[PRIORITY] == "50"
    kept = merge.choose(seen, DISPOSITION, Choice.KEEP)
    assert sent(kept)[PRIORITY] == "50"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("FirstPhone", "(0355) 501 777", "0355501777"),
        ("Name", "Jane & Bob", "Jane & Bob"),
        (DISPOSITION, "busy", "Busy"),
        (DISPOSITION, "no such", None),
        (CALLBACK, "2026/12/01 9:30", "2026/12/01 09:30"),
        (CALLBACK, "01/12/2026 09:30", None),
        (PRIORITY, "12", "12"),
        (PRIORITY, "101", None),
        (PRIORITY, "9" * 5000, None),
        (PRIORITY, "²", None),
    ],
)
def test_something_else_is_sent_as_it_would_be_from_the_form(name: str, text: str, expected: str | None) -> None:
    conflict = merge.choose(merge.use_all_mine(fresh()), name, Choice.OTHER, text)
    if expected is None:
        assert merge.bar(conflict.row(name), conflict) is Bar.NOT_UNDERSTOOD
        assert merge.merged(merge.looked(conflict, NOW)) is None
    else:
        assert sent(conflict)[name] == expected


def test_nothing_goes_out_before_somebody_says_that_they_looked() -> None:
    assert merge.merged(merge.use_all_mine(fresh())) is None


def test_where_theirs_is_kept_everywhere_there_is_nothing_to_send() -> None:
    conflict = merge.keep_all(fresh(MINE, KEEPING))
    assert not merge.changes_anything(conflict)
    assert merge.changes_anything(merge.choose(conflict, "Name", Choice.MINE))


def test_all_mine_says_how_many_values_it_overwrites() -> None:
    conflict = merge.record(merge.record(fresh(), "Name", "Jane Theirs"), "Notes", "Mine")
    assert merge.overwritten_by_mine(conflict) == (1, 4)


def test_conflicts_in_a_row_are_counted() -> None:
    states = [State.CONFLICT, State.APPLIED, State.CONFLICT, State.CONFLICT]
    assert merge.times_in_a_row(made(MINE, each) for each in states) == 2
    assert merge.times_in_a_row([]) == 0


VALUES = {
    "FirstPhone": st.sampled_from(["0355501111", "0355502222", "0355503333", ""]),
    "Name": st.sampled_from(["Jane Last", "Jane Now", "Jane Mine", " Jane  Mine", ""]),
    "Notes": st.text(max_size=4),
    DISPOSITION: st.sampled_from(["Busy", "Callback", "Sale", "callback"]),
    CALLBACK: st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)).map(  # noqa: DTZ001 - wall times
        lambda when: f"{when:%Y/%m/%d %H:%M}"
    ),
    PRIORITY: st.integers(0, 100).map(str),
}


@st.composite
def conflicts(draw: st.DrawFn) -> tuple[Conflict, dict[str, str]]:
    """A conflict that a person has worked on, and what Noojee really has; what was recorded of it is true."""
    truth = {name: draw(values) for name, values in VALUES.items()}
    touched = draw(st.sets(st.sampled_from(sorted(VALUES))))
    mine = {name: draw(VALUES[name]) for name in sorted(touched)}
    layout = KEEPING if draw(st.booleans()) else LAYOUT
    when = datetime.strptime(mine[CALLBACK], "%Y/%m/%d %H:%M") if CALLBACK in mine else None  # noqa: DTZ007
    keeping = Standing.KEEP if layout is KEEPING else Standing.NONE
    edit = Edit(
        "9856",
        {name: mine[name] for name in ("FirstPhone",) if name in mine},
        {"callback": "Callback"}.get(mine.get(DISPOSITION, ""), mine.get(DISPOSITION)),
        keeping if when is None else when,
        int(mine[PRIORITY]) if PRIORITY in mine else None,
        {name: mine[name] for name in ("Name", "Notes") if name in mine},
    )
    conflict = merge.conflict(item(edit, layout), [])
    rows = []
    for row in conflict.rows:
        if row.name in VALUES and draw(st.booleans()):
            last = truth[row.name] if draw(st.booleans()) else draw(VALUES[row.name])
            rows.append(replace(row, last=LastKnown(last, NOW)))
        else:
            rows.append(row)
    conflict = replace(conflict, rows=tuple(rows))
    for name, value in truth.items():
        match draw(st.sampled_from(Look)):
            case Look.SEEN:
                conflict = merge.record(conflict, name, value)
            case Look.COULD_NOT:
                conflict = merge.could_not_see(conflict, name)
        choice = draw(st.none() | st.sampled_from(Choice))
        conflict = merge.choose(conflict, name, choice, draw(VALUES[name]))
    if draw(st.booleans()):
        conflict = merge.looked(conflict, NOW)
    return conflict, truth


def changed(edit: Edit) -> dict[str, str]:
    """What an edit changes, by name: an unbooked call-back is a change, and so is the priority that Noojee sets then.

    Beside a disposition it is that one's, which the person was told.
    """
    found = merge._mine(edit, LAYOUT)
    if not found[PRIORITY]:
        del found[PRIORITY]
        found |= {} if DISPOSITION in found else {PRIORITY: str(PRIORITY_DEFAULT)}
    return found


@thorough
@given(conflicts())
def test_nothing_that_was_neither_seen_nor_given_up_is_overwritten(case: tuple[Conflict, dict[str, str]]) -> None:
    conflict, truth = case
    edit = merge.merged(conflict)
    if edit is None:
        assert conflict.looked is None or merge.undecided(conflict)
        return
    assert conflict.looked is not None
    if not merge.changes_anything(conflict):  # then nothing is sent
        return
    for name, value in changed(edit).items():
        row = conflict.row(name)
        if row.mine is None:
            raise AssertionError(f"{name} was not mine to change")
        same = likeness(name, row.kind, truth[name], value) is not Likeness.DIFFERENT
        given_up = row.choice in {Choice.MINE, Choice.OTHER}
        safe = row.look is Look.SEEN and row.last is not None
        assert same or given_up or safe, name


@thorough
@given(conflicts())
def test_the_merged_edit_changes_exactly_the_chosen_rows_and_to_the_side_that_was_chosen(
    case: tuple[Conflict, dict[str, str]],
) -> None:
    conflict, _ = case
    edit = merge.merged(conflict)
    if edit is None or not merge.changes_anything(conflict):
        return
    found = changed(edit)
    for row in conflict.rows:
        decided = merge.decision(row)
        if merge.is_left_to_noojee(row) and (decided is None or decided.choice is Choice.MINE):
            assert edit.priority is None
            continue
        assert decided is not None
        if decided.choice is Choice.MINE:
            assert found[row.name] == row.mine
        elif decided.choice is Choice.OTHER:
            assert found[row.name] == as_sent(row.name, row.kind, row.other, conflict.item.layout)
        elif row.name in found:  # kept by being sent again
            assert row.name in {CALLBACK, PRIORITY}
            assert row.like(found[row.name]) is not Likeness.DIFFERENT


@thorough
@given(conflicts(), TEXTS)
def test_a_conflict_outlives_the_program(case: tuple[Conflict, dict[str, str]], text: str) -> None:
    conflict = merge.choose(merge.record(case[0], "Notes", text), "Name", Choice.OTHER, text)
    assert read_conflict(write_conflict(conflict), conflict.item) == conflict


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"looked": null, "rows": [{}]}', '{"looked": 5, "rows": []}']
)
def test_what_is_no_conflict_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not readable"):
        read_conflict(text, item())
