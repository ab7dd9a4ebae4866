"""Walks the imports of every executable file: each is in the folder, or is what Windows 10 itself has.

Wine has DLLs that Windows lacks, so a program that runs here may still miss one there. This tells.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from windows.step import BuildError

if TYPE_CHECKING:
    from pathlib import Path

WINDOWS_HAS = """
    advapi32 authz bcrypt cfgmgr32 comctl32 comdlg32 crypt32 d2d1 d3d11 d3d12 d3d9 dcomp dnsapi dwmapi dwrite dxgi
    gdi32 icuuc imm32 iphlpapi kernel32 mpr ncrypt netapi32 ntdll ole32 oleaut32 powrprof psapi rpcrt4 secur32 setupapi
    shcore shell32 shlwapi synchronization uiautomationcore user32 userenv usp10 uxtheme version winhttp winmm
    winspool.drv ws2_32 wtsapi32
    """
"""Of Windows 10 1903 and later. icuuc came with 1903: Qt asks for it."""
PE_FILES = {".exe", ".dll", ".pyd"}


def audit(folder: Path) -> int:
    """How many executable files were looked at. BuildError where one is not for x64, or something is missing."""
    files = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in PE_FILES]
    here = {path.name.lower() for path in files}
    troubles = []
    for path in files:
        try:
            imported = imports(path.read_bytes())
        except ValueError as trouble:
            troubles.append(f"{path.name}: {trouble}")
            continue
        missing = [name for name in sorted(imported - here) if not is_of_windows(name)]
        troubles += [f"{path.name} needs {name}, which is neither in the folder nor in Windows" for name in missing]
    if "icuuc.dll" in here or "mscms.dll" in here:
        troubles.append("a stand-in for Wine is in the folder")
    troubles += [f"{path.name} is Wine's own" for path in files if b"Wine builtin DLL" in path.read_bytes()[:256]]
    if troubles:
        raise BuildError("The audit found:\n" + "\n".join(troubles))
    return len(files)


def is_of_windows(name: str) -> bool:
    """Whether Windows 10 has it. `api-ms-win-…` are names that Windows itself leads on, the C runtime among them."""
    return name.startswith("api-ms-win-") or name.removesuffix(".dll") in WINDOWS_HAS.split()


def imports(image: bytes) -> set[str]:
    """The names, in small letters, of the DLLs that a PE32+ file imports, at once or when first needed."""
    head = struct.unpack_from("<I", image, 60)[0]
    machine, sections, optional_size = (
        *struct.unpack_from("<HH", image, head + 4),
        struct.unpack_from("<H", image, head + 20)[0],
    )
    if image[head : head + 4] != b"PE\0\0" or machine != 0x8664:
        raise ValueError("not a program for x64")
    optional = head + 24
    table = [
        struct.unpack_from("<IIII", image, optional + optional_size + 40 * each + 8) for each in range(sections)
    ]  # size in memory, address, size in the file, place in the file

    def place(address: int) -> int:
        for size, start, in_file, at in table:
            if start <= address < start + max(size, in_file):
                return int(address - start + at)
        raise ValueError(f"address {address:#x} is in no section")

    found = set()
    for directory, step, name_at in ((1, 20, 12), (13, 32, 4)):  # imports; delayed imports
        address = struct.unpack_from("<I", image, optional + 112 + 8 * directory)[0]
        row = place(address) if address else 0
        while row and (name := struct.unpack_from("<I", image, row + name_at)[0]):
            start = place(name)
            found.add(image[start : image.index(b"\0", start)].decode("ascii").lower())
            row += step
    return found
