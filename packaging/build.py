r"""Builds Lead Editor for those who install it. What is built is in dist/.

    python3 packaging/build.py windows           the installer, and what goes with it
    python3 packaging/build.py windows --test    the same twice, compared; then installs, runs, upgrades, removes it
    python3 packaging/build.py windows --suite   runs the project's own tests there, then in a program frozen with them
    python3 packaging/build.py linux             a tarball for Linux
    python3 packaging/build.py linux --folder    what is in it, in build/linux/frozen: enough to look at

--test and --suite may be given together; --suite alone leaves dist/ as it is. For Windows, it works under Wine on
Debian and Ubuntu, and natively on Windows: py packaging\build.py windows
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

OLDEST = 0x030B0000  # Python 3.11, as sys.hexversion counts
HERE = Path(__file__).resolve().parent


def windows(*, test: bool, suite: bool) -> None:
    from windows import check, make  # noqa: PLC0415 - an older Python can't read it
    from windows import suite as tests  # noqa: PLC0415 - as above

    if test or not suite:
        make.build()
    if test:
        make.build_again()
        check.check()
    if suite:
        tests.check()


def linux(*, pack: bool) -> None:
    from linux import make  # noqa: PLC0415 - as above

    if pack:
        make.build()
    else:
        make.make_folder()


def packages_for(target: str) -> int:
    """Install or name the Debian packages: 0 where none is missing."""
    if sys.platform != "linux":
        return 0
    surfaces = ["windows"] if target == "windows" else ["offscreen", "xcb", "linux"]
    return subprocess.run([sys.executable, "-I", str(HERE / "debian.py"), *surfaces], check=False).returncode


def main(arguments: list[str]) -> int:
    if sys.hexversion < OLDEST:
        found = sys.version.split()[0]
        print(f"This needs Python 3.11 or newer; this is {found}. Run it with a newer one.", file=sys.stderr)
        return 1
    target, options = arguments[:1], arguments[1:]
    known = target == ["windows"] and len(options) == len({"--test", "--suite"} & set(options))
    if not known and arguments not in (["linux"], ["linux", "--folder"]):
        asked = arguments in (["--help"], ["-h"])
        print(__doc__, file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    if packages_for(arguments[0]):
        return 1
    from windows.step import BuildError  # noqa: PLC0415 - as above

    begun = time.monotonic()
    try:
        if arguments[0] == "linux":
            linux(pack="--folder" not in options)
        else:
            windows(test="--test" in options, suite="--suite" in options)
    except (BuildError, OSError) as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return 130
    print(f"Done in {time.monotonic() - begun:.0f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
