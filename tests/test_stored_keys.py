"""The life of an API key: read from the credential store, asked for, remembered, refused, replaced, forgotten."""

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from keyring.errors import KeyringLocked
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from app.core.item import State
from app.core.key import Key
from app.core.layout import Layout
from app.gui.keys import Keys
from app.practice.server import PracticeServer
from app.practice.world import default_world
from app.vault import Trouble, Vault, VaultError, key_name
from tests.seat import CANARY, Seat, Seats, until
from tests.vaults import Closed, Gaps, Hanging, Memory, calmest, over, without_store


@pytest.fixture
def layout(server: PracticeServer) -> Layout:
    return default_world().layout(server.address)


@pytest.fixture
def hanging() -> Iterator[Hanging]:
    backend = Hanging()
    yield backend
    backend.go_on.set()


async def stored(server: PracticeServer, key: str = CANARY) -> Memory:
    """A store that has the key of `server`."""
    backend = Memory()
    await over(backend).write(key_name(server.address), key)
    backend.calls.clear()
    return backend


def keys(seat: Seat) -> Keys:
    return seat.desk.dispatch.credentials.keys


async def to_server(seat: Seat, layout: Layout, key: Key | None = None) -> None:
    await seat.desk.connect_to_server(layout, key)


def note(seat: Seat) -> str:
    return seat.find(QLabel, "key.kept").text()


async def test_a_stored_key_is_used_and_nothing_is_asked(
    take_seat: Seats, server: PracticeServer, layout: Layout
) -> None:
    seat = await take_seat(connected=False, vault=over(await stored(server)))
    await to_server(seat, layout)
    seat.fill()
    await seat.send()
    assert seat.banner.startswith("Lead 9856 was updated.")
    assert seat.calls[-1].key_accepted


async def test_what_is_typed_is_remembered_and_there_at_the_next_start(
    take_seat: Seats, server: PracticeServer, layout: Layout
) -> None:
    backend = Memory()
    for _ in range(2):
        seat = await take_seat(connected=False, vault=over(backend))
        await to_server(seat, layout)
        seat.fill()
        await seat.send()
        if not backend.kept:
            assert seat.find(QCheckBox, "key.remember").text() == "&Remember it in the password store of this computer"
            assert note(seat) == "It is kept there and nowhere else, and used from the next start on, too."
            await seat.give_key()
            await until(lambda: backend.kept)
        assert seat.banner.startswith("Lead 9856 was updated.")
        await seat.leave()
    assert await over(backend).read(key_name(server.address)) == CANARY


async def test_who_stays_after_all_has_the_store_again(
    take_seat: Seats, layout: Layout, server: PracticeServer
) -> None:
    backend = Memory()
    vault = over(backend)
    seat = await take_seat(connected=False, vault=vault, data=without_store())
    await to_server(seat, layout)
    seat.fill()  # nothing is kept beyond the run, so the person is asked
    await until(lambda: not vault.waits)
    leaving = asyncio.ensure_future(seat.desk.may_leave())
    await seat.settle_on_dialog("question")
    assert vault.is_given_up  # whoever leaves waits for none
    seat.press("question.stay")
    assert not await leaving
    await keys(seat).keep(server.address, Key(CANARY))
    assert await over(backend).read(key_name(server.address)) == CANARY


async def test_what_is_not_to_be_remembered_is_not(take_seat: Seats, server: PracticeServer, layout: Layout) -> None:
    backend = Memory()
    seat = await take_seat(connected=False, vault=over(backend))
    await to_server(seat, layout)
    seat.fill()
    await seat.send()
    seat.press("key.remember")
    assert note(seat) == "It is kept until you close this program, and written nowhere."
    await seat.give_key()
    assert seat.banner.startswith("Lead 9856 was updated.")
    assert await over(backend).read(key_name(server.address)) == ""


