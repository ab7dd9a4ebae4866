"""Every text is legible in light, dark and contrast themes: 4.5 : 1, measured in the pixels. Signs go with colours."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QTableView

from app.core import contrast
from app.gui import style
from app.gui.tone import Tone, ground, ink, mark, muted, parts
from tests import colours
from tests.seat import Seats
from tests.tour import TOUR, lay_out

PARTS = (
    "new connection",
    *("start", "form", "refused", "key", "store", "proxy", "conflict", "find", "settings", "outbox", "history"),
    "connections",
)
THEMES = ("light", "dark", "black", "white", "dusk", "desert")


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The whole program has the palette meanwhile."""
    colours.dressed(qapp, colours.themes()[request.param])
    yield request.param
    colours.dressed(qapp, None)


@pytest.mark.parametrize("part", PARTS)
async def test_every_text_is_legible(theme: str, part: str, take_seat: Seats, tmp_path: Path) -> None:
    visit, _ = TOUR[part]
    found: list[tuple[float, str]] = []
    known: set[str] = set()
    async for stop in visit(take_seat, tmp_path):
        if part == "outbox" and stop.name not in {
            "outbox, empty",
            "outbox, held",
            "outbox, conflict",
            "outbox, details",
        }:
            continue
        lay_out()
        seen = list(colours.contrasts(stop.window, known, also_off=stop.name == "frozen"))
        for table in stop.window.findChildren(QTableView):
            if table.isVisible():
                seen += colours.rows(table)
        found += [(ratio, f"{stop.name}: {words}") for ratio, words in seen]
    least = min(found)
    print(f"contrast, {theme}, {part}: {len(found)} texts, least {least[0]:.2f} : 1 ({least[1]})")  # noqa: T201
    assert [f"{ratio:.2f} {words}" for ratio, words in sorted(set(found)) if ratio < contrast.LEGIBLE] == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", THEMES)
def test_every_colour_is_legible_on_its_ground(name: str) -> None:
    palette, role = colours.themes()[name], QPalette.ColorRole
    pairs = [(ink(tone, palette), palette.color(on)) for tone in Tone for on in (role.Window, role.Base)]
    pairs += [(palette.color(role.WindowText), ground(tone, palette)) for tone in Tone]
    pairs += [(muted(palette), palette.color(role.Base))]
    pairs += [
        (palette.color(one), palette.color(on))
        for one, on in (
            (role.WindowText, role.Window),
            (role.Text, role.Base),
            (role.ButtonText, role.Button),
            (role.PlaceholderText, role.Base),
            (role.HighlightedText, role.Highlight),
            (role.Link, role.Window),
            (role.Link, role.Base),
            (role.ToolTipText, role.ToolTipBase),
        )
    ]
    least = min(contrast.ratio(parts(one), parts(on)) for one, on in pairs)
    print(f"palette, {name}: least {least:.2f} : 1")  # noqa: T201 - shown by pytest -rP
    assert least >= contrast.LEGIBLE


def test_no_tone_is_told_by_its_colour_alone() -> None:
    loud = [each for each in Tone if each is not Tone.QUIET]
    assert all(mark(each).strip() for each in loud)
    assert mark(Tone.GOOD) != mark(Tone.CAUTION)


def test_the_platforms_palette_is_mended_again_and_one_that_is_set_stays(qapp: QApplication) -> None:
    style.use()
    role = QPalette.ColorRole
    mended = qapp.palette()
    pale, base = parts(mended.color(role.PlaceholderText)), parts(mended.color(role.Base))
    assert contrast.ratio(pale, base) >= contrast.LEGIBLE
    assert mended.color(role.PlaceholderText) != qapp.style().standardPalette().color(role.PlaceholderText)
    set_here = QPalette(mended)
    set_here.setColor(role.PlaceholderText, "#c0c0c0")
    set_here.setColor(role.Window, "#fafafa")
    colours.dressed(qapp, set_here)
    assert qapp.palette().color(role.PlaceholderText).name() == "#c0c0c0"
    colours.dressed(qapp, None)
    assert qapp.palette() == mended
