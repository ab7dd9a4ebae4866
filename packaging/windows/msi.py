"""Makes the MSI for administrators (group policy, Intune): per machine, with the registrations of the installer.

wixl makes it on Debian. On Windows there is none; the MSI is published from Debian's build.
"""

from __future__ import annotations

import struct
import uuid
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from windows.places import APP_ID, BUILD, EXE, EXTENSION, FROZEN, NAME, PROG_ID, PROGRAM, SCHEME, VERSION
from windows.step import EPOCH, run, say

if TYPE_CHECKING:
    from pathlib import Path

UPGRADE_CODE = "8E6E3C8C-5F0B-5F0E-9E0F-0D6B1D0B8C55"
"""Of all versions, for ever: by it Windows knows that one replaces another."""
_SPACE = uuid.UUID(UPGRADE_CODE)
_SUMMARY = uuid.UUID("F29F85E0-4FF9-1068-AB91-08002B27B3D9").bytes_le
"""What the summary of a document begins with, behind 28 bytes."""
_PACKAGE_CODE, _TIMES = 9, (12, 13)
_FILETIME_BEGINS = 11_644_473_600  # seconds before 1970
_REMOVE_OLD = (
    "UPDATE `InstallExecuteSequence` SET `Sequence` = 1501 WHERE `Action` = 'RemoveExistingProducts'"  # after 1500
)
UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"
OWN_KEY = r"Software\LeadEditor"
"""It marks the link in the Start menu, as Windows Installer wants it."""
_CLASSES = r"Software\Classes"
REGISTRY = (
    (rf"{_CLASSES}\{SCHEME}", "", "URL:Lead of Noojee Contact"),
    (rf"{_CLASSES}\{SCHEME}", "URL Protocol", ""),
    (rf"{_CLASSES}\{SCHEME}\DefaultIcon", "", f"[INSTALLDIR]{EXE},0"),
    (rf"{_CLASSES}\{SCHEME}\shell\open\command", "", f'"[INSTALLDIR]{EXE}" -- "%1"'),
    (rf"{_CLASSES}\{PROG_ID}", "", f"{NAME} connection"),
    (rf"{_CLASSES}\{PROG_ID}", "AppUserModelID", APP_ID),
    (rf"{_CLASSES}\{PROG_ID}\DefaultIcon", "", f"[INSTALLDIR]{EXE},0"),
    (rf"{_CLASSES}\{PROG_ID}\shell\open\command", "", f'"[INSTALLDIR]{EXE}" --connection "%1"'),
    (rf"{_CLASSES}\{EXTENSION}", "", PROG_ID),
    (rf"{_CLASSES}\{EXTENSION}\OpenWithProgids", PROG_ID, ""),
    (rf"{_CLASSES}\AppUserModelId\{APP_ID}", "DisplayName", NAME),
    (rf"{_CLASSES}\AppUserModelId\{APP_ID}", "IconUri", r"[INSTALLDIR]_internal\resources\icon.png"),
    (rf"Software\Microsoft\Windows\CurrentVersion\App Paths\{EXE}", "", f"[INSTALLDIR]{EXE}"),
)


def make_msi(out: Path, version: str = VERSION) -> None:
    """Make the MSI `out`. `version`: another than the program's, for tests."""
    say(f"Making {out.name} ...")
    source = BUILD / "program.wxs"
    ET.ElementTree(document(version)).write(source, "utf-8", xml_declaration=True)
    run("wixl", "-a", "x64", "-o", out, source.name, folder=BUILD)  # it knows no absolute paths
    # Within the transaction: where the new version can't be installed, the old one comes back.
    run("msibuild", out, "-q", _REMOVE_OLD)
    out.write_bytes(settled(out.read_bytes(), version))


def settled(content: bytes, version: str = VERSION) -> bytes:
    """The MSI with a package code and times of its version: wixl takes the clock's, and a code at random."""
    start = content.index(_SUMMARY)
    section = start - 28 + struct.unpack_from("<I", content, start + 16)[0]
    count = struct.unpack_from("<I", content, section + 4)[0]
    made = bytearray(content)
    for number in range(count):
        property_, offset = struct.unpack_from("<II", content, section + 8 + 8 * number)
        place = section + offset
        if property_ in _TIMES:
            struct.pack_into("<Q", made, place + 4, (EPOCH + _FILETIME_BEGINS) * 10_000_000)
        elif property_ == _PACKAGE_CODE:
            made[place + 8 : place + 46] = f"{{{identity(f'package {version}')}}}".encode()
    return bytes(made)


def identity(name: str) -> str:
    """A GUID that is the same in every build: of a file, by its path; of a version, by its number."""
    return str(uuid.uuid5(_SPACE, name)).upper()


