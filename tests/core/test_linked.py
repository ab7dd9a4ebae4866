"""What a link has filled, as long as nobody has changed it."""

from dataclasses import replace

from app.core.check import Part, Place
from app.core.edit import Edit
from app.core.linked import Linked
from tests.core.samples import COMPLETE


def test_what_a_link_filled_is_a_links_until_it_is_changed() -> None:
    marks = Linked()
    marks.mark(COMPLETE)
    assert not marks.seen
    assert Place(Part.PHONE, "FirstPhone") in marks.still(COMPLETE)
    changed = replace(COMPLETE, phones={"FirstPhone": "0491570157"})
    assert Place(Part.PHONE, "FirstPhone") not in marks.still(changed)
    assert marks.keep(COMPLETE)
    marks.forget()
    assert not marks.keep(COMPLETE)
    assert marks.seen


def test_before_any_link_nothing_is_a_links() -> None:
    assert Linked().still(COMPLETE) == []
    assert Linked().keep(COMPLETE) == ""


def test_a_link_that_filled_nothing_needs_no_look() -> None:
    marks = Linked()
    assert marks.seen
    marks.mark(Edit(), ())
    assert marks.seen
