"""What a form held that was not sent: kept as it is typed, so that neither a crash nor an upgrade loses it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from app.core.edit import Edit
from app.core.item import lane
from app.core.layout import Layout


@dataclass(frozen=True, slots=True)
class Draft:
    """Of one lead, in one connection; a form without an id has one of its own.

    `changed` (aware) is when it was written down. `under_no_change` has the numbers that stand under "No change", by
    field name; `focus` names the control that had the cursor. `replaces` is the id of the update whose place it takes.
    """

    edit: Edit
    layout: Layout
    changed: datetime
    under_no_change: Mapping[str, str] = field(default_factory=dict)
    focus: str = ""
    replaces: int | None = None

    @property
    def lead(self) -> str:
        return self.edit.lead.strip()

    @property
    def lane(self) -> tuple[str, int, str]:
        """As of an update: there is one draft in each."""
        return lane(self.layout, self.lead)
