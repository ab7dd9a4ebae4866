"""Where the keys for going to a field lead."""

from dataclasses import replace

from app.core.check import Part, Place
from app.core.going import stops
from app.core.layout import Field, Kind
from tests.core.samples import LAYOUT

ALWAYS = ["Alt+0", "Ctrl+Shift+D", "Ctrl+Shift+T"]


def test_fields_have_digits_in_the_forms_order() -> None:
    fields = (Field("Name", "Name", Kind.TEXT), Field("Mobile", "Mobile", Kind.PHONE), Field("Age", "Age", Kind.TEXT))
    found = stops(replace(LAYOUT, fields=fields))
    assert [(each.key, each.place) for each in found] == [
        ("Alt+0", Place(Part.LEAD)),
        ("Alt+1", Place(Part.PHONE, "Mobile")),
        ("Alt+2", Place(Part.FIELD, "Name")),
        ("Alt+3", Place(Part.FIELD, "Age")),
        ("Ctrl+Shift+D", Place(Part.DISPOSITION)),
        ("Ctrl+Shift+T", Place(Part.CALLBACK)),
    ]


def test_there_are_nine_at_most() -> None:
    many = tuple(Field(f"F{each}", f"Field {each}", Kind.TEXT) for each in range(30))
    assert [each.key for each in stops(replace(LAYOUT, fields=many))][1:-2] == [f"Alt+{each}" for each in range(1, 10)]


def test_a_campaign_without_fields_has_the_rest() -> None:
    assert [each.key for each in stops(replace(LAYOUT, fields=()))] == ALWAYS