async def test_a_key_of_practice_is_never_stored_nor_offered_to_be(take_seat: Seats) -> None:
    backend = Memory()
    seat = await take_seat(key="wrong", vault=over(backend))
    seat.fill()
    await seat.send()
    seat.press("key.give")
    await seat.settle_on_dialog("key")
    box = seat.find(QWidget, "key").findChild(QCheckBox, "key.remember")
    assert box is not None
    assert not box.isVisible()
    assert note(seat) == "It is kept until you close this program, and written nowhere."
    await seat.give_key()
    assert seat.banner.startswith("Lead 9856 was updated.")
    assert not backend.calls


async def test_a_key_of_the_environment_is_used_for_the_run_and_not_stored(
    take_seat: Seats, layout: Layout, server: PracticeServer
) -> None:
    backend = await stored(server, "another")
    seat = await take_seat(connected=False, vault=over(backend))
    await to_server(seat, layout, Key(CANARY))
    seat.fill()
    await seat.send()
    assert seat.banner.startswith("Lead 9856 was updated.")
    assert not backend.calls


def locked() -> Vault:
    return over(Closed(KeyringLocked()))


def odd() -> Vault:
    return over(Closed(OSError(5, CANARY)))


@pytest.mark.parametrize(
    ("vault", "why"),
    [
        (without_store, "This computer has no password store."),
        (locked, "The password store of this computer is locked."),
        (odd, "The password store of this computer gave no answer that can be used."),
    ],
)
async def test_without_a_store_the_question_says_why_the_key_is_for_this_run(
    take_seat: Seats, layout: Layout, vault: object, why: str
) -> None:
    assert callable(vault)
    seat = await take_seat(connected=False, vault=vault())
    await to_server(seat, layout)
    seat.fill()
    await seat.send()
    assert note(seat) == f"⚠ {why} What you type is kept until you close this program, and written nowhere."
    assert not seat.find(QWidget, "key").findChildren(QCheckBox)[0].isVisible()
    seat.press("key.tryAgain")
    await until(lambda: seat.find(QPushButton, "key.tryAgain").isEnabled())
    assert why in note(seat)
    await seat.give_key()
    assert seat.banner.startswith("Lead 9856 was updated.")
    assert not seat.window.trouble.words


async def test_a_store_that_is_unlocked_meanwhile_is_tried_again_and_its_key_used(
    take_seat: Seats, server: PracticeServer, layout: Layout
) -> None:
    backend = Closed(KeyringLocked())
    seat = await take_seat(connected=False, vault=over(backend))
    await to_server(seat, layout)
    seat.fill()
    await seat.send()
    backend.error = None
    await over(backend).write(key_name(server.address), CANARY)
    seat.press("key.tryAgain")
    await until(lambda: QApplication.activeModalWidget() is None)
    await seat.settle()
    assert seat.banner.startswith("Lead 9856 was updated.")


async def test_a_store_that_is_unlocked_meanwhile_and_empty_offers_to_remember(
    take_seat: Seats, server: PracticeServer, layout: Layout
) -> None:
    backend = Closed(KeyringLocked())
    seat = await take_seat(connected=False, vault=over(backend))
    await to_server(seat, layout)
    seat.fill()
    await seat.send()
    backend.error = None
    seat.press("key.tryAgain")
    await until(lambda: seat.find(QCheckBox, "key.remember").isVisible())
    await seat.give_key()
    await until(lambda: backend.kept)
    assert await over(backend).read(key_name(server.address)) == CANARY


async def test_what_was_typed_is_not_put_aside_by_what_the_store_has(
    take_seat: Seats, server: PracticeServer, layout: Layout
) -> None:
    backend = Closed(KeyringLocked())
    seat = await take_seat(connected=False, vault=over(backend))
    await to_server(seat, layout)
    seat.fill()
    await seat.send()
    await until(lambda: seat.cursor == "key.text")
    seat.type("key.text", CANARY)
    backend.error = None
    await over(backend).write(key_name(server.address), "another")
    seat.press("key.tryAgain")
    await until(lambda: seat.find(QCheckBox, "key.remember").isVisible())
    assert seat.text("key.text") == CANARY
    seat.press("key.use")
    await until(lambda: QApplication.activeModalWidget() is None)
    await seat.settle()
    assert seat.banner.startswith("Lead 9856 was updated.")


