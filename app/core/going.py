"""Where the keys for going to a field lead: by the campaign, and not by how the form is drawn."""

from app.core.check import Part, Place
from app.core.dataclass import dataclass
from app.core.layout import Layout

MOST = 9
"""Fields with a key: one for each digit."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A place in the form, with the name of its field as people know it; "" for those that every campaign has."""

    place: Place
    label: str
    key: str


def stops(layout: Layout) -> tuple[Stop, ...]:
    """The lead's id, the first fields in the form's order (phones come first), the disposition and the call-back."""
    fields = [(Place(Part.PHONE, each.name), each.label) for each in layout.phones]
    fields += [(Place(Part.FIELD, each.name), each.label) for each in layout.others]
    numbered = (Stop(place, label, f"Alt+{digit}") for digit, (place, label) in enumerate(fields[:MOST], 1))
    return (
        Stop(Place(Part.LEAD), "", "Alt+0"),
        *numbered,
        Stop(Place(Part.DISPOSITION), "", "Ctrl+Shift+D"),
        Stop(Place(Part.CALLBACK), "", "Ctrl+Shift+T"),
    )
