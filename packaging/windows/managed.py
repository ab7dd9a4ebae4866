"""The program on a desk that a company manages: it starts as policies say, and what it leaves there can be read by few.

By the files it leaves: that it runs tells little of a part that is only asked for in a worker thread.
"""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from windows.check import expect, in_store
from windows.machine import until
from windows.places import EXE, ROOT
from windows.step import say

if TYPE_CHECKING:
    from pathlib import Path

    from windows.machine import Machine

LOG = "logs/log.jsonl"
POLICIES = r"Software\Policies\LeadEditor"
TITLE = "Melbourne sales - Lead Editor"
NUMBER = "0491570006"
STORED_KEY = "a key that nobody has"
PLACE = "'Lead Editor: key https://contact.example.com', 'Lead Editor'"
"""As app/vault.py lists it in the Credential Manager."""


def check(machine: Machine, work: Path) -> None:
    say("  starts as policies in the registry say, has the key that is stored, encrypts what it keeps, writes its log")
    folder = work / f"managed by {machine.hive}"
    shared = machine.here.drive / "users" / "Public" / "Deployed campaign.leadconn"
    shutil.copyfile(ROOT / "resources" / "sample-connection.toml", shared)
    machine.set_value(rf"{POLICIES}\Connections", "1", rf"%PUBLIC%\{shared.name}", "REG_EXPAND_SZ")
    machine.set_value(POLICIES, "HoldSeconds", "0", "REG_DWORD")
    machine.set_value(POLICIES, "LogLevel", "debug")
    in_store(machine, f"k.set_password({PLACE}, {STORED_KEY!r})")
    try:
        send_and_end(machine, folder)
    finally:
        in_store(machine, f"k.delete_password({PLACE})")
        machine.delete_key(POLICIES)
        shared.unlink()
    encrypted(folder)
    logged(folder)


def send_and_end(machine: Machine, folder: Path) -> None:
    """To a server that there is not: who is trusted, and by which proxy to go, is found out all the same."""
    place = machine.here.path(folder)
    with machine.running(machine.usual / EXE, "--data-dir", place) as program:
        expect(until(lambda: told(folder, "Connected")), "the connection that the policy deploys is open")
        expect(until(lambda: machine.press(TITLE, f"9856\t{NUMBER}b")), "there is a window to type into")
        expect(until(lambda: goes_out(machine, folder)), "it goes out without delay")
        done = machine.run(machine.usual / EXE, "--close", "--data-dir", f'"{place}"')
        expect(done.code == 0, f"it closes, not {done}")
        expect(program.wait(30) == 0, "it ended well")


def goes_out(machine: Machine, folder: Path) -> bool:
    """The first press may come while the window is still about what was typed. One too many sends nothing more."""
    return machine.press(TITLE, "!") and until(lambda: told(folder, "SendEnded"), 5)


def told(folder: Path, event: str) -> bool:
    log = folder / LOG
    return log.exists() and f'"{event}"' in log.read_text("ascii")


def encrypted(folder: Path) -> None:
    content = b"".join(path.read_bytes() for path in sorted(folder.glob("outbox.db*")))
    expect(content, "the outbox is there")
    expect(b"SQLite format 3" not in content and NUMBER.encode() not in content, "the outbox is encrypted")


def logged(folder: Path) -> None:
    text = (folder / LOG).read_text("ascii")
    lines = [json.loads(line) for line in text.splitlines()]
    first, last = lines[0], lines[-1]
    expect(first["event"] == "Started" and first["detail"], f"the log begins as the policy says, not with {first}")
    expect(told(folder, "StoreOpened"), "it tells of the outbox")
    amiss = [line for line in lines if line["level"] == "problem" or line["event"] == "Troubled"]
    expect(not amiss, f"it tells of no trouble; there is {amiss}")
    expect(last["event"] == "Ended" and last["code"] == 0, f"it ends with the program, not with {last}")
    expect(NUMBER not in text and STORED_KEY not in text, "neither what was typed nor the key is in it")
