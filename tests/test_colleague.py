"""The colleague of practice, by the menu: a conflict that is met on purpose."""

import pytest
from PySide6.QtGui import QAction

from app.core.contract import Code
from app.core.item import State
from app.core.layout import Layout
from tests.core.samples import LAYOUT
from tests.seat import Seat


def tell(seat: Seat, what: str) -> str:
    """Let the colleague do something. Returns what the window says."""
    action = seat.window.findChild(QAction, f"colleague.{what}")
    assert action is not None
    action.trigger()
    return seat.window.statusBar().currentMessage()


def is_offered(seat: Seat) -> bool:
    action = next(each for each in seat.window.menuBar().actions() if each.text() == "Pr&actice")
    return action.isVisible()


async def test_a_colleague_changes_what_i_change(seat: Seat) -> None:
    assert is_offered(seat)
    seat.fill()
    seat.type("field.Notes", "Ring twice")
    before = seat.server.lead("9856").values
    assert "has changed Notes and " in tell(seat, "edits")
    after = seat.server.lead("9856").values
    changed = [name for name, value in after.items() if value != before[name]]
    assert len(changed) == 2
    assert "Notes" in changed
    await seat.send()
    assert seat.states == [State.CONFLICT]


async def test_a_lead_that_is_open_conflicts_until_it_is_closed(seat: Seat) -> None:
    seat.type("leadId", "9856")
    assert "lead 9856 open" in tell(seat, "opens")
    seat.fill()
    await seat.send()
    seat.type("leadId", "9856")
    assert "closed lead 9856" in tell(seat, "closes")
    assert [each.code for each in seat.calls] == [Code.CONFLICT]


@pytest.mark.parametrize("what", ["edits", "opens", "closes"])
async def test_no_lead_and_no_such_lead_are_told(seat: Seat, what: str) -> None:
    assert tell(seat, what) == "Type the lead's id first."
    assert seat.cursor == "leadId"
    seat.type("leadId", "404404")
    assert tell(seat, what) == "The practice server has no lead 404404."


async def test_there_is_no_colleague_on_a_real_server(seat: Seat) -> None:
    real: Layout = LAYOUT
    await seat.desk.connect_to_server(real)
    assert not is_offered(seat)
