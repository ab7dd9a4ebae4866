"""What a link may propose is just what the form then holds."""

from datetime import date, datetime
from urllib.parse import quote
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from app.core.layout import Field, Kind, Layout
from app.core.link import LinkRefusedError, read_link
from app.core.linked import edit_of
from app.gui.editor import EditorPage
from app.practice.world import default_world
from tests.core.samples import LAYOUT, NOW

LAYOUTS = (LAYOUT, default_world().layout("http://127.0.0.1"))


def plain(size: int) -> st.SearchStrategy[str]:
    """Text with nothing hidden in it."""
    return st.text(
        st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_categories=("C", "Z")), min_size=1, max_size=size
    )


def values(field: Field) -> st.SearchStrategy[str]:
    """What fits the field."""
    if field.kind is Kind.PHONE:
        return st.from_regex(r"\+?[0-9]{1,3}[0-9 ()/.-]{0,17}", fullmatch=True)
    if field.kind is Kind.DATE:
        return st.dates(date(1, 1, 1)).map(lambda day: f"{day.year:04}/{day:%m/%d}")
    return st.sampled_from(field.choices) if field.choices else plain(30)


@st.composite
def links(draw: st.DrawFn, layout: Layout) -> str:
    """What a link can say; in some, one value is anything."""
    said = {"connection": layout.name, "lead": draw(plain(12))}
    if draw(st.booleans()):
        said["disposition"] = draw(st.sampled_from([each.name for each in layout.dispositions]))
    if draw(st.booleans()):
        said["callback"] = draw(st.datetimes(datetime(1, 1, 1)).map(lambda when: f"{when.year:04}-{when:%m-%d %H:%M}"))  # noqa: DTZ001 - a wall time
    if draw(st.booleans()):
        said["priority"] = str(draw(st.integers(0, 100)))
    said |= {each.name: draw(values(each)) for each in layout.fields if draw(st.booleans())}
    if draw(st.integers(0, 3)) == 0:
        said[draw(st.sampled_from(sorted(said)))] = draw(st.text(max_size=8))
    return "noojee-lead:edit?" + "&".join(f"{quote(name)}={quote(value)}" for name, value in said.items())


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_what_is_accepted_is_what_the_form_holds(qapp: QApplication, layout: Layout) -> None:
    assert QApplication.instance() is qapp
    page = EditorPage(layout, lambda: NOW)
    accepted: list[str] = []

    @settings(max_examples=150, deadline=None, database=None)
    @given(links(layout))
    def hold(link: str) -> None:
        before = page.form.edit()
        try:
            edit = edit_of(read_link(link), layout, ZoneInfo(layout.time_zone), NOW)
        except LinkRefusedError:
            assert page.form.edit() == before
            return
        page.fill(edit)
        assert page.form.edit() == edit
        accepted.append(link)

    hold()
    page.deleteLater()
    assert len(accepted) > 10
