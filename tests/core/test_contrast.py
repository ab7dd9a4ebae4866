"""Contrast as WCAG 2 has it, by values that its formula gives; and no more change of a colour than it takes."""

import pytest

from app.core.contrast import LEGIBLE, VISIBLE, Colour, mixed, ratio, told_from

BLACK, WHITE = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)
RED, GREEN, BLUE = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)
GREY, DARK = (0.5, 0.5, 0.5), (0.03, 0.03, 0.03)


@pytest.mark.parametrize(
    ("colour", "on_white"),
    [(BLACK, 21.0), (WHITE, 1.0), (RED, 3.998), (GREEN, 1.372), (BLUE, 8.592), (GREY, 3.977), (DARK, 20.069)],
)
def test_contrast_on_white_and_on_black(colour: Colour, on_white: float) -> None:
    assert ratio(colour, WHITE) == ratio(WHITE, colour) == pytest.approx(on_white, abs=0.001)
    assert ratio(colour, BLACK) == pytest.approx(21.0 / on_white, rel=0.001)


def test_the_dark_end_of_the_scale_is_a_line() -> None:
    edge = 0.04045
    below, above = ratio((edge, edge, edge), BLACK), ratio((0.0405, 0.0405, 0.0405), BLACK)
    assert below == pytest.approx(1 + edge / 12.92 / 0.05)
    assert below < above < below + 0.001


def test_a_mixture_is_between_its_colours() -> None:
    assert mixed(RED, BLUE, 0.0) == RED
    assert mixed(RED, BLUE, 1.0) == BLUE
    assert mixed((0.2, 0.4, 0.6), (0.4, 0.8, 1.0), 0.25) == pytest.approx((0.25, 0.5, 0.7))


def test_a_colour_that_is_told_from_all_stays_as_it_is() -> None:
    assert told_from(BLUE, (WHITE,), BLACK) == BLUE
    assert told_from(RED, (), BLACK) == RED


@pytest.mark.parametrize(("least", "before"), [(LEGIBLE, 4.35), (VISIBLE, 2.85)])
def test_a_pale_colour_moves_as_far_as_it_needs_to(least: float, before: float) -> None:
    pale = (0.7, 0.7, 0.7)
    found = told_from(pale, (WHITE, (0.97, 0.97, 0.97)), BLACK, least)
    assert ratio(found, (0.97, 0.97, 0.97)) >= least
    assert before < ratio(mixed(pale, BLACK, (0.7 - found[0]) / 0.7 - 0.02), (0.97, 0.97, 0.97)) < least


def test_where_nothing_is_told_from_all_the_sure_colour_is_taken() -> None:
    assert told_from(GREY, (BLACK, WHITE), WHITE) == WHITE
    assert told_from(GREY, (BLACK, WHITE, RED), BLACK) == BLACK