async def test_a_key_that_could_not_be_stored_is_used_and_that_is_told(take_seat: Seats, layout: Layout) -> None:
    backend = Closed(KeyringLocked())
    backend.error = None
    seat = await take_seat(connected=False, vault=over(backend))
    await to_server(seat, layout)
    seat.fill()
    await seat.send()
    backend.error = KeyringLocked()
    await seat.give_key()
    await until(lambda: seat.window.trouble.words)
    assert seat.window.trouble.words == (
        "What you typed is used until you close this program, and not remembered: "
        "The password store of this computer is locked."
    )
    assert seat.banner.startswith("Lead 9856 was updated.")


async def test_a_refused_key_keeps_all_items_and_the_next_one_takes_its_place_in_the_store(
    take_seat: Seats, server: PracticeServer, layout: Layout
) -> None:
    backend = await stored(server, "outdated")
    seat = await take_seat(connected=False, vault=over(backend))
    await to_server(seat, layout)
    for lead in ("9856", "9860"):
        seat.fill(lead)
        await seat.send()
    assert seat.states == [State.QUEUED, State.QUEUED]
    assert "did not accept the API key" in seat.banner
    assert await over(backend).read(key_name(server.address)) == "outdated"
    seat.press("key.give")
    await seat.give_key()
    await until(lambda: seat.states == [State.APPLIED, State.APPLIED])
    assert await over(backend).read(key_name(server.address)) == CANARY


async def test_a_refused_key_that_the_new_one_is_not_to_replace_is_forgotten(
    take_seat: Seats, server: PracticeServer, layout: Layout
) -> None:
    backend = await stored(server, "outdated")
    seat = await take_seat(connected=False, vault=over(backend))
    await to_server(seat, layout)
    seat.fill()
    await seat.send()
    seat.press("key.give")
    await seat.settle_on_dialog("key")
    seat.press("key.remember")
    await seat.give_key()
    await until(lambda: not backend.kept)


async def test_trying_the_store_again_does_not_bring_a_refused_key_back(
    take_seat: Seats, server: PracticeServer, layout: Layout
) -> None:
    backend = Closed(KeyringLocked())
    seat = await take_seat(connected=False, vault=over(backend))
    await to_server(seat, layout, Key("outdated"))
    seat.fill()
    await seat.send()
    seat.press("key.give")
    await seat.settle_on_dialog("key")
    await until(lambda: seat.find(QPushButton, "key.tryAgain").isVisible())
    assert "is locked" in note(seat)
    backend.error = None
    await over(backend).write(key_name(server.address), "outdated")
    seat.press("key.tryAgain")
    await until(lambda: seat.find(QCheckBox, "key.remember").isVisible())
    await seat.give_key()
    assert seat.banner.startswith("Lead 9856 was updated.")


async def test_a_forgotten_key_is_in_no_store_and_asked_for(
    take_seat: Seats, server: PracticeServer, layout: Layout
) -> None:
    backend = await stored(server)
    seat = await take_seat(connected=False, vault=over(backend))
    await to_server(seat, layout)
    assert await keys(seat).has(server.address)
    await keys(seat).forget(server.address)
    assert not backend.kept
    assert not await keys(seat).has(server.address)
    seat.fill()
    await seat.send()
    await seat.give_key()
    assert seat.banner.startswith("Lead 9856 was updated.")


