"""A disposition that Noojee does not know, or took, and the connection says otherwise: one press puts that right."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox

from app.core.key import Key
from app.practice.server import PracticeServer
from app.practice.world import default_world
from tests.seat import NOW, Seat, Seats, connection, until
from tests.shelves import deployed

COMMENTED = """
# Ours alone
[[dispositions]]
name = "Sael" # a slip
actions = ["Rings the bell"]
"""


@pytest.fixture
def live() -> Iterator[PracticeServer]:
    """A server that is not the one of practice."""
    with PracticeServer(default_world(), key="live", minimum=0.0, clock=lambda: NOW) as server:
        yield server


@pytest.fixture
def file(tmp_path: Path, live: PracticeServer) -> Path:
    path = tmp_path / "melbourne.toml"
    path.write_text(f"# Written by Jane\n{connection(live.address)}{COMMENTED}", encoding="utf-8")
    return path


async def sit(seat: Seat, file: Path, live: PracticeServer) -> None:
    seat.desk.dispatch.credentials.keys.give(live.address, Key("live"))
    assert await seat.desk.open_file(file)
    await seat.settle()


def said(file: Path) -> str:
    return file.read_bytes().decode()


def write(file: Path, text: str) -> None:
    file.write_bytes(text.encode())


def names(seat: Seat) -> list[str]:
    box = seat.find(QComboBox, "disposition")
    return [box.itemText(at) for at in range(1, box.count())]


async def send(seat: Seat, disposition: str) -> None:
    seat.fill("9863")
    seat.choose("disposition", disposition)
    await seat.send()
    await until(lambda: seat.window.trouble.words)


async def test_what_noojee_does_not_know_is_removed_by_one_press_and_put_back_by_another(
    take_seat: Seats, file: Path, live: PracticeServer
) -> None:
    seat = await take_seat(connected=False)
    await sit(seat, file, live)
    before = said(file)
    await send(seat, "Sael")
    asked = "Noojee does not know “Sael”. Remove it from the connection “Melbourne sales”?"
    assert seat.window.trouble.words == asked
    seat.press("disposition.accept")
    await until(lambda: "no longer in the connection" in seat.window.trouble.words)
    await seat.settle()
    assert names(seat) == ["Callback"]
    assert "Sael" not in said(file)
    assert said(file).startswith("# Written by Jane\n")
    seat.press("disposition.takeBack")
    await until(lambda: names(seat) == ["Callback", "Sael"])
    assert said(file) == before


async def test_what_a_person_types_is_added_by_one_press_and_can_be_sent(
    take_seat: Seats, file: Path, live: PracticeServer
) -> None:
    seat = await take_seat(connected=False)
    await sit(seat, file, live)
    seat.fill("9863")
    seat.type("disposition", "Sale")
    seat.press_send()
    await until(lambda: seat.window.trouble.words)
    assert "has no disposition “Sale”" in seat.window.trouble.words
    assert not live.journal
    seat.press("disposition.accept")
    await until(lambda: "is in the connection" in seat.window.trouble.words)
    await seat.settle()
    assert names(seat) == ["Callback", "Sael", "Sale"]
    assert (seat.text("leadId"), seat.text("disposition")) == ("9863", "Sale")
    await seat.send()
    assert [each.applied for each in live.journal] == [True]
    assert "# Ours alone" in said(file)


async def test_what_noojee_took_by_another_file_is_offered_to_this_one(
    take_seat: Seats, file: Path, live: PracticeServer, tmp_path: Path
) -> None:
    other = tmp_path / "newer.toml"
    other.write_text(f'{connection(live.address)}[[dispositions]]\nname = "Sale"\n', encoding="utf-8")
    seat = await take_seat(connected=False)
    await sit(seat, other, live)
    seat.fill("9863")
    seat.choose("disposition", "Sale")
    await seat.send()
    assert [each.applied for each in live.journal] == [True]
    assert not seat.window.trouble.words
    await sit(seat, file, live)
    await until(lambda: "Noojee accepted “Sale”." in seat.window.trouble.words)
    seat.press("disposition.accept")
    await until(lambda: names(seat) == ["Callback", "Sael", "Sale"])


async def test_what_a_person_does_not_want_is_not_asked_again(
    take_seat: Seats, file: Path, live: PracticeServer, tmp_path: Path
) -> None:
    before = said(file)
    seat = await take_seat(connected=False, outbox=tmp_path / "outbox.db")
    await sit(seat, file, live)
    await send(seat, "Sael")
    seat.press("disposition.decline")
    assert not seat.window.trouble.words
    await seat.leave()
    seat = await take_seat(connected=False, outbox=tmp_path / "outbox.db")
    await sit(seat, file, live)
    assert not seat.window.trouble.words
    assert said(file) == before


async def test_who_can_change_a_deployed_connection_is_said(take_seat: Seats, file: Path, live: PracticeServer) -> None:
    seat = await take_seat(connected=False, layers=deployed(file))
    await sit(seat, file, live)
    before = said(file)
    await send(seat, "Sael")
    assert "is set by your organisation: whoever looks after it can take it out." in seat.window.trouble.words
    assert said(file) == before


async def test_a_file_that_is_changed_meanwhile_is_not_written_over(
    take_seat: Seats, file: Path, live: PracticeServer
) -> None:
    seat = await take_seat(connected=False)
    await sit(seat, file, live)
    await send(seat, "Sael")
    seat.press("disposition.accept")
    await until(lambda: "no longer in the connection" in seat.window.trouble.words)
    await seat.settle()
    theirs = said(file) + "# of a colleague\n"
    write(file, theirs)
    seat.press("disposition.takeBack")
    await until(lambda: "was not changed" in seat.window.trouble.words)
    assert said(file) == theirs


async def test_of_practice_nothing_is_learned(seat: Seat) -> None:
    seat.fill("9863")
    seat.type("disposition", "Solar lead")
    seat.press_send()
    await seat.settle()
    assert "no such disposition" in seat.beside("disposition")
    assert not seat.window.trouble.words
