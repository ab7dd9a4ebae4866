"""Installs, runs, upgrades, mends and removes the program, and looks at files, keys and links after each step.

Here are the steps of a normal life; managed.py has those on a company's desk, hostile.py the others. Each asserts on
what is there: an exit code alone says little, and a setup that the system could not even start ends with 0.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from windows.display import display
from windows.installer import make_installer
from windows.machine import CLASSES, KEYS, UNINSTALL, Ended, Machine, digests, until
from windows.places import BUILD, DIST, EXE, FROZEN, ROOT, SETUP, VERSION
from windows.runtime import PYTHON
from windows.step import BuildError, say
from windows.wine import windows

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NEXT = "99.0.0"
"""The version of the setup that upgrades: the same program under a higher number."""
SMOKE = "lead-editor: one update was sent to the practice server and applied"
RUNNING, DOWNGRADE, FOR_ALL = 12, 14, 18


def expect(true: object, words: str) -> None:
    if not true:
        raise BuildError(f"The test of the installer: not so: {words}")


def check() -> None:
    """Test what build() made. Raises BuildError with the first thing that is not as it should be."""
    from windows import hostile, managed, msi_check, signing  # noqa: PLC0415 - they use this module

    work = BUILD / "test"
    shutil.rmtree(work, ignore_errors=True)
    newer = work / f"LeadEditor-{NEXT}-x64-setup.exe"
    make_installer(newer, version=NEXT, fast=True)
    setup = DIST / SETUP
    with display() as screen, windows(work / "prefix", screen) as here:
        for hive in ("HKCU", "HKLM"):
            machine = Machine(here, hive)
            say(f"Testing the installer, {'per user' if hive == 'HKCU' else 'per machine'} ...")
            install(machine, setup)
            smoke(machine, machine.usual)
            managed.check(machine, work)
            if hive == "HKCU":
                opens_what_is_registered(machine)
                upgrade_of_a_running_one(machine, newer)
                refuse_while_running(machine, newer)
            else:
                say("  refuses another for one person beside it, and upgrades in place")
                done = install_again(Machine(here), newer)
                expect(done.code == FOR_ALL and "for all users" in done.said, f"the setup ended with {done}")
                expect(install_again(machine, newer).code == 0, "an upgrade")
            refuse_downgrade(machine, setup)
            repair(machine, newer)
            remove(machine, keeping=True)
        elsewhere(Machine(here), newer)
        hostile.check(Machine(here), newer, work)
        purge(Machine(here), newer)
        signing.check(Machine(here), work)
        msi_check.check(Machine(here, "HKLM"), work, newer)


def options(machine: Machine) -> list[str]:
    return ["/S", "/ALLUSERS"] if machine.hive == "HKLM" else ["/S"]


def installed(machine: Machine, folder: Path, version: str) -> None:
    """Everything is there, as it was built, and points to where it is."""
    found = digests(folder)
    expect(found.pop("uninstall.exe", ""), "the uninstaller is there")
    expect(found == digests(FROZEN), f"{folder} holds just what was built")
    where = machine.here.path(folder)
    for name, value in {"DisplayName": "Lead Editor", "DisplayVersion": version, "InstallLocation": where}.items():
        expect(machine.value(UNINSTALL, name) == value, f"{name} is {value}, not {machine.value(UNINSTALL, name)}")
    quiet = machine.value(UNINSTALL, "QuietUninstallString")
    expect(quiet == f'"{where}\\uninstall.exe" /S', f"QuietUninstallString, not {quiet}")
    for key in KEYS:
        expect(machine.has_key(key), f"the key {key} is there")
    expect(machine.value(rf"{CLASSES}\noojee-lead", "URL Protocol") == "", "noojee-lead is a scheme")
    command = machine.value(rf"{CLASSES}\noojee-lead\shell\open\command")
    expect(command == f'"{where}\\{EXE}" -- "%1"', f"the command of noojee-lead, not {command}")
    expect(machine.value(rf"{CLASSES}\.leadconn") == "LeadEditor.Connection", ".leadconn is a connection")
    expect(machine.menu.exists(), "the Start menu has the link")
    text = machine.menu.read_bytes().decode("latin-1").replace("\0", "")
    expect(EXE in text, "the link leads to the program")


def gone(machine: Machine, folder: Path) -> None:
    expect(not folder.exists(), f"{folder} is gone; there is {list(folder.rglob('*'))[:5] if folder.exists() else ''}")
    left = [key for key in KEYS if machine.has_key(key)]
    expect(not left, f"no key is left; there is {left}")
    expect(not machine.menu.exists() and not machine.desktop.exists(), "no link is left")


def install(machine: Machine, setup: Path) -> None:
    say("  installs silently, with a link on the desktop")
    gone(machine, machine.usual)
    done = machine.run(setup, *options(machine), "/DESKTOP")
    expect(done.code == 0, f"the setup ended with {done}")
    installed(machine, machine.usual, VERSION)
    expect(machine.desktop.exists(), "the desktop has the link")


def install_again(machine: Machine, setup: Path, *more: str) -> Ended:
    return machine.run(setup, *options(machine), *more)


def smoke(machine: Machine, folder: Path) -> None:
    say("  sends an update to the practice server, from a window on Qt's own Windows platform")
    done = machine.run(folder / EXE, "--smoke-test", "-platform", "windows")
    expect(done.code == 0 and SMOKE in done.said, f"the smoke test ended with {done}")


def opens_what_is_registered(machine: Machine) -> None:
    """The commands that Windows would run for a link and for a connection file, run as they stand in the registry."""
    say("  opens a link and a connection file by the registered commands")
    link = machine.value(rf"{CLASSES}\noojee-lead\shell\open\command") or ""
    opening = machine.value(rf"{CLASSES}\LeadEditor.Connection\shell\open\command") or ""
    file = BUILD / "test" / "My campaign.leadconn"
    shutil.copyfile(ROOT / "resources" / "sample-connection.toml", file)
    with machine.running(machine.usual / EXE, "--practice") as program:
        answers(machine, link.replace("%1", "noojee-lead:9856"), "shows the lead")
        proposal = "noojee-lead:edit?connection=Melbourne%20sales&lead=9856&Name=J%20%26%20S%20%25PATH%25"
        attack = 'noojee-lead:1" --connection "x'
        expect(machine.line(link.replace("%1", attack)).code == 2, "a link that would be an option is refused")
        expect(machine.line(link.replace("%1", f'{proposal}" --close "')).code == 2, "so is one with values")
        done = machine.line(opening.replace("%1", machine.here.path(file)))
        expect(done.code == 0 and "brought to the front" in done.said, f"a connection file: {done}")
        settings = machine.data / "settings.ini"
        expect(until(lambda: settings.exists() and file.name in settings.read_text("utf-8")), "it was opened")
        answers(machine, link.replace("%1", proposal), "was given the link")
        expect(machine.run(machine.usual / EXE, "--close").code == 0, "the program can be asked to close")
        expect(program.wait(30) == 0, "it ended well")


def answers(machine: Machine, command: str, words: str) -> None:
    """The program runs and takes what `command` hands over. Asked too early, `command` would be the one."""
    expect(until((machine.data / "lead-editor.lock").exists), "a program has the data folder")
    expect(until(lambda: words in machine.line(command).said), f"{command} says: {words}")


def upgrade_of_a_running_one(machine: Machine, newer: Path) -> None:
    say("  upgrades in place while somebody types, and starts it again with what was typed")
    file = BUILD / "test" / "My campaign.leadconn"
    title = "Melbourne sales - Lead Editor"
    with machine.running(machine.usual / EXE, "--connection", machine.here.path(file)) as program:
        expect(until((machine.data / "lead-editor.lock").exists), "a program has the data folder")
        expect(until(lambda: machine.press(title, "9856\t03555017")), "there is a window to type into")
        expect(until(lambda: machine.kept('"03555017"')), "what was typed is on disk")
        code = machine.leaving_one(newer, *options(machine))
        expect(code == 0, f"the upgrade ended with {code}")
        expect(program.wait(30) == 0, "the old program ended well")
        installed(machine, machine.usual, NEXT)
        expect(machine.desktop.exists(), "the desktop still has its link")
        answers(machine, f'"{machine.here.path(machine.usual / EXE)}"', "brought to the front")
        expect(machine.press(title, "77"), "the new program has a window")
        expect(until(lambda: machine.kept('"0355501777"')), "it goes on with what was typed")
        done = machine.run(machine.usual / EXE, "--close")
        expect(done.code == 0, f"the new program closes, not {done}")


def refuse_while_running(machine: Machine, newer: Path) -> None:
    say("  refuses while it runs where it can't be asked to close")
    folder = BUILD / "test" / "another folder"
    place = machine.here.path(folder)
    with machine.running(machine.usual / EXE, "--practice", "--data-dir", place) as program:
        expect(until((folder / "handover").exists), "it runs")
        done = install_again(machine, newer)
        expect(done.code == RUNNING and "did not close" in done.said, f"the setup ended with {done}")
        installed(machine, machine.usual, NEXT)
        done = machine.run(machine.usual / "uninstall.exe", "/S", f"_?={machine.here.path(machine.usual)}")
        expect(done.code == RUNNING, f"the uninstaller ended with {done}")
        installed(machine, machine.usual, NEXT)
        expect(program.poll() is None, "it still runs")
        expect(machine.run(machine.usual / EXE, "--close", "--data-dir", f'"{place}"').code == 0, "it closes")


def refuse_downgrade(machine: Machine, older: Path) -> None:
    say("  refuses an older version")
    done = install_again(machine, older)
    expect(done.code == DOWNGRADE and f"{NEXT} is installed" in done.said, f"the setup ended with {done}")
    installed(machine, machine.usual, NEXT)


def repair(machine: Machine, setup: Path) -> None:
    say("  mends what is missing, damaged or unregistered")
    (machine.usual / "_internal" / "python311.dll").unlink()
    (machine.usual / "_internal" / "base_library.zip").write_bytes(b"damaged")
    machine.delete_key(rf"{CLASSES}\noojee-lead")
    machine.menu.unlink()
    expect(install_again(machine, setup).code == 0, "the setup ends with 0")
    installed(machine, machine.usual, NEXT)


def remove(machine: Machine, *, keeping: bool, folder: Path | None = None, more: Iterable[str] = ()) -> None:
    """Remove by the registered command, as Windows does; it leaves the work to a copy of itself."""
    folder = folder or machine.usual
    say(f"  removes it{'' if keeping else ', and what the person kept'}")
    machine.data.mkdir(parents=True, exist_ok=True)
    own = machine.data / "outbox.db"
    own.touch()
    stranger = folder / "not ours.txt"
    stranger.write_text("kept", "utf-8")
    command = " ".join([machine.value(UNINSTALL, "QuietUninstallString") or "", *more])
    expect(machine.line(command).code == 0, "the uninstaller ends with 0")
    expect(until(lambda: not (folder / "uninstall.exe").exists() and not machine.has_key(UNINSTALL)), "it works")
    expect(until(lambda: [path.name for path in folder.iterdir()] == [stranger.name]), "a stranger's file stays")
    shutil.rmtree(folder)
    gone(machine, folder)
    expect(until(lambda: own.exists() is keeping), f"the outbox is {'kept' if keeping else 'gone'}")


def elsewhere(machine: Machine, setup: Path) -> None:
    say("Testing a folder with spaces and letters of several scripts ...")
    folder = machine.here.drive / "Ünï cödé 試験" / "Lead Editor"
    expect(install_again(machine, setup, f"/D={machine.here.path(folder)}").code == 0, "the setup ends with 0")
    installed(machine, folder, NEXT)
    smoke(machine, folder)
    remove(machine, keeping=True, folder=folder)
    folder.parent.rmdir()


def purge(machine: Machine, setup: Path) -> None:
    say("Testing /PURGE ...")
    expect(install_again(machine, setup).code == 0, "the setup ends with 0")
    ours, others = "Lead Editor: key https://contact.example.com", "Lead Editors: of another program"
    for name in (ours, others):
        in_store(machine, f"k.set_password({name!r}, 'Lead Editor', 'secret')")
    remove(machine, keeping=False, more=["/PURGE"])
    expect(not machine.data.exists(), "nothing of the person's is left")
    expect(in_store(machine, f"print(k.get_password({ours!r}, 'Lead Editor'))") == "None", "nor an API key")
    expect(in_store(machine, f"print(k.get_password({others!r}, 'Lead Editor'))") == "secret", "but another program's")


def in_store(machine: Machine, line: str) -> str:
    """What a line of Python says that uses the Credential Manager, `k`, as app/vault.py does."""
    program = f"from keyring.backends.Windows import WinVaultKeyring; k = WinVaultKeyring(); {line}"
    return machine.here.run(PYTHON, "-c", program).strip()