async def test_what_the_editor_keeps_is_used_and_stored_or_raised_not_to_be(
    take_seat: Seats, server: PracticeServer, layout: Layout
) -> None:
    backend = Memory()
    seat = await take_seat(connected=False, vault=over(backend))
    assert await keys(seat).look(server.address) is None
    await keys(seat).keep(server.address, Key(CANARY))
    assert await over(backend).read(key_name(server.address)) == CANARY
    await to_server(seat, layout)
    seat.fill()
    await seat.send()
    assert seat.banner.startswith("Lead 9856 was updated.")
    seat = await take_seat(connected=False, vault=without_store())
    with pytest.raises(VaultError) as told:
        await keys(seat).keep(layout.server, Key("x"))
    assert told.value.trouble is Trouble.NONE
    assert keys(seat).of(layout.server) is not None


async def test_without_a_store_forgetting_says_so_and_forgets_for_the_run(take_seat: Seats, layout: Layout) -> None:
    seat = await take_seat(connected=False, vault=without_store())
    keys(seat).give(layout.server, Key(CANARY))
    with pytest.raises(VaultError) as told:
        await keys(seat).forget(layout.server)
    assert told.value.trouble is Trouble.NONE
    assert keys(seat).of(layout.server) is None


async def test_a_key_is_one_however_the_address_is_written(take_seat: Seats) -> None:
    seat = await take_seat(connected=False)
    await keys(seat).keep("https://Contact.Example.com", Key(CANARY))
    assert keys(seat).of("https://contact.example.com") is not None
    assert await keys(seat).has("https://CONTACT.example.com")


async def test_while_the_store_hangs_the_update_waits_in_the_outbox_and_the_window_says_so(
    take_seat: Seats, layout: Layout, hanging: Hanging
) -> None:
    seat = await take_seat(connected=False, vault=over(hanging, 60.0), patience=0.02)
    await to_server(seat, layout)
    await until(lambda: seat.window.trouble.words)
    assert seat.window.trouble.words.startswith("Waiting for the password store of this computer…")
    seat.fill()
    await seat.send()
    assert seat.states == [State.QUEUED]
    assert not seat.calls
    seat.press("vault.goOn")
    await until(lambda: "needs its API key" in seat.banner)
    assert not seat.window.trouble.words
    seat.press("key.give")
    await seat.settle_on_dialog("key")
    assert "The password store of this computer did not answer." in note(seat)
    await seat.give_key()
    assert seat.banner.startswith("Lead 9856 was updated.")


async def test_what_waited_for_the_store_goes_out_by_itself_once_that_answers(
    take_seat: Seats, server: PracticeServer, layout: Layout, hanging: Hanging
) -> None:
    seat = await take_seat(connected=False, vault=over(hanging, 60.0))
    Memory.set_password(hanging, f"Lead Editor: {key_name(server.address)}", "Lead Editor", CANARY)
    await to_server(seat, layout)
    seat.fill()
    await seat.send()
    assert seat.states == [State.QUEUED]
    hanging.go_on.set()
    await until(lambda: seat.states == [State.APPLIED])
    assert len(seat.calls) == 1


async def test_what_is_typed_while_send_waits_for_the_store_is_not_sent_unread(
    take_seat: Seats, layout: Layout, hanging: Hanging
) -> None:
    seat = await take_seat(connected=False, vault=over(hanging, 60.0))
    await to_server(seat, layout)
    seat.fill()
    seat.press_send()
    outgoing = seat.desk.outgoing
    assert outgoing is not None
    await until(lambda: not outgoing.free.is_set())
    seat.type("field.Name", "Jane")
    await seat.settle()
    assert not seat.states
    assert seat.window.page is not None
    assert seat.window.page.pane.note.words.startswith("Nothing was sent: you went on typing.")
    assert seat.text("field.Name") == "Jane"