def document(version: str) -> ET.Element:
    root = ET.Element("Wix", xmlns="http://schemas.microsoft.com/wix/2006/wi")
    product = ET.SubElement(
        root,
        "Product",
        {
            "Id": identity(f"product {version}"),
            "Name": NAME,
            "Version": version,
            "Manufacturer": NAME,
            "UpgradeCode": UPGRADE_CODE,
            "Language": "1033",
        },
    )
    ET.SubElement(
        product,
        "Package",
        {
            "InstallerVersion": "500",
            "Compressed": "yes",
            "InstallScope": "perMachine",
            "Description": f"{NAME} {version}",
            "Manufacturer": NAME,
        },
    )
    ET.SubElement(product, "MajorUpgrade", {"DowngradeErrorMessage": f"A newer {NAME} is installed: remove it first."})
    old = ET.SubElement(product, "Condition", {"Message": f"{NAME} needs Windows 10, version 1903, or newer."})
    old.text = "Installed OR (VersionNT64 AND CURRENTBUILD >= 18362)"
    # MSI's own WindowsBuild is 9600 on every Windows since 8.1.
    asked = ET.SubElement(product, "Property", {"Id": "CURRENTBUILD"})
    key = {"Root": "HKLM", "Key": r"SOFTWARE\Microsoft\Windows NT\CurrentVersion", "Win64": "yes"}
    ET.SubElement(asked, "RegistrySearch", {"Id": "Build", "Name": "CurrentBuildNumber", "Type": "raw"} | key)
    # Beside what the setup has installed for all users, each would remove files of the other.
    told = {"Message": f"{NAME} is installed for all users by its setup: remove that first."}
    ET.SubElement(product, "Condition", told).text = "Installed OR NOT BYSETUP"
    setup = ET.SubElement(product, "Property", {"Id": "BYSETUP"})
    where = {"Root": "HKLM", "Key": rf"{UNINSTALL}\{PROGRAM}", "Win64": "yes"}
    ET.SubElement(setup, "RegistrySearch", {"Id": "Setup", "Name": "InstallLocation", "Type": "raw"} | where)
    ET.SubElement(product, "Media", {"Id": "1", "Cabinet": "program.cab", "EmbedCab": "yes"})
    ET.SubElement(product, "Icon", {"Id": "icon.ico", "SourceFile": "icon.ico"})
    ET.SubElement(product, "Property", {"Id": "ARPPRODUCTICON", "Value": "icon.ico"})
    target = ET.SubElement(product, "Directory", {"Id": "TARGETDIR", "Name": "SourceDir"})
    components = _folders(target)
    feature = ET.SubElement(product, "Feature", {"Id": "Program", "Level": "1", "Title": NAME})
    for each in components:
        ET.SubElement(feature, "ComponentRef", {"Id": each})
    return root


def _folders(target: ET.Element) -> list[str]:
    programs = ET.SubElement(target, "Directory", {"Id": "ProgramFiles64Folder"})
    home = ET.SubElement(programs, "Directory", {"Id": "INSTALLDIR", "Name": NAME})
    menu = ET.SubElement(target, "Directory", {"Id": "ProgramMenuFolder"})
    found = [_registrations(home), _link(menu)]
    folders = {FROZEN: home}
    for path in sorted(FROZEN.rglob("*")):
        relative = path.relative_to(FROZEN).as_posix()
        if path.is_dir():
            given = {"Id": _name("d", relative), "Name": path.name}
            folders[path] = ET.SubElement(folders[path.parent], "Directory", given)
            continue
        component = _component(folders[path.parent], _name("c", relative))
        given = {
            "Id": _name("f", relative),
            "Name": path.name,
            "Source": str(path.relative_to(BUILD)),
            "KeyPath": "yes",
        }
        ET.SubElement(component, "File", given)
        found.append(_name("c", relative))
    return found


def _name(kind: str, relative: str) -> str:
    return f"{kind}{uuid.uuid5(_SPACE, relative).hex}"


def _component(parent: ET.Element, name: str) -> ET.Element:
    return ET.SubElement(parent, "Component", {"Id": name, "Guid": identity(name), "Win64": "yes"})


def _registrations(home: ET.Element) -> str:
    component = _component(home, "Registrations")
    for number, (key, name, value) in enumerate(REGISTRY):
        # An empty value would be taken for none at all; this is how MSI writes one.
        given = {"Root": "HKLM", "Key": key, "Type": "string", "Value": value or "[NOTHING]"}
        given |= {"Name": name} if name else {}
        given |= {"KeyPath": "yes"} if number == 0 else {}
        ET.SubElement(component, "RegistryValue", given)
    return "Registrations"


def _link(menu: ET.Element) -> str:
    component = _component(menu, "MenuLink")
    given = {"Id": "Link", "Name": NAME, "Target": f"[INSTALLDIR]{EXE}", "WorkingDirectory": "INSTALLDIR"}
    ET.SubElement(component, "Shortcut", given)
    mark = {"Root": "HKLM", "Key": OWN_KEY, "Name": "MenuLink", "Type": "integer", "Value": "1"}
    ET.SubElement(component, "RegistryValue", mark | {"KeyPath": "yes"})
    return "MenuLink"
