"""The Debian and Ubuntu packages that Qt, tests, `.venv` and builds need: root gets them installed, others the command.

    python3 packaging/debian.py offscreen [xcb] [keystrokes] [passwords] [windows]

Exit code 0: nothing is missing (any more), or this is no Debian. 1: something is; standard error says what to do.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = {
    "offscreen": ("libglib2.0-0", "libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1"),
    "xcb": ("libxcb-cursor0", "libxkbcommon-x11-0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0"),
    "keystrokes": ("xvfb", "xdotool", "openbox"),
    "passwords": ("dbus", "gnome-keyring", "xvfb"),
    "linux": ("binutils", "libwayland-client0", "libwayland-cursor0", "libwayland-egl1"),
    "windows": (
        "wine",
        "wine64",
        "nsis",
        "wixl",
        "msitools",
        "osslsigncode",
        "openssl",
        "ca-certificates",
        "gcc-mingw-w64-x86-64-win32",
        "xvfb",
        "xauth",
    ),
}
RENAMED = "t64"  # what Debian 13 and Ubuntu 24.04 put behind the names of libraries with a 64-bit clock


def missing(names: list[str], installed: set[str]) -> list[str]:
    """Those of `names` that are installed neither so nor under the newer name."""
    return [name for name in names if name not in installed and name + RENAMED not in installed]


def printed_by(*command: str) -> str:
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False).stdout


def installed_packages() -> set[str]:
    """Packages of this machine's own architecture: a library of a foreign one is of no use to Python."""
    usable = {"installed:all", "installed:" + printed_by("dpkg", "--print-architecture").strip()}
    rows = printed_by("dpkg-query", "-W", "-f", "${db:Status-Status}:${Architecture} ${Package}\n").splitlines()
    return {name for state, name in (row.split() for row in rows) if state in usable}


def needed(surfaces: list[str]) -> list[str]:
    names = [name for surface in surfaces for name in PACKAGES[surface]]
    # Debian takes ensurepip out of its own Python; any other Python brings it along.
    if sys.base_prefix == "/usr" and importlib.util.find_spec("ensurepip") is None:
        names.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return names


def current_name(name: str) -> str:
    """The name that this release's package lists know."""
    return name + RENAMED if name + RENAMED in printed_by("apt-cache", "pkgnames", name).split() else name


def apt_get(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", *arguments],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )


def install(names: list[str]) -> int:
    print("Installing system packages:", *names, flush=True)
    # A list that could not be fetched (a third party's, say) need not matter: the installation tells.
    update = apt_get("update")
    done = apt_get("install", "--yes", "--no-install-recommends", *map(current_name, names))
    if done.returncode:
        sys.stderr.buffer.write(update.stdout + done.stdout)
        print("apt-get could not install them: mend what it says above, then try again.", file=sys.stderr)
    return min(done.returncode, 1)


def main(surfaces: list[str]) -> int:
    if not Path("/etc/debian_version").exists() or not shutil.which("dpkg-query"):
        return 0
    names = missing(needed(surfaces), installed_packages())
    if not names:
        return 0
    if os.geteuid() == 0:
        return install(names)
    command = " ".join(["sudo apt-get install --no-install-recommends", *map(current_name, names)])
    print(
        f"System packages are missing. Install them with this line, then try again:\n\n"
        f"    sudo apt-get update && {command}\n",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