async def test_what_the_window_says_already_stays_and_the_wait_is_told_once_that_is_gone(
    take_seat: Seats, layout: Layout, hanging: Hanging
) -> None:
    seat = await take_seat(connected=False, vault=over(hanging, 60.0), patience=0.02)
    seat.window.trouble.say("Nothing can be sent yet.", choices=(seat.window.close_trouble(),))
    await to_server(seat, layout)
    await until(hanging.asked.is_set)
    for _ in range(50):
        await asyncio.sleep(0.001)
    assert seat.window.trouble.words == "Nothing can be sent yet."
    seat.press("trouble.close")
    await until(lambda: seat.window.trouble.words.startswith("Waiting for the password store"))
    hanging.go_on.set()
    await until(lambda: not seat.window.trouble.words)


async def test_while_the_store_is_tried_again_and_hangs_the_key_can_be_typed(
    take_seat: Seats, layout: Layout, hanging: Hanging
) -> None:
    seat = await take_seat(connected=False, vault=over(hanging, 60.0), patience=0.02)
    await to_server(seat, layout)
    await until(lambda: seat.window.trouble.words)
    seat.press("vault.goOn")
    seat.fill()
    await seat.send()
    await seat.settle_on_dialog("key")
    seat.press("key.tryAgain")
    assert note(seat).startswith("Waiting for the password store of this computer…")
    assert not seat.find(QPushButton, "key.tryAgain").isEnabled()
    await seat.give_key()
    assert seat.banner.startswith("Lead 9856 was updated.")


async def test_a_hanging_store_holds_nobody_up_who_types(take_seat: Seats, layout: Layout, hanging: Hanging) -> None:
    async def type_while_it_hangs() -> float:
        hanging.asked.clear()
        seat = await take_seat(connected=False, vault=over(hanging, 60.0), patience=0.05)
        async with Gaps() as gaps:
            await to_server(seat, layout)
            line = seat.find(QLineEdit, "leadId")
            line.setFocus()
            typed = 0
            while typed < 50 or not (hanging.asked.is_set() and seat.window.trouble.words):
                QTest.keyClicks(line, "7")
                typed += 1
                await asyncio.sleep(0)
        await seat.leave()
        return gaps.longest

    assert await calmest(type_while_it_hangs) < 0.05


async def test_a_key_is_in_no_title_clipboard_variable_or_file(
    take_seat: Seats, layout: Layout, settings: QSettings, tmp_path: Path
) -> None:
    backend = Memory()
    seat = await take_seat(connected=False, vault=over(backend))
    await to_server(seat, layout)
    seat.fill()
    await seat.send()
    await seat.settle_on_dialog("key")
    seat.type("key.text", CANARY)
    line = seat.find(QLineEdit, "key.text")
    line.selectAll()
    line.copy()
    line.cut()
    titles = [each.windowTitle() for each in QApplication.topLevelWidgets()]
    said = [each.accessibleName() + each.accessibleDescription() for each in seat.window.findChildren(QLabel)]
    assert CANARY not in line.displayText()
    seat.type("key.text", CANARY)
    seat.press("key.use")
    await until(lambda: backend.kept)
    await seat.settle()
    assert seat.banner.startswith("Lead 9856 was updated.")
    titles += [each.windowTitle() for each in QApplication.topLevelWidgets()]
    assert not [each for each in (*titles, *said, QApplication.clipboard().text()) if CANARY in each]
    assert not [name for name, value in os.environ.items() if CANARY in value]
    await seat.leave()
    settings.sync()
    files = await asyncio.to_thread(lambda: [each for each in tmp_path.iterdir() if each.suffix != ".lock"])
    assert {"outbox-0.db", "settings.ini"} <= {each.name for each in files}
    assert not [each for each in files if holds(each.read_bytes())]


def holds(content: bytes) -> bool:
    """Whether bytes have the key as it is, as an address has it, or as Windows writes text."""
    forms = (CANARY.encode(), quote(CANARY, safe="").encode(), CANARY.encode("utf-16-le"))
    return any(form in content for form in forms)
