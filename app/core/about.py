"""Which part of the form an answer is about: where to say it, and where the cursor goes."""

from app.core.answer import Answer, Cause
from app.core.check import Part, Place
from app.core.contract import Code
from app.core.edit import Edit
from app.core.layout import Layout

_LEAD = frozenset({Code.NO_SUCH_LEAD, Code.INSERT_WITH_NO_CHANGE, Code.DUPLICATE_LEAD_ID})
_NUMBERS = frozenset({Code.DO_NOT_CALL, Code.DUPLICATE})
_DISPOSITION = frozenset({Code.NO_SUCH_DISPOSITION, Code.NEVER_DIALLED})


def places(answer: Answer, edit: Edit, layout: Layout) -> tuple[Place, ...]:
    """The parts of the form that `answer` to `edit` is about, the first for the cursor; the whole where none is.

    Noojee does not say which number it refuses (104, 105), so each that was sent may be the one.
    """
    whole = (Place(Part.WHOLE),)
    if answer.cause is not Cause.CODE:
        return whole
    if answer.code in _LEAD:
        return (Place(Part.LEAD),)
    if answer.code in _DISPOSITION:
        return (Place(Part.DISPOSITION),)
    if answer.code in _NUMBERS:
        return tuple(Place(Part.PHONE, each.name) for each in layout.phones if edit.phones.get(each.name)) or whole
    if answer.code == Code.NO_PHONE_FIELDS:
        return (Place(Part.PHONE, layout.phones[0].name),)
    if answer.code == Code.NO_SUCH_CONTACT_HOURS:
        return (Place(Part.CALLBACK),)
    return whole
