"""What an open list says of a lead: apart from the list, which the form does not need to be shown."""

from collections.abc import Mapping
from datetime import datetime

from app.core.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list says of a lead, by field name. `when` is when its file was written; `row` counts from 1."""

    values: Mapping[str, str]
    when: datetime
    name: str
    row: int
