"""Undo and redo. The property: as many redos as undos give the same states, whatever was done before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.steps import DEPTH, Change, Kind, Steps, Undoes, change, cursor, depth, undoes
from tests.core.samples import thorough

changes = st.builds(
    Change,
    place=st.sampled_from(["leadId", "field.Name"]),
    kind=st.sampled_from(Kind),
    at=st.floats(0, 5),
    starts_word=st.booleans(),
)


def typed(*texts: str, every: float = 0.1, place: str = "field.Name") -> Steps[str]:
    """What comes of a box that has had these texts, one after the other."""
    steps = Steps("")
    for number, text in enumerate(texts, 1):
        steps = steps.add(text, change(place, steps.now, text, number * every))
    return steps


def keyed(text: str, every: float = 0.1) -> Steps[str]:
    return typed(*(text[: end + 1] for end in range(len(text))), every=every)


def all_undone(steps: Steps[str]) -> list[str]:
    """What an undo after the other shows."""
    shown = []
    while steps.past:
        steps = steps.undo()
        shown.append(steps.now)
    return shown


@thorough
@given(made=st.lists(st.tuples(st.integers(0, 9), changes), max_size=30), many=st.integers(0, 40))
def test_as_many_redos_as_undos_give_the_same_states(made: list[tuple[int, Change]], many: int) -> None:
    steps = Steps(0)
    for state, each in made:
        steps = steps.add(state, each)
    undone, shown = steps, [steps.now]
    for _ in range(min(many, len(steps.past))):
        undone = undone.undo()
        shown.append(undone.now)
    for state in reversed(shown):
        assert undone.now == state
        undone = undone.redo()
    assert (undone.now, len(undone.past), undone.future) == (steps.now, len(steps.past), ())


@thorough
@given(made=st.lists(st.tuples(st.integers(0, 9), changes), max_size=30))
def test_undone_to_the_end_it_is_as_at_the_beginning(made: list[tuple[int, Change]]) -> None:
    steps = Steps(-1)
    for state, each in made:
        steps = steps.add(state, each)
    for _ in made:
        steps = steps.undo()
    assert (steps.now, steps.past) == (-1, ())


@thorough
@given(made=st.lists(st.tuples(st.integers(0, 9), changes), max_size=30), depth=st.integers(1, 5))
def test_no_more_is_kept_than_was_asked_for(made: list[tuple[int, Change]], depth: int) -> None:
    steps = Steps(0)
    for state, each in made:
        steps = steps.add(state, each, depth)
        assert len(steps.past) <= depth
        assert steps.now == state


def test_of_a_very_long_text_fewer_steps_are_kept() -> None:
    assert [depth(letters) for letters in (0, 100_000, 1_000_000, 10**9)] == [DEPTH, DEPTH, 20, 1]


def test_a_word_that_is_typed_is_one_step() -> None:
    assert all_undone(keyed("Jane")) == [""]


def test_each_word_is_a_step() -> None:
    assert all_undone(keyed("Jane  Smith-Nguyen")) == ["Jane  ", ""]


def test_a_long_text_without_a_space_is_more_than_one_step() -> None:
    assert all_undone(keyed("x" * 50)) == ["x" * 48, "x" * 24, ""]


def test_a_pause_ends_a_step() -> None:
    assert all_undone(keyed("ab", every=2.5)) == ["a", ""]


def test_a_clock_that_is_set_back_ends_a_step() -> None:
    assert all_undone(keyed("ab", every=-1)) == ["a", ""]


def test_what_is_erased_is_another_step_than_what_was_typed() -> None:
    assert all_undone(typed("a", "ab", "a", "", "x")) == ["", "ab", ""]


def test_what_is_typed_over_a_selection_goes_on() -> None:
    assert all_undone(typed("pasted text", "J", "Ja", "Jan")) == ["pasted text", ""]


def test_what_is_pasted_or_cut_is_a_step_of_its_own() -> None:
    assert all_undone(typed("a", "ab", "ab and more", "ab", "abc")) == ["ab", "ab and more", "ab", ""]


def test_another_box_is_another_step() -> None:
    steps = typed("a", "ab").add("abc", change("leadId", "", "c", 0.3))
    assert all_undone(steps) == ["ab", ""]


def test_a_slider_that_is_drawn_is_one_step() -> None:
    steps = Steps(10)
    for number, value in enumerate((11, 14, 12)):
        steps = steps.add(value, Change("priority.slider", Kind.SLID, number * 0.1))
    assert steps.undo() == Steps(10, (), steps.undo().future)


def test_a_change_after_an_undo_takes_what_was_undone_away() -> None:
    steps = keyed("Jane").undo().add("J", change("field.Name", "", "J", 0.5))
    assert (steps.redo(), all_undone(steps)) == (steps, [""])


def test_what_was_redone_is_a_step_that_nothing_is_added_to() -> None:
    steps = keyed("Jan").undo().redo().add("Jane", change("field.Name", "Jan", "Jane", 0.4))
    assert all_undone(steps) == ["Jan", ""]


def test_undo_and_redo_at_the_end_change_nothing() -> None:
    steps = Steps("")
    assert (steps.undo(), steps.redo()) == (steps, steps)


@pytest.mark.parametrize(
    ("before", "after", "kind", "starts_word"),
    [
        ("", "J", Kind.WRITTEN, False),
        ("Jn", "Jan", Kind.WRITTEN, False),
        ("Jane ", "Jane S", Kind.WRITTEN, True),
        ("Jane", "Jane ", Kind.WRITTEN, False),
        ("aa", "aaa", Kind.WRITTEN, False),
        ("Jane", "x", Kind.OVERWRITTEN, False),
        ("Jan", "Jn", Kind.ERASED, False),
        ("aaa", "aa", Kind.ERASED, False),
        ("Jane", "", Kind.WHOLE, False),
        ("", "Jane", Kind.WHOLE, False),
        ("same", "same", Kind.WHOLE, False),
    ],
)
def test_how_a_text_became_another(before: str, after: str, kind: Kind, starts_word: bool) -> None:
    assert change("x", before, after, 1.0) == Change("x", kind, 1.0, starts_word=starts_word)


@thorough
@given(before=st.text("ab", max_size=8), after=st.text("ab", max_size=8))
def test_the_cursor_stands_behind_what_is_new(before: str, after: str) -> None:
    at = cursor(before, after)
    assert 0 <= at <= len(after)
    assert before.endswith(after[at:])


@pytest.mark.parametrize(
    ("steps", "frozen", "held", "found"),
    [
        (keyed("Jane"), False, True, Undoes.TYPING),
        (typed("pasted"), False, True, Undoes.CHANGE),
        (keyed("Jane"), True, True, Undoes.NOTHING),
        (Steps(""), False, True, Undoes.SEND),
        (Steps(""), False, False, Undoes.NOTHING),
        (None, False, True, Undoes.SEND),
        (None, False, False, Undoes.NOTHING),
    ],
)
def test_first_the_form_then_the_send(steps: Steps[str] | None, frozen: bool, held: bool, found: Undoes) -> None:
    assert undoes(steps, frozen=frozen, held=held) is found
