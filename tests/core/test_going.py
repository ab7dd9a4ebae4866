"""Where the keys for going to a field lead."""

from dataclasses import replace

from app.core.check import Part, Place
from app.core.going import Stop, stops
from app.core.layout import Field, Kind
from tests.core.samples import LAYOUT

ALWAYS = ["Alt+0", "Ctrl+Shift+D", "Ctrl+Shift+T"]


def test_fields_have_digits_in_the_forms_order() -> None:
    fields = (
        Field("Name", "Full name", Kind.TEXT),
        Field("Mobile", "Mobile phone", Kind.PHONE),
        Field("Age", "Years", Kind.TEXT),
    )
    found = stops(replace(LAYOUT, fields=fields))
    assert found == (
        Stop(Place(Part.LEAD), "", "Alt+0"),
        Stop(Place(Part.PHONE, "Mobile"), "Mobile phone", "Alt+1"),
        Stop(Place(Part.FIELD, "Name"), "Full name", "Alt+2"),
        Stop(Place(Part.FIELD, "Age"), "Years", "Alt+3"),
        Stop(Place(Part.DISPOSITION), "", "Ctrl+Shift+D"),
        Stop(Place(Part.CALLBACK), "", "Ctrl+Shift+T"),
    )


def test_there_are_nine_at_most() -> None:
    many = tuple(Field(f"F{each}", f"Field {each}", Kind.TEXT) for each in range(30))
    assert [each.key for each in stops(replace(LAYOUT, fields=many))][1:-2] == [f"Alt+{each}" for each in range(1, 10)]


def test_a_campaign_without_fields_has_the_rest() -> None:
    assert [each.key for each in stops(replace(LAYOUT, fields=()))] == ALWAYS
